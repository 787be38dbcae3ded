### review: pending

section-recruitment = How you found the work

q-job_found = Tell me, how did you come to this work?
    .child = How did it come about that you work there?
    .why = It shows who brought the person to the work.
    .c-self = I looked for it and asked there myself
    .c-friend = Through a friend or acquaintance
    .c-family = My family arranged it
    .c-agency_permit = Through an agency with a permit
    .c-agency_unknown = Through an agency; I do not know if it has a permit
    .c-online = Through an advert or a message on the internet
    .c-employer = The employer came to me
    .c-stranger = Somebody I did not know offered it
    .c-other = In another way

q-fee = Did you have to pay to get this work?
    .child = Did you or your family have to pay so that you got this work?
    .why = A debt to those who give the work can tie a person to it.
    .counts = The person owed the money to the recruiter, the carrier or the employer before the work began and has to work it off.
    .counts-not = The person paid from their own money, or borrowed at a bank or from friends and can repay as agreed.
    .c-none = No
    .c-own_money = Yes, from my own money
    .c-borrowed = Yes, I borrowed from somebody else
    .c-owed_to_them = Yes, I owe it to them and have to work it off

q-promise_pay = Compare your pay with what you were promised. How is it?
    .child = They promised you money. How much do they give you?
    .why = A false promise about pay is a common way to bring somebody into bad work.
    .counts = Clearly less than was promised, or nothing at all.
    .counts-not = A small difference the person understands, or pay that comes a few days late.
    .c-as_promised = As promised
    .c-less = Clearly less than promised
    .c-nothing = Nothing, although pay was promised
    .c-no_promise = No pay was promised

q-promise_job = Was the work, the place or the employer a different one from what you were told?
    .child = Was it different there from what they had told you?
    .why = To be brought to other work, to another place or to another employer is a strong sign of deceit.
    .counts = Other work, another town or country, or another employer than promised, and the person had not agreed to it.
    .counts-not = Small differences in the tasks, or a change the person agreed to.

q-promise_other = What else was not true of what you were told before?
    .child = What else did they tell you that was not true?
    .why = Several broken promises together say more than one.
    .counts = It was said or written before the work began, and it was not true.
    .counts-not = The person hoped for it, but nobody had promised it.
    .c-conditions = Hours, tasks or safety at work
    .c-contract = The contract, or that it was lawful
    .c-housing = Where and how I would live
    .c-travel = The journey or what it would cost
    .c-family = That my family could come or I would join them
    .c-marriage = A marriage or an adoption
    .c-school = School or training
    .c-success = Stories of others who did well there
    .c-law = What the law or the authorities would do
    .c-none = None of these

q-vulnerability = Did the person who offered the work use any of this to make you agree?
    .child = Did they use any of this so that you would say yes?
    .why = Hard times are no sign by themselves. It is a sign when somebody uses them.
    .counts = They knew of it and used it, so that the person had hardly any other way.
    .counts-not = The person was poor or in trouble, but decided freely and could have refused.
    .c-money = I urgently needed money
    .c-family = There was trouble in my family
    .c-alone = I had nobody, or others depended on me
    .c-schooling = I cannot read well, or do not know the language
    .c-information = I did not know what to expect there
    .c-travel = I could not arrange the journey myself
    .c-past = Something hard happened to me before
    .c-unrest = Unrest, disaster or lack of work at home
    .c-none = None of these

q-could_refuse = Could you have said no to the person who offered the work?
    .child = Could you have said no?
    .why = Somebody who depends on another person cannot choose freely.
    .counts = The person needed the other for money or a home, or was closely attached to them, and therefore could not refuse.
    .counts-not = A relative or friend gave advice, and the person was free to decide.
    .c-free = Yes
    .c-depended = No, I needed them for money, food or a home
    .c-attached = No, I was close to them and trusted them
    .c-pressed = No, for another reason

q-recruit_force = Did any of this happen before or when you were brought to the work?
    .child = Before you came there or on the way, did any of this happen to you?
    .why = Force at the beginning is a strong sign.
    .counts = It was done by those who offered the work, brought the person there, or acted for them.
    .counts-not = The person handed over a document for a ticket or visa and got it back.
    .hint = Do not ask for details.
    .c-violence = I was beaten or hurt
    .c-taken_or_sold = I was taken away, given or sold to somebody
    .c-documents = My documents were taken away
    .c-locked = I was locked in, guarded or kept from others
    .c-money_kept = My money was taken or kept
    .c-none = None of these

q-recruit_threats = Did anybody threaten you so that you would take the work?
    .child = Did anybody frighten you so that you would go?
    .why = Threats take away a free choice.
    .counts = The threat was said or clearly shown, to the person or about their family.
    .counts-not = Somebody warned of real difficulties without wanting to force the person.
    .c-authorities = With the police or other authorities
    .c-violence = With violence
    .c-shame = With telling my family or others something about me
    .c-family = With harm to my family, or it was done
    .c-none = Nobody threatened me

q-online_where = Where on the internet did you find it?
    .child = Where on the internet did they offer you the work?
    .why = Many false offers come this way. It helps to warn others.
    .c-social_network = In a social network
    .c-messenger = In a group or a message on the telephone
    .c-job_site = On a page with job offers
    .c-game = In a game or a chat
    .c-other = Elsewhere

q-agency_checked = Did you see the agency’s permit?
    .child = Did you or your family see the agency’s permit?
    .why = An agency needs a permit. Without it the offer may be false.
    .c-seen = Yes, I saw it or looked it up
    .c-told_only = They only said they had one
    .c-no = No

q-fee_to = Whom did you pay?
    .child = Who got that money?
    .why = It shows who earned from it.
    .hint = No names.
    .c-agency = An agency
    .c-middleman = A middleman or recruiter
    .c-employer = The employer
    .c-official = Somebody from an office
    .c-other = Somebody else

q-fee_for = What were you told the money was for?
    .child = What did they say the money was for?
    .why = Some of it should never be paid by a worker.
    .c-finding = For finding the work
    .c-papers = For papers or a permit
    .c-travel = For the journey
    .c-training = For training, a doctor or clothes
    .c-other = For something else, or nobody said

q-signed = Did you sign anything before you began?
    .child = Did they have you sign a paper before you began?
    .why = A paper that was not understood can be used to press somebody.
    .c-understood = Yes, and I understood it
    .c-not_understood = Yes, but I did not understand it
    .c-blank = Yes, an empty sheet or a debt note
    .c-nothing = No

q-private_used = Did somebody use your health or private situation so that you took the work?
    .child = Did they use something they knew about you, so that you would say yes?
    .why = Being ill or having a private worry is no sign. It is a sign when somebody uses it.
    .counts = They knew of it and used it, so that the person saw no other way.
    .counts-not = The person had a worry, but nobody used it.
    .hint = A yes is enough. Never ask which situation, and do not write it down.

q-beliefs_used = Did somebody use a promise, an oath or what people believe, so that you took the work?
    .child = Did they use a promise, an oath or what people believe, so that you would say yes?
    .why = A promise that seems holy can bind more firmly than a lock.
    .counts = Somebody used it on purpose, so that the person did not dare to refuse.
    .counts-not = The person has beliefs, but nobody used them.
    .hint = A yes is enough. Never ask what the person believes, and do not write it down.
