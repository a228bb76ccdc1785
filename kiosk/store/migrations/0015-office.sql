-- Where this centre sends people: offices of its own and the neighbouring districts, as staff know them. Nobody's
-- name: an office's.

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
