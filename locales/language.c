// SPDX-License-Identifier: GPL-3.0-or-later

#include "locales/language.h"

#include <glib/gi18n.h>
#include <libintl.h>
#include <locale.h>

static const char *const codes[MRC_N_LANGUAGES] = { "bn", "en" };

static gint current = MRC_LANGUAGE_BENGALI; /* atomic: messages are made on every thread */

const char *
mrc_language_code (MrcLanguage language)
{
  g_return_val_if_fail (language < MRC_N_LANGUAGES, NULL);

  return codes[language];
}

gboolean
mrc_language_from_code (const char *code, MrcLanguage *ret_language)
{
  for (MrcLanguage language = 0; language < MRC_N_LANGUAGES; language++) {
    if (g_strcmp0 (code, codes[language]) == 0) {
      *ret_language = language;
      return TRUE;
    }
  }

  return FALSE;
}

void
mrc_language_init (const char *locale_dir)
{
  const MrcLanguage language = mrc_language_current ();
  const char *dir = locale_dir;

  if (dir == NULL)
    dir = g_getenv ("MRC_LOCALE_DIR");
  if (dir == NULL)
    dir = MRC_INSTALLED_LOCALE_DIR;

  /* One locale for every machine, whatever languages it was given: gettext heeds
   * LANGUAGE in any but C itself, and numbers and dates are ICU's. By the
   * environment, since GTK asks that again. */
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  setlocale (LC_ALL, "");

  bindtextdomain (GETTEXT_PACKAGE, dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  /* GLib decides at its first question, for good, whether this program is
   * translated. It must be asked while the answer is Bengali. */
  mrc_language_use (MRC_LANGUAGE_BENGALI);
  g_dgettext (GETTEXT_PACKAGE, "");
  mrc_language_use (language);
}

void
mrc_language_use (MrcLanguage language)
{
  g_return_if_fail (language < MRC_N_LANGUAGES);

  g_atomic_int_set (&current, (gint) language);
  /* After mrc_language_init() this replaces a value and moves no table, so other
   * threads may read the environment meanwhile. */
  g_setenv ("LANGUAGE", codes[language], TRUE);
  /* Told its domain anew, gettext forgets what it looked up in the other language. */
  textdomain (GETTEXT_PACKAGE);
}

MrcLanguage
mrc_language_current (void)
{
  return (MrcLanguage) g_atomic_int_get (&current);
}
