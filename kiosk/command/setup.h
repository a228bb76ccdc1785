// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/privacy/seal.h"
#include "locales/language.h"

G_BEGIN_DECLS

/* Of a demonstration centre only, and known to everybody: they are in the README. */
#define MRC_DEMO_CODE "CML"
#define MRC_DEMO_DISTRICT "cumilla" /* of tables/districts.csv */
#define MRC_DEMO_NAME_EN "Cumilla"
#define MRC_DEMO_NAME_BN "কুমিল্লা"
#define MRC_DEMO_PIN "246810"
#define MRC_DEMO_PASSPHRASE "boat rice river lamp road home"

/** MrcSetup: what a centre is made of. */
typedef struct {
  char *data_dir; /* absolute; not there yet, or empty */
  char *key_dir;  /* where centre.key goes */
  char *code;     /* "CML" */
  char *name[MRC_N_LANGUAGES];
  char *content; /* the source folder, for a demonstration centre */
  gboolean demo;
  MrcSecretText *passphrase;
  MrcSecretText *recovery; /* drawn by mrc_setup_run() */
  MrcSecretText *pin;
} MrcSetup;

void mrc_setup_clear (MrcSetup *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MrcSetup, mrc_setup_clear)

/** mrc_setup_new_pin: Returns: (transfer full): six random digits */
MrcSecretText *mrc_setup_new_pin (void);

/** mrc_setup_run: makes the centre, whole or not at all */
gboolean mrc_setup_run (MrcSetup *self, GError **error);

G_END_DECLS
