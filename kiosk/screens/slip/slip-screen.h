// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"
#include "locales/dates.h"

G_BEGIN_DECLS

/**
 * MrcSlipState:
 * @MRC_SLIP_PRINTING: wait; nothing to press
 * @MRC_SLIP_TAKE: it lies in the printer
 * @MRC_SLIP_NO_PAPER, @MRC_SLIP_JAM, @MRC_SLIP_COVER: the printer needs somebody of the staff
 * @MRC_SLIP_UNAVAILABLE: the printer does not answer
 * @MRC_SLIP_UNCERTAIN: nobody knows: the visitor is asked
 * @MRC_SLIP_WITHOUT_PAPER: none was wanted
 *
 * The serial is booked in all of them: only paper is in question.
 */
typedef enum {
  MRC_SLIP_PRINTING,
  MRC_SLIP_TAKE,
  MRC_SLIP_NO_PAPER,
  MRC_SLIP_JAM,
  MRC_SLIP_COVER,
  MRC_SLIP_UNAVAILABLE,
  MRC_SLIP_UNCERTAIN,
  MRC_SLIP_WITHOUT_PAPER,
} MrcSlipState;

#define MRC_N_SLIP_STATES 8

typedef enum {
  MRC_SLIP_SIDE_RIGHT,
  MRC_SLIP_SIDE_LEFT,
  MRC_SLIP_SIDE_BELOW,
} MrcSlipSide;

/**
 * MrcSlipWords:
 *
 * What the slip says, shown as well, for whoever keeps no paper. Borrowed, read
 * once. No name, no phone and no service.
 */
typedef struct {
  const char *call_number; /* "042", ASCII or Bengali digits */
  MrcDay day;
  int minute;
  const char *then; /* (nullable): "তারপর সকাল ১১:০০": when the later turns are */
  const char *code; /* nine digits */
  GdkTexture *qr;   /* (nullable): one px a module, with its quiet edge */
  int counter;
  MrcSlipSide side; /* where the printer really is */
} MrcSlipWords;

/**
 * MrcSlipScreen:
 *
 * The last page of the way: take the slip, or keep the number. Properties: state
 * (an MrcSlipState as guint), which may change at any time, so that a print job
 * can be bound to it; each change is said.
 *
 * Activates slip.again, slip.done and slip.came-out (b). Ids: again, done, out,
 * not-out. Its last saying has the id "code": others in the room hear it, so it
 * is said only when the visitor asks for it.
 */
#define MRC_TYPE_SLIP_SCREEN (mrc_slip_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcSlipScreen, mrc_slip_screen, MRC, SLIP_SCREEN, MrcScreen)

GtkWidget *mrc_slip_screen_new (const MrcSlipWords *words, MrcSlipState state);
void mrc_slip_screen_set_state (MrcSlipScreen *self, MrcSlipState state);
MrcSlipState mrc_slip_screen_get_state (MrcSlipScreen *self);

G_END_DECLS
