// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/bar.h"

#include "kiosk/widgets/button.h"
#include "kiosk/widgets/layout.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/style.h"
#include "kiosk/widgets/text.h"

#define GAP 12 /* units */

struct _MrcBar {
  GtkWidget parent_instance;

  GtkWidget *words;
  GtkWidget *number;
  GtkWidget *back;
  GtkWidget *home;
  GtkWidget *listen;
  GtkWidget *stop;
  GtkWidget *language;
  GtkWidget *see;
  GtkWidget *end;
  GtkWidget *help;
  MrcBarButtons shown;
  gboolean speaking;
};

G_DEFINE_FINAL_TYPE (MrcBar, mrc_bar, GTK_TYPE_WIDGET)

static void
mrc_bar_measure (GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  *minimum = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = mrc_u (mrc_layout ()->bar);
  *natural = *minimum;
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, MAX (width, 0), MAX (height, 0) }, -1);
}

static void
mrc_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MrcBar *self = MRC_BAR (widget);
  GtkWidget *const places[] = { self->back, self->home, self->listen, self->language, self->see, self->end };
  int n = (int) G_N_ELEMENTS (places) - !mrc_panel_get ()->low;
  int help = mrc_u (mrc_layout ()->bar_help);
  int gap = mrc_gap (GAP);
  int one = (width - help - mrc_u (mrc_layout ()->bar_help_gap) - (n - 1) * gap) / n;
  int note = 2 * one + gap;
  int words = mrc_text_height_for (MRC_TEXT (self->words), note, 1);
  int number = mrc_text_height_for (MRC_TEXT (self->number), note, 1);

  for (int i = 0; i < n; i++)
    place (places[i], i * (one + gap), 0, one, height);
  place (self->stop, 2 * (one + gap), 0, one, height);
  place (self->help, width - help, 0, help, height);

  words = MIN (words, height - MIN (number, height / 2));
  place (self->words, 0, MAX (0, (height - words - number) / 2), note, words);
  place (self->number, 0, MAX (0, (height - words - number) / 2) + words, note, MIN (number, height - words));
}

static void
update (MrcBar *self)
{
  gtk_widget_set_visible (self->back, self->shown & MRC_BAR_BACK);
  gtk_widget_set_visible (self->home, self->shown & MRC_BAR_HOME);
  gtk_widget_set_visible (self->listen, (self->shown & MRC_BAR_LISTEN) && !self->speaking);
  gtk_widget_set_visible (self->stop, (self->shown & MRC_BAR_LISTEN) && self->speaking);
  gtk_widget_set_visible (self->language, self->shown & MRC_BAR_LANGUAGE);
  gtk_widget_set_visible (self->see, self->shown & MRC_BAR_SEE);
  gtk_widget_set_visible (self->help, self->shown & MRC_BAR_HELP);
}

static void
mrc_bar_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mrc_bar_parent_class)->dispose (object);
}

static void
mrc_bar_class_init (MrcBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mrc_bar_dispose;
  widget_class->measure = mrc_bar_measure;
  widget_class->size_allocate = mrc_bar_size_allocate;

  g_type_ensure (MRC_TYPE_BUTTON);
  g_type_ensure (MRC_TYPE_TEXT);
  gtk_widget_class_set_css_name (widget_class, "mrc-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/widgets/bar.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcBar, words);
  gtk_widget_class_bind_template_child (widget_class, MrcBar, number);
  gtk_widget_class_bind_template_child (widget_class, MrcBar, back);
  gtk_widget_class_bind_template_child (widget_class, MrcBar, home);
  gtk_widget_class_bind_template_child (widget_class, MrcBar, listen);
  gtk_widget_class_bind_template_child (widget_class, MrcBar, stop);
  gtk_widget_class_bind_template_child (widget_class, MrcBar, language);
  gtk_widget_class_bind_template_child (widget_class, MrcBar, see);
  gtk_widget_class_bind_template_child (widget_class, MrcBar, end);
  gtk_widget_class_bind_template_child (widget_class, MrcBar, help);
}

static void
mrc_bar_init (MrcBar *self)
{
  gboolean portrait = mrc_panel_get ()->portrait;

  gtk_widget_init_template (GTK_WIDGET (self));
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (MRC_IS_BUTTON (child) && child != self->help)
      g_object_set (child, "upright", portrait, "glyph-units", mrc_layout ()->bar_glyph, NULL);
  }
  gtk_widget_set_visible (self->end, mrc_panel_get ()->low);
  g_object_set (self->help, "glyph-units", mrc_layout ()->bar_help_glyph, NULL);
  self->shown = MRC_BAR_ALL;
  update (self);
}

GtkWidget *
mrc_bar_new (void)
{
  return g_object_new (MRC_TYPE_BAR, NULL);
}

void
mrc_bar_set_shown (MrcBar *self, MrcBarButtons shown)
{
  g_return_if_fail (MRC_IS_BAR (self));

  self->shown = shown;
  update (self);
}

void
mrc_bar_set_speaking (MrcBar *self, gboolean speaking)
{
  g_return_if_fail (MRC_IS_BAR (self));

  self->speaking = speaking;
  update (self);
}

void
mrc_bar_set_help_here (MrcBar *self, gboolean here)
{
  g_return_if_fail (MRC_IS_BAR (self));

  mrc_style_set_class (self->help, "here", here);
}

void
mrc_bar_set_hotline (MrcBar *self, const char *words, const char *number)
{
  g_return_if_fail (MRC_IS_BAR (self));

  mrc_text_set_text (MRC_TEXT (self->words), words);
  mrc_text_set_text (MRC_TEXT (self->number), number);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
