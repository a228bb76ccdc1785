// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/speech/figure.h"

#include <string.h>

#define DANDA 0x0964
#define LONGEST_SUM 4    /* digits: from 5 on, without commas, it is a number to dial or a code */
#define SHORTEST_CODE 3  /* digits: what stands alone is a number to dial; of a day it has two */
#define SHORTEST_CHAIN 7 /* digits in groups: "417 205 836", "01712-345678" */
#define GROUP 3

int
mrc_figure_digit (const MrcShown *shown, int at)
{
  return at >= 0 && at < shown->n ? g_unichar_digit_value (shown->characters[at]) : -1;
}

gunichar
mrc_figure_char (const MrcShown *shown, int at)
{
  return at >= 0 && at < shown->n ? shown->characters[at] : 0;
}

int
mrc_figure_run (const MrcShown *shown, int at)
{
  int n = 0;

  while (mrc_figure_digit (shown, at + n) >= 0)
    n++;
  return n;
}

gint64
mrc_figure_number (const MrcShown *shown, int at, int end)
{
  gint64 number = 0;

  for (; at < end; at++) {
    if (mrc_figure_digit (shown, at) >= 0)
      number = number * 10 + mrc_figure_digit (shown, at);
  }
  return number;
}

gboolean
mrc_figure_matches (const MrcShown *shown, int at, const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p), at++) {
    if (mrc_figure_char (shown, at) != g_utf8_get_char (p))
      return FALSE;
  }
  return TRUE;
}

int
mrc_figure_end_of_time (const MrcShown *shown, int at)
{
  int hour = mrc_figure_run (shown, at);
  int minute = at + hour + 1;

  if (hour < 1 || hour > 2 || mrc_figure_char (shown, at + hour) != ':' ||
      mrc_figure_run (shown, minute) != 2)
    return at;
  if (mrc_figure_number (shown, at, at + hour) > 23 || mrc_figure_number (shown, minute, minute + 2) > 59)
    return at;
  return minute + 2;
}

int
mrc_figure_end_of_sum (const MrcShown *shown, int at)
{
  int end = at + mrc_figure_run (shown, at);

  while (mrc_figure_char (shown, end) == ',' &&
         (mrc_figure_run (shown, end + 1) == 2 || mrc_figure_run (shown, end + 1) == 3))
    end += 1 + mrc_figure_run (shown, end + 1);
  return end;
}

/* A phone number in groups begins with 0 ("01712-345678"); the groups of a code
 * are three digits each ("417 205 836"). */
static gboolean
is_group (const MrcShown *shown, int first, int at)
{
  int run = mrc_figure_run (shown, at);

  if (mrc_figure_digit (shown, first) == 0)
    return run > 0;
  return run == GROUP && (at == first || mrc_figure_char (shown, at - 1) == ' ');
}

int
mrc_figure_end_of_chain (const MrcShown *shown, int at)
{
  int end = at;
  int digits = 0;

  for (int next = at; is_group (shown, at, next); next = end + 1) {
    int run = mrc_figure_run (shown, next);

    end = next + run;
    digits += run;
    if (mrc_figure_char (shown, end) != ' ' && mrc_figure_char (shown, end) != '-')
      break;
  }
  return digits >= SHORTEST_CHAIN ? end : at;
}

static gboolean
is_edge (gunichar c)
{
  return c == 0 || c == '\n' || c == DANDA || c == MRC_FIGURE_MIDDLE_DOT;
}

static gboolean
stands_alone (const MrcShown *shown, int at, int end)
{
  while (mrc_figure_char (shown, at - 1) == ' ')
    at--;
  while (mrc_figure_char (shown, end) == ' ')
    end++;
  return is_edge (mrc_figure_char (shown, at - 1)) && is_edge (mrc_figure_char (shown, end));
}

static gboolean
all_equal (const MrcShown *shown, int at, int end)
{
  for (int i = at + 1; i < end; i++) {
    if (mrc_figure_digit (shown, i) != mrc_figure_digit (shown, at))
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_known_to_be_dialled (const MrcShown *shown, int at, int end)
{
  for (const char *const *dial = shown->dial; dial != NULL && *dial != NULL; dial++) {
    if (strlen (*dial) == (gsize) (end - at) &&
        g_ascii_strtoull (*dial, NULL, 10) == (guint64) mrc_figure_number (shown, at, end))
      return TRUE;
  }

  return FALSE;
}

gboolean
mrc_figure_is_to_dial (const MrcShown *shown, int at, int end)
{
  static const char *const before[] = { "ফোন ", "কল ", "ডায়াল ", "call ", "Call ", "dial ", "Dial " };
  static const char *const after[] = { "-এ", "-তে", " নম্বরে", "-নম্বরে" };

  if (end - at > LONGEST_SUM || (end - at > 1 && mrc_figure_digit (shown, at) == 0) ||
      mrc_figure_char (shown, at - 1) == MRC_FIGURE_HIDDEN_DIGIT || mrc_figure_char (shown, at - 1) == '+')
    return TRUE;
  if (end - at < SHORTEST_CODE)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (before); i++) {
    if (mrc_figure_matches (shown, at - (int) g_utf8_strlen (before[i], -1), before[i]))
      return TRUE;
  }
  for (guint i = 0; i < G_N_ELEMENTS (after); i++) {
    if (mrc_figure_matches (shown, end, after[i]))
      return TRUE;
  }
  return all_equal (shown, at, end) || stands_alone (shown, at, end) ||
         is_known_to_be_dialled (shown, at, end);
}

int
mrc_figure_start_of_money (const MrcShown *shown, int at)
{
  if (mrc_figure_char (shown, at - 1) == MRC_FIGURE_TAKA)
    return at - 1;
  if (mrc_figure_char (shown, at - 1) == ' ' && mrc_figure_char (shown, at - 2) == MRC_FIGURE_TAKA)
    return at - 2;
  return mrc_figure_matches (shown, at - 3, "Tk ") ? at - 3 : at;
}
