### review: pending

dimension-D1 = Deceptive recruitment
dimension-D2 = Coercive recruitment
dimension-D3 = Recruitment by abuse of vulnerability
dimension-D4 = Exploitative conditions of work
dimension-D5 = Coercion at the place of work
dimension-D6 = Abuse of vulnerability at the place of work

## D1

indicator-D1-01 = Deceived about the nature of the job, the place or the employer
    .explain = The work, the place or the employer was another one than promised.
indicator-D1-02 = Deceived about conditions of work
    .explain = Hours, tasks or safety were not as promised.
indicator-D1-03 = Deceived about the content or legality of the contract
    .explain = The contract said something else than promised, or was not lawful.
indicator-D1-04 = Deceived about family reunification
    .explain = It was falsely promised that the family could come or be joined.
indicator-D1-05 = Deceived about housing and living conditions
    .explain = The place to live was not as promised.
indicator-D1-06 = Deceived about legal documents or migration status
    .explain = Papers or a permit were promised and did not come.
indicator-D1-07 = Deceived about travel and recruitment conditions
    .explain = The journey or its cost was not as promised.
indicator-D1-08 = Deceived about wages or earnings
    .explain = The pay is clearly less than promised, or there is none.
indicator-D1-09 = Deceived through a promise of marriage or adoption
    .explain = A marriage or an adoption was falsely promised.
indicator-D1-10 = Deceived about access to education
    .explain = School or training was falsely promised.

## D2

indicator-D2-01 = Violence at recruitment
    .explain = The person was beaten or hurt so that they would take the work.
indicator-D2-02 = Abduction, forced marriage, forced adoption or selling
    .explain = The person was taken away, given or sold to somebody.
indicator-D2-03 = Documents taken away at recruitment
    .explain = The person’s documents were taken before or when they were brought to the work.
indicator-D2-04 = Debt bondage at recruitment
    .explain = The person owed money to those who gave the work and had to work it off.
indicator-D2-05 = Isolation, confinement or surveillance at recruitment
    .explain = The person was locked in, guarded or kept from others on the way to the work.
indicator-D2-06 = Threat of denunciation to authorities at recruitment
    .explain = The person was threatened with the police or other authorities.
indicator-D2-07 = Threat of violence at recruitment
    .explain = The person was threatened with violence so that they would take the work.
indicator-D2-08 = Threat to inform family, community or the public at recruitment
    .explain = The person was threatened that something would be told about them.
indicator-D2-09 = Violence or threats against the family at recruitment
    .explain = The family was harmed or threatened so that the person would take the work.
indicator-D2-10 = Money withheld at recruitment
    .explain = The person’s money was taken or kept.

## D3

indicator-D3-01 = Abuse of a difficult family situation
    .explain = Trouble in the family was used to make the person agree.
indicator-D3-02 = Abuse of illegal status
    .explain = The lack of papers was used to make the person agree.
indicator-D3-03 = Abuse of lack of education or language
    .explain = It was used that the person cannot read well or does not know the language.
indicator-D3-04 = Abuse of lack of information
    .explain = It was used that the person did not know what to expect.
indicator-D3-05 = Control by the exploiters
    .explain = The person depended on those who offered the work and could not refuse.
indicator-D3-06 = Abuse of economic need
    .explain = Urgent need of money was used to make the person agree.
indicator-D3-07 = False information on successful migration
    .explain = Invented stories of success were told.
indicator-D3-08 = False information on law or the attitude of authorities
    .explain = The person was told untrue things about the law or the authorities.
indicator-D3-09 = Abuse of the family situation
    .explain = It was used that the person had nobody, or that others depended on them.
indicator-D3-10 = Abuse of the personal situation
    .explain = Something in the person’s own life was used. This interview does not ask about it.
indicator-D3-11 = Abuse of psychological or emotional dependency
    .explain = Closeness or trust was used, so that the person could not refuse.
indicator-D3-12 = Abuse of relations with authorities or legal status
    .explain = Trouble with authorities, such as an entry ban, was used to make the person agree.
indicator-D3-13 = Abuse of difficulties in the past
    .explain = Something hard that happened before was used to make the person agree.
indicator-D3-14 = Abuse of the difficulty to organise travel
    .explain = It was used that the person could not arrange the journey alone.
indicator-D3-15 = Abuse of cultural or religious beliefs
    .explain = Beliefs were used to make the person agree. This interview does not ask about it.
indicator-D3-16 = Abuse of the general context
    .explain = Unrest, disaster or lack of work at home was used.

## D4

indicator-D4-01 = Excessive working days or hours
    .explain = The person works far too long, without enough rest.
indicator-D4-02 = Bad living conditions
    .explain = The place to sleep and eat is crowded, dirty or unsafe, or there is too little food.
indicator-D4-03 = Hazardous work
    .explain = The work is dangerous, and there is no training or protection.
indicator-D4-04 = Low or no salary
    .explain = The person receives clearly less than agreed, or nothing.
indicator-D4-05 = No respect of labour law or of the contract
    .explain = What was agreed or what the law says is not kept.
indicator-D4-06 = No social protection
    .explain = There is no help or pay in illness or after an accident.
indicator-D4-07 = Very bad working conditions
    .explain = There are no breaks, water or toilets, or people are humiliated.
indicator-D4-08 = Wage manipulation
    .explain = Fines, deductions or a middleman take the pay.
indicator-D4-09 = No access to education
    .explain = The work keeps the person from school or training.

## D5

indicator-D5-01 = Confiscation of documents
    .explain = The employer or recruiter has the person’s documents and does not give them back freely.
indicator-D5-02 = Debt bondage
    .explain = The person has to go on working until a debt is paid.
indicator-D5-03 = Isolation, confinement or surveillance
    .explain = The person is locked in, watched or kept from others.
indicator-D5-04 = Violence
    .explain = The person was beaten or hurt at the place of work.
indicator-D5-05 = Forced into unlawful or criminal acts
    .explain = The person was made to do something unlawful. It is recorded only if the person raised it.
indicator-D5-06 = Forced tasks or clients
    .explain = The person was made to do tasks they had not agreed to.
indicator-D5-07 = Forced to act against peers
    .explain = The person was made to watch, punish or report others.
indicator-D5-08 = Forced to lie to authorities or family
    .explain = The person was made to tell lies about the work.
indicator-D5-09 = Threat of denunciation to authorities
    .explain = The person was threatened with police, prison or being sent out of the country.
indicator-D5-10 = Threat of even worse conditions
    .explain = The person was threatened with worse work or a worse place.
indicator-D5-11 = Threat of violence
    .explain = The person was threatened with violence at the place of work.
indicator-D5-12 = Under strong influence
    .explain = Somebody decides for the person, or gives them something that makes them obey.
indicator-D5-13 = Violence or threats against the family
    .explain = The person’s family was harmed or threatened.
indicator-D5-14 = Withholding of wages
    .explain = Pay is kept back on purpose, so that the person stays or obeys.
indicator-D5-15 = Threat to inform family, community or the public
    .explain = The person was threatened that something would be told about them.

## D6

indicator-D6-01 = Dependency on the exploiters
    .explain = Food, a home or money come only from the employer, and this is used.
indicator-D6-02 = Difficulty of living in an unknown area
    .explain = It is used that the person does not know the place or the language.
indicator-D6-03 = Abuse of economic need
    .explain = It is used that the person needs the money at any price.
indicator-D6-04 = Abuse of the family situation
    .explain = It is used that the family depends on the work.
indicator-D6-05 = Abuse of relations with authorities or legal status
    .explain = Problems with papers or authorities are used to keep the person.
indicator-D6-06 = Abuse of difficulties in the past
    .explain = Something that happened before is used to keep the person.
indicator-D6-07 = Abuse of personal characteristics
    .explain = The person is treated worse because of where they come from or who they are.
