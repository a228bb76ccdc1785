// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/refer.h"

#include "kiosk/app/where.h"
#include "kiosk/app/worksheet.h"
#include "locales/numbers.h"
#include "printing/papers.h"

#define CHOSEN "mrc-refer-chosen"

/* Returns: (transfer none): empty before anything was chosen */
static MrcTableRow *
chosen_of (MrcKiosk *kiosk)
{
  return mrc_kiosk_keep_for_visit (kiosk, CHOSEN, (gpointer (*) (void)) mrc_table_row_new,
                                   (GDestroyNotify) g_hash_table_unref);
}

static void
add_those_for (GPtrArray *found, GPtrArray *rows, const char *need)
{
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    if (g_str_equal (mrc_table_row_get (rows->pdata[i], "need"), need))
      g_ptr_array_add (found, rows->pdata[i]);
  }
}

GPtrArray *
mrc_refer_offices (MrcKiosk *kiosk, GPtrArray *own, const char *need)
{
  GPtrArray *found = g_ptr_array_new ();

  add_those_for (found, own, need);
  add_those_for (found, mrc_pack_get_table (mrc_kiosk_get_services (kiosk)->pack, "offices"), need);
  return found;
}

/* What holds everywhere is an answer to who asked for no district: "none is known near by"
 * would stand before it for nothing. */
GPtrArray *
mrc_refer_answers (MrcKiosk *kiosk, GPtrArray *own, const char *need, MrcTableRow *district)
{
  g_autoptr (GPtrArray) offices = mrc_refer_offices (kiosk, own, need);
  GPtrArray *answers = mrc_where_answers (kiosk, offices, district, FALSE);

  if (district == NULL && answers->len > 1 && answers->pdata[0] == NULL)
    g_ptr_array_remove_index (answers, 0);
  return answers;
}

gboolean
mrc_refer_is_on_paper (MrcKiosk *kiosk, const char *need)
{
  MrcTableRow *row = mrc_worksheet_row (kiosk, "needs", need);

  return row != NULL && mrc_table_row_is (row, "on_paper");
}

void
mrc_refer_choose (MrcKiosk *kiosk, MrcTableRow *office)
{
  MrcTableRow *chosen = chosen_of (kiosk);
  GHashTableIter cells;
  gpointer column = NULL;
  gpointer cell = NULL;

  g_hash_table_remove_all (chosen);
  g_hash_table_iter_init (&cells, office);
  while (g_hash_table_iter_next (&cells, &column, &cell))
    g_hash_table_insert (chosen, g_strdup (column), g_strdup (cell));
}

char *
mrc_refer_dup_phone (MrcTableRow *office)
{
  const char *phone = mrc_table_row_get (office, "phone");

  return *phone != '\0' ? mrc_digits_text (phone, mrc_language_current ()) : NULL;
}

char *
mrc_refer_dup_key (MrcTableRow *office)
{
  return g_strjoin ("\n", mrc_table_row_get (office, "name_bn"), mrc_table_row_get (office, "where_bn"),
                    mrc_table_row_get (office, "phone"), NULL);
}

static const char *
or_null (const char *words)
{
  return *words != '\0' ? words : NULL;
}

MrcDocument *
mrc_refer_paper_new (MrcKiosk *kiosk)
{
  MrcTableRow *office = chosen_of (kiosk);
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  g_autoptr (MrcLetterhead) head = mrc_kiosk_dup_letterhead (kiosk);
  MrcPaperFrame frame = mrc_letterhead_frame (head);
  g_autofree char *phone = mrc_refer_dup_phone (office);

  if (!mrc_refer_is_on_paper (kiosk, mrc_table_row_get (office, "need")))
    return NULL;
  return mrc_paper_referral_new (&frame, &(MrcPaperReferral){
                                           .office = mrc_row_words (office, "name", language),
                                           .address = or_null (mrc_row_words (office, "where", language)),
                                           .phone = phone,
                                           .hours = or_null (mrc_row_words (office, "hours", language)),
                                         });
}
