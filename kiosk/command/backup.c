// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/trusted-key.h"
#include "kiosk/command/commands.h"
#include "kiosk/privacy/backup.h"
#include "kiosk/store/audit.h"
#include "kiosk/store/copy.h"
#include "kiosk/store/lock.h"
#include "kiosk/ticket/ticket.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static char *option_key, *option_passphrase_file;
static gboolean option_replace;

static gboolean
read_public_key (MrcStore *store, guint8 *key, GError **error)
{
  g_autofree char *hex = mrc_store_dup_setting (store, MRC_SETTING_PUBLIC_KEY, error);
  gsize length = 0;

  if (hex != NULL && sodium_hex2bin (key, MRC_PUBLIC_KEY_SIZE, hex, strlen (hex), NULL, &length, NULL) == 0 &&
      length == MRC_PUBLIC_KEY_SIZE)
    return TRUE;
  return mrc_command_fail (error, "the centre has no key to seal to: run mrc setup");
}

static gboolean
note_backup (MrcStore *store, gpointer data, GError **error)
{
  return mrc_audit_add (store, g_get_real_time () / G_USEC_PER_SEC, data, "", error);
}

/* The plain copy never leaves the centre's own disk. */
static MrcExit
run_backup (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_COMMAND, error);
  g_autofree char *plain = g_build_filename (invocation->data_dir, "centre.db.copy", NULL);
  guint8 key[MRC_PUBLIC_KEY_SIZE];
  gboolean done = FALSE;

  if (store == NULL || !read_public_key (store, key, error) ||
      !mrc_store_transact (store, note_backup, (gpointer) "backup", error))
    return MRC_EXIT_FAILED;
  g_unlink (plain); /* of a copy that was cut off */
  done = mrc_store_copy (store, plain, error) && mrc_backup_seal (plain, invocation->operands[0], key, error);
  g_unlink (plain);
  if (!done)
    return MRC_EXIT_FAILED;
  fprintf (stderr, "sealed, read back, and on the disk: %s\n", invocation->operands[0]);
  return MRC_EXIT_DONE;
}

/* The centre's key alone: there may be no store yet that could count wrong tries. */
static MrcCentreKey *
unlock (MrcExit *ret_exit, GError **error)
{
  g_autoptr (MrcSecretText) passphrase = NULL;
  g_autofree char *path = NULL;
  GError *local = NULL;
  MrcCentreKey *key = NULL;

  if (option_key == NULL) {
    *ret_exit = mrc_command_usage (error, "--key is missing: the folder with centre.key");
    return NULL;
  }
  passphrase = mrc_command_read_secret (option_passphrase_file, "Staff passphrase: ", error);
  if (passphrase == NULL)
    return NULL;
  path = g_build_filename (option_key, "centre.key", NULL);
  key = mrc_centre_key_unlock (path, mrc_secret_text_peek (passphrase), &local);
  if (g_error_matches (local, MRC_CENTRE_KEY_ERROR, MRC_CENTRE_KEY_ERROR_PASSPHRASE))
    *ret_exit = MRC_EXIT_NO;
  if (local != NULL)
    g_propagate_error (error, local);
  return key;
}

/* What is there is moved aside, with all that belongs to it, and never deleted. */
static gboolean
move_aside (const char *db, GError **error)
{
  static const char *const ends[] = { "", "-wal", "-shm" };
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, ".before-%Y%m%dT%H%M%SZ");

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++) {
    g_autofree char *from = g_strconcat (db, ends[i], NULL);
    g_autofree char *to = g_strconcat (db, stamp, ends[i], NULL);

    if (g_rename (from, to) != 0 && errno != ENOENT)
      return mrc_command_fail (error, "%s: cannot be moved aside: %s", from, g_strerror (errno));
  }
  fprintf (stderr, "what was there is kept as %s%s\n", db, stamp);
  return TRUE;
}

static gboolean
put_in_place (const char *copy, const char *db, gboolean there, GError **error)
{
  if (there && !move_aside (db, error))
    return FALSE;
  if (g_rename (copy, db) == 0)
    return TRUE;
  return mrc_command_fail (error, "%s: cannot be put in place: %s", copy, g_strerror (errno));
}

static gboolean
note_restore (MrcStore *store, gpointer public_key, GError **error)
{
  return (public_key == NULL || mrc_trusted_key_add (store, public_key, error)) &&
         mrc_audit_add (store, g_get_real_time () / G_USEC_PER_SEC, "restore", "", error);
}

/* Slips of this machine's own key are believed, should the copy come from another machine. */
static gboolean
welcome (const MrcInvocation *invocation, GError **error)
{
  g_autofree char *path = g_build_filename (invocation->data_dir, "ticket.key", NULL);
  g_autoptr (MrcTicketKey) ticket_key = mrc_ticket_key_load (path, NULL);
  g_autoptr (MrcStore) store = mrc_store_open (invocation->data_dir, MRC_STORE_COMMAND, error);

  return store != NULL &&
         mrc_store_transact (store, note_restore,
                             ticket_key != NULL ? (gpointer) mrc_ticket_key_get_public (ticket_key) : NULL,
                             error);
}

static MrcExit
restore (const MrcInvocation *invocation, MrcCentreKey *key, GError **error)
{
  g_autofree char *db = g_build_filename (invocation->data_dir, "centre.db", NULL);
  g_autofree char *copy = g_strconcat (db, ".restored", NULL);
  gboolean there = g_file_test (db, G_FILE_TEST_EXISTS);
  gboolean done = FALSE;

  if (there && !option_replace) {
    mrc_command_fail (error, "%s: there is a centre already: give --replace, and it is moved aside", db);
    return MRC_EXIT_NO;
  }
  g_unlink (copy);
  done = mrc_backup_open (invocation->operands[0], copy, mrc_centre_key_get_public (key),
                          mrc_centre_key_get_secret (key), error) &&
         mrc_store_check_file (copy, error) && put_in_place (copy, db, there, error) &&
         welcome (invocation, error);
  if (!done) {
    g_unlink (copy);
    return MRC_EXIT_FAILED;
  }
  fprintf (stderr, "restored; start the kiosk, and run mrc doctor\n");
  return MRC_EXIT_DONE;
}

static MrcExit
run_restore (const MrcInvocation *invocation, GError **error)
{
  MrcExit exit_code = MRC_EXIT_FAILED;
  g_autoptr (MrcCentreKey) key = unlock (&exit_code, error);
  int lock = -1;

  if (key == NULL)
    return exit_code;
  if (g_mkdir_with_parents (invocation->data_dir, 0700) != 0) {
    mrc_command_fail (error, "%s: %s", invocation->data_dir, g_strerror (errno));
    return MRC_EXIT_FAILED;
  }
  lock = mrc_lock_open (invocation->data_dir, error);
  if (lock < 0)
    return MRC_EXIT_FAILED;
  if (mrc_lock_take (lock, MRC_LOCK_KIOSK, 0, error)) /* no kiosk runs, and none begins */
    exit_code = restore (invocation, key, error);
  close (lock);
  return exit_code;
}

const MrcCommand mrc_command_backup = {
  .name = "backup",
  .operands = "FILE",
  .n_operands = 1,
  .summary = "Makes a sealed copy of the store",
  .details = "The kiosk may run meanwhile. The copy is of one moment, is sealed to the centre's key, read "
             "back and compared, "
             "and on the disk when this returns; only the staff's key opens it. It holds the store; keep a "
             "copy of the keys "
             "apart from it.",
  .example = "mrc backup /media/staff/centre-2026-11-25.mrcback",
  .run = run_backup,
};

static const GOptionEntry restore_options[] = {
  { "key", 0, 0, G_OPTION_ARG_FILENAME, &option_key, "The folder with centre.key", "DIR" },
  { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &option_passphrase_file,
    "The passphrase is this file's first line; else it is asked for", "FILE" },
  { "replace", 0, 0, G_OPTION_ARG_NONE, &option_replace, "Move a store that is there aside; it is kept",
    NULL },
  { NULL },
};

const MrcCommand mrc_command_restore = {
  .name = "restore",
  .operands = "FILE",
  .n_operands = 1,
  .summary = "Puts a sealed copy of the store in place",
  .details =
    "The copy is opened, checked whole, and only then put in place; what was there is moved aside and kept. "
    "The kiosk "
    "must be ended first. Exit 1: there is a store and --replace was not given, or the passphrase is wrong.",
  .example = "mrc restore /media/staff/centre-2026-11-25.mrcback --key /media/staff/key --replace",
  .options = restore_options,
  .run = run_restore,
};
