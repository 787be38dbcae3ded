### review: pending

list-yes_no =
    .c-yes = Да
    .c-no = Нет

list-office =
    .c-support = Служба помощи
    .c-labour = Инспекция труда
    .c-police = Милиция
    .c-consular = Моё посольство или консульство
    .c-child = Служба защиты детей
    .c-none = Никто из них
