// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/parts.h"

#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/text.h"

#define LEAST_GAP 4       /* units */
#define LEAST_PICTURE 0.6 /* of its wish */
#define SMALLEST 0.01     /* a factor that no letters reach */
#define WIDE 10000        /* px that no words fill */

struct _MrcParts {
  GtkWidget parent_instance;

  GtkOrientation orientation;
  double gap; /* units */
};

G_DEFINE_FINAL_TYPE (MrcParts, mrc_parts, GTK_TYPE_WIDGET)

static int
least_gap (MrcParts *self)
{
  return mrc_u (self->gap >= 0 ? self->gap : LEAST_GAP);
}

static GtkOrientation
across (GtkOrientation orientation)
{
  return orientation == GTK_ORIENTATION_VERTICAL ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;
}

/* What words need at least, of @natural: their letters can step down, but not below a size that is read. */
static int
least_words (MrcParts *self, GtkWidget *part, int natural, int breadth)
{
  int width = self->orientation == GTK_ORIENTATION_VERTICAL && breadth > 0 ? breadth : WIDE;
  int full = mrc_text_height_for (MRC_TEXT (part), width, 1);
  int least = mrc_text_height_for (MRC_TEXT (part), width, SMALLEST);

  return self->orientation == GTK_ORIENTATION_VERTICAL ? least : natural * least / MAX (full, 1);
}

/* px @part wishes along us, when @breadth is what it has across us (-1: any), and what it needs at least. */
static int
wish (MrcParts *self, GtkWidget *part, int breadth, int *ret_least)
{
  int minimum = 0;
  int natural = 0;

  gtk_widget_measure (part, self->orientation, self->orientation == GTK_ORIENTATION_VERTICAL ? breadth : -1,
                      &minimum, &natural, NULL, NULL);
  if (MRC_IS_TEXT (part))
    *ret_least = MIN (least_words (self, part, natural, breadth), natural);
  else
    *ret_least = MAX (minimum, (int) (natural * LEAST_PICTURE));

  return natural;
}

/* What all wish along us, and need at least, without the gaps. */
static int
wishes (MrcParts *self, int breadth, int *ret_least, int *ret_n)
{
  int sum = 0;

  *ret_least = 0;
  *ret_n = 0;
  for (GtkWidget *part = gtk_widget_get_first_child (GTK_WIDGET (self)); part != NULL;
       part = gtk_widget_get_next_sibling (part)) {
    int least = 0;

    if (!gtk_widget_should_layout (part))
      continue;
    sum += wish (self, part, breadth, &least);
    *ret_least += least;
    ++*ret_n;
  }

  return sum;
}

/* The part of what they wish beyond the least that all get. */
static double
share_of (int sum, int least, int room)
{
  return sum <= room ? 1 : CLAMP ((room - least) / (double) MAX (sum - least, 1), 0, 1);
}

static void
place (MrcParts *self, GtkWidget *part, int at, int length, int breadth)
{
  if (self->orientation == GTK_ORIENTATION_VERTICAL)
    gtk_widget_size_allocate (part, &(GtkAllocation){ 0, at, breadth, length }, -1);
  else
    gtk_widget_size_allocate (part, &(GtkAllocation){ at, 0, length, breadth }, -1);
}

static void
mrc_parts_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MrcParts *self = MRC_PARTS (widget);
  gboolean vertical = self->orientation == GTK_ORIENTATION_VERTICAL;
  int length = vertical ? height : width;
  int breadth = vertical ? width : height;
  int gap = least_gap (self);
  int n = 0;
  int least = 0;
  int sum = wishes (self, breadth, &least, &n);
  double share = share_of (sum, least, length - gap * (n - 1));
  double used = least + (sum - least) * share;
  double at = 0;

  if (self->gap < 0 && sum + gap * (n + 1) < length)
    gap = (length - sum) / (n + 1);
  at = MAX (0, (length - used - gap * (n - 1)) / 2);
  for (GtkWidget *part = gtk_widget_get_first_child (widget); part != NULL;
       part = gtk_widget_get_next_sibling (part)) {
    int size = 0;

    if (!gtk_widget_should_layout (part))
      continue;
    size = wish (self, part, breadth, &least);
    size = least + (int) ((size - least) * share);
    place (self, part, (int) at, size, breadth);
    at += size + gap;
  }
}

static GtkSizeRequestMode
mrc_parts_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mrc_parts_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  MrcParts *self = MRC_PARTS (widget);
  int least = 0;
  int n = 0;

  *minimum = 0;
  *natural = 0;
  if (orientation == self->orientation) {
    *natural = wishes (self, for_size, &least, &n);
    *natural += MAX (0, n - 1) * least_gap (self);
    return;
  }
  for (GtkWidget *part = gtk_widget_get_first_child (widget); part != NULL;
       part = gtk_widget_get_next_sibling (part)) {
    int one = 0;

    gtk_widget_measure (part, across (self->orientation), -1, NULL, &one, NULL, NULL);
    *natural = MAX (*natural, one);
  }
}

static void
mrc_parts_dispose (GObject *object)
{
  GtkWidget *part = NULL;

  while ((part = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (part);

  G_OBJECT_CLASS (mrc_parts_parent_class)->dispose (object);
}

static void
mrc_parts_class_init (MrcPartsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mrc_parts_dispose;
  widget_class->get_request_mode = mrc_parts_get_request_mode;
  widget_class->measure = mrc_parts_measure;
  widget_class->size_allocate = mrc_parts_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "mrc-parts");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mrc_parts_init (MrcParts *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
mrc_parts_new (GtkOrientation orientation, double gap)
{
  MrcParts *self = g_object_new (MRC_TYPE_PARTS, NULL);

  self->orientation = orientation;
  self->gap = gap;

  return GTK_WIDGET (self);
}

void
mrc_parts_add (MrcParts *self, GtkWidget *part)
{
  g_return_if_fail (MRC_IS_PARTS (self));
  g_return_if_fail (GTK_IS_WIDGET (part));

  gtk_widget_set_parent (part, GTK_WIDGET (self));
}
