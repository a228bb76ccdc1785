// SPDX-License-Identifier: GPL-3.0-or-later

/* What a monitor says of its size: believed, turned, or not believed. */

#include "kiosk/app/panel-size.h"

static void
test_believe (void)
{
  static const struct {
    int width, height, said_width, said_height;
    int width_mm, height_mm; /* 0: not believed */
  } cases[] = {
    { 1920, 1080, 531, 299, 531, 299 },     /* 24″ */
    { 1080, 1920, 299, 531, 299, 531 },     /* upright */
    { 1080, 1920, 531, 299, 299, 531 },     /* upright, and told as it was built */
    { 1280, 800, 332, 207, 332, 207 },      /* 15.4″ */
    { 1280, 800, 217, 136, 217, 136 },      /* 10.1″ */
    { 1280, 800, 216, 135, 216, 135 },      /* the same, rounded down: the smallest */
    { 1280, 800, 136, 217, 217, 136 },      /* made for a tablet, which stands upright */
    { 1280, 800, 214, 134, 0, 0 },          /* lower: drawn as if it were larger */
    { 1366, 768, 223, 125, 0, 0 },          /* 10.1″ of 16:9 is */
    { 1366, 768, 256, 144, 256, 144 },      /* 11.6″ */
    { 1920, 1080, 294, 165, 294, 165 },     /* 13.3″ */
    { 1024, 768, 211, 158, 0, 0 },          /* 10.4″ of 4:3: not wide enough for what the height lacks */
    { 800, 1280, 136, 217, 0, 0 },          /* 10.1″ upright: drawn as if it were larger */
    { 800, 1280, 217, 136, 0, 0 },          /* */
    { 1920, 1080, 530, 300, 530, 300 },     /* in whole centimetres */
    { 3840, 2160, 1872, 1053, 1872, 1053 }, /* 85″ */
    { 1920, 1080, 0, 0, 0, 0 },             /* a projector */
    { 1920, 1080, 531, 0, 0, 0 },           /* half a size */
    { 1920, 1080, 160, 90, 0, 0 },          /* ratios */
    { 1080, 1920, 90, 160, 0, 0 },          /* */
    { 1280, 800, 160, 100, 0, 0 },          /* */
    { 1920, 1080, 16, 9, 0, 0 },            /* */
    { 1280, 800, 271, 203, 0, 0 },          /* of another ratio */
    { 3840, 2160, 160, 89, 0, 0 },          /* denser than panels are */
    { 1280, 720, 3000, 1688, 0, 0 },        /* a wall */
    { 1920, 1080, -531, -299, 0, 0 },
    { 0, 0, 531, 299, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    int width_mm = -1;
    int height_mm = -1;
    gboolean believed = mrc_panel_size_believe (cases[i].width, cases[i].height, cases[i].said_width,
                                                cases[i].said_height, &width_mm, &height_mm);

    g_test_message ("%d×%d px, %d×%d mm", cases[i].width, cases[i].height, cases[i].said_width,
                    cases[i].said_height);
    g_assert_cmpint (believed, ==, cases[i].width_mm > 0);
    g_assert_cmpint (width_mm, ==, cases[i].width_mm);
    g_assert_cmpint (height_mm, ==, cases[i].height_mm);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/panel-size/believe", test_believe);
  return g_test_run ();
}
