### review: pending

section-consent = Your agreement
    .intro = Read aloud: “I would like to ask you some questions about your work and your safety, to see what help you can ask for. You decide. You can refuse any question, take a break or stop at any time, and nothing bad follows from it. I write the answers down in this computer, where they are locked. I pass them on only to those you allow. You can change your mind later; what was already passed on cannot always be called back. I cannot promise what the others will do.”

q-told_facts = What have you told the person?
    .why = Agreement counts only if the person knows what they agree to.
    .hint = Tell all of it in plain words, before you ask for agreement. If your office obliges you to report something, say so now.
    .c-purpose = Why I ask
    .c-voluntary = That every question may be refused
    .c-use = Who may use the answers, and for what
    .c-storage = Where and how long the answers are kept
    .c-withdrawal = How to take the agreement back, and what cannot be called back
    .c-duty = What my office obliges me to report
    .c-no_promises = That I cannot promise a result

q-consent_interview = May I ask you these questions?
    .why = Without a free yes there is no interview.
    .hint = If the answer is no: thank the person, give the information card, and end.

q-consent_store = May I keep your answers in this computer?
    .why = They are locked, and kept only as long as needed to help.
    .hint = If the answer is no, write down nothing by which the person could be recognised.

q-consent_support = May I pass your answers on to a support organisation you choose?
    .why = It can ask for a safe place, a doctor, advice or other help, without asking everything again.

q-consent_labour = May I pass what you say about work and pay on to the labour inspection?
    .why = It can look into pay, hours and working conditions.

q-consent_police = May I pass your answers on to the police?
    .why = The police can look into a crime and can protect. You choose freely; help does not depend on it.
    .hint = Do not advise for or against. What you say about your needs, papers or wishes is never part of it.

q-consent_consular = May I pass what your country’s embassy or consulate needs on to it?
    .why = It can help with a passport and the way home. Some people do not want their country to know.

q-consent_child = If your children need help, may I pass on to child protection what it needs?
    .why = Child protection can look after children who are in danger or alone.

q-consent_statistics = May your answers be counted, without anything that shows who you are?
    .why = Numbers help to improve protection. Nobody can be recognised in them.
