### review: pending

section-work = Жумуш жана эмгек акы

q-work_kind = Ал жерде кандай жумуш кыласыз же кылгансыз?
    .why = Кайсы эрежелер колдонуларын жана кайсы мекеме жооптуу экенин көрсөтөт.

q-hours_day = Адатта күнүнө канча саат иштейсиз?
    .why = Өтө узак жумуш убактысы – жаман эмгек шарттарынын күчтүү белгиси.
    .counts = Күндөрү менен кошо: көпчүлүк жумада 60 сааттан көп; даяр болуп туруу керек болгон убакыт да кошулат.
    .counts-not = Адам макул болгон кыска убакыттагы тыгыз жумуш, мисалы, бир нече күндүк түшүм жыйноо.
    .constraint = 0дөн 24кө чейин бүтүн сан жазыңыз.
    .hint = Жумуштун башталышынан бүткөнүнө чейин, узак тыныгууларды кошпогондо.

q-days_week = Адатта жумасына канча күн иштейсиз?
    .why = Сааттары менен кошо эс алууга убакыт бар-жогун көрсөтөт.
    .counts = Сааттары менен кошо: көпчүлүк жумада 60 сааттан көп.
    .counts-not = Дем алыш күнү болбогон бир гана жума.
    .constraint = 0дөн 7ге чейин бүтүн сан жазыңыз.

q-contract = Жумушуңуз боюнча макулдашылгандар аткарылып жатабы?
    .why = Макулдашуу бузулса, кагаз болсо да, болбосо да эмгек инспекциясына кайрылса болот.
    .counts = Дем алыш күнү, жумуш убактысы, эмгек акы же өргүү макулдашылгандай же мыйзамда айтылгандай берилбейт.
    .counts-not = Жазылган эмгек келишими жок, бирок баары макулдашылгандай аткарылат.
    .c-written_kept = Жазылган жана аткарылат
    .c-spoken_kept = Оозеки гана, бирок аткарылат
    .c-written_broken = Жазылган, бирок аткарылбайт
    .c-spoken_broken = Оозеки гана жана аткарылбайт

q-pay_received = Макулдашылган эмгек акынын канчасын алдыңыз?
    .why = Акысыз же өтө аз акыга иштөө – жаман эмгек шарттарынын белгиси.
    .counts = Эч нерсе же макулдашылгандан кыйла аз.
    .counts-not = Эмгек акы төлөнө турган күн келе элек же ал бир нече күн кечигип жатат.
    .c-full = Баарын алдым
    .c-less = Кыйла аз алдым
    .c-nothing = Эч нерсе алган жокмун
    .c-unpaid_family = Бул өз үй-бүлөмө акысыз жардам

q-pay_withheld = Эмгек акыңызды атайылап бербей жатышабы, мисалы, кетпешиңиз же айтканды кылышыңыз үчүн?
    .why = Эмгек акыны бербей коюу – адамды кармап туруунун бир жолу.
    .counts = Төлөй алышат, бирок төлөшпөйт, же «адегенде кал, анан төлөйбүз» дешет.
    .counts-not = Иш берүүчүнүн акчасы жок болгондуктан, баарынын эмгек акысы кечигип жатат.

q-pay_deductions = Эмгек акыңыздан эмнелерди кармап калышат?
    .why = Айыппулдан жана кармап калуудан кийин эмгек акыдан эч нерсе калбай калышы мүмкүн.
    .counts = Көп же ойдон чыгарылган кармап калуулар, же эмгек акыны өзүнө алып койгон ортомчу.
    .counts-not = Салык, ошондой эле тамак же жатар жай үчүн адам макул болгон калыс баа.
    .c-fines = Айыппулдарды
    .c-food_housing = Тамак же жатар жай үчүн чыныгы баасынан көп акча
    .c-debt = Карызды
    .c-middleman = Эмгек акымды башка бирөө алат
    .c-none = Булардын эч бири

q-work_conditions = Жумушуңузда ушулардын кайсынысы бар?
    .why = Булардын ар бири эмгек эрежелеринин бузулушу болушу мүмкүн; чогулганда андан да чоң нерсенин белгиси болушу мүмкүн.
    .counts = Бул көп болот же жумуш ушундай уюштурулган.
    .counts-not = Бир жолу болуп, кийин оңдолгон.
    .c-danger = Үйрөтпөй, коргонуу каражатын бербей жасаткан коркунучтуу жумуш
    .c-no_rest = Керек учурда тыныгуу, суу же даараткана жок
    .c-humiliation = Кыйкыруу, сөгүү же кордоо
    .c-no_sick_help = Ооруганда же жаракат алганда дарыгер же акы жок
    .c-no_school = Жумуштан улам мектепке бара албайм же кесипке үйрөнө албайм
    .c-none = Булардын эч бири

q-farm_crop = What do you work with?
    .why = Some work in the fields is dangerous, above all for children.
    .c-cotton = Cotton
    .c-tobacco = Tobacco
    .c-vegetables = Vegetables, fruit or rice
    .c-animals = Animals
    .c-other = Something else

q-overtime_refuse = Can you say no to longer hours?
    .why = Long hours are a sign of more when nobody may refuse them.
    .c-can = Yes
    .c-not_allowed = No, it is expected of everybody
    .c-punished = No, who refuses is punished

q-pay_owed_months = For how many months are you owed pay?
    .why = It helps to claim it.
    .constraint = Write a whole number from 0 to 240.

q-remittance = Does your family live on what you send home?
    .why = Somebody whose family depends on the money can hardly leave.
    .c-none = I send nothing
    .c-some = It helps them
    .c-family_lives = They live on it

q-injury = Were you hurt or made ill by this work?
    .why = The person may need a doctor, and may have a right to pay for that time.
    .c-no = No
    .c-helped = Yes, and I was helped
    .c-not_helped = Yes, and nobody helped
    .c-charged = Yes, and I had to pay or work it off
