// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-places"

#include "kiosk/app/place-builders.h"
#include "kiosk/screens/sorry/sorry-screen.h"
#include "kiosk/staff/export/export-screen.h"
#include "kiosk/staff/pin/pin-screen.h"
#include "locales/messages.h"

#define DAYS_PER_WEEK 7

static void
on_staff_answer (MrcPinScreen *screen, const char *words)
{
  mrc_pin_screen_set_message (screen, words);
}

static GtkWidget *
pin_screen (MrcKiosk *kiosk)
{
  GtkWidget *screen = mrc_pin_screen_new ();

  g_signal_connect_object (kiosk, "staff-answer", G_CALLBACK (on_staff_answer), screen, G_CONNECT_SWAPPED);
  return screen;
}

static MrcExportPhase
phase_of (MrcExportTaskState state)
{
  switch (state) {
  case MRC_EXPORT_TASK_WRITING:
    return MRC_EXPORT_PHASE_WRITING;
  case MRC_EXPORT_TASK_DONE:
    return MRC_EXPORT_PHASE_DONE;
  case MRC_EXPORT_TASK_CANCELLED:
    return MRC_EXPORT_PHASE_CANCELLED;
  case MRC_EXPORT_TASK_FAILED:
    return MRC_EXPORT_PHASE_FAILED;
  case MRC_EXPORT_TASK_READY:
  default:
    return MRC_EXPORT_PHASE_CHOOSE;
  }
}

static void
on_export_changed (MrcExportScreen *screen, MrcExportTask *task)
{
  MrcExportTaskState state = mrc_export_task_get_state (task);
  gint64 done = 0, total = 0;
  g_autofree char *text = NULL;

  mrc_export_task_get_count (task, &done, &total);
  text = state == MRC_EXPORT_TASK_FAILED ? g_strdup (mrc_export_task_get_message (task))
                                         : mrc_message ("export.progress", "#n", done, "#all", total, NULL);
  mrc_export_screen_set_progress (screen, phase_of (state), total > 0 ? (double) done / (double) total : 0,
                                  text, mrc_export_task_get_file_name (task));
}

static MrcDay
month_start (MrcDay day)
{
  return day - mrc_day_of_month (day) + 1;
}

static MrcDay
year_start (MrcDay day)
{
  g_autofree char *iso = mrc_day_to_iso (day);
  MrcDay start = day;

  memcpy (iso + strlen ("2026-"), "01-01", strlen ("01-01"));
  mrc_day_from_iso (iso, &start);
  return start;
}

static GtkWidget *
export_screen (MrcKiosk *kiosk)
{
  const MrcServices *services = mrc_kiosk_get_services (kiosk);
  MrcExportTask *task = mrc_kiosk_get_export (kiosk);
  MrcDay today = mrc_clock_today (services->clock, NULL);
  MrcDay this_month = month_start (today);
  g_autofree char *week = mrc_message ("export.this-week", NULL);
  g_autofree char *month = mrc_message ("export.last-month", NULL);
  g_autofree char *year = mrc_message ("export.this-year", NULL);
  g_autofree char *drive = mrc_message (services->demo ? "export.drive-demo" : "export.drive", NULL);
  const MrcExportChoice periods[] = {
    { "week", week, today - mrc_day_weekday (today), today },
    { "month", month, month_start (this_month - 1), this_month - 1 },
    { "year", year, year_start (today), today },
  };
  GtkWidget *screen = mrc_export_screen_new (periods, G_N_ELEMENTS (periods), drive, TRUE);

  g_signal_connect_object (task, "changed", G_CALLBACK (on_export_changed), screen, G_CONNECT_SWAPPED);
  on_export_changed (MRC_EXPORT_SCREEN (screen), task);
  return screen;
}

GtkWidget *
mrc_place_staff (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  const MrcServices *services = mrc_kiosk_get_services (kiosk);

  if (services->store == NULL || services->staff_off)
    return mrc_sorry_screen_new ("staff");
  if (g_str_equal (rest, "export") && mrc_kiosk_is_staff_unlocked (kiosk))
    return export_screen (kiosk);
  return pin_screen (kiosk);
}
