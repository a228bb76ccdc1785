// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test-support.h"

#include "kiosk/screens/screen.h"
#include "kiosk/widgets/answer.h"
#include "kiosk/widgets/button.h"
#include "kiosk/widgets/text.h"
#include "kiosk/widgets/tile.h"

#include <string.h>

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

/* What stands for no widget of its own: see the screens' dup_narration(). */
static gboolean
is_of_a_part (const char *id)
{
  static const char *const parts[] = { "", "amount", "band", "text", "code" };

  return g_strv_contains (parts, id) || g_str_has_prefix (id, "line-");
}

/* A thing that is said lights up: it has to be on the glass, and to have the words that are said. */
static void
check_shown (GtkWidget *screen, const MrcSaying *saying, const char *page)
{
  GtkWidget *widget = mrc_test_find_id (screen, saying->id);
  g_autofree char *text = NULL;
  g_autofree char *flat = NULL;

  if (is_of_a_part (saying->id))
    return;
  if (widget == NULL) {
    mrc_test_fail ("%s: “%s” is said (%s), and is not there", page, saying->id, saying->text);
    return;
  }
  if (!MRC_IS_BUTTON (widget))
    return;
  g_object_get (widget, "text", &text, NULL);
  flat = mrc_flat (text);
  if (*flat != '\0' && strstr (saying->text, flat) == NULL)
    mrc_test_fail ("%s: “%s” has “%s”, and “%s” is said", page, saying->id, flat, saying->text);
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
    const MrcSaying *saying = g_ptr_array_index (sayings, i);
    const Tile *tile = find (tiles, saying->id);

    check_shown (screen, saying, page);
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
