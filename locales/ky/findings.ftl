### review: pending

## What the answers show

findings-title = Жооптор эмнени көрсөтөт
findings-not-determination = Бул алдын ала текшерүү, расмий аныктоо эмес. Чечимди Сиз кабыл аласыз.
findings-reasons = Багыттар боюнча себептер
dimension-state-positive = белгилер жетиштүү
dimension-state-not_positive = азырынча белгилер жетишсиз
dimension-state-undetermined = аныктала элек
indicator-state-present = байкалды
indicator-state-absent = байкалган жок
indicator-state-unknown = белгисиз
strength-strong = күчтүү
strength-medium = орточо
strength-weak = алсыз
because = { $question } – { $answer }
findings-unknown = Белгисиз: { $count }
findings-absent = Байкалган жок: { $count }
findings-settled-by = Муну тактай ала турган суроолор: { $count }
findings-settling = { $count ->
        [one] { $count } суроо муну өзгөртүшү мүмкүн.
       *[other] { $count } суроо чогуу муну өзгөртүшү мүмкүн.
    }
findings-settling-each = Ар бир сап өзүнчө жетиштүү:
findings-settling-more = Дагы суроолор: { $count }
findings-settling-then = башка жооптон кийин ачылат
findings-settling-none = Муну үчтөн көп жооп чогуу гана өзгөртө алат.
findings-conflicts = Эки жолу ар башка жазылган
findings-conflicts-hint = Эки жооп тең өзгөрүүсүз калат. Кайсынысы туура экенин программа эмес, Сиз тактайсыз.
path-short-end = Бул кыска маектин жыйынтыгы.
path-observation-end = Бул көрүнгөн нерселердин жыйынтыгы. Маек али болгон жок.
path-go-on = Толук маекке өтүү
    .hint = Жооптор сакталды, кайра суралбайт.
path-begin-full = Толук маекти баштоо
path-begin-short = Кыска маекти баштоо
findings-open-hint = Төмөнкү суроолорду адам даяр болсо жана коопсуз болсо гана бериңиз.
findings-palermo = Аракет, ыкма, максат
element-present = байкалды
element-absent = байкалган жок
element-unknown = белгисиз
element-not_required = талап кылынбайт
findings-child-rule = Бала үчүн ыкма талап кылынбайт: аракет жана максат жетиштүү.
findings-ilo11 = Эл аралык эмгек уюмунун мажбурлап эмгектендирүүнүн он бир белгиси
findings-decide = Чечимиңизди жазыңыз
findings-packet = Пакетти көрсөтүү

## The officer's decision

decide-title = Сиздин чечимиңиз
decide-hint = Чечимди программа эмес, Сиз кабыл аласыз.
decision-choose = Чечимди тандаңыз
decision-refer = Жардам үчүн кайра багыттоо
    .hint = Адам макул болгон уюмга гана.
decision-child_protection = Балдарды коргоо кызматына кайра багыттоо
    .hint = Адам 18ге чыга элек болсо же жашы так болбосо.
decision-labour_rights = Эмгек укуктары боюнча жардам
    .hint = Эмгек акы, жумуш убактысы, эмгекти коргоо.
decision-no_referral = Азырынча кайра багытталбайт
    .hint = Маалымат карточкасын бериңиз. Адам кийин да кайрыла алат.
decision-continue_later = Маекти кийин улантуу
    .hint = Маанилүү суроолор ачык калды.
decide-reason = Себеби, өз сөзүңүз менен
decide-reason-hint = Кеминде 10 белги. Адамдын атын жазбаңыз.
