// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/notice/prepared.h"

const char *
mrc_prepared_about (MrcTableRow *prepared)
{
  if (mrc_table_row_is (prepared, "names_country"))
    return "countries";
  return mrc_table_row_is (prepared, "names_trade") ? "trades" : NULL;
}

gboolean
mrc_prepared_find (MrcPack *pack, const char *table, const char *code, const char *what, MrcPrepared *ret)
{
  MrcTableRow *words = mrc_table_find (mrc_pack_get_table (pack, table), "code", code);
  const char *about = words != NULL ? mrc_prepared_about (words) : NULL;
  MrcTableRow *named =
    about != NULL && what != NULL ? mrc_table_find (mrc_pack_get_table (pack, about), "code", what) : NULL;

  *ret = (MrcPrepared){ words, about, named };
  return words != NULL && (about == NULL || what == NULL || named != NULL);
}

gboolean
mrc_prepared_is_whole (const MrcPrepared *self)
{
  return self->about == NULL || self->named != NULL;
}

char *
mrc_prepared_dup_text (MrcTableRow *prepared, MrcTableRow *named, MrcLanguage language)
{
  gboolean bengali = language == MRC_LANGUAGE_BENGALI;
  const char *text = mrc_table_row_get (prepared, bengali ? "text_bn" : "text_en");
  g_autofree char *name = NULL;

  if (named == NULL)
    return g_strdup (text);
  name = g_strdelimit (g_strdup (mrc_table_row_get (named, bengali ? "name_bn" : "name_en")), "\n", ' ');
  return g_strdup_printf ("%s: %s", name, text);
}
