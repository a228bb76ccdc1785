// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "printing/document.h"

G_BEGIN_DECLS

/*
 * Every paper of the centre but the slip. Each is made from finished strings in the
 * language of its frame: digits, dates and money as they are written. All strings are
 * borrowed; lists end with NULL; what may be NULL says so. All return (transfer full).
 * Nothing personal is taken. Titles tell an onlooker no service (design/revisions.md 1b);
 * whoever hands in texts must keep to that.
 */

/** A ticket of somebody who comes without a booking. */
typedef struct {
  const char *number;  /* ০৪২ */
  const char *day;     /* মঙ্গলবার, ২৪ নভেম্বর ২০২৬ */
  const char *time;    /* (nullable) */
  const char *counter; /* ১ নম্বর কাউন্টার */
  const char *code;    /* (nullable): the short code in its groups */
  const char *qr;      /* (nullable) */
} MrcPaperTicket;
MrcDocument *mrc_paper_ticket_new (const MrcPaperFrame *frame, const MrcPaperTicket *ticket);

/** What somebody has thought through at the kiosk. All lists nullable. */
typedef struct {
  const char *const *plan;
  const char *const *risks;
  const char *const *steps; /* the next three */
  const char *const *papers;
  const char *note; /* (nullable): that it may be out of date */
  gboolean stop;    /* what was told can hurt: it ends in "talk to us first", not in "you decide" */
} MrcPaperSummary;
MrcDocument *mrc_paper_summary_new (const MrcPaperFrame *frame, const MrcPaperSummary *summary);

/** What a way abroad costs and brings. @labels and @values are as long as each other. */
typedef struct {
  const char *const *labels;
  const char *const *values;
  const char *const *results; /* sentences */
  const char *const *notes;   /* (nullable): sources and dates of averages */
} MrcPaperWorksheet;
MrcDocument *mrc_paper_worksheet_new (const MrcPaperFrame *frame, const MrcPaperWorksheet *worksheet);

/** @questions: each with a box and a line for the answer */
MrcDocument *mrc_paper_contract_new (const MrcPaperFrame *frame, const char *const *questions);

/** @titles, @details: as long as each other; papers, fee, place and days of a step stand in its detail */
MrcDocument *
mrc_paper_steps_new (const MrcPaperFrame *frame, const char *const *titles, const char *const *details);

/** To another office, whose tear-off comes back to the centre. No reason stands on it. */
typedef struct {
  const char *office;
  const char *address;      /* (nullable) */
  const char *phone;        /* (nullable) */
  const char *hours;        /* (nullable) */
  const char *const *bring; /* (nullable) */
  const char *number;       /* of the referral: on both parts */
} MrcPaperReferral;
MrcDocument *mrc_paper_referral_new (const MrcPaperFrame *frame, const MrcPaperReferral *referral);

/** mrc_paper_receipt_new: of a complaint, which it does not say. @keep: the papers to keep */
MrcDocument *mrc_paper_receipt_new (const MrcPaperFrame *frame, const char *number, const char *const *keep);

/** To one of those who were expected on a day that was closed. */
typedef struct {
  const char *day;        /* that is closed */
  const char *reason;     /* (nullable) */
  const char *old_number; /* and its time */
  const char *old_time;
  const char *new_day; /* (nullable): nothing new is booked */
  const char *new_time;
  const char *new_number;
  const char *new_code; /* (nullable) */
  const char *new_qr;   /* (nullable) */
} MrcPaperClosed;
MrcDocument *mrc_paper_closed_new (const MrcPaperFrame *frame, const MrcPaperClosed *closed);

/** The day on paper, for staff when there is no power. No names. @numbers, @times: as long as each other */
typedef struct {
  const char *day;
  const char *const *numbers;
  const char *const *times;
  int n_empty;    /* rows for those who come without a serial */
  const char *qr; /* (nullable): the last digest of the log */
} MrcPaperDaySheet;
MrcDocument *mrc_paper_day_sheet_new (const MrcPaperFrame *frame, const MrcPaperDaySheet *sheet);

/** mrc_paper_test_new: what shows whether a printer does its work. @qr: as long as a ticket's */
MrcDocument *mrc_paper_test_new (const MrcPaperFrame *frame, const char *qr);

/** mrc_paper_clusters_new: hard Bengali clusters at the sizes of the slip */
MrcDocument *mrc_paper_clusters_new (const MrcPaperFrame *frame);

/** mrc_paper_pad_new: blank slips to fill in by hand, a page of a roll each. @numbers, @qrs: as long as each
 * other */
MrcDocument *
mrc_paper_pad_new (const MrcPaperFrame *frame, const char *const *numbers, const char *const *qrs);

/** mrc_paper_broker_new: দালালের রসিদ: what whoever takes money must sign */
MrcDocument *mrc_paper_broker_new (const MrcPaperFrame *frame);
/** mrc_paper_home_new: ঘরে রেখে যান: what stays with the family. The frame's hotlines stand large on it */
MrcDocument *mrc_paper_home_new (const MrcPaperFrame *frame);
/** mrc_paper_pocket_new: পকেট কার্ড: sentences to show, in Arabic, Malay and English. @abroad: (nullable): the
 * hotline as dialled from abroad */
MrcDocument *mrc_paper_pocket_new (const MrcPaperFrame *frame, const char *abroad);

G_END_DECLS
