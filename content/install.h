// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/pack.h"

G_BEGIN_DECLS

/**
 * The pack of a data folder: content/current.pack, content/previous.pack, each
 * with its .minisig. A pack and its signature are two files, so both pairs change
 * places by one rename of a folder, which is then emptied step by step; whoever
 * comes next finishes what a power cut broke off. A lock file keeps two
 * processes apart. All of it reads and writes whole packs: not on the main thread.
 */

/**
 * mrc_content_open:
 * @ret_warning: (out) (transfer full) (optional): %NULL when all is well; else, in words for staff, why the
 * previous pack is shown in the place of the current one
 *
 * Opens the current pack, or the previous one when the current is missing or spoilt.
 * @error: of MRC_PACK_ERROR, about the current one, when neither can be shown
 */
MrcPack *mrc_content_open (const char *data_dir, const char *public_key, char **ret_warning, GError **error);

/**
 * MrcContentHad: what a centre remembers of the packs it ever had; it counts also when their files are lost
 * @whole: the highest sequence of a whole pack; 0 of none
 * @status: the same of status packs (see content/status.h)
 * @now: seconds, UTC: a status pack of a day to come would shut out all that are made until then; 0 believes
 * every day
 */
typedef struct {
  gint64 whole;
  gint64 status;
  gint64 now;
} MrcContentHad;

/** MrcContentTaken: what a pack turned out to be */
typedef struct {
  gint64 sequence;
  gboolean status;
} MrcContentTaken;

/**
 * mrc_content_install:
 * @path: the pack, on a stick perhaps, its .minisig beside it
 * @had: (nullable): %NULL of a centre that is new
 * @ret_taken: (out) (optional)
 *
 * Copies, verifies the copy, keeps the one in use as the previous, and puts the copy in its place. The very
 * pack that is in use is done with at once. Whatever fails, the one in use stays. A status pack is tried on
 * the content here, and takes the place of the status pack before.
 * @error: MRC_PACK_ERROR, or G_FILE_ERROR when the folder cannot be written
 */
gboolean mrc_content_install (const char *data_dir,
                              const char *path,
                              const char *public_key,
                              const MrcContentHad *had,
                              MrcContentTaken *ret_taken,
                              GError **error);

/**
 * mrc_content_rollback:
 *
 * Changes the current and the previous pack; staff do it, unlocked, when a new pack
 * turns out wrong. Done twice it is undone.
 * @error: MRC_PACK_ERROR_MISSING when no previous pack was kept
 */
gboolean
mrc_content_rollback (const char *data_dir, const char *public_key, gint64 *ret_sequence, GError **error);

G_END_DECLS
