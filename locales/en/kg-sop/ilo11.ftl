### review: pending

ilo11-1 = Abuse of vulnerability
ilo11-2 = Deception
ilo11-3 = Restriction of movement
ilo11-4 = Isolation
ilo11-5 = Physical and sexual violence
ilo11-6 = Intimidation and threats
ilo11-7 = Retention of identity documents
ilo11-8 = Withholding of wages
ilo11-9 = Debt bondage
ilo11-10 = Abusive working and living conditions
ilo11-11 = Excessive overtime
