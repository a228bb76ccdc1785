// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "printing/filter/escpos.h"

/** What the queue's PPD says of this printer. */
typedef struct {
  size_t head_dots;     /* MrcHeadDots: 576 for 80 mm paper, 384 for 58 mm */
  MrcEscposProof proof; /* option MrcProof, by lpadmin -o MrcProof=Status */
} MrcSetup;

/** mrc_setup_read: @ppd: (nullable): a path. What it does not say is an 80 mm printer with GS ( H */
MrcSetup mrc_setup_read (const char *ppd);
