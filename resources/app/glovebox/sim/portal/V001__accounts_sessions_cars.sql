-- All times are milliseconds since 1970. Real time, but for born_at, lived_to and measured_at, which are Car time.
CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    email TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    kdf_salt BLOB NOT NULL,
    kdf_memory_kib INTEGER NOT NULL,
    kdf_passes INTEGER NOT NULL,
    kdf_lanes INTEGER NOT NULL,
    proof_hash BLOB NOT NULL,
    proof_salt BLOB NOT NULL,
    proof_memory_kib INTEGER NOT NULL,
    proof_passes INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);

-- Who is waited for is a keyed hash of the address, known or not.
CREATE TABLE wrong_try (
    address BLOB PRIMARY KEY,
    tries INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    wait_until INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    device TEXT NOT NULL,
    started_at INTEGER NOT NULL
);
CREATE INDEX session_account ON session (account);

-- One row per access and refresh token issued together, hashes only.
CREATE TABLE token_pair (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    access_hash BLOB NOT NULL UNIQUE,
    refresh_hash BLOB NOT NULL UNIQUE,
    issued_at INTEGER NOT NULL,
    used INTEGER NOT NULL DEFAULT 0,
    retired INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX token_pair_session ON token_pair (session);
CREATE INDEX token_pair_issued_at ON token_pair (issued_at);

CREATE TABLE vehicle (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    public_id TEXT NOT NULL UNIQUE,
    account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    vin TEXT NOT NULL,
    name TEXT NOT NULL,
    model TEXT NOT NULL,
    born_at INTEGER NOT NULL,
    lived_to INTEGER NOT NULL,
    state BLOB NOT NULL
);
CREATE INDEX vehicle_account ON vehicle (account);

CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    vehicle INTEGER NOT NULL REFERENCES vehicle ON DELETE CASCADE,
    measured_at INTEGER NOT NULL,
    body BLOB NOT NULL
);
CREATE INDEX event_vehicle ON event (vehicle, id);
CREATE INDEX event_measured_at ON event (measured_at);

-- How far a vehicle's events were let go, so that a gap can be named.
CREATE TABLE let_go (
    vehicle INTEGER NOT NULL REFERENCES vehicle ON DELETE CASCADE,
    last_event INTEGER NOT NULL,
    measured_at INTEGER NOT NULL,
    PRIMARY KEY (vehicle, last_event)
) WITHOUT ROWID;

CREATE TABLE newest (
    vehicle INTEGER NOT NULL REFERENCES vehicle ON DELETE CASCADE,
    signal TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (vehicle, signal)
) WITHOUT ROWID;

CREATE TABLE car_clock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    car_time INTEGER NOT NULL,
    real_time INTEGER NOT NULL
)
