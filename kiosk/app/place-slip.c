// SPDX-License-Identifier: GPL-3.0-or-later

/* The last page of the way: the slip, or the number. */

#include "kiosk/app/place-builders.h"
#include "kiosk/screens/slip/slip-screen.h"
#include "locales/messages.h"

char *
mrc_place_then_text (const int *minutes, int n)
{
  g_autoptr (GString) times = g_string_new (NULL);

  for (int i = 0; i < n; i++) {
    g_autofree char *time = mrc_minute_text (minutes[i], mrc_language_current ());

    g_string_append_printf (times, "%s%s", i > 0 ? ", " : "", time);
  }
  return n > 0 ? mrc_message ("serial.then", "times", times->str, NULL) : NULL;
}

static MrcSlipState
slip_state (MrcPrintJob *job)
{
  if (job == NULL)
    return MRC_SLIP_WITHOUT_PAPER;

  switch (mrc_print_job_get_state (job)) {
  case MRC_PRINT_PRINTED:
    return MRC_SLIP_TAKE;
  case MRC_PRINT_UNCERTAIN:
    return MRC_SLIP_UNCERTAIN;
  case MRC_PRINT_NEEDS_ATTENTION:
  case MRC_PRINT_FAILED:
  case MRC_PRINT_CANCELLED:
    switch (mrc_print_job_get_reason (job)) {
    case MRC_PRINT_REASON_PAPER:
      return MRC_SLIP_NO_PAPER;
    case MRC_PRINT_REASON_JAM:
      return MRC_SLIP_JAM;
    case MRC_PRINT_REASON_COVER:
      return MRC_SLIP_COVER;
    case MRC_PRINT_REASON_NONE:
    case MRC_PRINT_REASON_UNREACHABLE:
    case MRC_PRINT_REASON_OTHER:
    case MRC_PRINT_REASON_LATE:
    default:
      return MRC_SLIP_UNAVAILABLE;
    }
  case MRC_PRINT_QUEUED:
  case MRC_PRINT_SUBMITTING:
  case MRC_PRINT_SUBMITTED:
  default:
    return MRC_SLIP_PRINTING;
  }
}

/* Swapped: the screen first, the job last. */
static void
on_job_changed (MrcSlipScreen *screen, GParamSpec *pspec, MrcPrintJob *job)
{
  mrc_slip_screen_set_state (screen, slip_state (job));
}

GtkWidget *
mrc_place_slip (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  static const MrcSlipSide sides[] = { MRC_SLIP_SIDE_RIGHT, MRC_SLIP_SIDE_LEFT, MRC_SLIP_SIDE_BELOW };
  const MrcAppointment *appointment = mrc_kiosk_get_appointment (kiosk);
  MrcPrintJob *job = mrc_kiosk_get_print_job (kiosk);
  g_autofree char *call_number = NULL;
  g_autofree char *then = NULL;
  g_autoptr (GdkTexture) qr = NULL;
  int minutes[MRC_JOURNEY_MAX] = { 0 };
  MrcSlipWords words = { 0 };
  GtkWidget *screen = NULL;

  if (appointment == NULL)
    return NULL;

  call_number = g_strdup_printf ("%03d", appointment->call_number);
  qr = mrc_qr_texture (appointment->ticket);
  words.call_number = call_number;
  words.day = appointment->day;
  words.minute = appointment->minute;
  for (int i = 1; i < appointment->n_turns; i++)
    minutes[i - 1] = appointment->turns[i].minute;
  then = mrc_place_then_text (minutes, MAX (appointment->n_turns - 1, 0));
  words.then = then;
  words.code = appointment->short_code;
  words.qr = qr;
  words.counter = MRC_RECEPTION_COUNTER;
  words.side = sides[mrc_settings_get_printer_side (mrc_kiosk_get_services (kiosk)->settings)];
  screen = mrc_slip_screen_new (&words, mrc_kiosk_is_printer_missing (kiosk) ? MRC_SLIP_UNAVAILABLE
                                                                             : slip_state (job));
  if (job != NULL) {
    g_signal_connect_object (job, "notify::state", G_CALLBACK (on_job_changed), screen, G_CONNECT_SWAPPED);
    g_signal_connect_object (job, "notify::reason", G_CALLBACK (on_job_changed), screen, G_CONNECT_SWAPPED);
  }
  return screen;
}
