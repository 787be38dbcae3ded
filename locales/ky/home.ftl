### review: pending

## Start page

home-title = Башкы бет
home-heading = Маектер
home-start = Маек баштоо
home-add-receipt = Дүмүрчөк кошуу
home-empty = Бул компьютерде маек жок. Маек баштаңыз же дүмүрчөк кошуңуз.
home-unfinished = Бүтө элек
home-to-hand-over = Өткөрүп берүү керек
home-handed-over = Өткөрүлүп берилген
home-closed = Жабылган
home-count = { $list } ({ $cases })
show-more = Дагы көрсөтүү
find = Маекти табуу
    .hint = Номери, аты, жери, иш берүүчүсү же жазылган ар кандай сөз
find-go = Табуу
find-narrow = Айрым маектер гана
find-state = Абалы
find-any-state = Баары
find-from = Башталган күнү: качантан
find-to = качанга чейин
find-found = Табылгандар
find-none = Маек табылган жок. Азыраак же башка сөздөрдү жазып көрүңүз.
find-incomplete = Азырынча баары каралып бүткөн жок. Бир аздан кийин кайра издеңиз.
find-clear = Издөөнү тазалоо
home-interrupted = Программа маектин ортосунда жабылып калган: { $reference }
home-interrupted-safe = Акыркы жообуңуз сакталган.
home-go-on = Токтогон жерден улантуу
case-changed = Өзгөртүлгөн: { $when }
case-at = Токтогон суроо: { $question }
case-referred-to = Кимге: { $organisation }

## State of a case

case-state-interview = Маек бүтө элек
case-state-decided = Чечим бар, пакет жок
case-state-sealed = Пакет даяр, ушул компьютерде
case-state-handed_over = Пакет көчүрүлдү, дүмүрчөк күтүлүүдө
case-state-received = Дүмүрчөк келди: пакет ачылды
case-state-accepted = Дүмүрчөк келди: кабыл алынды
case-state-returned = Дүмүрчөк келди: кайтарылды
case-state-closed = Пакетсиз жабылды

## Before you begin

begin-title = Баштаардан мурда
begin-go = Баштоо
begin-alone = Адам менен жалгыз сүйлөшүңүз. Жанында иш берүүчү, коштоочу же тааныш котормочу болбосун.
begin-safe = Сөзүңүздөрдү эч ким укпаган коопсуз жерди тандаңыз.
begin-interpreter = Адам Сизди түшүнөбү? Керек болсо көз карандысыз котормочу чакырыңыз.
begin-time = Шашпаңыз. Адам каалаган убакта токтото алат, каалаган суроого жооп бербей коё алат.
begin-sun = Күндө экран көрүнбөсө, экрандын аркасын күнгө каратыңыз же кагаз анкетаны колдонуңуз.
hide-lesson = Экранды тез жашыруу
hide-lesson-how = Shift баскычын үч жолу басыңыз, же F12, же «Жашыруу». Экран жабылат, программа кулпуланат.
hide-lesson-back = Кайтуу үчүн Enter басып, сырсөздү жазыңыз. Ошол эле суроого кайтасыз.

## Emergency and help lines

hotlines = Шашылыш жана жардам телефондору
hotline-checked = текшерилген: { $date }
hotline-not-checked = текшериле элек
hotlines-locked = Башка телефон номерлери программа ачылганда көрүнөт.
