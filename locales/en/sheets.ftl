### review: pending

## What is wrong with a workbook, and what to write instead (docs/xlsform.md)

sheet-answer-in-text = An answer cannot stand inside a text: { $value }
    .do = Write the text without ${ "{" }…{ "}" }; show the answer’s question on the same page instead.

sheet-argument-missing = The text has lost or gained an argument: { $value }
    .do = Keep every “$name” in braces of the English text, and add none.

sheet-calculation-missing = There is nothing to calculate: { $value }
    .do = Write the expression into the column “calculation”.

sheet-cell-error = The cell shows an error of a formula.
    .do = Write the value itself.

sheet-cell-merged = Cells are merged here: other tools read the first of them only.
    .do = Unmerge them, and write into each cell what belongs there.

sheet-cell-missing = A cell of this row is empty: { $value }
    .do = Fill it in, or remove the row.

sheet-choice-unknown = The question has no such choice: { $value }
    .do = Use a name from the sheet “choices”, or add the choice there.

sheet-choice-without-list = The choice belongs to no list.
    .do = Write the name of its list into “list_name”.

sheet-choice-without-name = The choice has no name.
    .do = Write a short code into “name”: small Latin letters, digits, underscores.

sheet-column-missing = The sheet lacks a column: { $value }
    .do = Add it to the first row.

sheet-column-not-translated = This column does not stand once for each language: { $value }
    .do = Remove the language from its header.

sheet-column-read-only = This language is only for reading in this workbook: { $value }
    .do = Restore the cell; export a workbook for that language to change it.

sheet-column-unknown = Nobody knows this column: { $value }
    .do = Correct the header, or begin it with # if the column is a note to yourself.

sheet-column-unsupported = A protocol has no place for this column: { $value }
    .do = Remove the column; docs/xlsform.md says what to use instead.

sheet-cycle = Questions depend on each other in a circle: { $value }
    .do = Let a question depend only on questions that do not depend on it.

sheet-end-does-not-match = The end belongs to another kind of group than the one that is open: { $value }
    .do = End the groups in the order in which they were opened, the last one first.

sheet-end-without-begin = A group ends that never began.
    .do = Remove the row, or add the row that begins the group.

sheet-file-too-large = The workbook is too large.
    .do = A file may have 8 MiB and 400,000 cells. Remove what is not needed.

sheet-file-unreadable = This is not a readable .xlsx workbook.
    .do = Save the form as .xlsx, without a password.

sheet-form-id-missing = The form has no id.
    .do = Write it into “form_id” on the sheet “settings”, or give it with --id.

sheet-group-not-closed = The group never ends: { $value }
    .do = Add a row “end group” or “end repeat”.

sheet-group-split = The questions of this group do not stand together: { $value }
    .do = Put them one after the other in protocol.toml.

sheet-group-with-label = A group inside a section has no heading: { $value }
    .do = Leave the label empty, or put the text into a note as the first row of the group.

sheet-header-doubled = Two columns say the same: { $value }
    .do = Keep one of them.

sheet-header-missing = The first row of the sheet names no columns.
    .do = Put the names of the columns into the first row.

sheet-language-without-code = The code of this language is not known: { $value }
    .do = Write it in brackets, for example: English (en).

sheet-list-from-answers = Choices cannot come from earlier answers: { $value }
    .do = Write the choices on the sheet “choices”.

sheet-list-missing = The type names no list, or more than one: { $value }
    .do = Write “select_one” or “select_multiple” and the name of one list.

sheet-list-of-another = This list holds the own choices of another question: { $value }
    .do = Give the list a name without “q-” to share it.

sheet-list-unknown = There is no such list of choices: { $value }
    .do = Add it to the sheet “choices”, or correct the name.

sheet-message-bad = This cannot be the name of a text: { $value }
    .do = Begin with a Latin letter; then letters, digits, “-” and “_”.

sheet-message-missing = A text that the other languages have was left empty: { $value }
    .do = Write the translation, or restore the former text.

sheet-message-unknown = No text has this key: { $value }
    .do = Do not change the column “key”; export the workbook again if it is old.

sheet-more-and-count = The repeat has both a number of instances and a question for one more: { $value }
    .do = Keep either “repeat_count” or “taanuu_more”.

sheet-name-bad = This cannot be a name: { $value }
    .do = Use small Latin letters, digits and single underscores, and begin with a letter.

sheet-name-doubled = This name stands twice: { $value }
    .do = Give each its own name.

sheet-name-missing = The row has no name.
    .do = Write a short code into “name”: small Latin letters, digits, underscores.

sheet-name-of-the-form = XLSForm itself uses this name: { $value }
    .do = Choose another one.

sheet-name-reserved = The program itself uses this name: { $value }
    .do = Choose another one.

sheet-not-a-number = A whole number is needed: { $value }
    .do = Write digits only.

sheet-not-in-this-row = This cell means nothing in a row of this type: { $value }
    .do = Empty the cell, or change the type of the row.

sheet-not-yes-or-no = This is neither yes nor no: { $value }
    .do = Write “yes” or “no”. A condition cannot stand here.

sheet-or-other = “or_other” has no translation and no code of its own: { $value }
    .do = Add a choice “other” and a text question that is relevant when it is chosen.

sheet-own-list-with-columns = A question’s own choices have no further columns: { $value }
    .do = Give the list a name without “q-” to filter it.

sheet-question-unknown = There is no such question: { $value }
    .do = Correct the name in ${ "{" }…{ "}" }, or add the question.

sheet-questions-missing = The form has no question.
    .do = Add rows to the sheet “survey”.

sheet-review-incomplete = Approved, but nobody’s name or no day stands there: { $value }
    .do = Write the day and the reviewer, for example: 2026-12-01 A.B.

sheet-rule = The rule cannot be used: { $value }
    .do = See docs/protocol-format.md; the number after @ counts the characters of the cell.

sheet-rule-beyond-a-cell = A cell cannot keep what stands in quotes in this rule: { $value }
    .do = Keep single blanks and straight quotes only; join parts with concat().

sheet-rule-kind-unknown = There is no such kind of rule: { $value }
    .do = Write “route”, “palermo”, “text” or “conflict”.

sheet-rule-missing = Something that must be there is missing: { $value }
    .do = Add it; docs/protocol-format.md lists what a protocol needs.

sheet-section-in-group = The row already stands in a section: { $value }
    .do = Use “taanuu_section” only outside all groups.

sheet-settings-second-row = The settings have more than one row.
    .do = Keep the first one.

sheet-sheet-doubled = Two sheets have the same name: { $value }
    .do = Put them together into one.

sheet-sheet-missing = A sheet is missing: { $value }
    .do = Add it, or correct its name.

sheet-sheet-unreadable = The sheet cannot be read.
    .do = Open the file in a spreadsheet program and save it again.

sheet-sheet-unsupported = A protocol has no place for this sheet: { $value }
    .do = Move what is needed to “survey” and “choices”, and remove the sheet.

sheet-status-unknown = There is no such status: { $value }
    .do = Write “pending” or “approved”.

sheet-text-malformed = The text is not well written: { $value }
    .do = Every opening brace needs its closing one; keep what stands in braces as it was.

sheet-too-many-columns = The sheet has too many columns; the most is { $value }
    .do = Remove columns that are not needed.

sheet-type-missing = The row has no type.
    .do = Write a type, or empty the row.

sheet-type-unknown = There is no such type: { $value }
    .do = Use select_one, select_multiple, integer, decimal, text, date, note, calculate, begin group, begin repeat.

sheet-type-unsupported = A protocol has no questions of this type: { $value }
    .do = Use select_one, select_multiple, integer, decimal, text, date or note.
