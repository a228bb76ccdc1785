// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/store/store.h"

G_BEGIN_DECLS

/**
 * mrc_audit_add:
 * @at: when, Unix seconds, UTC
 * @act: what staff did, one word or two: "export", "cancel", "pin-set"
 * @detail: on what: days, a short code; nothing personal
 *
 * Adds a row that cannot be changed or removed. Inside a transaction it goes
 * with it, so that an act and its record are one.
 */
gboolean mrc_audit_add (MrcStore *store, gint64 at, const char *act, const char *detail, GError **error);

G_END_DECLS
