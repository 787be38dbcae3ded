### review: pending

## Журнал беседы

history-heading = Журнал
history-open = Журнал этой беседы
history-version = Другая версия той же беседы:
history-clock-back = (часы были переведены назад)
history-due = Вернуться к вопросу о хранении: { $when }
history-begun = Начато
history-answered = { $question } → { $to } ({ $how })
history-changed = { $question } : { $from } → { $to } ({ $how })
history-withdrawn = { $question } : { $from } → ответ снят
history-case-note = Заметка о беседе
history-noted = Заметка: { $question } : { $from } → { $to }
history-paused = Пауза: { $reason }
history-decided = Решение: { $decision } – { $reason }
history-sealed = Пакет подписан и запечатан для: { $organisations }
history-handed-over = Пакет скопирован в: { $place }
history-copied = Пакет скопирован
history-receipt = Квитанция: { $organisation } · { $state }
history-retention = Хранить до: { $when } – { $basis }
history-access = Человеку выдана копия: { $languages }
history-shed = Осталась только строка; стёрто записей: { $lines }
adopted-new = Пришло из другой копии этого хранилища
adopted-ahead = Пришло из другой копии этого хранилища, где беседа продвинулась дальше
adopted-diverged = Пришло из другой копии этого хранилища, где беседа пошла иначе

## Чей это был сеанс

who-passphrase = сотрудник
who-recovery_code = открыто кодом восстановления
who-supervisor = открыто руководителем
who-shares = открыто двумя частями восстановления

## Почему исправлено

because-ask = Вы изменили прежний ответ. Почему?
because-misclick = нажато по ошибке
because-person_corrected = человек исправил сам
because-new_information = стало известно новое
because-other = другая причина
because-words = Своими словами (можно не заполнять)
because-say = Указать причину
because-later = Не сейчас

## Сколько хранить

retention-consent = как согласился человек
retention-proceedings = идёт производство
retention-organisation_rule = правило организации
retention-person_asked = просьба человека
retention-other = другое основание
due-none = Нет бесед, по которым пора решать о хранении.
due-cases = По этим беседам пора решить: хранить, оставить только строку или удалить. Само ничего не стирается. Сроки – черновик, ждёт проверки.
shed-when-asked = От дошедшей беседы остаётся только строка лишь по Вашей просьбе.
shed-after = Через сколько дней после последней квитанции остаётся только строка: { $days }
rotation-due = Беседы были стёрты. Сделайте новые ключи: тогда старые данные на диске нельзя прочитать нынешними.

## Сокращение и удаление

shed-action = Оставить только строку
shed-explain = Ответы, заметки, решение и запечатанный файл стираются. Остаются номер, кому и когда передано, и квитанции. Отменить нельзя.
delete-action = Удалить эту беседу
delete-explain = Стирается всё, кроме свидетельства. Вернуть никто не сможет.
delete-choose = Почему удаляется
delete-again = Выберите ту же причину ещё раз
erase-asked = по просьбе сотрудника
erase-automatic = по настройке сотрудника
erase-person_asked = просьба человека
erase-retention_over = срок хранения вышел
erase-entered_by_mistake = внесено по ошибке
erase-practice = учебный случай
erase-other = другая причина
certificate-deleted = Свидетельство: беседа удалена
certificate-shed = Свидетельство: от беседы осталась строка
certificate-lines = Стёрто записей журнала: { $lines } (номера { $ranges })
certificate-digest = Дайджест их обязательств: { $digest }
certificate-chain = Запись журнала { $number }, хеш цепочки: { $hash }
certificate-file = Запечатанный файл № { $number }, пакет { $packet }, SHA-256 { $digest }

## Копия для самого человека

access-action = Копия для человека
access-title = Что о Вас записано
access-what = Это всё, что программа хранит о беседе с Вами. Вы можете попросить исправить или удалить это.
access-note = Заметка: { $text }
access-history = Что происходило
access-give = Отдайте файлы только самому человеку, в безопасном месте. Они не зашифрованы.

## Другая копия хранилища

adoption-same = одинаково здесь и там
adoption-ours_ahead = здесь продвинулась дальше; вносить нечего
adoption-known = уже внесена раньше
adoption-deleted_here = здесь удалена; не возвращается
adoption-shed_there = там осталась только строка; вносить нечего
adoption-new = только в копии; внесена как
adoption-theirs_ahead = там продвинулась дальше; та версия внесена рядом со здешней как
adoption-diverged = обе продолжены; та версия внесена рядом со здешней как
