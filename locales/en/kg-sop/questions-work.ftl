### review: pending

section-work = Work and pay

q-work_kind = What work do you do or did you do there?
    .child = What work do you do there?
    .why = It shows which rules and which office apply.

q-hours_day = How many hours a day do you usually work?
    .child = How many hours a day do you work? From when until when?
    .why = Very long hours are a strong sign of bad working conditions.
    .counts = Together with the days: more than 60 hours in most weeks, including time when the person must be ready.
    .counts-not = A short busy time, such as a few days of harvest, that the person agreed to.
    .constraint = Write a whole number from 0 to 24.
    .hint = From the start to the end of work, without long breaks.

q-days_week = How many days a week do you usually work?
    .child = How many days a week do you work?
    .why = Together with the hours it shows whether there is time to rest.
    .counts = Together with the hours: more than 60 hours in most weeks.
    .counts-not = A single week without a day off.
    .constraint = Write a whole number from 0 to 7.

q-contract = Is what was agreed about your work being kept?
    .child = Do they do what they agreed about your work?
    .why = Broken agreements can be taken to the labour inspection, with or without a paper.
    .counts = Days off, hours, pay or leave are not given as agreed or as the law says.
    .counts-not = There is no written contract, but everything is kept as agreed.
    .c-written_kept = It is written, and it is kept
    .c-spoken_kept = It was only spoken, and it is kept
    .c-written_broken = It is written, but it is not kept
    .c-spoken_broken = It was only spoken, and it is not kept

q-pay_received = How much of the agreed pay have you received?
    .child = How much of the promised money did they give you?
    .why = Work for little or no pay is a sign of bad working conditions.
    .counts = Nothing, or clearly less than agreed.
    .counts-not = Pay is not due yet, or it comes a few days late.
    .c-full = All of it
    .c-less = Clearly less
    .c-nothing = Nothing
    .c-unpaid_family = It is unpaid help in my own family

q-pay_withheld = Is your pay kept back on purpose, for example so that you stay or do as you are told?
    .child = Do they keep your money on purpose, so that you stay or do what they say?
    .why = Keeping pay back is a way to hold somebody.
    .counts = They could pay but do not, or they say: stay first, then we pay.
    .counts-not = The employer is late with everybody’s pay because there is no money.

q-pay_deductions = What is taken off your pay?
    .child = What do they take from your money for?
    .why = Fines and deductions can leave nothing of the pay.
    .counts = Large or invented deductions, or a middleman who keeps the pay.
    .counts-not = Taxes, or a fair sum for meals or a room that the person agreed to.
    .c-fines = Fines
    .c-food_housing = More for food or a room than it is worth
    .c-debt = A debt
    .c-middleman = Somebody else receives my pay
    .c-none = None of these

q-work_conditions = Is any of this part of your work?
    .child = Is any of this part of your work?
    .why = Each of these can be a breach of the rules of work; together they can be a sign of more.
    .counts = It happens often, or it is how the work is arranged.
    .counts-not = It happened once and was put right.
    .c-danger = Dangerous work without training or protection
    .c-no_rest = No breaks, water or toilet when I need them
    .c-humiliation = Shouting, insults or humiliation
    .c-no_sick_help = No doctor or pay when I am ill or hurt
    .c-no_school = The work keeps me from school or training
    .c-none = None of these

q-farm_crop = What do you work with?
    .child = What do you work with?
    .why = Some work in the fields is dangerous, above all for children.
    .c-cotton = Cotton
    .c-tobacco = Tobacco
    .c-vegetables = Vegetables, fruit or rice
    .c-animals = Animals
    .c-other = Something else

q-overtime_refuse = Can you say no to longer hours?
    .child = When you are tired, can you say that you stop for today?
    .why = Long hours are a sign of more when nobody may refuse them.
    .c-can = Yes
    .c-not_allowed = No, it is expected of everybody
    .c-punished = No, who refuses is punished

q-pay_owed_months = For how many months are you owed pay?
    .child = For how many months have they not given you your money?
    .why = It helps to claim it.
    .constraint = Write a whole number from 0 to 240.

q-remittance = Does your family live on what you send home?
    .child = Does your family live on the money from your work?
    .why = Somebody whose family depends on the money can hardly leave.
    .c-none = I send nothing
    .c-some = It helps them
    .c-family_lives = They live on it

q-injury = Were you hurt or made ill by this work?
    .child = Did this work hurt you or make you ill?
    .why = The person may need a doctor, and may have a right to pay for that time.
    .c-no = No
    .c-helped = Yes, and I was helped
    .c-not_helped = Yes, and nobody helped
    .c-charged = Yes, and I had to pay or work it off
