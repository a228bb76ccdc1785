// SPDX-License-Identifier: GPL-3.0-or-later

/* New content comes on a stick: taken by touch, shown at once, and taken back; a wrong one is refused in
 * words and changes nothing. */

#include "content/build.h"
#include "content/install.h"
#include "content/signature.h"
#include "content/status.h"
#include "kiosk/provision/provision.h"
#include "tests/support/content-sample.h"
#include "tests/support/test-kiosk.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#define NEWER G_GINT64_CONSTANT (4000000000) /* a build is numbered by its time: this is of 2096 */

typedef struct {
  MrcTestKiosk *kiosk;
  char *sample; /* (owned): where the sample of a content folder is */
  char *stick;  /* (owned): what the demonstration centre has for a stick */
} Fixture;

static MrcPack *
shown (Fixture *fixture)
{
  return mrc_kiosk_get_services (fixture->kiosk->kiosk)->pack;
}

/* A small content with one question of its own, on the stick. */
static char *
put_pack (Fixture *fixture, const char *name, gint64 sequence)
{
  char *path = g_build_filename (fixture->stick, name, NULL);
  g_autofree char *folder = sample_path (fixture->sample, "content");
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcSource) source = mrc_source_read (folder, &error);

  g_assert_no_error (error);
  mrc_pack_build (source, path, sequence, 1790000000, &error);
  g_assert_no_error (error);
  return path;
}

static void
sign (const char *path, const char *secret)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcSigningKey) key = mrc_signing_key_load (secret, NULL, &error);

  g_assert_no_error (error);
  mrc_sign_file (path, key, 1790000000, &error);
  g_assert_no_error (error);
}

static void
sign_well (const char *path)
{
  g_autofree char *secret = g_build_filename (mrc_test_kiosk_get_keys (), "content.key", NULL);

  sign (path, secret);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  fixture->sample = sample_new ();
  sample_replace (fixture->sample, "content/pages/doors.yaml", "আপনি কে?", "আজ কী জানবেন?");
  fixture->stick = g_build_filename (fixture->kiosk->dir, "export", NULL);
  g_assert_cmpint (g_mkdir_with_parents (fixture->stick, 0700), ==, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  mrc_test_kiosk_free (fixture->kiosk);
  sample_free (fixture->sample);
  g_free (fixture->stick);
}

static void
open_page (Fixture *fixture)
{
  static const char *const way[] = { "centre", "machine", "content" };

  mrc_test_kiosk_let_staff_in (fixture->kiosk);
  for (guint i = 0; i < G_N_ELEMENTS (way); i++)
    mrc_test_kiosk_press (fixture->kiosk, way[i]);
  g_assert_cmpstr (mrc_test_kiosk_get_place (fixture->kiosk), ==, "machine/content");
  mrc_test_lint (fixture->kiosk->window, "machine/content", FALSE);
}

static void
touch (Fixture *fixture, const char *id, const char *words)
{
  mrc_test_kiosk_press (fixture->kiosk, id);
  mrc_test_wait_until (!mrc_kiosk_is_taking_pack (fixture->kiosk->kiosk) &&
                       mrc_test_says (fixture->kiosk->window, words));
  mrc_test_kiosk_settle (fixture->kiosk);
}

static void
test_taken_and_taken_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = put_pack (fixture, "new.pack", NEWER);
  gint64 before = mrc_pack_get_sequence (shown (fixture));

  sign_well (path);
  open_page (fixture);
  g_assert_true (mrc_test_says (fixture->kiosk->window, "এখন যা দেখানো হয়"));
  mrc_test_save_png (fixture->kiosk->window, "machine-content");
  touch (fixture, "take", "নতুন তথ্য চালু হয়েছে");
  mrc_test_save_png (fixture->kiosk->window, "machine-content-taken");
  g_assert_cmpint (mrc_pack_get_sequence (shown (fixture)), ==, NEWER);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS)); /* the stick keeps what it brought */

  mrc_test_kiosk_open (fixture->kiosk, "doors");
  g_assert_true (mrc_test_says (fixture->kiosk->window, "আজ কী জানবেন?"));

  open_page (fixture);
  touch (fixture, "before", "আগের তথ্য আবার চালু হয়েছে");
  g_assert_cmpint (mrc_pack_get_sequence (shown (fixture)), ==, before);
  mrc_test_kiosk_open (fixture->kiosk, "doors");
  g_assert_false (mrc_test_says (fixture->kiosk->window, "আজ কী জানবেন?"));
}

#define QATAR "কাতারে আজ থেকে লোক নেওয়া বন্ধ।"
#define BUILT G_GINT64_CONSTANT (1795000000) /* five days before the day of the tests */

/* A status pack of what is shown, on the stick, in which Qatar's first card says @words. Nobody has signed
 * it. */
static char *
put_status (Fixture *fixture, const char *words, gint64 sequence, gint64 built)
{
  g_autofree char *folder = g_build_filename (g_getenv ("MRC_SOURCE_ROOT"), "content", NULL);
  char *path = g_build_filename (fixture->stick, "status.pack", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcSource) source = mrc_source_read (folder, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < source->topics->len; i++) {
    MrcTopic *topic = source->topics->pdata[i];
    MrcCard *card = topic->cards->pdata[0];

    if (!g_str_equal (topic->slug, "country-qa"))
      continue;
    g_free (card->text[MRC_LANGUAGE_BENGALI]);
    card->text[MRC_LANGUAGE_BENGALI] = g_strdup (words);
  }
  mrc_source_keep_status (source);
  g_assert_true (mrc_pack_build (source, path, sequence, built, &error));
  return path;
}

/* What a country is like today comes on a small pack, shown at once; of all else nothing changes. */
static void
test_status (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = put_status (fixture, QATAR, NEWER, BUILT);
  gint64 before = mrc_pack_get_sequence (shown (fixture));
  goffset size = 0;

  sign_well (path);
  {
    g_autoptr (GFile) file = g_file_new_for_path (path);
    g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, NULL);

    size = g_file_info_get_size (info);
  }
  g_test_message ("a status pack has %" G_GOFFSET_FORMAT " bytes", size);
  g_assert_cmpint (size, <, MRC_STATUS_MAX);

  open_page (fixture);
  touch (fixture, "take", "নতুন তথ্য চালু হয়েছে");
  g_assert_cmpint (mrc_pack_get_sequence (shown (fixture)), ==, before);
  mrc_test_kiosk_open (fixture->kiosk, "machine");
  mrc_test_kiosk_press (fixture->kiosk, "content");
  g_assert_true (mrc_test_says (fixture->kiosk->window, "দেশের খবর"));
  mrc_test_save_png (fixture->kiosk->window, "machine-content-status");
  mrc_test_kiosk_open (fixture->kiosk, "topic/country-qa");
  g_assert_true (mrc_test_says (fixture->kiosk->window, QATAR));
}

/* Each with its own words; the countries stay as they are. Once one was taken, an older one stays refused
 * also when its file is lost. */
static void
test_status_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *secret = sample_path (fixture->sample, "content.key");
  g_autofree char *public_file = sample_path (fixture->sample, "content.pub");
  g_autoptr (MrcSigningKey) other = mrc_signing_key_create (secret, public_file, NULL, NULL);
  g_autofree char *long_words = g_strnfill (MRC_STATUS_MAX, 'a');
  g_autofree char *taken = g_build_filename (fixture->kiosk->dir, "content", "status.pack", NULL);
  g_autofree char *path = put_status (fixture, QATAR, NEWER, BUILT);

  open_page (fixture);
  sign (path, secret);
  touch (fixture, "take", "সই ঠিক নেই");
  g_free (put_status (fixture, long_words, NEWER, BUILT));
  sign_well (path);
  touch (fixture, "take", "ফাইলটা অনেক বড়");
  g_free (put_status (fixture, QATAR, NEWER, BUILT + 30 * 24 * 3600));
  sign_well (path);
  touch (fixture, "take", "তারিখ আজকের পরের");
  mrc_test_save_png (fixture->kiosk->window, "machine-content-ahead");
  g_assert_cmpint (mrc_pack_get_status_built (shown (fixture)), ==, 0);

  g_free (put_status (fixture, QATAR, NEWER, BUILT));
  sign_well (path);
  touch (fixture, "take", "নতুন তথ্য চালু হয়েছে");
  g_assert_cmpint (g_unlink (taken), ==, 0);
  g_free (put_status (fixture, QATAR, NEWER - 1, BUILT));
  sign_well (path);
  touch (fixture, "take", "এই ফাইলটা পুরোনো");
}

/* A pack that has no end is not read to its end; one the disk has no room for leaves no half. */
static void
test_no_room (Fixture *fixture, gconstpointer data)
{
  const struct rlimit all = { RLIM_INFINITY, RLIM_INFINITY };
  const struct rlimit little = { 16 * 1024, RLIM_INFINITY };
  g_autofree char *path = put_pack (fixture, "new.pack", NEWER);
  gint64 before = mrc_pack_get_sequence (shown (fixture));

  sign_well (path);
  open_page (fixture);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &little), ==, 0);
  touch (fixture, "take", "মেশিনে জায়গা নেই");
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &all), ==, 0);
  signal (SIGXFSZ, SIG_DFL);
  g_assert_cmpint (truncate (path, 300 * 1024 * 1024), ==, 0);
  touch (fixture, "take", "ফাইলটা অনেক বড়");
  g_assert_cmpint (mrc_pack_get_sequence (shown (fixture)), ==, before);
}

/* Who reads of a country while staff bring news of it reads on; the next visitor has the news. */
static void
test_status_in_a_visit (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = put_status (fixture, QATAR, NEWER, BUILT);
  g_autofree char *public_file = g_build_filename (mrc_test_kiosk_get_keys (), "content.pub", NULL);
  g_autofree char *key = mrc_public_key_load (public_file, NULL);
  g_autoptr (MrcStore) store = mrc_store_open (fixture->kiosk->dir, MRC_STORE_COMMAND, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcPack) pack = NULL;

  sign_well (path);
  mrc_test_kiosk_open (fixture->kiosk, "doors");
  mrc_test_kiosk_press (fixture->kiosk, "prospective");
  mrc_test_kiosk_open (fixture->kiosk, "topic/country-qa");
  mrc_provision_install (store, fixture->kiosk->dir, path, key, BUILT, &error);
  g_assert_no_error (error);
  pack = mrc_content_open (fixture->kiosk->dir, key, NULL, &error);
  g_assert_no_error (error);
  mrc_kiosk_show_pack (fixture->kiosk->kiosk, pack);
  mrc_test_kiosk_press (fixture->kiosk, "next");
  g_assert_cmpstr (mrc_test_kiosk_get_place (fixture->kiosk), ==, "topic/country-qa/2");
  mrc_test_kiosk_open (fixture->kiosk, "topic/country-qa");
  g_assert_false (mrc_test_says (fixture->kiosk->window, QATAR));
  mrc_kiosk_end_visit (fixture->kiosk->kiosk, MRC_VISIT_END_EXIT, "idle");
  mrc_test_kiosk_open (fixture->kiosk, "topic/country-qa");
  g_assert_true (mrc_test_says (fixture->kiosk->window, QATAR));
}

/* Last month's status pack beside this month's whole one: that has all of it, and is taken. */
static void
test_status_left_behind (Fixture *fixture, gconstpointer data)
{
  g_autofree char *whole = put_pack (fixture, "new.pack", NEWER + 1);
  g_autofree char *old = g_build_filename (fixture->stick, "status.pack", NULL);
  g_autofree char *folder = sample_path (fixture->sample, "content");
  g_autoptr (MrcSource) source = mrc_source_read (folder, NULL);

  mrc_source_keep_status (source);
  g_assert_true (mrc_pack_build (source, old, NEWER, 1790000000, NULL));
  sign_well (whole);
  sign_well (old);
  open_page (fixture);
  touch (fixture, "take", "নতুন তথ্য চালু হয়েছে");
  g_assert_cmpint (mrc_pack_get_sequence (shown (fixture)), ==, NEWER + 1);
}

/* Of several on the stick the newest that can be trusted is taken, whatever they are called. */
static void
test_the_newest (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = put_pack (fixture, "a.pack", NEWER + 1);
  g_autofree char *b = put_pack (fixture, "b.pack", NEWER + 2);
  g_autofree char *c = put_pack (fixture, "c.pack", NEWER);
  g_autofree char *d = put_pack (fixture, "d.pack", NEWER + 3);

  sign_well (a);
  sign_well (b);
  sign_well (c);
  open_page (fixture);
  touch (fixture, "take", "নতুন তথ্য চালু হয়েছে");
  g_assert_cmpint (mrc_pack_get_sequence (shown (fixture)), ==, NEWER + 2);
}

/* Each with its own words; what is shown stays. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  gint64 before = mrc_pack_get_sequence (shown (fixture));
  g_autofree char *secret = sample_path (fixture->sample, "content.key");
  g_autofree char *public_file = sample_path (fixture->sample, "content.pub");
  g_autoptr (MrcSigningKey) other = mrc_signing_key_create (secret, public_file, NULL, NULL);
  g_autofree char *path = NULL;

  open_page (fixture);
  touch (fixture, "before", "আগের কোনো তথ্য রাখা নেই");
  touch (fixture, "take", "পেনড্রাইভে তথ্যের কোনো ফাইল নেই");

  path = put_pack (fixture, "new.pack", NEWER);
  touch (fixture, "take", "সই ঠিক নেই"); /* nobody signed it */
  sign (path, secret);
  touch (fixture, "take", "সই ঠিক নেই"); /* a stranger did */
  mrc_test_save_png (fixture->kiosk->window, "machine-content-refused");

  g_assert_true (g_file_set_contents (path, "no pack at all", -1, NULL));
  sign_well (path);
  touch (fixture, "take", "ফাইলটা নষ্ট");

  g_free (path);
  path = put_pack (fixture, "new.pack", 5);
  sign_well (path);
  touch (fixture, "take", "এই ফাইলটা পুরোনো");
  g_assert_cmpint (mrc_pack_get_sequence (shown (fixture)), ==, before);
}

/* Who is in the middle of a visit goes on with what the visit began with. */
static void
test_not_in_a_visit (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = put_pack (fixture, "new.pack", NEWER);
  g_autofree char *public_file = g_build_filename (mrc_test_kiosk_get_keys (), "content.pub", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *key = mrc_public_key_load (public_file, &error);
  g_autoptr (MrcPack) pack = NULL;

  g_assert_no_error (error);
  sign_well (path);
  pack = mrc_pack_open (path, key, &error);
  g_assert_no_error (error);
  mrc_test_kiosk_open (fixture->kiosk, "doors");
  mrc_test_kiosk_press (fixture->kiosk, "prospective");
  mrc_kiosk_show_pack (fixture->kiosk->kiosk, pack);
  g_assert_true (shown (fixture) != pack);
  mrc_kiosk_end_visit (fixture->kiosk->kiosk, MRC_VISIT_END_EXIT, "idle");
  g_assert_true (shown (fixture) == pack);
}

static void
test_locked (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = put_pack (fixture, "new.pack", NEWER);

  sign_well (path);
  gtk_widget_activate_action (fixture->kiosk->window, "staff.content-take", NULL);
  g_assert_false (mrc_kiosk_is_taking_pack (fixture->kiosk->kiosk));
  mrc_test_kiosk_open (fixture->kiosk, "machine/content");
  mrc_test_kiosk_wait_place (fixture->kiosk, "staff");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);
  ADD ("/content-way/taken-and-taken-back", test_taken_and_taken_back);
  ADD ("/content-way/status", test_status);
  ADD ("/content-way/status-refused", test_status_refused);
  ADD ("/content-way/status-in-a-visit", test_status_in_a_visit);
  ADD ("/content-way/no-room", test_no_room);
  ADD ("/content-way/status-left-behind", test_status_left_behind);
  ADD ("/content-way/the-newest", test_the_newest);
  ADD ("/content-way/refused", test_refused);
  ADD ("/content-way/not-in-a-visit", test_not_in_a_visit);
  ADD ("/content-way/locked", test_locked);
  return g_test_run ();
}
