// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/store/migrate.h"

#include "kiosk/store/store-private.h"

#define FOLDER "/bd/mrc/kiosk/sql/migrations/"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

GPtrArray *
mrc_migrate_list (void)
{
  g_auto (GStrv) names = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  g_assert (names);
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (char **name = names; *name; name++) {
    g_autofree char *path = g_strconcat (FOLDER, *name, NULL);

    /* A gap in the numbers would give two programs two meanings of one schema. */
    g_assert (g_ascii_strtoull (*name, NULL, 10) == steps->len + 1);
    g_ptr_array_add (steps, g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL));
  }
  return steps;
}

gboolean
mrc_migrate_version (sqlite3 *db, const char *path, int *ret_version, GError **error)
{
  return mrc_store_query_int (db, path, "PRAGMA user_version", ret_version, error);
}

static gboolean
run_step (sqlite3 *db, const char *path, GBytes *step, int version, GError **error)
{
  g_autofree char *sql = g_strndup (g_bytes_get_data (step, NULL), g_bytes_get_size (step));
  g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %d", version);

  if (mrc_store_exec (db, path, sql, error) && mrc_store_exec (db, path, mark, error))
    return TRUE;
  g_prefix_error (error, "migration to schema %d: ", version);
  return FALSE;
}

static gboolean
check_references (sqlite3 *db, const char *path, GError **error)
{
  int broken = 0;

  if (!mrc_store_query_int (db, path, "SELECT count(*) FROM pragma_foreign_key_check", &broken, error))
    return FALSE;
  if (broken == 0)
    return TRUE;
  g_set_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_CONSTRAINT,
               "%s: the migration left %d rows without their parent", path, broken);
  return FALSE;
}

static gboolean
run_steps (sqlite3 *db, const char *path, GPtrArray *steps, GError **error)
{
  int version = 0;

  /* Read again inside: another process may have been first. */
  if (!mrc_migrate_version (db, path, &version, error))
    return FALSE;
  for (guint i = MAX (version, 0); i < steps->len; i++)
    if (!run_step (db, path, g_ptr_array_index (steps, i), (int) i + 1, error))
      return FALSE;
  return check_references (db, path, error) && mrc_store_exec (db, path, "COMMIT", error);
}

gboolean
mrc_migrate (sqlite3 *db, const char *path, GPtrArray *steps, GError **error)
{
  int version = 0;
  gboolean done;

  if (!mrc_migrate_version (db, path, &version, error))
    return FALSE;
  if (version > (int) steps->len) {
    g_set_error (
      error, MRC_STORE_ERROR, MRC_STORE_ERROR_NEWER,
      "%s: made by a later version of the program (schema %d; this one knows %u): update the program", path,
      version, steps->len);
    return FALSE;
  }
  if (version == (int) steps->len)
    return TRUE;

  /* A step that rebuilds a table drops rows others point at; the check comes at the end. */
  if (!mrc_store_exec (db, path, "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE", error))
    return FALSE;
  done = run_steps (db, path, steps, error);
  if (!sqlite3_get_autocommit (db))
    sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  sqlite3_exec (db, "PRAGMA foreign_keys = ON", NULL, NULL, NULL);
  return done;
}
