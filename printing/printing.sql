-- name: print-add
-- in: 1 id, 2 call number, 3 copy, 4 slip, 5 now
INSERT INTO print_job(print_id, call_number, copy, slip, state, created, changed) VALUES(?1, ?2, ?3, ?4, 0, ?5, ?5)

-- What is on its way is no one's to take; 3 is printed.
-- name: print-claim
-- in: 1 id, 2 printer, 3 life of the server, 4 now
-- out: 0 attempt
UPDATE print_job SET state = 1, reason = 0, attempt = attempt + 1, printer = ?2, job = 0, life = ?3, changed = ?4
WHERE print_id = ?1 AND state IN (0, 5, 6, 7) RETURNING attempt

-- name: print-note
-- in: 1 id, 2 state, 3 reason, 4 job, 5 life, 6 now, 7 whether the slip is still of use
UPDATE print_job SET state = ?2, reason = ?3, job = ?4, life = ?5, changed = ?6, slip = CASE WHEN ?7 THEN slip END
WHERE print_id = ?1

-- name: print-get
-- in: 1 id
-- out: 0 id, 1 call number, 2 copy, 3 state, 4 reason, 5 attempt, 6 printer, 7 job, 8 life, 9 created, 10 changed, 11 slip
SELECT print_id, call_number, copy, state, reason, attempt, printer, job, life, created, changed, slip
FROM print_job WHERE print_id = ?1

-- name: print-list
-- out: as print-get, the newest first
SELECT print_id, call_number, copy, state, reason, attempt, printer, job, life, created, changed, slip
FROM print_job ORDER BY created DESC, print_id

-- name: print-list-orphans
-- out: as print-get: what was on its way
SELECT print_id, call_number, copy, state, reason, attempt, printer, job, life, created, changed, slip
FROM print_job WHERE state IN (1, 2, 4) ORDER BY created, print_id

-- name: print-late
-- in: 1 reason, 2 now
UPDATE print_job SET state = 5, reason = ?1, changed = ?2 WHERE state = 0

-- name: print-sweep
-- in: 1 before
DELETE FROM print_job WHERE created < ?1 AND state NOT IN (1, 2, 4)

-- name: roll-get
-- in: 1 printer
-- out: 0 used mm, 1 whether it ran out, 2 when it was put in
SELECT used_mm, empty, began FROM paper_roll WHERE printer = ?1 AND ended IS NULL

-- Those that were used up to the end; a roll that was changed early tells little.
-- name: roll-lengths
-- in: 1 printer, 2 how many
-- out: 0 mm
SELECT used_mm FROM paper_roll WHERE printer = ?1 AND ended IS NOT NULL AND whole = 1 AND empty = 1
ORDER BY ended DESC, roll_id DESC LIMIT ?2

-- name: roll-use
-- in: 1 printer, 2 mm
UPDATE paper_roll SET used_mm = used_mm + ?2 WHERE printer = ?1 AND ended IS NULL

-- name: roll-set-empty
-- in: 1 printer, 2 whether
UPDATE paper_roll SET empty = ?2 WHERE printer = ?1 AND ended IS NULL

-- name: roll-end
-- in: 1 printer, 2 now
UPDATE paper_roll SET ended = ?2 WHERE printer = ?1 AND ended IS NULL

-- name: roll-begin
-- in: 1 printer, 2 whether it is new, 3 mm, 4 now
INSERT INTO paper_roll(printer, whole, used_mm, began) VALUES(?1, ?2, ?3, ?4)
