### review: pending

## Commands

command = Терминалдан маектер, жыйынтыктар жана жабылган пакеттер. Долбоор, министрликтин текшерүүсүн күтүүдө.
command-screen = Жоопторду сактагычсыз баалоо
command-indicators = Белгилердин абалын гана баалоо
command-protocol = Суроолордун протоколдору
command-protocol-list = Протоколдордун тизмеси
command-protocol-check = Протоколдун ар бир бөлүгүнө жетүүгө болорун далилдөө жана тексттерин текшерүү
command-protocol-show = Протоколдун бардык суроолорун көрсөтүү
command-protocol-import = XLSForm формасынан протокол түзүү
command-protocol-export = Протоколду XLSForm формасы кылып жазуу
command-protocol-versions = Сактагычтагы суроолордун версияларынын тизмеси
command-protocol-diff = Эки версиянын айырмасын көрсөтүү
command-protocol-install = Жаңы версияны китептен же папкадан кабыл алуу
command-protocol-approve = Жооптуу адам версияны бекиткенин жазуу
command-protocol-use = Бекитилген версияны колдонууга киргизүү же мурдагысын кайтаруу
command-locale = Программанын тексттери редакторлор үчүн китеп катары
command-locale-export = Тексттерди бир тилдин редактору үчүн китеп кылып жазуу
command-locale-import = Оңдолгон китепти тексттерге киргизүү
command-vault = Сактагыч
command-vault-create = Сактагыч түзүү жана калыбына келтирүү кодун бир жолу көрсөтүү
command-vault-info = Сактагычты ачпай туруп, ал жөнүндө маалымат
command-case = Маектер
command-case-list = Маектердин тизмеси
command-case-show = Жоопторду жана жыйынтыктарды көрсөтүү
command-case-import = Файлдагы жооптор менен маек баштоо
command-case-answer = Бир жоопту сактоо; null аны жокко чыгарат
command-case-decide = Кызматкердин чечимин жазуу
command-case-notify = Кабарлоого милдеттүү мекеме үчүн аты-жөнү жок жазууну чыгаруу
command-packet = Жабылган пакеттер
command-packet-seal = Маекке кол коюп, уюм үчүн жабуу
command-packet-verify = Пакетти кабыл албай туруп текшерүү
command-packet-open = Пакетти ачып, сактап коюу
command-receipt = Дүмүрчөктөр
command-receipt-make = Пакетти кол коюлган дүмүрчөк менен кабыл алуу же кайтаруу
command-receipt-apply = Келген дүмүрчөктү кошуу
command-directory = Уюмдардын маалымдамасы
command-directory-show = Бул сактагычтын маалымдамасын көрсөтүү
command-directory-verify = Маалымдаманын файлын текшерүү
command-identity = Бул сактагычтын ачкычтары
command-identity-show = Ачык ачкычтарды көрсөтүү
command-demo = Ойдон чыгарылган окуяны эки чыныгы сактагычта көрсөтүү

## Arguments

arg-lang = Тил: ky, ru же en
arg-vault = Сактагычтын папкасы
arg-protocols = Камтылган протоколдордун ордуна колдонула турган папка
arg-passphrase-fd = Сырсөз окула турган файл дескриптору
arg-protocol = Протоколдун коду
arg-answers = Жооптордун файлы же стандарттык киргизүү үчүн -; бир учур же ар бир сапта бирден учур
arg-states = Белгилердин абалы жазылган файл же стандарттык киргизүү үчүн -; бир учур же ар бир сапта бирден учур
arg-today = Эрежелер бүгүн деп эсептеген күн
arg-json = Бир сап JSON
arg-adult = Чоңдор үчүн тизме
arg-child = Балдар үчүн тизме
arg-dir = Бир же бир нече протоколдун папкасы
arg-id = Протоколдун коду
arg-language = Тили көрсөтүлбөгөн тилкелердин тилинин коду
arg-locales = Программанын ичиндегилердин ордуна текст папкасы
arg-into = Файлдары алмаштырыла турган текст папкасы
arg-label = Ачылганга чейин көрүнгөн аталыш; адамдын аты эмес
arg-training = Машыгуу үчүн: роль же машыгуу маалымдамасы
arg-supervisor = Чыныгы иш үчүн: жетекчинин калыбына келтирүү ачкычы
arg-case = Маектин коду
arg-question = Суроонун коду
arg-answer = Жооп JSON түрүндө; жөнөкөй сөз код катары кабыл алынат; стандарттык киргизүү үчүн -: аны бул компьютердеги башкалар көрбөйт
arg-decision = Чечим
arg-reason = Эмне үчүн, өз сөзүңүз менен; адамдын атын жазбаңыз; стандарттык киргизүү үчүн -: аны бул компьютердеги башкалар көрбөйт
arg-to = Уюмдун номери
arg-out = Файл жазыла турган папка
arg-file = Файл
arg-packet = Пакеттин коду
arg-accept = Кабыл алуу
arg-return-for = Ушул себеп менен кайтаруу
arg-old = Салыштырыла турган версиянын изи; биринчи сегиз белгиси жетиштүү
arg-new = Башка версиянын изи же али кабыл алынбаган файл же папка
arg-source = Китеп, кысылган папка же протокол турган папка
arg-digest = Версиянын изи; биринчи сегиз белгиси жетиштүү
arg-name = Жооптуу адамдын аты
arg-role = Жооптуу адамдын кызматы
arg-help = Ушул жардамды көрсөтүү
help-usage = Колдонулушу
help-commands = Буйруктар
help-arguments = Аргументтер
arg-version = Версияны көрсөтүү

## Passphrase and vault

passphrase-ask = Сырсөз
passphrase-repeat = Ушул эле сырсөздү кайра жазыңыз
passphrase-suggested = Сунуш: { $words }
vault-created = Сактагыч түзүлдү. Калыбына келтирүү кодун азыр кагазга жазып алыңыз:
vault-size = Маалымат базасы, байт: { $bytes }
slot-passphrase = сырсөз
slot-supervisor = жетекчинин ачкычы
slot-recovery_code = калыбына келтирүү коду
slot-old_recovery_code = эски сактагычтын калыбына келтирүү коду
slot-shares = үч бөлүктүн экөө
identity-officer = Кызматкер № { $officer }, түзмөк № { $device }
identity-key = Ачкыч: { $words }
identity-listed = Бул ачкыч маалымдамада бар.
identity-not-listed = Бул ачкыч азырынча маалымдамада жок.

## Reports

protocol-status-draft = долбоор, министрликтин текшерүүсүн күтүүдө
protocol-status-approved = бекитилген
protocol-counts = Суроолор: { $questions }, белгилер: { $indicators }
protocol-good = { $protocol }: ката жок. Суроолор: { $questions }
import-done = Китептен түзүлдү: { $protocol }. Папка: { $folder }. Бул долбоор.
import-aside = { $cell }: четке коюлду, бул жерде мааниси жок: { $value }
import-reset = { $cell }: бекитүү алынды, аны кайра берүү керек: { $value }
import-missing = { $cell }: «{ $text }» тексти жок, тил: { $language }
import-more = Дагы барбы?
    .yes = Ооба
    .no = Жок
locale-done = Тил: { $language }. Өзгөргөн тексттер: { $changed }, бекитилгени: { $approved }, кайра текшерүүнү күткөнү: { $reopened }.
diff-against = Салыштырылган версия: { $version }
diff-same = Айырмасы жок.
part-section = Бөлүм: { $name }
part-group = Суроолордун тобу: { $name }
part-repeat = Кайталанма бөлүк: { $name }
part-calculation = Эсептелген маани: { $name }
part-dimension = Өлчөм: { $name }
part-text = Чечимдин тексти: { $name }
part-conflict = Карама-каршылык: { $name }
part-routes = Жол: { $name }
part-palermo = Аракет, ыкма же максат: { $name }
notify-title = КАБАРЛООГО МИЛДЕТТҮҮ МЕКЕМЕНИН ЖАЗУУСУ
notify-anonymous = Мында аты-жөнү да, айткан сөзү да, так жери да жок. Ким менен жолугушканы айтылбайт.
notify-by-hand = Мекеме, күнү жана колу (кол менен жазылат):
report-line = { $what }: { $state }
report-settled-by = Муну тактай ала турган суроолор:
case-none = Бул сактагычта маек жок.
packet-made-for = Кол коюлуп, жабылды. Алуучу: { $organisation }
packet-intact = Пакет бүтүн, ага маалымдама билген адам кол койгон.
packet-from = Жөнөтүүчү: { $organisation }, кызматкер № { $officer }
packet-protocol-unknown = Протокол бул жерде белгисиз: жооптор коддору менен көрсөтүлдү.
packet-differs = Бул жерде жөнөтүүчүдөгүдөн башкача чыкты: { $dimensions }. Себеби берилбеген бөлүмдөрдө болушу мүмкүн.
directory-version = Маалымдама, версия { $version }, жарактуу мөөнөтү: { $expires }
directory-is-fresh = Анын мөөнөтү өтө элек.
directory-is-expired = Анын мөөнөтү өткөн.
directory-is-sending-stopped = Ал ушунчалык эски болгондуктан, аны менен жөнөтүүгө болбойт.

## Check of a protocol

check-questions = Жетүүгө мүмкүн болгон суроолор: { $all } ичинен { $good }
check-choices = Тандоого мүмкүн болгон жооптор: { $all } ичинен { $good }
check-present = Бар болушу мүмкүн болгон белгилер: { $all } ичинен { $good }
check-absent = Жок болушу мүмкүн болгон белгилер: { $all } ичинен { $good }
check-dimensions = Ырасталышы мүмкүн болгон белгилер тобу: { $all } ичинен { $good }
check-texts = Чыгышы мүмкүн болгон чечим тексттери: { $all } ичинен { $good }
check-conflicts = Чыгышы мүмкүн болгон карама-каршылыктар: { $all } ичинен { $good }
check-feeds = Эрежеге керек же «profile» деп белгиленген суроолор: { $all } ичинен { $good }
check-locales = Үч тилдеги тексттер боюнча эскертүүлөр: { $count }
check-unasked = Бул белгилер тууралуу эч ким сурабайт, алар белгисиз бойдон калат: { $indicators }
fault-question = { $id } деген суроо: ал көрүнө турган жооптор табылган жок.
fault-choice = { $id } деген суроо: { $choice } деген жооп эсепке алына турган учур табылган жок.
fault-indicator-present =
    { $age ->
        [child] { $id } деген белги: баланын жоопторунда ал бар боло турган учур табылган жок.
       *[adult] { $id } деген белги: чоң кишинин жоопторунда ал бар боло турган учур табылган жок.
    }
fault-indicator-absent =
    { $age ->
        [child] { $id } деген белги: баланын жоопторунда ал жок боло турган учур табылган жок.
       *[adult] { $id } деген белги: чоң кишинин жоопторунда ал жок боло турган учур табылган жок.
    }
fault-dimension =
    { $age ->
        [child] { $id } деген топ: баланын жоопторунда ал ырастала турган учур табылган жок.
       *[adult] { $id } деген топ: чоң кишинин жоопторунда ал ырастала турган учур табылган жок.
    }
fault-text = { $id } деген чечим тексти: ал чыга турган жооптор табылган жок.
fault-conflict = { $id } деген карама-каршылык: ал чыга турган жооптор табылган жок.
fault-feeds = { $id } деген суроо эч нерсеге керек эмес: аны эрежеде колдонуңуз, «profile = true» деп белгилеңиз же алып салыңыз.
lint-missing = Текст жок. Протокол: { $detail }
lint-arguments = Аргументтери башка тилдегиден башкача: { $detail }
lint-unreadable = Окулбайт: { $detail }
lint-too-long = Өтө узун, белгилердин саны: { $detail }
lint-long-sentence = Сүйлөм өтө узун, сөздөрдүн саны: { $detail }
lint-nested-brackets = Кашаанын ичинде кашаа бар.
lint-abbreviation = Түшүндүрүлбөгөн кыскартуу: { $detail }
lint-never-said = Эч качан айтылбай турган сөздөр: { $detail }
lint-before-person = Адам окубашы керек болгон сөздөр: { $detail }

## The demonstration

demo-title = КӨРСӨТҮҮ: маектен дүмүрчөккө чейин
demo-invented = Бул жердеги бардык адамдар жана уюмдар ойдон чыгарылган. Сактагычтар, колдор жана жабылган файлдар чыныгы; аягында алар өчүрүлөт.
demo-first-start = 1. Биринчи ишке киргизүү: машыгуу үчүн эки сактагыч
demo-office = { $organisation } · ачкыч { $key }
demo-interview = 2. Маек
demo-story = Борборго жакын тигүү цехиндеги ойдон чыгарылган жумушчуга эмгек акы убада кылынып, төлөнгөн эмес. Паспорту алынган. Өлкөдө жүргөнү үчүн түрмө менен коркутулган. Тамак дээрлик берилген эмес, бөлмөлөр кир болгон. Аңгемеде жергиликтүү милиция айтылган. Айтылбагандын баары ачык калат.
demo-findings = 3. Жооптор эмнени көрсөтөт
demo-decision = 4. Макулдук жана чечим
demo-reason = Документтери берилбейт, эмгек акысы төлөнбөйт, түрмө менен коркутушкан. Адам жардам алгысы келет.
demo-conflict = Эскертүү бар: { $organisation }
demo-seal = 5. Пакетке кол коюлуп, ал жабылды
demo-drive = USB-флешка (ойдон чыгарылган)
demo-open = 6. Баш калкалоочу жай пакетти ачат
demo-same = Бул жерде кайра бааланганда, жооптор ошол эле нерсени көрсөттү.
demo-answer = 7. Баш калкалоочу жай жооп берет
demo-accepted = Кабыл алынды. Жооп кол коюлган дүмүрчөк менен берилет.
demo-receipt = 8. Дүмүрчөк кайтып келет
demo-receipt-from = Кол койгон: { $organisation }
demo-state = { $reference }: { $state }
demo-end = Көрсөтүү бүттү. Адам чечет, кызматкер чечет; программа себептерди гана көрсөтөт.
