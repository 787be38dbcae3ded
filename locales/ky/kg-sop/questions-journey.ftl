### review: pending

section-journey = Жол

q-journey_kind = Бул жумуш үчүн башка жакка бардыңызбы?
    .why = Кимдер катышканын көрсөтөт. Чек арадан өтпөгөн адамга да коргоо керек болушу мүмкүн.
    .c-no_move = Жок, жумуш өзүм жашаган жерде
    .c-inside = Ооба, ошол эле өлкөнүн башка жерине
    .c-abroad = Ооба, башка өлкөгө

q-travel_organiser = Жолду ким уюштурду?
    .why = Адамдарды жумушка алып барган киши аларды башкарып да алышы мүмкүн.
    .c-self = Өзүм
    .c-family = Үй-бүлөм
    .c-recruiter = Жумуш сунуштаган адам же агенттик
    .c-employer = Иш берүүчү
    .c-other = Башка бирөө

q-handed_over = On the way, did one person hand you over to another?
    .why = Those who pass people on often share the money.

q-travel_paid = Who paid for the journey?
    .why = Whoever paid may ask for the money back in work.
    .c-self = I did
    .c-family = My family
    .c-recruiter = The person or agency who offered the work
    .c-employer = The employer
    .c-debt = It was paid for me, and now I owe it
