// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/install.h"
#include "content/pack.h"
#include "content/signature.h"
#include "kiosk/command/centre-tables.h"
#include "kiosk/command/commands.h"
#include "kiosk/store/audit.h"

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

  printf ("genuine: built %s, %u topics\n", text, mrc_pack_get_topics (pack)->len);
  return MRC_EXIT_DONE;
}

typedef struct {
  const char *data_dir;
  const char *public_key;
  gint64 sequence;
} Installed;

/* The store remembers the newest pack it ever had, and takes the tables' new rows. */
static gboolean
record (MrcStore *store, gpointer data, GError **error)
{
  Installed *self = data;
  g_autoptr (MrcPack) pack = mrc_content_open (self->data_dir, self->public_key, NULL, error);
  g_autofree char *sequence = g_strdup_printf ("%" G_GINT64_FORMAT, self->sequence);

  return pack != NULL && mrc_store_set_setting (store, MRC_SETTING_CONTENT_KEY, self->public_key, error) &&
         mrc_store_set_setting (store, MRC_SETTING_CONTENT_SEQUENCE, sequence, error) &&
         mrc_centre_tables_add (store, pack, error) &&
         mrc_audit_add (store, g_get_real_time () / G_USEC_PER_SEC, "content", sequence, error);
}

/* A centre that trusts nobody yet takes the key it is given; later a key is not changed by an installing. */
static char *
find_trusted_key (MrcStore *store, GError **error)
{
  g_autofree char *trusted = mrc_store_dup_setting (store, MRC_SETTING_CONTENT_KEY, error);
  g_autofree char *given = NULL;

  if (trusted == NULL && error != NULL && *error != NULL)
    return NULL;
  if (option_public_key != NULL) {
    given = read_public_option (error);
    if (given == NULL)
      return NULL;
  }
  if (trusted == NULL && given == NULL)
    mrc_command_usage (error, "this centre trusts no content key yet; give --public-key FILE once");
  else if (trusted != NULL && given != NULL && !g_str_equal (trusted, given))
    mrc_command_usage (error, "this centre trusts another content key; leave --public-key out");
  else
    return trusted != NULL ? g_steal_pointer (&trusted) : g_steal_pointer (&given);
  return NULL;
}

static MrcExit
run_install (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_COMMAND, error);
  g_autofree char *key = store != NULL ? find_trusted_key (store, error) : NULL;
  g_autofree char *newest = NULL;
  g_autoptr (GError) local = NULL;
  Installed installed = { invocation->data_dir, key, 0 };

  if (key == NULL)
    return MRC_EXIT_FAILED;
  newest = mrc_store_dup_setting (store, MRC_SETTING_CONTENT_SEQUENCE, NULL);
  if (!mrc_content_install (invocation->data_dir, invocation->operands[0], key,
                            newest != NULL ? g_ascii_strtoll (newest, NULL, 10) : 0, &installed.sequence,
                            &local)) {
    MrcExit exit_code = exit_of (local);

    g_propagate_error (error, g_steal_pointer (&local));
    return exit_code;
  }
  if (!mrc_store_transact (store, record, &installed, error))
    return MRC_EXIT_FAILED;
  fprintf (stderr, "installed; the kiosk shows it from its next start\n");
  return MRC_EXIT_DONE;
}

static gboolean
record_rollback (MrcStore *store, gpointer sequence, GError **error)
{
  return mrc_audit_add (store, g_get_real_time () / G_USEC_PER_SEC, "content-back", sequence, error);
}

/* The newest sequence stays remembered: what was older than the pack that turned out wrong stays refused. */
static MrcExit
run_rollback (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_COMMAND, error);
  g_autofree char *key = store != NULL ? find_trusted_key (store, error) : NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) local = NULL;
  gint64 sequence = 0;

  if (key == NULL)
    return MRC_EXIT_FAILED;
  if (!mrc_content_rollback (invocation->data_dir, key, &sequence, &local)) {
    MrcExit exit_code = exit_of (local);

    g_propagate_error (error, g_steal_pointer (&local));
    return exit_code;
  }
  text = g_strdup_printf ("%" G_GINT64_FORMAT, sequence);
  if (!mrc_store_transact (store, record_rollback, text, error))
    return MRC_EXIT_FAILED;
  fprintf (stderr, "the pack before is in its place; the kiosk shows it from its next start\n");
  return MRC_EXIT_DONE;
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
    "refused, exit 1, as is one that is not signed by the key this centre trusts.",
  .example = "mrc content install /media/editor/cumilla.pack",
  .options = public_options,
  .run = run_install,
};
