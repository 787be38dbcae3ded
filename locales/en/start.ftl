### review: pending

## Unlock

unlock-heading = Open
unlock-open = Open
unlock-label = Vault: { $label }
unlock-choose = Which vault is yours?
unlock-choose-missing = Choose your vault
unlock-new-officer = New officer
unlock-unreadable = A vault that cannot be read
unlock-slow = On old computers opening takes up to 10 seconds.
training-vault = Training vault

## First start

first-language = Choose a language
first-mode = What is this computer for?
mode-training = Training
    .hint = Invented people and organisations. Nothing can be handed to a real service.
mode-real = Real work
    .hint = You need the recovery key of your supervisor.
first-choose-mode = Choose training or real work
first-role = Who will you be in training?
first-role-hint = These organisations are invented.
first-choose-role = Choose a role
role-screener = Holds interviews
role-desk = Receives packets
first-passphrase = Make a passphrase
first-label = Name of the vault
first-label-hint = It is seen on the opening page. Do not write a person's name.
first-label-missing = Give the vault a name
first-suggestion = A suggested passphrase. Write it down on paper.
first-use-suggestion = Use this one
first-new-suggestion = Suggest another
first-passphrase-missing = Use the suggested passphrase or type a stronger one
first-written = I wrote the passphrase down and keep it in a safe place
first-write-down = Write the passphrase down and tick the box
first-no-reset = Without the passphrase nobody can open the answers. It cannot be reset over the internet.
passphrase-enough = This passphrase is strong enough
passphrase-too_short = Add characters: at least 15
passphrase-common = This passphrase is common. Choose another
passphrase-repeats = It repeats itself. Use different words
passphrase-weak = Add a few more words
first-recovery = If the passphrase is forgotten
first-recovery-why = Without the passphrase only two things open the vault: a code on paper and the key of a supervisor.
first-recovery-training = In training the key of an invented supervisor is used.
first-supervisor = Recovery key of the supervisor
first-supervisor-hint = It begins with age1. Get it from your supervisor in person.
first-supervisor-missing = Type the key of the supervisor
first-create = Create and open
first-create-slow = Creating takes a few seconds.
first-created = The vault is made
first-recovery-code = This is the recovery code. Write it down on paper now.
first-recovery-once = It is shown this once and stored nowhere.
first-recovery-keep = Keep it apart from the computer, under lock.
first-recovery-written = I wrote the code down
first-recovery-write-down = Write the code down and tick the box
first-open = Open the program

## Kinds of organisation

organisation-kind-support = support service
organisation-kind-labour = labour inspection
organisation-kind-police = police
organisation-kind-consular = consular service
organisation-kind-child = child protection
