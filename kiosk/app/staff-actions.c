// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-staff"

#include "kiosk/app/actions.h"

#include <sodium.h>

#include "kiosk/app/stick.h"
#include "kiosk/privacy/gate.h"
#include "locales/messages.h"

#define SECONDS_PER_MINUTE 60

/* A PIN on its way to the store's thread, in locked memory. */
typedef struct {
  MrcClock *clock;    /* (owned) */
  MrcSecretText *pin; /* (owned) */
} Try;

typedef struct {
  MrcGateAnswer answer;
  int wait; /* seconds */
} Answer;

static void
try_free (gpointer data)
{
  Try *try = data;

  g_object_unref (try->clock);
  mrc_secret_text_free (try->pin);
  g_free (try);
}

static gpointer
try_in_store (MrcStore *store, gpointer data, GError **error)
{
  const Try *try = data;
  g_autofree Answer *answer = g_new0 (Answer, 1);

  if (!mrc_gate_try_pin (store, try->clock, mrc_secret_text_peek (try->pin), &answer->answer, &answer->wait,
                         error))
    return NULL;
  return g_steal_pointer (&answer);
}

static char *
refusal (const Answer *answer)
{
  if (answer->wait == 0)
    return mrc_message ("gate.wrong", NULL);
  if (answer->wait < 2 * SECONDS_PER_MINUTE)
    return mrc_message ("gate.wait", "#n", (gint64) answer->wait, NULL);
  return mrc_message ("gate.wait-minutes", "#n",
                      (gint64) ((answer->wait + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE), NULL);
}

/* Nobody's visit stays open behind them; the language that staff chose to type the PIN in does. */
static void
open_staff_pages (MrcKiosk *kiosk)
{
  gboolean good = mrc_time_watch_is_good (mrc_kiosk_get_services (kiosk)->time);
  MrcLanguage language = mrc_kiosk_get_language (kiosk);

  mrc_kiosk_end_visit (kiosk, MRC_VISIT_END_EXIT, "staff");
  if (mrc_kiosk_get_language (kiosk) != language)
    mrc_kiosk_toggle_language (kiosk);
  mrc_kiosk_set_staff_unlocked (kiosk, TRUE);
  mrc_navigator_replace (mrc_kiosk_get_navigator (kiosk), good ? "today" : "centre/clock");
}

static void
on_tried (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MrcKiosk) kiosk = data;
  g_autoptr (GError) error = NULL;
  g_autofree Answer *answer = mrc_store_run_finish (MRC_STORE (source), result, &error);
  g_autofree char *words = NULL;

  /* Whoever asked may have left meanwhile: the staff's pages are not opened behind their back. */
  if (!g_str_equal (mrc_navigator_get_place (mrc_kiosk_get_navigator (kiosk)), "staff"))
    return;

  if (answer == NULL) {
    g_message ("the PIN could not be tried: %s", error->message);
    words = mrc_message ("gate.broken", NULL);
  } else if (answer->answer != MRC_GATE_OPEN) {
    words = refusal (answer);
  }

  if (words != NULL) {
    mrc_kiosk_answer_staff (kiosk, words);
  } else {
    open_staff_pages (kiosk);
  }
}

static void
on_pin_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  MrcKiosk *kiosk = data;
  const MrcServices *services = mrc_kiosk_get_services (kiosk);
  Try *try = NULL;

  if (services->store == NULL || services->staff_off)
    return;

  try = g_new0 (Try, 1);
  try->clock = g_object_ref (services->clock);
  try->pin = mrc_secret_text_new ();
  mrc_secret_text_set (try->pin, g_variant_get_string (target, NULL));
  /* The variant's own copy, which nobody else holds. */
  sodium_memzero ((gpointer) g_variant_get_data (target), g_variant_get_size (target));
  mrc_store_run_async (services->store, try_in_store, try, try_free, g_free, NULL, on_tried,
                       g_object_ref (kiosk));
}

static void
on_export_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  MrcKiosk *kiosk = data;
  MrcExportTask *task = mrc_kiosk_get_export (kiosk);
  MrcExportOptions options = { .kind = MRC_EXPORT_OPEN };
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = mrc_stick_dup_folder (mrc_kiosk_get_services (kiosk));
  MrcDrive *drive = NULL;
  const char *format = "csv";

  if (!mrc_kiosk_is_staff_unlocked (kiosk))
    return;

  g_variant_lookup (target, "from", "i", &options.from);
  g_variant_lookup (target, "to", "i", &options.to);
  g_variant_lookup (target, "format", "&s", &format);
  options.today = mrc_clock_today (mrc_kiosk_get_services (kiosk)->clock, NULL);
  options.format = g_str_equal (format, "xlsx") ? MRC_EXPORT_XLSX : MRC_EXPORT_CSV;

  drive = mrc_stick_find (folder, MRC_DRIVE_WRITE, &error);
  if (drive == NULL)
    mrc_export_task_fail (task, error->message);
  else
    mrc_export_task_start (task, drive, &options);
}

static void
on_cancel_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_export_task_cancel (mrc_kiosk_get_export (data));
}

static void
on_lock_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_kiosk_end_visit (data, MRC_VISIT_END_EXIT, "idle");
}

GActionGroup *
mrc_staff_actions_new (MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "pin", .activate = on_pin_activated, .parameter_type = "s" },
    { .name = "export", .activate = on_export_activated, .parameter_type = "a{sv}" },
    { .name = "cancel", .activate = on_cancel_activated },
    { .name = "lock", .activate = on_lock_activated },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), kiosk);
  mrc_queue_actions_add (G_ACTION_MAP (group), kiosk);
  mrc_centre_actions_add (G_ACTION_MAP (group), kiosk);
  mrc_news_actions_add (G_ACTION_MAP (group), kiosk);
  mrc_content_actions_add (G_ACTION_MAP (group), kiosk);
  mrc_paper_actions_add (G_ACTION_MAP (group), kiosk);
  mrc_printer_actions_add (G_ACTION_MAP (group), kiosk);
  return G_ACTION_GROUP (group);
}
