// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/clip.h"
#include "content/file.h"
#include "content/problem.h"
#include "content/source-private.h"

#include <string.h>

#define FOLDER "voices"
#define MAX_CLIP (2 * 1024 * 1024) /* eight minutes of speech */
#define REMEDY "take the recording in again: mrc content voices import"

/* "bn-0123456789abcdef" */
static gboolean
is_name (const char *name)
{
  gsize length = strlen (name);

  return length == 19 && (g_str_has_prefix (name, "bn-") || g_str_has_prefix (name, "en-")) &&
         strspn (name + 3, "0123456789abcdef") == 16;
}

/* Opus in Ogg begins with these: what is in the folder may come from anywhere. */
static gboolean
is_opus (GBytes *bytes)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  return length > 36 && memcmp (data, "OggS", 4) == 0 && memcmp (data + 28, "OpusHead", 8) == 0;
}

/* The text it was made for must still be what its name says. */
static gboolean
take_sidecar (MrcSource *self, MrcClip *clip, const char *file)
{
  g_autoptr (MrcYaml) yaml = mrc_source_load_yaml (self, file);
  MrcLanguage language = g_str_has_prefix (clip->name, "bn") ? MRC_LANGUAGE_BENGALI : MRC_LANGUAGE_ENGLISH;
  g_autofree char *text = NULL;
  g_autofree char *voice = NULL;
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  if (yaml == NULL)
    return FALSE;
  mrc_fields_known (self, file, yaml, "text voice words");
  mrc_fields_text (self, file, yaml, "text", TRUE, &text);
  mrc_fields_text (self, file, yaml, "voice", TRUE, &voice);
  mrc_fields_text (self, file, yaml, "words", FALSE, &words);
  name = mrc_clip_name (language, text);
  clip->synthetic = g_str_equal (voice, "machine");
  clip->words = mrc_clip_words_from_text (words);
  if (!g_str_equal (name, clip->name))
    mrc_problem_add (self->problems, file, yaml->line, REMEDY, "text: is not what the clip is named after");
  else if (!clip->synthetic && !g_str_equal (voice, "person"))
    mrc_problem_add (self->problems, file, yaml->line, "write person or machine", "voice: is %s", voice);
  else if (clip->words == NULL)
    mrc_problem_add (self->problems, file, yaml->line, REMEDY, "words: cannot be read");
  else
    return TRUE;
  return FALSE;
}

static void
take_clip (MrcSource *self, const char *name)
{
  g_autofree char *file = g_strconcat (FOLDER "/", name, ".opus", NULL);
  g_autofree char *sidecar = g_strconcat (FOLDER "/", name, ".yaml", NULL);
  g_autofree char *path = g_build_filename (self->folder, file, NULL);
  g_autoptr (MrcClip) clip = mrc_clip_new (name);
  g_autoptr (GError) error = NULL;

  clip->opus = mrc_file_read (path, MAX_CLIP, &error);
  if (clip->opus == NULL)
    mrc_problem_add (self->problems, file, 0, REMEDY, "cannot be read (%s)", error->message);
  else if (!is_opus (clip->opus))
    mrc_problem_add (self->problems, file, 0, REMEDY, "is no Opus recording");
  else if (take_sidecar (self, clip, sidecar)) {
    char *key = clip->name;

    g_hash_table_insert (self->clips, key, g_steal_pointer (&clip));
  }
}

void
mrc_source_read_voices (MrcSource *self)
{
  g_autofree char *folder = g_build_filename (self->folder, FOLDER, NULL);
  g_auto (GStrv) names = NULL;

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR)) /* nothing is recorded yet */
    return;
  names = mrc_source_list (self, FOLDER);
  for (int i = 0; names[i] != NULL; i++) {
    g_autofree char *name = g_strndup (names[i], strcspn (names[i], "."));
    const char *kind = names[i] + strlen (name);

    if (is_name (name) && g_str_equal (kind, ".opus"))
      take_clip (self, name);
    else if (!is_name (name) || !g_str_equal (kind, ".yaml")) {
      g_autofree char *file = g_strconcat (FOLDER "/", names[i], NULL);

      mrc_problem_add (self->problems, file, 0, "move it away; " REMEDY, "is neither a clip nor its words");
    }
  }
}
