// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"
#include "kiosk/staff/export/export-panel.h"
#include "locales/dates.h"

G_BEGIN_DECLS

/** MrcExportChoice: a stretch of days to be had with one touch. Borrowed, read once */
typedef struct {
  const char *id;    /* "month" */
  const char *label; /* "গত মাস" */
  MrcDay from, to;
} MrcExportChoice;

/**
 * MrcExportScreen:
 *
 * Staff carry the register away: which days, as which file; then how far it is,
 * and that the drive may be taken. Names and phone numbers need the key and are not
 * copied from here.
 *
 * Activates staff.export (a{sv}) with from (i), to (i), format (s: csv or xlsx);
 * staff.cancel; staff.lock. Ids: period-<id>, csv, xlsx, copy, cancel, again,
 * lock.
 */
#define MRC_TYPE_EXPORT_SCREEN (mrc_export_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcExportScreen, mrc_export_screen, MRC, EXPORT_SCREEN, MrcScreen)

/**
 * mrc_export_screen_new:
 * @periods: (array length=n): the first is chosen
 * @drive: what is known of the drive, in words
 * @drive_found: nothing can be copied without
 */
GtkWidget *
mrc_export_screen_new (const MrcExportChoice *periods, int n, const char *drive, gboolean drive_found);

/**
 * mrc_export_screen_set_progress:
 * @fraction: 0 to 1
 * @text: (nullable): what is written of what; for a failure what happened and the remedy
 * @file_name: (nullable)
 */
void mrc_export_screen_set_progress (MrcExportScreen *self,
                                     MrcExportPhase phase,
                                     double fraction,
                                     const char *text,
                                     const char *file_name);

G_END_DECLS
