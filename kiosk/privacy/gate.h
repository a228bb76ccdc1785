// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/clock/clock.h"
#include "kiosk/store/store.h"

G_BEGIN_DECLS

/**
 * The gate: the staff PIN, with a growing, capped wait after wrong tries that
 * outlives a restart: 5, 10, 20 … 300 seconds from the third wrong try on. The
 * count is a row of the store on the boot clock, so that setting the clock back
 * or forward opens nothing; after a restart of the machine the whole wait begins
 * again.
 */

typedef enum {
  MRC_GATE_OPEN,   /* right */
  MRC_GATE_WRONG,  /* wrong: @ret_wait seconds until the next try counts (0 for the first two) */
  MRC_GATE_WAIT,   /* not even looked at: @ret_wait seconds are left */
} MrcGateAnswer;

#define MRC_GATE_WAIT_CAP 300 /* seconds */

/** mrc_gate_set_pin: @pin: six ASCII digits. Stored as an argon2id hash. Blocks for a fifth of a second. @error: also GIO's */
gboolean mrc_gate_set_pin (MrcStore *store, const char *pin, GError **error);

/**
 * mrc_gate_try_pin:
 *
 * The try is counted on the disk before the PIN is looked at: whoever cuts the
 * power meanwhile has had a wrong try. Blocks for a fifth of a second. @error:
 * G_IO_ERROR_NOT_FOUND when no PIN is set
 */
gboolean mrc_gate_try_pin (MrcStore *store, MrcClock *clock, const char *pin, MrcGateAnswer *ret_answer,
                           int *ret_wait, GError **error);

/**
 * mrc_gate_begin_try:
 * @kind: what is tried: "pin" or "passphrase", each with its own count
 * @ret_answer: MRC_GATE_WAIT, or MRC_GATE_OPEN: check the secret, then call mrc_gate_end_try()
 * @ret_wait: seconds left; or, with MRC_GATE_OPEN, what the wait will be if it proves wrong
 *
 * The same count for a secret that is checked elsewhere (the passphrase).
 */
gboolean mrc_gate_begin_try (MrcStore *store, MrcClock *clock, const char *kind, MrcGateAnswer *ret_answer,
                             int *ret_wait, GError **error);
gboolean mrc_gate_end_try (MrcStore *store, const char *kind, gboolean right, GError **error);

G_END_DECLS
