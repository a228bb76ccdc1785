// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "content/decision.h"
#include "content/model.h"

G_BEGIN_DECLS

/** Where a thing of the source was read. */
typedef struct {
  char *file; /* relative to the folder */
  int line;
} MrcOrigin;

/**
 * MrcSource:
 *
 * A source folder, read whole: pages, topics, tables and pictures, and the list
 * of all that is wrong with it, each "file:line: what is wrong; remedy". It is
 * what `mrc content check` prints and what mrc_pack_build() writes.
 *
 * Reading never trusts the folder: files, depth, counts and texts are bounded.
 */
typedef struct {
  char *folder;
  GPtrArray *problems; /* (element-type utf8): empty when all is well */
  GPtrArray *pages;    /* (element-type MrcPage), by id */
  GPtrArray *topics;   /* (element-type MrcTopic), by slug */
  GPtrArray
    *decisions;        /* (element-type MrcDecision), by slug; of the folder paths, which need not be there */
  GPtrArray *risks;    /* (element-type MrcRisk), the gravest first: of risks.yaml */
  GPtrArray *hotlines; /* (element-type MrcHotline) */
  GHashTable *tables;  /* (element-type utf8 GPtrArray(MrcTableRow)) */
  GHashTable *pictures; /* (element-type utf8 GBytes): SVG */
  GHashTable *clips; /* (element-type utf8 MrcClip), by name: of the folder voices, which need not be there */
  GHashTable *origins; /* (element-type gpointer MrcOrigin): of pages, entries, topics, cards and their texts,
                          decisions and all in them, risks, hotlines, rows */
  GHashTable
    *allowed;         /* (element-type utf8 utf8): latin-allowed.txt, one word a line, "#" begins a comment */
  GHashTable *plain;  /* (element-type utf8 utf8): plain-words.csv: a hard word → what people say */
  gboolean is_status; /* see mrc_source_keep_status() */
} MrcSource;

/**
 * mrc_source_read:
 *
 * Reads and checks @folder (content/pages, topics, paths, tables, pictures). What an
 * editor did wrong is in problems; @error is set only when there is no folder to read.
 */
MrcSource *mrc_source_read (const char *folder, GError **error);
void mrc_source_free (MrcSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcSource, mrc_source_free)

/** mrc_source_get_page, _get_topic, _get_decision: Returns: (transfer none) (nullable) */
const MrcPage *mrc_source_get_page (MrcSource *self, const char *id);
const MrcTopic *mrc_source_get_topic (MrcSource *self, const char *slug);
const MrcDecision *mrc_source_get_decision (MrcSource *self, const char *slug);

G_END_DECLS
