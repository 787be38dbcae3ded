### review: pending

section-papers = Papers
    .intro = It is asked only so that the right help can be offered. It is not passed on to police or inspectors.

q-unlawful_result = Did those people make you break a rule?
    .why = What somebody was made to do may be a result of what was done to them. A lawyer can say so for them.
    .hint = No details. Choose only what the person says by themselves.
    .c-stay = I stayed longer than allowed
    .c-work = I worked without a permit
    .c-border = I crossed a border in another way
    .c-false_papers = I used papers that were not right
    .c-other = Something else
    .c-none = None of these

q-papers_status = В порядке ли Ваши документы, чтобы жить и работать здесь?
    .why = Мы спрашиваем только затем, чтобы предложить подходящую помощь. В милицию это не передаётся.
    .c-in_order = Да
    .c-expired = Срок закончился
    .c-none = Их никогда не было
    .c-unsure = Точно не знаю

q-papers_used = Обманывал ли Вас кто-нибудь с документами или разрешениями, использовал ли против Вас трудности с ними?
    .why = Страхом из-за документов часто удерживают людей.
    .counts = Кто-то обещал документы, но их не было, или давил на человека тем, что у него нет документов или есть трудности с властями.
    .counts-not = Срок документов закончился, но никто этим не пользовался.
    .c-false_promise = Обещали документы, и это была неправда
    .c-take_papers = Пользовались тем, что у меня нет документов, чтобы склонить меня к этой работе
    .c-take_trouble = Пользовались другими трудностями с властями, например запретом на въезд, чтобы склонить меня к этой работе
    .c-stay = Пользуются этим, чтобы удержать меня и заставить молчать
    .c-none = Ничего из этого
