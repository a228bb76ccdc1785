-- Blank slips that were signed before the power went. Entered: the serial that was booked by what stands on it.

CREATE TABLE pad_slip(
  number     INTEGER PRIMARY KEY AUTOINCREMENT,
  ticket_id  BLOB    NOT NULL UNIQUE CHECK(length(ticket_id) = 8),
  short_code TEXT    NOT NULL UNIQUE CHECK(length(short_code) = 9),
  made       INTEGER NOT NULL,                                 -- seconds, UTC
  entered    BLOB    UNIQUE REFERENCES appointment
) STRICT;

CREATE TRIGGER pad_slip_is_entered_once BEFORE UPDATE OF entered ON pad_slip WHEN OLD.entered IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'that slip was entered before');
END;
