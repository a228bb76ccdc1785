-- Times held while somebody decides, changed and reprinted serials, tickets of those
-- who come without one, and the one queue of the day.

-- until: seconds on the boot clock. A row of an earlier start of the machine is
-- wiped when the kiosk opens the store, and is never believed for longer than a hold lasts.
CREATE TABLE hold(
  hold_id BLOB    NOT NULL PRIMARY KEY CHECK(length(hold_id) = 16), -- the id of the appointment to come
  slot_id INTEGER NOT NULL,                                         -- may have no row yet
  until   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX hold_slot ON hold(slot_id, until);

ALTER TABLE appointment ADD COLUMN reprints INTEGER NOT NULL DEFAULT 0 CHECK(reprints >= 0);
-- Of a cancelled one that was changed: what took its place.
ALTER TABLE appointment ADD COLUMN changed_to BLOB REFERENCES appointment;

CREATE TRIGGER appointment_changed_is_cancelled BEFORE UPDATE OF changed_to ON appointment
WHEN NEW.changed_to IS NOT NULL AND NEW.status <> 0
BEGIN
  SELECT RAISE(ABORT, 'only a cancelled appointment has been changed to another');
END;

CREATE TABLE walk_in(
  walk_in_id  BLOB    NOT NULL PRIMARY KEY CHECK(length(walk_in_id) = 16), -- UUIDv7
  day         INTEGER NOT NULL,
  call_number INTEGER NOT NULL CHECK(call_number >= 1), -- one series with the appointments of the day
  short_code  TEXT    NOT NULL UNIQUE CHECK(length(short_code) = 9),
  ticket_id   BLOB    NOT NULL UNIQUE CHECK(length(ticket_id) = 8),
  ticket      TEXT    NOT NULL,
  taken_at    INTEGER NOT NULL,
  UNIQUE(day, call_number)
) STRICT;

CREATE TRIGGER walk_in_number_is_free BEFORE INSERT ON walk_in
WHEN EXISTS(SELECT 1 FROM appointment WHERE day = NEW.day AND call_number = NEW.call_number)
BEGIN
  SELECT RAISE(ABORT, 'the call number is an appointment''s');
END;

CREATE TRIGGER appointment_number_is_free BEFORE INSERT ON appointment
WHEN EXISTS(SELECT 1 FROM walk_in WHERE day = NEW.day AND call_number = NEW.call_number)
BEGIN
  SELECT RAISE(ABORT, 'the call number is a walk-in''s');
END;

-- Who is in the room. Nothing personal: a number, a line, the times.
CREATE TABLE queue(
  day         INTEGER NOT NULL,
  call_number INTEGER NOT NULL,
  line        INTEGER NOT NULL CHECK(line BETWEEN 0 AND 2),   -- MrcQueueLine
  due         INTEGER NOT NULL CHECK(due BETWEEN 0 AND 1439), -- the minute of the serial; of a walk-in, of coming
  arrived     INTEGER NOT NULL CHECK(arrived BETWEEN 0 AND 1439),
  state       INTEGER NOT NULL DEFAULT 0 CHECK(state BETWEEN 0 AND 3), -- MrcQueueState
  called      INTEGER,                                        -- the how-manyth call of the day
  jumped      TEXT,                                           -- why staff called this one first
  PRIMARY KEY(day, call_number),
  UNIQUE(day, called)
) STRICT, WITHOUT ROWID;
