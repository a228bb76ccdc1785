// SPDX-License-Identifier: GPL-3.0-or-later

/* What a booking costs next to the one thing it cannot do without: putting a
 * page on the disk. Also the seal, and a visit's row. */

#include "kiosk/privacy/seal.h"
#include "kiosk/visit/visit-log.h"
#include "tests/bench/stopwatch.h"
#include "tests/store/centre.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#define LAPS 500
#define NINE (9 * 60)

static MrcStopwatch *
time_fdatasync (MrcTestCentre *centre)
{
  MrcStopwatch *watch = mrc_stopwatch_new ();
  g_autofree char *path = g_build_filename (centre->folder->path, "bare", NULL);
  int fd = open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  char page[4096] = { 0 };

  for (int lap = 0; lap < LAPS; lap++) {
    mrc_stopwatch_start (watch);
    g_assert_cmpint (write (fd, page, sizeof page), ==, sizeof page);
    g_assert_cmpint (fdatasync (fd), ==, 0);
    mrc_stopwatch_stop (watch);
  }
  close (fd);
  return watch;
}

static MrcStopwatch *
time_seal (GBytes **ret_sealed)
{
  MrcStopwatch *watch = mrc_stopwatch_new ();
  g_autoptr (MrcSecretText) name = mrc_secret_text_new ();
  g_autoptr (MrcSecretText) phone = mrc_secret_text_new ();
  guint8 public_key[MRC_PUBLIC_KEY_SIZE];
  guint8 secret_key[crypto_box_SECRETKEYBYTES];

  crypto_box_keypair (public_key, secret_key);
  mrc_secret_text_set (name, "মোছাম্মৎ রহিমা খাতুন");
  mrc_secret_text_set (phone, "01712345678");
  for (int lap = 0; lap < LAPS; lap++) {
    g_clear_pointer (ret_sealed, g_bytes_unref);
    mrc_stopwatch_start (watch);
    *ret_sealed = mrc_seal (public_key, name, phone);
    mrc_stopwatch_stop (watch);
  }
  return watch;
}

static MrcStopwatch *
time_booking (MrcTestCentre *centre, GBytes *sealed)
{
  MrcStopwatch *watch = mrc_stopwatch_new ();

  for (int lap = 0; lap < LAPS; lap++) {
    MrcUuid id = mrc_uuid7_new (lap);
    g_autoptr (MrcAppointment) made = NULL;

    mrc_stopwatch_start (watch);
    made = mrc_appointment_book (centre->store, centre->clock, centre->key, &id, "documents",
                                 MRC_TEST_SUNDAY + lap % 5, NINE + lap % 6 * 30, MRC_NEED_NONE, sealed, NULL);
    mrc_stopwatch_stop (watch);
    g_assert_nonnull (made);
  }
  return watch;
}

static MrcStopwatch *
time_visit (MrcTestCentre *centre)
{
  MrcStopwatch *watch = mrc_stopwatch_new ();

  for (int lap = 0; lap < LAPS; lap++) {
    g_autoptr (MrcVisit) visit = mrc_visit_new (MRC_TEST_SUNDAY, 9, 0);
    g_autoptr (MrcVisitRow) row = NULL;

    mrc_visit_see_topic (visit, "loan");
    mrc_visit_add_booked (visit, "documents");
    row = mrc_visit_row_new (visit, 0, MRC_VISIT_END_EXIT, NULL);
    mrc_stopwatch_start (watch);
    g_assert_true (mrc_visit_log_append (centre->store, row, NULL));
    mrc_stopwatch_stop (watch);
  }
  return watch;
}

int
main (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (MrcStopwatch) bare = NULL;
  g_autoptr (MrcStopwatch) seal = NULL;
  g_autoptr (MrcStopwatch) booking = NULL;
  g_autoptr (MrcStopwatch) visit = NULL;

  mrc_test_centre_put_service (centre, "documents", 1000);
  bare = time_fdatasync (centre);
  seal = time_seal (&sealed);
  booking = time_booking (centre, sealed);
  visit = time_visit (centre);

  mrc_stopwatch_print (bare, "write 4 KiB and fdatasync");
  mrc_stopwatch_print (seal, "seal a name and a phone");
  mrc_stopwatch_print (booking, "book and commit");
  mrc_stopwatch_print (visit, "append a visit and commit");
  g_print ("a booking takes %.1f bare fdatasyncs\n", (double) mrc_stopwatch_percentile (booking, 50) /
                                                       (double) MAX (1, mrc_stopwatch_percentile (bare, 50)));
  return 0;
}
