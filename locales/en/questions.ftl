### review: pending

## Versions of the questions

questions-title = The questions
questions-hint = New interviews begin with the version in use. An interview that has begun stays on its version.
questions-version = { $id }, version { $version }
questions-in-use = In use
questions-approved = Approved by { $name }, { $role }: { $when }
questions-source-program = Came with the program
questions-source-workbook = From an Excel workbook
questions-source-files = From files
questions-taken-in = Taken in: { $when } · { $by }
questions-cases = Interviews on this version: { $count }
questions-unreadable = This program cannot read this version. It cannot be used here.
questions-look = What differs
questions-choose = Choose a file
questions-choose-hint = An Excel workbook (.xlsx) or a packed folder (.zip). It is checked first. Nothing changes until a steward has approved it and taken it into use.
questions-use-file = Check this file

## A file that was refused

questions-refused = This file was not taken in.
questions-refused-safe = The version in use works as before.
questions-faults = What is wrong
questions-missing = Texts that are missing
questions-missing-in = Missing in: { $languages }
questions-aside = Left aside: it means nothing here
questions-row = { $place }, row { $row }
questions-cell = { $place }, row { $row }, column { $column }
questions-whole-file = The whole file

## What differs

questions-difference = What differs
questions-against = Compared with the version in use: { $version }
questions-same = Nothing differs from the version in use.
questions-added = New questions
questions-removed = Questions that are gone
questions-moved = Questions that stand elsewhere
questions-changed = Questions that changed
questions-indicators = Indicators that changed
questions-parts = Other parts that changed
questions-affected = What can come out otherwise
questions-affected-hint = The same answers can turn these into something else.
questions-wording = Words that changed
questions-before = Before
questions-now = Now
questions-no-text = no text
change-added = new
change-removed = gone
change-kind = kind of answer
change-choices = choices
change-rule = rule
change-indicators = indicators
change-strength = strength
change-other = other settings

## Approving

questions-approve-title = Approve this version
questions-approve-hint = Approve it only after you have read what differs. Your name, your role and the time are recorded.
questions-name = Your name
questions-role = Your role
questions-name-needed = Write your name.
questions-role-needed = Write your role.
questions-approve = Approve
questions-use = Take into use
questions-use-hint = New interviews will begin with this version. Open interviews stay on theirs. You can put an earlier version back at any time.
questions-is-in-use = This version is in use.

## Texts that are missing

missing-question = The question { $id }
missing-why = The question { $id }: why we ask
missing-counts = The question { $id }: what counts
missing-counts-not = The question { $id }: what does not count
missing-constraint = The question { $id }: what to say when the answer does not fit
missing-choice = The question { $id }: the choice { $choice }
missing-list = The list { $id }: the choice { $choice }
missing-section = The section { $id }
missing-repeat = The repeated part { $id }
missing-dimension = The dimension { $id }
missing-indicator = The indicator { $id }
missing-ilo11 = The sign number { $id } of the eleven
missing-decision = The decision text { $id }
missing-decision-do = The decision text { $id }: what to do now
missing-conflict = The contradiction { $id }
missing-notice = The notice { $id }

## What is wrong with a file

fault-file-unreadable = This is neither an Excel workbook nor a packed folder.
    .do = Save the workbook as .xlsx, or pack the folder with its files as .zip, and choose it again.
fault-file-too-large = The file is too large.
    .do = Take pictures and other things out of it. A file has at most 4 megabytes, all together at most 16.
fault-file-missing = A file is missing: { $value }
    .do = Put it into the folder beside the others and pack the folder again.
fault-file-doubled = Two files are meant for the same place: { $value }
    .do = Keep one of them.
fault-file-not-text = This file is not written in UTF-8.
    .do = Save it as text in UTF-8.
fault-text-syntax = The text cannot be read: { $value }
    .do = Write the name, an equals sign and the text, each attribute on its own indented line with a dot.
fault-text-placeable = Something in braces that nobody fills in: { $value }
    .do = Write plain words without braces.
fault-text-doubled = This text stands twice: { $value }
    .do = Keep one of the two.
fault-rule-unreadable = This line cannot be read: { $value }
    .do = Compare the line with the examples in the description of the format.
fault-rule-unknown-key = Nobody knows this word: { $value }
    .do = Check its spelling, or take the line out.
fault-rule-missing-key = Something that must be there is missing: { $value }
    .do = Add it.
fault-rule-name = This name cannot be used: { $value }
    .do = Write small Latin letters, digits and single low lines, beginning with a letter.
fault-rule-doubled = This name stands twice: { $value }
    .do = Give one of the two another name.
fault-rule-cycle = Questions depend on each other in a circle: { $value }
    .do = Take one of the rules out of the circle.
fault-rule-too-large = There is too much of something: { $value }
    .do = Make it shorter, or divide it.
fault-rule-indicator = Rule and question do not name each other: { $value }
    .do = Let the question name the indicator whose rule reads it, and no other.
fault-rule-unknown = There is no such thing: { $value }
    .do = Check the spelling, or add what is named.
fault-rule-expression = The rule cannot be used: { $value }
    .do = Compare the rule with the description of the format.
