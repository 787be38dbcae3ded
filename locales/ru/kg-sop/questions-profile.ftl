### review: pending

section-profile = О Вас
    .intro = Только то, что нужно для помощи. Имён и номеров здесь не спрашивают.

q-sex = Вы женщина или мужчина?
    .why = Некоторые места помощи принимают только женщин или только мужчин.
    .hint = У ребёнка: девочка или мальчик.
    .c-female = Женщина или девочка
    .c-male = Мужчина или мальчик

q-citizenship = Гражданство какой страны у Вас?
    .why = Видно, какое посольство может помочь и какие есть права.
    .c-kg = Кыргызская Республика
    .c-uz = Узбекистан
    .c-tj = Таджикистан
    .c-kz = Казахстан
    .c-ru = Россия
    .c-cn = Китай
    .c-tr = Турция
    .c-in = Индия
    .c-pk = Пакистан
    .c-bd = Бангладеш
    .c-other = Другая страна
    .c-stateless = Гражданства нет

q-work_place = Где находится или находилась работа, о которой мы будем говорить?
    .why = Достаточно области. Видно, какая служба отвечает за это место.

q-birth_year = In which year were you born?
    .why = It helps to offer what fits the age. The year is enough.
    .constraint = Write a year from 1920 to this year, with four digits.
    .hint = If the person does not know, choose “Doesn’t know”.

q-work_district = In which district is it?
    .why = It shows which office is in charge. An exact address is not needed.

q-dependants = Does anybody need you at home?
    .why = Help has to think of those who depend on the person.
    .c-none = Nobody
    .c-children = Children
    .c-others = Parents or others
    .c-both = Children and others

q-return_kind = How did you come back?
    .why = Somebody who was sent back or had to flee may need help at once.
    .c-own_wish = I wanted to, and came by myself
    .c-helped = Somebody helped me to come home
    .c-sent_back = I was sent back
    .c-fled = I got away from there
