// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/store/store.h"

G_BEGIN_DECLS

/**
 * MrcNeed: what somebody needs besides the service, as flags
 *
 * A need is capacity and not a remark: of each the centre has so many at one
 * moment, whatever services they are needed for. A serial with a need has it kept
 * for as long as its turn takes. Only staff see it; it is on no slip.
 */
typedef enum {
  MRC_NEED_NONE = 0,
  MRC_NEED_WOMAN = 1 << 0,       /* a woman to talk to */
  MRC_NEED_WHEELCHAIR = 1 << 1,  /* a room and a helper for a wheelchair */
  MRC_NEED_READING = 1 << 2,     /* somebody who reads and writes for them */
  MRC_NEED_INTERPRETER = 1 << 3, /* of another language, or of signs */
} MrcNeed;

#define MRC_N_NEEDS 4
#define MRC_NEED_ALL ((1 << MRC_N_NEEDS) - 1)
#define MRC_NEED_CAPACITY_MAX 100

/** mrc_need_name: @index: 0 to MRC_N_NEEDS - 1, for the flag 1 << @index. Returns: (transfer none): "woman",
 * "wheelchair", "reading", "interpreter" */
const char *mrc_need_name (int index);

/** mrc_need_parse: Returns: whether @name is one of mrc_need_name() */
gboolean mrc_need_parse (const char *name, MrcNeed *ret_need);

/** mrc_need_get_capacity: @ret_capacity: (out): MRC_N_NEEDS of them, in the order of the flags: how many at
 * one moment; 0 where the centre does not have it */
gboolean mrc_need_get_capacity (MrcStore *store, int *ret_capacity, GError **error);

/** mrc_need_set_capacity: @need: one flag. What was booked keeps it. @error: MRC_STORE_ERROR_CONSTRAINT out
 * of bounds */
gboolean mrc_need_set_capacity (MrcStore *store, MrcNeed need, int capacity, GError **error);

G_END_DECLS
