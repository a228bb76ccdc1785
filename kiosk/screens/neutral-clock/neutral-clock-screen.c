// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/neutral-clock/neutral-clock-screen.h"

#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/text.h"

#define DEAF (1500 * G_TIME_SPAN_MILLISECOND)

struct _MrcNeutralClockScreen {
  MrcScreen parent_instance;

  gint64 shown_at; /* µs, monotonic */

  GtkWidget *face;
  GtkWidget *time;
  GtkWidget *weekday;
  GtkWidget *date;
  GtkWidget *anywhere;
};

G_DEFINE_FINAL_TYPE (MrcNeutralClockScreen, mrc_neutral_clock_screen, MRC_TYPE_SCREEN)

static void
on_anywhere_clicked (GtkButton *button, gpointer data)
{
  MrcNeutralClockScreen *self = MRC_NEUTRAL_CLOCK_SCREEN (data);

  if (g_get_monotonic_time () - self->shown_at >= DEAF)
    gtk_widget_activate_action (GTK_WIDGET (self), "nav.open", "s", "idle");
}

static void
mrc_neutral_clock_screen_map (GtkWidget *widget)
{
  MRC_NEUTRAL_CLOCK_SCREEN (widget)->shown_at = g_get_monotonic_time ();

  GTK_WIDGET_CLASS (mrc_neutral_clock_screen_parent_class)->map (widget);
}

static void
mrc_neutral_clock_screen_class_init (MrcNeutralClockScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = mrc_neutral_clock_screen_map;

  gtk_widget_class_set_css_name (widget_class, "mrc-neutral-clock-screen");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/bd/mrc/kiosk/screens/neutral-clock/neutral-clock-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcNeutralClockScreen, face);
  gtk_widget_class_bind_template_child (widget_class, MrcNeutralClockScreen, time);
  gtk_widget_class_bind_template_child (widget_class, MrcNeutralClockScreen, weekday);
  gtk_widget_class_bind_template_child (widget_class, MrcNeutralClockScreen, date);
  gtk_widget_class_bind_template_child (widget_class, MrcNeutralClockScreen, anywhere);
  gtk_widget_class_bind_template_callback (widget_class, on_anywhere_clicked);
}

static void
mrc_neutral_clock_screen_init (MrcNeutralClockScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_box_set_spacing (GTK_BOX (self->face), mrc_u (8));
}

GtkWidget *
mrc_neutral_clock_screen_new (void)
{
  return g_object_new (MRC_TYPE_NEUTRAL_CLOCK_SCREEN, NULL);
}

void
mrc_neutral_clock_screen_set_time (MrcNeutralClockScreen *self,
                                   const char *time,
                                   const char *weekday,
                                   const char *date)
{
  g_return_if_fail (MRC_IS_NEUTRAL_CLOCK_SCREEN (self));

  mrc_text_set_text (MRC_TEXT (self->time), time);
  mrc_text_set_text (MRC_TEXT (self->weekday), weekday);
  mrc_text_set_text (MRC_TEXT (self->date), date);
}
