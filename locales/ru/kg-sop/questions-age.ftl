### review: pending

section-age = Возраст и подходит ли сейчас время

q-age_band = Вам уже есть 18 лет?
    .why = Детей защищают иначе: вопросов меньше, и вызывают службу защиты детей.
    .hint = Не настаивайте на документе. Если нет уверенности, выберите «Неясно»: тогда считаем, что это ребёнок.
    .c-adult = 18 лет или больше
    .c-under_18 = Меньше 18 лет
    .c-unsure = Неясно

q-able_to_talk = Как Вы себя чувствуете: есть ли силы поговорить сейчас?
    .why = Больной, сильно испуганный, измученный или пьяный человек не может дать согласие свободно.
    .hint = Если нет, сначала помогите. Вернуться можно в другой день; сейчас новые вопросы не откроются.

q-child_trained = Are you trained to talk with children?
    .why = Only trained officers ask a child more than the few questions that keep it safe.
    .hint = If not, choose “No”: only the basics open, and child protection asks the rest.
