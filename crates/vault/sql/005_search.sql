-- Schema 5: finding cases. schema.sql explains every column.

CREATE INDEX case_of_state ON case_file (state, created_seq);
CREATE INDEX case_of_time ON case_file (created_at, created_seq);

CREATE TABLE case_count (
    state TEXT NOT NULL PRIMARY KEY,
    cases INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO case_count (state, cases) SELECT state, count(*) FROM case_file GROUP BY state;
CREATE TRIGGER case_came AFTER INSERT ON case_file BEGIN
    INSERT INTO case_count (state, cases) VALUES (new.state, 1) ON CONFLICT (state) DO UPDATE SET cases = cases + 1;
END;
CREATE TRIGGER case_went AFTER DELETE ON case_file BEGIN
    UPDATE case_count SET cases = cases - 1 WHERE state = old.state;
    DELETE FROM case_count WHERE cases = 0;
END;
CREATE TRIGGER case_moved AFTER UPDATE OF state ON case_file WHEN new.state <> old.state BEGIN
    UPDATE case_count SET cases = cases - 1 WHERE state = old.state;
    DELETE FROM case_count WHERE cases = 0;
    INSERT INTO case_count (state, cases) VALUES (new.state, 1) ON CONFLICT (state) DO UPDATE SET cases = cases + 1;
END;

CREATE TABLE search_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    indexed_seq INTEGER NOT NULL,
    version INTEGER NOT NULL,
    mark_key BLOB NOT NULL
) STRICT;
INSERT INTO search_state (id, indexed_seq, version, mark_key) VALUES (1, 0, 0, x'');

CREATE TABLE search_text (
    seq INTEGER PRIMARY KEY,
    reference TEXT NOT NULL,
    name TEXT NOT NULL,
    place TEXT NOT NULL,
    employer TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5(reference, name, place, employer, words, content='search_text', content_rowid='seq', prefix='2 3', columnsize=0, tokenize='ascii');
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);

CREATE TABLE search_mark (
    mark BLOB NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (mark, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_mark_of_case ON search_mark (seq);
