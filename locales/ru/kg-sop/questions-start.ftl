### review: pending

section-start = Where you are
    .intro = For you alone, before you speak with anybody. Choose the place and how much time there is.

q-setting = Where do you meet the person?
    .why = The questions and the observations that fit the place open.
    .c-inspection = At a workplace, during an inspection
    .c-border = At the border, or with somebody who has come back
    .c-outreach = Outside or at an advice point
    .c-custody = Where somebody is held by the police
    .c-desk = At my desk: the person came by themselves

q-site = What kind of place is it?
    .why = What there is to see differs from place to place.

q-path = How much time is there?
    .why = What is left out stays open. You can go on to all questions later, and nothing is asked twice.
    .hint = If the person wants to go on talking, change to all questions.
    .c-full = Enough: all questions
    .c-short = About ten minutes: the most important questions
    .c-observation = Nobody can be asked now: only what I see
