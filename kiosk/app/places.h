// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"
#include "kiosk/app/narration.h"
#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

/**
 * The table of places: the only file that knows both screens and services.
 *
 * A place is a string, its screen before the first '/', what it shows after it:
 * "topic/contract".
 */

typedef enum {
  MRC_PLACE_KEEP = 1 << 0,        /* kept and shown again as it is; booking, slip, help and staff never */
  MRC_PLACE_QUIET = 1 << 1,       /* sensitive: speaks only when asked to, or into headphones */
  MRC_PLACE_NO_BAR = 1 << 2,      /* neither bar nor end pill: the neutral clock */
  MRC_PLACE_IDLE = 1 << 3,        /* no visitor here: the bar has the hotline instead of back and home */
  MRC_PLACE_HELP = 1 << 4,        /* a page of help: its button in the bar is lit */
  MRC_PLACE_STAFF = 1 << 5,       /* the staff's own row instead of the visitor's bar; no visit begins */
  MRC_PLACE_FINAL = 1 << 6,       /* what was done here is done: no way back */
  MRC_PLACE_FIRST = 1 << 7,       /* the first page of a visit: the text size has the place of "back" */
  MRC_PLACE_CRISIS = 1 << 8,      /* the crisis notice stands on it large and is said, while there is one */
  MRC_PLACE_CRISIS_TALL = 1 << 9, /* large only on a tall panel, and not said again */
  MRC_PLACE_LOUDNESS = 1 << 10,   /* shows how loud the voice is: shown anew when headphones change that */
} MrcPlaceFlags;

typedef struct _MrcPlace MrcPlace;

/** mrc_place_find: Returns: (transfer none) (nullable): NULL where @place names none */
const MrcPlace *mrc_place_find (const char *place);
MrcPlaceFlags mrc_place_get_flags (const MrcPlace *self);

/** mrc_place_dup_door: Returns: (nullable): "family" of both "home/family" and its second page,
 * "home/family/2" */
char *mrc_place_dup_door (const char *place);

/** mrc_place_get_aloud: when it speaks without being asked: a sensitive page or topic of the pack, or one by
 * its flags, only into headphones; where no visitor is, and to staff, never */
MrcAloud mrc_place_get_aloud (const MrcPlace *self, MrcKiosk *kiosk, const char *place);

/** mrc_place_get_instead: @place: the whole string. Returns: (transfer full): the place that says calmly why
 * there is nothing to show */
char *mrc_place_get_instead (const MrcPlace *self, MrcKiosk *kiosk, const char *place);

/** mrc_places_get_sorry: Returns: (transfer none): the place that says calmly that nothing was written, and
 * why */
const char *mrc_places_get_sorry (const GError *error);

/** MrcPlaceReady: @screen: (transfer floating) (nullable): %NULL where there is nothing to show: a place of
 * its own says so */
typedef void (*MrcPlaceReady) (MrcScreen *screen, gpointer data);

/**
 * mrc_place_build:
 * @place: the whole string
 * @cancellable: cancelled when the visitor went elsewhere: @ready is not called then
 *
 * Builds the screen. Where it needs the store, the store is asked on its thread
 * and @ready comes later; else @ready is called before this returns.
 */
void mrc_place_build (const MrcPlace *self,
                      MrcKiosk *kiosk,
                      const char *place,
                      GCancellable *cancellable,
                      MrcPlaceReady ready,
                      gpointer data);

/** mrc_places_list: Returns: (transfer full) (element-type utf8): one place of each kind that exists here,
 * for the tour and for warming */
GPtrArray *mrc_places_list (MrcKiosk *kiosk);

G_END_DECLS
