// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/verdict/verdict-screen.h"

#include "kiosk/screens/say.h"
#include "kiosk/widgets/button.h"
#include "kiosk/widgets/layout.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/shares.h"
#include "kiosk/widgets/text.h"

#define PILL_ROOM 220 /* units at the right that belong to the end pill */
#define BADGE 0.44    /* of the picture it is on: the side of the cross */

struct _MrcVerdictScreen {
  MrcScreen parent_instance;

  GtkWidget *advice_words[MRC_VERDICT_ADVICE]; /* (borrowed) */
  GtkWidget *button_of[MRC_VERDICT_BUTTONS];   /* (borrowed) (nullable) */

  GtkWidget *page;
  GtkWidget *band;
  GtkWidget *picture;
  GtkWidget *verdict;
  GtkWidget *name;
  GtkWidget *fact;
  GtkWidget *chip;
  GtkWidget *side;
  GtkWidget *head;
  GtkWidget *advice;
  GtkWidget *old_band;
  GtkWidget *old;
  GtkWidget *source;
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (MrcVerdictScreen, mrc_verdict_screen, MRC_TYPE_SCREEN)

static GPtrArray *
mrc_verdict_screen_dup_narration (MrcScreen *screen)
{
  MrcVerdictScreen *self = MRC_VERDICT_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  mrc_say_text (sayings, "", self->verdict);
  mrc_say_text (sayings, "", self->name);
  mrc_say_text (sayings, "", self->fact);
  mrc_say_text (sayings, "", self->chip);
  mrc_say_text (sayings, "", self->head);
  for (int i = 0; i < MRC_VERDICT_ADVICE; i++)
    mrc_say_text (sayings, "", self->advice_words[i]);
  if (gtk_widget_get_visible (self->old_band))
    mrc_say_text (sayings, "", self->old);
  mrc_say_text (sayings, "", self->source);
  for (int i = 0; i < MRC_VERDICT_BUTTONS; i++) {
    if (self->button_of[i] != NULL)
      mrc_say_button (sayings, self->button_of[i]);
  }
  return g_steal_pointer (&sayings);
}

static void
mrc_verdict_screen_class_init (MrcVerdictScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  MRC_SCREEN_CLASS (klass)->dup_narration = mrc_verdict_screen_dup_narration;

  gtk_widget_class_set_css_name (widget_class, "mrc-verdict-screen");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/bd/mrc/kiosk/screens/verdict/verdict-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcVerdictScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcVerdictScreen, band);
  gtk_widget_class_bind_template_child (widget_class, MrcVerdictScreen, picture);
  gtk_widget_class_bind_template_child (widget_class, MrcVerdictScreen, verdict);
  gtk_widget_class_bind_template_child (widget_class, MrcVerdictScreen, name);
  gtk_widget_class_bind_template_child (widget_class, MrcVerdictScreen, fact);
  gtk_widget_class_bind_template_child (widget_class, MrcVerdictScreen, chip);
  gtk_widget_class_bind_template_child (widget_class, MrcVerdictScreen, side);
  gtk_widget_class_bind_template_child (widget_class, MrcVerdictScreen, head);
  gtk_widget_class_bind_template_child (widget_class, MrcVerdictScreen, advice);
  gtk_widget_class_bind_template_child (widget_class, MrcVerdictScreen, old_band);
  gtk_widget_class_bind_template_child (widget_class, MrcVerdictScreen, old);
  gtk_widget_class_bind_template_child (widget_class, MrcVerdictScreen, source);
  gtk_widget_class_bind_template_child (widget_class, MrcVerdictScreen, buttons);
}

/* Portrait: the band on top. Landscape: it is the left side, and the end pill stands over the right one. */
static void
mrc_verdict_screen_init (MrcVerdictScreen *self)
{
  gboolean portrait = mrc_panel_get ()->portrait;
  const MrcLayout *layout = mrc_layout ();

  gtk_widget_init_template (GTK_WIDGET (self));
  mrc_shares_set_child (self->band, portrait ? 0.62 : 0, layout->verdict_band, 0);
  if (layout->verdict_picture > 0) {
    mrc_shares_set_child (self->picture, 0, 0, layout->verdict_picture);
    mrc_shares_set_child (self->verdict, 1, 0, 0);
  }
  mrc_shares_set_child (self->head, 0, 0, layout->verdict_head);
  if (!portrait)
    gtk_widget_set_margin_end (self->head, mrc_u (PILL_ROOM));
  mrc_shares_set_child (self->old_band, 0, 0, layout->verdict_old);
  mrc_shares_set_child (self->source, 0, 0, layout->verdict_source);
  mrc_shares_set_gap (MRC_SHARES (self->side), layout->verdict_gap);
  mrc_shares_set_gap (MRC_SHARES (self->buttons), layout->verdict_buttons);
}

static GtkWidget *
new_crossed (const char *picture, double side)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *cross = mrc_glyph_new ("cross", side * BADGE / 2);

  gtk_widget_add_css_class (cross, "not");
  gtk_widget_set_halign (cross, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (cross, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (cross, mrc_u (side * 0.62));
  gtk_widget_set_margin_top (cross, mrc_u (side * 0.5));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), mrc_picture_new (picture, side));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), cross);
  return overlay;
}

static void
add_advice (MrcVerdictScreen *self, int i, const MrcVerdictAdvice *advice, gboolean is_not)
{
  double side = is_not ? mrc_layout ()->verdict_not : mrc_layout ()->verdict_do;
  GtkWidget *box =
    mrc_shares_new (mrc_panel_get ()->small, 8); /* the words under the picture, or beside it */

  self->advice_words[i] = mrc_text_new ("label", advice->words);
  mrc_text_set_align (MRC_TEXT (self->advice_words[i]), 0.5f, 0.5f);
  gtk_widget_add_css_class (box, "panel");
  gtk_widget_add_css_class (box, is_not ? "not" : "do");
  mrc_shares_add (MRC_SHARES (box),
                  is_not ? new_crossed (advice->picture, side) : mrc_picture_new (advice->picture, side), 0);
  mrc_shares_add (MRC_SHARES (box), self->advice_words[i], 1);
  mrc_shares_add (MRC_SHARES (self->advice), box, 1);
}

/* Landscape: the second and the third share a row; on a small panel the first too, where there is no second.
 */
static void
add_buttons (MrcVerdictScreen *self, const MrcVerdictButton *buttons)
{
  static const char *const looks[MRC_VERDICT_BUTTONS] = { "btn primary", "btn", "btn soft" };
  GtkWidget *row = mrc_panel_get ()->portrait ? NULL : mrc_shares_new (TRUE, 24);
  int first_in_row = mrc_panel_get ()->small && buttons[1].label == NULL ? 0 : 1;

  for (int i = 0; i < MRC_VERDICT_BUTTONS; i++) {
    GtkWidget *button = NULL;

    if (buttons[i].label == NULL)
      continue;
    button = mrc_button_new (looks[i], buttons[i].label, buttons[i].glyph);
    gtk_widget_set_name (button, buttons[i].id);
    gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), buttons[i].action);
    self->button_of[i] = button;
    if (i >= first_in_row && row != NULL) {
      mrc_shares_add (MRC_SHARES (row), button, 1);
      continue;
    }
    mrc_shares_add (MRC_SHARES (self->buttons), button, 0);
    mrc_shares_set_child (button, 0, 0, mrc_layout ()->verdict_call);
  }
  if (row != NULL) {
    mrc_shares_add (MRC_SHARES (self->buttons), row, 0);
    mrc_shares_set_child (row, 0, 0, mrc_layout ()->verdict_row);
  }
}

static void
set_text (GtkWidget *text, const char *words)
{
  mrc_text_set_text (MRC_TEXT (text), words != NULL ? words : "");
  gtk_widget_set_visible (text, words != NULL);
}

GtkWidget *
mrc_verdict_screen_new (const MrcVerdictWords *words)
{
  static const char *const tones[] = { "calm", "doubt", "bad" };
  MrcVerdictScreen *self = g_object_new (MRC_TYPE_VERDICT_SCREEN, NULL);

  gtk_widget_add_css_class (self->band, tones[words->tone]);
  mrc_picture_set_picture (MRC_PICTURE (self->picture), words->picture);
  set_text (self->verdict, words->verdict);
  set_text (self->name, words->name);
  set_text (self->fact, words->fact);
  set_text (self->chip, words->chip);
  set_text (self->head, words->head);
  set_text (self->source, words->source);
  set_text (self->old, words->old);
  gtk_widget_set_visible (self->old_band, words->old != NULL);
  for (int i = 0; i < MRC_VERDICT_ADVICE; i++)
    add_advice (self, i, &words->advice[i], words->tone != MRC_TONE_CALM);
  add_buttons (self, words->buttons);
  return GTK_WIDGET (self);
}
