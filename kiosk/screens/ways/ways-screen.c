// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/ways/ways-screen.h"

#include "kiosk/screens/say.h"
#include "kiosk/widgets/button.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/layout.h"
#include "kiosk/widgets/level.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/shares.h"
#include "kiosk/widgets/sheet.h"
#include "kiosk/widgets/text.h"

#define PICTURE 140 /* units, as the next ones */
#define PICTURE_LANDSCAPE 84
#define FACT_PICTURE 72
#define FOOT 124

struct _MrcWaysScreen {
  MrcScreen parent_instance;

  GPtrArray *sayings; /* (owned) (element-type MrcSaying): of the ways */

  GtkWidget *header;
  GtkWidget *ways;
  GtkWidget *foot;
  GtkWidget *source;
  GtkWidget *other;
};

G_DEFINE_FINAL_TYPE (MrcWaysScreen, mrc_ways_screen, MRC_TYPE_SCREEN)

static GPtrArray *
mrc_ways_screen_dup_narration (MrcScreen *screen)
{
  MrcWaysScreen *self = MRC_WAYS_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  mrc_say_header (sayings, self->header);
  for (guint i = 0; i < self->sayings->len; i++) {
    const MrcSaying *saying = g_ptr_array_index (self->sayings, i);

    mrc_sayings_add (sayings, saying->id, saying->text);
  }
  mrc_say_button (sayings, self->other);
  return g_steal_pointer (&sayings);
}

static void
mrc_ways_screen_finalize (GObject *object)
{
  g_ptr_array_unref (MRC_WAYS_SCREEN (object)->sayings);

  G_OBJECT_CLASS (mrc_ways_screen_parent_class)->finalize (object);
}

static void
mrc_ways_screen_class_init (MrcWaysScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mrc_ways_screen_finalize;
  MRC_SCREEN_CLASS (klass)->dup_narration = mrc_ways_screen_dup_narration;

  gtk_widget_class_set_css_name (widget_class, "mrc-ways-screen");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/screens/ways/ways-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcWaysScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcWaysScreen, ways);
  gtk_widget_class_bind_template_child (widget_class, MrcWaysScreen, foot);
  gtk_widget_class_bind_template_child (widget_class, MrcWaysScreen, source);
  gtk_widget_class_bind_template_child (widget_class, MrcWaysScreen, other);
}

static void
mrc_ways_screen_init (MrcWaysScreen *self)
{
  self->sayings = mrc_sayings_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  mrc_shares_set_child (self->foot, 0, 0, mrc_layout ()->ways_foot);
  mrc_shares_set_child (self->other, 0, mrc_layout ()->ways_button, FOOT);
}

/* Where two share a page the chip and the squares have room beside the words. */
static gboolean
is_broad (void)
{
  return mrc_panel_get ()->portrait || mrc_layout ()->ways == 1;
}

/* What the office thinks and that it is to be asked, on one chip: neither is read without the other. */
static GtkWidget *
new_chip (const MrcChannelWords *words)
{
  static const char *const marks[] = { "near", "low", "middle", "high", "ask", "old" };
  const char *between = is_broad () ? "\n" : ", ";
  g_autofree char *text =
    words->check != NULL ? g_strconcat (words->chip, between, words->check, NULL) : g_strdup (words->chip);
  GtkWidget *chip = mrc_text_new ("title", text);

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, marks[words->mark]);
  mrc_text_set_align (MRC_TEXT (chip), 0.5, 0.5);
  return chip;
}

/* Picture and name; the chip beside them, or as a band below (design/mocks/07). A low panel leaves what kind
 * it is to the voice. */
static void
add_top (GtkWidget *content, const MrcChannelWords *words)
{
  gboolean portrait = mrc_panel_get ()->portrait;
  gboolean low = mrc_panel_get ()->low;
  GtkWidget *top = mrc_shares_new (TRUE, 20);
  GtkWidget *lines = mrc_shares_new (FALSE, 0);
  GtkWidget *chip = new_chip (words);

  mrc_shares_add (MRC_SHARES (lines), mrc_text_new ("lead", words->name), 1.5);
  mrc_shares_add (MRC_SHARES (top), mrc_picture_new (words->picture, portrait ? PICTURE : PICTURE_LANDSCAPE),
                  0);
  mrc_shares_add (MRC_SHARES (top), lines, 1);
  mrc_shares_add (MRC_SHARES (content), top, mrc_layout ()->ways_top);
  if (portrait && !low)
    mrc_shares_add (MRC_SHARES (lines), mrc_text_new ("small", words->sub), 1);
  if (is_broad ()) {
    mrc_shares_add (MRC_SHARES (top), chip, 0);
    mrc_shares_set_child (chip, 0, mrc_layout ()->ways_chip, 0);
    gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  } else {
    mrc_shares_add (MRC_SHARES (content), chip, 1);
  }
}

/* Three ways beside one another on little leave the squares no room beside the words. */
static gboolean
has_squares_beside (void)
{
  return is_broad () || !mrc_panel_get ()->compact;
}

static GtkWidget *
new_fact (const char *picture, const char *words, int level)
{
  GtkWidget *fact = mrc_shares_new (TRUE, 14);
  GtkWidget *lines = mrc_shares_new (has_squares_beside (), 8); /* or below */

  mrc_shares_add (MRC_SHARES (lines), mrc_text_new ("title", words), 1);
  if (level > 0)
    mrc_shares_add (MRC_SHARES (lines), mrc_level_new (level), 0);
  mrc_shares_add (MRC_SHARES (fact), mrc_picture_new (picture, FACT_PICTURE), 0);
  mrc_shares_add (MRC_SHARES (fact), lines, 1);
  gtk_widget_add_css_class (fact, "fact");
  return fact;
}

/* Portrait: two beside two; landscape: one under the other. */
static void
add_facts (GtkWidget *content, const MrcChannelWords *words)
{
  int beside = mrc_panel_get ()->portrait ? 2 : 1;

  for (int i = 0; i < MRC_CHANNEL_FACTS; i += beside) {
    GtkWidget *row = mrc_shares_new (TRUE, 12);

    for (int j = i; j < i + beside; j++)
      mrc_shares_add (MRC_SHARES (row),
                      new_fact (words->facts[j].picture, words->facts[j].words, j == 0 ? words->level : 0),
                      j % 2 == 0 ? 1.2 : 1);
    /* The cost has the year under it, and where there is no room beside them the squares under both. */
    mrc_shares_add (MRC_SHARES (content), row, i > 0 ? 1 : mrc_layout ()->ways_cost);
  }
}

static char *
dup_spoken (const MrcChannelWords *words)
{
  GString *spoken = g_string_new (words->name);

  g_string_append_printf (spoken, "\n%s\n%s", words->sub, words->chip);
  if (words->check != NULL)
    g_string_append_printf (spoken, ", %s", words->check);
  for (int i = 0; i < MRC_CHANNEL_FACTS; i++)
    g_string_append_printf (spoken, "\n%s", words->facts[i].words);
  return g_string_free (spoken, FALSE);
}

GtkWidget *
mrc_ways_screen_new (void)
{
  return g_object_new (MRC_TYPE_WAYS_SCREEN, NULL);
}

void
mrc_ways_screen_add (MrcWaysScreen *self, const MrcChannelWords *words)
{
  GtkWidget *content = NULL;
  GtkWidget *way = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (MRC_IS_WAYS_SCREEN (self));

  content = mrc_shares_new (FALSE, mrc_layout ()->ways_gap);
  spoken = dup_spoken (words);
  add_top (content, words);
  add_facts (content, words);
  way = mrc_sheet_new (words->id, spoken, words->action, content);
  if (words->at_home)
    gtk_widget_add_css_class (way, "at-home");
  mrc_sayings_add (self->sayings, words->id, spoken);
  mrc_shares_add (MRC_SHARES (self->ways), way, 1);
}

void
mrc_ways_screen_set_source (MrcWaysScreen *self, const char *words)
{
  g_return_if_fail (MRC_IS_WAYS_SCREEN (self));

  mrc_text_set_text (MRC_TEXT (self->source), words);
}

void
mrc_ways_screen_set_other (MrcWaysScreen *self, const char *label, const char *action)
{
  g_return_if_fail (MRC_IS_WAYS_SCREEN (self));

  mrc_button_set_text (MRC_BUTTON (self->other), label);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->other), action);
}
