// SPDX-License-Identifier: GPL-3.0-or-later

/* The papers staff use themselves. */

#include "printing/papers.h"

#include "printing/paper-words.h"

#define CLUSTERS_A_ROW 3

static const char *
word (const MrcPaperFrame *frame, MrcPaperWord name)
{
  return mrc_paper_word (name, frame->language);
}

static void
add_day_rows (MrcDocument *self, const char *const *numbers, const char *const *times)
{
  for (int i = 0; numbers[i] != NULL; i++) {
    const char *const cells[] = { numbers[i], times[i], MRC_CELL_TICK, MRC_CELL_TICK, NULL };

    mrc_document_add_texts (self, MRC_BLOCK_CELLS, cells);
  }
}

static void
add_empty_rows (MrcDocument *self, const MrcPaperFrame *frame, int n)
{
  static const char *const cells[] = { "", "", MRC_CELL_TICK, MRC_CELL_TICK, NULL };

  if (n <= 0)
    return;
  mrc_document_add (self, MRC_BLOCK_HEADING, word (frame, MRC_PAPER_WORD_SHEET_WALK_IN));
  for (int i = 0; i < n; i++)
    mrc_document_add_texts (self, MRC_BLOCK_CELLS, cells);
}

MrcDocument *
mrc_paper_day_sheet_new (const MrcPaperFrame *frame, const MrcPaperDaySheet *sheet)
{
  const char *const heads[] = { word (frame, MRC_PAPER_WORD_SHEET_SERIAL), word (frame, MRC_PAPER_WORD_TIME),
                                word (frame, MRC_PAPER_WORD_SHEET_CAME),
                                word (frame, MRC_PAPER_WORD_SHEET_SERVED), NULL };
  MrcDocument *self = mrc_document_new (frame, word (frame, MRC_PAPER_WORD_SHEET));
  g_autofree char *n = g_strdup_printf ("%u", g_strv_length ((char **) sheet->numbers));
  g_autofree char *count = mrc_paper_word_with (MRC_PAPER_WORD_SHEET_COUNT, n, frame->language);

  mrc_document_add (self, MRC_BLOCK_STRONG, sheet->day);
  if (sheet->numbers[0] != NULL) {
    mrc_document_add (self, MRC_BLOCK_TEXT, count);
    mrc_document_add_texts (self, MRC_BLOCK_HEADS, heads);
    add_day_rows (self, sheet->numbers, sheet->times);
  } else {
    mrc_document_add (self, MRC_BLOCK_TEXT, word (frame, MRC_PAPER_WORD_SHEET_NONE));
  }
  add_empty_rows (self, frame, sheet->n_empty);
  mrc_document_add (self, MRC_BLOCK_QR, sheet->qr);
  return self;
}

/* Conjuncts whose parts a font without them shows one after the other with a visible হসন্ত, and
 * those that google/fonts and notofonts threads call wrong in one font or another: স্কুল, হ্ন and
 * হ্ণ, হ্যাঁ, তাঁদের. */
static const char *const clusters[] = {
  "স্কুল",
  "হ্যাঁ",
  "চিহ্ন",
  "পূর্বাহ্ণ",
  "তাঁদের",
  "ক্ষ",
  "জ্ঞ",
  "ঞ্চ",
  "ঞ্জ",
  "ঞ্ছ",
  "ষ্ণ",
  "ষ্ট্র",
  "স্ত্র",
  "ন্ত্র",
  "ন্দ্র",
  "ঙ্ক্ষ",
  "স্প্র",
  "স্থ",
  "ত্ত্ব",
  "দ্ধ",
  "দ্ব",
  "দ্ভ",
  "ন্ধ্র",
  "ম্প্র",
  "ম্ভ্র",
  "হ্ম",
  "হ্ব",
  "হৃ",
  "রু",
  "রূ",
  "শু",
  "গু",
  "হু",
  "ন্তু",
  "স্তু",
  "ত্রু",
  "ভ্রু",
  "শ্রী",
  "র্য",
  "র‍্যাব",
  "র্ক্য",
  "ক্র",
  "ক্ত",
  "ট্ট",
  "ল্ল",
  "চ্ছ্ব",
  "জ্জ্ব",
  "ৎ",
  "ড়",
  "ঢ়",
  "য়",
  "কোঁ",
  "গৌঁ",
  "কর্তৃপক্ষ",
  "লক্ষ্মী",
  "উজ্জ্বল",
  "ব্রাহ্মণবাড়িয়া",
  "মন্ত্রণালয়",
  "প্রশিক্ষণ",
  NULL,
};

static void
add_cluster_rows (MrcDocument *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (clusters) - 1; i += CLUSTERS_A_ROW) {
    const char *cells[CLUSTERS_A_ROW + 1] = { NULL };

    for (int j = 0; j < CLUSTERS_A_ROW; j++)
      cells[j] = i + j < G_N_ELEMENTS (clusters) - 1 ? clusters[i + j] : "";
    mrc_document_add_texts (self, MRC_BLOCK_CELLS, cells);
  }
}

/* Each size a slip has: three lines of all of them. */
static void
add_cluster_lines (MrcDocument *self)
{
  static const MrcBlockKind sizes[] = { MRC_BLOCK_SMALL, MRC_BLOCK_TEXT, MRC_BLOCK_STRONG,
                                        MRC_BLOCK_HEADING };
  g_autofree char *line = g_strjoinv ("  ", (char **) clusters);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    mrc_document_add (self, sizes[i], line);
}

MrcDocument *
mrc_paper_clusters_new (const MrcPaperFrame *frame)
{
  MrcDocument *self = mrc_document_new (frame, NULL);

  add_cluster_rows (self);
  add_cluster_lines (self);
  return self;
}

MrcDocument *
mrc_paper_test_new (const MrcPaperFrame *frame, const char *qr)
{
  g_autofree char *line = NULL;
  MrcDocument *self = mrc_document_new (frame, word (frame, MRC_PAPER_WORD_TEST));

  line = g_strjoinv ("  ", (char **) clusters);
  mrc_document_add (self, MRC_BLOCK_TICK, word (frame, MRC_PAPER_WORD_TEST_LETTERS));
  mrc_document_add (self, MRC_BLOCK_SMALL, line);
  mrc_document_add (self, MRC_BLOCK_CODE, mrc_paper_word (MRC_PAPER_WORD_TODAY, MRC_LANGUAGE_BENGALI));
  mrc_document_add_two (self, MRC_BLOCK_QR, qr, word (frame, MRC_PAPER_WORD_TEST_QR));
  mrc_document_add (self, MRC_BLOCK_TICK, word (frame, MRC_PAPER_WORD_TEST_DOTS));
  mrc_document_add (self, MRC_BLOCK_TICK, word (frame, MRC_PAPER_WORD_TEST_EDGES));
  mrc_document_keep (self);
  mrc_document_add (self, MRC_BLOCK_DOTS, "");
  mrc_document_add (self, MRC_BLOCK_CUT, word (frame, MRC_PAPER_WORD_TEST_CUT));
  return self;
}

MrcDocument *
mrc_paper_pad_new (const MrcPaperFrame *frame, const char *const *numbers, const char *const *qrs)
{
  MrcDocument *self = mrc_document_new (frame, NULL);

  for (int i = 0; numbers[i] != NULL; i++) {
    mrc_document_add (self, MRC_BLOCK_HEADING, word (frame, MRC_PAPER_WORD_PAD));
    mrc_document_add_two (self, MRC_BLOCK_ROW, word (frame, MRC_PAPER_WORD_PAD_NUMBER), numbers[i]);
    mrc_document_keep (self);
    mrc_document_add (self, MRC_BLOCK_FILL, word (frame, MRC_PAPER_WORD_DAY));
    mrc_document_keep (self);
    mrc_document_add (self, MRC_BLOCK_FILL, word (frame, MRC_PAPER_WORD_TIME));
    mrc_document_keep (self);
    mrc_document_add (self, MRC_BLOCK_FILL, word (frame, MRC_PAPER_WORD_SHEET_SERIAL));
    mrc_document_keep (self);
    mrc_document_add_two (self, MRC_BLOCK_QR, qrs[i], word (frame, MRC_PAPER_WORD_NO_MONEY));
    mrc_document_keep (self);
    mrc_document_add (self, MRC_BLOCK_CUT, word (frame, MRC_PAPER_WORD_CUT));
  }
  return self;
}
