// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/staff/export/export-screen.h"

#include "kiosk/widgets/button.h"
#include "kiosk/widgets/layout.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/shares.h"
#include "kiosk/widgets/text.h"
#include "locales/messages.h"

#define TICK 40.0 /* units, as the template has it for the files */

typedef struct {
  GtkWidget *button; /* of our template's children */
  MrcDay from, to;
} Period;

struct _MrcExportScreen {
  MrcScreen parent_instance;

  GArray *choices; /* (element-type Period) */
  MrcDay from, to;
  const char *format;

  GtkWidget *header;
  GtkWidget *writing_header;
  GtkWidget *choose;
  GtkWidget *left;
  GtkWidget *right;
  GtkWidget *periods;
  GtkWidget *days;
  GtkWidget *files;
  GtkWidget *csv;
  GtkWidget *xlsx;
  GtkWidget *drive_panel;
  GtkWidget *drive;
  GtkWidget *copy;
  GtkWidget *progress;
};

G_DEFINE_FINAL_TYPE (MrcExportScreen, mrc_export_screen, MRC_TYPE_SCREEN)

static void
select_option (GtkWidget *button, gboolean selected)
{
  mrc_pressable_set_selected (MRC_PRESSABLE (button), selected);
  mrc_button_set_glyph (MRC_BUTTON (button), selected ? "check" : NULL);
}

static char *
date_text (MrcDay day)
{
  g_autofree char *number = mrc_day_text (day, MRC_DAY_TEXT_NUMBER, mrc_language_current ());
  g_autofree char *month = mrc_day_text (day, MRC_DAY_TEXT_MONTH_YEAR, mrc_language_current ());

  return g_strdup_printf ("%s %s", number, month);
}

static void
set_period (MrcExportScreen *self, const Period *chosen)
{
  g_autofree char *first = date_text (chosen->from);
  g_autofree char *last = date_text (chosen->to);
  g_autofree char *days = mrc_message ("export.days", "first", first, "last", last, NULL);

  self->from = chosen->from;
  self->to = chosen->to;
  mrc_text_set_text (MRC_TEXT (self->days), days);
  for (guint i = 0; i < self->choices->len; i++) {
    const Period *period = &g_array_index (self->choices, Period, i);

    select_option (period->button, period == chosen);
  }
}

static void
on_period_clicked (GtkWidget *button, gpointer data)
{
  MrcExportScreen *self = data;

  for (guint i = 0; i < self->choices->len; i++) {
    const Period *period = &g_array_index (self->choices, Period, i);

    if (period->button == button)
      set_period (self, period);
  }
}

static void
set_format (MrcExportScreen *self, const char *format)
{
  self->format = format;
  select_option (self->csv, format == gtk_widget_get_name (self->csv));
  select_option (self->xlsx, format == gtk_widget_get_name (self->xlsx));
}

static void
on_format_clicked (GtkWidget *button, gpointer data)
{
  set_format (data, gtk_widget_get_name (button));
}

static void
on_copy_clicked (GtkWidget *button, gpointer data)
{
  MrcExportScreen *self = data;
  GVariantDict options;

  g_variant_dict_init (&options, NULL);
  g_variant_dict_insert (&options, "from", "i", self->from);
  g_variant_dict_insert (&options, "to", "i", self->to);
  g_variant_dict_insert (&options, "format", "s", self->format);
  gtk_widget_activate_action (GTK_WIDGET (self), "staff.export", "@a{sv}", g_variant_dict_end (&options));
}

static void
on_progress_closed (MrcExportScreen *self)
{
  mrc_export_screen_set_progress (self, MRC_EXPORT_PHASE_CHOOSE, 0, NULL, NULL);
}

static void
mrc_export_screen_finalize (GObject *object)
{
  g_array_unref (MRC_EXPORT_SCREEN (object)->choices);

  G_OBJECT_CLASS (mrc_export_screen_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MrcExportScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcExportScreen, writing_header);
  gtk_widget_class_bind_template_child (widget_class, MrcExportScreen, choose);
  gtk_widget_class_bind_template_child (widget_class, MrcExportScreen, left);
  gtk_widget_class_bind_template_child (widget_class, MrcExportScreen, right);
  gtk_widget_class_bind_template_child (widget_class, MrcExportScreen, periods);
  gtk_widget_class_bind_template_child (widget_class, MrcExportScreen, days);
  gtk_widget_class_bind_template_child (widget_class, MrcExportScreen, files);
  gtk_widget_class_bind_template_child (widget_class, MrcExportScreen, csv);
  gtk_widget_class_bind_template_child (widget_class, MrcExportScreen, xlsx);
  gtk_widget_class_bind_template_child (widget_class, MrcExportScreen, drive_panel);
  gtk_widget_class_bind_template_child (widget_class, MrcExportScreen, drive);
  gtk_widget_class_bind_template_child (widget_class, MrcExportScreen, copy);
  gtk_widget_class_bind_template_child (widget_class, MrcExportScreen, progress);
}

static void
mrc_export_screen_class_init (MrcExportScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mrc_export_screen_finalize;

  g_type_ensure (MRC_TYPE_EXPORT_PANEL);
  gtk_widget_class_set_css_name (widget_class, "mrc-export-screen");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/staff/export/export-screen.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_format_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_progress_closed);
}

static void
mrc_export_screen_init (MrcExportScreen *self)
{
  self->choices = g_array_new (FALSE, FALSE, sizeof (Period));
  gtk_widget_init_template (GTK_WIDGET (self));
  mrc_shares_set_gap (MRC_SHARES (self->periods), mrc_layout ()->option_gap);
  mrc_shares_set_gap (MRC_SHARES (self->files), mrc_layout ()->option_gap);
  if (!mrc_panel_get ()->portrait)
    mrc_shares_set_child (self->left, mrc_panel_get ()->small ? 1.3 : 1.15, 0, 0);
}

static void
add_period (MrcExportScreen *self, const MrcExportChoice *choice)
{
  g_autofree char *name = g_strconcat ("period-", choice->id, NULL);
  Period period = { mrc_button_new ("btn option", choice->label, NULL), choice->from, choice->to };

  gtk_widget_set_name (period.button, name);
  g_object_set (period.button, "glyph-units", TICK, NULL);
  g_signal_connect (period.button, "clicked", G_CALLBACK (on_period_clicked), self);
  mrc_shares_add (MRC_SHARES (self->periods), period.button, 1);
  g_array_append_val (self->choices, period);
}

GtkWidget *
mrc_export_screen_new (const MrcExportChoice *periods, int n, const char *drive, gboolean drive_found)
{
  MrcExportScreen *self = NULL;

  g_return_val_if_fail (n > 0, NULL);

  self = g_object_new (MRC_TYPE_EXPORT_SCREEN, NULL);
  for (int i = 0; i < n; i++)
    add_period (self, &periods[i]);
  set_period (self, &g_array_index (self->choices, Period, 0));
  set_format (self, gtk_widget_get_name (self->csv));
  mrc_text_set_text (MRC_TEXT (self->drive), drive);
  gtk_widget_add_css_class (self->drive_panel, drive_found ? "found" : "missing");
  gtk_widget_set_sensitive (self->copy, drive_found);

  return GTK_WIDGET (self);
}

void
mrc_export_screen_set_progress (MrcExportScreen *self,
                                MrcExportPhase phase,
                                double fraction,
                                const char *text,
                                const char *file_name)
{
  gboolean writing = phase == MRC_EXPORT_PHASE_WRITING;

  g_return_if_fail (MRC_IS_EXPORT_SCREEN (self));

  mrc_export_panel_set (MRC_EXPORT_PANEL (self->progress), phase, fraction, text, file_name);
  gtk_widget_set_visible (self->header, !writing);
  gtk_widget_set_visible (self->writing_header, writing);
  gtk_widget_set_visible (self->choose, phase == MRC_EXPORT_PHASE_CHOOSE);
  gtk_widget_set_visible (self->progress, phase != MRC_EXPORT_PHASE_CHOOSE);
}
