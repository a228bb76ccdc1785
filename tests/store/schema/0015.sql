-- A file of schema 15 as sqlite3 .dump writes it, with a row or more in each table.
PRAGMA application_id = 1297236811; PRAGMA user_version = 15;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE setting(
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('centre_code','CML');
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
, counter   INTEGER NOT NULL DEFAULT 1 CHECK(counter BETWEEN 1 AND 99), papers_bn TEXT    NOT NULL DEFAULT '', papers_en TEXT    NOT NULL DEFAULT '', retired   INTEGER NOT NULL DEFAULT 0 CHECK(retired IN (0, 1))) STRICT;
INSERT INTO service VALUES(1,'documents',1,7,'document-check','কাগজ দেখা','Document check','এই সেন্টার','This centre','টাকা লাগে না','Free',30,2,30,60,1,'','',0);
CREATE TABLE slot(
  slot_id    INTEGER PRIMARY KEY,
  service_id INTEGER NOT NULL REFERENCES service,
  day        INTEGER NOT NULL CHECK(day BETWEEN 0 AND 99999),
  minute     INTEGER NOT NULL CHECK(minute BETWEEN 0 AND 1439),
  capacity   INTEGER NOT NULL,
  taken      INTEGER NOT NULL DEFAULT 0, minutes INTEGER NOT NULL DEFAULT 0,
  CHECK(slot_id = service_id * 1000000000 + day * 10000 + minute),
  CHECK(taken BETWEEN 0 AND capacity)                                -- guard 1
) STRICT;
INSERT INTO slot VALUES(1207900540,1,20790,540,2,2,30);
INSERT INTO slot VALUES(1207900570,1,20790,570,2,0,30);
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
  sealed         BLOB, reprints INTEGER NOT NULL DEFAULT 0 CHECK(reprints >= 0), changed_to BLOB REFERENCES appointment, needs INTEGER NOT NULL DEFAULT 0 CHECK(needs BETWEEN 0 AND 15),                                               -- name and phone, to the centre's key
  UNIQUE(day, call_number)
) STRICT;
INSERT INTO appointment VALUES(X'01900000000070008000000000000001',1207900540,1,1,20790,1,'000000000',X'0000000000000001','MRC1A',1796000000,1796000000,NULL,0,NULL,0);
INSERT INTO appointment VALUES(X'01900000000070008000000000000002',1207900540,2,0,20790,2,'000000001',X'0000000000000002','MRC1B',1796000000,1796000000,NULL,0,NULL,0);
INSERT INTO appointment VALUES(X'01900000000070008000000000000003',1207900540,2,1,20790,3,'000000002',X'0000000000000003','MRC1C',1796000000,1796000000,X'00',0,NULL,0);
CREATE TABLE ticket_key(
  public_key BLOB NOT NULL PRIMARY KEY CHECK(length(public_key) = 32)
) STRICT, WITHOUT ROWID;
INSERT INTO ticket_key VALUES(X'0000000000000000000000000000000000000000000000000000000000000000');
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
  decision_after      TEXT    NOT NULL, doubt INTEGER REFERENCES clock_doubt,
  PRIMARY KEY(day, visit_id)
) STRICT, WITHOUT ROWID;
INSERT INTO visit VALUES(20789,X'00000000000040008000000000000001',10,240,'returnee','bn',1,0,'first','female','25-34','','','','','OM','',NULL);
CREATE TABLE visit_topic(
  day      INTEGER NOT NULL,
  visit_id BLOB    NOT NULL,
  topic    TEXT    NOT NULL,                                         -- slug
  PRIMARY KEY(day, visit_id, topic),
  FOREIGN KEY(day, visit_id) REFERENCES visit
) STRICT, WITHOUT ROWID;
INSERT INTO visit_topic VALUES(20789,X'00000000000040008000000000000001','health');
INSERT INTO visit_topic VALUES(20789,X'00000000000040008000000000000001','loan');
CREATE TABLE visit_service(
  day      INTEGER NOT NULL,
  visit_id BLOB    NOT NULL,
  service  TEXT    NOT NULL,                                         -- code
  booked   INTEGER NOT NULL CHECK(booked >= 1),                      -- serials taken in the visit
  PRIMARY KEY(day, visit_id, service),
  FOREIGN KEY(day, visit_id) REFERENCES visit
) STRICT, WITHOUT ROWID;
INSERT INTO visit_service VALUES(20789,X'00000000000040008000000000000001','documents',1);
CREATE TABLE audit(
  seq    INTEGER PRIMARY KEY,
  at     INTEGER NOT NULL,
  act    TEXT    NOT NULL,
  detail TEXT    NOT NULL
) STRICT;
INSERT INTO audit VALUES(1,1796000000,'export','2026-11-01');
CREATE TABLE gate(
  kind  TEXT    NOT NULL PRIMARY KEY,
  tries INTEGER NOT NULL CHECK(tries >= 1),
  since INTEGER NOT NULL                                             -- of the last try: seconds on the boot clock
) STRICT, WITHOUT ROWID;
INSERT INTO gate VALUES('pin',3,1000);
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
INSERT INTO walk_in VALUES(X'010102030405060708090a0b0c0d0e0f',20780,7,'417205836',X'0102030405060708','MRC1SAMPLE',1795491000);
CREATE TABLE queue(
  day         INTEGER NOT NULL,
  call_number INTEGER NOT NULL,
  line        INTEGER NOT NULL CHECK(line BETWEEN 0 AND 2),   -- MrcQueueLine
  due         INTEGER NOT NULL CHECK(due BETWEEN 0 AND 1439), -- the minute of the serial; of a walk-in, of coming
  arrived     INTEGER NOT NULL CHECK(arrived BETWEEN 0 AND 1439),
  state       INTEGER NOT NULL DEFAULT 0 CHECK(state BETWEEN 0 AND 3), -- MrcQueueState
  called      INTEGER,                                        -- the how-manyth call of the day
  jumped      TEXT, turn INTEGER NOT NULL DEFAULT 1 CHECK(turn BETWEEN 1 AND 3),                                           -- why staff called this one first
  PRIMARY KEY(day, call_number),
  UNIQUE(day, called)
) STRICT, WITHOUT ROWID;
INSERT INTO queue VALUES(20780,7,1,545,545,1,1,NULL,1);
CREATE TABLE print_job(
  print_id    TEXT PRIMARY KEY,                         -- random: part of the job's name, which goes into logs
  call_number INTEGER NOT NULL,
  copy        INTEGER NOT NULL CHECK(copy >= 0),
  slip        BLOB,                                     -- what to draw, until it is out or nobody wants it
  state       INTEGER NOT NULL CHECK(state BETWEEN 0 AND 7),  -- MrcPrintState
  reason      INTEGER NOT NULL DEFAULT 0,               -- MrcPrintReason
  attempt     INTEGER NOT NULL DEFAULT 0,               -- how often it was sent
  printer     INTEGER NOT NULL DEFAULT 0,               -- which one it was sent to last: 0 the first, 1 the second
  job         INTEGER NOT NULL DEFAULT 0,               -- the id the server gave it; 0: none yet
  life        TEXT NOT NULL DEFAULT '',                 -- of the server that took it
  created     INTEGER NOT NULL,                         -- seconds, UTC
  changed     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO print_job VALUES('00000000-0000-4000-8000-000000000001',42,0,X'00',5,1,1,0,0,'',1796000000,1796000001);
CREATE TABLE time_mark(
  one          INTEGER PRIMARY KEY CHECK(one = 1),
  seen         INTEGER NOT NULL,
  boot         TEXT    NOT NULL,
  boot_seconds INTEGER NOT NULL,
  since        INTEGER NOT NULL,
  floor        INTEGER NOT NULL,
  overruled    INTEGER NOT NULL
) STRICT;
INSERT INTO time_mark VALUES(1,1796000000,'b0a1c2d3-0000-4000-8000-000000000000',4000,0,1795564800,0);
CREATE TABLE clock_doubt(
  doubt_id INTEGER PRIMARY KEY,
  why      INTEGER NOT NULL CHECK(why BETWEEN 1 AND 3), -- MrcTimeDoubt
  began    INTEGER NOT NULL,                            -- seconds, UTC, by the doubtful clock
  boot     TEXT    NOT NULL,
  distance INTEGER NOT NULL,                            -- wall clock less boot clock, seconds
  shift    INTEGER                                      -- seconds to the true time, once it is known
) STRICT;
INSERT INTO clock_doubt VALUES(1,3,1796000000,'b0a1c2d3-0000-4000-8000-000000000000',1795996000,-86400);
CREATE TABLE IF NOT EXISTS "page_count"(
  day   INTEGER NOT NULL,
  page  TEXT    NOT NULL,
  doubt INTEGER NOT NULL,
  count INTEGER NOT NULL CHECK(count >= 1),
  PRIMARY KEY(day, page, doubt)
) STRICT, WITHOUT ROWID;
INSERT INTO page_count VALUES(20789,'help',0,3);
INSERT INTO page_count VALUES(20790,'help',1,2);
CREATE TABLE season(
  season_id INTEGER PRIMARY KEY,
  name_bn   TEXT    NOT NULL,
  name_en   TEXT    NOT NULL,
  first_day INTEGER NOT NULL,
  last_day  INTEGER NOT NULL CHECK(last_day >= first_day)            -- inclusive
) STRICT;
INSERT INTO season VALUES(1,'রমজান','Ramadan',20850,20879);
CREATE TABLE IF NOT EXISTS "opening"(
  opening_id  INTEGER PRIMARY KEY,
  season_id   INTEGER NOT NULL DEFAULT 0,
  weekday     INTEGER NOT NULL CHECK(weekday BETWEEN 0 AND 6),       -- 0 Sunday
  from_minute INTEGER NOT NULL CHECK(from_minute BETWEEN 0 AND 1439),
  to_minute   INTEGER NOT NULL CHECK(to_minute > from_minute AND to_minute <= 1440),
  valid_from  INTEGER NOT NULL,
  valid_to    INTEGER NOT NULL CHECK(valid_to >= valid_from),        -- inclusive
  UNIQUE(season_id, weekday, from_minute, valid_from)
) STRICT;
INSERT INTO opening VALUES(1,0,0,540,780,0,99999);
INSERT INTO opening VALUES(2,1,0,540,930,0,47481);
CREATE TABLE special_day(
  day     INTEGER PRIMARY KEY,
  weekday INTEGER NOT NULL CHECK(weekday BETWEEN 0 AND 6)
) STRICT;
INSERT INTO special_day VALUES(20799,0);
CREATE TABLE IF NOT EXISTS "closure"(
  closure_id  INTEGER PRIMARY KEY,
  day         INTEGER NOT NULL,
  service_id  INTEGER REFERENCES service,
  from_minute INTEGER NOT NULL CHECK(from_minute BETWEEN 0 AND 1439),
  to_minute   INTEGER NOT NULL CHECK(to_minute > from_minute AND to_minute <= 1440),
  reason_bn   TEXT    NOT NULL,
  reason_en   TEXT    NOT NULL,
  moon        INTEGER NOT NULL CHECK(moon IN (0, 1))
) STRICT;
INSERT INTO closure VALUES(1,20803,NULL,0,1440,'বিজয় দিবস','Victory Day',0);
INSERT INTO closure VALUES(2,20800,1,780,1440,'ট্রেনিং','Training',0);
CREATE TABLE need(
  need     INTEGER PRIMARY KEY CHECK(need IN (1, 2, 4, 8)),          -- MrcNeed
  capacity INTEGER NOT NULL CHECK(capacity BETWEEN 0 AND 100)
) STRICT;
INSERT INTO need VALUES(1,1);
INSERT INTO need VALUES(2,1);
INSERT INTO need VALUES(4,1);
INSERT INTO need VALUES(8,2);
CREATE TABLE turn(
  appointment_id BLOB    NOT NULL REFERENCES appointment,
  position       INTEGER NOT NULL CHECK(position BETWEEN 2 AND 3),
  slot_id        INTEGER NOT NULL REFERENCES slot,
  seat           INTEGER NOT NULL CHECK(seat >= 1),
  live           INTEGER NOT NULL DEFAULT 1 CHECK(live IN (0, 1)),
  PRIMARY KEY(appointment_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO turn VALUES(X'01900000000070008000000000000002',2,1207900570,1,0);
CREATE TABLE hold(
  hold_id  BLOB    NOT NULL CHECK(length(hold_id) = 16),            -- the id of the appointment to come
  position INTEGER NOT NULL CHECK(position BETWEEN 1 AND 3),
  slot_id  INTEGER NOT NULL,                                        -- may have no row yet
  until    INTEGER NOT NULL,                                        -- seconds on the boot clock
  needs    INTEGER NOT NULL CHECK(needs BETWEEN 0 AND 15),
  minutes  INTEGER NOT NULL,
  PRIMARY KEY(hold_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO hold VALUES(X'00000000000070008000000000000009',1,1000020789999,5000,0,30);
CREATE TABLE paper_roll(
  roll_id INTEGER PRIMARY KEY,
  printer INTEGER NOT NULL CHECK(printer IN (0, 1)),
  whole   INTEGER NOT NULL CHECK(whole IN (0, 1)),             -- it was new when it was put in
  used_mm INTEGER NOT NULL DEFAULT 0 CHECK(used_mm >= 0),
  empty   INTEGER NOT NULL DEFAULT 0 CHECK(empty IN (0, 1)),   -- the printer has said that there is no paper
  began   INTEGER NOT NULL,                                    -- seconds, UTC
  ended   INTEGER                                              -- null: it is in the printer
) STRICT;
INSERT INTO paper_roll VALUES(1,0,0,21340,1,1795000000,1796000000);
INSERT INTO paper_roll VALUES(2,0,1,1480,0,1796000000,NULL);
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
INSERT INTO waiting VALUES(X'01900000000070008000000000000077','counsel',1,'424242424',1796000000,20820,0,NULL,X'00');
INSERT INTO waiting VALUES(X'01900000000070008000000000000078','loan',0,'434343434',1796000001,20820,2,NULL,NULL);
CREATE TABLE pad_slip(
  number     INTEGER PRIMARY KEY AUTOINCREMENT,
  ticket_id  BLOB    NOT NULL UNIQUE CHECK(length(ticket_id) = 8),
  short_code TEXT    NOT NULL UNIQUE CHECK(length(short_code) = 9),
  made       INTEGER NOT NULL,                                 -- seconds, UTC
  entered    BLOB    UNIQUE REFERENCES appointment
) STRICT;
INSERT INTO pad_slip VALUES(1,X'0102030405060708','515151515',1796000000,NULL);
INSERT INTO pad_slip VALUES(2,X'0102030405060709','525252525',1796000000,X'01900000000070008000000000000001');
CREATE TABLE agency_list(
  list_id INTEGER PRIMARY KEY CHECK(list_id = 1),
  day     INTEGER NOT NULL,                                    -- that stands on the list itself
  sample  INTEGER NOT NULL CHECK(sample IN (0, 1))
) STRICT;
INSERT INTO agency_list VALUES(1,20777,0);
CREATE TABLE agency(
  licence    INTEGER PRIMARY KEY CHECK(licence BETWEEN 1 AND 99999),
  name_bn    TEXT    NOT NULL,
  name_en    TEXT    NOT NULL,
  address_bn TEXT    NOT NULL,
  address_en TEXT    NOT NULL,
  state      INTEGER NOT NULL CHECK(state BETWEEN 0 AND 2),
  state_day  INTEGER,
  valid_to   INTEGER,
  CHECK(name_bn <> '' OR name_en <> '')
) STRICT;
INSERT INTO agency VALUES(1234,'নমুনা ওভারসিজ','Sample Overseas','','12 Sample Road',2,20300,NULL);
CREATE TABLE notice(
  notice_id INTEGER PRIMARY KEY AUTOINCREMENT, -- a number that was dropped never names another
  kind      TEXT    NOT NULL CHECK(kind IN ('job', 'fair', 'intake')),
  from_day  INTEGER NOT NULL CHECK(from_day >= 0),
  until_day INTEGER NOT NULL CHECK(until_day >= from_day),
  text_bn   TEXT    NOT NULL CHECK(length(text_bn) BETWEEN 1 AND 120),
  text_en   TEXT    NOT NULL CHECK(length(text_en) BETWEEN 1 AND 120)
) STRICT;
INSERT INTO notice VALUES(3,'fair',20780,20790,'চাকরি মেলা। টাউন হল।','Job fair. Town hall.');
CREATE TABLE crisis(
  crisis_id INTEGER PRIMARY KEY CHECK(crisis_id = 1),
  code      TEXT    NOT NULL,
  until_day INTEGER NOT NULL CHECK(until_day >= 0),
  text_bn   TEXT    NOT NULL CHECK(length(text_bn) BETWEEN 1 AND 100),
  text_en   TEXT    NOT NULL CHECK(length(text_en) BETWEEN 1 AND 100)
) STRICT;
INSERT INTO crisis VALUES(1,'stopped',20790,'কাতার: লোক নেওয়া বন্ধ।','Qatar: no workers are taken.');
CREATE TABLE office(
  office_id INTEGER PRIMARY KEY,
  need      TEXT    NOT NULL CHECK(length(need) BETWEEN 1 AND 40),
  district  TEXT    NOT NULL CHECK(length(district) BETWEEN 1 AND 40),
  name_bn   TEXT    NOT NULL CHECK(length(name_bn) BETWEEN 1 AND 60),
  name_en   TEXT    NOT NULL CHECK(length(name_en) <= 60),
  where_bn  TEXT    NOT NULL CHECK(length(where_bn) <= 80),
  where_en  TEXT    NOT NULL CHECK(length(where_en) <= 80),
  hours_bn  TEXT    NOT NULL CHECK(length(hours_bn) <= 40),
  hours_en  TEXT    NOT NULL CHECK(length(hours_en) <= 40),
  phone     TEXT    NOT NULL CHECK(length(phone) <= 20),
  as_of     INTEGER NOT NULL CHECK(as_of >= 0)
) STRICT;
INSERT INTO office VALUES(1,'manpower','cumilla','জেলা জনশক্তি অফিস','District manpower office','নমুনা সড়ক','Sample road','','','08100000000',20780);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('pad_slip',2);
INSERT INTO sqlite_sequence VALUES('notice',3);
CREATE UNIQUE INDEX appointment_seat ON appointment(slot_id, seat) WHERE status <> 0;
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
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit log does not change');
END;
CREATE TRIGGER audit_kept BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit log does not shrink');
END;
CREATE TRIGGER appointment_changed_is_cancelled BEFORE UPDATE OF changed_to ON appointment
WHEN NEW.changed_to IS NOT NULL AND NEW.status <> 0
BEGIN
  SELECT RAISE(ABORT, 'only a cancelled appointment has been changed to another');
END;
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
CREATE INDEX clock_doubt_distance ON clock_doubt(boot, distance);
CREATE INDEX visit_doubt ON visit(doubt) WHERE doubt IS NOT NULL;
CREATE TRIGGER season_takes_its_hours AFTER DELETE ON season
BEGIN
  DELETE FROM opening WHERE season_id = OLD.season_id;
END;
CREATE UNIQUE INDEX closure_place ON closure(day, coalesce(service_id, 0), from_minute);
CREATE INDEX appointment_needs ON appointment(day) WHERE needs <> 0;
CREATE TRIGGER appointment_needs_stay BEFORE UPDATE OF needs ON appointment
BEGIN
  SELECT RAISE(ABORT, 'what a serial needs does not change');
END;
CREATE UNIQUE INDEX turn_seat ON turn(slot_id, seat) WHERE live = 1;
CREATE TRIGGER turn_takes AFTER INSERT ON turn WHEN NEW.live = 1
BEGIN
  UPDATE slot SET taken = taken + 1 WHERE slot_id = NEW.slot_id;
END;
CREATE TRIGGER turn_frees AFTER UPDATE OF live ON turn WHEN OLD.live = 1 AND NEW.live = 0
BEGIN
  UPDATE slot SET taken = taken - 1 WHERE slot_id = NEW.slot_id;
END;
CREATE TRIGGER turn_stays_freed BEFORE UPDATE OF live ON turn WHEN OLD.live = 0 AND NEW.live = 1
BEGIN
  SELECT RAISE(ABORT, 'a turn that was given up stays given up');
END;
CREATE TRIGGER turn_stays BEFORE UPDATE OF appointment_id, position, slot_id, seat ON turn
BEGIN
  SELECT RAISE(ABORT, 'a turn does not move');
END;
CREATE TRIGGER turn_kept BEFORE DELETE ON turn
BEGIN
  SELECT RAISE(ABORT, 'a turn is given up, not deleted');
END;
CREATE TRIGGER turn_is_of_its_day BEFORE INSERT ON turn
WHEN (SELECT day FROM slot WHERE slot_id = NEW.slot_id)
  <> (SELECT day FROM appointment WHERE appointment_id = NEW.appointment_id)
BEGIN
  SELECT RAISE(ABORT, 'a journey is of one day');
END;
CREATE TRIGGER turn_seat_is_free BEFORE INSERT ON turn
WHEN EXISTS(SELECT 1 FROM appointment WHERE slot_id = NEW.slot_id AND seat = NEW.seat AND status <> 0)
BEGIN
  SELECT RAISE(ABORT, 'the seat is an appointment''s');
END;
CREATE TRIGGER appointment_seat_is_free BEFORE INSERT ON appointment
WHEN NEW.status <> 0 AND EXISTS(SELECT 1 FROM turn WHERE slot_id = NEW.slot_id AND seat = NEW.seat AND live = 1)
BEGIN
  SELECT RAISE(ABORT, 'the seat is a turn''s');
END;
CREATE TRIGGER appointment_gives_up_its_turns AFTER UPDATE OF status ON appointment
WHEN OLD.status <> 0 AND NEW.status = 0
BEGIN
  UPDATE turn SET live = 0 WHERE appointment_id = NEW.appointment_id AND live = 1;
END;
CREATE VIEW need_use AS
SELECT s.day, s.minute, s.minutes, a.needs
FROM appointment a JOIN slot s USING(slot_id) WHERE a.needs <> 0 AND a.status IN (1, 2, 3)
UNION ALL
SELECT s.day, s.minute, s.minutes, a.needs
FROM appointment a JOIN turn t USING(appointment_id) JOIN slot s ON s.slot_id = t.slot_id
WHERE a.needs <> 0 AND a.status IN (1, 2, 3) AND t.live = 1;
CREATE INDEX hold_slot ON hold(slot_id, until);
CREATE UNIQUE INDEX paper_roll_now ON paper_roll(printer) WHERE ended IS NULL;
CREATE INDEX waiting_order ON waiting(since) WHERE state = 0;
CREATE UNIQUE INDEX waiting_given ON waiting(given) WHERE given IS NOT NULL;
CREATE TRIGGER waiting_ends_once BEFORE UPDATE OF state ON waiting WHEN OLD.state <> 0
BEGIN
  SELECT RAISE(ABORT, 'that waiting is over');
END;
CREATE TRIGGER appointment_need_is_free BEFORE INSERT ON appointment
WHEN NEW.needs <> 0 AND NEW.status <> 0
BEGIN
  SELECT RAISE(ABORT, 'what is needed is used up at that time')
  FROM need n JOIN slot m ON m.slot_id = NEW.slot_id
  WHERE NEW.needs & n.need AND n.capacity <= (
    SELECT max((SELECT count(*) FROM need_use u WHERE u.day = m.day AND u.needs & n.need
                  AND u.minute <= p.minute AND p.minute < u.minute + u.minutes))
    FROM (SELECT m.minute AS minute
          UNION ALL
          SELECT v.minute FROM need_use v WHERE v.day = m.day AND v.needs & n.need
            AND v.minute > m.minute AND v.minute < m.minute + m.minutes) p);
END;
CREATE TRIGGER turn_need_is_free BEFORE INSERT ON turn
BEGIN
  SELECT RAISE(ABORT, 'what is needed is used up at that time')
  FROM appointment a JOIN need n ON a.needs & n.need JOIN slot m ON m.slot_id = NEW.slot_id
  WHERE a.appointment_id = NEW.appointment_id AND n.capacity <= (
    SELECT max((SELECT count(*) FROM need_use u WHERE u.day = m.day AND u.needs & n.need
                  AND u.minute <= p.minute AND p.minute < u.minute + u.minutes))
    FROM (SELECT m.minute AS minute
          UNION ALL
          SELECT v.minute FROM need_use v WHERE v.day = m.day AND v.needs & n.need
            AND v.minute > m.minute AND v.minute < m.minute + m.minutes) p);
END;
CREATE TRIGGER pad_slip_is_entered_once BEFORE UPDATE OF entered ON pad_slip WHEN OLD.entered IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'that slip was entered before');
END;
COMMIT;
