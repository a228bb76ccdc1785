-- name: setting-get
-- in: 1 key
-- out: 0 value
SELECT value FROM setting WHERE key = ?1

-- name: setting-set
-- in: 1 key, 2 value
INSERT INTO setting(key, value) VALUES(?1, ?2) ON CONFLICT(key) DO UPDATE SET value = excluded.value

-- name: setting-unset
-- in: 1 key
DELETE FROM setting WHERE key = ?1

-- name: audit-add
-- in: 1 moment, Unix seconds, 2 act, 3 detail
INSERT INTO audit(at, act, detail) VALUES(?1, ?2, ?3)
