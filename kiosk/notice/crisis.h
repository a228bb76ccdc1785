// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/store/store.h"
#include "locales/dates.h"

G_BEGIN_DECLS

/**
 * An urgent word to everybody who comes: people are brought home, a country takes nobody.
 * Staff choose one of the prepared texts of the pack and say until when; there is one at a
 * time, and after its last day it is gone by itself. The words are kept as they were chosen:
 * a later pack does not change them.
 */

#define MRC_CRISIS_TEXT_MAX 100 /* letters: two lines of the band on a tall page */

/** MrcCrisis: a value */
typedef struct {
  char *code;                  /* of the prepared text */
  MrcDay until;                /* the last day it is shown */
  char *text[MRC_N_LANGUAGES]; /* with the country it is about */
} MrcCrisis;

void mrc_crisis_free (MrcCrisis *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcCrisis, mrc_crisis_free)

/** mrc_crisis_set: in the place of the one before. @error: MRC_STORE_ERROR_CONSTRAINT when it has no words or
 * too many */
gboolean mrc_crisis_set (MrcStore *store, const MrcCrisis *crisis, GError **error);

/** mrc_crisis_drop: @ret_dropped: (out): whether there was one, over or not */
gboolean mrc_crisis_drop (MrcStore *store, gboolean *ret_dropped, GError **error);

/** mrc_crisis_get: @ret_crisis: (out) (transfer full) (nullable): NULL for none that is shown on @day */
gboolean mrc_crisis_get (MrcStore *store, MrcDay day, MrcCrisis **ret_crisis, GError **error);

G_END_DECLS
