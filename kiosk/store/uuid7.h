// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MRC_UUID_SIZE 16

typedef struct {
  guint8 bytes[MRC_UUID_SIZE];
} MrcUuid;

/** mrc_uuid7_new: A time-ordered id (RFC 9562), for appointments. @unix_ms: milliseconds, UTC */
MrcUuid mrc_uuid7_new (gint64 unix_ms);

/** mrc_uuid4_new: A random id: visits, which must not tell when they were made */
MrcUuid mrc_uuid4_new (void);

/** mrc_uuid_text: Returns: (transfer full): 36 characters, lower case */
char *mrc_uuid_text (const MrcUuid *uuid) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
