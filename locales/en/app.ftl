### review: pending

## The program and every page

app-name = Taanuu
window-title = { $page } · { $app }
title-with-error = Error: { $title }
neutral-title = Work
skip-to-content = Skip to content
back = Back
continue = Continue
change = Change
to-start = To the start page
back-to-page = Back to where you were
try-again = Try again
danger-now = In danger now
hide = Hide
help = Help
lock = Lock
working = Working…
lock-warning = The screen locks in { $seconds } seconds. Press any key to continue.
training-banner = TRAINING – not a real person. The data are invented.
draft-badge = draft, pending review by the ministry
directory-expired = The directory of organisations is out of date. Check contacts by phone before handing anything over.

## Languages

interface-language = Language of the program
language-ky = Кыргызча
language-ru = Русский
language-en = English
missing-translation = No translation · shown in: { $language }

## Problems

problem-title = There is a problem
problem-page-title = Something did not work
problem-safe = Answers saved before this are still on this computer.
problem-code = Code to read out on the phone:

## Fields

passphrase = Passphrase
passphrase-again = Type your passphrase once more to sign
passphrase-needed = Type your passphrase
passphrase-to-hand-over = Type your passphrase once more to hand the packet over
passphrase-wait-left = Seconds to wait: { $seconds }
show-passphrase = Show the passphrase
caps-lock-on = Caps Lock is on
layout-cyrillic = Keyboard: Cyrillic
layout-latin = Keyboard: Latin
kyrgyz-letters = Kyrgyz letters
characters = Characters: { $count }
bytes = { $count } bytes
type-path = Or type the path
folder-path = Path of the folder
file-path = Path of the file

## Dates and times

date-long =
    { $day } { $month ->
        [m01] January
        [m02] February
        [m03] March
        [m04] April
        [m05] May
        [m06] June
        [m07] July
        [m08] August
        [m09] September
        [m10] October
        [m11] November
       *[m12] December
    } { $year }
date-time = { $date }, { $time }
