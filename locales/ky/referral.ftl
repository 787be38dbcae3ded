### review: pending

## Choosing a recipient

recipients-title = Кимге өткөрүп беребиз?
recipients-hint = Адам менен бирге тандаңыз. Жардам сөзсүз болот деп убада бербеңиз.
recipients-none = Тизмеде ылайыктуу уюм жок.
recipients-later = Кийин тандоо
recipient-choose = Уюмду тандаңыз же «Кийин тандоо» дегенди басыңыз
recipient-use = Ушуну тандоо
recipient-consent-yes = Адам макул
recipient-consent-no = Адам макул эмес
recipient-consent-not_asked = Макулдук сурала элек
recipient-consent-not_needed = Баланы коргоо үчүн макулдук талап кылынбайт
recipient-not-allowed = Бул уюмга пакет түзүүгө болбойт.
recipient-ask = Макулдукту азыр сурап алуу
recipient-conflict = Көңүл буруңуз: адам бул уюмга айтылышын каалабайт же маекте ушул уюмдун кызматкери айтылган.
recipient-details = Эмне өткөрүлүп берилет, телефон менен кантип текшеребиз
recipient-ask-first = Адегенде телефондон сураңыз
key-words = Ачкычтын белгиси
key-words-compare = Телефондо салыштырыңыз: экөө бирдей болушу керек.

## The packet

packet-for = Кимге
packet-about = Маек
packet-carries = Ичинде бар
packet-leaves-out = Ичинде жок
packet-file = Файл
packet-fingerprint = Файлдын белгиси
no-sections = эч нерсе
sign-title = Кол коюп, пакет түзүү
sign-hint = Пакетти тандалган уюм гана ача алат. Кол койгондон кийин жооптор өзгөртүлбөйт.
sign-go = Кол коюп, пакет түзүү

## Handing over

hand-over-title = Пакет даяр
hand-over-hint = Пакет ушул компьютерде гана. Флешка же папка тандап, көчүрүңүз.
hand-over-save = Папка тандап, көчүрүү
hand-over-save-here = Ушул жерге көчүрүү
hand-over-copying = Көчүрүлүүдө: { $file }. Флешканы сууруп албаңыз.
hand-over-saved = Пакет көчүрүлдү
hand-over-where = Файл: { $file }. Папка: { $folder }
hand-over-next = Аны уюмга өз колуңуз менен бериңиз. Андан кийин дүмүрчөктү күтүңүз.
hand-over-again = Дагы бир жолу көчүрүү

## Receipts

receipt-title = Дүмүрчөк
receipt-hint = Пакетти алган уюм кол койгон дүмүрчөк берет. Анын файлын тандаңыз.
receipt-choose = Файл тандоо
receipt-add = Ушул файлды кошуу
receipt-received = Пакет ачылды жана текшерилди
receipt-accepted = Кабыл алынды
receipt-returned = Кайтарылды
receipt-known = Бул дүмүрчөк мурда эле кошулган.
receipt-returned-next = Адам менен байланышып, башка уюмду тандаңыз.
signed-by = Кол койгон уюм
signed-at = Кол коюлган убакыт
return-no_capacity = Орун жок
return-not_for_us = Бул биздин милдет эмес
return-incomplete = Маалымат жетишсиз
return-other = Башка себеп
