### review: pending

list-yes_no =
    .c-yes = Ооба
    .c-no = Жок

list-office =
    .c-support = Жардам көрсөтүү кызматы
    .c-labour = Эмгек инспекциясы
    .c-police = Милиция
    .c-consular = Өлкөмдүн элчилиги же консулдугу
    .c-child = Балдарды коргоо кызматы
    .c-none = Булардын эч бири
