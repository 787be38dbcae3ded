### review: pending

section-age = Age, and whether now is a good time

q-age_band = Are you 18 years old or older?
    .why = A child is protected in another way: fewer questions, and child protection is called.
    .hint = Do not press for a document. If you are not certain, choose “Not sure”: the person is then treated as a child.
    .c-adult = 18 or older
    .c-under_18 = Under 18
    .c-unsure = Not sure

q-able_to_talk = Do you feel well enough to talk now?
    .why = Somebody who is ill, very frightened, exhausted or drunk cannot agree freely.
    .hint = If not, help first. You can come back another day; no further questions open now.

q-child_trained = Are you trained to talk with children?
    .why = Only trained officers ask a child more than the few questions that keep it safe.
    .hint = If not, choose “No”: only the basics open, and child protection asks the rest.
