### review: pending

section-languages = Тилдер
    .intro = Адам өз тилинде эң жакшы сүйлөйт. Ал тандаган тилде сураңыз.

q-interview_language = Бул баракта кайсы тилди колдонобуз?
    .why = Суроолор ушул тилде көрсөтүлөт жана окулат.
    .c-ky = Кыргызча
    .c-ru = Русский
    .c-en = English

q-officer_language = Сиз кайсы тилде иштейсиз?
    .why = Сизге арналган түшүндүрмөлөр суроолордун жанында ушул тилде көрсөтүлөт.
    .c-ky = Кыргызча
    .c-ru = Русский
    .c-en = English

q-interpreter = Котормочу жардам берип жатабы?
    .why = Кабыл алган уюм жооптор кандайча алынганын жана өзүнө да котормочу керек же керек эместигин билиши зарыл.
    .hint = Баштаардан мурда котормочу баарын купуя сактоого убада берет.

q-person_language = Адам кайсы тилде эң жакшы сүйлөйт?
    .why = Ошондо жардамды ушул тилде сунуштаса болот.
    .c-bn = Бенгалча
    .c-ur = Урдуча
    .c-hi = Хиндиче
    .c-pa = Панжабча
    .c-zh = Кытайча
    .c-tr = Түркчө
    .c-uz = Өзбекче
    .c-tg = Тажикче
    .c-ru = Орусча
    .c-ky = Кыргызча
    .c-en = Англисче
    .c-other = Башка тилде

q-interpreter_relation = Котормочу ким?
    .why = Иш берүүчүгө же адамга жакын котормочу жоопторду өзгөртүп же башкаларга айтып коюшу мүмкүн.
    .constraint = Бул котормочу менен улантпаңыз: адам менен бирге иштеген же иш берүүчү тараптагы киши которбошу керек. Башка котормочу табыңыз же ушул жерден токтотуңуз.
    .hint = Тууганды башка эч ким жок болсо жана адам макул болсо гана тандаңыз.
    .c-professional = Кесипкөй котормочу
    .c-organisation = Жардам көрсөтүү кызматынын кызматкери
    .c-colleague = Менин кесиптешим
    .c-relative = Адамдын тууганы же досу
    .c-coworker = Адам менен бирге иштеген киши
    .c-employer_side = Иш берүүчү же жумушка тартуучу тараптагы киши

q-asked_how = Суроолорду кантип бересиз?
    .why = Бул башкаларга жоопторду туура түшүнүүгө жардам берет.
    .c-read = Үн чыгарып окуп берем
    .c-interpreter = Котормочу аркылуу
    .c-shown = Адам экрандан окуйт
    .c-paper = Кагаз жүзүндө

q-interviewer_sex = Ким менен сүйлөшкөнүңүз ыңгайлуураак: аял мененби же эркек мененби?
    .why = Бирөө аял менен, башкасы эркек менен эркинирээк сүйлөшөт. Мүмкүн болсо, тандоо сунуштаңыз.
    .c-woman = Аял менен
    .c-man = Эркек менен
    .c-no_preference = Айырмасы жок

q-interpreter_needed = Does the person need an interpreter?
    .why = Half understood is soon wrong. A pause to find an interpreter is better than guessing.
    .hint = If yes, find an interpreter who has nothing to do with the employer, or come back.

q-interpreter_pledge = Has the interpreter promised to keep everything secret?
    .why = The person can speak only if nothing is passed on.
