// SPDX-License-Identifier: GPL-3.0-or-later

/* How soon the voice ends when the glass is touched, at a sound card that writes down what it plays. */

#include <X11/extensions/XTest.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "kiosk/speech/narrator.h"
#include "tests/support/test-kiosk.h"

/* A sound card that plays as fast as the test reads: ALSA writes into a pipe that holds @HELD bytes. */
#define HELD 4096
#define HEARD (2 * HELD)       /* bytes of 16 bits at 22050 Hz: the voice is well under way */
#define CARD 4410              /* the tenth of a second that the card of mrc_loudspeaker_open() holds */
#define BEGUN (22050 / 25 * 2) /* the chunk that is being written when the finger comes down */

static int
make_card (const char *dir)
{
  g_autofree char *pipe = g_build_filename (dir, "heard", NULL);
  g_autofree char *path = g_build_filename (dir, "asound.conf", NULL);
  g_autofree char *conf = g_strdup_printf ("pcm.null { type null }\n"
                                           "pcm.read { type file slave.pcm null file \"%s\" format raw }\n",
                                           pipe);
  int fd = -1;

  g_assert_true (g_file_set_contents (path, conf, -1, NULL));
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_setenv ("ALSA_CONFIG_PATH", path, TRUE);
  fd = open (pipe, O_RDONLY | O_NONBLOCK | O_CLOEXEC); /* the writer finds a reader */
  g_assert_cmpint (fcntl (fd, F_SETPIPE_SZ, HELD), ==, HELD);
  return fd;
}

static void
remove_card (const char *dir)
{
  static const char *const names[] = { "heard", "asound.conf" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (dir, names[i], NULL);

    g_remove (path);
  }
  g_rmdir (dir);
}

/* Plays until @n bytes were heard, or until there is silence. Returns: bytes heard */
static gsize
play (int fd, gsize n)
{
  char bytes[HELD];
  gsize heard = 0;

  while (heard < n) {
    ssize_t now = read (fd, bytes, MIN (sizeof bytes, n - heard));

    if (now > 0)
      heard += (gsize) now;
    else if (now == 0 && heard > 0)
      break; /* the loudspeaker was closed */
    else
      g_main_context_iteration (NULL, FALSE);
  }
  return heard;
}

/* The finger is still on the glass, nothing was chosen, and the voice has ended: what is heard after it is
 * what the card had already. */
static void
test_a_touch_interrupts_at_once (gconstpointer card)
{
  int fd = GPOINTER_TO_INT (card);
  Display *display = XOpenDisplay (NULL);
  MrcNarrator *narrator = mrc_narrator_sound_new ("read");
  GtkWidget *door = NULL;
  graphene_point_t at;
  MrcTestKiosk *kiosk = NULL;

  mrc_test_kiosk_use_narrator (narrator);
  kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  mrc_test_kiosk_press (kiosk, "start");
  g_assert_cmpuint (play (fd, HEARD), ==, HEARD);
  g_assert_true (mrc_narrator_get_speaking (narrator));

  door = mrc_test_find_id (kiosk->window, "prospective");
  g_assert_true (gtk_widget_compute_point (door, kiosk->window, &GRAPHENE_POINT_INIT (40, 40), &at));
  XTestFakeMotionEvent (display, -1, (int) at.x, (int) at.y, 0);
  XTestFakeButtonEvent (display, 1, True, 0);
  XSync (display, False);
  mrc_test_wait_until (gtk_widget_has_css_class (door, "pressed"));
  g_assert_false (mrc_narrator_get_speaking (narrator));
  g_assert_cmpuint (play (fd, G_MAXSIZE), <=, HELD + CARD + BEGUN);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "doors");

  XTestFakeMotionEvent (display, -1, 0, 0, 0);
  XTestFakeButtonEvent (display, 1, False, 0);
  XCloseDisplay (display);
  mrc_test_kiosk_free (kiosk);
}

int
main (int argc, char **argv)
{
  g_autofree char *dir = g_dir_make_tmp ("mrc-heard-XXXXXX", NULL);
  int card = make_card (dir); /* while there is one thread */
  int result = 0;

  mrc_test_init (&argc, &argv);
  g_test_add_data_func ("/interrupt-way/a-touch-interrupts-at-once", GINT_TO_POINTER (card),
                        test_a_touch_interrupts_at_once);
  result = g_test_run ();
  close (card);
  remove_card (dir);
  return result;
}
