// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/trusted-key.h"
#include "kiosk/command/doctor.h"
#include "kiosk/counsel/agency.h"
#include "kiosk/provision/provision.h"
#include "kiosk/store/ballast.h"
#include "kiosk/store/copy.h"
#include "kiosk/ticket/ticket.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define DAY_SECONDS 86400
#define OLD_PACK_DAYS 180

void
mrc_doctor_check_folder (MrcDoctor *self)
{
  GStatBuf status;

  if (g_stat (self->data_dir, &status) != 0 || !S_ISDIR (status.st_mode))
    mrc_doctor_say (self, MRC_VERDICT_FAILED, "data folder",
                    "%s is not there; give --data DIR, or run mrc setup", self->data_dir);
  else if (g_access (self->data_dir, R_OK | W_OK | X_OK) != 0)
    mrc_doctor_say (self, MRC_VERDICT_FAILED, "data folder",
                    "%s cannot be written to; run this as the kiosk's user, or give it back with chown",
                    self->data_dir);
  else if ((status.st_mode & 077) != 0)
    mrc_doctor_say (self, MRC_VERDICT_WARNING, "data folder", "others may look into %s; chmod 700 it",
                    self->data_dir);
  else
    mrc_doctor_say (self, MRC_VERDICT_OK, "data folder", "%s", self->data_dir);
}

static void
check_ballast (MrcDoctor *self)
{
  g_autofree char *path = g_build_filename (self->data_dir, "ballast", NULL);
  GStatBuf status;

  if (g_stat (path, &status) == 0 && status.st_size == MRC_BALLAST_SIZE)
    mrc_doctor_say (self, MRC_VERDICT_OK, "ballast", "kept for the day the disk is full");
  else
    mrc_doctor_say (self, MRC_VERDICT_WARNING, "ballast",
                    "not there: the disk was full; make room and start the kiosk again");
}

/* Made at each start of the kiosk; what a spoilt file is replaced by. */
static void
check_good_copy (MrcDoctor *self)
{
  g_autofree char *path = g_build_filename (self->data_dir, "centre.db.good", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *day = NULL;
  GStatBuf status;

  if (g_stat (path, &status) != 0) {
    mrc_doctor_say (self, MRC_VERDICT_WARNING, "good copy", "there is none yet; start the kiosk once");
    return;
  }
  day = mrc_day_to_iso (mrc_day_from_unix (status.st_mtime, NULL));
  if (!mrc_store_check_file (path, &error))
    mrc_doctor_say (self, MRC_VERDICT_FAILED, "good copy",
                    "%s; start the kiosk anew to make another, and look at the disk", error->message);
  else
    mrc_doctor_say (self, MRC_VERDICT_OK, "good copy", "of %s, every page is whole", day);
}

static void
check_setup (MrcDoctor *self)
{
  g_autofree char *code = mrc_store_dup_setting (self->store, MRC_SETTING_CENTRE_CODE, NULL);
  g_autofree char *key = mrc_store_dup_setting (self->store, MRC_SETTING_PUBLIC_KEY, NULL);

  if (code == NULL || key == NULL || strlen (key) != MRC_PUBLIC_KEY_SIZE * 2)
    mrc_doctor_say (
      self, MRC_VERDICT_FAILED, "centre",
      "the store does not know its code or its key; put back a copy, or run mrc setup for a new folder");
  else
    mrc_doctor_say (self, MRC_VERDICT_OK, "centre", "%s%s", code,
                    mrc_command_is_demo (self->store) ? ", a demonstration" : "");
}

void
mrc_doctor_check_store (MrcDoctor *self)
{
  g_autoptr (GError) error = NULL;

  self->store = mrc_store_open (self->data_dir, MRC_STORE_READ_ONLY, &error);
  if (self->store == NULL || !mrc_store_check (self->store, &error)) {
    mrc_doctor_say (self, MRC_VERDICT_FAILED, "store", "%s", error->message);
    g_clear_object (&self->store);
    return;
  }
  mrc_doctor_say (self, MRC_VERDICT_OK, "store", "every page is whole");
  check_setup (self);
  check_ballast (self);
  check_good_copy (self);
}

static gboolean
is_trusted (MrcDoctor *self, MrcTicketKey *key)
{
  g_autoptr (GPtrArray) keys = mrc_trusted_key_list (self->store, NULL);

  for (guint i = 0; keys != NULL && i < keys->len; i++)
    if (memcmp (g_bytes_get_data (g_ptr_array_index (keys, i), NULL), mrc_ticket_key_get_public (key),
                MRC_TICKET_PUBLIC_KEY_SIZE) == 0)
      return TRUE;
  return FALSE;
}

static void
check_ticket_key (MrcDoctor *self)
{
  g_autofree char *path = g_build_filename (self->data_dir, "ticket.key", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcTicketKey) key = mrc_ticket_key_load (path, &error);
  GStatBuf status;

  if (key == NULL)
    mrc_doctor_say (self, MRC_VERDICT_FAILED, "ticket key", "%s; put back the copy of the data folder",
                    error->message);
  else if (g_stat (path, &status) == 0 && (status.st_mode & 077) != 0)
    mrc_doctor_say (self, MRC_VERDICT_WARNING, "ticket key", "others may read %s; chmod 600 it", path);
  else if (self->store != NULL && !is_trusted (self, key))
    mrc_doctor_say (self, MRC_VERDICT_FAILED, "ticket key",
                    "%s is of another kiosk: its slips would be called forged; put back this kiosk's own",
                    path);
  else
    mrc_doctor_say (self, MRC_VERDICT_OK, "ticket key", "signs, and is trusted here");
}

void
mrc_doctor_check_keys (MrcDoctor *self)
{
  static const char *const secrets[] = { "centre.key", "content.key", "cases.key", "tips.key" };
  gboolean found = FALSE;

  check_ticket_key (self);
  for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++) {
    g_autofree char *path = g_build_filename (self->data_dir, secrets[i], NULL);

    if (!g_file_test (path, G_FILE_TEST_EXISTS))
      continue;
    found = TRUE;
    mrc_doctor_say (self, MRC_VERDICT_FAILED, "secret keys",
                    "%s lies beside what it opens; move it to the staff's USB key", path);
  }
  if (!found)
    mrc_doctor_say (self, MRC_VERDICT_OK, "secret keys", "none in the data folder");
}

static void
check_age (MrcDoctor *self, MrcPack *pack)
{
  g_autoptr (MrcClock) clock = mrc_clock_new ();
  gint64 days = (mrc_clock_now (clock) - mrc_pack_get_built (pack)) / DAY_SECONDS;
  int stale = mrc_pack_count_stale (pack, mrc_clock_today (clock, NULL));

  if (stale > 0)
    mrc_doctor_say (self, MRC_VERDICT_WARNING, "content",
                    "%d cards are past their review; have them checked and install a new pack", stale);
  else if (days > OLD_PACK_DAYS)
    mrc_doctor_say (self, MRC_VERDICT_WARNING, "content",
                    "the pack is %d days old; ask for a newer one and mrc content install it", (int) days);
  else
    mrc_doctor_say (self, MRC_VERDICT_OK, "content",
                    "genuine, %d days old, %u topics, %d of them nobody has signed for", (int) MAX (days, 0),
                    mrc_pack_get_topics (pack)->len, mrc_pack_count_unsigned (pack));
}

/* A code that no district has is none: offices near by would not come first, and nobody would know why. */
static void
check_district (MrcDoctor *self, MrcPack *pack)
{
  const char *code = self->settings != NULL ? mrc_settings_get_district (self->settings) : NULL;
  MrcTableRow *row =
    code != NULL ? mrc_table_find (mrc_pack_get_table (pack, "districts"), "code", code) : NULL;

  if (row != NULL)
    mrc_doctor_say (self, MRC_VERDICT_OK, "district", "%s", mrc_table_row_get (row, "name_en"));
  else if (code != NULL)
    mrc_doctor_say (self, MRC_VERDICT_WARNING, "district",
                    "kiosk.yaml says %s, which is none; write a code of content/tables/districts.csv", code);
}

void
mrc_doctor_check_content (MrcDoctor *self)
{
  g_autofree char *warning = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcPack) pack = NULL;

  if (self->store == NULL) {
    mrc_doctor_say (self, MRC_VERDICT_FAILED, "content", "without the store nobody knows which is trusted");
    return;
  }
  pack = mrc_provision_open (self->store, self->data_dir, &warning, &error);
  if (pack == NULL)
    mrc_doctor_say (self, MRC_VERDICT_FAILED, "content",
                    "%s; if it is spoilt, mrc content install a good one", error->message);
  else if (warning != NULL)
    mrc_doctor_say (self, MRC_VERDICT_WARNING, "content", "the previous pack is shown: %s", warning);
  else
    check_age (self, pack);
  if (pack != NULL)
    check_district (self, pack);
}

void
mrc_doctor_check_agencies (MrcDoctor *self)
{
  MrcDay today = mrc_day_from_unix (g_get_real_time () / G_USEC_PER_SEC, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *day = NULL;
  MrcAgencyList list;

  if (self->store == NULL)
    return;
  if (!mrc_agency_get_list (self->store, &list, &error)) {
    mrc_doctor_say (self, MRC_VERDICT_FAILED, "agencies", "%s", error->message);
    return;
  }
  if (list.day == MRC_NO_DAY) {
    mrc_doctor_say (self, MRC_VERDICT_WARNING, "agencies",
                    "there is no list, so visitors are told nothing; mrc agencies import FILE --date DATE");
    return;
  }
  day = mrc_day_to_iso (list.day);
  if (mrc_agency_list_is_stale (&list, today))
    mrc_doctor_say (self, MRC_VERDICT_WARNING, "agencies",
                    "the list of %s is %d days old, and visitors are told so; get the newest and run mrc "
                    "agencies import",
                    day, today - list.day);
  else
    mrc_doctor_say (self, MRC_VERDICT_OK, "agencies", "%d, list of %s%s", list.n, day,
                    list.sample ? ", a sample" : "");
}
