### review: pending

section-safety = Before you begin
    .intro = Check this yourself before you ask anything. If the place is not safe, stop and come back another time. Nothing needs to be written down.

q-training_confirmed = Have you been trained to hold this interview?
    .why = A conversation held without training can frighten or endanger the person.
    .hint = If not, ask a trained colleague to take over, or give the information card.

q-place_private = Is the place private, so that nobody else can hear or see you?
    .why = A person who is overheard may be punished for what they say.

q-controller_near = Is an employer, an escort, a relative or a “translator” they brought near the person now?
    .why = People who control somebody often stay close and answer for them.
    .hint = Ask to speak alone, for an ordinary reason. If that is not possible, stop.

q-danger_now = Is anybody in danger right now?
    .why = Safety comes before every question.
    .hint = Injury, illness, a threat, a child at risk, or somebody coming for the person. If yes, take the emergency steps first.

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
