// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  MRC_YAML_TEXT,
  MRC_YAML_LIST,
  MRC_YAML_MAP,
} MrcYamlKind;

#define MRC_YAML_MAX_DEPTH 10 /* a decision path has nine */
#define MRC_YAML_MAX_NODES 20000

/**
 * MrcYaml:
 *
 * A YAML document as a tree that knows its lines. Only what our files need:
 * anchors, aliases, tags, a second document and a key given twice are refused,
 * and depth and size are bounded, so that no file can grow in the memory.
 */
typedef struct _MrcYaml MrcYaml;
struct _MrcYaml {
  MrcYamlKind kind;
  int line;         /* from 1 */
  char *key;        /* (nullable): of a value in a map */
  char *text;       /* of MRC_YAML_TEXT, UTF-8; NULL for the others */
  GPtrArray *items; /* (element-type MrcYaml): of a list or a map, in order; NULL for a text */
};

/**
 * mrc_yaml_parse:
 * @file: what it is called in a problem
 * @problems: (element-type utf8): one is added when it cannot be read
 *
 * Returns: (transfer full) (nullable)
 */
MrcYaml *mrc_yaml_parse (const char *data, gsize length, const char *file, GPtrArray *problems);
void mrc_yaml_free (MrcYaml *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcYaml, mrc_yaml_free)

/** mrc_yaml_get: Returns: (transfer none) (nullable): the value of @key; NULL too when @self is no map */
const MrcYaml *mrc_yaml_get (const MrcYaml *self, const char *key);

G_END_DECLS
