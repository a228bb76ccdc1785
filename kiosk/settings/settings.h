// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "locales/language.h"

G_BEGIN_DECLS

/**
 * MrcSettingsError:
 * @MRC_SETTINGS_ERROR_READ: the file cannot be read
 * @MRC_SETTINGS_ERROR_SYNTAX: it is no YAML
 * @MRC_SETTINGS_ERROR_KEY: a key nobody knows
 * @MRC_SETTINGS_ERROR_VALUE: a value out of range
 *
 * Messages name file, line and remedy: "kiosk.yaml:7: …".
 */
typedef enum {
  MRC_SETTINGS_ERROR_READ,
  MRC_SETTINGS_ERROR_SYNTAX,
  MRC_SETTINGS_ERROR_KEY,
  MRC_SETTINGS_ERROR_VALUE,
} MrcSettingsError;

#define MRC_SETTINGS_ERROR (mrc_settings_error_quark ())
GQuark mrc_settings_error_quark (void);

/**
 * MrcSettings:
 *
 * The facts of this machine from kiosk.yaml: read once, immutable, any thread.
 * Every key has a default, so an absent file is fine. A commented default is kiosk/deploy/kiosk.yaml.
 */
#define MRC_TYPE_SETTINGS (mrc_settings_get_type ())
G_DECLARE_FINAL_TYPE (MrcSettings, mrc_settings, MRC, SETTINGS, GObject)

/** mrc_settings_load: @path: (nullable): %NULL for $XDG_CONFIG_HOME/mrc-kiosk/kiosk.yaml, then
 * /etc/mrc-kiosk/kiosk.yaml, then defaults */
MrcSettings *mrc_settings_load (const char *path, GError **error);
/** mrc_settings_parse: the same from text; @name: the file's name in messages */
MrcSettings *mrc_settings_parse (const char *name, const char *text, GError **error);

/** mrc_settings_dup_data_dir: @option: (nullable): --data. Falls back to $STATE_DIRECTORY, then
 * $XDG_DATA_HOME/mrc-kiosk */
char *mrc_settings_dup_data_dir (const char *option);

typedef enum {
  MRC_PRINTER_FOLDER, /* PDF files in <data>/slips */
  MRC_PRINTER_IPP,    /* an IPP printer or a cupsd queue, by URI */
} MrcPrinterKind;

typedef enum {
  MRC_SIDE_RIGHT,
  MRC_SIDE_LEFT,
  MRC_SIDE_BELOW,
} MrcSide;

typedef enum {
  MRC_VOICE_SOUND,
  MRC_VOICE_SILENT,
} MrcVoiceKind;

/* panel_mm: [width, height], 0 when the monitor is to be asked; 50 to 2500 */
void mrc_settings_get_panel_mm (MrcSettings *self, int *ret_width, int *ret_height);
MrcLanguage mrc_settings_get_language (MrcSettings *self);        /* language: bn | en */
MrcPrinterKind mrc_settings_get_printer_kind (MrcSettings *self); /* printer: folder | ipp://… */
const char *mrc_settings_get_printer_uri (MrcSettings *self);     /* (nullable) */
const char *mrc_settings_get_paper (MrcSettings *self);           /* paper: 58mm, 80mm, a6, a5 or a4 */
const char *mrc_settings_get_second_printer_uri (
  MrcSettings *self); /* (nullable) second_printer: ipp://…, when the first one does not print */
const char *mrc_settings_get_second_paper (MrcSettings *self);    /* second_paper: as paper, which it is by default */
MrcSide mrc_settings_get_printer_side (MrcSettings *self);        /* printer_side: right | left | below */
MrcVoiceKind mrc_settings_get_voice (MrcSettings *self);          /* voice: sound | silent */
const char *mrc_settings_get_district (
  MrcSettings *self); /* (nullable) district: the code of the centre's own, of tables/districts.csv */
int mrc_settings_get_idle_seconds (MrcSettings *self);            /* idle_seconds: 10 to 600, default 90 */
int mrc_settings_get_idle_grace_seconds (MrcSettings *self);  /* idle_grace_seconds: 5 to 120, default 30 */
gboolean mrc_settings_get_gl (MrcSettings *self);             /* gl: false */
gboolean mrc_settings_get_reduced_motion (MrcSettings *self); /* reduced_motion: false */
const char *mrc_settings_get_export_folder (
  MrcSettings *self); /* (nullable) export_folder: only for a demonstration centre */
const char *
mrc_settings_get_clock (MrcSettings *self); /* (nullable) clock: ISO time, only for a demonstration centre */

G_END_DECLS
