### review: pending

## Start page

home-title = Start page
home-heading = Interviews
home-start = Start an interview
home-add-receipt = Add a receipt
home-empty = No interviews on this computer. Start one, or add a receipt.
home-unfinished = Unfinished
home-to-hand-over = To hand over
home-handed-over = Handed over
home-closed = Closed
home-count = { $list } ({ $cases })
show-more = Show more
find = Find an interview
    .hint = Reference, name, place, employer or any word that was written
find-go = Find
find-narrow = Only some interviews
find-state = State
find-any-state = Any
find-from = Begun from
find-to = to
find-found = Found
find-none = No interview found. Try fewer or other words.
find-incomplete = Not everything was searched yet. Search again in a moment.
find-clear = Clear the search
home-interrupted = The program closed in the middle of an interview: { $reference }
home-interrupted-safe = Your last answer is saved.
home-go-on = Go on where it stopped
case-changed = Changed: { $when }
case-at = You stopped at: { $question }
case-referred-to = To: { $organisation }

## State of a case

case-state-interview = Interview not finished
case-state-decided = Decided, no packet yet
case-state-sealed = Packet ready, on this computer
case-state-handed_over = Packet copied, waiting for a receipt
case-state-received = Receipt came: packet opened
case-state-accepted = Receipt came: accepted
case-state-returned = Receipt came: returned
case-state-closed = Closed without a packet

## Before you begin

begin-title = Before you begin
begin-go = Begin
begin-alone = Talk with the person alone: no employer, no escort, no interpreter they know.
begin-safe = Choose a safe place where nobody can hear you.
begin-interpreter = Does the person understand you? Call an independent interpreter if needed.
begin-time = Do not hurry. The person may stop at any time and leave any question unanswered.
begin-sun = If the sun hides the screen, turn its back to the sun or use the paper form.
hide-lesson = Hide the screen at once
hide-lesson-how = Press Shift three times, or F12, or "Hide". The screen is covered and the program locks.
hide-lesson-back = To come back, press Enter and type the passphrase. You return to the same question.

## Emergency and help lines

hotlines = Emergency and help lines
hotline-checked = checked: { $date }
hotline-not-checked = not checked
hotlines-locked = Other numbers are shown when the program is open.
