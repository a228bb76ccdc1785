// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/fee/fee-screen.h"

#include "kiosk/screens/say.h"
#include "kiosk/widgets/button.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/shares.h"
#include "kiosk/widgets/text.h"

#define PICTURE 220 /* units, as the next ones */
#define PICTURE_LANDSCAPE 130
#define PICTURE_SMALL 80
#define BAR 64

struct _MrcFeeScreen {
  MrcScreen parent_instance;

  GPtrArray *sayings; /* (owned) (element-type MrcSaying): of the sums */

  GtkWidget *header;
  GtkWidget *sums;
  GtkWidget *source;
  GtkWidget *next;
};

G_DEFINE_FINAL_TYPE (MrcFeeScreen, mrc_fee_screen, MRC_TYPE_SCREEN)

static GPtrArray *
mrc_fee_screen_dup_narration (MrcScreen *screen)
{
  MrcFeeScreen *self = MRC_FEE_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  mrc_say_header (sayings, self->header);
  for (guint i = 0; i < self->sayings->len; i++) {
    const MrcSaying *saying = g_ptr_array_index (self->sayings, i);

    mrc_sayings_add (sayings, saying->id, saying->text);
  }
  mrc_say_button (sayings, self->next);
  return g_steal_pointer (&sayings);
}

static void
mrc_fee_screen_finalize (GObject *object)
{
  g_ptr_array_unref (MRC_FEE_SCREEN (object)->sayings);

  G_OBJECT_CLASS (mrc_fee_screen_parent_class)->finalize (object);
}

static void
mrc_fee_screen_class_init (MrcFeeScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mrc_fee_screen_finalize;
  MRC_SCREEN_CLASS (klass)->dup_narration = mrc_fee_screen_dup_narration;

  gtk_widget_class_set_css_name (widget_class, "mrc-fee-screen");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/screens/fee/fee-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcFeeScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcFeeScreen, sums);
  gtk_widget_class_bind_template_child (widget_class, MrcFeeScreen, source);
  gtk_widget_class_bind_template_child (widget_class, MrcFeeScreen, next);
}

static void
mrc_fee_screen_init (MrcFeeScreen *self)
{
  self->sayings = mrc_sayings_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The full length stands behind it in a pale colour, so that a short one is seen to be short. */
static GtkWidget *
new_bar (const MrcFeeSum *sum)
{
  GtkWidget *bar = mrc_shares_new (TRUE, 0);
  GtkWidget *filled = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  double share = (double) sum->length / sum->whole;

  gtk_widget_add_css_class (bar, "bar");
  gtk_widget_add_css_class (filled, "filled");
  if (sum->over)
    gtk_widget_add_css_class (filled, "over");
  mrc_shares_add (MRC_SHARES (bar), filled, share);
  if (share < 1)
    mrc_shares_add (MRC_SHARES (bar), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), 1 - share);
  return bar;
}

/* In the middle of the height it is given. */
static GtkWidget *
new_level_bar (const MrcFeeSum *sum)
{
  GtkWidget *column = mrc_shares_new (FALSE, 0);
  GtkWidget *bar = new_bar (sum);

  mrc_shares_add (MRC_SHARES (column), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), 1);
  mrc_shares_add (MRC_SHARES (column), bar, 0);
  mrc_shares_set_child (bar, 0, 0, BAR);
  mrc_shares_add (MRC_SHARES (column), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), 1);
  return column;
}

/* The bar under the words; on a panel that is low, beside them; on a small one all three stand side by side.
 */
static GtkWidget *
new_sum (const MrcFeeSum *sum, const char *id)
{
  gboolean portrait = mrc_panel_get ()->portrait;
  gboolean small = mrc_panel_get ()->small;
  GtkWidget *row = mrc_shares_new (TRUE, 28);
  GtkWidget *both = mrc_shares_new (!portrait, portrait ? 8 : 28);
  GtkWidget *lines = mrc_shares_new (small, small ? 28 : 4);
  g_autofree char *all = g_strdup_printf ("%s\n%s", sum->label, sum->sum);

  mrc_widget_set_id (row, id, all);
  gtk_widget_add_css_class (row, "panel");
  gtk_widget_add_css_class (row, "line");
  mrc_shares_add (MRC_SHARES (lines), mrc_text_new ("sub", sum->label), 1);
  mrc_shares_add (MRC_SHARES (lines), mrc_text_new ("lead", sum->sum), small ? 0.55 : 1.3);
  mrc_shares_add (MRC_SHARES (both), lines, small ? 6 : 2);
  if (sum->length > 0)
    mrc_shares_add (MRC_SHARES (both), new_level_bar (sum), portrait ? 1 : 2);
  mrc_shares_add (MRC_SHARES (row),
                  mrc_picture_new (sum->picture, portrait ? PICTURE
                                                 : small  ? PICTURE_SMALL
                                                          : PICTURE_LANDSCAPE),
                  0);
  mrc_shares_add (MRC_SHARES (row), both, 1);
  return row;
}

GtkWidget *
mrc_fee_screen_new (const MrcFeeWords *words)
{
  MrcFeeScreen *self = g_object_new (MRC_TYPE_FEE_SCREEN, NULL);

  mrc_header_set_question (MRC_HEADER (self->header), words->question);
  mrc_header_set_sub (MRC_HEADER (self->header), words->sub);
  for (int i = 0; i < MRC_FEE_SUMS; i++) {
    const MrcFeeSum *sum = &words->sums[i];
    g_autofree char *id = g_strdup_printf ("sum-%d", i + 1);
    g_autofree char *all = g_strdup_printf ("%s\n%s", sum->label, sum->sum);

    mrc_sayings_add (self->sayings, id, all);
    mrc_shares_add (MRC_SHARES (self->sums), new_sum (sum, id), 1);
  }
  mrc_text_set_text (MRC_TEXT (self->source), words->source);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->next), words->next);
  return GTK_WIDGET (self);
}
