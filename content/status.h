// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/pack.h"
#include "content/source.h"

G_BEGIN_DECLS

/**
 * A status pack: a small pack that tells anew which countries are open, and nothing else, so that it is
 * carried to a centre the day something changes. It is built and signed as every pack, has a mark in it that
 * it is one, and is laid over the whole pack that it belongs to:
 *
 *   pages    topics/countries and its further pages
 *   topics   country-…
 *   tables   countries, ceilings
 *
 * It changes only what is there: a topic, a page, a table or a row of a country that the whole pack does not
 * have needs a whole pack. One that is older than the whole pack counts for nothing, and is dropped when that
 * is installed: it has all of it. Going back to the whole pack before keeps one that is newer than both.
 */

#define MRC_STATUS_MAX (1024 * 1024) /* bytes */

/** mrc_source_keep_status: drops from @source all that a status pack does not carry, and marks it as one */
void mrc_source_keep_status (MrcSource *source);

/**
 * mrc_pack_lay_over:
 * @self: a whole pack that nobody else has seen yet: it is changed
 * @status: is empty afterwards when it could be laid over; unchanged when not
 *
 * All of it or nothing. @error: MRC_PACK_ERROR_OLDER, or MRC_PACK_ERROR_UNFIT, with the remedy
 */
gboolean mrc_pack_lay_over (MrcPack *self, MrcPack *status, GError **error);

G_END_DECLS
