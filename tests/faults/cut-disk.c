// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/cut-disk.h"

#include <glib/gstdio.h>
#include <string.h>

#define SECTOR 512
#define BLOCK 4096

static void
put_bytes (GByteArray *image, gint64 offset, const guint8 *data, gsize length)
{
  gsize old_length = image->len;

  if (offset + length > old_length) {
    g_byte_array_set_size (image, (guint) (offset + length));
    memset (image->data + old_length, 0, image->len - old_length);
  }
  memcpy (image->data + offset, data, length);
}

static void
apply (GByteArray *image, const MrcDiskOp *op)
{
  gsize length;
  const guint8 *data;

  if (op->kind == MRC_DISK_OP_TRUNCATE) {
    if (op->offset < image->len)
      g_byte_array_set_size (image, (guint) op->offset);
    return;
  }
  data = g_bytes_get_data (op->data, &length);
  put_bytes (image, op->offset, data, length);
}

void
mrc_cut_disk_follow (MrcCutDisk *self, MrcDiskOp *op)
{
  GPtrArray *pending = self->pending[op->file];

  if (op->kind == MRC_DISK_OP_PROMISE)
    return;
  if (op->kind != MRC_DISK_OP_SYNC) {
    g_ptr_array_add (pending, op);
    return;
  }
  for (guint i = 0; i < pending->len; i++)
    apply (self->durable[op->file], g_ptr_array_index (pending, i));
  g_ptr_array_set_size (pending, 0);
}

/* Each sector of a write that was not flushed is there or is not. */
static void
apply_in_part (GByteArray *image, const MrcDiskOp *op)
{
  gsize length;
  const guint8 *data;

  if (op->kind == MRC_DISK_OP_TRUNCATE) {
    if (g_test_rand_bit ())
      apply (image, op);
    return;
  }
  data = g_bytes_get_data (op->data, &length);
  for (gsize done = 0; done < length;) {
    gsize piece = MIN (length - done, SECTOR - (op->offset + done) % SECTOR);

    if (g_test_rand_bit ())
      put_bytes (image, op->offset + done, data + done, piece);
    done += piece;
  }
}

/* The block under the head when the power fell: nothing of it can be trusted. */
static void
spoil_block (GByteArray *image, const MrcDiskOp *op)
{
  gsize start = op->offset / BLOCK * BLOCK;

  for (gsize i = start; i < MIN (start + BLOCK, image->len); i++)
    image->data[i] = (guint8) g_test_rand_int ();
}

static void
write_image (MrcCutDisk *self, MrcDiskFile file, const char *path, gboolean cheap_card)
{
  GPtrArray *pending = self->pending[file];
  g_autoptr (GByteArray) image = g_byte_array_new ();
  g_autoptr (GError) error = NULL;

  g_byte_array_append (image, self->durable[file]->data, self->durable[file]->len);
  for (guint i = 0; i < pending->len; i++)
    apply_in_part (image, g_ptr_array_index (pending, i));
  if (cheap_card && pending->len > 0) {
    const MrcDiskOp *last = g_ptr_array_index (pending, pending->len - 1);

    if (last->kind == MRC_DISK_OP_WRITE)
      spoil_block (image, last);
  }
  g_file_set_contents_full (path, (const char *) image->data, image->len, G_FILE_SET_CONTENTS_NONE, 0600,
                            &error);
  g_assert_no_error (error);
}

void
mrc_cut_disk_init (MrcCutDisk *self, const char *db)
{
  char *contents;
  gsize length;

  g_assert_true (g_file_get_contents (db, &contents, &length, NULL));
  self->durable[MRC_DISK_DATABASE] = g_byte_array_new_take ((guint8 *) contents, length);
  self->durable[MRC_DISK_WAL] = g_byte_array_new ();
  for (int file = 0; file < MRC_DISK_N_FILES; file++)
    self->pending[file] = g_ptr_array_new ();
}

void
mrc_cut_disk_clear (MrcCutDisk *self)
{
  for (int file = 0; file < MRC_DISK_N_FILES; file++) {
    g_clear_pointer (&self->durable[file], g_byte_array_unref);
    g_clear_pointer (&self->pending[file], g_ptr_array_unref);
  }
}

void
mrc_cut_disk_write (MrcCutDisk *self, const char *db, gboolean cheap_card)
{
  g_autofree char *wal = g_strconcat (db, "-wal", NULL);
  g_autofree char *shm = g_strconcat (db, "-shm", NULL);

  g_unlink (shm);
  write_image (self, MRC_DISK_DATABASE, db, cheap_card);
  write_image (self, MRC_DISK_WAL, wal, cheap_card);
}
