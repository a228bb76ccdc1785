// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/calendar/calendar-screen.h"

#include "kiosk/screens/say.h"
#include "kiosk/widgets/button.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/layout.h"
#include "kiosk/widgets/page.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/place-dots.h"
#include "kiosk/widgets/take-out.h"
#include "kiosk/widgets/text.h"
#include "locales/messages.h"

#define LEGEND_DOT 22  /* units */
#define SIDE_WIDTH 440 /* of a small panel, with the margins and the gap */

struct _MrcCalendarScreen {
  MrcScreen parent_instance;

  GPtrArray *sayings; /* (element-type MrcSaying): the open days */

  GtkWidget *header;
  GtkWidget *page;
  GtkWidget *top;
  GtkWidget *earliest;
  GtkWidget *calendar;
  GtkWidget *legend;
  GtkWidget *free;
  GtkWidget *taken;
  GtkWidget *closed;
  GtkWidget *hatch;
};

G_DEFINE_FINAL_TYPE (MrcCalendarScreen, mrc_calendar_screen, MRC_TYPE_SCREEN)

static GPtrArray *
mrc_calendar_screen_dup_narration (MrcScreen *screen)
{
  MrcCalendarScreen *self = MRC_CALENDAR_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  mrc_say_header (sayings, self->header);
  mrc_say_button (sayings, self->earliest);
  for (guint i = 0; i < self->sayings->len; i++) {
    const MrcSaying *saying = g_ptr_array_index (self->sayings, i);

    mrc_sayings_add (sayings, saying->id, saying->text);
  }

  return g_steal_pointer (&sayings);
}

static void
mrc_calendar_screen_finalize (GObject *object)
{
  g_ptr_array_unref (MRC_CALENDAR_SCREEN (object)->sayings);

  G_OBJECT_CLASS (mrc_calendar_screen_parent_class)->finalize (object);
}

static void
mrc_calendar_screen_class_init (MrcCalendarScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mrc_calendar_screen_finalize;
  MRC_SCREEN_CLASS (klass)->dup_narration = mrc_calendar_screen_dup_narration;

  g_type_ensure (MRC_TYPE_PAGE);
  g_type_ensure (MRC_TYPE_CALENDAR);
  gtk_widget_class_set_css_name (widget_class, "mrc-calendar-screen");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/bd/mrc/kiosk/screens/calendar/calendar-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcCalendarScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcCalendarScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcCalendarScreen, top);
  gtk_widget_class_bind_template_child (widget_class, MrcCalendarScreen, earliest);
  gtk_widget_class_bind_template_child (widget_class, MrcCalendarScreen, calendar);
  gtk_widget_class_bind_template_child (widget_class, MrcCalendarScreen, legend);
  gtk_widget_class_bind_template_child (widget_class, MrcCalendarScreen, free);
  gtk_widget_class_bind_template_child (widget_class, MrcCalendarScreen, taken);
  gtk_widget_class_bind_template_child (widget_class, MrcCalendarScreen, closed);
  gtk_widget_class_bind_template_child (widget_class, MrcCalendarScreen, hatch);
}

/* In landscape the legend stands beside the shortcut, in portrait under the weeks; both beside them on a
 * small panel, where the weeks need all the height. */
static void
arrange (MrcCalendarScreen *self)
{
  gboolean portrait = mrc_panel_get ()->portrait;

  gtk_box_set_spacing (GTK_BOX (self->page), mrc_u (portrait ? 20 : 14));
  gtk_box_set_spacing (GTK_BOX (self->top), mrc_u (36));
  gtk_box_set_spacing (GTK_BOX (self->legend), mrc_u (36));
  gtk_box_set_spacing (GTK_BOX (self->free), mrc_u (12));
  gtk_box_set_spacing (GTK_BOX (self->taken), mrc_u (12));
  gtk_box_set_spacing (GTK_BOX (self->closed), mrc_u (12));
  gtk_box_prepend (GTK_BOX (self->free), mrc_place_dots_new (1, 1, 1, LEGEND_DOT));
  gtk_box_prepend (GTK_BOX (self->taken), mrc_place_dots_new (0, 1, 1, LEGEND_DOT));
  gtk_widget_set_size_request (self->hatch, mrc_u (56), mrc_u (40));
  gtk_widget_set_size_request (self->top, -1, mrc_panel_get ()->small ? -1 : mrc_u (portrait ? 160 : 114));
  g_object_set (self->earliest, "least", portrait ? 128.0 : 84.0, "glyph-units", portrait ? 100.0 : 84.0,
                "picture", "book-service", NULL);

  if (mrc_panel_get ()->small) {
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->page), GTK_ORIENTATION_HORIZONTAL);
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->top), GTK_ORIENTATION_VERTICAL);
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->legend), GTK_ORIENTATION_VERTICAL);
    gtk_box_set_spacing (GTK_BOX (self->page), mrc_gap (24));
    gtk_box_set_spacing (GTK_BOX (self->legend), mrc_u (4));
    /* It asks for nothing, the words of the shortcut for all. */
    gtk_widget_set_size_request (self->calendar, mrc_panel_get ()->width - mrc_u (SIDE_WIDTH), -1);
    gtk_widget_set_vexpand (self->earliest, TRUE);
    g_object_set (self->earliest, "upright", TRUE, "glyph-units", 130.0, NULL);
  }
  if (!portrait)
    gtk_box_append (GTK_BOX (self->top), mrc_take_out (self->legend));
}

static void
mrc_calendar_screen_init (MrcCalendarScreen *self)
{
  self->sayings = mrc_sayings_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  arrange (self);
}

static void
show_earliest (MrcCalendarScreen *self, const MrcEarliest *earliest)
{
  g_autofree char *text = NULL;

  if (earliest == NULL)
    return;

  text = mrc_message ("calendar.earliest", "day", earliest->words, NULL);
  mrc_button_set_text (MRC_BUTTON (self->earliest), text);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->earliest), "booking.time");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->earliest), "(ii)", earliest->day, earliest->minute);
  gtk_widget_set_visible (self->earliest, TRUE);
}

static void
show_wait_list (MrcCalendarScreen *self)
{
  g_autofree char *text = mrc_message ("when.wait-list", NULL);
  g_autofree char *sub = mrc_message ("when.all-taken", NULL);

  mrc_header_set_sub (MRC_HEADER (self->header), sub);
  mrc_button_set_text (MRC_BUTTON (self->earliest), text);
  g_object_set (self->earliest, "picture", "hotline", NULL);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->earliest), "booking.wait");
  gtk_widget_set_visible (self->earliest, TRUE);
}

/* Only days one can come are read out: of closed ones there are too many to listen to. */
static void
remember_open (MrcCalendarScreen *self, const MrcCalendarDay *day)
{
  g_autofree char *date = mrc_day_text (day->day, MRC_DAY_TEXT_WEEKDAY_MONTH, mrc_language_current ());
  g_autofree char *iso = mrc_day_to_iso (day->day);
  g_autofree char *id = g_strconcat ("day-", iso, NULL);

  if (day->state == MRC_CALENDAR_OPEN && day->free > 0)
    mrc_sayings_add (self->sayings, id, date);
}

int
mrc_calendar_screen_weeks (void)
{
  return mrc_layout ()->weeks;
}

GtkWidget *
mrc_calendar_screen_new (const MrcCalendarDay *days,
                         int n_days,
                         MrcDay chosen,
                         const MrcEarliest *earliest,
                         gboolean may_wait)
{
  MrcCalendarScreen *self = NULL;
  int shown = MIN (n_days, mrc_calendar_screen_weeks () * 7);

  g_return_val_if_fail (days != NULL && n_days > 0 && n_days % 7 == 0, NULL);

  self = g_object_new (MRC_TYPE_CALENDAR_SCREEN, NULL);
  mrc_calendar_set (MRC_CALENDAR (self->calendar), days, shown, chosen);
  for (int i = 0; i < shown; i++)
    remember_open (self, &days[i]);
  show_earliest (self, earliest);
  if (earliest == NULL && may_wait)
    show_wait_list (self);

  return GTK_WIDGET (self);
}
