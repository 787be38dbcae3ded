### review: pending

## In danger now

danger-title = The person is in danger now
danger-self = Make sure that you and the person are safe.
danger-move = Leave the dangerous place if you can.
danger-call = Call the emergency number 112, ambulance 103.
danger-stop = Stop asking. Do not tell the employer or the family.
danger-child = If the person is under 18, call the children's helpline: 111.
danger-write = Write things down only when it is safe.
danger-kept = The interview is kept. You can go on at the same question later.

## Help

help-person = The person may leave any question unanswered and stop at any time.
help-answers = "Doesn't know", "doesn't want to say" and "not asked" never count as "no".
help-saved = Every answer is encrypted and saved on this computer as soon as it is chosen.
help-words = Read the question as it is written. Do not ask "Why did you not leave?"
help-send = The program does not use the internet. A packet is handed over on a USB drive.
help-keys = Keys
help-key-choose = choose an answer
help-key-non-answers = doesn't know; doesn't want to say
help-key-continue = continue
help-key-swap = swap languages
help-key-pause = pause
help-key-danger = in danger now
help-key-hide = hide the screen and lock
help-key-jump = all questions
help-key-lock = lock
help-key-back = back
theme = Colours
theme-light = day
theme-dark = night
theme-sun = bright sun
review-mode = Review mode
    .hint = Texts with the mark ¤ have not been reviewed yet.

## Settings

settings-title = Settings
settings-inside = They are kept inside your vault. Other officers of this computer have their own.
settings-idle = Lock when nobody touches keyboard or mouse
settings-idle-hint = A minute before, the header says so. Nothing that was typed is lost.
settings-minutes = after { $minutes } min
settings-kept = Saved
