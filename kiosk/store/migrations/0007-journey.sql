-- One journey: two or three services on one day, in a row, under one serial. The appointment is the first turn,
-- with the ticket, the code and the number; the turns after it are here. They live and die with it.

CREATE TABLE turn(
  appointment_id BLOB    NOT NULL REFERENCES appointment,
  position       INTEGER NOT NULL CHECK(position BETWEEN 2 AND 3),
  slot_id        INTEGER NOT NULL REFERENCES slot,
  seat           INTEGER NOT NULL CHECK(seat >= 1),
  live           INTEGER NOT NULL DEFAULT 1 CHECK(live IN (0, 1)),
  PRIMARY KEY(appointment_id, position)
) STRICT, WITHOUT ROWID;

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

-- A seat is one person's, whichever of the two tables it is written in.
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

-- What serials need, turn by turn. Who missed it has set the helper free.
CREATE VIEW need_use AS
SELECT s.day, s.minute, s.minutes, a.needs
FROM appointment a JOIN slot s USING(slot_id) WHERE a.needs <> 0 AND a.status IN (1, 2, 3)
UNION ALL
SELECT s.day, s.minute, s.minutes, a.needs
FROM appointment a JOIN turn t USING(appointment_id) JOIN slot s ON s.slot_id = t.slot_id
WHERE a.needs <> 0 AND a.status IN (1, 2, 3) AND t.live = 1;

DROP TRIGGER appointment_need_is_free;

CREATE TRIGGER appointment_need_is_free BEFORE INSERT ON appointment
WHEN NEW.needs <> 0 AND NEW.status <> 0
BEGIN
  SELECT RAISE(ABORT, 'what is needed is used up at that time')
  FROM need n JOIN slot m ON m.slot_id = NEW.slot_id
  WHERE NEW.needs & n.need AND n.capacity <= (
    SELECT count(*) FROM need_use u WHERE u.day = m.day AND u.needs & n.need
      AND u.minute < m.minute + m.minutes AND m.minute < u.minute + u.minutes);
END;

CREATE TRIGGER turn_need_is_free BEFORE INSERT ON turn
BEGIN
  SELECT RAISE(ABORT, 'what is needed is used up at that time')
  FROM appointment a JOIN need n ON a.needs & n.need JOIN slot m ON m.slot_id = NEW.slot_id
  WHERE a.appointment_id = NEW.appointment_id AND n.capacity <= (
    SELECT count(*) FROM need_use u WHERE u.day = m.day AND u.needs & n.need
      AND u.minute < m.minute + m.minutes AND m.minute < u.minute + u.minutes);
END;

-- A journey holds each of its turns.
DROP TABLE hold;

CREATE TABLE hold(
  hold_id  BLOB    NOT NULL CHECK(length(hold_id) = 16),            -- the id of the appointment to come
  position INTEGER NOT NULL CHECK(position BETWEEN 1 AND 3),
  slot_id  INTEGER NOT NULL,                                        -- may have no row yet
  until    INTEGER NOT NULL,                                        -- seconds on the boot clock
  needs    INTEGER NOT NULL CHECK(needs BETWEEN 0 AND 15),
  minutes  INTEGER NOT NULL,
  PRIMARY KEY(hold_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX hold_slot ON hold(slot_id, until);

-- Which turn of a journey one waits for.
ALTER TABLE queue ADD COLUMN turn INTEGER NOT NULL DEFAULT 1 CHECK(turn BETWEEN 1 AND 3);
