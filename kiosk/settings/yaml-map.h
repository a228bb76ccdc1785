// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  MRC_YAML_SCALAR,
  MRC_YAML_LIST, /* of scalars */
} MrcYamlKind;

typedef struct {
  MrcYamlKind kind;
  int line;         /* of the key, from 1 */
  const char *text; /* of a scalar */
  GPtrArray *list;  /* (element-type utf8): of a list */
} MrcYamlValue;

typedef gboolean (*MrcYamlPair) (const char *key, const MrcYamlValue *value, gpointer data, GError **error);

/**
 * mrc_yaml_map_read:
 * @name: the file's, for messages
 *
 * Reads one flat map, the whole of kiosk.yaml: anything deeper, an alias, a key
 * that comes twice are mistakes. @error: #MrcSettingsError, or what @pair set
 */
gboolean
mrc_yaml_map_read (const char *name, const char *text, MrcYamlPair pair, gpointer data, GError **error);

G_END_DECLS
