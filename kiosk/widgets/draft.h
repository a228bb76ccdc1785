// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MrcDraft:
 *
 * What a visitor is typing, wherever it is really kept: the keys write to it and
 * the field shows it. The application keeps it in locked memory, so there is no
 * property of the text, and nobody should copy it.
 *
 * Signal "changed" (): the text is another.
 */
#define MRC_TYPE_DRAFT (mrc_draft_get_type ())
G_DECLARE_DERIVABLE_TYPE (MrcDraft, mrc_draft, MRC, DRAFT, GObject)

struct _MrcDraftClass {
  GObjectClass parent_class;

  const char *(*peek) (MrcDraft *self);
  gboolean (*set) (MrcDraft *self, const char *text);
};

/** mrc_draft_peek: Returns: (transfer none): UTF-8; valid until the next change */
const char *mrc_draft_peek (MrcDraft *self);
/** mrc_draft_set: Returns: %FALSE when there is no room for @text: nothing changed */
gboolean mrc_draft_set (MrcDraft *self, const char *text);

G_END_DECLS
