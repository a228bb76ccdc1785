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

-- name: office-clear
DELETE FROM office

-- name: office-put
-- in: 1 need, 2 district, 3 4 name, 5 6 where, 7 8 hours (bn, en), 9 phone, 10 as of (day)
INSERT INTO office(need, district, name_bn, name_en, where_bn, where_en, hours_bn, hours_en, phone, as_of)
VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)

-- name: office-all
-- out: 0 need, 1 district, 2 3 name, 4 5 where, 6 7 hours (bn, en), 8 phone, 9 as of (day)
SELECT need, district, name_bn, name_en, where_bn, where_en, hours_bn, hours_en, phone, as_of FROM office
ORDER BY need, district, office_id
