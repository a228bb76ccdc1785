-- A copy, of one day, of the government's list of recruiting agencies.

CREATE TABLE agency_list(
  list_id INTEGER PRIMARY KEY CHECK(list_id = 1),
  day     INTEGER NOT NULL,                                    -- that stands on the list itself
  sample  INTEGER NOT NULL CHECK(sample IN (0, 1))
) STRICT;

-- state: 0 valid, 1 suspended, 2 cancelled. A list may be in one language only.
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
