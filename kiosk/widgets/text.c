// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-text"

#include "kiosk/widgets/text.h"

#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/text-private.h"

#include <math.h>

/* Height of a line in em, per style: the loosest that looks right and the tightest that clips no conjunct. */
static const struct {
  const char *name;
  double em;
} styles[] = {
  { "display", 1.34 }, { "verdict", 1.38 }, { "question", 1.38 }, { "lead", 1.55 }, { "label", 1.28 },
  { "button", 1.30 },  { "body", 1.50 },    { "sub", 1.45 },      { "nav", 1.18 },  { "help", 1.22 },
  { "small", 1.34 },   { "source", 1.40 },  { "number", 1.20 },   { "tag", 1.40 },  { "title", 1.32 },
};

enum {
  PROP_0,
  PROP_TEXT,
  PROP_TEXT_STYLE,
  PROP_XALIGN,
  PROP_YALIGN,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MrcText, mrc_text, GTK_TYPE_WIDGET)

/* Where the layout stands, px from our own corner. */
static void
layout_origin (MrcText *self, double *ret_x, double *ret_y)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int used_height = 0;

  pango_layout_get_pixel_size (self->layout, NULL, &used_height);
  *ret_x = floor ((width - PANGO_PIXELS (pango_layout_get_width (self->layout))) * self->xalign);
  *ret_y = floor ((height - used_height) * self->yalign);
}

/* Its lower edge is a line: in black and white nothing else tells the word from the others. */
static void
draw_mark (MrcText *self, GtkSnapshot *snapshot, double x, double y, double width, double height)
{
  double overhang = mrc_u (6);
  double lip = mrc_u (6);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x - overhang, y, width + 2 * overhang, height);
  graphene_rect_t edge = GRAPHENE_RECT_INIT (x - overhang, y + height - lip, width + 2 * overhang, lip);
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA gold = { 0 };
  GdkRGBA line = { 0 };
  GskRoundedRect rounded;

  gtk_style_context_lookup_color (style, "gold", &gold);
  gtk_style_context_lookup_color (style, "gold_lip", &line);

  gsk_rounded_rect_init_from_rect (&rounded, &bounds, mrc_u (8));
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &gold, &bounds);
  gtk_snapshot_append_color (snapshot, &line, &edge);
  gtk_snapshot_pop (snapshot);
}

static void
draw_marks (MrcText *self, GtkSnapshot *snapshot)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (self->layout);
  int start = (int) (g_utf8_offset_to_pointer (self->text, self->mark_start) - self->text);
  int end = (int) (g_utf8_offset_to_pointer (self->text, self->mark_end) - self->text);

  do {
    PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
    g_autofree int *ranges = NULL;
    PangoRectangle box;
    int n = 0;

    if (end <= line->start_index || start >= line->start_index + line->length)
      continue;
    pango_layout_iter_get_line_extents (iter, NULL, &box);
    pango_layout_line_get_x_ranges (line, MAX (start, line->start_index),
                                    MIN (end, line->start_index + line->length), &ranges, &n);
    for (int i = 0; i < n && ranges[2 * i] < ranges[2 * i + 1]; i++)
      draw_mark (self, snapshot, (double) ranges[2 * i] / PANGO_SCALE, (double) box.y / PANGO_SCALE,
                 (double) (ranges[2 * i + 1] - ranges[2 * i]) / PANGO_SCALE,
                 (double) box.height / PANGO_SCALE);
  } while (pango_layout_iter_next_line (iter));
}

static void
mrc_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MrcText *self = MRC_TEXT (widget);
  double x = 0;
  double y = 0;

  mrc_text_ensure_layout (self, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  if (self->layout == NULL)
    return;

  layout_origin (self, &x, &y);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  if (self->mark_start >= 0)
    draw_marks (self, snapshot);
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), 0, 0, self->layout);
  gtk_snapshot_restore (snapshot);
}

static GtkSizeRequestMode
mrc_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mrc_text_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  MrcText *self = MRC_TEXT (widget);

  *minimum = 0;
  *natural = 0;
  if (*self->text == '\0')
    return;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *natural = MAX (1, mrc_text_natural_width (self));
    return;
  }
  for_size = for_size < 0 ? mrc_panel_get ()->width : MAX (for_size, 1);
  *minimum = mrc_text_wrapped_height (self, for_size, MRC_TEXT_SMALLEST);
  *natural = mrc_text_wrapped_height (self, for_size, 1);
}

static void
mrc_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MrcText *self = MRC_TEXT (widget);

  g_clear_object (&self->layout);
  mrc_text_ensure_layout (self, width, height);
}

static void
mrc_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  g_clear_object (&MRC_TEXT (widget)->layout);

  GTK_WIDGET_CLASS (mrc_text_parent_class)->css_changed (widget, change);
}

static void
set_style (MrcText *self, const char *style)
{
  self->style = g_strdup (style != NULL ? style : "body");
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++) {
    if (g_str_equal (styles[i].name, self->style))
      self->line_em = styles[i].em;
  }
  if (self->line_em == 0)
    g_error ("no text style “%s”: see text.h", self->style);

  gtk_widget_add_css_class (GTK_WIDGET (self), self->style);
}

static void
mrc_text_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MrcText *self = MRC_TEXT (object);

  switch (id) {
  case PROP_TEXT:
    g_value_set_string (value, self->text);
    break;
  case PROP_TEXT_STYLE:
    g_value_set_string (value, self->style);
    break;
  case PROP_XALIGN:
    g_value_set_float (value, self->xalign);
    break;
  case PROP_YALIGN:
    g_value_set_float (value, self->yalign);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_text_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MrcText *self = MRC_TEXT (object);

  switch (id) {
  case PROP_TEXT:
    mrc_text_set_text (self, g_value_get_string (value));
    break;
  case PROP_TEXT_STYLE:
    set_style (self, g_value_get_string (value));
    break;
  case PROP_XALIGN:
    mrc_text_set_align (self, g_value_get_float (value), self->yalign);
    break;
  case PROP_YALIGN:
    mrc_text_set_align (self, self->xalign, g_value_get_float (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_text_finalize (GObject *object)
{
  MrcText *self = MRC_TEXT (object);

  g_clear_object (&self->layout);
  g_free (self->text);
  g_free (self->style);
  g_strfreev (self->row);

  G_OBJECT_CLASS (mrc_text_parent_class)->finalize (object);
}

static void
mrc_text_class_init (MrcTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mrc_text_get_property;
  object_class->set_property = mrc_text_set_property;
  object_class->finalize = mrc_text_finalize;
  widget_class->snapshot = mrc_text_snapshot;
  widget_class->get_request_mode = mrc_text_get_request_mode;
  widget_class->measure = mrc_text_measure;
  widget_class->size_allocate = mrc_text_size_allocate;
  widget_class->css_changed = mrc_text_css_changed;

  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  props[PROP_TEXT_STYLE] =
    g_param_spec_string ("text-style", NULL, NULL, "body", flags | G_PARAM_CONSTRUCT_ONLY);
  props[PROP_XALIGN] = g_param_spec_float ("xalign", NULL, NULL, 0, 1, 0, flags);
  props[PROP_YALIGN] = g_param_spec_float ("yalign", NULL, NULL, 0, 1, 0.5, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "mrc-text");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
mrc_text_init (MrcText *self)
{
  self->text = g_strdup ("");
  self->yalign = 0.5;
  self->factor = 1;
  self->mark_start = -1;
  self->mark_end = -1;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
mrc_text_new (const char *style, const char *text)
{
  return g_object_new (MRC_TYPE_TEXT, "text-style", style, "text", text, NULL);
}

void
mrc_text_set_text (MrcText *self, const char *text)
{
  g_autofree char *flat = NULL;

  g_return_if_fail (MRC_IS_TEXT (self));

  if (g_strcmp0 (self->text, text) == 0)
    return;

  g_free (self->text);
  self->text = g_strdup (text != NULL ? text : "");
  self->mark_start = -1;
  self->mark_end = -1;
  flat = mrc_flat (self->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, flat, -1);
  g_clear_object (&self->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

const char *
mrc_text_get_text (MrcText *self)
{
  g_return_val_if_fail (MRC_IS_TEXT (self), NULL);

  return self->text;
}

/* In the room it has. */
static void
lay_out_anew (MrcText *self)
{
  g_clear_object (&self->layout);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mrc_text_set_align (MrcText *self, float xalign, float yalign)
{
  g_return_if_fail (MRC_IS_TEXT (self));

  self->xalign = xalign;
  self->yalign = yalign;
  lay_out_anew (self);
}

void
mrc_text_set_joins (MrcText *self, gboolean joins)
{
  g_return_if_fail (MRC_IS_TEXT (self));

  if (self->joins == joins)
    return;

  self->joins = joins;
  lay_out_anew (self);
}

void
mrc_text_set_row (MrcText *self, const char *const *row)
{
  g_return_if_fail (MRC_IS_TEXT (self));

  g_strfreev (self->row);
  self->row = g_strdupv ((GStrv) row);
  lay_out_anew (self);
}

double
mrc_text_get_factor (MrcText *self)
{
  g_return_val_if_fail (MRC_IS_TEXT (self), 1);

  return self->factor;
}

void
mrc_text_set_factor (MrcText *self, double factor)
{
  g_return_if_fail (MRC_IS_TEXT (self));
  g_return_if_fail (factor > 0);

  if (self->factor == factor)
    return;

  self->factor = factor;
  lay_out_anew (self);
}

void
mrc_text_set_mark (MrcText *self, int start, int end)
{
  int length = 0;

  g_return_if_fail (MRC_IS_TEXT (self));

  length = (int) g_utf8_strlen (self->text, -1);
  self->mark_start = end > start && start < length ? MAX (start, 0) : -1;
  self->mark_end = MIN (end, length);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

char *
mrc_flat (const char *text)
{
  return g_strdelimit (g_strdup (text), "\n", ' ');
}

char *
mrc_unbroken (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return g_strjoinv ("\u00a0", words);
}

void
mrc_widget_set_id (GtkWidget *widget, const char *id, const char *label)
{
  g_autofree char *flat = label != NULL ? mrc_flat (label) : NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_set_name (widget, id);
  if (flat != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, flat, -1);
}
