// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MrcFakeUdisks:
 *
 * udisks2 on a system bus of its own, with the sticks a test plugs in. Answers on
 * a thread of its own, for the callers block.
 */
typedef struct _MrcFakeUdisks MrcFakeUdisks;

#define MRC_FAKE_STICK "/org/freedesktop/UDisks2/block_devices/sdb1"
#define MRC_FAKE_SECOND_STICK "/org/freedesktop/UDisks2/block_devices/sdc1"

MrcFakeUdisks *mrc_fake_udisks_new (void);
void mrc_fake_udisks_free (MrcFakeUdisks *self);

/** mrc_fake_udisks_plug: @objects: what GetManagedObjects answers, as GVariant text: a{oa{sa{sv}}}. @folder:
 * where a stick is mounted */
void mrc_fake_udisks_plug (MrcFakeUdisks *self, const char *objects, const char *folder);
/** mrc_fake_udisks_refuse: @method: "Mount" or "Unmount". @error: the last part of udisks' error name; NULL
 * lets it succeed */
void mrc_fake_udisks_refuse (MrcFakeUdisks *self, const char *method, const char *error);
/** mrc_fake_udisks_calls: Returns: (transfer full): the calls so far: "Mount sdb1 Unmount sdb1 ", options of
 * mount(8) in brackets behind */
char *mrc_fake_udisks_calls (MrcFakeUdisks *self);

G_END_DECLS
