### review: pending

section-safety = Баштаардан мурда
    .intro = Бир нерсе сураардан мурда муну өзүңүз текшериңиз. Жер коопсуз болбосо, токтотуп, башка убакта келиңиз. Эч нерсе жазуунун кереги жок.

q-training_confirmed = Ушундай маек жүргүзүү боюнча окуудан өткөнсүзбү?
    .why = Окуудан өтпөгөн адам жүргүзгөн маек анын маектешин чочутуп же коркунучка кептеп коюшу мүмкүн.
    .hint = Өтпөсөңүз, маекти окуудан өткөн кесиптешиңиз жүргүзсүн же маалымат карточкасын бериңиз.

q-place_private = Сиздерди башка эч ким көрбөй, укпай турган оңочо жердесиздерби?
    .why = Сөзүн башка бирөө угуп калса, адам айтканы үчүн жаза тартып калышы мүмкүн.

q-controller_near = Азыр адамдын жанында иш берүүчү, коштоочу, тууган же алар ээрчитип келген «котормочу» барбы?
    .why = Адамды башкарып алгандар көбүнчө анын жанынан чыкпай, ордуна жооп беришет.
    .hint = Жөнөкөй бир себеп айтып, жалгыз сүйлөшүүнү сураныңыз. Мүмкүн болбосо, токтотуңуз.

q-danger_now = Азыр кимдир бирөө коркунучта турабы?
    .why = Коопсуздук ар бир суроодон маанилүү.
    .hint = Жаракат, оору, коркутуу, коркунучтагы бала же адамды алып кетүүгө келаткан бирөө. «Ооба» болсо, адегенде чукул чараларды көрүңүз.

q-danger_kind = What is the danger?
    .why = It shows whom to call first.
    .hint = Act first. You can write it down later.
    .c-injury = Somebody is hurt or very ill
    .c-threat = Somebody is threatened or attacked
    .c-child = A child is in danger
    .c-followed = Somebody is coming for the person, or watches us
    .c-fire_site = The place itself is dangerous
    .c-other = Something else

q-custody_rights = Does the person know that these questions are for help, and are no part of a case against them?
    .why = Somebody who is held may fear that every answer is used against them.
    .hint = Say it yourself, without a colleague who leads the case. If you cannot say it honestly, do not begin.
