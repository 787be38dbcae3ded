### review: pending

section-observations = Эмнени көрдүңүз
    .intro = Сурабаңыз. Өзүңүз көргөндү гана жазыңыз. Белгинин бар болгону да, жок болгону да эч нерсени далилдебейт.

q-site_signs = Жумуш жайында эмнени көрүп турасыз?
    .why = Маек болбосо да, жайдагы белгилер кылдатыраак кароого себеп болушу мүмкүн.
    .c-locked = Эшик же терезелер кулпуланган же тор менен бекитилген
    .c-guards = Жумушчуларды чыгарбаган кароолчулар
    .c-papers_kept = Бир нече адамдын документтери бир кишинин колунда
    .c-sleep_at_work = Жумуш ордунда төшөктөр
    .c-no_gear = Коркунучтуу жумушта коргоочу кийим жок
    .c-children_working = Балдар иштеп жатат
    .c-none = Булардын эч бири

q-person_signs = Адамдын жүрүм-турумунан эмнени байкайсыз?
    .why = Коркуунун же жаттап алгандай жооптордун себеби көп болушу мүмкүн. Алар өкүм чыгарууга эмес, этият болууга чакырат.
    .c-fear = Коркот же жооп берердин алдында бирөөнү карайт
    .c-spoken_for = Анын ордуна башка бирөө жооп берет
    .c-coached = Жооптору жаттап алгандай угулат
    .c-not_alone = Адамды эч качан жалгыз калтырышпайт
    .c-none = Булардын эч бири

q-people_seen = About how many people are working or waiting here?
    .why = It shows how much help may be needed.
    .constraint = Write a whole number from 0 to 9999.

q-seen_farm = What do you see in the field?
    .why = Some of it can be put right at once, some needs a closer look.
    .c-field_camp = People live in the field
    .c-no_water = No clean water or toilet
    .c-sprays = Work with sprays, without gloves or masks
    .c-school_age = Children at work in school time
    .c-none = None of these

q-seen_construction = What do you see on the building site?
    .why = Some of it can be put right at once, some needs a closer look.
    .c-no_helmets = No helmets or ropes
    .c-heights = Open edges or unsafe scaffolds
    .c-camp = People live on the site
    .c-foreign_group = A group that only one person speaks for
    .c-none = None of these

q-seen_workshop = What do you see in the workshop?
    .why = Some of it can be put right at once, some needs a closer look.
    .c-barred = Workers cannot get out without somebody else
    .c-exits_blocked = Blocked exits
    .c-beds_inside = Beds among the machines
    .c-night_work = Work late at night
    .c-none = None of these

q-seen_household = What do you see in the household?
    .why = Work in a house is hardly ever seen by others.
    .c-no_own_place = The helper has no place of their own
    .c-not_out = The helper does not go out alone
    .c-answers_for = Somebody of the house answers for the helper
    .c-child_helper = The helper is a child
    .c-none = None of these

q-seen_services = What do you see in the business?
    .why = Some of it can be put right at once, some needs a closer look.
    .c-back_rooms = People sleep in back rooms
    .c-never_out = Workers do not leave the place
    .c-tips_taken = The money people earn is taken at once
    .c-child_worker = Children at work
    .c-none = None of these

q-seen_border = What do you see in the group?
    .why = A family that travels together is no sign by itself.
    .c-one_holds_papers = One person holds everybody’s papers
    .c-does_not_know_where = People do not know where they are going
    .c-same_story = All tell the same story, word for word
    .c-child_alone = A child without family
    .c-none = None of these

q-seen_street = What do you see there?
    .why = Stay friendly and look only. Do not take a picture.
    .c-child_begging = A child who begs
    .c-adult_collects = A grown-up who collects the money
    .c-watched = Somebody watches from a distance
    .c-no_belongings = People without any belongings
    .c-none = None of these

q-seen_custody = What do you notice about the people held?
    .why = People who are held may have been forced. Look before you judge.
    .c-no_phone_money = They have neither telephone nor money
    .c-debt_notes = Lists of debts or sums were found
    .c-moved_often = They were often moved from place to place
    .c-young = Somebody looks younger than 18
    .c-none = None of these

q-papers_seen = Where are the workers’ or travellers’ papers?
    .why = Papers that others keep are one of the strongest signs.
    .hint = Write down only what you saw yourself.
    .c-with_people = With the people themselves
    .c-kept_by_one = Kept by one of the group
    .c-kept_by_employer = Kept by the employer or an overseer
    .c-not_seen = I did not see them
