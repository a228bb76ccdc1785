// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/clip.h"
#include "content/csv.h"
#include "content/spoken-texts.h"
#include "kiosk/command/commands.h"
#include "kiosk/command/content.h"
#include "kiosk/studio/studio.h"

#include <stdio.h>
#include <string.h>

static gboolean option_all;
static char *option_place;

static const MrcClip *
find_clip (MrcSource *source, const MrcSpokenText *text)
{
  return g_hash_table_lookup (source->clips, text->name);
}

/* What a person has still to read. */
static gboolean
lacks_person (MrcSource *source, const MrcSpokenText *text)
{
  const MrcClip *clip = find_clip (source, text);

  return clip == NULL || clip->synthetic;
}

/* Leaves those of the places that were asked for. Returns: @texts */
static GPtrArray *
keep_place (GPtrArray *texts)
{
  for (guint i = texts->len; option_place != NULL && i > 0; i--) {
    if (!g_str_has_prefix (((const MrcSpokenText *) g_ptr_array_index (texts, i - 1))->place, option_place))
      g_ptr_array_remove_index (texts, i - 1);
  }
  return texts;
}

static GPtrArray *
read_texts (MrcSource *source)
{
  return keep_place (mrc_source_spoken_texts (source));
}

/* Nobody can record a number or a day that is not known yet. Returns: how many */
static guint
list_patterns (void)
{
  g_autoptr (GPtrArray) patterns = keep_place (mrc_spoken_patterns ());

  for (guint i = 0; option_all && i < patterns->len; i++) {
    const MrcSpokenText *text = g_ptr_array_index (patterns, i);

    printf ("%s\tsynthesiser\t%s\t%s\n", text->name, text->place, text->text);
  }
  return patterns->len;
}

/* A text was changed or dropped, and its recording stayed: it would only make the pack larger. */
static guint
list_left_over (MrcSource *source)
{
  g_autoptr (GPtrArray) texts = mrc_source_spoken_texts (source);
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (source->clips), (GCompareFunc) strcmp);
  guint n = 0;

  for (guint i = 0; i < texts->len; i++)
    g_hash_table_add (said, ((MrcSpokenText *) g_ptr_array_index (texts, i))->name);
  for (GList *name = names; name != NULL; name = name->next) {
    if (g_hash_table_contains (said, name->data))
      continue;
    printf ("%s\tleft over\tvoices/%s.opus\t\n", (char *) name->data, (char *) name->data);
    n++;
  }
  return n;
}

static MrcExit
run_list (const MrcInvocation *invocation, GError **error)
{
  MrcExit exit_code = MRC_EXIT_FAILED;
  g_autoptr (MrcSource) source = mrc_content_read_source (invocation->operands[0], &exit_code, error);
  g_autoptr (GPtrArray) texts = source != NULL ? read_texts (source) : NULL;
  guint person = 0, machine = 0, left_over = 0, patterns = 0;

  if (texts == NULL)
    return exit_code;
  for (guint i = 0; i < texts->len; i++) {
    const MrcSpokenText *text = g_ptr_array_index (texts, i);
    const MrcClip *clip = find_clip (source, text);

    person += clip != NULL && !clip->synthetic;
    machine += clip != NULL && clip->synthetic;
    if (option_all || lacks_person (source, text))
      printf ("%s\t%s\t%s\t%s\n", text->name,
              clip == NULL      ? "-"
              : clip->synthetic ? "machine"
                                : "person",
              text->place, text->text);
  }
  patterns = list_patterns ();
  left_over = option_place == NULL ? list_left_over (source) : 0;
  fprintf (stderr, "%u texts: %u read by a person, %u by a machine, %u not yet\n", texts->len, person,
           machine, texts->len - person - machine);
  if (patterns > 0)
    fprintf (stderr, "%u more carry a number, a day or a name: always the synthesiser’s (--all lists them)\n",
             patterns);
  if (left_over > 0)
    fprintf (stderr, "%u recordings are of no text any more: move their .opus and .yaml away\n", left_over);
  return MRC_EXIT_DONE;
}

static void
print_cell (const char *text, char end)
{
  g_autofree char *quoted = mrc_csv_quote (text);

  printf ("%s%c", quoted, end);
}

static MrcExit
run_script (const MrcInvocation *invocation, GError **error)
{
  MrcExit exit_code = MRC_EXIT_FAILED;
  g_autoptr (MrcSource) source = mrc_content_read_source (invocation->operands[0], &exit_code, error);
  g_autoptr (GPtrArray) texts = source != NULL ? read_texts (source) : NULL;

  if (texts == NULL)
    return exit_code;
  printf ("\xEF\xBB\xBF%s\n", "file,text,place"); /* a byte order mark: Excel reads UTF-8 only behind one */
  for (guint i = 0; i < texts->len; i++) {
    const MrcSpokenText *text = g_ptr_array_index (texts, i);

    if (!lacks_person (source, text))
      continue;
    printf ("%s.wav,", text->name);
    print_cell (text->text, ',');
    print_cell (text->place, '\n');
  }
  return MRC_EXIT_DONE;
}

static const MrcSpokenText *
find_text (GPtrArray *texts, const char *file)
{
  g_autofree char *name = g_strndup (file, strcspn (file, "."));

  for (guint i = 0; i < texts->len; i++) {
    const MrcSpokenText *text = g_ptr_array_index (texts, i);

    if (g_str_equal (text->name, name))
      return text;
  }
  return NULL;
}

/* Returns: whether it was taken in; says on stdout why not. */
static gboolean
take_in (MrcSource *source, GPtrArray *texts, const char *folder, const char *file)
{
  const MrcSpokenText *text = find_text (texts, file);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GError) error = NULL;

  if (text == NULL)
    printf ("%s: no text has this name; call it as the script does, or make the script anew: "
            "the text may have changed\n",
            path);
  else if (mrc_studio_take_in (source, text, path, &error))
    return TRUE;
  else
    printf ("%s: %s\n", path, error->message);
  return FALSE;
}

static MrcExit
run_import (const MrcInvocation *invocation, GError **error)
{
  MrcExit exit_code = MRC_EXIT_FAILED;
  const char *folder = invocation->operands[1];
  g_autoptr (MrcSource) source = mrc_content_read_source (invocation->operands[0], &exit_code, error);
  g_autoptr (GDir) dir = source != NULL ? g_dir_open (folder, 0, error) : NULL;
  g_autoptr (GPtrArray) texts = NULL;
  const char *file = NULL;
  guint taken = 0, refused = 0;

  if (dir == NULL)
    return exit_code;
  texts = mrc_source_spoken_texts (source);
  while ((file = g_dir_read_name (dir)) != NULL) {
    if (*file == '.')
      continue;
    if (take_in (source, texts, folder, file))
      taken++;
    else
      refused++;
  }
  fprintf (stderr, "%u recordings taken in, %u to record again\n", taken, refused);
  return refused > 0 ? MRC_EXIT_NO : MRC_EXIT_DONE;
}

static MrcExit
run_bake (const MrcInvocation *invocation, GError **error)
{
  MrcExit exit_code = MRC_EXIT_FAILED;
  g_autoptr (MrcSource) source = mrc_content_read_source (invocation->operands[0], &exit_code, error);
  g_autoptr (GPtrArray) texts = source != NULL ? read_texts (source) : NULL;
  guint baked = 0;

  if (texts == NULL)
    return exit_code;
  for (guint i = 0; i < texts->len; i++) {
    const MrcSpokenText *text = g_ptr_array_index (texts, i);

    if (find_clip (source, text) != NULL)
      continue;
    if (!mrc_studio_bake (source, text, error)) {
      g_prefix_error (error, "%s: ", text->place);
      return MRC_EXIT_FAILED;
    }
    baked++;
  }
  fprintf (stderr, "%u clips made by the machine; a person’s recording replaces them\n", baked);
  return MRC_EXIT_DONE;
}

#define PLACE_OPTION \
  { \
    "place", 0, 0, G_OPTION_ARG_STRING, &option_place, \
      "Only texts that stand there: topics/visa, arrival, screens/when.", "PLACE" \
  }

static const GOptionEntry place_options[] = {
  PLACE_OPTION,
  { NULL },
};

static const GOptionEntry list_options[] = {
  PLACE_OPTION,
  { "all", 0, 0, G_OPTION_ARG_NONE, &option_all, "Also those that a person has read", NULL },
  { NULL },
};

const MrcCommand mrc_command_content_voices_list = {
  .name = "content voices list",
  .operands = "DIR",
  .n_operands = 1,
  .summary = "Lists the texts that no person has read aloud yet",
  .details = "One line a text: the name of its recording, who reads it now, where it stands, the text. What "
             "carries a number, a day or a name is always the synthesiser's: only --all lists it.",
  .example = "mrc content voices list content",
  .options = list_options,
  .run = run_list,
};

const MrcCommand mrc_command_content_voices_script = {
  .name = "content voices script",
  .operands = "DIR",
  .n_operands = 1,
  .summary = "Writes what is to be read aloud, for a studio or a phone",
  .details = "CSV: the name to give the recording, the text, where it stands. One text a recording. The name "
             "belongs to the words: once a text changes, it has another.",
  .example = "mrc content voices script content > script.csv",
  .options = place_options,
  .run = run_script,
};

const MrcCommand mrc_command_content_voices_import = {
  .name = "content voices import",
  .operands = "DIR RECORDINGS",
  .n_operands = 2,
  .summary = "Takes recordings in",
  .details =
    "RECORDINGS is a folder of WAV, FLAC, Ogg or MP3 files named as the script says. Each is checked "
    "(silence, length, pauses, too loud, too soft), cut, evened to -16 LUFS and written to DIR/voices as "
    "Opus with the time of each word. Prints one line a recording that was refused, with the remedy; exit 1 "
    "when there are any.",
  .example = "mrc content voices import content recordings",
  .run = run_import,
};

const MrcCommand mrc_command_content_voices_bake = {
  .name = "content voices bake",
  .operands = "DIR",
  .n_operands = 1,
  .summary = "Has a machine read what nobody has read yet",
  .details = "Clips marked as a machine's: they stay in the list, and a person's recording replaces them.",
  .example = "mrc content voices bake content",
  .options = place_options,
  .run = run_bake,
};
