// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

#define MRC_CHANNEL_FACTS 4

/** How the chip of a way looks; its words say the same */
typedef enum {
  MRC_WAY_NEAR, /* none of going abroad */
  MRC_WAY_LOW,
  MRC_WAY_MIDDLE,
  MRC_WAY_HIGH,
  MRC_WAY_ASK, /* not known */
  MRC_WAY_OLD, /* what is told is past its review */
} MrcWayMark;

/** MrcChannelWords: one way as it is shown; all copied */
typedef struct {
  const char *id;
  const char *picture;
  const char *name;
  const char *sub; /* portrait only, and spoken */
  gboolean at_home;
  MrcWayMark mark;
  const char *chip;
  const char *check; /* nullable: what the chip says is our judgement: whom to ask */
  struct {
    const char *picture;
    const char *words;
  } facts[MRC_CHANNEL_FACTS]; /* the first is what it costs */
  int level;                  /* squares beside the cost; 0 where it is not known */
  const char *action;         /* what a touch does */
} MrcChannelWords;

/**
 * MrcWaysScreen:
 *
 * Ways to work, side by side (portrait: one under the other): staying first, as
 * large as the others. It recommends none. A touch on one tells more about it.
 */
#define MRC_TYPE_WAYS_SCREEN (mrc_ways_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcWaysScreen, mrc_ways_screen, MRC, WAYS_SCREEN, MrcScreen)

GtkWidget *mrc_ways_screen_new (void);
void mrc_ways_screen_add (MrcWaysScreen *self, const MrcChannelWords *words);
/** mrc_ways_screen_set_source: what the squares mean, and where the facts are from */
void mrc_ways_screen_set_source (MrcWaysScreen *self, const char *words);
/** mrc_ways_screen_set_other: the button below the ways */
void mrc_ways_screen_set_other (MrcWaysScreen *self, const char *label, const char *action);

G_END_DECLS
