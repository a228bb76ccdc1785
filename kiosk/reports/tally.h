// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MRC_TALLY_GROUPS 8 /* the answers to "sex", the empty one among them; more are refused */

/** MrcCounts: visits with one value of a fact, by sex. */
typedef gint64 MrcCounts[MRC_TALLY_GROUPS];

/**
 * MrcTally:
 *
 * Counts of one month: how many visits had which value of which fact, by sex.
 */
typedef struct _MrcTally MrcTally;

MrcTally *mrc_tally_new (void);
void mrc_tally_free (MrcTally *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcTally, mrc_tally_free)

/** mrc_tally_find_group: Returns: the number of the answer @sex; the last one for all that are too many */
int mrc_tally_find_group (MrcTally *self, const char *sex);
const char *mrc_tally_get_group (MrcTally *self, int group); /* (nullable): past the last one */

void mrc_tally_add (MrcTally *self, const char *fact, const char *value, int group, gint64 n);

/** mrc_tally_list: Returns: (transfer full) (element-type utf8): the values of @fact that were counted,
 * sorted */
GPtrArray *mrc_tally_list (MrcTally *self, const char *fact);
/** mrc_tally_get: Returns: (transfer none): all zeros when there are none */
const gint64 *mrc_tally_get (MrcTally *self, const char *fact, const char *value);

G_END_DECLS
