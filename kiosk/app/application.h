// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "kiosk/settings/settings.h"

G_BEGIN_DECLS

/** MrcOptions: the command line of mrc-kiosk, read. */
typedef struct {
  MrcSettings *settings; /* (owned) */
  char *data_dir;        /* (owned) */
  char *place;           /* (owned): where to begin; "idle" as a rule */
  MrcLanguage language;  /* of the idle page, and of each visit at its start */
  char *photograph;      /* (owned) (nullable): a folder for pictures of all places that begin with @place */
  gboolean windowed;
  int width, height; /* px of a window; 0 for the monitor's */
} MrcOptions;

void mrc_options_free (MrcOptions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcOptions, mrc_options_free)

/**
 * mrc_options_parse:
 *
 * Reads the command line and kiosk.yaml. @ret_exit: (out): with %NULL: the exit
 * code: 0 after --help, 2 after a mistake, which has been said on stderr.
 */
MrcOptions *mrc_options_parse (int argc, char **argv, int *ret_exit);

/**
 * MrcApplication:
 *
 * Opens the services on a worker, then the one window; ends cleanly on SIGTERM
 * and SIGINT: the present visit is logged and what waits for the disk is written.
 */
#define MRC_TYPE_APPLICATION (mrc_application_get_type ())
G_DECLARE_FINAL_TYPE (MrcApplication, mrc_application, MRC, APPLICATION, GtkApplication)

/** mrc_application_new: @options: (transfer full) */
MrcApplication *mrc_application_new (MrcOptions *options);

/** mrc_application_get_status: after it ran: 1 where pictures were asked for and could not be had */
int mrc_application_get_status (MrcApplication *self);

G_END_DECLS
