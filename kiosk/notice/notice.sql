-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is open just now: jobs, fairs, intakes. Days are counted from 1970-01-01 = 0 in Dhaka.

-- name: notice-add
-- in: kind, from, until, text bn, text en
-- out: id
INSERT INTO notice (kind, from_day, until_day, text_bn, text_en) VALUES (?, ?, ?, ?, ?) RETURNING notice_id;

-- name: notice-drop
-- in: id
DELETE FROM notice WHERE notice_id = ?;

-- name: notice-list
-- in: first day, last day
-- out: id, kind, from, until, text bn, text en
SELECT notice_id, kind, from_day, until_day, text_bn, text_en FROM notice
  WHERE until_day >= ?1 AND from_day <= ?2 ORDER BY until_day, notice_id;

-- name: crisis-set
-- in: code, until, text bn, text en
INSERT OR REPLACE INTO crisis (crisis_id, code, until_day, text_bn, text_en) VALUES (1, ?, ?, ?, ?);

-- name: crisis-drop
DELETE FROM crisis;

-- name: crisis-get
-- in: day
-- out: code, until, text bn, text en
SELECT code, until_day, text_bn, text_en FROM crisis WHERE until_day >= ?;
