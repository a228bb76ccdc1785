// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/pack-sql.h"

#include <string.h>

char *
mrc_pack_sql (const char *name)
{
  g_autoptr (GBytes) file = g_resources_lookup_data ("/bd/mrc/kiosk/sql/pack.sql", 0, NULL);
  g_autofree char *mark = g_strdup_printf ("-- name: %s\n", name);
  const char *section, *next;

  g_assert (file != NULL);
  section = strstr (g_bytes_get_data (file, NULL), mark); /* a resource ends with a NUL */
  g_assert (section != NULL);
  section += strlen (mark);
  next = strstr (section, "-- name: ");
  return next != NULL ? g_strndup (section, next - section) : g_strdup (section);
}

sqlite3_stmt *
mrc_pack_statement (sqlite3 *db, const char *name)
{
  g_autofree char *sql = mrc_pack_sql (name);
  sqlite3_stmt *statement = NULL;

  return sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) == SQLITE_OK ? statement : NULL;
}
