### review: pending

## The program and every page

app-name = Taanuu
window-title = { $page } · { $app }
title-with-error = Ошибка: { $title }
neutral-title = Работа
skip-to-content = К содержанию
back = Назад
continue = Продолжить
change = Изменить
to-start = На главную
back-to-page = Вернуться
try-again = Попробовать ещё раз
danger-now = Опасность сейчас
hide = Скрыть
help = Помощь
lock = Заблокировать
working = Выполняется…
lock-warning = Через { $seconds } с экран заблокируется. Нажмите любую клавишу, чтобы продолжить.
training-banner = УЧЕБНЫЙ РЕЖИМ – не реальный человек. Данные вымышлены.
draft-badge = черновик, ожидает проверки министерством
directory-expired = Справочник организаций устарел. Перед передачей уточните контакты по телефону.

## Languages

interface-language = Язык программы
language-ky = Кыргызча
language-ru = Русский
language-en = English
missing-translation = Нет перевода · показано на языке: { $language }

## Problems

problem-title = Есть ошибка
problem-page-title = Что-то не получилось
problem-safe = Ранее сохранённые ответы остаются на этом компьютере.
problem-code = Код, который нужно назвать по телефону:

## Fields

passphrase = Парольная фраза
passphrase-again = Введите парольную фразу ещё раз, чтобы подписать
passphrase-needed = Введите парольную фразу
passphrase-to-hand-over = Введите парольную фразу ещё раз, чтобы передать пакет
passphrase-wait-left = Осталось секунд: { $seconds }
show-passphrase = Показать парольную фразу
caps-lock-on = Включён Caps Lock
layout-cyrillic = Раскладка: кириллица
layout-latin = Раскладка: латиница
kyrgyz-letters = Кыргызские буквы
characters = Знаков: { $count }
bytes = { $count } байт
type-path = Или укажите путь вручную
folder-path = Путь к папке
file-path = Путь к файлу

## Dates and times

date-long =
    { $day } { $month ->
        [m01] января
        [m02] февраля
        [m03] марта
        [m04] апреля
        [m05] мая
        [m06] июня
        [m07] июля
        [m08] августа
        [m09] сентября
        [m10] октября
        [m11] ноября
       *[m12] декабря
    } { $year } г.
date-time = { $date }, { $time }
