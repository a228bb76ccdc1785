// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"
#include "locales/dates.h"

G_BEGIN_DECLS

/**
 * MrcConfirmWords:
 *
 * What is about to be booked. Everything is borrowed and read once.
 */
typedef struct {
  const char *picture; /* of the service */
  const char *service; /* its label; its line breaks become spaces */
  const char *papers; /* (nullable): "সাথে আনুন: এনআইডি, পাসপোর্ট" */
  MrcDay day;
  const char *near; /* (nullable): "কাল", before the date */
  int minute;
  const char *then;   /* (nullable): "তারপর সকাল ১১:০০": when the later turns are */
  const char *phone;  /* (nullable): masked already; %NULL when none was given */
  const char *notice; /* (nullable): a sentence in place of the small words, said first */
} MrcConfirmWords;

/**
 * MrcConfirmScreen:
 *
 * "Is everything right?": what, which day, what time and the masked phone, each
 * with a way back to change it: nav.open ('serial', 'when', 'times', 'phone').
 *
 * Yes activates booking.confirm (true): a slip is printed; the quiet button
 * booking.confirm (false): the number is only shown. After either nothing can be
 * pressed: the screen is busy until it is dropped or told otherwise. Ids: what,
 * day, time, phone for the changes, without-paper, yes.
 */
#define MRC_TYPE_CONFIRM_SCREEN (mrc_confirm_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcConfirmScreen, mrc_confirm_screen, MRC, CONFIRM_SCREEN, MrcScreen)

GtkWidget *mrc_confirm_screen_new (const MrcConfirmWords *words);

/** mrc_confirm_screen_set_busy: %FALSE lets the visitor press again, after the booking failed */
void mrc_confirm_screen_set_busy (MrcConfirmScreen *self, gboolean busy);

G_END_DECLS
