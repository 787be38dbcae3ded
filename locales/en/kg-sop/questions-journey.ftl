### review: pending

section-journey = The journey

q-journey_kind = Did you travel to another place for this work?
    .child = Is this work far from the place where you live?
    .why = It shows who took part. Crossing a border is not needed for somebody to need protection.
    .c-no_move = No, it is where I live
    .c-inside = Yes, to another place in the same country
    .c-abroad = Yes, to another country

q-travel_organiser = Who arranged the journey?
    .child = Who took you there?
    .why = Whoever brings people to the work may also control them.
    .c-self = I did
    .c-family = My family
    .c-recruiter = The person or agency who offered the work
    .c-employer = The employer
    .c-other = Somebody else

q-handed_over = On the way, did one person hand you over to another?
    .child = On the way, did one person give you over to another?
    .why = Those who pass people on often share the money.

q-travel_paid = Who paid for the journey?
    .child = Who paid for the journey?
    .why = Whoever paid may ask for the money back in work.
    .c-self = I did
    .c-family = My family
    .c-recruiter = The person or agency who offered the work
    .c-employer = The employer
    .c-debt = It was paid for me, and now I owe it
