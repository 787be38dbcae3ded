### review: pending

section-child = Для ребёнка
    .intro = Говорите медленно и просто. Спрашивайте только это. Дальше помогает служба защиты детей; будьте с ребёнком, пока она не придёт.

q-child_with = С кем Вы здесь?
    .why = Видно, кто заботится о ребёнке и можно ли сообщить родителям.
    .c-parent = С мамой или папой
    .c-relative = С другим родственником
    .c-other_adult = С другим взрослым
    .c-employer = С теми, на кого я работаю
    .c-alone = Без взрослых

q-child_afraid = Есть ли кто-нибудь, кого Вы боитесь?
    .why = Сегодня ребёнку нельзя возвращаться к тому, кого он боится.
    .hint = Достаточно «да». Не спрашивайте, что случилось.

q-child_safe_return = Безопасно ли Вам там, где Вы будете спать сегодня ночью?
    .why = Если нет, служба защиты детей должна сейчас же найти другое место.

q-child_call = Who is good to you? Whom shall we call for you?
    .why = A child is calmer with somebody it trusts. Call only somebody who is not part of the trouble.
    .c-parent = My mother or father
    .c-relative = Another relative
    .c-teacher = My teacher
    .c-other = Somebody else
    .c-nobody = Nobody

q-child_school = Do you go to school?
    .why = Work that keeps a child from school harms it.
    .c-every_day = Yes, every school day
    .c-sometimes = Sometimes
    .c-work_keeps = No, I have to work
    .c-no = No, for another reason

q-child_money = Who gets the money you earn?
    .why = If others take it, somebody may be living off the child.
    .c-self = I do
    .c-family = I give it to my family
    .c-taken = Somebody else takes it
    .c-no_money = There is no money

q-child_begs = Do you have to ask people for money, outside or in a market?
    .why = A child who has to beg needs child protection, not blame.

q-child_debt = Do you work because your family owes somebody money?
    .why = Children are sent to work as helpers or nannies to pay back what a family owes.

q-child_online_raised = Has the child, without being asked, spoken of pictures, messages or meetings over the internet?
    .why = It is never asked about. If the child speaks of it, a specialist is needed today.
    .hint = Do not ask this. Choose “Yes” only if the child began to speak of it.

q-child_online_now = Is that person still writing to you?
    .why = Child protection can stop it. The child has done nothing wrong.
    .hint = Do not ask what was written or shown, and do not look at the telephone.

q-child_online_meet = Does that person want to meet you, or do they know where you live?
    .why = Then the child must not be alone today.
    .hint = A yes is enough. Do not ask for more.
