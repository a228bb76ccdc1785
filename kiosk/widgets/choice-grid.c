// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/choice-grid.h"

#include "kiosk/widgets/layout.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/tile.h"

#define TAG_ROOM 14          /* units the tag stands out over the hero */
#define WIDE_HEIGHT_REST 104 /* one line */
#define WISH_HOME_SMALL 190  /* its homes have two pages */
#define WISH_SERVICES_LOW 96 /* who does it and what it costs need the room */
#define WIDE_IN_A_ROW 2      /* portrait: a third would have no room for its words */
#define MOST_IN_TWO_ROWS 8   /* tiles of a list */

struct _MrcChoiceGrid {
  GtkWidget parent_instance;

  MrcChoiceLayout layout;
  GPtrArray *hero; /* (element-type MrcTile): borrowed from our children, as the next two */
  GPtrArray *plain;
  GPtrArray *wide;
};

/* How the plain tiles of a layout look: picture's wish in units, and where it stands. */
static const struct {
  const char *class;
  double wish_portrait, wish_landscape;
  double top_portrait, top_landscape;
  gboolean across_portrait;
} looks[MRC_N_CHOICE_LAYOUTS] = {
  [MRC_LAYOUT_DOORS] = { "doors", 400, 350, 24, 40, FALSE },
  [MRC_LAYOUT_HOME] = { "home", 215, 150, -1, -1, FALSE },
  [MRC_LAYOUT_LIST] = { "list", 170, 200, -1, -1, TRUE },
  [MRC_LAYOUT_SERVICES] = { "services", 170, 150, -1, -1, FALSE },
  [MRC_LAYOUT_ROWS] = { "rows", 300, 300, -1, -1, TRUE },
  [MRC_LAYOUT_ASK] = { "ask", 320, 300, -1, -1, FALSE },
};

G_DEFINE_FINAL_TYPE (MrcChoiceGrid, mrc_choice_grid, GTK_TYPE_WIDGET)

/* Columns that suit @n tiles of @layout; a portrait page is tall, a landscape one wide. */
static int
columns (MrcChoiceLayout layout, int n, gboolean portrait)
{
  switch (layout) {
  case MRC_LAYOUT_ROWS:
    return portrait ? 1 : n;
  case MRC_LAYOUT_DOORS:
    return portrait ? 2 : MIN (n, 4);
  case MRC_LAYOUT_HOME:
    if (portrait)
      return n > 1 ? 2 : 1;
    return n == 4 ? 2 : n > 6 ? 4 : 3;
  case MRC_LAYOUT_ASK:
    if (portrait)
      return n == 4 || n > 5 ? 2 : 1;
    return n > 5 ? (n + 1) / 2 : n;
  case MRC_LAYOUT_LIST:
  case MRC_LAYOUT_SERVICES:
  default:
    if (portrait)
      return n > 3 ? 2 : 1;
    return n <= 3 ? n : n == 5 || n == 6 || n == 9 ? 3 : n > 12 ? 5 : 4;
  }
}

static int
gap (void)
{
  return mrc_u (mrc_layout ()->tile_gap);
}

static void
place (GtkWidget *tile, double x, double y, double width, double height)
{
  gtk_widget_size_allocate (
    tile, &(GtkAllocation){ (int) x, (int) y, MAX ((int) width, 0), MAX ((int) height, 0) }, -1);
}

/* Where the second line of one has no room, those of all are only heard. */
static void
drop_subs (GPtrArray *tiles, int width, int height)
{
  gboolean room = TRUE;

  for (guint i = 0; i < tiles->len; i++) {
    mrc_tile_show_sub (tiles->pdata[i], TRUE);
    room = room && mrc_tile_has_room (tiles->pdata[i], width, height);
  }
  for (guint i = 0; i < tiles->len; i++)
    mrc_tile_show_sub (tiles->pdata[i], room);
}

/* The letters and pictures of a page are as large as the tile with the most words allows. */
static void
make_alike (GPtrArray *tiles, int width, int height)
{
  MrcTileLook look = MRC_TILE_LOOK_FULL;

  if (mrc_panel_get ()->small)
    drop_subs (tiles, width, height);
  for (guint i = 0; i < tiles->len; i++)
    mrc_tile_lower_letters (g_ptr_array_index (tiles, i), width, height, &look);
  for (guint i = 0; i < tiles->len; i++)
    mrc_tile_lower_side (g_ptr_array_index (tiles, i), width, height, &look);
  for (guint i = 0; i < tiles->len; i++)
    mrc_tile_set_look (g_ptr_array_index (tiles, i), &look);
}

/* Rows of @n_columns tiles in the rectangle; the tiles of a shorter last row share its width. */
static void
place_rows (GPtrArray *tiles, int n_columns, const GdkRectangle *room)
{
  int between = gap ();
  int n = (int) tiles->len;
  int rows = (n + n_columns - 1) / n_columns;
  double height = rows > 0 ? (room->height - (rows - 1) * between) / (double) rows : 0;

  make_alike (tiles, (room->width - (n_columns - 1) * between) / n_columns, (int) height);
  for (int i = 0; i < n; i++) {
    int row = i / n_columns;
    int in_row = MIN (n_columns, n - row * n_columns);
    double width = (room->width - (in_row - 1) * between) / (double) in_row;

    place (g_ptr_array_index (tiles, i), room->x + (i % n_columns) * (width + between),
           room->y + row * (height + between), width, height);
  }
}

/* Larger letters need higher rows, though not by as much: most of a row is picture. */
static int
grown (double units)
{
  return mrc_u (units * (0.7 + 0.3 * MAX (1, mrc_panel_get ()->text)));
}

static void
take_hero (MrcChoiceGrid *self, GdkRectangle *room)
{
  int tag = mrc_u (TAG_ROOM);

  if (self->hero->len == 0)
    return;

  if (mrc_panel_get ()->portrait) {
    int height = grown (mrc_layout ()->hero);

    place (g_ptr_array_index (self->hero, 0), room->x, room->y + tag, room->width, height - tag);
    room->y += height + gap ();
    room->height -= height + gap ();
  } else {
    int width = mrc_u (mrc_layout ()->hero);

    place (g_ptr_array_index (self->hero, 0), room->x, room->y + tag, width, room->height - tag);
    room->x += width + gap ();
    room->width -= width + gap ();
  }
}

/* Takes a row of @height for these tiles from the foot of the room. */
static void
take_row (GPtrArray *tiles, int height, GdkRectangle *room)
{
  GdkRectangle row = { room->x, room->y + room->height - height, room->width, height };

  if (tiles->len == 0)
    return;

  place_rows (tiles, (int) tiles->len, &row);
  room->height -= height + gap ();
}

static void
take_wide (MrcChoiceGrid *self, GdkRectangle *room)
{
  gboolean portrait = mrc_panel_get ()->portrait;
  g_autoptr (GPtrArray) first = g_ptr_array_new ();
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  int height = grown (mrc_layout ()->wide_row);

  for (guint i = 0; i < self->wide->len; i++)
    g_ptr_array_add (portrait && i >= WIDE_IN_A_ROW ? rest : first, self->wide->pdata[i]);
  take_row (rest, grown (WIDE_HEIGHT_REST), room);
  take_row (first, self->plain->len > 0 ? height : room->height, room);
}

static void
mrc_choice_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MrcChoiceGrid *self = MRC_CHOICE_GRID (widget);
  GdkRectangle room = { 0, 0, width, height };

  take_hero (self, &room);
  take_wide (self, &room);
  if (self->plain->len > 0)
    place_rows (self->plain, columns (self->layout, (int) self->plain->len, mrc_panel_get ()->portrait),
                &room);
}

static void
mrc_choice_grid_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

static void
clear (MrcChoiceGrid *self)
{
  GtkWidget *child = NULL;

  g_ptr_array_set_size (self->hero, 0);
  g_ptr_array_set_size (self->plain, 0);
  g_ptr_array_set_size (self->wide, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
mrc_choice_grid_dispose (GObject *object)
{
  clear (MRC_CHOICE_GRID (object));

  G_OBJECT_CLASS (mrc_choice_grid_parent_class)->dispose (object);
}

static void
mrc_choice_grid_finalize (GObject *object)
{
  MrcChoiceGrid *self = MRC_CHOICE_GRID (object);

  g_ptr_array_unref (self->hero);
  g_ptr_array_unref (self->plain);
  g_ptr_array_unref (self->wide);

  G_OBJECT_CLASS (mrc_choice_grid_parent_class)->finalize (object);
}

static void
mrc_choice_grid_class_init (MrcChoiceGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mrc_choice_grid_dispose;
  object_class->finalize = mrc_choice_grid_finalize;
  widget_class->measure = mrc_choice_grid_measure;
  widget_class->size_allocate = mrc_choice_grid_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "mrc-choice-grid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mrc_choice_grid_init (MrcChoiceGrid *self)
{
  self->hero = g_ptr_array_new ();
  self->plain = g_ptr_array_new ();
  self->wide = g_ptr_array_new ();
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

/* One answer of few in a tall page is a broad row: its picture stands beside the words. So it does where
 * large letters over one another would leave the picture of a low tile no room. */
static gboolean
plain_across (MrcChoiceLayout layout, int n, gboolean hero)
{
  const MrcPanel *panel = mrc_panel_get ();

  if (panel->small)
    return FALSE;
  if (!panel->portrait)
    return n > 4 && columns (layout, n, FALSE) == 3 &&
           (layout == MRC_LAYOUT_ASK || layout == MRC_LAYOUT_LIST || panel->text > 1 || !hero);
  if (panel->low)
    return TRUE; /* each row is low */

  return looks[layout].across_portrait || (layout == MRC_LAYOUT_HOME && panel->text > 1) ||
         (layout == MRC_LAYOUT_ASK && (n == 3 || n == 5)) || (layout == MRC_LAYOUT_SERVICES && n <= 3);
}

static double
plain_wish (MrcChoiceLayout layout)
{
  const MrcPanel *panel = mrc_panel_get ();

  if (panel->low && layout == MRC_LAYOUT_SERVICES)
    return WISH_SERVICES_LOW;
  if (panel->small && layout == MRC_LAYOUT_HOME)
    return WISH_HOME_SMALL;

  return panel->portrait ? looks[layout].wish_portrait : looks[layout].wish_landscape;
}

static void
dress_plain (MrcChoiceGrid *self)
{
  gboolean portrait = mrc_panel_get ()->portrait;

  for (guint i = 0; i < self->plain->len; i++) {
    MrcTile *tile = g_ptr_array_index (self->plain, i);

    mrc_tile_set_across (tile, plain_across (self->layout, (int) self->plain->len, self->hero->len > 0));
    mrc_tile_set_wish (tile, plain_wish (self->layout));
    mrc_tile_set_top (tile, portrait ? looks[self->layout].top_portrait : looks[self->layout].top_landscape);
  }
}

/* A small panel is too low for a third row: what leads on from a list stands in it. */
static gboolean
has_wide (MrcChoiceLayout layout, guint n)
{
  return !mrc_panel_get ()->small || layout == MRC_LAYOUT_HOME || n > MOST_IN_TWO_ROWS;
}

static void
add_choice (MrcChoiceGrid *self, MrcChoice *choice, gboolean wide)
{
  gboolean portrait = mrc_panel_get ()->portrait;
  MrcChoiceStyle style = mrc_choice_get_style (choice);
  GtkWidget *tile = mrc_tile_new (choice);

  gtk_widget_add_css_class (tile, looks[self->layout].class);
  gtk_widget_set_parent (tile, GTK_WIDGET (self));
  if (style == MRC_CHOICE_HERO && self->hero->len == 0) {
    mrc_tile_set_across (MRC_TILE (tile), portrait);
    mrc_tile_set_wish (MRC_TILE (tile), portrait ? 200 : 270);
    g_ptr_array_add (self->hero, tile);
  } else if (style == MRC_CHOICE_WIDE && wide) {
    mrc_tile_set_across (MRC_TILE (tile), TRUE);
    mrc_tile_set_wish (MRC_TILE (tile), portrait ? 134 : 116);
    g_ptr_array_add (self->wide, tile);
  } else {
    g_ptr_array_add (self->plain, tile);
  }
}

GtkWidget *
mrc_choice_grid_new (MrcChoiceLayout layout, GListModel *choices)
{
  MrcChoiceGrid *self = g_object_new (MRC_TYPE_CHOICE_GRID, NULL);

  mrc_choice_grid_set (self, layout, choices);

  return GTK_WIDGET (self);
}

void
mrc_choice_grid_set (MrcChoiceGrid *self, MrcChoiceLayout layout, GListModel *choices)
{
  guint n = 0;

  g_return_if_fail (MRC_IS_CHOICE_GRID (self));
  g_return_if_fail (G_IS_LIST_MODEL (choices));

  n = g_list_model_get_n_items (choices);
  clear (self);
  self->layout = layout;
  for (guint i = 0; i < n; i++) {
    g_autoptr (MrcChoice) choice = g_list_model_get_item (choices, i);

    add_choice (self, choice, has_wide (layout, n));
  }
  dress_plain (self);
}

GtkWidget *
mrc_choice_grid_get_tile (MrcChoiceGrid *self, const char *id)
{
  g_return_val_if_fail (MRC_IS_CHOICE_GRID (self), NULL);

  for (GtkWidget *tile = gtk_widget_get_first_child (GTK_WIDGET (self)); tile != NULL;
       tile = gtk_widget_get_next_sibling (tile)) {
    if (g_str_equal (gtk_widget_get_name (tile), id))
      return tile;
  }

  return NULL;
}
