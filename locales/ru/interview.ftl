### review: pending

## The page of a question

page-title = Вопрос { $question } · Раздел { $section }
progress = Раздел { $section } из { $total } · вопрос { $question }
or = или
swap = Поменять
filter-choices = Поиск в списке
filter-none = Такого ответа нет. Попробуйте написать иначе.
choose-answer = Выберите ответ или «Не знает»
choose-observed = Выберите ответ или «Не могу сказать»
answer-needed = Чтобы продолжить, нужен ответ
number-needed = Введите целое число, например 12
ask-again = Спросите ещё раз: такого варианта больше нет
ask-again-was = Записано раньше: { $answer }
decimal-needed = Введите число, например 12,5
text-keys = Enter – продолжить, Shift+Enter – новая строка
date-incomplete = Введите день, месяц и год цифрами
date-day = День
date-month = Месяц
date-year = Год
why-we-ask = Почему спрашиваем · что считается
question-why = Почему спрашиваем
question-counts = Что считается
question-counts-not = Что не считается
note = Заметка
note-label = Заметка. Не пишите здесь имён без необходимости.
how-asked = Как спросили
how-asked-read = прочитано вслух
how-asked-interpreter = через переводчика
how-asked-shown = показано на экране
how-asked-audio = с аудиозаписи
how-asked-paper = перенесено с бумаги

## Saving

saving = Сохраняется…
saved-at = Сохранено на этом компьютере, { $time }
not-saved = Этот ответ пока не сохранён.

## Non-answers

non-answer-doesnt_know = Не знает
non-answer-declined = Не хочет отвечать
non-answer-not_asked = Я об этом не спрашивал(а)
non-answer-not_applicable = Не относится
non-answer-not_reached = До этого вопроса не дошли
observed-doesnt_know = Не могу сказать
observed-not_asked = Я этого не смотрел(а)
non-answer-because = { $what } ({ $reason })
not-asked-why = Почему не спросили?
not-asked-no_time = Не было времени
not-asked-not_private = Рядом были посторонние
not-asked-person_upset = Человек был расстроен
not-asked-no_interpreter = Не было переводчика
not-asked-not_relevant = К этому человеку не относится
not-asked-other = Другая причина

## What to know on a page

notice-observation = Только для Вас: не спрашивайте об этом.
notice-sensitive = Спрашивайте, только если человек сам об этом говорит или если Вы этому обучены. Не спрашивайте о подробностях.
read-aloud-first = Сначала прочитайте вслух:
read-non-punishment = Мы спрашиваем, чтобы помочь Вам, а не чтобы наказать. Вы можете не отвечать.
notice-danger = Возможно, человек сейчас в опасности
    .do = Сначала безопасность, вопросы потом. Беседа сохранена.
danger-steps = Что делать
notice-unsafe = Здесь нельзя говорить безопасно
    .do = Остановите беседу или перейдите в другое место. Сейчас ничего записывать не нужно.
notice-child = Возможно, человеку нет 18 лет
    .do = Считайте, что это ребёнок. Свяжитесь со службой защиты детей. Спрашивайте только о безопасности и о том, что нужно сейчас. Это действует, даже если ребёнок согласился на эту работу.
notice-no_consent = Человек не согласен на беседу
    .do = Поблагодарите и дайте карточку с информацией. Больше не спрашивайте. Завершите беседу.
end-interview = Завершить беседу

## Overview and list of questions

overview-title = Разделы беседы
overview-go-on = Продолжить с того же места
section-status-not_started = Не начат
section-status-in_progress = Не закончен
section-status-completed = Закончен
section-done = ответов: { $done } из { $visible }
jump = Все вопросы
jump-back = Вернуться к вопросу
jump-only-open = Только вопросы без ответа
jump-none-open = На все вопросы есть ответ.

## Pause

pause = Пауза
pause-heading = Почему пауза?
pause-safe = Все ответы сохранены. Вы продолжите с этого же вопроса.
pause-choose = Выберите причину
pause-break = Человеку нужен перерыв
pause-interrupted = Кто-то вошёл
pause-moved = Переходим в другое место
pause-refused = Человек не хочет продолжать
pause-other = Другая причина
pause-person = Если человек уходит, убедитесь, что ему безопасно и что он знает, куда обратиться.
pause-and-lock = Пауза и блокировка
pause-stay = Пауза без блокировки

## Check the answers

check-answers = Проверьте ответы
check-hint = Всё верно? Вопросы без ответа не значат «нет».
maybe-before = Возможно, с этим человеком на этом компьютере уже беседовали: в другой беседе те же имя и год рождения или тот же телефон. Это может быть и другой человек. Найти беседу можно на начальной странице.
check-all-correct = Всё верно
