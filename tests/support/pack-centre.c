// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/pack-centre.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "content/build.h"
#include "content/file.h"
#include "content/status.h"

void
pack_centre_set_up (PackCentre *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *secret = NULL, *public_file = NULL;

  self->folder = sample_new ();
  self->data_dir = sample_path (self->folder, "data");
  secret = sample_path (self->folder, "content.key");
  public_file = sample_path (self->folder, "content.pub");
  self->key = mrc_signing_key_create (secret, public_file, NULL, &error);
  g_assert_no_error (error);
  self->public_key = mrc_signing_key_dup_public (self->key);
}

void
pack_centre_tear_down (PackCentre *self, gconstpointer data)
{
  mrc_signing_key_free (self->key);
  sample_free (self->folder);
  g_free (self->data_dir);
  g_free (self->public_key);
}

char *
pack_centre_build (PackCentre *self, const char *name, gint64 sequence, gboolean status)
{
  g_autofree char *content = sample_path (self->folder, "content");
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcSource) source = mrc_source_read (content, &error);
  char *path = sample_path (self->folder, name);

  g_assert_no_error (error);
  for (guint i = 0; i < source->problems->len; i++)
    g_test_message ("%s", (char *) source->problems->pdata[i]);
  if (status)
    mrc_source_keep_status (source);
  mrc_pack_build (source, path, sequence, PACK_CENTRE_BUILT, &error);
  g_assert_no_error (error);
  mrc_sign_file (path, self->key, PACK_CENTRE_BUILT, &error);
  g_assert_no_error (error);
  return path;
}

void
pack_centre_install (PackCentre *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  mrc_content_install (self->data_dir, path, self->public_key, NULL, NULL, &error);
  g_assert_no_error (error);
}

void
pack_centre_assert_refused (PackCentre *self, const char *path, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (mrc_content_install (self->data_dir, path, self->public_key, NULL, NULL, &error));
  g_assert_error (error, MRC_PACK_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
}

gint64
pack_centre_shown (PackCentre *self)
{
  g_autoptr (MrcPack) pack = mrc_content_open (self->data_dir, self->public_key, NULL, NULL);

  return pack != NULL ? mrc_pack_get_sequence (pack) : 0;
}

GBytes *
pack_load (const char *path)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = mrc_file_read (path, 1 << 24, &error);

  g_assert_no_error (error);
  return bytes;
}

/* No flush: nothing here is about the disk. */
void
pack_store (const char *path, const void *data, gsize length)
{
  FILE *file = fopen (path, "w");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (data, 1, length, file), ==, length);
  g_assert_cmpint (fclose (file), ==, 0);
}

void
pack_change (const char *path, const char *sql)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}
