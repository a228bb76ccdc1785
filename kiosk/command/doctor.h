// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/command/command.h"

G_BEGIN_DECLS

typedef enum {
  MRC_VERDICT_OK,
  MRC_VERDICT_WARNING,
  MRC_VERDICT_FAILED,
} MrcVerdict;

/** MrcDoctor: what the checks look at, and the worst they have found. */
typedef struct {
  const char *data_dir;
  MrcSettings *settings; /* (nullable): when kiosk.yaml is wrong */
  MrcStore *store;       /* (nullable): when it cannot be opened */
  const char *root;      /* where the machine's own files are looked for: "/" */
  MrcVerdict worst;
} MrcDoctor;

/** mrc_doctor_say: prints a line and remembers its verdict. @about: "data folder". @format: what is, then the
 * remedy */
void mrc_doctor_say (MrcDoctor *self, MrcVerdict verdict, const char *about, const char *format, ...)
  G_GNUC_PRINTF (4, 5);

/* Each says one line or more. */
void mrc_doctor_check_folder (MrcDoctor *self);
void mrc_doctor_check_store (MrcDoctor *self);
void mrc_doctor_check_keys (MrcDoctor *self);
void mrc_doctor_check_content (MrcDoctor *self);
void mrc_doctor_check_agencies (MrcDoctor *self); /* the list, and how old it is */
void mrc_doctor_check_printer (MrcDoctor *self);
void mrc_doctor_check_paper (MrcDoctor *self);
void mrc_doctor_check_cups (MrcDoctor *self); /* only where the printer is a queue of this machine */
void mrc_doctor_check_clock (MrcDoctor *self);
void mrc_doctor_check_space (MrcDoctor *self);
void mrc_doctor_check_machine (MrcDoctor *self); /* swap, core dumps, encryption */
void mrc_doctor_check_fonts (MrcDoctor *self);
void mrc_doctor_check_voice (MrcDoctor *self); /* and what it sounds from */

G_END_DECLS
