-- Which states of records are the valid ones, some records a row. "ver" is the commit that wrote the row.
CREATE TABLE bucket (
    n INTEGER NOT NULL PRIMARY KEY,
    ver INTEGER NOT NULL,
    sealed BLOB NOT NULL
);

-- Reserved for documents, in pieces, and for what finds them. Nothing is kept here yet.
CREATE TABLE chunk (
    id BLOB NOT NULL,
    n INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (id, n)
) WITHOUT ROWID;

CREATE TABLE chunk_index (
    id BLOB NOT NULL PRIMARY KEY,
    sealed BLOB NOT NULL
) WITHOUT ROWID;
