// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/pack.h"
#include "kiosk/app/time-watch.h"
#include "kiosk/clock/clock.h"
#include "kiosk/settings/settings.h"
#include "kiosk/speech/headphones.h"
#include "kiosk/speech/narrator.h"
#include "kiosk/store/store.h"
#include "kiosk/ticket/ticket.h"
#include "printing/print-queue.h"

G_BEGIN_DECLS

/**
 * MrcServices:
 *
 * All that the application works with, made once and outliving every screen.
 * What could not be opened is %NULL and has its reason beside it: the kiosk goes
 * on with what it has and says so.
 */
typedef struct {
  MrcSettings *settings;    /* (owned) */
  MrcClock *clock;          /* (owned) */
  MrcTimeWatch *time;       /* (owned): whether @clock can be believed */
  MrcStore *store;          /* (owned) (nullable) */
  GError *store_error;      /* (owned) (nullable): for staff */
  gboolean walk_in_only;    /* the store was spoilt and its last good copy is in use: what was booked since is
                               not    known, so that no time is promised until the kiosk is started anew */
  MrcPack *pack;            /* (owned) (nullable) */
  MrcTicketKey *ticket_key; /* (owned) (nullable) */
  GBytes *centre_key;       /* (owned) (nullable): the public key that names and phones are sealed to */
  MrcNarrator *narrator;    /* (owned) */
  MrcHeadphones *headphones; /* (owned) */
  MrcPrintQueue *printing;   /* (owned) (nullable) */

  char *data_dir;                     /* (owned) */
  char *centre_code;                  /* (owned): "CML" */
  char *centre_name[MRC_N_LANGUAGES]; /* (owned) */
  char *centre_phone;                 /* (owned): "" where staff have not entered it */
  gboolean demo;                      /* a demonstration centre */
  MrcLanguage language;               /* of the idle page, and of each visit at its start */
  gboolean staff_off;                 /* no way to the staff's pages: a browser on broadway */
} MrcServices;

/**
 * mrc_services_open:
 * @settings: (transfer full)
 * @data_dir: the centre's folder
 *
 * Opens what there is. Reads files and checks the database: not on the main
 * thread. Printer, narrator and headphones are left to mrc_services_start().
 *
 * Returns: (transfer full)
 */
MrcServices *mrc_services_open (MrcSettings *settings, const char *data_dir);

/** mrc_services_start: makes narrator, headphones and printing thread. Main thread. */
void mrc_services_start (MrcServices *self);

/** mrc_services_free: finishes the work that waits, then closes. Main thread. */
void mrc_services_free (MrcServices *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcServices, mrc_services_free)

G_END_DECLS
