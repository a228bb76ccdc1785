// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/amount/amount-screen.h"

#include "kiosk/screens/say.h"
#include "kiosk/widgets/button.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/shares.h"
#include "kiosk/widgets/take-out.h"
#include "kiosk/widgets/text.h"
#include "locales/messages.h"
#include "locales/numbers.h"

#include <string.h>

#define SUM_COLUMNS 3
#define LEFT 500 /* units, landscape */
#define LEFT_SMALL 600

struct _MrcAmountScreen {
  MrcScreen parent_instance;

  gint64 amount;
  gint64 most;
  gint64 stride;
  char *unit;   /* (owned) */
  char *action; /* (owned) */
  gint64 offered[MRC_AMOUNT_SUMS];
  GtkWidget *sum_buttons[MRC_AMOUNT_SUMS]; /* (borrowed) */

  MrcAmountBand write_band; /* (nullable) */
  gpointer band_data;
  GDestroyNotify band_destroy;

  GtkWidget *header;
  GtkWidget *page;
  GtkWidget *left;
  GtkWidget *picture;
  GtkWidget *side;
  GtkWidget *units;
  GtkWidget *line;
  GtkWidget *less;
  GtkWidget *amount_text;
  GtkWidget *more;
  GtkWidget *band;
  GtkWidget *band_sum;
  GtkWidget *band_small;
  GtkWidget *sums;
  GtkWidget *buttons;
  GtkWidget *unsure;
  GtkWidget *done;
};

G_DEFINE_FINAL_TYPE (MrcAmountScreen, mrc_amount_screen, MRC_TYPE_SCREEN)

static void
show_band (MrcAmountScreen *self)
{
  g_autofree char *words = self->write_band != NULL ? self->write_band (self->amount, self->band_data) : NULL;
  char *small = words != NULL ? strchr (words, '\n') : NULL;

  if (small != NULL)
    *small++ = '\0';
  mrc_text_set_text (MRC_TEXT (self->band_sum), words != NULL ? words : "");
  mrc_text_set_text (MRC_TEXT (self->band_small), small != NULL ? small : "");
  gtk_widget_set_visible (self->band_small, small != NULL);
  gtk_widget_set_visible (self->band, words != NULL);
}

static char *
sum_text (MrcAmountScreen *self, gint64 amount)
{
  g_autofree char *number = mrc_number_text (amount, mrc_language_current ());

  return mrc_message ("amount.sum", "sum", number, "unit", self->unit, NULL);
}

static void
show_amount (MrcAmountScreen *self)
{
  g_autofree char *words = sum_text (self, self->amount);

  mrc_text_set_text (MRC_TEXT (self->amount_text), words);
  gtk_widget_set_sensitive (self->less, self->amount > 0);
  gtk_widget_set_sensitive (self->more, self->amount < self->most);
  for (int i = 0; i < MRC_AMOUNT_SUMS; i++)
    mrc_pressable_set_selected (MRC_PRESSABLE (self->sum_buttons[i]), self->offered[i] == self->amount);
  show_band (self);
}

static void
set_amount (MrcAmountScreen *self, gint64 amount)
{
  self->amount = CLAMP (amount, 0, self->most);
  show_amount (self);
}

/* By a touch: who cannot read the figures hears what they have become. */
static void
change_amount (MrcAmountScreen *self, gint64 amount)
{
  set_amount (self, amount);
  mrc_screen_tell (MRC_SCREEN (self), "amount");
}

static void
on_less (MrcAmountScreen *self)
{
  change_amount (self, self->amount - self->stride);
}

static void
on_more (MrcAmountScreen *self)
{
  change_amount (self, self->amount + self->stride);
}

static void
on_sum (GtkWidget *button, MrcAmountScreen *self)
{
  for (int i = 0; i < MRC_AMOUNT_SUMS; i++) {
    if (self->sum_buttons[i] == button)
      change_amount (self, self->offered[i]);
  }
}

static void
on_done (MrcAmountScreen *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), self->action, "x", self->amount);
}

static void
mrc_amount_screen_shown (MrcScreen *screen)
{
  gtk_widget_grab_focus (MRC_AMOUNT_SCREEN (screen)->done);
}

/* With their unit, which is shown but once. */
static void
say_sums (MrcAmountScreen *self, GPtrArray *sayings)
{
  for (int i = 0; i < MRC_AMOUNT_SUMS; i++) {
    g_autofree char *words = sum_text (self, self->offered[i]);

    mrc_sayings_add (sayings, gtk_widget_get_name (self->sum_buttons[i]), words);
  }
}

static GPtrArray *
mrc_amount_screen_dup_narration (MrcScreen *screen)
{
  MrcAmountScreen *self = MRC_AMOUNT_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  mrc_say_header (sayings, self->header);
  for (GtkWidget *unit = gtk_widget_get_first_child (self->units); unit != NULL;
       unit = gtk_widget_get_next_sibling (unit))
    mrc_say_button (sayings, unit);
  mrc_say_text (sayings, "amount", self->amount_text);
  if (gtk_widget_get_visible (self->band)) {
    mrc_say_text (sayings, "band", self->band_sum);
    mrc_say_text (sayings, "band", self->band_small);
  }
  say_sums (self, sayings);
  mrc_say_button (sayings, self->unsure);
  mrc_say_button (sayings, self->done);
  return g_steal_pointer (&sayings);
}

static void
mrc_amount_screen_finalize (GObject *object)
{
  MrcAmountScreen *self = MRC_AMOUNT_SCREEN (object);

  if (self->band_destroy != NULL)
    self->band_destroy (self->band_data);
  g_free (self->unit);
  g_free (self->action);

  G_OBJECT_CLASS (mrc_amount_screen_parent_class)->finalize (object);
}

static void
mrc_amount_screen_class_init (MrcAmountScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mrc_amount_screen_finalize;
  MRC_SCREEN_CLASS (klass)->shown = mrc_amount_screen_shown;
  MRC_SCREEN_CLASS (klass)->dup_narration = mrc_amount_screen_dup_narration;

  gtk_widget_class_set_css_name (widget_class, "mrc-amount-screen");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/screens/amount/amount-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcAmountScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcAmountScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcAmountScreen, left);
  gtk_widget_class_bind_template_child (widget_class, MrcAmountScreen, picture);
  gtk_widget_class_bind_template_child (widget_class, MrcAmountScreen, side);
  gtk_widget_class_bind_template_child (widget_class, MrcAmountScreen, units);
  gtk_widget_class_bind_template_child (widget_class, MrcAmountScreen, line);
  gtk_widget_class_bind_template_child (widget_class, MrcAmountScreen, less);
  gtk_widget_class_bind_template_child_full (widget_class, "amount", FALSE,
                                             G_STRUCT_OFFSET (MrcAmountScreen, amount_text));
  gtk_widget_class_bind_template_child (widget_class, MrcAmountScreen, more);
  gtk_widget_class_bind_template_child (widget_class, MrcAmountScreen, band);
  gtk_widget_class_bind_template_child (widget_class, MrcAmountScreen, band_sum);
  gtk_widget_class_bind_template_child (widget_class, MrcAmountScreen, band_small);
  gtk_widget_class_bind_template_child (widget_class, MrcAmountScreen, sums);
  gtk_widget_class_bind_template_child (widget_class, MrcAmountScreen, buttons);
  gtk_widget_class_bind_template_child (widget_class, MrcAmountScreen, unsure);
  gtk_widget_class_bind_template_child (widget_class, MrcAmountScreen, done);
  gtk_widget_class_bind_template_callback (widget_class, on_less);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
  gtk_widget_class_bind_template_callback (widget_class, on_done);
}

/* On a small panel what is touched takes the height: what the amount is in taka, and in
 * which money it is told, stand under the picture. */
static void
move_left (MrcAmountScreen *self)
{
  mrc_shares_add (MRC_SHARES (self->left), mrc_take_out (self->band), 0);
  mrc_shares_add (MRC_SHARES (self->left), mrc_take_out (self->units), 0);
  mrc_shares_set_child (self->band_sum, 0, 0, 0);
  mrc_shares_set_child (self->band_small, 0, 0, 0);
  mrc_shares_set_gap (MRC_SHARES (self->left), 16);
  mrc_shares_set_gap (MRC_SHARES (self->units), 28);
}

/* Portrait: fixed rows under the picture, which takes the rest. Landscape: the rows divide the height. */
static void
arrange (MrcAmountScreen *self)
{
  gboolean portrait = mrc_panel_get ()->portrait;
  gboolean small = mrc_panel_get ()->small;
  const struct {
    GtkWidget *row;
    double height, landscape_height; /* 0: a share of what is left */
    double share;
  } rows[] = { { self->units, 112, 96, 0 },
               { self->line, 160, 108, 0 },
               { self->band, 140, 0, 1 },
               { self->sums, 276, 190, 0 },
               { self->buttons, 150, 122, 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    mrc_shares_set_child (rows[i].row, portrait ? 0 : rows[i].share, 0,
                          portrait ? rows[i].height : rows[i].landscape_height);
  mrc_shares_set_gap (MRC_SHARES (self->side), portrait ? 24 : small ? 20 : 10);
  mrc_shares_set_gap (MRC_SHARES (self->page), portrait ? 24 : 48);
  mrc_shares_set_child (self->left, portrait ? 1 : 0, portrait ? 0 : small ? LEFT_SMALL : LEFT, 0);
  mrc_shares_set_child (self->side, portrait ? 0 : 1, 0, 0);
  gtk_grid_set_row_spacing (GTK_GRID (self->sums), mrc_gap_below (portrait ? 24 : small ? 20 : 12));
  gtk_grid_set_column_spacing (GTK_GRID (self->sums), mrc_gap (portrait ? 24 : small ? 28 : 12));
  mrc_pressable_set_eager (MRC_PRESSABLE (self->less), TRUE);
  mrc_pressable_set_eager (MRC_PRESSABLE (self->more), TRUE);
  if (small)
    move_left (self);
}

static void
mrc_amount_screen_init (MrcAmountScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  arrange (self);
}

static void
add_sums (MrcAmountScreen *self, const MrcAmountWords *words)
{
  for (int i = 0; i < MRC_AMOUNT_SUMS; i++) {
    g_autofree char *number = mrc_number_text (words->sums[i], mrc_language_current ());
    g_autofree char *name = g_strdup_printf ("sum-%d", i + 1);
    GtkWidget *button = mrc_button_new ("btn option sum", number, NULL);

    self->offered[i] = words->sums[i];
    self->sum_buttons[i] = button;
    gtk_widget_set_name (button, name);
    gtk_widget_set_hexpand (button, TRUE);
    gtk_widget_set_vexpand (button, TRUE);
    mrc_pressable_set_eager (MRC_PRESSABLE (button), TRUE);
    g_signal_connect (button, "clicked", G_CALLBACK (on_sum), self);
    gtk_grid_attach (GTK_GRID (self->sums), button, i % SUM_COLUMNS, i / SUM_COLUMNS, 1, 1);
  }
}

/* The unit that is told in first, lit; one alone needs no choice. */
static void
add_units (MrcAmountScreen *self, const MrcAmountWords *words)
{
  GtkWidget *present = NULL;
  GtkWidget *other = NULL;

  gtk_widget_set_visible (self->units, words->other_unit != NULL);
  if (words->other_unit == NULL)
    return;

  present = mrc_button_new ("btn option selected", words->unit, NULL);
  other = mrc_button_new ("btn option", words->other_unit, NULL);
  gtk_widget_set_name (present, "unit");
  gtk_widget_set_name (other, "other-unit");
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (other), words->other_unit_action);
  mrc_shares_add (MRC_SHARES (self->units), present, 1);
  mrc_shares_add (MRC_SHARES (self->units), other, 1);
}

GtkWidget *
mrc_amount_screen_new (const MrcAmountWords *words, MrcAmountBand band, gpointer data, GDestroyNotify destroy)
{
  MrcAmountScreen *self = NULL;

  g_return_val_if_fail (words != NULL && words->question != NULL && words->action != NULL, NULL);
  g_return_val_if_fail (words->stride > 0 && words->most > 0, NULL);

  self = g_object_new (MRC_TYPE_AMOUNT_SCREEN, NULL);
  self->most = words->most;
  self->stride = words->stride;
  self->unit = g_strdup (words->unit);
  self->action = g_strdup (words->action);
  self->write_band = band;
  self->band_data = data;
  self->band_destroy = destroy;
  mrc_header_set_question (MRC_HEADER (self->header), words->question);
  mrc_header_set_sub (MRC_HEADER (self->header), words->sub);
  mrc_header_set_steps (MRC_HEADER (self->header), words->steps, words->step);
  mrc_picture_set_picture (MRC_PICTURE (self->picture), words->picture);
  gtk_widget_set_visible (self->unsure, words->unsure_action != NULL);
  if (words->unsure_action != NULL)
    gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->unsure), words->unsure_action);
  add_units (self, words);
  add_sums (self, words);
  if (band == NULL && !mrc_panel_get ()->portrait) /* the sums take its room */
    mrc_shares_set_child (self->sums, 1, 0, 0);
  set_amount (self, words->amount);

  return GTK_WIDGET (self);
}
