### review: pending

## The program and every page

app-name = Taanuu
window-title = { $page } · { $app }
title-with-error = Ката: { $title }
neutral-title = Жумуш
skip-to-content = Мазмунга өтүү
back = Артка
continue = Улантуу
change = Өзгөртүү
to-start = Башкы бетке
back-to-page = Мурунку баракка кайтуу
try-again = Кайра аракет кылуу
danger-now = Азыр коркунуч
hide = Жашыруу
help = Жардам
lock = Кулпулоо
working = Иш жүрүүдө…
lock-warning = { $seconds } секунддан кийин экран кулпуланат. Улантуу үчүн каалаган баскычты басыңыз.
training-banner = МАШЫГУУ – чыныгы адам эмес. Маалыматтар ойдон чыгарылган.
draft-badge = долбоор, министрликтин кароосун күтүүдө
directory-expired = Уюмдардын тизмеси эскирген. Жөнөтүүдөн мурда байланыш маалыматын телефон аркылуу тактаңыз.

## Languages

interface-language = Программанын тили
language-ky = Кыргызча
language-ru = Русский
language-en = English
missing-translation = Котормо жок · көрсөтүлгөн тил: { $language }

## Problems

problem-title = Ката бар
problem-page-title = Бир нерсе ишке ашкан жок
problem-safe = Буга чейин сакталган жооптор ушул компьютерде сакталып турат.
problem-code = Телефондо айта турган код:

## Fields

passphrase = Сырсөз
passphrase-again = Кол коюу үчүн сырсөзүңүздү дагы бир жолу жазыңыз
passphrase-needed = Сырсөзүңүздү жазыңыз
passphrase-to-hand-over = Пакетти өткөрүп берүү үчүн сырсөзүңүздү дагы бир жолу жазыңыз
passphrase-wait-left = Калган секунд: { $seconds }
show-passphrase = Сырсөздү көрсөтүү
caps-lock-on = Caps Lock күйүп турат
layout-cyrillic = Баскычтоп: кириллица
layout-latin = Баскычтоп: латын
kyrgyz-letters = Кыргыз тамгалары
characters = Белгилердин саны: { $count }
bytes = { $count } байт
type-path = Же жолун өзүңүз жазыңыз
folder-path = Папканын жолу
file-path = Файлдын жолу

## Dates and times

date-long =
    { $year }-ж., { $day }-{ $month ->
        [m01] январь
        [m02] февраль
        [m03] март
        [m04] апрель
        [m05] май
        [m06] июнь
        [m07] июль
        [m08] август
        [m09] сентябрь
        [m10] октябрь
        [m11] ноябрь
       *[m12] декабрь
    }
date-time = { $date }, { $time }
