// SPDX-License-Identifier: GPL-3.0-or-later

#include "locales/language.h"

#include <libintl.h>
#include <locale.h>

static const char *const codes[MRC_N_LANGUAGES] = { "bn", "en" };

static MrcLanguage current = MRC_LANGUAGE_BENGALI;

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
  const char *dir = locale_dir;

  if (dir == NULL)
    dir = g_getenv ("MRC_LOCALE_DIR");
  if (dir == NULL)
    dir = MRC_INSTALLED_LOCALE_DIR;

  /* gettext heeds LANGUAGE in every locale but C itself; C.UTF-8 is on every Debian. */
  if (setlocale (LC_ALL, "") == NULL || g_strcmp0 (setlocale (LC_MESSAGES, NULL), "C") == 0)
    setlocale (LC_ALL, "C.UTF-8");
  /* Numbers and dates are ICU's: nothing of the machine's may slip in. */
  setlocale (LC_NUMERIC, "C");
  setlocale (LC_TIME, "C");

  bindtextdomain (GETTEXT_PACKAGE, dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  mrc_language_use (current);
}

void
mrc_language_use (MrcLanguage language)
{
  g_return_if_fail (language < MRC_N_LANGUAGES);

  current = language;
  g_setenv ("LANGUAGE", codes[language], TRUE);
  /* Told its domain anew, gettext forgets what it looked up in the other language. */
  textdomain (GETTEXT_PACKAGE);
}

MrcLanguage
mrc_language_current (void)
{
  return current;
}
