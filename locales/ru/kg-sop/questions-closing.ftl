### review: pending

section-closing = At the end
    .intro = For you alone, after the person has gone.

q-card_given = Did you give the information card?
    .why = With the card the person can reach help later, alone.
    .hint = Ask first whether it is safe to carry.
    .c-given = Yes
    .c-not_safe = No, it is not safe to carry
    .c-not_wanted = No, the person did not want it

q-told_next = Did you say what happens next?
    .why = Waiting without knowing frightens people. Promise nothing you cannot keep.

q-officer_care = Such conversations can weigh on you. Speak with a colleague or your head, without names, and take a break.
    .why = Who looks after themselves can go on helping.
