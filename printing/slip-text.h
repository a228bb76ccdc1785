// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "printing/slip.h"

G_BEGIN_DECLS

#define MRC_N_CODE_GROUPS 3

/** MrcSlipText: the values of a slip as they are written; the layouts of all papers draw from it */
typedef struct {
  char *centre[MRC_N_LANGUAGES]; /* কুমিল্লা · Migrant Resource Centre, Cumilla */
  char *mark;                    /* (nullable): অনুলিপি ১ · Copy 1 */
  char *serial;                  /* ০৪২ */
  char *weekday;
  char *date;
  char *time;
  char *then; /* (nullable): তারপর সকাল ১১:০০, সকাল ১১:৩০ */
  char *counter;
  char *staff[2];        /* the same in English, two lines */
  char *staff_narrow[3]; /* and in three, for a narrow roll */
  char *code[MRC_N_CODE_GROUPS];
  char *hotline;       /* the first */
  char *more_hotlines; /* (nullable): the others: ৯৯৯ · ১০৯ */
  char *phone;
  char *foot; /* CML · ছাপা ২৩/১১/২৬ */
} MrcSlipText;

MrcSlipText *mrc_slip_text_new (const MrcSlip *slip);
void mrc_slip_text_free (MrcSlipText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcSlipText, mrc_slip_text_free)

G_END_DECLS
