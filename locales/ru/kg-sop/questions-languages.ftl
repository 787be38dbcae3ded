### review: pending

section-languages = Языки
    .intro = Легче всего человеку говорить на родном языке. Спрашивайте на том языке, который он выберет.

q-interview_language = На каком языке показывать вопросы на этой странице?
    .why = На этом языке вопросы видны на экране и читаются вслух.
    .c-ky = Кыргызча
    .c-ru = Русский
    .c-en = English

q-officer_language = На каком языке Вы работаете?
    .why = На этом языке рядом с вопросами показаны пояснения для Вас.
    .c-ky = Кыргызча
    .c-ru = Русский
    .c-en = English

q-interpreter = Помогает ли переводчик?
    .why = Организация, которая получит ответы, должна знать, как они получены и нужен ли переводчик ей самой.
    .hint = До начала беседы переводчик обещает хранить всё в тайне.

q-person_language = На каком языке человеку легче всего говорить?
    .why = Тогда и помощь можно предложить на этом языке.
    .c-bn = Бенгальский
    .c-ur = Урду
    .c-hi = Хинди
    .c-pa = Панджаби
    .c-zh = Китайский
    .c-tr = Турецкий
    .c-uz = Узбекский
    .c-tg = Таджикский
    .c-ru = Русский
    .c-ky = Кыргызский
    .c-en = Английский
    .c-other = Другой язык

q-interpreter_relation = Кто переводит?
    .why = Если переводчик близок к работодателю или к самому человеку, он может изменить ответы или рассказать о них другим.
    .constraint = С этим переводчиком продолжать нельзя: товарищ по работе или человек со стороны работодателя переводить не должен. Найдите другого или остановитесь.
    .hint = Родственника выбирайте, только если больше никого нет и человек согласен.
    .c-professional = Профессиональный переводчик
    .c-organisation = Сотрудник службы помощи
    .c-colleague = Мой коллега
    .c-relative = Родственник или друг человека
    .c-coworker = Товарищ человека по работе
    .c-employer_side = Кто-то со стороны работодателя или вербовщика

q-asked_how = Как Вы будете задавать вопросы?
    .why = Это поможет другим правильно понять ответы.
    .c-read = Читаю вслух
    .c-interpreter = Через переводчика
    .c-shown = Человек читает с экрана
    .c-paper = На бумаге

q-interviewer_sex = С кем Вам легче говорить: с женщиной или с мужчиной?
    .why = Многим проще говорить с женщиной или, наоборот, с мужчиной. Предложите выбор, если это возможно.
    .c-woman = С женщиной
    .c-man = С мужчиной
    .c-no_preference = Всё равно

q-interpreter_needed = Does the person need an interpreter?
    .why = Half understood is soon wrong. A pause to find an interpreter is better than guessing.
    .hint = If yes, find an interpreter who has nothing to do with the employer, or come back.

q-interpreter_pledge = Has the interpreter promised to keep everything secret?
    .why = The person can speak only if nothing is passed on.
