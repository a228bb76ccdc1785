// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/settings/settings.h"

#include <glib/gstdio.h>
#include <string.h>

static MrcSettings *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  MrcSettings *settings = mrc_settings_parse ("kiosk.yaml", text, &error);

  g_assert_no_error (error);
  return settings;
}

static void
assert_refused (const char *text, MrcSettingsError code, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcSettings) settings = mrc_settings_parse ("kiosk.yaml", text, &error);

  g_assert_null (settings);
  g_assert_error (error, MRC_SETTINGS_ERROR, (int) code);
  if (strstr (error->message, message) == NULL)
    g_test_fail_printf ("“%s” does not say “%s”", error->message, message);
}

static void
test_nothing_means_the_defaults (void)
{
  g_autoptr (MrcSettings) settings = parse ("# only a comment\n");
  int width = 1, height = 1;

  mrc_settings_get_panel_mm (settings, &width, &height);
  g_assert_cmpint (width + height, ==, 0);
  g_assert_cmpint (mrc_settings_get_language (settings), ==, MRC_LANGUAGE_BENGALI);
  g_assert_cmpint (mrc_settings_get_printer_kind (settings), ==, MRC_PRINTER_FOLDER);
  g_assert_null (mrc_settings_get_printer_uri (settings));
  g_assert_cmpstr (mrc_settings_get_paper (settings), ==, "80mm");
  g_assert_cmpint (mrc_settings_get_idle_seconds (settings), ==, 90);
  g_assert_cmpint (mrc_settings_get_idle_grace_seconds (settings), ==, 30);
}

static void
test_every_key_is_read (void)
{
  g_autoptr (MrcSettings) settings = parse ("panel_mm: [207, 332]\nlanguage: en\n"
                                            "printer: ipp://localhost:631/printers/slip\npaper: a5\n"
                                            "printer_side: below\nvoice: silent\nidle_seconds: 10\n"
                                            "idle_grace_seconds: 120\ngl: true\nreduced_motion: true\n"
                                            "district: coxs-bazar\n"
                                            "export_folder: /tmp/x\nclock: 2026-11-23T10:00:00\n");
  int width = 0, height = 0;

  mrc_settings_get_panel_mm (settings, &width, &height);
  g_assert_cmpint (width, ==, 207);
  g_assert_cmpint (height, ==, 332);
  g_assert_cmpint (mrc_settings_get_language (settings), ==, MRC_LANGUAGE_ENGLISH);
  g_assert_cmpint (mrc_settings_get_printer_kind (settings), ==, MRC_PRINTER_IPP);
  g_assert_cmpstr (mrc_settings_get_printer_uri (settings), ==, "ipp://localhost:631/printers/slip");
  g_assert_cmpstr (mrc_settings_get_paper (settings), ==, "a5");
  g_assert_cmpint (mrc_settings_get_printer_side (settings), ==, MRC_SIDE_BELOW);
  g_assert_cmpint (mrc_settings_get_voice (settings), ==, MRC_VOICE_SILENT);
  g_assert_cmpint (mrc_settings_get_idle_seconds (settings), ==, 10);
  g_assert_cmpint (mrc_settings_get_idle_grace_seconds (settings), ==, 120);
  g_assert_true (mrc_settings_get_gl (settings));
  g_assert_true (mrc_settings_get_reduced_motion (settings));
  g_assert_cmpstr (mrc_settings_get_district (settings), ==, "coxs-bazar");
  g_assert_cmpstr (mrc_settings_get_export_folder (settings), ==, "/tmp/x");
  g_assert_cmpstr (mrc_settings_get_clock (settings), ==, "2026-11-23T10:00:00");
}

static void
test_mistakes_name_line_and_remedy (void)
{
  assert_refused ("language: bn\nprinterr: folder\n", MRC_SETTINGS_ERROR_KEY,
                  "kiosk.yaml:2: there is no key “printerr”");
  assert_refused ("\nidle_seconds: 5\n", MRC_SETTINGS_ERROR_VALUE,
                  "kiosk.yaml:2: “idle_seconds” must be a whole number from 10 to 600");
  assert_refused ("district: Cumilla\n", MRC_SETTINGS_ERROR_VALUE, "must be a code of");
  assert_refused ("language: hi\n", MRC_SETTINGS_ERROR_VALUE, "must be bn, en");
  assert_refused ("panel_mm: [299]\n", MRC_SETTINGS_ERROR_VALUE, "[width, height]");
  assert_refused ("panel_mm: [2, 531]\n", MRC_SETTINGS_ERROR_VALUE, "50 to 2500");
  assert_refused ("printer: lpt1\n", MRC_SETTINGS_ERROR_VALUE, "ipp://");
  assert_refused ("clock: yesterday\n", MRC_SETTINGS_ERROR_VALUE, "a time in Dhaka");
  assert_refused ("gl: maybe\n", MRC_SETTINGS_ERROR_VALUE, "false, true");
  assert_refused ("gl: true\ngl: true\n", MRC_SETTINGS_ERROR_SYNTAX, "kiosk.yaml:2: this key is there twice");
  assert_refused ("gl: {a: b}\n", MRC_SETTINGS_ERROR_SYNTAX, "a value must be");
  assert_refused ("- a\n- b\n", MRC_SETTINGS_ERROR_SYNTAX, "kiosk.yaml:1:");
  assert_refused ("gl: [true\n", MRC_SETTINGS_ERROR_SYNTAX, "kiosk.yaml:");
}

static void
test_the_shipped_file_is_the_default (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path =
    g_build_filename (g_getenv ("MRC_SOURCE_ROOT"), "kiosk", "deploy", "kiosk.yaml", NULL);
  g_autoptr (MrcSettings) settings = mrc_settings_load (path, &error);

  g_assert_no_error (error);
  g_assert_cmpint (mrc_settings_get_idle_seconds (settings), ==, 90);
}

static void
test_a_missing_or_binary_file_is_said (void)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) binary = NULL;
  g_autofree char *path =
    g_strdup_printf ("%s/kiosk-%d.yaml", g_get_tmp_dir (), g_random_int_range (0, G_MAXINT));

  g_assert_null (mrc_settings_load (path, &missing));
  g_assert_error (missing, MRC_SETTINGS_ERROR, MRC_SETTINGS_ERROR_READ);
  g_assert_nonnull (strstr (missing->message, path));
  g_assert_true (g_file_set_contents (path, "gl: \0true", 9, NULL));
  g_assert_null (mrc_settings_load (path, &binary));
  g_assert_error (binary, MRC_SETTINGS_ERROR, MRC_SETTINGS_ERROR_SYNTAX);
  g_unlink (path);
}

static void
test_what_yaml_can_hide_is_refused (void)
{
  static const char doublings[] = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n";
  g_autofree char *deep = g_strnfill (2000, '[');
  g_autofree char *key = g_strnfill (5000, 'k');
  g_autofree char *long_key = g_strconcat (key, ": 1\n", NULL);
  g_autoptr (GError) error = NULL;

  assert_refused ("gl: true\n---\ngl: false\n", MRC_SETTINGS_ERROR_SYNTAX, "kiosk.yaml:3: a second");
  assert_refused ("gl: &a true\nreduced_motion: *a\n", MRC_SETTINGS_ERROR_SYNTAX, "kiosk.yaml:2:");
  assert_refused ("printer: \"folder\\0x\"\n", MRC_SETTINGS_ERROR_SYNTAX, "kiosk.yaml:1:");
  assert_refused ("\"a\\nb\": 1\n", MRC_SETTINGS_ERROR_SYNTAX, "kiosk.yaml:1:");
  assert_refused (doublings, MRC_SETTINGS_ERROR_KEY, "kiosk.yaml:1:");
  assert_refused (deep, MRC_SETTINGS_ERROR_SYNTAX, "kiosk.yaml:");
  assert_refused ("gl: \xff\xfe\n", MRC_SETTINGS_ERROR_SYNTAX, "kiosk.yaml:");
  g_assert_null (mrc_settings_parse ("kiosk.yaml", long_key, &error));
  g_assert_cmpuint (strlen (error->message), <, 400);
}

/* Whatever the file was turned into: an answer, and no crash. */
static void
test_spoiled_files_do_no_harm (void)
{
  static const char good[] =
    "panel_mm: [207, 332]\nprinter: ipp://localhost:631/printers/slip\nclock: 2026-11-23T10:00:00\n";
  g_autoptr (GRand) dice = g_rand_new_with_seed (7);

  for (int round = 0; round < 3000; round++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (MrcSettings) settings = NULL;
    char text[sizeof good];

    memcpy (text, good, sizeof good);
    for (int i = 0; i < 3; i++)
      text[g_rand_int_range (dice, 0, sizeof good - 1)] = (char) g_rand_int_range (dice, -128, 127);
    text[g_rand_int_range (dice, 1, sizeof good)] = '\0';
    settings = mrc_settings_parse ("kiosk.yaml", text, &error);
    g_assert_true ((settings == NULL) == (error != NULL));
    if (error != NULL) {
      g_assert_true (g_str_has_prefix (error->message, "kiosk.yaml:"));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/settings/nothing-means-the-defaults", test_nothing_means_the_defaults);
  g_test_add_func ("/settings/every-key-is-read", test_every_key_is_read);
  g_test_add_func ("/settings/mistakes-name-line-and-remedy", test_mistakes_name_line_and_remedy);
  g_test_add_func ("/settings/the-shipped-file-is-the-default", test_the_shipped_file_is_the_default);
  g_test_add_func ("/settings/a-missing-or-binary-file-is-said", test_a_missing_or_binary_file_is_said);
  g_test_add_func ("/settings/what-yaml-can-hide-is-refused", test_what_yaml_can_hide_is_refused);
  g_test_add_func ("/settings/spoiled-files-do-no-harm", test_spoiled_files_do_no_harm);

  return g_test_run ();
}
