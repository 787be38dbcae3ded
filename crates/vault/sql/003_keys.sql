-- Schema 3: ways in that change. schema.sql explains every column.
CREATE TABLE key_change (
    seq INTEGER PRIMARY KEY,
    generation INTEGER NOT NULL UNIQUE,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE key_change_slot (
    generation INTEGER NOT NULL REFERENCES key_change (generation),
    slot INTEGER NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (generation, slot)
) STRICT, WITHOUT ROWID;
