// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "locales/dates.h"
#include "locales/language.h"

G_BEGIN_DECLS

/** What a block is; its texts are finished strings, in this order. */
typedef enum {
  MRC_BLOCK_HEADING,  /* text: stays with the block after it; numbers begin again */
  MRC_BLOCK_TEXT,     /* text */
  MRC_BLOCK_STRONG,   /* text, bold */
  MRC_BLOCK_SMALL,    /* text, for staff */
  MRC_BLOCK_FOREIGN,  /* text in another language, to be shown to somebody */
  MRC_BLOCK_NUMBERED, /* number, text */
  MRC_BLOCK_TICK,     /* text, after a box to tick; what belongs to it, small (or none) */
  MRC_BLOCK_ROW,      /* label, value */
  MRC_BLOCK_FILL,     /* label, before a line to write on */
  MRC_BLOCK_LINES,    /* one empty text for each line to write on */
  MRC_BLOCK_SIGN,     /* what each box is for: a signature, a thumb, a stamp */
  MRC_BLOCK_NUMBER,   /* text, as large as a serial */
  MRC_BLOCK_CODE,     /* text, to be read out; drawn in its groups where it is wider than the paper */
  MRC_BLOCK_QR,       /* the code's text, the words beside it */
  MRC_BLOCK_HEADS,    /* of columns, on top of each page their cells go on */
  MRC_BLOCK_CELLS,    /* one text a column; MRC_CELL_TICK for a box */
  MRC_BLOCK_RULE,
  MRC_BLOCK_CUT,  /* text, on a line to tear along */
  MRC_BLOCK_DOTS, /* of a printer's head, all once, and lines of one, two, three dots */
  MRC_BLOCK_PAGE, /* what follows is on a paper of its own */
  MRC_N_BLOCKS,
} MrcBlockKind;

#define MRC_CELL_TICK "\x1f"

typedef struct {
  MrcBlockKind kind;
  gboolean keep; /* not torn from the block after it by the end of a page */
  char **texts;
} MrcBlock;

/**
 * MrcPaperFrame:
 *
 * What stands around every paper. Borrowed strings; NULL is as good as "". Numbers of
 * phones are ASCII digits from the content or the settings, for none is in the program.
 */
typedef struct {
  MrcLanguage language;
  const char *centre; /* কুমিল্লা */
  const char *code;   /* "CML" */
  const char *phone;
  const char *const *hotlines; /* (nullable) */
  MrcDay printed;              /* 0 leaves it out */
  gboolean demo;               /* a demonstration centre: marked as such */
} MrcPaperFrame;

/**
 * MrcDocument:
 *
 * A paper as a list of blocks, from top to bottom, with no lengths in it: how it lies
 * on a roll or on sheets is document-layout.h. It is also what is kept of a paper in
 * the queue, so that it can be drawn again later. Its title stands in large letters
 * on what somebody carries home: it names no service (design/revisions.md 1b).
 */
typedef struct {
  MrcLanguage language;
  char *head;  /* the centre */
  char *title; /* "" for none */
  char *foot;  /* hotlines, the centre's phone: a line each */
  char *date;  /* CML · ছাপা ২৩/১১/২৬ */
  int number;  /* by which staff know it in the queue; 0 for none */
  int copy;    /* 0 the first print; above it is marked অনুলিপি n */
  gboolean demo;
  double smallest; /* mm: plain letters rather get as small as this than that it goes on over a second sheet;
                      0: it goes on */
  GPtrArray *blocks; /* (element-type MrcBlock) */
  int n_numbered;    /* since the last heading */
} MrcDocument;

/** mrc_document_new: @title: (nullable) */
MrcDocument *mrc_document_new (const MrcPaperFrame *frame, const char *title);
MrcDocument *mrc_document_copy (const MrcDocument *self);
void mrc_document_free (MrcDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcDocument, mrc_document_free)

/** mrc_document_add: @text: (nullable): NULL adds nothing, for what a visitor has not told. A numbered text
 * gets its number */
void mrc_document_add (MrcDocument *self, MrcBlockKind kind, const char *text);
/** mrc_document_add_two: for blocks of two texts; either NULL adds nothing */
void mrc_document_add_two (MrcDocument *self, MrcBlockKind kind, const char *first, const char *second);
/** mrc_document_add_texts: for blocks of any number of texts */
void mrc_document_add_texts (MrcDocument *self, MrcBlockKind kind, const char *const *texts);
/** mrc_document_add_each: a block for each of @texts (nullable) */
void mrc_document_add_each (MrcDocument *self, MrcBlockKind kind, const char *const *texts);
/** mrc_document_keep: the block added last is not torn from the next one */
void mrc_document_keep (MrcDocument *self);

/** mrc_document_to_variant: Returns: (transfer none) (floating): as it is kept */
GVariant *mrc_document_to_variant (const MrcDocument *self);
/** mrc_document_from_variant: Returns: (transfer full) (nullable): NULL for one that a later program kept */
MrcDocument *mrc_document_from_variant (GVariant *variant);

G_END_DECLS
