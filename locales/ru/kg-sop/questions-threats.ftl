### review: pending

section-threats = Угрозы
    .intro = Скажите, что эти вопросы могут быть тяжёлыми и что на любой можно не отвечать. Не спрашивайте о подробностях.

q-threats = Угрожал ли Вам кто-нибудь на этой работе чем-то из этого?
    .why = Угроза может держать человека так же крепко, как запертая дверь.
    .counts = Это сказали или ясно показали, чтобы человек работал, оставался или молчал.
    .counts-not = Кто-то объяснил настоящие правила, например когда кончается разрешение, и не хотел принуждать.
    .c-authorities = Милицией, тюрьмой или высылкой из страны
    .c-worse = Ещё худшей работой или условиями
    .c-violence = Насилием
    .c-family = Навредить моей семье, или это уже сделали
    .c-shame = Рассказать обо мне что-то семье или другим
    .c-none = Никто не угрожал

q-violence = Бил ли Вас кто-нибудь на этой работе, причинял ли Вам боль?
    .why = Насилие – один из самых сильных признаков, и человеку может быть нужен врач.
    .counts = Любое насилие со стороны работодателя, охраны или тех, кто действует за них, даже один раз.
    .counts-not = Несчастный случай или ссора между работниками.
    .hint = Достаточно «да». Не просите показать следы.

q-made_to = Заставляли ли Вас делать что-то из этого?
    .why = Когда человека заставляют поступать против воли, видно, что им управляют.
    .counts = Человек не мог отказаться или боялся того, что будет.
    .counts-not = Человека попросили, и он мог сказать «нет».
    .c-tasks = Работу, на которую согласия не было
    .c-against_others = Следить за другими работниками, наказывать их или доносить на них
    .c-lie = Говорить неправду властям или моей семье
    .c-none = Ничего из этого

q-influence = Решает ли кто-нибудь за Вас так, что сами Вы решать уже не смеете или не можете?
    .why = Некоторых держат верой, любовью, страхом, алкоголем или наркотиками, без замка и без угроз.
    .counts = Человек под сильным влиянием, или ему дают что-то, от чего он слушается.
    .counts-not = Человек советуется с родственником или начальником.

q-other_raised = Говорил ли человек сам, без вопросов, о попрошайничестве, незаконных делах, действиях сексуального характера, браке против воли или участии в боях?
    .why = Об этом никогда не спрашивают. Если человек об этом говорит, нужна ещё и другая помощь.
    .hint = Не спрашивайте об этом. Выберите «Да», только если человек заговорил об этом сам.

q-threat_authority = What did they threaten you with?
    .why = People who work abroad or without papers are easily frightened this way.
    .hint = A threat does not make it true. Do not say what an office will do.
    .c-police = The police
    .c-prison = Prison
    .c-deportation = Being sent out of the country
    .c-entry_ban = A ban on entering
    .c-controlled_list = The list of controlled persons
    .c-none = None of these

q-officials = Did anybody from an office or in uniform have a part in it?
    .why = Then nothing may go to that office. It must not learn of this.
    .hint = No names. Ask later, at the wishes, which office must not be told.
    .c-looked_away = They knew and did nothing
    .c-money = They took money
    .c-threatened = They threatened me or others
    .c-took_part = They took part or earned from it
    .c-none = No
