// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "locales/dates.h"
#include "printing/document.h"

G_BEGIN_DECLS

/** MrcLetterhead: what of the centre stands on its papers. All owned; any may be NULL */
typedef struct {
  MrcLanguage language;        /* of the papers; a slip has both */
  char *name[MRC_N_LANGUAGES]; /* কুমিল্লা, Cumilla */
  char *code;                  /* "CML" */
  char *phone;                 /* ASCII */
  char **hotlines;             /* ASCII, the first one large */
  MrcDay today;
  gboolean demo;
} MrcLetterhead;

MrcLetterhead *mrc_letterhead_new (void);
void mrc_letterhead_free (MrcLetterhead *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcLetterhead, mrc_letterhead_free)

/** mrc_letterhead_frame: Returns: borrowed from @self */
MrcPaperFrame mrc_letterhead_frame (const MrcLetterhead *self);

G_END_DECLS
