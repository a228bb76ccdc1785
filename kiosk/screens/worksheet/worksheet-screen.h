// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"
#include "kiosk/widgets/pit.h"

G_BEGIN_DECLS

#define MRC_WORKSHEET_FACTS 2
#define MRC_WORKSHEET_INPUTS 3

/** One thing the result says: a large and a small line, in the order they are shown */
typedef struct {
  const char *picture;
  const char *text; /* two lines */
} MrcWorksheetFact;

/** One thing it was reckoned from; a touch changes it */
typedef struct {
  const char *picture; /* where there is room for it */
  const char *label;
  const char *value;
  const char *place;
} MrcWorksheetInput;

/** MrcWorksheetWords: what a way brings, ready to be shown; all copied */
typedef struct {
  const char *question;
  const char *sub;
  const gint64 *standing; /* (array length=months + 1) */
  int months;
  int break_even; /* 0: not within the contract */
  MrcPitWords pit;
  const char *sentence; /* what is owed or in hand after the contract */
  MrcWorksheetFact facts[MRC_WORKSHEET_FACTS];
  MrcWorksheetInput inputs[MRC_WORKSHEET_INPUTS];
  const char *other_action; /* a detailed action: "worksheet.another" */
  const char *other_label;
  const char *sums_action; /* of a small panel: a detailed action that leads from the pit to the sums */
} MrcWorksheetWords;

/** MrcWorksheetView: what the page shows of the result */
typedef enum {
  MRC_WORKSHEET_PIT,
  MRC_WORKSHEET_BOXES, /* the plain picture; at most 36 months are drawn */
  MRC_WORKSHEET_SUMS,  /* of a small panel, where they have no room beside the pit */
} MrcWorksheetView;

/**
 * MrcWorksheetScreen:
 *
 * The result of the worksheet: the pit, or the plain picture with a box for each
 * month. Both say the same in words. Beside them, on a small panel on a page of its
 * own, what it was reckoned from. Activates take.print ('worksheet').
 */
#define MRC_TYPE_WORKSHEET_SCREEN (mrc_worksheet_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcWorksheetScreen, mrc_worksheet_screen, MRC, WORKSHEET_SCREEN, MrcScreen)

GtkWidget *mrc_worksheet_screen_new (const MrcWorksheetWords *words, MrcWorksheetView view);

G_END_DECLS
