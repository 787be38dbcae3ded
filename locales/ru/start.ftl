### review: pending

## Unlock

unlock-heading = Вход
unlock-open = Открыть
unlock-label = Хранилище: { $label }
unlock-choose = Какое хранилище ваше?
unlock-choose-missing = Выберите своё хранилище
unlock-new-officer = Новый сотрудник
unlock-unreadable = Хранилище, которое не читается
unlock-slow = На старых компьютерах открытие занимает до 10 секунд.
training-vault = Учебное хранилище

## First start

first-language = Выберите язык
first-mode = Для чего этот компьютер?
mode-training = Обучение
    .hint = Вымышленные люди и организации. В настоящую службу ничего не передаётся.
mode-real = Настоящая работа
    .hint = Понадобится ключ восстановления от Вашего руководителя.
first-choose-mode = Выберите обучение или настоящую работу
first-role = Кем Вы будете на обучении?
first-role-hint = Эти организации вымышлены.
first-choose-role = Выберите роль
role-screener = Проводит беседы
role-desk = Принимает пакеты
first-passphrase = Создайте парольную фразу
first-label = Название хранилища
first-label-hint = Видно на странице входа. Не пишите имени человека.
first-label-missing = Дайте хранилищу название
first-suggestion = Предложенная парольная фраза. Запишите её на бумаге.
first-use-suggestion = Использовать эту
first-new-suggestion = Предложить другую
first-passphrase-missing = Возьмите предложенную фразу или введите более надёжную
first-written = Фраза записана и лежит в надёжном месте
first-write-down = Запишите фразу и отметьте это
first-no-reset = Без фразы ответы никто не откроет. Восстановить её через интернет нельзя.
passphrase-enough = Эта фраза достаточно надёжна
passphrase-too_short = Добавьте знаков: нужно не меньше 15
passphrase-common = Эта фраза слишком распространена. Выберите другую
passphrase-repeats = Знаки повторяются. Используйте разные слова
passphrase-weak = Добавьте ещё несколько слов
first-recovery = Если фраза забыта
first-recovery-why = Без фразы хранилище открывают только два способа: код на бумаге и ключ руководителя.
first-recovery-training = На обучении используется ключ вымышленного руководителя.
first-supervisor = Ключ восстановления руководителя
first-supervisor-hint = Он начинается с age1. Получите его лично у руководителя.
first-supervisor-missing = Введите ключ руководителя
first-create = Создать и открыть
first-create-slow = Создание занимает несколько секунд.
first-created = Хранилище создано
first-recovery-code = Это код восстановления. Запишите его на бумаге сейчас.
first-recovery-once = Он показан только один раз и нигде не хранится.
first-recovery-keep = Храните его отдельно от компьютера, под замком.
first-recovery-written = Код записан
first-recovery-write-down = Запишите код и отметьте это
first-open = Открыть программу

## Kinds of organisation

organisation-kind-support = служба помощи
organisation-kind-labour = инспекция труда
organisation-kind-police = милиция
organisation-kind-consular = консульская служба
organisation-kind-child = служба защиты детей
