// SPDX-License-Identifier: GPL-3.0-or-later

/* The papers a visitor gets. */

#include "printing/papers.h"

#include "printing/paper-words.h"
#include "printing/words.h"

#define SMALLEST 3.2 /* mm: 9 points, for who reads slowly */

static const char *
word (const MrcPaperFrame *frame, MrcPaperWord name)
{
  return mrc_paper_word (name, frame->language);
}

/* Nothing, not even the heading, where the visitor has told nothing. */
static void
add_list (MrcDocument *self, MrcBlockKind kind, const char *title, const char *const *texts)
{
  if (texts == NULL || texts[0] == NULL)
    return;
  mrc_document_add (self, MRC_BLOCK_HEADING, title);
  mrc_document_add_each (self, kind, texts);
}

static void
add_qr (MrcDocument *self, const char *qr, const char *words, const char *code)
{
  if (qr != NULL)
    mrc_document_add_two (self, MRC_BLOCK_QR, qr, words);
  else if (code != NULL)
    mrc_document_add (self, MRC_BLOCK_TEXT, words);
  mrc_document_add (self, MRC_BLOCK_CODE, code);
}

MrcDocument *
mrc_paper_ticket_new (const MrcPaperFrame *frame, const MrcPaperTicket *ticket)
{
  MrcDocument *self = mrc_document_new (frame, word (frame, MRC_PAPER_WORD_TODAY));

  self->smallest = SMALLEST;
  mrc_document_add (self, MRC_BLOCK_NUMBER, ticket->number);
  mrc_document_add (self, MRC_BLOCK_STRONG, ticket->day);
  mrc_document_add (self, MRC_BLOCK_STRONG, ticket->time);
  mrc_document_add (self, MRC_BLOCK_STRONG, ticket->counter);
  mrc_document_add (self, MRC_BLOCK_TEXT, word (frame, MRC_PAPER_WORD_TICKET_WAIT));
  add_qr (self, ticket->qr, word (frame, MRC_PAPER_WORD_TICKET_LOST), ticket->code);
  mrc_document_add (self, MRC_BLOCK_STRONG, word (frame, MRC_PAPER_WORD_NO_MONEY));
  return self;
}

MrcDocument *
mrc_paper_summary_new (const MrcPaperFrame *frame, const MrcPaperSummary *summary)
{
  static const char *const notes[] = { "", "", NULL };
  MrcDocument *self = mrc_document_new (frame, word (frame, MRC_PAPER_WORD_SUMMARY));

  add_list (self, MRC_BLOCK_TEXT, word (frame, MRC_PAPER_WORD_SUMMARY_PLAN), summary->plan);
  add_list (self, MRC_BLOCK_NUMBERED, word (frame, MRC_PAPER_WORD_SUMMARY_RISKS), summary->risks);
  add_list (self, MRC_BLOCK_NUMBERED, word (frame, MRC_PAPER_WORD_SUMMARY_STEPS), summary->steps);
  add_list (self, MRC_BLOCK_TICK, word (frame, MRC_PAPER_WORD_SUMMARY_PAPERS), summary->papers);
  if (summary->note != NULL)
    mrc_document_add (self, MRC_BLOCK_SMALL, summary->note);
  mrc_document_add (self, MRC_BLOCK_HEADING, word (frame, MRC_PAPER_WORD_NOTES));
  mrc_document_add_texts (self, MRC_BLOCK_LINES, notes);
  mrc_document_add (self, MRC_BLOCK_STRONG,
                    word (frame, summary->stop ? MRC_PAPER_WORD_SUMMARY_STOP : MRC_PAPER_WORD_SUMMARY_CLOSE));
  return self;
}

MrcDocument *
mrc_paper_worksheet_new (const MrcPaperFrame *frame, const MrcPaperWorksheet *worksheet)
{
  MrcDocument *self = mrc_document_new (frame, word (frame, MRC_PAPER_WORD_WORKSHEET));

  for (int i = 0; worksheet->labels[i] != NULL; i++)
    mrc_document_add_two (self, MRC_BLOCK_ROW, worksheet->labels[i], worksheet->values[i]);
  add_list (self, MRC_BLOCK_STRONG, word (frame, MRC_PAPER_WORD_WORKSHEET_RESULT), worksheet->results);
  mrc_document_add_each (self, MRC_BLOCK_SMALL, worksheet->notes);
  mrc_document_add (self, MRC_BLOCK_RULE, "");
  mrc_document_add (self, MRC_BLOCK_TEXT, word (frame, MRC_PAPER_WORD_WORKSHEET_CLOSE));
  return self;
}

MrcDocument *
mrc_paper_contract_new (const MrcPaperFrame *frame, const char *const *questions)
{
  MrcDocument *self = mrc_document_new (frame, word (frame, MRC_PAPER_WORD_CONTRACT));

  mrc_document_add (self, MRC_BLOCK_TEXT, word (frame, MRC_PAPER_WORD_CONTRACT_LEAD));
  for (int i = 0; questions[i] != NULL; i++) {
    mrc_document_add (self, MRC_BLOCK_TICK, questions[i]);
    mrc_document_keep (self);
    mrc_document_add (self, MRC_BLOCK_FILL, word (frame, MRC_PAPER_WORD_CONTRACT_ANSWER));
  }
  mrc_document_add (self, MRC_BLOCK_STRONG, word (frame, MRC_PAPER_WORD_CONTRACT_CLOSE));
  return self;
}

MrcDocument *
mrc_paper_steps_new (const MrcPaperFrame *frame, const char *const *titles, const char *const *details)
{
  MrcDocument *self = mrc_document_new (frame, word (frame, MRC_PAPER_WORD_STEPS));

  mrc_document_add (self, MRC_BLOCK_TEXT, word (frame, MRC_PAPER_WORD_STEPS_LEAD));
  for (int i = 0; titles[i] != NULL; i++)
    mrc_document_add_two (self, MRC_BLOCK_TICK, titles[i], details[i]);
  mrc_document_add (self, MRC_BLOCK_STRONG, word (frame, MRC_PAPER_WORD_NO_MONEY));
  return self;
}

/* One piece, whatever the paper: whoever stamps it sends it back whole. */
static void
add_tear_off (MrcDocument *self, const MrcPaperFrame *frame, const MrcPaperReferral *referral)
{
  const char *const boxes[] = { word (frame, MRC_PAPER_WORD_REFERRAL_SIGN),
                                word (frame, MRC_PAPER_WORD_REFERRAL_STAMP), NULL };

  mrc_document_add (self, MRC_BLOCK_CUT, word (frame, MRC_PAPER_WORD_CUT));
  mrc_document_keep (self);
  mrc_document_add (self, MRC_BLOCK_STRONG, word (frame, MRC_PAPER_WORD_REFERRAL_RECEIVER));
  mrc_document_keep (self);
  mrc_document_add_two (self, MRC_BLOCK_ROW, word (frame, MRC_PAPER_WORD_REFERRAL_NUMBER), referral->number);
  mrc_document_keep (self);
  mrc_document_add (self, MRC_BLOCK_TICK, word (frame, MRC_PAPER_WORD_REFERRAL_CAME));
  mrc_document_keep (self);
  mrc_document_add (self, MRC_BLOCK_TICK, word (frame, MRC_PAPER_WORD_REFERRAL_HELPED));
  mrc_document_keep (self);
  mrc_document_add (self, MRC_BLOCK_FILL, word (frame, MRC_PAPER_WORD_REFERRAL_DATE));
  mrc_document_keep (self);
  mrc_document_add_texts (self, MRC_BLOCK_SIGN, boxes);
}

MrcDocument *
mrc_paper_referral_new (const MrcPaperFrame *frame, const MrcPaperReferral *referral)
{
  MrcDocument *self = mrc_document_new (frame, word (frame, MRC_PAPER_WORD_REFERRAL));

  mrc_document_add (self, MRC_BLOCK_HEADING, word (frame, MRC_PAPER_WORD_REFERRAL_TO));
  mrc_document_add (self, MRC_BLOCK_STRONG, referral->office);
  mrc_document_add (self, MRC_BLOCK_TEXT, referral->address);
  mrc_document_add_two (self, MRC_BLOCK_ROW, word (frame, MRC_PAPER_WORD_REFERRAL_PHONE), referral->phone);
  mrc_document_add_two (self, MRC_BLOCK_ROW, word (frame, MRC_PAPER_WORD_REFERRAL_HOURS), referral->hours);
  mrc_document_add_two (self, MRC_BLOCK_ROW, word (frame, MRC_PAPER_WORD_REFERRAL_NUMBER), referral->number);
  add_list (self, MRC_BLOCK_TICK, word (frame, MRC_PAPER_WORD_REFERRAL_BRING), referral->bring);
  add_tear_off (self, frame, referral);
  return self;
}

MrcDocument *
mrc_paper_receipt_new (const MrcPaperFrame *frame, const char *number, const char *const *keep)
{
  MrcDocument *self = mrc_document_new (frame, word (frame, MRC_PAPER_WORD_RECEIPT));

  self->smallest = SMALLEST;
  mrc_document_add (self, MRC_BLOCK_CODE, number);
  mrc_document_add (self, MRC_BLOCK_TEXT, word (frame, MRC_PAPER_WORD_RECEIPT_SAY));
  add_list (self, MRC_BLOCK_TICK, word (frame, MRC_PAPER_WORD_RECEIPT_KEEP), keep);
  mrc_document_add (self, MRC_BLOCK_STRONG, word (frame, MRC_PAPER_WORD_RECEIPT_CLOSE));
  mrc_document_add (self, MRC_BLOCK_TEXT, word (frame, MRC_PAPER_WORD_KEEP_SAFE));
  return self;
}

static void
add_new_turn (MrcDocument *self, const MrcPaperFrame *frame, const MrcPaperClosed *closed)
{
  mrc_document_add (self, MRC_BLOCK_HEADING, word (frame, MRC_PAPER_WORD_CLOSED_NEW));
  mrc_document_add (self, MRC_BLOCK_NUMBER, closed->new_number);
  mrc_document_add (self, MRC_BLOCK_STRONG, closed->new_day);
  mrc_document_add (self, MRC_BLOCK_STRONG, closed->new_time);
  add_qr (self, closed->new_qr, word (frame, MRC_PAPER_WORD_TICKET_LOST), closed->new_code);
}

MrcDocument *
mrc_paper_closed_new (const MrcPaperFrame *frame, const MrcPaperClosed *closed)
{
  MrcDocument *self = mrc_document_new (frame, word (frame, MRC_PAPER_WORD_CLOSED));

  self->smallest = SMALLEST;
  mrc_document_add (self, MRC_BLOCK_STRONG, closed->day);
  mrc_document_add (self, MRC_BLOCK_TEXT, closed->reason);
  mrc_document_add_two (self, MRC_BLOCK_ROW, word (frame, MRC_PAPER_WORD_CLOSED_OLD), closed->old_number);
  mrc_document_add_two (self, MRC_BLOCK_ROW, word (frame, MRC_PAPER_WORD_TIME), closed->old_time);
  if (closed->new_day != NULL)
    add_new_turn (self, frame, closed);
  else
    mrc_document_add (self, MRC_BLOCK_STRONG, word (frame, MRC_PAPER_WORD_CLOSED_ASK));
  mrc_document_add (self, MRC_BLOCK_TEXT, word (frame, MRC_PAPER_WORD_CLOSED_SORRY));
  return self;
}
