-- What a record is, its name and its times stand inside "sealed" only.
CREATE TABLE rec (
    id BLOB NOT NULL PRIMARY KEY,
    ver INTEGER NOT NULL,
    sealed BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE head (
    k TEXT NOT NULL PRIMARY KEY,
    v BLOB NOT NULL
) WITHOUT ROWID;
