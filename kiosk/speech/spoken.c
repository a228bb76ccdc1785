// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/speech/spoken.h"

#include "kiosk/speech/figure.h"
#include "locales/spoken.h"

#define ZERO_WIDTH_NON_JOINER 0x200C
#define ZERO_WIDTH_JOINER 0x200D /* espeak-ng takes র‍্যাব for two words where it stands */
#define EN_DASH 0x2013
#define YA "\u09AF\u09BC" /* য় as NFC has it */
#define FIRST_SHE 19 /* days from উনিশে to একত্রিশে: their words end in শ already */
#define LAST_SHE 31
#define LONGEST_NUMBER 15 /* characters: a longer one is said digit by digit */

typedef struct {
  int start, end; /* characters of the shown text */
} Span;

typedef struct {
  MrcSpoken *self;
  GString *out;
  MrcShown shown;
  MrcLanguage language;
} Job;

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

static void
say_digits (Job *job, int at, int end)
{
  for (gboolean first = TRUE; at < end; at++) {
    if (mrc_figure_digit (&job->shown, at) < 0)
      continue;
    if (!first)
      put (job, ", ", at, at + 1);
    put (job, mrc_digit_spoken (mrc_figure_digit (&job->shown, at), job->language), at, at + 1);
    first = FALSE;
  }
}

/* "৮ম", "২১শে": returns the end of the ordinal, or @end when it is none. */
static int
say_ordinal (Job *job, int at, int end)
{
  static const struct {
    gint64 number;
    const char *suffix, *word;
  } ordinals[] = {
    { 1, "ম", "প্রথম" },  { 2, "য়", "দ্বিতীয়" }, { 3, "য়", "তৃতীয়" },   { 4, "র্থ", "চতুর্থ" }, { 5, "ম", "পঞ্চম" },
    { 6, "ষ্ঠ", "ষষ্ঠ" },  { 7, "ম", "সপ্তম" },   { 8, "ম", "অষ্টম" },   { 9, "ম", "নবম" },   { 10, "ম", "দশম" },
    { 1, "লা", "পয়লা" }, { 2, "রা", "দোসরা" }, { 3, "রা", "তেসরা" }, { 4, "ঠা", "চৌঠা" },
  };
  gint64 number = mrc_figure_number (&job->shown, at, end);

  if (number >= FIRST_SHE && number <= LAST_SHE && mrc_figure_matches (&job->shown, end, "শে")) {
    put_number (job, number, at, end);
    put (job, "ে", end, end + 2);
    return end + 2;
  }

  for (guint i = 0; i < G_N_ELEMENTS (ordinals); i++) {
    int suffix_end = end + (int) g_utf8_strlen (ordinals[i].suffix, -1);

    if (number == ordinals[i].number && mrc_figure_matches (&job->shown, end, ordinals[i].suffix) &&
        !g_unichar_isalnum (mrc_figure_char (&job->shown, suffix_end)) &&
        !g_unichar_ismark (mrc_figure_char (&job->shown, suffix_end))) {
      put (job, ordinals[i].word, at, suffix_end);
      return suffix_end;
    }
  }

  return end;
}

/* "Tk 3 lakh": the word belongs to the sum. Returns the end of it. */
static int
say_lakh (Job *job, int end)
{
  static const char *const words[] = { " thousand", " lakh", " crore", " হাজার", " লাখ", " কোটি" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    if (mrc_figure_matches (&job->shown, end, words[i])) {
      int word_end = end + (int) g_utf8_strlen (words[i], -1);

      put (job, words[i], end, word_end);
      return word_end;
    }
  }

  return end;
}

/* "২.৫ লাখ": nobody says "two point five". Returns the end of the figure, or @end when it is no such half. */
static int
say_half (Job *job, int at, int end)
{
  static const char *const words[] = { " হাজার", " লাখ", " কোটি" };
  gint64 number = mrc_figure_number (&job->shown, at, end);
  gboolean large = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    large = large || mrc_figure_matches (&job->shown, end + 2, words[i]);
  if (job->language != MRC_LANGUAGE_BENGALI || !large || number == 0 ||
      mrc_figure_char (&job->shown, end) != '.' || mrc_figure_digit (&job->shown, end + 1) != 5)
    return end;

  if (number > 2)
    put (job, "সাড়ে ", at, end + 2);
  if (number > 2)
    put_number (job, number, at, end + 2);
  else
    put (job, number == 1 ? "দেড়" : "আড়াই", at, end + 2);
  return end + 2;
}

static int
say_sum (Job *job, int at)
{
  int end = mrc_figure_end_of_sum (&job->shown, at);
  int start = mrc_figure_start_of_money (&job->shown, at);
  int after = say_ordinal (job, at, end);

  if (after > end)
    return after;

  after = say_half (job, at, end);
  if (after > end)
    end = after;
  else
    put_number (job, mrc_figure_number (&job->shown, at, end), start, end);
  if (mrc_figure_char (&job->shown, end) == '.' && mrc_figure_run (&job->shown, end + 1) > 0) {
    int fraction = end + 1;

    end = fraction + mrc_figure_run (&job->shown, fraction);
    put (job, job->language == MRC_LANGUAGE_BENGALI ? " দশমিক " : " point ", start, end);
    say_digits (job, fraction, end);
  }
  if (start < at) {
    end = say_lakh (job, end);
    put (job, job->language == MRC_LANGUAGE_BENGALI ? " টাকা" : " taka", start, end);
  }
  return end;
}

/* "২০১৪-১৫", "৯–৫" */
static int
say_range (Job *job, int end)
{
  if ((mrc_figure_char (&job->shown, end) != '-' && mrc_figure_char (&job->shown, end) != EN_DASH) ||
      mrc_figure_digit (&job->shown, end + 1) < 0)
    return end;

  put (job, job->language == MRC_LANGUAGE_BENGALI ? " থেকে " : " to ", end, end + 1);
  return end + 1;
}

/* "১০:৩০ টায়": its টা is said with the hour already. */
static int
say_time (Job *job, int at, int end)
{
  int colon = at + mrc_figure_run (&job->shown, at);
  g_autofree char *words =
    mrc_clock_spoken ((int) mrc_figure_number (&job->shown, at, colon),
                      (int) mrc_figure_number (&job->shown, colon + 1, end), job->language);
  int suffix = end + (mrc_figure_char (&job->shown, end) == ' ');
  int after = mrc_figure_matches (&job->shown, suffix, "টা") ? suffix + 2 : end;

  put (job, words, at, after);
  if (after > end && g_str_has_suffix (words, "মিনিট") && mrc_figure_matches (&job->shown, after, YA)) {
    put (job, "ে", after, after + 2);
    after += 2;
  }
  return after;
}

static int
say_figure (Job *job, int at)
{
  int end = mrc_figure_end_of_time (&job->shown, at);

  if (end > at)
    return say_range (job, say_time (job, at, end));

  end = mrc_figure_end_of_chain (&job->shown, at);
  if (end > at) {
    say_digits (job, at, end);
    return end;
  }

  end = at + mrc_figure_run (&job->shown, at);
  if (mrc_figure_end_of_sum (&job->shown, at) == end
        ? mrc_figure_is_to_dial (&job->shown, at, end)
        : mrc_figure_end_of_sum (&job->shown, at) - at > LONGEST_NUMBER) {
    say_digits (job, at, end);
    return end;
  }
  return say_range (job, say_sum (job, at));
}

static int
say_char (Job *job, int at)
{
  gunichar c = mrc_figure_char (&job->shown, at);
  char text[6 + 1] = "";

  if (mrc_figure_matches (&job->shown, at, "Tk ") && mrc_figure_digit (&job->shown, at + 3) >= 0)
    return at + 3;

  switch (c) {
  case ZERO_WIDTH_JOINER:
  case ZERO_WIDTH_NON_JOINER:
  case MRC_FIGURE_HIDDEN_DIGIT:
  case MRC_FIGURE_TAKA:
    break;
  case '%':
    put (job, job->language == MRC_LANGUAGE_BENGALI ? " শতাংশ" : " percent", at, at + 1);
    break;
  case '+':
    put (job, job->language == MRC_LANGUAGE_BENGALI ? "প্লাস " : "plus ", at, at + 1);
    break;
  case '/':
  case MRC_FIGURE_MIDDLE_DOT:
    put (job, ",", at, at + 1);
    break;
  default:
    g_unichar_to_utf8 (c == '\n' ? ' ' : c, text);
    put (job, text, at, at + 1);
  }

  return at + 1;
}

MrcSpoken *
mrc_spoken_new (const char *shown, MrcLanguage language, const char *const *dial)
{
  MrcSpoken *self = g_new0 (MrcSpoken, 1);
  glong n = 0;
  g_autofree gunichar *characters = g_utf8_to_ucs4_fast (shown, -1, &n);
  Job job = {
    .self = self, .out = g_string_new (NULL), .shown = { characters, (int) n, dial }, .language = language
  };

  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  for (int at = 0; at < job.shown.n;)
    at = mrc_figure_digit (&job.shown, at) >= 0 ? say_figure (&job, at) : say_char (&job, at);

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
