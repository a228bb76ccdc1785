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
#include "tests/faults/cut-disk.h"
#include "tests/store/centre.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define STEPS 240
#define CUTS 20000 /* on both disks together */
#define NEWEST 12
#define WHOLE 25 /* every so many cuts all is looked at */
/* What the outside was told, and may rely on for ever. */
typedef struct {
  enum { BOOKED, JOURNEY, CANCELLED, CHANGED, IN_QUEUE, WALK_IN } what;
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
  if (promise->what == JOURNEY)
    return found != NULL && found->n_turns == 2;
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
cut (MrcCutDisk *disk,
     MrcTestFolder *folder,
     GArray *promises,
     guint promised,
     gboolean cheap_card,
     gboolean all)
{
  int broken = 0;

  mrc_cut_disk_write (disk, folder->db, cheap_card);
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
                          MRC_TEST_SUNDAY + n % 5, 540 + n % 6 * 30, MRC_NEED_NONE, sealed, NULL);

  g_assert_nonnull (booked);
  return made;
}

static Promise
book_journey (MrcTestCentre *centre, int n)
{
  Promise made = { JOURNEY, mrc_uuid7_new (n), 0 };
  g_autoptr (MrcAppointment) booked =
    mrc_appointment_book (centre->store, centre->clock, centre->key, &made.id, "documents+counsel",
                          MRC_TEST_SUNDAY + n % 5, 570, MRC_NEED_NONE, NULL, NULL);

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
  g_autoptr (MrcAppointment) booked =
    mrc_appointment_book (centre->store, centre->clock, centre->key, &id, "documents", MRC_TEST_SUNDAY, 570,
                          MRC_NEED_NONE, NULL, NULL);
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
  case 1:
    promise (promises, book_journey (centre, n), early);
    break;
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
    g_assert_true (mrc_hold_take (centre->store, centre->clock, &hold, "documents", MRC_TEST_SUNDAY + 1, 600,
                                  MRC_NEED_NONE, NULL));
    promise (promises, arrive (centre, n), early);
    break;
  default:
    promise (promises, book (centre, n, sealed), early);
  }
}

/* Works, and returns what the disk saw. @promises: in order */
static GPtrArray *
record_work (MrcCutDisk *disk, GArray *promises, gboolean early)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autofree guint8 *contact = g_malloc0 (176);
  g_autoptr (GBytes) sealed = g_bytes_new (contact, 176);
  GPtrArray *record;

  mrc_test_centre_put_service (centre, "documents", 100);
  mrc_test_centre_put_service (centre, "counsel", 100);
  g_assert_true (mrc_trusted_key_add (centre->store, mrc_ticket_key_get_public (centre->key), NULL));
  g_clear_object (&centre->store);
  mrc_cut_disk_init (disk, centre->folder->db);

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
  MrcCutDisk disk = { 0 };
  g_autoptr (GPtrArray) record = record_work (&disk, promises, early);
  int wanted = early ? (int) record->len : mrc_test_many ("MRC_POWER_CUTS", CUTS) / 2;
  guint promised = 0;
  int cuts = 0;
  int broken = 0;

  for (guint i = 0; i < record->len && !(early && broken > 0); i++) {
    MrcDiskOp *op = g_ptr_array_index (record, i);

    mrc_cut_disk_follow (&disk, op);
    promised += op->kind == MRC_DISK_OP_PROMISE;
    for (int due = (int) ((gint64) wanted * (i + 1) / record->len); cuts < due; cuts++)
      broken += cut (&disk, folder, promises, promised, cheap_card, cuts % WHOLE == 0);
  }
  g_test_message ("%d cuts among %u operations: %d promises broken", cuts, record->len, broken);
  mrc_cut_disk_clear (&disk);
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
