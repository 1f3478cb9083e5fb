-- How far each vault of an account had come, by the vault's id.
CREATE TABLE anchor (
    account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    vault BLOB NOT NULL,
    sequence INTEGER NOT NULL,
    root BLOB NOT NULL,
    set_at INTEGER NOT NULL,
    PRIMARY KEY (account, vault)
) WITHOUT ROWID
