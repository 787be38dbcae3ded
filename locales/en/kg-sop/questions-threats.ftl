### review: pending

section-threats = Threats
    .intro = Say that these questions may be hard, and that the person may leave out any of them. Do not ask for details.

q-threats = Has anybody at this work threatened you with any of this?
    .child = Does anybody there frighten you with any of this?
    .why = A threat can hold somebody as firmly as a locked door.
    .counts = It was said or clearly shown, so that the person works, stays or keeps silent.
    .counts-not = Somebody explained real rules, such as when a permit ends, without wanting to force the person.
    .c-authorities = With the police, prison or being sent out of the country
    .c-worse = With even worse work or conditions
    .c-violence = With violence
    .c-family = With harm to my family, or it was done
    .c-shame = With telling my family or others something about me
    .c-none = Nobody threatened me

q-violence = Has anybody at this work beaten or hurt you?
    .child = Did anybody there beat or hurt you?
    .why = Violence is one of the strongest signs, and the person may need a doctor.
    .counts = Any violence by the employer, by guards or by others acting for them, also once.
    .counts-not = An accident, or a quarrel between workers.
    .hint = A yes is enough. Do not ask to see injuries.

q-made_to = Were you made to do any of this?
    .child = Did they make you do any of this?
    .why = Being made to act against one’s will shows control.
    .counts = The person could not refuse, or feared what would happen.
    .counts-not = The person was asked and could say no.
    .c-tasks = Tasks I had not agreed to
    .c-against_others = Watch, punish or report other workers
    .c-lie = Tell lies to officials or to my family
    .c-none = None of these

q-influence = Does somebody decide for you, so that you no longer dare or are able to decide yourself?
    .child = Does somebody there decide everything for you, and you dare not say no?
    .why = Some people are held by faith, love, fear, alcohol or drugs, without a lock or a threat.
    .counts = The person is under somebody’s strong influence, or is given something that makes them obey.
    .counts-not = The person asks a relative or a boss for advice.

q-other_raised = Has the person, without being asked, spoken of begging, unlawful acts, sexual acts, marriage against their will, or fighting?
    .why = These things are never asked about. If the person speaks of them, further support is needed.
    .hint = Do not ask this. Choose “Yes” only if the person began to speak of it.

q-threat_authority = What did they threaten you with?
    .child = What do they frighten you with?
    .why = People who work abroad or without papers are easily frightened this way.
    .hint = A threat does not make it true. Do not say what an office will do.
    .c-police = The police
    .c-prison = Prison
    .c-deportation = Being sent out of the country
    .c-entry_ban = A ban on entering
    .c-controlled_list = The list of controlled persons
    .c-none = None of these

q-officials = Did anybody from an office or in uniform have a part in it?
    .child = Did anybody in uniform or from an office have a part in it?
    .why = Then nothing may go to that office. It must not learn of this.
    .hint = No names. Ask later, at the wishes, which office must not be told.
    .c-looked_away = They knew and did nothing
    .c-money = They took money
    .c-threatened = They threatened me or others
    .c-took_part = They took part or earned from it
    .c-none = No
