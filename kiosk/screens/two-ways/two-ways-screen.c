// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/two-ways/two-ways-screen.h"

#include "kiosk/screens/say.h"
#include "kiosk/widgets/button.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/shares.h"
#include "kiosk/widgets/text.h"

struct _MrcTwoWaysScreen {
  MrcScreen parent_instance;

  char *spoken[MRC_N_WAYS]; /* (owned) */

  GtkWidget *header;
  GtkWidget *page;
  GtkWidget *ways;
  GtkWidget *other;
};

G_DEFINE_FINAL_TYPE (MrcTwoWaysScreen, mrc_two_ways_screen, MRC_TYPE_SCREEN)

static GPtrArray *
mrc_two_ways_screen_dup_narration (MrcScreen *screen)
{
  MrcTwoWaysScreen *self = MRC_TWO_WAYS_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  mrc_say_header (sayings, self->header);
  for (int i = 0; i < MRC_N_WAYS; i++)
    mrc_sayings_add (sayings, "", self->spoken[i]);
  mrc_say_button (sayings, self->other);
  return g_steal_pointer (&sayings);
}

static void
mrc_two_ways_screen_finalize (GObject *object)
{
  MrcTwoWaysScreen *self = MRC_TWO_WAYS_SCREEN (object);

  for (int i = 0; i < MRC_N_WAYS; i++)
    g_free (self->spoken[i]);

  G_OBJECT_CLASS (mrc_two_ways_screen_parent_class)->finalize (object);
}

static void
mrc_two_ways_screen_class_init (MrcTwoWaysScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mrc_two_ways_screen_finalize;
  MRC_SCREEN_CLASS (klass)->dup_narration = mrc_two_ways_screen_dup_narration;

  gtk_widget_class_set_css_name (widget_class, "mrc-two-ways-screen");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/bd/mrc/kiosk/screens/two-ways/two-ways-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcTwoWaysScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcTwoWaysScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcTwoWaysScreen, ways);
  gtk_widget_class_bind_template_child (widget_class, MrcTwoWaysScreen, other);
}

static void
mrc_two_ways_screen_init (MrcTwoWaysScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_name (const MrcWayWords *words)
{
  GtkWidget *row = mrc_shares_new (TRUE, 20);

  mrc_shares_add (MRC_SHARES (row), mrc_picture_new (words->picture, 120), 0);
  mrc_shares_add (MRC_SHARES (row), mrc_text_new ("lead", words->name), 1);
  return row;
}

static GtkWidget *
new_fact (const MrcWayFact *fact, gboolean good)
{
  GtkWidget *row = mrc_shares_new (TRUE, 20);
  gboolean one_line = mrc_panel_get ()->low; /* no row is two lines high there */
  GtkWidget *lines = mrc_shares_new (one_line, 0);

  gtk_widget_add_css_class (row, "fact");
  gtk_widget_add_css_class (row, good ? "good" : "bad");
  mrc_shares_add (MRC_SHARES (lines), mrc_text_new ("small", fact->label), one_line ? 1.3 : 1);
  mrc_shares_add (MRC_SHARES (lines), mrc_text_new ("label", fact->value), one_line ? 1 : 1.3);
  mrc_shares_add (MRC_SHARES (row), mrc_picture_new (fact->picture, 84), 0);
  mrc_shares_add (MRC_SHARES (row), lines, 1);
  return row;
}

static GtkWidget *
new_way (const MrcWayWords *words)
{
  GtkWidget *way = mrc_shares_new (FALSE, 12);

  gtk_widget_add_css_class (way, "panel");
  gtk_widget_add_css_class (way, "way");
  mrc_shares_add (MRC_SHARES (way), new_name (words), 1);
  for (int i = 0; i < MRC_WAY_FACTS; i++)
    mrc_shares_add (MRC_SHARES (way), new_fact (&words->facts[i], words->good), 1);
  return way;
}

static GtkWidget *
new_value (const char *value, gboolean good)
{
  GtkWidget *cell = mrc_shares_new (FALSE, 0);
  GtkWidget *text = mrc_text_new ("label", value);

  gtk_widget_add_css_class (cell, "fact");
  gtk_widget_add_css_class (cell, good ? "good" : "bad");
  mrc_text_set_align (MRC_TEXT (text), 0.5f, 0.5f);
  mrc_shares_add (MRC_SHARES (cell), text, 1);
  return cell;
}

static GtkWidget *
new_caption (const char *picture, const char *style, const char *text)
{
  GtkWidget *row = mrc_shares_new (TRUE, 16);

  mrc_shares_add (MRC_SHARES (row), mrc_picture_new (picture, 72), 0);
  mrc_shares_add (MRC_SHARES (row), mrc_text_new (style, text), 1);
  return row;
}

/* The names of both ways, or one fact of them. */
static GtkWidget *
new_line (GtkWidget *caption, GtkWidget *first, GtkWidget *second)
{
  GtkWidget *row = mrc_shares_new (TRUE, 16);

  mrc_shares_add (MRC_SHARES (row), caption, 1.4);
  mrc_shares_add (MRC_SHARES (row), first, 1);
  mrc_shares_add (MRC_SHARES (row), second, 1);
  return row;
}

/* A small panel has no height for a line under another: what a fact is called stands once, before both ways.
 */
static GtkWidget *
new_table (const MrcWayWords *ways)
{
  GtkWidget *table = mrc_shares_new (FALSE, 12);

  gtk_widget_add_css_class (table, "panel");
  gtk_widget_add_css_class (table, "way");
  mrc_shares_add (MRC_SHARES (table),
                  new_line (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0),
                            new_caption (ways[0].picture, "label", ways[0].name),
                            new_caption (ways[1].picture, "label", ways[1].name)),
                  1.25); /* the longest on two lines */
  for (int i = 0; i < MRC_WAY_FACTS; i++)
    mrc_shares_add (MRC_SHARES (table),
                    new_line (new_caption (ways[0].facts[i].picture, "small", ways[0].facts[i].label),
                              new_value (ways[0].facts[i].value, ways[0].good),
                              new_value (ways[1].facts[i].value, ways[1].good)),
                    1);
  return table;
}

static char *
dup_spoken (const MrcWayWords *words)
{
  GString *spoken = g_string_new (words->name);

  for (int i = 0; i < MRC_WAY_FACTS; i++)
    g_string_append_printf (spoken, "\n%s: %s", words->facts[i].label, words->facts[i].value);
  return g_string_free (spoken, FALSE);
}

GtkWidget *
mrc_two_ways_screen_new (const MrcWayWords *ways, const char *action, const char *label)
{
  MrcTwoWaysScreen *self = g_object_new (MRC_TYPE_TWO_WAYS_SCREEN, NULL);

  for (int i = 0; i < MRC_N_WAYS; i++) {
    self->spoken[i] = dup_spoken (&ways[i]);
    if (!mrc_panel_get ()->small)
      mrc_shares_add (MRC_SHARES (self->ways), new_way (&ways[i]), 1);
  }
  if (mrc_panel_get ()->small)
    mrc_shares_add (MRC_SHARES (self->ways), new_table (ways), 1);
  mrc_button_set_text (MRC_BUTTON (self->other), label);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->other), action);

  return GTK_WIDGET (self);
}
