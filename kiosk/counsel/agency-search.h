// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/counsel/agency.h"

G_BEGIN_DECLS

/**
 * Finding an agency by its name, as somebody heard it, in either script and however it is
 * spelt.
 *
 * Each word is compared by its sound (sound.h) with every word of the list, and so are two
 * that stand together, since আল মদিনা is also written আলমদিনা. What a word weighs
 * is learnt from the list: ওভারসিজ and ইন্টারন্যাশনাল stand in every second name and tell
 * little, whatever word that is in next year's list. Both names of an agency are looked
 * at; the better one counts. Nothing is found rather than anything.
 */

/** MrcAgencyIndex: the words of a list. Immutable, any thread. */
typedef struct _MrcAgencyIndex MrcAgencyIndex;

/** mrc_agency_index_new: @agencies: (element-type MrcAgency): held until the end */
MrcAgencyIndex *mrc_agency_index_new (GPtrArray *agencies);
void mrc_agency_index_free (MrcAgencyIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcAgencyIndex, mrc_agency_index_free)

/**
 * mrc_agency_index_find:
 * @name: what the visitor wrote; its last word may be only begun
 *
 * Returns: (transfer full) (element-type MrcAgency): borrowed from the index, at most @most, the likeliest
 *   first; among equals by licence
 */
GPtrArray *mrc_agency_index_find (const MrcAgencyIndex *self, const char *name, guint most);

/** mrc_agency_find: in the register. Returns: (transfer full) (element-type MrcAgency): owned */
GPtrArray *mrc_agency_find (MrcStore *store, const char *name, guint most, GError **error);

G_END_DECLS
