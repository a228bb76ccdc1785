// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/command/commands.h"
#include "kiosk/command/setup.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *option_code, *option_name, *option_name_bn, *option_key_out, *option_passphrase_file,
  *option_pin_file, *option_content;
static gboolean option_demo;

#define LEAST_PASSPHRASE 12 /* bytes */

static gboolean
is_code (const char *text)
{
  return text != NULL && strlen (text) == 3 && g_ascii_isupper (text[0]) && g_ascii_isupper (text[1]) &&
         g_ascii_isupper (text[2]);
}

/* The secret keys open what lies in the data folder: they may not lie there too. */
static gboolean
is_inside (const char *path, const char *folder)
{
  g_autofree char *inner = g_canonicalize_filename (path, NULL);
  g_autofree char *outer = g_canonicalize_filename (folder, NULL);
  g_autofree char *real_inner = realpath (inner, NULL);
  g_autofree char *real_outer = realpath (outer, NULL);
  const char *a = real_inner != NULL ? real_inner : inner, *b = real_outer != NULL ? real_outer : outer;

  return g_str_has_prefix (a, b) && (a[strlen (b)] == '\0' || a[strlen (b)] == '/');
}

static gboolean
is_empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  return dir == NULL || g_dir_read_name (dir) == NULL;
}

static gboolean
refuse (GError **error, const char *path, const char *why)
{
  g_set_error (error, MRC_COMMAND_ERROR, MRC_COMMAND_ERROR_REFUSED, "%s %s", path, why);
  return FALSE;
}

static gboolean
check_place (const MrcSetup *setup, GError **error)
{
  g_autofree char *centre_key = g_build_filename (setup->key_dir, "centre.key", NULL);
  g_autofree char *content_key = g_build_filename (setup->key_dir, "content.key", NULL);

  if (is_inside (setup->key_dir, setup->data_dir)) {
    mrc_command_usage (error, "--key-out %s is inside the data folder; give a folder on the staff's USB key",
                       setup->key_dir);
    return FALSE;
  }
  if (g_file_test (setup->data_dir, G_FILE_TEST_EXISTS) && !is_empty (setup->data_dir))
    return refuse (error, setup->data_dir,
                   "is not empty; nothing was changed: give another --data, or move it away first");
  if (g_file_test (centre_key, G_FILE_TEST_EXISTS))
    return refuse (error, centre_key,
                   "is there already and opens the names of some centre; give another --key-out");
  if (setup->demo && g_file_test (content_key, G_FILE_TEST_EXISTS))
    return refuse (error, content_key, "is there already; give another --key-out");
  return TRUE;
}

static gboolean
is_pin (const char *pin)
{
  return strlen (pin) == 6 && strspn (pin, "0123456789") == 6;
}

static gboolean
read_passphrase (MrcSetup *setup, GError **error)
{
  g_autoptr (MrcSecretText) again = NULL;

  if (setup->demo) {
    setup->passphrase = mrc_secret_text_new ();
    return mrc_secret_text_set (setup->passphrase, MRC_DEMO_PASSPHRASE);
  }
  setup->passphrase = mrc_command_read_secret (option_passphrase_file, "New staff passphrase: ", error);
  if (setup->passphrase == NULL)
    return FALSE;
  if (strlen (mrc_secret_text_peek (setup->passphrase)) < LEAST_PASSPHRASE) {
    mrc_command_usage (error, "the passphrase is too short: take six words, %d letters or more",
                       LEAST_PASSPHRASE);
    return FALSE;
  }
  if (option_passphrase_file != NULL)
    return TRUE;
  again = mrc_command_read_secret (NULL, "Once more: ", error);
  if (again == NULL)
    return FALSE;
  if (strcmp (mrc_secret_text_peek (again), mrc_secret_text_peek (setup->passphrase)) == 0)
    return TRUE;
  mrc_command_usage (error, "the two differ; nothing was made");
  return FALSE;
}

static gboolean
read_pin (MrcSetup *setup, GError **error)
{
  if (option_pin_file != NULL) {
    setup->pin = mrc_command_read_secret (option_pin_file, "", error);
    if (setup->pin == NULL)
      return FALSE;
    if (is_pin (mrc_secret_text_peek (setup->pin)))
      return TRUE;
    mrc_command_usage (error, "%s: a PIN is six digits", option_pin_file);
    return FALSE;
  }
  setup->pin = setup->demo ? mrc_secret_text_new () : mrc_setup_new_pin ();
  return !setup->demo || mrc_secret_text_set (setup->pin, MRC_DEMO_PIN);
}

/* What a demonstration centre is, unless it is told. */
static gboolean
read_options (const MrcInvocation *invocation, MrcSetup *setup, GError **error)
{
  setup->demo = option_demo;
  setup->data_dir = g_canonicalize_filename (invocation->data_dir, NULL);
  setup->code = g_strdup (option_code != NULL ? option_code : option_demo ? MRC_DEMO_CODE : NULL);
  setup->name[MRC_LANGUAGE_ENGLISH] = g_strdup (option_name != NULL ? option_name
                                                : option_demo       ? MRC_DEMO_NAME_EN
                                                                    : NULL);
  setup->name[MRC_LANGUAGE_BENGALI] = g_strdup (option_name_bn != NULL ? option_name_bn
                                                : option_demo          ? MRC_DEMO_NAME_BN
                                                                       : NULL);
  setup->key_dir = option_key_out != NULL || !option_demo ? g_strdup (option_key_out)
                                                          : g_strconcat (setup->data_dir, "-keys", NULL);
  setup->content = g_strdup (option_content != NULL ? option_content : MRC_CONTENT_DIR);

  if (!is_code (setup->code))
    mrc_command_usage (error, "--centre-code is three capital letters, as CML");
  else if (setup->name[MRC_LANGUAGE_ENGLISH] == NULL || setup->name[MRC_LANGUAGE_BENGALI] == NULL)
    mrc_command_usage (error,
                       "--centre-name and --centre-name-bn are the centre's name in English and in Bengali");
  else if (setup->key_dir == NULL)
    mrc_command_usage (error, "--key-out is missing: give a folder on the staff's USB key");
  else
    return check_place (setup, error) && read_passphrase (setup, error) && read_pin (setup, error);
  return FALSE;
}

static void
print_secrets (const MrcSetup *setup)
{
  printf ("centre: %s, %s\ndata: %s\nkeys: %s\n", setup->code, setup->name[MRC_LANGUAGE_ENGLISH],
          setup->data_dir, setup->key_dir);
  if (option_pin_file == NULL)
    printf ("PIN: %s\n", mrc_secret_text_peek (setup->pin));
  if (setup->demo)
    printf ("passphrase: %s\n", mrc_secret_text_peek (setup->passphrase));
  if (setup->demo)
    fputs ("This is a demonstration centre: its PIN and passphrase are known to everybody.\n", stderr);
  else
    printf ("recovery: %s\n", mrc_secret_text_peek (setup->recovery));
  if (!setup->demo)
    fputs ("Write the recovery passphrase down, seal it in an envelope and keep it at the head office: who "
           "has lost "
           "both passphrases has lost every name. Next: mrc content install PACK --public-key FILE\n",
           stderr);
}

static MrcExit
run (const MrcInvocation *invocation, GError **error)
{
  g_auto (MrcSetup) setup = { 0 };
  g_autoptr (GError) local = NULL;

  if (!read_options (invocation, &setup, &local) || !mrc_setup_run (&setup, &local)) {
    MrcExit exit_code =
      g_error_matches (local, MRC_COMMAND_ERROR, MRC_COMMAND_ERROR_REFUSED) ? MRC_EXIT_NO : MRC_EXIT_FAILED;

    g_propagate_error (error, g_steal_pointer (&local));
    return exit_code;
  }
  print_secrets (&setup);
  return MRC_EXIT_DONE;
}

static const GOptionEntry entries[] = {
  { "centre-code", 0, 0, G_OPTION_ARG_STRING, &option_code, "Three capital letters, on every slip", "CODE" },
  { "centre-name", 0, 0, G_OPTION_ARG_STRING, &option_name, "The centre's name in English", "NAME" },
  { "centre-name-bn", 0, 0, G_OPTION_ARG_STRING, &option_name_bn, "The centre's name in Bengali", "NAME" },
  { "key-out", 0, 0, G_OPTION_ARG_FILENAME, &option_key_out,
    "The folder for the secret keys, on the staff's USB key; never in the data folder", "DIR" },
  { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &option_passphrase_file,
    "The new staff passphrase is this file's first line; else it is asked for twice", "FILE" },
  { "pin-file", 0, 0, G_OPTION_ARG_FILENAME, &option_pin_file,
    "The PIN is this file's first line; else one is drawn and printed", "FILE" },
  { "demo", 0, 0, G_OPTION_ARG_NONE, &option_demo,
    "A demonstration centre, complete with content; PIN " MRC_DEMO_PIN
    " and passphrase are known to everybody",
    NULL },
  { "content", 0, 0, G_OPTION_ARG_FILENAME, &option_content,
    "With --demo: the content's source folder; else the one that came with the program", "DIR" },
  { NULL },
};

const MrcCommand mrc_command_setup = {
  .name = "setup",
  .operands = "",
  .summary = "Makes a centre: store, keys, PIN",
  .details = "Makes the data folder, for its owner only, with an empty store and this kiosk's own signing "
             "key, and writes "
             "centre.key, which opens names and phones, to --key-out. Nothing is overwritten: exit 1 when "
             "there is something. "
             "What fails half-way leaves nothing behind.\n\n"
             "Prints the PIN and the recovery passphrase, once. With --demo the keys go beside the data "
             "folder, and the content "
             "pack is built, signed with a key made there, and installed.",
  .example =
    "mrc setup --data /var/lib/mrc-kiosk --centre-code CML --centre-name Cumilla --centre-name-bn কুমিল্লা "
    "--key-out /media/staff/key\n"
    "mrc setup --demo --data ~/.local/share/mrc-kiosk-demo",
  .options = entries,
  .run = run,
};
