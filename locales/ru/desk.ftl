### review: pending

## Inbox

inbox-title = Полученные пакеты
inbox-open-file = Открыть файл пакета
inbox-open-path = Открыть этот файл
inbox-empty = Пакетов пока нет. Откройте файл с флешки.
inbox-times = Подписан: { $created } · получен: { $received }
inbox-opened = Ждёт ответа
inbox-accepted = Принято
inbox-returned = Возвращено

## A packet

packet-title = Пакет
signature-whole = После подписи не изменён, подписавшая организация известна
packet-known = Этот пакет уже приходил.
officer-number = Номер сотрудника
interview-languages = Язык беседы · язык сотрудника
protocol-version = Анкета
protocol-unknown-here = Этой анкеты на компьютере нет. Ответы показаны кодами.
sender-decision = Решение отправителя
sender-texts = Что получилось у отправителя
findings-here = Вывод, полученный здесь заново
findings-differ = Вывод отличается от вывода отправителя
findings-differ-why = Причиной могут быть разделы, которые не передали. Если есть сомнения, позвоните отправителю.

## Answering

respond-title = Ваш ответ
respond-choose = Выберите: принять или вернуть
respond-accept = Принять
respond-return = Вернуть
respond-why = Почему возвращаете?
respond-choose-reason = Выберите причину возврата
respond-hint = Ваш ответ станет подписанной квитанцией.
respond-sign = Подписать квитанцию
response-accepted = Принято, { $when }.
response-returned = Возвращено, { $when }.
response-to = Кому квитанция: { $organisation }
response-save-next = Теперь скопируйте квитанцию в папку. Файл: { $file }
receipt-save = Скопировать квитанцию
receipt-save-here = Скопировать сюда
to-inbox = К полученным пакетам
