### review: pending

section-needs = What you need now
    .intro = Say what can be asked for. Do not promise anything.

q-needs_now = What do you need now?
    .child = What do you need now?
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

q-help_language = In which language do you want help?
    .child = In which language shall we help you?
    .why = The office that helps can call an interpreter beforehand.
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

q-home_safe = Would you be safe at home?
    .child = Is it good for you at home, with nothing to be afraid of?
    .why = The way home can lead back to the same people.
    .c-yes = Yes
    .c-no = No
    .c-debt_there = Those I owe money are there
    .c-unsure = I do not know
