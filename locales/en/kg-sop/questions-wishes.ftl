### review: pending

section-wishes = What you wish
    .intro = The person decides. Nothing is chosen beforehand.

q-contact_how = How can somebody reach you safely?
    .child = How can we find you without harm to you?
    .why = A call at the wrong moment can bring the person into danger.
    .c-call = By telephone
    .c-message = By message
    .c-trusted_person = Through somebody I trust
    .c-in_person = I come myself
    .c-no_contact = I do not want to be contacted

q-contact_detail = What must we know so that the contact is safe?
    .child = What must we know so that nobody is angry with you?
    .why = For example a number, good hours, or a word by which you know the caller.
    .hint = Write only what is needed, and no names.

q-contact_again = On which day shall we speak again?
    .child = On which day shall we come again?
    .why = Many people need time before they speak or decide.
    .constraint = Choose today or a later day.

q-tell_whom = Whom may we tell that you are asking for help?
    .child = Whom may we tell about this?
    .why = Nobody is told without the person’s wish.
    .c-family = My family
    .c-friend = A friend
    .c-embassy = My embassy or consulate
    .c-lawyer = A lawyer
    .c-nobody = Nobody

q-offices_wanted = From whom would you like help?
    .child = Who would you like to help you?
    .why = You choose. None is chosen for you.

q-offices_refused = Who must not learn of this?
    .child = Who must not learn of this?
    .why = The person knows best whom they have reason to fear.
    .hint = Send nothing to an office named here.

q-officer_named = Was an officer, a station or an office named as taking part?
    .why = Then nothing may go there, or to anybody close to it.

q-own_words = Is there anything you would like to say in your own words?
    .child = Would you like to tell me anything else?
    .why = Written down as said, it saves the person from telling it again and again.
    .hint = Keep the person’s words and language. Leave out names where they are not needed.

q-contact_time = When is it safe to reach you?
    .child = When is a good time to find you?
    .why = At another time somebody may be listening.
    .c-morning = In the morning
    .c-day = By day
    .c-evening = In the evening
    .c-night = At night
    .c-day_off = On my day off

q-phone_shared = Can anybody else read or hear your telephone?
    .child = Does anybody else look at your telephone?
    .why = Then no message may say what it is about.

q-contact_word = Which word shall the caller say, so that you know who it is?
    .child = Which word shall we say, so that you know it is us?
    .why = With a word of your own you know that it is really us.
    .hint = An ordinary word. Not a name, and nothing about this conversation.

q-fears = What are you afraid of if you accept help?
    .child = What are you afraid of if we help you?
    .why = The person knows best what is dangerous. Help has to begin there.
    .c-harm = That I am hurt
    .c-family = That my family is harmed
    .c-sent_away = That I am sent out of the country
    .c-lose_pay = That I lose my pay
    .c-talk = What people will say
    .c-officials = Somebody in an office
    .c-debt = Those I owe money
    .c-none = Nothing
