// SPDX-License-Identifier: GPL-3.0-or-later

/* What becomes of a paper that the visitor takes home. */

#include "kiosk/app/place-builders.h"
#include "kiosk/app/take-home.h"
#include "kiosk/screens/ticket/ticket-screen.h"
#include "locales/messages.h"

typedef struct {
  const char *question, *sub; /* messages */
  const char *picture;
  gboolean again; /* a button prints it once more */
} Words;

/* As with a slip: "printed" only when it surely is, and nobody is blamed. */
static const Words *
words_of (MrcPrintJob *job)
{
  static const Words printing = { "slip.printing", "slip.printing-sub", "printer", FALSE };
  static const Words taken = { "take.taken", "take.taken-sub", "document-check", TRUE };
  static const Words uncertain = { "slip.uncertain", "take.uncertain-sub", "question", TRUE };
  static const Words failed = { "take.failed", "take.failed-sub", "staff-desk", TRUE };

  if (job == NULL)
    return &failed;
  switch (mrc_print_job_get_state (job)) {
  case MRC_PRINT_PRINTED:
    return &taken;
  case MRC_PRINT_UNCERTAIN:
    return &uncertain;
  case MRC_PRINT_NEEDS_ATTENTION:
  case MRC_PRINT_FAILED:
  case MRC_PRINT_CANCELLED:
    return &failed;
  case MRC_PRINT_QUEUED:
  case MRC_PRINT_SUBMITTING:
  case MRC_PRINT_SUBMITTED:
  default:
    return &printing;
  }
}

GtkWidget *
mrc_place_take (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  const Words *words = words_of (mrc_take_home_get_job (kiosk));
  g_autofree char *question = mrc_message (words->question, NULL);
  g_autofree char *sub = mrc_message (words->sub, NULL);
  g_autofree char *name_id = g_strconcat ("take.", rest, NULL);
  g_autofree char *name = mrc_take_home_has (rest) ? mrc_message (name_id, NULL) : NULL;
  g_autofree char *state = mrc_message (words->question, NULL);
  g_autofree char *done = mrc_message ("take.done", NULL);
  g_autofree char *again = mrc_message ("slip.again", NULL);
  g_autofree char *print = g_strdup_printf ("take.print('%s')", rest);
  const char *picture = g_str_equal (rest, "worksheet")  ? "calculator"
                        : g_str_equal (rest, "plan")     ? "document-check"
                        : g_str_equal (rest, "referral") ? "map-district"
                                                         : rest;
  MrcTicketWords page = { .question = question,
                          .sub = sub,
                          .facts = { { .picture = picture, .words = name },
                                     { .picture = words->picture, .words = state } },
                          .buttons = { { "done", done, "check", "nav.back" } } };

  if (name == NULL)
    return NULL;
  if (words->again)
    page.buttons[1] = (MrcTicketButton){ "again", again, NULL, print };
  return mrc_ticket_screen_new (&page);
}
