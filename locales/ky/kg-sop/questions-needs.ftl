### review: pending

section-needs = Азыр Сизге эмне керек
    .intro = Кандай жардам сураса болорун айтыңыз. Эч нерсе убада кылбаңыз.

q-needs_now = Азыр Сизге эмне керек?
    .why = Эң шашылыш жардам биринчи көрсөтүлөт.
    .hint = Адегенде чалып тактаңыз: жардам берчү жайлардын баары эле ар бир адамды кабыл ала бербейт.
    .c-medical_urgent = Дарыгер, бүгүн
    .c-medical = Дарыгер, бирок бүгүн эмес
    .c-safe_place = Түнөй турган коопсуз жай
    .c-food_clothes = Тамак же кийим
    .c-counsel = Сүйлөшө турган адам
    .c-documents = Документтерим
    .c-consular = Өлкөмдүн элчилиги же консулдугу
    .c-wages = Мага тийиштүү эмгек акы
    .c-legal = Адвокаттын кеңеши
    .c-family_safety = Үй-бүлөмдүн коопсуздугу
    .c-return = Үйгө кайтуу
    .c-none = Азыр эч нерсе

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
