### review: pending

section-profile = About you
    .intro = Only what is needed for help. Names and numbers are not asked here.

q-sex = Are you a woman or a man?
    .child = Are you a girl or a boy?
    .why = Some places of help are for women or for men only.
    .hint = For a child: girl or boy.
    .c-female = A woman or girl
    .c-male = A man or boy

q-citizenship = Which country’s citizen are you?
    .child = Which country are you from?
    .why = It shows which embassy could help, and which rights apply.
    .c-kg = Kyrgyz Republic
    .c-uz = Uzbekistan
    .c-tj = Tajikistan
    .c-kz = Kazakhstan
    .c-ru = Russia
    .c-cn = China
    .c-tr = Türkiye
    .c-in = India
    .c-pk = Pakistan
    .c-bd = Bangladesh
    .c-other = Another country
    .c-stateless = No country

q-work_place = Where is or was the work we are going to talk about?
    .child = Where is the work that we are going to talk about?
    .why = The region is enough. It shows which office is responsible.

q-birth_year = In which year were you born?
    .child = Do you know in which year you were born?
    .why = It helps to offer what fits the age. The year is enough.
    .constraint = Write a year from 1920 to this year, with four digits.
    .hint = If the person does not know, choose “Doesn’t know”.

q-work_district = In which district is it?
    .child = In which district is it?
    .why = It shows which office is in charge. An exact address is not needed.

q-dependants = Does anybody need you at home?
    .child = Is there anybody at home whom you look after?
    .why = Help has to think of those who depend on the person.
    .c-none = Nobody
    .c-children = Children
    .c-others = Parents or others
    .c-both = Children and others

q-return_kind = How did you come back?
    .child = How did you come back?
    .why = Somebody who was sent back or had to flee may need help at once.
    .c-own_wish = I wanted to, and came by myself
    .c-helped = Somebody helped me to come home
    .c-sent_back = I was sent back
    .c-fled = I got away from there
