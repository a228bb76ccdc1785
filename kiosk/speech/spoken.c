// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/speech/spoken.h"

#include <string.h>

#include "locales/spoken.h"

#define ZERO_WIDTH_NON_JOINER 0x200C
#define ZERO_WIDTH_JOINER 0x200D /* espeak-ng takes র‍্যাব for two words where it stands */
#define HIDDEN_DIGIT 0x00D7      /* ×: of a phone number that is not shown whole */
#define EN_DASH 0x2013
#define TAKA 0x09F3
#define DANDA 0x0964
#define MIDDLE_DOT 0x00B7
#define LONGEST_SUM 4    /* digits: from 5 on, without commas, it is a number to dial or a code */
#define SHORTEST_CODE 3  /* digits: what stands alone is a number to dial; of a day it has two */
#define SHORTEST_CHAIN 7 /* digits in groups: "417 205 836", "01712-345678" */
#define GROUP 3
#define LONGEST_NUMBER 15

typedef struct {
  int start, end; /* characters of the shown text */
} Span;

typedef struct {
  MrcSpoken *self;
  GString *out;
  const gunichar *shown; /* (borrowed) */
  int n;                 /* characters of @shown */
  MrcLanguage language;
} Job;

static int
digit_at (const Job *job, int at)
{
  return at >= 0 && at < job->n ? g_unichar_digit_value (job->shown[at]) : -1;
}

static gunichar
char_at (const Job *job, int at)
{
  return at >= 0 && at < job->n ? job->shown[at] : 0;
}

static int
run_of_digits (const Job *job, int at)
{
  int n = 0;

  while (digit_at (job, at + n) >= 0)
    n++;
  return n;
}

static gint64
number_at (const Job *job, int at, int end)
{
  gint64 number = 0;

  for (; at < end; at++) {
    if (digit_at (job, at) >= 0)
      number = number * 10 + digit_at (job, at);
  }
  return number;
}

static void
put (Job *job, const char *text, int start, int end)
{
  const Span span = { start, end };

  g_string_append (job->out, text);
  for (glong i = g_utf8_strlen (text, -1); i > 0; i--)
    g_array_append_val (job->self->spans, span);
}

static void
put_number (Job *job, gint64 number, int start, int end)
{
  g_autofree char *words = mrc_number_spoken (number, job->language);

  put (job, words, start, end);
}

static gboolean
matches (const Job *job, int at, const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p), at++) {
    if (char_at (job, at) != g_utf8_get_char (p))
      return FALSE;
  }
  return TRUE;
}

/* "10:30": returns its end, or @at when it is no time. */
static int
end_of_time (const Job *job, int at)
{
  int hour = run_of_digits (job, at);
  int minute = at + hour + 1;

  if (hour < 1 || hour > 2 || char_at (job, at + hour) != ':' || run_of_digits (job, minute) != 2)
    return at;
  if (number_at (job, at, at + hour) > 23 || number_at (job, minute, minute + 2) > 59)
    return at;
  return minute + 2;
}

/* "4,50,000": its digits with the commas between; a comma before a blank ends it. */
static int
end_of_sum (const Job *job, int at)
{
  int end = at + run_of_digits (job, at);

  while (char_at (job, end) == ',' &&
         (run_of_digits (job, end + 1) == 2 || run_of_digits (job, end + 1) == 3))
    end += 1 + run_of_digits (job, end + 1);
  return end;
}

/* A phone number in groups begins with 0 ("01712-345678"); the groups of a code
 * are three digits each ("417 205 836"). */
static gboolean
is_group (const Job *job, int first, int at)
{
  int run = run_of_digits (job, at);

  if (digit_at (job, first) == 0)
    return run > 0;
  return run == GROUP && (at == first || char_at (job, at - 1) == ' ');
}

/* Groups with one blank or hyphen between: returns the end of the last, or @at
 * when they are too few digits for a code or a phone number. */
static int
end_of_chain (const Job *job, int at)
{
  int end = at;
  int digits = 0;

  for (int next = at; is_group (job, at, next); next = end + 1) {
    int run = run_of_digits (job, next);

    end = next + run;
    digits += run;
    if (char_at (job, end) != ' ' && char_at (job, end) != '-')
      break;
  }
  return digits >= SHORTEST_CHAIN ? end : at;
}

static gboolean
is_edge (gunichar c)
{
  return c == 0 || c == '\n' || c == DANDA || c == MIDDLE_DOT;
}

static gboolean
stands_alone (const Job *job, int at, int end)
{
  while (char_at (job, at - 1) == ' ')
    at--;
  while (char_at (job, end) == ' ')
    end++;
  return is_edge (char_at (job, at - 1)) && is_edge (char_at (job, end));
}

static gboolean
all_equal (const Job *job, int at, int end)
{
  for (int i = at + 1; i < end; i++) {
    if (digit_at (job, i) != digit_at (job, at))
      return FALSE;
  }
  return TRUE;
}

/* Where numbers are dialled, people name the digits. */
static gboolean
is_to_dial (const Job *job, int at, int end)
{
  static const char *const before[] = { "ফোন ", "কল ", "ডায়াল ", "call ", "Call ", "dial ", "Dial " };
  static const char *const after[] = { "-এ", "-তে", " নম্বরে", "-নম্বরে" };

  if (end - at > LONGEST_SUM || (end - at > 1 && digit_at (job, at) == 0) ||
      char_at (job, at - 1) == HIDDEN_DIGIT || char_at (job, at - 1) == '+')
    return TRUE;
  if (end - at < SHORTEST_CODE)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (before); i++) {
    if (matches (job, at - (int) g_utf8_strlen (before[i], -1), before[i]))
      return TRUE;
  }
  for (guint i = 0; i < G_N_ELEMENTS (after); i++) {
    if (matches (job, end, after[i]))
      return TRUE;
  }
  return all_equal (job, at, end) || stands_alone (job, at, end);
}

static void
say_digits (Job *job, int at, int end)
{
  for (gboolean first = TRUE; at < end; at++) {
    if (digit_at (job, at) < 0)
      continue;
    if (!first)
      put (job, ", ", at, at + 1);
    put (job, mrc_digit_spoken (digit_at (job, at), job->language), at, at + 1);
    first = FALSE;
  }
}

/* "৮ম": returns the end of the ordinal, or @end when it is none. */
static int
say_ordinal (Job *job, int at, int end)
{
  static const struct {
    gint64 number;
    const char *suffix, *word;
  } ordinals[] = {
    { 1, "ম", "প্রথম" }, { 2, "য়", "দ্বিতীয়" }, { 3, "য়", "তৃতীয়" }, { 4, "র্থ", "চতুর্থ" }, { 5, "ম", "পঞ্চম" },
    { 6, "ষ্ঠ", "ষষ্ঠ" }, { 7, "ম", "সপ্তম" },   { 8, "ম", "অষ্টম" }, { 9, "ম", "নবম" },   { 10, "ম", "দশম" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ordinals); i++) {
    int suffix_end = end + (int) g_utf8_strlen (ordinals[i].suffix, -1);

    if (number_at (job, at, end) == ordinals[i].number && matches (job, end, ordinals[i].suffix) &&
        !g_unichar_isalnum (char_at (job, suffix_end)) && !g_unichar_ismark (char_at (job, suffix_end))) {
      put (job, ordinals[i].word, at, suffix_end);
      return suffix_end;
    }
  }

  return end;
}

/* "৳৫০০", "Tk 500": where the sign stands before the sum, it is said after it. */
static int
start_of_money (const Job *job, int at)
{
  if (char_at (job, at - 1) == TAKA)
    return at - 1;
  return matches (job, at - 3, "Tk ") ? at - 3 : at;
}

static int
say_sum (Job *job, int at)
{
  int end = end_of_sum (job, at);
  int start = start_of_money (job, at);
  int after = say_ordinal (job, at, end);

  if (after > end)
    return after;

  put_number (job, number_at (job, at, end), start, end);
  if (char_at (job, end) == '.' && run_of_digits (job, end + 1) > 0) {
    int fraction = end + 1;

    end = fraction + run_of_digits (job, fraction);
    put (job, job->language == MRC_LANGUAGE_BENGALI ? " দশমিক " : " point ", start, end);
    say_digits (job, fraction, end);
  }
  if (start < at)
    put (job, job->language == MRC_LANGUAGE_BENGALI ? " টাকা" : " taka", start, end);
  return end;
}

/* "২০১৪-১৫", "৯–৫" */
static int
say_range (Job *job, int end)
{
  if ((char_at (job, end) != '-' && char_at (job, end) != EN_DASH) || digit_at (job, end + 1) < 0)
    return end;

  put (job, job->language == MRC_LANGUAGE_BENGALI ? " থেকে " : " to ", end, end + 1);
  return end + 1;
}

static int
say_time (Job *job, int at, int end)
{
  int colon = at + run_of_digits (job, at);
  g_autofree char *words =
    mrc_clock_spoken ((int) number_at (job, at, colon), (int) number_at (job, colon + 1, end), job->language);

  put (job, words, at, end);
  return end;
}

static int
say_figure (Job *job, int at)
{
  int end = end_of_time (job, at);

  if (end > at)
    return say_time (job, at, end);

  end = end_of_chain (job, at);
  if (end > at) {
    say_digits (job, at, end);
    return end;
  }

  end = at + run_of_digits (job, at);
  if (end_of_sum (job, at) == end ? is_to_dial (job, at, end) : end_of_sum (job, at) - at > LONGEST_NUMBER) {
    say_digits (job, at, end);
    return end;
  }
  return say_range (job, say_sum (job, at));
}

static int
say_char (Job *job, int at)
{
  gunichar c = char_at (job, at);
  char text[6 + 1] = "";

  if (matches (job, at, "Tk ") && digit_at (job, at + 3) >= 0)
    return at + 3;

  switch (c) {
  case ZERO_WIDTH_JOINER:
  case ZERO_WIDTH_NON_JOINER:
  case HIDDEN_DIGIT:
  case TAKA:
    break;
  case '%':
    put (job, job->language == MRC_LANGUAGE_BENGALI ? " শতাংশ" : " percent", at, at + 1);
    break;
  case '+':
    put (job, job->language == MRC_LANGUAGE_BENGALI ? "প্লাস " : "plus ", at, at + 1);
    break;
  case '/':
  case MIDDLE_DOT:
    put (job, ",", at, at + 1);
    break;
  default:
    g_unichar_to_utf8 (c == '\n' ? ' ' : c, text);
    put (job, text, at, at + 1);
  }

  return at + 1;
}

MrcSpoken *
mrc_spoken_new (const char *shown, MrcLanguage language)
{
  MrcSpoken *self = g_new0 (MrcSpoken, 1);
  glong n = 0;
  g_autofree gunichar *characters = g_utf8_to_ucs4_fast (shown, -1, &n);
  Job job = {
    .self = self, .out = g_string_new (NULL), .shown = characters, .n = (int) n, .language = language
  };

  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  for (int at = 0; at < job.n;)
    at = digit_at (&job, at) >= 0 ? say_figure (&job, at) : say_char (&job, at);

  self->text = g_string_free (job.out, FALSE);
  return self;
}

void
mrc_spoken_free (MrcSpoken *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_array_unref (self->spans);
  g_free (self);
}

void
mrc_spoken_locate (const MrcSpoken *self, int start, int length, int *ret_start, int *ret_end)
{
  int n = (int) self->spans->len;
  int first = CLAMP (start, 0, MAX (n - 1, 0));
  Span whole = { 0, 0 };

  for (int i = first; i < MIN (MAX (start + length, first + 1), n); i++) {
    const Span *span = &g_array_index (self->spans, Span, i);

    whole.start = i == first ? span->start : MIN (whole.start, span->start);
    whole.end = MAX (whole.end, span->end);
  }

  *ret_start = whole.start;
  *ret_end = whole.end;
}
