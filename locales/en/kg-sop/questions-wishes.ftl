### review: pending

section-wishes = What you wish
    .intro = The person decides. Nothing is chosen beforehand.

q-contact_how = How can somebody reach you safely?
    .why = A call at the wrong moment can bring the person into danger.
    .c-call = By telephone
    .c-message = By message
    .c-trusted_person = Through somebody I trust
    .c-in_person = I come myself
    .c-no_contact = I do not want to be contacted

q-contact_detail = What must we know so that the contact is safe?
    .why = For example a number, good hours, or a word by which you know the caller.
    .hint = Write only what is needed.

q-contact_again = On which day shall we speak again?
    .why = Many people need time before they speak or decide.
    .constraint = Choose today or a later day.

q-tell_whom = Whom may we tell that you are asking for help?
    .why = Nobody is told without the person’s wish.
    .c-family = My family
    .c-friend = A friend
    .c-embassy = My embassy or consulate
    .c-lawyer = A lawyer
    .c-nobody = Nobody

q-offices_wanted = From whom would you like help?
    .why = You choose. None is chosen for you.

q-offices_refused = Who must not learn of this?
    .why = The person knows best whom they have reason to fear.
    .hint = Send nothing to an office named here.

q-officer_named = Was an officer, a station or an office named as taking part?
    .why = Then nothing may go there, or to anybody close to it.

q-own_words = Is there anything you would like to say in your own words?
    .why = Written down as said, it saves the person from telling it again and again.
    .hint = Keep the person’s words and language. Leave out names where they are not needed.
