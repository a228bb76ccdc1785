// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

/** MrcAgencyWords: all copied */
typedef struct {
  const char *number;     /* "আরএল ১২৩৪" */
  const char *name;       /* as the signboard has it */
  const char *address;    /* (nullable) */
  const char *yes_action; /* a detailed action */
} MrcAgencyWords;

/**
 * MrcAgencyScreen:
 *
 * "Is it this agency?", before anything is said of it: a mistyped digit must
 * condemn nobody, and praise nobody.
 *
 * Ids: yes, no (nav.back), unsure (help.call).
 */
#define MRC_TYPE_AGENCY_SCREEN (mrc_agency_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcAgencyScreen, mrc_agency_screen, MRC, AGENCY_SCREEN, MrcScreen)

GtkWidget *mrc_agency_screen_new (const MrcAgencyWords *words);

G_END_DECLS
