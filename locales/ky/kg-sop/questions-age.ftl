### review: pending

section-age = Жашыңыз жана азыркы ал-абалыңыз

q-age_band = Сиз 18 жашка толгонсузбу?
    .why = Бала башкача корголот: ага суроо аз берилет, балдарды коргоо кызматы чакырылат.
    .hint = Документ көрсөтүүнү талап кылбаңыз. Так билбесеңиз, «Так эмес» дегенди тандаңыз: анда адам бала деп эсептелет.
    .c-adult = 18 жашта же андан улуу
    .c-under_18 = 18ге чыга элек
    .c-unsure = Так эмес

q-able_to_talk = Азыр сүйлөшүүгө ал-абалыңыз жарайбы?
    .why = Ооруп турган, катуу корккон, чарчап алсыраган же мас адам эркин макулдук бере албайт.
    .hint = Жарабаса, адегенде жардам бериңиз. Башка күнү келсеңиз болот; азыр андан аркы суроолор ачылбайт.

q-child_trained = Are you trained to talk with children?
    .why = Only trained officers ask a child more than the few questions that keep it safe.
    .hint = If not, choose “No”: only the basics open, and child protection asks the rest.
