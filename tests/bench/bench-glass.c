// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * The built kiosk from outside, with one stopwatch for all: exec to first pixel
 * beside that of a bare window of GTK, memory at the start and after many visits,
 * press to frame while it speaks (into a pipe of ALSA's file PCM that is read as fast as a card plays), touch
 * to pixel on first and later visits, wake-ups and processor while idle (the fade of the scenes among them)
 * and while speaking.
 *
 *   bench-glass MRC MRC-KIOSK CONTENT BARE-WINDOW
 */

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/bench/stopwatch.h"

#define WIDTH 1080
#define HEIGHT 1920
#define SETTLE_MS 700 /* longer than any fade */
#define IDLE_SECONDS 20
#define LIMIT_US (20 * G_USEC_PER_SEC)
#define STARTS 5
#define ROUNDS 6
#define VISITS 50
#define PRESSES 40
#define APART_MS 450 /* between two touches: the kiosk takes quicker ones for one */
#define HEARD_MS 250 /* after শুনুন it speaks */
#define RATE 22050   /* frames a second of espeak-ng */
#define LISTEN_X 371
#define LISTEN_Y 1773
#define FLIGHT_MS 1600 /* the neutral clock hears nothing in its first moments */

static gint heard; /* atomic: bytes of the voice that were played */

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

/* @data: NULL for a program that takes no words */
static pid_t
start_program (const char *program, const char *data, const char *config)
{
  pid_t pid = fork ();

  if (pid == 0) {
    if (data != NULL)
      execl (program, program, "--data", data, "--config", config, (char *) NULL);
    else
      execl (program, program, (char *) NULL);
    _exit (127);
  }
  return pid;
}

static void
stop_program (pid_t pid)
{
  kill (pid, SIGTERM);
  waitpid (pid, NULL, 0);
}

/* The root is black: any other colour is ours. */
static gint64
first_pixel (Glass *glass, const char *program, const char *data, const char *config, pid_t *ret_pid)
{
  gint64 started = now ();

  *ret_pid = start_program (program, data, config);
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

/* Returns: µs from the press until the glass first changes: the tile is drawn pressed. The finger is then
 * drawn off the tile, so that nothing is chosen, and the voice is asked for again. */
static gint64
press (Glass *glass, int x, int y)
{
  gint64 pressed = 0, first = 0;

  XTestFakeMotionEvent (glass->display, -1, x, y, 0);
  XSync (glass->display, False);
  g_usleep (SETTLE_MS * 1000);
  drain (glass);
  pressed = now ();
  XTestFakeButtonEvent (glass->display, 1, True, 0);
  XFlush (glass->display);
  while (first == 0 && now () - pressed < SETTLE_MS * 1000) {
    XEvent event;

    while (first == 0 && XPending (glass->display) > 0) {
      XNextEvent (glass->display, &event);
      if (event.type == glass->damage_event + XDamageNotify)
        first = now () - pressed;
    }
    g_usleep (100);
  }
  XTestFakeMotionEvent (glass->display, -1, 4, HEIGHT / 2, 0);
  XTestFakeButtonEvent (glass->display, 1, False, 0);
  XSync (glass->display, False);
  return first;
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

/* Returns: seconds of the processor that were used so far */
static double
processor (pid_t pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/stat", (int) pid);
  g_autofree char *text = NULL;
  unsigned long user = 0, system = 0;
  const char *rest = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL) || (rest = strrchr (text, ')')) == NULL ||
      sscanf (rest, ") %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu", &user, &system) != 2)
    return 0;
  return (double) (user + system) / (double) sysconf (_SC_CLK_TCK);
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
tap (Glass *glass, int x, int y)
{
  XTestFakeMotionEvent (glass->display, -1, x, y, 0);
  XTestFakeButtonEvent (glass->display, 1, True, 0);
  XTestFakeButtonEvent (glass->display, 1, False, 0);
  XSync (glass->display, False);
}

/* No figure but the memory after them: as fast as the kiosk takes touches. */
static void
make_visits (Glass *glass, int n)
{
  for (int visit = 0; visit < n; visit++) {
    for (guint i = 0; i < G_N_ELEMENTS (round_trip); i++) {
      g_usleep ((i + 1 == G_N_ELEMENTS (round_trip) ? FLIGHT_MS : APART_MS) * 1000);
      tap (glass, round_trip[i].x, round_trip[i].y);
    }
  }
  drain (glass);
}

/* What is touched while it speaks: on the doors, the upper left one and শুনুন of the bar. */
static void
measure_speaking (Glass *glass, pid_t pid)
{
  g_autoptr (MrcStopwatch) presses = mrc_stopwatch_new ();
  double before = 0;
  int heard_before = 0;

  tap (glass, round_trip[0].x, round_trip[0].y);
  g_usleep (SETTLE_MS * 1000);
  before = processor (pid);
  heard_before = g_atomic_int_get (&heard);
  g_usleep (IDLE_SECONDS * G_USEC_PER_SEC);
  g_print ("speaking: %.2f %% of a processor (%.1f s of voice in %d s)\n",
           (processor (pid) - before) * 100 / IDLE_SECONDS,
           (double) (g_atomic_int_get (&heard) - heard_before) / (2 * RATE), IDLE_SECONDS);
  for (int i = 0; i < PRESSES; i++) {
    gint64 lap = 0;

    tap (glass, LISTEN_X, LISTEN_Y);
    g_usleep (HEARD_MS * 1000);
    lap = press (glass, round_trip[1].x, round_trip[1].y);
    g_array_append_val (presses->laps, lap);
    g_usleep (APART_MS * 1000);
  }
  mrc_stopwatch_print (presses, "press → first frame, while it speaks");
  tap (glass, round_trip[4].x, round_trip[4].y);
  g_usleep (FLIGHT_MS * 1000);
  tap (glass, round_trip[5].x, round_trip[5].y);
  g_usleep (SETTLE_MS * 1000);
}

static gint64
measure_starts (Glass *glass, const char *program, const char *data, const char *config, pid_t *ret_pid)
{
  g_autoptr (MrcStopwatch) starts = mrc_stopwatch_new ();

  for (int i = 0; i < STARTS; i++) {
    gint64 lap = first_pixel (glass, program, data, config, ret_pid);

    g_array_append_val (starts->laps, lap);
    if (i + 1 < STARTS)
      stop_program (*ret_pid);
    drain (glass);
  }
  mrc_stopwatch_print (starts, data != NULL ? "exec → first pixel" : "exec → first pixel of a bare window");
  return mrc_stopwatch_percentile (starts, 50);
}

static void
measure (Glass *glass, const char *bare, const char *kiosk, const char *data, const char *config)
{
  pid_t pid = 0;
  gint64 bare_start = measure_starts (glass, bare, NULL, NULL, &pid);
  long bare_memory = read_number (pid, "smaps_rollup", "\nPss:");
  long wakes = 0, memory = 0, memory_after = 0;
  double before = 0;
  gint64 start = 0;

  stop_program (pid);
  g_usleep (SETTLE_MS * 1000);
  start = measure_starts (glass, kiosk, data, config, &pid);
  g_print ("    %.1f times the bare window\n", (double) start / (double) bare_start);

  g_usleep (3 * G_USEC_PER_SEC); /* pages are warmed behind the idle one */
  memory = read_number (pid, "smaps_rollup", "\nPss:");
  g_print ("memory after the start: %ld kB PSS, %.1f times the bare window's %ld\n", memory,
           (double) memory / (double) bare_memory, bare_memory);
  wakes = wake_ups (pid);
  before = processor (pid);
  g_usleep (IDLE_SECONDS * G_USEC_PER_SEC);
  g_print ("idle: %.1f wake-ups a second, %.2f %% of a processor\n",
           (double) (wake_ups (pid) - wakes) / IDLE_SECONDS, (processor (pid) - before) * 100 / IDLE_SECONDS);
  measure_speaking (glass, pid);
  measure_touches (glass);
  make_visits (glass, VISITS);
  memory_after = read_number (pid, "smaps_rollup", "\nPss:");
  g_print ("memory after %d visits more: %ld kB PSS, %.2f times that at the start\n", VISITS, memory_after,
           (double) memory_after / (double) memory);
  stop_program (pid);
}

/* Plays what the kiosk says as fast as a sound card does: the voice is as long as it is heard. */
static gpointer
play (gpointer data)
{
  int fd = open (data, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  char bytes[RATE * 2 / 25];

  for (;;) {
    ssize_t n = read (fd, bytes, sizeof bytes);

    if (n < 0 && errno != EAGAIN)
      return NULL;
    g_atomic_int_add (&heard, (gint) MAX (n, 0));
    g_usleep (G_USEC_PER_SEC / 25);
  }
}

static void
make_card (const char *dir)
{
  char *pipe = g_build_filename (dir, "heard", NULL); /* the thread's */
  g_autofree char *path = g_build_filename (dir, "asound.conf", NULL);
  g_autofree char *conf =
    g_strdup_printf ("pcm.null { type null }\n"
                     "pcm.!default { type file slave.pcm null file \"%s\" format raw }\n",
                     pipe);

  g_file_set_contents (path, conf, -1, NULL);
  if (mkfifo (pipe, 0600) != 0)
    g_error ("%s: no pipe", pipe);
  g_setenv ("ALSA_CONFIG_PATH", path, TRUE);
  g_thread_unref (g_thread_new ("card", play, pipe));
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

  if (argc != 5 || glass.display == NULL)
    g_error ("usage, on a display: %s MRC MRC-KIOSK CONTENT BARE-WINDOW", argv[0]);

  {
    const char *const setup[] = { argv[1],     "setup", "--demo",    "--data", data,
                                  "--key-out", keys,    "--content", argv[3],  NULL };

    run (setup);
  }
  g_file_set_contents (config, "panel_mm: [299, 531]\nclock: 2026-11-23T10:00:00\n", -1, NULL);
  XDamageQueryExtension (glass.display, &glass.damage_event, &error);
  XDamageCreate (glass.display, DefaultRootWindow (glass.display), XDamageReportRawRectangles);
  make_card (dir);
  measure (&glass, argv[4], argv[2], data, config);
  XCloseDisplay (glass.display);
  {
    const char *const clean[] = { "rm", "-rf", dir, NULL };

    run (clean);
  }
  return 0;
}
