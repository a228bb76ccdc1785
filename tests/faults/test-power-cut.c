// SPDX-License-Identifier: GPL-3.0-or-later

/* The power is cut at any moment, and every promise made before is kept.
 *
 * All that a run of bookings does to the disk is recorded, with a mark after each
 * booking that was promised. A cut is then a place in the record: what was flushed
 * before it is on the disk, and of what was not, each sector may be or may not. A
 * cheap card may besides spoil the whole block it was writing. What such a disk
 * holds is opened as the kiosk would. Replay with the seed that the test prints.
 *
 * Seen failing: with synchronous = NORMAL, and on the cheap card without psow=0. */

#include "tests/faults/sick-disk.h"
#include "tests/store/centre.h"

#include <glib/gstdio.h>
#include <string.h>

#define BOOKINGS 300
#define CUTS 150
#define NEWEST 30
#define SECTOR 512
#define BLOCK 4096

typedef struct {
  GByteArray *durable[MRC_DISK_N_FILES]; /* what was flushed */
  GPtrArray *pending[MRC_DISK_N_FILES];  /* (element-type MrcDiskOp): what was not, in order */
} Disk;

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

static void
follow (Disk *disk, MrcDiskOp *op)
{
  GPtrArray *pending = disk->pending[op->file];

  if (op->kind == MRC_DISK_OP_PROMISE)
    return;
  if (op->kind != MRC_DISK_OP_SYNC) {
    g_ptr_array_add (pending, op);
    return;
  }
  for (guint i = 0; i < pending->len; i++)
    apply (disk->durable[op->file], g_ptr_array_index (pending, i));
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
write_image (Disk *disk, MrcDiskFile file, const char *path, gboolean cheap_card)
{
  GPtrArray *pending = disk->pending[file];
  g_autoptr (GByteArray) image = g_byte_array_new ();
  g_autoptr (GError) error = NULL;

  g_byte_array_append (image, disk->durable[file]->data, disk->durable[file]->len);
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

/* The newest promises are the ones in danger; @all looks at each. */
static void
assert_promises (MrcTestFolder *folder, GArray *ids, guint promised, gboolean all)
{
  g_autoptr (MrcStore) store = mrc_test_folder_open_store (folder, MRC_STORE_KIOSK);

  for (guint i = all || promised < NEWEST ? 0 : promised - NEWEST; i < promised; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (MrcAppointment) found = mrc_appointment_get (store, &g_array_index (ids, MrcUuid, i), &error);

    g_assert_no_error (error);
  }
}

static void
cut (Disk *disk, MrcTestFolder *folder, GArray *ids, guint promised, gboolean cheap_card, gboolean all)
{
  g_autofree char *wal = g_strconcat (folder->db, "-wal", NULL);
  g_autofree char *shm = g_strconcat (folder->db, "-shm", NULL);

  g_unlink (shm);
  write_image (disk, MRC_DISK_DATABASE, folder->db, cheap_card);
  write_image (disk, MRC_DISK_WAL, wal, cheap_card);
  assert_promises (folder, ids, promised, all);
  if (all)
    mrc_test_centre_assert_sound (folder->db);
}

/* Books, and returns what the disk saw. @ids: of the bookings, in order */
static GPtrArray *
record_bookings (Disk *disk, GArray *ids)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autofree guint8 *contact = g_malloc0 (176);
  g_autoptr (GBytes) sealed = g_bytes_new (contact, 176);
  GPtrArray *record;
  char *contents;
  gsize length;

  mrc_test_centre_put_service (centre, "documents", 100);
  g_clear_object (&centre->store);
  g_assert_true (g_file_get_contents (centre->folder->db, &contents, &length, NULL));
  disk->durable[MRC_DISK_DATABASE] = g_byte_array_new_take ((guint8 *) contents, length);
  disk->durable[MRC_DISK_WAL] = g_byte_array_new ();

  mrc_sick_disk_install (centre->folder->path);
  mrc_sick_disk_record ();
  centre->store = mrc_test_folder_open_store (centre->folder, MRC_STORE_KIOSK);
  for (int n = 0; n < BOOKINGS; n++) {
    MrcUuid id = mrc_uuid7_new (n);
    g_autoptr (MrcAppointment) made =
      mrc_appointment_book (centre->store, centre->clock, centre->key, &id, "documents",
                            MRC_TEST_SUNDAY + n % 5, 540 + n % 6 * 30, sealed, NULL);

    g_assert_nonnull (made);
    g_array_append_val (ids, id);
    mrc_sick_disk_promise ();
  }
  record = mrc_sick_disk_stop ();
  return record;
}

static void
cut_anywhere (gboolean cheap_card)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MrcUuid));
  Disk disk = { .pending = { g_ptr_array_new (), g_ptr_array_new () } };
  g_autoptr (GPtrArray) record = record_bookings (&disk, ids);
  guint promised = 0;
  int cuts = 0;

  for (guint i = 0; i < record->len; i++) {
    MrcDiskOp *op = g_ptr_array_index (record, i);

    follow (&disk, op);
    promised += op->kind == MRC_DISK_OP_PROMISE;
    if (g_test_rand_int_range (0, (gint32) record->len) >= CUTS)
      continue;
    cut (&disk, folder, ids, promised, cheap_card, cuts % 10 == 0);
    cuts++;
  }
  cut (&disk, folder, ids, promised, cheap_card, TRUE);
  g_assert_cmpuint (promised, ==, BOOKINGS);
  g_test_message ("%d cuts among %u operations", cuts + 1, record->len);
  for (int file = 0; file < MRC_DISK_N_FILES; file++) {
    g_byte_array_unref (disk.durable[file]);
    g_ptr_array_unref (disk.pending[file]);
  }
}

static void
test_honest_disk (void)
{
  cut_anywhere (FALSE);
}

static void
test_cheap_card (void)
{
  cut_anywhere (TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/faults/power/honest-disk", test_honest_disk);
  g_test_add_func ("/faults/power/cheap-card", test_cheap_card);

  return g_test_run ();
}
