### review: pending

## The vault

error-wrong-passphrase = That passphrase or code did not open the vault.
    .do = Nothing was changed. Check the keyboard layout and Caps Lock, and type it again.

error-vault-damaged = The vault is damaged.
    .do = Nothing was deleted. Do not write to this disk. Copy the whole vault folder to another drive and call your supervisor.

error-vault-newer = A newer version of the program made this vault.
    .do = Nothing was changed. Open it with the newer version.

error-vault-rolled-back = The vault is older than it was before: somebody may have put back an old copy.
    .do = Nothing was changed. Do not go on working with it. Keep the folder and call your supervisor.

error-vault-old-keys = The key file of the vault is older than the vault: somebody may have put back an old one.
    .do = Nothing was changed. Keep the folder and call your supervisor.

error-vault-in-use = This vault is already open in another window or program.
    .do = Nothing was changed. Go to the open window, or close it and try again.

error-keys-unfinished = The new keys are in force, but the disk failed before the work was done.
    .do = Close the program and open the vault again. Use the new passphrase; if it does not open, use the old one. Nothing that was saved is lost.

error-vault-missing = There is no vault here.
    .do = Make a new vault, or choose the folder that holds yours.

error-vault-exists = There is something in this folder already.
    .do = Nothing was overwritten. Open the vault that is there, or choose an empty folder.

error-disk-full = This was not saved: the disk is full.
    .do = Everything saved before is safe. Free some space and try again. Leave the page open until then.

error-read-only = This was not saved: nothing can be written here.
    .do = Everything saved before is safe. Choose another folder or drive, or ask for permission to write.

error-disk-error = The disk or drive did not do what was asked.
    .do = Everything saved before is safe. Check that the drive is plugged in, and try again. If it happens again, use another one.

error-locked = The vault is locked.
    .do = Everything saved is safe. Open it with your passphrase.

vault-part-slots = Damaged: both key files. The interviews in the database may be whole, but without a key file only a backup opens them.
vault-part-database = Damaged: the database. The keys are safe; what can still be read can be saved.
vault-part-journal = Damaged: the unfinished last change. The database itself may be whole.
vault-part-anchor = Damaged: the file that proves that nothing is missing (head.bin). The interviews may be whole.
vault-part-chain = Damaged: the record of what happened. The keys are safe; what can still be proved can be saved.
vault-part-rows = Damaged: tables made from the record. The record itself may be whole, and the tables can be made again.

## Backups

error-backup-no-supervisor = This vault has no supervisor: nobody could open a backup of it.
    .do = Nothing was written. Add a supervisor's key first. Until then copy the whole vault folder while the program is closed.

error-backup-folder-missing = The folder for backups is not there.
    .do = Nothing was written. Plug the drive in, or choose another folder.

error-backup-unreadable = This file is not a backup of a vault.
    .do = Nothing was changed. Choose the right file: its name begins with copy- and ends with .age.

error-backup-wrong-key = This key does not open the backup.
    .do = Nothing was changed. Use the key of the supervisor for whom the backup was made. It begins with AGE-SECRET-KEY-1.

error-backup-changed = This backup is damaged or cut short.
    .do = Nothing was changed. Copy it again from the drive, or use another backup.

error-backup-foreign = This backup is not of this vault.
    .do = Nothing was changed. Restore it into another, empty folder, or look for the right backup.

error-backup-older = The vault that is here went on after this backup was made.
    .do = Nothing was changed. Keep working with the vault that is here. If it is damaged, restore the backup into another, empty folder.

## First start

error-weak-passphrase = This passphrase is too easy to guess.
    .do = Nothing was made. Use the suggested one, or at least five different words that do not make a sentence everybody knows.

error-passphrase-needed = Your passphrase is asked for once more before a packet leaves.
    .do = Nothing was copied. Type it and go on.

error-passphrase-wait = Several passphrases were wrong, so the next attempt waits a little.
    .do = Nothing was changed or deleted. Check the keyboard layout and Caps Lock, wait, and type it again.

error-label-taken = Another vault on this computer has this name.
    .do = Nothing was made. Go back and give yours another name.

error-supervisor-key-invalid = This is not a supervisor's recovery key.
    .do = Nothing was made. The key begins with age1. Copy it exactly as your supervisor gave it.

error-supervisor-key-missing = Real work needs the recovery key of a supervisor.
    .do = Nothing was made. Ask your supervisor for the key, or choose training.

error-passphrase-missing = No passphrase was given.
    .do = Type it when asked, or pass it with --passphrase-fd or in the file that TAANUU_PASSPHRASE_FILE names.

## Ways in

error-supervisor-only = Only a supervisor's key opens this vault: it was locked for a journey.
    .do = Nothing was changed. Ask your supervisor to open it and to set a new passphrase with you.

error-unknown-slot = There is no way in with this number.
    .do = Nothing was changed. Look at the list of ways in, and take a number from it.

error-last-way-in = This way in has to stay.
    .do = Nothing was changed. The passphrase can be changed. In real work one supervisor's key always stays: add another one first.

error-supervisors-full = There are three supervisors' keys already.
    .do = Nothing was changed. Remove one first.

error-travel-lock-alone = There is no supervisor's key: nobody could open the vault after the journey.
    .do = Nothing was changed. Add a supervisor's key first.

error-share-unreadable = A share is not written as it was printed.
    .do = Nothing was changed. Compare it word by word with the sheet: sixteen words of four letters.

error-shares-same = This is the same share twice.
    .do = Nothing was changed. Two shares with different numbers are needed.

error-shares-mixed = These shares do not belong together: they are of two vaults, or were made at different times.
    .do = Nothing was changed. Take two shares from sheets that were printed together.

error-share-foreign = These shares are of another vault, or newer ones were made since.
    .do = Nothing was changed. Look for the sheets of this vault that were printed last.

error-key-file-unreadable = This file is not a supervisor's key.
    .do = Nothing was changed. Choose the file that age-keygen made, or the same file encrypted with a passphrase.

error-key-file-encrypted = This key file has a passphrase of its own.
    .do = Nothing was changed. Type the passphrase of the key file. Another person may keep it.

error-key-file-wrong-passphrase = That passphrase did not open the key file.
    .do = Nothing was changed. Check the keyboard layout and Caps Lock, and type the passphrase of the key file again.

## The interview

error-unknown-case = There is no such interview in this vault.
    .do = Nothing was changed. Choose it from the list on the home page.

error-unknown-packet = There is no such packet in this vault.
    .do = Nothing was changed. Choose it from the list.

error-unknown-page = This page is not part of the interview now.
    .do = The answers are safe. Choose a page from the list of sections.

error-answer-missing = This question needs an answer before you go on.
    .do = Choose an answer, or “Doesn't know”, “Doesn't want to say” or “I did not ask this”. You can go back or pause at any time.

error-unknown-question = The protocol has no such question.
    .do = Nothing was saved. Check the id of the question.

error-wrong-type = This is not the kind of answer that the question takes.
    .do = It was not saved. Give a choice, a whole number, a text or a date, as the question asks.

error-unknown-choice = This choice does not exist.
    .do = It was not saved. Choose one of those that are offered.

error-exclusive-choice = This choice does not go together with the others.
    .do = It was not saved. Choose it alone, or take it away.

error-constraint = This answer is outside what the question allows.
    .do = It was not saved. Look at the question again and correct the answer.

error-text-too-long = This text is too long.
    .do = It was not saved. Use at most 10,000 characters.

error-unknown-non-answer = This way of not answering is not known.
    .do = It was not saved. Use: doesn't know, doesn't want to say, or not asked with a reason.

## Decision and referral

error-reason-too-short = The reason is too short.
    .do = Nothing was saved. Write in your own words, at least 10 characters, what you decided and why.

error-no-decision = There is no decision to refer, or the answers have changed since.
    .do = The answers are safe. Look at the findings and write your decision first.

error-no-consent = The person has not agreed to share this with such an organisation.
    .do = Nothing was sent. Ask the person, and record their answer, or choose another organisation with them.

error-unknown-recipient = This organisation is not in the directory.
    .do = Nothing was sent. Choose one from the list.

error-recipient-key-expired = This organisation has no valid key now.
    .do = Nothing was sent. Call the organisation, or choose another one. A newer directory may bring its new key.

error-nothing-to-send = There is no answer that this organisation may receive.
    .do = Nothing was sent. Ask the questions first, or choose another organisation.

error-notify-no-duty = Your office does not have to report this, or nobody has said so yet.
    .do = Nothing was written. Answer first whether your office must report. If you are not sure, ask your head.

error-notify-empty = The record is empty.
    .do = Nothing was written. Choose first what is to be reported.

error-case-sealed = This interview is signed and sealed. It can be read, not changed.
    .do = Nothing was changed. What is new goes into a new interview.

error-case-shed = This interview was reduced to its line: what was said is gone.
    .do = The line, to whom it went and when, and its record can still be read.

error-vault-other = That is a copy of another vault.
    .do = Nothing was changed. Choose a copy of the vault that is open.

error-not-confirmed = No receipt says that everything arrived.
    .do = Wait for the receipt and add it. To remove the interview without one, delete it and give the reason.

error-no-correction = Nothing was corrected there.
    .do = Choose a line that changed something that was there before.

error-reason-differs = The two reasons are not the same.
    .do = Nothing was deleted. Give the same reason twice.

## Files

error-file-unreadable = The file could not be read.
    .do = Nothing was changed. Check that the drive is plugged in and that the file is there, and try again.

error-file-too-large = The file is larger than any packet.
    .do = It was not opened. Choose the right file, or ask the sender for it again.

error-file-not-regular = This is not an ordinary file.
    .do = It was not opened. Choose the file itself, not a folder or a shortcut.

error-file-exists = A file of this name with another content is there already.
    .do = Nothing was overwritten. Choose another folder.

## Packets

error-packet-unreadable = This file cannot be opened here.
    .do = Nothing was taken over. It may be damaged, cut short, or sealed for another organisation. Ask the sender to copy it again.

error-packet-not-for-us = This packet is addressed to another organisation.
    .do = It was not opened. Do not pass it on. Tell the sender by phone.

error-packet-unknown-signer = The directory does not know who signed this.
    .do = It was not opened. Call the organisation that gave it to you, at a number you know.

error-packet-signer-revoked = The key that signed this was taken out of use.
    .do = It was not opened. Somebody else may have made it. Call the organisation at a number you know.

error-packet-signer-expired = The key that signed this is not valid today.
    .do = It was not opened. Check the date of this computer. If it is right, call the sender.

error-packet-changed = This file was changed after it was signed, or was never signed by them.
    .do = It was not opened. Do not use it. Keep the file and call the sender at a number you know.

error-packet-newer = This packet needs a newer version of the program.
    .do = It was not opened, and nothing is lost. Update the program and open it again.

error-packet-conflict = Another packet with the same number but other content had come before.
    .do = It was not taken over. Keep both files and call the sender: one of them may be false, or the sender's computer was set back.

error-packet-training = This is a training packet. It holds invented people.
    .do = It was not opened. Open it in a training vault.

error-packet-live = This is a packet of real work.
    .do = It was not opened: training must not touch it. Give it to the vault for real work.

error-packet-wrong-kind = This file is of another kind than expected here.
    .do = Nothing was taken over. Open packets on the page for packets, and receipts on the page for receipts.

error-receipt-unknown-packet = This receipt belongs to no packet of this vault.
    .do = Nothing was changed. Open it in the vault that sent the packet.

error-receipt-conflict = This receipt speaks of another content than the one you sent.
    .do = Nothing was changed. Keep the file and call the organisation at a number you know.

## Directory and protocol

error-directory-invalid = This directory is not signed by those whom the program trusts, or it is damaged.
    .do = It was not taken over. The one used so far stays. Ask for the file again.

error-directory-rolled-back = This directory is older than the one in use.
    .do = It was not taken over. Ask for the newest one.

error-directory-fork = There are two different directories of the same version.
    .do = The one used so far stays. Keep the file and tell your supervisor at once.

error-directory-training = This directory is for training only.
    .do = It was not taken over. Real work needs the directory of your service.

error-directory-live = This directory is for real work.
    .do = It was not taken over: training uses invented organisations only.

error-directory-expired = The directory is too old to send with.
    .do = Nothing was sent, and reading goes on. Get the newest directory from your supervisor. In danger call the organisation.

error-protocol-invalid = The protocol holds errors and was not loaded.
    .do = Nothing was changed. Run “taanuu protocol check” on its folder: every error names its file, line and column.

error-protocol-unproven = Not everything in the protocol and its texts is as it should be.
    .do = Correct what the list names, and check again. The protocol can be loaded all the same.

error-protocol-unknown = This program does not have the protocol that is asked for.
    .do = The answers are safe. Open them with the version of the program that holds this protocol.

error-protocol-not-approved = Nobody has approved this version of the questions.
    .do = Read what differs and let a steward approve it. The version in use works as before.

error-protocol-not-whole = This version of the questions holds errors, or a language lacks texts.
    .do = Nothing was changed, and the version in use works as before. Correct what is named and try again.

error-approval-incomplete = The name or the role is missing.
    .do = Write both, with at least three letters each. Nothing was changed.

error-workbook-invalid = The workbook holds errors and was not taken over.
    .do = Nothing was changed. Correct the cells named below and try again.

## Answers from files

error-answers-unreadable = These answers cannot be read.
    .do = Nothing was saved. Each case is one JSON object: the id of a question and its answer.

error-answers-too-large = These answers are too large.
    .do = Nothing was saved. One case may take 1 MiB on a line of JSON Lines, or 16 MiB in a file of its own.

## Other

error-cancelled = Nothing was chosen.
    .do = Nothing was changed. Try again when you are ready.

error-internal = The program made a mistake.
    .do = Everything saved before is safe. Start the program again. If it happens again, write down the code and call your supervisor.
