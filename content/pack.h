// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "locales/dates.h"
#include "locales/language.h"

G_BEGIN_DECLS

/**
 * MrcPackError:
 * @MRC_PACK_ERROR_MISSING: no pack or no signature in the folder
 * @MRC_PACK_ERROR_SIGNATURE: unsigned, signed by another key, or changed after signing
 * @MRC_PACK_ERROR_DAMAGED: signed, yet no pack this version can read
 * @MRC_PACK_ERROR_OLDER: older than the one in use
 */
typedef enum {
  MRC_PACK_ERROR_MISSING,
  MRC_PACK_ERROR_SIGNATURE,
  MRC_PACK_ERROR_DAMAGED,
  MRC_PACK_ERROR_OLDER,
} MrcPackError;

#define MRC_PACK_ERROR (mrc_pack_error_quark ())
GQuark mrc_pack_error_quark (void);

/** A picture with words that opens something: a door, a tile of a home, an entry of a topic list. */
typedef struct {
  char *id;                     /* "prospective", "papers" */
  char *picture;                /* a picture's name */
  char *label[MRC_N_LANGUAGES]; /* hand-set line breaks */
  char *sub[MRC_N_LANGUAGES];   /* "" for none */
  char *opens;                  /* a place: "home/prospective", "topics/papers", "topic/contract", "serial" */
  char *style;                  /* "", "hero", "wide", "danger" */
  char *tag[MRC_N_LANGUAGES];   /* on a hero: "আগে এটি দেখুন"; "" for none */
} MrcEntry;

/** A page of entries with its question: the doors, a home, a topic list. */
typedef struct {
  char *id; /* "doors", "home/prospective", "topics/papers", "help" */
  char *question[MRC_N_LANGUAGES];
  char *sub[MRC_N_LANGUAGES];
  GPtrArray *entries;  /* (element-type MrcEntry), at most 8 and a hero */
  gboolean sensitive;  /* waits for শুনুন, counted only as a page of the day */
} MrcPage;

/** One card: one idea, one picture, at most two sentences. */
typedef struct {
  char *text[MRC_N_LANGUAGES];   /* plain paragraphs divided by "\n" */
  char *picture;
  char *source[MRC_N_LANGUAGES]; /* as shown: "বৈদেশিক কর্মসংস্থান ও অভিবাসী আইন, ২০১৩" */
  MrcDay as_of;
  MrcDay review_by;              /* past it the screen says "may be out of date, ask at the desk" */
  gboolean check_with_staff;     /* the fact is not verified: the card carries the mark */
  gboolean danger;
} MrcCard;

typedef struct {
  char *slug;
  char *title[MRC_N_LANGUAGES];
  char *picture;
  char *audience; /* "prospective", "returnee", "family", "all" */
  gboolean sensitive;
  GPtrArray *cards; /* (element-type MrcCard) */
} MrcTopic;

typedef struct {
  char *number;       /* ASCII, as shown: "16135" */
  char *dial;         /* for the QR: "tel:16135" */
  char *abroad;       /* "" or the number from abroad: "+8809610102030" */
  char *name[MRC_N_LANGUAGES];
  char *sub[MRC_N_LANGUAGES];
  char *picture;
  int page; /* 1 or 2 */
} MrcHotline;

/** A row of a table of the pack (services, opening, closures): column name → text, as the CSV had it. */
typedef GHashTable MrcTableRow;

/**
 * MrcPack:
 *
 * The signed content the kiosk shows. Opening verifies the signature and reads
 * everything into memory, so it belongs on a worker; after that it is immutable
 * and every getter is a look in memory, on any thread.
 */
#define MRC_TYPE_PACK (mrc_pack_get_type ())
G_DECLARE_FINAL_TYPE (MrcPack, mrc_pack, MRC, PACK, GObject)

/** mrc_pack_open: @path: the pack; its signature is beside it, @path.minisig. @public_key: minisign's, "RW…" */
MrcPack *mrc_pack_open (const char *path, const char *public_key, GError **error);

/** mrc_pack_get_page: Returns: (transfer none) (nullable) */
const MrcPage *mrc_pack_get_page (MrcPack *self, const char *id);
const MrcTopic *mrc_pack_get_topic (MrcPack *self, const char *slug); /* (nullable) */
GPtrArray *mrc_pack_get_pages (MrcPack *self);    /* (transfer none) (element-type MrcPage) */
GPtrArray *mrc_pack_get_topics (MrcPack *self);   /* (transfer none) (element-type MrcTopic) */
GPtrArray *mrc_pack_get_hotlines (MrcPack *self); /* (transfer none) (element-type MrcHotline) */
/** mrc_pack_get_table: Returns: (transfer none) (element-type MrcTableRow) (nullable): "services", "opening", "closures", "districts" */
GPtrArray *mrc_pack_get_table (MrcPack *self, const char *name);
/** mrc_pack_get_picture: Returns: (transfer none) (nullable): an SVG */
GBytes *mrc_pack_get_picture (MrcPack *self, const char *name);
gint64 mrc_pack_get_sequence (MrcPack *self); /* grows with each build: an older pack is refused */
gint64 mrc_pack_get_built (MrcPack *self);    /* seconds, UTC */

G_END_DECLS
