### review: pending

section-journey = Дорога

q-journey_kind = Ездили ли Вы ради этой работы в другое место?
    .why = Видно, кто в этом участвовал. Защита может быть нужна и тому, кто не пересекал границу.
    .c-no_move = Нет, она там, где я живу
    .c-inside = Да, в другое место в той же стране
    .c-abroad = Да, в другую страну

q-travel_organiser = Кто устроил поездку?
    .why = Те, кто привозит людей на работу, могут держать их под контролем и дальше.
    .c-self = Я сам(а)
    .c-family = Моя семья
    .c-recruiter = Человек или агентство, предложившие работу
    .c-employer = Работодатель
    .c-other = Кто-то другой

q-handed_over = On the way, did one person hand you over to another?
    .why = Those who pass people on often share the money.

q-travel_paid = Who paid for the journey?
    .why = Whoever paid may ask for the money back in work.
    .c-self = I did
    .c-family = My family
    .c-recruiter = The person or agency who offered the work
    .c-employer = The employer
    .c-debt = It was paid for me, and now I owe it
