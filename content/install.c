// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/install.h"

#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "content/file.h"
#include "content/pack-private.h"
#include "content/signature.h"
#include "content/status.h"

#define DAY (24 * 60 * 60) /* seconds: how far the clocks of two machines may differ */

/* The order in which `ready` is emptied does not matter: it is always emptied to the end. */
static const char *const files[] = { "previous.pack",        "previous.pack.minisig", "current.pack",
                                     "current.pack.minisig", "status.pack",           "status.pack.minisig" };

typedef struct {
  char *content;  /* DATA/content */
  char *incoming; /* being prepared: worth nothing */
  char *ready;    /* complete: must be finished */
  int lock;
} Place;

static void
place_clear (Place *self)
{
  if (self->lock >= 0)
    close (self->lock);
  g_free (self->content);
  g_free (self->incoming);
  g_free (self->ready);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

static gboolean
fail (const char *path, GError **error)
{
  int saved = errno;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (saved),
               "%s: %s; look at the disk and the rights of the folder", path, g_strerror (saved));
  return FALSE;
}

/* Moves what is ready into place. Safe to be broken off and done again anywhere. */
static gboolean
finish (Place *self, GError **error)
{
  if (!g_file_test (self->ready, G_FILE_TEST_IS_DIR))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autofree char *from = g_build_filename (self->ready, files[i], NULL);
    g_autofree char *to = g_build_filename (self->content, files[i], NULL);

    if (g_rename (from, to) < 0 && errno != ENOENT)
      return fail (to, error);
    g_unlink (from); /* two names of one file stay both: rename() has nothing to do then */
  }
  if (!mrc_folder_flush (self->content, error))
    return FALSE;
  if (g_rmdir (self->ready) < 0)
    return fail (self->ready, error);
  return mrc_folder_flush (self->content, error);
}

static gboolean
enter (Place *self, const char *data_dir, gboolean create, GError **error)
{
  g_autofree char *lock = NULL;

  self->content = g_build_filename (data_dir, "content", NULL);
  self->incoming = g_build_filename (self->content, "incoming", NULL);
  self->ready = g_build_filename (self->content, "ready", NULL);
  lock = g_build_filename (self->content, ".lock", NULL);
  self->lock = -1;
  if (create && g_mkdir_with_parents (self->content, 0755) < 0)
    return fail (self->content, error);
  if (!g_file_test (self->content, G_FILE_TEST_IS_DIR)) {
    g_set_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_MISSING,
                 "%s: there is no content; install a pack with `mrc content install PACK`", self->content);
    return FALSE;
  }
  self->lock = open (lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
  if (self->lock < 0 || flock (self->lock, LOCK_EX) < 0)
    return fail (lock, error);
  return finish (self, error);
}

static void
clear_incoming (Place *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->incoming, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (self->incoming, name, NULL);

    g_unlink (path);
  }
  g_rmdir (self->incoming);
}

static gboolean
begin (Place *self, GError **error)
{
  clear_incoming (self);
  return g_mkdir (self->incoming, 0755) == 0 || fail (self->incoming, error);
}

/* Gives @from of the content folder a second name in incoming; without it when it is not there. */
static gboolean
keep (Place *self, const char *from, const char *to, GError **error)
{
  static const char *const endings[] = { ".pack", ".pack.minisig" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    g_autofree char *from_name = g_strconcat (from, endings[i], NULL);
    g_autofree char *to_name = g_strconcat (to, endings[i], NULL);
    g_autofree char *from_path = g_build_filename (self->content, from_name, NULL);
    g_autofree char *to_path = g_build_filename (self->incoming, to_name, NULL);

    if (link (from_path, to_path) < 0 && errno != ENOENT)
      return fail (from_path, error);
  }
  return TRUE;
}

/* The point of no return is the rename of the folder. */
static gboolean
commit (Place *self, GError **error)
{
  if (!mrc_folder_flush (self->incoming, error))
    return FALSE;
  if (g_rename (self->incoming, self->ready) < 0)
    return fail (self->ready, error);
  return mrc_folder_flush (self->content, error) && finish (self, error);
}

static gboolean
copy (const char *from, const char *to, gsize limit, GError **error)
{
  g_autoptr (GBytes) bytes = mrc_pack_file_read (from, limit, error);

  return bytes != NULL &&
         mrc_file_write (to, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0644, error);
}

/* The copy is verified for itself. */
static MrcPack *
copy_verified (Place *self,
               const char *path,
               const char *name,
               gsize limit,
               const char *public_key,
               GError **error)
{
  g_autofree char *signature = g_strconcat (path, ".minisig", NULL);
  g_autofree char *to = g_build_filename (self->incoming, name, NULL);
  g_autofree char *to_signature = g_strconcat (to, ".minisig", NULL);

  if (!copy (path, to, limit, error) || !copy (signature, to_signature, MRC_SIGNATURE_MAX_FILE, error))
    return NULL;
  return mrc_pack_open (to, public_key, error);
}

static MrcPack *
open_named (Place *self, const char *name, const char *public_key, GError **error)
{
  g_autofree char *path = g_build_filename (self->content, name, NULL);

  return mrc_pack_open (path, public_key, error);
}

static MrcPack *
open_whole (Place *place, const char *name, const char *public_key, GError **error)
{
  g_autoptr (MrcPack) pack = open_named (place, name, public_key, error);

  if (pack == NULL || !mrc_pack_is_status (pack))
    return g_steal_pointer (&pack);
  g_set_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_DAMAGED,
               "%s: a status pack, where a whole one should be", mrc_pack_get_path (pack));
  return NULL;
}

static gboolean
is_new_enough (MrcPack *pack, const char *path, gint64 least, GError **error)
{
  if (mrc_pack_get_sequence (pack) >= least)
    return TRUE;
  g_set_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_OLDER,
               "%s: older than what this centre has had: its sequence is %" G_GINT64_FORMAT
               ", it must be at least %" G_GINT64_FORMAT
               "; fetch the newest pack, or go back with `mrc content rollback`",
               path, mrc_pack_get_sequence (pack), least);
  return FALSE;
}

static gboolean
is_same_file (Place *self)
{
  g_autofree char *current = g_build_filename (self->content, "current.pack", NULL);
  g_autofree char *incoming = g_build_filename (self->incoming, "current.pack", NULL);
  g_autoptr (GBytes) a = mrc_file_read (current, MRC_PACK_MAX, NULL);
  g_autoptr (GBytes) b = mrc_file_read (incoming, MRC_PACK_MAX, NULL);

  return a != NULL && b != NULL && g_bytes_equal (a, b);
}

/* What a newer whole pack has said of the countries is not to be unsaid by going back to the one before. */
static void
drop_older_status (Place *place, gint64 sequence, const char *public_key)
{
  static const char *const names[] = { "status.pack", "status.pack.minisig" };
  g_autoptr (MrcPack) status = open_named (place, names[0], public_key, NULL);

  for (guint i = 0; status != NULL && mrc_pack_get_sequence (status) <= sequence && i < G_N_ELEMENTS (names);
       i++) {
    g_autofree char *path = g_build_filename (place->content, names[i], NULL);

    g_unlink (path);
  }
}

static gboolean
put_in_place (Place *place,
              const char *path,
              const char *public_key,
              gint64 newest,
              MrcContentTaken *taken,
              GError **error)
{
  g_autoptr (MrcPack) pack = copy_verified (place, path, "current.pack", MRC_PACK_MAX, public_key, error);
  g_autoptr (MrcPack) current = NULL;
  gboolean ok;

  if (pack == NULL)
    return FALSE;
  current = open_named (place, "current.pack", public_key, NULL);
  if (current != NULL && is_same_file (place))
    ok = TRUE;
  else if (current != NULL)
    ok = is_new_enough (pack, path, MAX (newest, mrc_pack_get_sequence (current) + 1), error) &&
         keep (place, "current", "previous", error) && commit (place, error);
  else /* nothing to keep: the previous one stays; the very pack that was lost may come back */
    ok = is_new_enough (pack, path, newest, error) && commit (place, error);
  if (ok)
    drop_older_status (place, mrc_pack_get_sequence (pack), public_key);
  *taken = (MrcContentTaken){ mrc_pack_get_sequence (pack), FALSE };
  return ok;
}

static gboolean
is_of_a_day_to_come (MrcPack *pack, gint64 now, GError **error)
{
  if (now == 0 || mrc_pack_get_built (pack) <= now + DAY)
    return FALSE;
  g_set_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_AHEAD,
               "%s: made on a day that has not come yet; look at the clock of this machine, and of the one "
               "that made it",
               mrc_pack_get_path (pack));
  return TRUE;
}

/* It is tried on the content that is here before it takes the place of the one before. */
static gboolean
put_status_in_place (Place *place,
                     MrcPack *offered,
                     const char *public_key,
                     const MrcContentHad *had,
                     MrcContentTaken *taken,
                     GError **error)
{
  const char *path = mrc_pack_get_path (offered);
  g_autoptr (MrcPack) current = open_whole (place, "current.pack", public_key, error);
  g_autoptr (MrcPack) before = open_named (place, "status.pack", public_key, NULL);
  g_autoptr (MrcPack) copied = NULL;

  if (current == NULL || is_of_a_day_to_come (offered, had->now, error) ||
      !is_new_enough (offered, path, MAX (had->status, before != NULL ? mrc_pack_get_sequence (before) : 0),
                      error) ||
      !mrc_pack_lay_over (current, offered, error))
    return FALSE;
  copied = copy_verified (place, path, "status.pack", MRC_STATUS_MAX, public_key, error);
  if (copied == NULL)
    return FALSE;
  *taken = (MrcContentTaken){ mrc_pack_get_sequence (copied), TRUE };
  if (mrc_pack_is_status (copied) && taken->sequence == mrc_pack_get_sequence (offered))
    return commit (place, error);
  g_set_error (error, MRC_PACK_ERROR, MRC_PACK_ERROR_DAMAGED,
               "%s: became another while it was copied; try again", path);
  return FALSE;
}

/* One that is older than the content, or is not there, is no fault. */
static void
lay_status_over (Place *place, MrcPack *pack, const char *public_key, char **ret_warning)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcPack) status = open_named (place, "status.pack", public_key, &error);

  if (status != NULL)
    mrc_pack_lay_over (pack, status, &error);
  if (error == NULL || g_error_matches (error, MRC_PACK_ERROR, MRC_PACK_ERROR_MISSING) ||
      g_error_matches (error, MRC_PACK_ERROR, MRC_PACK_ERROR_OLDER))
    return;
  if (ret_warning != NULL && *ret_warning == NULL)
    *ret_warning = g_strdup_printf ("%s. Of the countries the whole pack is shown", error->message);
}

MrcPack *
mrc_content_open (const char *data_dir, const char *public_key, char **ret_warning, GError **error)
{
  g_auto (Place) place = { .lock = -1 };
  g_autoptr (GError) wrong = NULL;
  MrcPack *pack;

  if (!enter (&place, data_dir, FALSE, error))
    return NULL;
  if (ret_warning != NULL)
    *ret_warning = NULL;
  pack = open_whole (&place, "current.pack", public_key, &wrong);
  if (pack == NULL)
    pack = open_whole (&place, "previous.pack", public_key, NULL);
  if (pack == NULL) {
    g_propagate_error (error, g_steal_pointer (&wrong));
    return NULL;
  }
  if (wrong != NULL && ret_warning != NULL)
    *ret_warning =
      g_strdup_printf ("%s. The previous pack is shown; install the newest one again", wrong->message);
  lay_status_over (&place, pack, public_key, ret_warning);
  return pack;
}

gboolean
mrc_content_install (const char *data_dir,
                     const char *path,
                     const char *public_key,
                     const MrcContentHad *had,
                     MrcContentTaken *ret_taken,
                     GError **error)
{
  static const MrcContentHad nothing = { 0 };
  g_auto (Place) place = { .lock = -1 };
  g_autoptr (MrcPack) offered = NULL;
  MrcContentTaken taken = { 0 };
  gboolean ok = FALSE;

  if (had == NULL)
    had = &nothing;
  if (!enter (&place, data_dir, TRUE, error))
    return FALSE;
  offered = mrc_pack_open (path, public_key, error); /* refused where it lies: its own path is named */
  if (offered == NULL || !begin (&place, error))
    ok = FALSE;
  else if (mrc_pack_is_status (offered))
    ok = put_status_in_place (&place, offered, public_key, had, &taken, error);
  else
    ok = put_in_place (&place, path, public_key, had->whole, &taken, error);
  clear_incoming (&place);
  if (ok && ret_taken != NULL)
    *ret_taken = taken;
  return ok;
}

gboolean
mrc_content_rollback (const char *data_dir, const char *public_key, gint64 *ret_sequence, GError **error)
{
  g_auto (Place) place = { .lock = -1 };
  g_autoptr (MrcPack) previous = NULL;
  gboolean ok;

  if (!enter (&place, data_dir, FALSE, error))
    return FALSE;
  previous = open_named (&place, "previous.pack", public_key, error);
  if (previous == NULL)
    return FALSE;
  ok = begin (&place, error) && keep (&place, "previous", "current", error) &&
       keep (&place, "current", "previous", error) && commit (&place, error);
  clear_incoming (&place);
  if (ok && ret_sequence != NULL)
    *ret_sequence = mrc_pack_get_sequence (previous);
  return ok;
}
