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
