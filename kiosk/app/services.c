// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-services"

#include "kiosk/app/services.h"

#include "kiosk/booking/hold.h"
#include "kiosk/booking/wait-list.h"
#include "kiosk/privacy/seal.h"
#include "kiosk/provision/provision.h"
#include "kiosk/store/last-good.h"

#include <sodium.h>

#define PRINT_LIMIT_SECONDS 45 /* after it a slip must not come out for the next visitor */
#define PRINT_PATIENCE_SECONDS 4
#define DHAKA_SECONDS (6 * 3600)

static char *
dup_setting (MrcServices *self, const char *key)
{
  g_autoptr (GError) error = NULL;
  char *value = mrc_store_dup_setting (self->store, key, &error);

  if (error != NULL)
    g_message ("%s: %s", key, error->message);
  return value != NULL ? value : g_strdup ("");
}

/* Returns: (nullable): NULL unless @hex is a whole public key */
static GBytes *
read_public_key (const char *hex)
{
  guint8 key[MRC_PUBLIC_KEY_SIZE];
  gsize length = 0;

  if (sodium_hex2bin (key, sizeof key, hex, strlen (hex), NULL, &length, NULL) != 0 || length != sizeof key)
    return NULL;
  return g_bytes_new (key, sizeof key);
}

static void
read_centre (MrcServices *self)
{
  g_autofree char *demo = dup_setting (self, MRC_SETTING_DEMO);
  g_autofree char *key = dup_setting (self, MRC_SETTING_PUBLIC_KEY);

  self->centre_code = dup_setting (self, MRC_SETTING_CENTRE_CODE);
  self->centre_name[MRC_LANGUAGE_BENGALI] = dup_setting (self, MRC_SETTING_CENTRE_NAME_BN);
  self->centre_name[MRC_LANGUAGE_ENGLISH] = dup_setting (self, MRC_SETTING_CENTRE_NAME_EN);
  self->centre_phone = dup_setting (self, MRC_SETTING_CENTRE_PHONE);
  self->demo = g_str_equal (demo, "1");
  self->centre_key = read_public_key (key);
}

static void
read_nothing (MrcServices *self)
{
  self->centre_code = g_strdup ("");
  self->centre_name[MRC_LANGUAGE_BENGALI] = g_strdup ("");
  self->centre_name[MRC_LANGUAGE_ENGLISH] = g_strdup ("");
  self->centre_phone = g_strdup ("");
}

static void
open_content (MrcServices *self)
{
  g_autofree char *warning = NULL;
  g_autoptr (GError) error = NULL;

  self->pack = mrc_provision_open (self->store, self->data_dir, &warning, &error);
  if (self->pack != NULL)
    mrc_pack_make_index (self->pack);
  if (warning != NULL)
    g_message ("%s", warning);
  if (error != NULL)
    g_message ("no content: %s", error->message);
}

static void
load_ticket_key (MrcServices *self)
{
  g_autofree char *path = g_build_filename (self->data_dir, "ticket.key", NULL);
  g_autoptr (GError) error = NULL;

  self->ticket_key = mrc_ticket_key_load (path, &error);
  if (error != NULL)
    g_message ("%s", error->message);
}

/* Only a demonstration may stand at a time of its own. */
static gboolean
is_demo_time (MrcServices *self)
{
  return self->demo && mrc_settings_get_clock (self->settings) != NULL;
}

static MrcClock *
make_clock (MrcServices *self)
{
  g_autoptr (GTimeZone) dhaka = g_time_zone_new_offset (DHAKA_SECONDS);
  g_autoptr (GDateTime) time = NULL;

  if (!is_demo_time (self)) {
    if (mrc_settings_get_clock (self->settings) != NULL)
      g_message ("“clock” in kiosk.yaml is heeded in a demonstration centre only");
    return mrc_clock_new ();
  }

  time = g_date_time_new_from_iso8601 (mrc_settings_get_clock (self->settings), dhaka);
  return mrc_clock_new_settable (g_date_time_to_unix (time));
}

/* Numbers of people who were to be called are kept no longer than they were told. */
static void
forget_who_waited (MrcServices *self)
{
  g_autoptr (GError) error = NULL;

  if (!mrc_wait_list_expire (self->store, self->clock, &error))
    g_message ("the wait-list is as it was: %s", error->message);
}

/* Nobody is deciding when the kiosk starts. */
static void
wipe_holds (MrcServices *self)
{
  g_autoptr (GError) error = NULL;

  if (!mrc_hold_wipe (self->store, &error))
    g_message ("holds of the last start stay until they expire: %s", error->message);
}

/* A spoilt file is no reason to send people home: with the last good copy, numbers for today go on. */
static void
open_store (MrcServices *self)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *words = NULL;
  gint64 made = 0;

  self->store = mrc_store_open (self->data_dir, MRC_STORE_KIOSK, &self->store_error);
  if (!g_error_matches (self->store_error, MRC_STORE_ERROR, MRC_STORE_ERROR_DAMAGED))
    return;

  g_message ("%s", self->store_error->message);
  g_clear_error (&self->store_error);
  if (!mrc_last_good_restore (self->data_dir, &made, &self->store_error))
    return;

  time = g_date_time_new_from_unix_local (made);
  words = g_date_time_format (time, "%F %H:%M");
  g_message (
    "the copy of %s took its place; what was booked since is in the file that was moved aside: compare it "
    "with paper, then start the kiosk anew. Until then it gives numbers for today only",
    words);
  self->walk_in_only = TRUE;
  self->store = mrc_store_open (self->data_dir, MRC_STORE_KIOSK, &self->store_error);
}

MrcServices *
mrc_services_open (MrcSettings *settings, const char *data_dir)
{
  MrcServices *self = g_new0 (MrcServices, 1);

  self->settings = settings;
  self->data_dir = g_strdup (data_dir);
  open_store (self);
  if (self->store != NULL) {
    wipe_holds (self);
    read_centre (self);
    open_content (self);
    load_ticket_key (self);
  } else {
    g_message ("no store: %s", self->store_error->message);
    read_nothing (self);
  }

  self->clock = make_clock (self);
  self->time = mrc_time_watch_new (
    self->store, self->clock,
    MAX (mrc_clock_get_build_time (), self->pack != NULL ? mrc_pack_get_built (self->pack) : 0));
  if (self->store != NULL)
    forget_who_waited (self);
  return self;
}

/* Returns: (nullable) (transfer full) */
static MrcPrinter *
make_printer (MrcServices *self)
{
  g_autofree char *folder = g_build_filename (self->data_dir, "slips", NULL);

  if (mrc_settings_get_printer_kind (self->settings) == MRC_PRINTER_IPP)
    return mrc_printer_ipp_new (mrc_settings_get_printer_uri (self->settings), PRINT_LIMIT_SECONDS,
                                MRC_PRINTER_LIFE_FILE);
  if (self->demo)
    return mrc_printer_folder_new (folder);

  g_message ("no printer: “printer” in kiosk.yaml must be an address; files are for a demonstration centre");
  return NULL;
}

/* Returns: (nullable) (transfer full): with one, the visitor need not wait for somebody to feed @first */
static MrcPrinter *
make_second_printer (MrcServices *self, MrcPrinter *first)
{
  const char *uri = mrc_settings_get_second_printer_uri (self->settings);

  if (uri == NULL || mrc_settings_get_printer_kind (self->settings) != MRC_PRINTER_IPP)
    return NULL;

  mrc_printer_ipp_set_patience (first, PRINT_PATIENCE_SECONDS);
  return mrc_printer_ipp_new (uri, PRINT_LIMIT_SECONDS, MRC_PRINTER_LIFE_FILE);
}

static gpointer
keep_in_store (MrcStore *store, gpointer data, GError **error)
{
  mrc_last_good_keep (store, error);
  return NULL;
}

static void
on_kept (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  mrc_store_run_finish (MRC_STORE (source), result, &error);
  if (error != NULL)
    g_message ("no new good copy of the store: %s", error->message);
}

void
mrc_services_start (MrcServices *self)
{
  g_autoptr (MrcPrinter) first = make_printer (self);
  g_autoptr (MrcPrinter) second = first != NULL ? make_second_printer (self, first) : NULL;
  const MrcPrintTarget targets[MRC_N_PRINTERS] = {
    { first, mrc_settings_get_paper (self->settings) },
    { second, mrc_settings_get_second_paper (self->settings) },
  };
  gboolean sound = mrc_settings_get_voice (self->settings) == MRC_VOICE_SOUND;

  self->narrator = sound ? mrc_narrator_sound_new (NULL) : mrc_narrator_silent_new ();
  self->headphones = sound ? mrc_headphones_jack_new (NULL) : mrc_headphones_pretend_new ();
  mrc_time_watch_refresh (self->time);
  /* Opening has found the file whole: that is worth a copy. */
  if (self->store != NULL)
    mrc_store_run_async (self->store, keep_in_store, NULL, NULL, NULL, NULL, on_kept, NULL);
  if (first == NULL)
    return;

  self->printing = mrc_print_queue_new (self->store != NULL ? self->data_dir : NULL, targets);
  mrc_print_queue_start (self->printing);
}

void
mrc_services_free (MrcServices *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->narrator);
  g_clear_object (&self->headphones);
  g_clear_object (&self->printing);
  if (self->store != NULL)
    mrc_store_drain (self->store);
  g_clear_object (&self->store);
  g_clear_error (&self->store_error);
  g_clear_object (&self->pack);
  g_clear_pointer (&self->ticket_key, mrc_ticket_key_free);
  g_clear_pointer (&self->centre_key, g_bytes_unref);
  g_clear_pointer (&self->time, mrc_time_watch_free);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);
  for (int i = 0; i < MRC_N_LANGUAGES; i++)
    g_free (self->centre_name[i]);
  g_free (self->centre_phone);
  g_free (self->centre_code);
  g_free (self->data_dir);
  g_free (self);
}
