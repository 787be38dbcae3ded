### review: pending

section-earlier = Work before this
    .intro = Briefly. It shows whether the same thing happened elsewhere.

repeat-earlier_jobs = Earlier work { $number }

q-earlier_work = Did somebody you worked for before treat you badly?
    .child = Where you worked before, did somebody treat you badly?
    .why = People are often passed from one bad place to the next.

q-earlier_where = Where was that?
    .child = Where was that?
    .why = The region or the country is enough.

q-earlier_kind = What work was it?
    .child = What work was it?
    .why = It shows where others may need help.

q-earlier_signs = What happened there?
    .child = Was any of this so there?
    .why = Signs from earlier work count too when help is offered.
    .hint = No details.
    .c-pay_kept = I was not paid
    .c-documents_kept = My documents were kept
    .c-locked = I could not leave
    .c-debt = I had to work off a debt
    .c-threats = I was threatened
    .c-violence = I was beaten or hurt
    .c-none = None of these

q-earlier_more = Was there another one before that?
    .child = Was there another one before that?
    .why = Up to four can be written down.
