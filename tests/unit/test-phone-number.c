// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/phone-number.h"

static const struct {
  const char *digits;
  gboolean valid, can_become;
} rows[] = {
  { "01712345678", TRUE, TRUE },
  { "01312345678", TRUE, TRUE },
  { "01912345678", TRUE, TRUE },
  { "01212345678", FALSE, FALSE },
  { "01012345678", FALSE, FALSE },
  { "0171234567", FALSE, TRUE },
  { "", FALSE, TRUE },
  { "0", FALSE, TRUE },
  { "01", FALSE, TRUE },
  { "013", FALSE, TRUE },
  { "012", FALSE, FALSE },
  { "02", FALSE, FALSE },
  { "8", FALSE, FALSE },
  { "017123456789", FALSE, FALSE },
  { "0171234567a", FALSE, FALSE },
  { "০১৭১২", FALSE, FALSE },
  { "+8801712345", FALSE, FALSE },
  { "11712345678", FALSE, FALSE },
};

static void
test_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("“%s”", rows[i].digits);
    g_assert_cmpint (mrc_phone_is_valid (rows[i].digits), ==, rows[i].valid);
    g_assert_cmpint (mrc_phone_can_become_valid (rows[i].digits), ==, rows[i].can_become);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/phone-number/numbers", test_numbers);

  return g_test_run ();
}
