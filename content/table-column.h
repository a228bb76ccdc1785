// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** What the cells of a column of a table have to be. Each kind has its check, and its remedy. */
typedef enum {
  COLUMN_SLUG,
  COLUMN_MAYBE_SLUG,
  COLUMN_KEY, /* as COLUMN_SLUG, and no two rows have the same */
  COLUMN_WORDS_BN,
  COLUMN_WORDS_EN,
  COLUMN_MAYBE_BN,
  COLUMN_MAYBE_EN,
  COLUMN_AUDIENCES,
  COLUMN_RISK,
  COLUMN_FEE_ANSWER,
  COLUMN_PLACE, /* where it leads: source-check.c looks whether it is there */
  COLUMN_ADDRESS,
  COLUMN_MAYBE_ADDRESS,
  COLUMN_PICTURE,
  COLUMN_NUMBER,
  COLUMN_MAYBE_NUMBER,
  COLUMN_SUMS, /* six whole numbers, growing */
  COLUMN_DAY,
  COLUMN_DAY_KEY, /* a day, and no two rows have the same */
  COLUMN_MAYBE_DAY,
  COLUMN_TIME,
  COLUMN_YES,
  COLUMN_PHONE,
  COLUMN_MAYBE_PHONE,
  COLUMN_DIAL,
  COLUMN_SAME_BN, /* two words at least, none of which is in another row too */
  COLUMN_NOTICE,
} MrcColumnKind;

typedef struct {
  const char *name;
  MrcColumnKind kind;
  int least, most; /* of a number; of words @most letters, 0 for any length */
} MrcColumn;

/** mrc_column_fits: whether a cell may be @text */
gboolean mrc_column_fits (const MrcColumn *column, const char *text);
/** mrc_column_dup_remedy: Returns: (transfer full): what an editor is to write instead */
char *mrc_column_dup_remedy (const MrcColumn *column) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
