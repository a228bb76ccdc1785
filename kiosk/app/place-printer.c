// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-places"

#include "kiosk/app/place-builders.h"
#include "kiosk/app/printer-words.h"
#include "kiosk/app/tiles.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/staff/printer/printer-screen.h"
#include "kiosk/widgets/choice.h"
#include "locales/messages.h"
#include "locales/numbers.h"
#include "printing/paper-roll.h"
#include "printing/print-record.h"

#include <stdlib.h>
#include <string.h>

#define FROM "from-"
#define MM_PER_METRE 1000

typedef struct {
  GPtrArray
    *slips; /* (owned) (element-type MrcPrintRecord): those that nobody has in hand, the newest first */
  MrcPaperRoll rolls[MRC_N_PRINTERS];
} Printing;

void
mrc_place_printer_free (gpointer data)
{
  Printing *printing = data;

  g_clear_pointer (&printing->slips, g_ptr_array_unref);
  g_free (printing);
}

gpointer
mrc_place_load_printer (MrcStore *store, gpointer data, GError **error)
{
  Printing *printing = g_new0 (Printing, 1);

  printing->slips = mrc_print_record_list (store, error);
  for (int i = 0; printing->slips != NULL && i < MRC_N_PRINTERS; i++) {
    if (!mrc_paper_roll_get (store, i, &printing->rolls[i], error))
      g_clear_pointer (&printing->slips, g_ptr_array_unref);
  }
  if (printing->slips != NULL)
    return printing;
  mrc_place_printer_free (printing);
  return NULL;
}

/* Shown anew when something has changed, and only then: it may be under somebody's finger. */
static void
refresh (MrcKiosk *kiosk)
{
  if (g_str_has_prefix (mrc_navigator_get_place (mrc_kiosk_get_navigator (kiosk)), "printer"))
    mrc_navigator_refresh (mrc_kiosk_get_navigator (kiosk));
}

typedef struct {
  MrcKiosk *kiosk; /* (borrowed): outlives every screen */
  gboolean asked[MRC_N_PRINTERS];
  MrcPrinterCondition shown[MRC_N_PRINTERS];
} Shown;

static void
look (Shown *shown)
{
  for (int i = 0; i < MRC_N_PRINTERS; i++)
    shown->asked[i] =
      mrc_print_queue_get_condition (mrc_kiosk_get_services (shown->kiosk)->printing, i, &shown->shown[i]);
}

static gboolean
is_same (const MrcPrinterCondition *a, const MrcPrinterCondition *b)
{
  return a->answers == b->answers && a->accepts == b->accepts && a->low == b->low && a->reason == b->reason;
}

static void
on_condition_changed (GtkWidget *screen, int printer, MrcPrintQueue *queue)
{
  const Shown *shown = g_object_get_data (G_OBJECT (screen), "shown");
  MrcPrinterCondition now;

  mrc_print_queue_get_condition (queue, printer, &now);
  if (!shown->asked[printer] || !is_same (&now, &shown->shown[printer]))
    refresh (shown->kiosk);
}

static void
on_job_changed (GtkWidget *screen, GParamSpec *pspec, MrcPrintJob *job)
{
  refresh (((const Shown *) g_object_get_data (G_OBJECT (screen), "shown"))->kiosk);
}

static void
follow (MrcKiosk *kiosk, GtkWidget *screen)
{
  MrcPrintJob *job = mrc_kiosk_get_desk_job (kiosk);
  Shown *shown = g_new0 (Shown, 1);

  shown->kiosk = kiosk;
  look (shown);
  g_object_set_data_full (G_OBJECT (screen), "shown", shown, g_free);
  g_signal_connect_object (mrc_kiosk_get_services (kiosk)->printing, "condition-changed",
                           G_CALLBACK (on_condition_changed), screen, G_CONNECT_SWAPPED);
  if (job != NULL)
    g_signal_connect_object (job, "notify::state", G_CALLBACK (on_job_changed), screen, G_CONNECT_SWAPPED);
}

static void
add_printer (MrcKiosk *kiosk, MrcPrinterScreen *screen, int printer, gboolean *stopped)
{
  const MrcServices *services = mrc_kiosk_get_services (kiosk);
  gboolean two = mrc_settings_get_second_printer_uri (services->settings) != NULL;
  MrcPrinterCondition condition;
  gboolean asked = mrc_print_queue_get_condition (services->printing, printer, &condition);
  MrcPrinterTrouble trouble = mrc_printer_trouble (asked ? &condition : NULL);
  g_autofree char *words = mrc_printer_words (trouble);
  g_autofree char *title =
    two ? mrc_message ("printer.of-two", "#n", (gint64) printer + 1, "words", words, NULL) : NULL;
  g_autofree char *remedy = mrc_printer_remedy (trouble);
  const MrcPrinterLine line = { mrc_printer_picture (trouble), two ? title : words, remedy,
                                trouble == MRC_PRINTER_FINE || trouble == MRC_PRINTER_NOT_ASKED };

  mrc_printer_screen_add_printer (screen, &line);
  *stopped |= trouble == MRC_PRINTER_STOPPED;
}

static void
add_roll (MrcKiosk *kiosk, MrcPrinterScreen *screen, int printer, const MrcPaperRoll *roll)
{
  const MrcSettings *settings = mrc_kiosk_get_services (kiosk)->settings;
  const char *paper = printer == 0 ? mrc_settings_get_paper ((MrcSettings *) settings)
                                   : mrc_settings_get_second_paper ((MrcSettings *) settings);
  int left = mrc_paper_roll_left_mm (roll);
  g_autofree char *words = NULL;
  MrcPrinterRoll shown = { .printer = printer, .left = -1 };

  if (!mrc_paper_is_roll (paper))
    return;
  if (left < 0)
    words = mrc_message ("printer.roll-used", "#n", (gint64) roll->used_mm / MM_PER_METRE, NULL);
  else
    words = mrc_message (mrc_paper_roll_ends_soon (roll) ? "printer.roll-soon" : "printer.roll-left", "#n",
                         (gint64) left / MM_PER_METRE, NULL);
  shown.words = words;
  shown.left = left < 0 || roll->length_mm == 0 ? -1 : (double) left / roll->length_mm;
  shown.ends_soon = mrc_paper_roll_ends_soon (roll);
  mrc_printer_screen_add_roll (screen, &shown);
}

/* Those that wait for staff, and those on their way; the test's number is nobody's. */
static GtkWidget *
list_screen (MrcKiosk *kiosk, const Printing *printing, int first)
{
  g_autoptr (GArray) slips = g_array_new (FALSE, TRUE, sizeof (MrcPrinterSlip));
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *notice = mrc_kiosk_take_notice (kiosk);
  const char *second = mrc_settings_get_second_printer_uri (mrc_kiosk_get_services (kiosk)->settings);
  int n_printers = second != NULL ? MRC_N_PRINTERS : 1;
  int page = mrc_printer_slips_a_page ();
  gboolean stopped = FALSE;
  GtkWidget *screen = NULL;

  for (guint i = 0; i < printing->slips->len; i++) {
    const MrcPrintRecord *record = g_ptr_array_index (printing->slips, i);
    MrcPrinterSlip slip = { .id = record->id, .waits = mrc_print_record_waits_for_staff (record) };

    if (!slip.waits && mrc_print_state_is_final (record->step.state))
      continue;
    g_ptr_array_add (words, mrc_printer_slip_number (record->call_number));
    slip.number = words->pdata[words->len - 1];
    g_ptr_array_add (words, mrc_printer_slip_words (record->step.state));
    slip.word = words->pdata[words->len - 1];
    g_array_append_val (slips, slip);
  }
  for (int i = 0; i < n_printers; i++) {
    MrcPrinterCondition condition;

    stopped |= mrc_print_queue_get_condition (mrc_kiosk_get_services (kiosk)->printing, i, &condition) &&
               mrc_printer_trouble (&condition) == MRC_PRINTER_STOPPED;
  }
  screen = mrc_printer_screen_new (notice != NULL ? notice : "", stopped);
  for (int i = 0; i < n_printers; i++) {
    add_printer (kiosk, MRC_PRINTER_SCREEN (screen), i, &stopped);
    add_roll (kiosk, MRC_PRINTER_SCREEN (screen), i, &printing->rolls[i]);
  }
  first = CLAMP (first, 0, MAX ((int) slips->len - 1, 0)) / page * page;
  mrc_printer_screen_set_slips (MRC_PRINTER_SCREEN (screen), slips, first);
  return screen;
}

/* the test */

static GtkWidget *
choices_screen (GListStore *choices, const char *question_id, const char *sub)
{
  g_autofree char *question = mrc_message (question_id, NULL);

  mrc_tiles_add_message (choices, "back", "printer", "printer.back", "nav.open('printer')");
  return mrc_choices_screen_new (MRC_LAYOUT_ROWS, question, sub, "", G_LIST_MODEL (choices));
}

static GtkWidget *
remedy_screen (void)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *sub = mrc_message ("printer.remedy-sub", NULL);

  mrc_tiles_add_message (choices, "turned", "printer-roll", "printer.remedy-roll", "staff.print-test");
  mrc_tiles_add_message (choices, "cleaned", "printer-clean", "printer.remedy-clean", "staff.print-test");
  mrc_tiles_add_message (choices, "closed", "printer-open", "printer.remedy-cover", "staff.print-test");
  return choices_screen (choices, "printer.remedy", sub);
}

static GtkWidget *
test_screen (MrcPrintJob *job)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  MrcPrintState state = mrc_print_job_get_state (job);
  g_autofree char *sub = NULL;

  if (state == MRC_PRINT_PRINTED || state == MRC_PRINT_UNCERTAIN) {
    mrc_tiles_add_message (choices, "good", "receipt", "printer.test-good", "staff.print-good(true)");
    mrc_tiles_add_message (choices, "bad", "stop-hand", "printer.test-bad", "staff.print-good(false)");
    return choices_screen (choices, "printer.test-well", NULL);
  }
  if (state == MRC_PRINT_NEEDS_ATTENTION || mrc_print_state_is_final (state)) {
    sub = mrc_printer_remedy (mrc_printer_trouble_of (mrc_print_job_get_reason (job)));
    mrc_tiles_add_message (choices, "again",
                           mrc_printer_picture (mrc_printer_trouble_of (mrc_print_job_get_reason (job))),
                           "printer.test-again", "staff.print-test");
    return choices_screen (choices, "printer.test-failed", sub);
  }
  return choices_screen (choices, "printer.testing", NULL);
}

GtkWidget *
mrc_place_printer (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  const MrcServices *services = mrc_kiosk_get_services (kiosk);
  MrcPrintJob *job = mrc_kiosk_get_desk_job (kiosk);
  GtkWidget *screen = NULL;

  if (services->staff_off || services->printing == NULL || !mrc_kiosk_is_staff_unlocked (kiosk))
    return NULL;
  if (g_str_equal (rest, "remedy"))
    return remedy_screen ();

  if (g_str_equal (rest, "test") && job != NULL)
    screen = test_screen (job);
  else
    screen = list_screen (kiosk, loaded, g_str_has_prefix (rest, FROM) ? atoi (rest + strlen (FROM)) : 0);
  follow (kiosk, screen);
  return screen;
}
