// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/privacy/seal.h"
#include "kiosk/visit/visit.h"
#include "kiosk/widgets/draft.h"

G_BEGIN_DECLS

/**
 * MrcSecretDraft:
 *
 * Lets a field of the glass write into a secret text of the visit, without the
 * widget knowing what a secret is. It keeps the visit alive, not a copy.
 */
#define MRC_TYPE_SECRET_DRAFT (mrc_secret_draft_get_type ())
G_DECLARE_FINAL_TYPE (MrcSecretDraft, mrc_secret_draft, MRC, SECRET_DRAFT, MrcDraft)

/** mrc_secret_draft_new: @text: of @visit, which is referenced */
MrcDraft *mrc_secret_draft_new (MrcVisit *visit, MrcSecretText *text);

G_END_DECLS
