// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/pack-sample.h"

#include "content/build.h"
#include "content/signature.h"
#include "tests/support/content-sample.h"

#define WHEN 1790000000 /* Unix time it says it was built and signed */

MrcPack *
sample_pack (const char *folder, MrcSource *source)
{
  g_autofree char *path = sample_path (folder, "sample.pack");
  g_autofree char *secret = sample_path (folder, "content.key");
  g_autofree char *public_file = sample_path (folder, "content.pub");
  g_autoptr (MrcSigningKey) key = mrc_signing_key_create (secret, public_file, NULL, NULL);
  g_autofree char *public_key = mrc_signing_key_dup_public (key);
  g_autoptr (GError) error = NULL;
  MrcPack *pack = NULL;

  mrc_pack_build (source, path, 1, WHEN, &error);
  g_assert_no_error (error);
  mrc_sign_file (path, key, WHEN, &error);
  g_assert_no_error (error);
  pack = mrc_pack_open (path, public_key, &error);
  g_assert_no_error (error);
  return pack;
}
