// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/header.h"

#include "kiosk/widgets/layout.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/steps.h"
#include "kiosk/widgets/style.h"
#include "kiosk/widgets/text.h"

#define PILL_ROOM 212       /* units at the right that belong to the end pill, beyond our padding */
#define STEPS_PILL_ROOM 230 /* the stitches end a little earlier */
#define LEAST_RING 152      /* with its border: what it asks for over the words */
#define GAP 28
#define KEEP_BREAKS 0.8
#define MOST_HEIGHT 230 /* units of the words */
#define MOST_HEIGHT_LANDSCAPE 150

struct _MrcHeader {
  GtkWidget parent_instance;

  GtkWidget *steps;
  GtkWidget *ring;
  GtkWidget *question;
  GtkWidget *sub;
  int n_steps;
  int step;
  gboolean beside; /* the end pill stands elsewhere */
};

enum {
  PROP_0,
  PROP_QUESTION,
  PROP_SUB,
  PROP_PICTURE,
  PROP_SPEAKING,
  PROP_STEPS,
  PROP_STEP,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MrcHeader, mrc_header, GTK_TYPE_WIDGET)

static int
ring_side (MrcHeader *self)
{
  const char *picture = mrc_picture_get_picture (MRC_PICTURE (self->ring));

  if (picture == NULL || *picture == '\0')
    return 0;

  return mrc_u (mrc_layout ()->ring);
}

static int
ring_gap (MrcHeader *self)
{
  return ring_side (self) > 0 ? mrc_u (GAP) : 0;
}

/* Where the panel is touched low the ring stands over the words, and the end pill elsewhere. */
static int
words_width (MrcHeader *self, int width)
{
  if (mrc_panel_get ()->low)
    return MAX (1, width);

  return MAX (1, width - ring_side (self) - ring_gap (self) - (self->beside ? 0 : mrc_u (PILL_ROOM)));
}

static int
words_height (MrcHeader *self, int width)
{
  return mrc_text_height_for (MRC_TEXT (self->question), width, 1) +
         mrc_text_height_for (MRC_TEXT (self->sub), width, 1);
}

/* The stitches and the air under them. */
static int
steps_height (MrcHeader *self)
{
  return self->n_steps > 0 ? mrc_u (mrc_panel_get ()->portrait ? 40 : 28) : 0;
}

/* The largest letters would leave the choices no room: the head steps down first. */
static int
most_height (void)
{
  return mrc_u (mrc_panel_get ()->portrait ? MOST_HEIGHT : MOST_HEIGHT_LANDSCAPE);
}

static GtkSizeRequestMode
mrc_header_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mrc_header_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  MrcHeader *self = MRC_HEADER (widget);
  int width = words_width (self, for_size < 0 ? mrc_panel_get ()->width : for_size);

  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL && mrc_panel_get ()->low)
    *natural = steps_height (self) + mrc_u (LEAST_RING) + ring_gap (self) +
               MIN (words_height (self, width), most_height ());
  else if (orientation == GTK_ORIENTATION_VERTICAL)
    *natural = steps_height (self) + CLAMP (words_height (self, width), ring_side (self), most_height ());
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, MAX (width, 0), MAX (height, 0) }, -1);
}

/* The words end where the choices begin; a face looks from above them. */
static void
allocate_low (MrcHeader *self, int width, int height)
{
  int top = steps_height (self);
  GtkWidget *const texts[] = { self->question, self->sub };
  int most = MIN (height - top, most_height ());
  int words = MIN (mrc_texts_fit (texts, G_N_ELEMENTS (texts), width, most, KEEP_BREAKS), most);
  int question =
    mrc_text_height_for (MRC_TEXT (self->question), width, mrc_text_get_factor (MRC_TEXT (self->question)));
  int side = CLAMP (height - top - words - ring_gap (self), 0, ring_side (self));

  place (self->steps, 0, 0, width, top > 0 ? mrc_u (16) : 0);
  place (self->ring, (width - side) / 2, top + (height - top - words - side) / 2, side, side);
  place (self->question, 0, height - words, width, question);
  place (self->sub, 0, height - words + question, width, words - question);
}

static void
allocate_beside (MrcHeader *self, int width, int height)
{
  int top = steps_height (self);
  int side = MIN (ring_side (self), height - top);
  int x = side > 0 ? side + ring_gap (self) : 0;
  int words_w = words_width (self, width);
  GtkWidget *const texts[] = { self->question, self->sub };
  int room = height - top;
  int words = MIN (mrc_texts_fit (texts, G_N_ELEMENTS (texts), words_w, room, KEEP_BREAKS), room);
  int question =
    mrc_text_height_for (MRC_TEXT (self->question), words_w, mrc_text_get_factor (MRC_TEXT (self->question)));

  place (self->steps, 0, 0, width - (self->beside ? 0 : mrc_u (STEPS_PILL_ROOM)), top > 0 ? mrc_u (16) : 0);
  place (self->ring, 0, top + (room - side) / 2, side, side);
  place (self->question, x, top + (room - words) / 2, words_w, question);
  place (self->sub, x, top + (room - words) / 2 + question, words_w, words - question);
}

static void
mrc_header_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  if (mrc_panel_get ()->low)
    allocate_low (MRC_HEADER (widget), width, height);
  else
    allocate_beside (MRC_HEADER (widget), width, height);
}

static void
mrc_header_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MrcHeader *self = MRC_HEADER (object);

  switch (id) {
  case PROP_QUESTION:
    g_value_set_string (value, mrc_header_get_question (self));
    break;
  case PROP_SUB:
    g_value_set_string (value, mrc_header_get_sub (self));
    break;
  case PROP_PICTURE:
    g_value_set_string (value, mrc_picture_get_picture (MRC_PICTURE (self->ring)));
    break;
  case PROP_SPEAKING:
    g_value_set_boolean (value, gtk_widget_has_css_class (self->ring, "speaking"));
    break;
  case PROP_STEPS:
    g_value_set_int (value, self->n_steps);
    break;
  case PROP_STEP:
    g_value_set_int (value, self->step);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_header_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MrcHeader *self = MRC_HEADER (object);

  switch (id) {
  case PROP_QUESTION:
    mrc_header_set_question (self, g_value_get_string (value));
    break;
  case PROP_SUB:
    mrc_header_set_sub (self, g_value_get_string (value));
    break;
  case PROP_PICTURE:
    mrc_header_set_picture (self, g_value_get_string (value));
    break;
  case PROP_SPEAKING:
    mrc_header_set_speaking (self, g_value_get_boolean (value));
    break;
  case PROP_STEPS:
    mrc_header_set_steps (self, g_value_get_int (value), self->step);
    break;
  case PROP_STEP:
    mrc_header_set_steps (self, self->n_steps, g_value_get_int (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_header_dispose (GObject *object)
{
  MrcHeader *self = MRC_HEADER (object);

  g_clear_pointer (&self->steps, gtk_widget_unparent);
  g_clear_pointer (&self->ring, gtk_widget_unparent);
  g_clear_pointer (&self->question, gtk_widget_unparent);
  g_clear_pointer (&self->sub, gtk_widget_unparent);

  G_OBJECT_CLASS (mrc_header_parent_class)->dispose (object);
}

static void
mrc_header_class_init (MrcHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mrc_header_get_property;
  object_class->set_property = mrc_header_set_property;
  object_class->dispose = mrc_header_dispose;
  widget_class->get_request_mode = mrc_header_get_request_mode;
  widget_class->measure = mrc_header_measure;
  widget_class->size_allocate = mrc_header_size_allocate;

  props[PROP_QUESTION] = g_param_spec_string ("question", NULL, NULL, NULL, flags);
  props[PROP_SUB] = g_param_spec_string ("sub", NULL, NULL, NULL, flags);
  props[PROP_PICTURE] = g_param_spec_string ("picture", NULL, NULL, NULL, flags);
  props[PROP_SPEAKING] = g_param_spec_boolean ("speaking", NULL, NULL, FALSE, flags);
  props[PROP_STEPS] = g_param_spec_int ("steps", NULL, NULL, 0, 100, 0, flags);
  props[PROP_STEP] = g_param_spec_int ("step", NULL, NULL, 0, 100, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "mrc-header");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_HEADING);
}

static void
mrc_header_init (MrcHeader *self)
{
  self->steps = mrc_steps_new ();
  self->ring = mrc_picture_new ("counsellor-face", 0);
  self->question = mrc_text_new ("question", NULL);
  self->sub = mrc_text_new ("sub", NULL);
  mrc_text_set_joins (MRC_TEXT (self->sub), mrc_panel_get ()->small);
  gtk_widget_add_css_class (self->ring, "ring");
  gtk_widget_set_overflow (self->ring, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_valign (self->steps, GTK_ALIGN_FILL);

  gtk_widget_set_parent (self->steps, GTK_WIDGET (self));
  gtk_widget_set_parent (self->ring, GTK_WIDGET (self));
  gtk_widget_set_parent (self->question, GTK_WIDGET (self));
  gtk_widget_set_parent (self->sub, GTK_WIDGET (self));
  gtk_widget_set_visible (self->steps, FALSE);
  if (mrc_panel_get ()->low) {
    mrc_text_set_align (MRC_TEXT (self->question), 0.5f, 0.5f);
    mrc_text_set_align (MRC_TEXT (self->sub), 0.5f, 0.5f);
    gtk_widget_set_size_request (GTK_WIDGET (self), -1, mrc_panel_out_of_reach ());
  }
}

GtkWidget *
mrc_header_new (const char *question, const char *sub)
{
  return g_object_new (MRC_TYPE_HEADER, "question", question, "sub", sub, NULL);
}

void
mrc_header_set_question (MrcHeader *self, const char *question)
{
  g_autofree char *flat = NULL;

  g_return_if_fail (MRC_IS_HEADER (self));

  flat = mrc_flat (question != NULL ? question : "");
  /* Lines are set by hand for the width of a tall page. */
  mrc_text_set_text (MRC_TEXT (self->question), mrc_panel_get ()->portrait ? question : flat);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, flat, -1);
}

void
mrc_header_set_sub (MrcHeader *self, const char *sub)
{
  g_return_if_fail (MRC_IS_HEADER (self));

  mrc_text_set_text (MRC_TEXT (self->sub), sub);
}

void
mrc_header_set_picture (MrcHeader *self, const char *picture)
{
  g_return_if_fail (MRC_IS_HEADER (self));

  /* Where a page goes without a face to have more room, there is room out of reach. */
  if (picture == NULL || (*picture == '\0' && mrc_panel_get ()->low))
    picture = "counsellor-face";
  mrc_picture_set_picture (MRC_PICTURE (self->ring), picture);
  gtk_widget_set_visible (self->ring, ring_side (self) > 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
mrc_header_set_speaking (MrcHeader *self, gboolean speaking)
{
  g_return_if_fail (MRC_IS_HEADER (self));

  mrc_style_set_class (self->ring, "speaking", speaking);
}

void
mrc_header_set_steps (MrcHeader *self, int steps, int step)
{
  g_return_if_fail (MRC_IS_HEADER (self));

  self->n_steps = steps;
  self->step = step;
  mrc_steps_set (MRC_STEPS (self->steps), steps, step);
  gtk_widget_set_visible (self->steps, steps > 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
mrc_header_set_beside (MrcHeader *self)
{
  g_return_if_fail (MRC_IS_HEADER (self));

  self->beside = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
mrc_header_set_short (MrcHeader *self)
{
  g_return_if_fail (MRC_IS_HEADER (self));

  gtk_widget_set_size_request (GTK_WIDGET (self), -1, -1);
}

const char *
mrc_header_get_question (MrcHeader *self)
{
  g_return_val_if_fail (MRC_IS_HEADER (self), NULL);

  return mrc_text_get_text (MRC_TEXT (self->question));
}

const char *
mrc_header_get_sub (MrcHeader *self)
{
  g_return_val_if_fail (MRC_IS_HEADER (self), NULL);

  return mrc_text_get_text (MRC_TEXT (self->sub));
}
