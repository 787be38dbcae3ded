### review: pending

## What is wrong with a workbook, and what to write instead (docs/xlsform.md)

sheet-answer-in-text = Текстке жоопту кошууга болбойт: { $value }
    .do = Текстти ${ "{" }…{ "}" } белгисиз жазыңыз; суроонун өзүн ушул эле бетте көрсөтсө болот.

sheet-argument-missing = Тексттеги өзгөрмө жоголгон же кошулган: { $value }
    .do = Англис тилиндеги тексттеги фигуралуу кашааларды баш-аягын сактаңыз, жаңысын кошпоңуз.

sheet-calculation-missing = Эсептей турган нерсе жок: { $value }
    .do = «calculation» тилкесине туюнтма жазыңыз.

sheet-cell-error = Уячада формуланын катасы бар.
    .do = Маанинин өзүн жазыңыз.

sheet-cell-missing = Бул сапта бош уяча бар: { $value }
    .do = Аны толтуруңуз же сапты өчүрүңүз.

sheet-choice-unknown = Суроодо мындай вариант жок: { $value }
    .do = «choices» барагындагы атты колдонуңуз же вариантты ошол жерге кошуңуз.

sheet-choice-without-list = Вариант эч кайсы тизмеге кирбейт.
    .do = «list_name» тилкесине тизменин атын жазыңыз.

sheet-choice-without-name = Варианттын аты жок.
    .do = «name» тилкесине кыска код жазыңыз: кичине латын тамгалары, сандар, астынкы сызыктар.

sheet-column-missing = Баракта мындай тилке жок: { $value }
    .do = Аны биринчи сапка кошуңуз.

sheet-column-not-translated = Бул тилке тилдер боюнча бөлүнбөйт: { $value }
    .do = Аталышынан тилди алып салыңыз.

sheet-column-read-only = Бул китепте бул тил окуу үчүн гана: { $value }
    .do = Мурунку текстти кайтарыңыз; аны өзгөртүү үчүн ошол тилдин китебин чыгарыңыз.

sheet-column-unknown = Белгисиз тилке: { $value }
    .do = Аталышын оңдоңуз; өзүңүз үчүн белги болсо, башына # коюңуз.

sheet-column-unsupported = Протоколдо бул тилкеге орун жок: { $value }
    .do = Тилкени өчүрүңүз; ордуна эмне колдонуу керек экени docs/xlsform.md файлында.

sheet-cycle = Суроолор бири-бирине айланма көз каранды: { $value }
    .do = Суроо өзүнө көз каранды эмес суроолорго гана көз каранды боло алат.

sheet-end-does-not-match = Аягы ачык турган топко туура келбейт: { $value }
    .do = Топторду тескери иретте жабыңыз: адегенде акыркысын.

sheet-end-without-begin = Башталбаган топ бүтүп жатат.
    .do = Сапты өчүрүңүз же топтун башталыш сабын кошуңуз.

sheet-file-too-large = Файл өтө чоң.
    .do = Файлдын чеги: 8 МиБ жана 400 000 уяча. Керексизин өчүрүңүз.

sheet-file-unreadable = Бул окулуучу .xlsx китеби эмес.
    .do = Форманы .xlsx түрүндө, сырсөзсүз сактаңыз.

sheet-form-id-missing = Форманын коду жок.
    .do = Аны «settings» барагындагы «form_id» тилкесине жазыңыз же --id аркылуу бериңиз.

sheet-group-not-closed = Топ жабылган эмес: { $value }
    .do = «end group» же «end repeat» сабын кошуңуз.

sheet-group-split = Бул топтун суроолору чогуу турган жок: { $value }
    .do = Аларды protocol.toml файлында катары менен коюңуз.

sheet-group-with-label = Бөлүмдүн ичиндеги топтун аталышы болбойт: { $value }
    .do = Аталышын бош калтырыңыз же текстти топтун башындагы «note» сабына көчүрүңүз.

sheet-header-doubled = Эки тилке бир эле нерсени билдирет: { $value }
    .do = Бирөөнү калтырыңыз.

sheet-header-missing = Барактын биринчи сабында тилкелердин аттары жок.
    .do = Тилкелердин аттарын биринчи сапка жазыңыз.

sheet-language-without-code = Бул тилдин коду белгисиз: { $value }
    .do = Аны кашаага жазыңыз, мисалы: English (en).

sheet-list-from-answers = Варианттарды мурунку жооптордон алууга болбойт: { $value }
    .do = Варианттарды «choices» барагына жазыңыз.

sheet-list-missing = Түрдө тизме жок же бирден көп: { $value }
    .do = «select_one» же «select_multiple» жана бир тизменин атын жазыңыз.

sheet-list-of-another = Бул тизме – башка суроонун өз варианттары: { $value }
    .do = Тизме жалпы болсун десеңиз, «q-» белгисиз ат бериңиз.

sheet-list-unknown = Мындай варианттар тизмеси жок: { $value }
    .do = Аны «choices» барагына кошуңуз же атын оңдоңуз.

sheet-message-bad = Текстти мындай атоого болбойт: { $value }
    .do = Латын тамгасынан баштаңыз; андан ары тамга, сан, «-» жана «_».

sheet-message-missing = Башка тилдерде бар текст бош калган: { $value }
    .do = Котормосун жазыңыз же мурунку текстти кайтарыңыз.

sheet-message-unknown = Мындай ачкычтуу текст жок: { $value }
    .do = «key» тилкесин өзгөртпөңүз; файл эски болсо, кайра чыгарыңыз.

sheet-more-and-count = Кайталоодо сан да, кийинкиси жөнүндө суроо да бар: { $value }
    .do = «repeat_count» же «taanuu_more» – бирөөнү калтырыңыз.

sheet-name-bad = Мындай ат болбойт: { $value }
    .do = Кичине латын тамгалары, сандар, жалгыз астынкы сызыктар; биринчиси – тамга.

sheet-name-doubled = Бул ат эки жолу турат: { $value }
    .do = Ар бирине өз атын бериңиз.

sheet-name-missing = Саптын аты жок.
    .do = «name» тилкесине кыска код жазыңыз: кичине латын тамгалары, сандар, астынкы сызыктар.

sheet-name-of-the-form = Бул атты XLSForm өзү колдонот: { $value }
    .do = Башкасын тандаңыз.

sheet-name-reserved = Бул атты программа өзү колдонот: { $value }
    .do = Башкасын тандаңыз.

sheet-not-a-number = Бүтүн сан керек: { $value }
    .do = Сандарды гана жазыңыз.

sheet-not-in-this-row = Мындай түрдөгү сапта бул уяча эч нерсе билдирбейт: { $value }
    .do = Уячаны бошотуңуз же саптын түрүн өзгөртүңүз.

sheet-not-yes-or-no = Бул «ооба» да, «жок» да эмес: { $value }
    .do = «yes» же «no» деп жазыңыз. Бул жерде шарт турбайт.

sheet-or-other = «or_other» дегендин котормосу да, өз коду да жок: { $value }
    .do = «other» вариантын жана ал тандалганда ачыла турган тексттик суроо кошуңуз.

sheet-own-list-with-columns = Суроонун өз варианттарында башка тилкелер болбойт: { $value }
    .do = Тизмени чыпкалоо үчүн ага «q-» белгисиз ат бериңиз.

sheet-question-unknown = Мындай суроо жок: { $value }
    .do = ${ "{" }…{ "}" } ичиндеги атты оңдоңуз же суроону кошуңуз.

sheet-questions-missing = Формада бир да суроо жок.
    .do = «survey» барагына саптарды кошуңуз.

sheet-review-incomplete = Бекитилген, бирок аты же күнү жок: { $value }
    .do = Күндү жана текшергенди жазыңыз, мисалы: 2026-12-01 A.B.

sheet-rule = Эреже жараксыз: { $value }
    .do = docs/protocol-format.md файлын караңыз; @ белгисинен кийинки сан – уячадагы белгинин катары.

sheet-rule-beyond-a-cell = Бул эреженин тырмакчадагы текстин уяча сактай албайт: { $value }
    .do = Бирден боштук жана түз тырмакча гана калтырыңыз; бөлүктөрдү concat() менен бириктириңиз.

sheet-rule-kind-unknown = Эреженин мындай түрү жок: { $value }
    .do = «route», «palermo», «text» же «conflict» деп жазыңыз.

sheet-rule-missing = Милдеттүү нерсе жетишпейт: { $value }
    .do = Кошуңуз; протоколго эмне керек экени docs/protocol-format.md файлында.

sheet-section-in-group = Сап ансыз да бөлүмдүн ичинде: { $value }
    .do = «taanuu_section» топтордун сыртында гана колдонулат.

sheet-settings-second-row = Жөндөөлөрдө бирден көп сап бар.
    .do = Биринчисин калтырыңыз.

sheet-sheet-doubled = Эки барактын аты бирдей: { $value }
    .do = Аларды бириктириңиз.

sheet-sheet-missing = Барак жетишпейт: { $value }
    .do = Аны кошуңуз же атын оңдоңуз.

sheet-sheet-unreadable = Баракты окууга болбойт.
    .do = Файлды таблица программасында ачып, кайра сактаңыз.

sheet-sheet-unsupported = Протоколдо бул баракка орун жок: { $value }
    .do = Керектүүсүн «survey» жана «choices» барактарына көчүрүп, баракты өчүрүңүз.

sheet-status-unknown = Мындай абал жок: { $value }
    .do = «pending» же «approved» деп жазыңыз.

sheet-text-malformed = Текст туура эмес жазылган: { $value }
    .do = Ар бир ачылган кашаа жабылышы керек; кашаанын ичиндегисин өзгөртпөңүз.

sheet-too-many-columns = Баракта тилкелер өтө көп; эң көбү { $value }
    .do = Керексиз тилкелерди өчүрүңүз.

sheet-type-missing = Саптын түрү жок.
    .do = Түрүн жазыңыз же сапты бошотуңуз.

sheet-type-unknown = Мындай түр жок: { $value }
    .do = select_one, select_multiple, integer, decimal, text, date, note, calculate, begin group, begin repeat – ушулардын бирин алыңыз.

sheet-type-unsupported = Протоколдо мындай түрдөгү суроолор жок: { $value }
    .do = select_one, select_multiple, integer, decimal, text, date же note – ушулардын бирин алыңыз.
