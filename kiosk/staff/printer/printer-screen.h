// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

/** How a printer is, and what to do about it. Borrowed, read once. */
typedef struct {
  const char *picture;
  const char *words;  /* "কাগজ শেষ" */
  const char *remedy; /* "" where there is nothing to do */
  gboolean good;
} MrcPrinterLine;

/** The roll in a printer */
typedef struct {
  int printer;
  const char *words; /* "২৪ মিটার ছাপা হয়েছে" */
  double left;       /* 0 to 1; negative: not known */
  gboolean ends_soon;
} MrcPrinterRoll;

/** A slip that did not come out: a number, never a name. Copied, but for the strings */
typedef struct {
  const char *id;     /* of its record */
  const char *number; /* "০৪২" */
  const char *word;   /* how it is with it */
  gboolean waits;     /* it can be printed or struck off */
} MrcPrinterSlip;

/**
 * MrcPrinterScreen:
 *
 * The printers as staff see them: how each is, the roll, and the slips that nobody has in hand.
 *
 * Activates staff.print-test, staff.print-retry (s), staff.print-cancel (s), staff.print-resume,
 * staff.print-roll (i) and nav.open. Ids: test, resume, roll-N, retry-N and cancel-N by the row, up, down.
 */
#define MRC_TYPE_PRINTER_SCREEN (mrc_printer_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcPrinterScreen, mrc_printer_screen, MRC, PRINTER_SCREEN, MrcScreen)

/** mrc_printer_screen_new: @sub: what has just happened; "" for nothing. @stopped: a queue can be let go on
 */
GtkWidget *mrc_printer_screen_new (const char *sub, gboolean stopped);
void mrc_printer_screen_add_printer (MrcPrinterScreen *self, const MrcPrinterLine *line);
void mrc_printer_screen_add_roll (MrcPrinterScreen *self, const MrcPrinterRoll *roll);
/** mrc_printer_screen_set_slips: @slips: (element-type MrcPrinterSlip). @first: the row the page begins with
 */
void mrc_printer_screen_set_slips (MrcPrinterScreen *self, GArray *slips, int first);

/** mrc_printer_slips_a_page: Returns: how many rows the panel has room for */
int mrc_printer_slips_a_page (void);

G_END_DECLS
