// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/notice/notice.h"

#include <string.h>

#define FIRST_DAY 0
#define LAST_DAY G_MAXINT

static const char *const kind_names[MRC_N_NOTICE_KINDS] = { "job", "fair", "intake" };

MrcNotice *
mrc_notice_new (void)
{
  return g_new0 (MrcNotice, 1);
}

void
mrc_notice_free (MrcNotice *self)
{
  if (!self)
    return;
  for (int language = 0; language < MRC_N_LANGUAGES; language++)
    g_free (self->text[language]);
  g_free (self);
}

const char *
mrc_notice_kind_name (MrcNoticeKind kind)
{
  g_return_val_if_fail (kind < MRC_N_NOTICE_KINDS, NULL);

  return kind_names[kind];
}

gboolean
mrc_notice_kind_from_name (const char *name, MrcNoticeKind *ret_kind)
{
  for (int i = 0; i < MRC_N_NOTICE_KINDS; i++)
    if (strcmp (name, kind_names[i]) == 0) {
      *ret_kind = (MrcNoticeKind) i;
      return TRUE;
    }
  return FALSE;
}

typedef struct {
  const MrcNotice *notice;
  gint64 id;
  gboolean dropped;
} Act;

/* Not run(): the row gives its id back. */
static gboolean
add (MrcStore *store, gpointer data, GError **error)
{
  Act *act = data;
  const MrcNotice *notice = act->notice;
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "notice", "notice-add", error);

  if (!row)
    return FALSE;
  mrc_statement_bind_text (row, 1, kind_names[notice->kind]);
  mrc_statement_bind_int64 (row, 2, notice->from);
  mrc_statement_bind_int64 (row, 3, notice->until);
  mrc_statement_bind_text (row, 4, notice->text[MRC_LANGUAGE_BENGALI]);
  mrc_statement_bind_text (row, 5, notice->text[MRC_LANGUAGE_ENGLISH]);
  if (mrc_statement_step (row, error) != MRC_STEP_ROW)
    return FALSE;
  act->id = mrc_statement_int64 (row, 0);
  return mrc_statement_step (row, error) == MRC_STEP_DONE;
}

gboolean
mrc_notice_add (MrcStore *store, const MrcNotice *notice, gint64 *ret_id, GError **error)
{
  Act act = { .notice = notice };

  if (!mrc_store_transact (store, add, &act, error))
    return FALSE;
  if (ret_id)
    *ret_id = act.id;
  return TRUE;
}

static gboolean
drop (MrcStore *store, gpointer data, GError **error)
{
  Act *act = data;
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "notice", "notice-drop", error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_int64 (statement, 1, act->id);
  if (!mrc_statement_run (statement, error))
    return FALSE;
  act->dropped = mrc_store_changes (store) == 1;
  return TRUE;
}

gboolean
mrc_notice_drop (MrcStore *store, gint64 id, gboolean *ret_dropped, GError **error)
{
  Act act = { .id = id };

  if (!mrc_store_transact (store, drop, &act, error))
    return FALSE;
  *ret_dropped = act.dropped;
  return TRUE;
}

/* Those with a day of @first to @last among theirs. */
static GPtrArray *
list (MrcStore *store, gint64 first, gint64 last, GError **error)
{
  g_autoptr (GPtrArray) notices = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_notice_free);
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "notice", "notice-list", error);
  MrcStep step;

  if (!row)
    return NULL;
  mrc_statement_bind_int64 (row, 1, first);
  mrc_statement_bind_int64 (row, 2, last);
  while ((step = mrc_statement_step (row, error)) == MRC_STEP_ROW) {
    MrcNotice *notice = mrc_notice_new ();

    notice->id = mrc_statement_int64 (row, 0);
    mrc_notice_kind_from_name (mrc_statement_text (row, 1), &notice->kind);
    notice->from = (MrcDay) mrc_statement_int64 (row, 2);
    notice->until = (MrcDay) mrc_statement_int64 (row, 3);
    notice->text[MRC_LANGUAGE_BENGALI] = g_strdup (mrc_statement_text (row, 4));
    notice->text[MRC_LANGUAGE_ENGLISH] = g_strdup (mrc_statement_text (row, 5));
    g_ptr_array_add (notices, notice);
  }
  return step == MRC_STEP_DONE ? g_steal_pointer (&notices) : NULL;
}

GPtrArray *
mrc_notice_list (MrcStore *store, GError **error)
{
  return list (store, FIRST_DAY, LAST_DAY, error);
}

GPtrArray *
mrc_notice_list_open (MrcStore *store, MrcDay day, GError **error)
{
  return list (store, day, day, error);
}
