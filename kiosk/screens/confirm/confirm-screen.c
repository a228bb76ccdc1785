// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/confirm/confirm-screen.h"

#include "kiosk/screens/say.h"
#include "kiosk/widgets/button.h"
#include "kiosk/widgets/clock-face.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/page.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/style.h"
#include "kiosk/widgets/take-out.h"
#include "kiosk/widgets/text.h"
#include "locales/messages.h"
#include "locales/spoken.h"

#define N_ROWS 4

struct _MrcConfirmScreen {
  MrcScreen parent_instance;

  gboolean busy;
  char *yes_words;
  char *spoken; /* what is booked, in one sentence a line */

  GtkWidget *header;
  GtkWidget *page;
  GtkWidget *rows;
  GtkWidget *what_row, *day_row, *time_row, *phone_row;
  GtkWidget *what_picture, *day_picture, *time_picture, *phone_picture;
  GtkWidget *what_title, *day_title, *time_title, *phone_title;
  GtkWidget *what_text, *papers, *day_text, *time_text, *phone_text;
  GtkWidget *what, *day, *time, *phone;
  GtkWidget *buttons;
  GtkWidget *without_paper;
  GtkWidget *yes;
};

G_DEFINE_FINAL_TYPE (MrcConfirmScreen, mrc_confirm_screen, MRC_TYPE_SCREEN)

/* The first press counts: a second one would book a second time. */
static void
confirm (MrcConfirmScreen *self, gboolean on_paper)
{
  if (self->busy)
    return;

  mrc_confirm_screen_set_busy (self, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self), "booking.confirm", "b", on_paper);
}

static void
on_yes_clicked (GtkWidget *button, MrcConfirmScreen *self)
{
  confirm (self, TRUE);
}

static void
on_without_paper_clicked (GtkWidget *button, MrcConfirmScreen *self)
{
  confirm (self, FALSE);
}

static GPtrArray *
mrc_confirm_screen_dup_narration (MrcScreen *screen)
{
  MrcConfirmScreen *self = MRC_CONFIRM_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  mrc_say_header (sayings, self->header);
  mrc_sayings_add (sayings, "", self->spoken);
  mrc_say_button (sayings, self->yes);
  mrc_say_button (sayings, self->without_paper);

  return g_steal_pointer (&sayings);
}

static void
mrc_confirm_screen_finalize (GObject *object)
{
  MrcConfirmScreen *self = MRC_CONFIRM_SCREEN (object);

  g_free (self->yes_words);
  g_free (self->spoken);

  G_OBJECT_CLASS (mrc_confirm_screen_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, rows);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, what_row);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, day_row);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, time_row);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, phone_row);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, what_picture);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, day_picture);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, time_picture);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, phone_picture);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, what_title);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, day_title);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, time_title);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, phone_title);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, what_text);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, papers);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, day_text);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, time_text);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, phone_text);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, what);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, day);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, time);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, phone);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, buttons);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, without_paper);
  gtk_widget_class_bind_template_child (widget_class, MrcConfirmScreen, yes);
}

static void
mrc_confirm_screen_class_init (MrcConfirmScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mrc_confirm_screen_finalize;
  MRC_SCREEN_CLASS (klass)->dup_narration = mrc_confirm_screen_dup_narration;

  g_type_ensure (MRC_TYPE_PAGE);
  g_type_ensure (MRC_TYPE_CLOCK_FACE);
  gtk_widget_class_set_css_name (widget_class, "mrc-confirm-screen");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/bd/mrc/kiosk/screens/confirm/confirm-screen.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_yes_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_without_paper_clicked);
}

static void
arrange (MrcConfirmScreen *self)
{
  const MrcPanel *panel = mrc_panel_get ();
  GtkWidget *rows[N_ROWS] = { self->what_row, self->day_row, self->time_row, self->phone_row };
  GtkWidget *pictures[N_ROWS] = { self->what_picture, self->day_picture, self->time_picture,
                                  self->phone_picture };
  GtkWidget *changes[N_ROWS] = { self->what, self->day, self->time, self->phone };
  int side = mrc_u (panel->portrait ? 170 : panel->compact ? 112 : 150);

  gtk_box_set_spacing (GTK_BOX (self->page), mrc_u (24));
  gtk_box_set_spacing (GTK_BOX (self->buttons), mrc_u (24));
  gtk_grid_set_row_spacing (GTK_GRID (self->rows), mrc_u (18));
  gtk_grid_set_column_spacing (GTK_GRID (self->rows), mrc_u (18));
  for (int i = 0; i < N_ROWS; i++) {
    gtk_box_set_spacing (GTK_BOX (rows[i]), mrc_u (panel->compact ? 14 : 28));
    gtk_widget_set_size_request (pictures[i], side, -1);
    g_object_set (changes[i], "least", panel->compact ? 92.0 : 80.0, NULL);
    if (panel->compact)
      mrc_button_set_glyph (MRC_BUTTON (changes[i]), NULL);
  }
  gtk_widget_set_size_request (self->without_paper, mrc_u (panel->portrait ? 380 : 660),
                               mrc_u (panel->portrait  ? 176
                                      : panel->compact ? 124
                                                       : 144));
}

static void
mrc_confirm_screen_init (MrcConfirmScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  arrange (self);
  g_object_get (self->yes, "text", &self->yes_words, NULL);
}

/* Portrait: one under the other. Landscape: two and two; a last one alone is as wide as both. */
static void
place_rows (MrcConfirmScreen *self, gboolean with_phone)
{
  GtkWidget *rows[N_ROWS] = { self->what_row, self->day_row, self->time_row, self->phone_row };
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (self->rows);
  int columns = mrc_panel_get ()->portrait ? 1 : 2;
  int n = with_phone ? N_ROWS : N_ROWS - 1;

  gtk_widget_set_visible (self->phone_row, with_phone);
  for (int i = 0; i < N_ROWS; i++) {
    GtkGridLayoutChild *child = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, rows[i]));

    gtk_grid_layout_child_set_column (child, i % columns);
    gtk_grid_layout_child_set_row (child, i / columns);
    gtk_grid_layout_child_set_column_span (child, i == n - 1 && i % columns == 0 ? columns : 1);
  }
}

static char *
date_text (const MrcConfirmWords *words)
{
  /* A small panel has no room for the day of the week beside "tomorrow", nor has one where all stands low. */
  gboolean short_of_room = words->near != NULL && (mrc_panel_get ()->small || mrc_panel_get ()->low);
  g_autofree char *date = mrc_day_text (
    words->day, short_of_room ? MRC_DAY_TEXT_DAY_MONTH : MRC_DAY_TEXT_WEEKDAY_MONTH, mrc_language_current ());

  if (words->near == NULL)
    return g_steal_pointer (&date);

  return mrc_message ("confirm.day", "near", words->near, "day", date, NULL);
}

/* What to bring is needed whole: before that the words go that the pictures say too. */
static void
show_papers (MrcConfirmScreen *self, const char *papers)
{
  const MrcPanel *panel = mrc_panel_get ();
  GtkWidget *const titles[N_ROWS] = { self->what_title, self->day_title, self->time_title,
                                      self->phone_title };
  GtkWidget *const texts[N_ROWS] = { self->what_text, self->day_text, self->time_text, self->phone_text };

  if (papers == NULL)
    return;

  mrc_text_set_text (MRC_TEXT (self->papers), papers);
  gtk_widget_set_visible (self->papers, TRUE);
  if (!panel->portrait || panel->low) /* where a row has no room for them */
    gtk_box_insert_child_after (GTK_BOX (self->page), mrc_take_out (self->papers), self->rows);
  for (int i = 0; panel->small && i < N_ROWS; i++) {
    gtk_widget_set_visible (titles[i], FALSE);
    mrc_text_set_align (MRC_TEXT (texts[i]), 0, 0.5f);
  }
}

static void
show_words (MrcConfirmScreen *self, const MrcConfirmWords *words)
{
  MrcLanguage language = mrc_language_current ();
  g_autofree char *service = mrc_flat (words->service);
  g_autofree char *date = date_text (words);
  g_autofree char *first = mrc_minute_text (words->minute, language);
  g_autofree char *time =
    words->then != NULL ? g_strconcat (first, "\n", words->then, NULL) : g_strdup (first);
  g_autofree char *time_spoken = mrc_minute_spoken (words->minute, language);

  mrc_picture_set_picture (MRC_PICTURE (self->what_picture), words->picture);
  mrc_clock_face_set_minute (MRC_CLOCK_FACE (self->time_picture), words->minute);
  mrc_text_set_text (MRC_TEXT (self->what_text), service);
  show_papers (self, words->papers);
  mrc_text_set_text (MRC_TEXT (self->day_text), date);
  mrc_text_set_text (MRC_TEXT (self->time_text), time);
  mrc_text_set_text (MRC_TEXT (self->phone_text), words->phone);
  self->spoken = g_strjoin ("\n", service, date, time_spoken, words->then != NULL ? words->then : "",
                            words->papers != NULL ? words->papers : "", NULL);
  g_strchomp (self->spoken);
  if (words->notice != NULL) {
    mrc_header_set_sub (MRC_HEADER (self->header), words->notice);
    gtk_widget_add_css_class (self->header, "notice");
  }
}

GtkWidget *
mrc_confirm_screen_new (const MrcConfirmWords *words)
{
  MrcConfirmScreen *self = NULL;

  g_return_val_if_fail (words != NULL && words->service != NULL, NULL);

  self = g_object_new (MRC_TYPE_CONFIRM_SCREEN, NULL);
  show_words (self, words);
  place_rows (self, words->phone != NULL && *words->phone != '\0');

  return GTK_WIDGET (self);
}

void
mrc_confirm_screen_set_busy (MrcConfirmScreen *self, gboolean busy)
{
  g_autofree char *wait = mrc_message ("confirm.busy", NULL);

  g_return_if_fail (MRC_IS_CONFIRM_SCREEN (self));

  self->busy = busy;
  mrc_button_set_text (MRC_BUTTON (self->yes), busy ? wait : self->yes_words);
  mrc_button_set_glyph (MRC_BUTTON (self->yes), busy ? "clock" : "check");
  gtk_widget_set_sensitive (self->rows, !busy);
  gtk_widget_set_sensitive (self->without_paper, !busy);
  mrc_style_set_class (self->yes, "busy", busy);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->yes), GTK_ACCESSIBLE_STATE_BUSY, busy, -1);
}
