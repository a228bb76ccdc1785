// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/times/times-screen.h"

#include "kiosk/screens/say.h"
#include "kiosk/widgets/answer.h"
#include "kiosk/widgets/button.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/layout.h"
#include "kiosk/widgets/page.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/text.h"
#include "locales/messages.h"
#include "locales/spoken.h"

#define LEAST_HEIGHT_PORTRAIT 74
#define LEAST_HEIGHT 88 /* units: 15 mm and the lip; the names of the parts give way first */
#define COLUMNS_PORTRAIT 3
#define MOST_UPRIGHT 20 /* more times than these make low tiles in portrait */

struct _MrcTimesScreen {
  MrcScreen parent_instance;

  MrcDay day;
  int chosen;       /* minute; -1: nothing is free */
  gboolean low;     /* so many times that a tile has room for one line */
  GPtrArray *tiles; /* (element-type MrcAnswer): borrowed: the free times */

  GtkWidget *header;
  GtkWidget *page;
  GtkWidget *parts;
  GtkWidget *none;
  GtkWidget *answer;
};

G_DEFINE_FINAL_TYPE (MrcTimesScreen, mrc_times_screen, MRC_TYPE_SCREEN)

static int
minute_of (GtkWidget *tile)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (tile), "minute"));
}

static void
show_answer (MrcTimesScreen *self)
{
  MrcLanguage language = mrc_language_current ();
  g_autofree char *weekday = mrc_day_text (self->day, MRC_DAY_TEXT_WEEKDAY, language);
  g_autofree char *time = NULL;
  g_autofree char *text = NULL;

  if (self->chosen < 0) {
    text = mrc_message ("when.see-calendar", NULL);
    gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->answer), "nav.open('calendar')");
  } else {
    time = mrc_minute_text (self->chosen, language);
    text = mrc_message ("when.answer", "day", weekday, "time", time, NULL);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->answer), "booking.time");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->answer), "(ii)", self->day, self->chosen);
  }
  mrc_button_set_text (MRC_BUTTON (self->answer), text);
}

static void
show_chosen (MrcTimesScreen *self)
{
  for (guint i = 0; i < self->tiles->len; i++) {
    GtkWidget *tile = g_ptr_array_index (self->tiles, i);

    mrc_answer_set_selected (MRC_ANSWER (tile), minute_of (tile) == self->chosen);
  }
  show_answer (self);
}

static void
on_time_clicked (GtkWidget *tile, MrcTimesScreen *self)
{
  self->chosen = minute_of (tile);
  show_chosen (self);
}

static GtkWidget *
centred (const char *style, const char *text)
{
  GtkWidget *widget = mrc_text_new (style, text);

  mrc_text_set_align (MRC_TEXT (widget), 0.5f, 0.5f);

  return widget;
}

/* px of a tile with its lip */
static int
least_height (void)
{
  const MrcPanel *panel = mrc_panel_get ();

  if (panel->small)
    return mrc_touch (FALSE) + mrc_u (MRC_LIP);

  return mrc_u (panel->portrait ? LEAST_HEIGHT_PORTRAIT : LEAST_HEIGHT);
}

static GtkWidget *
new_time (MrcTimesScreen *self, const MrcTimesSlot *slot)
{
  MrcLanguage language = mrc_language_current ();
  g_autofree char *id = g_strdup_printf ("time-%d", slot->minute);
  g_autofree char *short_text = mrc_minute_short_text (slot->minute, language);
  g_autofree char *text = mrc_minute_text (slot->minute, language);
  g_autofree char *why = mrc_message (slot->capacity > 0 ? "when.full" : "times.break", NULL);
  g_autofree char *name = slot->free > 0 ? g_strdup (text) : g_strconcat (text, " ", why, NULL);
  gboolean portrait = mrc_panel_get ()->portrait;
  gboolean upright = portrait && !self->low;
  GtkWidget *tile = mrc_answer_new (id, name, upright ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL,
                                    upright ? 0 : 12);

  gtk_widget_add_css_class (tile, "time");
  gtk_widget_set_size_request (tile, -1, least_height ());
  mrc_answer_add (MRC_ANSWER (tile), centred ("label", short_text));
  if (slot->free > 0) {
    g_object_set_data (G_OBJECT (tile), "minute", GINT_TO_POINTER (slot->minute));
    g_signal_connect (tile, "clicked", G_CALLBACK (on_time_clicked), self);
    g_ptr_array_add (self->tiles, tile);
  } else {
    mrc_answer_add (MRC_ANSWER (tile), centred ("small", why));
    gtk_widget_set_sensitive (tile, FALSE);
  }

  return tile;
}

static GtkWidget *
new_title (MrcPartOfDay part)
{
  static const char *const pictures[MRC_N_PARTS_OF_DAY] = { "morning", "noon", "afternoon" };
  const MrcPanel *panel = mrc_panel_get ();
  GtkWidget *title = mrc_parts_new (panel->portrait ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL,
                                    panel->portrait ? 10 : 20);

  mrc_parts_add (MRC_PARTS (title), mrc_picture_new (pictures[part], panel->portrait  ? 190
                                                                     : panel->compact ? 76
                                                                                      : 96));
  mrc_parts_add (MRC_PARTS (title), centred ("label", mrc_part_of_day_text (part, mrc_language_current ())));
  if (panel->portrait)
    gtk_widget_set_size_request (title, mrc_u (240), -1);
  else
    gtk_widget_set_hexpand (title, TRUE);

  return title;
}

/* Columns a part of @n times has: three in portrait, in landscape as many as keep the rows few. */
static int
part_columns (int n)
{
  int most = mrc_layout ()->times_most;

  if (mrc_panel_get ()->portrait)
    return COLUMNS_PORTRAIT;

  return MAX (2, (n + most - 1) / most);
}

static int
part_rows (int n)
{
  int columns = part_columns (n);

  return MAX (mrc_layout ()->times_least, (n + columns - 1) / columns);
}

static void
fill_grid (MrcTimesScreen *self, GtkGrid *grid, const MrcTimesSlot *slots, int n)
{
  int columns = part_columns (n);
  int cells = part_rows (n) * columns;

  for (int i = 0; i < cells; i++) {
    GtkWidget *cell = i < n ? new_time (self, &slots[i]) : gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

    gtk_grid_attach (grid, cell, i % columns, i / columns, 1, 1);
  }
}

static GtkWidget *
new_part (MrcTimesScreen *self, const MrcTimesSlot *slots, int n)
{
  gboolean portrait = mrc_panel_get ()->portrait;
  GtkWidget *part =
    gtk_box_new (portrait ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL, mrc_u (portrait ? 28 : 8));
  GtkWidget *grid = gtk_grid_new ();

  gtk_widget_add_css_class (part, "panel");
  gtk_widget_add_css_class (part, "times");
  gtk_grid_set_row_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_row_spacing (GTK_GRID (grid), mrc_gap_below (mrc_layout ()->times_gap));
  gtk_grid_set_column_spacing (GTK_GRID (grid), mrc_gap (portrait ? 18 : 14));
  gtk_widget_set_hexpand (grid, TRUE);
  gtk_widget_set_vexpand (grid, TRUE);
  fill_grid (self, GTK_GRID (grid), slots, n);
  gtk_box_append (GTK_BOX (part), new_title (mrc_part_of_day (slots[0].minute)));
  gtk_box_append (GTK_BOX (part), grid);

  return part;
}

/* Each part is given room by how many rows (portrait) or columns (landscape) it has. */
static void
fill_parts (MrcTimesScreen *self, const MrcTimesSlot *slots, int n_slots)
{
  gboolean portrait = mrc_panel_get ()->portrait;
  int at = 0;

  for (int from = 0; from < n_slots;) {
    int to = from + 1;
    int span = 0;
    GtkWidget *part = NULL;

    while (to < n_slots && mrc_part_of_day (slots[to].minute) == mrc_part_of_day (slots[from].minute))
      to++;
    span = portrait ? MAX (2, part_rows (to - from)) : part_columns (to - from);
    part = new_part (self, &slots[from], to - from);
    if (portrait)
      gtk_grid_attach (GTK_GRID (self->parts), part, 0, at, 1, span);
    else
      gtk_grid_attach (GTK_GRID (self->parts), part, at, 0, span, 1);
    at += span;
    from = to;
  }
}

static GPtrArray *
mrc_times_screen_dup_narration (MrcScreen *screen)
{
  MrcTimesScreen *self = MRC_TIMES_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  mrc_say_header (sayings, self->header);
  mrc_say_text (sayings, "", self->none);
  for (guint i = 0; i < self->tiles->len; i++) {
    GtkWidget *tile = g_ptr_array_index (self->tiles, i);
    g_autofree char *time = mrc_minute_spoken (minute_of (tile), mrc_language_current ());

    mrc_sayings_add (sayings, gtk_widget_get_name (tile), time);
  }
  mrc_say_button (sayings, self->answer);

  return g_steal_pointer (&sayings);
}

static void
mrc_times_screen_finalize (GObject *object)
{
  g_ptr_array_unref (MRC_TIMES_SCREEN (object)->tiles);

  G_OBJECT_CLASS (mrc_times_screen_parent_class)->finalize (object);
}

static void
mrc_times_screen_class_init (MrcTimesScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mrc_times_screen_finalize;
  MRC_SCREEN_CLASS (klass)->dup_narration = mrc_times_screen_dup_narration;

  g_type_ensure (MRC_TYPE_PAGE);
  gtk_widget_class_set_css_name (widget_class, "mrc-times-screen");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/screens/times/times-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcTimesScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcTimesScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcTimesScreen, parts);
  gtk_widget_class_bind_template_child (widget_class, MrcTimesScreen, none);
  gtk_widget_class_bind_template_child (widget_class, MrcTimesScreen, answer);
}

static void
mrc_times_screen_init (MrcTimesScreen *self)
{
  const MrcPanel *panel = mrc_panel_get ();

  self->tiles = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_box_set_spacing (GTK_BOX (self->page), mrc_u (panel->portrait ? 24 : 14));
  gtk_grid_set_row_spacing (GTK_GRID (self->parts), mrc_u (panel->portrait ? 24 : 0));
  gtk_grid_set_column_spacing (GTK_GRID (self->parts), mrc_u (panel->portrait ? 0 : 24));
  gtk_widget_set_size_request (self->answer, -1, mrc_u (panel->portrait ? 148 : panel->compact ? 116 : 128));
}

static int
choose (const MrcTimesSlot *slots, int n_slots, int wanted)
{
  int first = -1;

  for (int i = 0; i < n_slots; i++) {
    if (slots[i].free <= 0)
      continue;
    if (slots[i].minute == wanted)
      return wanted;
    if (first < 0)
      first = slots[i].minute;
  }

  return first;
}

GtkWidget *
mrc_times_screen_new (MrcDay day, const MrcTimesSlot *slots, int n_slots, int chosen, const char *notice)
{
  MrcTimesScreen *self = NULL;
  g_autofree char *date = mrc_day_text (day, MRC_DAY_TEXT_WEEKDAY_MONTH, mrc_language_current ());

  g_return_val_if_fail (slots != NULL || n_slots == 0, NULL);

  self = g_object_new (MRC_TYPE_TIMES_SCREEN, NULL);
  self->day = day;
  self->chosen = choose (slots, n_slots, chosen);
  mrc_header_set_sub (MRC_HEADER (self->header), notice != NULL ? notice : date);
  if (notice != NULL)
    gtk_widget_add_css_class (self->header, "notice");
  self->low = n_slots > MOST_UPRIGHT;
  fill_parts (self, slots, n_slots);
  gtk_widget_set_visible (self->parts, n_slots > 0);
  gtk_widget_set_visible (self->none, n_slots == 0);
  show_chosen (self);

  return GTK_WIDGET (self);
}
