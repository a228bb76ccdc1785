// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * The visitor's own way in the real window, on the panel of the mocks: from the touch of a time to the next
 * question on the glass, and from "yes" to the page that says so, with the serial on the disk between. Beside
 * it what the disk itself costs, and a page that needs no store.
 */

#include <fcntl.h>
#include <unistd.h>

#include "tests/bench/stopwatch.h"
#include "tests/support/test-kiosk.h"

#define LAPS 25
#define PAGE 4096

static void
press_all (MrcTestKiosk *kiosk, const char *const *ids)
{
  for (; *ids != NULL; ids++)
    mrc_test_kiosk_press (kiosk, *ids);
}

static void
time_touch (MrcTestKiosk *kiosk, MrcStopwatch *watch, const char *id, const char *place)
{
  mrc_stopwatch_start (watch);
  mrc_test_kiosk_press (kiosk, id);
  mrc_test_kiosk_wait_place (kiosk, place);
  mrc_test_kiosk_settle (kiosk);
  mrc_stopwatch_stop (watch);
}

static void
time_disk (const char *dir, MrcStopwatch *watch)
{
  g_autofree char *path = g_build_filename (dir, "bare", NULL);
  int fd = open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  char page[PAGE] = { 0 };

  for (int lap = 0; lap < LAPS; lap++) {
    mrc_stopwatch_start (watch);
    g_assert_cmpint (write (fd, page, sizeof page), ==, sizeof page);
    g_assert_cmpint (fdatasync (fd), ==, 0);
    mrc_stopwatch_stop (watch);
  }
  close (fd);
}

int
main (int argc, char **argv)
{
  static const char *const to_services[] = { "start", "prospective", NULL };
  static const char *const to_time[] = { "serial", "counsel", NULL };
  g_autoptr (MrcStopwatch) page = mrc_stopwatch_new ();
  g_autoptr (MrcStopwatch) time = mrc_stopwatch_new ();
  g_autoptr (MrcStopwatch) yes = mrc_stopwatch_new ();
  g_autoptr (MrcStopwatch) disk = mrc_stopwatch_new ();
  MrcTestKiosk *kiosk = NULL;

  mrc_test_init (&argc, &argv);
  kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  for (int lap = 0; lap < LAPS; lap++) {
    mrc_test_kiosk_open (kiosk, "idle");
    press_all (kiosk, to_services);
    time_touch (kiosk, page, "help", "help");
    mrc_test_kiosk_press (kiosk, "back");
    press_all (kiosk, to_time);
    time_touch (kiosk, time, "answer", "call");
    mrc_test_kiosk_press (kiosk, "no");
    time_touch (kiosk, yes, "without-paper", "slip");
  }
  time_disk (kiosk->dir, disk);
  mrc_stopwatch_print (page, "a page that needs no store");
  mrc_stopwatch_print (time, "a time is touched: the next question");
  mrc_stopwatch_print (yes, "yes is touched: booked, and on the glass");
  mrc_stopwatch_print (disk, "4 KiB and fdatasync");
  g_print ("    being booked takes %.1f times a page that needs no store\n",
           (double) mrc_stopwatch_percentile (yes, 50) / (double) mrc_stopwatch_percentile (page, 50));
  mrc_test_kiosk_free (kiosk);
  return 0;
}
