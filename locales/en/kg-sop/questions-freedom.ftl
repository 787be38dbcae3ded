### review: pending

section-freedom = Freedom

q-documents_holder = Who has your passport or identity card now?
    .child = Who has your passport or card now?
    .why = Keeping somebody’s documents is one of the strongest signs of control.
    .counts = The employer, the recruiter or somebody acting for them has it, and the person cannot have it back freely.
    .counts-not = Somebody keeps it safe at the person’s wish and gives it back when asked, or an office has it for registration.
    .c-self = I have it, or I can take it any time
    .c-safekeeping = Somebody keeps it for me and gives it back when I ask
    .c-employer = The employer or a boss, and I cannot have it back freely
    .c-recruiter = Whoever brought me to the work, and I cannot have it back freely
    .c-office = An office, for registration or a visa
    .c-lost = It is lost
    .c-never_had = I never had one

q-debt = Do they say that you or your family owe money to the employer or to those who brought you?
    .child = Do they say that you or your family owe them money?
    .why = A debt that cannot be paid off is a way to hold somebody. It is often not called a debt.
    .counts = Money for the journey, the papers, food, a room, mistakes at work, or an old family debt.
    .counts-not = A small advance that is taken off the next pay as agreed.

q-debt_work_off = Do you have to go on working until this debt is paid?
    .child = Do you have to work until that money is paid back?
    .why = The debt becomes a bond when the person cannot leave because of it.
    .counts = The person may not leave before it is paid, or the debt grows, or nobody says how much is left.
    .counts-not = The person may leave and pay it back in another way.

q-movement = Which of these do you know from this work?
    .child = Which of these happen to you there?
    .why = Somebody who cannot move or speak freely cannot ask for help.
    .counts = It applies outside working hours too, and the person has not agreed to it.
    .counts-not = A fence or a gatekeeper for the safety of the site, when everybody may go out after work.
    .c-locked = I am locked in
    .c-watched = I am guarded or watched
    .c-permission = I may go out only with permission or with somebody
    .c-no_phone = My phone was taken, or it is checked
    .c-no_contact = I may not speak with family, friends or others
    .c-none = None of these

q-living_place = Where do you sleep?
    .child = Where do you sleep?
    .why = Who gives the place to sleep can also take it away.
    .c-own_home = In my own home
    .c-rented = In a place I chose and pay for
    .c-employer = In a place the employer gives
    .c-workplace = At the workplace itself
    .c-other = Elsewhere

q-living_conditions = How is it where you sleep and eat?
    .child = How is it where you sleep and eat?
    .why = Very bad conditions can be a breach of the rules, and a sign that the person cannot choose.
    .counts = The place was given by the employer or recruiter, and the person has no real choice.
    .counts-not = A simple home the person chose, or camp life during a season that is the same for the owner.
    .c-crowded = Far too many people
    .c-unsanitary = Dirty, without clean water or a toilet
    .c-unsafe = Cold, damp or dangerous
    .c-little_food = Too little food
    .c-none = None of these

q-can_quit = If you want to stop this work, can you leave?
    .child = If you do not want to work there any more, can you go away?
    .why = Whether somebody can leave is the heart of the matter.
    .hint = Never ask why the person did not leave.
    .counts = The person would lose pay that is owed, must first work off a debt, or fears what would follow.
    .counts-not = Ordinary notice, or a harvest that was agreed to the end.
    .c-free = Yes, and nothing bad would happen
    .c-lose_pay = Only if I give up pay that is owed to me
    .c-debt = Not before a debt is paid or worked off
    .c-not_free = No, or I am afraid of what would happen

q-stay_reasons = Did they use any of this to keep you working?
    .child = Do they use any of this to keep you working there?
    .why = Being in need is no sign by itself. It is a sign when somebody uses it.
    .counts = The employer or others knew of it and used it, so that the person saw no other way.
    .counts-not = The work is hard to replace, but the person is free to look for another.
    .c-depend = Food, a home or money come only from them
    .c-unknown_area = I do not know the place or the language
    .c-money = I need the money at any price
    .c-family = My family depends on it
    .c-past = Something that happened to me before
    .c-treated_worse = I am treated worse because of where I come from or who I am
    .c-none = None of these

q-documents_asked = Have you asked to have it back?
    .child = Did you ask to have it back?
    .why = It shows whether the person can have it when they want it.
    .hint = Do not advise the person to ask now. It may be dangerous.
    .c-refused = Yes, and it was refused
    .c-money = Yes, but only for money
    .c-later = Yes, they always say: later
    .c-not_dared = No, I did not dare
    .c-not_tried = No, I did not need it

q-debt_grows = What happens to the debt while you work?
    .child = What happens to that money you owe while you work?
    .why = A debt that grows or that nobody can see never ends.
    .c-falls = It gets smaller
    .c-same = It stays the same
    .c-grows = It grows
    .c-nobody_says = Nobody tells me

q-debt_whose = Whose debt is it?
    .child = Who owes that money?
    .why = Some people work off what their family owes.
    .c-own = Mine
    .c-family = My family’s
    .c-both = Both

q-contact_family = Can you speak with your family?
    .child = Can you talk with your family?
    .why = Somebody who is cut off cannot ask for help.
    .c-freely = Yes, whenever I want
    .c-heard_by_others = Yes, but others listen
    .c-rarely = Seldom
    .c-never = No

q-night_door = Can you lock the room where you sleep, and leave it at night?
    .child = Can you lock the door where you sleep, and go out at night?
    .why = A door shows who decides.
    .c-own_key = Yes
    .c-shared = It is a shared room, and I can leave it
    .c-no_door = There is no door, or I cannot lock it
    .c-locked_outside = It is locked from outside

q-others_punished = Was anybody punished who wanted to leave?
    .child = Was anybody punished who wanted to go away?
    .why = One punishment can hold everybody.
