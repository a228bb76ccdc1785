// SPDX-License-Identifier: GPL-3.0-or-later

/* The power is cut at any moment, and every promise made before is kept.
 *
 * All that a run of bookings, changes, holds, cancellations, arrivals and walk-ins does
 * to the disk is recorded, with a mark after each that was promised. A cut is then a place in the record:
 * what was flushed before it is on the disk, and of what was not, each sector may be or may not. A cheap card
 * may besides spoil the whole block it was writing. What such a disk holds is opened as the kiosk would.
 * Replay with the seed that the test prints.
 *
 *   MRC_POWER_CUTS=1000000 tests/run power-cut      a night of them; 20,000 if not said
 *
 * Seen failing: with synchronous = NORMAL, and on the cheap card without psow=0. That a
 * promise before its commit would be caught is a test of its own. */

#include "kiosk/booking/arrival.h"
#include "kiosk/booking/hold.h"
#include "kiosk/booking/trusted-key.h"
#include "kiosk/booking/walk-in.h"
#include "tests/faults/sick-disk.h"
#include "tests/store/centre.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define STEPS 240
#define CUTS 20000 /* on both disks together */
#define NEWEST 12
#define WHOLE 25 /* every so many cuts all is looked at */
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

/* What the outside was told, and may rely on for ever. */
typedef struct {
  enum { BOOKED, CANCELLED, CHANGED, IN_QUEUE, WALK_IN } what;
  MrcUuid id;
  int call_number;
} Promise;

static gboolean
is_kept (MrcStore *store, GPtrArray *queue, const Promise *promise)
{
  g_autoptr (MrcAppointment) found = NULL;

  if (promise->what == IN_QUEUE || promise->what == WALK_IN) {
    for (guint i = 0; i < queue->len; i++) {
      if (((MrcQueueEntry *) queue->pdata[i])->call_number == promise->call_number)
        return TRUE;
    }
    return FALSE;
  }
  found = mrc_appointment_get (store, &promise->id, NULL);
  return found != NULL && (promise->what == BOOKED || found->state == MRC_APPOINTMENT_CANCELLED) &&
         (promise->what != CHANGED || found->changed);
}

/* The newest promises are the ones in danger; @all looks at each. Returns: how many are broken */
static int
count_broken (MrcTestFolder *folder, GArray *promises, guint promised, gboolean all)
{
  g_autoptr (MrcStore) store = mrc_test_folder_open_store (folder, all ? MRC_STORE_KIOSK : MRC_STORE_COMMAND);
  g_autoptr (GPtrArray) queue = mrc_queue_list (store, MRC_TEST_SUNDAY, NULL);
  int broken = 0;

  g_assert_nonnull (queue);
  for (guint i = all || promised < NEWEST ? 0 : promised - NEWEST; i < promised; i++)
    broken += !is_kept (store, queue, &g_array_index (promises, Promise, i));
  return broken;
}

static int
cut (Disk *disk, MrcTestFolder *folder, GArray *promises, guint promised, gboolean cheap_card, gboolean all)
{
  g_autofree char *wal = g_strconcat (folder->db, "-wal", NULL);
  g_autofree char *shm = g_strconcat (folder->db, "-shm", NULL);
  int broken = 0;

  g_unlink (shm);
  write_image (disk, MRC_DISK_DATABASE, folder->db, cheap_card);
  write_image (disk, MRC_DISK_WAL, wal, cheap_card);
  broken = count_broken (folder, promises, promised, all);
  if (all)
    mrc_test_centre_assert_sound (folder->db);
  return broken;
}

static void
promise (GArray *promises, Promise made, gboolean early)
{
  g_array_append_val (promises, made);
  if (!early)
    mrc_sick_disk_promise ();
}

static Promise
book (MrcTestCentre *centre, int n, GBytes *sealed)
{
  Promise made = { BOOKED, mrc_uuid7_new (n), 0 };
  g_autoptr (MrcAppointment) booked =
    mrc_appointment_book (centre->store, centre->clock, centre->key, &made.id, "documents",
                          MRC_TEST_SUNDAY + n % 5, 540 + n % 6 * 30, sealed, NULL);

  g_assert_nonnull (booked);
  return made;
}

static Promise
change (MrcTestCentre *centre, const Promise *old, int n)
{
  Promise made = { CHANGED, old->id, 0 };
  MrcUuid id = mrc_uuid7_new (1000 + n);
  g_autoptr (MrcAppointment) changed =
    mrc_appointment_change (centre->store, centre->clock, centre->key, &old->id, &id, MRC_TEST_SUNDAY + n % 5,
                            540 + n % 6 * 30, NULL);

  g_assert_nonnull (changed);
  return made;
}

static Promise
cancel (MrcTestCentre *centre, const Promise *old)
{
  Promise made = { CANCELLED, old->id, 0 };

  g_assert_true (mrc_appointment_cancel (centre->store, centre->clock, &old->id, NULL));
  return made;
}

static Promise
walk_in (MrcTestCentre *centre, int n)
{
  Promise made = { WALK_IN, mrc_uuid7_new (n), 0 };
  g_autoptr (MrcWalkIn) taken =
    mrc_walk_in_take (centre->store, centre->clock, centre->key, &made.id, (MrcQueueLine) (n % 3), NULL);

  g_assert_nonnull (taken);
  made.call_number = taken->call_number;
  return made;
}

static Promise
arrive (MrcTestCentre *centre, int n)
{
  MrcUuid id = mrc_uuid7_new (2000 + n);
  g_autoptr (MrcAppointment) booked = mrc_appointment_book (centre->store, centre->clock, centre->key, &id,
                                                            "documents", MRC_TEST_SUNDAY, 570, NULL, NULL);
  g_autoptr (MrcArrival) arrival =
    mrc_arrival_check_in (centre->store, centre->clock, booked->short_code, MRC_QUEUE_GENERAL, NULL);

  g_assert_cmpint (arrival->verdict, <=, MRC_ARRIVAL_IS_LATE);
  return (Promise){ IN_QUEUE, id, arrival->call_number };
}

/* One of each kind in turn, as a busy day has them. @early: the promise is given before the work: what must
 * be caught */
static void
work (MrcTestCentre *centre, GArray *promises, int n, gboolean early, GBytes *sealed)
{
  MrcUuid hold = mrc_uuid7_new (3000 + n);

  if (early)
    mrc_sick_disk_promise ();
  switch (n % 6) {
  case 2:
    promise (promises, change (centre, &g_array_index (promises, Promise, n - 1), n), early);
    break;
  case 3:
    promise (promises, walk_in (centre, n), early);
    break;
  case 4:
    promise (promises, cancel (centre, &g_array_index (promises, Promise, n - 4)), early);
    break;
  case 5:
    g_assert_true (
      mrc_hold_take (centre->store, centre->clock, &hold, "documents", MRC_TEST_SUNDAY + 1, 600, NULL));
    promise (promises, arrive (centre, n), early);
    break;
  default:
    promise (promises, book (centre, n, sealed), early);
  }
}

/* Works, and returns what the disk saw. @promises: in order */
static GPtrArray *
record_work (Disk *disk, GArray *promises, gboolean early)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autofree guint8 *contact = g_malloc0 (176);
  g_autoptr (GBytes) sealed = g_bytes_new (contact, 176);
  GPtrArray *record;
  char *contents;
  gsize length;

  mrc_test_centre_put_service (centre, "documents", 100);
  g_assert_true (mrc_trusted_key_add (centre->store, mrc_ticket_key_get_public (centre->key), NULL));
  g_clear_object (&centre->store);
  g_assert_true (g_file_get_contents (centre->folder->db, &contents, &length, NULL));
  disk->durable[MRC_DISK_DATABASE] = g_byte_array_new_take ((guint8 *) contents, length);
  disk->durable[MRC_DISK_WAL] = g_byte_array_new ();

  mrc_sick_disk_install (centre->folder->path);
  mrc_sick_disk_record ();
  centre->store = mrc_test_folder_open_store (centre->folder, MRC_STORE_KIOSK);
  for (int n = 0; n < STEPS; n++)
    work (centre, promises, n, early, sealed);
  record = mrc_sick_disk_stop ();
  return record;
}

/* Returns: promises broken. Stops at the first when @early, where it has to come. */
static int
cut_anywhere (gboolean cheap_card, gboolean early)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (GArray) promises = g_array_new (FALSE, FALSE, sizeof (Promise));
  Disk disk = { .pending = { g_ptr_array_new (), g_ptr_array_new () } };
  g_autoptr (GPtrArray) record = record_work (&disk, promises, early);
  int wanted = early ? (int) record->len : mrc_test_many ("MRC_POWER_CUTS", CUTS) / 2;
  guint promised = 0;
  int cuts = 0;
  int broken = 0;

  for (guint i = 0; i < record->len && !(early && broken > 0); i++) {
    MrcDiskOp *op = g_ptr_array_index (record, i);

    follow (&disk, op);
    promised += op->kind == MRC_DISK_OP_PROMISE;
    for (int due = (int) ((gint64) wanted * (i + 1) / record->len); cuts < due; cuts++)
      broken += cut (&disk, folder, promises, promised, cheap_card, cuts % WHOLE == 0);
  }
  g_test_message ("%d cuts among %u operations: %d promises broken", cuts, record->len, broken);
  for (int file = 0; file < MRC_DISK_N_FILES; file++) {
    g_byte_array_unref (disk.durable[file]);
    g_ptr_array_unref (disk.pending[file]);
  }
  return broken;
}

static void
test_honest_disk (void)
{
  g_assert_cmpint (cut_anywhere (FALSE, FALSE), ==, 0);
}

static void
test_cheap_card (void)
{
  g_assert_cmpint (cut_anywhere (TRUE, FALSE), ==, 0);
}

static void
test_an_early_promise_is_caught (void)
{
  g_assert_cmpint (cut_anywhere (FALSE, TRUE), >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  /* What is tested is what the images hold: they may lie in memory. */
  if (g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_add_func ("/faults/power/honest-disk", test_honest_disk);
  g_test_add_func ("/faults/power/cheap-card", test_cheap_card);
  g_test_add_func ("/faults/power/an-early-promise-is-caught", test_an_early_promise_is_caught);

  return g_test_run ();
}
