### review: pending

## What is wrong with a workbook, and what to write instead (docs/xlsform.md)

sheet-answer-in-text = Ответ нельзя вставить в текст: { $value }
    .do = Напишите текст без ${ "{" }…{ "}" }; сам вопрос можно показать на той же странице.

sheet-argument-missing = В тексте пропала или появилась переменная: { $value }
    .do = Сохраните каждое «$имя» в фигурных скобках, как в английском тексте, и не добавляйте новых.

sheet-calculation-missing = Нечего вычислять: { $value }
    .do = Напишите выражение в столбец «calculation».

sheet-cell-error = В ячейке ошибка формулы.
    .do = Напишите само значение.

sheet-cell-merged = Здесь объединены ячейки: другие программы читают только первую из них.
    .do = Разъедините их и впишите в каждую ячейку то, что в ней должно стоять.

sheet-cell-missing = В этой строке пустая ячейка: { $value }
    .do = Заполните её или удалите строку.

sheet-choice-unknown = У вопроса нет такого варианта: { $value }
    .do = Возьмите имя с листа «choices» или добавьте вариант туда.

sheet-choice-without-list = Вариант не относится ни к одному списку.
    .do = Напишите имя списка в «list_name».

sheet-choice-without-name = У варианта нет имени.
    .do = Напишите короткий код в «name»: строчные латинские буквы, цифры, подчёркивания.

sheet-column-missing = На листе нет столбца: { $value }
    .do = Добавьте его в первую строку.

sheet-column-not-translated = Этот столбец не делится по языкам: { $value }
    .do = Уберите язык из заголовка.

sheet-column-read-only = Этот язык в этой книге только для чтения: { $value }
    .do = Верните прежний текст; чтобы изменить его, выгрузите книгу для этого языка.

sheet-column-unknown = Неизвестный столбец: { $value }
    .do = Исправьте заголовок или начните его со знака #, если это заметка для себя.

sheet-column-unsupported = В протоколе нет места для этого столбца: { $value }
    .do = Удалите столбец; чем его заменить, сказано в docs/xlsform.md.

sheet-cycle = Вопросы зависят друг от друга по кругу: { $value }
    .do = Вопрос может зависеть только от вопросов, которые не зависят от него.

sheet-end-does-not-match = Конец не подходит к открытой группе: { $value }
    .do = Закрывайте группы в обратном порядке: сначала последнюю.

sheet-end-without-begin = Заканчивается группа, которая не начиналась.
    .do = Удалите строку или добавьте строку с началом группы.

sheet-file-too-large = Файл слишком велик.
    .do = В файле может быть 8 МиБ и 400 000 ячеек. Удалите лишнее.

sheet-file-unreadable = Это не читаемая книга .xlsx.
    .do = Сохраните форму как .xlsx без пароля.

sheet-form-id-missing = У формы нет идентификатора.
    .do = Напишите его в «form_id» на листе «settings» или укажите через --id.

sheet-group-not-closed = Группа не закрыта: { $value }
    .do = Добавьте строку «end group» или «end repeat».

sheet-group-split = Вопросы этой группы стоят не вместе: { $value }
    .do = Поставьте их подряд в protocol.toml.

sheet-group-with-label = У группы внутри раздела нет заголовка: { $value }
    .do = Оставьте подпись пустой или перенесите текст в строку «note» в начале группы.

sheet-header-doubled = Два столбца значат одно и то же: { $value }
    .do = Оставьте один из них.

sheet-header-missing = В первой строке листа нет названий столбцов.
    .do = Напишите названия столбцов в первой строке.

sheet-language-without-code = Код этого языка неизвестен: { $value }
    .do = Напишите его в скобках, например: English (en).

sheet-list-from-answers = Варианты нельзя брать из прежних ответов: { $value }
    .do = Напишите варианты на листе «choices».

sheet-list-missing = В типе нет списка или их несколько: { $value }
    .do = Напишите «select_one» или «select_multiple» и имя одного списка.

sheet-list-of-another = Этот список — собственные варианты другого вопроса: { $value }
    .do = Чтобы список был общим, дайте ему имя без «q-».

sheet-list-unknown = Такого списка вариантов нет: { $value }
    .do = Добавьте его на лист «choices» или исправьте имя.

sheet-message-bad = Так текст назвать нельзя: { $value }
    .do = Начните с латинской буквы; дальше буквы, цифры, «-» и «_».

sheet-message-missing = Текст, который есть в других языках, оставлен пустым: { $value }
    .do = Напишите перевод или верните прежний текст.

sheet-message-unknown = Нет текста с таким ключом: { $value }
    .do = Не меняйте столбец «key»; если файл старый, выгрузите его снова.

sheet-more-and-count = У повтора есть и число, и вопрос о следующем: { $value }
    .do = Оставьте либо «repeat_count», либо «taanuu_more».

sheet-name-bad = Такое имя не подходит: { $value }
    .do = Строчные латинские буквы, цифры, одиночные подчёркивания; первая — буква.

sheet-name-doubled = Это имя стоит дважды: { $value }
    .do = Дайте каждому своё имя.

sheet-name-missing = У строки нет имени.
    .do = Напишите короткий код в «name»: строчные латинские буквы, цифры, подчёркивания.

sheet-name-of-the-form = XLSForm само пользуется этим именем: { $value }
    .do = Выберите другое.

sheet-name-reserved = Это имя занято самой программой: { $value }
    .do = Выберите другое.

sheet-not-a-number = Нужно целое число: { $value }
    .do = Напишите только цифры.

sheet-not-in-this-row = В строке этого типа ячейка ничего не значит: { $value }
    .do = Очистите ячейку или измените тип строки.

sheet-not-yes-or-no = Это не «да» и не «нет»: { $value }
    .do = Напишите «yes» или «no». Условие здесь стоять не может.

sheet-or-other = У «or_other» нет ни перевода, ни своего кода: { $value }
    .do = Добавьте вариант «other» и текстовый вопрос, который открывается при его выборе.

sheet-own-list-with-columns = У собственных вариантов вопроса нет других столбцов: { $value }
    .do = Чтобы фильтровать список, дайте ему имя без «q-».

sheet-question-unknown = Такого вопроса нет: { $value }
    .do = Исправьте имя в ${ "{" }…{ "}" } или добавьте вопрос.

sheet-questions-missing = В форме нет ни одного вопроса.
    .do = Добавьте строки на лист «survey».

sheet-review-incomplete = Одобрено, но нет имени или даты: { $value }
    .do = Напишите дату и проверившего, например: 2026-12-01 A.B.

sheet-rule = Правило не годится: { $value }
    .do = См. docs/protocol-format.md; число после @ — номер знака в ячейке.

sheet-rule-beyond-a-cell = Ячейка не сохранит того, что в этом правиле стоит в кавычках: { $value }
    .do = Оставьте только одиночные пробелы и прямые кавычки; части соедините через concat().

sheet-rule-kind-unknown = Такого вида правил нет: { $value }
    .do = Напишите «route», «palermo», «text» или «conflict».

sheet-rule-missing = Не хватает обязательного: { $value }
    .do = Добавьте; что нужно протоколу, перечислено в docs/protocol-format.md.

sheet-section-in-group = Строка уже стоит в разделе: { $value }
    .do = «taanuu_section» — только вне всех групп.

sheet-settings-second-row = В настройках больше одной строки.
    .do = Оставьте первую.

sheet-sheet-doubled = Два листа с одним именем: { $value }
    .do = Объедините их в один.

sheet-sheet-missing = Не хватает листа: { $value }
    .do = Добавьте его или исправьте имя.

sheet-sheet-unreadable = Лист не читается.
    .do = Откройте файл в табличной программе и сохраните снова.

sheet-sheet-unsupported = В протоколе нет места для этого листа: { $value }
    .do = Перенесите нужное на «survey» и «choices» и удалите лист.

sheet-status-unknown = Такого статуса нет: { $value }
    .do = Напишите «pending» или «approved».

sheet-text-malformed = Текст записан неправильно: { $value }
    .do = У каждой открывающей скобки должна быть закрывающая; содержимое скобок не меняйте.

sheet-too-many-columns = На листе слишком много столбцов; не больше { $value }
    .do = Удалите лишние столбцы.

sheet-type-missing = У строки нет типа.
    .do = Напишите тип или очистите строку.

sheet-type-unknown = Такого типа нет: { $value }
    .do = Возьмите select_one, select_multiple, integer, decimal, text, date, note, calculate, begin group, begin repeat.

sheet-type-unsupported = В протоколе нет вопросов такого типа: { $value }
    .do = Возьмите select_one, select_multiple, integer, decimal, text, date или note.
