### review: pending

section-papers = Papers
    .intro = It is asked only so that the right help can be offered. It is not passed on to police or inspectors.

q-unlawful_result = Did those people make you break a rule?
    .child = Did those people make you break a rule?
    .why = What somebody was made to do may be a result of what was done to them. A lawyer can say so for them.
    .hint = No details. Choose only what the person says by themselves.
    .c-stay = I stayed longer than allowed
    .c-work = I worked without a permit
    .c-border = I crossed a border in another way
    .c-false_papers = I used papers that were not right
    .c-other = Something else
    .c-none = None of these

q-papers_status = Are your papers to stay and work here in order?
    .child = Have you papers to stay here?
    .why = It is asked only so that the right help can be offered. It is not passed on to the police.
    .c-in_order = Yes
    .c-expired = They have run out
    .c-none = I never had them
    .c-unsure = I am not sure

q-papers_used = Did anybody deceive you about papers or permits, or use problems with them against you?
    .child = Did they use your papers against you, or promise papers that were not true?
    .why = Fear because of papers is often used to hold people.
    .counts = Somebody promised papers that did not come, or used the lack of papers or trouble with authorities to press the person.
    .counts-not = The person’s papers have run out, but nobody used it.
    .c-false_promise = They promised papers, and it was not true
    .c-take_papers = They used my lack of papers so that I would take the work
    .c-take_trouble = They used other trouble with authorities, such as an entry ban, so that I would take it
    .c-stay = They use it so that I stay and keep silent
    .c-none = None of these
