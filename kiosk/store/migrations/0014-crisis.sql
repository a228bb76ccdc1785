-- One urgent word to everybody who comes, chosen from the prepared ones, until its last day.

CREATE TABLE crisis(
  crisis_id INTEGER PRIMARY KEY CHECK(crisis_id = 1),
  code      TEXT    NOT NULL,
  until_day INTEGER NOT NULL CHECK(until_day >= 0),
  text_bn   TEXT    NOT NULL CHECK(length(text_bn) BETWEEN 1 AND 100),
  text_en   TEXT    NOT NULL CHECK(length(text_en) BETWEEN 1 AND 100)
) STRICT;
