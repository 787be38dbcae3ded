### review: pending

section-profile = About you
    .intro = Only what is needed for help. Names and numbers are not asked here.

q-setting = Where does this interview take place?
    .why = The next questions and the observations fit the place.
    .c-farm = On a farm or in a field
    .c-construction = On a building site
    .c-sewing = In a sewing workshop
    .c-household = In or near a private household
    .c-services = In a shop, café, bazaar or other business
    .c-border = At the border or on the way home
    .c-outreach = On the street or at an advice point
    .c-other = Elsewhere

q-sex = Are you a woman or a man?
    .why = Some places of help are for women or for men only.
    .hint = For a child: girl or boy.
    .c-female = A woman or girl
    .c-male = A man or boy

q-citizenship = Which country’s citizen are you?
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
    .why = The region is enough. It shows which office is responsible.
    .c-kg_b = Batken region
    .c-kg_c = Chüy region
    .c-kg_gb = Bishkek city
    .c-kg_go = Osh city
    .c-kg_j = Jalal-Abad region
    .c-kg_n = Naryn region
    .c-kg_o = Osh region
    .c-kg_t = Talas region
    .c-kg_y = Ysyk-Köl region
    .c-russia = Russia
    .c-kazakhstan = Kazakhstan
    .c-turkiye = Türkiye
    .c-elsewhere = Another country
