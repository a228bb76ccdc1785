-- Whether the machine's time can be believed, and what was written while it could not.

-- One row: the newest time that was believed. boot: which start of the machine the boot seconds are of.
CREATE TABLE time_mark(
  one          INTEGER PRIMARY KEY CHECK(one = 1),
  seen         INTEGER NOT NULL,
  boot         TEXT    NOT NULL,
  boot_seconds INTEGER NOT NULL,
  since        INTEGER NOT NULL,
  floor        INTEGER NOT NULL,
  overruled    INTEGER NOT NULL
) STRICT;

CREATE TABLE clock_doubt(
  doubt_id INTEGER PRIMARY KEY,
  why      INTEGER NOT NULL CHECK(why BETWEEN 1 AND 3), -- MrcTimeDoubt
  began    INTEGER NOT NULL,                            -- seconds, UTC, by the doubtful clock
  boot     TEXT    NOT NULL,
  distance INTEGER NOT NULL,                            -- wall clock less boot clock, seconds
  shift    INTEGER                                      -- seconds to the true time, once it is known
) STRICT;

CREATE INDEX clock_doubt_distance ON clock_doubt(boot, distance);

-- Null: its day and hour are believed.
ALTER TABLE visit ADD COLUMN doubt INTEGER REFERENCES clock_doubt;
CREATE INDEX visit_doubt ON visit(doubt) WHERE doubt IS NOT NULL;

-- doubt: 0 for none, as a key cannot be null.
CREATE TABLE page_count_next(
  day   INTEGER NOT NULL,
  page  TEXT    NOT NULL,
  doubt INTEGER NOT NULL,
  count INTEGER NOT NULL CHECK(count >= 1),
  PRIMARY KEY(day, page, doubt)
) STRICT, WITHOUT ROWID;

INSERT INTO page_count_next(day, page, doubt, count) SELECT day, page, 0, count FROM page_count;
DROP TABLE page_count;
ALTER TABLE page_count_next RENAME TO page_count;
