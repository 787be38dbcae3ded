### review: pending

## Unlock

unlock-heading = Ачуу
unlock-open = Ачуу
unlock-label = Сактагыч: { $label }
unlock-choose = Кайсы сактагыч сиздики?
unlock-choose-missing = Өз сактагычыңызды тандаңыз
unlock-new-officer = Жаңы кызматкер
unlock-unreadable = Окулбай жаткан сактагыч
unlock-slow = Ачуу эски компьютерлерде 10 секундга чейин созулат.
training-vault = Машыгуу үчүн сактагыч

## First start

first-language = Тилди тандаңыз
first-mode = Бул компьютер эмне үчүн колдонулат?
mode-training = Машыгуу
    .hint = Ойдон чыгарылган адамдар жана уюмдар. Чыныгы кызматка эч нерсе берилбейт.
mode-real = Чыныгы иш
    .hint = Жетекчиңиздин калыбына келтирүү ачкычы керек.
first-choose-mode = Машыгууну же чыныгы ишти тандаңыз
first-role = Машыгууда ким болосуз?
first-role-hint = Бул уюмдар ойдон чыгарылган.
first-choose-role = Ролду тандаңыз
role-screener = Маек жүргүзөт
role-desk = Пакеттерди кабыл алат
first-passphrase = Сырсөз түзүңүз
first-label = Сактагычтын аталышы
first-label-hint = Ачуу барагында көрүнөт. Адамдын атын жазбаңыз.
first-label-missing = Сактагычка аталыш бериңиз
first-suggestion = Сунушталган сырсөз. Аны кагазга жазып алыңыз.
first-use-suggestion = Ушуну колдонуу
first-new-suggestion = Башкасын сунуштоо
first-passphrase-missing = Сунушталган сырсөздү колдонуңуз же күчтүүрөөк сырсөз жазыңыз
first-written = Сырсөздү жазып алдым, ал коопсуз жерде
first-write-down = Сырсөздү жазып алып, белгилеп коюңуз
first-no-reset = Сырсөзсүз жоопторду эч ким ача албайт. Аны интернет аркылуу калыбына келтирүү жок.
passphrase-enough = Бул сырсөз жетиштүү күчтүү
passphrase-too_short = Дагы белги кошуңуз: кеминде 15
passphrase-common = Бул сырсөз көп колдонулат. Башкасын тандаңыз
passphrase-repeats = Белгилер кайталанып жатат. Ар түрдүү сөздөрдү жазыңыз
passphrase-weak = Дагы бир нече сөз кошуңуз
first-recovery = Сырсөз унутулса
first-recovery-why = Сырсөзсүз сактагычты эки гана жол менен ачууга болот: кагаздагы код жана жетекчинин ачкычы.
first-recovery-training = Машыгууда ойдон чыгарылган жетекчинин ачкычы колдонулат.
first-supervisor = Жетекчинин калыбына келтирүү ачкычы
first-supervisor-hint = Ал age1 менен башталат. Жетекчиңизден өзүңүз алыңыз.
first-supervisor-missing = Жетекчинин ачкычын жазыңыз
first-create = Түзүү жана ачуу
first-create-slow = Түзүү бир нече секундга созулат.
first-created = Сактагыч түзүлдү
first-recovery-code = Бул – калыбына келтирүү коду. Аны азыр кагазга жазып алыңыз.
first-recovery-once = Ал ушул жолу гана көрсөтүлөт жана эч жерде сакталбайт.
first-recovery-keep = Аны компьютерден өзүнчө, кулпуланган жерде сактаңыз.
first-recovery-written = Кодду жазып алдым
first-recovery-write-down = Кодду жазып алып, белгилеп коюңуз
first-open = Программаны ачуу

## Kinds of organisation

organisation-kind-support = жардам көрсөтүү кызматы
organisation-kind-labour = эмгек инспекциясы
organisation-kind-police = милиция
organisation-kind-consular = консулдук кызмат
organisation-kind-child = балдарды коргоо кызматы
