// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "content/clip.h"
#include "content/decision.h"
#include "content/model.h"
#include "content/search.h"

G_BEGIN_DECLS

/**
 * MrcPackError:
 * @MRC_PACK_ERROR_MISSING: there is no pack
 * @MRC_PACK_ERROR_SIGNATURE: unsigned, signed by another key, or changed after signing
 * @MRC_PACK_ERROR_DAMAGED: signed, yet no pack this version can read
 * @MRC_PACK_ERROR_OLDER: older than the one in use
 * @MRC_PACK_ERROR_TOO_BIG: more bytes than a pack, or a status pack, may have
 * @MRC_PACK_ERROR_AHEAD: made on a day that has not come yet
 * @MRC_PACK_ERROR_UNFIT: a status pack that does not belong to the content here
 *
 * Messages are for staff: they name the file and the remedy.
 */
typedef enum {
  MRC_PACK_ERROR_MISSING,
  MRC_PACK_ERROR_SIGNATURE,
  MRC_PACK_ERROR_DAMAGED,
  MRC_PACK_ERROR_OLDER,
  MRC_PACK_ERROR_TOO_BIG,
  MRC_PACK_ERROR_AHEAD,
  MRC_PACK_ERROR_UNFIT,
} MrcPackError;

#define MRC_PACK_ERROR (mrc_pack_error_quark ())
GQuark mrc_pack_error_quark (void);

/**
 * MrcPack:
 *
 * The signed content the kiosk shows. Opening reads the file into memory, verifies
 * the signature over just those bytes and only then lets SQLite see them, so that
 * nothing unsigned is ever parsed. It reads the whole file, makes the index of
 * its words and belongs on a worker; after that the pack is immutable and every getter is a look in memory,
 * on any thread.
 */
#define MRC_TYPE_PACK (mrc_pack_get_type ())
G_DECLARE_FINAL_TYPE (MrcPack, mrc_pack, MRC, PACK, GObject)

/** mrc_pack_open: @path: the pack; its signature is beside it, @path.minisig. @public_key: "RW…" */
MrcPack *mrc_pack_open (const char *path, const char *public_key, GError **error);

/** mrc_pack_get_page: Returns: (transfer none) (nullable) */
const MrcPage *mrc_pack_get_page (MrcPack *self, const char *id);
const MrcTopic *mrc_pack_get_topic (MrcPack *self, const char *slug);       /* (nullable) */
const MrcDecision *mrc_pack_get_decision (MrcPack *self, const char *slug); /* (nullable) */
GPtrArray *mrc_pack_get_decisions (MrcPack *self); /* (transfer none) (element-type MrcDecision) */
GPtrArray *mrc_pack_get_risks (MrcPack *self); /* (transfer none) (element-type MrcRisk): the gravest first */
GPtrArray *mrc_pack_get_pages (MrcPack *self); /* (transfer none) (element-type MrcPage) */
GPtrArray *mrc_pack_get_topics (MrcPack *self);   /* (transfer none) (element-type MrcTopic) */
GPtrArray *mrc_pack_get_hotlines (MrcPack *self); /* (transfer none) (element-type MrcHotline) */
/**
 * mrc_pack_get_table:
 * @name: "services", "opening", "closures", "districts", "hotlines", "countries", "currencies", "lenders",
 * "channels", "ceilings", "contract", "contract_advice", "crises", "fee_advice", "notices",
 * "sums", "synonyms", "divisions", "trades", "training", "upazilas", "needs", "offices", "onward", "steps",
 * "notice_texts"
 *
 * The cells are as the builder checked them: days "2026-12-31", times "09:30", flags "true" or "false",
 * whole numbers in ASCII, audiences divided by spaces; hand-set line breaks are "\n". mrc_table_row_get()
 * reads one.
 *
 * Returns: (transfer none) (element-type MrcTableRow) (nullable)
 */
GPtrArray *mrc_pack_get_table (MrcPack *self, const char *name);
/** mrc_pack_get_picture: Returns: (transfer none) (nullable): an SVG */
GBytes *mrc_pack_get_picture (MrcPack *self, const char *name);
/** mrc_pack_get_clip: Returns: (transfer none) (nullable): @text read aloud, if just this text was */
const MrcClip *mrc_pack_get_clip (MrcPack *self, MrcLanguage language, const char *text);
gint64 mrc_pack_get_sequence (MrcPack *self); /* grows with each build: an older pack is refused */
gint64 mrc_pack_get_built (MrcPack *self);    /* seconds, UTC */
gboolean mrc_pack_is_status (MrcPack *self);  /* see content/status.h: no content of its own */
/** mrc_pack_get_status_built: Returns: seconds, UTC: of the status pack that is laid over it; 0 for none */
gint64 mrc_pack_get_status_built (MrcPack *self);
/** mrc_pack_count_stale: Returns: how many cards are past their review on @today */
int mrc_pack_count_stale (MrcPack *self, MrcDay today);
/** mrc_pack_count_unsigned: Returns: how many topics have no reviewer: nobody has signed for them */
int mrc_pack_count_unsigned (MrcPack *self);
const char *mrc_pack_get_path (MrcPack *self); /* (transfer none) */
/** mrc_pack_get_signed_text: (transfer none): the trusted comment of its signature, for staff */
const char *mrc_pack_get_signed_text (MrcPack *self);

/**
 * mrc_pack_make_index:
 *
 * Makes what mrc_pack_search() looks in, once; the first search does it where nobody has.
 * Apart from opening: most who open a pack look for nothing in it. Belongs on a worker.
 */
void mrc_pack_make_index (MrcPack *self);

/**
 * mrc_pack_search: as mrc_search_find()
 *
 * Returns: (transfer container) (element-type MrcFound): of the pack
 */
GPtrArray *mrc_pack_search (MrcPack *self, const char *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
