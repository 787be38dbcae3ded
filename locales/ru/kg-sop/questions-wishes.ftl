### review: pending

section-wishes = Чего Вы хотите
    .intro = Решает человек. Заранее ничего не выбрано.

q-contact_how = Как можно безопасно связаться с Вами?
    .why = Звонок не вовремя может навлечь на человека опасность.
    .c-call = По телефону
    .c-message = Сообщением
    .c-trusted_person = Через того, кому я доверяю
    .c-in_person = Приду лично
    .c-no_contact = Не хочу, чтобы со мной связывались

q-contact_detail = Что нам нужно знать, чтобы связываться с Вами было безопасно?
    .why = Например номер, удобное время или слово, по которому Вы узнаете, кто звонит.
    .hint = Пишите только то, что нужно.

q-contact_again = В какой день мы поговорим снова?
    .why = Многим нужно время, прежде чем говорить или решать.
    .constraint = Выберите сегодня или другой день позже.

q-tell_whom = Кому можно сказать, что Вы просите о помощи?
    .why = Без желания человека никому не говорят.
    .c-family = Моей семье
    .c-friend = Другу
    .c-embassy = Моему посольству или консульству
    .c-lawyer = Адвокату
    .c-nobody = Никому

q-offices_wanted = От кого Вы хотите получить помощь?
    .why = Выбираете Вы. За Вас никого не выбирают.

q-offices_refused = Кто не должен об этом узнать?
    .why = Человек лучше всех знает, кого ему есть причина бояться.
    .hint = Ничего не отправляйте туда, что названо здесь.

q-officer_named = Назвал ли человек сотрудника, отделение или службу, которые в этом участвовали?
    .why = Тогда туда и к тем, кто с ними близок, ничего передавать нельзя.

q-own_words = Хотите ли Вы сказать что-нибудь своими словами?
    .why = Если записать как сказано, человеку не придётся рассказывать снова и снова.
    .hint = Сохраните слова и язык человека. Имён без необходимости не пишите.

q-contact_time = When is it safe to reach you?
    .why = At another time somebody may be listening.
    .c-morning = In the morning
    .c-day = By day
    .c-evening = In the evening
    .c-night = At night
    .c-day_off = On my day off

q-phone_shared = Can anybody else read or hear your telephone?
    .why = Then no message may say what it is about.

q-contact_word = Which word shall the caller say, so that you know who it is?
    .why = With a word of your own you know that it is really us.
    .hint = An ordinary word. Not a name, and nothing about this conversation.

q-fears = What are you afraid of if you accept help?
    .why = The person knows best what is dangerous. Help has to begin there.
    .c-harm = That I am hurt
    .c-family = That my family is harmed
    .c-sent_away = That I am sent out of the country
    .c-lose_pay = That I lose my pay
    .c-talk = What people will say
    .c-officials = Somebody in an office
    .c-debt = Those I owe money
    .c-none = Nothing
