### review: pending

section-observations = What you saw
    .intro = Do not ask. Write down only what you saw yourself. A sign proves nothing, and no sign proves nothing either.

q-site_signs = What do you see at the site?
    .why = Signs at the site can lead to a closer look, also without an interview.
    .c-locked = Locked or barred doors or windows
    .c-guards = Guards who keep workers in
    .c-papers_kept = Several people’s documents kept by one person
    .c-sleep_at_work = Beds at the workplace
    .c-no_gear = No protective clothing at dangerous work
    .c-children_working = Children at work
    .c-none = None of these

q-person_signs = What do you notice about how the person acts?
    .why = Fear or answers learnt by heart can have many reasons. They call for care, not for judgement.
    .c-fear = Fear, or looks at somebody before answering
    .c-spoken_for = Somebody else answers for the person
    .c-coached = Answers sound learnt by heart
    .c-not_alone = The person is never left alone
    .c-none = None of these
