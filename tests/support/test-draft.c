// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test-draft.h"

#include <string.h>

#define MOST_BYTES 256

#define MRC_TYPE_TEST_DRAFT (mrc_test_draft_get_type ())
G_DECLARE_FINAL_TYPE (MrcTestDraft, mrc_test_draft, MRC, TEST_DRAFT, MrcDraft)

struct _MrcTestDraft {
  MrcDraft parent_instance;

  char *text;
};

G_DEFINE_FINAL_TYPE (MrcTestDraft, mrc_test_draft, MRC_TYPE_DRAFT)

static const char *
mrc_test_draft_peek (MrcDraft *draft)
{
  return MRC_TEST_DRAFT (draft)->text;
}

static gboolean
mrc_test_draft_set (MrcDraft *draft, const char *text)
{
  MrcTestDraft *self = MRC_TEST_DRAFT (draft);

  if (strlen (text) > MOST_BYTES)
    return FALSE;

  g_free (self->text);
  self->text = g_strdup (text);
  return TRUE;
}

static void
mrc_test_draft_finalize (GObject *object)
{
  g_free (MRC_TEST_DRAFT (object)->text);

  G_OBJECT_CLASS (mrc_test_draft_parent_class)->finalize (object);
}

static void
mrc_test_draft_class_init (MrcTestDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mrc_test_draft_finalize;
  MRC_DRAFT_CLASS (klass)->peek = mrc_test_draft_peek;
  MRC_DRAFT_CLASS (klass)->set = mrc_test_draft_set;
}

static void
mrc_test_draft_init (MrcTestDraft *self)
{
}

MrcDraft *
mrc_test_draft_new (const char *text)
{
  MrcTestDraft *self = g_object_new (MRC_TYPE_TEST_DRAFT, NULL);

  self->text = g_strdup (text);

  return MRC_DRAFT (self);
}
