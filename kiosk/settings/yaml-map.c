// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/settings/yaml-map.h"

#include <yaml.h>

#include "kiosk/settings/settings.h"

#define MAX_SCALAR 512 /* bytes; the longest sensible value is a path or an address */

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (yaml_parser_t, yaml_parser_delete)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (yaml_document_t, yaml_document_delete)

static gboolean
fail (GError **error, const char *name, const yaml_mark_t *mark, const char *what)
{
  g_set_error (error, MRC_SETTINGS_ERROR, MRC_SETTINGS_ERROR_SYNTAX,
               "%s:%d: %s; write one “key: value” a line, see kiosk/deploy/kiosk.yaml", name,
               (int) mark->line + 1, what);
  return FALSE;
}

/* One line of text, with no NUL or control character hidden in it. */
static const char *
scalar (const yaml_node_t *node)
{
  const char *text = NULL;

  if (node == NULL || node->type != YAML_SCALAR_NODE)
    return NULL;

  text = (const char *) node->data.scalar.value;
  if (strlen (text) != node->data.scalar.length || node->data.scalar.length > MAX_SCALAR)
    return NULL;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    if (g_unichar_iscntrl (g_utf8_get_char (p)))
      return NULL;
  }
  return text;
}

static GPtrArray *
scalars (yaml_document_t *document, const yaml_node_t *node)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (const yaml_node_item_t *item = node->data.sequence.items.start; item < node->data.sequence.items.top;
       item++) {
    const char *text = scalar (yaml_document_get_node (document, *item));

    if (text == NULL)
      return NULL;
    g_ptr_array_add (list, (gpointer) text);
  }

  return g_steal_pointer (&list);
}

static gboolean
read_pair (const char *name,
           yaml_document_t *document,
           const yaml_node_pair_t *pair,
           GHashTable *seen,
           MrcYamlPair func,
           gpointer data,
           GError **error)
{
  const yaml_node_t *key = yaml_document_get_node (document, pair->key);
  const yaml_node_t *node = yaml_document_get_node (document, pair->value);
  g_autoptr (GPtrArray) list = NULL;
  MrcYamlValue value = { .line = (int) key->start_mark.line + 1 };

  if (scalar (key) == NULL)
    return fail (error, name, &key->start_mark, "a key must be a short word");
  if (!g_hash_table_add (seen, (gpointer) scalar (key)))
    return fail (error, name, &key->start_mark, "this key is there twice");

  if (node->start_mark.line < key->start_mark.line)
    return fail (error, name, &key->start_mark, "an alias has no place here");
  if (scalar (node) != NULL) {
    value.kind = MRC_YAML_SCALAR;
    value.text = scalar (node);
  } else if (node->type == YAML_SEQUENCE_NODE && (list = scalars (document, node)) != NULL) {
    value.kind = MRC_YAML_LIST;
    value.list = list;
  } else {
    return fail (error, name, &node->start_mark, "a value must be a word, a number or a [list]");
  }

  return func (scalar (key), &value, data, error);
}

static gboolean
read_map (const char *name, yaml_document_t *document, MrcYamlPair func, gpointer data, GError **error)
{
  const yaml_node_t *root = yaml_document_get_root_node (document);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  /* An empty file, or one of comments, says that all is as usual. */
  if (root == NULL || (root->type == YAML_SCALAR_NODE && root->data.scalar.length == 0))
    return TRUE;
  if (root->type != YAML_MAPPING_NODE)
    return fail (error, name, &root->start_mark, "these are no keys with values");

  for (const yaml_node_pair_t *pair = root->data.mapping.pairs.start; pair < root->data.mapping.pairs.top;
       pair++) {
    if (!read_pair (name, document, pair, seen, func, data, error))
      return FALSE;
  }
  return TRUE;
}

/* What follows the first document is nothing, or a mistake. */
static gboolean
is_last (yaml_parser_t *parser, const char *name, GError **error)
{
  g_auto (yaml_document_t) more = { 0 };
  const yaml_node_t *root = NULL;

  if (!yaml_parser_load (parser, &more))
    return fail (error, name, &parser->problem_mark, parser->problem != NULL ? parser->problem : "no YAML");

  root = yaml_document_get_root_node (&more);
  return root == NULL || fail (error, name, &root->start_mark, "a second document begins here");
}

gboolean
mrc_yaml_map_read (const char *name, const char *text, MrcYamlPair pair, gpointer data, GError **error)
{
  g_auto (yaml_parser_t) parser = { 0 };
  g_auto (yaml_document_t) document = { 0 };

  if (!yaml_parser_initialize (&parser))
    g_error ("out of memory");

  yaml_parser_set_input_string (&parser, (const guint8 *) text, strlen (text));
  if (!yaml_parser_load (&parser, &document))
    return fail (error, name, &parser.problem_mark, parser.problem != NULL ? parser.problem : "no YAML");
  return is_last (&parser, name, error) && read_map (name, &document, pair, data, error);
}
