### review: pending

## The page of a question

page-title = { $question }-суроо · { $section }-бөлүк
progress = { $section }-бөлүк / { $total } · { $question }-суроо
or = же
swap = Алмаштыруу
filter-choices = Тизмеден издөө
filter-none = Мындай жооп жок. Башкача жазып көрүңүз.
choose-answer = Жооп тандаңыз же «Билбейт» дегенди басыңыз
choose-observed = Жооп тандаңыз же «Аныктай албайм» дегенди басыңыз
answer-needed = Улантуу үчүн жооп керек
number-needed = Бүтүн сан жазыңыз, мисалы 12
ask-again = Кайра сураңыз: бул жооп тизмеде жок болуп калды
ask-again-was = Мурун жазылганы: { $answer }
decimal-needed = Сан жазыңыз, мисалы 12,5
text-keys = Enter – улантуу, Shift+Enter – жаңы сап
date-incomplete = Күнүн, айын жана жылын сан менен жазыңыз
date-day = Күнү
date-month = Айы
date-year = Жылы
why-we-ask = Эмне үчүн сурайбыз · эмне эсепке алынат
question-why = Эмне үчүн сурайбыз
question-counts = Эмне эсепке алынат
question-counts-not = Эмне эсепке алынбайт
note = Эскертүү
note-label = Эскертүү. Зарыл болбосо, бул жерге ысым жазбаңыз.
how-asked = Кантип суралды
how-asked-read = окуп берилди
how-asked-interpreter = котормочу аркылуу
how-asked-shown = экрандан көрсөтүлдү
how-asked-audio = үн жазуусунан
how-asked-paper = кагаздан көчүрүлдү

## Saving

saving = Сакталууда…
saved-at = Ушул компьютерде сакталды, { $time }
not-saved = Бул жооп азырынча сакталган жок.

## Non-answers

non-answer-doesnt_know = Билбейт
non-answer-declined = Айткысы келбейт
non-answer-not_asked = Муну сураган жокмун
non-answer-not_applicable = Тиешеси жок
non-answer-not_reached = Бул суроого жете элек
observed-doesnt_know = Аныктай албайм
observed-not_asked = Муну караган жокмун
non-answer-because = { $what } ({ $reason })
not-asked-why = Эмне үчүн суралган жок?
not-asked-no_time = Убакыт жок болду
not-asked-not_private = Башка адамдар угуп турган
not-asked-person_upset = Адам кыйналып турган
not-asked-no_interpreter = Котормочу жок болду
not-asked-not_relevant = Бул адамга тиешеси жок
not-asked-other = Башка себеп

## What to know on a page

notice-observation = Өзүңүз үчүн гана: муну сурабаңыз.
notice-sensitive = Адам өзү айтса же бул боюнча окуудан өткөн болсоңуз гана сураңыз. Майда-чүйдөсүн сурабаңыз.
read-aloud-first = Адегенде муну окуп бериңиз:
read-non-punishment = Биз Сизди жазалоо үчүн эмес, Сизге жардам берүү үчүн сурап жатабыз. Каалабасаңыз, жооп бербей койсоңуз болот.
notice-danger = Адам азыр коркунучта болушу мүмкүн
    .do = Адегенде коопсуздук, суроолор кийин. Маек сакталып турат.
danger-steps = Эмне кылуу керек
notice-unsafe = Бул жерде коопсуз сүйлөшүүгө болбойт
    .do = Маекти токтотуңуз же башка жерге өтүңүз. Азыр эч нерсе жазуунун кереги жок.
notice-child = Адам 18ге чыга элек болушу мүмкүн
    .do = Аны бала деп эсептеңиз. Балдарды коргоо кызматына кайрылыңыз. Коопсуздук жана керектүү жардам жөнүндө гана сураңыз. Бала өз макулдугу менен иштесе да, бул эрежелер колдонулат.
notice-no_consent = Адам маекке макул болгон жок
    .do = Адамга ыраазычылык билдирип, маалымат карточкасын бериңиз. Андан ары сурабаңыз. Маекти бүтүрүңүз.
end-interview = Маекти бүтүрүү

## Overview and list of questions

overview-title = Маектин бөлүктөрү
overview-go-on = Токтогон жерден улантуу
section-status-not_started = Баштала элек
section-status-in_progress = Бүтө элек
section-status-completed = Бүттү
section-done = жооптор: { $done } / { $visible }
jump = Бардык суроолор
jump-back = Токтогон жерге кайтуу
jump-only-open = Жообу жок суроолор гана
jump-none-open = Бардык суроолорго жооп бар.

## Pause

pause = Тыныгуу
pause-heading = Эмне үчүн токтойсуз?
pause-safe = Бардык жооптор сакталды. Ушул эле суроодон улантасыз.
pause-choose = Себебин тандаңыз
pause-break = Адамга тыныгуу керек
pause-interrupted = Бирөө кирип келди
pause-moved = Башка жерге өтөбүз
pause-refused = Адам уланткысы келбейт
pause-other = Башка себеп
pause-person = Адам кетсе, коопсуз жерге баратканын жана кайда кайрыла аларын билгенин текшериңиз.
pause-and-lock = Токтотуп, кулпулоо
pause-stay = Кулпулабай токтотуу

## Check the answers

check-answers = Жоопторду текшерүү
check-hint = Жооптор туурабы? Жообу жок суроолор «жок» дегенди билдирбейт.
maybe-before = Бул адам менен ушул компьютерде мурун да маек болгон болушу мүмкүн: башка маекте ошол эле ат жана туулган жыл же ошол эле телефон жазылган. Бул башка адам да болушу мүмкүн. Ал маекти башкы беттен издесеңиз болот.
check-all-correct = Баары туура
