// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/picture-check.h"

#include <librsvg/rsvg.h>
#include <string.h>

#include "content/problem.h"

#define MAX_DEPTH 64

typedef struct {
  const char *file;
  GPtrArray *problems;
  int depth;
} Reader;

static const char *const refused_elements[] = {
  "script", "text", "tspan",   "foreignObject",    "image",         "style", "a", "audio", "video",
  "iframe", "set",  "animate", "animateTransform", "animateMotion", NULL
};

static const char *
local_name (const char *name)
{
  const char *colon = strrchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

static int
line_of (GMarkupParseContext *context)
{
  int line;

  g_markup_parse_context_get_position (context, &line, NULL);
  return line;
}

/* url(#gradient) is the file's own; url(anything else) is not. */
static gboolean
leaves_the_file (const char *value)
{
  for (const char *p = strstr (value, "url("); p != NULL; p = strstr (p + 4, "url(")) {
    const char *target = p + 4 + strspn (p + 4, " \t\n'\"");

    if (*target != '#')
      return TRUE;
  }
  return FALSE;
}

static void
check_attribute (Reader *self, int line, const char *name, const char *value)
{
  if (g_str_equal (local_name (name), "href") && *value != '#')
    mrc_problem_add (self->problems, self->file, line,
                     "draw it in this file, or refer to a part of it by #name",
                     "a reference that leaves the picture: %s", name);
  else if (leaves_the_file (value) || strstr (value, "@import") != NULL)
    mrc_problem_add (self->problems, self->file, line, "refer to a part of this file by url(#name)",
                     "a reference that leaves the picture, in %s", name);
  else if (g_str_has_prefix (name, "on"))
    mrc_problem_add (self->problems, self->file, line, "take it out", "a script in %s", name);
}

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer data,
               GError **error)
{
  Reader *self = data;
  int line = line_of (context);

  if (self->depth++ == 0 && !g_str_equal (local_name (element), "svg"))
    mrc_problem_add (self->problems, self->file, line, "save it as plain SVG", "this is no SVG picture");
  if (self->depth > MAX_DEPTH) {
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "nested deeper than %d", MAX_DEPTH);
    return;
  }
  if (g_strv_contains (refused_elements, local_name (element)))
    mrc_problem_add (self->problems, self->file, line,
                     "turn words into outlines and take out what is not drawn", "<%s> in a picture", element);
  for (int i = 0; names[i] != NULL; i++)
    check_attribute (self, line, names[i], values[i]);
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  ((Reader *) data)->depth--;
}

static void
passthrough (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Reader *self = data;

  if (g_str_has_prefix (text, "<!DOCTYPE") || g_str_has_prefix (text, "<!ENTITY") ||
      g_str_has_prefix (text, "<?xml-stylesheet"))
    mrc_problem_add (self->problems, self->file, line_of (context), "save it as plain SVG",
                     "a document type or a style sheet");
}

static gboolean
read_markup (GBytes *svg, const char *file, GPtrArray *problems)
{
  static const GMarkupParser parser = { start_element, end_element, NULL, passthrough, NULL };
  Reader reader = { file, problems, 0 };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reader, NULL);
  g_autoptr (GError) error = NULL;

  if (g_markup_parse_context_parse (context, g_bytes_get_data (svg, NULL), g_bytes_get_size (svg), &error) &&
      g_markup_parse_context_end_parse (context, &error))
    return TRUE;
  mrc_problem_add (problems, file, line_of (context), "save it as plain SVG", "no whole XML: %s",
                   error->message);
  return FALSE;
}

static void
load (GBytes *svg, const char *file, GPtrArray *problems)
{
  g_autoptr (GError) error = NULL;
  RsvgHandle *handle =
    rsvg_handle_new_from_data (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg), &error);
  gboolean has_box = FALSE;

  if (handle == NULL) {
    mrc_problem_add (problems, file, 1, "open it in a drawing program and save it again",
                     "librsvg cannot load it: %s", error->message);
    return;
  }
  rsvg_handle_get_intrinsic_dimensions (handle, NULL, NULL, NULL, NULL, &has_box, NULL);
  g_object_unref (handle);
  if (!has_box)
    mrc_problem_add (problems, file, 1, "give it one, as viewBox=\"0 0 240 240\"",
                     "the picture has no viewBox");
}

void
mrc_picture_check (GBytes *svg, const char *file, GPtrArray *problems)
{
  guint before = problems->len;

  /* librsvg is given only what has nothing in it but shapes. */
  if (read_markup (svg, file, problems) && problems->len == before)
    load (svg, file, problems);
}
