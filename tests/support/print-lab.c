// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/print-lab.h"

#include <glib/gstdio.h>

static char *
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error);
  char *out = NULL;

  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, &error));
  g_strchomp (out);
  return out;
}

MrcPrintLab *
mrc_print_lab_new (const char *kind)
{
  MrcPrintLab *self = g_new0 (MrcPrintLab, 1);
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autofree char *script =
    g_build_filename (g_getenv ("MRC_SOURCE_ROOT"), "tests", "support", "cups-lab.sh", NULL);
  g_autofree char *shim =
    g_build_filename (g_getenv ("MRC_BUILD_ROOT"), "tests", "support", "libnoavahi.so", NULL);
  g_autoptr (GDataInputStream) lines = NULL;
  g_autoptr (GError) error = NULL;

  /* Directly under the folder for temporary files: cupsd and its filters run as another user. */
  self->dir = g_dir_make_tmp ("print-lab-XXXXXX", NULL);
  g_chmod (self->dir, 0755);
  self->script = g_subprocess_launcher_spawn (launcher, &error, script, kind, self->dir, shim, NULL);
  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->script));
  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (lines), FALSE);
  self->uri = g_data_input_stream_read_line (lines, NULL, NULL, NULL);
  if (self->uri == NULL)
    g_error ("the print lab in %s did not start: see its logs", self->dir);
  return self;
}

void
mrc_print_lab_free (MrcPrintLab *self)
{
  const char *const remove[] = { "rm", "-rf", self->dir, NULL };

  g_output_stream_close (g_subprocess_get_stdin_pipe (self->script), NULL, NULL);
  g_subprocess_wait (self->script, NULL, NULL);
  g_object_unref (self->script);
  g_free (run (remove));
  g_free (self->dir);
  g_free (self->uri);
  g_free (self);
}

void
mrc_print_lab_behave (MrcPrintLab *self, const char *how)
{
  g_autofree char *path = g_build_filename (self->dir, "control", NULL);

  g_assert_true (g_file_set_contents (path, how, -1, NULL));
}

GPtrArray *
mrc_print_lab_printed (MrcPrintLab *self)
{
  g_autofree char *folder = g_build_filename (self->dir, "out", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL) {
    /* It keeps an empty file for its own raster beside what it was sent. */
    if (g_str_has_suffix (name, ".pdf"))
      g_ptr_array_add (files, g_build_filename (folder, name, NULL));
  }
  return files;
}

char *
mrc_test_read_qr (const char *pdf, const char *reader)
{
  g_autofree char *base = g_strdup_printf ("%s/qr-%08x", g_get_tmp_dir (), g_random_int ());
  g_autofree char *png = g_strconcat (base, ".png", NULL);
  const char *const render[] = { "pdftoppm", "-r", "203.2", "-png", "-singlefile", pdf, base, NULL };
  const char *const zbar[] = { "zbarimg", "--nodbus", "-q", "--raw", png, NULL };
  const char *const zxing[] = { "ZXingReader", "-1", "-format", "QRCode", png, NULL };
  char *text = NULL;
  char *quote = NULL;

  g_free (run (render));
  text = run (g_str_equal (reader, "zbar") ? zbar : zxing);
  g_unlink (png);
  if (g_str_equal (reader, "zxing") && (quote = strchr (text, '"')) != NULL) {
    char *bare = g_strndup (quote + 1, strcspn (quote + 1, "\""));

    g_free (text);
    return bare;
  }
  return text;
}

char *
mrc_test_read_text (const char *pdf)
{
  const char *const words[] = { "pdftotext", "-layout", pdf, "-", NULL };

  return run (words);
}
