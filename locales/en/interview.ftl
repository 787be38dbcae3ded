### review: pending

## The page of a question

page-title = Question { $question } · Section { $section }
progress = Section { $section } of { $total } · question { $question }
or = or
swap = Swap
filter-choices = Find in the list
filter-none = No such answer. Try other letters.
choose-answer = Choose an answer or "Doesn't know"
choose-observed = Choose an answer or "I cannot tell"
answer-needed = An answer is needed to continue
number-needed = Type a whole number, for example 12
ask-again = Ask this again: the choice is no longer offered
ask-again-was = Recorded before: { $answer }
decimal-needed = Type a number, for example 12.5
text-keys = Enter continues, Shift+Enter makes a new line
date-incomplete = Type day, month and year as numbers
date-day = Day
date-month = Month
date-year = Year
why-we-ask = Why we ask · what counts
question-why = Why we ask
question-counts = What counts
question-counts-not = What does not count
note = Note
note-label = Note. Do not write a name here unless it is needed.
how-asked = How it was asked
how-asked-read = read aloud
how-asked-interpreter = through an interpreter
how-asked-shown = shown on the screen
how-asked-audio = from a recording
how-asked-paper = copied from paper

## Saving

saving = Saving…
saved-at = Saved on this computer, { $time }
not-saved = This answer is not saved yet.

## Non-answers

non-answer-doesnt_know = Doesn't know
non-answer-declined = Doesn't want to say
non-answer-not_asked = I did not ask this
non-answer-not_applicable = Does not apply
non-answer-not_reached = Not reached
observed-doesnt_know = I cannot tell
observed-not_asked = I did not look
non-answer-because = { $what } ({ $reason })
not-asked-why = Why was it not asked?
not-asked-no_time = There was no time
not-asked-not_private = Others could hear
not-asked-person_upset = The person was upset
not-asked-no_interpreter = There was no interpreter
not-asked-not_relevant = It does not concern this person
not-asked-other = Another reason

## What to know on a page

notice-observation = For you alone: do not ask this.
notice-sensitive = Ask only if the person raises it or you are trained for it. Do not ask for details.
read-aloud-first = Read this aloud first:
read-non-punishment = We ask in order to help you, not to punish you. You do not have to answer.
notice-danger = The person may be in danger now
    .do = Safety first, questions later. The interview is kept.
danger-steps = What to do
notice-unsafe = It is not safe to talk here
    .do = Stop, or move to another place. Nothing needs to be written down now.
notice-child = The person may be under 18
    .do = Treat the person as a child. Contact child protection. Ask only about safety and what is needed now. This holds even if the child agreed to the work.
notice-no_consent = The person does not agree to the interview
    .do = Thank the person and give the information card. Ask nothing more. End the interview.
end-interview = End the interview

## Overview and list of questions

overview-title = Sections of the interview
overview-go-on = Continue where you stopped
section-status-not_started = Not started
section-status-in_progress = In progress
section-status-completed = Completed
section-done = answers: { $done } of { $visible }
jump = All questions
jump-back = Back to the question
jump-only-open = Only questions without an answer
jump-none-open = Every question has an answer.

## Pause

pause = Pause
pause-heading = Why do you pause?
pause-safe = All answers are saved. You will go on at this question.
pause-choose = Choose a reason
pause-break = The person needs a break
pause-interrupted = Someone came in
pause-moved = We are moving to another place
pause-refused = The person does not want to go on
pause-other = Another reason
pause-person = If the person leaves, make sure that it is safe and that they know where to turn.
pause-and-lock = Pause and lock
pause-stay = Pause, stay open

## Check the answers

check-answers = Check the answers
check-hint = Are the answers right? A question without an answer does not mean "no".
maybe-before = This person may have been screened before on this computer: another interview has the same name and year of birth, or the same telephone. It may also be somebody else. You can look for it on the start page.
check-all-correct = All correct
