-- The rolls of paper that each printer has had, and how much each gave: how long one lasts is learned from it.

CREATE TABLE paper_roll(
  roll_id INTEGER PRIMARY KEY,
  printer INTEGER NOT NULL CHECK(printer IN (0, 1)),
  whole   INTEGER NOT NULL CHECK(whole IN (0, 1)),             -- it was new when it was put in
  used_mm INTEGER NOT NULL DEFAULT 0 CHECK(used_mm >= 0),
  empty   INTEGER NOT NULL DEFAULT 0 CHECK(empty IN (0, 1)),   -- the printer has said that there is no paper
  began   INTEGER NOT NULL,                                    -- seconds, UTC
  ended   INTEGER                                              -- null: it is in the printer
) STRICT;

CREATE UNIQUE INDEX paper_roll_now ON paper_roll(printer) WHERE ended IS NULL;
