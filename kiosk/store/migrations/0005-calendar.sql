-- Hours by season, days worked out of turn, closures of part of a day or of one service, and what a
-- service asks to be brought.

-- While a season is valid, its hours alone count: those of Ramadan take the place of the ordinary ones.
CREATE TABLE season(
  season_id INTEGER PRIMARY KEY,
  name_bn   TEXT    NOT NULL,
  name_en   TEXT    NOT NULL,
  first_day INTEGER NOT NULL,
  last_day  INTEGER NOT NULL CHECK(last_day >= first_day)            -- inclusive
) STRICT;

-- season_id 0: the ordinary hours. A break is the time between two pieces of a day.
CREATE TABLE opening_next(
  opening_id  INTEGER PRIMARY KEY,
  season_id   INTEGER NOT NULL DEFAULT 0,
  weekday     INTEGER NOT NULL CHECK(weekday BETWEEN 0 AND 6),       -- 0 Sunday
  from_minute INTEGER NOT NULL CHECK(from_minute BETWEEN 0 AND 1439),
  to_minute   INTEGER NOT NULL CHECK(to_minute > from_minute AND to_minute <= 1440),
  valid_from  INTEGER NOT NULL,
  valid_to    INTEGER NOT NULL CHECK(valid_to >= valid_from),        -- inclusive
  UNIQUE(season_id, weekday, from_minute, valid_from)
) STRICT;

INSERT INTO opening_next(opening_id, weekday, from_minute, to_minute, valid_from, valid_to)
SELECT opening_id, weekday, from_minute, to_minute, valid_from, valid_to FROM opening;
DROP TABLE opening;
ALTER TABLE opening_next RENAME TO opening;

CREATE TRIGGER season_takes_its_hours AFTER DELETE ON season
BEGIN
  DELETE FROM opening WHERE season_id = OLD.season_id;
END;

-- A Saturday that is worked: by the hours of the weekday it stands in for.
CREATE TABLE special_day(
  day     INTEGER PRIMARY KEY,
  weekday INTEGER NOT NULL CHECK(weekday BETWEEN 0 AND 6)
) STRICT;

-- service_id null: the whole centre.
CREATE TABLE closure_next(
  closure_id  INTEGER PRIMARY KEY,
  day         INTEGER NOT NULL,
  service_id  INTEGER REFERENCES service,
  from_minute INTEGER NOT NULL CHECK(from_minute BETWEEN 0 AND 1439),
  to_minute   INTEGER NOT NULL CHECK(to_minute > from_minute AND to_minute <= 1440),
  reason_bn   TEXT    NOT NULL,
  reason_en   TEXT    NOT NULL,
  moon        INTEGER NOT NULL CHECK(moon IN (0, 1))
) STRICT;

INSERT INTO closure_next(day, from_minute, to_minute, reason_bn, reason_en, moon)
SELECT day, 0, 1440, reason_bn, reason_en, moon FROM closure;
DROP TABLE closure;
ALTER TABLE closure_next RENAME TO closure;
CREATE UNIQUE INDEX closure_place ON closure(day, coalesce(service_id, 0), from_minute);

-- counter: where staff give it; it is never printed or shown to visitors, as it would tell what was asked for.
ALTER TABLE service ADD COLUMN counter   INTEGER NOT NULL DEFAULT 1 CHECK(counter BETWEEN 1 AND 99);
ALTER TABLE service ADD COLUMN papers_bn TEXT    NOT NULL DEFAULT '';
ALTER TABLE service ADD COLUMN papers_en TEXT    NOT NULL DEFAULT '';
-- A retired one can be booked no more; what was booked stays.
ALTER TABLE service ADD COLUMN retired   INTEGER NOT NULL DEFAULT 0 CHECK(retired IN (0, 1));

-- How long a turn takes: a service that is made shorter or longer leaves what was booked as long as it was.
ALTER TABLE slot ADD COLUMN minutes INTEGER NOT NULL DEFAULT 0;
UPDATE slot SET minutes = (SELECT minutes FROM service WHERE service.service_id = slot.service_id);
