### review: pending

## What the answers show

findings-title = What the answers show
findings-not-determination = This is screening, not determination. The decision is yours.
findings-reasons = Reasons, by dimension
dimension-state-positive = enough signs
dimension-state-not_positive = not enough signs so far
dimension-state-undetermined = undetermined
indicator-state-present = seen
indicator-state-absent = not seen
indicator-state-unknown = not known
strength-strong = strong
strength-medium = medium
strength-weak = weak
because = { $question } – { $answer }
findings-unknown = Not known: { $count }
findings-absent = Not seen: { $count }
findings-settled-by = These questions could settle it: { $count }
findings-settling = { $count ->
        [one] { $count } question could change this.
       *[other] { $count } questions together could change this.
    }
findings-settling-each = Each line is enough by itself:
findings-settling-more = More questions: { $count }
findings-settling-then = comes up after the other answer
findings-settling-none = Only more than three answers together could change this.
findings-conflicts = Recorded twice, not the same way
findings-conflicts-hint = Both answers stay as they are. Which one is right is for you to find out, not for the program.
path-short-end = These are the findings of the short interview.
path-observation-end = These are the findings of what was seen. Nobody was interviewed yet.
path-go-on = Go on with the full interview
    .hint = What was answered is kept and not asked again.
path-begin-full = Begin the full interview
path-begin-short = Begin the short interview
findings-open-hint = Ask the questions below only if the person is ready and it is safe.
findings-palermo = Act, means, purpose
element-present = seen
element-absent = not seen
element-unknown = not known
element-not_required = not required
findings-child-rule = For a child the means are not required: act and purpose are enough.
findings-ilo11 = The eleven ILO signs of forced labour
findings-decide = Write your decision
findings-packet = Show the packet

## The officer's decision

decide-title = Your decision
decide-hint = You decide, not the program.
decision-choose = Choose a decision
decision-refer = Refer for help
    .hint = Only to an organisation that the person agrees to.
decision-child_protection = Refer to child protection
    .hint = When the person is under 18 or their age is not certain.
decision-labour_rights = Help with labour rights
    .hint = Wages, hours, safety at work.
decision-no_referral = No referral for now
    .hint = Give the information card. The person can come back later.
decision-continue_later = Continue the interview later
    .hint = Important questions are still open.
decide-reason = Why, in your own words
decide-reason-hint = At least 10 characters. Do not write the person's name.
