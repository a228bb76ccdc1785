// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/privacy/centre-key.h"
#include "kiosk/reports/export.h"
#include "tests/store/centre.h"

#include <glib/gstdio.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define OCTOBER 20727 /* 2026-10-01 */
#define NAME "রহিমা বেগম"
#define PHONE "01712345678"

typedef struct {
  MrcTestFolder *folder;
  MrcStore *store;
  char *path; /* of the export */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = mrc_test_folder_new ();
  self->store = mrc_test_folder_create_store (self->folder);
  self->path = g_build_filename (self->folder->path, "out.csv", NULL);
  g_assert_true (mrc_store_set_setting (self->store, MRC_SETTING_CENTRE_CODE, "CML", NULL));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->store);
  mrc_test_folder_free (self->folder);
  g_free (self->path);
}

/* @n visits of October, spread over days and answers by their number. */
static void
fill (Fixture *self, int n)
{
  g_autofree char *sql = g_strdup_printf (
    "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %d) "
    "INSERT INTO visit SELECT %d + i %% 31, randomblob(16), 9, 61 * (i %% 9), 'prospective', "
    "CASE i %% 5 WHEN 0 THEN 'en' ELSE 'bn' END, i %% 2, i %% 3, 'first', "
    "CASE WHEN i %% 97 = 0 THEN 'other' WHEN i %% 3 = 0 THEN 'female' WHEN i %% 11 = 0 THEN '' ELSE 'male' "
    "END, "
    "'18-24', 'D' || (i * i %% 23), '=SUM(A1)', 'offer', 'broker', '', '', NULL FROM n; "
    "INSERT INTO visit_topic SELECT day, visit_id, 'contract' FROM visit WHERE seconds %% 2 = 0; "
    "INSERT INTO visit_topic SELECT day, visit_id, 'loan' FROM visit WHERE seconds %% 3 = 0",
    n - 1, OCTOBER);

  if (n > 0)
    mrc_test_exec (self->folder->db, sql);
}

static MrcExportOptions
options_of (MrcExportKind kind)
{
  return (MrcExportOptions){ .from = OCTOBER, .to = OCTOBER + 30, .kind = kind, .today = OCTOBER + 40 };
}

static char *
write_export (Fixture *self, const MrcExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  char *text;

  mrc_export_write (self->store, options, self->path, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
  return text;
}

static int
count_lines (const char *text)
{
  int n = 0;

  for (; (text = strstr (text, "\r\n")) != NULL; text += 2)
    n++;
  return n;
}

static void
test_rows_are_all_there (Fixture *self, gconstpointer data)
{
  MrcExportOptions options = options_of (MRC_EXPORT_ROWS);
  g_autofree char *text = NULL;

  fill (self, 4001); /* two pages and one row */
  text = write_export (self, &options);
  g_assert_true (g_str_has_prefix (text,
                                   "\xEF\xBB\xBF"
                                   "centre,day,visit,language,voice,door,ended,minutes,first_or_repeat,sex,"
                                   "age_band,district,destination_country,stage,channel_of_offer,"
                                   "last_country,decision_after,topics,services\r\n"));
  g_assert_cmpint (count_lines (text), ==, 4002);
  g_assert_nonnull (strstr (text, ",\"'=SUM(A1)\","));
  g_assert_nonnull (strstr (text, ",contract loan,"));
  g_assert_nonnull (strstr (text, "CML,2026-10-31,"));
}

static void
test_days_bound_the_rows (Fixture *self, gconstpointer data)
{
  MrcExportOptions options = options_of (MRC_EXPORT_ROWS);
  g_autofree char *text = NULL;

  fill (self, 310);
  options.from = options.to = OCTOBER + 4;
  text = write_export (self, &options);
  g_assert_cmpint (count_lines (text), ==, 11);
}

static void
test_hxl_tags_stand_under_the_names (Fixture *self, gconstpointer data)
{
  MrcExportOptions options = options_of (MRC_EXPORT_ROWS);
  g_autofree char *text = NULL;

  options.hxl = TRUE;
  text = write_export (self, &options);
  g_assert_cmpint (count_lines (text), ==, 2);
  g_assert_nonnull (strstr (text, "\r\n#org+code,#date,#meta+id,"));
}

static void
test_full_totals_equal_the_database (Fixture *self, gconstpointer data)
{
  MrcExportOptions options = options_of (MRC_EXPORT_OPEN);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  gint64 sum = 0;

  fill (self, 2000);
  text = write_export (self, &options);
  g_assert_nonnull (strstr (text, "\r\n2026-10,yes,visits,all,,,2000,no\r\n"));
  lines = g_strsplit (text, "\r\n", -1);
  for (char **line = lines; *line != NULL; line++)
    if (g_str_has_prefix (*line, "2026-10,yes,district,") && strstr (*line, ",,,") != NULL)
      sum += atoi (strstr (*line, ",,,") + 3);
  g_assert_cmpint (sum, ==, 2000);
}

/* No printed count is small; what is hidden has no count. */
static void
test_open_tables_hide_small_cells (Fixture *self, gconstpointer data)
{
  MrcExportOptions options = options_of (MRC_EXPORT_OPEN);

  for (int n = 0; n < 400; n += 57) {
    g_autofree char *text = NULL;
    g_auto (GStrv) lines = NULL;

    mrc_test_exec (self->folder->db, "DELETE FROM visit_topic; DELETE FROM visit");
    fill (self, n);
    text = write_export (self, &options);
    lines = g_strsplit (text, "\r\n", -1);
    for (char **line = lines + 1; **line != '\0'; line++) {
      g_auto (GStrv) cells = g_strsplit (*line, ",", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, 8);
      if (strcmp (cells[7], "yes") == 0)
        g_assert_cmpstr (cells[6], ==, "");
      else
        g_assert_false (atoi (cells[6]) > 0 && atoi (cells[6]) < 5);
    }
  }
}

static void
test_few_visits_are_not_told (Fixture *self, gconstpointer data)
{
  MrcExportOptions options = options_of (MRC_EXPORT_OPEN);
  g_autofree char *text = NULL;

  fill (self, 4);
  text = write_export (self, &options);
  g_assert_nonnull (strstr (text, "\r\n2026-10,yes,visits,all,,,,yes\r\n"));
  g_assert_cmpint (count_lines (text), ==, 2);
}

static void
test_open_month_is_rounded (Fixture *self, gconstpointer data)
{
  MrcExportOptions options = options_of (MRC_EXPORT_OPEN);
  g_autofree char *text = NULL;

  fill (self, 109);
  options.today = OCTOBER + 30;
  options.from = options.to = OCTOBER + 9; /* one day asked for: the whole month is told */
  text = write_export (self, &options);
  g_assert_nonnull (strstr (text, "\r\n2026-10,no,visits,all,,,105,no\r\n"));
}

static void
test_pages_are_counted (Fixture *self, gconstpointer data)
{
  MrcExportOptions options = options_of (MRC_EXPORT_OPEN);
  g_autofree char *text = NULL;

  mrc_test_exec (self->folder->db, "INSERT INTO page_count VALUES(20727, 'help', 0, 3), (20730, 'help', 0, "
                                   "4), (20730, 'mind', 0, 2), (20730, 'help', 1, 9)");
  text = write_export (self, &options);
  g_assert_nonnull (strstr (text, "page_openings,help,,,7,no"));
  g_assert_nonnull (strstr (text, "page_openings,mind,,,,yes"));
}

static gboolean
stop_at_once (gint64 done, gint64 total, gpointer data)
{
  *(gint64 *) data = total;
  return FALSE;
}

static void
test_cancel_leaves_nothing (Fixture *self, gconstpointer data)
{
  const MrcExportFormat formats[] = { MRC_EXPORT_CSV, MRC_EXPORT_XLSX };
  g_autofree char *part = g_strconcat (self->path, ".part", NULL);

  fill (self, 4001);
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++) {
    MrcExportOptions options = options_of (MRC_EXPORT_ROWS);
    g_autoptr (GError) error = NULL;
    gint64 total = 0;

    options.format = formats[i];
    g_assert_false (mrc_export_write (self->store, &options, self->path, stop_at_once, &total, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    g_assert_cmpint (total, ==, 4001);
    g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
    g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  }
  g_assert_cmpint (mrc_test_count (self->folder->db, "SELECT count(*) FROM audit WHERE act = 'export'"), ==,
                   0);
}

static int
count_open_files (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  int n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_nothing_stays_open (Fixture *self, gconstpointer data)
{
  MrcExportOptions options = options_of (MRC_EXPORT_ROWS);
  gint64 total;
  int before;

  fill (self, 10);
  options.format = MRC_EXPORT_XLSX;
  g_free (write_export (self, &options));
  before = count_open_files ();
  mrc_export_write (self->store, &options, self->path, stop_at_once, &total, NULL);
  g_free (write_export (self, &options));
  g_assert_cmpint (count_open_files (), ==, before);
}

static void
test_missing_folder_is_told (Fixture *self, gconstpointer data)
{
  MrcExportOptions options = options_of (MRC_EXPORT_ROWS);
  g_autoptr (GError) error = NULL;

  g_assert_false (mrc_export_write (self->store, &options, "/nowhere/out.csv", NULL, NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_nonnull (strstr (error->message, "/nowhere/out.csv.part"));
}

/* Whoever put a link where the file is written must not get another file overwritten. */
static void
test_no_link_is_followed (Fixture *self, gconstpointer data)
{
  MrcExportOptions options = options_of (MRC_EXPORT_ROWS);
  g_autofree char *part = g_strconcat (self->path, ".part", NULL);
  g_autofree char *victim = g_build_filename (self->folder->path, "victim", NULL);
  g_autofree char *text = NULL;
  GStatBuf status;

  g_assert_true (g_file_set_contents (victim, "whole", -1, NULL));
  g_assert_cmpint (symlink (victim, part), ==, 0);
  g_free (write_export (self, &options));
  g_assert_true (g_file_get_contents (victim, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "whole");
  g_assert_cmpint (g_stat (self->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
test_every_export_is_audited (Fixture *self, gconstpointer data)
{
  MrcExportOptions options = options_of (MRC_EXPORT_ROWS);

  g_free (write_export (self, &options));
  g_assert_cmpint (mrc_test_count (self->folder->db, "SELECT count(*) FROM audit WHERE act = 'export' AND "
                                                     "detail = 'rows 2026-10-01 2026-10-31 csv'"),
                   ==, 1);
}

static MrcSecretText *
secret (const char *text)
{
  MrcSecretText *self = mrc_secret_text_new ();

  mrc_secret_text_set (self, text);
  return self;
}

static void
test_names_open_with_the_key_only (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autofree char *path = g_build_filename (centre->folder->path, "full.csv", NULL);
  guint8 public_key[crypto_box_PUBLICKEYBYTES], secret_key[crypto_box_SECRETKEYBYTES];
  MrcExportOptions options = { .from = MRC_TEST_SUNDAY, .to = MRC_TEST_SUNDAY, .kind = MRC_EXPORT_FULL };
  g_autoptr (MrcSecretText) name = secret (NAME);
  g_autoptr (MrcSecretText) phone = secret ("+88" PHONE);
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (MrcAppointment) booked = NULL;
  g_autoptr (GError) error = NULL;
  MrcUuid id = mrc_uuid7_new (1);
  g_autofree char *text = NULL;

  g_assert_cmpint (sodium_init (), >=, 0);
  crypto_box_keypair (public_key, secret_key);
  sealed = mrc_seal (public_key, name, phone);
  mrc_test_centre_put_service (centre, "documents", 3);
  booked = mrc_appointment_book (centre->store, centre->clock, centre->key, &id, "documents", MRC_TEST_SUNDAY,
                                 600, MRC_NEED_NONE, sealed, &error);
  g_assert_no_error (error);

  options.public_key = public_key;
  options.secret_key = secret_key;
  mrc_export_write (centre->store, &options, path, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, ",10:00,documents,1,"));
  g_assert_nonnull (strstr (text, ",booked," NAME ",\"'+88" PHONE "\"\r\n"));
  g_clear_pointer (&text, g_free);

  crypto_box_keypair (public_key, secret_key);
  mrc_export_write (centre->store, &options, path, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, ",booked,(other key),(other key)\r\n"));
  g_assert_null (strstr (text, PHONE));
}

static void
test_name_tells_kind_and_version (void)
{
  MrcExportOptions options = options_of (MRC_EXPORT_OPEN);
  g_autofree char *name = NULL;

  options.from = OCTOBER + 3;
  options.to = OCTOBER + 40;
  name = mrc_export_name ("CML", &options);
  g_assert_cmpstr (name, ==, "MRC-CML-open1-2026-10-01-2026-11-30.csv");
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/export/rows-are-all-there", test_rows_are_all_there);
  ADD ("/export/days-bound-the-rows", test_days_bound_the_rows);
  ADD ("/export/hxl-tags-stand-under-the-names", test_hxl_tags_stand_under_the_names);
  ADD ("/export/full-totals-equal-the-database", test_full_totals_equal_the_database);
  ADD ("/export/open-tables-hide-small-cells", test_open_tables_hide_small_cells);
  ADD ("/export/few-visits-are-not-told", test_few_visits_are_not_told);
  ADD ("/export/open-month-is-rounded", test_open_month_is_rounded);
  ADD ("/export/pages-are-counted", test_pages_are_counted);
  ADD ("/export/cancel-leaves-nothing", test_cancel_leaves_nothing);
  ADD ("/export/nothing-stays-open", test_nothing_stays_open);
  ADD ("/export/missing-folder-is-told", test_missing_folder_is_told);
  ADD ("/export/no-link-is-followed", test_no_link_is_followed);
  ADD ("/export/every-export-is-audited", test_every_export_is_audited);
  g_test_add_func ("/export/names-open-with-the-key-only", test_names_open_with_the_key_only);
  g_test_add_func ("/export/name-tells-kind-and-version", test_name_tells_kind_and_version);

  return g_test_run ();
}
