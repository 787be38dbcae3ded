### review: pending

## Commands

command = Screening interviews, findings and sealed referrals from a terminal. Draft, pending review by the ministry.
command-screen = Evaluate answers, without a vault
command-indicators = Score indicator states alone
command-protocol = Protocols of questions
command-protocol-list = List the protocols
command-protocol-check = Prove that every part of a protocol can be reached, and check its texts
command-protocol-show = Show all questions of a protocol
command-protocol-import = Make a protocol of an XLSForm
command-protocol-export = Write a protocol as an XLSForm
command-protocol-versions = List the versions of the questions in a vault
command-protocol-diff = Show what differs between two versions
command-protocol-install = Take a new version in, from a workbook or a folder
command-protocol-approve = Record a steward's approval of a version
command-protocol-use = Take an approved version into use, or put an earlier one back
command-locale = Texts of the program, as a workbook for their editors
command-locale-export = Write the texts as a workbook for the editor of one language
command-locale-import = Take an edited workbook into the texts
command-vault = The vault
command-vault-create = Make a vault and show its recovery code once
command-vault-list = List the vaults of this computer
command-vault-adopt = Bring in what another copy of this vault knows
command-vault-info = What a vault is, without opening it
command-key = Ways into the vault
command-key-list = List the ways in and how they changed
command-key-change-passphrase = Change the passphrase
command-key-add-supervisor = Add a supervisor's key
command-key-remove = Remove a supervisor's key, the recovery code or the shares
command-key-renew-code = Make a new recovery code; the old one opens nothing more
command-key-make-shares = Make three shares, two of which open the vault
command-key-travel-lock = Lock for a journey: only a supervisor opens again
command-key-enrol = Open with a supervisor's key, a code or shares, and set a new passphrase
command-key-rotate = Give the vault a new key inside, the same ways in
command-vault-check = Check every page, event and table of a vault; nothing is changed
command-vault-salvage = Save what can be read of a damaged vault into a new one
command-backup = Backups of a vault, sealed for its supervisors
command-backup-make = Make a backup now
command-backup-list = List the backups of this vault
command-backup-folder = Choose the folder of the automatic backups; without one there are none
command-backup-check = Open a backup with a supervisor's key and check all of it
command-backup-restore = Restore a vault from a backup with a supervisor's key
command-case = Interviews
command-case-list = List the interviews
command-case-find = Find interviews by reference, name, place, employer or anything written
command-case-show = Show answers and findings
command-case-import = Begin interviews with answers from a file
command-case-answer = Keep one answer; null takes it back
command-case-decide = Record the officer's decision
command-case-notify = Print the anonymous record for an office that must report
command-case-history = Show everything that happened in an interview
command-case-explain = Say why something was corrected
command-case-retention = Say how long an interview is kept, or show what is due
command-case-shed = Reduce an interview that arrived to its line
command-case-delete = Delete an interview and show the certificate
command-case-certificate = Show certificates of what was erased
command-case-access = Write the person's own copy of their record
command-packet = Sealed packets
command-packet-seal = Sign and seal an interview for an organisation
command-packet-verify = Check a packet without taking it over
command-packet-open = Open a packet and keep it
command-receipt = Receipts
command-receipt-make = Accept or return a packet with a signed receipt
command-receipt-apply = Add a receipt that came back
command-directory = The directory of organisations
command-directory-show = Show the directory of this vault
command-directory-verify = Verify a directory file
command-identity = The keys of this vault
command-identity-show = Show the public keys
command-demo = Tell an invented case through two real vaults

## Arguments

arg-lang = Language: ky, ru or en
arg-vault = Folder of the vault
arg-protocols = Folder of protocols to use instead of the built-in ones
arg-passphrase-fd = File descriptor to read the passphrase from
arg-protocol = Id of the protocol
arg-answers = File with answers, or - for standard input; one case, or one case a line
arg-states = File with indicator states, or - for standard input; one case, or one case a line
arg-today = The day that rules call today
arg-json = One line of JSON
arg-adult = Adult list of strengths
arg-child = Child list of strengths
arg-dir = Folder of a protocol, or of several
arg-id = Id of the protocol
arg-language = Code of the language of columns that name none
arg-locales = Folder of locales to use instead of the built-in ones
arg-into = Folder of locales whose files are replaced
arg-salvage-into = Folder of the new vault; it must be missing or empty
arg-backup-folder = Folder or drive to write to; without it the chosen one
arg-backup-chosen = Folder or drive of the automatic backups
arg-restore-into = Folder of the restored vault; without it the usual one
arg-put-aside = Give a vault that is there another name; nothing is overwritten
arg-key-fd = File descriptor to read the supervisor's key from
arg-key-file = File with the supervisor's key
arg-label = Name shown before opening; no person's name
arg-training = For training: the role to play, or a training directory
arg-supervisor = For real work: the supervisor's recovery key
arg-new-passphrase-fd = File descriptor to read the new passphrase from
arg-secret-fd = File descriptor to read the code, the two shares or the key file's passphrase from, a line each
arg-key = The supervisor's key, age1…
arg-slot = Number of the way in
arg-supervisor-key = File with the supervisor's key; it may be encrypted with a passphrase
arg-code = Open with the recovery code
arg-shares = Open with two shares
arg-case = Id of the interview
arg-copy = Folder of the copy
arg-copy-passphrase-fd = File descriptor to read the passphrase of the copy from
arg-words = Words to look for: all must be there, the last may be unfinished; - for standard input: others on this computer do not see it
arg-state = Only in this state; may be repeated
arg-begun-from = Begun on this day or later
arg-begun-to = Begun on this day or earlier
arg-most = At most so many
arg-number = Number of the line in the record
arg-because = Why it was corrected
arg-text = In your own words
arg-days = Days from now
arg-basis = On what ground
arg-shed-after = Days after the last receipt on which interviews are reduced to their line; 0: only when asked
arg-why = Why it is deleted
arg-again = The same reason again
arg-question = Id of the question
arg-answer = The answer in JSON; a bare word is a code; - for standard input, which others on this computer cannot read
arg-decision = The decision
arg-reason = Why, in your own words; no person's name; - for standard input, which others on this computer cannot read
arg-to = Number of the organisation
arg-out = Folder to write the file to
arg-file = The file
arg-packet = Id of the packet
arg-accept = Accept
arg-return-for = Return, for this reason
arg-old = Digest of the version to compare with; its first eight digits are enough
arg-new = Digest of another version, or a file or folder that nobody has taken in yet
arg-source = A workbook, a packed folder, or a folder with the protocol
arg-digest = Digest of the version; its first eight digits are enough
arg-name = The steward's name
arg-role = The steward's role
arg-help = Show this help
help-usage = Usage
help-commands = Commands
help-arguments = Arguments
arg-version = Show the version

## Passphrase and vault

passphrase-ask = Passphrase
passphrase-repeat = The same again
passphrase-new = New passphrase
key-file-passphrase = Passphrase of the key file
recovery-code-ask = Recovery code
share-first = First share
share-second = Second share
passphrase-suggested = A suggestion: { $words }
vault-created = The vault is made. Write the recovery code down on paper now:
vault-size = Database: { $bytes } bytes
slot-passphrase = passphrase
slot-supervisor = supervisor's key
slot-recovery_code = recovery code
slot-old_recovery_code = recovery code of an older vault
slot-shares = two of three shares
identity-officer = Officer no. { $officer }, device no. { $device }
identity-key = Key: { $words }
identity-listed = The directory lists this key.
identity-not-listed = No directory lists this key yet.

## Ways in

keys-old-code = The recovery code of this vault is of an older kind. This change replaces it by a new one, which is shown at the end.
keys-changed = The keys were changed. The ways in are now:
keys-new-code = This is the new recovery code. The one on paper opens nothing more. Write this one down now:
travel-locked = The vault is locked for the journey. From now on only a supervisor's key opens it.
shares-made = Three shares were made. Any two of them open the vault; one alone tells nothing. Shares made before open nothing more.
share-title = Share { $number } of vault { $vault }
shares-keep = Give them to three people, or keep them in three places. They are shown this once and stored nowhere.
keys-reason-passphrase_changed = the passphrase was changed
keys-reason-supervisor_added = a supervisor was added
keys-reason-slot_removed = a way in was removed
keys-reason-code_renewed = a new recovery code was made
keys-reason-shares_made = new shares were made
keys-reason-travel_lock = the vault was locked for a journey
keys-reason-enrolled = a new passphrase was set after another way in
keys-reason-rotated = a new key inside

## Reports

protocol-status-draft = draft, pending review by the ministry
protocol-status-approved = approved
protocol-counts = Questions: { $questions }, indicators: { $indicators }
protocol-good = { $protocol }: no errors. Questions: { $questions }
import-done = Made of the workbook: { $protocol }. Folder: { $folder }. It is a draft.
import-aside = { $cell }: left aside, it means nothing here: { $value }
import-reset = { $cell }: the approval was reset and has to be given again: { $value }
import-missing = { $cell }: no text “{ $text }” in the language { $language }
import-more = Is there another one?
    .yes = Yes
    .no = No
locale-done = Language: { $language }. Texts changed: { $changed }, approved: { $approved }, open for review again: { $reopened }.
diff-against = Compared with: { $version }
diff-same = Nothing differs.
part-section = Section: { $name }
part-group = Group of questions: { $name }
part-repeat = Repeated part: { $name }
part-calculation = Calculated value: { $name }
part-dimension = Dimension: { $name }
part-text = Decision text: { $name }
part-conflict = Contradiction: { $name }
part-routes = Route: { $name }
part-palermo = Act, means or purpose: { $name }
notify-title = RECORD OF AN OFFICE THAT MUST REPORT
notify-anonymous = It holds no name, no account and no exact place. It says nothing about who was met.
notify-by-hand = Office, date and signature, by hand:
report-line = { $what }: { $state }
report-settled-by = These questions could settle it:
case-none = No interviews in this vault.
case-none-found = No interview found.
packet-made-for = Signed and sealed for: { $organisation }
packet-intact = The packet is intact and signed by somebody whom the directory knows.
packet-from = From: { $organisation }, officer no. { $officer }
packet-protocol-unknown = The protocol is not known here: answers are shown by their codes.
packet-differs = Evaluated here, this comes out otherwise than at the sender: { $dimensions }. Sections left out can be the reason.
directory-version = Directory, version { $version }, valid until { $expires }
directory-is-fresh = It is within its time.
directory-is-expired = It is past its time.
directory-is-sending-stopped = It is so old that nothing may be sent with it.

## Check of a protocol

check-questions = Questions that can be reached: { $good } of { $all }
check-choices = Choices that can be used: { $good } of { $all }
check-present = Indicators that can be present: { $good } of { $all }
check-absent = Indicators that can be absent: { $good } of { $all }
check-dimensions = Dimensions that can become positive: { $good } of { $all }
check-texts = Decision texts that can apply: { $good } of { $all }
check-conflicts = Conflicts that can hold: { $good } of { $all }
check-feeds = Questions that something reads or that are marked “profile”: { $good } of { $all }
check-locales = Findings in the texts of the three languages: { $count }
check-unasked = Nothing asks for these indicators, they stay unknown: { $indicators }
fault-question = Question { $id }: no answers were found that make it visible.
fault-choice = Question { $id }: no answers were found with which the choice { $choice } counts.
fault-indicator-present =
    { $age ->
        [child] Indicator { $id }: no answers of a child were found that make it present.
       *[adult] Indicator { $id }: no answers of an adult were found that make it present.
    }
fault-indicator-absent =
    { $age ->
        [child] Indicator { $id }: no answers of a child were found that make it absent.
       *[adult] Indicator { $id }: no answers of an adult were found that make it absent.
    }
fault-dimension =
    { $age ->
        [child] Dimension { $id }: no answers of a child were found that make it positive.
       *[adult] Dimension { $id }: no answers of an adult were found that make it positive.
    }
fault-text = Decision text { $id }: no answers were found for which it applies.
fault-conflict = Conflict { $id }: no answers were found for which it holds.
fault-feeds = Question { $id } feeds nothing: read it in a rule, mark it “profile = true” or take it out.
lint-missing = The text is missing. Protocol: { $detail }
lint-arguments = Other arguments than in another language: { $detail }
lint-unreadable = Cannot be read: { $detail }
lint-too-long = Too long, in characters: { $detail }
lint-long-sentence = A sentence is too long, in words: { $detail }
lint-nested-brackets = Brackets inside brackets.
lint-abbreviation = An abbreviation that is not explained: { $detail }
lint-never-said = Words that are never said: { $detail }
lint-before-person = Words that the person must not read: { $detail }

## The demonstration

demo-title = DEMONSTRATION: from the interview to the receipt
demo-invented = Everybody and every organisation here is invented. The vaults, the signatures and the sealed files are real; they are deleted at the end.
demo-first-start = 1. First start: two training vaults
demo-office = { $organisation } · key { $key }
demo-interview = 2. The interview
demo-story = An invented worker of a sewing shop near the capital was promised pay and got none. The passport was taken. Prison was threatened because of the stay. There was hardly any food, and the rooms were dirty. The local police are named. Whatever was not said stays open.
demo-findings = 3. What the answers show
demo-decision = 4. Consent and decision
demo-reason = Papers are held, pay is withheld and prison was threatened. The person wants help.
demo-conflict = A warning stands beside: { $organisation }
demo-seal = 5. The referral is signed and sealed
demo-drive = USB drive (invented)
demo-open = 6. The shelter opens the packet
demo-same = Evaluated again here, the answers show the same.
demo-answer = 7. The shelter answers
demo-accepted = Accepted. The answer is a signed receipt.
demo-receipt = 8. The receipt comes back
demo-receipt-from = Signed by: { $organisation }
demo-state = { $reference }: { $state }
demo-end = End of the demonstration. The person decides, the officer decides; the program only shows reasons.

## Backups

supervisor-key-ask = Supervisor's key (AGE-SECRET-KEY-1…)
backup-made = The backup is written and read back: { $file }, bytes: { $bytes }
backup-needs-supervisor = This vault has no supervisor: nobody could open a backup of it. Add a supervisor first.
backup-no-folder = No folder is chosen for automatic backups.
backup-folder-is = Folder of the automatic backups: { $folder }
backup-none = There is no backup yet.
backup-last = Days since the last backup: { $days }
backup-line = Made: { $time } · Bytes: { $bytes }
backup-removed = Deleted by the rule: { $time }
backup-checked = The backup is whole. It was checked page by page and event by event.
backup-restored = The vault is restored.
backup-holds = Made: { $time } · Interviews: { $cases }
backup-put-aside = The vault that was here lies now in: { $folder }
backup-open-it = Open it with the passphrase that it had then. What was recorded after the backup is not in it.

## Check and salvage

vault-checked = Events: { $events }, of them proved by the anchor: { $anchored }
vault-whole = Everything holds.
salvage-copy = Every file of the damaged vault was copied first: { $folder }
salvage-pages = Pages of the database: { $pages }, of them damaged: { $bad }
salvage-found = Events found as they were: { $events }. Filled from the tables: { $tables }
salvage-lost = Nothing was found of the events from number { $first } to { $last }.
salvage-aside = Events kept aside, because what they belong to is lost: { $events }
salvage-missing = Files that are named and were not found: { $files }
salvage-no-anchor = The anchor is lost: nobody can tell whether something is missing at the end.
salvage-case = { $reference }: events missing: { $events }
salvage-case-unknown = { $reference }: its beginning is lost; nobody can tell how much is missing.
salvage-whole = Nothing is missing.
salvage-not-whole = Something is missing. Tell your supervisor, and compare with the last backup.
salvage-open-it = The new vault opens with the same passphrase. Keep the damaged folder and its copy.
