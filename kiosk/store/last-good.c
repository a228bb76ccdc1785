// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/store/last-good.h"

#include "kiosk/store/copy.h"
#include "kiosk/store/store-private.h"

#include <errno.h>
#include <glib/gstdio.h>

#define GOOD ".good"

gboolean
mrc_last_good_keep (MrcStore *store, GError **error)
{
  g_autofree char *good = g_strconcat (mrc_store_get_path (store), GOOD, NULL);
  g_autofree char *temporary = g_strconcat (good, ".tmp", NULL);

  g_unlink (temporary);
  if (!mrc_store_copy (store, temporary, error))
    return FALSE;
  if (g_rename (temporary, good) == 0)
    return TRUE;
  mrc_store_set_file_error (error, errno, "write", good);
  return FALSE;
}

static gboolean
move_aside (const char *db, GError **error)
{
  static const char *const ends[] = { "", "-wal", "-shm" };
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, ".damaged-%Y%m%dT%H%M%SZ");

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++) {
    g_autofree char *from = g_strconcat (db, ends[i], NULL);
    g_autofree char *to = g_strconcat (db, stamp, ends[i], NULL);

    if (g_rename (from, to) != 0 && errno != ENOENT) {
      mrc_store_set_file_error (error, errno, "move aside", from);
      return FALSE;
    }
  }
  return TRUE;
}

/* The copy stays a copy: should the card spoil this one as well, it is there again. */
gboolean
mrc_last_good_restore (const char *data_dir, gint64 *ret_made, GError **error)
{
  g_autofree char *db = g_build_filename (data_dir, "centre.db", NULL);
  g_autofree char *good = g_strconcat (db, GOOD, NULL);
  g_autofree char *fresh = g_strconcat (db, ".fresh", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (good);
  g_autoptr (GFile) to = g_file_new_for_path (fresh);
  GStatBuf info;

  if (g_stat (good, &info) != 0) {
    mrc_store_set_file_error (error, errno, "read", good);
    return FALSE;
  }
  if (!mrc_store_check_file (good, error) ||
      !g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error) || !move_aside (db, error))
    return FALSE;
  if (g_rename (fresh, db) != 0) {
    mrc_store_set_file_error (error, errno, "write", db);
    return FALSE;
  }
  *ret_made = info.st_mtime;
  return TRUE;
}
