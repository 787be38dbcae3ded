### review: pending

section-needs = Что Вам нужно сейчас
    .intro = Скажите, о чём можно просить. Ничего не обещайте.

q-needs_now = Что Вам нужно сейчас?
    .why = Сначала самая срочная помощь.
    .hint = Сначала позвоните: не везде принимают всех.
    .c-medical_urgent = Врач, сегодня
    .c-medical = Врач, но не сегодня
    .c-safe_place = Безопасное место для ночлега
    .c-food_clothes = Еда или одежда
    .c-counsel = Поговорить с кем-нибудь
    .c-documents = Мои документы
    .c-consular = Моё посольство или консульство
    .c-wages = Зарплата, которую мне должны
    .c-legal = Совет адвоката
    .c-family_safety = Безопасность моей семьи
    .c-return = Поехать домой
    .c-none = Сейчас ничего

q-help_language = In which language do you want help?
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
    .why = The way home can lead back to the same people.
    .c-yes = Yes
    .c-no = No
    .c-debt_there = Those I owe money are there
    .c-unsure = I do not know
