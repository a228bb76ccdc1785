// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/secret-draft.h"

struct _MrcSecretDraft {
  MrcDraft parent_instance;

  MrcVisit *visit;     /* (owned) */
  MrcSecretText *text; /* (borrowed): of the visit */
};

G_DEFINE_FINAL_TYPE (MrcSecretDraft, mrc_secret_draft, MRC_TYPE_DRAFT)

static const char *
mrc_secret_draft_peek (MrcDraft *draft)
{
  return mrc_secret_text_peek (MRC_SECRET_DRAFT (draft)->text);
}

static gboolean
mrc_secret_draft_set (MrcDraft *draft, const char *text)
{
  return mrc_secret_text_set (MRC_SECRET_DRAFT (draft)->text, text);
}

static void
mrc_secret_draft_finalize (GObject *object)
{
  g_object_unref (MRC_SECRET_DRAFT (object)->visit);

  G_OBJECT_CLASS (mrc_secret_draft_parent_class)->finalize (object);
}

static void
mrc_secret_draft_class_init (MrcSecretDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mrc_secret_draft_finalize;
  MRC_DRAFT_CLASS (klass)->peek = mrc_secret_draft_peek;
  MRC_DRAFT_CLASS (klass)->set = mrc_secret_draft_set;
}

static void
mrc_secret_draft_init (MrcSecretDraft *self)
{
}

MrcDraft *
mrc_secret_draft_new (MrcVisit *visit, MrcSecretText *text)
{
  MrcSecretDraft *self = g_object_new (MRC_TYPE_SECRET_DRAFT, NULL);

  self->visit = g_object_ref (visit);
  self->text = text;
  return MRC_DRAFT (self);
}
