// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/reader.h"

#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/text.h"

#define GAP 14 /* units between paragraphs */
#define STEP 0.95
#define LEAST 0.3 /* factor; the texts themselves stop at the smallest letters allowed */

struct _MrcReader {
  GtkWidget parent_instance;

  char *text;
};

enum {
  PROP_0,
  PROP_TEXT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MrcReader, mrc_reader, GTK_TYPE_WIDGET)

static int
height_for (MrcReader *self, int width, double factor)
{
  int height = 0;

  for (GtkWidget *text = gtk_widget_get_first_child (GTK_WIDGET (self)); text != NULL;
       text = gtk_widget_get_next_sibling (text))
    height += mrc_text_height_for (MRC_TEXT (text), width, factor) + mrc_u (GAP);

  return height > 0 ? height - mrc_u (GAP) : 0;
}

static GtkSizeRequestMode
mrc_reader_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mrc_reader_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  for (GtkWidget *text = gtk_widget_get_first_child (widget); text != NULL;
       text = gtk_widget_get_next_sibling (text)) {
    int least = 0;
    int full = 0;

    gtk_widget_measure (text, orientation, for_size, &least, &full, NULL, NULL);
    *minimum += least + mrc_u (GAP);
    *natural += full + mrc_u (GAP);
  }
}

static void
mrc_reader_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MrcReader *self = MRC_READER (widget);
  double factor = 1;
  int used = height_for (self, width, factor);
  int y = 0;

  for (; used > height && factor > LEAST; factor *= STEP)
    used = height_for (self, width, factor * STEP);

  y = MAX (0, (height - used) / 2);
  for (GtkWidget *text = gtk_widget_get_first_child (widget); text != NULL;
       text = gtk_widget_get_next_sibling (text)) {
    int own = mrc_text_height_for (MRC_TEXT (text), width, factor);

    mrc_text_set_factor (MRC_TEXT (text), factor);
    gtk_widget_size_allocate (text, &(GtkAllocation){ 0, y, width, MAX (0, MIN (own, height - y)) }, -1);
    y += own + mrc_u (GAP);
  }
}

static void
clear (MrcReader *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
mrc_reader_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_TEXT:
    g_value_set_string (value, MRC_READER (object)->text);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_reader_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_TEXT:
    mrc_reader_set_text (MRC_READER (object), g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_reader_dispose (GObject *object)
{
  clear (MRC_READER (object));

  G_OBJECT_CLASS (mrc_reader_parent_class)->dispose (object);
}

static void
mrc_reader_finalize (GObject *object)
{
  g_free (MRC_READER (object)->text);

  G_OBJECT_CLASS (mrc_reader_parent_class)->finalize (object);
}

static void
mrc_reader_class_init (MrcReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mrc_reader_get_property;
  object_class->set_property = mrc_reader_set_property;
  object_class->dispose = mrc_reader_dispose;
  object_class->finalize = mrc_reader_finalize;
  widget_class->get_request_mode = mrc_reader_get_request_mode;
  widget_class->measure = mrc_reader_measure;
  widget_class->size_allocate = mrc_reader_size_allocate;

  props[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "mrc-reader");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mrc_reader_init (MrcReader *self)
{
  self->text = g_strdup ("");
}

GtkWidget *
mrc_reader_new (void)
{
  return g_object_new (MRC_TYPE_READER, NULL);
}

void
mrc_reader_set_text (MrcReader *self, const char *text)
{
  g_auto (GStrv) paragraphs = NULL;

  g_return_if_fail (MRC_IS_READER (self));

  g_free (self->text);
  self->text = g_strdup (text != NULL ? text : "");
  clear (self);
  paragraphs = g_strsplit (self->text, "\n", -1);
  for (char **paragraph = paragraphs; *paragraph != NULL; paragraph++)
    gtk_widget_set_parent (mrc_text_new ("lead", *paragraph), GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

const char *
mrc_reader_get_text (MrcReader *self)
{
  g_return_val_if_fail (MRC_IS_READER (self), NULL);

  return self->text;
}

void
mrc_reader_set_word (MrcReader *self, int start, int end)
{
  int offset = 0; /* characters before this paragraph */

  g_return_if_fail (MRC_IS_READER (self));

  for (GtkWidget *text = gtk_widget_get_first_child (GTK_WIDGET (self)); text != NULL;
       text = gtk_widget_get_next_sibling (text)) {
    int length = (int) g_utf8_strlen (mrc_text_get_text (MRC_TEXT (text)), -1);

    if (end > offset && start < offset + length && end > start)
      mrc_text_set_mark (MRC_TEXT (text), MAX (start - offset, 0), MIN (end - offset, length));
    else
      mrc_text_set_mark (MRC_TEXT (text), -1, -1);
    offset += length + 1;
  }
}
