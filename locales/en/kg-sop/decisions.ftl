### review: pending

text-A = Somebody is in immediate danger.
    .do = Take the emergency steps first. Bring the person to safety, call for help, and leave the questions for later. Do not leave the person alone with those they fear.

text-B = A child, or the age is not certain: child protection.
    .do = Stop the detailed questions. Call child protection now and stay with the child until it comes. Do not send the child back to an employer or to anybody the child fears. What is best for the child comes first.

text-C = There are signs. Offer referral for protection and help.
    .do = Explain what help can be asked for, without promising anything. The person chooses to whom the answers may go. When in doubt, offer it. This is a first screening: whether somebody is formally recognised is decided elsewhere.

text-D = There are signs of a breach of labour rights.
    .do = Explain how to claim pay and safe work, and offer to pass the matter on to the labour inspection. Give the information card. If fear, threats, debts or missing documents come up later, screen again.

text-E = Nothing is indicated by the answers so far.
    .do = Questions that were not asked or not answered stay open, and nothing has been decided about the person. Give the information card, say how to reach help, and offer to speak again.

text-F = A marriage against the person’s will: a protection path of its own.
    .do = Speak alone and unheard. Offer a safe place and a crisis centre, and call there first. Tell neither family nor police unless the person wants it. Do not mediate. If work is forced as well, offer referral too.

text-G = A child who begs: child protection.
    .do = Call child protection. Do not chase, hold or punish the child, and do not take its money. Do not hand it to the grown-up who collects the money. Look who is with it, and stay near.
