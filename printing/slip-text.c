// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/slip-text.h"

#include <string.h>

#include "locales/numbers.h"
#include "printing/words.h"

#define BN MRC_LANGUAGE_BENGALI
#define EN MRC_LANGUAGE_ENGLISH
#define CODE_GROUP 3 /* digits */
#define DOTS "..........................."

static const char *const national_hotlines[] = { "16135", "999", "109", NULL };

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

/* "২৪ নভেম্বর ২০২৬": the weekday has its own line. */
static char *
date_text (MrcDay day, MrcLanguage language)
{
  g_autofree char *number = mrc_day_text (day, MRC_DAY_TEXT_NUMBER, language);
  g_autofree char *month = mrc_day_text (day, MRC_DAY_TEXT_MONTH_YEAR, language);

  return g_strconcat (number, " ", month, NULL);
}

static char *
serial_text (const MrcSlip *slip, MrcLanguage language)
{
  g_autofree char *ascii = g_strdup_printf ("%03d", slip->call_number);

  return mrc_digits_text (ascii, language);
}

static char *
counter_text (const MrcSlip *slip, MrcLanguage language)
{
  g_autofree char *ascii = g_strdup_printf ("%d", slip->counter);

  return mrc_word_with (MRC_WORD_COUNTER, ascii, language);
}

/* Bengali and English beside each other, for it tells staff as much as the visitor. */
static char *
copy_text (const MrcSlip *slip)
{
  g_autofree char *ascii = g_strdup_printf ("%d", slip->copy);
  g_autofree char *bengali = mrc_word_with (MRC_WORD_COPY, ascii, BN);
  g_autofree char *english = mrc_word_with (MRC_WORD_COPY, ascii, EN);

  return slip->copy > 0 ? g_strconcat (bengali, " · ", english, NULL) : NULL;
}

/* The later turns of a journey: their times, and nothing else. */
static char *
then_text (const MrcSlip *slip, MrcLanguage language)
{
  g_autoptr (GString) times = g_string_new (NULL);

  for (int i = 0; i < MRC_SLIP_THEN && slip->then[i] > 0; i++) {
    g_autofree char *time = mrc_minute_text (slip->then[i], language);

    g_string_append_printf (times, "%s%s", times->len > 0 ? ", " : "", time);
  }
  return times->len > 0 ? mrc_word_with (MRC_WORD_THEN, times->str, language) : NULL;
}

static void
fill_staff (MrcSlipText *self, const MrcSlip *slip)
{
  g_autofree char *serial = serial_text (slip, EN);
  g_autofree char *counter = counter_text (slip, EN);
  g_autofree char *weekday = mrc_day_text (slip->day, MRC_DAY_TEXT_WEEKDAY, EN);
  g_autofree char *date = date_text (slip->day, EN);
  g_autofree char *first = mrc_minute_text (slip->minute, EN);
  g_autofree char *then = then_text (slip, EN);
  g_autofree char *time = then != NULL ? g_strconcat (first, ", ", then, NULL) : g_strdup (first);

  self->staff[0] = g_strconcat (mrc_word (MRC_WORD_SERIAL, EN), " ", serial, " · ", counter, NULL);
  self->staff[1] = g_strconcat (weekday, ", ", date, " · ", time, NULL);
  self->staff_narrow[0] = g_strdup (self->staff[0]);
  self->staff_narrow[1] = g_strdup (date);
  self->staff_narrow[2] = g_strconcat (weekday, " · ", time, NULL);
}

static void
fill_code (MrcSlipText *self, const MrcSlip *slip)
{
  g_autofree char *code = mrc_digits_text (or_empty (slip->short_code), BN);

  for (int i = 0; i < MRC_N_CODE_GROUPS; i++)
    self->code[i] = g_utf8_substring (code, MIN (i * CODE_GROUP, g_utf8_strlen (code, -1)),
                                      MIN ((i + 1) * CODE_GROUP, g_utf8_strlen (code, -1)));
}

static void
fill_hotlines (MrcSlipText *self, const MrcSlip *slip)
{
  const char *const *hotlines =
    slip->hotlines != NULL ? (const char *const *) slip->hotlines : national_hotlines;
  g_autofree char *more = NULL;

  if (hotlines[0] == NULL)
    return;

  self->hotline = mrc_digits_text (hotlines[0], BN);
  more = g_strjoinv (" · ", (char **) hotlines + 1);
  self->more_hotlines = *more != '\0' ? mrc_digits_text (more, BN) : NULL;
}

/* "২৩/১১/২৬" out of "2026-11-23" */
static char *
printed_text (MrcDay day)
{
  g_autofree char *iso = mrc_day_to_iso (day);
  g_autofree char *numbers = g_strdup_printf ("%.2s/%.2s/%.2s", iso + 8, iso + 5, iso + 2);

  return mrc_word_with (MRC_WORD_PRINTED, numbers, BN);
}

static char *
foot_text (const MrcSlip *slip)
{
  const char *code = or_empty (slip->centre_code);
  g_autofree char *printed = slip->printed > 0 ? printed_text (slip->printed) : g_strdup ("");

  return g_strconcat (code, *code && *printed ? " · " : "", printed, NULL);
}

MrcSlipText *
mrc_slip_text_new (const MrcSlip *slip)
{
  MrcSlipText *self = g_new0 (MrcSlipText, 1);

  const char *phone = or_empty (slip->centre_phone);
  const char *english = or_empty (slip->centre_name[EN]);

  self->centre[BN] = g_strdup (or_empty (slip->centre_name[BN]));
  self->centre[EN] = g_strconcat (mrc_word (MRC_WORD_HEADING, EN), *english ? " · " : "", english, NULL);
  self->mark = copy_text (slip);
  self->serial = serial_text (slip, BN);
  self->weekday = mrc_day_text (slip->day, MRC_DAY_TEXT_WEEKDAY, BN);
  self->date = date_text (slip->day, BN);
  self->time = mrc_minute_text (slip->minute, BN);
  self->then = then_text (slip, BN);
  self->counter = counter_text (slip, BN);
  fill_staff (self, slip);
  fill_code (self, slip);
  fill_hotlines (self, slip);
  self->phone = mrc_word_with (MRC_WORD_CENTRE_PHONE, *phone ? phone : DOTS, BN);
  self->foot = foot_text (slip);
  return self;
}

void
mrc_slip_text_free (MrcSlipText *self)
{
  if (self == NULL)
    return;

  for (int language = 0; language < MRC_N_LANGUAGES; language++)
    g_free (self->centre[language]);
  g_free (self->mark);
  g_free (self->serial);
  g_free (self->weekday);
  g_free (self->date);
  g_free (self->time);
  g_free (self->then);
  g_free (self->counter);
  for (gsize i = 0; i < G_N_ELEMENTS (self->staff); i++)
    g_free (self->staff[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (self->staff_narrow); i++)
    g_free (self->staff_narrow[i]);
  for (int i = 0; i < MRC_N_CODE_GROUPS; i++)
    g_free (self->code[i]);
  g_free (self->hotline);
  g_free (self->more_hotlines);
  g_free (self->phone);
  g_free (self->foot);
  g_free (self);
}
