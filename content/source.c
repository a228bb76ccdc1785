// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/source.h"

#include <string.h>

#include "content/clip.h"
#include "content/csv.h"
#include "content/file.h"
#include "content/picture-check.h"
#include "content/problem.h"
#include "content/source-private.h"

#define MAX_FILES 20000 /* in one folder: a clip and its words for every text */
#define MAX_TEXT_FILE (256 * 1024)
#define MAX_PICTURE (512 * 1024)

static void
origin_free (MrcOrigin *self)
{
  g_free (self->file);
  g_free (self);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

GStrv
mrc_source_list (MrcSource *self, const char *folder)
{
  g_autofree char *path = g_build_filename (self->folder, folder, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  if (dir == NULL)
    mrc_problem_add (self->problems, folder, 0, "make it; see the README", "there is no such folder");
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL && names->len < MAX_FILES) {
    if (*name != '.')
      g_ptr_array_add (names, g_strdup (name));
  }
  if (names->len >= MAX_FILES)
    mrc_problem_add (self->problems, folder, 0, "is it the right folder?", "more than %d files", MAX_FILES);
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (GStrv) g_ptr_array_steal (names, NULL);
}

GBytes *
mrc_source_load (MrcSource *self, const char *file, gsize limit)
{
  g_autofree char *path = g_build_filename (self->folder, file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mrc_file_read (path, limit, &error);

  if (bytes == NULL) {
    mrc_problem_add (self->problems, file, 1, "put it there as a plain, small file", "cannot be read (%s)",
                     error->message);
    return NULL;
  }
  if (!mrc_text_is_utf8 (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), file, self->problems))
    return NULL;
  return g_steal_pointer (&bytes);
}

MrcYaml *
mrc_source_load_yaml (MrcSource *self, const char *file)
{
  g_autoptr (GBytes) bytes = mrc_source_load (self, file, MAX_TEXT_FILE);
  g_autoptr (MrcYaml) yaml = NULL;

  if (bytes == NULL)
    return NULL;
  yaml = mrc_yaml_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), file, self->problems);
  if (yaml != NULL && yaml->kind != MRC_YAML_MAP) {
    mrc_problem_add (self->problems, file, yaml->line, "write it as lines of \"key: value\"", "no keys");
    return NULL;
  }
  return g_steal_pointer (&yaml);
}

void
mrc_source_note (MrcSource *self, gconstpointer thing, const char *file, int line)
{
  MrcOrigin *origin = g_new (MrcOrigin, 1);

  origin->file = g_strdup (file);
  origin->line = line;
  g_hash_table_insert (self->origins, (gpointer) thing, origin);
}

const MrcOrigin *
mrc_source_origin (MrcSource *self, gconstpointer thing)
{
  const MrcOrigin *origin = g_hash_table_lookup (self->origins, thing);

  g_assert (origin != NULL);
  return origin;
}

gboolean
mrc_is_slug (const char *text)
{
  gsize length = strlen (text);

  if (length == 0 || length > 40 || *text == '-' || text[length - 1] == '-' || strstr (text, "--") != NULL)
    return FALSE;
  return strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

gboolean
mrc_is_one_of (const char *word, const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  return g_strv_contains ((const char *const *) list, word);
}

static void
read_folder_of_pictures (MrcSource *self, const char *folder)
{
  g_auto (GStrv) names = mrc_source_list (self, folder);

  for (int i = 0; names[i] != NULL; i++) {
    g_autofree char *file = g_build_filename (folder, names[i], NULL);
    g_autofree char *name =
      g_strndup (names[i], strlen (names[i]) - (g_str_has_suffix (names[i], ".svg") ? 4 : 0));
    g_autoptr (GBytes) svg = NULL;

    if (g_str_equal (file, "pictures/scenes"))
      continue;
    if (!g_str_has_suffix (names[i], ".svg") || !mrc_is_slug (name))
      mrc_problem_add (self->problems, file, 0, "name it like help-now.svg, or move it away",
                       "no name of a picture");
    else if (g_hash_table_contains (self->pictures, name))
      mrc_problem_add (self->problems, file, 0, "rename one", "two pictures are called %s", name);
    else if ((svg = mrc_source_load (self, file, MAX_PICTURE)) != NULL) {
      mrc_picture_check (svg, file, self->problems);
      g_hash_table_insert (self->pictures, g_steal_pointer (&name), g_steal_pointer (&svg));
    }
  }
}

void
mrc_source_read_pictures (MrcSource *self)
{
  g_autofree char *scenes = g_build_filename (self->folder, "pictures", "scenes", NULL);

  read_folder_of_pictures (self, "pictures");
  if (g_file_test (scenes, G_FILE_TEST_IS_DIR))
    read_folder_of_pictures (self, "pictures/scenes");
}

static void
read_allowed (MrcSource *self)
{
  g_autofree char *path = g_build_filename (self->folder, "latin-allowed.txt", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return;
  bytes = mrc_source_load (self, "latin-allowed.txt", MAX_TEXT_FILE);
  if (bytes == NULL)
    return;
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\n", -1);
  for (int i = 0; lines[i] != NULL; i++) {
    lines[i][strcspn (lines[i], "#")] = '\0';
    g_hash_table_add (self->allowed, g_strdup (g_strstrip (lines[i])));
  }
}

/* "not,rather": for the report; a folder need not have it. */
static void
read_plain (MrcSource *self)
{
  static const char *const file = "plain-words.csv";
  g_autofree char *path = g_build_filename (self->folder, file, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS) ||
      (bytes = mrc_source_load (self, file, MAX_TEXT_FILE)) == NULL)
    return;
  rows = mrc_csv_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), file, &error);
  if (rows == NULL) {
    g_ptr_array_add (self->problems, g_strdup (error->message));
    return;
  }
  for (guint i = 1; i < rows->len; i++) {
    const MrcCsvRow *row = g_ptr_array_index (rows, i);

    if (row->fields->len == 2 && *(const char *) row->fields->pdata[0] != '\0')
      g_hash_table_insert (self->plain, mrc_text_normalise (row->fields->pdata[0]),
                           mrc_text_normalise (row->fields->pdata[1]));
    else
      mrc_problem_add (self->problems, file, row->line, "write the hard word, a comma and the plain one",
                       "no two words");
  }
}

MrcSource *
mrc_source_read (const char *folder, GError **error)
{
  MrcSource *self;

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR)) {
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR,
                 "%s: no such folder; give the folder with pages, topics, "
                 "tables and pictures",
                 folder);
    return NULL;
  }
  self = g_new0 (MrcSource, 1);
  self->folder = g_strdup (folder);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_page_free);
  self->topics = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_topic_free);
  self->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_decision_free);
  self->risks = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_risk_free);
  self->hotlines = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_hotline_free);
  self->tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->pictures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  self->clips = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) mrc_clip_free);
  self->origins = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) origin_free);
  self->allowed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->plain = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  read_allowed (self);
  read_plain (self);
  mrc_source_read_pictures (self);
  mrc_source_read_pages (self);
  mrc_source_read_topics (self);
  mrc_source_read_decisions (self);
  mrc_source_read_tables (self);
  mrc_source_read_voices (self);
  mrc_source_check (self);
  mrc_source_check_decisions (self);
  return self;
}

void
mrc_source_free (MrcSource *self)
{
  if (self == NULL)
    return;
  g_free (self->folder);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->topics);
  g_ptr_array_unref (self->decisions);
  g_ptr_array_unref (self->risks);
  g_ptr_array_unref (self->hotlines);
  g_hash_table_unref (self->tables);
  g_hash_table_unref (self->pictures);
  g_hash_table_unref (self->clips);
  g_hash_table_unref (self->origins);
  g_hash_table_unref (self->allowed);
  g_hash_table_unref (self->plain);
  g_free (self);
}

const MrcPage *
mrc_source_get_page (MrcSource *self, const char *id)
{
  for (guint i = 0; i < self->pages->len; i++) {
    const MrcPage *page = g_ptr_array_index (self->pages, i);

    if (g_str_equal (page->id, id))
      return page;
  }
  return NULL;
}

const MrcTopic *
mrc_source_get_topic (MrcSource *self, const char *slug)
{
  for (guint i = 0; i < self->topics->len; i++) {
    const MrcTopic *topic = g_ptr_array_index (self->topics, i);

    if (g_str_equal (topic->slug, slug))
      return topic;
  }
  return NULL;
}

const MrcDecision *
mrc_source_get_decision (MrcSource *self, const char *slug)
{
  for (guint i = 0; i < self->decisions->len; i++) {
    const MrcDecision *decision = g_ptr_array_index (self->decisions, i);

    if (g_str_equal (decision->slug, slug))
      return decision;
  }
  return NULL;
}
