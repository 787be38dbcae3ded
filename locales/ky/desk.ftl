### review: pending

## Inbox

inbox-title = Келген пакеттер
inbox-open-file = Пакеттин файлын ачуу
inbox-open-path = Ушул файлды ачуу
inbox-empty = Азырынча пакет жок. Флешкадагы файлды ачыңыз.
inbox-times = Кол коюлган: { $created } · келген: { $received }
inbox-opened = Жооп бериле элек
inbox-accepted = Кабыл алынды
inbox-returned = Кайтарылды

## A packet

packet-title = Пакет
signature-whole = Кол коюлгандан бери өзгөртүлгөн эмес, кол койгон уюм белгилүү
packet-known = Бул пакет мурда да келген.
officer-number = Кызматкердин номери
interview-languages = Маектин тили · кызматкердин тили
protocol-version = Анкета
protocol-unknown-here = Бул анкета ушул компьютерде жок. Жооптор коду менен көрсөтүлдү.
sender-decision = Жөнөтүүчүнүн чечими
sender-texts = Жөнөтүүчүдө чыккан жыйынтык
findings-here = Бул жерде кайра эсептелген жыйынтык
findings-differ = Жыйынтык жөнөтүүчүнүкүнөн айырмаланат
findings-differ-why = Мунун себеби жөнөтүлбөгөн бөлүктөр болушу мүмкүн. Күмөн болсо, жөнөтүүчүгө чалыңыз.

## Answering

respond-title = Сиздин жообуңуз
respond-choose = Кабыл алууну же кайтарууну тандаңыз
respond-accept = Кабыл алам
respond-return = Кайтарам
respond-why = Эмне үчүн кайтарасыз?
respond-choose-reason = Кайтаруунун себебин тандаңыз
respond-hint = Жообуңуз кол коюлган дүмүрчөк болот.
respond-sign = Дүмүрчөккө кол коюу
response-accepted = Кабыл алынды, { $when }.
response-returned = Кайтарылды, { $when }.
response-to = Дүмүрчөк кимге: { $organisation }
response-save-next = Эми дүмүрчөктү папкага көчүрүңүз. Файл: { $file }
receipt-save = Дүмүрчөктү көчүрүү
receipt-save-here = Ушул жерге көчүрүү
to-inbox = Келген пакеттерге
