// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/store/store.h"
#include "locales/dates.h"

G_BEGIN_DECLS

/**
 * What is open just now: a legal job, a fair, an intake of a training centre. Staff
 * enter it with its first and last day; after the last it is gone by itself from
 * everything a visitor sees. The row stays until it is dropped, for staff to look at.
 */

#define MRC_NOTICE_TEXT_MAX 120 /* letters: what a card and the idle page can show whole */

typedef enum {
  MRC_NOTICE_JOB,
  MRC_NOTICE_FAIR,
  MRC_NOTICE_INTAKE,
} MrcNoticeKind;

#define MRC_N_NOTICE_KINDS 3

/** MrcNotice: a value */
typedef struct {
  gint64 id; /* 0 for one that is not in the store yet */
  MrcNoticeKind kind;
  MrcDay from, until;          /* both are days on which it is shown */
  char *text[MRC_N_LANGUAGES]; /* two sentences at most */
} MrcNotice;

MrcNotice *mrc_notice_new (void);
void mrc_notice_free (MrcNotice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcNotice, mrc_notice_free)

/** mrc_notice_kind_name: Returns: (transfer none): "job", "fair", "intake" */
const char *mrc_notice_kind_name (MrcNoticeKind kind);
/** mrc_notice_kind_from_name: Returns: whether @name is one */
gboolean mrc_notice_kind_from_name (const char *name, MrcNoticeKind *ret_kind);

/** mrc_notice_add: @notice: its id is not read. @ret_id: (out) (optional).
 * @error: MRC_STORE_ERROR_CONSTRAINT when it ends before it begins, or has no words or too many */
gboolean mrc_notice_add (MrcStore *store, const MrcNotice *notice, gint64 *ret_id, GError **error);

/** mrc_notice_drop: @ret_dropped: (out): whether there was one with that @id */
gboolean mrc_notice_drop (MrcStore *store, gint64 id, gboolean *ret_dropped, GError **error);

/** mrc_notice_list: Returns: (transfer full) (element-type MrcNotice): all, by last day */
GPtrArray *mrc_notice_list (MrcStore *store, GError **error);

/** mrc_notice_list_open: Returns: (transfer full) (element-type MrcNotice): those shown on @day, the one that
 * ends first before the others */
GPtrArray *mrc_notice_list_open (MrcStore *store, MrcDay day, GError **error);

G_END_DECLS
