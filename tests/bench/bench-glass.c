// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * The built kiosk from outside, with one stopwatch for all: exec to first pixel,
 * memory at the start and after a visit, touch to pixel on first and later
 * visits, wake-ups while idle (the fade of the scenes among them).
 *
 *   bench-glass MRC MRC-KIOSK CONTENT
 */

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <gio/gio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/bench/stopwatch.h"

#define WIDTH 1080
#define HEIGHT 1920
#define SETTLE_MS 700 /* longer than any fade */
#define IDLE_SECONDS 10
#define LIMIT_US (20 * G_USEC_PER_SEC)
#define STARTS 5
#define ROUNDS 6
#define FLIGHT_MS 1600    /* the neutral clock hears nothing in its first moments */

typedef struct {
  Display *display;
  int damage_event;
} Glass;

static gint64
now (void)
{
  return g_get_monotonic_time ();
}

static void
run (const char *const *argv)
{
  g_autoptr (GSubprocess) process =
    g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL);

  if (process == NULL || !g_subprocess_wait_check (process, NULL, NULL))
    g_error ("%s failed", argv[0]);
}

static unsigned long
pixel (Glass *glass, int x, int y)
{
  XImage *image =
    XGetImage (glass->display, DefaultRootWindow (glass->display), x, y, 1, 1, AllPlanes, ZPixmap);
  unsigned long colour = XGetPixel (image, 0, 0);

  XDestroyImage (image);
  return colour;
}

static pid_t
start_kiosk (const char *kiosk, const char *data, const char *config)
{
  pid_t pid = fork ();

  if (pid == 0) {
    execl (kiosk, kiosk, "--data", data, "--config", config, (char *) NULL);
    _exit (127);
  }
  return pid;
}

static void
stop_kiosk (pid_t pid)
{
  kill (pid, SIGTERM);
  waitpid (pid, NULL, 0);
}

/* The root is black: any other colour is ours. */
static gint64
first_pixel (Glass *glass, const char *kiosk, const char *data, const char *config, pid_t *ret_pid)
{
  gint64 started = now ();

  *ret_pid = start_kiosk (kiosk, data, config);
  while (pixel (glass, WIDTH / 2, 40) == 0 && now () - started < LIMIT_US)
    g_usleep (500);
  return now () - started;
}

static void
drain (Glass *glass)
{
  XEvent event;

  XSync (glass->display, False);
  while (XPending (glass->display) > 0)
    XNextEvent (glass->display, &event);
}

/* The finger lifts; the time until the glass first changes, and until it stands still. */
static void
touch (Glass *glass, int x, int y, gint64 *ret_first, gint64 *ret_last)
{
  gint64 lifted = 0, first = 0, last = 0;

  XTestFakeMotionEvent (glass->display, -1, x, y, 0);
  XTestFakeButtonEvent (glass->display, 1, True, 0);
  XSync (glass->display, False);
  g_usleep (150 * 1000); /* as long as a finger lies; the tile is down by then */
  drain (glass);
  lifted = now ();
  XTestFakeButtonEvent (glass->display, 1, False, 0);
  XFlush (glass->display);
  while (now () - lifted < SETTLE_MS * 1000) {
    XEvent event;

    while (XPending (glass->display) > 0) {
      XNextEvent (glass->display, &event);
      if (event.type == glass->damage_event + XDamageNotify) {
        last = now () - lifted;
        first = first == 0 ? last : first;
      }
    }
    g_usleep (250);
  }
  *ret_first = first;
  *ret_last = last;
}

static long
read_number (pid_t pid, const char *file, const char *name)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/%s", (int) pid, file);
  g_autofree char *text = NULL;
  const char *line = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL) || (line = strstr (text, name)) == NULL)
    return 0;
  return strtol (line + strlen (name), NULL, 10);
}

static long
wake_ups (pid_t pid)
{
  g_autofree char *folder = g_strdup_printf ("/proc/%d/task", (int) pid);
  g_autoptr (GDir) tasks = g_dir_open (folder, 0, NULL);
  const char *task = NULL;
  long sum = 0;

  while (tasks != NULL && (task = g_dir_read_name (tasks)) != NULL) {
    g_autofree char *file = g_strdup_printf ("task/%s/status", task);

    sum += read_number (pid, file, "\nvoluntary_ctxt_switches:");
  }
  return sum;
}

/* Where the middle of each is on a 1080×1920 panel: start, door, a topic list, back, back. */
static const struct {
  const char *name;
  int x, y;
} round_trip[] = {
  { "idle → doors", 398, 1557 },     { "doors → home", 270, 560 },       { "home → topic list", 800, 960 },
  { "topic list → card", 270, 480 }, { "end → neutral clock", 960, 74 }, { "neutral clock → idle", 540, 960 },
};

static void
measure_touches (Glass *glass)
{
  for (int lap = 0; lap < ROUNDS; lap++) {
    for (guint i = 0; i < G_N_ELEMENTS (round_trip); i++) {
      gint64 first = 0, last = 0;

      if (i + 1 == G_N_ELEMENTS (round_trip))
        g_usleep (FLIGHT_MS * 1000);
      touch (glass, round_trip[i].x, round_trip[i].y, &first, &last);
      if (lap == 0 || lap == ROUNDS - 1)
        g_print ("%s, %s visit: touch to first pixel %.1f ms, to the last %.1f ms\n", round_trip[i].name,
                 lap == 0 ? "first" : "later", (double) first / 1000, (double) last / 1000);
    }
  }
}

static void
measure (Glass *glass, const char *kiosk, const char *data, const char *config)
{
  g_autoptr (MrcStopwatch) starts = mrc_stopwatch_new ();
  pid_t pid = 0;
  long before = 0;

  for (int i = 0; i < STARTS; i++) {
    gint64 lap = first_pixel (glass, kiosk, data, config, &pid);

    g_array_append_val (starts->laps, lap);
    if (i + 1 < STARTS)
      stop_kiosk (pid);
    drain (glass);
  }
  mrc_stopwatch_print (starts, "exec → first pixel");

  g_usleep (3 * G_USEC_PER_SEC); /* pages are warmed behind the idle one */
  g_print ("memory after the start: %ld kB PSS\n", read_number (pid, "smaps_rollup", "\nPss:"));
  before = wake_ups (pid);
  g_usleep (IDLE_SECONDS * G_USEC_PER_SEC);
  g_print ("idle: %.1f wake-ups a second\n", (double) (wake_ups (pid) - before) / IDLE_SECONDS);
  measure_touches (glass);
  g_print ("memory after %d visits: %ld kB PSS\n", ROUNDS, read_number (pid, "smaps_rollup", "\nPss:"));
  stop_kiosk (pid);
}

int
main (int argc, char **argv)
{
  g_autofree char *dir = g_dir_make_tmp ("bench-glass-XXXXXX", NULL);
  g_autofree char *data = g_build_filename (dir, "centre", NULL);
  g_autofree char *keys = g_build_filename (dir, "keys", NULL);
  g_autofree char *config = g_build_filename (dir, "kiosk.yaml", NULL);
  Glass glass = { XOpenDisplay (NULL), 0 };
  int error = 0;

  if (argc != 4 || glass.display == NULL)
    g_error ("usage, on a display: %s MRC MRC-KIOSK CONTENT", argv[0]);

  {
    const char *const setup[] = { argv[1],     "setup", "--demo",    "--data", data,
                                  "--key-out", keys,    "--content", argv[3],  NULL };

    run (setup);
  }
  g_file_set_contents (config, "panel_mm: [299, 531]\nvoice: silent\nclock: 2026-11-23T10:00:00\n", -1, NULL);
  XDamageQueryExtension (glass.display, &glass.damage_event, &error);
  XDamageCreate (glass.display, DefaultRootWindow (glass.display), XDamageReportRawRectangles);
  measure (&glass, argv[2], data, config);
  XCloseDisplay (glass.display);
  {
    const char *const clean[] = { "rm", "-rf", dir, NULL };

    run (clean);
  }
  return 0;
}
