// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

#include "locales/dates.h"
#include "locales/language.h"

G_BEGIN_DECLS

/**
 * What is said, as plain structures: the source folder is read into them, the
 * pack is written from them, and the screens are given them. A string that is
 * not there is "", never %NULL.
 */

/** A picture with words that opens something: a door, a tile of a home, an entry of a topic list. */
typedef struct {
  char *id;                     /* "prospective", "papers"; of a question its value */
  char *picture;                /* a picture's name */
  char *label[MRC_N_LANGUAGES]; /* hand-set line breaks */
  char *sub[MRC_N_LANGUAGES];   /* "" for none */
  char
    *opens; /* a place: "home/prospective", "topics/papers", "topic/contract", "serial"; "" in a question */
  char *style;                /* "", "hero", "wide", "danger" */
  char *tag[MRC_N_LANGUAGES]; /* on a hero: "আগে এটি দেখুন"; "" for none */
} MrcEntry;

/** A page of entries with its question: the doors, a home, a topic list, a picture question. */
typedef struct {
  char *id; /* "doors", "home/prospective", "topics/papers", "help", "ask/sex" */
  char *question[MRC_N_LANGUAGES];
  char *sub[MRC_N_LANGUAGES];
  GPtrArray *entries; /* (element-type MrcEntry), at most 8 and a hero */
  gboolean sensitive; /* waits for শুনুন, counted only as a page of the day */
} MrcPage;

/** mrc_review_is_over: Returns: whether somebody should have looked again before @today at what was to be
 * looked at by @review_by. Of a card, a path or a row of a table: this alone decides */
gboolean mrc_review_is_over (MrcDay review_by, MrcDay today);

/** One card: one idea, one picture, at most two sentences. */
typedef struct {
  char *text[MRC_N_LANGUAGES]; /* plain paragraphs divided by "\n"; content/sentence.h finds the sentences */
  char *picture;
  char *source[MRC_N_LANGUAGES]; /* as shown: "বৈদেশিক কর্মসংস্থান ও অভিবাসী আইন, ২০১৩" */
  char *address;                 /* where the fact was read; for staff, not shown to visitors */
  MrcDay as_of;
  MrcDay review_by;          /* past it the screen says "may be out of date, ask at the desk" */
  gboolean check_with_staff; /* the fact is not verified: the card carries the mark */
  gboolean danger;
} MrcCard;

typedef struct {
  char *slug;
  char *title[MRC_N_LANGUAGES];
  char *picture;
  char *audience; /* "prospective", "returnee", "family", "all" */
  char *reviewer; /* who checked it; "" until a person did */
  gboolean sensitive;
  GPtrArray *cards; /* (element-type MrcCard) */
} MrcTopic;

typedef struct {
  char *number; /* ASCII, as shown: "16135" */
  char *dial;   /* for the QR: "tel:16135" */
  char *abroad; /* "" or the number from abroad: "+8809610102030" */
  char *name[MRC_N_LANGUAGES];
  char *sub[MRC_N_LANGUAGES];
  char *picture;
  int page; /* 1 or 2 */
} MrcHotline;

/** A row of a table of the pack (services, opening, closures): column name → text, as the CSV had it. */
typedef GHashTable MrcTableRow;

MrcEntry *mrc_entry_new (void);
void mrc_entry_free (MrcEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcEntry, mrc_entry_free)

MrcPage *mrc_page_new (void);
void mrc_page_free (MrcPage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcPage, mrc_page_free)

MrcCard *mrc_card_new (void);
void mrc_card_free (MrcCard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcCard, mrc_card_free)

MrcTopic *mrc_topic_new (void);
void mrc_topic_free (MrcTopic *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcTopic, mrc_topic_free)

/** mrc_hotline_new: @row: (element-type utf8 utf8): a row of the table "hotlines" */
MrcHotline *mrc_hotline_new (MrcTableRow *row);
void mrc_hotline_free (MrcHotline *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcHotline, mrc_hotline_free)

MrcTableRow *mrc_table_row_new (void);
/** mrc_table_row_get: Returns: (transfer none): "" when the row has no such column */
const char *mrc_table_row_get (MrcTableRow *row, const char *column);
/** mrc_table_row_is: Returns: whether a column of flags says "true" */
gboolean mrc_table_row_is (MrcTableRow *row, const char *column);
/** mrc_table_find: @rows: (element-type MrcTableRow) (nullable). Returns: (transfer none) (nullable): the
 * first whose @column is @value */
MrcTableRow *mrc_table_find (GPtrArray *rows, const char *column, const char *value);

G_END_DECLS
