// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/counsel/office.h"

G_BEGIN_DECLS

#define MRC_N_OFFICE_COLUMNS 10

/* As the file and the store have them, as_of the last. */
extern const char *const mrc_office_columns[MRC_N_OFFICE_COLUMNS + 1];

G_END_DECLS
