// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * The lock file of a data folder, centre.lock: an open file description lock on
 * one of its bytes, so that it holds between processes and between two stores of
 * one process, and falls when its holder dies.
 */
typedef enum {
  MRC_LOCK_WRITE = 0, /* held around each write transaction */
  MRC_LOCK_KIOSK = 1, /* held by the one kiosk as long as it runs */
  MRC_LOCK_TURN = 2,  /* held while waiting to write: whoever wrote last cannot overtake */
  MRC_LOCK_PRINT = 3, /* held from the first to the last step of a slip: one is on its way at a time */
} MrcLockByte;

#define MRC_LOCK_WAIT_MS 5000

/** mrc_lock_open: Returns: a file descriptor to close, or -1 */
int mrc_lock_open (const char *data_dir, GError **error);

/** mrc_lock_take: @wait_ms: how long to wait for another holder. @error: MRC_STORE_ERROR_BUSY, _IO */
gboolean mrc_lock_take (int fd, MrcLockByte byte, int wait_ms, GError **error);
void mrc_lock_release (int fd, MrcLockByte byte);

G_END_DECLS
