// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/source.h"
#include "content/text-check.h"
#include "content/yaml-tree.h"

G_BEGIN_DECLS

/* Shared by the files that read a source folder. */

void mrc_source_read_pages (MrcSource *self);
void mrc_source_read_topics (MrcSource *self);
void mrc_source_read_decisions (MrcSource *self);
void mrc_source_read_tables (MrcSource *self);
void mrc_source_read_pictures (MrcSource *self);
void mrc_source_read_voices (MrcSource *self);

/** mrc_source_check: the rules between files: pictures that are missing, places that lead nowhere, topics out
 * of reach. */
void mrc_source_check (MrcSource *self);

/** mrc_source_check_decisions: walks every way of every decision path: dead ends, circles, what nothing leads
 * to, pictures and risks that are missing, more than a page or a sheet has room for, staying asked less than
 * going */
void mrc_source_check_decisions (MrcSource *self);
/** mrc_source_check_picture: @thing: where the picture @name is wanted; "" for none */
void mrc_source_check_picture (MrcSource *self, gconstpointer thing, const char *name);

/** mrc_source_list: Returns: (transfer full): the names in @folder but hidden ones, sorted; a problem when it
 * is not there */
GStrv mrc_source_list (MrcSource *self, const char *folder);
/** mrc_source_load: Returns: (transfer full) (nullable): UTF-8 text or a picture; a problem when it cannot be
 * read */
GBytes *mrc_source_load (MrcSource *self, const char *file, gsize limit);
/** mrc_source_load_yaml: Returns: (transfer full) (nullable): a map; a problem when it is none */
MrcYaml *mrc_source_load_yaml (MrcSource *self, const char *file);
void mrc_source_note (MrcSource *self, gconstpointer thing, const char *file, int line);
const MrcOrigin *mrc_source_origin (MrcSource *self, gconstpointer thing);

/** mrc_is_slug: small letters, digits and single hyphens, at most 40 */
gboolean mrc_is_slug (const char *text);
/** mrc_is_one_of: @words: divided by spaces */
gboolean mrc_is_one_of (const char *word, const char *words);

/* The fields of a YAML map. Each adds a problem for what it does not find or like. */

void mrc_fields_known (MrcSource *self, const char *file, const MrcYaml *map, const char *keys);
/** mrc_fields_text: replaces @text by a plain value such as an id; "" when missing */
void mrc_fields_text (MrcSource *self,
                      const char *file,
                      const MrcYaml *map,
                      const char *key,
                      gboolean required,
                      char **text);
/** mrc_fields_words: replaces the strings of @words by those of { bn: …, en: … } */
void mrc_fields_words (MrcSource *self,
                       const char *file,
                       const MrcYaml *map,
                       const char *key,
                       gboolean required,
                       char *words[MRC_N_LANGUAGES]);
gboolean mrc_fields_yes (MrcSource *self, const char *file, const MrcYaml *map, const char *key);
/** mrc_fields_day: Returns: 0 when missing or malformed */
MrcDay mrc_fields_day (MrcSource *self, const char *file, const MrcYaml *map, const char *key);
/** mrc_fields_list: Returns: (transfer none) (nullable): the list under @key; never empty */
const MrcYaml *mrc_fields_list (MrcSource *self, const char *file, const MrcYaml *map, const char *key);

/** mrc_text_with_breaks: Returns: (transfer full): @text with a written \n as a line break */
char *mrc_text_with_breaks (const char *text);

G_END_DECLS
