// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/build.h"
#include "content/file.h"
#include "content/install.h"
#include "content/pack.h"
#include "content/signature.h"
#include "content/status.h"

#include <glib/gstdio.h>

#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "tests/support/content-sample.h"

typedef struct {
  char *folder; /* of the sample; the data folder is in it */
  char *data_dir;
  char *public_key;
  MrcSigningKey *key;
} Fixture;

/* Builds and signs NAME from the sample as it is now. */
static char *
build (Fixture *self, const char *name, gint64 sequence)
{
  g_autofree char *content = sample_path (self->folder, "content");
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcSource) source = mrc_source_read (content, &error);
  char *path = sample_path (self->folder, name);

  g_assert_no_error (error);
  for (guint i = 0; i < source->problems->len; i++)
    g_test_message ("%s", (char *) source->problems->pdata[i]);
  mrc_pack_build (source, path, sequence, 1790000000, &error);
  g_assert_no_error (error);
  mrc_sign_file (path, self->key, 1790000000, &error);
  g_assert_no_error (error);
  return path;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *secret = NULL, *public_file = NULL;

  self->folder = sample_new ();
  self->data_dir = sample_path (self->folder, "data");
  secret = sample_path (self->folder, "content.key");
  public_file = sample_path (self->folder, "content.pub");
  self->key = mrc_signing_key_create (secret, public_file, NULL, &error);
  g_assert_no_error (error);
  self->public_key = mrc_signing_key_dup_public (self->key);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  mrc_signing_key_free (self->key);
  sample_free (self->folder);
  g_free (self->data_dir);
  g_free (self->public_key);
}

static GBytes *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = mrc_file_read (path, 1 << 24, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
store (const char *path, const void *data, gsize length)
{
  g_autoptr (GError) error = NULL;

  mrc_file_write (path, data, length, 0644, &error);
  g_assert_no_error (error);
}

/* The sequence of the pack the data folder shows; 0 when none can be shown. */
static gint64
shown (Fixture *self)
{
  g_autoptr (MrcPack) pack = mrc_content_open (self->data_dir, self->public_key, NULL, NULL);

  return pack != NULL ? mrc_pack_get_sequence (pack) : 0;
}

static void
install (Fixture *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  mrc_content_install (self->data_dir, path, self->public_key, 0, NULL, &error);
  g_assert_no_error (error);
}

static void
test_round_trip (Fixture *self, gconstpointer data)
{
  g_autofree char *path = build (self, "a.pack", 7);
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcPack) pack = mrc_pack_open (path, self->public_key, &error);
  const MrcPage *page;
  const MrcEntry *entry;
  const MrcTopic *topic;
  const MrcCard *card;
  const MrcHotline *hotline;
  MrcTableRow *service;

  g_assert_no_error (error);
  g_assert_cmpint (mrc_pack_get_sequence (pack), ==, 7);
  g_assert_cmpint (mrc_pack_get_built (pack), ==, 1790000000);
  g_assert_true (g_str_has_prefix (mrc_pack_get_signed_text (pack), "timestamp:1790000000\tfile:a.pack"));
  g_assert_cmpuint (mrc_pack_get_pages (pack)->len, ==, 5);
  page = mrc_pack_get_page (pack, "home/prospective");
  g_assert_cmpstr (page->question[MRC_LANGUAGE_BENGALI], ==, "কী জানতে চান?");
  g_assert_cmpuint (page->entries->len, ==, 2);
  entry = page->entries->pdata[0];
  g_assert_cmpstr (entry->style, ==, "hero");
  g_assert_cmpstr (entry->tag[MRC_LANGUAGE_ENGLISH], ==, "See this first");
  g_assert_cmpstr (entry->opens, ==, "topics/papers");
  entry = mrc_pack_get_page (pack, "doors")->entries->pdata[0];
  g_assert_cmpstr (entry->label[MRC_LANGUAGE_ENGLISH], ==, "I want to\ngo abroad");
  topic = mrc_pack_get_topic (pack, "contract");
  g_assert_cmpuint (topic->cards->len, ==, 2);
  card = topic->cards->pdata[0];
  g_assert_cmpstr (card->source[MRC_LANGUAGE_BENGALI], ==, "আইন, ২০১৩");
  g_assert_cmpstr (card->address, ==, "http://bdlaws.minlaw.gov.bd/");
  g_assert_cmpint (card->as_of, ==, 16005);
  g_assert_false (card->check_with_staff);
  hotline = mrc_pack_get_hotlines (pack)->pdata[1];
  g_assert_cmpstr (hotline->sub[MRC_LANGUAGE_ENGLISH], ==, "Police, fire");
  g_assert_cmpint (hotline->page, ==, 2);
  service = mrc_pack_get_table (pack, "services")->pdata[0];
  g_assert_cmpstr (mrc_table_row_get (service, "name_en"), ==, "Papers\nchecked");
  g_assert_cmpstr (mrc_table_row_get (service, "audience"), ==, "prospective returnee");
  g_assert_cmpuint (mrc_pack_get_table (pack, "opening")->len, ==, 2);
  g_assert_null (mrc_pack_get_table (pack, "wages"));
  g_assert_nonnull (mrc_pack_get_picture (pack, "scene-people-portrait"));
  g_assert_null (mrc_pack_get_picture (pack, "nowhere"));
}

static void
assert_same_words (char *const *read, char *const *written)
{
  for (int i = 0; i < MRC_N_LANGUAGES; i++)
    g_assert_cmpstr (read[i], ==, written[i]);
}

static void
assert_same_advices (GPtrArray *read, GPtrArray *written)
{
  g_assert_cmpuint (read->len, ==, written->len);
  for (guint i = 0; i < read->len; i++) {
    const MrcAdvice *a = g_ptr_array_index (read, i), *b = g_ptr_array_index (written, i);

    g_assert_cmpstr (a->picture, ==, b->picture);
    assert_same_words (a->text, b->text);
  }
}

static void
assert_same_answer (const MrcDecisionAnswer *a, const MrcDecisionAnswer *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->picture, ==, b->picture);
  g_assert_cmpstr (a->next, ==, b->next);
  assert_same_words (a->label, b->label);
  assert_same_words (a->sub, b->sub);
  g_assert_true ((a->plan != NULL) == (b->plan != NULL));
  if (a->plan != NULL) {
    g_assert_cmpstr (a->plan->picture, ==, b->picture);
    assert_same_words (a->plan->text, b->plan->text);
  }
  assert_same_advices (a->papers, b->papers);
  g_assert_cmpuint (a->risks->len, ==, b->risks->len);
  for (guint i = 0; i < a->risks->len; i++)
    g_assert_cmpstr (a->risks->pdata[i], ==, b->risks->pdata[i]);
}

/* A decision path comes out of the pack as it was written, its part too. */
static void
test_decisions (Fixture *self, gconstpointer data)
{
  g_autofree char *path = build (self, "a.pack", 7);
  g_autofree char *content = sample_path (self->folder, "content");
  g_autoptr (MrcSource) source = mrc_source_read (content, NULL);
  g_autoptr (MrcPack) pack = mrc_pack_open (path, self->public_key, NULL);
  const MrcDecision *read = mrc_pack_get_decision (pack, "go");
  const MrcDecision *written = mrc_source_get_decision (source, "go");
  const MrcRisk *risk = mrc_pack_get_risks (pack)->pdata[0];

  g_assert_cmpuint (mrc_pack_get_decisions (pack)->len, ==, 1);
  assert_same_words (read->title, written->title);
  assert_same_words (read->source, written->source);
  g_assert_cmpint (read->review_by, ==, written->review_by);
  g_assert_cmpuint (read->questions->len, ==, 2);
  for (guint i = 0; i < 2; i++) {
    const MrcDecisionQuestion *a = read->questions->pdata[i], *b = written->questions->pdata[i];

    g_assert_cmpstr (a->otherwise, ==, b->otherwise);
    assert_same_words (a->question, b->question);
    g_assert_cmpuint (a->answers->len, ==, b->answers->len);
    for (guint n = 0; n < a->answers->len; n++)
      assert_same_answer (a->answers->pdata[n], b->answers->pdata[n]);
  }
  g_assert_cmpuint (read->results->len, ==, 3);
  for (guint i = 0; i < 3; i++) {
    const MrcDecisionResult *a = read->results->pdata[i], *b = written->results->pdata[i];

    g_assert_cmpstr (a->id, ==, b->id);
    g_assert_cmpint (a->outcome, ==, b->outcome);
    assert_same_words (a->plan->text, b->plan->text);
    assert_same_advices (a->steps, b->steps);
    assert_same_advices (a->papers, b->papers);
  }
  g_assert_cmpuint (mrc_pack_get_risks (pack)->len, ==, 2);
  g_assert_cmpstr (risk->id, ==, "sea");
  g_assert_true (risk->stop);
  g_assert_cmpstr (risk->step->text[MRC_LANGUAGE_ENGLISH], ==, "I tell them here.");
  g_assert_null (((MrcRisk *) mrc_pack_get_risks (pack)->pdata[1])->step);
}

static void
assert_found (MrcPack *pack, const char *words, const char *slug)
{
  g_autoptr (GPtrArray) found = mrc_pack_search (pack, words);

  g_assert_cmpuint (found->len, ==, slug != NULL ? 1 : 0);
  if (slug != NULL)
    g_assert_cmpstr (((MrcFound *) found->pdata[0])->topic->slug, ==, slug);
}

static void
test_search (Fixture *self, gconstpointer data)
{
  g_autofree char *path = build (self, "a.pack", 7);
  g_autoptr (MrcPack) pack = mrc_pack_open (path, self->public_key, NULL);

  assert_found (pack, "চুক্তি", "contract");
  assert_found (pack, "চুক", "contract");       /* a beginning */
  assert_found (pack, "বেতন কাজ", "contract"); /* both, in any order */
  assert_found (pack, "বাতন", NULL);           /* another vowel sign is another word */
  assert_found (pack, "মিলিয়ে", "contract");
  assert_found (pack, "wage", "contract"); /* who writes English wants English */
  assert_found (pack, "WAGE", "contract");
  assert_found (pack, "কাগজনামা", "contract"); /* only the table of synonyms has it */
  assert_found (pack, "\" OR * NEAR(", NULL);  /* no syntax */
  assert_found (pack, "  ", NULL);
}

static void
test_same_bytes (Fixture *self, gconstpointer data)
{
  g_autofree char *a = build (self, "a.pack", 7), *b = build (self, "b.pack", 7);
  g_autoptr (GBytes) first = load (a), second = load (b);

  g_assert_true (g_bytes_equal (first, second));
}

static void
test_problems_are_not_built (Fixture *self, gconstpointer data)
{
  g_autofree char *content = sample_path (self->folder, "content");
  g_autofree char *path = sample_path (self->folder, "a.pack");
  g_autoptr (MrcSource) source = NULL;
  g_autoptr (GError) error = NULL;

  sample_write (self->folder, "content/topics/visa/en.md", "");
  source = mrc_source_read (content, NULL);
  g_assert_false (mrc_pack_build (source, path, 7, 1790000000, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
assert_refused (Fixture *self, const char *path, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (mrc_content_install (self->data_dir, path, self->public_key, 0, NULL, &error));
  g_assert_error (error, MRC_PACK_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_cmpint (shown (self), ==, 7);
}

static void
test_unsigned (Fixture *self, gconstpointer data)
{
  g_autofree char *old = build (self, "a.pack", 7), *path = build (self, "b.pack", 8);
  g_autofree char *signature = g_strconcat (path, ".minisig", NULL);

  install (self, old);
  g_assert_cmpint (unlink (signature), ==, 0);
  assert_refused (self, path, MRC_PACK_ERROR_SIGNATURE);
  sample_write (self->folder, "b.pack.minisig", "no signature\n");
  assert_refused (self, path, MRC_PACK_ERROR_SIGNATURE);
  g_assert_cmpint (unlink (path), ==, 0);
  assert_refused (self, path, MRC_PACK_ERROR_MISSING);
}

static void
test_another_key (Fixture *self, gconstpointer data)
{
  g_autofree char *secret = sample_path (self->folder, "other.key");
  g_autofree char *public_file = sample_path (self->folder, "other.pub");
  g_autofree char *old = build (self, "a.pack", 7), *path = build (self, "b.pack", 8);
  g_autoptr (MrcSigningKey) other = mrc_signing_key_create (secret, public_file, NULL, NULL);

  install (self, old);
  g_assert_true (mrc_sign_file (path, other, 1790000000, NULL));
  assert_refused (self, path, MRC_PACK_ERROR_SIGNATURE);
}

static void
test_flipped_bits (Fixture *self, gconstpointer data)
{
  g_autofree char *old = build (self, "a.pack", 7), *path = build (self, "b.pack", 8);
  g_autofree char *signature = g_strconcat (path, ".minisig", NULL);
  const char *files[] = { path, signature };

  install (self, old);
  for (int i = 0; i < 120; i++) {
    const char *file = files[i % 2];
    g_autoptr (GBytes) whole = load (file);
    gsize length = g_bytes_get_size (whole);
    g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (whole, NULL), length);
    gsize first = i % 2 == 0 ? 0 : strcspn ((char *) bytes, "\n"); /* the first comment is not signed */
    gsize at = g_test_rand_int_range (first, length - 1);

    bytes[at] ^= 1 << g_test_rand_int_range (0, 8);
    store (file, bytes, length);
    assert_refused (self, path, MRC_PACK_ERROR_SIGNATURE);
    store (file, g_bytes_get_data (whole, NULL), length);
  }
  install (self, path);
  g_assert_cmpint (shown (self), ==, 8);
}

static void
test_truncated (Fixture *self, gconstpointer data)
{
  g_autofree char *old = build (self, "a.pack", 7), *path = build (self, "b.pack", 8);
  g_autoptr (GBytes) whole = load (path);

  install (self, old);
  for (int i = 0; i < 10; i++) {
    store (path, g_bytes_get_data (whole, NULL), g_bytes_get_size (whole) * i / 10);
    assert_refused (self, path, MRC_PACK_ERROR_SIGNATURE);
  }
}

/* Signs whatever is in the file: even our own signature does not make it a pack. */
static void
assert_signed_but_refused (Fixture *self, const char *path)
{
  g_assert_true (mrc_sign_file (path, self->key, 1790000000, NULL));
  assert_refused (self, path, MRC_PACK_ERROR_DAMAGED);
}

static void
change (const char *path, const char *sql)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
test_signed_but_no_pack (Fixture *self, gconstpointer data)
{
  static const char *const changes[] = {
    "PRAGMA application_id = 1",
    "PRAGMA user_version = 99",
    "PRAGMA user_version = 0",
    "DROP TABLE card",
    "DROP TABLE answer",
    "UPDATE decision SET as_of = 0",
    "DELETE FROM question",
    "DELETE FROM meta",
    "DROP TABLE cell; CREATE VIEW cell AS SELECT name AS sheet, 1 AS position, "
    "name, name AS value FROM picture"
  };
  g_autofree char *old = build (self, "a.pack", 7), *path = NULL;

  install (self, old);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_free (path);
    path = build (self, "b.pack", 8);
    change (path, changes[i]);
    assert_signed_but_refused (self, path);
  }
  sample_write (self->folder, "b.pack", "");
  assert_signed_but_refused (self, path);
  sample_write (self->folder, "b.pack", "SQLite format 3");
  assert_signed_but_refused (self, path);
}

/* A pack of a centre that has not been updated: all but what it does not know is shown. */
static void
test_before_decisions (Fixture *self, gconstpointer data)
{
  g_autofree char *path = build (self, "a.pack", 7);
  g_autoptr (MrcPack) pack = NULL;

  change (path, "PRAGMA user_version = 2; DROP TABLE advice; DROP TABLE result; DROP TABLE answer; "
                "DROP TABLE question; DROP TABLE decision; DROP TABLE risk");
  g_assert_true (mrc_sign_file (path, self->key, 1790000000, NULL));
  pack = mrc_pack_open (path, self->public_key, NULL);
  g_assert_nonnull (pack);
  g_assert_nonnull (mrc_pack_get_topic (pack, "contract"));
  g_assert_cmpuint (mrc_pack_get_decisions (pack)->len, ==, 0);
  g_assert_null (mrc_pack_get_decision (pack, "go"));
}

/* A signer's own broken disk: refused or read, never a crash. */
static void
test_signed_garbage (Fixture *self, gconstpointer data)
{
  g_autofree char *path = build (self, "b.pack", 8);
  g_autoptr (GBytes) whole = load (path);
  gsize length = g_bytes_get_size (whole);

  for (int i = 0; i < 100; i++) {
    g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (whole, NULL), length);
    g_autoptr (MrcPack) pack = NULL;

    for (int n = 0; n < 20; n++)
      bytes[g_test_rand_int_range (0, length - 1)] = g_test_rand_int_range (0, 256);
    store (path, bytes, length);
    g_assert_true (mrc_sign_file (path, self->key, 1790000000, NULL));
    pack = mrc_pack_open (path, self->public_key, NULL);
    if (pack != NULL)
      g_ptr_array_unref (mrc_pack_search (pack, "চুক্তি"));
  }
}

static void
test_older (Fixture *self, gconstpointer data)
{
  g_autofree char *old = build (self, "a.pack", 6), *now = build (self, "b.pack", 7);
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;
  gint64 sequence = 0;

  install (self, now);
  assert_refused (self, old, MRC_PACK_ERROR_OLDER);
  install (self, now); /* the very one in use: nothing to do */
  g_assert_cmpint (shown (self), ==, 7);
  sample_write (self->folder, "content/topics/visa/en.md", "Another text.\n");
  other = build (self, "c.pack", 7);
  assert_refused (self, other, MRC_PACK_ERROR_OLDER);
  g_free (other);
  other = build (self, "c.pack", 8);
  g_assert_false (mrc_content_install (self->data_dir, other, self->public_key, 9, NULL, &error));
  g_assert_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_OLDER);
  g_clear_error (&error);
  g_assert_true (mrc_content_install (self->data_dir, other, self->public_key, 8, &sequence, &error));
  g_assert_cmpint (sequence, ==, 8);
}

static void
test_rollback (Fixture *self, gconstpointer data)
{
  g_autofree char *old = build (self, "a.pack", 7), *now = build (self, "b.pack", 8);
  g_autoptr (GError) error = NULL;
  gint64 sequence = 0;

  install (self, old);
  g_assert_false (mrc_content_rollback (self->data_dir, self->public_key, NULL, &error));
  g_assert_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_MISSING);
  g_clear_error (&error);
  install (self, now);
  g_assert_true (mrc_content_rollback (self->data_dir, self->public_key, &sequence, &error));
  g_assert_cmpint (sequence, ==, 7);
  g_assert_cmpint (shown (self), ==, 7);
  g_assert_true (mrc_content_rollback (self->data_dir, self->public_key, &sequence, &error));
  g_assert_cmpint (shown (self), ==, 8);
}

static void
test_previous_is_shown (Fixture *self, gconstpointer data)
{
  g_autofree char *old = build (self, "a.pack", 7), *now = build (self, "b.pack", 8);
  g_autofree char *current = g_build_filename (self->data_dir, "content", "current.pack", NULL);
  g_autofree char *warning = NULL;
  g_autoptr (MrcPack) pack = NULL;
  g_autoptr (GError) error = NULL;

  install (self, old);
  install (self, now);
  store (current, "spoilt", 6);
  pack = mrc_content_open (self->data_dir, self->public_key, &warning, &error);
  g_assert_no_error (error);
  g_assert_cmpint (mrc_pack_get_sequence (pack), ==, 7);
  g_assert_nonnull (strstr (warning, "The previous pack is shown"));
  install (self, now); /* mends it */
  g_assert_cmpint (shown (self), ==, 8);
}

/* A power cut after the point of no return, before each step of what is left to do. */
static void
test_finishes_what_was_broken_off (Fixture *self, gconstpointer data)
{
  static const char *const files[] = { "previous.pack", "previous.pack.minisig", "current.pack",
                                       "current.pack.minisig" };
  g_autofree char *old = build (self, "a.pack", 7), *now = build (self, "b.pack", 8);
  g_autofree char *content = g_build_filename (self->data_dir, "content", NULL);
  g_autofree char *ready = g_build_filename (content, "ready", NULL);

  for (guint done = 0; done <= G_N_ELEMENTS (files); done++) {
    const char *sources[] = { old, old, now, now };

    install (self, old);
    g_assert_cmpint (g_mkdir (ready, 0755), ==, 0);
    for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
      g_autofree char *from = g_strconcat (sources[i], i % 2 == 1 ? ".minisig" : "", NULL);
      g_autofree char *to = g_build_filename (i < done ? content : ready, files[i], NULL);
      g_autoptr (GBytes) bytes = load (from);

      store (to, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
    g_assert_cmpint (shown (self), ==, 8);
    g_assert_false (g_file_test (ready, G_FILE_TEST_EXISTS));
    g_assert_true (mrc_content_rollback (self->data_dir, self->public_key, NULL, NULL));
    g_assert_cmpint (shown (self), ==, 7);
  }
}

/* A country's page in the sample, which says @words. */
static void
tell_of_qatar (Fixture *self, const char *words)
{
  g_autofree char *bn = g_strdup_printf ("কাতার: %s।\n", words);
  g_autofree char *home = sample_read (self->folder, "content/pages/home-prospective.yaml");

  sample_write (self->folder, "content/pages/topics-countries.yaml",
                "id: topics/countries\nquestion: { bn: \"কোন দেশ?\", en: \"Which country?\" }\n"
                "entries:\n  - id: qa\n    picture: go-abroad\n"
                "    label: { bn: \"কাতার\", en: \"Qatar\" }\n    opens: topic/country-qa\n");
  if (strstr (home, "opens: serial") != NULL)
    sample_replace (self->folder, "content/pages/home-prospective.yaml", "opens: serial",
                    "opens: topics/countries");
  sample_write (
    self->folder, "content/topics/country-qa/topic.yaml",
    "title: { bn: \"কাতার\", en: \"Qatar\" }\naudience: prospective\npicture: go-abroad\nreviewer: \"\"\n"
    "cards:\n  - picture: go-abroad\n    source: { bn: \"সরকার\", en: \"Government\" }\n"
    "    address: \"https://example.org/qa\"\n    as_of: 2026-01-01\n    review_by: 2027-01-01\n"
    "    check_with_staff: false\n");
  sample_write (self->folder, "content/topics/country-qa/bn.md", bn);
  sample_write (self->folder, "content/topics/country-qa/en.md", "Qatar.\n");
}

/* Builds and signs the status pack NAME of the sample as it is now. */
static char *
build_status (Fixture *self, const char *name, gint64 sequence)
{
  g_autofree char *content = sample_path (self->folder, "content");
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcSource) source = mrc_source_read (content, &error);
  char *path = sample_path (self->folder, name);

  g_assert_no_error (error);
  mrc_source_keep_status (source);
  mrc_pack_build (source, path, sequence, 1790000001, &error);
  g_assert_no_error (error);
  mrc_sign_file (path, self->key, 1790000001, &error);
  g_assert_no_error (error);
  return path;
}

/* Returns: (transfer full): what is said of the country now */
static char *
said_of_qatar (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcPack) pack = mrc_content_open (self->data_dir, self->public_key, NULL, &error);
  const MrcTopic *topic = NULL;

  g_assert_no_error (error);
  topic = mrc_pack_get_topic (pack, "country-qa");
  g_assert_true (g_ptr_array_find (mrc_pack_get_topics (pack), topic, NULL));
  g_assert_true (
    g_ptr_array_find (mrc_pack_get_pages (pack), mrc_pack_get_page (pack, "topics/countries"), NULL));
  return g_strdup (((MrcCard *) topic->cards->pdata[0])->text[MRC_LANGUAGE_BENGALI]);
}

static void
assert_said (Fixture *self, const char *words)
{
  g_autofree char *said = said_of_qatar (self);

  g_assert_nonnull (strstr (said, words));
}

/* Newer than the whole pack it changes the countries and nothing else; a newer whole pack has all of it. */
static void
test_status (Fixture *self, gconstpointer data)
{
  g_autofree char *whole = NULL, *status = NULL, *older = NULL, *newest = NULL;
  g_autoptr (MrcPack) pack = NULL;
  g_autoptr (GError) error = NULL;
  gint64 sequence = -1;

  tell_of_qatar (self, "খোলা");
  whole = build (self, "a.pack", 7);
  newest = build (self, "c.pack", 20);
  install (self, whole);
  assert_said (self, "খোলা");
  sample_write (self->folder, "content/topics/visa/bn.md", "অন্য কথা।\n");
  tell_of_qatar (self, "বন্ধ");
  older = build_status (self, "older.pack", 8);
  status = build_status (self, "status.pack", 9);
  g_assert_true (mrc_content_install (self->data_dir, status, self->public_key, 7, &sequence, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sequence, ==, 0);
  assert_said (self, "বন্ধ");
  g_assert_cmpint (shown (self), ==, 7);
  pack = mrc_content_open (self->data_dir, self->public_key, NULL, NULL);
  g_assert_cmpint (mrc_pack_get_status_built (pack), ==, 1790000001);
  g_assert_null (
    strstr (((MrcCard *) mrc_pack_get_topic (pack, "visa")->cards->pdata[0])->text[0], "অন্য কথা"));
  g_assert_false (mrc_content_install (self->data_dir, older, self->public_key, 7, NULL, &error));
  g_assert_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_OLDER);
  assert_said (self, "বন্ধ");
  install (self, newest);
  assert_said (self, "খোলা");
  g_assert_true (mrc_content_rollback (self->data_dir, self->public_key, NULL, NULL));
  assert_said (self, "খোলা"); /* what the newer whole pack has unsaid stays so */
}

static void
assert_status_refused (Fixture *self, const char *path, MrcPackError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (mrc_content_install (self->data_dir, path, self->public_key, 0, NULL, &error));
  g_assert_error (error, MRC_PACK_ERROR, (int) code);
  g_test_message ("%s", error->message);
  assert_said (self, "খোলা");
}

/* Unsigned, changed, of a stranger, for other content, without any: the countries stay as they are. */
static void
test_status_refused (Fixture *self, gconstpointer data)
{
  static const char *const unfit[] = {
    "UPDATE topic SET slug = 'country-xx'; UPDATE card SET topic = 'country-xx'",
    "UPDATE card SET picture = 'elsewhere'",
    "UPDATE entry SET opens = 'staff'",
    "UPDATE page SET id = 'doors'; UPDATE entry SET page = 'doors'",
    "UPDATE cell SET value = 'xx' WHERE sheet = 'countries' AND name = 'code'",
    "UPDATE cell SET value = 'xx' WHERE sheet = 'ceilings' AND name = 'code'",
  };
  g_autofree char *whole = NULL, *status = NULL, *signature = NULL, *current = NULL,
                  *current_signature = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) good = NULL, good_signature = NULL;

  tell_of_qatar (self, "খোলা");
  whole = build (self, "a.pack", 7);
  status = build_status (self, "status.pack", 9);
  signature = g_strconcat (status, ".minisig", NULL);
  g_assert_false (mrc_content_install (self->data_dir, status, self->public_key, 0, NULL, &error));
  g_assert_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_MISSING); /* nothing to lay it over */
  install (self, whole);

  good = load (status);
  good_signature = load (signature);
  for (gsize at = 0; at < g_bytes_get_size (good); at += g_bytes_get_size (good) / 7) {
    g_autofree guint8 *bad = g_memdup2 (g_bytes_get_data (good, NULL), g_bytes_get_size (good));

    bad[at] ^= 1;
    store (status, bad, g_bytes_get_size (good));
    assert_status_refused (self, status, MRC_PACK_ERROR_SIGNATURE);
  }
  store (status, g_bytes_get_data (good, NULL), g_bytes_get_size (good) / 2);
  assert_status_refused (self, status, MRC_PACK_ERROR_SIGNATURE);
  store (status, g_bytes_get_data (good, NULL), g_bytes_get_size (good));
  g_unlink (signature);
  assert_status_refused (self, status, MRC_PACK_ERROR_SIGNATURE);

  /* A country, a row of one, a page, a picture that the whole pack does not have. */
  for (guint i = 0; i < G_N_ELEMENTS (unfit); i++) {
    store (status, g_bytes_get_data (good, NULL), g_bytes_get_size (good));
    change (status, unfit[i]);
    g_assert_true (mrc_sign_file (status, self->key, 1790000000, NULL));
    assert_status_refused (self, status, MRC_PACK_ERROR_UNFIT);
  }

  /* Put by hand where a whole one belongs, it is not shown as one. */
  current = g_build_filename (self->data_dir, "content", "current.pack", NULL);
  current_signature = g_strconcat (current, ".minisig", NULL);
  store (current, g_bytes_get_data (good, NULL), g_bytes_get_size (good));
  store (current_signature, g_bytes_get_data (good_signature, NULL), g_bytes_get_size (good_signature));
  g_clear_error (&error);
  g_assert_null (mrc_content_open (self->data_dir, self->public_key, NULL, &error));
  g_assert_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_DAMAGED);
}

/* No room for the copy: a limit on file sizes stands for the full disk. */
static void
test_no_room (Fixture *self, gconstpointer data)
{
  g_autofree char *old = build (self, "a.pack", 7), *path = build (self, "b.pack", 8);
  g_autoptr (GError) error = NULL;
  struct rlimit limit, small;

  install (self, old);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  small = limit;
  small.rlim_cur = 20000;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (mrc_content_install (self->data_dir, path, self->public_key, 0, NULL, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_true (error->domain == G_FILE_ERROR);
  g_assert_cmpint (shown (self), ==, 7);
  install (self, path);
  g_assert_cmpint (shown (self), ==, 8);
}

static void
test_nothing_installed (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mrc_content_open (self->data_dir, self->public_key, NULL, &error));
  g_assert_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_MISSING);
  g_assert_nonnull (strstr (error->message, "mrc content install"));
}

#define ADD(path, func) g_test_add ("/content/pack/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("what-is-built-is-read", test_round_trip);
  ADD ("a-decision-path-is-read-as-written", test_decisions);
  ADD ("a-pack-from-before-decision-paths", test_before_decisions);
  ADD ("search-knows-vowel-signs", test_search);
  ADD ("the-same-source-gives-the-same-bytes", test_same_bytes);
  ADD ("a-folder-with-problems-is-not-built", test_problems_are_not_built);
  ADD ("unsigned-is-refused", test_unsigned);
  ADD ("another-key-is-refused", test_another_key);
  ADD ("every-flipped-bit-is-refused", test_flipped_bits);
  ADD ("truncated-is-refused", test_truncated);
  ADD ("signed-but-no-pack-is-refused", test_signed_but_no_pack);
  ADD ("signed-garbage-does-no-harm", test_signed_garbage);
  ADD ("older-is-refused", test_older);
  ADD ("rollback-and-back-again", test_rollback);
  ADD ("the-previous-is-shown-when-the-current-is-spoilt", test_previous_is_shown);
  ADD ("a-power-cut-in-the-middle-is-finished", test_finishes_what_was_broken_off);
  ADD ("no-room-keeps-the-old", test_no_room);
  ADD ("status", test_status);
  ADD ("status-refused", test_status_refused);
  ADD ("nothing-installed", test_nothing_installed);
  return g_test_run ();
}
