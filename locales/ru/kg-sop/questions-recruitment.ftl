### review: pending

section-recruitment = Как Вы нашли работу

q-job_found = Как Вы пришли на эту работу?
    .why = Видно, кто привёл человека на работу.
    .c-self = Самостоятельно: поиск и разговор прямо на месте
    .c-friend = Через друга или знакомого
    .c-family = Устроила моя семья
    .c-agency_permit = Через агентство с разрешением
    .c-agency_unknown = Через агентство; есть ли у него разрешение, не знаю
    .c-online = Через объявление или сообщение в интернете
    .c-employer = Ко мне пришёл сам работодатель
    .c-stranger = Предложил незнакомый человек
    .c-other = По-другому

q-fee = Пришлось ли Вам платить, чтобы получить эту работу?
    .why = Долг перед теми, кто даёт работу, может привязать к ней человека.
    .counts = Ещё до начала работы человек задолжал вербовщику, перевозчику или работодателю и должен этот долг отработать.
    .counts-not = Человек заплатил свои деньги или взял в долг у банка или друзей и может вернуть, как договорились.
    .c-none = Нет
    .c-own_money = Да, своими деньгами
    .c-borrowed = Да, деньги взяты в долг у других
    .c-owed_to_them = Да, это мой долг перед ними, его надо отработать

q-promise_pay = Если сравнить Вашу зарплату с обещанной, какая она?
    .why = Ложными обещаниями о зарплате часто заманивают на плохую работу.
    .counts = Явно меньше, чем обещали, или совсем ничего.
    .counts-not = Небольшая разница, понятная человеку, или зарплата на несколько дней позже.
    .c-as_promised = Как обещали
    .c-less = Явно меньше, чем обещали
    .c-nothing = Ничего, хотя обещали
    .c-no_promise = О зарплате ничего не обещали

q-promise_job = Оказались ли работа, место или работодатель другими, чем Вам говорили?
    .why = Если человека привели на другую работу, в другое место или к другому работодателю, это сильный признак обмана.
    .counts = Другая работа, другой город, другая страна или другой работодатель, чем обещали, и человек на это не соглашался.
    .counts-not = Небольшая разница в заданиях или перемена, на которую человек согласился.

q-promise_other = Что ещё из того, что Вам говорили раньше, оказалось неправдой?
    .why = Несколько нарушенных обещаний вместе говорят больше, чем одно.
    .counts = Это сказали или написали до начала работы, и это была неправда.
    .counts-not = Человек на это надеялся, но никто этого не обещал.
    .c-conditions = Часы, задания или безопасность на работе
    .c-contract = Договор или то, что он законный
    .c-housing = Где и как я буду жить
    .c-travel = Дорога или сколько она стоит
    .c-family = Что семья сможет приехать или я приеду к ней
    .c-marriage = Брак или усыновление
    .c-school = Школа или обучение
    .c-success = Рассказы о тех, кто хорошо там устроился
    .c-law = Что говорит закон или как поступят власти
    .c-none = Ничего из этого

q-vulnerability = Использовал ли тот, кто предложил работу, что-то из этого, чтобы Вы согласились?
    .why = Сама по себе трудная жизнь не признак. Признак – когда этим кто-то пользуется.
    .counts = Они знали об этом и пользовались этим, так что другого выхода у человека почти не было.
    .counts-not = Человеку было трудно или не хватало денег, но он решал свободно и мог отказаться.
    .c-money = Мне срочно нужны были деньги
    .c-family = В моей семье было трудно
    .c-alone = У меня никого не было, или от меня зависели другие
    .c-schooling = Плохо читаю или не знаю языка
    .c-information = Мне было неизвестно, что меня там ждёт
    .c-travel = Устроить поездку без чужой помощи мне было не под силу
    .c-past = Со мной раньше случилось что-то тяжёлое
    .c-unrest = Беспорядки, стихийное бедствие или нет работы дома
    .c-none = Ничего из этого

q-could_refuse = Могли ли Вы отказать тому, кто предложил работу?
    .why = Кто зависит от другого, не может выбирать свободно.
    .counts = Человек нуждался в них из-за денег или жилья или был к ним сильно привязан и поэтому не мог отказать.
    .counts-not = Родственник или друг дал совет, а решал человек свободно.
    .c-free = Да
    .c-depended = Нет, от них зависели мои деньги, еда или жильё
    .c-attached = Нет, это близкий мне человек, у меня было к нему доверие
    .c-pressed = Нет, по другой причине

q-recruit_force = Было ли что-то из этого до того, как Вас привезли на работу, или по дороге?
    .why = Сила в самом начале – сильный признак.
    .counts = Это делали те, кто предложил работу, вёз человека или действовал за них.
    .counts-not = Человек отдал документ, чтобы ему купили билет или сделали визу, и получил его назад.
    .hint = Не спрашивайте о подробностях.
    .c-violence = Меня били или причиняли мне боль
    .c-taken_or_sold = Меня увезли против воли, отдали или продали кому-то
    .c-documents = У меня забрали документы
    .c-locked = Меня запирали, стерегли или не подпускали к другим людям
    .c-money_kept = У меня забрали или не отдавали деньги
    .c-none = Ничего из этого

q-recruit_threats = Угрожал ли Вам кто-нибудь, чтобы Вы пошли на эту работу?
    .why = Под угрозой человек не выбирает свободно.
    .counts = Угрозу сказали или ясно показали: самому человеку или про его семью.
    .counts-not = Кто-то предупредил о настоящих трудностях и не хотел принуждать.
    .c-authorities = Милицией или другими властями
    .c-violence = Насилием
    .c-shame = Рассказать обо мне что-то семье или другим
    .c-family = Навредить моей семье, или это уже сделали
    .c-none = Никто не угрожал

q-online_where = Where on the internet did you find it?
    .why = Many false offers come this way. It helps to warn others.
    .c-social_network = In a social network
    .c-messenger = In a group or a message on the telephone
    .c-job_site = On a page with job offers
    .c-game = In a game or a chat
    .c-other = Elsewhere

q-agency_checked = Did you see the agency’s permit?
    .why = An agency needs a permit. Without it the offer may be false.
    .c-seen = Yes, I saw it or looked it up
    .c-told_only = They only said they had one
    .c-no = No

q-fee_to = Whom did you pay?
    .why = It shows who earned from it.
    .hint = No names.
    .c-agency = An agency
    .c-middleman = A middleman or recruiter
    .c-employer = The employer
    .c-official = Somebody from an office
    .c-other = Somebody else

q-fee_for = What were you told the money was for?
    .why = Some of it should never be paid by a worker.
    .c-finding = For finding the work
    .c-papers = For papers or a permit
    .c-travel = For the journey
    .c-training = For training, a doctor or clothes
    .c-other = For something else, or nobody said

q-signed = Did you sign anything before you began?
    .why = A paper that was not understood can be used to press somebody.
    .c-understood = Yes, and I understood it
    .c-not_understood = Yes, but I did not understand it
    .c-blank = Yes, an empty sheet or a debt note
    .c-nothing = No

q-private_used = Did somebody use your health or private situation so that you took the work?
    .why = Being ill or having a private worry is no sign. It is a sign when somebody uses it.
    .counts = They knew of it and used it, so that the person saw no other way.
    .counts-not = The person had a worry, but nobody used it.
    .hint = A yes is enough. Never ask which situation, and do not write it down.

q-beliefs_used = Did somebody use a promise, an oath or what people believe, so that you took the work?
    .why = A promise that seems holy can bind more firmly than a lock.
    .counts = Somebody used it on purpose, so that the person did not dare to refuse.
    .counts-not = The person has beliefs, but nobody used them.
    .hint = A yes is enough. Never ask what the person believes, and do not write it down.
