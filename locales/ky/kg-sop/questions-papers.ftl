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

q-papers_status = Бул жерде жүрүүгө жана иштөөгө документтериңиз жайындабы?
    .why = Туура жардам сунуштоо үчүн гана сурайбыз. Жооп милицияга берилбейт.
    .c-in_order = Ооба
    .c-expired = Мөөнөтү бүткөн
    .c-none = Эч качан болгон эмес
    .c-unsure = Так билбейм

q-papers_used = Документ же уруксат боюнча Сизди алдаштыбы же андагы көйгөйдү Сизге каршы колдонуштубу?
    .why = Адамдарды кармап туруу үчүн алардын документке байланыштуу коркуусун көп пайдаланышат.
    .counts = Бирөө документ убада кылып, бербей койгон, же документтин жоктугун же бийлик менен болгон көйгөйдү адамга кысым кылуу үчүн пайдаланган.
    .counts-not = Документтин мөөнөтү бүткөн, бирок аны эч ким пайдаланган эмес.
    .c-false_promise = Документ убада кылышкан, бирок ал жалган болуп чыкты
    .c-take_papers = Жумушка көндүрүү үчүн документим жоктугун пайдаланышты
    .c-take_trouble = Жумушка көндүрүү үчүн бийлик менен болгон башка көйгөйүмдү пайдаланышты, мисалы, өлкөгө кирүүгө тыюу салынганын
    .c-stay = Кетпей, унчукпай жүрүшүм үчүн муну пайдаланышат
    .c-none = Булардын эч бири
