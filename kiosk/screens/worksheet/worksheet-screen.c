// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/worksheet/worksheet-screen.h"

#include "kiosk/screens/say.h"
#include "kiosk/widgets/button.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/shares.h"
#include "kiosk/widgets/text.h"
#include "locales/numbers.h"

#include <string.h>

#define MONTHS_DRAWN 36
#define INPUT_PICTURE 200.0 /* units */

struct _MrcWorksheetScreen {
  MrcScreen parent_instance;

  GtkWidget *fact_texts[MRC_WORKSHEET_FACTS]; /* (borrowed): the large line */
  GtkWidget *fact_smalls[MRC_WORKSHEET_FACTS];
  GtkWidget *input_buttons[MRC_WORKSHEET_INPUTS];
  char *spoken[MRC_WORKSHEET_FACTS]; /* (owned) */

  GtkWidget *header;
  GtkWidget *page;
  GtkWidget *left;
  GtkWidget *pit;
  GtkWidget *boxes;
  GtkWidget *legend;
  GtkWidget *right;
  GtkWidget *facts;
  GtkWidget *sentence_panel;
  GtkWidget *sentence;
  GtkWidget *inputs;
  GtkWidget *sums;
  GtkWidget *buttons;
  GtkWidget *plain;
  GtkWidget *print;
  GtkWidget *other;
};

G_DEFINE_FINAL_TYPE (MrcWorksheetScreen, mrc_worksheet_screen, MRC_TYPE_SCREEN)

static GPtrArray *
mrc_worksheet_screen_dup_narration (MrcScreen *screen)
{
  MrcWorksheetScreen *self = MRC_WORKSHEET_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  mrc_say_header (sayings, self->header);
  if (gtk_widget_get_visible (self->sentence_panel))
    mrc_say_text (sayings, "", self->sentence);
  if (gtk_widget_get_visible (self->facts)) {
    for (int i = 0; i < MRC_WORKSHEET_FACTS; i++)
      mrc_sayings_add (sayings, "", self->spoken[i]);
  }
  mrc_say_button (sayings, self->sums);
  if (gtk_widget_get_visible (self->buttons)) {
    mrc_say_button (sayings, self->plain);
    mrc_say_button (sayings, self->print);
    mrc_say_button (sayings, self->other);
  }
  return g_steal_pointer (&sayings);
}

static void
mrc_worksheet_screen_finalize (GObject *object)
{
  MrcWorksheetScreen *self = MRC_WORKSHEET_SCREEN (object);

  for (int i = 0; i < MRC_WORKSHEET_FACTS; i++)
    g_free (self->spoken[i]);

  G_OBJECT_CLASS (mrc_worksheet_screen_parent_class)->finalize (object);
}

static void
mrc_worksheet_screen_class_init (MrcWorksheetScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mrc_worksheet_screen_finalize;
  MRC_SCREEN_CLASS (klass)->dup_narration = mrc_worksheet_screen_dup_narration;
  g_type_ensure (MRC_TYPE_PIT);

  gtk_widget_class_set_css_name (widget_class, "mrc-worksheet-screen");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/bd/mrc/kiosk/screens/worksheet/worksheet-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcWorksheetScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcWorksheetScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcWorksheetScreen, left);
  gtk_widget_class_bind_template_child (widget_class, MrcWorksheetScreen, pit);
  gtk_widget_class_bind_template_child (widget_class, MrcWorksheetScreen, boxes);
  gtk_widget_class_bind_template_child (widget_class, MrcWorksheetScreen, legend);
  gtk_widget_class_bind_template_child (widget_class, MrcWorksheetScreen, right);
  gtk_widget_class_bind_template_child (widget_class, MrcWorksheetScreen, facts);
  gtk_widget_class_bind_template_child (widget_class, MrcWorksheetScreen, sentence_panel);
  gtk_widget_class_bind_template_child (widget_class, MrcWorksheetScreen, sentence);
  gtk_widget_class_bind_template_child (widget_class, MrcWorksheetScreen, inputs);
  gtk_widget_class_bind_template_child (widget_class, MrcWorksheetScreen, sums);
  gtk_widget_class_bind_template_child (widget_class, MrcWorksheetScreen, buttons);
  gtk_widget_class_bind_template_child (widget_class, MrcWorksheetScreen, plain);
  gtk_widget_class_bind_template_child (widget_class, MrcWorksheetScreen, print);
  gtk_widget_class_bind_template_child (widget_class, MrcWorksheetScreen, other);
}

static GtkWidget *
new_fact (MrcWorksheetScreen *self, int i, const char *style)
{
  GtkWidget *fact = mrc_shares_new (TRUE, 18);
  GtkWidget *lines = mrc_shares_new (FALSE, 0);
  gboolean large_first = i == 0;

  self->fact_texts[i] = mrc_text_new ("verdict", "");
  self->fact_smalls[i] = mrc_text_new ("label", "");
  gtk_widget_add_css_class (fact, "fact");
  gtk_widget_add_css_class (fact, style);
  mrc_shares_add (MRC_SHARES (lines), large_first ? self->fact_texts[i] : self->fact_smalls[i],
                  large_first ? 6 : 5);
  mrc_shares_add (MRC_SHARES (lines), large_first ? self->fact_smalls[i] : self->fact_texts[i],
                  large_first ? 5 : 6);
  mrc_shares_add (MRC_SHARES (fact), mrc_picture_new (NULL, 130), 0);
  mrc_shares_add (MRC_SHARES (fact), lines, 1);
  return fact;
}

static void
show_fact (MrcWorksheetScreen *self, int i, const MrcWorksheetFact *fact, gboolean good)
{
  GtkWidget *panel = new_fact (self, i, good ? "good" : "bad");
  g_auto (GStrv) lines = g_strsplit (fact->text, "\n", 2);

  self->spoken[i] = mrc_flat (fact->text);
  mrc_picture_set_picture (MRC_PICTURE (gtk_widget_get_first_child (panel)), fact->picture);
  mrc_text_set_text (MRC_TEXT (i == 0 ? self->fact_texts[i] : self->fact_smalls[i]), lines[0]);
  mrc_text_set_text (MRC_TEXT (i == 0 ? self->fact_smalls[i] : self->fact_texts[i]), lines[1]);
  mrc_shares_add (MRC_SHARES (self->facts), panel, 1);
}

static void
show_input (MrcWorksheetScreen *self, int i, const MrcWorksheetInput *input, gboolean large)
{
  g_autofree char *name = g_strdup_printf ("input-%d", i + 1);
  g_autofree char *action = g_strdup_printf ("nav.open('%s')", input->place);
  GtkWidget *button = mrc_button_new ("btn input", input->value, NULL);

  g_object_set (button, "sub", input->label, NULL);
  if (large)
    g_object_set (button, "upright", TRUE, "glyph-units", INPUT_PICTURE, "picture", input->picture, NULL);
  gtk_widget_set_name (button, name);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  self->input_buttons[i] = button;
  mrc_shares_add (MRC_SHARES (self->inputs), button, 1);
}

static GtkWidget *
new_box (int month, gboolean mine)
{
  MrcLanguage language = mrc_language_current ();
  g_autofree char *number = mrc_number_text (month, language);
  GtkWidget *box = mrc_shares_new (FALSE, 0);
  GtkWidget *text = mrc_text_new ("label", number);

  mrc_text_set_align (MRC_TEXT (text), 0.5f, 0.5f);
  gtk_widget_add_css_class (box, "month");
  gtk_widget_add_css_class (box, mine ? "good" : "bad");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_vexpand (box, TRUE);
  mrc_shares_add (MRC_SHARES (box), mrc_picture_new (mine ? "savings-pot" : "loan", 100), 1);
  mrc_shares_add (MRC_SHARES (box), text, 0);
  return box;
}

static void
show_boxes (MrcWorksheetScreen *self, const MrcWorksheetWords *words)
{
  int n = MIN (words->months, MONTHS_DRAWN);
  int columns = n > 24 ? 9 : 6;

  for (int month = 1; month <= n; month++)
    gtk_grid_attach (GTK_GRID (self->boxes), new_box (month, words->standing[month - 1] >= 0),
                     (month - 1) % columns, (month - 1) / columns, 1, 1);
}

/* A small panel has room beside the pit for what comes of it and one button; the rest is a page of its own.
 */
static void
show_view (MrcWorksheetScreen *self, MrcWorksheetView view)
{
  gboolean small = mrc_panel_get ()->small;

  gtk_widget_set_visible (self->left, view != MRC_WORKSHEET_SUMS);
  gtk_widget_set_visible (self->pit, view == MRC_WORKSHEET_PIT);
  gtk_widget_set_visible (self->boxes, view == MRC_WORKSHEET_BOXES);
  gtk_widget_set_visible (self->legend, view == MRC_WORKSHEET_BOXES);
  gtk_widget_set_visible (self->facts, view == MRC_WORKSHEET_PIT);
  gtk_widget_set_visible (self->sentence_panel, view == MRC_WORKSHEET_BOXES);
  gtk_widget_set_visible (self->inputs, !small || view == MRC_WORKSHEET_SUMS);
  gtk_widget_set_visible (self->sums, small && view == MRC_WORKSHEET_PIT);
  gtk_widget_set_visible (self->buttons, !small || view != MRC_WORKSHEET_PIT);
  gtk_widget_set_visible (self->plain, view != MRC_WORKSHEET_BOXES);
}

static void
arrange (MrcWorksheetScreen *self)
{
  gboolean portrait = mrc_panel_get ()->portrait;
  gboolean small = mrc_panel_get ()->small;

  mrc_shares_set_gap (MRC_SHARES (self->page), portrait ? 24 : 36);
  mrc_shares_set_gap (MRC_SHARES (self->right), portrait ? 24 : small ? 20 : 16);
  mrc_shares_set_gap (MRC_SHARES (self->facts), portrait ? 24 : 14);
  g_object_set (self->facts, "row", portrait, NULL);
  mrc_shares_set_child (self->left, portrait ? 1 : 6, 0, 0);
  mrc_shares_set_child (self->right, portrait ? 0 : 5, 0, 0);
  mrc_shares_set_child (self->legend, 0, 0, small ? 0 : 80); /* English has two lines there */
  mrc_shares_set_child (self->facts, portrait ? 0 : 3, 0, portrait ? 250 : 0);
  mrc_shares_set_child (self->sentence_panel, portrait ? 0 : 2, 0, portrait ? 110 : 0);
  mrc_shares_set_child (self->inputs, portrait ? 0 : 1.5, 0, portrait ? 150 : 0);
  mrc_shares_set_child (self->buttons, 0, 0, portrait ? 150 : 118);
  gtk_grid_set_row_spacing (GTK_GRID (self->boxes), mrc_u (14));
  gtk_grid_set_column_spacing (GTK_GRID (self->boxes), mrc_u (14));
  mrc_shares_set_gap (MRC_SHARES (self->inputs), small ? 28 : 20);
}

static void
mrc_worksheet_screen_init (MrcWorksheetScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mrc_worksheet_screen_new (const MrcWorksheetWords *words, MrcWorksheetView view)
{
  MrcWorksheetScreen *self = NULL;
  gboolean good = FALSE;

  g_return_val_if_fail (words != NULL && words->months > 0, NULL);

  self = g_object_new (MRC_TYPE_WORKSHEET_SCREEN, NULL);
  good = words->break_even > 0;
  arrange (self);
  show_view (self, view);
  mrc_header_set_question (MRC_HEADER (self->header), words->question);
  mrc_header_set_sub (MRC_HEADER (self->header), words->sub);
  mrc_pit_set (MRC_PIT (self->pit), words->standing, words->months, words->break_even, &words->pit);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pit), GTK_ACCESSIBLE_PROPERTY_LABEL, words->sentence,
                                  -1);
  if (view == MRC_WORKSHEET_BOXES)
    show_boxes (self, words);
  mrc_text_set_text (MRC_TEXT (self->sentence), words->sentence);
  gtk_widget_add_css_class (self->sentence_panel, good ? "good" : "bad");
  for (int i = 0; i < MRC_WORKSHEET_FACTS; i++)
    show_fact (self, i, &words->facts[i], good);
  for (int i = 0; i < MRC_WORKSHEET_INPUTS; i++)
    show_input (self, i, &words->inputs[i], view == MRC_WORKSHEET_SUMS);
  mrc_button_set_text (MRC_BUTTON (self->other), words->other_label);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->other), words->other_action);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->sums), words->sums_action);

  return GTK_WIDGET (self);
}
