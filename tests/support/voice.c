// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test-support.h"

#include "kiosk/screens/screen.h"
#include "kiosk/widgets/answer.h"
#include "kiosk/widgets/tile.h"

#define ROW_PX 24 /* tiles that begin so near to each other stand in one row */

typedef struct {
  const char *id;
  graphene_rect_t bounds;
} Tile;

static gboolean
is_said (GPtrArray *sayings, const char *id)
{
  for (guint i = 0; i < sayings->len; i++) {
    if (g_str_equal (((const MrcSaying *) g_ptr_array_index (sayings, i))->id, id))
      return TRUE;
  }
  return FALSE;
}

/* What most should press next; a key of a pad is read with its pad, by eye. */
static gboolean
is_onward (GtkWidget *widget)
{
  return gtk_widget_has_css_class (widget, "go") && !gtk_widget_has_css_class (widget, "key");
}

/* An answer without a picture, as a sum that is offered. */
static gboolean
is_option (GtkWidget *widget)
{
  return gtk_widget_has_css_class (widget, "option");
}

static void
collect (GtkWidget *widget, GtkWidget *root, GArray *tiles)
{
  Tile tile = { gtk_widget_get_name (widget), { { 0, 0 }, { 0, 0 } } };

  if (!gtk_widget_get_mapped (widget))
    return;
  if ((MRC_IS_TILE (widget) || MRC_IS_ANSWER (widget) || is_option (widget) || is_onward (widget)) &&
      gtk_widget_is_sensitive (widget) && gtk_widget_compute_bounds (widget, root, &tile.bounds))
    g_array_append_val (tiles, tile);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, root, tiles);
}

/* Below, or in the same row and further right; in columns (as on a wide page with a hero) further right. */
static gboolean
comes_after (const Tile *a, const Tile *b)
{
  return b->bounds.origin.y > a->bounds.origin.y - ROW_PX ||
         b->bounds.origin.x > a->bounds.origin.x + a->bounds.size.width - ROW_PX;
}

static const Tile *
find (GArray *tiles, const char *id)
{
  for (guint i = 0; i < tiles->len; i++) {
    const Tile *tile = &g_array_index (tiles, Tile, i);

    if (g_str_equal (tile->id, id))
      return tile;
  }
  return NULL;
}

void
mrc_test_voice (GtkWidget *screen, const char *page)
{
  g_autoptr (GPtrArray) sayings = mrc_screen_dup_narration (MRC_SCREEN (screen));
  g_autoptr (GArray) tiles = g_array_new (FALSE, FALSE, sizeof (Tile));
  const Tile *before = NULL;

  if (sayings == NULL || sayings->len == 0) {
    g_test_fail_printf ("%s: nothing is said", page);
    return;
  }
  collect (screen, screen, tiles);
  if (find (tiles, ((const MrcSaying *) g_ptr_array_index (sayings, 0))->id) != NULL)
    g_test_fail_printf ("%s: a choice is said before the question", page);
  for (guint i = 0; i < sayings->len; i++) {
    const Tile *tile = find (tiles, ((const MrcSaying *) g_ptr_array_index (sayings, i))->id);

    if (tile == NULL)
      continue;
    if (before != NULL && !comes_after (before, tile))
      g_test_fail_printf ("%s: “%s” is said after “%s”, and stands before it", page, tile->id, before->id);
    before = tile;
  }
  for (guint i = 0; i < tiles->len; i++) {
    if (!is_said (sayings, g_array_index (tiles, Tile, i).id))
      g_test_fail_printf ("%s: “%s” is not said", page, g_array_index (tiles, Tile, i).id);
  }
}
