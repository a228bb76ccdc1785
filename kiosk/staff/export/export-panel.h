// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum {
  MRC_EXPORT_PHASE_CHOOSE,
  MRC_EXPORT_PHASE_WRITING,
  MRC_EXPORT_PHASE_DONE,
  MRC_EXPORT_PHASE_CANCELLED,
  MRC_EXPORT_PHASE_FAILED,
} MrcExportPhase;

/**
 * MrcExportPanel:
 *
 * How far the copy is, and how it ended: that the drive may be taken, or what to
 * do instead. Stop (id cancel) activates staff.cancel.
 *
 * Signal "closed" (): the end was read (id again).
 */
#define MRC_TYPE_EXPORT_PANEL (mrc_export_panel_get_type ())
G_DECLARE_FINAL_TYPE (MrcExportPanel, mrc_export_panel, MRC, EXPORT_PANEL, GtkWidget)

/** mrc_export_panel_set: as mrc_export_screen_set_progress() */
void mrc_export_panel_set (MrcExportPanel *self,
                              MrcExportPhase phase,
                              double fraction,
                              const char *text,
                              const char *file_name);

G_END_DECLS
