// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/help-numbers/help-numbers-screen.h"

#include "kiosk/widgets/button.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/number-card.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/text.h"

#define CALL_WIDTH 500 /* units, landscape */
#define CALL_WIDTH_COMPACT 420
#define MARGIN 48
#define GAP_LANDSCAPE 36

struct _MrcHelpNumbersScreen {
  MrcScreen parent_instance;

  GPtrArray *spoken; /* (owned) (element-type utf8): one a card */
  gboolean first_page;

  GtkWidget *header;
  GtkWidget *page;
  GtkWidget *call;
  GtkWidget *side;
  GtkWidget *numbers;
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (MrcHelpNumbersScreen, mrc_help_numbers_screen, MRC_TYPE_SCREEN)

static void
say_button (GPtrArray *sayings, const char *id, GtkWidget *button)
{
  g_autofree char *text = NULL;

  if (!gtk_widget_get_visible (button))
    return;

  g_object_get (button, "text", &text, NULL);
  mrc_sayings_add (sayings, id, text);
}

static GPtrArray *
mrc_help_numbers_screen_dup_narration (MrcScreen *screen)
{
  MrcHelpNumbersScreen *self = MRC_HELP_NUMBERS_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  mrc_sayings_add (sayings, "", mrc_header_get_question (MRC_HEADER (self->header)));
  mrc_sayings_add (sayings, "", mrc_header_get_sub (MRC_HEADER (self->header)));
  say_button (sayings, "call", self->call);
  for (guint i = 0; i < self->spoken->len; i++)
    mrc_sayings_add (sayings, "", g_ptr_array_index (self->spoken, i));
  say_button (sayings, "more", self->more);

  return g_steal_pointer (&sayings);
}

static void
mrc_help_numbers_screen_finalize (GObject *object)
{
  g_ptr_array_unref (MRC_HELP_NUMBERS_SCREEN (object)->spoken);

  G_OBJECT_CLASS (mrc_help_numbers_screen_parent_class)->finalize (object);
}

static void
mrc_help_numbers_screen_class_init (MrcHelpNumbersScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mrc_help_numbers_screen_finalize;
  MRC_SCREEN_CLASS (klass)->dup_narration = mrc_help_numbers_screen_dup_narration;

  gtk_widget_class_set_css_name (widget_class, "mrc-help-numbers-screen");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/bd/mrc/kiosk/screens/help-numbers/help-numbers-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcHelpNumbersScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcHelpNumbersScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcHelpNumbersScreen, call);
  gtk_widget_class_bind_template_child (widget_class, MrcHelpNumbersScreen, side);
  gtk_widget_class_bind_template_child (widget_class, MrcHelpNumbersScreen, numbers);
  gtk_widget_class_bind_template_child (widget_class, MrcHelpNumbersScreen, more);
}

static void
mrc_help_numbers_screen_init (MrcHelpNumbersScreen *self)
{
  const MrcPanel *panel = mrc_panel_get ();

  self->spoken = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_box_set_spacing (GTK_BOX (self->page), mrc_u (panel->portrait ? 24 : GAP_LANDSCAPE));
  gtk_box_set_spacing (GTK_BOX (self->side), mrc_u (18));
  gtk_grid_set_row_spacing (GTK_GRID (self->numbers), mrc_u (18));
  gtk_grid_set_column_spacing (GTK_GRID (self->numbers), mrc_u (18));
  if (panel->portrait) {
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->page), GTK_ORIENTATION_VERTICAL);
    g_object_set (self->call, "least", 200.0, "most", 230.0, NULL);
    if (panel->low) { /* the numbers are only looked at */
      mrc_header_set_short (MRC_HEADER (self->header));
      gtk_box_reorder_child_after (GTK_BOX (self->page), self->call, self->side);
    }
  } else {
    int call = mrc_u (panel->compact ? CALL_WIDTH_COMPACT : CALL_WIDTH);

    /* Both are told, or larger letters would let the button take from the numbers. */
    gtk_widget_set_size_request (self->call, call, -1);
    gtk_widget_set_size_request (self->side, panel->width - mrc_u (2 * MARGIN + GAP_LANDSCAPE) - call, -1);
    g_object_set (self->call, "upright", TRUE, "glyph-units", 260.0, NULL);
  }
}

GtkWidget *
mrc_help_numbers_screen_new (gboolean first, const char *more)
{
  MrcHelpNumbersScreen *self = g_object_new (MRC_TYPE_HELP_NUMBERS_SCREEN, NULL);

  self->first_page = first;
  gtk_widget_set_visible (self->more, more != NULL);
  if (more != NULL) {
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->more), "s", more);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->more), "nav.open");
  }

  return GTK_WIDGET (self);
}

/* Landscape: the first number of the first page over two columns, two under it; later pages a row each. */
static void
attach (MrcHelpNumbersScreen *self, GtkWidget *card, int i)
{
  if (mrc_panel_get ()->portrait || !self->first_page)
    gtk_grid_attach (GTK_GRID (self->numbers), card, 0, i, 1, 1);
  else if (i == 0)
    gtk_grid_attach (GTK_GRID (self->numbers), card, 0, 0, 2, 1);
  else
    gtk_grid_attach (GTK_GRID (self->numbers), card, (i - 1) % 2, 1 + (i - 1) / 2, 1, 1);
}

void
mrc_help_numbers_screen_add (MrcHelpNumbersScreen *self,
                             const char *number,
                             const char *name,
                             const char *abroad,
                             const char *picture,
                             GdkTexture *qr)
{
  GtkWidget *card = NULL;
  g_autofree char *flat = NULL;

  g_return_if_fail (MRC_IS_HELP_NUMBERS_SCREEN (self));

  flat = mrc_flat (name);
  card = mrc_number_card_new (number, name, abroad, picture, qr);
  if (self->first_page && self->spoken->len == 0)
    gtk_widget_add_css_class (card, "first");
  attach (self, card, (int) self->spoken->len);
  g_ptr_array_add (self->spoken, g_strdup_printf ("%s: %s", flat, number));
}
