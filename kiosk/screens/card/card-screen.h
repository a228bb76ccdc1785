// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

/**
 * MrcCardWords:
 *
 * What a card shows. Everything is borrowed and read once.
 */
typedef struct {
  const char *topic; /* the topic's title */
  int number, count; /* this card, from 1, of how many */
  const char *picture;
  const char *text;          /* two sentences at most; its lines are paragraphs */
  const char *source;        /* (nullable): with its own year */
  const char *print;         /* (nullable): a detailed action: the card is of a paper, which can be printed */
  const char *next;          /* a detailed action: the next card, or after the last the list of topics */
  const char *onward;        /* (nullable): the words for what the last card leads to; "See other topics" */
  gboolean danger;           /* rose under the picture */
  gboolean check_with_staff; /* not sure enough to act on alone */
  gboolean old;              /* past its date of review */
} MrcCardWords;

/**
 * MrcCardScreen:
 *
 * One idea of a topic: a picture, two sentences to read along, where it is from.
 * The only way back is the bar. Its saying has the id "text".
 */
#define MRC_TYPE_CARD_SCREEN (mrc_card_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcCardScreen, mrc_card_screen, MRC, CARD_SCREEN, MrcScreen)

GtkWidget *mrc_card_screen_new (const MrcCardWords *words);

G_END_DECLS
