-- The first schema. A day is counted from 1970-01-01 in Dhaka, a minute from its
-- midnight; a moment is Unix seconds, UTC. Once released, a file here is never changed.

CREATE TABLE setting(
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE service(
  service_id     INTEGER PRIMARY KEY,
  code           TEXT    NOT NULL UNIQUE CHECK(length(code) BETWEEN 1 AND 24),
  position       INTEGER NOT NULL,                                   -- in the list
  audience       INTEGER NOT NULL CHECK(audience BETWEEN 0 AND 7),   -- MrcAudience
  picture        TEXT    NOT NULL,
  name_bn        TEXT    NOT NULL,
  name_en        TEXT    NOT NULL,
  provider_bn    TEXT    NOT NULL,
  provider_en    TEXT    NOT NULL,
  fee_bn         TEXT    NOT NULL,
  fee_en         TEXT    NOT NULL,
  minutes        INTEGER NOT NULL CHECK(minutes BETWEEN 5 AND 1440), -- of one slot
  capacity       INTEGER NOT NULL CHECK(capacity BETWEEN 0 AND 1000),
  horizon_days   INTEGER NOT NULL CHECK(horizon_days BETWEEN 0 AND 365),
  notice_minutes INTEGER NOT NULL CHECK(notice_minutes BETWEEN 0 AND 10080)
) STRICT;

CREATE TABLE opening(
  opening_id  INTEGER PRIMARY KEY,
  weekday     INTEGER NOT NULL CHECK(weekday BETWEEN 0 AND 6),       -- 0 Sunday
  from_minute INTEGER NOT NULL CHECK(from_minute BETWEEN 0 AND 1439),
  to_minute   INTEGER NOT NULL CHECK(to_minute > from_minute AND to_minute <= 1440),
  valid_from  INTEGER NOT NULL,
  valid_to    INTEGER NOT NULL CHECK(valid_to >= valid_from),        -- inclusive
  UNIQUE(weekday, from_minute, valid_from)
) STRICT;

CREATE TABLE closure(
  day       INTEGER PRIMARY KEY,
  reason_bn TEXT    NOT NULL,
  reason_en TEXT    NOT NULL,
  moon      INTEGER NOT NULL CHECK(moon IN (0, 1))
) STRICT;

-- A slot has a row from its first booking on; until then it follows from hours,
-- closures and service. Its id says service, day and minute, so that a range of
-- ids is the calendar of one service, read from the table's own order.
CREATE TABLE slot(
  slot_id    INTEGER PRIMARY KEY,
  service_id INTEGER NOT NULL REFERENCES service,
  day        INTEGER NOT NULL CHECK(day BETWEEN 0 AND 99999),
  minute     INTEGER NOT NULL CHECK(minute BETWEEN 0 AND 1439),
  capacity   INTEGER NOT NULL,
  taken      INTEGER NOT NULL DEFAULT 0,
  CHECK(slot_id = service_id * 1000000000 + day * 10000 + minute),
  CHECK(taken BETWEEN 0 AND capacity)                                -- guard 1
) STRICT;

CREATE TABLE appointment(
  appointment_id BLOB    NOT NULL PRIMARY KEY CHECK(length(appointment_id) = 16), -- UUIDv7
  slot_id        INTEGER NOT NULL REFERENCES slot,
  seat           INTEGER NOT NULL CHECK(seat >= 1),
  status         INTEGER NOT NULL CHECK(status BETWEEN 0 AND 4),     -- MrcAppointmentState
  day            INTEGER NOT NULL,                                   -- the slot's
  call_number    INTEGER NOT NULL CHECK(call_number >= 1),
  short_code     TEXT    NOT NULL UNIQUE CHECK(length(short_code) = 9),
  ticket_id      BLOB    NOT NULL UNIQUE CHECK(length(ticket_id) = 8),
  ticket         TEXT    NOT NULL,                                   -- the QR's text
  booked_at      INTEGER NOT NULL,
  changed_at     INTEGER NOT NULL,
  sealed         BLOB,                                               -- name and phone, to the centre's key
  UNIQUE(day, call_number)
) STRICT;

CREATE UNIQUE INDEX appointment_seat ON appointment(slot_id, seat) WHERE status <> 0; -- guard 2

CREATE TRIGGER appointment_takes AFTER INSERT ON appointment WHEN NEW.status <> 0
BEGIN
  UPDATE slot SET taken = taken + 1 WHERE slot_id = NEW.slot_id;
END;

CREATE TRIGGER appointment_frees AFTER UPDATE OF status ON appointment WHEN OLD.status <> 0 AND NEW.status = 0
BEGIN
  UPDATE slot SET taken = taken - 1 WHERE slot_id = NEW.slot_id;
END;

CREATE TRIGGER appointment_stays_cancelled BEFORE UPDATE OF status ON appointment
WHEN OLD.status = 0 AND NEW.status <> 0
BEGIN
  SELECT RAISE(ABORT, 'a cancelled appointment stays cancelled');
END;

CREATE TRIGGER appointment_stays BEFORE UPDATE OF
  appointment_id, slot_id, seat, day, call_number, short_code, ticket_id, ticket, booked_at ON appointment
BEGIN
  SELECT RAISE(ABORT, 'an appointment does not move');
END;

CREATE TRIGGER appointment_kept BEFORE DELETE ON appointment
BEGIN
  SELECT RAISE(ABORT, 'an appointment is cancelled, not deleted');
END;

-- Keys of the kiosks whose slips are believed here.
CREATE TABLE ticket_key(
  public_key BLOB NOT NULL PRIMARY KEY CHECK(length(public_key) = 32)
) STRICT, WITHOUT ROWID;

-- A visit is kept by day and random id, so that not even the order of the rows
-- tells who came after whom. Nothing here leads to an appointment.
CREATE TABLE visit(
  day                 INTEGER NOT NULL,
  visit_id            BLOB    NOT NULL CHECK(length(visit_id) = 16),
  hour                INTEGER NOT NULL CHECK(hour BETWEEN 0 AND 23),
  seconds             INTEGER NOT NULL CHECK(seconds >= 0),          -- how long it lasted
  door                TEXT    NOT NULL,
  language            TEXT    NOT NULL,
  voice               INTEGER NOT NULL CHECK(voice IN (0, 1)),
  ended               INTEGER NOT NULL CHECK(ended BETWEEN 0 AND 2), -- MrcVisitEnd
  first_or_repeat     TEXT    NOT NULL,                              -- from here: '' is not answered
  sex                 TEXT    NOT NULL,
  age_band            TEXT    NOT NULL,
  district            TEXT    NOT NULL,
  destination_country TEXT    NOT NULL,
  stage               TEXT    NOT NULL,
  channel_of_offer    TEXT    NOT NULL,
  last_country        TEXT    NOT NULL,
  decision_after      TEXT    NOT NULL,
  PRIMARY KEY(day, visit_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_topic(
  day      INTEGER NOT NULL,
  visit_id BLOB    NOT NULL,
  topic    TEXT    NOT NULL,                                         -- slug
  PRIMARY KEY(day, visit_id, topic),
  FOREIGN KEY(day, visit_id) REFERENCES visit
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_service(
  day      INTEGER NOT NULL,
  visit_id BLOB    NOT NULL,
  service  TEXT    NOT NULL,                                         -- code
  booked   INTEGER NOT NULL CHECK(booked >= 1),                      -- serials taken in the visit
  PRIMARY KEY(day, visit_id, service),
  FOREIGN KEY(day, visit_id) REFERENCES visit
) STRICT, WITHOUT ROWID;

-- Sensitive pages: a number a day and nothing else.
CREATE TABLE page_count(
  day   INTEGER NOT NULL,
  page  TEXT    NOT NULL,
  count INTEGER NOT NULL CHECK(count >= 1),
  PRIMARY KEY(day, page)
) STRICT, WITHOUT ROWID;

-- What staff did; nothing personal.
CREATE TABLE audit(
  seq    INTEGER PRIMARY KEY,
  at     INTEGER NOT NULL,
  act    TEXT    NOT NULL,
  detail TEXT    NOT NULL
) STRICT;

CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit log does not change');
END;

CREATE TRIGGER audit_kept BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit log does not shrink');
END;

-- Wrong tries at a secret since the last right one.
CREATE TABLE gate(
  kind  TEXT    NOT NULL PRIMARY KEY,
  tries INTEGER NOT NULL CHECK(tries >= 1),
  since INTEGER NOT NULL                                             -- of the last try: seconds on the boot clock
) STRICT, WITHOUT ROWID;
