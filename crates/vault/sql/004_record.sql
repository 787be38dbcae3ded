-- Schema 4: corrections, retention, what was erased. schema.sql explains every column.

CREATE TABLE erasure (
    seq INTEGER PRIMARY KEY,
    case_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    reference TEXT NOT NULL,
    reason TEXT NOT NULL,
    events INTEGER NOT NULL,
    digest BLOB NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX erasure_of_case ON erasure (case_id, seq);

CREATE TABLE erased (
    first INTEGER PRIMARY KEY,
    last INTEGER NOT NULL,
    seq INTEGER NOT NULL REFERENCES erasure (seq)
) STRICT;

CREATE TABLE erased_file (
    packet BLOB NOT NULL PRIMARY KEY,
    seq INTEGER NOT NULL REFERENCES erasure (seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE retention (
    case_id BLOB NOT NULL PRIMARY KEY REFERENCES case_file (case_id),
    basis TEXT NOT NULL,
    until INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX retention_until ON retention (until, case_id);

CREATE TABLE adopted (
    case_id BLOB NOT NULL PRIMARY KEY REFERENCES case_file (case_id),
    original BLOB NOT NULL,
    relation TEXT NOT NULL,
    digest BLOB NOT NULL,
    seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX adopted_of_original ON adopted (original, digest);

CREATE INDEX case_done ON case_file (state, changed_at, case_id) WHERE state <> 'open';

ALTER TABLE case_file ADD COLUMN shed_at INTEGER NOT NULL DEFAULT 0;
