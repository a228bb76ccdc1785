// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/studio/studio.h"

#include <glib/gstdio.h>
#include <string.h>

#include "content/clip.h"
#include "content/file.h"
#include "kiosk/studio/take.h"

/* As the kiosk says them: digit by digit. */
static char **
dup_dial (MrcSource *source)
{
  g_autoptr (GStrvBuilder) numbers = g_strv_builder_new ();

  for (guint i = 0; i < source->hotlines->len; i++)
    g_strv_builder_add (numbers, ((const MrcHotline *) g_ptr_array_index (source->hotlines, i))->number);
  return g_strv_builder_end (numbers);
}

static MrcTake *
read_by_machine (MrcSource *source, const MrcSpokenText *text, GError **error)
{
  g_auto (GStrv) dial = dup_dial (source);
  g_autoptr (MrcTake) take = mrc_take_synthesise (text->text, text->language, (const char *const *) dial);

  if (take != NULL && mrc_take_trim (take))
    return g_steal_pointer (&take);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               "espeak-ng says nothing; is the package espeak-ng-data there?");
  return NULL;
}

/* YAML's double quotes: these two signs only have a meaning within. */
static char *
quote (const char *text)
{
  g_autoptr (GString) out = g_string_new (text);

  g_string_replace (out, "\\", "\\\\", 0);
  g_string_replace (out, "\"", "\\\"", 0);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* The words first: it is the sound that makes a clip, so that a power cut leaves none without words. */
static gboolean
write_clip (MrcSource *source, const MrcSpokenText *text, MrcTake *take, const char *voice, GError **error)
{
  g_autofree char *folder = g_build_filename (source->folder, "voices", NULL);
  g_autofree char *clip = g_strdup_printf ("%s/%s.opus", folder, text->name);
  g_autofree char *sidecar = g_strdup_printf ("%s/%s.yaml", folder, text->name);
  g_autofree char *words = mrc_clip_words_to_text (take->words);
  g_autofree char *quoted = quote (text->text);
  g_autofree char *yaml = g_strdup_printf ("text: \"%s\"\nvoice: %s\nwords: \"%s\"\n", quoted, voice, words);
  g_autoptr (GBytes) opus = NULL;
  gsize length = 0;
  const void *data = NULL;

  mrc_take_even (take);
  opus = mrc_take_encode (take, error);
  if (opus == NULL)
    return FALSE;
  data = g_bytes_get_data (opus, &length);
  g_mkdir (folder, 0755);
  return mrc_file_write (sidecar, yaml, strlen (yaml), 0644, error) &&
         mrc_file_write (clip, data, length, 0644, error);
}

static gboolean
check (MrcTake *take, const MrcTake *machine, GError **error)
{
  double ratio;

  if (take->clipped > MRC_STUDIO_CLIPPED)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 "was recorded too loud and rattles; move away from the microphone and record it again");
  else if (!mrc_take_trim (take))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 "is silent; was the microphone on? Record it again");
  else if (mrc_take_loudness (take) < MRC_STUDIO_SOFTEST)
    g_set_error (
      error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
      "was recorded too softly: made louder it would hiss; hold the microphone nearer and record it "
      "again");
  else if (mrc_take_longest_pause (take) > MRC_STUDIO_PAUSE)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 "has a pause of %.1f seconds; record it again in one go", mrc_take_longest_pause (take));
  else {
    ratio = mrc_take_seconds (take) / mrc_take_seconds (machine);
    if (ratio >= MRC_STUDIO_SHORTEST && ratio <= MRC_STUDIO_LONGEST)
      return TRUE;
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 "is %.1f seconds long, and this text takes about %.1f; is it another text, or not whole?",
                 mrc_take_seconds (take), mrc_take_seconds (machine));
  }
  return FALSE;
}

static void
stretch_words (MrcTake *take, const MrcTake *machine)
{
  double ratio = mrc_take_seconds (take) / mrc_take_seconds (machine);

  for (guint i = 0; i < machine->words->len; i++) {
    MrcClipWord word = g_array_index (machine->words, MrcClipWord, i);

    word.ms = (int) (word.ms * ratio);
    g_array_append_val (take->words, word);
  }
}

gboolean
mrc_studio_take_in (MrcSource *source, const MrcSpokenText *text, const char *path, GError **error)
{
  g_autoptr (MrcTake) machine = read_by_machine (source, text, error);
  g_autoptr (MrcTake) take = machine != NULL ? mrc_take_read (path, error) : NULL;

  if (take == NULL || !check (take, machine, error))
    return FALSE;
  stretch_words (take, machine);
  return write_clip (source, text, take, "person", error);
}

gboolean
mrc_studio_bake (MrcSource *source, const MrcSpokenText *text, GError **error)
{
  g_autoptr (MrcTake) take = read_by_machine (source, text, error);

  return take != NULL && write_clip (source, text, take, "machine", error);
}
