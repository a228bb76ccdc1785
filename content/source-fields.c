// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/source-private.h"

#include <string.h>

#include "content/problem.h"

#define MAX_WORDS 600 /* bytes of a label or a question; a card has its own rule */

static const MrcYaml *
find_text (MrcSource *self, const char *file, const MrcYaml *map, const char *key, gboolean required)
{
  const MrcYaml *value = mrc_yaml_get (map, key);

  if (value == NULL) {
    if (required)
      mrc_problem_add (self->problems, file, map->line, "add the line", "%s: is missing", key);
    return NULL;
  }
  if (value->kind != MRC_YAML_TEXT) {
    mrc_problem_add (self->problems, file, value->line, "write one value after it",
                     "%s: has more than one value", key);
    return NULL;
  }
  if (required && *value->text == '\0')
    mrc_problem_add (self->problems, file, value->line, "write it", "%s: is empty", key);
  return value;
}

void
mrc_fields_known (MrcSource *self, const char *file, const MrcYaml *map, const char *keys)
{
  for (guint i = 0; i < map->items->len; i++) {
    const MrcYaml *value = g_ptr_array_index (map->items, i);

    if (!mrc_is_one_of (value->key, keys))
      mrc_problem_add (self->problems, file, value->line, "take it out, or correct its spelling",
                       "unknown key %s: (known here: %s)", value->key, keys);
  }
}

void
mrc_fields_text (MrcSource *self,
                 const char *file,
                 const MrcYaml *map,
                 const char *key,
                 gboolean required,
                 char **text)
{
  const MrcYaml *value = find_text (self, file, map, key, required);

  g_free (*text);
  *text = g_strdup (value != NULL ? value->text : "");
}

char *
mrc_text_with_breaks (const char *text)
{
  g_autoptr (GString) out = g_string_new (text);

  g_string_replace (out, "\\n", "\n", 0);
  return g_strstrip (g_string_free (g_steal_pointer (&out), FALSE));
}

static char *
take_words (MrcSource *self, const char *file, const MrcYaml *value, MrcLanguage language)
{
  MrcTextPlace place = { file, value->line, self->allowed, self->problems };
  g_autofree char *text = mrc_text_with_breaks (value->text);

  if (strlen (text) > MAX_WORDS)
    mrc_problem_add (self->problems, file, value->line, "shorten it", "%s: is longer than %d bytes",
                     value->key, MAX_WORDS);
  return mrc_text_take (text, language, &place);
}

void
mrc_fields_words (MrcSource *self,
                  const char *file,
                  const MrcYaml *map,
                  const char *key,
                  gboolean required,
                  char *words[MRC_N_LANGUAGES])
{
  const MrcYaml *both = mrc_yaml_get (map, key);

  if (both == NULL || both->kind != MRC_YAML_MAP) {
    if (both != NULL || required)
      mrc_problem_add (self->problems, file, both != NULL ? both->line : map->line,
                       "write it as { bn: \"…\", en: \"…\" }", "%s: is missing in both languages", key);
    return;
  }
  mrc_fields_known (self, file, both, "bn en");
  for (int i = 0; i < MRC_N_LANGUAGES; i++) {
    const MrcYaml *value = mrc_yaml_get (both, mrc_language_code (i));

    if (value == NULL || value->kind != MRC_YAML_TEXT || *value->text == '\0') {
      mrc_problem_add (self->problems, file, value != NULL ? value->line : both->line,
                       "write it in both languages", "%s: has no text in the language %s", key,
                       mrc_language_code (i));
      continue;
    }
    g_free (words[i]);
    words[i] = take_words (self, file, value, i);
  }
}

gboolean
mrc_fields_yes (MrcSource *self, const char *file, const MrcYaml *map, const char *key)
{
  const MrcYaml *value = find_text (self, file, map, key, FALSE);

  if (value != NULL && !mrc_is_one_of (value->text, "true false"))
    mrc_problem_add (self->problems, file, value->line, "write true or false", "%s: is \"%s\"", key,
                     value->text);
  return value != NULL && g_str_equal (value->text, "true");
}

MrcDay
mrc_fields_day (MrcSource *self, const char *file, const MrcYaml *map, const char *key)
{
  const MrcYaml *value = find_text (self, file, map, key, TRUE);
  MrcDay day = 0;

  if (value != NULL && *value->text != '\0' && !mrc_day_from_iso (value->text, &day))
    mrc_problem_add (self->problems, file, value->line, "write it as 2026-12-31", "%s: \"%s\" is no day", key,
                     value->text);
  return day;
}

const MrcYaml *
mrc_fields_list (MrcSource *self, const char *file, const MrcYaml *map, const char *key)
{
  const MrcYaml *list = mrc_yaml_get (map, key);

  if (list != NULL && list->kind == MRC_YAML_LIST && list->items->len > 0)
    return list;
  mrc_problem_add (self->problems, file, list != NULL ? list->line : map->line,
                   "write each on a line that begins with a hyphen", "%s: is missing or no list", key);
  return NULL;
}
