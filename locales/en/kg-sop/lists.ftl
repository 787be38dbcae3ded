### review: pending

list-yes_no =
    .c-yes = Yes
    .c-no = No

list-office =
    .c-support = A support organisation
    .c-labour = The labour inspection
    .c-police = The police
    .c-consular = My embassy or consulate
    .c-child = Child protection
    .c-none = None of these
