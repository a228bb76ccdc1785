// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test-support.h"

#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/raster.h"
#include "kiosk/widgets/text.h"

#include <math.h>

#define BODY 10.0 /* to 1 */
#define LEAST 7.0
#define HIGH 20.0
#define OUTLINE 3.0
#define MOST_INK 0.6 /* of the place of a word */
#define EDGE 12      /* units from outside to inside: in it lies the edge, where there is one */

typedef struct {
  const char *page;
  gboolean high;
  guint32 *pixels; /* ARGB */
  int width, height;
} Glass;

static double
linear (double part)
{
  return part <= 0.03928 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

/* WCAG 2.1, relative luminance */
static double
luminance (double red, double green, double blue)
{
  return 0.2126 * linear (red) + 0.7152 * linear (green) + 0.0722 * linear (blue);
}

static guint32
pixel_of (const GdkRGBA *colour)
{
  return 0xFF000000u | (guint32) (colour->red * 255 + 0.5) << 16 |
         (guint32) (colour->green * 255 + 0.5) << 8 | (guint32) (colour->blue * 255 + 0.5);
}

/* What most of the place is painted with but @ink: the ground the words stand on. Of two colours each can
 * have less than bold words; but no word fills its place, so what is nearly all ink is words that are not
 * seen. */
static guint32
ground (const Glass *glass, const graphene_rect_t *bounds, const GdkRGBA *ink)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  int left = CLAMP ((int) bounds->origin.x, 0, glass->width);
  int top = CLAMP ((int) bounds->origin.y, 0, glass->height);
  int right = CLAMP ((int) (bounds->origin.x + bounds->size.width), 0, glass->width);
  int bottom = CLAMP ((int) (bounds->origin.y + bounds->size.height), 0, glass->height);
  guint32 own = pixel_of (ink);
  guint32 best = 0;
  int most = 0;
  int inked = 0;
  int all = 0;

  for (int y = top; y < bottom; y += 2) {
    for (int x = left; x < right; x += 2) {
      guint32 pixel = glass->pixels[y * glass->width + x];
      int n = 0;

      all++;
      inked += pixel == own;
      if (pixel == own)
        continue;
      n = GPOINTER_TO_INT (g_hash_table_lookup (counts, GUINT_TO_POINTER (pixel))) + 1;

      g_hash_table_insert (counts, GUINT_TO_POINTER (pixel), GINT_TO_POINTER (n));
      if (n > most) {
        most = n;
        best = pixel;
      }
    }
  }
  return inked > all * MOST_INK ? own : best;
}

static double
ratio (const GdkRGBA *ink, guint32 paper)
{
  double a = luminance (ink->red, ink->green, ink->blue);
  double b = luminance ((paper >> 16 & 255) / 255.0, (paper >> 8 & 255) / 255.0, (paper & 255) / 255.0);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

static gboolean
is_body (GtkWidget *text)
{
  static const char *const styles[] = { "body", "lead", "question", "verdict" };

  if (gtk_widget_get_ancestor (text, GTK_TYPE_BUTTON) != NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    if (gtk_widget_has_css_class (text, styles[i]))
      return TRUE;
  return FALSE;
}

static void
check_text (const Glass *glass, GtkWidget *widget, const graphene_rect_t *bounds)
{
  const char *words = mrc_text_get_text (MRC_TEXT (widget));
  double least = glass->high ? HIGH : is_body (widget) ? BODY : LEAST;
  GdkRGBA ink;
  double found = 0;

  if (words == NULL || *words == '\0' || bounds->size.width < 4 || bounds->size.height < 4)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  found = ratio (&ink, ground (glass, bounds, &ink));
  if (found < least)
    g_test_fail_printf ("%s: “%s” is %.1f to 1, under %.0f", glass->page, words, found, least);
}

double
mrc_test_contrast_of (guint32 a, guint32 b)
{
  const GdkRGBA ink = { (float) (a >> 16 & 255) / 255.0f, (float) (a >> 8 & 255) / 255.0f,
                        (float) (a & 255) / 255.0f, 1 };

  return ratio (&ink, b);
}

/* Where a thing that is touched begins must be seen: from the ground beside it to its edge, or to its own
 * ground, halfway down its left side; as far up and down as a dash and the gap after it are long. */
static void
check_outline (const Glass *glass, GtkWidget *widget, const graphene_rect_t *bounds)
{
  int middle = (int) (bounds->origin.y + bounds->size.height / 2);
  int left = (int) bounds->origin.x;
  int outside = left - mrc_u (3);
  double found = 0;

  if (outside < 0 || middle - mrc_u (EDGE) < 0 || middle + mrc_u (EDGE) >= glass->height ||
      left + mrc_u (EDGE) >= glass->width)
    return;
  for (int y = middle - mrc_u (EDGE); y < middle + mrc_u (EDGE); y++) {
    const guint32 *row = glass->pixels + (gsize) y * glass->width;

    for (int x = left; x < left + mrc_u (EDGE); x++)
      found = MAX (found, mrc_test_contrast_of (row[x], row[outside]));
  }
  if (found < OUTLINE)
    g_test_fail_printf ("%s: the edge of “%s” is %.1f to 1, under %.0f", glass->page,
                        gtk_widget_get_name (widget), found, OUTLINE);
}

static void
paint (GtkWidget *root, Glass *glass)
{
  g_autoptr (GdkTexture) texture = mrc_raster_widget (root);

  glass->width = gtk_widget_get_width (root);
  glass->height = gtk_widget_get_height (root);
  glass->pixels = g_new (guint32, (gsize) glass->width * glass->height);
  gdk_texture_download (texture, (guchar *) glass->pixels, (gsize) glass->width * 4);
}

void
mrc_test_contrast (GtkWidget *root, const char *page, gboolean high)
{
  Glass glass = { .page = page, .high = high };
  g_autoptr (GPtrArray) queue = g_ptr_array_new ();

  paint (root, &glass);
  g_ptr_array_add (queue, root);
  for (guint i = 0; i < queue->len; i++) {
    GtkWidget *widget = g_ptr_array_index (queue, i);
    graphene_rect_t bounds;

    if (!gtk_widget_get_mapped (widget) || !gtk_widget_compute_bounds (widget, root, &bounds))
      continue;
    if (MRC_IS_TEXT (widget))
      check_text (&glass, widget, &bounds);
    if (GTK_IS_BUTTON (widget) && !gtk_widget_has_css_class (widget, "bare"))
      check_outline (&glass, widget, &bounds);
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      g_ptr_array_add (queue, child);
  }
  g_free (glass.pixels);
}
