### review: pending

section-notify = Without an interview
    .intro = For you alone. Write no name, no face and no exact place. Fill it in only if your office must report.

q-notify_duty = Must your office report what you saw or heard?
    .why = Only your office can say so. The person was told before the first question.
    .hint = If you are not sure, ask your head before you report anything.
    .c-yes = Yes
    .c-no = No
    .c-unsure = I am not sure

q-notify_ground = What is to be reported?
    .why = The office that reads it must know how urgent it is.
    .c-danger = Danger to somebody’s life or health
    .c-child = A child who needs protection
    .c-crime = A crime that I saw or was told of
    .c-labour = A breach of the rules of work
    .c-other = Something else

q-notify_region = In which region is it?
    .why = The region is enough to find the office in charge.
