-- The present schema of vault.db, for reading. A test keeps it equal to what sql/NNN_*.sql make.
--
-- `event` is the ground: a salted hash chain of everything that ever happened. `content` and `secret` hold long bytes that events name by
-- their SHA-256. All other tables follow from the events (`Vault::check` derives them again and compares). Ids are bytes, times unix
-- seconds (UTC), codes are the callers'. An empty text or empty bytes means "none"; nothing is NULL.

CREATE TABLE event (
    seq INTEGER PRIMARY KEY, -- position in the chain, from 1, without gaps
    case_id BLOB NOT NULL, -- case it belongs to (16 bytes), or empty
    salt BLOB NOT NULL, -- 32 random bytes; without them the commitment tells nothing about the body
    body BLOB NOT NULL, -- CBOR: version, time, case, what happened (src/event.rs)
    commitment BLOB NOT NULL, -- SHA-256(salt || body): stays when salt and body are purged
    hash BLOB NOT NULL -- SHA-256('taanuu/event/1' || seq as u64be || hash before || commitment)
) STRICT;
CREATE INDEX event_of_case ON event (case_id, seq) WHERE case_id <> x'';

CREATE TABLE content (
    sha256 BLOB NOT NULL PRIMARY KEY, -- SHA-256 of the bytes
    bytes BLOB NOT NULL -- a sealed file, a signed item, a receipt or a directory, as it was
) STRICT;

CREATE TABLE secret (
    sha256 BLOB NOT NULL PRIMARY KEY, -- SHA-256 of the bytes: what the event names
    bytes BLOB NOT NULL -- 32 secret bytes of a signing seed or encryption key
) STRICT;

CREATE TABLE vault_state (
    id INTEGER PRIMARY KEY CHECK (id = 1), -- always 1: one row
    vault_id BLOB NOT NULL, -- same as in the slot files
    mode TEXT NOT NULL, -- training or live
    created_at INTEGER NOT NULL, -- when the vault was made
    slot_generation INTEGER NOT NULL -- generation of the slot files that belongs to this state
) STRICT;

CREATE TABLE unlock (
    seq INTEGER PRIMARY KEY, -- event
    kind TEXT NOT NULL, -- recovery_code, supervisor, shares; passphrase: the first opening with it after one of those
    slot INTEGER NOT NULL, -- slot id
    at INTEGER NOT NULL -- when
) STRICT;

CREATE TABLE key_change (
    seq INTEGER PRIMARY KEY, -- event
    generation INTEGER NOT NULL UNIQUE, -- generation of the slot files that it made, always with a new root key
    reason TEXT NOT NULL, -- why: passphrase_changed, supervisor_added, slot_removed, code_renewed, shares_made, travel_lock, enrolled, rotated
    at INTEGER NOT NULL -- when
) STRICT;

CREATE TABLE key_change_slot (
    generation INTEGER NOT NULL REFERENCES key_change (generation), -- row of key_change
    slot INTEGER NOT NULL, -- slot id
    kind TEXT NOT NULL, -- passphrase, supervisor, recovery_code or shares
    label TEXT NOT NULL, -- pseudonymous label; public key of a supervisor, a code or shares
    PRIMARY KEY (generation, slot)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY, -- caller's name
    value TEXT NOT NULL -- caller's value
) STRICT, WITHOUT ROWID;

CREATE TABLE identity (
    seq INTEGER PRIMARY KEY, -- event; newest is used first
    kind TEXT NOT NULL, -- officer_signing or organisation_encryption
    public BLOB NOT NULL, -- public key, 32 bytes
    org INTEGER NOT NULL, -- organisation number
    officer INTEGER NOT NULL, -- officer number, 0 for an organisation
    device INTEGER NOT NULL, -- device number, 0 for an organisation
    secret_sha256 BLOB NOT NULL, -- row of secret
    UNIQUE (kind, public)
) STRICT;

CREATE TABLE directory (
    version INTEGER PRIMARY KEY, -- version, only ever rising
    sha256 BLOB NOT NULL, -- row of content
    at INTEGER NOT NULL, -- when it was accepted
    seq INTEGER NOT NULL -- event
) STRICT;

CREATE TABLE case_file (
    case_id BLOB NOT NULL PRIMARY KEY, -- 16 random bytes
    reference TEXT NOT NULL UNIQUE, -- for people: KG-year-six random characters
    state TEXT NOT NULL, -- caller's code, open at the beginning
    protocol_id TEXT NOT NULL, -- protocol the case began with
    protocol_version TEXT NOT NULL, -- its version
    protocol_hash BLOB NOT NULL, -- its SHA-256
    interview_language TEXT NOT NULL, -- language at the beginning
    officer_language TEXT NOT NULL, -- officer's language at the beginning
    created_seq INTEGER NOT NULL UNIQUE, -- event that made it: the order of cases, whatever the clock said
    created_at INTEGER NOT NULL, -- when it was made
    changed_at INTEGER NOT NULL, -- when its last event happened
    place TEXT NOT NULL, -- page where the interview stands
    paused INTEGER NOT NULL CHECK (paused IN (0, 1)), -- 1: a pause was the last thing in the interview
    answered INTEGER NOT NULL, -- rows of answer
    events INTEGER NOT NULL, -- rows of event: the history must have as many
    shed_at INTEGER NOT NULL DEFAULT 0 -- when it shrank to this line, or 0
) STRICT;
CREATE INDEX case_done ON case_file (state, changed_at, case_id) WHERE state <> 'open';

CREATE TABLE answer (
    case_id BLOB NOT NULL REFERENCES case_file (case_id), -- case
    question TEXT NOT NULL, -- question id
    kind TEXT NOT NULL, -- one, many, integer, text, date or none
    value TEXT NOT NULL, -- JSON of the value; empty for none
    non_answer TEXT NOT NULL, -- doesnt_know, declined or not_asked when kind is none
    not_asked_reason TEXT NOT NULL, -- reason code of not_asked
    language_asked TEXT NOT NULL, -- language the question was asked in
    how_asked TEXT NOT NULL, -- read, audio, shown, interpreter, paper
    at INTEGER NOT NULL, -- when it was given: for consent questions the time of consent
    seq INTEGER NOT NULL, -- event
    PRIMARY KEY (case_id, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
    case_id BLOB NOT NULL REFERENCES case_file (case_id), -- case
    question TEXT NOT NULL, -- question id; empty: the case's own note
    text TEXT NOT NULL, -- as written; empty after clearing
    language TEXT NOT NULL, -- language tag
    at INTEGER NOT NULL, -- when
    PRIMARY KEY (case_id, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE pause (
    case_id BLOB NOT NULL REFERENCES case_file (case_id), -- case
    seq INTEGER NOT NULL, -- event
    reason TEXT NOT NULL, -- caller's code
    at INTEGER NOT NULL, -- when
    PRIMARY KEY (case_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
    case_id BLOB NOT NULL PRIMARY KEY REFERENCES case_file (case_id), -- case: the latest decision only, the history has all
    code TEXT NOT NULL, -- caller's code
    reason TEXT NOT NULL, -- officer's words
    language TEXT NOT NULL, -- language of the reason
    at INTEGER NOT NULL -- when
) STRICT, WITHOUT ROWID;

CREATE TABLE sealed (
    packet BLOB NOT NULL PRIMARY KEY, -- packet id inside the payload
    signer BLOB NOT NULL, -- key id that signed
    number INTEGER NOT NULL, -- the signer's running number, without gaps
    file_name TEXT NOT NULL, -- neutral name
    size_bytes INTEGER NOT NULL, -- size of the file
    file_sha256 BLOB NOT NULL, -- row of content
    item_sha256 BLOB NOT NULL, -- SHA-256 of the signed item inside
    created_at INTEGER NOT NULL, -- when it was sealed
    handed_to TEXT NOT NULL, -- where it was copied last, or empty
    handed_at INTEGER NOT NULL, -- when, or 0
    UNIQUE (signer, number)
) STRICT;

CREATE TABLE outbox (
    packet BLOB NOT NULL PRIMARY KEY REFERENCES sealed (packet), -- row of sealed
    case_id BLOB NOT NULL REFERENCES case_file (case_id), -- case it was made of
    seq INTEGER NOT NULL UNIQUE -- event: the order
) STRICT;
CREATE INDEX outbox_of_case ON outbox (case_id, seq);

CREATE TABLE outbox_recipient (
    packet BLOB NOT NULL REFERENCES outbox (packet), -- packet
    position INTEGER NOT NULL, -- order given by the caller, from 0
    org INTEGER NOT NULL, -- organisation number
    case_ref BLOB NOT NULL, -- 16 random bytes per case and recipient
    PRIMARY KEY (packet, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox_section (
    packet BLOB NOT NULL REFERENCES outbox (packet), -- packet
    position INTEGER NOT NULL, -- order, from 0
    section TEXT NOT NULL, -- section id
    PRIMARY KEY (packet, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt (
    receipt BLOB NOT NULL PRIMARY KEY, -- receipt id
    packet BLOB NOT NULL REFERENCES outbox (packet), -- packet it is for
    status TEXT NOT NULL, -- caller's code
    reason TEXT NOT NULL, -- reason code, or empty
    org INTEGER NOT NULL, -- organisation that signed it
    signed_at INTEGER NOT NULL, -- when it was signed
    received_at INTEGER NOT NULL, -- when it came in
    sha256 BLOB NOT NULL, -- row of content: the signed bytes
    seq INTEGER NOT NULL -- event: the order
) STRICT;
CREATE INDEX receipt_of_packet ON receipt (packet, seq);

CREATE TABLE seen (
    packet BLOB NOT NULL PRIMARY KEY, -- packet id that came in once; outlives the packet
    signer BLOB NOT NULL, -- key id that signed it
    number INTEGER NOT NULL, -- the signer's running number
    item_sha256 BLOB NOT NULL, -- SHA-256 of the signed item
    UNIQUE (signer, number)
) STRICT;

CREATE TABLE inbox (
    packet BLOB NOT NULL PRIMARY KEY REFERENCES seen (packet), -- row of seen; the signed item is the row of content named there
    from_org INTEGER NOT NULL, -- organisation that sent it
    created_at INTEGER NOT NULL, -- when it was signed
    received_at INTEGER NOT NULL, -- when it came in
    file_sha256 BLOB NOT NULL, -- SHA-256 of the outer file
    seq INTEGER NOT NULL UNIQUE -- event: the order
) STRICT;

CREATE TABLE response (
    packet BLOB NOT NULL PRIMARY KEY REFERENCES inbox (packet), -- packet that was answered: the latest answer only
    status TEXT NOT NULL, -- caller's code
    reason TEXT NOT NULL, -- reason code, or empty
    at INTEGER NOT NULL, -- when
    file_packet BLOB NOT NULL REFERENCES sealed (packet), -- row of sealed: the file that carries the receipt
    receipt_sha256 BLOB NOT NULL -- row of content: the bare receipt
) STRICT;

CREATE TABLE protocol (
    bundle BLOB NOT NULL PRIMARY KEY, -- SHA-256 of all its files as one bundle: row of content
    protocol_id TEXT NOT NULL, -- protocol id
    version TEXT NOT NULL, -- version as its author wrote it
    protocol_hash BLOB NOT NULL, -- SHA-256 of its two rule files: what a case and a packet name
    source TEXT NOT NULL, -- caller's code of where it came from
    imported_by TEXT NOT NULL, -- who took it in, as the caller names them
    imported_at INTEGER NOT NULL, -- when
    approved_by TEXT NOT NULL, -- steward's name as typed at the latest approval, or empty
    approved_role TEXT NOT NULL, -- steward's role as typed, or empty
    approved_at INTEGER NOT NULL, -- when, or 0
    seq INTEGER NOT NULL UNIQUE -- event that took it in: the order
) STRICT;

CREATE TABLE protocol_use (
    seq INTEGER PRIMARY KEY, -- event; the newest is in use
    bundle BLOB NOT NULL, -- row of protocol, or empty: the one that came with the program
    at INTEGER NOT NULL -- since when
) STRICT;

CREATE TABLE case_protocol (
    case_id BLOB NOT NULL PRIMARY KEY REFERENCES case_file (case_id), -- case; one of schema 1 has no row here
    bundle BLOB NOT NULL REFERENCES protocol (bundle) -- row of protocol: the rules and words that the case began with
) STRICT, WITHOUT ROWID;

-- Finding cases. The indexes change only when a case begins or its state does: no answer writes a page more for them.
CREATE INDEX case_of_state ON case_file (state, created_seq);
CREATE INDEX case_of_time ON case_file (created_at, created_seq);

CREATE TABLE case_count (
    state TEXT NOT NULL PRIMARY KEY, -- a state that cases are in
    cases INTEGER NOT NULL -- how many
) STRICT, WITHOUT ROWID;
CREATE TRIGGER case_came AFTER INSERT ON case_file BEGIN
    INSERT INTO case_count (state, cases) VALUES (new.state, 1) ON CONFLICT (state) DO UPDATE SET cases = cases + 1; -- one more
END;
CREATE TRIGGER case_went AFTER DELETE ON case_file BEGIN
    UPDATE case_count SET cases = cases - 1 WHERE state = old.state; -- one less
    DELETE FROM case_count WHERE cases = 0; -- none left: as if there had never been any
END;
CREATE TRIGGER case_moved AFTER UPDATE OF state ON case_file WHEN new.state <> old.state BEGIN
    UPDATE case_count SET cases = cases - 1 WHERE state = old.state; -- out of one
    DELETE FROM case_count WHERE cases = 0; -- none left
    INSERT INTO case_count (state, cases) VALUES (new.state, 1) ON CONFLICT (state) DO UPDATE SET cases = cases + 1; -- into another
END;

-- The index of words is a cache: made from the rows above, compared with them by `Vault::check_index`, made anew when damaged.
CREATE TABLE search_state (
    id INTEGER PRIMARY KEY CHECK (id = 1), -- always 1: one row
    indexed_seq INTEGER NOT NULL, -- number of the last event that the index knows
    version INTEGER NOT NULL, -- version of the folding; another one means a new index
    mark_key BLOB NOT NULL -- 32 random bytes that key the marks; empty before the first index
) STRICT;

CREATE TABLE search_text (
    seq INTEGER PRIMARY KEY, -- created_seq of the case
    reference TEXT NOT NULL, -- its reference, folded (src/search/fold.rs), as everything below
    name TEXT NOT NULL, -- names of people
    place TEXT NOT NULL, -- places
    employer TEXT NOT NULL, -- employers and kinds of work
    words TEXT NOT NULL -- what was written: texts, notes, the reason of the decision
) STRICT;

-- `secure-delete` (a row of its configuration) takes the words of a deleted row out at once; without it they stay until a later merge.
CREATE VIRTUAL TABLE search_index USING fts5(reference, name, place, employer, words, content='search_text', content_rowid='seq', prefix='2 3', columnsize=0, tokenize='ascii');

CREATE TABLE search_mark (
    mark BLOB NOT NULL, -- beginning of an HMAC of what two records of one person would share
    seq INTEGER NOT NULL, -- created_seq of the case
    PRIMARY KEY (mark, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_mark_of_case ON search_mark (seq);

CREATE TABLE erasure (
    seq INTEGER PRIMARY KEY, -- event: the certificate
    case_id BLOB NOT NULL, -- case that shrank to its line or was deleted
    kind TEXT NOT NULL, -- shed or purge
    reference TEXT NOT NULL, -- the case's number for people
    reason TEXT NOT NULL, -- caller's code
    events INTEGER NOT NULL, -- how many events were emptied
    digest BLOB NOT NULL, -- SHA-256('taanuu/erased/1' || number as u64be || commitment || ...) over them
    at INTEGER NOT NULL -- when
) STRICT;
CREATE INDEX erasure_of_case ON erasure (case_id, seq);

CREATE TABLE erased (
    first INTEGER PRIMARY KEY, -- first event of a run whose salt and body are empty
    last INTEGER NOT NULL, -- last event of the run
    seq INTEGER NOT NULL REFERENCES erasure (seq) -- the certificate
) STRICT;

CREATE TABLE erased_file (
    packet BLOB NOT NULL PRIMARY KEY, -- row of sealed whose bytes are gone
    seq INTEGER NOT NULL REFERENCES erasure (seq) -- the certificate
) STRICT, WITHOUT ROWID;

CREATE TABLE retention (
    case_id BLOB NOT NULL PRIMARY KEY REFERENCES case_file (case_id), -- case whose officer said how long it is kept
    basis TEXT NOT NULL, -- caller's code of the ground
    until INTEGER NOT NULL, -- when it is due
    at INTEGER NOT NULL -- when that was said
) STRICT, WITHOUT ROWID;
CREATE INDEX retention_until ON retention (until, case_id);

CREATE TABLE adopted (
    case_id BLOB NOT NULL PRIMARY KEY REFERENCES case_file (case_id), -- case that came from another copy of this vault
    original BLOB NOT NULL, -- case that it is another version of
    relation TEXT NOT NULL, -- new, ahead or diverged
    digest BLOB NOT NULL, -- over its events there: the same version is not brought in twice
    seq INTEGER NOT NULL -- event
) STRICT, WITHOUT ROWID;
CREATE INDEX adopted_of_original ON adopted (original, digest);

CREATE TABLE backup (
    sha256 BLOB NOT NULL PRIMARY KEY, -- SHA-256 of the file
    file_name TEXT NOT NULL UNIQUE, -- its name: neutral, random
    size_bytes INTEGER NOT NULL, -- its length
    last_event INTEGER NOT NULL, -- last event that it holds
    place TEXT NOT NULL, -- code of the place, never a path
    at INTEGER NOT NULL, -- when it was written and read back
    removed_at INTEGER NOT NULL, -- when the rule deleted it, or 0
    seq INTEGER NOT NULL UNIQUE -- event
) STRICT;

CREATE TABLE restore (
    seq INTEGER PRIMARY KEY, -- event
    sha256 BLOB NOT NULL, -- SHA-256 of the backup's file
    made_at INTEGER NOT NULL, -- when that backup was made
    last_event INTEGER NOT NULL, -- last event that it held: what came after it elsewhere is not here
    at INTEGER NOT NULL -- when it was restored
) STRICT;

CREATE TABLE salvage (
    seq INTEGER PRIMARY KEY, -- event
    last_found INTEGER NOT NULL, -- number of the last event that was found in the damaged vault
    last_anchored INTEGER NOT NULL, -- number of the last event that its anchor knew of, or 0: the anchor was lost
    set_aside INTEGER NOT NULL, -- events that were found, and whose case or packet was not
    at INTEGER NOT NULL -- when
) STRICT;

CREATE TABLE salvage_lost (
    seq INTEGER NOT NULL REFERENCES salvage (seq), -- row of salvage
    first INTEGER NOT NULL, -- first number of a run of events that were not found
    last INTEGER NOT NULL, -- last number of it
    PRIMARY KEY (seq, first)
) STRICT, WITHOUT ROWID;

CREATE TABLE salvage_missing (
    sha256 BLOB NOT NULL PRIMARY KEY, -- digest that an event names, and whose bytes were not found
    seq INTEGER NOT NULL REFERENCES salvage (seq) -- row of salvage
) STRICT, WITHOUT ROWID;
