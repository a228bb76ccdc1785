// SPDX-License-Identifier: GPL-3.0-or-later

/* What is on the glass in the first frame after শেষ, as the display has it: the neutral clock as it stays,
 * and nothing of the page before. With motion, as in a centre: a page that fades away would still be seen. */

#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include "tests/support/test-kiosk.h"

#define WIDTH 1080
#define HEIGHT 1920
#define COLOUR 0xffffff /* the rest of a pixel is nobody's */

typedef struct {
  Display *display;
  GArray *first; /* (owned) (nullable) (element-type guint32): what the first frame shows */
} Glass;

/* Returns: (transfer full) (element-type guint32): what whoever stands there sees */
static GArray *
look (Display *display)
{
  XImage *image = NULL;
  GArray *pixels = g_array_sized_new (FALSE, FALSE, sizeof (guint32), WIDTH * HEIGHT);

  gdk_display_sync (gdk_display_get_default ());
  image = XGetImage (display, DefaultRootWindow (display), 0, 0, WIDTH, HEIGHT, AllPlanes, ZPixmap);
  for (int y = 0; y < HEIGHT; y++) {
    for (int x = 0; x < WIDTH; x++) {
      guint32 pixel = XGetPixel (image, x, y) & COLOUR;

      g_array_append_val (pixels, pixel);
    }
  }
  XDestroyImage (image);
  return pixels;
}

static guint
count_other (const GArray *one, const GArray *two)
{
  guint n = 0;

  for (guint i = 0; i < one->len; i++)
    n += g_array_index (one, guint32, i) != g_array_index (two, guint32, i);
  return n;
}

static void
on_after_paint (GdkFrameClock *clock, Glass *glass)
{
  if (glass->first == NULL)
    glass->first = look (glass->display);
}

static void
end (MrcTestKiosk *kiosk, const char *page)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (kiosk->window);
  Glass glass = { XOpenDisplay (NULL), NULL };
  g_autoptr (GArray) before = look (glass.display);
  g_autoptr (GArray) after = NULL;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), &glass);

  mrc_test_kiosk_press (kiosk, "end");
  g_signal_handler_disconnect (clock, handler);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "clock");
  g_object_set (gtk_widget_get_settings (kiosk->window), "gtk-enable-animations", FALSE, NULL);
  mrc_test_frames (kiosk->window, 2); /* whatever moved stands still */
  after = look (glass.display);
  g_test_message ("%s: %u pixels were others", page, count_other (before, after));
  g_assert_cmpuint (count_other (before, after), >, 0);
  g_assert_cmpuint (count_other (glass.first, after), ==, 0);
  g_array_unref (glass.first);
  XCloseDisplay (glass.display);
}

static void
test_the_first_frame_is_the_clock (void)
{
  static const char *const places[] = { "phone", "name", "search", "help/called", "see", "topic/contract" };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (WIDTH, HEIGHT, MRC_LANGUAGE_BENGALI, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    mrc_test_kiosk_open (kiosk, "doors");
    mrc_test_kiosk_open (kiosk, places[i]);
    g_object_set (gtk_widget_get_settings (kiosk->window), "gtk-enable-animations", TRUE, NULL);
    end (kiosk, places[i]);
  }
  mrc_test_kiosk_free (kiosk);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);
  g_test_add_func ("/end-way/the-first-frame-is-the-clock", test_the_first_frame_is_the_clock);
  return g_test_run ();
}
