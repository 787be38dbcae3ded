### review: pending

section-child = For a child
    .intro = Speak slowly and simply. Ask only this. Child protection takes over from here; stay with the child until it comes.

q-child_with = Who are you here with?
    .why = It shows who looks after the child, and whether a parent can be told.
    .c-parent = With my mother or father
    .c-relative = With another relative
    .c-other_adult = With another grown-up
    .c-employer = With the people I work for
    .c-alone = Alone

q-child_afraid = Is there somebody you are afraid of?
    .why = A child who is afraid must not go back to that person today.
    .hint = A yes is enough. Do not ask what happened.

q-child_safe_return = Would you be safe where you would sleep tonight?
    .why = If not, child protection has to find another place now.
