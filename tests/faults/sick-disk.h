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

G_END_DECLS
