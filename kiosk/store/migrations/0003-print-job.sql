-- Slips on their way to paper, and those that never came out. Nothing personal; a row lives two days.
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
