// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

#define MRC_N_WAYS 2
#define MRC_WAY_FACTS 3

/** One line of a way: "মোট খরচ, সুদসহ", "৪,৭২,০০০ টাকা" */
typedef struct {
  const char *picture;
  const char *label;
  const char *value;
} MrcWayFact;

/** MrcWayWords: one way as it is shown; all copied */
typedef struct {
  const char *picture;
  const char *name;
  gboolean good; /* its cost is earned back */
  MrcWayFact facts[MRC_WAY_FACTS];
} MrcWayWords;

/**
 * MrcTwoWaysScreen:
 *
 * Two ways told in the worksheet, beside each other (portrait: one under the
 * other). It recommends neither.
 */
#define MRC_TYPE_TWO_WAYS_SCREEN (mrc_two_ways_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcTwoWaysScreen, mrc_two_ways_screen, MRC, TWO_WAYS_SCREEN, MrcScreen)

/** mrc_two_ways_screen_new: @ways: (array fixed-size=2). @action, @label: what goes on from here */
GtkWidget *mrc_two_ways_screen_new (const MrcWayWords *ways, const char *action, const char *label);

G_END_DECLS
