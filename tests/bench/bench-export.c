// SPDX-License-Identifier: GPL-3.0-or-later

/* An export of a million visits next to `sqlite3 -csv` with the same query, which
 * has no byte order mark, no guard against formulas and no flush. */

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kiosk/reports/export.h"
#include "tests/store/folder.h"

#define FIRST 20454 /* 2026-01-01 */
#define YEAR 365
#define MILLION 1000000

static const char generate[] =
  "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;"
  "BEGIN;"
  "INSERT INTO setting VALUES('centre_code', 'CML');"
  "CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999999) "
  "SELECT i, randomblob(16) AS id FROM n;"
  "INSERT INTO visit SELECT 20454 + i / 2740, id, 9 + i % 8, 60 + i % 900,"
  " CASE i % 4 WHEN 0 THEN 'returnee' WHEN 1 THEN 'family' ELSE 'prospective' END,"
  " CASE i % 9 WHEN 0 THEN 'en' ELSE 'bn' END, i % 2, i % 3,"
  " CASE i % 5 WHEN 0 THEN 'repeat' WHEN 1 THEN '' ELSE 'first' END,"
  " CASE i % 7 WHEN 0 THEN 'female' WHEN 1 THEN '' WHEN 2 THEN 'female' ELSE 'male' END,"
  " CASE i % 6 WHEN 0 THEN '35-44' WHEN 1 THEN '25-34' ELSE '18-24' END,"
  " 'district-' || (i * 31 % 64), CASE i % 3 WHEN 0 THEN 'SA' WHEN 1 THEN 'MY' ELSE 'AE' END,"
  " CASE i % 4 WHEN 0 THEN 'paid' ELSE 'thinking' END, CASE i % 3 WHEN 0 THEN 'broker' ELSE 'agency' END,"
  " '', 'wait', NULL FROM n;"
  "INSERT INTO visit_topic SELECT 20454 + i / 2740, id, 'contract' FROM n WHERE i % 2 = 0;"
  "INSERT INTO visit_topic SELECT 20454 + i / 2740, id, 'agency-check' FROM n WHERE i % 3 = 0;"
  "INSERT INTO visit_service SELECT 20454 + i / 2740, id, 'counsel', 1 FROM n WHERE i % 10 = 0;"
  "COMMIT; PRAGMA journal_mode = WAL";

static const char same_query[] =
  "SELECT 'CML', date(day * 86400, 'unixepoch'), lower(hex(visit_id)), language,"
  " CASE voice WHEN 1 THEN 'yes' ELSE 'no' END, door,"
  " CASE ended WHEN 0 THEN 'exit' WHEN 1 THEN 'idle' ELSE 'stop' END, (seconds + 30) / 60, first_or_repeat, "
  "sex,"
  " age_band, district, destination_country, stage, channel_of_offer, last_country, decision_after,"
  " coalesce((SELECT group_concat(t.topic, ' ') FROM visit_topic t"
  "           WHERE t.day = v.day AND t.visit_id = v.visit_id), ''),"
  " coalesce((SELECT group_concat(s.service, ' ') FROM visit_service s"
  "           WHERE s.day = v.day AND s.visit_id = v.visit_id), '')"
  " FROM visit v ORDER BY day, visit_id";

/* By a child, so that its cache is not counted as the export's. */
static void
fill (MrcTestFolder *folder)
{
  pid_t child = fork ();

  if (child == 0) {
    mrc_test_exec (folder->db, generate);
    _exit (0);
  }
  waitpid (child, NULL, 0);
}

static double
print_lap (const char *name, MrcTestFolder *folder, const char *file, gint64 started, double against)
{
  double seconds = (double) (g_get_monotonic_time () - started) / G_USEC_PER_SEC;

  g_print ("%-22s %5.1f s, %3d MB", name, seconds, (int) (mrc_test_folder_size (folder, file) >> 20));
  if (against > 0)
    g_print (", %.2f times sqlite3 -csv", seconds / against);
  g_print ("\n");
  return seconds;
}

static double
run_sqlite (MrcTestFolder *folder)
{
  g_autofree char *path = g_build_filename (folder->path, "sqlite.csv", NULL);
  g_autofree char *once = g_strdup_printf (".once %s", path);
  const char *const words[] = { "sqlite3", "-csv", "-header", folder->db, once, same_query, NULL };
  g_autoptr (GError) error = NULL;
  gint64 started = g_get_monotonic_time ();

  g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return print_lap ("sqlite3 -csv", folder, "sqlite.csv", started, 0);
}

static void
run_export (MrcTestFolder *folder,
            MrcStore *store,
            MrcExportKind kind,
            MrcExportFormat format,
            const char *name,
            const char *file,
            double against)
{
  g_autofree char *path = g_build_filename (folder->path, file, NULL);
  MrcExportOptions options = {
    .from = FIRST, .to = FIRST + YEAR - 1, .format = format, .kind = kind, .today = FIRST + YEAR
  };
  g_autoptr (GError) error = NULL;
  gint64 started = g_get_monotonic_time ();

  mrc_export_write (store, &options, path, NULL, NULL, &error);
  g_assert_no_error (error);
  print_lap (name, folder, file, started, against);
}

int
main (int argc, char *argv[])
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  MrcStore *store = mrc_test_folder_create_store (folder);
  struct rusage usage;
  double against;

  g_object_unref (store);
  fill (folder);
  g_print ("%d visits, %" G_GINT64_FORMAT " MB\n", MILLION, mrc_test_folder_size (folder, "centre.db") >> 20);

  store = mrc_test_folder_open_store (folder, MRC_STORE_KIOSK);
  run_sqlite (folder); /* once for the disk's cache */
  against = run_sqlite (folder);
  run_export (folder, store, MRC_EXPORT_ROWS, MRC_EXPORT_CSV, "mrc export --rows csv", "rows.csv", against);
  run_export (folder, store, MRC_EXPORT_OPEN, MRC_EXPORT_CSV, "mrc export csv", "open.csv", against);
  run_export (folder, store, MRC_EXPORT_ROWS, MRC_EXPORT_XLSX, "mrc export --rows xlsx", "rows.xlsx",
              against);
  g_object_unref (store);

  getrusage (RUSAGE_SELF, &usage);
  g_print ("most memory held: %ld MB\n", usage.ru_maxrss >> 10);
  return 0;
}
