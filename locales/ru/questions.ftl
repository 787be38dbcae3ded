### review: pending

## Versions of the questions

questions-title = Вопросы
questions-hint = Новые беседы начинаются с действующей версии. Начатая беседа остаётся на своей версии.
questions-version = { $id }, версия { $version }
questions-in-use = Действует
questions-approved = Утверждено: { $name }, { $role }, { $when }
questions-source-program = Из программы
questions-source-workbook = Из книги Excel
questions-source-files = Из файлов
questions-taken-in = Добавлено: { $when } · { $by }
questions-cases = Бесед на этой версии: { $count }
questions-unreadable = Эта программа не может прочитать эту версию. Здесь её использовать нельзя.
questions-look = Что отличается
questions-choose = Выбрать файл
questions-choose-hint = Книга Excel (.xlsx) или упакованная папка (.zip). Сначала она проверяется. Ничего не изменится, пока её не утвердит ответственный и не введёт в действие.
questions-use-file = Проверить этот файл

## A file that was refused

questions-refused = Этот файл не принят.
questions-refused-safe = Действующая версия работает как прежде.
questions-faults = Что не так
questions-missing = Каких текстов не хватает
questions-missing-in = Нет на языках: { $languages }
questions-aside = Отложено: здесь это ничего не значит
questions-row = { $place }, строка { $row }
questions-cell = { $place }, строка { $row }, столбец { $column }
questions-whole-file = Весь файл

## What differs

questions-difference = Что отличается
questions-against = Сравнение с действующей версией: { $version }
questions-same = Отличий от действующей версии нет.
questions-added = Новые вопросы
questions-removed = Вопросы, которых больше нет
questions-moved = Вопросы на другом месте
questions-changed = Изменённые вопросы
questions-indicators = Изменённые признаки
questions-parts = Другие изменённые части
questions-affected = Что может получиться иначе
questions-affected-hint = При тех же ответах здесь может выйти другое.
questions-wording = Изменённые слова
questions-before = Было
questions-now = Стало
questions-no-text = нет текста
change-added = новое
change-removed = убрано
change-kind = вид ответа
change-choices = варианты
change-rule = правило
change-indicators = признаки
change-strength = сила
change-other = другие настройки

## Approving

questions-approve-title = Утвердить эту версию
questions-approve-hint = Утверждайте только после того, как прочитали отличия. Ваше имя, должность и время записываются.
questions-name = Ваше имя
questions-role = Ваша должность
questions-name-needed = Напишите имя.
questions-role-needed = Напишите должность.
questions-approve = Утвердить
questions-use = Ввести в действие
questions-use-hint = Новые беседы начнутся с этой версии. Открытые беседы останутся на своей. Прежнюю версию можно вернуть в любое время.
questions-is-in-use = Эта версия действует.

## Texts that are missing

missing-question = Вопрос { $id }
missing-why = Вопрос { $id }: зачем спрашиваем
missing-counts = Вопрос { $id }: что считается
missing-counts-not = Вопрос { $id }: что не считается
missing-constraint = Вопрос { $id }: что сказать, если ответ не подходит
missing-choice = Вопрос { $id }: вариант { $choice }
missing-list = Список { $id }: вариант { $choice }
missing-section = Раздел { $id }
missing-repeat = Повторяемая часть { $id }
missing-dimension = Измерение { $id }
missing-indicator = Признак { $id }
missing-ilo11 = Признак № { $id } из одиннадцати
missing-decision = Текст решения { $id }
missing-decision-do = Текст решения { $id }: что делать сейчас
missing-conflict = Противоречие { $id }
missing-notice = Уведомление { $id }

## What is wrong with a file

fault-file-unreadable = Это не книга Excel и не упакованная папка.
    .do = Сохраните книгу как .xlsx или упакуйте папку с файлами в .zip и выберите ещё раз.
fault-file-too-large = Файл слишком большой.
    .do = Уберите из него картинки и лишнее. Один файл — не больше 4 мегабайт, все вместе — не больше 16.
fault-file-missing = Не хватает файла: { $value }
    .do = Положите его в папку рядом с другими и упакуйте папку ещё раз.
fault-file-doubled = Два файла предназначены для одного места: { $value }
    .do = Оставьте один из них.
fault-file-not-text = Этот файл записан не в UTF-8.
    .do = Сохраните его как текст в UTF-8.
fault-text-syntax = Текст не читается: { $value }
    .do = Напишите имя, знак равенства и текст, каждый атрибут — на своей строке с отступом и точкой.
fault-text-placeable = В скобках стоит то, что никто не заполнит: { $value }
    .do = Напишите обычные слова без скобок.
fault-text-doubled = Этот текст стоит дважды: { $value }
    .do = Оставьте один из двух.
fault-rule-unreadable = Эта строка не читается: { $value }
    .do = Сравните строку с примерами в описании формата.
fault-rule-unknown-key = Это слово неизвестно: { $value }
    .do = Проверьте написание или уберите строку.
fault-rule-missing-key = Не хватает обязательного: { $value }
    .do = Добавьте его.
fault-rule-name = Такое имя использовать нельзя: { $value }
    .do = Пишите маленькие латинские буквы, цифры и одиночные подчёркивания, первой — букву.
fault-rule-doubled = Это имя стоит дважды: { $value }
    .do = Дайте одному из двух другое имя.
fault-rule-cycle = Вопросы зависят друг от друга по кругу: { $value }
    .do = Уберите из круга одно из правил.
fault-rule-too-large = Чего-то слишком много: { $value }
    .do = Сократите или разделите.
fault-rule-indicator = Правило и вопрос не называют друг друга: { $value }
    .do = Вопрос должен называть признак, правило которого его читает, и никакой другой.
fault-rule-unknown = Такого нет: { $value }
    .do = Проверьте написание или добавьте то, что названо.
fault-rule-expression = Правило не годится: { $value }
    .do = Сравните правило с описанием формата.
