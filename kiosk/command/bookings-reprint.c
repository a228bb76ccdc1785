// SPDX-License-Identifier: GPL-3.0-or-later

/* A slip that was lost: the copy is counted before it is printed, so that no copy is without its mark. */

#include "content/install.h"
#include "kiosk/command/bookings.h"
#include "kiosk/command/commands.h"
#include "kiosk/command/printing.h"
#include "kiosk/store/audit.h"

#include <stdio.h>

#define RECEPTION_COUNTER 1 /* the one all slips name: kiosk/app/kiosk.h */

static char *
dup_setting (MrcStore *store, const char *key)
{
  char *value = mrc_store_dup_setting (store, key, NULL);

  return value != NULL ? value : g_strdup ("");
}

/* Those that stand everywhere, as the content has them; NULL leaves the printer's own. */
static char **
dup_hotlines (MrcStore *store, const char *data_dir)
{
  g_autofree char *key = mrc_store_dup_setting (store, MRC_SETTING_CONTENT_KEY, NULL);
  g_autoptr (MrcPack) pack = key != NULL ? mrc_content_open (data_dir, key, NULL, NULL) : NULL;
  GPtrArray *hotlines = pack != NULL ? mrc_pack_get_hotlines (pack) : NULL;
  g_autoptr (GStrvBuilder) numbers = g_strv_builder_new ();

  if (hotlines == NULL)
    return NULL;
  for (guint i = 0; i < hotlines->len; i++) {
    const MrcHotline *hotline = g_ptr_array_index (hotlines, i);

    if (hotline->page == 1)
      g_strv_builder_add (numbers, hotline->number);
  }
  return g_strv_builder_end (numbers);
}

static MrcSlip *
new_slip (const MrcBookingsDesk *desk, const char *data_dir, const MrcAppointment *appointment)
{
  MrcSlip *slip = mrc_slip_new ();

  slip->centre_name[MRC_LANGUAGE_BENGALI] = dup_setting (desk->store, MRC_SETTING_CENTRE_NAME_BN);
  slip->centre_name[MRC_LANGUAGE_ENGLISH] = dup_setting (desk->store, MRC_SETTING_CENTRE_NAME_EN);
  slip->centre_code = dup_setting (desk->store, MRC_SETTING_CENTRE_CODE);
  slip->centre_phone = dup_setting (desk->store, MRC_SETTING_CENTRE_PHONE);
  slip->hotlines = dup_hotlines (desk->store, data_dir);
  slip->call_number = appointment->call_number;
  slip->day = appointment->day;
  slip->minute = appointment->minute;
  for (int i = 1; i < appointment->n_turns; i++)
    slip->then[i - 1] = appointment->turns[i].minute;
  slip->short_code = g_strdup (appointment->short_code);
  slip->ticket = g_strdup (appointment->ticket);
  slip->counter = RECEPTION_COUNTER;
  slip->printed = mrc_clock_today (desk->clock, NULL);
  slip->copy = appointment->reprints;
  slip->demo = mrc_command_is_demo (desk->store);
  return slip;
}

typedef struct {
  const MrcBookingsDesk *desk;
  const MrcAppointment *appointment;
} Act;

static gboolean
count_copy (MrcStore *store, gpointer data, GError **error)
{
  const Act *act = data;
  int copies = 0;

  return mrc_appointment_reprint (store, act->desk->clock, &act->appointment->id, &copies, error) &&
         mrc_audit_add (store, mrc_clock_now (act->desk->clock), "reprint", act->appointment->short_code,
                        error);
}

static MrcExit
print_copy (const MrcBookingsDesk *desk,
            const MrcInvocation *invocation,
            MrcSettings *settings,
            const MrcUuid *id,
            GError **error)
{
  g_autoptr (MrcAppointment) counted = mrc_appointment_get (desk->store, id, error);
  g_autoptr (MrcPrintWork) work =
    counted != NULL ? mrc_command_new_print_work (invocation->data_dir, desk->store, settings, error) : NULL;
  g_autoptr (MrcSlip) slip = NULL;
  MrcUuid uuid = mrc_uuid4_new ();
  g_autofree char *print_id = mrc_uuid_text (&uuid);

  if (work == NULL)
    return MRC_EXIT_FAILED;
  slip = new_slip (desk, invocation->data_dir, counted);
  if (!mrc_print_record_add (desk->store, print_id, slip, error))
    return MRC_EXIT_FAILED;
  fprintf (stderr, "copy %d of call number %d\n", counted->reprints, counted->call_number);
  return mrc_print_run (work, print_id, slip);
}

static MrcExit
run_reprint (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcSettings) settings = mrc_settings_load (invocation->config, error);
  g_auto (MrcBookingsDesk) desk = { 0 };
  g_autoptr (MrcAppointment) found = NULL;
  MrcExit exit_code = MRC_EXIT_FAILED;
  GError *local = NULL;
  Act act = { &desk, NULL };

  if (settings == NULL || !mrc_bookings_open (&desk, invocation, FALSE, error))
    return MRC_EXIT_FAILED;
  found = mrc_bookings_find (desk.store, invocation->operands[0], &exit_code, error);
  if (found == NULL)
    return exit_code;
  act.appointment = found;
  if (!mrc_store_transact (desk.store, count_copy, &act, &local)) {
    exit_code = mrc_bookings_exit_of (local);
    g_propagate_error (error, local);
    return exit_code;
  }
  return print_copy (&desk, invocation, settings, &found->id, error);
}

const MrcCommand mrc_command_bookings_reprint = {
  .name = "bookings reprint",
  .operands = "TEXT",
  .n_operands = 1,
  .summary = "Prints a slip again, marked as a copy",
  .details =
    "TEXT is what the slip's QR says, or its nine-digit code. The copy is counted first and says which one "
    "it "
    "is. Exit 1: there is no such serial, it is cancelled or used already, or the slip did not come out.",
  .example = "mrc bookings reprint 417205836",
  .run = run_reprint,
};
