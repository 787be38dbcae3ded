### review: pending

section-safety = Прежде чем начать
    .intro = Проверьте это сами, до любых вопросов. Если здесь небезопасно, остановитесь и вернитесь в другой раз. Записывать ничего не нужно.

q-training_confirmed = Прошли ли Вы обучение, как вести такую беседу?
    .why = Беседа без подготовки может напугать человека или навлечь на него опасность.
    .hint = Если нет, попросите обученного коллегу заменить Вас или дайте карточку с информацией.

q-place_private = Можно ли здесь говорить так, чтобы никто другой не слышал и не видел вас?
    .why = Если разговор подслушают, человека могут наказать за его слова.

q-controller_near = Есть ли сейчас рядом с человеком работодатель, сопровождающий, родственник или «переводчик», которого привели они?
    .why = Те, кто держит человека под контролем, часто не отходят от него и отвечают за него.
    .hint = Найдите обычный повод и попросите поговорить наедине. Если это невозможно, остановитесь.

q-danger_now = Есть ли сейчас опасность для кого-нибудь?
    .why = Сначала безопасность, потом все вопросы.
    .hint = Травма, болезнь, угроза, опасность для ребёнка, или кто-то едет, чтобы забрать человека. Если да, сначала выполните шаги при опасности.

q-danger_kind = What is the danger?
    .why = It shows whom to call first.
    .hint = Act first. You can write it down later.
    .c-injury = Somebody is hurt or very ill
    .c-threat = Somebody is threatened or attacked
    .c-child = A child is in danger
    .c-followed = Somebody is coming for the person, or watches us
    .c-fire_site = The place itself is dangerous
    .c-other = Something else

q-custody_rights = Does the person know that these questions are for help, and are no part of a case against them?
    .why = Somebody who is held may fear that every answer is used against them.
    .hint = Say it yourself, without a colleague who leads the case. If you cannot say it honestly, do not begin.
