// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/paper-sample.h"

#include "locales/numbers.h"
#include "printing/papers.h"
#include "printing/words.h"

#define TICKET_LENGTH 138 /* of a real ticket */
#define TICKET_START "MRC KIOSK SAMPLE "
#define MINUTE 630
#define LONG_MINUTE 825
#define PAD_SLIPS 3
#define N_DAY 40 /* turns of a full day */

/* A sample in the making. */
typedef struct {
  MrcPaperFrame frame;
  gboolean longest;
  char *qr;
  char *day;
  char *time;
  char *counter;
} Sample;

typedef struct {
  const char *shortest[MRC_N_LANGUAGES];
  const char *longest[MRC_N_LANGUAGES];
} Text;

static const Text centre = {
  { "কুমিল্লা", "Cumilla" },
  { "ব্রাহ্মণবাড়িয়া সদর উপজেলা কারিগরি প্রশিক্ষণ কেন্দ্র", "Brahmanbaria Sadar Upazila Technical Training Centre" },
};

static const Text item = {
  { "পাসপোর্ট", "Passport" },
  { "নিয়োগকর্তার সই করা চাকরির চুক্তিপত্রের আসল কপি ও তার বাংলা অনুবাদ, সাথে কর্তৃপক্ষের সত্যায়ন",
    "The original of the contract signed by the employer and its translation, attested by the authority" },
};

static const Text sentence = {
  { "ভাবছি।", "I think about it." },
  { "মন্ত্রণালয়ের ওয়েবসাইটে লাইসেন্স মিলিয়ে, চুক্তি বুঝে ও ব্যাংকের মাধ্যমে টাকা দিয়ে তবেই যাওয়ার সিদ্ধান্ত চূড়ান্ত করব।",
    "I shall look the licence up, understand the contract and pay through a bank before I make up my mind." },
};

static const Text label = {
  { "খরচ", "Cost" },
  { "ভিসা, টিকিট, মেডিকেল, প্রশিক্ষণ ও সার্ভিস চার্জসহ মোট খরচ",
    "All it costs with visa, ticket, medical, training and service charge" },
};

static const Text value = {
  { "০", "0" },
  { "১২,৩৪,৫৬,৭৮৯ টাকা", "Tk 12,34,56,789" },
};

static const Text office = {
  { "টিটিসি", "TTC" },
  { "প্রবাসী কল্যাণ ব্যাংক, ব্রাহ্মণবাড়িয়া শাখা, জেলা কর্মসংস্থান ও জনশক্তি অফিসের নিচতলা",
    "Probashi Kallyan Bank, Brahmanbaria branch, ground floor of the employment office" },
};

/* The same text a few times: many where all must have room. */
static const char *
pick (const Sample *sample, const Text *text)
{
  return sample->longest ? text->longest[sample->frame.language] : text->shortest[sample->frame.language];
}

typedef const char *Lines[13];

static const char *const *
lines (const Sample *sample, const Text *text, int n_long, Lines ret_lines)
{
  int n = sample->longest ? n_long : 1;

  g_return_val_if_fail (n < (int) G_N_ELEMENTS (*(Lines *) 0), NULL);

  for (int i = 0; i < n; i++)
    ret_lines[i] = pick (sample, text);
  ret_lines[n] = NULL;
  return ret_lines;
}

static char *
digits (const Sample *sample, const char *ascii)
{
  return mrc_digits_text (ascii, sample->frame.language);
}

static MrcDocument *
new_ticket (const Sample *sample)
{
  g_autofree char *number = digits (sample, sample->longest ? "888" : "001");
  g_autofree char *code = digits (sample, "000 000 000");
  const MrcPaperTicket ticket = { number,
                                  sample->day,
                                  sample->longest ? sample->time : NULL,
                                  sample->counter,
                                  sample->longest ? code : NULL,
                                  sample->qr };

  return mrc_paper_ticket_new (&sample->frame, &ticket);
}

static MrcDocument *
new_summary (const Sample *sample)
{
  Lines plan, risks, steps, papers;
  const MrcPaperSummary summary = { lines (sample, &sentence, 2, plan),
                                    lines (sample, &sentence, 5, risks),
                                    lines (sample, &sentence, 3, steps),
                                    lines (sample, &item, 8, papers),
                                    NULL,
                                    FALSE };

  return mrc_paper_summary_new (&sample->frame, &summary);
}

static MrcDocument *
new_worksheet (const Sample *sample)
{
  Lines labels, values, results, notes;
  const MrcPaperWorksheet worksheet = { lines (sample, &label, 10, labels),
                                        lines (sample, &value, 10, values),
                                        lines (sample, &sentence, 2, results),
                                        lines (sample, &sentence, 2, notes) };

  return mrc_paper_worksheet_new (&sample->frame, &worksheet);
}

static MrcDocument *
new_contract (const Sample *sample)
{
  Lines questions;

  return mrc_paper_contract_new (&sample->frame, lines (sample, &sentence, 12, questions));
}

static MrcDocument *
new_steps (const Sample *sample)
{
  Lines titles, details;

  return mrc_paper_steps_new (&sample->frame, lines (sample, &label, 12, titles),
                              lines (sample, &item, 12, details));
}

static MrcDocument *
new_referral (const Sample *sample)
{
  Lines bring;
  g_autofree char *number = digits (sample, sample->longest ? "000 000 000" : "1");
  g_autofree char *phone = digits (sample, "+000 0000 000000");
  const MrcPaperReferral referral = {
    .office = pick (sample, &office),
    .address = sample->longest ? pick (sample, &office) : NULL,
    .phone = sample->longest ? phone : NULL,
    .hours = sample->longest ? sample->time : NULL,
    .bring = lines (sample, &item, 6, bring),
    .number = number,
  };

  return mrc_paper_referral_new (&sample->frame, &referral);
}

static MrcDocument *
new_receipt (const Sample *sample)
{
  Lines keep;
  g_autofree char *number = digits (sample, "000 000 000");

  return mrc_paper_receipt_new (&sample->frame, number, lines (sample, &item, 8, keep));
}

static MrcDocument *
new_closed (const Sample *sample)
{
  g_autofree char *number = digits (sample, sample->longest ? "888" : "001");
  g_autofree char *code = digits (sample, "000 000 000");
  const MrcPaperClosed closed = {
    .day = sample->day,
    .reason = sample->longest ? pick (sample, &sentence) : NULL,
    .old_number = number,
    .old_time = sample->time,
    .new_day = sample->longest ? sample->day : NULL,
    .new_time = sample->time,
    .new_number = number,
    .new_code = code,
    .new_qr = sample->qr,
  };

  return mrc_paper_closed_new (&sample->frame, &closed);
}

static MrcDocument *
new_day_sheet (const Sample *sample)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) times = g_ptr_array_new_with_free_func (g_free);
  MrcPaperDaySheet sheet = { .day = sample->day };

  for (int i = 0; sample->longest && i < N_DAY; i++) {
    g_autofree char *ascii = g_strdup_printf ("%03d", i + 1);

    g_ptr_array_add (numbers, digits (sample, ascii));
    g_ptr_array_add (times, mrc_minute_short_text (LONG_MINUTE, sample->frame.language));
  }
  g_ptr_array_add (numbers, NULL);
  g_ptr_array_add (times, NULL);
  sheet.numbers = (const char *const *) numbers->pdata;
  sheet.times = (const char *const *) times->pdata;
  sheet.n_empty = sample->longest ? 5 : 0;
  sheet.qr = sample->longest ? sample->qr : NULL;
  return mrc_paper_day_sheet_new (&sample->frame, &sheet);
}

static MrcDocument *
new_test (const Sample *sample)
{
  return mrc_paper_test_new (&sample->frame, sample->qr);
}

static MrcDocument *
new_pad (const Sample *sample)
{
  const char *numbers[PAD_SLIPS + 1] = { NULL };
  const char *qrs[PAD_SLIPS + 1] = { NULL };

  for (int i = 0; i < (sample->longest ? PAD_SLIPS : 1); i++) {
    numbers[i] = sample->day;
    qrs[i] = sample->qr;
  }
  return mrc_paper_pad_new (&sample->frame, numbers, qrs);
}

static MrcDocument *
new_broker (const Sample *sample)
{
  return mrc_paper_broker_new (&sample->frame);
}

static MrcDocument *
new_home (const Sample *sample)
{
  return mrc_paper_home_new (&sample->frame);
}

static MrcDocument *
new_pocket (const Sample *sample)
{
  return mrc_paper_pocket_new (&sample->frame, sample->longest ? "+000 0000 000000" : NULL);
}

static MrcDocument *
new_clusters (const Sample *sample)
{
  return mrc_paper_clusters_new (&sample->frame);
}

static const struct {
  const char *kind;
  MrcDocument *(*make) (const Sample *sample);
} makers[] = {
  { "ticket", new_ticket },
  { "summary", new_summary },
  { "worksheet", new_worksheet },
  { "contract", new_contract },
  { "steps", new_steps },
  { "referral", new_referral },
  { "receipt", new_receipt },
  { "closed", new_closed },
  { "day-sheet", new_day_sheet },
  { "test", new_test },
  { "pad", new_pad },
  { "broker-receipt", new_broker },
  { "home-sheet", new_home },
  { "pocket-card", new_pocket },
  { "clusters", new_clusters },
};

const char *const *
mrc_paper_sample_kinds (void)
{
  static const char *kinds[G_N_ELEMENTS (makers) + 1];

  for (gsize i = 0; i < G_N_ELEMENTS (makers); i++)
    kinds[i] = makers[i].kind;
  return kinds;
}

char *
mrc_paper_sample_ticket (void)
{
  GString *ticket = g_string_new (TICKET_START);

  while (ticket->len < TICKET_LENGTH)
    g_string_append_c (ticket, (char) ('A' + ticket->len % 26));
  return g_string_free (ticket, FALSE);
}

static MrcDocument *
make (Sample *sample, MrcDocument *(*maker) (const Sample *sample), MrcDay day)
{
  MrcLanguage language = sample->frame.language;
  MrcDocument *document = NULL;
  g_autofree char *qr = mrc_paper_sample_ticket ();
  g_autofree char *weekday = mrc_day_text (day, MRC_DAY_TEXT_WEEKDAY, language);
  g_autofree char *number = mrc_day_text (day, MRC_DAY_TEXT_NUMBER, language);
  g_autofree char *month = mrc_day_text (day, MRC_DAY_TEXT_MONTH_YEAR, language);
  g_autofree char *day_text = g_strconcat (weekday, ", ", number, " ", month, NULL);
  g_autofree char *time = mrc_minute_text (sample->longest ? LONG_MINUTE : MINUTE, language);
  g_autofree char *counter = mrc_word_with (MRC_WORD_COUNTER, "1", language);

  sample->qr = qr;
  sample->day = day_text;
  sample->time = time;
  sample->counter = counter;
  document = maker (sample);
  document->copy = sample->longest ? 2 : 0;
  return document;
}

MrcDocument *
mrc_paper_sample_new (const char *kind, MrcLanguage language, gboolean longest, MrcDay day)
{
  static const char *const no_phones[] = { "00000", "000", "000", NULL };
  Sample sample = { .longest = longest };

  sample.frame.language = language;
  sample.frame.demo = TRUE;
  sample.frame.centre = pick (&sample, &centre);
  sample.frame.code = longest ? "XXX" : NULL;
  sample.frame.phone = longest ? "+000 0000 000000" : NULL;
  sample.frame.hotlines = no_phones;
  sample.frame.printed = day;
  for (gsize i = 0; i < G_N_ELEMENTS (makers); i++) {
    if (g_strcmp0 (kind, makers[i].kind) == 0)
      return make (&sample, makers[i].make, day);
  }
  return NULL;
}
