// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/number-card.h"

#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/text.h"

#define QR 220 /* units, as the next ones */
#define PICTURE 165
#define ROOMY 900 /* a card narrower than that shows no picture */
#define GAP 26

struct _MrcNumberCard {
  GtkWidget parent_instance;

  GtkWidget *picture;
  GtkWidget *number;
  GtkWidget *name;
  GtkWidget *abroad;
  GtkWidget *qr;
};

G_DEFINE_FINAL_TYPE (MrcNumberCard, mrc_number_card, GTK_TYPE_WIDGET)

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, MAX (width, 0), MAX (height, 0) }, -1);
}

/* The number keeps the size it has on all cards: what is said of it steps down. */
static void
place_words (MrcNumberCard *self, int x, int width, int height)
{
  GtkWidget *const texts[] = { self->number, self->name, self->abroad };
  int number = mrc_text_height_for (MRC_TEXT (self->number), width, 1);
  int used = number + mrc_texts_fit (texts + 1, G_N_ELEMENTS (texts) - 1, width, height - number, 1);
  int y = 0;

  y = MAX (0, (height - used) / 2);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    MrcText *text = MRC_TEXT (texts[i]);
    int own = mrc_text_height_for (text, width, mrc_text_get_factor (text));

    place (texts[i], x, y, width, MIN (own, height - y));
    y += own;
  }
}

static void
mrc_number_card_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MrcNumberCard *self = MRC_NUMBER_CARD (widget);
  int gap = mrc_u (GAP);
  int qr = gtk_widget_get_visible (self->qr) ? MIN (MIN (mrc_u (QR), height), width * 2 / 5) : 0;
  int picture = width < mrc_u (ROOMY) && !mrc_panel_get ()->portrait ? 0 : MIN (mrc_u (PICTURE), height);
  int x = picture > 0 ? picture + gap : 0;

  place (self->picture, 0, (height - picture) / 2, picture, picture);
  place (self->qr, width - qr, (height - qr) / 2, qr, qr);
  place_words (self, x, width - x - qr - (qr > 0 ? gap / 2 : 0), height);
}

static void
mrc_number_card_measure (GtkWidget *widget,
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
mrc_number_card_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mrc_number_card_parent_class)->dispose (object);
}

static void
mrc_number_card_class_init (MrcNumberCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mrc_number_card_dispose;
  widget_class->measure = mrc_number_card_measure;
  widget_class->size_allocate = mrc_number_card_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "mrc-number-card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add (MrcNumberCard *self, GtkWidget *child, const char *class)
{
  gtk_widget_add_css_class (child, class);
  gtk_widget_set_parent (child, GTK_WIDGET (self));

  return child;
}

static void
mrc_number_card_init (MrcNumberCard *self)
{
  self->picture = add (self, mrc_picture_new (NULL, 0), "picture");
  self->number = add (self, mrc_text_new ("number", NULL), "phone");
  self->name = add (self, mrc_text_new ("small", NULL), "name");
  self->abroad = add (self, mrc_text_new ("title", NULL), "abroad");
  self->qr = add (self, mrc_picture_new (NULL, 0), "qr");
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
mrc_number_card_new (const char *number,
                     const char *name,
                     const char *abroad,
                     const char *picture,
                     GdkTexture *qr)
{
  MrcNumberCard *self = g_object_new (MRC_TYPE_NUMBER_CARD, NULL);
  g_autofree char *label = g_strconcat (name, " ", number, abroad != NULL ? ", " : NULL, abroad, NULL);

  mrc_text_set_text (MRC_TEXT (self->number), number);
  mrc_text_set_text (MRC_TEXT (self->name), name);
  mrc_text_set_text (MRC_TEXT (self->abroad), abroad);
  mrc_picture_set_picture (MRC_PICTURE (self->picture), picture);
  gtk_widget_set_visible (self->qr, qr != NULL);
  if (qr != NULL)
    mrc_picture_set_texture (MRC_PICTURE (self->qr), qr);
  mrc_widget_set_id (GTK_WIDGET (self), number, label);

  return GTK_WIDGET (self);
}
