// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MRC_SHORT_CODE_DIGITS 9 /* eight and a Damm check digit */

/**
 * mrc_short_code_new:
 *
 * A random code to say on the phone where the slip is lost. Its check digit
 * finds every wrong digit and every swap of neighbours (Damm, 2004).
 *
 * Returns: (transfer full): nine ASCII digits, "417205836"
 */
char *mrc_short_code_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** mrc_short_code_read: @text: as typed or said: Bengali or ASCII digits, spaces. Returns: (transfer full)
 * (nullable): nine ASCII digits, or NULL when it is no code */
char *mrc_short_code_read (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/** mrc_short_code_grouped: Returns: (transfer full): "417 205 836" */
char *mrc_short_code_grouped (const char *code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
