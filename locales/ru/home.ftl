### review: pending

## Start page

home-title = Главная
home-heading = Беседы
home-start = Начать беседу
home-add-receipt = Добавить квитанцию
home-empty = На этом компьютере нет бесед. Начните беседу или добавьте квитанцию.
home-unfinished = Не закончены
home-to-hand-over = Нужно передать
home-handed-over = Переданы
home-closed = Закрыты
home-count = { $list } ({ $cases })
show-more = Показать ещё
find = Найти беседу
    .hint = Номер, имя, место, работодатель или любое записанное слово
find-go = Найти
find-narrow = Только некоторые беседы
find-state = Состояние
find-any-state = Любое
find-from = Начаты с
find-to = по
find-found = Найдено
find-none = Беседы не найдены. Попробуйте меньше слов или другие слова.
find-incomplete = Просмотрено ещё не всё. Повторите поиск чуть позже.
find-clear = Очистить поиск
home-interrupted = Программа закрылась посреди беседы: { $reference }
home-interrupted-safe = Ваш последний ответ сохранён.
home-go-on = Продолжить с того же места
case-changed = Изменено: { $when }
case-at = Остановились на вопросе: { $question }
case-referred-to = Кому: { $organisation }

## State of a case

case-state-interview = Беседа не закончена
case-state-decided = Решение есть, пакета нет
case-state-sealed = Пакет готов, на этом компьютере
case-state-handed_over = Пакет скопирован, ждём квитанцию
case-state-received = Квитанция пришла: пакет открыт
case-state-accepted = Квитанция пришла: принято
case-state-returned = Квитанция пришла: возвращено
case-state-closed = Закрыто без пакета

## Before you begin

begin-title = Прежде чем начать
begin-go = Начать
begin-alone = Говорите с человеком наедине: без работодателя, сопровождающих и знакомого переводчика.
begin-safe = Выберите безопасное место, где вас никто не слышит.
begin-interpreter = Понимает ли Вас человек? Если нужно, позовите независимого переводчика.
begin-time = Не торопите. Человек может остановиться в любой момент и не отвечать на любой вопрос.
begin-sun = Если на солнце не видно экрана, поверните его тыльной стороной к солнцу или возьмите бумажную анкету.
hide-lesson = Как быстро скрыть экран
hide-lesson-how = Нажмите Shift три раза, или F12, или «Скрыть». Экран закроется, программа заблокируется.
hide-lesson-back = Чтобы вернуться, нажмите Enter и введите фразу. Откроется тот же вопрос.

## Emergency and help lines

hotlines = Экстренные и справочные телефоны
hotline-checked = проверено: { $date }
hotline-not-checked = не проверено
hotlines-locked = Другие номера видны, когда программа открыта.
