// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/signature.h"
#include "kiosk/command/commands.h"

#include <stdio.h>

static char *option_key, *option_key_out, *option_passphrase_file;
static gboolean option_open;

static MrcExit
run_keygen (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcSecretText) passphrase = NULL;
  g_autoptr (MrcSigningKey) key = NULL;
  g_autofree char *secret_path = NULL;
  g_autofree char *public_path = NULL;
  g_autofree char *text = NULL;

  if (option_key_out == NULL)
    return mrc_command_usage (error, "--key-out is missing: give a folder of your own, not of the kiosk");
  if (!option_open) {
    passphrase = mrc_command_read_secret (option_passphrase_file, "New passphrase: ", error);
    if (passphrase == NULL)
      return MRC_EXIT_FAILED;
  }
  secret_path = g_build_filename (option_key_out, "content.key", NULL);
  public_path = g_build_filename (option_key_out, "content.pub", NULL);
  key = mrc_signing_key_create (secret_path, public_path,
                                passphrase != NULL ? mrc_secret_text_peek (passphrase) : NULL, error);
  if (key == NULL)
    return MRC_EXIT_FAILED;
  text = mrc_signing_key_dup_public (key);
  printf ("%s\n", text);
  return MRC_EXIT_DONE;
}

/* A key without a passphrase asks for none. */
static MrcSigningKey *
load_key (MrcExit *ret_exit, GError **error)
{
  g_autoptr (MrcSecretText) passphrase = NULL;
  g_autoptr (GError) local = NULL;
  MrcSigningKey *key = mrc_signing_key_load (option_key, NULL, &local);

  if (key != NULL)
    return key;
  if (g_error_matches (local, MRC_SIGNATURE_ERROR, MRC_SIGNATURE_ERROR_PASSPHRASE)) {
    g_clear_error (&local);
    passphrase = mrc_command_read_secret (option_passphrase_file, "Passphrase of the content key: ", error);
    if (passphrase == NULL)
      return NULL;
    key = mrc_signing_key_load (option_key, mrc_secret_text_peek (passphrase), &local);
  }
  if (g_error_matches (local, MRC_SIGNATURE_ERROR, MRC_SIGNATURE_ERROR_PASSPHRASE))
    *ret_exit = MRC_EXIT_NO;
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return key;
}

static MrcExit
run_sign (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcSigningKey) key = NULL;
  MrcExit exit_code = MRC_EXIT_FAILED;

  if (option_key == NULL)
    return mrc_command_usage (error, "--key is missing: give content.key, which mrc content keygen made");
  key = load_key (&exit_code, error);
  if (key == NULL)
    return exit_code;
  return mrc_sign_file (invocation->operands[0], key, g_get_real_time () / G_USEC_PER_SEC, error)
           ? MRC_EXIT_DONE
           : MRC_EXIT_FAILED;
}

static const GOptionEntry keygen_options[] = {
  { "key-out", 0, 0, G_OPTION_ARG_FILENAME, &option_key_out, "The folder for content.key and content.pub",
    "DIR" },
  { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &option_passphrase_file,
    "The passphrase is this file's first line; else it is asked for", "FILE" },
  { "open", 0, 0, G_OPTION_ARG_NONE, &option_open, "Without a passphrase: for a demonstration", NULL },
  { NULL },
};

const MrcCommand mrc_command_content_keygen = {
  .name = "content keygen",
  .operands = "",
  .summary = "Makes a key to sign packs with",
  .details =
    "Writes content.key and content.pub as minisign does, and prints the public key. The secret one belongs "
    "to whoever answers for the content, on a medium of their own. Neither file is overwritten.",
  .example = "mrc content keygen --key-out /media/editor",
  .options = keygen_options,
  .run = run_keygen,
};

static const GOptionEntry sign_options[] = {
  { "key", 0, 0, G_OPTION_ARG_FILENAME, &option_key, "content.key, or a secret key of minisign", "FILE" },
  { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &option_passphrase_file,
    "The passphrase is this file's first line; else it is asked for", "FILE" },
  { NULL },
};

const MrcCommand mrc_command_content_sign = {
  .name = "content sign",
  .operands = "PACK",
  .n_operands = 1,
  .summary = "Signs a pack",
  .details =
    "Writes PACK.minisig beside it, which stock minisign can check. Exit 1 when the passphrase is wrong.",
  .example = "mrc content sign cumilla.pack --key /media/editor/content.key",
  .options = sign_options,
  .run = run_sign,
};
