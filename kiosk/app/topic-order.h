// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/pack.h"

G_BEGIN_DECLS

/**
 * mrc_topics_in_order:
 * @door: (nullable): "prospective": whose visitor it is
 *
 * Every topic of the pack, as the pages lead to them: first what stands on the
 * page of the visitor's door and behind it, then what the other doors lead to,
 * what stands on a page before what stands behind it; at last what no page opens.
 *
 * Returns: (transfer container) (element-type MrcTopic): each once
 */
GPtrArray *mrc_topics_in_order (MrcPack *pack, const char *door) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
