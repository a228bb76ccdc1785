// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/shares.h"

#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/text.h"

#define MOST_WISHED \
  0.8 /* of the room: what children without a share get at most where others wait for theirs */

/* What a child asks of the layout. */

#define MRC_TYPE_SHARES_CHILD (mrc_shares_child_get_type ())
G_DECLARE_FINAL_TYPE (MrcSharesChild, mrc_shares_child, MRC, SHARES_CHILD, GtkLayoutChild)

struct _MrcSharesChild {
  GtkLayoutChild parent_instance;

  double share;
  double width, height; /* units */
};

enum {
  CHILD_PROP_0,
  CHILD_PROP_SHARE,
  CHILD_PROP_WIDTH,
  CHILD_PROP_HEIGHT,
  N_CHILD_PROPS,
};

static GParamSpec *child_props[N_CHILD_PROPS];

G_DEFINE_FINAL_TYPE (MrcSharesChild, mrc_shares_child, GTK_TYPE_LAYOUT_CHILD)

static double *
child_value (MrcSharesChild *self, guint id)
{
  return id == CHILD_PROP_SHARE ? &self->share : id == CHILD_PROP_WIDTH ? &self->width : &self->height;
}

static void
mrc_shares_child_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_double (value, *child_value (MRC_SHARES_CHILD (object), id));
}

static void
mrc_shares_child_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  *child_value (MRC_SHARES_CHILD (object), id) = g_value_get_double (value);
  gtk_layout_manager_layout_changed (gtk_layout_child_get_layout_manager (GTK_LAYOUT_CHILD (object)));
}

static void
mrc_shares_child_class_init (MrcSharesChildClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mrc_shares_child_get_property;
  object_class->set_property = mrc_shares_child_set_property;
  child_props[CHILD_PROP_SHARE] = g_param_spec_double ("share", NULL, NULL, 0, 100, 0, flags);
  child_props[CHILD_PROP_WIDTH] = g_param_spec_double ("width", NULL, NULL, 0, 4000, 0, flags);
  child_props[CHILD_PROP_HEIGHT] = g_param_spec_double ("height", NULL, NULL, 0, 4000, 0, flags);
  g_object_class_install_properties (object_class, N_CHILD_PROPS, child_props);
}

static void
mrc_shares_child_init (MrcSharesChild *self)
{
}

/* The layout. */

#define MRC_TYPE_SHARES_LAYOUT (mrc_shares_layout_get_type ())
G_DECLARE_FINAL_TYPE (MrcSharesLayout, mrc_shares_layout, MRC, SHARES_LAYOUT, GtkLayoutManager)

struct _MrcSharesLayout {
  GtkLayoutManager parent_instance;

  gboolean row;
  gboolean turn;
  double gap; /* units */
};

G_DEFINE_FINAL_TYPE (MrcSharesLayout, mrc_shares_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct {
  GtkWidget *widget;
  double share;
  int least;  /* px */
  int length; /* px, along the way the children stand */
} Part;

static gboolean
is_row (MrcSharesLayout *self)
{
  return self->row || (self->turn && !mrc_panel_get ()->portrait);
}

static Part
part_of (MrcSharesLayout *self, GtkWidget *child, int across)
{
  GtkLayoutChild *wish = gtk_layout_manager_get_layout_child (GTK_LAYOUT_MANAGER (self), child);
  double exact = is_row (self) ? MRC_SHARES_CHILD (wish)->width : MRC_SHARES_CHILD (wish)->height;
  Part part = { .widget = child, .share = MRC_SHARES_CHILD (wish)->share };

  gtk_widget_measure (child, is_row (self) ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL,
                      is_row (self) ? -1 : across, &part.least, &part.length, NULL, NULL);
  if (exact > 0) {
    part.share = 0;
    part.length = MAX (mrc_u (exact), part.least);
  }

  return part;
}

static int
gaps (MrcSharesLayout *self, GArray *parts)
{
  return parts->len > 1 ? (int) (parts->len - 1) * mrc_u (self->gap) : 0;
}

/* Gives each part its length; @length px are there for all of them and their gaps. */
static void
divide (MrcSharesLayout *self, GArray *parts, int length)
{
  double room = MAX (0, length - gaps (self, parts));
  double wished = 0;
  double shares = 0;
  double most = 0;

  for (guint i = 0; i < parts->len; i++) {
    const Part *part = &g_array_index (parts, Part, i);

    if (part->share > 0)
      shares += part->share;
    else
      wished += part->length;
  }

  most = shares > 0 ? room * MOST_WISHED : room;
  for (guint i = 0; i < parts->len; i++) {
    Part *part = &g_array_index (parts, Part, i);

    if (part->share > 0)
      part->length = (int) ((room - MIN (wished, most)) * part->share / shares);
    else if (wished > most)
      part->length = (int) (part->length * most / wished);
    part->length = MAX (part->length, part->least);
  }
}

/* @across: px the other way; -1 where it is not known. */
static GArray *
parts_of (MrcSharesLayout *self, GtkWidget *widget, int across)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (gtk_widget_should_layout (child)) {
      Part part = part_of (self, child, across);

      g_array_append_val (parts, part);
    }
  }

  return parts;
}

static int
measure_along (MrcSharesLayout *self, GArray *parts)
{
  int length = gaps (self, parts);

  for (guint i = 0; i < parts->len; i++)
    length += g_array_index (parts, Part, i).length;

  return length;
}

/* How high the highest of a row is, each in the width it will have. */
static int
measure_across (MrcSharesLayout *self, GArray *parts, GtkOrientation orientation, int for_size)
{
  int most = 0;

  if (for_size >= 0)
    divide (self, parts, for_size);
  for (guint i = 0; i < parts->len; i++) {
    const Part *part = &g_array_index (parts, Part, i);
    int natural = 0;

    gtk_widget_measure (part->widget, orientation, for_size >= 0 ? part->length : -1, NULL, &natural, NULL,
                        NULL);
    most = MAX (most, natural);
  }

  return most;
}

/* Of a small panel the height under which what is touched would not have its millimetres. */
static int
least_height (MrcSharesLayout *self, GArray *parts)
{
  int stacked = gaps (self, parts);
  int most = 0;

  if (!mrc_panel_get ()->small)
    return 0;

  for (guint i = 0; i < parts->len; i++) {
    const Part *part = &g_array_index (parts, Part, i);
    int least = part->least;

    if (MRC_IS_TEXT (part->widget)) /* its letters step down */
      continue;
    if (is_row (self))
      gtk_widget_measure (part->widget, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
    stacked += least;
    most = MAX (most, least);
  }

  return is_row (self) ? most : stacked;
}

static void
mrc_shares_layout_measure (GtkLayoutManager *manager,
                           GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  MrcSharesLayout *self = MRC_SHARES_LAYOUT (manager);
  gboolean along = is_row (self) == (orientation == GTK_ORIENTATION_HORIZONTAL);
  g_autoptr (GArray) parts = parts_of (self, widget, along && !is_row (self) ? for_size : -1);

  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? least_height (self, parts) : 0;
  *natural = along ? measure_along (self, parts)
                   : measure_across (self, parts, orientation, is_row (self) ? for_size : -1);
  *natural = MAX (*natural, *minimum);
}

static void
mrc_shares_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  MrcSharesLayout *self = MRC_SHARES_LAYOUT (manager);
  gboolean row = is_row (self);
  g_autoptr (GArray) parts = parts_of (self, widget, row ? height : width);
  int at = 0;

  divide (self, parts, row ? width : height);
  for (guint i = 0; i < parts->len; i++) {
    const Part *part = &g_array_index (parts, Part, i);
    int least = 0;

    gtk_widget_measure (part->widget, row ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, -1, &least,
                        NULL, NULL, NULL);
    if (row)
      gtk_widget_size_allocate (part->widget, &(GtkAllocation){ at, 0, part->length, MAX (height, least) },
                                -1);
    else
      gtk_widget_size_allocate (part->widget, &(GtkAllocation){ 0, at, MAX (width, least), part->length },
                                -1);
    at += part->length + mrc_u (self->gap);
  }
}

static GtkSizeRequestMode
mrc_shares_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GtkLayoutChild *
mrc_shares_layout_create_layout_child (GtkLayoutManager *manager, GtkWidget *widget, GtkWidget *child)
{
  return g_object_new (MRC_TYPE_SHARES_CHILD, "layout-manager", manager, "child-widget", child, NULL);
}

static void
mrc_shares_layout_class_init (MrcSharesLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = mrc_shares_layout_measure;
  layout_class->allocate = mrc_shares_layout_allocate;
  layout_class->get_request_mode = mrc_shares_layout_get_request_mode;
  layout_class->create_layout_child = mrc_shares_layout_create_layout_child;
  layout_class->layout_child_type = MRC_TYPE_SHARES_CHILD;
}

static void
mrc_shares_layout_init (MrcSharesLayout *self)
{
}

/* The widget. */

struct _MrcShares {
  GtkWidget parent_instance;
};

enum {
  PROP_0,
  PROP_ROW,
  PROP_TURN,
  PROP_GAP,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MrcShares, mrc_shares, GTK_TYPE_WIDGET)

static MrcSharesLayout *
layout_of (MrcShares *self)
{
  return MRC_SHARES_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));
}

static void
mrc_shares_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MrcSharesLayout *layout = layout_of (MRC_SHARES (object));

  switch (id) {
  case PROP_ROW:
    g_value_set_boolean (value, layout->row);
    break;
  case PROP_TURN:
    g_value_set_boolean (value, layout->turn);
    break;
  case PROP_GAP:
    g_value_set_double (value, layout->gap);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_shares_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MrcSharesLayout *layout = layout_of (MRC_SHARES (object));

  switch (id) {
  case PROP_ROW:
    layout->row = g_value_get_boolean (value);
    break;
  case PROP_TURN:
    layout->turn = g_value_get_boolean (value);
    break;
  case PROP_GAP:
    layout->gap = g_value_get_double (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    return;
  }
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (layout));
}

static void
mrc_shares_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mrc_shares_parent_class)->dispose (object);
}

static void
mrc_shares_class_init (MrcSharesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mrc_shares_get_property;
  object_class->set_property = mrc_shares_set_property;
  object_class->dispose = mrc_shares_dispose;

  props[PROP_ROW] = g_param_spec_boolean ("row", NULL, NULL, FALSE, flags);
  props[PROP_TURN] = g_param_spec_boolean ("turn", NULL, NULL, FALSE, flags);
  props[PROP_GAP] = g_param_spec_double ("gap", NULL, NULL, 0, 1000, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, MRC_TYPE_SHARES_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "mrc-shares");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mrc_shares_init (MrcShares *self)
{
}

GtkWidget *
mrc_shares_new (gboolean row, double gap)
{
  return g_object_new (MRC_TYPE_SHARES, "row", row, "gap", gap, NULL);
}

void
mrc_shares_add (MrcShares *self, GtkWidget *child, double share)
{
  g_return_if_fail (MRC_IS_SHARES (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
  mrc_shares_set_child (child, share, 0, 0);
}

void
mrc_shares_set_gap (MrcShares *self, double gap)
{
  g_return_if_fail (MRC_IS_SHARES (self));

  g_object_set (self, "gap", gap, NULL);
}

void
mrc_shares_set_child (GtkWidget *child, double share, double width, double height)
{
  GtkWidget *parent = NULL;
  GtkLayoutManager *layout = NULL;

  g_return_if_fail (GTK_IS_WIDGET (child));
  parent = gtk_widget_get_parent (child);
  g_return_if_fail (MRC_IS_SHARES (parent));

  layout = gtk_widget_get_layout_manager (parent);
  g_object_set (gtk_layout_manager_get_layout_child (layout, child), "share", share, "width", width, "height",
                height, NULL);
}
