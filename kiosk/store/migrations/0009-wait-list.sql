-- Who found every time taken and is to be called when one falls free. What is sealed goes with the waiting: to
-- the serial that is given, or away.

CREATE TABLE waiting(
  waiting_id BLOB    NOT NULL PRIMARY KEY CHECK(length(waiting_id) = 16), -- UUIDv7
  service    TEXT    NOT NULL,                                            -- code, or a journey's
  needs      INTEGER NOT NULL CHECK(needs BETWEEN 0 AND 15),
  short_code TEXT    NOT NULL UNIQUE CHECK(length(short_code) = 9),
  since      INTEGER NOT NULL,                                            -- seconds, UTC
  last_day   INTEGER NOT NULL,                                            -- nobody is called after it
  state      INTEGER NOT NULL DEFAULT 0 CHECK(state BETWEEN 0 AND 2),     -- MrcWaitingState
  given      BLOB    REFERENCES appointment,
  sealed     BLOB,
  CHECK(state = 0 OR sealed IS NULL),
  CHECK((state = 1) = (given IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX waiting_order ON waiting(since) WHERE state = 0;
CREATE UNIQUE INDEX waiting_given ON waiting(given) WHERE given IS NOT NULL;

CREATE TRIGGER waiting_ends_once BEFORE UPDATE OF state ON waiting WHEN OLD.state <> 0
BEGIN
  SELECT RAISE(ABORT, 'that waiting is over');
END;
