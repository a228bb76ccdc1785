// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MrcLanguage:
 *
 * The languages of the kiosk. Bengali is the first and the default.
 */
typedef enum {
  MRC_LANGUAGE_BENGALI,
  MRC_LANGUAGE_ENGLISH,
} MrcLanguage;

#define MRC_N_LANGUAGES 2

/**
 * mrc_language_code:
 *
 * Returns: (transfer none): "bn" or "en"
 */
const char *mrc_language_code (MrcLanguage language);

/**
 * mrc_language_from_code:
 * @ret_language: (out): left alone when @code names none
 *
 * Returns: whether @code is "bn" or "en"
 */
gboolean mrc_language_from_code (const char *code, MrcLanguage *ret_language);

/**
 * mrc_language_init:
 * @locale_dir: (nullable): where the .mo files are; %NULL means $MRC_LOCALE_DIR, else the installed folder
 *
 * Binds gettext and sets the process to C.UTF-8, $LC_ALL included. Call once, on
 * the main thread, before there are others and before GTK starts.
 */
void mrc_language_init (const char *locale_dir);

/**
 * mrc_language_use:
 *
 * Makes gettext answer in @language from now on, whether or not the machine has
 * a locale for it. Main thread only: templates built before keep their words,
 * so the caller drops them.
 */
void mrc_language_use (MrcLanguage language);

/**
 * mrc_language_current:
 *
 * Any thread.
 *
 * Returns: what mrc_language_use() was last told; Bengali before that
 */
MrcLanguage mrc_language_current (void);

G_END_DECLS
