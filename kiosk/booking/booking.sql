-- name: service-put
-- in: 1 code, 2 position, 3 audience, 4 picture, 5 6 name, 7 8 provider, 9 10 fee (bn, en),
-- in: 11 minutes, 12 capacity, 13 horizon in days, 14 notice in minutes, 15 16 papers (bn, en), 17 counter,
-- in: 18 retired
INSERT INTO service(code, position, audience, picture, name_bn, name_en, provider_bn, provider_en, fee_bn, fee_en,
                    minutes, capacity, horizon_days, notice_minutes, papers_bn, papers_en, counter, retired)
VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
ON CONFLICT(code) DO UPDATE SET
  position = excluded.position, audience = excluded.audience, picture = excluded.picture, name_bn = excluded.name_bn,
  name_en = excluded.name_en, provider_bn = excluded.provider_bn, provider_en = excluded.provider_en,
  fee_bn = excluded.fee_bn, fee_en = excluded.fee_en, minutes = excluded.minutes, capacity = excluded.capacity,
  horizon_days = excluded.horizon_days, notice_minutes = excluded.notice_minutes, papers_bn = excluded.papers_bn,
  papers_en = excluded.papers_en, counter = excluded.counter, retired = excluded.retired

-- name: service-list
-- in: 1 audience, flags, 2 retired ones too
-- out: 0 code, 1 position, 2 audience, 3 picture, 4 5 name, 6 7 provider, 8 9 fee (bn, en), 10 minutes,
-- out: 11 capacity, 12 horizon in days, 13 notice in minutes, 14 id, 15 16 papers (bn, en), 17 counter, 18 retired
SELECT code, position, audience, picture, name_bn, name_en, provider_bn, provider_en, fee_bn, fee_en, minutes,
       capacity, horizon_days, notice_minutes, service_id, papers_bn, papers_en, counter, retired
FROM service WHERE audience & ?1 AND (?2 OR NOT retired) ORDER BY position, code

-- name: service-get
-- in: 1 code
-- out: as service-list
SELECT code, position, audience, picture, name_bn, name_en, provider_bn, provider_en, fee_bn, fee_en, minutes,
       capacity, horizon_days, notice_minutes, service_id, papers_bn, papers_en, counter, retired
FROM service WHERE code = ?1

-- name: opening-put
-- in: 1 season, 2 weekday, 3 from, 4 to (minutes), 5 valid from, 6 valid to (days)
INSERT INTO opening(season_id, weekday, from_minute, to_minute, valid_from, valid_to) VALUES(?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT(season_id, weekday, from_minute, valid_from)
DO UPDATE SET to_minute = excluded.to_minute, valid_to = excluded.valid_to

-- name: opening-drop
-- in: 1 season, 2 weekday, 3 from (minute)
DELETE FROM opening WHERE season_id = ?1 AND weekday = ?2 AND from_minute = ?3

-- name: opening-drop-one
-- in: 1 season, 2 weekday, 3 from (minute), 4 valid from (day)
DELETE FROM opening WHERE season_id = ?1 AND weekday = ?2 AND from_minute = ?3 AND valid_from = ?4

-- name: opening-list
-- in: 1 first day, 2 last day
-- out: 0 weekday, 1 from, 2 to (minutes), 3 valid from, 4 valid to (days), 5 season
SELECT weekday, from_minute, to_minute, valid_from, valid_to, season_id FROM opening
WHERE valid_from <= ?2 AND valid_to >= ?1 ORDER BY weekday, from_minute, valid_from, season_id

-- name: season-put
-- in: 1 season or null for a new one, 2 3 name (bn, en), 4 first day, 5 last day
-- out: 0 season
INSERT INTO season(season_id, name_bn, name_en, first_day, last_day) VALUES(?1, ?2, ?3, ?4, ?5)
ON CONFLICT(season_id) DO UPDATE SET name_bn = excluded.name_bn, name_en = excluded.name_en,
  first_day = excluded.first_day, last_day = excluded.last_day
RETURNING season_id

-- name: season-drop
-- in: 1 season
DELETE FROM season WHERE season_id = ?1

-- name: season-list
-- in: 1 first day, 2 last day
-- out: 0 season, 1 2 name (bn, en), 3 first day, 4 last day
SELECT season_id, name_bn, name_en, first_day, last_day FROM season
WHERE first_day <= ?2 AND last_day >= ?1 ORDER BY first_day DESC, season_id DESC

-- name: special-day-put
-- in: 1 day, 2 weekday
INSERT INTO special_day(day, weekday) VALUES(?1, ?2) ON CONFLICT(day) DO UPDATE SET weekday = excluded.weekday

-- name: special-day-drop
-- in: 1 day
DELETE FROM special_day WHERE day = ?1

-- name: special-day-list
-- in: 1 first day, 2 last day
-- out: 0 day, 1 weekday
SELECT day, weekday FROM special_day WHERE day BETWEEN ?1 AND ?2 ORDER BY day

-- No row is written for a service that is not there.
-- name: closure-put
-- in: 1 day, 2 service's code or null, 3 from, 4 to (minutes), 5 6 reason (bn, en), 7 depends on the moon
INSERT INTO closure(day, service_id, from_minute, to_minute, reason_bn, reason_en, moon)
SELECT ?1, (SELECT service_id FROM service WHERE code = ?2), ?3, ?4, ?5, ?6, ?7
WHERE ?2 IS NULL OR EXISTS(SELECT 1 FROM service WHERE code = ?2)
ON CONFLICT(day, coalesce(service_id, 0), from_minute) DO UPDATE SET to_minute = excluded.to_minute,
  reason_bn = excluded.reason_bn, reason_en = excluded.reason_en, moon = excluded.moon

-- name: closure-drop
-- in: 1 day, 2 service's code or null
DELETE FROM closure WHERE day = ?1 AND service_id IS (SELECT service_id FROM service WHERE code = ?2)
  AND (?2 IS NULL) = (service_id IS NULL)

-- name: closure-list
-- in: 1 first day, 2 last day
-- out: 0 day, 1 service's code or null, 2 from, 3 to (minutes), 4 5 reason (bn, en), 6 depends on the moon
SELECT day, code, from_minute, to_minute, reason_bn, reason_en, moon FROM closure LEFT JOIN service USING(service_id)
WHERE day BETWEEN ?1 AND ?2 ORDER BY day, from_minute, closure_id

-- A range of slot ids is the calendar of one service: read in the table's own order, no index needed.
-- name: slot-taken
-- in: 1 first slot id, 2 last slot id, 3 now, 4 the latest end of a hold (boot clock), 5 whose hold does not count
-- out: 0 slot id, 1 seats taken or held, 2 minutes of those that are taken; 0 where they are only held
SELECT slot_id, sum(n), max(minutes) FROM (
  SELECT slot_id, taken AS n, minutes FROM slot WHERE slot_id BETWEEN ?1 AND ?2 AND taken > 0
  UNION ALL
  SELECT slot_id, 1, 0 FROM hold WHERE slot_id BETWEEN ?1 AND ?2 AND until > ?3 AND until <= ?4 AND hold_id <> ?5)
GROUP BY slot_id ORDER BY slot_id

-- name: need-list
-- out: 0 need, 1 how many at one moment
SELECT need, capacity FROM need ORDER BY need

-- name: need-set
-- in: 1 need, 2 how many at one moment
UPDATE need SET capacity = ?2 WHERE need = ?1

-- name: need-uses
-- in: 1 first day, 2 last day, 3 needs, 4 now, 5 the latest end of a hold (boot clock), 6 whose hold does not count
-- out: 0 day, 1 minute, 2 minutes it takes, 3 needs
SELECT day, minute, minutes, needs FROM need_use WHERE day BETWEEN ?1 AND ?2 AND needs & ?3
UNION ALL
SELECT slot_id % 1000000000 / 10000, slot_id % 10000, minutes, needs FROM hold
WHERE slot_id % 1000000000 / 10000 BETWEEN ?1 AND ?2 AND needs & ?3 AND until > ?4 AND until <= ?5 AND hold_id <> ?6

-- name: hold-sweep
-- in: 1 now, 2 the latest end of a hold (boot clock)
DELETE FROM hold WHERE until <= ?1 OR until > ?2

-- After a sweep. No row when every seat is taken or held by another.
-- name: hold-take
-- in: 1 id, 2 slot id, 3 until, 4 capacity, 5 needs, 6 minutes it takes, 7 which turn
INSERT INTO hold(hold_id, position, slot_id, until, needs, minutes)
SELECT ?1, ?7, ?2, ?3, ?5, ?6
WHERE coalesce((SELECT taken FROM slot WHERE slot_id = ?2), 0)
      + (SELECT count(*) FROM hold WHERE slot_id = ?2 AND hold_id <> ?1) < ?4

-- name: hold-drop
-- in: 1 id
DELETE FROM hold WHERE hold_id = ?1

-- name: hold-wipe
DELETE FROM hold

-- A smaller capacity than was sold shuts the slot without touching what was sold.
-- name: slot-put
-- in: 1 slot id, 2 service id, 3 day, 4 minute, 5 capacity, 6 minutes it takes
INSERT INTO slot(slot_id, service_id, day, minute, capacity, minutes) VALUES(?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT(slot_id) DO UPDATE SET capacity = max(taken, excluded.capacity),
  minutes = CASE taken WHEN 0 THEN excluded.minutes ELSE max(minutes, excluded.minutes) END

-- The lowest free seat; no row when there is none, or others hold what is left.
-- name: appointment-book
-- in: 1 id, 2 slot id, 3 short code, 4 ticket id, 5 ticket, 6 now, 7 sealed, 8 now, 9 the latest end of a hold (boot clock),
-- in: 10 needs
INSERT INTO appointment(appointment_id, slot_id, seat, status, day, call_number, short_code, ticket_id, ticket,
                        booked_at, changed_at, sealed, needs)
SELECT ?1, s.slot_id,
       (WITH RECURSIVE seat(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM seat WHERE n < s.capacity)
        SELECT n FROM seat
        WHERE NOT EXISTS(SELECT 1 FROM appointment a WHERE a.slot_id = s.slot_id AND a.seat = n AND a.status <> 0)
          AND NOT EXISTS(SELECT 1 FROM turn t WHERE t.slot_id = s.slot_id AND t.seat = n AND t.live = 1)
        LIMIT 1),
       1, s.day,
       max(coalesce((SELECT max(call_number) FROM appointment WHERE day = s.day), 0),
           coalesce((SELECT max(call_number) FROM walk_in WHERE day = s.day), 0)) + 1,
       ?3, ?4, ?5, ?6, ?6, ?7, ?10
FROM slot s
WHERE s.slot_id = ?2
  AND s.taken + (SELECT count(*) FROM hold h
                 WHERE h.slot_id = s.slot_id AND h.until > ?8 AND h.until <= ?9 AND h.hold_id <> ?1) < s.capacity

-- The same for a later turn of a journey.
-- name: turn-add
-- in: 1 id of the appointment, 2 which turn, 3 slot id, 4 now, 5 the latest end of a hold (boot clock)
INSERT INTO turn(appointment_id, position, slot_id, seat)
SELECT ?1, ?2, s.slot_id,
       (WITH RECURSIVE seat(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM seat WHERE n < s.capacity)
        SELECT n FROM seat
        WHERE NOT EXISTS(SELECT 1 FROM appointment a WHERE a.slot_id = s.slot_id AND a.seat = n AND a.status <> 0)
          AND NOT EXISTS(SELECT 1 FROM turn t WHERE t.slot_id = s.slot_id AND t.seat = n AND t.live = 1)
        LIMIT 1)
FROM slot s
WHERE s.slot_id = ?3
  AND s.taken + (SELECT count(*) FROM hold h
                 WHERE h.slot_id = s.slot_id AND h.until > ?4 AND h.until <= ?5 AND h.hold_id <> ?1) < s.capacity

-- name: turn-list
-- in: 1 id of the appointment
-- out: 0 service, 1 minute, 2 minutes it takes, 3 counter
SELECT v.code, s.minute, s.minutes, v.counter
FROM turn t JOIN slot s USING(slot_id) JOIN service v USING(service_id) WHERE t.appointment_id = ?1 ORDER BY t.position

-- name: appointment-get
-- in: 1 id
-- out: 0 id, 1 service, 2 day, 3 minute, 4 seat, 5 call number, 6 short code, 7 ticket, 8 status, 9 has sealed,
-- out: 10 reprints, 11 changed, 12 minutes it takes, 13 counter, 14 needs, 15 has more turns
SELECT a.appointment_id, v.code, s.day, s.minute, a.seat, a.call_number, a.short_code, a.ticket, a.status,
       a.sealed IS NOT NULL, a.reprints, a.changed_to IS NOT NULL, s.minutes, v.counter, a.needs,
       EXISTS(SELECT 1 FROM turn t WHERE t.appointment_id = a.appointment_id)
FROM appointment a JOIN slot s USING(slot_id) JOIN service v USING(service_id) WHERE a.appointment_id = ?1

-- name: appointment-by-code
-- in: 1 short code
-- out: as appointment-get
SELECT a.appointment_id, v.code, s.day, s.minute, a.seat, a.call_number, a.short_code, a.ticket, a.status,
       a.sealed IS NOT NULL, a.reprints, a.changed_to IS NOT NULL, s.minutes, v.counter, a.needs,
       EXISTS(SELECT 1 FROM turn t WHERE t.appointment_id = a.appointment_id)
FROM appointment a JOIN slot s USING(slot_id) JOIN service v USING(service_id)
WHERE a.short_code = ?1 OR a.appointment_id = (SELECT entered FROM pad_slip WHERE short_code = ?1)

-- name: appointment-by-ticket
-- in: 1 ticket id
-- out: as appointment-get
SELECT a.appointment_id, v.code, s.day, s.minute, a.seat, a.call_number, a.short_code, a.ticket, a.status,
       a.sealed IS NOT NULL, a.reprints, a.changed_to IS NOT NULL, s.minutes, v.counter, a.needs,
       EXISTS(SELECT 1 FROM turn t WHERE t.appointment_id = a.appointment_id)
FROM appointment a JOIN slot s USING(slot_id) JOIN service v USING(service_id)
WHERE a.ticket_id = ?1 OR a.appointment_id = (SELECT entered FROM pad_slip WHERE ticket_id = ?1)

-- name: appointment-list
-- in: 1 first day, 2 last day
-- out: as appointment-get
SELECT a.appointment_id, v.code, s.day, s.minute, a.seat, a.call_number, a.short_code, a.ticket, a.status,
       a.sealed IS NOT NULL, a.reprints, a.changed_to IS NOT NULL, s.minutes, v.counter, a.needs,
       EXISTS(SELECT 1 FROM turn t WHERE t.appointment_id = a.appointment_id)
FROM appointment a JOIN slot s USING(slot_id) JOIN service v USING(service_id)
WHERE a.day BETWEEN ?1 AND ?2 ORDER BY a.day, s.minute, a.call_number

-- name: appointment-sealed
-- in: 1 id
-- out: 0 sealed
SELECT sealed FROM appointment WHERE appointment_id = ?1

-- name: appointment-set-state
-- in: 1 id, 2 now, 3 the state it must have, 4 the new state
UPDATE appointment SET status = ?4, changed_at = ?2 WHERE appointment_id = ?1 AND status = ?3

-- name: appointment-changed
-- in: 1 id, 2 id of what takes its place
UPDATE appointment SET changed_to = ?2 WHERE appointment_id = ?1

-- The end of the chain, should it have been changed more than once.
-- name: appointment-successor
-- in: 1 id
-- out: as appointment-get
WITH RECURSIVE chain(id) AS (
  SELECT changed_to FROM appointment WHERE appointment_id = ?1 AND changed_to IS NOT NULL
  UNION ALL
  SELECT a.changed_to FROM chain JOIN appointment a ON a.appointment_id = chain.id WHERE a.changed_to IS NOT NULL)
SELECT a.appointment_id, v.code, s.day, s.minute, a.seat, a.call_number, a.short_code, a.ticket, a.status,
       a.sealed IS NOT NULL, a.reprints, a.changed_to IS NOT NULL, s.minutes, v.counter, a.needs,
       EXISTS(SELECT 1 FROM turn t WHERE t.appointment_id = a.appointment_id)
FROM chain JOIN appointment a ON a.appointment_id = chain.id JOIN slot s USING(slot_id) JOIN service v USING(service_id)
WHERE a.changed_to IS NULL

-- name: appointment-reprint
-- in: 1 id, 2 now
UPDATE appointment SET reprints = reprints + 1, changed_at = ?2 WHERE appointment_id = ?1 AND status = 1

-- name: short-code-taken
-- in: 1 short code
-- out: a row when it is taken
SELECT 1 FROM appointment WHERE short_code = ?1 UNION ALL SELECT 1 FROM walk_in WHERE short_code = ?1
UNION ALL SELECT 1 FROM waiting WHERE short_code = ?1 UNION ALL SELECT 1 FROM pad_slip WHERE short_code = ?1

-- name: walk-in-take
-- in: 1 id, 2 day, 3 short code, 4 ticket id, 5 ticket, 6 now
INSERT INTO walk_in(walk_in_id, day, call_number, short_code, ticket_id, ticket, taken_at)
VALUES(?1, ?2,
       max(coalesce((SELECT max(call_number) FROM appointment WHERE day = ?2), 0),
           coalesce((SELECT max(call_number) FROM walk_in WHERE day = ?2), 0)) + 1,
       ?3, ?4, ?5, ?6)

-- name: walk-in-get
-- in: 1 id, 2 short code, 3 ticket id: one of them, the others NULL
-- out: 0 id, 1 day, 2 call number, 3 short code, 4 ticket
SELECT walk_in_id, day, call_number, short_code, ticket FROM walk_in
WHERE walk_in_id = ?1 OR short_code = ?2 OR ticket_id = ?3

-- name: queue-enter
-- in: 1 day, 2 call number, 3 line, 4 due, 5 arrived (minutes)
INSERT INTO queue(day, call_number, line, due, arrived) VALUES(?1, ?2, ?3, ?4, ?5)

-- name: queue-list
-- in: 1 day
-- out: 0 day, 1 call number, 2 line, 3 due, 4 arrived, 5 state, 6 the how-manyth call or 0, 7 why it jumped
SELECT day, call_number, line, due, arrived, state, coalesce(called, 0), jumped FROM queue
WHERE day = ?1 ORDER BY arrived, call_number

-- name: queue-get
-- in: 1 day, 2 call number
-- out: as queue-list
SELECT day, call_number, line, due, arrived, state, coalesce(called, 0), jumped FROM queue
WHERE day = ?1 AND call_number = ?2

-- name: queue-call
-- in: 1 day, 2 call number, 3 why it jumps, or NULL
UPDATE queue SET state = 1, called = (SELECT coalesce(max(called), 0) + 1 FROM queue WHERE day = ?1), jumped = ?3
WHERE day = ?1 AND call_number = ?2 AND state = 0

-- Back into the queue for the next turn of a journey; no row where there is none.
-- name: queue-next-turn
-- in: 1 day, 2 call number
UPDATE queue SET state = 0, called = NULL, turn = turn + 1,
  due = (SELECT s.minute FROM appointment a JOIN turn t USING(appointment_id) JOIN slot s ON s.slot_id = t.slot_id
         WHERE a.day = ?1 AND a.call_number = ?2 AND t.position = queue.turn + 1)
WHERE day = ?1 AND call_number = ?2 AND state = 1
  AND EXISTS(SELECT 1 FROM appointment a JOIN turn t USING(appointment_id)
             WHERE a.day = ?1 AND a.call_number = ?2 AND t.position = queue.turn + 1 AND t.live = 1)

-- name: queue-finish
-- in: 1 day, 2 call number, 3 the new state
UPDATE queue SET state = ?3 WHERE day = ?1 AND call_number = ?2 AND state = 1

-- name: queue-finish-appointment
-- in: 1 day, 2 call number, 3 the new state
UPDATE appointment SET status = ?3 WHERE day = ?1 AND call_number = ?2 AND status = 2

-- name: trusted-key-add
-- in: 1 public key
INSERT INTO ticket_key(public_key) VALUES(?1) ON CONFLICT DO NOTHING

-- name: trusted-key-list
-- out: 0 public key
SELECT public_key FROM ticket_key

-- name: waiting-add
-- in: 1 id, 2 service, 3 needs, 4 short code, 5 now, 6 last day, 7 sealed
INSERT INTO waiting(waiting_id, service, needs, short_code, since, last_day, sealed) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)

-- name: waiting-get
-- in: 1 id or null, 2 short code or null
-- out: 0 id, 1 service, 2 needs, 3 short code, 4 since, 5 last day, 6 state, 7 whether something is sealed
SELECT waiting_id, service, needs, short_code, since, last_day, state, sealed IS NOT NULL FROM waiting
WHERE waiting_id = ?1 OR short_code = ?2

-- name: waiting-list
-- in: 1 today
-- out: as waiting-get
SELECT waiting_id, service, needs, short_code, since, last_day, state, sealed IS NOT NULL FROM waiting
WHERE state = 0 AND last_day >= ?1 ORDER BY since, waiting_id

-- name: waiting-sealed
-- in: 1 id
-- out: 0 sealed
SELECT sealed FROM waiting WHERE waiting_id = ?1

-- name: waiting-end
-- in: 1 id, 2 state, 3 the serial that was given or null
UPDATE waiting SET state = ?2, given = ?3, sealed = NULL WHERE waiting_id = ?1 AND state = 0

-- name: waiting-expire
-- in: 1 today
UPDATE waiting SET state = 2, sealed = NULL WHERE state = 0 AND last_day < ?1

-- name: pad-add
-- in: 1 ticket id, 2 short code, 3 now
-- out: 0 its number
INSERT INTO pad_slip(ticket_id, short_code, made) VALUES(?1, ?2, ?3) RETURNING number

-- name: pad-get
-- in: 1 short code or null, 2 ticket id or null
-- out: 0 whether it was entered
SELECT entered IS NOT NULL FROM pad_slip WHERE short_code = ?1 OR ticket_id = ?2

-- name: pad-enter
-- in: 1 short code or null, 2 ticket id or null, 3 the serial
UPDATE pad_slip SET entered = ?3 WHERE short_code = ?1 OR ticket_id = ?2
