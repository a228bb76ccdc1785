-- name: agency-list
-- out: 0 day of the list, 1 whether it is a sample, 2 lines
SELECT day, sample, (SELECT count(*) FROM agency) FROM agency_list

-- name: agency-list-put
-- in: 1 day, 2 whether it is a sample
INSERT INTO agency_list(list_id, day, sample) VALUES(1, ?1, ?2)
ON CONFLICT(list_id) DO UPDATE SET day = excluded.day, sample = excluded.sample

-- name: agency-clear
DELETE FROM agency

-- name: agency-put
-- in: 1 licence, 2 3 name, 4 5 address (bn, en), 6 state, 7 since when, 8 last day (days or null)
INSERT INTO agency(licence, name_bn, name_en, address_bn, address_en, state, state_day, valid_to)
VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)

-- name: agency-get
-- in: 1 licence
-- out: 0 licence, 1 2 name, 3 4 address (bn, en), 5 state, 6 since when, 7 last day (days or null)
SELECT licence, name_bn, name_en, address_bn, address_en, state, state_day, valid_to FROM agency WHERE licence = ?1

-- name: agency-all
-- out: as agency-get
SELECT licence, name_bn, name_en, address_bn, address_en, state, state_day, valid_to FROM agency ORDER BY licence
