// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/command/command.h"

#include "kiosk/privacy/gate.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define SECRET_SIZE 257 /* MrcSecretText holds 256 bytes */

/* Reads up to the first line's end, byte by byte, past no buffer of stdio. */
static gboolean
read_line (int fd, char *line)
{
  gsize used = 0;

  for (;;) {
    gssize n = read (fd, line + used, 1);

    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0 || line[used] == '\n')
      break;
    if (++used == SECRET_SIZE)
      return FALSE;
  }
  while (used > 0 && line[used - 1] == '\r')
    used--;
  line[used] = '\0';
  return used > 0;
}

static gboolean
read_file (const char *path, char *line, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean read;

  if (fd < 0) {
    mrc_command_fail (error, "%s: %s", path, g_strerror (errno));
    return FALSE;
  }
  read = read_line (fd, line);
  close (fd);
  if (!read)
    mrc_command_fail (error, "%s: its first line should be the secret, of 1 to 256 bytes", path);
  return read;
}

static gboolean
read_terminal (const char *prompt, char *line, GError **error)
{
  int fd = open ("/dev/tty", O_RDWR | O_CLOEXEC);
  struct termios before, silent;
  gboolean read;

  if (fd < 0 || tcgetattr (fd, &before) != 0) {
    if (fd >= 0)
      close (fd);
    mrc_command_usage (error,
                       "there is no terminal to ask for the passphrase at; give --passphrase-file FILE");
    return FALSE;
  }
  silent = before;
  silent.c_lflag &= ~(tcflag_t) ECHO;
  tcsetattr (fd, TCSAFLUSH, &silent);
  dprintf (fd, "%s", prompt);
  read = read_line (fd, line);
  dprintf (fd, "\n");
  tcsetattr (fd, TCSAFLUSH, &before);
  close (fd);
  if (!read)
    mrc_command_fail (error, "nothing was typed, or more than 256 bytes");
  return read;
}

MrcSecretText *
mrc_command_read_secret (const char *path, const char *prompt, GError **error)
{
  g_autoptr (MrcSecretText) secret = mrc_secret_text_new ();
  char *line = sodium_malloc (SECRET_SIZE + 1);
  gboolean read = path != NULL ? read_file (path, line, error) : read_terminal (prompt, line, error);

  if (read)
    mrc_secret_text_set (secret, line);
  sodium_free (line);
  return read ? g_steal_pointer (&secret) : NULL;
}

/* Names sealed here open with one key only; another centre's would open nothing. */
static gboolean
check_is_ours (MrcStore *store, MrcCentreKey *key, const char *path, GError **error)
{
  g_autofree char *ours = mrc_store_dup_setting (store, MRC_SETTING_PUBLIC_KEY, error);
  char hex[MRC_PUBLIC_KEY_SIZE * 2 + 1];

  if (ours == NULL && error != NULL && *error != NULL)
    return FALSE;
  sodium_bin2hex (hex, sizeof hex, mrc_centre_key_get_public (key), MRC_PUBLIC_KEY_SIZE);
  if (g_strcmp0 (ours, hex) == 0)
    return TRUE;
  g_set_error (error, MRC_COMMAND_ERROR, MRC_COMMAND_ERROR_REFUSED,
               "%s is another centre's key; bring the one that mrc setup wrote for this centre", path);
  return FALSE;
}

static gboolean
pass_gate (MrcStore *store, MrcClock *clock, GError **error)
{
  MrcGateAnswer answer;
  int wait;

  if (!mrc_gate_begin_try (store, clock, "passphrase", &answer, &wait, error))
    return FALSE;
  if (answer != MRC_GATE_WAIT)
    return TRUE;
  g_set_error (error, MRC_COMMAND_ERROR, MRC_COMMAND_ERROR_REFUSED,
               "after wrong passphrases no other is looked at for %d more seconds", wait);
  return FALSE;
}

MrcCentreKey *
mrc_command_unlock (MrcStore *store,
                    MrcClock *clock,
                    const char *key_dir,
                    const char *passphrase_file,
                    MrcExit *ret_exit,
                    GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (MrcSecretText) passphrase = NULL;
  g_autoptr (MrcCentreKey) key = NULL;
  g_autoptr (GError) local = NULL;

  *ret_exit = MRC_EXIT_FAILED;
  if (key_dir == NULL) {
    mrc_command_usage (error, "--key is missing: give the folder with centre.key, on the staff's USB key");
    return NULL;
  }
  path = g_build_filename (key_dir, "centre.key", NULL);
  passphrase = mrc_command_read_secret (passphrase_file, "Staff passphrase: ", error);
  if (passphrase == NULL || !pass_gate (store, clock, &local)) {
    *ret_exit =
      g_error_matches (local, MRC_COMMAND_ERROR, MRC_COMMAND_ERROR_REFUSED) ? MRC_EXIT_NO : MRC_EXIT_FAILED;
    if (local != NULL)
      g_propagate_error (error, g_steal_pointer (&local));
    return NULL;
  }

  key = mrc_centre_key_unlock (path, mrc_secret_text_peek (passphrase), &local);
  if (key == NULL) {
    if (g_error_matches (local, MRC_CENTRE_KEY_ERROR, MRC_CENTRE_KEY_ERROR_PASSPHRASE))
      *ret_exit = MRC_EXIT_NO;
    g_propagate_error (error, g_steal_pointer (&local));
    return NULL;
  }
  if (!mrc_gate_end_try (store, "passphrase", TRUE, error) || !check_is_ours (store, key, path, error))
    return NULL;
  return g_steal_pointer (&key);
}
