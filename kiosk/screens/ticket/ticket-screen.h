// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

#define MRC_TICKET_FACTS 2
#define MRC_TICKET_BUTTONS 3

/** A fact beside the number: a picture, or the face of a clock, over few words */
typedef struct {
  const char *picture; /* (nullable): %NULL for a clock face */
  int minute;          /* of the clock face */
  const char *words;   /* (nullable): %NULL: there is no such fact */
} MrcTicketFact;

typedef struct {
  const char *id;
  const char *label;  /* (nullable): %NULL: there is no such button */
  const char *glyph;  /* (nullable) */
  const char *action; /* a detailed action */
} MrcTicketButton;

/** MrcTicketWords: all copied */
typedef struct {
  const char *question;
  const char *sub;     /* (nullable) */
  const char *caption; /* (nullable): over the number */
  const char *number;  /* (nullable): "০৪২" */
  MrcTicketFact facts[MRC_TICKET_FACTS];
  MrcTicketButton buttons[MRC_TICKET_BUTTONS]; /* the first is gold */
} MrcTicketWords;

/**
 * MrcTicketScreen:
 *
 * A number in the largest digits, with two facts beside it and what can be done:
 * "arrived", "a serial for today", "the new time". Never a name or a service.
 */
#define MRC_TYPE_TICKET_SCREEN (mrc_ticket_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcTicketScreen, mrc_ticket_screen, MRC, TICKET_SCREEN, MrcScreen)

GtkWidget *mrc_ticket_screen_new (const MrcTicketWords *words);

G_END_DECLS
