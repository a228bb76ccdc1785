-- name: gate-get
-- in: 1 kind
-- out: 0 tries, 1 since, seconds on the boot clock
SELECT tries, since FROM gate WHERE kind = ?1

-- name: gate-count
-- in: 1 kind, 2 now, seconds on the boot clock
INSERT INTO gate(kind, tries, since) VALUES(?1, 1, ?2)
  ON CONFLICT(kind) DO UPDATE SET tries = tries + 1, since = excluded.since

-- name: gate-restart
-- in: 1 kind, 2 now, seconds on the boot clock
UPDATE gate SET since = ?2 WHERE kind = ?1

-- name: gate-clear
-- in: 1 kind
DELETE FROM gate WHERE kind = ?1
