// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/pack.h"
#include "content/source.h"

G_BEGIN_DECLS

/** sample_pack: @folder: of sample_new(). Returns: (transfer full): @source built, signed and opened; fails
 * the test when it cannot be */
MrcPack *sample_pack (const char *folder, MrcSource *source) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
