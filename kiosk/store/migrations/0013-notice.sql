-- What is open just now: jobs, fairs, intakes, entered by staff, shown from one day to another.

CREATE TABLE notice(
  notice_id INTEGER PRIMARY KEY AUTOINCREMENT, -- a number that was dropped never names another
  kind      TEXT    NOT NULL CHECK(kind IN ('job', 'fair', 'intake')),
  from_day  INTEGER NOT NULL CHECK(from_day >= 0),
  until_day INTEGER NOT NULL CHECK(until_day >= from_day),
  text_bn   TEXT    NOT NULL CHECK(length(text_bn) BETWEEN 1 AND 120),
  text_en   TEXT    NOT NULL CHECK(length(text_en) BETWEEN 1 AND 120)
) STRICT;
