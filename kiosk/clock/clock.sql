-- name: time-mark-get
-- out: 0 newest time that was believed, 1 which start of the machine, 2 boot seconds then, 3 since when on the
-- out: boot clock, 4 floor, 5 highest floor overruled
SELECT seen, boot, boot_seconds, since, floor, overruled FROM time_mark

-- name: time-mark-put
-- in: as time-mark-get gives them
INSERT INTO time_mark(one, seen, boot, boot_seconds, since, floor, overruled) VALUES(1, ?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT DO UPDATE SET seen = ?1, boot = ?2, boot_seconds = ?3, since = ?4, floor = ?5, overruled = ?6

-- One doubt for each distance between the two clocks in one start of the machine.
-- name: doubt-find
-- in: 1 which start, 2 wall clock less boot clock, 3 how far that may be off
-- out: 0 the doubt
SELECT doubt_id FROM clock_doubt WHERE boot = ?1 AND distance BETWEEN ?2 - ?3 AND ?2 + ?3

-- name: doubt-add
-- in: 1 why, 2 began, 3 which start, 4 wall clock less boot clock
-- out: 0 the doubt
INSERT INTO clock_doubt(why, began, boot, distance) VALUES(?1, ?2, ?3, ?4) RETURNING doubt_id

-- name: doubt-explain
-- in: 1 which start, 2 wall clock less boot clock as it is right
UPDATE clock_doubt SET shift = ?2 - distance WHERE boot = ?1

-- name: doubt-take-visits
-- in: 1 the doubt, 2 first and 3 last hour, counted from 1970-01-01 in Dhaka
UPDATE visit SET doubt = ?1
WHERE doubt IS NULL AND day BETWEEN ?2 / 24 AND ?3 / 24 AND day * 24 + hour BETWEEN ?2 AND ?3

-- The counters of the first and last day may hold some of before and after.
-- name: doubt-take-pages
-- in: as doubt-take-visits
INSERT INTO page_count(day, page, doubt, count)
SELECT day, page, ?1, count FROM page_count WHERE doubt = 0 AND day BETWEEN ?2 / 24 AND ?3 / 24
ON CONFLICT DO UPDATE SET count = count + excluded.count

-- name: doubt-taken-pages
-- in: 1 first and 2 last hour, counted from 1970-01-01 in Dhaka
DELETE FROM page_count WHERE doubt = 0 AND day BETWEEN ?1 / 24 AND ?2 / 24

-- name: doubt-list
-- out: 0 the doubt, 1 why, 2 began, 3 shift or null, 4 visits, 5 openings of pages
SELECT * FROM (
  SELECT doubt_id, why, began, shift,
    (SELECT count(*) FROM visit WHERE doubt = doubt_id) AS visits,
    (SELECT coalesce(sum(count), 0) FROM page_count WHERE doubt = doubt_id) AS pages
  FROM clock_doubt)
WHERE visits > 0 OR pages > 0 ORDER BY doubt_id

-- name: doubt-exists
-- in: 1 the doubt
SELECT 1 FROM clock_doubt WHERE doubt_id = ?1

-- A visit and what it asked for move together; looked at when the transaction ends.
-- name: defer-references
PRAGMA defer_foreign_keys = ON

-- name: repair-topics
-- in: 1 the doubt, 2 hours to add
UPDATE visit_topic SET day = (
  SELECT (v.day * 24 + v.hour + ?2) / 24 FROM visit v WHERE v.day = visit_topic.day AND v.visit_id = visit_topic.visit_id)
WHERE (day, visit_id) IN (SELECT day, visit_id FROM visit WHERE doubt = ?1)

-- name: repair-services
-- in: 1 the doubt, 2 hours to add
UPDATE visit_service SET day = (
  SELECT (v.day * 24 + v.hour + ?2) / 24 FROM visit v
  WHERE v.day = visit_service.day AND v.visit_id = visit_service.visit_id)
WHERE (day, visit_id) IN (SELECT day, visit_id FROM visit WHERE doubt = ?1)

-- name: repair-visits
-- in: 1 the doubt, 2 hours to add
UPDATE visit SET day = (day * 24 + hour + ?2) / 24, hour = (day * 24 + hour + ?2) % 24, doubt = NULL WHERE doubt = ?1

-- name: repair-pages
-- in: 1 the doubt, 2 hours to add: a counter has no hour, so that it moves by the nearest whole days
INSERT INTO page_count(day, page, doubt, count)
SELECT day + CAST(round(?2 / 24.0) AS INTEGER), page, 0, count FROM page_count WHERE doubt = ?1
ON CONFLICT DO UPDATE SET count = count + excluded.count

-- name: repaired-pages
-- in: 1 the doubt
DELETE FROM page_count WHERE doubt = ?1
