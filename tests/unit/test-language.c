// SPDX-License-Identifier: GPL-3.0-or-later

#include "locales/language.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>

#define BN MRC_LANGUAGE_BENGALI
#define EN MRC_LANGUAGE_ENGLISH

static const char catalogue[] = "msgid \"\"\n"
                                "msgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                                "msgid \"Take a serial\"\n"
                                "msgstr \"সিরিয়াল নিন\"\n";

/* A folder of its own: what is tested is the switch, not the words of today. */
static char *
make_locale_dir (void)
{
  g_autoptr (GError) error = NULL;
  char *dir = g_dir_make_tmp ("language-XXXXXX", &error);
  g_autofree char *folder = g_build_filename (dir, "bn", "LC_MESSAGES", NULL);
  g_autofree char *po = g_build_filename (folder, "sample.po", NULL);
  g_autofree char *mo = g_build_filename (folder, GETTEXT_PACKAGE ".mo", NULL);
  const char *const argv[] = { "msgfmt", "-o", mo, po, NULL };
  int status = 0;

  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (po, catalogue, -1, NULL));
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return dir;
}

static void
remove_locale_dir (const char *dir)
{
  static const char *const parts[] = { "bn/LC_MESSAGES/sample.po", "bn/LC_MESSAGES/" GETTEXT_PACKAGE ".mo",
                                       "bn/LC_MESSAGES", "bn", "" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autofree char *path = g_build_filename (dir, parts[i], NULL);

    g_assert_cmpint (g_remove (path), ==, 0);
  }
}

/* GLib decides at its first question whether a program is translated at all, and
 * keeps to that. A kiosk started in English must not stay so. */
static void
test_started_in_english_it_still_learns_bengali (void)
{
  mrc_language_use (EN);
  g_assert_cmpstr (g_dgettext (GETTEXT_PACKAGE, "Take a serial"), ==, "Take a serial");
  mrc_language_use (BN);
  g_assert_cmpstr (g_dgettext (GETTEXT_PACKAGE, "Take a serial"), ==, "সিরিয়াল নিন");
}

static void
test_there_and_back (void)
{
  for (int round = 0; round < 3; round++) {
    mrc_language_use (BN);
    g_assert_cmpint (mrc_language_current (), ==, BN);
    g_assert_cmpstr (_ ("Take a serial"), ==, "সিরিয়াল নিন");
    mrc_language_use (EN);
    g_assert_cmpint (mrc_language_current (), ==, EN);
    g_assert_cmpstr (_ ("Take a serial"), ==, "Take a serial");
  }
}

/* As gtk_init() does after us: it must find the same locale again. */
static void
test_a_toolkit_may_set_the_locale_again (void)
{
  mrc_language_use (BN);
  g_assert_nonnull (setlocale (LC_ALL, ""));
  g_assert_cmpstr (setlocale (LC_ALL, NULL), ==, "C.UTF-8");
  g_assert_cmpstr (_ ("Take a serial"), ==, "সিরিয়াল নিন");
}

static void
test_languages_by_code (void)
{
  MrcLanguage language = EN;

  g_assert_false (mrc_language_from_code ("hi", &language));
  g_assert_false (mrc_language_from_code (NULL, &language));
  g_assert_cmpint (language, ==, EN);
  g_assert_true (mrc_language_from_code ("bn", &language));
  g_assert_cmpint (language, ==, BN);
  g_assert_cmpstr (mrc_language_code (EN), ==, "en");
}

int
main (int argc, char **argv)
{
  g_autofree char *dir = make_locale_dir ();
  int status = 0;

  /* A machine that was given a language it has not: the worst that is found. */
  g_unsetenv ("LC_ALL");
  g_setenv ("LANG", "bn_BD.UTF-8", TRUE);
  mrc_language_init (dir);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/started-in-english-it-still-learns-bengali",
                   test_started_in_english_it_still_learns_bengali);
  g_test_add_func ("/language/there-and-back", test_there_and_back);
  g_test_add_func ("/language/a-toolkit-may-set-the-locale-again", test_a_toolkit_may_set_the_locale_again);
  g_test_add_func ("/language/by-code", test_languages_by_code);

  status = g_test_run ();
  remove_locale_dir (dir);
  return status;
}
