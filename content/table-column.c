// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/table-column.h"

#include <string.h>

#include "content/model.h"
#include "content/source-private.h"
#include "locales/fold.h"

#define NOTICE_KINDS "job fair intake"

static gboolean
is_phone (const char *text)
{
  gsize digits = 0;

  for (const char *p = text; *p != '\0'; p++) {
    digits += g_ascii_isdigit (*p);
    if (!g_ascii_isdigit (*p) && strchr ("- ", *p) == NULL && !(*p == '+' && p == text))
      return FALSE;
  }
  return digits >= 3 && digits <= 15;
}

static gboolean
are_audiences (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (int i = 0; words[i] != NULL; i++) {
    if (!mrc_is_one_of (words[i], "prospective returnee family all"))
      return FALSE;
  }
  return words[0] != NULL;
}

static gboolean
is_address (const char *text)
{
  return g_str_has_prefix (text, "https://") || g_str_has_prefix (text, "http://");
}

static gboolean
is_number (const char *text, int least, int most)
{
  gint64 value;

  return g_ascii_string_to_signed (text, 10, least, most, &value, NULL);
}

/* What the keys beside an amount offer. */
static gboolean
are_sums (const char *text, int least, int most)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  gint64 last = -1;

  for (int i = 0; words[i] != NULL; i++) {
    gint64 sum = 0;

    if (!g_ascii_string_to_signed (words[i], 10, least, most, &sum, NULL) || sum <= last)
      return FALSE;
    last = sum;
  }
  return g_strv_length (words) == 6;
}

static gboolean
are_words (const char *text)
{
  g_auto (GStrv) words = mrc_fold_words (text);

  return g_strv_length (words) >= 2;
}

gboolean
mrc_column_fits (const MrcColumn *column, const char *text)
{
  MrcDay day;
  int minute;

  switch (column->kind) {
  case COLUMN_SLUG:
  case COLUMN_KEY:
  case COLUMN_PICTURE:
    return mrc_is_slug (text);
  case COLUMN_MAYBE_SLUG:
    return *text == '\0' || mrc_is_slug (text);
  case COLUMN_WORDS_BN:
  case COLUMN_WORDS_EN:
    return *text != '\0' && (column->most == 0 || g_utf8_strlen (text, -1) <= column->most);
  case COLUMN_PLACE:
    return *text != '\0';
  case COLUMN_AUDIENCES:
    return are_audiences (text);
  case COLUMN_RISK:
    return mrc_is_one_of (text, "near low middle high ask");
  case COLUMN_FEE_ANSWER:
    return mrc_is_one_of (text, "within over unknown old");
  case COLUMN_ADDRESS:
    return is_address (text);
  case COLUMN_MAYBE_ADDRESS:
    return *text == '\0' || is_address (text);
  case COLUMN_NUMBER:
    return is_number (text, column->least, column->most);
  case COLUMN_MAYBE_NUMBER:
    return *text == '\0' || is_number (text, column->least, column->most);
  case COLUMN_SUMS:
    return are_sums (text, column->least, column->most);
  case COLUMN_MAYBE_DAY:
    return *text == '\0' || mrc_day_from_iso (text, &day);
  case COLUMN_DAY:
  case COLUMN_DAY_KEY:
    return mrc_day_from_iso (text, &day);
  case COLUMN_TIME:
    return mrc_minute_from_text (text, &minute);
  case COLUMN_YES:
    return mrc_is_one_of (text, "true false");
  case COLUMN_PHONE:
    return is_phone (text);
  case COLUMN_MAYBE_PHONE:
    return *text == '\0' || is_phone (text);
  case COLUMN_DIAL:
    return g_str_has_prefix (text, "tel:") && is_phone (text + 4);
  case COLUMN_SAME_BN:
    return are_words (text);
  case COLUMN_NOTICE:
    return mrc_is_one_of (text, NOTICE_KINDS);
  case COLUMN_MAYBE_BN:
  case COLUMN_MAYBE_EN:
  default:
    return TRUE;
  }
}

char *
mrc_column_dup_remedy (const MrcColumn *column)
{
  switch (column->kind) {
  case COLUMN_AUDIENCES:
    return g_strdup ("write prospective, returnee or family, divided by spaces, or all");
  case COLUMN_RISK:
    return g_strdup ("write near, low, middle, high or ask");
  case COLUMN_FEE_ANSWER:
    return g_strdup ("write within, over, unknown or old");
  case COLUMN_ADDRESS:
  case COLUMN_MAYBE_ADDRESS:
    return g_strdup ("write where it was read, as https://www.bmet.gov.bd/");
  case COLUMN_NUMBER:
    return g_strdup_printf ("write a whole number from %d to %d", column->least, column->most);
  case COLUMN_MAYBE_NUMBER:
    return g_strdup_printf ("write a whole number from %d to %d, or nothing", column->least, column->most);
  case COLUMN_SUMS:
    return g_strdup ("write six whole numbers, the smallest first, divided by spaces");
  case COLUMN_DAY:
  case COLUMN_DAY_KEY:
    return g_strdup ("write a day as 2026-12-31");
  case COLUMN_MAYBE_DAY:
    return g_strdup ("write a day as 2026-12-31, or nothing");
  case COLUMN_TIME:
    return g_strdup ("write a time as 09:30");
  case COLUMN_YES:
    return g_strdup ("write true or false");
  case COLUMN_PHONE:
  case COLUMN_MAYBE_PHONE:
    return g_strdup ("write a phone number as 16135 or +8809610102030");
  case COLUMN_DIAL:
    return g_strdup ("write it as tel:16135");
  case COLUMN_SAME_BN:
    return g_strdup ("write two words or more that mean the same, divided by spaces");
  case COLUMN_NOTICE:
    return g_strdup ("write job, fair or intake");
  case COLUMN_SLUG:
  case COLUMN_KEY:
  case COLUMN_PICTURE:
    return g_strdup ("write small letters, digits and hyphens");
  case COLUMN_MAYBE_SLUG:
    return g_strdup ("write small letters, digits and hyphens, or nothing");
  case COLUMN_WORDS_BN:
  case COLUMN_WORDS_EN:
    if (column->most > 0)
      return g_strdup_printf ("write it in %d letters at most", column->most);
    return g_strdup ("write it");
  case COLUMN_PLACE:
  case COLUMN_MAYBE_BN:
  case COLUMN_MAYBE_EN:
  default:
    return g_strdup ("write it");
  }
}
