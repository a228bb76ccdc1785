// SPDX-License-Identifier: GPL-3.0-or-later

#include "locales/messages.h"

#include <stdarg.h>
#include <unicode/umsg.h>

#include "locales/icu.h"

#define MAX_NUMBERS 3
#define MAX_STRINGS 4
#define FIRST_MARK 0xE000 /* private use: stands for a string while ICU has the pattern */
#define MESSAGE_UNITS 1024

typedef struct {
  const char *id;
  const char *pattern[MRC_N_LANGUAGES];
} Row;

static const Row rows[] = {
#define MESSAGE(id, bn, en) { id, { bn, en } },
#include "locales/messages.inc"
#undef MESSAGE
};

/* ICU's C functions know neither named arguments nor a list made at run time. So
 * numbers go in by their place, and strings after it has done its part. */
typedef struct {
  GString *pattern; /* (owned) */
  double numbers[MAX_NUMBERS];
  int n_numbers;
  const char *strings[MAX_STRINGS]; /* (borrowed) */
  int n_strings;
} Call;

static const Row *
find_row (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    if (g_str_equal (rows[i].id, id))
      return &rows[i];
  }

  return NULL;
}

static void
add_number (Call *call, const char *name, double value)
{
  g_autofree char *bare = g_strdup_printf ("{%s}", name);
  g_autofree char *bare_to = g_strdup_printf ("{%d,number}", call->n_numbers);
  g_autofree char *plural = g_strdup_printf ("{%s,", name);
  g_autofree char *plural_to = g_strdup_printf ("{%d,", call->n_numbers);

  g_assert (call->n_numbers < MAX_NUMBERS);

  g_string_replace (call->pattern, bare, bare_to, 0);
  g_string_replace (call->pattern, plural, plural_to, 0);
  call->numbers[call->n_numbers++] = value;
}

static void
add_string (Call *call, const char *name, const char *value)
{
  g_autofree char *bare = g_strdup_printf ("{%s}", name);
  char mark[6 + 1] = "";

  g_assert (call->n_strings < MAX_STRINGS);

  g_unichar_to_utf8 (FIRST_MARK + (gunichar) call->n_strings, mark);
  g_string_replace (call->pattern, bare, mark, 0);
  call->strings[call->n_strings++] = value;
}

static char *
put_strings (const Call *call, const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (c >= FIRST_MARK && c < FIRST_MARK + (gunichar) call->n_strings)
      g_string_append (out, call->strings[c - FIRST_MARK]);
    else
      g_string_append_unichar (out, c);
  }

  return g_string_free (out, FALSE);
}

static char *
format (const Call *call, MrcLanguage language)
{
  UErrorCode status = U_ZERO_ERROR;
  g_autofree UChar *pattern = mrc_icu_from_utf8 (call->pattern->str);
  g_autofree char *text = NULL;
  UChar out[MESSAGE_UNITS];
  int length = u_formatMessage (mrc_icu_locale (language), pattern, -1, out, MESSAGE_UNITS, &status,
                                call->numbers[0], call->numbers[1], call->numbers[2]);

  g_return_val_if_fail (U_SUCCESS (status) && length < MESSAGE_UNITS, NULL);
  text = mrc_icu_to_utf8 (out, length);
  return put_strings (call, text);
}

static char *
message (MrcLanguage language, const char *id, va_list args)
{
  const Row *row = find_row (id);
  Call call = { 0 };
  const char *name = NULL;
  char *text = NULL;

  if (row == NULL)
    g_error ("no message “%s” in locales/messages.inc", id);

  call.pattern = g_string_new (row->pattern[language]);
  while ((name = va_arg (args, const char *)) != NULL) {
    if (name[0] == '#')
      add_number (&call, name + 1, (double) va_arg (args, gint64));
    else
      add_string (&call, name, va_arg (args, const char *));
  }

  text = format (&call, language);
  g_string_free (call.pattern, TRUE);
  return text;
}

char *
mrc_message (const char *id, ...)
{
  va_list args;
  char *text = NULL;

  va_start (args, id);
  text = message (mrc_language_current (), id, args);
  va_end (args);
  return text;
}

char *
mrc_message_in (MrcLanguage language, const char *id, ...)
{
  va_list args;
  char *text = NULL;

  va_start (args, id);
  text = message (language, id, args);
  va_end (args);
  return text;
}

const char *const *
mrc_messages_list (void)
{
  static const char *ids[G_N_ELEMENTS (rows) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    ids[i] = rows[i].id;
  return ids;
}

const char *
mrc_message_pattern (MrcLanguage language, const char *id)
{
  const Row *row = find_row (id);

  return row != NULL ? row->pattern[language] : NULL;
}
