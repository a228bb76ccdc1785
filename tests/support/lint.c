// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test-support.h"

#include "kiosk/widgets/level.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/text.h"
#include "kiosk/widgets/tile.h"

#define PUBLIC_FLOOR_MM 15
#define MAIN_FLOOR_MM 20
#define STAFF_FLOOR_MM 14
#define GAP_MM 3
#define SLACK_PX 2.0f /* rounding of units to pixels */
#define AIR 8         /* units that letters may take of the air around what holds them */

typedef struct {
  const char *page;
  gboolean public;
  gboolean bengali;
  graphene_rect_t bounds;
} Lint;

void
mrc_test_fail (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_test_message ("%s", message);
  g_test_fail_printf ("%s", message);
}

static GHashTable *
latin_allowed (void)
{
  static GHashTable *allowed = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (allowed != NULL)
    return allowed;

  allowed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  path = g_build_filename (g_getenv ("MRC_SOURCE_ROOT"), "tests/support/latin-allowed.txt", NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++) {
    if (**line != '#' && **line != '\0')
      g_hash_table_add (allowed, g_strdup (*line));
  }

  return allowed;
}

static void
lint_latin (Lint *lint, const char *text)
{
  if (!lint->bengali || g_hash_table_contains (latin_allowed (), text))
    return;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    if (g_ascii_isalnum (*at)) {
      mrc_test_fail ("%s: Latin on a Bengali page: “%s”", lint->page, text);
      return;
    }
  }
}

static void
lint_layout (Lint *lint, PangoLayout *layout, const char *text)
{
  lint_latin (lint, text);
  if (layout == NULL)
    return;
  if (pango_layout_get_unknown_glyphs_count (layout) > 0)
    mrc_test_fail ("%s: no glyph for a letter of “%s”", lint->page, text);
  if (pango_layout_is_ellipsized (layout))
    mrc_test_fail ("%s: cut short: “%s”", lint->page, text);
  for (int i = 1; i < pango_layout_get_line_count (layout); i++) {
    int start = pango_layout_get_line_readonly (layout, i)->start_index;

    if (g_str_has_prefix (pango_layout_get_text (layout) + start, "·"))
      mrc_test_fail ("%s: a line begins with the point between: “%s”", lint->page, text);
  }
}

static void
lint_words (Lint *lint, GtkWidget *widget)
{
  if (MRC_IS_TEXT (widget)) {
    MrcText *text = MRC_TEXT (widget);
    gboolean bengali = lint->bengali;

    /* The name of a file and what the machine says about it stand on a staff page as they are. */
    lint->bengali = bengali && (lint->public || !gtk_widget_has_css_class (widget, "verbatim"));

    if (mrc_text_is_cut (text))
      mrc_test_fail ("%s: “%s” does not fit its %d×%d", lint->page, mrc_text_get_text (text),
                     gtk_widget_get_width (widget), gtk_widget_get_height (widget));
    lint_layout (lint, mrc_text_get_layout (text), mrc_text_get_text (text));
    lint->bengali = bengali;
  } else if (GTK_IS_LABEL (widget)) {
    lint_layout (lint, gtk_label_get_layout (GTK_LABEL (widget)), gtk_label_get_text (GTK_LABEL (widget)));
  }
}

static gboolean
is_main (GtkWidget *widget)
{
  return MRC_IS_TILE (widget) || gtk_widget_has_css_class (widget, "go") ||
         gtk_widget_has_css_class (widget, "help");
}

static void
lint_target (Lint *lint, GtkWidget *widget, const graphene_rect_t *bounds)
{
  int floor_mm = !lint->public ? STAFF_FLOOR_MM : is_main (widget) ? MAIN_FLOOR_MM : PUBLIC_FLOOR_MM;
  float least = (float) (floor_mm * mrc_panel_get ()->px_per_mm) - SLACK_PX;

  if (bounds->size.width < least || bounds->size.height < least)
    mrc_test_fail ("%s: “%s” is %.1f×%.1f mm, under %d", lint->page, gtk_widget_get_name (widget),
                   bounds->size.width / mrc_panel_get ()->px_per_mm,
                   bounds->size.height / mrc_panel_get ()->px_per_mm, floor_mm);
}

/* How far apart they are, where a finger could slip from one to the other. */
static float
gap (const graphene_rect_t *a, const graphene_rect_t *b)
{
  float across =
    MAX (a->origin.x - (b->origin.x + b->size.width), b->origin.x - (a->origin.x + a->size.width));
  float down =
    MAX (a->origin.y - (b->origin.y + b->size.height), b->origin.y - (a->origin.y + a->size.height));

  return MAX (across, down);
}

static void
lint_gaps (Lint *lint, GPtrArray *targets, GArray *places)
{
  float least = (float) (GAP_MM * mrc_panel_get ()->px_per_mm) - SLACK_PX;

  for (guint i = 0; i < targets->len; i++) {
    for (guint n = i + 1; n < targets->len; n++) {
      float found =
        gap (&g_array_index (places, graphene_rect_t, i), &g_array_index (places, graphene_rect_t, n));

      if (found < least)
        mrc_test_fail ("%s: “%s” and “%s” are %.1f mm apart, under %d", lint->page,
                       gtk_widget_get_name (targets->pdata[i]), gtk_widget_get_name (targets->pdata[n]),
                       found / mrc_panel_get ()->px_per_mm, GAP_MM);
    }
  }
}

/* px that a widget may reach outside: where the idle picture is shifted against burning in, it is larger than
 * the glass. */
static float
overhang (GtkWidget *widget)
{
  g_auto (GStrv) classes = gtk_widget_get_css_classes (GTK_WIDGET (gtk_widget_get_root (widget)));

  for (char **class = classes; *class != NULL; class ++) {
    if (g_str_has_prefix (*class, "shift-"))
      return (float) mrc_u (16);
  }

  return 1;
}

/* A scene is cut wherever its place ends. */
static gboolean
covers (GtkWidget *widget)
{
  gboolean cover = FALSE;

  if (MRC_IS_PICTURE (widget))
    g_object_get (widget, "cover", &cover, NULL);
  return cover;
}

static void
lint_place (Lint *lint, GtkWidget *widget, const graphene_rect_t *bounds)
{
  float over = overhang (widget);
  graphene_rect_t roomy =
    GRAPHENE_RECT_INIT (lint->bounds.origin.x - over, lint->bounds.origin.y - over,
                        lint->bounds.size.width + 2 * over, lint->bounds.size.height + 2 * over);

  if (!covers (widget) && !graphene_rect_contains_rect (&roomy, bounds))
    mrc_test_fail ("%s: %s “%s” reaches outside the page: %.0f, %.0f %.0f×%.0f", lint->page,
                   G_OBJECT_TYPE_NAME (widget), gtk_widget_get_name (widget), bounds->origin.x,
                   bounds->origin.y, bounds->size.width, bounds->size.height);
}

/* Where the ink of @text's letters stands in it, from above: px. */
static void
ink_of (MrcText *text, float *top, float *bottom)
{
  PangoLayout *layout = mrc_text_get_layout (text);
  PangoRectangle ink;
  PangoRectangle logical;
  float yalign = 0;
  float origin = 0;

  pango_layout_get_pixel_extents (layout, &ink, &logical);
  g_object_get (text, "yalign", &yalign, NULL);
  origin = yalign * (float) (gtk_widget_get_height (GTK_WIDGET (text)) - logical.height);
  *top = origin + (float) ink.y;
  *bottom = *top + (float) ink.height;
}

/* The same of a picture, a square in the middle of what it was given, and of the squares of a cost. */
static gboolean
drawn_of (GtkWidget *widget, float *top, float *bottom)
{
  float height = (float) gtk_widget_get_height (widget);
  int side = 0;

  if (MRC_IS_TEXT (widget)) {
    if (*mrc_text_get_text (MRC_TEXT (widget)) == '\0')
      return FALSE;
    ink_of (MRC_TEXT (widget), top, bottom);
    return TRUE;
  }
  if (!MRC_IS_PICTURE (widget) && !MRC_IS_LEVEL (widget))
    return FALSE;

  if (MRC_IS_PICTURE (widget))
    side = MIN (gtk_widget_get_height (widget), gtk_widget_get_width (widget));
  else
    gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &side, NULL, NULL, NULL);
  *top = (height - (float) side) / 2;
  *bottom = *top + (float) side;
  return TRUE;
}

/* What holds a text or a picture may have given away more than it has: then it stands over the edge, under
 * what comes next. A tag is meant to. */
static void
lint_over_edge (Lint *lint, GtkWidget *widget)
{
  float top = 0;
  float bottom = 0;

  if (!drawn_of (widget, &top, &bottom) || gtk_widget_has_css_class (widget, "tag"))
    return;

  for (GtkWidget *holder = gtk_widget_get_parent (widget); holder != NULL;
       holder = gtk_widget_get_parent (holder)) {
    graphene_rect_t box;
    graphene_point_t at;
    float over = 0;

    if (!gtk_widget_compute_point (widget, holder, &GRAPHENE_POINT_INIT (0, 0), &at) ||
        !gtk_widget_compute_bounds (holder, holder, &box))
      return;
    over = MAX (box.origin.y - at.y - top, at.y + bottom - box.origin.y - box.size.height);
    if (over > (float) mrc_u (AIR)) {
      mrc_test_fail ("%s: “%s” stands %.0f px over the edge of %s “%s”", lint->page,
                     MRC_IS_TEXT (widget) ? mrc_text_get_text (MRC_TEXT (widget))
                                          : G_OBJECT_TYPE_NAME (widget),
                     over, G_OBJECT_TYPE_NAME (holder), gtk_widget_get_name (holder));
      return;
    }
  }
}

void
mrc_test_lint (GtkWidget *root, const char *page, gboolean public)
{
  Lint lint = { page, public, mrc_language_current () == MRC_LANGUAGE_BENGALI, { { 0, 0 }, { 0, 0 } } };
  g_autoptr (GPtrArray) queue = g_ptr_array_new ();
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  g_assert_true (gtk_widget_compute_bounds (root, root, &lint.bounds));
  g_ptr_array_add (queue, root);
  for (guint i = 0; i < queue->len; i++) {
    GtkWidget *widget = g_ptr_array_index (queue, i);
    graphene_rect_t bounds;

    if (!gtk_widget_get_mapped (widget) || !gtk_widget_compute_bounds (widget, root, &bounds))
      continue;

    lint_place (&lint, widget, &bounds);
    lint_words (&lint, widget);
    lint_over_edge (&lint, widget);
    if (GTK_IS_BUTTON (widget)) {
      lint_target (&lint, widget, &bounds);
      g_ptr_array_add (targets, widget);
      g_array_append_val (places, bounds);
    }
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      g_ptr_array_add (queue, child);
  }
  lint_gaps (&lint, targets, places);
}

static void
find_out_of_reach (GtkWidget *widget, GtkWidget *root, const char *page)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget))
    return;

  if ((GTK_IS_BUTTON (widget) || gtk_widget_get_focusable (widget)) &&
      gtk_widget_compute_bounds (widget, root, &bounds) && bounds.origin.y < mrc_panel_out_of_reach ())
    mrc_test_fail ("%s: “%s” begins %.0f px from above, out of reach", page, gtk_widget_get_name (widget),
                   bounds.origin.y);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_out_of_reach (child, root, page);
}

void
mrc_test_reach (GtkWidget *root, const char *page)
{
  g_assert_cmpint (mrc_panel_out_of_reach (), >, 0);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_out_of_reach (child, root, page);
}
