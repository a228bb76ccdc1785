// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/pack.h"
#include "content/signature.h"
#include "kiosk/command/commands.h"
#include "kiosk/provision/provision.h"

#include <stdio.h>

static char *option_public_key;

static char *
read_public_option (GError **error)
{
  if (g_str_has_prefix (option_public_key, "RW") && !g_file_test (option_public_key, G_FILE_TEST_EXISTS))
    return g_strdup (option_public_key);
  return mrc_public_key_load (option_public_key, error);
}

static MrcExit
exit_of (const GError *error)
{
  return error->domain == MRC_PACK_ERROR || error->domain == MRC_SIGNATURE_ERROR ? MRC_EXIT_NO
                                                                                 : MRC_EXIT_FAILED;
}

/* The key that was asked for, else the one that this centre trusts. */
static char *
choose_public_key (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = NULL;
  g_autofree char *key = NULL;

  if (option_public_key != NULL)
    return read_public_option (error);
  store = mrc_command_open_store (invocation, MRC_STORE_READ_ONLY, error);
  if (store == NULL)
    return NULL;
  key = mrc_store_dup_setting (store, MRC_SETTING_CONTENT_KEY, error);
  if (key == NULL && error != NULL && *error == NULL)
    mrc_command_usage (error, "this centre trusts no content key yet; give --public-key FILE");
  return g_steal_pointer (&key);
}

static MrcExit
run_verify (const MrcInvocation *invocation, GError **error)
{
  g_autofree char *key = choose_public_key (invocation, error);
  g_autoptr (MrcPack) pack = NULL;
  g_autoptr (GError) local = NULL;

  if (key == NULL)
    return MRC_EXIT_FAILED;
  pack = mrc_pack_open (invocation->operands[0], key, &local);
  if (pack == NULL) {
    MrcExit exit_code = exit_of (local);

    g_propagate_error (error, g_steal_pointer (&local));
    return exit_code;
  }

  g_autoptr (GDateTime) built = g_date_time_new_from_unix_utc (mrc_pack_get_built (pack));
  g_autofree char *text = built != NULL ? g_date_time_format_iso8601 (built) : g_strdup ("?");

  printf ("genuine%s: built %s, %u topics\n", mrc_pack_is_status (pack) ? " status pack" : "", text,
          mrc_pack_get_topics (pack)->len);
  return MRC_EXIT_DONE;
}

/* Opens the store and settles whom this centre trusts. Returns: (transfer full) (nullable): the key */
static char *
open_trusting (const MrcInvocation *invocation, MrcStore **ret_store, GError **error)
{
  g_autofree char *given = NULL;

  *ret_store = mrc_command_open_store (invocation, MRC_STORE_COMMAND, error);
  if (*ret_store == NULL)
    return NULL;
  if (option_public_key != NULL) {
    given = read_public_option (error);
    if (given == NULL)
      return NULL;
  }
  return mrc_provision_dup_key (*ret_store, given, error);
}

static MrcExit
tell (gboolean done, GError *wrong, const char *words, GError **error)
{
  MrcExit exit_code = MRC_EXIT_DONE;

  if (done) {
    fprintf (stderr, "%s; the kiosk shows it from its next start\n", words);
  } else {
    exit_code = exit_of (wrong);
    g_propagate_error (error, wrong);
  }
  return exit_code;
}

static MrcExit
run_install (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = NULL;
  g_autofree char *key = open_trusting (invocation, &store, error);
  GError *wrong = NULL;
  gboolean done = FALSE;

  if (key == NULL)
    return MRC_EXIT_FAILED;
  done = mrc_provision_install (store, invocation->data_dir, invocation->operands[0], key,
                                g_get_real_time () / G_USEC_PER_SEC, &wrong);
  return tell (done, wrong, "installed", error);
}

static MrcExit
run_rollback (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = NULL;
  g_autofree char *key = open_trusting (invocation, &store, error);
  GError *wrong = NULL;
  gboolean done = FALSE;

  if (key == NULL)
    return MRC_EXIT_FAILED;
  done =
    mrc_provision_rollback (store, invocation->data_dir, key, g_get_real_time () / G_USEC_PER_SEC, &wrong);
  return tell (done, wrong, "the pack before is in its place", error);
}

static const GOptionEntry public_options[] = {
  { "public-key", 0, 0, G_OPTION_ARG_STRING, &option_public_key,
    "content.pub or the key itself; else the one this centre trusts", "KEY" },
  { NULL },
};

const MrcCommand mrc_command_content_verify = {
  .name = "content verify",
  .operands = "PACK",
  .n_operands = 1,
  .summary = "Says whether a pack is genuine and whole",
  .details = "Checks PACK.minisig and reads the pack as the kiosk would. Exit 1 when it is not genuine.",
  .example = "mrc content verify cumilla.pack --public-key /media/editor/content.pub",
  .options = public_options,
  .run = run_verify,
};

const MrcCommand mrc_command_content_rollback = {
  .name = "content rollback",
  .operands = "",
  .summary = "Goes back to the pack before, when a new one turns out wrong",
  .details =
    "Changes the pack in use and the one that was kept; done twice it is undone. Exit 1: none was kept.",
  .example = "mrc content rollback",
  .run = run_rollback,
};

const MrcCommand mrc_command_content_install = {
  .name = "content install",
  .operands = "PACK",
  .n_operands = 1,
  .summary = "Puts a pack in the place of the one in use",
  .details =
    "Copies it into the centre's folder, checks the copy and keeps the one before. Services, opening hours "
    "and closures that the centre does not have yet are added; what staff changed stays. An older pack is "
    "refused, exit 1, as is one that is not signed by the key this centre trusts. A status pack is laid over "
    "the "
    "one in use.",
  .example = "mrc content install /media/editor/cumilla.pack",
  .options = public_options,
  .run = run_install,
};
