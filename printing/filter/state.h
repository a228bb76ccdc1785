// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <stdbool.h>

/**
 * What cupsd, and by it the kiosk, is told of the printer: printer-state-reasons, as
 * keywords of RFC 8011 with their suffix. cupsd keeps reasons from job to job, so
 * each job says every one of them, also those that are not so.
 *
 *   media-empty-error  media-low-warning  cover-open-error  media-jam-error
 *   other-error        timed-out-error: it does not answer
 *   mrc-begun          the first dot has been sent: something may be on paper.
 *                      A job that ended badly without it has printed nothing
 */
typedef struct {
  unsigned int told;
  bool has_told;
} MrcState;

/** mrc_state_tell: @faults: MRC_ESCPOS_… */
void mrc_state_tell (MrcState *self, unsigned int faults);
/** mrc_state_tell_silent: it does not answer, or does again */
void mrc_state_tell_silent (bool silent);
/** mrc_state_tell_begun: */
void mrc_state_tell_begun (bool begun);
