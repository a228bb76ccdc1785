// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * A disk that can be made sick: a layer between SQLite and the real files that
 * answers as the kernel would. It needs no root and fails at the same call each time.
 */
typedef enum {
  MRC_DISK_WELL,
  MRC_DISK_FULL,             /* no write finds room */
  MRC_DISK_FULL_BUT_BALLAST, /* full until the ballast is given up: from then on well */
  MRC_DISK_QUOTA,            /* EDQUOT, which is an I/O error to SQLite */
  MRC_DISK_NO_SYNC,          /* fdatasync fails with EIO */
  MRC_DISK_NO_WRITE,         /* write fails with EIO */
} MrcDiskState;

/** mrc_sick_disk_install: from now on every database of this process lies on it; @data_dir: where the ballast
 * is */
void mrc_sick_disk_install (const char *data_dir);
void mrc_sick_disk_set (MrcDiskState state);

typedef enum {
  MRC_DISK_DATABASE,
  MRC_DISK_WAL,
  MRC_DISK_N_FILES,
} MrcDiskFile;

typedef enum {
  MRC_DISK_OP_WRITE,
  MRC_DISK_OP_TRUNCATE,
  MRC_DISK_OP_SYNC,
  MRC_DISK_OP_PROMISE, /* not SQLite's: what was done before it, the outside has been told of */
} MrcDiskOpKind;

/** MrcDiskOp: something that reached the disk, in the order it did. */
typedef struct {
  MrcDiskOpKind kind;
  MrcDiskFile file;
  gint64 offset; /* of a write; the new size of a truncation */
  GBytes *data;  /* (owned) (nullable): of a write */
} MrcDiskOp;

/** mrc_sick_disk_record: keeps from now on what databases opened later do. mrc_sick_disk_stop: Returns:
 * (transfer full) (element-type MrcDiskOp) */
void mrc_sick_disk_record (void);
void mrc_sick_disk_promise (void);
GPtrArray *mrc_sick_disk_stop (void);

G_END_DECLS
