// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/phone-number.h"

#include <string.h>

gboolean
mrc_phone_can_become_valid (const char *digits)
{
  gsize length = strlen (digits);

  if (length > MRC_PHONE_DIGITS || strspn (digits, "0123456789") != length)
    return FALSE;

  return (length < 1 || digits[0] == '0') && (length < 2 || digits[1] == '1') &&
         (length < 3 || digits[2] >= '3');
}

gboolean
mrc_phone_is_valid (const char *digits)
{
  return strlen (digits) == MRC_PHONE_DIGITS && mrc_phone_can_become_valid (digits);
}
