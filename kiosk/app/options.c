// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/application.h"

#include <stdio.h>

#define EXIT_MISTAKE 2
#define MIN_SIDE 320
#define MAX_SIDE 8192

typedef struct {
  char *config;   /* (owned) */
  char *data;     /* (owned) */
  char *size;     /* (owned) */
  char *language; /* (owned) */
  char *place;    /* (owned) */
  char *pictures; /* (owned) */
  gboolean windowed;
} Words;

static void
words_clear (Words *words)
{
  g_free (words->config);
  g_free (words->data);
  g_free (words->size);
  g_free (words->language);
  g_free (words->place);
  g_free (words->pictures);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static gboolean
parse_words (int *argc, char ***argv, Words *words, GError **error)
{
  const GOptionEntry entries[] = {
    { "config", 0, 0, G_OPTION_ARG_FILENAME, &words->config, "The facts of this machine", "FILE" },
    { "data", 0, 0, G_OPTION_ARG_FILENAME, &words->data, "The centre's folder", "DIR" },
    { "windowed", 0, 0, G_OPTION_ARG_NONE, &words->windowed, "In a window instead of the full screen", NULL },
    { "size", 0, 0, G_OPTION_ARG_STRING, &words->size, "Size of the window", "WIDTHxHEIGHT" },
    { "language", 0, 0, G_OPTION_ARG_STRING, &words->language, "Language to begin in", "bn|en" },
    { "place", 0, 0, G_OPTION_ARG_STRING, &words->place, "Place to begin at, for tours", "PLACE" },
    { "photograph", 0, 0, G_OPTION_ARG_FILENAME, &words->pictures,
      "Write pictures of the places that begin with --place, and end: for editors", "DIR" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("- the kiosk of a Migrant Resource Centre");

  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_set_description (context, "Example:\n"
                                             "  mrc-kiosk --data ~/.local/share/mrc-kiosk-demo --windowed "
                                             "--size 540x960\n");
  return g_option_context_parse (context, argc, argv, error);
}

static gboolean
parse_size (const char *text, MrcOptions *options, GError **error)
{
  int width = 0, height = 0;
  char rest = 0;

  if (text == NULL)
    return TRUE;
  if (sscanf (text, "%dx%d%c", &width, &height, &rest) != 2 || MIN (width, height) < MIN_SIDE ||
      MAX (width, height) > MAX_SIDE) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 "--size %s: write WIDTHxHEIGHT in pixels, as 1080x1920 (%d to %d)", text, MIN_SIDE,
                 MAX_SIDE);
    return FALSE;
  }

  options->width = width;
  options->height = height;
  return TRUE;
}

static gboolean
parse_language (const char *code, MrcOptions *options, GError **error)
{
  if (code == NULL) {
    options->language = mrc_settings_get_language (options->settings);
    return TRUE;
  }
  if (mrc_language_from_code (code, &options->language))
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--language %s: it is bn or en", code);
  return FALSE;
}

static gboolean
read_options (int argc, char **argv, MrcOptions *options, GError **error)
{
  g_auto (Words) words = { 0 };

  if (!parse_words (&argc, &argv, &words, error) || !parse_size (words.size, options, error))
    return FALSE;
  if (argc > 1) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION, "“%s” is no option", argv[1]);
    return FALSE;
  }

  options->settings = mrc_settings_load (words.config, error);
  if (options->settings == NULL || !parse_language (words.language, options, error))
    return FALSE;

  options->data_dir = mrc_settings_dup_data_dir (words.data);
  options->place = g_strdup (words.place != NULL ? words.place : words.pictures != NULL ? "" : "idle");
  options->photograph = g_strdup (words.pictures);
  options->windowed = words.windowed || words.pictures != NULL;
  if (words.pictures != NULL && options->width == 0) { /* of the panel that the mocks are drawn for */
    options->width = 1080;
    options->height = 1920;
  }
  return TRUE;
}

void
mrc_options_free (MrcOptions *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->settings);
  g_free (self->data_dir);
  g_free (self->place);
  g_free (self->photograph);
  g_free (self);
}

MrcOptions *
mrc_options_parse (int argc, char **argv, int *ret_exit)
{
  g_autoptr (MrcOptions) options = g_new0 (MrcOptions, 1);
  g_autoptr (GError) error = NULL;

  if (read_options (argc, argv, options, &error))
    return g_steal_pointer (&options);

  fprintf (stderr, "mrc-kiosk: %s\nSee mrc-kiosk --help.\n", error->message);
  *ret_exit = EXIT_MISTAKE;
  return NULL;
}
