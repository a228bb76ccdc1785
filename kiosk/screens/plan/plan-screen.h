// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

#define MRC_PLAN_MAX_LINES 6 /* more would be too small to read at the largest letters */

/** A sentence and its picture. Id: line-1, line-2 … */
typedef struct {
  const char *picture;
  const char *number; /* (nullable): before the sentence: "১" */
  const char *text;
} MrcPlanLine;

/** MrcPlanWords: one page of what somebody has thought through; all copied */
typedef struct {
  const char *heading;
  const char *sub;
  const MrcPlanLine *lines; /* (array length=n_lines) */
  guint n_lines;            /* at most MRC_PLAN_MAX_LINES */
  gboolean careful;         /* rose: what to be careful about */
  gboolean talk_first;      /* on the last page the serial is the gold one, not the paper */
  const char *next;         /* (nullable): detailed action of "next"; %NULL: the last page */
  const char *print;        /* (nullable): detailed action of "I print it" on the last page */
  const char *serial;       /* (nullable): detailed action of "I take a serial" on the last page */
} MrcPlanWords;

/**
 * MrcPlanScreen:
 *
 * A page of the plan at the end of a decision path: what I want to do, what I shall be careful about, my next
 * three steps, my papers. Nothing on it can be pressed but its buttons: next, or print and serial.
 */
#define MRC_TYPE_PLAN_SCREEN (mrc_plan_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcPlanScreen, mrc_plan_screen, MRC, PLAN_SCREEN, MrcScreen)

GtkWidget *mrc_plan_screen_new (const MrcPlanWords *words);

G_END_DECLS
