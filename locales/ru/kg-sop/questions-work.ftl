### review: pending

section-work = Работа и зарплата

q-work_kind = Какую работу Вы там делаете или делали?
    .why = От этого зависит, какие правила действуют и какая служба отвечает.

q-hours_day = Сколько часов в день Вы обычно работаете?
    .why = Очень долгая работа – сильный признак плохих условий.
    .counts = Вместе с днями: больше 60 часов почти каждую неделю, включая время, когда нужно быть наготове.
    .counts-not = Короткое горячее время, например несколько дней уборки урожая, на которое человек согласился.
    .constraint = Введите целое число от 0 до 24.
    .hint = От начала до конца работы, без долгих перерывов.

q-days_week = Сколько дней в неделю Вы обычно работаете?
    .why = Вместе с часами видно, есть ли время отдохнуть.
    .counts = Вместе с часами: больше 60 часов почти каждую неделю.
    .counts-not = Одна неделя без выходного.
    .constraint = Введите целое число от 0 до 7.

q-contract = Выполняется ли то, о чём с Вами договорились о работе?
    .why = Если договорённость нарушают, можно обратиться в инспекцию труда, с бумагой или без неё.
    .counts = Выходные, часы, зарплата или отпуск не такие, как договорились или как говорит закон.
    .counts-not = Письменного договора нет, но всё выполняется, как договорились.
    .c-written_kept = Договор письменный, и его выполняют
    .c-spoken_kept = Договорились на словах, и это выполняют
    .c-written_broken = Договор письменный, но его не выполняют
    .c-spoken_broken = Договорились на словах, но это не выполняют

q-pay_received = Какую часть зарплаты, о которой договорились, Вы получили?
    .why = Работа почти или совсем без оплаты – признак плохих условий.
    .counts = Ничего или явно меньше, чем договорились.
    .counts-not = Срок зарплаты ещё не пришёл, или она на несколько дней позже.
    .c-full = Всю
    .c-less = Явно меньше
    .c-nothing = Ничего
    .c-unpaid_family = Это помощь без оплаты в моей семье

q-pay_withheld = Не отдают ли Вам зарплату нарочно, например чтобы Вы остались или слушались?
    .why = Не отдавать зарплату – способ удержать человека.
    .counts = Заплатить могут, но не платят или говорят: сначала останьтесь, потом заплатим.
    .counts-not = Работодатель задерживает зарплату всем, потому что денег нет.

q-pay_deductions = Что вычитают из Вашей зарплаты?
    .why = Штрафы и удержания могут съесть всю зарплату.
    .counts = Большие или придуманные удержания или посредник, который забирает зарплату.
    .counts-not = Налоги или справедливая плата за еду или комнату, на которую человек согласился.
    .c-fines = Штрафы
    .c-food_housing = За еду или комнату больше, чем они стоят
    .c-debt = Долг
    .c-middleman = Мою зарплату получает кто-то другой
    .c-none = Ничего из этого

q-work_conditions = Есть ли на Вашей работе что-то из этого?
    .why = Каждое может быть нарушением правил труда, а вместе они могут говорить о большем.
    .counts = Это бывает часто, или так устроена работа.
    .counts-not = Это было один раз, и это исправили.
    .c-danger = Опасная работа без обучения или защиты
    .c-no_rest = Нет перерыва, воды или туалета, когда нужно
    .c-humiliation = Крик, оскорбления или унижения
    .c-no_sick_help = Нет врача или оплаты при болезни или травме
    .c-no_school = Из-за работы нельзя ходить в школу или учиться
    .c-none = Ничего из этого

q-farm_crop = What do you work with?
    .why = Some work in the fields is dangerous, above all for children.
    .c-cotton = Cotton
    .c-tobacco = Tobacco
    .c-vegetables = Vegetables, fruit or rice
    .c-animals = Animals
    .c-other = Something else

q-overtime_refuse = Can you say no to longer hours?
    .why = Long hours are a sign of more when nobody may refuse them.
    .c-can = Yes
    .c-not_allowed = No, it is expected of everybody
    .c-punished = No, who refuses is punished

q-pay_owed_months = For how many months are you owed pay?
    .why = It helps to claim it.
    .constraint = Write a whole number from 0 to 240.

q-remittance = Does your family live on what you send home?
    .why = Somebody whose family depends on the money can hardly leave.
    .c-none = I send nothing
    .c-some = It helps them
    .c-family_lives = They live on it

q-injury = Were you hurt or made ill by this work?
    .why = The person may need a doctor, and may have a right to pay for that time.
    .c-no = No
    .c-helped = Yes, and I was helped
    .c-not_helped = Yes, and nobody helped
    .c-charged = Yes, and I had to pay or work it off
