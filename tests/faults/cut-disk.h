// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/faults/sick-disk.h"

G_BEGIN_DECLS

/**
 * What is on a disk when the power falls, from a record of the sick disk: what was flushed
 * is there, and of what was not, each sector may be or may not.
 */
typedef struct {
  GByteArray *durable[MRC_DISK_N_FILES]; /* (owned): what was flushed */
  GPtrArray *pending[MRC_DISK_N_FILES];  /* (owned) (element-type MrcDiskOp): what was not, in order */
} MrcCutDisk;

/** mrc_cut_disk_init: holds @db as it is, with no log. To be called before what is recorded begins */
void mrc_cut_disk_init (MrcCutDisk *self, const char *db);
void mrc_cut_disk_clear (MrcCutDisk *self);

/** mrc_cut_disk_follow: @op: of the record, in order; outlives @self */
void mrc_cut_disk_follow (MrcCutDisk *self, MrcDiskOp *op);

/**
 * mrc_cut_disk_write:
 * @cheap_card: a card that besides spoils the whole block it was writing
 *
 * Cuts the power: writes @db and its log as one of the many they can be now. Chance is that of GTest.
 */
void mrc_cut_disk_write (MrcCutDisk *self, const char *db, gboolean cheap_card);

G_END_DECLS
