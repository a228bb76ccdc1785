// SPDX-License-Identifier: GPL-3.0-or-later

/* A new pack from the staff's stick, or back to the one before, shown at once. */

#define G_LOG_DOMAIN "mrc-content"

#include "kiosk/app/actions.h"

#include "kiosk/app/stick.h"
#include "kiosk/provision/provision.h"
#include "locales/messages.h"

#define MOST_PACKS 20 /* on a stick: more are not looked at */

/* What the thread works on. */
typedef struct {
  char *data_dir; /* (owned) */
  char *folder;   /* (owned) (nullable): see mrc_stick_find() */
  gint64 now;     /* seconds, UTC */
  gboolean back;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->data_dir);
  g_free (work->folder);
  g_free (work);
}

/* Returns: (nullable): the newest that can be trusted, of whole packs or of status packs */
static const char *
choose (char **paths, const char *key, gboolean status)
{
  const char *chosen = NULL;
  gint64 newest = -1;

  for (guint i = 0; i < MOST_PACKS && paths[i] != NULL; i++) {
    g_autoptr (MrcPack) pack = mrc_pack_open (paths[i], key, NULL);

    if (pack != NULL && mrc_pack_is_status (pack) == status && mrc_pack_get_sequence (pack) > newest) {
      newest = mrc_pack_get_sequence (pack);
      chosen = paths[i];
    }
  }
  return chosen;
}

static gboolean
install (const Work *work, MrcStore *store, MrcDrive *drive, const char *key, GError **error)
{
  g_auto (GStrv) paths = mrc_drive_list (drive, ".pack", error);
  const char *whole = paths != NULL ? choose (paths, key, FALSE) : NULL;
  const char *status = paths != NULL ? choose (paths, key, TRUE) : NULL;
  g_autoptr (GError) refused = NULL;
  g_autoptr (GError) late = NULL;

  if (paths == NULL)
    return FALSE;
  if (paths[0] == NULL) {
    g_set_error_literal (error, MRC_PACK_ERROR, MRC_PACK_ERROR_MISSING, "no *.pack is on the stick");
    return FALSE;
  }
  /* Where none can be trusted, any, so that staff hear what is wrong with it. */
  if (whole == NULL && status == NULL)
    whole = paths[0];
  /* Of two, one may be older than what is here: a stick that has been used before. */
  if (whole != NULL && !mrc_provision_install (store, work->data_dir, whole, key, work->now, &refused) &&
      (status == NULL || !g_error_matches (refused, MRC_PACK_ERROR, MRC_PACK_ERROR_OLDER))) {
    g_propagate_error (error, g_steal_pointer (&refused));
    return FALSE;
  }
  if (status == NULL || mrc_provision_install (store, work->data_dir, status, key, work->now, &late))
    return TRUE;
  if (whole != NULL && refused == NULL && g_error_matches (late, MRC_PACK_ERROR, MRC_PACK_ERROR_OLDER))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&late));
  return FALSE;
}

static gboolean
take (const Work *work, MrcStore *store, const char *key, GError **error)
{
  g_autoptr (MrcDrive) drive = mrc_stick_find (work->folder, MRC_DRIVE_READ, error);
  gboolean taken = drive != NULL && install (work, store, drive, key, error);

  /* Nothing was written to it: a stick that cannot be let go of now is none the worse for being pulled out.
   */
  if (drive != NULL)
    mrc_drive_finish (drive, NULL, NULL);
  return taken;
}

static MrcPack *
change (const Work *work, GError **error)
{
  g_autoptr (MrcStore) store = mrc_store_open (work->data_dir, MRC_STORE_COMMAND, error);
  g_autofree char *key = store != NULL ? mrc_provision_dup_key (store, NULL, error) : NULL;
  MrcPack *pack = NULL;

  if (key == NULL)
    return NULL;
  if (!(work->back ? mrc_provision_rollback (store, work->data_dir, key, work->now, error)
                   : take (work, store, key, error)))
    return NULL;
  pack = mrc_provision_open (store, work->data_dir, NULL, error);
  if (pack != NULL)
    mrc_pack_make_index (pack);
  return pack;
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  MrcPack *pack = change (data, &error);

  if (pack != NULL)
    g_task_return_pointer (task, pack, g_object_unref);
  else
    g_task_return_error (task, error);
}

static const char *
refusal (const Work *work, const GError *error)
{
  if (error->domain == MRC_PACK_ERROR)
    switch ((MrcPackError) error->code) {
    case MRC_PACK_ERROR_MISSING:
      return work->back ? "content.none-before" : "content.none-on-stick";
    case MRC_PACK_ERROR_SIGNATURE:
      return "content.bad-signature";
    case MRC_PACK_ERROR_DAMAGED:
      return "content.damaged";
    case MRC_PACK_ERROR_OLDER:
      return "content.older";
    case MRC_PACK_ERROR_TOO_BIG:
      return "content.too-big";
    case MRC_PACK_ERROR_AHEAD:
      return "content.ahead";
    case MRC_PACK_ERROR_UNFIT:
      return "content.unfit";
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return "content.no-stick";
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return "content.no-room";
  return "content.not-taken";
}

/* Staff may have gone meanwhile: the pack is taken all the same, and nobody is told. */
static void
on_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  MrcKiosk *kiosk = MRC_KIOSK (source);
  const Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcPack) pack = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *words = NULL;

  mrc_kiosk_set_taking_pack (kiosk, FALSE);
  if (pack != NULL) {
    words = mrc_message (work->back ? "content.went-back" : "content.taken", NULL);
    mrc_kiosk_show_pack (kiosk, pack);
  } else {
    g_message ("the content stays as it is: %s", error->message);
    words = mrc_message (refusal (work, error), NULL);
  }
  if (!mrc_kiosk_is_staff_unlocked (kiosk))
    return;

  mrc_kiosk_set_notice (kiosk, words);
  mrc_navigator_refresh (mrc_kiosk_get_navigator (kiosk));
}

static void
start (MrcKiosk *kiosk, gboolean back)
{
  const MrcServices *services = mrc_kiosk_get_services (kiosk);
  g_autoptr (GTask) task = NULL;
  Work *work = NULL;

  if (services->store == NULL || !mrc_kiosk_is_staff_unlocked (kiosk) || mrc_kiosk_is_taking_pack (kiosk))
    return;

  work = g_new0 (Work, 1);
  work->data_dir = g_strdup (services->data_dir);
  work->folder = mrc_stick_dup_folder (services);
  work->now = mrc_clock_now (services->clock);
  work->back = back;
  task = g_task_new (kiosk, NULL, on_ready, NULL);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, run_in_thread);
  mrc_kiosk_set_taking_pack (kiosk, TRUE);
  mrc_navigator_refresh (mrc_kiosk_get_navigator (kiosk));
}

static void
on_take (GSimpleAction *action, GVariant *target, gpointer data)
{
  start (data, FALSE);
}

static void
on_back (GSimpleAction *action, GVariant *target, gpointer data)
{
  start (data, TRUE);
}

void
mrc_content_actions_add (GActionMap *map, MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "content-take", .activate = on_take },
    { .name = "content-back", .activate = on_back },
  };

  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), kiosk);
}
