// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/build.h"
#include "content/file.h"
#include "content/install.h"
#include "content/signature.h"
#include "kiosk/booking/trusted-key.h"
#include "kiosk/provision/centre-tables.h"
#include "kiosk/provision/provision.h"
#include "kiosk/command/command.h"
#include "kiosk/command/setup.h"
#include "kiosk/counsel/agency-file.h"
#include "kiosk/privacy/gate.h"
#include "kiosk/store/audit.h"
#include "kiosk/ticket/ticket.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <stdio.h>

#define RECOVERY_GROUPS 8 /* of four letters: 158 bits */

/* A centre that is being made. */
typedef struct {
  MrcSetup *setup;
  char *work;           /* (owned): the folder that becomes the data folder */
  MrcCentreKey *key;    /* (owned) */
  MrcTicketKey *ticket; /* (owned) */
  char *content_key;    /* (owned) (nullable): minisign's public key */
  MrcPack *pack;        /* (owned) (nullable) */
  GPtrArray *made;      /* (owned) (element-type utf8): files outside of work, unlinked on failure */
  GPtrArray *present;   /* (owned) (element-type utf8): those that were there */
} Making;

void
mrc_setup_clear (MrcSetup *self)
{
  g_free (self->data_dir);
  g_free (self->key_dir);
  g_free (self->code);
  g_free (self->content);
  for (int i = 0; i < MRC_N_LANGUAGES; i++)
    g_free (self->name[i]);
  mrc_secret_text_free (self->passphrase);
  mrc_secret_text_free (self->recovery);
  mrc_secret_text_free (self->pin);
}

MrcSecretText *
mrc_setup_new_pin (void)
{
  MrcSecretText *pin = mrc_secret_text_new ();
  char digits[7];

  g_snprintf (digits, sizeof digits, "%06u", randombytes_uniform (1000000));
  mrc_secret_text_set (pin, digits);
  sodium_memzero (digits, sizeof digits);
  return pin;
}

/* Letters that are not mistaken for each other when written by hand. */
static MrcSecretText *
new_recovery (void)
{
  static const char letters[] = "abcdefghjkmnpqrstuvwxyz23456789";
  MrcSecretText *recovery = mrc_secret_text_new ();
  char text[RECOVERY_GROUPS * 5];

  for (gsize i = 0; i < sizeof text; i++)
    text[i] = i % 5 == 4 ? '-' : letters[randombytes_uniform (sizeof letters - 1)];
  text[sizeof text - 1] = '\0';
  mrc_secret_text_set (recovery, text);
  sodium_memzero (text, sizeof text);
  return recovery;
}

static gboolean
make_folder (const char *path, GError **error)
{
  if (g_mkdir_with_parents (path, 0700) == 0)
    return TRUE;
  return mrc_command_fail (error, "%s cannot be made: %s; choose a folder that you may write to", path,
                           g_strerror (errno));
}

/* Only what is not there yet is ours to remove. */
static const char *
will_make (Making *self, const char *name)
{
  char *path = g_build_filename (self->setup->key_dir, name, NULL);

  g_ptr_array_add (g_file_test (path, G_FILE_TEST_EXISTS) ? self->present : self->made, path);
  return path;
}

static gboolean
make_keys (Making *self, GError **error)
{
  g_autofree char *ticket_path = g_build_filename (self->work, "ticket.key", NULL);
  MrcSetup *setup = self->setup;

  setup->recovery = new_recovery ();
  self->key = mrc_centre_key_create (will_make (self, "centre.key"), mrc_secret_text_peek (setup->passphrase),
                                     mrc_secret_text_peek (setup->recovery), error);
  if (self->key == NULL)
    return FALSE;
  self->ticket = mrc_ticket_key_new ();
  return mrc_ticket_key_save (self->ticket, ticket_path, error);
}

static gboolean
name_problems (MrcSource *source, GError **error)
{
  if (source->problems->len == 0)
    return TRUE;
  return mrc_command_fail (error, "%s: %u mistakes, the first: %s; see mrc content check", source->folder,
                           source->problems->len, (const char *) g_ptr_array_index (source->problems, 0));
}

/* The demonstration centre shows what is shipped, signed by a key of its own. */
static gboolean
make_content (Making *self, GError **error)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (MrcSource) source = mrc_source_read (self->setup->content, error);
  g_autofree char *pack = g_build_filename (self->work, "demo.pack", NULL);
  g_autofree char *signature = g_strconcat (pack, ".minisig", NULL);
  g_autoptr (MrcSigningKey) key = NULL;
  gboolean installed;

  if (source == NULL || !name_problems (source, error) || !mrc_pack_build (source, pack, now, now, error))
    return FALSE;
  key =
    mrc_signing_key_create (will_make (self, "content.key"), will_make (self, "content.pub"), NULL, error);
  if (key == NULL || !mrc_sign_file (pack, key, now, error))
    return FALSE;
  self->content_key = mrc_signing_key_dup_public (key);
  installed = mrc_content_install (self->work, pack, self->content_key, NULL, NULL, error);
  g_unlink (pack);
  g_unlink (signature);
  if (!installed)
    return FALSE;
  self->pack = mrc_content_open (self->work, self->content_key, NULL, error);
  return self->pack != NULL;
}

static gboolean
write_settings (MrcStore *store, Making *self, GError **error)
{
  const MrcSetup *setup = self->setup;
  char public_key[MRC_PUBLIC_KEY_SIZE * 2 + 1];

  sodium_bin2hex (public_key, sizeof public_key, mrc_centre_key_get_public (self->key), MRC_PUBLIC_KEY_SIZE);
  return mrc_store_set_setting (store, MRC_SETTING_CENTRE_CODE, setup->code, error) &&
         mrc_store_set_setting (store, MRC_SETTING_CENTRE_NAME_BN, setup->name[MRC_LANGUAGE_BENGALI],
                                error) &&
         mrc_store_set_setting (store, MRC_SETTING_CENTRE_NAME_EN, setup->name[MRC_LANGUAGE_ENGLISH],
                                error) &&
         mrc_store_set_setting (store, MRC_SETTING_PUBLIC_KEY, public_key, error) &&
         (!setup->demo || mrc_store_set_setting (store, MRC_SETTING_DEMO, "1", error));
}

static gboolean
write_content (MrcStore *store, Making *self, GError **error)
{
  if (self->pack == NULL)
    return TRUE;
  return mrc_provision_remember (store, self->pack, mrc_pack_get_sequence (self->pack), self->content_key,
                                 error) &&
         (!self->setup->demo || mrc_centre_tables_add_samples (store, self->pack, error));
}

/* So that the check of an agency has something to show: a list of today, of invented names. */
static gboolean
write_agencies (MrcStore *store, GError **error)
{
  g_autoptr (GBytes) csv = g_resources_lookup_data ("/bd/mrc/kiosk/command/sample-agencies.csv", 0, error);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) agencies = NULL;
  MrcDay today = mrc_day_from_unix (g_get_real_time () / G_USEC_PER_SEC, NULL);

  if (csv == NULL)
    return FALSE;
  agencies = mrc_agency_file_read (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv),
                                   "sample-agencies.csv", problems);
  if (agencies == NULL)
    return mrc_command_fail (error, "%s", (const char *) g_ptr_array_index (problems, 0));
  return mrc_agency_replace (store, agencies, &(MrcAgencyList){ .day = today, .sample = TRUE }, error);
}

static gboolean
fill_store (MrcStore *store, gpointer data, GError **error)
{
  Making *self = data;

  return write_settings (store, self, error) && write_content (store, self, error) &&
         (!self->setup->demo || write_agencies (store, error)) &&
         mrc_gate_set_pin (store, mrc_secret_text_peek (self->setup->pin), error) &&
         mrc_trusted_key_add (store, mrc_ticket_key_get_public (self->ticket), error) &&
         mrc_audit_add (store, g_get_real_time () / G_USEC_PER_SEC, "setup", self->setup->code, error);
}

static gboolean
make_store (Making *self, GError **error)
{
  g_autoptr (MrcStore) store = mrc_store_create (self->work, error);

  return store != NULL && mrc_store_transact (store, fill_store, self, error);
}

static gboolean
write_text (const char *path, const char *text, GError **error)
{
  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

/* What kiosk/run starts the demonstration with: exports go to a folder, as slips do. */
static gboolean
make_machine (Making *self, GError **error)
{
  g_autofree char *path = g_build_filename (self->work, "kiosk.yaml", NULL);
  g_autofree char *folder = g_build_filename (self->work, "exports", NULL);
  g_autofree char *named = g_build_filename (self->setup->data_dir, "exports", NULL);
  g_autoptr (GString) quoted = g_string_new (named);
  g_autofree char *yaml = NULL;

  g_string_replace (quoted, "'", "''", 0);
  yaml = g_strdup_printf (
    "# The demonstration centre's machine; kiosk/deploy/kiosk.yaml explains every key.\n"
    "printer: folder\n%sexport_folder: '%s'\n",
    g_str_equal (self->setup->code, MRC_DEMO_CODE) ? "district: " MRC_DEMO_DISTRICT "\n" : "", quoted->str);
  return make_folder (folder, error) && write_text (path, yaml, error) &&
         write_text (will_make (self, "passphrase.txt"), MRC_DEMO_PASSPHRASE "\n", error);
}

/* The folder gets its name last: an interrupted setup is one that never was. */
static gboolean
give_name (Making *self, GError **error)
{
  if (g_rename (self->work, self->setup->data_dir) == 0)
    return TRUE;
  return mrc_command_fail (error, "%s cannot be made: %s", self->setup->data_dir, g_strerror (errno));
}

static gboolean
make (Making *self, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (self->setup->data_dir);

  if (!make_folder (parent, error) || !make_folder (self->setup->key_dir, error))
    return FALSE;
  if (g_mkdtemp_full (self->work, 0700) == NULL) {
    return mrc_command_fail (error, "%s cannot be written to: %s; choose another --data", parent,
                             g_strerror (errno));
  }
  return make_keys (self, error) &&
         (!self->setup->demo || (make_content (self, error) && make_machine (self, error))) &&
         make_store (self, error) && give_name (self, error);
}

gboolean
mrc_setup_run (MrcSetup *setup, GError **error)
{
  Making self = { .setup = setup,
                  .made = g_ptr_array_new_with_free_func (g_free),
                  .present = g_ptr_array_new_with_free_func (g_free) };
  gboolean done;

  self.work = g_strconcat (setup->data_dir, ".XXXXXX", NULL);
  done = make (&self, error);
  if (!done) {
    mrc_folder_remove (self.work);
    for (guint i = 0; i < self.made->len; i++)
      g_unlink (g_ptr_array_index (self.made, i));
  }
  g_clear_object (&self.pack);
  mrc_centre_key_free (self.key);
  mrc_ticket_key_free (self.ticket);
  g_ptr_array_unref (self.made);
  g_ptr_array_unref (self.present);
  g_free (self.content_key);
  g_free (self.work);
  return done;
}
