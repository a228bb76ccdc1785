// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * The ballast: a file that holds 16 MB so that they can be given up on the day
 * the disk is full. Without them a WAL database on a full disk cannot even be
 * read, as it has no room for its -shm file.
 */
#define MRC_BALLAST_SIZE (16 * 1024 * 1024)

/** mrc_ballast_keep: makes the file unless it is there or would fill the disk. Failing is not an error */
void mrc_ballast_keep (const char *data_dir);

/** mrc_ballast_give_up: Returns: whether there was one to give up */
gboolean mrc_ballast_give_up (const char *data_dir);

G_END_DECLS
