### review: pending

## Choosing a recipient

recipients-title = Кому передаём?
recipients-hint = Выбирайте вместе с человеком. Не обещайте, что помощь точно будет.
recipients-none = В справочнике нет подходящей организации.
recipients-later = Выбрать позже
recipient-choose = Выберите организацию или «Выбрать позже»
recipient-use = Выбрать эту организацию
recipient-consent-yes = Человек согласен
recipient-consent-no = Человек не согласен
recipient-consent-not_asked = Согласия не спрашивали
recipient-consent-not_needed = Для защиты ребёнка согласие не требуется
recipient-not-allowed = Для этой организации пакет составить нельзя.
recipient-ask = Спросить о согласии сейчас
recipient-conflict = Внимание: человек не хочет, чтобы сюда сообщали, или в рассказе назван сотрудник этой организации.
recipient-details = Что передаётся, как проверить по телефону
recipient-ask-first = Сначала спросите по телефону
key-words = Отпечаток ключа
key-words-compare = Сверьте по телефону: они должны совпадать.

## The packet

packet-for = Кому
packet-about = Беседа
packet-carries = Внутри
packet-leaves-out = Не входит
packet-file = Файл
packet-fingerprint = Отпечаток файла
no-sections = ничего
sign-title = Подписать и составить пакет
sign-hint = Пакет откроет только выбранная организация. После подписи ответы не меняются.
sign-go = Подписать и составить

## Handing over

hand-over-title = Пакет готов
hand-over-hint = Пакет есть только на этом компьютере. Скопируйте его на флешку или в папку.
hand-over-save = Выбрать папку и скопировать
hand-over-save-here = Скопировать сюда
hand-over-copying = Копируется: { $file }. Не вынимайте флешку.
hand-over-saved = Пакет скопирован
hand-over-where = Файл: { $file }. Папка: { $folder }
hand-over-next = Передайте его в организацию лично. Затем ждите квитанцию.
hand-over-again = Скопировать ещё раз

## Receipts

receipt-title = Квитанция
receipt-hint = Организация, получившая пакет, выдаёт подписанную квитанцию. Выберите её файл.
receipt-choose = Выбрать файл
receipt-add = Добавить этот файл
receipt-received = Пакет открыт и проверен
receipt-accepted = Принято
receipt-returned = Возвращено
receipt-known = Эта квитанция уже была добавлена.
receipt-returned-next = Свяжитесь с человеком и выберите другую организацию.
signed-by = Кто подписал
signed-at = Когда подписано
return-no_capacity = Нет мест
return-not_for_us = Это не наша задача
return-incomplete = Не хватает данных
return-other = Другая причина
