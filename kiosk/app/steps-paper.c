// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/steps-paper.h"

#include "kiosk/app/worksheet.h"
#include "locales/messages.h"
#include "printing/papers.h"

/* What is old, or was never sure, says so on paper too: it is read at home, where nobody can be asked. */
static char *
dup_detail (MrcKiosk *kiosk, MrcTableRow *step)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  gboolean unsure = mrc_table_row_is (step, "check_with_staff") || mrc_row_is_old (kiosk, step);
  g_autofree char *words =
    mrc_message ("steps.detail", "papers", mrc_row_words (step, "papers", language), "fee",
                 mrc_row_words (step, "fee", language), "place", mrc_row_words (step, "place", language),
                 "days", mrc_row_words (step, "days", language), NULL);
  g_autofree char *ask = mrc_message ("steps.ask", NULL);

  return unsure ? g_strconcat (words, " ", ask, NULL) : g_steal_pointer (&words);
}

MrcDocument *
mrc_steps_paper_new (MrcKiosk *kiosk)
{
  MrcPack *pack = mrc_kiosk_get_services (kiosk)->pack;
  GPtrArray *steps = pack != NULL ? mrc_pack_get_table (pack, "steps") : NULL;
  g_autoptr (MrcLetterhead) head = mrc_kiosk_dup_letterhead (kiosk);
  MrcPaperFrame frame = mrc_letterhead_frame (head);
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) details = g_strv_builder_new ();
  g_auto (GStrv) all_titles = NULL;
  g_auto (GStrv) all_details = NULL;

  if (steps == NULL || steps->len == 0)
    return NULL;
  for (guint i = 0; i < steps->len; i++) {
    g_autofree char *detail = dup_detail (kiosk, steps->pdata[i]);

    g_strv_builder_add (titles, mrc_row_words (steps->pdata[i], "name", mrc_kiosk_get_language (kiosk)));
    g_strv_builder_add (details, detail);
  }
  all_titles = g_strv_builder_end (titles);
  all_details = g_strv_builder_end (details);
  return mrc_paper_steps_new (&frame, (const char *const *) all_titles, (const char *const *) all_details);
}
