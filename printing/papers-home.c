// SPDX-License-Identifier: GPL-3.0-or-later

/* The papers people take home in stacks: to be filled in by hand. */

#include "printing/papers.h"

#include "locales/numbers.h"
#include "printing/paper-words.h"

#define SMALLEST 3.2        /* mm: 9 points, for who reads slowly */
#define SMALLEST_SIGNED 2.8 /* what is signed should stand on the sheet of the signature */

static const char *
word (const MrcPaperFrame *frame, MrcPaperWord name)
{
  return mrc_paper_word (name, frame->language);
}

/* A heading, and a line to write on for each word after it. */
static void
add_fills (MrcDocument *self, MrcPaperWord title, MrcPaperWord first, MrcPaperWord last)
{
  mrc_document_add (self, MRC_BLOCK_HEADING, mrc_paper_word (title, self->language));
  for (int name = first; name <= (int) last; name++)
    mrc_document_add (self, MRC_BLOCK_FILL, mrc_paper_word ((MrcPaperWord) name, self->language));
}

MrcDocument *
mrc_paper_broker_new (const MrcPaperFrame *frame)
{
  const char *const boxes[] = { word (frame, MRC_PAPER_WORD_BROKER_SIGN),
                                word (frame, MRC_PAPER_WORD_BROKER_THUMB),
                                word (frame, MRC_PAPER_WORD_BROKER_PAYER), NULL };
  MrcDocument *self = mrc_document_new (frame, word (frame, MRC_PAPER_WORD_BROKER));

  self->smallest = SMALLEST_SIGNED;
  mrc_document_add (self, MRC_BLOCK_STRONG, word (frame, MRC_PAPER_WORD_BROKER_LEAD));
  add_fills (self, MRC_PAPER_WORD_BROKER_WHO, MRC_PAPER_WORD_BROKER_NAME, MRC_PAPER_WORD_BROKER_LICENCE);
  add_fills (self, MRC_PAPER_WORD_BROKER_MONEY, MRC_PAPER_WORD_BROKER_SUM, MRC_PAPER_WORD_BROKER_DATE);
  add_fills (self, MRC_PAPER_WORD_BROKER_WITNESSES, MRC_PAPER_WORD_BROKER_WITNESS_1,
             MRC_PAPER_WORD_BROKER_WITNESS_2);
  mrc_document_add_texts (self, MRC_BLOCK_SIGN, boxes);
  mrc_document_add (self, MRC_BLOCK_TEXT, word (frame, MRC_PAPER_WORD_BROKER_CLOSE));
  return self;
}

static void
add_hotlines (MrcDocument *self, const MrcPaperFrame *frame)
{
  for (int i = 0; frame->hotlines != NULL && frame->hotlines[i] != NULL; i++) {
    g_autofree char *digits = mrc_digits_text (frame->hotlines[i], frame->language);

    mrc_document_keep (self);
    mrc_document_add (self, MRC_BLOCK_CODE, digits);
  }
}

MrcDocument *
mrc_paper_home_new (const MrcPaperFrame *frame)
{
  MrcDocument *self = mrc_document_new (frame, word (frame, MRC_PAPER_WORD_HOME));

  self->smallest = SMALLEST;
  mrc_document_add (self, MRC_BLOCK_STRONG, word (frame, MRC_PAPER_WORD_HOME_LEAD));
  add_fills (self, MRC_PAPER_WORD_HOME_ME, MRC_PAPER_WORD_HOME_NAME, MRC_PAPER_WORD_HOME_FLIGHT);
  add_fills (self, MRC_PAPER_WORD_HOME_WORK, MRC_PAPER_WORD_HOME_COUNTRY, MRC_PAPER_WORD_HOME_FRIEND);
  add_fills (self, MRC_PAPER_WORD_HOME_SENT, MRC_PAPER_WORD_HOME_AGENCY, MRC_PAPER_WORD_HOME_PAID);
  add_fills (self, MRC_PAPER_WORD_HOME_CALL, MRC_PAPER_WORD_HOME_NEXT_CALL, MRC_PAPER_WORD_HOME_WORD);
  mrc_document_add (self, MRC_BLOCK_HEADING, word (frame, MRC_PAPER_WORD_HOME_COPIES));
  for (int name = MRC_PAPER_WORD_HOME_COPY_PASSPORT; name <= MRC_PAPER_WORD_HOME_COPY_RECEIPT; name++)
    mrc_document_add (self, MRC_BLOCK_TICK, word (frame, (MrcPaperWord) name));
  mrc_document_add (self, MRC_BLOCK_STRONG, word (frame, MRC_PAPER_WORD_HOME_CLOSE));
  add_hotlines (self, frame);
  return self;
}

typedef struct {
  const char *bengali, *english, *arabic, *malay;
} Sentence;

static const Sentence sentences[] = {
#define POCKET_SENTENCE(bengali, english, arabic, malay) { bengali, english, arabic, malay },
#include "printing/paper-pocket.inc"
#undef POCKET_SENTENCE
};

static void
add_sentence (MrcDocument *self, const Sentence *sentence)
{
  mrc_document_add (self, MRC_BLOCK_STRONG, sentence->bengali);
  mrc_document_keep (self);
  mrc_document_add (self, MRC_BLOCK_FOREIGN, sentence->arabic);
  mrc_document_keep (self);
  mrc_document_add (self, MRC_BLOCK_FOREIGN, sentence->malay);
  mrc_document_keep (self);
  mrc_document_add (self, MRC_BLOCK_FOREIGN, sentence->english);
  mrc_document_keep (self);
  mrc_document_add (self, MRC_BLOCK_RULE, "");
}

MrcDocument *
mrc_paper_pocket_new (const MrcPaperFrame *frame, const char *abroad)
{
  MrcDocument *self = mrc_document_new (frame, word (frame, MRC_PAPER_WORD_POCKET));
  g_autofree char *call =
    abroad != NULL ? mrc_paper_word_with (MRC_PAPER_WORD_POCKET_ABROAD, abroad, frame->language) : NULL;

  self->smallest = SMALLEST;
  mrc_document_add (self, MRC_BLOCK_TEXT, word (frame, MRC_PAPER_WORD_POCKET_LEAD));
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    add_sentence (self, &sentences[i]);
  mrc_document_add (self, MRC_BLOCK_FILL, word (frame, MRC_PAPER_WORD_POCKET_NAME));
  mrc_document_add (self, MRC_BLOCK_FILL, word (frame, MRC_PAPER_WORD_POCKET_HOME));
  mrc_document_add (self, MRC_BLOCK_FILL, word (frame, MRC_PAPER_WORD_POCKET_EMBASSY));
  mrc_document_add (self, MRC_BLOCK_STRONG, call);
  return self;
}
