// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/staff/printer/printer-screen.h"

#include "kiosk/widgets/button.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/progress-bar.h"
#include "kiosk/widgets/shares.h"
#include "kiosk/widgets/text.h"
#include "locales/messages.h"

struct _MrcPrinterScreen {
  MrcScreen parent_instance;

  GtkWidget *header;
  GtkWidget *page;
  GtkWidget *printers;
  GtkWidget *rows;
  GtkWidget *foot;
  GtkWidget *up;
  GtkWidget *which;
  GtkWidget *down;
  GtkWidget *tools;
  GtkWidget *resume;
  GtkWidget *staff_bar;
};

G_DEFINE_FINAL_TYPE (MrcPrinterScreen, mrc_printer_screen, MRC_TYPE_SCREEN)

int
mrc_printer_slips_a_page (void)
{
  return mrc_panel_get ()->portrait ? 5 : mrc_panel_get ()->compact ? 3 : 4;
}

static void
mrc_printer_screen_class_init (MrcPrinterScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "mrc-printer-screen");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/staff/printer/printer-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcPrinterScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcPrinterScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcPrinterScreen, printers);
  gtk_widget_class_bind_template_child (widget_class, MrcPrinterScreen, rows);
  gtk_widget_class_bind_template_child (widget_class, MrcPrinterScreen, foot);
  gtk_widget_class_bind_template_child (widget_class, MrcPrinterScreen, up);
  gtk_widget_class_bind_template_child (widget_class, MrcPrinterScreen, which);
  gtk_widget_class_bind_template_child (widget_class, MrcPrinterScreen, down);
  gtk_widget_class_bind_template_child (widget_class, MrcPrinterScreen, tools);
  gtk_widget_class_bind_template_child (widget_class, MrcPrinterScreen, resume);
  gtk_widget_class_bind_template_child (widget_class, MrcPrinterScreen, staff_bar);
}

static void
mrc_printer_screen_init (MrcPrinterScreen *self)
{
  gboolean portrait = mrc_panel_get ()->portrait;

  gtk_widget_init_template (GTK_WIDGET (self));
  mrc_shares_set_gap (MRC_SHARES (self->page), portrait ? 24 : 28);
  mrc_shares_set_gap (MRC_SHARES (self->rows), portrait ? 16 : 12);
  mrc_shares_set_child (self->foot, 0, 0, portrait ? 112 : 104);
  mrc_shares_set_child (self->tools, 0, 0, portrait ? 132 : 112);
  mrc_shares_set_child (self->staff_bar, 0, 0, portrait ? 184 : 152);
}

/* @action: (transfer full) */
static void
set_action (GtkWidget *button, const char *id, char *action)
{
  g_autofree char *owned = action;

  if (id != NULL)
    gtk_widget_set_name (button, id);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), owned);
}

static GtkWidget *
new_panel (const char *look)
{
  GtkWidget *panel = mrc_shares_new (TRUE, 24);

  gtk_widget_add_css_class (panel, "count");
  gtk_widget_add_css_class (panel, look);
  return panel;
}

void
mrc_printer_screen_add_printer (MrcPrinterScreen *self, const MrcPrinterLine *line)
{
  gboolean portrait = mrc_panel_get ()->portrait;
  GtkWidget *panel = new_panel (line->good ? "good" : "bad");
  GtkWidget *words = mrc_shares_new (FALSE, 4);
  GtkWidget *picture = mrc_picture_new (line->picture, 0);

  g_return_if_fail (MRC_IS_PRINTER_SCREEN (self));

  mrc_shares_add (MRC_SHARES (panel), picture, 0);
  mrc_shares_set_child (picture, 0, portrait ? 210 : 150, 0);
  mrc_shares_add (MRC_SHARES (words), mrc_text_new ("label", line->words), 1);
  if (*line->remedy != '\0')
    mrc_shares_add (MRC_SHARES (words), mrc_text_new ("small", line->remedy), 1);
  mrc_shares_add (MRC_SHARES (panel), words, 1);
  mrc_shares_add (MRC_SHARES (self->printers), panel, 1);
}

void
mrc_printer_screen_add_roll (MrcPrinterScreen *self, const MrcPrinterRoll *roll)
{
  GtkWidget *panel = new_panel (roll->ends_soon ? "wait" : "plain");
  GtkWidget *words = mrc_shares_new (FALSE, 8);
  g_autofree char *change = mrc_message ("printer.roll-new", NULL);
  g_autofree char *id = g_strdup_printf ("roll-%d", roll->printer);
  GtkWidget *button = mrc_button_new ("btn soft state", change, NULL);

  g_return_if_fail (MRC_IS_PRINTER_SCREEN (self));

  mrc_shares_add (MRC_SHARES (words), mrc_text_new ("small", roll->words), 1);
  if (roll->left >= 0) {
    GtkWidget *bar = mrc_progress_bar_new ();

    mrc_progress_bar_set_fraction (MRC_PROGRESS_BAR (bar), roll->left);
    mrc_shares_add (MRC_SHARES (words), bar, 0);
    mrc_shares_set_child (bar, 0, 0, 32);
  }
  set_action (button, id, g_strdup_printf ("staff.print-roll(%d)", roll->printer));
  mrc_shares_add (MRC_SHARES (panel), words, 3);
  mrc_shares_add (MRC_SHARES (panel), button, 2);
  mrc_shares_add (MRC_SHARES (self->printers), panel, 1);
}

static void
add_act (GtkWidget *line, const char *look, const char *message, int row, const char *name, const char *id)
{
  g_autofree char *text = mrc_message (message, NULL);
  g_autofree char *own = g_strdup_printf ("%s-%d", name, row);
  GtkWidget *button = mrc_button_new (look, text, NULL);

  set_action (button, own, g_strdup_printf ("staff.print-%s('%s')", name, id));
  mrc_shares_add (MRC_SHARES (line), button, 2.4);
}

static GtkWidget *
new_row (const MrcPrinterSlip *slip, int row)
{
  GtkWidget *line = mrc_shares_new (TRUE, 16);

  gtk_widget_add_css_class (line, "today");
  mrc_shares_add (MRC_SHARES (line), mrc_text_new ("label", slip->number), 2);
  mrc_shares_add (MRC_SHARES (line), mrc_text_new ("small", slip->word), 3.6);
  if (slip->waits) {
    add_act (line, "btn go state", "printer.do-print", row, "retry", slip->id);
    add_act (line, "btn soft state", "printer.do-drop", row, "cancel", slip->id);
  }
  return line;
}

static void
set_turn (GtkWidget *button, int first, gboolean there)
{
  set_action (button, NULL,
              there ? g_strdup_printf ("nav.open('printer/from-%d')", first) : g_strdup ("nav.none"));
  gtk_widget_set_visible (button, there);
}

void
mrc_printer_screen_set_slips (MrcPrinterScreen *self, GArray *slips, int first)
{
  int page = mrc_printer_slips_a_page ();
  int all = (int) slips->len;
  g_autofree char *which = all == 0
                             ? mrc_message ("printer.none", NULL)
                             : mrc_message ("today.which", "#first", (gint64) first + 1, "#last",
                                            (gint64) MIN (first + page, all), "#all", (gint64) all, NULL);

  g_return_if_fail (MRC_IS_PRINTER_SCREEN (self));

  /* An empty place keeps the others in their size. */
  for (int i = 0; i < page; i++)
    mrc_shares_add (MRC_SHARES (self->rows),
                    first + i < all ? new_row (&g_array_index (slips, MrcPrinterSlip, first + i), i)
                                    : gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0),
                    1);
  mrc_text_set_text (MRC_TEXT (self->which), which);
  set_turn (self->up, MAX (first - page, 0), first > 0);
  set_turn (self->down, first + page, first + page < all);
}

GtkWidget *
mrc_printer_screen_new (const char *sub, gboolean stopped)
{
  MrcPrinterScreen *self = g_object_new (MRC_TYPE_PRINTER_SCREEN, NULL);

  mrc_header_set_sub (MRC_HEADER (self->header), sub);
  gtk_widget_set_visible (self->resume, stopped);
  return GTK_WIDGET (self);
}
