### review: pending

section-needs = What you need now
    .intro = Say what can be asked for. Do not promise anything.

q-needs_now = What do you need now?
    .why = The most urgent help comes first.
    .hint = Call first: not every place of help takes everybody.
    .c-medical_urgent = A doctor, today
    .c-medical = A doctor, but not today
    .c-safe_place = A safe place to sleep
    .c-food_clothes = Food or clothes
    .c-counsel = Somebody to talk to
    .c-documents = My documents
    .c-consular = My embassy or consulate
    .c-wages = The pay that is owed to me
    .c-legal = A lawyer’s advice
    .c-family_safety = Safety for my family
    .c-return = To go home
    .c-none = Nothing now

q-papers_status = Are your papers to stay and work here in order?
    .why = It is asked only so that the right help can be offered. It is not passed on to the police.
    .c-in_order = Yes
    .c-expired = They have run out
    .c-none = I never had them
    .c-unsure = I am not sure

q-papers_used = Did anybody deceive you about papers or permits, or use problems with them against you?
    .why = Fear because of papers is often used to hold people.
    .counts = Somebody promised papers that did not come, or used the lack of papers or trouble with authorities to press the person.
    .counts-not = The person’s papers have run out, but nobody used it.
    .c-false_promise = They promised papers, and it was not true
    .c-take_papers = They used my lack of papers so that I would take the work
    .c-take_trouble = They used other trouble with authorities, such as an entry ban, so that I would take it
    .c-stay = They use it so that I stay and keep silent
    .c-none = None of these
