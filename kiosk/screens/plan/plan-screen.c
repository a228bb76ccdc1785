// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/plan/plan-screen.h"

#include "kiosk/screens/say.h"
#include "kiosk/widgets/button.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/shares.h"
#include "kiosk/widgets/text.h"

#define ONE_COLUMN 4 /* lines that still stand under one another on a landscape panel */
#define GAP 20       /* units */
#define GAP_SMALL 12 /* between rows, on a small panel */

struct _MrcPlanScreen {
  MrcScreen parent_instance;

  GtkWidget *texts[MRC_PLAN_MAX_LINES]; /* (borrowed) */
  guint n_lines;

  GtkWidget *header;
  GtkWidget *page;
  GtkWidget *lines;
  GtkWidget *next;
  GtkWidget *last;
  GtkWidget *serial;
  GtkWidget *print;
};

G_DEFINE_FINAL_TYPE (MrcPlanScreen, mrc_plan_screen, MRC_TYPE_SCREEN)

static GPtrArray *
mrc_plan_screen_dup_narration (MrcScreen *screen)
{
  MrcPlanScreen *self = MRC_PLAN_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  mrc_say_header (sayings, self->header);
  for (guint i = 0; i < self->n_lines; i++) {
    g_autofree char *id = g_strdup_printf ("line-%u", i + 1);

    mrc_say_text (sayings, id, self->texts[i]);
  }
  mrc_say_button (sayings, self->next);
  if (gtk_widget_get_visible (self->last)) {
    mrc_say_button (sayings, self->serial);
    mrc_say_button (sayings, self->print);
  }
  return g_steal_pointer (&sayings);
}

static void
mrc_plan_screen_class_init (MrcPlanScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  MRC_SCREEN_CLASS (klass)->dup_narration = mrc_plan_screen_dup_narration;

  gtk_widget_class_set_css_name (widget_class, "mrc-plan-screen");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/screens/plan/plan-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcPlanScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcPlanScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcPlanScreen, lines);
  gtk_widget_class_bind_template_child (widget_class, MrcPlanScreen, next);
  gtk_widget_class_bind_template_child (widget_class, MrcPlanScreen, last);
  gtk_widget_class_bind_template_child (widget_class, MrcPlanScreen, serial);
  gtk_widget_class_bind_template_child (widget_class, MrcPlanScreen, print);
}

static void
mrc_plan_screen_init (MrcPlanScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The fewer the lines, the larger their pictures: units. */
static double
picture_wish (guint n_lines)
{
  static const double upright[] = { 480, 380, 260, 200, 170, 150 };
  static const double across[] = { 300, 200, 140, 100, 130, 130 };
  guint i = CLAMP (n_lines, 1, MRC_PLAN_MAX_LINES) - 1;

  return mrc_panel_get ()->portrait ? upright[i] : across[i];
}

static GtkWidget *
new_line (MrcPlanScreen *self, guint i, const MrcPlanWords *words)
{
  const MrcPlanLine *line = &words->lines[i];
  GtkWidget *row = mrc_shares_new (TRUE, 28);
  g_autofree char *id = g_strdup_printf ("line-%u", i + 1);

  self->texts[i] = mrc_text_new ("label", line->text);
  mrc_widget_set_id (row, id, line->text);
  gtk_widget_add_css_class (row, "panel");
  gtk_widget_add_css_class (row, "line");
  if (words->careful)
    gtk_widget_add_css_class (row, "careful");
  mrc_shares_add (MRC_SHARES (row), mrc_picture_new (line->picture, picture_wish (words->n_lines)), 0);
  if (line->number != NULL)
    mrc_shares_add (MRC_SHARES (row), mrc_text_new ("number", line->number), 0);
  mrc_shares_add (MRC_SHARES (row), self->texts[i], 1);
  return row;
}

/* Under one another; where that would be too low, two and two. */
static void
add_lines (MrcPlanScreen *self, const MrcPlanWords *words)
{
  guint columns = mrc_panel_get ()->portrait || words->n_lines <= ONE_COLUMN ? 1 : 2;
  GtkWidget *beside = NULL;

  if (mrc_panel_get ()->small)
    mrc_shares_set_gap (MRC_SHARES (self->lines), GAP_SMALL);
  self->n_lines = MIN (words->n_lines, MRC_PLAN_MAX_LINES);
  for (guint i = 0; i < self->n_lines; i++) {
    if (i % columns == 0) {
      beside = mrc_shares_new (TRUE, GAP);
      mrc_shares_add (MRC_SHARES (self->lines), beside, 1);
    }
    mrc_shares_add (MRC_SHARES (beside), new_line (self, i, words), 1);
  }
  if (self->n_lines % columns != 0) /* the last one is no wider than the others */
    mrc_shares_add (MRC_SHARES (beside), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), 1);
}

static void
set_action (GtkWidget *button, const char *action)
{
  gtk_widget_set_visible (button, action != NULL);
  if (action != NULL)
    gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
}

GtkWidget *
mrc_plan_screen_new (const MrcPlanWords *words)
{
  MrcPlanScreen *self = g_object_new (MRC_TYPE_PLAN_SCREEN, NULL);

  mrc_header_set_question (MRC_HEADER (self->header), words->heading);
  mrc_header_set_sub (MRC_HEADER (self->header), words->sub);
  add_lines (self, words);
  set_action (self->next, words->next);
  set_action (self->serial, words->serial);
  set_action (self->print, words->print);
  gtk_widget_set_visible (self->last, words->next == NULL);
  gtk_widget_add_css_class (words->talk_first ? self->serial : self->print, "go");
  return GTK_WIDGET (self);
}
