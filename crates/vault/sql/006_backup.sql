-- Schema 6: backups and copies. schema.sql explains every column.

CREATE TABLE backup (
    sha256 BLOB NOT NULL PRIMARY KEY,
    file_name TEXT NOT NULL UNIQUE,
    size_bytes INTEGER NOT NULL,
    last_event INTEGER NOT NULL,
    place TEXT NOT NULL,
    at INTEGER NOT NULL,
    removed_at INTEGER NOT NULL,
    seq INTEGER NOT NULL UNIQUE
) STRICT;

CREATE TABLE restore (
    seq INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL,
    made_at INTEGER NOT NULL,
    last_event INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE salvage (
    seq INTEGER PRIMARY KEY,
    last_found INTEGER NOT NULL,
    last_anchored INTEGER NOT NULL,
    set_aside INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE salvage_lost (
    seq INTEGER NOT NULL REFERENCES salvage (seq),
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (seq, first)
) STRICT, WITHOUT ROWID;

CREATE TABLE salvage_missing (
    sha256 BLOB NOT NULL PRIMARY KEY,
    seq INTEGER NOT NULL REFERENCES salvage (seq)
) STRICT, WITHOUT ROWID;
