// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/draft.h"

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE (MrcDraft, mrc_draft, G_TYPE_OBJECT)

static void
mrc_draft_class_init (MrcDraftClass *klass)
{
  signals[CHANGED] =
    g_signal_new ("changed", MRC_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mrc_draft_init (MrcDraft *self)
{
}

const char *
mrc_draft_peek (MrcDraft *self)
{
  g_return_val_if_fail (MRC_IS_DRAFT (self), "");

  return MRC_DRAFT_GET_CLASS (self)->peek (self);
}

gboolean
mrc_draft_set (MrcDraft *self, const char *text)
{
  g_return_val_if_fail (MRC_IS_DRAFT (self), FALSE);

  if (!MRC_DRAFT_GET_CLASS (self)->set (self, text))
    return FALSE;

  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}
