### review: pending

section-profile = Сиз жөнүндө
    .intro = Жардам үчүн керектүүсү гана. Бул жерде ысым да, номер да суралбайт.

q-sex = Сиз аялсызбы же эркексизби?
    .why = Кээ бир жардам жайлары аялдарды гана же эркектерди гана кабыл алат.
    .hint = Бала болсо: кыз баласызбы же эркек баласызбы.
    .c-female = Аял же кыз бала
    .c-male = Эркек же эркек бала

q-citizenship = Сиз кайсы өлкөнүн жаранысыз?
    .why = Кайсы элчилик жардам бере аларын жана кайсы укуктар колдонуларын көрсөтөт.
    .c-kg = Кыргыз Республикасы
    .c-uz = Өзбекстан
    .c-tj = Тажикстан
    .c-kz = Казакстан
    .c-ru = Россия
    .c-cn = Кытай
    .c-tr = Түркия
    .c-in = Индия
    .c-pk = Пакистан
    .c-bd = Бангладеш
    .c-other = Башка өлкө
    .c-stateless = Жарандыгым жок

q-work_place = Сөз боло турган жумуш кайсы жерде болгон же азыр кайсы жерде?
    .why = Облусу эле жетиштүү. Ал кайсы мекеме жооптуу экенин көрсөтөт.

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
