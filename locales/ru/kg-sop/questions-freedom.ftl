### review: pending

section-freedom = Свобода

q-documents_holder = У кого сейчас Ваш паспорт или идентификационная карта?
    .why = Забирать чужие документы – один из самых сильных признаков контроля.
    .counts = Документ у работодателя, вербовщика или того, кто действует за них, и свободно забрать его человек не может.
    .counts-not = Кто-то хранит документ по желанию человека и отдаёт, когда просят, или он в учреждении для регистрации.
    .c-self = У меня, или могу взять в любое время
    .c-safekeeping = Кто-то хранит его для меня и отдаёт, когда прошу
    .c-employer = У работодателя или начальника, свободно забрать не могу
    .c-recruiter = У того, кто привёл на работу, свободно забрать не могу
    .c-office = В учреждении, для регистрации или визы
    .c-lost = Потерян
    .c-never_had = Его никогда не было

q-debt = Говорят ли Вам, что Вы или Ваша семья должны деньги работодателю или тем, кто Вас привёз?
    .why = Долгом, который нельзя выплатить, удерживают человека. Часто это даже не называют долгом.
    .counts = Деньги за дорогу, документы, еду, комнату, ошибки в работе или старый долг семьи.
    .counts-not = Небольшой аванс, который вычитают из следующей зарплаты, как договорились.

q-debt_work_off = Нужно ли Вам работать дальше, пока этот долг не выплачен?
    .why = Долг становится кабалой, когда из-за него человек не может уйти.
    .counts = Уйти до выплаты нельзя, или долг растёт, или никто не говорит, сколько осталось.
    .counts-not = Человек может уйти и вернуть долг другим способом.

q-movement = Что из этого бывает на Вашей работе?
    .why = Кто не может свободно передвигаться и говорить с людьми, не может попросить о помощи.
    .counts = Так и вне рабочего времени, и человек на это не соглашался.
    .counts-not = Забор или сторож для безопасности места, когда после работы все могут выйти.
    .c-locked = Меня запирают
    .c-watched = Меня стерегут или за мной следят
    .c-permission = Выйти можно только с разрешения или с кем-то
    .c-no_phone = У меня забрали телефон или его проверяют
    .c-no_contact = Нельзя говорить с семьёй, друзьями или другими людьми
    .c-none = Ничего из этого

q-living_place = Где Вы ночуете?
    .why = Кто дал место для ночлега, может его и отнять.
    .c-own_home = У себя дома
    .c-rented = В жилье по своему выбору, за него плачу я
    .c-employer = В жилье, которое дал работодатель
    .c-workplace = Прямо на рабочем месте
    .c-other = В другом месте

q-living_conditions = Какие условия там, где Вы спите и едите?
    .why = Очень плохие условия могут нарушать правила и говорить о том, что у человека нет выбора.
    .counts = Жильё дал работодатель или вербовщик, и настоящего выбора у человека нет.
    .counts-not = Простое жильё, которое человек выбрал сам, или жизнь на сезонной стоянке, где и хозяин живёт так же.
    .c-crowded = Слишком много людей
    .c-unsanitary = Грязно, нет чистой воды или туалета
    .c-unsafe = Холодно, сыро или опасно
    .c-little_food = Мало еды
    .c-none = Ничего из этого

q-can_quit = Если Вы захотите бросить эту работу, можете ли Вы уйти?
    .why = Может ли человек уйти – это самое главное.
    .hint = Никогда не спрашивайте, почему человек не ушёл.
    .counts = The person would lose pay that is owed, must first work off a debt, or fears what would follow.
    .counts-not = Ordinary notice, or a harvest that was agreed to the end.
    .c-free = Да, и ничего плохого не будет
    .c-lose_pay = Только если откажусь от денег, которые мне должны
    .c-debt = Not before a debt is paid or worked off
    .c-not_free = Нет, или мне страшно, что тогда будет

q-stay_reasons = Пользовались ли они чем-то из этого, чтобы Вы продолжали работать?
    .why = Сама по себе нужда не признак. Признак – когда ею кто-то пользуется.
    .counts = Работодатель или другие знали об этом и пользовались этим, так что человек не видел другого выхода.
    .counts-not = Другую такую работу найти трудно, но человек свободно может искать.
    .c-depend = Еда, жильё или деньги – только от них
    .c-unknown_area = Не знаю места или языка
    .c-money = Деньги нужны любой ценой
    .c-family = От этой работы зависит моя семья
    .c-past = То, что случилось со мной раньше
    .c-treated_worse = Со мной обращаются хуже из-за того, откуда я или кто я
    .c-none = Ничего из этого

q-documents_asked = Have you asked to have it back?
    .why = It shows whether the person can have it when they want it.
    .hint = Do not advise the person to ask now. It may be dangerous.
    .c-refused = Yes, and it was refused
    .c-money = Yes, but only for money
    .c-later = Yes, they always say: later
    .c-not_dared = No, I did not dare
    .c-not_tried = No, I did not need it

q-debt_grows = What happens to the debt while you work?
    .why = A debt that grows or that nobody can see never ends.
    .c-falls = It gets smaller
    .c-same = It stays the same
    .c-grows = It grows
    .c-nobody_says = Nobody tells me

q-debt_whose = Whose debt is it?
    .why = Some people work off what their family owes.
    .c-own = Mine
    .c-family = My family’s
    .c-both = Both

q-contact_family = Can you speak with your family?
    .why = Somebody who is cut off cannot ask for help.
    .c-freely = Yes, whenever I want
    .c-heard_by_others = Yes, but others listen
    .c-rarely = Seldom
    .c-never = No

q-night_door = Can you lock the room where you sleep, and leave it at night?
    .why = A door shows who decides.
    .c-own_key = Yes
    .c-shared = It is a shared room, and I can leave it
    .c-no_door = There is no door, or I cannot lock it
    .c-locked_outside = It is locked from outside

q-others_punished = Was anybody punished who wanted to leave?
    .why = One punishment can hold everybody.
