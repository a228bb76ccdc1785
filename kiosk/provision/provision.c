// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/provision/provision.h"

#include "content/install.h"
#include "kiosk/provision/centre-tables.h"
#include "kiosk/store/audit.h"

#define DAY (24 * 60 * 60) /* seconds: how far the clocks of two machines may differ */

typedef struct {
  const char *data_dir;
  const char *public_key;
  gint64 sequence;
  gint64 status; /* the sequence of a status pack; 0 of a whole one */
  gint64 now;
} Taken;

char *
mrc_provision_dup_key (MrcStore *store, const char *given, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *trusted = mrc_store_dup_setting (store, MRC_SETTING_CONTENT_KEY, &local);

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (trusted == NULL && given == NULL)
    g_set_error_literal (error, MRC_PACK_ERROR, MRC_PACK_ERROR_SIGNATURE,
                         "this centre trusts no content key yet; give --public-key FILE once");
  else if (trusted != NULL && given != NULL && !g_str_equal (trusted, given))
    g_set_error_literal (error, MRC_PACK_ERROR, MRC_PACK_ERROR_SIGNATURE,
                         "this centre trusts another content key; leave --public-key out");
  else
    return trusted != NULL ? g_steal_pointer (&trusted) : g_strdup (given);
  return NULL;
}

static gboolean
record (MrcStore *store, gpointer data, GError **error)
{
  const Taken *taken = data;
  g_autoptr (MrcPack) pack = mrc_content_open (taken->data_dir, taken->public_key, NULL, error);
  g_autofree char *sequence = g_strdup_printf ("%" G_GINT64_FORMAT, taken->sequence);

  if (taken->sequence == 0) {
    g_autofree char *status = g_strdup_printf ("%" G_GINT64_FORMAT, taken->status);

    return mrc_store_set_setting (store, MRC_SETTING_STATUS_SEQUENCE, status, error) &&
           mrc_audit_add (store, taken->now, "content-status", "", error);
  }
  return pack != NULL && mrc_store_set_setting (store, MRC_SETTING_CONTENT_KEY, taken->public_key, error) &&
         mrc_store_set_setting (store, MRC_SETTING_CONTENT_SEQUENCE, sequence, error) &&
         mrc_centre_tables_add (store, pack, error) &&
         mrc_audit_add (store, taken->now, "content", sequence, error);
}

static gint64
newest_of (MrcStore *store, const char *setting)
{
  g_autofree char *newest = mrc_store_dup_setting (store, setting, NULL);

  return newest != NULL ? g_ascii_strtoll (newest, NULL, 10) : 0;
}

/* What a status pack has said stays said, also when its file is gone. One of a day to come would shut out all
 * that are made until then. What is no status pack is looked at where it is installed. */
static gboolean
look_at_status (MrcStore *store, const char *path, Taken *taken, GError **error)
{
  g_autoptr (MrcPack) pack = mrc_pack_open (path, taken->public_key, NULL);

  if (pack == NULL || !mrc_pack_is_status (pack))
    return TRUE;
  taken->status = mrc_pack_get_sequence (pack);
  if (mrc_pack_get_built (pack) > taken->now + DAY)
    g_set_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_AHEAD,
                 "%s: made on a day that has not come yet; look at the clock of this machine, and of the one "
                 "that made it",
                 path);
  else if (taken->status < newest_of (store, MRC_SETTING_STATUS_SEQUENCE))
    g_set_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_OLDER,
                 "%s: older than the status pack this centre has had; fetch the newest", path);
  else
    return TRUE;
  return FALSE;
}

gboolean
mrc_provision_install (MrcStore *store,
                       const char *data_dir,
                       const char *path,
                       const char *public_key,
                       gint64 now,
                       GError **error)
{
  Taken taken = { data_dir, public_key, 0, 0, now };

  return look_at_status (store, path, &taken, error) &&
         mrc_content_install (data_dir, path, public_key, newest_of (store, MRC_SETTING_CONTENT_SEQUENCE),
                              &taken.sequence, error) &&
         mrc_store_transact (store, record, &taken, error);
}

static gboolean
record_rollback (MrcStore *store, gpointer data, GError **error)
{
  const Taken *taken = data;
  g_autofree char *sequence = g_strdup_printf ("%" G_GINT64_FORMAT, taken->sequence);

  return mrc_audit_add (store, taken->now, "content-back", sequence, error);
}

gboolean
mrc_provision_rollback (MrcStore *store,
                        const char *data_dir,
                        const char *public_key,
                        gint64 now,
                        GError **error)
{
  Taken taken = { data_dir, public_key, 0, 0, now };

  return mrc_content_rollback (data_dir, public_key, &taken.sequence, error) &&
         mrc_store_transact (store, record_rollback, &taken, error);
}
