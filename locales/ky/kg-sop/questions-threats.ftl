### review: pending

section-threats = Коркутуу
    .intro = Бул суроолор оор болушу мүмкүн экенин жана адам каалаган суроого жооп бербей коё аларын айтыңыз. Майда-чүйдөсүн сурабаңыз.

q-threats = Бул жумушта Сизди бирөө ушулардын бири менен коркуттубу?
    .why = Коркутуу адамды кулпуланган эшиктей эле бекем кармап турушу мүмкүн.
    .counts = Адам иштесин, кетпесин же унчукпасын деп айтылган же ачык көрсөтүлгөн.
    .counts-not = Бирөө мажбурлайын дебестен, чыныгы эрежени түшүндүргөн, мисалы, уруксаттын мөөнөтү качан бүтөрүн.
    .c-authorities = Милиция, түрмө же өлкөдөн чыгарып жиберүү менен
    .c-worse = Мындан да жаман жумуш же шарт менен
    .c-violence = Зомбулук менен
    .c-family = Үй-бүлөмө зыян келтиребиз деп, же зыян келтиришти
    .c-shame = Мен жөнүндө үй-бүлөмө же башкаларга айтып коёбуз деп
    .c-none = Мени эч ким коркуткан жок

q-violence = Бул жумушта Сизди бирөө сабадыбы же жабыркаттыбы?
    .why = Зомбулук – эң күчтүү белгилердин бири, адамга дарыгер да керек болушу мүмкүн.
    .counts = Иш берүүчү, кароолчулар же алардын атынан иш кылгандар жасаган ар кандай зомбулук, бир жолу болсо да.
    .counts-not = Кокустан болгон кырсык же жумушчулардын өз ара чатагы.
    .hint = «Ооба» деген жооп жетиштүү. Жаракатын көрсөтүүнү сурабаңыз.

q-made_to = Сизди ушулардын бирин жасоого мажбурлаштыбы?
    .why = Эркине каршы иш кылууга мажбурлоо адамды башкарып алышканын көрсөтөт.
    .counts = Адам баш тарта алган эмес же эмне болорунан корккон.
    .counts-not = Адамдан суранышкан, ал «жок» десе болмок.
    .c-tasks = Мен макул болбогон иштерди жасоого
    .c-against_others = Башка жумушчуларды аңдууга, жазалоого же алар жөнүндө айтып берүүгө
    .c-lie = Бийлик өкүлдөрүнө же үй-бүлөмө калп айтууга
    .c-none = Булардын эч бири

q-influence = Сиз үчүн баарын бирөө чечип, өзүңүз чечүүгө батынбай же чамаңыз жетпей калдыңызбы?
    .why = Кээ бир адамдар кулпусуз, коркутуусуз эле ишеним, сүйүү, коркуу, ичкилик же баңгизат аркылуу кармалып турат.
    .counts = Адам бирөөнүн катуу таасиринде, же ага баш ийдире турган бир нерсе берип турушат.
    .counts-not = Адам тууганынан же башчысынан кеңеш сурайт.

q-other_raised = Адам суроосуз эле өзү кайырчылык, мыйзамсыз иштер, жыныстык аракеттер, эркине каршы нике же согушуу жөнүндө айттыбы?
    .why = Булар эч качан суралбайт. Адам өзү айтса, ага кошумча жардам керек.
    .hint = Муну сурабаңыз. Адам өзү сөз баштаса гана «Ооба» дегенди тандаңыз.

q-threat_authority = What did they threaten you with?
    .why = People who work abroad or without papers are easily frightened this way.
    .hint = A threat does not make it true. Do not say what an office will do.
    .c-police = The police
    .c-prison = Prison
    .c-deportation = Being sent out of the country
    .c-entry_ban = A ban on entering
    .c-controlled_list = The list of controlled persons
    .c-none = None of these

q-officials = Did anybody from an office or in uniform have a part in it?
    .why = Then nothing may go to that office. It must not learn of this.
    .hint = No names. Ask later, at the wishes, which office must not be told.
    .c-looked_away = They knew and did nothing
    .c-money = They took money
    .c-threatened = They threatened me or others
    .c-took_part = They took part or earned from it
    .c-none = No
