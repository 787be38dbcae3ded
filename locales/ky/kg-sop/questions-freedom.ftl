### review: pending

section-freedom = Эркиндик

q-documents_holder = Паспортуңуз же идентификациялык картаңыз азыр кимде?
    .why = Бирөөнүн документин алып коюу – аны башкарып алуунун эң күчтүү белгилеринин бири.
    .counts = Документ иш берүүчүдө, жумушка тартуучуда же алардын атынан иш кылган бирөөдө, адам аны эркин кайтарып ала албайт.
    .counts-not = Бирөө адамдын өз каалоосу менен сактап, сураганда кайра берет же документ каттоо үчүн мекемеде турат.
    .c-self = Өзүмдө же каалаган убакта ала алам
    .c-safekeeping = Бирөө мен үчүн сактап турат, сурасам кайра берет
    .c-employer = Иш берүүчүдө же башчыда, эркин кайтарып ала албайм
    .c-recruiter = Мени жумушка алып келген адамда, эркин кайтарып ала албайм
    .c-office = Мекемеде, каттоо же виза үчүн
    .c-lost = Жоголгон
    .c-never_had = Эч качан болгон эмес

q-debt = Сизди же үй-бүлөңүздү иш берүүчүгө же Сизди алып келгендерге карыз деп айтышабы?
    .why = Төлөп бүтүрүүгө мүмкүн болбогон карыз – адамды кармап туруунун бир жолу. Аны көбүнчө карыз деп аташпайт.
    .counts = Жол, документ, тамак, жатар жай же жумуштагы ката үчүн акча, же үй-бүлөнүн эски карызы.
    .counts-not = Макулдашуу боюнча кийинки эмгек акыдан кармалып калчу аз өлчөмдөгү аванс.

q-debt_work_off = Ушул карыз төлөнүп бүтмөйүнчө иштей беришиңиз керекпи?
    .why = Адам карызынан улам кете албай калса, бул карыз кулчулугуна айланат.
    .counts = Карыз төлөнмөйүнчө адам кете албайт, же карыз өсө берет, же канча калганын эч ким айтпайт.
    .counts-not = Адам жумуштан кетип, карызын башка жол менен төлөсө болот.

q-movement = Бул жумушта Сизге ушулардын кайсынысы тааныш?
    .why = Эркин жүрө албаган же эркин сүйлөшө албаган адам жардам сурай албайт.
    .counts = Бул жумуштан тышкары убакта да болот жана адам буга макул болгон эмес.
    .counts-not = Жайдын коопсуздугу үчүн тосмо же кароолчу бар, бирок жумуштан кийин баары сыртка чыга алат.
    .c-locked = Мени камап коюшат
    .c-watched = Мени кайтарып же аңдып турушат
    .c-permission = Сыртка уруксат менен же бирөө коштоп гана чыга алам
    .c-no_phone = Телефонумду алып коюшкан же текшерип турушат
    .c-no_contact = Үй-бүлөм, досторум же башкалар менен сүйлөшүүгө уруксат жок
    .c-none = Булардын эч бири

q-living_place = Түнкүсүн кайда жатасыз?
    .why = Жатар жай берген адам аны кайра тартып да ала алат.
    .c-own_home = Өз үйүмдө
    .c-rented = Өзүм тандап, акысын төлөгөн жерде
    .c-employer = Иш берүүчү берген жерде
    .c-workplace = Жумуш ордунун өзүндө
    .c-other = Башка жерде

q-living_conditions = Жаткан жана тамактанган жериңиз кандай?
    .why = Өтө жаман шарттар эреженин бузулушу болушу мүмкүн, адамдын тандоосу жок экенин да билдириши мүмкүн.
    .counts = Жайды иш берүүчү же жумушка тартуучу берген, адамдын чыныгы тандоосу жок.
    .counts-not = Адам өзү тандаган жөнөкөй үй же мезгилдик жумуштагы талаа шарты, кожоюн өзү да ошондой жашайт.
    .c-crowded = Адам өтө эле көп
    .c-unsanitary = Кир, таза суу же даараткана жок
    .c-unsafe = Суук, ным же кооптуу
    .c-little_food = Тамак өтө аз
    .c-none = Булардын эч бири

q-can_quit = Бул жумушту токтоткуңуз келсе, кете аласызбы?
    .why = Адам кете алабы же жокпу – эң негизги маселе ушул.
    .hint = «Эмне үчүн кетип калган жоксуз?» деп эч качан сурабаңыз.
    .counts = The person would lose pay that is owed, must first work off a debt, or fears what would follow.
    .counts-not = Ordinary notice, or a harvest that was agreed to the end.
    .c-free = Ооба, эч кандай жамандык болбойт
    .c-lose_pay = Мага тийиштүү эмгек акыдан баш тартсам гана
    .c-debt = Not before a debt is paid or worked off
    .c-not_free = Жок, же эмне болорунан коркомун

q-stay_reasons = Сизди иштете берүү үчүн ушулардын бирин пайдаланыштыбы?
    .why = Муктаждык өзү эле белги эмес. Аны бирөө пайдаланса, белги болот.
    .counts = Иш берүүчү же башкалар муну билип туруп пайдаланган, адам башка жол көргөн эмес.
    .counts-not = Мындай жумушту кайра табуу кыйын, бирок адам башка жумуш издөөгө эркин.
    .c-depend = Тамакты, жатар жайды же акчаны алардан гана алам
    .c-unknown_area = Бул жерди же тилди билбейм
    .c-money = Мага акча кандай болсо да керек
    .c-family = Үй-бүлөм ушул жумушка карап турат
    .c-past = Мурда башымдан өткөн бир окуя
    .c-treated_worse = Кайдан келгеним же ким экеним үчүн мага башкалардан жаман мамиле кылышат
    .c-none = Булардын эч бири

q-documents_asked = Have you asked to have it back?
    .why = It shows whether the person can have it when they want it.
    .hint = Do not advise the person to ask now. It may be dangerous.
    .c-refused = Yes, and it was refused
    .c-money = Yes, but only for money
    .c-later = Yes, they always say: later
    .c-not_dared = No, I did not dare
    .c-not_tried = No, I did not need it

q-debt_grows = What happens to the debt while you work?
    .why = A debt that grows or that nobody can see never ends.
    .c-falls = It gets smaller
    .c-same = It stays the same
    .c-grows = It grows
    .c-nobody_says = Nobody tells me

q-debt_whose = Whose debt is it?
    .why = Some people work off what their family owes.
    .c-own = Mine
    .c-family = My family’s
    .c-both = Both

q-contact_family = Can you speak with your family?
    .why = Somebody who is cut off cannot ask for help.
    .c-freely = Yes, whenever I want
    .c-heard_by_others = Yes, but others listen
    .c-rarely = Seldom
    .c-never = No

q-night_door = Can you lock the room where you sleep, and leave it at night?
    .why = A door shows who decides.
    .c-own_key = Yes
    .c-shared = It is a shared room, and I can leave it
    .c-no_door = There is no door, or I cannot lock it
    .c-locked_outside = It is locked from outside

q-others_punished = Was anybody punished who wanted to leave?
    .why = One punishment can hold everybody.
