// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/provision/provision.h"

#include "content/install.h"
#include "kiosk/provision/centre-tables.h"
#include "kiosk/store/audit.h"

typedef struct {
  const char *data_dir;
  const char *public_key;
  MrcContentTaken pack;
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
    g_set_error_literal (
      error, MRC_PACK_ERROR, MRC_PACK_ERROR_SIGNATURE,
      "this centre trusts no content key yet; mrc content install PACK --public-key FILE once");
  else if (trusted != NULL && given != NULL && !g_str_equal (trusted, given))
    g_set_error_literal (error, MRC_PACK_ERROR, MRC_PACK_ERROR_SIGNATURE,
                         "this centre trusts another content key; leave --public-key out");
  else
    return trusted != NULL ? g_steal_pointer (&trusted) : g_strdup (given);
  return NULL;
}

MrcPack *
mrc_provision_open (MrcStore *store, const char *data_dir, char **ret_warning, GError **error)
{
  g_autofree char *key = mrc_provision_dup_key (store, NULL, error);

  return key != NULL ? mrc_content_open (data_dir, key, ret_warning, error) : NULL;
}

gboolean
mrc_provision_remember (MrcStore *store,
                        MrcPack *pack,
                        gint64 sequence,
                        const char *public_key,
                        GError **error)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, sequence);

  return mrc_store_set_setting (store, MRC_SETTING_CONTENT_KEY, public_key, error) &&
         mrc_store_set_setting (store, MRC_SETTING_CONTENT_SEQUENCE, text, error) &&
         mrc_centre_tables_add (store, pack, error);
}

/* What a status pack has said stays said, also when its file is gone. */
static gboolean
record_status (MrcStore *store, const Taken *taken, const char *sequence, GError **error)
{
  return mrc_store_set_setting (store, MRC_SETTING_STATUS_SEQUENCE, sequence, error) &&
         mrc_audit_add (store, taken->now, "content-status", "", error);
}

static gboolean
record (MrcStore *store, gpointer data, GError **error)
{
  const Taken *taken = data;
  g_autofree char *sequence = g_strdup_printf ("%" G_GINT64_FORMAT, taken->pack.sequence);
  g_autoptr (MrcPack) pack = NULL;

  if (taken->pack.status)
    return record_status (store, taken, sequence, error);
  pack = mrc_content_open (taken->data_dir, taken->public_key, NULL, error);
  return pack != NULL &&
         mrc_provision_remember (store, pack, taken->pack.sequence, taken->public_key, error) &&
         mrc_audit_add (store, taken->now, "content", sequence, error);
}

static gint64
newest_of (MrcStore *store, const char *setting)
{
  g_autofree char *newest = mrc_store_dup_setting (store, setting, NULL);

  return newest != NULL ? g_ascii_strtoll (newest, NULL, 10) : 0;
}

gboolean
mrc_provision_install (MrcStore *store,
                       const char *data_dir,
                       const char *path,
                       const char *public_key,
                       gint64 now,
                       GError **error)
{
  Taken taken = { data_dir, public_key, .now = now };
  const MrcContentHad had = { newest_of (store, MRC_SETTING_CONTENT_SEQUENCE),
                              newest_of (store, MRC_SETTING_STATUS_SEQUENCE), now };

  return mrc_content_install (data_dir, path, public_key, &had, &taken.pack, error) &&
         mrc_store_transact (store, record, &taken, error);
}

static gboolean
record_rollback (MrcStore *store, gpointer data, GError **error)
{
  const Taken *taken = data;
  g_autofree char *sequence = g_strdup_printf ("%" G_GINT64_FORMAT, taken->pack.sequence);

  return mrc_audit_add (store, taken->now, "content-back", sequence, error);
}

gboolean
mrc_provision_rollback (MrcStore *store,
                        const char *data_dir,
                        const char *public_key,
                        gint64 now,
                        GError **error)
{
  Taken taken = { data_dir, public_key, .now = now };

  return mrc_content_rollback (data_dir, public_key, &taken.pack.sequence, error) &&
         mrc_store_transact (store, record_rollback, &taken, error);
}
