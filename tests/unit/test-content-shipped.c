// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/source.h"

/* What is shipped must pass what `mrc content check` asks of everybody's content. */
static void
test_no_problem (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("MRC_SOURCE_ROOT"), "content", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcSource) source = mrc_source_read (folder, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < source->problems->len; i++)
    g_test_message ("content/%s", (char *) source->problems->pdata[i]);
  g_assert_cmpuint (source->problems->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/shipped/has-no-problem", test_no_problem);
  return g_test_run ();
}
