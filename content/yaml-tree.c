// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/yaml-tree.h"

#include <yaml.h>

#include "content/problem.h"

typedef struct {
  yaml_parser_t parser;
  const char *file;
  GPtrArray *problems;
  int depth;
  int nodes;
} Reader;

static MrcYaml *
node_new (MrcYamlKind kind, const yaml_event_t *event)
{
  MrcYaml *self = g_new0 (MrcYaml, 1);

  self->kind = kind;
  self->line = (int) event->start_mark.line + 1;
  if (kind != MRC_YAML_TEXT)
    self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_yaml_free);
  return self;
}

static void
refuse (Reader *self, const yaml_event_t *event, const char *remedy, const char *what)
{
  mrc_problem_add (self->problems, self->file, (int) event->start_mark.line + 1, remedy, "%s", what);
}

static gboolean
next (Reader *self, yaml_event_t *event)
{
  if (yaml_parser_parse (&self->parser, event))
    return TRUE;
  /* A reader error (bad bytes) has no mark of its own. */
  mrc_problem_add (self->problems, self->file,
                   (int) MAX (self->parser.problem_mark.line, self->parser.mark.line) + 1,
                   "look at the spaces, quotes and colons of this line and the one above", "not YAML: %s",
                   self->parser.problem != NULL ? self->parser.problem : "cannot be read");
  return FALSE;
}

static gboolean
is_allowed (Reader *self, const yaml_event_t *event)
{
  const yaml_char_t *anchor = NULL, *tag = NULL;

  if (event->type == YAML_ALIAS_EVENT) {
    refuse (self, event, "write the text out again", "an alias (*name) is not allowed");
    return FALSE;
  }
  if (event->type == YAML_SCALAR_EVENT) {
    anchor = event->data.scalar.anchor;
    tag = event->data.scalar.tag;
  } else if (event->type == YAML_SEQUENCE_START_EVENT) {
    anchor = event->data.sequence_start.anchor;
    tag = event->data.sequence_start.tag;
  } else if (event->type == YAML_MAPPING_START_EVENT) {
    anchor = event->data.mapping_start.anchor;
    tag = event->data.mapping_start.tag;
  }
  if (anchor != NULL || tag != NULL)
    refuse (self, event, "take it out, or put the text in quotes",
            "an anchor (&name) or tag (!name) is not allowed");
  else if (++self->nodes > MRC_YAML_MAX_NODES)
    refuse (self, event, "divide the file", "too much for one file");
  else if (self->depth > MRC_YAML_MAX_DEPTH)
    refuse (self, event, "look at the indentation", "nested too deep");
  else
    return TRUE;
  return FALSE;
}

static MrcYaml *read_node (Reader *self, const yaml_event_t *event);

static gboolean
read_list (Reader *self, MrcYaml *list)
{
  for (;;) {
    yaml_event_t event;
    MrcYaml *item;

    if (!next (self, &event))
      return FALSE;
    if (event.type == YAML_SEQUENCE_END_EVENT) {
      yaml_event_delete (&event);
      return TRUE;
    }
    item = read_node (self, &event);
    yaml_event_delete (&event);
    if (item == NULL)
      return FALSE;
    g_ptr_array_add (list->items, item);
  }
}

static gboolean
read_value (Reader *self, MrcYaml *map, const yaml_event_t *key)
{
  yaml_event_t event;
  MrcYaml *value;

  if (key->type != YAML_SCALAR_EVENT || !is_allowed (self, key)) {
    if (key->type != YAML_SCALAR_EVENT)
      refuse (self, key, "write it as \"name: value\"", "a key must be a plain word");
    return FALSE;
  }
  if (mrc_yaml_get (map, (const char *) key->data.scalar.value) != NULL) {
    refuse (self, key, "keep one of them", "this key is given twice");
    return FALSE;
  }
  if (!next (self, &event))
    return FALSE;
  value = read_node (self, &event);
  yaml_event_delete (&event);
  if (value == NULL)
    return FALSE;
  value->key = g_strdup ((const char *) key->data.scalar.value);
  value->line = (int) key->start_mark.line + 1;
  g_ptr_array_add (map->items, value);
  return TRUE;
}

static gboolean
read_map (Reader *self, MrcYaml *map)
{
  for (;;) {
    yaml_event_t key;
    gboolean end, ok;

    if (!next (self, &key))
      return FALSE;
    end = key.type == YAML_MAPPING_END_EVENT;
    ok = end || read_value (self, map, &key);
    yaml_event_delete (&key);
    if (end || !ok)
      return ok;
  }
}

static MrcYaml *
read_node (Reader *self, const yaml_event_t *event)
{
  g_autoptr (MrcYaml) node = NULL;
  gboolean ok = TRUE;

  self->depth++;
  if (!is_allowed (self, event))
    return NULL;
  if (event->type == YAML_SCALAR_EVENT) {
    node = node_new (MRC_YAML_TEXT, event);
    node->text = g_strndup ((const char *) event->data.scalar.value, event->data.scalar.length);
  } else if (event->type == YAML_SEQUENCE_START_EVENT) {
    node = node_new (MRC_YAML_LIST, event);
    ok = read_list (self, node);
  } else {
    node = node_new (MRC_YAML_MAP, event);
    ok = read_map (self, node);
  }
  self->depth--;
  return ok ? g_steal_pointer (&node) : NULL;
}

static MrcYaml *
read_document (Reader *self)
{
  g_autoptr (MrcYaml) root = NULL;
  gboolean ended = FALSE;

  while (!ended) {
    yaml_event_t event;
    gboolean ok = TRUE;

    if (!next (self, &event))
      return NULL;
    ended = event.type == YAML_STREAM_END_EVENT;
    if (event.type == YAML_SCALAR_EVENT || event.type == YAML_SEQUENCE_START_EVENT ||
        event.type == YAML_MAPPING_START_EVENT || event.type == YAML_ALIAS_EVENT) {
      root = read_node (self, &event);
      ok = root != NULL;
    } else if (event.type == YAML_DOCUMENT_START_EVENT && root != NULL) {
      refuse (self, &event, "take out the line ---", "a second document");
      ok = FALSE;
    }
    yaml_event_delete (&event);
    if (!ok)
      return NULL;
  }
  if (root == NULL)
    mrc_problem_add (self->problems, self->file, 1, "fill it or delete it", "the file is empty");
  return g_steal_pointer (&root);
}

MrcYaml *
mrc_yaml_parse (const char *data, gsize length, const char *file, GPtrArray *problems)
{
  Reader reader = { .file = file, .problems = problems };
  MrcYaml *root;

  g_return_val_if_fail (yaml_parser_initialize (&reader.parser), NULL);
  yaml_parser_set_encoding (&reader.parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string (&reader.parser, (const unsigned char *) data, length);
  root = read_document (&reader);
  yaml_parser_delete (&reader.parser);
  return root;
}

void
mrc_yaml_free (MrcYaml *self)
{
  if (self == NULL)
    return;
  g_free (self->key);
  g_free (self->text);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self);
}

const MrcYaml *
mrc_yaml_get (const MrcYaml *self, const char *key)
{
  for (guint i = 0; self->kind == MRC_YAML_MAP && i < self->items->len; i++) {
    const MrcYaml *value = g_ptr_array_index (self->items, i);

    if (g_str_equal (value->key, key))
      return value;
  }
  return NULL;
}
