// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-staff"

#include "kiosk/app/actions.h"
#include "kiosk/app/printer-words.h"
#include "locales/messages.h"
#include "printing/paper-roll.h"

/* Returns: (nullable): whose printers staff may touch */
static MrcPrintQueue *
unlocked_queue (MrcKiosk *kiosk)
{
  return mrc_kiosk_is_staff_unlocked (kiosk) ? mrc_kiosk_get_services (kiosk)->printing : NULL;
}

static void
show (MrcKiosk *kiosk, const char *place)
{
  MrcNavigator *navigator = mrc_kiosk_get_navigator (kiosk);

  if (g_str_equal (mrc_navigator_get_place (navigator), place))
    mrc_navigator_refresh (navigator);
  else
    mrc_navigator_open (navigator, place);
}

static void
on_test (GSimpleAction *action, GVariant *target, gpointer data)
{
  MrcPrintQueue *queue = unlocked_queue (data);
  g_autoptr (MrcLetterhead) head = NULL;
  g_autoptr (MrcSlip) slip = NULL;
  g_autoptr (MrcPrintJob) job = NULL;
  int minute = 0;

  if (queue == NULL)
    return;

  mrc_clock_today (mrc_kiosk_get_services (data)->clock, &minute);
  head = mrc_kiosk_dup_letterhead (data);
  slip = mrc_desk_test_slip_new (head, minute);
  job = mrc_print_queue_add (queue, slip);
  mrc_kiosk_set_desk_job (data, job);
  show (data, "printer/test");
}

/* A test that came out badly is no slip to print later. */
static void
on_good (GSimpleAction *action, GVariant *target, gpointer data)
{
  MrcPrintQueue *queue = unlocked_queue (data);
  MrcPrintJob *job = mrc_kiosk_get_desk_job (data);
  gboolean good = g_variant_get_boolean (target);
  g_autofree char *notice = good ? mrc_message ("printer.test-was-good", NULL) : NULL;

  if (queue == NULL)
    return;

  if (job != NULL && mrc_print_job_get_state (job) == MRC_PRINT_UNCERTAIN)
    mrc_print_queue_answer (queue, job, good);
  mrc_kiosk_set_desk_job (data, NULL);
  mrc_kiosk_set_notice (data, notice);
  show (data, good ? "printer" : "printer/remedy");
}

static void
on_retry (GSimpleAction *action, GVariant *target, gpointer data)
{
  MrcPrintQueue *queue = unlocked_queue (data);
  g_autoptr (MrcPrintJob) job = NULL;
  g_autofree char *notice = NULL;

  if (queue == NULL)
    return;

  job = mrc_print_queue_retry (queue, g_variant_get_string (target, NULL));
  mrc_kiosk_set_desk_job (data, job);
  notice = mrc_message ("printer.slip-on-its-way", NULL);
  mrc_kiosk_set_notice (data, notice);
  show (data, "printer");
}

static void
on_resume (GSimpleAction *action, GVariant *target, gpointer data)
{
  MrcPrintQueue *queue = unlocked_queue (data);

  if (queue != NULL)
    mrc_print_queue_resume (queue);
}

/* what is written down */

static gpointer
drop_in_store (MrcStore *store, gpointer data, GError **error)
{
  return mrc_print_record_drop (store, data, error) ? g_strdup ("printer.dropped") : NULL;
}

static gpointer
roll_in_store (MrcStore *store, gpointer data, GError **error)
{
  return mrc_paper_roll_begin (store, *(int *) data, error) ? g_strdup ("printer.roll-noted") : NULL;
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MrcKiosk) kiosk = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = mrc_store_run_finish (MRC_STORE (source), result, &error);
  g_autofree char *notice = mrc_message (id != NULL ? id : "today.not-done", NULL);

  if (error != NULL)
    g_message ("the printer's page: %s", error->message);
  if (!mrc_kiosk_is_staff_unlocked (kiosk))
    return;
  mrc_kiosk_set_notice (kiosk, notice);
  show (kiosk, "printer");
}

static void
write_down (MrcKiosk *kiosk, MrcStoreFunc func, gpointer data)
{
  MrcStore *store = mrc_kiosk_get_services (kiosk)->store;

  if (store == NULL || unlocked_queue (kiosk) == NULL)
    g_free (data);
  else
    mrc_store_run_async (store, func, data, g_free, g_free, NULL, on_written, g_object_ref (kiosk));
}

static void
on_cancel (GSimpleAction *action, GVariant *target, gpointer data)
{
  write_down (data, drop_in_store, g_variant_dup_string (target, NULL));
}

static void
on_roll (GSimpleAction *action, GVariant *target, gpointer data)
{
  int printer = g_variant_get_int32 (target);

  write_down (data, roll_in_store, g_memdup2 (&printer, sizeof printer));
}

void
mrc_printer_actions_add (GActionMap *map, MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "print-test", .activate = on_test },
    { .name = "print-good", .activate = on_good, .parameter_type = "b" },
    { .name = "print-retry", .activate = on_retry, .parameter_type = "s" },
    { .name = "print-cancel", .activate = on_cancel, .parameter_type = "s" },
    { .name = "print-resume", .activate = on_resume },
    { .name = "print-roll", .activate = on_roll, .parameter_type = "i" },
  };

  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), kiosk);
}
