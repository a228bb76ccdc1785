// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

#include "locales/dates.h"
#include "locales/language.h"

G_BEGIN_DECLS

#define MRC_SLIP_THEN 2

/**
 * MrcSlip:
 *
 * What an appointment slip says: nothing personal, and nothing that tells which
 * service it is for (design/revisions.md 1b). Bengali large, English small for
 * staff, whatever language the visitor used. Immutable after it is filled.
 */
typedef struct {
  char *centre_name[MRC_N_LANGUAGES]; /* কুমিল্লা, Cumilla */
  char *centre_code;                  /* "CML" */
  char *centre_phone;                 /* ASCII; "" leaves dots to fill in by hand */
  int call_number;                    /* ০৪২ */
  MrcDay day;
  int minute;
  int then[MRC_SLIP_THEN]; /* minutes of the later turns of the same serial; 0 for none */
  char *short_code;        /* nine ASCII digits */
  char *ticket;            /* the QR's text */
  int counter;             /* the one reception counter */
  char **hotlines;         /* ASCII, the first one large, from the content; NULL: 16135, 999, 109 */
  MrcDay printed;          /* the day it is printed; 0 leaves it out */
  int copy;                /* 0 the first print; above it is marked অনুলিপি n */
  gboolean demo;           /* a demonstration centre: marked as such */
} MrcSlip;

MrcSlip *mrc_slip_new (void); /* all empty; NULL is as good as "" */
MrcSlip *mrc_slip_copy (const MrcSlip *self);
void mrc_slip_free (MrcSlip *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcSlip, mrc_slip_free)

G_END_DECLS
