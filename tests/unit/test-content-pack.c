// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/build.h"
#include "content/file.h"
#include "content/pack.h"

#include <glib/gstdio.h>

#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "tests/support/pack-centre.h"

/* And the one in use stays. */
static void
assert_refused (PackCentre *self, const char *path, int code)
{
  pack_centre_assert_refused (self, path, code);
  g_assert_cmpint (pack_centre_shown (self), ==, 7);
}

static void
test_round_trip (PackCentre *self, gconstpointer data)
{
  g_autofree char *path = pack_centre_build (self, "a.pack", 7, FALSE);
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
  g_assert_cmpint (mrc_pack_get_built (pack), ==, PACK_CENTRE_BUILT);
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
test_decisions (PackCentre *self, gconstpointer data)
{
  g_autofree char *path = pack_centre_build (self, "a.pack", 7, FALSE);
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
test_search (PackCentre *self, gconstpointer data)
{
  g_autofree char *path = pack_centre_build (self, "a.pack", 7, FALSE);
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
test_same_bytes (PackCentre *self, gconstpointer data)
{
  g_autofree char *a = pack_centre_build (self, "a.pack", 7, FALSE),
                  *b = pack_centre_build (self, "b.pack", 7, FALSE);
  g_autoptr (GBytes) first = pack_load (a), second = pack_load (b);

  g_assert_true (g_bytes_equal (first, second));
}

static void
test_problems_are_not_built (PackCentre *self, gconstpointer data)
{
  g_autofree char *content = sample_path (self->folder, "content");
  g_autofree char *path = sample_path (self->folder, "a.pack");
  g_autoptr (MrcSource) source = NULL;
  g_autoptr (GError) error = NULL;

  sample_write (self->folder, "content/topics/visa/en.md", "");
  source = mrc_source_read (content, NULL);
  g_assert_false (mrc_pack_build (source, path, 7, PACK_CENTRE_BUILT, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_unsigned (PackCentre *self, gconstpointer data)
{
  g_autofree char *old = pack_centre_build (self, "a.pack", 7, FALSE),
                  *path = pack_centre_build (self, "b.pack", 8, FALSE);
  g_autofree char *signature = g_strconcat (path, ".minisig", NULL);

  pack_centre_install (self, old);
  g_assert_cmpint (unlink (signature), ==, 0);
  assert_refused (self, path, MRC_PACK_ERROR_SIGNATURE);
  sample_write (self->folder, "b.pack.minisig", "no signature\n");
  assert_refused (self, path, MRC_PACK_ERROR_SIGNATURE);
  g_assert_cmpint (unlink (path), ==, 0);
  assert_refused (self, path, MRC_PACK_ERROR_MISSING);
}

static void
test_another_key (PackCentre *self, gconstpointer data)
{
  g_autofree char *secret = sample_path (self->folder, "other.key");
  g_autofree char *public_file = sample_path (self->folder, "other.pub");
  g_autofree char *old = pack_centre_build (self, "a.pack", 7, FALSE),
                  *path = pack_centre_build (self, "b.pack", 8, FALSE);
  g_autoptr (MrcSigningKey) other = mrc_signing_key_create (secret, public_file, NULL, NULL);

  pack_centre_install (self, old);
  g_assert_true (mrc_sign_file (path, other, PACK_CENTRE_BUILT, NULL));
  assert_refused (self, path, MRC_PACK_ERROR_SIGNATURE);
}

static void
test_flipped_bits (PackCentre *self, gconstpointer data)
{
  g_autofree char *old = pack_centre_build (self, "a.pack", 7, FALSE),
                  *path = pack_centre_build (self, "b.pack", 8, FALSE);
  g_autofree char *signature = g_strconcat (path, ".minisig", NULL);
  const char *files[] = { path, signature };

  pack_centre_install (self, old);
  for (int i = 0; i < 120; i++) {
    const char *file = files[i % 2];
    g_autoptr (GBytes) whole = pack_load (file);
    gsize length = g_bytes_get_size (whole);
    g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (whole, NULL), length);
    gsize first = i % 2 == 0 ? 0 : strcspn ((char *) bytes, "\n"); /* the first comment is not signed */
    gsize at = g_test_rand_int_range (first, length - 1);

    bytes[at] ^= 1 << g_test_rand_int_range (0, 8);
    pack_store (file, bytes, length);
    assert_refused (self, path, MRC_PACK_ERROR_SIGNATURE);
    pack_store (file, g_bytes_get_data (whole, NULL), length);
  }
  pack_centre_install (self, path);
  g_assert_cmpint (pack_centre_shown (self), ==, 8);
}

static void
test_truncated (PackCentre *self, gconstpointer data)
{
  g_autofree char *old = pack_centre_build (self, "a.pack", 7, FALSE),
                  *path = pack_centre_build (self, "b.pack", 8, FALSE);
  g_autoptr (GBytes) whole = pack_load (path);

  pack_centre_install (self, old);
  for (int i = 0; i < 10; i++) {
    pack_store (path, g_bytes_get_data (whole, NULL), g_bytes_get_size (whole) * i / 10);
    assert_refused (self, path, MRC_PACK_ERROR_SIGNATURE);
  }
}

/* Signs whatever is in the file: even our own signature does not make it a pack. */
static void
assert_signed_but_refused (PackCentre *self, const char *path)
{
  g_assert_true (mrc_sign_file (path, self->key, PACK_CENTRE_BUILT, NULL));
  assert_refused (self, path, MRC_PACK_ERROR_DAMAGED);
}

static void
test_signed_but_no_pack (PackCentre *self, gconstpointer data)
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
  g_autofree char *old = pack_centre_build (self, "a.pack", 7, FALSE), *path = NULL;

  pack_centre_install (self, old);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_free (path);
    path = pack_centre_build (self, "b.pack", 8, FALSE);
    pack_change (path, changes[i]);
    assert_signed_but_refused (self, path);
  }
  sample_write (self->folder, "b.pack", "");
  assert_signed_but_refused (self, path);
  sample_write (self->folder, "b.pack", "SQLite format 3");
  assert_signed_but_refused (self, path);
}

/* A pack of a centre that has not been updated: all but what it does not know is shown. */
static void
test_before_decisions (PackCentre *self, gconstpointer data)
{
  g_autofree char *path = pack_centre_build (self, "a.pack", 7, FALSE);
  g_autoptr (MrcPack) pack = NULL;

  pack_change (path, "PRAGMA user_version = 2; DROP TABLE advice; DROP TABLE result; DROP TABLE answer; "
                     "DROP TABLE question; DROP TABLE decision; DROP TABLE risk");
  g_assert_true (mrc_sign_file (path, self->key, PACK_CENTRE_BUILT, NULL));
  pack = mrc_pack_open (path, self->public_key, NULL);
  g_assert_nonnull (pack);
  g_assert_nonnull (mrc_pack_get_topic (pack, "contract"));
  g_assert_cmpuint (mrc_pack_get_decisions (pack)->len, ==, 0);
  g_assert_null (mrc_pack_get_decision (pack, "go"));
}

/* A signer's own broken disk: refused or read, never a crash. */
static void
test_signed_garbage (PackCentre *self, gconstpointer data)
{
  g_autofree char *path = pack_centre_build (self, "b.pack", 8, FALSE);
  g_autoptr (GBytes) whole = pack_load (path);
  gsize length = g_bytes_get_size (whole);

  for (int i = 0; i < 100; i++) {
    g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (whole, NULL), length);
    g_autoptr (MrcPack) pack = NULL;

    for (int n = 0; n < 20; n++)
      bytes[g_test_rand_int_range (0, length - 1)] = g_test_rand_int_range (0, 256);
    pack_store (path, bytes, length);
    g_assert_true (mrc_sign_file (path, self->key, PACK_CENTRE_BUILT, NULL));
    pack = mrc_pack_open (path, self->public_key, NULL);
    if (pack != NULL)
      g_ptr_array_unref (mrc_pack_search (pack, "চুক্তি"));
  }
}

static void
test_older (PackCentre *self, gconstpointer data)
{
  g_autofree char *old = pack_centre_build (self, "a.pack", 6, FALSE),
                  *now = pack_centre_build (self, "b.pack", 7, FALSE);
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;
  MrcContentTaken taken = { 0 };

  pack_centre_install (self, now);
  assert_refused (self, old, MRC_PACK_ERROR_OLDER);
  pack_centre_install (self, now); /* the very one in use: nothing to do */
  g_assert_cmpint (pack_centre_shown (self), ==, 7);
  sample_write (self->folder, "content/topics/visa/en.md", "Another text.\n");
  other = pack_centre_build (self, "c.pack", 7, FALSE);
  assert_refused (self, other, MRC_PACK_ERROR_OLDER);
  g_free (other);
  other = pack_centre_build (self, "c.pack", 8, FALSE);
  g_assert_false (mrc_content_install (self->data_dir, other, self->public_key,
                                       &(MrcContentHad){ .whole = 9 }, NULL, &error));
  g_assert_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_OLDER);
  g_clear_error (&error);
  g_assert_true (mrc_content_install (self->data_dir, other, self->public_key, &(MrcContentHad){ .whole = 8 },
                                      &taken, &error));
  g_assert_cmpint (taken.sequence, ==, 8);
  g_assert_false (taken.status);
}

static void
test_rollback (PackCentre *self, gconstpointer data)
{
  g_autofree char *old = pack_centre_build (self, "a.pack", 7, FALSE),
                  *now = pack_centre_build (self, "b.pack", 8, FALSE);
  g_autoptr (GError) error = NULL;
  gint64 sequence = 0;

  pack_centre_install (self, old);
  g_assert_false (mrc_content_rollback (self->data_dir, self->public_key, NULL, &error));
  g_assert_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_MISSING);
  g_clear_error (&error);
  pack_centre_install (self, now);
  g_assert_true (mrc_content_rollback (self->data_dir, self->public_key, &sequence, &error));
  g_assert_cmpint (sequence, ==, 7);
  g_assert_cmpint (pack_centre_shown (self), ==, 7);
  g_assert_true (mrc_content_rollback (self->data_dir, self->public_key, &sequence, &error));
  g_assert_cmpint (pack_centre_shown (self), ==, 8);
}

static void
test_previous_is_shown (PackCentre *self, gconstpointer data)
{
  g_autofree char *old = pack_centre_build (self, "a.pack", 7, FALSE),
                  *now = pack_centre_build (self, "b.pack", 8, FALSE);
  g_autofree char *current = g_build_filename (self->data_dir, "content", "current.pack", NULL);
  g_autofree char *warning = NULL;
  g_autoptr (MrcPack) pack = NULL;
  g_autoptr (GError) error = NULL;

  pack_centre_install (self, old);
  pack_centre_install (self, now);
  pack_store (current, "spoilt", 6);
  pack = mrc_content_open (self->data_dir, self->public_key, &warning, &error);
  g_assert_no_error (error);
  g_assert_cmpint (mrc_pack_get_sequence (pack), ==, 7);
  g_assert_nonnull (strstr (warning, "The previous pack is shown"));
  pack_centre_install (self, now); /* mends it */
  g_assert_cmpint (pack_centre_shown (self), ==, 8);
}

/* A power cut after the point of no return, before each step of what is left to do. */
static void
test_finishes_what_was_broken_off (PackCentre *self, gconstpointer data)
{
  static const char *const files[] = { "previous.pack", "previous.pack.minisig", "current.pack",
                                       "current.pack.minisig" };
  g_autofree char *old = pack_centre_build (self, "a.pack", 7, FALSE),
                  *now = pack_centre_build (self, "b.pack", 8, FALSE);
  g_autofree char *content = g_build_filename (self->data_dir, "content", NULL);
  g_autofree char *ready = g_build_filename (content, "ready", NULL);

  for (guint done = 0; done <= G_N_ELEMENTS (files); done++) {
    const char *sources[] = { old, old, now, now };

    pack_centre_install (self, old);
    g_assert_cmpint (g_mkdir (ready, 0755), ==, 0);
    for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
      g_autofree char *from = g_strconcat (sources[i], i % 2 == 1 ? ".minisig" : "", NULL);
      g_autofree char *to = g_build_filename (i < done ? content : ready, files[i], NULL);
      g_autoptr (GBytes) bytes = pack_load (from);

      pack_store (to, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
    g_assert_cmpint (pack_centre_shown (self), ==, 8);
    g_assert_false (g_file_test (ready, G_FILE_TEST_EXISTS));
    g_assert_true (mrc_content_rollback (self->data_dir, self->public_key, NULL, NULL));
    g_assert_cmpint (pack_centre_shown (self), ==, 7);
  }
}

/* No room for the copy: a limit on file sizes stands for the full disk. */
static void
test_no_room (PackCentre *self, gconstpointer data)
{
  g_autofree char *old = pack_centre_build (self, "a.pack", 7, FALSE),
                  *path = pack_centre_build (self, "b.pack", 8, FALSE);
  g_autoptr (GError) error = NULL;
  struct rlimit limit, small;

  pack_centre_install (self, old);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  small = limit;
  small.rlim_cur = 20000;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (mrc_content_install (self->data_dir, path, self->public_key, NULL, NULL, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_true (error->domain == G_FILE_ERROR);
  g_assert_cmpint (pack_centre_shown (self), ==, 7);
  pack_centre_install (self, path);
  g_assert_cmpint (pack_centre_shown (self), ==, 8);
}

static void
test_nothing_installed (PackCentre *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mrc_content_open (self->data_dir, self->public_key, NULL, &error));
  g_assert_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_MISSING);
  g_assert_nonnull (strstr (error->message, "mrc content install"));
}

#define ADD(path, func) \
  g_test_add ("/content/pack/" path, PackCentre, NULL, pack_centre_set_up, func, pack_centre_tear_down)

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
  ADD ("nothing-installed", test_nothing_installed);
  return g_test_run ();
}
