### review: pending

## The record of an interview

history-heading = Record
history-open = Record of this interview
history-version = Another version of the same interview:
history-clock-back = (the clock had been set back)
history-due = To be looked at again: { $when }
history-begun = Begun
history-answered = { $question } → { $to } ({ $how })
history-changed = { $question } : { $from } → { $to } ({ $how })
history-withdrawn = { $question } : { $from } → answer taken back
history-case-note = Note on the interview
history-noted = Note: { $question } : { $from } → { $to }
history-paused = Pause: { $reason }
history-decided = Decision: { $decision } – { $reason }
history-sealed = Packet signed and sealed for: { $organisations }
history-handed-over = Packet copied to: { $place }
history-copied = Packet copied
history-receipt = Receipt: { $organisation } · { $state }
history-retention = Kept until { $when }: { $basis }
history-access = The person was given a copy: { $languages }
history-shed = Reduced to its line; lines erased: { $lines }
adopted-new = Came from another copy of this vault
adopted-ahead = Came from another copy of this vault, in which it went further
adopted-diverged = Came from another copy of this vault, in which it went another way

## Whose session it was

who-passphrase = officer
who-recovery_code = opened with the recovery code
who-supervisor = opened by the supervisor
who-shares = opened with two recovery shares

## Why something was corrected

because-ask = You changed an earlier answer. Why?
because-misclick = pressed by mistake
because-person_corrected = the person corrected it
because-new_information = something new became known
because-other = another reason
because-words = In your own words (may stay empty)
because-say = Say why
because-later = Not now

## How long it is kept

retention-consent = as the person agreed
retention-proceedings = proceedings are going on
retention-organisation_rule = rule of the organisation
retention-person_asked = the person asked for it
retention-other = another ground
due-none = No interview waits for a decision about keeping it.
due-cases = These interviews wait for a decision: keep, reduce to a line, or delete. Nothing is erased by itself. The periods are a draft, pending review.
shed-when-asked = An interview that arrived is reduced to its line only when you ask.
shed-after = Days after the last receipt on which an interview is reduced to its line: { $days }
rotation-due = Interviews were erased. Make new keys: then old bytes on the disk cannot be read with the present ones.

## Reducing and deleting

shed-action = Reduce to its line
shed-explain = Answers, notes, the decision and the sealed file are erased. What stays: the number, to whom it went, when, and the receipts. This cannot be undone.
delete-action = Delete this interview
delete-explain = Everything is erased except a certificate. Nobody can bring it back.
delete-choose = Why it is deleted
delete-again = Choose the same reason again
erase-asked = asked by the officer
erase-automatic = by the setting of the officer
erase-person_asked = the person asked for it
erase-retention_over = the time to keep it is over
erase-entered_by_mistake = entered by mistake
erase-practice = practice
erase-other = another reason
certificate-deleted = Certificate: interview deleted
certificate-shed = Certificate: interview reduced to its line
certificate-lines = Lines of the record erased: { $lines } (numbers { $ranges })
certificate-digest = Digest over their commitments: { $digest }
certificate-chain = Line { $number } of the record, chain hash: { $hash }
certificate-file = Sealed file no. { $number }, packet { $packet }, SHA-256 { $digest }

## The person's own copy

access-action = Copy for the person
access-title = What is recorded about you
access-what = This is everything that this program keeps about the interview with you. You may ask for a correction or for deletion.
access-note = Note: { $text }
access-history = What happened
access-give = Give the files to the person only, in a safe place. They are not encrypted.

## Another copy of the vault

adoption-same = the same here and there
adoption-ours_ahead = here it went further; nothing to bring in
adoption-known = was brought in before
adoption-deleted_here = was deleted here; it does not come back
adoption-shed_there = there only its line is left; nothing to bring in
adoption-new = only in the copy; brought in as
adoption-theirs_ahead = there it went further; that version was brought in beside the one here as
adoption-diverged = both went on; that version was brought in beside the one here as
