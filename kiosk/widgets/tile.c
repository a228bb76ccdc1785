// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/tile.h"

#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/style.h"
#include "kiosk/widgets/text.h"

/* Of the height: the picture is what most visitors read, the words give way first. */
#define LEAST_SHARE 0.4
#define LEAST_SHARE_LARGE 0.32 /* to who asked for larger letters */
#define KEEP_BREAKS 0.85       /* letters step down as far as this before a hand-set line is broken in two */
#define BROAD 1.5              /* times as wide as high: lines are what such a tile has fewest of */
#define STEP 0.95
#define TAG_OVER 16 /* units the tag stands out over the tile */

struct _MrcTile {
  MrcPressable parent_instance;

  MrcChoice *choice; /* (owned) */

  GtkWidget *art;
  GtkWidget *label;
  GtkWidget *sub;  /* (nullable) */
  GtkWidget *tag;  /* (nullable) */
  GtkWidget *seen; /* (nullable): the sign that it was opened before */
  GtkWidget *tick; /* (nullable): the sign that it is selected */
  gboolean across;
  double wish;   /* units */
  double top;    /* units; -1: all in the middle */
  int words_top; /* px: where the words begin, as last placed */
  gboolean has_look;
  MrcTileLook look; /* of the page it stands on */
};

G_DEFINE_FINAL_TYPE (MrcTile, mrc_tile, MRC_TYPE_PRESSABLE)

static gboolean
has_sub (MrcTile *self)
{
  return self->sub != NULL && gtk_widget_get_child_visible (self->sub);
}

/* px the words take in @width px */
static int
words_height (MrcTile *self, int width, const MrcTileLook *look)
{
  int height = mrc_text_height_for (MRC_TEXT (self->label), width, look->label);

  return has_sub (self) ? height + mrc_text_height_for (MRC_TEXT (self->sub), width, look->sub) : height;
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, MAX (width, 0), MAX (height, 0) }, -1);
}

static void
place_words (MrcTile *self, int x, int y, int width, int height, const MrcTileLook *look)
{
  int words = words_height (self, width, look);
  int top = MAX (0, (height - words) / 2);
  int label = mrc_text_height_for (MRC_TEXT (self->label), width, look->label);

  mrc_text_set_factor (MRC_TEXT (self->label), look->label);
  self->words_top = y + top;
  place (self->label, x, y + top, width, MIN (label, height));
  if (!has_sub (self))
    return;

  mrc_text_set_factor (MRC_TEXT (self->sub), look->sub);
  place (self->sub, x, y + top + label, width, MIN (words, height) - label);
}

static int
content (GtkWidget *widget, GtkOrientation orientation, int outer)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GtkBorder padding;
  GtkBorder border;
  GtkBorder margin;

  gtk_style_context_get_padding (context, &padding);
  gtk_style_context_get_border (context, &border);
  gtk_style_context_get_margin (context, &margin);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return outer - padding.left - padding.right - border.left - border.right - margin.left - margin.right;

  return outer - padding.top - padding.bottom - border.top - border.bottom - margin.top - margin.bottom;
}

/* px of the tag that hang into the tile, where a picture would be under it */
static int
tag_room (MrcTile *self)
{
  GtkBorder padding;
  GtkRequisition size;

  if (self->tag == NULL)
    return 0;

  gtk_style_context_get_padding (gtk_widget_get_style_context (GTK_WIDGET (self)), &padding);
  gtk_widget_get_preferred_size (self->tag, NULL, &size);
  return MAX (0, size.height - mrc_u (TAG_OVER) - padding.top);
}

static int
upright_gap (int height)
{
  return mrc_u (height > mrc_u (400) ? 20 : height > mrc_u (240) ? 8 : 2);
}

/* px for the picture and the words, in a tile that has @height of its own */
static int
upright_room (MrcTile *self, int height)
{
  return height - tag_room (self) - upright_gap (height);
}

static int
least_side (MrcTile *self, int width, int height)
{
  double share = mrc_panel_get ()->text > 1 ? LEAST_SHARE_LARGE : LEAST_SHARE;

  return MIN (MIN (mrc_u (self->wish), width), (int) (upright_room (self, height) * share));
}

static int
across_gap (int height)
{
  return mrc_u (height > mrc_u (150) ? 32 : 18);
}

static int
across_most (MrcTile *self, int width, int height)
{
  height -= tag_room (self);
  return MIN (MIN (mrc_u (self->wish), height), width * 2 / 5);
}

/* px there are for the words, across and down */
static void
words_room (MrcTile *self, int width, int height, int *ret_width, int *ret_height)
{
  if (self->across) {
    *ret_width = width - across_most (self, width, height) * 2 / 3 - across_gap (height);
    *ret_height = height - tag_room (self);
  } else {
    *ret_width = width;
    *ret_height = upright_room (self, height) - least_side (self, width, height);
  }
}

/* Beside a picture, and under one in a broad tile, there is more width than words were set for; but under the
 * label of a plain tile each line says its own. */
static void
set_joins (MrcTile *self, int width, int height)
{
  gboolean joins = self->across || width > BROAD * height;

  mrc_text_set_joins (MRC_TEXT (self->label), joins);
  if (self->sub != NULL)
    mrc_text_set_joins (MRC_TEXT (self->sub),
                        joins && mrc_choice_get_style (self->choice) != MRC_CHOICE_PLAIN);
}

static void
lower_letters (MrcTile *self, int width, int height, MrcTileLook *look)
{
  int words_w = 0;
  int room = 0;

  set_joins (self, width, height);
  words_room (self, width, height, &words_w, &room);
  look->label = MIN (look->label, mrc_text_factor_for (MRC_TEXT (self->label), words_w, KEEP_BREAKS));
  if (has_sub (self))
    look->sub = MIN (look->sub, mrc_text_factor_for (MRC_TEXT (self->sub), words_w, KEEP_BREAKS));
  while (words_height (self, words_w, look) > room && MAX (look->label, look->sub) > MRC_TEXT_SMALLEST) {
    look->label *= STEP;
    look->sub *= STEP;
  }
}

static void
lower_side (MrcTile *self, int width, int height, MrcTileLook *look)
{
  int side = 0;

  if (self->across) {
    int gap = across_gap (height);
    int most = across_most (self, width, height);
    int room = height - tag_room (self);
    int kept = words_height (self, width - most * 5 / 6 - gap, look);

    /* It gives way a little where that spares a line from being broken, and more where words have no room. */
    side = MIN (most, look->side);
    while (side > most * 5 / 6 && words_height (self, width - side - gap, look) > MIN (room, kept))
      side -= mrc_u (4);
    while (side > most * 2 / 3 && words_height (self, width - side - gap, look) > room)
      side -= mrc_u (8);
  } else {
    int left = upright_room (self, height) - words_height (self, width, look);

    side = MIN (MIN (mrc_u (self->wish), width), MAX (left, height / 5));
  }
  look->side = MIN (look->side, MAX (side, 0));
}

static void
allocate_upright (MrcTile *self, int width, int height, const MrcTileLook *look)
{
  int gap = upright_gap (height);
  int tag = tag_room (self);
  int words = MIN (words_height (self, width, look), height - tag - gap - look->side);
  int used = look->side + gap + words;
  int top = self->top >= 0 ? mrc_u (self->top) : 0;

  if (self->top < 0 || used + top > height)
    top = tag + (height - tag - used) / 2;
  place (self->art, (width - look->side) / 2, top, look->side, look->side);
  place_words (self, 0, top + look->side + gap, width, words, look);
}

static void
allocate_across (MrcTile *self, int width, int height, const MrcTileLook *look)
{
  int words_x = look->side + across_gap (height);
  int tag = tag_room (self);

  place (self->art, 0, tag + (height - tag - look->side) / 2, look->side, look->side);
  place_words (self, words_x, tag, width - words_x, height - tag, look);
}

/* The signs stand on the tile's edge, outside what its padding leaves. */
static void
allocate_signs (MrcTile *self, int width)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GtkBorder padding;
  GtkBorder border;
  int right = 0;
  int top = 0;
  int side = 0;
  GtkRequisition size;

  gtk_style_context_get_padding (context, &padding);
  gtk_style_context_get_border (context, &border);
  right = width + padding.right + border.right;
  top = -(padding.top + border.top);

  if (self->seen != NULL) {
    gtk_widget_measure (self->seen, GTK_ORIENTATION_HORIZONTAL, -1, &side, NULL, NULL, NULL);
    if (self->across && self->words_top < side)
      place (self->seen, mrc_u (12) - padding.left - border.left, top + mrc_u (12), side, side);
    else
      place (self->seen, right - side - mrc_u (12), top + mrc_u (12), side, side);
  }
  if (self->tick != NULL) {
    gtk_widget_measure (self->tick, GTK_ORIENTATION_HORIZONTAL, -1, &side, NULL, NULL, NULL);
    place (self->tick, right - side + mrc_u (14), top - mrc_u (20), side, side);
  }
  if (self->tag != NULL) {
    gtk_widget_get_preferred_size (self->tag, NULL, &size);
    place (self->tag, mrc_u (28) - padding.left - border.left, top - mrc_u (TAG_OVER),
           MIN (size.width, right - mrc_u (28)), size.height);
  }
}

static void
mrc_tile_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MrcTile *self = MRC_TILE (widget);
  MrcTileLook look = MRC_TILE_LOOK_FULL;

  if (self->has_look) {
    look = self->look;
  } else {
    lower_letters (self, width, height, &look);
    lower_side (self, width, height, &look);
  }
  if (self->across)
    allocate_across (self, width, height, &look);
  else
    allocate_upright (self, width, height, &look);
  allocate_signs (self, width);
}

/* A tile asks for nothing: whoever shows it divides the page. */
static void
mrc_tile_measure (GtkWidget *widget,
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
mrc_tile_dispose (GObject *object)
{
  MrcTile *self = MRC_TILE (object);

  g_clear_pointer (&self->art, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->sub, gtk_widget_unparent);
  g_clear_pointer (&self->tag, gtk_widget_unparent);
  g_clear_pointer (&self->seen, gtk_widget_unparent);
  g_clear_pointer (&self->tick, gtk_widget_unparent);
  g_clear_object (&self->choice);

  G_OBJECT_CLASS (mrc_tile_parent_class)->dispose (object);
}

static void
mrc_tile_class_init (MrcTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mrc_tile_dispose;
  widget_class->measure = mrc_tile_measure;
  widget_class->size_allocate = mrc_tile_size_allocate;
}

static void
mrc_tile_init (MrcTile *self)
{
  self->wish = 184;
  self->top = -1;
  gtk_widget_add_css_class (GTK_WIDGET (self), "tile");
}

static GtkWidget *
add (MrcTile *self, GtkWidget *child, const char *class)
{
  if (class != NULL)
    gtk_widget_add_css_class (child, class);
  gtk_widget_set_parent (child, GTK_WIDGET (self));

  return child;
}

static void
align_words (MrcTile *self)
{
  mrc_text_set_align (MRC_TEXT (self->label), self->across ? 0 : 0.5f, 0.5f);
  if (self->sub != NULL)
    mrc_text_set_align (MRC_TEXT (self->sub), self->across ? 0 : 0.5f, 0.5f);
}

static void
show_choice (MrcTile *self)
{
  static const char *const classes[] = { NULL, "hero", "wide", "danger" };
  MrcChoice *choice = self->choice;
  g_autofree char *spoken = mrc_choice_dup_spoken (choice);
  const char *class = classes[mrc_choice_get_style (choice)];
  const char *tag = mrc_choice_get_tag (choice);
  g_autofree char *name = *tag != '\0' ? g_strdup_printf ("%s, %s", spoken, tag) : g_strdup (spoken);

  mrc_widget_set_id (GTK_WIDGET (self), mrc_choice_get_id (choice), name);
  if (class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), class);
  self->art = add (self, mrc_picture_new (mrc_choice_get_picture (choice), 0), NULL);
  self->label = add (self, mrc_text_new ("label", mrc_choice_get_label (choice)), NULL);
  if (*mrc_choice_get_sub (choice) != '\0')
    self->sub = add (self, mrc_text_new ("small", mrc_choice_get_sub (choice)), NULL);
  if (*tag != '\0')
    self->tag = add (self, mrc_text_new ("tag", tag), NULL);
  if (mrc_choice_get_ticked (choice))
    self->seen = add (self, mrc_glyph_new ("check", 36), "seen");
  align_words (self);
  mrc_tile_set_selected (self, mrc_choice_get_selected (choice));
}

GtkWidget *
mrc_tile_new (MrcChoice *choice)
{
  MrcTile *self = NULL;
  const char *action = NULL;

  g_return_val_if_fail (MRC_IS_CHOICE (choice), NULL);

  self = g_object_new (MRC_TYPE_TILE, NULL);
  self->choice = g_object_ref (choice);
  show_choice (self);
  action = mrc_choice_get_action (choice);
  if (action != NULL && *action != '\0')
    gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self), action);

  return GTK_WIDGET (self);
}

MrcChoice *
mrc_tile_get_choice (MrcTile *self)
{
  g_return_val_if_fail (MRC_IS_TILE (self), NULL);

  return self->choice;
}

void
mrc_tile_set_across (MrcTile *self, gboolean across)
{
  g_return_if_fail (MRC_IS_TILE (self));

  self->across = across;
  mrc_style_set_class (GTK_WIDGET (self), "across", across);
  align_words (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
mrc_tile_set_wish (MrcTile *self, double units)
{
  g_return_if_fail (MRC_IS_TILE (self));

  self->wish = units;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
mrc_tile_set_top (MrcTile *self, double units)
{
  g_return_if_fail (MRC_IS_TILE (self));

  self->top = units;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
mrc_tile_lower_letters (MrcTile *self, int width, int height, MrcTileLook *look)
{
  g_return_if_fail (MRC_IS_TILE (self));

  lower_letters (self, content (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, width),
                 content (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL, height), look);
}

gboolean
mrc_tile_has_room (MrcTile *self, int width, int height)
{
  const MrcTileLook least = { .label = MRC_TEXT_SMALLEST, .sub = MRC_TEXT_SMALLEST };
  int words_w = 0;
  int room = 0;

  g_return_val_if_fail (MRC_IS_TILE (self), TRUE);

  width = content (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, width);
  height = content (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL, height);
  set_joins (self, width, height);
  words_room (self, width, height, &words_w, &room);
  return words_height (self, words_w, &least) <= room;
}

void
mrc_tile_show_sub (MrcTile *self, gboolean show)
{
  g_return_if_fail (MRC_IS_TILE (self));

  if (self->sub != NULL)
    gtk_widget_set_child_visible (self->sub, show);
}

void
mrc_tile_lower_side (MrcTile *self, int width, int height, MrcTileLook *look)
{
  g_return_if_fail (MRC_IS_TILE (self));

  lower_side (self, content (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, width),
              content (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL, height), look);
}

void
mrc_tile_set_look (MrcTile *self, const MrcTileLook *look)
{
  g_return_if_fail (MRC_IS_TILE (self));

  self->has_look = TRUE;
  self->look = *look;
}

void
mrc_tile_set_art (MrcTile *self, GtkWidget *art)
{
  g_return_if_fail (MRC_IS_TILE (self));
  g_return_if_fail (GTK_IS_WIDGET (art));

  g_clear_pointer (&self->art, gtk_widget_unparent);
  self->art = art;
  gtk_widget_insert_after (art, GTK_WIDGET (self), NULL);
}

void
mrc_tile_set_selected (MrcTile *self, gboolean selected)
{
  g_return_if_fail (MRC_IS_TILE (self));

  if (selected == (self->tick != NULL))
    return;

  g_clear_pointer (&self->tick, gtk_widget_unparent);
  if (selected)
    self->tick = add (self, mrc_glyph_new ("check", 44), "tick");
  mrc_pressable_set_selected (MRC_PRESSABLE (self), selected);
}

void
mrc_tile_set_saying (MrcTile *self, gboolean saying)
{
  g_return_if_fail (MRC_IS_TILE (self));

  mrc_style_set_class (GTK_WIDGET (self), "saying", saying);
}
