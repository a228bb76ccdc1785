// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/counsel/list-text.h"

gboolean
mrc_list_text_has_latin (const char *text)
{
  for (; *text != '\0'; text++)
    if (g_ascii_isalpha (*text))
      return TRUE;
  return FALSE;
}

char *
mrc_list_text_tidy (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  g_auto (GStrv) words = g_strsplit_set (normal != NULL ? normal : "", " \t\r\n", -1);
  g_autoptr (GString) tidied = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_string_append_printf (tidied, "%s%s", tidied->len > 0 ? " " : "", *word);
  return g_string_free (g_steal_pointer (&tidied), FALSE);
}
