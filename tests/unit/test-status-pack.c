// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/pack.h"
#include "content/status.h"

#include <glib/gstdio.h>

#include <string.h>

#include "tests/support/pack-centre.h"

#define DAY (24 * 60 * 60) /* seconds */

/* A country's page in the sample, which says @words. */
static void
tell_of_qatar (PackCentre *self, const char *words)
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

/* Returns: (transfer full): what is said of the country now */
static char *
said_of_qatar (PackCentre *self)
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
assert_said (PackCentre *self, const char *words)
{
  g_autofree char *said = said_of_qatar (self);

  g_assert_nonnull (strstr (said, words));
}

/* Newer than the whole pack it changes the countries and nothing else; a newer whole pack has all of it. */
static void
test_status (PackCentre *self, gconstpointer data)
{
  g_autofree char *whole = NULL, *status = NULL, *older = NULL, *newest = NULL;
  g_autoptr (MrcPack) pack = NULL;
  g_autoptr (GError) error = NULL;
  MrcContentTaken taken = { 0 };

  tell_of_qatar (self, "খোলা");
  whole = pack_centre_build (self, "a.pack", 7, FALSE);
  newest = pack_centre_build (self, "c.pack", 20, FALSE);
  pack_centre_install (self, whole);
  assert_said (self, "খোলা");
  sample_write (self->folder, "content/topics/visa/bn.md", "অন্য কথা।\n");
  tell_of_qatar (self, "বন্ধ");
  older = pack_centre_build (self, "older.pack", 8, TRUE);
  status = pack_centre_build (self, "status.pack", 9, TRUE);
  g_assert_true (mrc_content_install (self->data_dir, status, self->public_key,
                                      &(MrcContentHad){ .whole = 7 }, &taken, &error));
  g_assert_no_error (error);
  g_assert_cmpint (taken.sequence, ==, 9);
  g_assert_true (taken.status);
  assert_said (self, "বন্ধ");
  g_assert_cmpint (pack_centre_shown (self), ==, 7);
  pack = mrc_content_open (self->data_dir, self->public_key, NULL, NULL);
  g_assert_cmpint (mrc_pack_get_status_built (pack), ==, PACK_CENTRE_BUILT);
  g_assert_null (
    strstr (((MrcCard *) mrc_pack_get_topic (pack, "visa")->cards->pdata[0])->text[0], "অন্য কথা"));
  g_assert_false (mrc_content_install (self->data_dir, older, self->public_key,
                                       &(MrcContentHad){ .whole = 7 }, NULL, &error));
  g_assert_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_OLDER);
  assert_said (self, "বন্ধ");
  pack_centre_install (self, newest);
  assert_said (self, "খোলা");
  g_assert_true (mrc_content_rollback (self->data_dir, self->public_key, NULL, NULL));
  assert_said (self, "খোলা"); /* what the newer whole pack has unsaid stays so */
}

static void
assert_refused (PackCentre *self, const char *path, MrcPackError code)
{
  pack_centre_assert_refused (self, path, code);
  assert_said (self, "খোলা");
}

/* Unsigned, changed, of a stranger, for other content, without any: the countries stay as they are. */
static void
test_status_refused (PackCentre *self, gconstpointer data)
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
  whole = pack_centre_build (self, "a.pack", 7, FALSE);
  status = pack_centre_build (self, "status.pack", 9, TRUE);
  signature = g_strconcat (status, ".minisig", NULL);
  g_assert_false (mrc_content_install (self->data_dir, status, self->public_key, NULL, NULL, &error));
  g_assert_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_MISSING); /* nothing to lay it over */
  pack_centre_install (self, whole);

  good = pack_load (status);
  good_signature = pack_load (signature);
  for (gsize at = 0; at < g_bytes_get_size (good); at += g_bytes_get_size (good) / 7) {
    g_autofree guint8 *bad = g_memdup2 (g_bytes_get_data (good, NULL), g_bytes_get_size (good));

    bad[at] ^= 1;
    pack_store (status, bad, g_bytes_get_size (good));
    assert_refused (self, status, MRC_PACK_ERROR_SIGNATURE);
  }
  pack_store (status, g_bytes_get_data (good, NULL), g_bytes_get_size (good) / 2);
  assert_refused (self, status, MRC_PACK_ERROR_SIGNATURE);
  pack_store (status, g_bytes_get_data (good, NULL), g_bytes_get_size (good));
  g_unlink (signature);
  assert_refused (self, status, MRC_PACK_ERROR_SIGNATURE);

  /* A country, a row of one, a page, a picture that the whole pack does not have. */
  for (guint i = 0; i < G_N_ELEMENTS (unfit); i++) {
    pack_store (status, g_bytes_get_data (good, NULL), g_bytes_get_size (good));
    pack_change (status, unfit[i]);
    g_assert_true (mrc_sign_file (status, self->key, PACK_CENTRE_BUILT, NULL));
    assert_refused (self, status, MRC_PACK_ERROR_UNFIT);
  }

  /* Put by hand where a whole one belongs, it is not shown as one. */
  current = g_build_filename (self->data_dir, "content", "current.pack", NULL);
  current_signature = g_strconcat (current, ".minisig", NULL);
  pack_store (current, g_bytes_get_data (good, NULL), g_bytes_get_size (good));
  pack_store (current_signature, g_bytes_get_data (good_signature, NULL), g_bytes_get_size (good_signature));
  g_clear_error (&error);
  g_assert_null (mrc_content_open (self->data_dir, self->public_key, NULL, &error));
  g_assert_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_DAMAGED);
}

/* What the centre remembers counts when the files are lost; a clock that is wrong is not believed. */
static void
test_remembered (PackCentre *self, gconstpointer data)
{
  g_autofree char *whole = NULL, *status = NULL;
  g_autoptr (GError) error = NULL;

  tell_of_qatar (self, "খোলা");
  whole = pack_centre_build (self, "a.pack", 7, FALSE);
  pack_centre_install (self, whole);
  tell_of_qatar (self, "বন্ধ");
  status = pack_centre_build (self, "status.pack", 9, TRUE);

  g_assert_false (mrc_content_install (self->data_dir, status, self->public_key,
                                       &(MrcContentHad){ .status = 10 }, NULL, &error));
  g_assert_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_OLDER);
  g_clear_error (&error);
  g_assert_false (mrc_content_install (self->data_dir, status, self->public_key,
                                       &(MrcContentHad){ .now = PACK_CENTRE_BUILT - DAY - 1 }, NULL, &error));
  g_assert_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_AHEAD);
  g_clear_error (&error);
  assert_said (self, "খোলা");

  mrc_content_install (self->data_dir, status, self->public_key,
                       &(MrcContentHad){ .whole = 7, .status = 9, .now = PACK_CENTRE_BUILT - DAY }, NULL,
                       &error);
  g_assert_no_error (error);
  assert_said (self, "বন্ধ");
}

#define ADD(path, func) \
  g_test_add ("/content/status/" path, PackCentre, NULL, pack_centre_set_up, func, pack_centre_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("changes-the-countries-and-nothing-else", test_status);
  ADD ("refused", test_status_refused);
  ADD ("remembered", test_remembered);
  return g_test_run ();
}
