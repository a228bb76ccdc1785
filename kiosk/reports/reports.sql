-- What the exports read. Days are counted from 1970-01-01 in Dhaka. What was written while the clock was in
-- doubt is in no figure until staff have put it right.

-- name: visit-page
-- in: 1 day and 2 id of the last visit of the page before, 3 last day, 4 rows of a page
-- out: as in kiosk/reports/export-private.h; 7 seconds; topics and services divided by spaces
SELECT v.day, v.visit_id, lower(hex(v.visit_id)), v.language, v.voice, v.door, v.ended, v.seconds,
  v.first_or_repeat, v.sex, v.age_band, v.district, v.destination_country, v.stage, v.channel_of_offer,
  v.last_country, v.decision_after,
  coalesce((SELECT group_concat(t.topic, ' ') FROM visit_topic t
            WHERE t.day = v.day AND t.visit_id = v.visit_id), ''),
  coalesce((SELECT group_concat(s.service, ' ') FROM visit_service s
            WHERE s.day = v.day AND s.visit_id = v.visit_id), '')
FROM visit v
WHERE (v.day, v.visit_id) > (?1, ?2) AND v.day <= ?3 AND v.doubt IS NULL
ORDER BY v.day, v.visit_id
LIMIT ?4

-- name: visit-count
-- in: 1 first day, 2 last day
SELECT count(*) FROM visit WHERE day BETWEEN ?1 AND ?2 AND doubt IS NULL

-- name: visit-span
-- in: 1 first day, 2 last day
-- out: 0 first and 1 last of them with a visit or an opened page; null when there is none
SELECT min(day), max(day) FROM (
  SELECT min(day) AS day FROM visit WHERE day BETWEEN ?1 AND ?2 AND doubt IS NULL
  UNION ALL SELECT max(day) FROM visit WHERE day BETWEEN ?1 AND ?2 AND doubt IS NULL
  UNION ALL SELECT min(day) FROM page_count WHERE day BETWEEN ?1 AND ?2 AND doubt = 0
  UNION ALL SELECT max(day) FROM page_count WHERE day BETWEEN ?1 AND ?2 AND doubt = 0)

-- name: page-sum
-- in: 1 first day, 2 last day
-- out: 0 page, 1 how often it was opened
SELECT page, sum(count) FROM page_count WHERE day BETWEEN ?1 AND ?2 AND doubt = 0 GROUP BY page ORDER BY page

-- name: appointment-count
-- in: 1 first day, 2 last day
SELECT count(*) FROM appointment WHERE day BETWEEN ?1 AND ?2

-- name: appointment-next-day
-- in: 1 a day, 2 last day
-- out: 0 the first day from it on that has an appointment; null when there is none
SELECT min(day) FROM appointment WHERE day BETWEEN ?1 AND ?2
