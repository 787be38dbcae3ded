-- Schema 2: versions of the screening protocol. schema.sql explains every column.

CREATE TABLE protocol (
    bundle BLOB NOT NULL PRIMARY KEY,
    protocol_id TEXT NOT NULL,
    version TEXT NOT NULL,
    protocol_hash BLOB NOT NULL,
    source TEXT NOT NULL,
    imported_by TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    approved_by TEXT NOT NULL,
    approved_role TEXT NOT NULL,
    approved_at INTEGER NOT NULL,
    seq INTEGER NOT NULL UNIQUE
) STRICT;

CREATE TABLE protocol_use (
    seq INTEGER PRIMARY KEY,
    bundle BLOB NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE case_protocol (
    case_id BLOB NOT NULL PRIMARY KEY REFERENCES case_file (case_id),
    bundle BLOB NOT NULL REFERENCES protocol (bundle)
) STRICT, WITHOUT ROWID;
