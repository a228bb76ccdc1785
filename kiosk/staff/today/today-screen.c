// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/staff/today/today-screen.h"

#include "kiosk/widgets/button.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/layout.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/shares.h"
#include "kiosk/widgets/style.h"
#include "kiosk/widgets/text.h"
#include "locales/dates.h"
#include "locales/messages.h"
#include "locales/numbers.h"

struct _MrcTodayScreen {
  MrcScreen parent_instance;

  GtkWidget *header;
  GtkWidget *page;
  GtkWidget *counts;
  GtkWidget *rows;
  GtkWidget *foot;
  GtkWidget *up;
  GtkWidget *which;
  GtkWidget *down;
  GtkWidget *next;
  GtkWidget *staff_bar;
  GtkWidget *printer;
};

G_DEFINE_FINAL_TYPE (MrcTodayScreen, mrc_today_screen, MRC_TYPE_SCREEN)

static int
columns (void)
{
  return mrc_panel_get ()->portrait ? 1 : 2;
}

int
mrc_today_rows_a_page (void)
{
  return columns () * mrc_layout ()->today_rows;
}

static void
mrc_today_screen_class_init (MrcTodayScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "mrc-today-screen");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/staff/today/today-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcTodayScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcTodayScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcTodayScreen, counts);
  gtk_widget_class_bind_template_child (widget_class, MrcTodayScreen, rows);
  gtk_widget_class_bind_template_child (widget_class, MrcTodayScreen, foot);
  gtk_widget_class_bind_template_child (widget_class, MrcTodayScreen, up);
  gtk_widget_class_bind_template_child (widget_class, MrcTodayScreen, which);
  gtk_widget_class_bind_template_child (widget_class, MrcTodayScreen, down);
  gtk_widget_class_bind_template_child (widget_class, MrcTodayScreen, next);
  gtk_widget_class_bind_template_child (widget_class, MrcTodayScreen, staff_bar);
  gtk_widget_class_bind_template_child (widget_class, MrcTodayScreen, printer);
}

static void
mrc_today_screen_init (MrcTodayScreen *self)
{
  gboolean portrait = mrc_panel_get ()->portrait;

  gtk_widget_init_template (GTK_WIDGET (self));
  mrc_shares_set_gap (MRC_SHARES (self->page), portrait ? 24 : 14);
  mrc_shares_set_child (self->counts, 0, 0, mrc_layout ()->today_counts);
  mrc_shares_set_child (self->foot, 0, 0, portrait ? 120 : 112);
  mrc_shares_set_child (self->staff_bar, 0, 0, portrait ? 184 : 152);
  /* Four beside each other on a narrow panel: the sign stands over the word. */
  for (GtkWidget *button = gtk_widget_get_first_child (self->staff_bar); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    g_object_set (button, "upright", portrait, NULL);
  gtk_grid_set_row_spacing (GTK_GRID (self->rows), mrc_u (12));
  gtk_grid_set_column_spacing (GTK_GRID (self->rows), mrc_u (24));
}

static void
add_count (MrcTodayScreen *self, const MrcTodayCount *count, const char *look)
{
  gboolean beside = mrc_panel_get ()->small; /* the word beside the number, or under it */
  GtkWidget *box = mrc_shares_new (beside, 0);
  g_autofree char *number = mrc_number_text (count->number, mrc_language_current ());

  gtk_widget_add_css_class (box, "count");
  gtk_widget_add_css_class (box, look);
  mrc_shares_add (MRC_SHARES (box), mrc_text_new ("verdict", number), beside ? 1 : 3);
  mrc_shares_add (MRC_SHARES (box), mrc_text_new ("small", count->word), beside ? 3 : 2);
  mrc_shares_add (MRC_SHARES (self->counts), box, 1);
}

static const char *
look_of (MrcTodayState state)
{
  switch (state) {
  case MRC_TODAY_CALLED:
    return "btn go state";
  case MRC_TODAY_EXPECTED:
  case MRC_TODAY_WAITING:
  case MRC_TODAY_DONE:
  case MRC_TODAY_MISSED:
  default:
    return "btn soft state";
  }
}

/* What cannot be pressed is flat words. */
static GtkWidget *
new_state (const MrcTodayRow *row)
{
  g_autofree char *name = g_strdup_printf ("row-%d", row->call_number);
  g_autofree char *action = g_strdup_printf ("nav.open('today/%d')", row->call_number);
  GtkWidget *button = NULL;

  if (row->state == MRC_TODAY_DONE || row->state == MRC_TODAY_MISSED) {
    GtkWidget *text = mrc_text_new ("label", row->word);

    mrc_text_set_align (MRC_TEXT (text), 0.5f, 0.5f);
    gtk_widget_add_css_class (text, row->state == MRC_TODAY_DONE ? "good" : "bad");
    return text;
  }
  button = mrc_button_new (look_of (row->state), row->word, NULL);
  gtk_widget_set_name (button, name);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
new_row (const MrcTodayRow *row)
{
  MrcLanguage language = mrc_language_current ();
  g_autofree char *time = mrc_minute_text (row->minute, language);
  g_autofree char *ascii = g_strdup_printf ("%03d", row->call_number);
  g_autofree char *number = mrc_digits_text (ascii, language);
  GtkWidget *line = mrc_shares_new (TRUE, 16);

  gtk_widget_add_css_class (line, "today");
  if (row->state == MRC_TODAY_CALLED)
    gtk_widget_add_css_class (line, "called");
  gtk_widget_set_hexpand (line, TRUE);
  gtk_widget_set_vexpand (line, TRUE);
  mrc_shares_add (MRC_SHARES (line), mrc_text_new ("body", time), 3);
  mrc_shares_add (MRC_SHARES (line), mrc_text_new ("label", number), 2);
  mrc_shares_add (MRC_SHARES (line), new_state (row), 3);
  return line;
}

/* An empty place keeps the others in their size. */
static void
add_rows (MrcTodayScreen *self, GArray *rows, int first)
{
  for (int i = 0; i < mrc_today_rows_a_page (); i++) {
    guint index = (guint) (first + i);
    GtkWidget *row = index < rows->len ? new_row (&g_array_index (rows, MrcTodayRow, index))
                                       : gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

    gtk_grid_attach (GTK_GRID (self->rows), row, i % columns (), i / columns (), 1, 1);
  }
}

static void
set_turn (GtkWidget *button, int first, gboolean there)
{
  g_autofree char *action = g_strdup_printf ("nav.open('today/from-%d')", first);

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), there ? action : "nav.none");
  gtk_widget_set_visible (button, there);
}

GtkWidget *
mrc_today_screen_new (const char *sub, const MrcTodayCount *counts, GArray *rows, int first)
{
  static const char *const looks[MRC_TODAY_COUNTS] = { "plain", "good", "wait", "bad" };
  MrcTodayScreen *self = g_object_new (MRC_TYPE_TODAY_SCREEN, NULL);
  int page = mrc_today_rows_a_page ();
  g_autofree char *which = NULL;

  mrc_header_set_sub (MRC_HEADER (self->header), sub);
  for (int i = 0; i < MRC_TODAY_COUNTS; i++)
    add_count (self, &counts[i], looks[i]);
  add_rows (self, rows, first);
  which = rows->len == 0
            ? mrc_message ("today.none", NULL)
            : mrc_message ("today.which", "#first", (gint64) first + 1, "#last",
                           (gint64) MIN (first + page, (int) rows->len), "#all", (gint64) rows->len, NULL);
  mrc_text_set_text (MRC_TEXT (self->which), which);
  set_turn (self->up, MAX (first - page, 0), first > 0);
  set_turn (self->down, first + page, first + page < (int) rows->len);

  return GTK_WIDGET (self);
}

void
mrc_today_screen_set_printer (MrcTodayScreen *self, gboolean needs_somebody)
{
  g_return_if_fail (MRC_IS_TODAY_SCREEN (self));

  mrc_button_set_glyph (MRC_BUTTON (self->printer), needs_somebody ? "warning" : "print");
  mrc_style_set_class (self->printer, "needs", needs_somebody);
}
