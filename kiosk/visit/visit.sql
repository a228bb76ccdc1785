-- The same row a second time, after an error that left doubt, is no second visit.
-- name: visit-add
-- in: 1 day, 2 random id, 3 hour, 4 seconds it lasted, 5 door, 6 language, 7 voice was used, 8 how it ended,
-- in: 9 to 17 the facts in the order of MrcFact, '' for not answered, 18 the doubt its time is in, or null
INSERT INTO visit(day, visit_id, hour, seconds, door, language, voice, ended, first_or_repeat, sex, age_band, district,
                  destination_country, stage, channel_of_offer, last_country, decision_after, doubt)
VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18) ON CONFLICT DO NOTHING

-- name: visit-topic-add
-- in: 1 day, 2 id of the visit, 3 slug
INSERT INTO visit_topic(day, visit_id, topic) VALUES(?1, ?2, ?3) ON CONFLICT DO NOTHING

-- name: visit-service-add
-- in: 1 day, 2 id of the visit, 3 service
INSERT INTO visit_service(day, visit_id, service, booked) VALUES(?1, ?2, ?3, 1)
ON CONFLICT DO UPDATE SET booked = booked + 1

-- name: visit-count
-- in: 1 first day, 2 last day
-- out: 0 number of visits
SELECT count(*) FROM visit WHERE day BETWEEN ?1 AND ?2

-- name: page-count
-- in: 1 day, 2 page, 3 the doubt its time is in; 0 for none
INSERT INTO page_count(day, page, doubt, count) VALUES(?1, ?2, ?3, 1) ON CONFLICT DO UPDATE SET count = count + 1
