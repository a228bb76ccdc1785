-- What people need besides a service is capacity: of each the centre has so many at one moment.

CREATE TABLE need(
  need     INTEGER PRIMARY KEY CHECK(need IN (1, 2, 4, 8)),          -- MrcNeed
  capacity INTEGER NOT NULL CHECK(capacity BETWEEN 0 AND 100)
) STRICT;

-- One counsellor who is a woman, one room for a wheelchair, one who reads and writes; no interpreter until
-- staff say that there is one.
INSERT INTO need(need, capacity) VALUES(1, 1), (2, 1), (4, 1), (8, 0);

ALTER TABLE appointment ADD COLUMN needs INTEGER NOT NULL DEFAULT 0 CHECK(needs BETWEEN 0 AND 15);
CREATE INDEX appointment_needs ON appointment(day) WHERE needs <> 0;

ALTER TABLE hold ADD COLUMN needs INTEGER NOT NULL DEFAULT 0 CHECK(needs BETWEEN 0 AND 15);
ALTER TABLE hold ADD COLUMN minutes INTEGER NOT NULL DEFAULT 0;

-- Guard: nobody is promised a helper who is with somebody else.
CREATE TRIGGER appointment_need_is_free BEFORE INSERT ON appointment
WHEN NEW.needs <> 0 AND NEW.status <> 0
BEGIN
  SELECT RAISE(ABORT, 'what is needed is used up at that time')
  FROM need n JOIN slot m ON m.slot_id = NEW.slot_id
  WHERE NEW.needs & n.need AND n.capacity <= (
    SELECT count(*) FROM appointment a JOIN slot s USING(slot_id)
    WHERE a.day = NEW.day AND a.needs <> 0 AND a.needs & n.need AND a.status IN (1, 2, 3)
      AND s.minute < m.minute + m.minutes AND m.minute < s.minute + s.minutes);
END;

CREATE TRIGGER appointment_needs_stay BEFORE UPDATE OF needs ON appointment
BEGIN
  SELECT RAISE(ABORT, 'what a serial needs does not change');
END;
