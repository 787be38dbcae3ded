### review: pending

section-recruitment = Жумушту кантип тапканыңыз

q-job_found = Айтып берсеңиз, бул жумушка кантип келдиңиз?
    .why = Адамды жумушка ким алып келгенин көрсөтөт.
    .c-self = Өзүм издеп, ошол жерден сурадым
    .c-friend = Досум же таанышым аркылуу
    .c-family = Үй-бүлөм жайгаштырды
    .c-agency_permit = Уруксаты бар агенттик аркылуу
    .c-agency_unknown = Агенттик аркылуу, уруксаты бар-жогун билбейм
    .c-online = Интернеттеги жарыя же билдирүү аркылуу
    .c-employer = Иш берүүчү мага өзү келди
    .c-stranger = Мен тааныбаган адам сунуштады
    .c-other = Башка жол менен

q-fee = Бул жумушка кирүү үчүн акча төлөөгө туура келдиби?
    .why = Жумуш бергендерге болгон карыз адамды ошол жумушка байлап коюшу мүмкүн.
    .counts = Адам жумуш башталганга чейин эле жумушка тартуучуга, алып баргандарга же иш берүүчүгө карыз болгон жана аны иштеп төлөшү керек.
    .counts-not = Адам өз акчасынан төлөгөн же банктан, досторунан карыз алып, макулдашкандай төлөй алат.
    .c-none = Жок
    .c-own_money = Ооба, өз акчамдан
    .c-borrowed = Ооба, башка бирөөдөн карыз алдым
    .c-owed_to_them = Ооба, аларга карызмын, аны иштеп төлөшүм керек

q-promise_pay = Эмгек акыңыз убада кылынганга салыштырганда кандай?
    .why = Эмгек акы жөнүндө жалган убада – адамды жаман жумушка алып келүүнүн кеңири тараган жолу.
    .counts = Убада кылынгандан кыйла аз же такыр жок.
    .counts-not = Адам түшүнгөн анча-мынча айырма же бир нече күн кечиккен эмгек акы.
    .c-as_promised = Убада кылынгандай
    .c-less = Убада кылынгандан кыйла аз
    .c-nothing = Эмгек акы убада кылынган, бирок эч нерсе берилген жок
    .c-no_promise = Эмгек акы убада кылынган эмес

q-promise_job = Жумуш, жер же иш берүүчү Сизге айтылгандан башкача болуп чыктыбы?
    .why = Башка жумушка, башка жерге же башка иш берүүчүгө алып баруу – алдоонун күчтүү белгиси.
    .counts = Убада кылынгандан башка жумуш, башка шаар, башка өлкө же башка иш берүүчү, адам буга макул болгон эмес.
    .counts-not = Жумуштагы майда айырмалар же адам макул болгон өзгөрүү.

q-promise_other = Мурда айтылгандардан дагы эмнеси чын эмес болуп чыкты?
    .why = Аткарылбаган бир нече убада чогулганда бир убададан көбүрөөктү көрсөтөт.
    .counts = Бул жумуш башталганга чейин айтылган же жазылган, бирок чын болуп чыккан эмес.
    .counts-not = Адам өзү үмүт кылган, бирок ага эч ким убада берген эмес.
    .c-conditions = Жумуш убактысы, аткара турган иш же коопсуздук
    .c-contract = Эмгек келишими же анын мыйзамдуу экени
    .c-housing = Кайда жана кантип жашай турганым
    .c-travel = Жол же анын баасы
    .c-family = Үй-бүлөм келери же менин аларга барарым
    .c-marriage = Нике же бала асырап алуу
    .c-school = Мектеп же кесипке үйрөтүү
    .c-success = Ал жакта оңолуп кеткендер жөнүндө сөздөр
    .c-law = Мыйзам же бийлик эмне кылары
    .c-none = Булардын эч бири

q-vulnerability = Жумуш сунуштаган адам Сизди көндүрүү үчүн ушулардын бирин пайдаландыбы?
    .why = Кыйын турмуш өзү эле белги эмес. Аны бирөө пайдаланса, белги болот.
    .counts = Алар муну билип туруп пайдаланган, адамдын башка айласы дээрлик калган эмес.
    .counts-not = Адам жакыр же кыйын абалда болгон, бирок өзү эркин чечкен, баш тарта алмак.
    .c-money = Мага тезинен акча керек болчу
    .c-family = Үй-бүлөмдө кыйынчылык бар болчу
    .c-alone = Менин эч кимим жок болчу же башкалар мага карап турган
    .c-schooling = Жакшы окуй албайм же тилди билбейм
    .c-information = Ал жакта мени эмне күтүп турганын билген эмесмин
    .c-travel = Жолду өзүм уюштура алмак эмесмин
    .c-past = Мурда башыма оор иш түшкөн
    .c-unrest = Жеримдеги тополоң, кырсык же жумуштун жоктугу
    .c-none = Булардын эч бири

q-could_refuse = Жумуш сунуштаган адамга «жок» дей алмак белеңиз?
    .why = Башка бирөөгө көз каранды адам эркин тандай албайт.
    .counts = Адам акча же жатар жай үчүн ага муктаж болгон же ага катуу байланып калган, ошондуктан баш тарта алган эмес.
    .counts-not = Тууганы же досу кеңеш берген, адам чечимди өзү эркин кабыл алган.
    .c-free = Ооба
    .c-depended = Жок, акча, тамак же жатар жай үчүн аларга муктаж элем
    .c-attached = Жок, ага жакын элем жана ишенчү элем
    .c-pressed = Жок, башка себептен

q-recruit_force = Жумушка алып барганга чейин же алып баратканда башыңыздан ушулардын бири өттүбү?
    .why = Башында эле күч колдонулганы – күчтүү белги.
    .counts = Муну жумуш сунуштагандар, адамды ал жакка алып баргандар же алардын атынан иш кылгандар жасаган.
    .counts-not = Адам документин билет же виза үчүн берип, кайра алган.
    .hint = Майда-чүйдөсүн сурабаңыз.
    .c-violence = Мени сабашты же жабыркатышты
    .c-taken_or_sold = Мени зордоп алып кетишти, бирөөгө беришти же сатышты
    .c-documents = Документтеримди алып коюшту
    .c-locked = Мени камашты, кайтарышты же башкаларга жолотпой коюшту
    .c-money_kept = Акчамды тартып алышты же кармап калышты
    .c-none = Булардын эч бири

q-recruit_threats = Жумушка макул болушуңуз үчүн Сизди бирөө коркуттубу?
    .why = Коркутуу адамды эркин тандоодон ажыратат.
    .counts = Коркутуу адамдын өзүнө же үй-бүлөсүнө карата айтылган же ачык көрсөтүлгөн.
    .counts-not = Бирөө мажбурлайын дебестен, чыныгы кыйынчылыктарды эскерткен.
    .c-authorities = Милицияга же башка бийликке айтабыз деп
    .c-violence = Зомбулук кылабыз деп
    .c-shame = Мен жөнүндө үй-бүлөмө же башкаларга айтып коёбуз деп
    .c-family = Үй-бүлөмө зыян келтиребиз деп, же зыян келтиришти
    .c-none = Мени эч ким коркуткан жок

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
