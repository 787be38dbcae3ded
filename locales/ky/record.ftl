### review: pending

## Маектин журналы

history-heading = Журнал
history-open = Бул маектин журналы
history-version = Ошол эле маектин башка версиясы:
history-clock-back = (саат артка жылдырылган)
history-due = Сактоо маселесине кайтуу: { $when }
history-begun = Башталды
history-answered = { $question } → { $to } ({ $how })
history-changed = { $question } : { $from } → { $to } ({ $how })
history-withdrawn = { $question } : { $from } → жооп алынып салынды
history-case-note = Маек жөнүндө эскертүү
history-noted = Эскертүү: { $question } : { $from } → { $to }
history-paused = Тыныгуу: { $reason }
history-decided = Чечим: { $decision } – { $reason }
history-sealed = Пакетке кол коюлуп, мөөр басылды. Кимге: { $organisations }
history-handed-over = Пакет көчүрүлгөн жер: { $place }
history-copied = Пакет көчүрүлдү
history-receipt = Дүмүрчөк: { $organisation } · { $state }
history-retention = Сактоо мөөнөтү: { $when } – { $basis }
history-access = Адамга көчүрмө берилди: { $languages }
history-shed = Саптын өзү гана калды; өчүрүлгөн жазуулар: { $lines }
adopted-new = Бул сактагычтын башка көчүрмөсүнөн келди
adopted-ahead = Бул сактагычтын башка көчүрмөсүнөн келди; ал жерде маек андан ары уланган
adopted-diverged = Бул сактагычтын башка көчүрмөсүнөн келди; ал жерде маек башкача уланган

## Ким ачкан

who-passphrase = кызматкер
who-recovery_code = калыбына келтирүү коду менен ачылган
who-supervisor = жетекчи ачкан
who-shares = калыбына келтирүүнүн эки бөлүгү менен ачылган

## Эмне үчүн оңдолду

because-ask = Сиз мурунку жоопту өзгөрттүңүз. Эмне үчүн?
because-misclick = жаңылыш басылган
because-person_corrected = адам өзү оңдоду
because-new_information = жаңы нерсе белгилүү болду
because-other = башка себеп
because-words = Өз сөзүңүз менен (бош калса да болот)
because-say = Себебин айтуу
because-later = Азыр эмес

## Канча убакыт сакталат

retention-consent = адам макул болгондой
retention-proceedings = иш жүрүп жатат
retention-organisation_rule = уюмдун эрежеси
retention-person_asked = адам суранды
retention-other = башка негиз
due-none = Сакталышы жөнүндө чечим күткөн маек жок.
due-cases = Бул маектер боюнча чечим керек: сактоо, сабын гана калтыруу же өчүрүү. Эч нерсе өзүнөн өзү өчүрүлбөйт. Мөөнөттөр – текшерилбеген долбоор.
shed-when-asked = Жеткен маектин сабын гана калтыруу Сиз сураганда гана болот.
shed-after = Акыркы дүмүрчөктөн кийин канча күндөн соң саптын өзү калат: { $days }
rotation-due = Маектер өчүрүлдү. Жаңы ачкычтарды жасаңыз: анда дисктеги эски маалыматты азыркы ачкычтар менен окууга болбойт.

## Кыскартуу жана өчүрүү

shed-action = Сабын гана калтыруу
shed-explain = Жооптор, эскертүүлөр, чечим жана мөөр басылган файл өчүрүлөт. Номери, кимге жана качан берилгени, дүмүрчөктөр калат. Артка кайтарууга болбойт.
delete-action = Бул маекти өчүрүү
delete-explain = Күбөлүктөн башкасынын баары өчүрүлөт. Аны эч ким кайтара албайт.
delete-choose = Эмне үчүн өчүрүлөт
delete-again = Ошол эле себепти дагы бир жолу тандаңыз
erase-asked = кызматкер суранды
erase-automatic = кызматкердин жөндөөсү боюнча
erase-person_asked = адам суранды
erase-retention_over = сактоо мөөнөтү бүттү
erase-entered_by_mistake = жаңылыш киргизилген
erase-practice = машыгуу
erase-other = башка себеп
certificate-deleted = Күбөлүк: маек өчүрүлдү
certificate-shed = Күбөлүк: маектен саптын өзү калды
certificate-lines = Журналдын өчүрүлгөн жазуулары: { $lines } (номерлери { $ranges })
certificate-digest = Алардын милдеттенмелеринин дайджести: { $digest }
certificate-chain = Журналдын жазуусу { $number }, чынжырдын хеши: { $hash }
certificate-file = Мөөр басылган файл № { $number }, пакет { $packet }, SHA-256 { $digest }

## Адамдын өзү үчүн көчүрмө

access-action = Адам үчүн көчүрмө
access-title = Сиз жөнүндө эмне жазылган
access-what = Программа Сиз менен болгон маек жөнүндө сактаган нерселердин баары ушул. Сиз аны оңдоону же өчүрүүнү сурансаңыз болот.
access-note = Эскертүү: { $text }
access-history = Эмне болду
access-give = Файлдарды коопсуз жерде, адамдын өзүнө гана бериңиз. Алар шифрленген эмес.

## Сактагычтын башка көчүрмөсү

adoption-same = бул жерде да, ал жерде да бирдей
adoption-ours_ahead = бул жерде андан ары уланган; киргизе турган эч нерсе жок
adoption-known = мурун киргизилген
adoption-deleted_here = бул жерде өчүрүлгөн; кайтып келбейт
adoption-shed_there = ал жерде саптын өзү гана калган; киргизе турган эч нерсе жок
adoption-new = көчүрмөдө гана бар; киргизилди:
adoption-theirs_ahead = ал жерде андан ары уланган; ал версия бул жердегинин жанына киргизилди:
adoption-diverged = экөө тең уланган; ал версия бул жердегинин жанына киргизилди:
