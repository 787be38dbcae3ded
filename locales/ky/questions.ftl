### review: pending

## Versions of the questions

questions-title = Суроолор
questions-hint = Жаңы маектер колдонуудагы версия менен башталат. Башталган маек өз версиясында калат.
questions-version = { $id }, версия: { $version }
questions-in-use = Колдонууда
questions-approved = Бекиткен: { $name }, { $role }, { $when }
questions-source-program = Программа менен келген
questions-source-workbook = Excel файлынан алынган
questions-source-files = Файлдардан алынган
questions-taken-in = Кошулган: { $when } · { $by }
questions-cases = Бул версиядагы маектер: { $count }
questions-unreadable = Бул программа бул версияны окуй албайт. Аны бул жерде колдонууга болбойт.
questions-look = Айырмасы
questions-choose = Файл тандоо
questions-choose-hint = Excel файлы (.xlsx) же кысылган папка (.zip). Алгач ал текшерилет. Жооптуу адам бекитип, колдонууга киргизмейинче эч нерсе өзгөрбөйт.
questions-use-file = Бул файлды текшерүү

## A file that was refused

questions-refused = Бул файл кабыл алынган жок.
questions-refused-safe = Колдонуудагы версия мурдагыдай иштейт.
questions-faults = Эмнеси туура эмес
questions-missing = Жетишпеген тексттер
questions-missing-in = Бул тилдерде жок: { $languages }
questions-aside = Четте калтырылды: бул жерде мааниси жок
questions-row = { $place }, сап: { $row }
questions-cell = { $place }, сап: { $row }, тилке: { $column }
questions-whole-file = Бүт файл

## What differs

questions-difference = Айырмасы
questions-against = Колдонуудагы версия менен салыштырылды: { $version }
questions-same = Колдонуудагы версиядан айырмасы жок.
questions-added = Жаңы суроолор
questions-removed = Алынып салынган суроолор
questions-moved = Орду алмашкан суроолор
questions-changed = Өзгөргөн суроолор
questions-indicators = Өзгөргөн белгилер
questions-parts = Өзгөргөн башка бөлүктөр
questions-affected = Эмнелер башкача чыгышы мүмкүн
questions-affected-hint = Ошол эле жооптор менен булар башкача чыгышы мүмкүн.
questions-wording = Өзгөргөн сөздөр
questions-before = Мурда
questions-now = Азыр
questions-no-text = текст жок
change-added = жаңы
change-removed = алынып салынды
change-kind = жооптун түрү
change-choices = жооптун варианттары
change-rule = эреже
change-indicators = белгилер
change-strength = күчү
change-other = башка жөндөөлөр

## Approving

questions-approve-title = Бул версияны бекитүү
questions-approve-hint = Айырмасын окугандан кийин гана бекитиңиз. Атыңыз, кызматыңыз жана убактысы жазылып калат.
questions-name = Атыңыз
questions-role = Кызматыңыз
questions-name-needed = Атыңызды жазыңыз.
questions-role-needed = Кызматыңызды жазыңыз.
questions-approve = Бекитүү
questions-use = Колдонууга киргизүү
questions-use-hint = Жаңы маектер ушул версия менен башталат. Ачык маектер өз версиясында калат. Мурдагы версияны каалаган убакта кайтарса болот.
questions-is-in-use = Бул версия колдонууда.

## Texts that are missing

missing-question = { $id } деген суроо
missing-why = { $id } деген суроо: эмне үчүн сурайбыз
missing-counts = { $id } деген суроо: эмне эсепке алынат
missing-counts-not = { $id } деген суроо: эмне эсепке алынбайт
missing-constraint = { $id } деген суроо: жооп туура келбесе, эмне айтылат
missing-choice = { $id } деген суроо, жооптун варианты: { $choice }
missing-list = { $id } деген тизме, жооптун варианты: { $choice }
missing-section = { $id } деген бөлүм
missing-repeat = { $id } деген кайталануучу бөлүк
missing-dimension = { $id } деген өлчөм
missing-indicator = { $id } деген белги
missing-ilo11 = Он бир белгинин ичинен № { $id }
missing-decision = { $id } деген чечимдин тексти
missing-decision-do = { $id } деген чечимдин тексти: азыр эмне кылуу керек
missing-conflict = { $id } деген карама-каршылык
missing-notice = { $id } деген эскертүү

## What is wrong with a file

fault-file-unreadable = Бул Excel файлы да, кысылган папка да эмес.
    .do = Excel файлын .xlsx түрүндө сактаңыз же папканы файлдары менен .zip кылып кысып, кайра тандаңыз.
fault-file-too-large = Файл өтө чоң.
    .do = Сүрөттөрдү жана ашыкча нерселерди алып салыңыз. Бир файл 4 мегабайттан, бардыгы 16 мегабайттан ашпасын.
fault-file-missing = Файл жетишпейт: { $value }
    .do = Аны папкага башка файлдардын жанына коюп, папканы кайра кысыңыз.
fault-file-doubled = Эки файл бир эле орунга арналган: { $value }
    .do = Бирөөсүн калтырыңыз.
fault-file-not-text = Бул файл UTF-8 менен жазылган эмес.
    .do = Аны UTF-8 текст кылып сактаңыз.
fault-text-syntax = Текст окулбайт: { $value }
    .do = Атын, барабар белгисин жана текстти жазыңыз; ар бир атрибут өз сабында, боштук жана чекит менен турсун.
fault-text-placeable = Кашаанын ичинде эч ким толтурбай турган нерсе бар: { $value }
    .do = Кашаасыз жөнөкөй сөз жазыңыз.
fault-text-doubled = Бул текст эки жолу турат: { $value }
    .do = Экөөнүн бирин калтырыңыз.
fault-rule-unreadable = Бул сап окулбайт: { $value }
    .do = Сапты форматтын сүрөттөмөсүндөгү мисалдар менен салыштырыңыз.
fault-rule-unknown-key = Бул сөз белгисиз: { $value }
    .do = Жазылышын текшериңиз же сапты алып салыңыз.
fault-rule-missing-key = Милдеттүү нерсе жетишпейт: { $value }
    .do = Аны кошуңуз.
fault-rule-name = Мындай атты колдонууга болбойт: { $value }
    .do = Кичине латын тамгаларын, сандарды жана жалгыз астынкы сызыкты жазыңыз; биринчиси тамга болсун.
fault-rule-doubled = Бул ат эки жолу турат: { $value }
    .do = Экөөнүн бирине башка ат бериңиз.
fault-rule-cycle = Суроолор бири-бирине айланып көз каранды: { $value }
    .do = Айлампадан бир эрежени алып салыңыз.
fault-rule-too-large = Бир нерсе өтө көп: { $value }
    .do = Кыскартыңыз же бөлүңүз.
fault-rule-indicator = Эреже менен суроо бири-бирин атабайт: { $value }
    .do = Суроо аны окуган эреженин белгисин гана атасын.
fault-rule-unknown = Мындай нерсе жок: { $value }
    .do = Жазылышын текшериңиз же аталган нерсени кошуңуз.
fault-rule-expression = Эреже жараксыз: { $value }
    .do = Эрежени форматтын сүрөттөмөсү менен салыштырыңыз.
