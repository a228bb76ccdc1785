// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MRC_PHONE_DIGITS 11

/** mrc_phone_is_valid: @digits: ASCII. Returns: whether it is a whole mobile number of Bangladesh: 013 to 019
 * and eight more */
gboolean mrc_phone_is_valid (const char *digits);

/** mrc_phone_can_become_valid: Returns: whether more digits behind @digits can make it one; true for "" */
gboolean mrc_phone_can_become_valid (const char *digits);

G_END_DECLS
