// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "printing/document.h"

G_BEGIN_DECLS

/** mrc_paper_sample_kinds: Returns: (transfer none): the names of all papers, as "mrc print sample" takes
 * them; NULL at the end */
const char *const *mrc_paper_sample_kinds (void);

/**
 * mrc_paper_sample_new:
 * @kind: one of mrc_paper_sample_kinds()
 * @longest: the longest texts a centre can have in place of the shortest
 * @day: the one it is for
 *
 * A paper of nobody and no centre, marked as a sample: to try a printer with, and to see
 * that every text has room. Its numbers are of no phone and its QR is no ticket, but as
 * large as one.
 *
 * Returns: (transfer full) (nullable): NULL for a kind there is not
 */
MrcDocument *mrc_paper_sample_new (const char *kind, MrcLanguage language, gboolean longest, MrcDay day);

/** mrc_paper_sample_ticket: Returns: (transfer full): what the QR of a sample says */
char *mrc_paper_sample_ticket (void);

G_END_DECLS
