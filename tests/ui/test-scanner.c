// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/scanner.h"

typedef struct {
  MrcScanner *scanner;
  guint32 now;
  int swallowed;
  char *text;
} Desk;

static void
type (Desk *desk, const char *keys, guint32 gap)
{
  for (; *keys != '\0'; keys++) {
    guint keyval = *keys == '\n' ? GDK_KEY_Return : (guint) *keys;
    char *text = NULL;

    desk->now += gap;
    desk->swallowed += mrc_scanner_key (desk->scanner, keyval, desk->now, &text);
    if (text != NULL) {
      g_free (desk->text);
      desk->text = text;
    }
  }
}

static const struct {
  const char *name, *keys;
  guint32 gap;
  const char *text;
  int swallowed;
} cases[] = {
  { "a-slip", "MRC1ABC234\n", 5, "MRC1ABC234", 8 },
  { "small-letters", "mrc1abc\n", 5, "mrc1abc", 5 },
  { "two-slips", "MRC1AB\nMRC1CD\n", 5, "MRC1CD", 8 },
  { "another-code", "5901234123457\n", 5, NULL, 0 },
  { "fingers", "MRC1ABC234\n", MRC_SCANNER_GAP_MS + 1, NULL, 0 },
  { "a-word-first", "xMRC1AB\n", 5, "MRC1AB", 4 },
  { "return-alone", "\n", 5, NULL, 0 },
  { "no-return", "MRC1ABC", 5, NULL, 4 },
  { "nearly", "MRC2ABC\n", 5, NULL, 0 },
};

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  Desk desk = { .scanner = mrc_scanner_new (), .now = 1000 };

  type (&desk, cases[i].keys, cases[i].gap);
  g_assert_cmpstr (desk.text, ==, cases[i].text);
  g_assert_cmpint (desk.swallowed, ==, cases[i].swallowed);
  g_free (desk.text);
  mrc_scanner_free (desk.scanner);
}

/* A key held down, or a scanner gone mad, fills no memory. */
static void
test_without_end (void)
{
  Desk desk = { .scanner = mrc_scanner_new () };

  type (&desk, "MRC1", 5);
  for (int i = 0; i < 10000; i++)
    type (&desk, "A", 5);
  type (&desk, "\n", 5);
  g_assert_null (desk.text);
  mrc_scanner_free (desk.scanner);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/scanner/", cases[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
  }
  g_test_add_func ("/scanner/without-end", test_without_end);

  return g_test_run ();
}
