### review: pending

## What the answers show

findings-title = Что показывают ответы
findings-not-determination = Это предварительная проверка, а не официальная идентификация. Решение принимаете Вы.
findings-reasons = Основания по направлениям
dimension-state-positive = признаков достаточно
dimension-state-not_positive = пока признаков недостаточно
dimension-state-undetermined = не определено
indicator-state-present = есть
indicator-state-absent = не замечено
indicator-state-unknown = неизвестно
strength-strong = сильный
strength-medium = средний
strength-weak = слабый
because = { $question } – { $answer }
findings-unknown = Неизвестно: { $count }
findings-absent = Не замечено: { $count }
findings-settled-by = Это могли бы прояснить вопросы: { $count }
findings-settling = { $count ->
        [one] Это может изменить { $count } вопрос.
        [few] Это могут изменить { $count } вопроса вместе.
        [many] Это могут изменить { $count } вопросов вместе.
       *[other] Это могут изменить { $count } вопроса вместе.
    }
findings-settling-each = Достаточно любой из этих строк:
findings-settling-more = Ещё вопросы: { $count }
findings-settling-then = откроется после другого ответа
findings-settling-none = Это могут изменить только больше трёх ответов вместе.
findings-conflicts = Записано дважды и по-разному
findings-conflicts-hint = Оба ответа остаются как есть. Какой из них верный, выясняете Вы, а не программа.
path-short-end = Это выводы по короткой беседе.
path-observation-end = Это выводы по тому, что Вы увидели. Беседы ещё не было.
path-go-on = Перейти к полной беседе
    .hint = Ответы сохранены, повторно ничего не спрашивается.
path-begin-full = Начать полную беседу
path-begin-short = Начать короткую беседу
findings-open-hint = Вопросы ниже задавайте, только если человек готов и это безопасно.
findings-palermo = Действие, средство, цель
element-present = есть
element-absent = не замечено
element-unknown = неизвестно
element-not_required = не требуется
findings-child-rule = Для ребёнка средство не требуется: достаточно действия и цели.
findings-ilo11 = Одиннадцать признаков принудительного труда (МОТ)
findings-decide = Записать решение
findings-packet = Показать пакет

## The officer's decision

decide-title = Ваше решение
decide-hint = Решение принимаете Вы, а не программа.
decision-choose = Выберите решение
decision-refer = Перенаправить за помощью
    .hint = Только в организацию, на которую человек согласен.
decision-child_protection = Перенаправить в службу защиты детей
    .hint = Если человеку нет 18 лет или возраст неясен.
decision-labour_rights = Помощь по трудовым правам
    .hint = Зарплата, рабочее время, охрана труда.
decision-no_referral = Пока не перенаправлять
    .hint = Дайте карточку с информацией. Человек может обратиться и позже.
decision-continue_later = Продолжить беседу позже
    .hint = Важные вопросы остались без ответа.
decide-reason = Почему, своими словами
decide-reason-hint = Не меньше 10 знаков. Не пишите имени человека.
