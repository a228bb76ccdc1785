// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "content/pack.h"
#include "kiosk/clock/clock.h"
#include "kiosk/privacy/centre-key.h"
#include "kiosk/settings/settings.h"
#include "kiosk/store/store.h"

G_BEGIN_DECLS

/** Exit codes of every subcommand. */
typedef enum {
  MRC_EXIT_DONE = 0,
  MRC_EXIT_NO = 1,     /* the answer is no */
  MRC_EXIT_FAILED = 2, /* it could not be done */
} MrcExit;

#define MRC_COMMAND_ERROR (mrc_command_error_quark ())
GQuark mrc_command_error_quark (void);

/**
 * MrcCommandError:
 * @MRC_COMMAND_ERROR_USAGE: mrc was called wrongly; the message names the remedy
 * @MRC_COMMAND_ERROR_REFUSED: it may not be done here: exit 1
 * @MRC_COMMAND_ERROR_FAILED: it could not be done
 */
typedef enum {
  MRC_COMMAND_ERROR_USAGE,
  MRC_COMMAND_ERROR_REFUSED,
  MRC_COMMAND_ERROR_FAILED,
} MrcCommandError;

/** MrcInvocation: one call of mrc, after its options have been read. */
typedef struct {
  const char *data_dir; /* --data, else $STATE_DIRECTORY, else $XDG_DATA_HOME/mrc-kiosk */
  const char *config;   /* (nullable): --config */
  char **operands;      /* what is no option: as many as the subcommand asks for */
} MrcInvocation;

/**
 * MrcCommand:
 *
 * A subcommand. Data goes to stdout, talk to stderr. run returns its exit code;
 * the frame prints the error, when there is one, with the subcommand's name.
 *
 * The same words make --help and the man page (kiosk/command/man.c).
 */
typedef struct {
  const char *name;     /* "bookings list" */
  const char *operands; /* as --help shows them: "TEXT"; "" for none */
  int n_operands;
  const char *summary;         /* what it does, in a line */
  const char *details;         /* paragraphs, divided by empty lines */
  const char *example;         /* one line each */
  const GOptionEntry *options; /* (nullable) */
  MrcExit (*run) (const MrcInvocation *invocation, GError **error);
} MrcCommand;

extern const MrcCommand *const mrc_commands[];  /* ends with NULL */
extern const GOptionEntry mrc_common_options[]; /* --data and --config */

/** mrc_command_main: finds the subcommand, reads its options, runs it. Returns: the exit code */
int mrc_command_main (int argc, char **argv);

/** mrc_command_open_store: opens the centre of the invocation */
MrcStore *mrc_command_open_store (const MrcInvocation *invocation, MrcStoreMode mode, GError **error);

/** mrc_command_is_demo: whether @store has the mark of a demonstration centre */
gboolean mrc_command_is_demo (MrcStore *store);

/** mrc_command_new_clock: the machine's; in a demonstration centre the one that kiosk.yaml sets, if it does
 */
MrcClock *mrc_command_new_clock (const MrcInvocation *invocation, MrcStore *store, GError **error);

/**
 * mrc_command_read_secret:
 * @path: (nullable): a file whose first line it is; %NULL to ask at the terminal
 * @prompt: "Staff passphrase: "
 *
 * Returns: (transfer full) (nullable): not empty
 */
MrcSecretText *mrc_command_read_secret (const char *path, const char *prompt, GError **error);

/**
 * mrc_command_unlock:
 * @key_dir: (nullable): the folder with centre.key; %NULL is an error that says so
 * @ret_exit: (out): on failure MRC_EXIT_NO when it was refused, else MRC_EXIT_FAILED
 *
 * Asks for the passphrase and opens the centre's key, which must be the one that
 * names are sealed to here. Each try counts at the gate: after wrong ones there is a wait.
 */
MrcCentreKey *mrc_command_unlock (MrcStore *store,
                                  MrcClock *clock,
                                  const char *key_dir,
                                  const char *passphrase_file,
                                  MrcExit *ret_exit,
                                  GError **error);

/** mrc_command_parse_day: @option: as in messages: "--from". @text: (nullable): NULL is an error that says so
 */
gboolean mrc_command_parse_day (const char *option, const char *text, MrcDay *ret_day, GError **error);

/** mrc_command_fail: sets a MRC_COMMAND_ERROR_FAILED. Returns: %FALSE */
gboolean mrc_command_fail (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/** mrc_command_usage: sets a MRC_COMMAND_ERROR_USAGE. Returns: MRC_EXIT_FAILED */
MrcExit mrc_command_usage (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
