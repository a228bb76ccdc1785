// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/calendar.h"

#include "kiosk/widgets/answer.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/place-dots.h"
#include "kiosk/widgets/text.h"
#include "locales/messages.h"

#define WEEK 7
#define GAP 12 /* units, as all that follow */
#define DOT 17
#define TAB_RISE 30 /* the month stands out over its day */
#define TAB_HEIGHT 42
#define TAB_PADDING 11

struct _MrcCalendar {
  GtkWidget parent_instance;

  GtkWidget *months;
  GtkWidget *weekdays[WEEK];
  GPtrArray *cells; /* (element-type GtkWidget): borrowed from our children, as the next one */
  GtkWidget *tab;   /* (nullable): the name of the month that begins */
  int tab_cell;
};

G_DEFINE_FINAL_TYPE (MrcCalendar, mrc_calendar, GTK_TYPE_WIDGET)

static gboolean
rests (int weekday)
{
  return weekday >= 5; /* Friday and Saturday */
}

static int
text_height (GtkWidget *text, int width)
{
  return mrc_text_height_for (MRC_TEXT (text), MAX (width, 1), 1);
}

static void
place (GtkWidget *child, double x, double y, double width, double height)
{
  gtk_widget_size_allocate (
    child, &(GtkAllocation){ (int) x, (int) y, MAX ((int) width, 0), MAX ((int) height, 0) }, -1);
}

static void
place_tab (MrcCalendar *self, double x, double y, double width)
{
  int wish = mrc_text_natural_width (MRC_TEXT (self->tab)) + 2 * mrc_u (TAB_PADDING);
  int given = MIN (wish, 2 * (int) width);
  int height = MAX (mrc_u (TAB_HEIGHT), text_height (self->tab, given - 2 * mrc_u (TAB_PADDING)));

  place (self->tab, x + (width - given) / 2, y - mrc_u (TAB_RISE), given, height);
}

static void
mrc_calendar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MrcCalendar *self = MRC_CALENDAR (widget);
  int gap = mrc_gap_below (GAP);
  int across = mrc_gap (GAP);
  int months = gtk_widget_should_layout (self->months) ? text_height (self->months, width) : 0;
  double column = (width - (WEEK - 1) * across) / (double) WEEK;
  int names = text_height (self->weekdays[0], (int) column);
  int rows = (int) self->cells->len / WEEK;
  int top = months + gap / 2 + names + gap;
  double row = rows > 0 ? (height - top - (rows - 1) * gap) / (double) rows : 0;

  if (months > 0)
    place (self->months, 0, 0, width, months);
  for (int i = 0; i < WEEK; i++)
    place (self->weekdays[i], i * (column + across), months + gap / 2, column, names);
  for (int i = 0; i < (int) self->cells->len; i++) {
    double x = i % WEEK * (column + across);
    double y = top + i / WEEK * (row + gap);

    place (g_ptr_array_index (self->cells, i), x, y, column, row);
    if (self->tab != NULL && i == self->tab_cell)
      place_tab (self, x, y, column);
  }
}

static void
mrc_calendar_measure (GtkWidget *widget,
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
clear (MrcCalendar *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->cells, i));
  g_ptr_array_set_size (self->cells, 0);
  g_clear_pointer (&self->tab, gtk_widget_unparent);
}

static void
mrc_calendar_dispose (GObject *object)
{
  MrcCalendar *self = MRC_CALENDAR (object);

  clear (self);
  g_clear_pointer (&self->months, gtk_widget_unparent);
  for (int i = 0; i < WEEK; i++)
    g_clear_pointer (&self->weekdays[i], gtk_widget_unparent);

  G_OBJECT_CLASS (mrc_calendar_parent_class)->dispose (object);
}

static void
mrc_calendar_finalize (GObject *object)
{
  g_ptr_array_unref (MRC_CALENDAR (object)->cells);

  G_OBJECT_CLASS (mrc_calendar_parent_class)->finalize (object);
}

static void
mrc_calendar_class_init (MrcCalendarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mrc_calendar_dispose;
  object_class->finalize = mrc_calendar_finalize;
  widget_class->measure = mrc_calendar_measure;
  widget_class->size_allocate = mrc_calendar_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "mrc-calendar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
centred (const char *style, const char *text)
{
  GtkWidget *widget = mrc_text_new (style, text);

  mrc_text_set_align (MRC_TEXT (widget), 0.5f, 0.5f);

  return widget;
}

static void
mrc_calendar_init (MrcCalendar *self)
{
  self->cells = g_ptr_array_new ();
  self->months = mrc_text_new ("label", NULL);
  gtk_widget_add_css_class (self->months, "months");
  /* Where it is tight the month's name over its first day has to do. */
  gtk_widget_set_visible (self->months, mrc_panel_get ()->portrait || mrc_panel_get ()->text <= 1);
  gtk_widget_set_parent (self->months, GTK_WIDGET (self));
  for (int i = 0; i < WEEK; i++) {
    self->weekdays[i] = centred ("nav", NULL);
    gtk_widget_add_css_class (self->weekdays[i], rests (i) ? "rest" : "work");
    gtk_widget_set_parent (self->weekdays[i], GTK_WIDGET (self));
  }
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

/* "November 2026", "November – December 2026" */
static void
show_months (MrcCalendar *self, MrcDay first, MrcDay last)
{
  MrcLanguage language = mrc_language_current ();
  g_autofree char *whole = mrc_day_text (last, MRC_DAY_TEXT_MONTH_YEAR, language);
  g_autofree char *first_whole = mrc_day_text (first, MRC_DAY_TEXT_MONTH_YEAR, language);
  g_autofree char *first_month = mrc_day_text (first, MRC_DAY_TEXT_MONTH, language);
  g_autofree char *first_iso = mrc_day_to_iso (first);
  g_autofree char *last_iso = mrc_day_to_iso (last);
  gboolean same_year = strncmp (first_iso, last_iso, 4) == 0;
  g_autofree char *both = NULL;

  if (g_str_equal (whole, first_whole)) {
    mrc_text_set_text (MRC_TEXT (self->months), whole);
    return;
  }
  both = mrc_message ("calendar.months", "first", same_year ? first_month : first_whole, "last", whole, NULL);
  mrc_text_set_text (MRC_TEXT (self->months), both);
}

static GtkOrientation
cell_orientation (void)
{
  return mrc_panel_get ()->portrait || mrc_panel_get ()->small ? GTK_ORIENTATION_VERTICAL
                                                               : GTK_ORIENTATION_HORIZONTAL;
}

static double
cell_gap (void)
{
  return cell_orientation () == GTK_ORIENTATION_VERTICAL ? 8 : 16;
}

static char *
cell_id (MrcDay day)
{
  g_autofree char *iso = mrc_day_to_iso (day);

  return g_strconcat ("day-", iso, NULL);
}

/* "বুধবার, ২৫ নভেম্বর: ৫ জনের জায়গা" */
static char *
cell_name (const MrcCalendarDay *day, const char *word)
{
  g_autofree char *date = mrc_day_text (day->day, MRC_DAY_TEXT_WEEKDAY_MONTH, mrc_language_current ());
  g_autofree char *places = mrc_message ("when.places-left", "#n", (gint64) day->free, NULL);

  if (day->state == MRC_CALENDAR_OUTSIDE)
    return g_steal_pointer (&date);

  return mrc_message ("calendar.day-spoken", "day", date, "places",
                      day->reason != NULL ? day->reason
                      : word != NULL      ? word
                                          : places,
                      NULL);
}

static GtkWidget *
new_open_cell (const MrcCalendarDay *day, const char *number, gboolean chosen)
{
  gboolean full = day->free <= 0;
  g_autofree char *word = full ? mrc_message ("when.full", NULL) : NULL;
  g_autofree char *id = cell_id (day->day);
  g_autofree char *name = cell_name (day, word);
  GtkWidget *cell = mrc_answer_new (id, name, cell_orientation (), cell_gap ());

  gtk_widget_add_css_class (cell, "day");
  mrc_answer_add (MRC_ANSWER (cell), centred ("number", number));
  if (full) {
    mrc_answer_add (MRC_ANSWER (cell), centred ("small", word));
    gtk_widget_set_sensitive (cell, FALSE);
  } else {
    GtkWidget *dots = mrc_place_dots_new (day->free, day->capacity, MRC_PLACE_DOTS_MAX / 2, DOT);

    mrc_answer_add (MRC_ANSWER (cell), dots);
    if (chosen) {
      gtk_widget_add_css_class (cell, "chosen");
      gtk_widget_add_css_class (dots, "bright");
    }
  }
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cell), full ? NULL : "booking.day");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (cell), "i", day->day);

  return cell;
}

static GtkWidget *
new_flat_cell (const MrcCalendarDay *day, const char *number)
{
  gboolean outside = day->state == MRC_CALENDAR_OUTSIDE;
  g_autofree char *word =
    outside ? NULL
            : mrc_message (day->state == MRC_CALENDAR_HOLIDAY ? "calendar.holiday" : "when.closed", NULL);
  g_autofree char *id = cell_id (day->day);
  g_autofree char *name = cell_name (day, word);
  GtkWidget *cell = mrc_parts_new (cell_orientation (), cell_gap ());

  mrc_widget_set_id (cell, id, name);
  gtk_widget_add_css_class (cell, "day");
  gtk_widget_add_css_class (cell, outside ? "outside" : "closed");
  mrc_parts_add (MRC_PARTS (cell), centred ("number", number));
  if (word != NULL)
    mrc_parts_add (MRC_PARTS (cell), centred ("small", word));

  return cell;
}

static void
add_day (MrcCalendar *self, const MrcCalendarDay *day, MrcDay chosen)
{
  g_autofree char *number = mrc_day_text (day->day, MRC_DAY_TEXT_NUMBER, mrc_language_current ());
  GtkWidget *cell = day->state == MRC_CALENDAR_OPEN ? new_open_cell (day, number, day->day == chosen)
                                                    : new_flat_cell (day, number);

  gtk_widget_set_parent (cell, GTK_WIDGET (self));
  g_ptr_array_add (self->cells, cell);
}

static void
add_tab (MrcCalendar *self, const MrcCalendarDay *days, int n_days)
{
  for (int i = 0; i < n_days; i++) {
    g_autofree char *month = NULL;

    if (mrc_day_of_month (days[i].day) != 1 || days[i].state == MRC_CALENDAR_OUTSIDE)
      continue;
    month = mrc_day_text (days[i].day, MRC_DAY_TEXT_MONTH, mrc_language_current ());
    self->tab = centred ("nav", month);
    self->tab_cell = i;
    gtk_widget_add_css_class (self->tab, "month-tab");
    gtk_widget_set_parent (self->tab, GTK_WIDGET (self));
    return;
  }
}

GtkWidget *
mrc_calendar_new (const MrcCalendarDay *days, int n_days, MrcDay chosen)
{
  MrcCalendar *self = g_object_new (MRC_TYPE_CALENDAR, NULL);

  mrc_calendar_set (self, days, n_days, chosen);

  return GTK_WIDGET (self);
}

void
mrc_calendar_set (MrcCalendar *self, const MrcCalendarDay *days, int n_days, MrcDay chosen)
{
  g_return_if_fail (MRC_IS_CALENDAR (self));
  g_return_if_fail (days != NULL && n_days > 0 && n_days % WEEK == 0);
  g_return_if_fail (mrc_day_weekday (days[0].day) == 0);

  clear (self);
  show_months (self, days[0].day, days[n_days - 1].day);
  for (int i = 0; i < WEEK; i++) {
    g_autofree char *name = mrc_day_text (days[i].day, MRC_DAY_TEXT_WEEKDAY_SHORT, mrc_language_current ());

    mrc_text_set_text (MRC_TEXT (self->weekdays[i]), name);
  }
  for (int i = 0; i < n_days; i++)
    add_day (self, &days[i], chosen);
  add_tab (self, days, n_days);
}
