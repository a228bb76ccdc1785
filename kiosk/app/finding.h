// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"
#include "kiosk/privacy/seal.h"

G_BEGIN_DECLS

/**
 * What the present visitor looks for by words, and what was found. Both die with
 * the visit. Main thread.
 */

/** mrc_finding_words: Returns: (transfer none): of the visit, written in place by the field */
MrcSecretText *mrc_finding_words (MrcKiosk *kiosk);

/** mrc_finding_get: Returns: (transfer none) (element-type MrcFound) (nullable): %NULL before the first
 * search
 */
GPtrArray *mrc_finding_get (MrcKiosk *kiosk);

/**
 * mrc_finding_start:
 *
 * Looks for the words in the pack, on a thread. Then the kiosk goes from the place
 * it is at now to the results, unless the visitor has gone elsewhere, or ended the
 * visit. A second start takes the place of the first. Nothing happens without words
 * or without a pack.
 */
void mrc_finding_start (MrcKiosk *kiosk);

G_END_DECLS
