-- Schema 1. schema.sql explains every column.

CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    case_id BLOB NOT NULL,
    salt BLOB NOT NULL,
    body BLOB NOT NULL,
    commitment BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;
CREATE INDEX event_of_case ON event (case_id, seq) WHERE case_id <> x'';

CREATE TABLE content (
    sha256 BLOB NOT NULL PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE secret (
    sha256 BLOB NOT NULL PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE vault_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    vault_id BLOB NOT NULL,
    mode TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    slot_generation INTEGER NOT NULL
) STRICT;

CREATE TABLE unlock (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    slot INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE identity (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    public BLOB NOT NULL,
    org INTEGER NOT NULL,
    officer INTEGER NOT NULL,
    device INTEGER NOT NULL,
    secret_sha256 BLOB NOT NULL,
    UNIQUE (kind, public)
) STRICT;

CREATE TABLE directory (
    version INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL,
    at INTEGER NOT NULL,
    seq INTEGER NOT NULL
) STRICT;

CREATE TABLE case_file (
    case_id BLOB NOT NULL PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    protocol_id TEXT NOT NULL,
    protocol_version TEXT NOT NULL,
    protocol_hash BLOB NOT NULL,
    interview_language TEXT NOT NULL,
    officer_language TEXT NOT NULL,
    created_seq INTEGER NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    place TEXT NOT NULL,
    paused INTEGER NOT NULL CHECK (paused IN (0, 1)),
    answered INTEGER NOT NULL,
    events INTEGER NOT NULL
) STRICT;

CREATE TABLE answer (
    case_id BLOB NOT NULL REFERENCES case_file (case_id),
    question TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    non_answer TEXT NOT NULL,
    not_asked_reason TEXT NOT NULL,
    language_asked TEXT NOT NULL,
    how_asked TEXT NOT NULL,
    at INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (case_id, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
    case_id BLOB NOT NULL REFERENCES case_file (case_id),
    question TEXT NOT NULL,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (case_id, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE pause (
    case_id BLOB NOT NULL REFERENCES case_file (case_id),
    seq INTEGER NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (case_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
    case_id BLOB NOT NULL PRIMARY KEY REFERENCES case_file (case_id),
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    language TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sealed (
    packet BLOB NOT NULL PRIMARY KEY,
    signer BLOB NOT NULL,
    number INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    file_sha256 BLOB NOT NULL,
    item_sha256 BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    handed_to TEXT NOT NULL,
    handed_at INTEGER NOT NULL,
    UNIQUE (signer, number)
) STRICT;

CREATE TABLE outbox (
    packet BLOB NOT NULL PRIMARY KEY REFERENCES sealed (packet),
    case_id BLOB NOT NULL REFERENCES case_file (case_id),
    seq INTEGER NOT NULL UNIQUE
) STRICT;
CREATE INDEX outbox_of_case ON outbox (case_id, seq);

CREATE TABLE outbox_recipient (
    packet BLOB NOT NULL REFERENCES outbox (packet),
    position INTEGER NOT NULL,
    org INTEGER NOT NULL,
    case_ref BLOB NOT NULL,
    PRIMARY KEY (packet, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox_section (
    packet BLOB NOT NULL REFERENCES outbox (packet),
    position INTEGER NOT NULL,
    section TEXT NOT NULL,
    PRIMARY KEY (packet, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt (
    receipt BLOB NOT NULL PRIMARY KEY,
    packet BLOB NOT NULL REFERENCES outbox (packet),
    status TEXT NOT NULL,
    reason TEXT NOT NULL,
    org INTEGER NOT NULL,
    signed_at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    sha256 BLOB NOT NULL,
    seq INTEGER NOT NULL
) STRICT;
CREATE INDEX receipt_of_packet ON receipt (packet, seq);

CREATE TABLE seen (
    packet BLOB NOT NULL PRIMARY KEY,
    signer BLOB NOT NULL,
    number INTEGER NOT NULL,
    item_sha256 BLOB NOT NULL,
    UNIQUE (signer, number)
) STRICT;

CREATE TABLE inbox (
    packet BLOB NOT NULL PRIMARY KEY REFERENCES seen (packet),
    from_org INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    file_sha256 BLOB NOT NULL,
    seq INTEGER NOT NULL UNIQUE
) STRICT;

CREATE TABLE response (
    packet BLOB NOT NULL PRIMARY KEY REFERENCES inbox (packet),
    status TEXT NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    file_packet BLOB NOT NULL REFERENCES sealed (packet),
    receipt_sha256 BLOB NOT NULL
) STRICT;
