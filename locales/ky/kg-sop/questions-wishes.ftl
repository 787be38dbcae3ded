### review: pending

section-wishes = Эмнени каалайсыз
    .intro = Адам өзү чечет. Алдын ала эч нерсе тандалган эмес.

q-contact_how = Сиз менен кантип коопсуз байланышса болот?
    .why = Ыңгайсыз учурда чалуу адамды коркунучка кептеши мүмкүн.
    .c-call = Телефон аркылуу
    .c-message = Билдирүү жазып
    .c-trusted_person = Мен ишенген адам аркылуу
    .c-in_person = Өзүм келем
    .c-no_contact = Байланышууну каалабайм

q-contact_detail = Байланыш коопсуз болушу үчүн биз эмнени билишибиз керек?
    .why = Мисалы, номер, ыңгайлуу убакыт же ким чалганын таанытчу сөз.
    .hint = Керектүүсүн гана жазыңыз.

q-contact_again = Кайсы күнү кайра сүйлөшөлү?
    .why = Сүйлөшүүгө же чечүүгө көп адамга убакыт керек.
    .constraint = Бүгүнкү же андан кийинки күндү тандаңыз.

q-tell_whom = Жардам сурап жатканыңызды кимге айтсак болот?
    .why = Адам каалабаса, эч кимге айтылбайт.
    .c-family = Үй-бүлөмө
    .c-friend = Досума
    .c-embassy = Өлкөмдүн элчилигине же консулдугуна
    .c-lawyer = Адвокатка
    .c-nobody = Эч кимге

q-offices_wanted = Кимден жардам алгыңыз келет?
    .why = Өзүңүз тандайсыз. Сиз үчүн алдын ала эч ким тандалган эмес.

q-offices_refused = Муну ким билбеши керек?
    .why = Кимден коркууга себеби бар экенин адам өзү эң жакшы билет.
    .hint = Бул жерде аталган мекемеге эч нерсе жөнөтпөңүз.

q-officer_named = Бул ишке катышкан деп кызматкер, милиция бөлүмү же мекеме аталдыбы?
    .why = Анда ал жакка да, ага жакын адамдарга да эч нерсе жөнөтүлбөшү керек.

q-own_words = Өз сөзүңүз менен айткыңыз келген нерсе барбы?
    .why = Айтылгандай жазылса, адам аны кайра-кайра айтып берүүдөн кутулат.
    .hint = Адамдын сөзүн жана тилин өзгөртпөңүз. Зарыл болбосо, ысым жазбаңыз.

q-contact_time = When is it safe to reach you?
    .why = At another time somebody may be listening.
    .c-morning = In the morning
    .c-day = By day
    .c-evening = In the evening
    .c-night = At night
    .c-day_off = On my day off

q-phone_shared = Can anybody else read or hear your telephone?
    .why = Then no message may say what it is about.

q-contact_word = Which word shall the caller say, so that you know who it is?
    .why = With a word of your own you know that it is really us.
    .hint = An ordinary word. Not a name, and nothing about this conversation.

q-fears = What are you afraid of if you accept help?
    .why = The person knows best what is dangerous. Help has to begin there.
    .c-harm = That I am hurt
    .c-family = That my family is harmed
    .c-sent_away = That I am sent out of the country
    .c-lose_pay = That I lose my pay
    .c-talk = What people will say
    .c-officials = Somebody in an office
    .c-debt = Those I owe money
    .c-none = Nothing
