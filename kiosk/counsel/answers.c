// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/counsel/answers.h"

#include <string.h>

static void
set_answered (MrcWorksheetAnswers *self, MrcWorksheetQuestion question, gboolean answered)
{
  if (answered)
    self->answered |= 1u << question;
  else
    self->answered &= ~(1u << question);
}

MrcWorksheetAnswers *
mrc_worksheet_answers_new (void)
{
  return g_new0 (MrcWorksheetAnswers, 1);
}

void
mrc_worksheet_answers_free (MrcWorksheetAnswers *self)
{
  if (self == NULL)
    return;

  explicit_bzero (self, sizeof *self);
  g_free (self);
}

gboolean
mrc_worksheet_answers_has (const MrcWorksheetAnswers *self, MrcWorksheetQuestion question)
{
  return (self->answered & 1u << question) != 0;
}

MrcWorksheetQuestion
mrc_worksheet_answers_next (const MrcWorksheetAnswers *self)
{
  MrcWorksheetQuestion question = MRC_WORKSHEET_COUNTRY;

  while (question < MRC_N_WORKSHEET_QUESTIONS && mrc_worksheet_answers_has (self, question))
    question++;
  return question;
}

void
mrc_worksheet_answers_set_country (MrcWorksheetAnswers *self, const char *code)
{
  if (g_str_equal (self->country, code) && mrc_worksheet_answers_has (self, MRC_WORKSHEET_COUNTRY))
    return;

  g_strlcpy (self->country, code, sizeof self->country);
  self->currency[0] = '\0';
  set_answered (self, MRC_WORKSHEET_COUNTRY, TRUE);
  set_answered (self, MRC_WORKSHEET_COST, FALSE);
  set_answered (self, MRC_WORKSHEET_WAGE, FALSE);
}

/* A smaller cost than was borrowed is all borrowed. */
void
mrc_worksheet_answers_set_cost (MrcWorksheetAnswers *self, gint64 poisha)
{
  self->cost = poisha;
  self->loan = MIN (self->loan, poisha);
  set_answered (self, MRC_WORKSHEET_COST, TRUE);
}

void
mrc_worksheet_answers_set_lender (MrcWorksheetAnswers *self,
                                  const char *code,
                                  gboolean borrows,
                                  gint64 interest)
{
  g_strlcpy (self->lender, code, sizeof self->lender);
  self->loan = 0;
  self->interest = MAX (interest, 0);
  set_answered (self, MRC_WORKSHEET_LENDER, TRUE);
  set_answered (self, MRC_WORKSHEET_LOAN, !borrows);
  set_answered (self, MRC_WORKSHEET_INTEREST, !borrows || interest >= 0);
}

void
mrc_worksheet_answers_set_loan (MrcWorksheetAnswers *self, gint64 poisha)
{
  self->loan = MIN (poisha, self->cost);
  set_answered (self, MRC_WORKSHEET_LOAN, TRUE);
}

void
mrc_worksheet_answers_set_interest (MrcWorksheetAnswers *self, gint64 poisha)
{
  self->interest = poisha;
  set_answered (self, MRC_WORKSHEET_INTEREST, TRUE);
}

void
mrc_worksheet_answers_set_currency (MrcWorksheetAnswers *self, const char *code)
{
  g_strlcpy (self->currency, code, sizeof self->currency);
  set_answered (self, MRC_WORKSHEET_WAGE, FALSE);
}

void
mrc_worksheet_answers_set_wage (MrcWorksheetAnswers *self, gint64 told, gint64 poisha)
{
  self->wage_told = told;
  self->wage = poisha;
  set_answered (self, MRC_WORKSHEET_WAGE, TRUE);
}

void
mrc_worksheet_answers_set_living (MrcWorksheetAnswers *self, gint64 poisha)
{
  self->living = poisha;
  set_answered (self, MRC_WORKSHEET_LIVING, TRUE);
}

void
mrc_worksheet_answers_set_months (MrcWorksheetAnswers *self, int months)
{
  self->months = months;
  set_answered (self, MRC_WORKSHEET_LENGTH, TRUE);
}

gboolean
mrc_worksheet_answers_get_sheet (const MrcWorksheetAnswers *self, MrcWorksheet *ret_sheet)
{
  *ret_sheet = (MrcWorksheet){ .cost = self->cost,
                               .loan = self->loan,
                               .interest = self->interest,
                               .wage = self->wage,
                               .living = self->living,
                               .months = self->months };
  return mrc_worksheet_answers_next (self) == MRC_N_WORKSHEET_QUESTIONS && mrc_worksheet_is_valid (ret_sheet);
}
