### review: pending

section-languages = Languages
    .intro = The person speaks best in their own language. Ask in the language they choose.

q-interview_language = Which language shall we use on this page?
    .why = The questions are shown and read in this language.
    .c-ky = Кыргызча
    .c-ru = Русский
    .c-en = English

q-officer_language = Which language do you work in?
    .why = Your own explanations are shown in this language, beside the questions.
    .c-ky = Кыргызча
    .c-ru = Русский
    .c-en = English

q-interpreter = Is an interpreter helping?
    .why = The receiving office must know how the answers came about, and whether it needs an interpreter too.
    .hint = Before you begin, the interpreter promises to keep everything secret.

q-person_language = Which language does the person speak best?
    .why = Help can then be offered in this language.
    .c-bn = Bengali
    .c-ur = Urdu
    .c-hi = Hindi
    .c-pa = Punjabi
    .c-zh = Chinese
    .c-tr = Turkish
    .c-uz = Uzbek
    .c-tg = Tajik
    .c-ru = Russian
    .c-ky = Kyrgyz
    .c-en = English
    .c-other = Another language

q-interpreter_relation = Who is the interpreter?
    .why = An interpreter close to the employer or to the person can change the answers or pass them on.
    .constraint = Do not go on with this interpreter: a co-worker or somebody from the employer’s side must not interpret. Find another one, or stop here.
    .hint = Choose a relative only when there is nobody else and the person agrees.
    .c-professional = A professional interpreter
    .c-organisation = Somebody from a support organisation
    .c-colleague = A colleague of mine
    .c-relative = A relative or friend of the person
    .c-coworker = A co-worker of the person
    .c-employer_side = Somebody from the employer’s or recruiter’s side

q-asked_how = How will you ask the questions?
    .why = It helps others to understand the answers.
    .c-read = I read them aloud
    .c-interpreter = Through the interpreter
    .c-shown = The person reads them on the screen
    .c-paper = On paper

q-interviewer_sex = Would you rather speak with a woman or with a man?
    .why = Many people speak more freely with somebody of a certain sex. Offer it if you can.
    .c-woman = With a woman
    .c-man = With a man
    .c-no_preference = Either is fine

q-interpreter_needed = Does the person need an interpreter?
    .why = Half understood is soon wrong. A pause to find an interpreter is better than guessing.
    .hint = If yes, find an interpreter who has nothing to do with the employer, or come back.

q-interpreter_pledge = Has the interpreter promised to keep everything secret?
    .why = The person can speak only if nothing is passed on.
