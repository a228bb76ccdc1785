// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/counsel/worksheet.h"

G_BEGIN_DECLS

/** The questions of the worksheet, in the order they are asked */
typedef enum {
  MRC_WORKSHEET_COUNTRY,
  MRC_WORKSHEET_COST,
  MRC_WORKSHEET_LENDER,
  MRC_WORKSHEET_LOAN,     /* only to one who borrows */
  MRC_WORKSHEET_INTEREST, /* only of a lender whose interest the table does not know */
  MRC_WORKSHEET_WAGE,
  MRC_WORKSHEET_LIVING,
  MRC_WORKSHEET_LENGTH,
  MRC_N_WORKSHEET_QUESTIONS, /* all is answered */
} MrcWorksheetQuestion;

#define MRC_WORKSHEET_CODE 16 /* bytes of a code of the tables, with its end */

/**
 * MrcWorksheetAnswers:
 *
 * What a visitor has told of one way abroad so far: nothing but codes and sums, so
 * that wiping it is one explicit_bzero(). All 0 is a new one. Main thread.
 */
typedef struct {
  guint answered; /* a bit a question */
  char country[MRC_WORKSHEET_CODE];
  char lender[MRC_WORKSHEET_CODE];
  char currency[MRC_WORKSHEET_CODE]; /* the wage is told in it */
  gint64 cost;                       /* poisha */
  gint64 loan;                       /* poisha; never more than @cost */
  gint64 interest;                   /* poisha a month for a thousand taka */
  gint64 wage_told;                  /* whole units of @currency */
  gint64 wage;                       /* poisha */
  gint64 living;                     /* poisha */
  int months;
} MrcWorksheetAnswers;

MrcWorksheetAnswers *mrc_worksheet_answers_new (void);
/** mrc_worksheet_answers_free: wipes them */
void mrc_worksheet_answers_free (MrcWorksheetAnswers *self);

gboolean mrc_worksheet_answers_has (const MrcWorksheetAnswers *self, MrcWorksheetQuestion question);
/** mrc_worksheet_answers_next: Returns: the first question that is open; MRC_N_WORKSHEET_QUESTIONS when none
 * is */
MrcWorksheetQuestion mrc_worksheet_answers_next (const MrcWorksheetAnswers *self);

/** mrc_worksheet_answers_set_country: another country is asked for its cost and wage again */
void mrc_worksheet_answers_set_country (MrcWorksheetAnswers *self, const char *code);
void mrc_worksheet_answers_set_cost (MrcWorksheetAnswers *self, gint64 poisha);
/**
 * mrc_worksheet_answers_set_lender:
 * @borrows: %FALSE: it is all the visitor's own
 * @interest: poisha a month for a thousand taka; -1: the visitor says it next
 */
void mrc_worksheet_answers_set_lender (MrcWorksheetAnswers *self,
                                       const char *code,
                                       gboolean borrows,
                                       gint64 interest);
void mrc_worksheet_answers_set_loan (MrcWorksheetAnswers *self, gint64 poisha);
void mrc_worksheet_answers_set_interest (MrcWorksheetAnswers *self, gint64 poisha);
/** mrc_worksheet_answers_set_currency: the wage is to be told anew, in another currency */
void mrc_worksheet_answers_set_currency (MrcWorksheetAnswers *self, const char *code);
/** mrc_worksheet_answers_set_wage: @told: units of the currency; @poisha: what they are */
void mrc_worksheet_answers_set_wage (MrcWorksheetAnswers *self, gint64 told, gint64 poisha);
void mrc_worksheet_answers_set_living (MrcWorksheetAnswers *self, gint64 poisha);
void mrc_worksheet_answers_set_months (MrcWorksheetAnswers *self, int months);

/** mrc_worksheet_answers_get_sheet: Returns: whether all is answered */
gboolean mrc_worksheet_answers_get_sheet (const MrcWorksheetAnswers *self, MrcWorksheet *ret_sheet);

G_END_DECLS
