### review: pending

## Commands

command = Беседы, результаты и запечатанные пакеты из терминала. Проект, ожидает проверки министерством.
command-screen = Оценить ответы без хранилища
command-indicators = Оценить только состояния признаков
command-protocol = Протоколы вопросов
command-protocol-list = Список протоколов
command-protocol-check = Доказать, что всё в протоколе достижимо, и проверить тексты
command-protocol-show = Показать все вопросы протокола
command-protocol-import = Сделать протокол из формы XLSForm
command-protocol-export = Записать протокол как форму XLSForm
command-protocol-versions = Список версий вопросов в хранилище
command-protocol-diff = Показать, чем отличаются две версии
command-protocol-install = Принять новую версию из книги или папки
command-protocol-approve = Записать, что ответственный утвердил версию
command-protocol-use = Ввести утверждённую версию в действие или вернуть прежнюю
command-locale = Тексты программы как книга для их редакторов
command-locale-export = Записать тексты как книгу для редактора одного языка
command-locale-import = Внести отредактированную книгу в тексты
command-vault = Хранилище
command-vault-create = Создать хранилище и один раз показать код восстановления
command-vault-list = Список хранилищ этого компьютера
command-vault-info = Сведения о хранилище без его открытия
command-key = Способы входа в хранилище
command-key-list = Показать способы входа и как они менялись
command-key-change-passphrase = Сменить парольную фразу
command-key-add-supervisor = Добавить ключ руководителя
command-key-remove = Убрать ключ руководителя, код восстановления или части
command-key-renew-code = Создать новый код восстановления; прежний больше ничего не откроет
command-key-make-shares = Создать три части, любые две из которых открывают хранилище
command-key-travel-lock = Закрыть на время поездки: снова откроет только руководитель
command-key-enrol = Открыть ключом руководителя, кодом или частями и задать новую фразу
command-key-rotate = Сменить внутренний ключ, не меняя способов входа
command-case = Беседы
command-case-list = Список бесед
command-case-find = Найти беседы по номеру, имени, месту, работодателю или любым записанным словам
command-case-show = Показать ответы и результаты
command-case-import = Начать беседы с ответами из файла
command-case-answer = Сохранить один ответ; null отменяет его
command-case-decide = Записать решение сотрудника
command-case-notify = Вывести безымянную запись для ведомства, которое обязано сообщить
command-case-history = Показать всё, что происходило с беседой
command-case-explain = Указать, почему что-то исправлено
command-case-retention = Указать, сколько хранить беседу, или показать, что пора решить
command-case-shed = Оставить от дошедшей беседы только строку
command-case-delete = Удалить беседу и показать свидетельство
command-case-certificate = Показать свидетельства о стёртом
command-case-access = Записать копию для самого человека
command-packet = Запечатанные пакеты
command-packet-seal = Подписать и запечатать беседу для организации
command-packet-verify = Проверить пакет, не принимая его
command-packet-open = Открыть пакет и сохранить его
command-receipt = Квитанции
command-receipt-make = Принять или вернуть пакет с подписанной квитанцией
command-receipt-apply = Добавить полученную квитанцию
command-directory = Справочник организаций
command-directory-show = Показать справочник этого хранилища
command-directory-verify = Проверить файл справочника
command-identity = Ключи этого хранилища
command-identity-show = Показать открытые ключи
command-demo = Показать вымышленный случай в двух настоящих хранилищах

## Arguments

arg-lang = Язык: ky, ru или en
arg-vault = Папка хранилища
arg-protocols = Папка с протоколами вместо встроенных
arg-passphrase-fd = Дескриптор файла с парольной фразой
arg-protocol = Код протокола
arg-answers = Файл с ответами или - для стандартного ввода; один случай или по случаю в строке
arg-states = Файл с состояниями признаков или - для стандартного ввода; один случай или по случаю в строке
arg-today = День, который правила считают сегодняшним
arg-json = Одна строка JSON
arg-adult = Список для взрослых
arg-child = Список для детей
arg-dir = Папка одного или нескольких протоколов
arg-id = Код протокола
arg-language = Код языка столбцов, где язык не назван
arg-locales = Папка с текстами вместо встроенных
arg-into = Папка с текстами, файлы которой заменяются
arg-label = Название, видное до открытия; без имён людей
arg-training = Для обучения: роль или учебный справочник
arg-supervisor = Для настоящей работы: ключ восстановления руководителя
arg-new-passphrase-fd = Дескриптор файла, из которого читать новую фразу
arg-secret-fd = Дескриптор файла, из которого читать код, две части или фразу файла ключа, по одной в строке
arg-key = Ключ руководителя, age1…
arg-slot = Номер способа входа
arg-supervisor-key = Файл с ключом руководителя; он может быть зашифрован фразой
arg-code = Открыть кодом восстановления
arg-shares = Открыть двумя частями
arg-case = Код беседы
arg-words = Слова для поиска: должны встретиться все, последнее можно не дописывать; - для стандартного ввода: другие на этом компьютере его не видят
arg-state = Только в этом состоянии; можно указать несколько раз
arg-begun-from = Начаты в этот день или позже
arg-begun-to = Начаты в этот день или раньше
arg-most = Не больше стольких
arg-number = Номер записи в журнале
arg-because = Почему исправлено
arg-text = Своими словами
arg-days = Дней от сегодня
arg-basis = На каком основании
arg-shed-after = Через сколько дней после последней квитанции остаётся только строка; 0: только по просьбе
arg-why = Почему удаляется
arg-again = Та же причина ещё раз
arg-question = Код вопроса
arg-answer = Ответ в JSON; простое слово считается кодом; - для стандартного ввода: его не видят другие на этом компьютере
arg-decision = Решение
arg-reason = Почему, своими словами; без имён людей; - для стандартного ввода: его не видят другие на этом компьютере
arg-to = Номер организации
arg-out = Папка для файла
arg-file = Файл
arg-packet = Код пакета
arg-accept = Принять
arg-return-for = Вернуть по этой причине
arg-old = Отпечаток версии для сравнения; хватит первых восьми знаков
arg-new = Отпечаток другой версии либо файл или папка, которые ещё не приняты
arg-source = Книга, упакованная папка или папка с протоколом
arg-digest = Отпечаток версии; хватит первых восьми знаков
arg-name = Имя ответственного
arg-role = Должность ответственного
arg-help = Показать эту справку
help-usage = Вызов
help-commands = Команды
help-arguments = Аргументы
arg-version = Показать версию

## Passphrase and vault

passphrase-ask = Парольная фраза
passphrase-repeat = Та же фраза ещё раз
passphrase-new = Новая фраза
key-file-passphrase = Фраза файла ключа
recovery-code-ask = Код восстановления
share-first = Первая часть
share-second = Вторая часть
passphrase-suggested = Предложение: { $words }
vault-created = Хранилище создано. Запишите код восстановления на бумаге сейчас:
vault-size = База данных, байт: { $bytes }
slot-passphrase = парольная фраза
slot-supervisor = ключ руководителя
slot-recovery_code = код восстановления
slot-old_recovery_code = код восстановления старого хранилища
slot-shares = две части из трёх
identity-officer = Сотрудник № { $officer }, устройство № { $device }
identity-key = Ключ: { $words }
identity-listed = Этот ключ есть в справочнике.
identity-not-listed = Этого ключа пока нет ни в одном справочнике.

## Ways in

keys-old-code = Код восстановления этого хранилища старого вида. При этом изменении его заменит новый, он будет показан в конце.
keys-changed = Ключи сменены. Способы входа теперь такие:
keys-new-code = Это новый код восстановления. Прежний на бумаге больше ничего не откроет. Запишите новый сейчас:
travel-locked = Хранилище закрыто на время поездки. Теперь его откроет только ключ руководителя.
shares-made = Созданы три части. Любые две из них открывают хранилище, одна не говорит ничего. Созданные раньше части больше ничего не откроют.
share-title = Часть { $number } хранилища { $vault }
shares-keep = Отдайте их трём людям или храните в трёх местах. Они показаны только один раз и нигде не хранятся.
keys-reason-passphrase_changed = сменена парольная фраза
keys-reason-supervisor_added = добавлен руководитель
keys-reason-slot_removed = убран способ входа
keys-reason-code_renewed = создан новый код восстановления
keys-reason-shares_made = созданы новые части
keys-reason-travel_lock = хранилище закрыто на время поездки
keys-reason-enrolled = после другого способа входа задана новая фраза
keys-reason-rotated = сменён внутренний ключ

## Reports

protocol-status-draft = проект, ожидает проверки министерством
protocol-status-approved = утверждён
protocol-counts = Вопросов: { $questions }, признаков: { $indicators }
protocol-good = { $protocol }: ошибок нет. Вопросов: { $questions }
import-done = Сделано из книги: { $protocol }. Папка: { $folder }. Это проект.
import-aside = { $cell }: оставлено в стороне, здесь это ничего не значит: { $value }
import-reset = { $cell }: утверждение снято, его нужно дать заново: { $value }
import-missing = { $cell }: нет текста «{ $text }» на языке { $language }
import-more = Есть ещё?
    .yes = Да
    .no = Нет
locale-done = Язык: { $language }. Изменено текстов: { $changed }, одобрено: { $approved }, снова ждут проверки: { $reopened }.
diff-against = Сравнение с версией: { $version }
diff-same = Отличий нет.
part-section = Раздел: { $name }
part-group = Группа вопросов: { $name }
part-repeat = Повторяемая часть: { $name }
part-calculation = Вычисляемое значение: { $name }
part-dimension = Измерение: { $name }
part-text = Текст решения: { $name }
part-conflict = Противоречие: { $name }
part-routes = Путь: { $name }
part-palermo = Действие, средство или цель: { $name }
notify-title = ЗАПИСЬ ВЕДОМСТВА, КОТОРОЕ ОБЯЗАНО СООБЩИТЬ
notify-anonymous = Здесь нет ни имени, ни рассказа, ни точного места. О том, с кем была встреча, ничего не сказано.
notify-by-hand = Ведомство, дата и подпись — от руки:
report-line = { $what }: { $state }
report-settled-by = Это могли бы прояснить вопросы:
case-none = В этом хранилище нет бесед.
case-none-found = Беседы не найдены.
packet-made-for = Подписано и запечатано для: { $organisation }
packet-intact = Пакет цел и подписан тем, кого знает справочник.
packet-from = От: { $organisation }, сотрудник № { $officer }
packet-protocol-unknown = Протокол здесь неизвестен: ответы показаны кодами.
packet-differs = Здесь получается иначе, чем у отправителя: { $dimensions }. Причиной могут быть непереданные разделы.
directory-version = Справочник, версия { $version }, действует до { $expires }
directory-is-fresh = Срок действия не истёк.
directory-is-expired = Срок действия истёк.
directory-is-sending-stopped = Он настолько стар, что отправлять по нему нельзя.

## Check of a protocol

check-questions = Вопросы, до которых можно дойти: { $good } из { $all }
check-choices = Варианты ответа, которые можно выбрать: { $good } из { $all }
check-present = Признаки, которые могут быть: { $good } из { $all }
check-absent = Признаки, которых может не быть: { $good } из { $all }
check-dimensions = Группы признаков, которые могут подтвердиться: { $good } из { $all }
check-texts = Тексты решений, которые могут появиться: { $good } из { $all }
check-conflicts = Противоречия, которые могут возникнуть: { $good } из { $all }
check-feeds = Вопросы, которые нужны правилам или отмечены «profile»: { $good } из { $all }
check-locales = Замечания к текстам на трёх языках: { $count }
check-unasked = Об этих признаках никто не спрашивает, они остаются неизвестными: { $indicators }
fault-question = Вопрос { $id }: не найдено ответов, при которых он виден.
fault-choice = Вопрос { $id }: не найдено ответов, при которых засчитывается вариант { $choice }.
fault-indicator-present =
    { $age ->
        [child] Признак { $id }: не найдено ответов ребёнка, при которых он есть.
       *[adult] Признак { $id }: не найдено ответов взрослого, при которых он есть.
    }
fault-indicator-absent =
    { $age ->
        [child] Признак { $id }: не найдено ответов ребёнка, при которых его нет.
       *[adult] Признак { $id }: не найдено ответов взрослого, при которых его нет.
    }
fault-dimension =
    { $age ->
        [child] Группа { $id }: не найдено ответов ребёнка, при которых она подтверждается.
       *[adult] Группа { $id }: не найдено ответов взрослого, при которых она подтверждается.
    }
fault-text = Текст решения { $id }: не найдено ответов, при которых он появляется.
fault-conflict = Противоречие { $id }: не найдено ответов, при которых оно возникает.
fault-feeds = Вопрос { $id } ничему не служит: используйте его в правиле, отметьте «profile = true» или уберите.
lint-missing = Текста нет. Протокол: { $detail }
lint-arguments = Другие аргументы, чем в другом языке: { $detail }
lint-unreadable = Не читается: { $detail }
lint-too-long = Слишком длинно, знаков: { $detail }
lint-long-sentence = Слишком длинное предложение, слов: { $detail }
lint-nested-brackets = Скобки внутри скобок.
lint-abbreviation = Сокращение без объяснения: { $detail }
lint-never-said = Слова, которых программа никогда не говорит: { $detail }
lint-before-person = Слова, которых человек не должен прочесть: { $detail }

## The demonstration

demo-title = ПОКАЗ: от беседы до квитанции
demo-invented = Все люди и организации здесь вымышлены. Хранилища, подписи и запечатанные файлы настоящие; в конце они удаляются.
demo-first-start = 1. Первый запуск: два учебных хранилища
demo-office = { $organisation } · ключ { $key }
demo-interview = 2. Беседа
demo-story = Вымышленному работнику швейного цеха недалеко от столицы обещали зарплату и не заплатили. Паспорт забрали. Угрожали тюрьмой из-за пребывания в стране. Почти не кормили, в комнатах было грязно. В рассказе названы местные милиционеры. Всё, о чём не говорили, остаётся открытым.
demo-findings = 3. Что показывают ответы
demo-decision = 4. Согласие и решение
demo-reason = Документы удерживают, зарплату не платят, угрожали тюрьмой. Человек хочет помощи.
demo-conflict = Предупреждение стоит рядом с: { $organisation }
demo-seal = 5. Пакет подписан и запечатан
demo-drive = USB-накопитель (вымышленный)
demo-open = 6. Приют открывает пакет
demo-same = При повторной оценке здесь ответы показывают то же самое.
demo-answer = 7. Приют отвечает
demo-accepted = Принято. Ответ даётся подписанной квитанцией.
demo-receipt = 8. Квитанция возвращается
demo-receipt-from = Подписала: { $organisation }
demo-state = { $reference }: { $state }
demo-end = Конец показа. Решает человек, решает сотрудник; программа только показывает причины.
