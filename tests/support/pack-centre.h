// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/install.h"
#include "content/signature.h"
#include "content/source.h"
#include "tests/support/content-sample.h"

G_BEGIN_DECLS

#define PACK_CENTRE_BUILT 1790000000 /* Unix time each pack says it was built and signed */

/* A centre that trusts one key, and an editor who has it: packs are built of the sample as it is then.
 * Whatever should not fail here fails the test. */
typedef struct {
  char *folder; /* of the sample; the data folder is in it */
  char *data_dir;
  char *public_key;
  MrcSigningKey *key;
} PackCentre;

/** pack_centre_set_up, _tear_down: for g_test_add(); @data: not looked at */
void pack_centre_set_up (PackCentre *self, gconstpointer data);
void pack_centre_tear_down (PackCentre *self, gconstpointer data);

/** pack_centre_build: Returns: (transfer full): the path of NAME, built and signed; of a status pack with
 * @status */
char *pack_centre_build (PackCentre *self, const char *name, gint64 sequence, gboolean status);
void pack_centre_install (PackCentre *self, const char *path);
/** pack_centre_assert_refused: @code: of MRC_PACK_ERROR; its words name the file */
void pack_centre_assert_refused (PackCentre *self, const char *path, int code);
/** pack_centre_shown: Returns: the sequence of the pack the data folder shows; 0 when none can be shown */
gint64 pack_centre_shown (PackCentre *self);

/** pack_load, pack_store, pack_change: the bytes of a file; @sql: on a pack, which is unsigned then */
GBytes *pack_load (const char *path);
void pack_store (const char *path, const void *data, gsize length);
void pack_change (const char *path, const char *sql);

G_END_DECLS
