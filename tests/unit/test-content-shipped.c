// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/source.h"

#include <string.h>

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

/* The sea route is told of in warnings; beside the others it would be a choice. */
static void
test_no_way_by_sea (void)
{
  static const char *const words[] = { "ট্রলার", "সাগর", "নৌকা", "trawler", "boat", "sea route" };
  g_autofree char *folder = g_build_filename (g_getenv ("MRC_SOURCE_ROOT"), "content", NULL);
  g_autofree char *path = g_build_filename (folder, "tables", "channels.csv", NULL);
  g_autofree char *text = NULL;
  g_autofree char *lower = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lower = g_utf8_strdown (text, -1);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_null (strstr (lower, words[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/shipped/has-no-problem", test_no_problem);
  g_test_add_func ("/content/shipped/no-way-by-sea", test_no_way_by_sea);
  return g_test_run ();
}
