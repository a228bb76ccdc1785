-- SPDX-License-Identifier: GPL-3.0-or-later
-- The inside of a pack: made once by mrc_pack_build(), read whole by mrc_pack_open().
-- A string that is not there is '', days are counted from 1970-01-01 = 0 in Dhaka, flags are 0 or 1.

-- name: schema
PRAGMA page_size = 4096;
PRAGMA application_id = 1297236816; -- 'MRCP'
PRAGMA user_version = 3;            -- the format; a kiosk refuses one it does not know
CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE page (
  position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, question_bn TEXT NOT NULL, question_en TEXT NOT NULL,
  sub_bn TEXT NOT NULL, sub_en TEXT NOT NULL, sensitive INTEGER NOT NULL) STRICT;
CREATE TABLE entry (
  page TEXT NOT NULL REFERENCES page (id), position INTEGER NOT NULL, id TEXT NOT NULL, picture TEXT NOT NULL,
  label_bn TEXT NOT NULL, label_en TEXT NOT NULL, sub_bn TEXT NOT NULL, sub_en TEXT NOT NULL,
  tag_bn TEXT NOT NULL, tag_en TEXT NOT NULL, style TEXT NOT NULL, opens TEXT NOT NULL,
  PRIMARY KEY (page, position)) STRICT, WITHOUT ROWID;
CREATE TABLE topic (
  position INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, title_bn TEXT NOT NULL, title_en TEXT NOT NULL,
  picture TEXT NOT NULL, audience TEXT NOT NULL, reviewer TEXT NOT NULL, sensitive INTEGER NOT NULL) STRICT;
CREATE TABLE card (
  topic TEXT NOT NULL REFERENCES topic (slug), position INTEGER NOT NULL, text_bn TEXT NOT NULL,
  text_en TEXT NOT NULL, picture TEXT NOT NULL, source_bn TEXT NOT NULL, source_en TEXT NOT NULL,
  address TEXT NOT NULL, as_of INTEGER NOT NULL, review_by INTEGER NOT NULL, check_with_staff INTEGER NOT NULL,
  danger INTEGER NOT NULL, PRIMARY KEY (topic, position)) STRICT, WITHOUT ROWID;
CREATE TABLE cell (
  sheet TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (sheet, position, name)) STRICT, WITHOUT ROWID;
CREATE TABLE picture (name TEXT PRIMARY KEY, svg BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE clip (
  name TEXT PRIMARY KEY, opus BLOB NOT NULL, words TEXT NOT NULL, synthetic INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE decision (
  position INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, title_bn TEXT NOT NULL, title_en TEXT NOT NULL,
  picture TEXT NOT NULL, audience TEXT NOT NULL, reviewer TEXT NOT NULL, source_bn TEXT NOT NULL,
  source_en TEXT NOT NULL, as_of INTEGER NOT NULL, review_by INTEGER NOT NULL, sensitive INTEGER NOT NULL) STRICT;
CREATE TABLE question (
  decision TEXT NOT NULL REFERENCES decision (slug), position INTEGER NOT NULL, id TEXT NOT NULL,
  question_bn TEXT NOT NULL, question_en TEXT NOT NULL, sub_bn TEXT NOT NULL, sub_en TEXT NOT NULL,
  otherwise TEXT NOT NULL, PRIMARY KEY (decision, position)) STRICT, WITHOUT ROWID;
CREATE TABLE answer (
  question TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, picture TEXT NOT NULL,
  label_bn TEXT NOT NULL, label_en TEXT NOT NULL, sub_bn TEXT NOT NULL, sub_en TEXT NOT NULL,
  plan_bn TEXT NOT NULL, plan_en TEXT NOT NULL, risks TEXT NOT NULL, next TEXT NOT NULL,
  PRIMARY KEY (question, position)) STRICT, WITHOUT ROWID; -- question: 'go/why'
CREATE TABLE result (
  decision TEXT NOT NULL REFERENCES decision (slug), position INTEGER NOT NULL, id TEXT NOT NULL,
  outcome TEXT NOT NULL, picture TEXT NOT NULL, plan_bn TEXT NOT NULL, plan_en TEXT NOT NULL,
  PRIMARY KEY (decision, position)) STRICT, WITHOUT ROWID;
CREATE TABLE advice (
  owner TEXT NOT NULL, position INTEGER NOT NULL, picture TEXT NOT NULL, text_bn TEXT NOT NULL,
  text_en TEXT NOT NULL, PRIMARY KEY (owner, position)) STRICT, WITHOUT ROWID; -- owner: 'go/why/debt', 'go/stay steps'
CREATE TABLE risk (
  position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, picture TEXT NOT NULL, care_bn TEXT NOT NULL,
  care_en TEXT NOT NULL, step_picture TEXT NOT NULL, step_bn TEXT NOT NULL, step_en TEXT NOT NULL,
  stop INTEGER NOT NULL) STRICT;

-- name: put-meta
-- in: name, value
INSERT INTO meta VALUES (?, ?);

-- name: put-page
-- in: position, id, question bn, en, sub bn, en, sensitive
INSERT INTO page VALUES (?, ?, ?, ?, ?, ?, ?);

-- name: put-entry
-- in: page, position, id, picture, label bn, en, sub bn, en, tag bn, en, style, opens
INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: put-topic
-- in: position, slug, title bn, en, picture, audience, reviewer, sensitive
INSERT INTO topic VALUES (?, ?, ?, ?, ?, ?, ?, ?);

-- name: put-card
-- in: topic, position, text bn, en, picture, source bn, en, address, as of, review by (days), check with staff, danger
INSERT INTO card VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: put-decision
-- in: position, slug, title bn, en, picture, audience, reviewer, source bn, en, as of, review by (days), sensitive
INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: put-question
-- in: decision, position, id, question bn, en, sub bn, en, otherwise
INSERT INTO question VALUES (?, ?, ?, ?, ?, ?, ?, ?);

-- name: put-answer
-- in: question, position, id, picture, label bn, en, sub bn, en, plan bn, en, risks with spaces, next
INSERT INTO answer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: put-result
-- in: decision, position, id, outcome, picture, plan bn, en
INSERT INTO result VALUES (?, ?, ?, ?, ?, ?, ?);

-- name: put-advice
-- in: owner, position, picture, text bn, en
INSERT INTO advice VALUES (?, ?, ?, ?, ?);

-- name: put-risk
-- in: position, id, picture, care bn, en, picture of the step, step bn, en, stop
INSERT INTO risk VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: put-cell
-- in: sheet, position of the row, column, value
INSERT INTO cell VALUES (?, ?, ?, ?);

-- name: put-picture
-- in: name, svg
INSERT INTO picture VALUES (?, ?);

-- name: put-clip
-- in: name, opus, words as text, synthetic
INSERT INTO clip VALUES (?, ?, ?, ?);

-- name: meta
-- in: name
-- out: value
SELECT value FROM meta WHERE name = ?;

-- name: pages
-- out: id, question bn, en, sub bn, en, sensitive
SELECT id, question_bn, question_en, sub_bn, sub_en, sensitive FROM page ORDER BY position;

-- name: entries
-- in: page
-- out: id, picture, label bn, en, sub bn, en, tag bn, en, style, opens
SELECT id, picture, label_bn, label_en, sub_bn, sub_en, tag_bn, tag_en, style, opens
  FROM entry WHERE page = ? ORDER BY position;

-- name: topics
-- out: slug, title bn, en, picture, audience, reviewer, sensitive
SELECT slug, title_bn, title_en, picture, audience, reviewer, sensitive FROM topic ORDER BY position;

-- name: cards
-- in: topic
-- out: text bn, en, picture, source bn, en, address, as of, review by (days), check with staff, danger
SELECT text_bn, text_en, picture, source_bn, source_en, address, as_of, review_by, check_with_staff, danger
  FROM card WHERE topic = ? ORDER BY position;

-- name: decisions
-- out: slug, title bn, en, picture, audience, reviewer, source bn, en, as of, review by (days), sensitive
SELECT slug, title_bn, title_en, picture, audience, reviewer, source_bn, source_en, as_of, review_by, sensitive
  FROM decision ORDER BY position;

-- name: questions
-- in: decision
-- out: id, question bn, en, sub bn, en, otherwise
SELECT id, question_bn, question_en, sub_bn, sub_en, otherwise FROM question WHERE decision = ? ORDER BY position;

-- name: answers
-- in: question
-- out: id, picture, label bn, en, sub bn, en, plan bn, en, risks with spaces, next
SELECT id, picture, label_bn, label_en, sub_bn, sub_en, plan_bn, plan_en, risks, next
  FROM answer WHERE question = ? ORDER BY position;

-- name: results
-- in: decision
-- out: id, outcome, picture, plan bn, en
SELECT id, outcome, picture, plan_bn, plan_en FROM result WHERE decision = ? ORDER BY position;

-- name: advices
-- in: owner
-- out: picture, text bn, en
SELECT picture, text_bn, text_en FROM advice WHERE owner = ? ORDER BY position;

-- name: risks
-- out: id, picture, care bn, en, picture of the step, step bn, en, stop
SELECT id, picture, care_bn, care_en, step_picture, step_bn, step_en, stop FROM risk ORDER BY position;

-- name: cells
-- out: sheet, position of the row, column, value
SELECT sheet, position, name, value FROM cell ORDER BY sheet, position, name;

-- name: pictures
-- out: name, svg
SELECT name, svg FROM picture;

-- name: clips
-- out: name, opus, words as text, synthetic
SELECT name, opus, words, synthetic FROM clip;

-- The index of words, of a connection of its own: made in memory when a pack is opened. The words come
-- folded and divided by spaces, Bengali and English in one row. Vowel signs (Mn, Mc) belong to their word,
-- else কাজ and কাজি would be one. English words are cut to their stem by Porter's rules, which leave others
-- alone; of Bengali ones the near columns hold what is near them.

-- name: search-schema
CREATE VIRTUAL TABLE names USING fts5 (
  name, near, content = '', tokenize = "porter unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'");
CREATE VIRTUAL TABLE texts USING fts5 (
  name, text, near_name, near_text, content = '', prefix = '1 2 3',
  tokenize = "porter unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'");
BEGIN;

-- name: search-put-name
-- in: row, name, near
INSERT INTO names (rowid, name, near) VALUES (?, ?, ?);

-- name: search-put-text
-- in: row, name, text, near name, near text
INSERT INTO texts (rowid, name, text, near_name, near_text) VALUES (?, ?, ?, ?, ?);

-- name: search-finish
INSERT INTO names (names) VALUES ('optimize');
INSERT INTO texts (texts) VALUES ('optimize');
COMMIT;

-- name: search-names
-- in: words in FTS5 syntax
-- out: row
SELECT rowid FROM names WHERE names MATCH ? ORDER BY bm25 (names, 3.0, 1.0), rowid;

-- name: search-texts
-- in: words in FTS5 syntax
-- out: row
SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY bm25 (texts, 8.0, 4.0, 3.0, 1.0), rowid;
