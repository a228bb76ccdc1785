// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/staff/export/export-panel.h"

#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/progress-bar.h"
#include "kiosk/widgets/shares.h"
#include "kiosk/widgets/text.h"
#include "locales/messages.h"

#define BUTTON_WIDTH 560 /* units */

struct _MrcExportPanel {
  GtkWidget parent_instance;

  GtkWidget *writing;
  GtkWidget *writing_side;
  GtkWidget *file;
  GtkWidget *percent;
  GtkWidget *bar;
  GtkWidget *written;
  GtkWidget *warning;
  GtkWidget *cancel;
  GtkWidget *finished;
  GtkWidget *finished_picture;
  GtkWidget *finished_side;
  GtkWidget *done;
  GtkWidget *take;
  GtkWidget *cancelled;
  GtkWidget *nothing;
  GtkWidget *failed;
  GtkWidget *reason;
  GtkWidget *again;
};

enum {
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MrcExportPanel, mrc_export_panel, GTK_TYPE_WIDGET)

static void
on_again_clicked (GtkWidget *button, gpointer data)
{
  g_signal_emit (data, signals[CLOSED], 0);
}

static void
mrc_export_panel_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mrc_export_panel_parent_class)->dispose (object);
}

static void
mrc_export_panel_class_init (MrcExportPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mrc_export_panel_dispose;

  signals[CLOSED] =
    g_signal_new ("closed", MRC_TYPE_EXPORT_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (MRC_TYPE_PROGRESS_BAR);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "mrc-export-panel");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/staff/export/export-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcExportPanel, writing);
  gtk_widget_class_bind_template_child (widget_class, MrcExportPanel, writing_side);
  gtk_widget_class_bind_template_child (widget_class, MrcExportPanel, file);
  gtk_widget_class_bind_template_child (widget_class, MrcExportPanel, percent);
  gtk_widget_class_bind_template_child (widget_class, MrcExportPanel, bar);
  gtk_widget_class_bind_template_child (widget_class, MrcExportPanel, written);
  gtk_widget_class_bind_template_child (widget_class, MrcExportPanel, warning);
  gtk_widget_class_bind_template_child (widget_class, MrcExportPanel, cancel);
  gtk_widget_class_bind_template_child (widget_class, MrcExportPanel, finished);
  gtk_widget_class_bind_template_child (widget_class, MrcExportPanel, finished_picture);
  gtk_widget_class_bind_template_child (widget_class, MrcExportPanel, finished_side);
  gtk_widget_class_bind_template_child (widget_class, MrcExportPanel, done);
  gtk_widget_class_bind_template_child (widget_class, MrcExportPanel, take);
  gtk_widget_class_bind_template_child (widget_class, MrcExportPanel, cancelled);
  gtk_widget_class_bind_template_child (widget_class, MrcExportPanel, nothing);
  gtk_widget_class_bind_template_child (widget_class, MrcExportPanel, failed);
  gtk_widget_class_bind_template_child (widget_class, MrcExportPanel, reason);
  gtk_widget_class_bind_template_child (widget_class, MrcExportPanel, again);
  gtk_widget_class_bind_template_callback (widget_class, on_again_clicked);
}

static void
mrc_export_panel_init (MrcExportPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_box_set_spacing (GTK_BOX (self->warning), mrc_u (20));
  gtk_widget_set_size_request (self->cancel, mrc_u (BUTTON_WIDTH), -1);
  gtk_widget_set_size_request (self->again, mrc_u (BUTTON_WIDTH), -1);
  if (mrc_panel_get ()->portrait)
    return;

  mrc_shares_set_child (self->writing_side, 1.2, 0, 0);
  mrc_shares_set_child (self->finished_side, 1.2, 0, 0);
}

static void
show_finished (MrcExportPanel *self, MrcExportPhase phase, const char *reason)
{
  gboolean failed = phase == MRC_EXPORT_PHASE_FAILED;

  gtk_widget_set_visible (self->done, phase == MRC_EXPORT_PHASE_DONE);
  gtk_widget_set_visible (self->take, phase == MRC_EXPORT_PHASE_DONE);
  gtk_widget_set_visible (self->cancelled, phase == MRC_EXPORT_PHASE_CANCELLED);
  gtk_widget_set_visible (self->nothing, phase == MRC_EXPORT_PHASE_CANCELLED);
  gtk_widget_set_visible (self->failed, failed);
  gtk_widget_set_visible (self->reason, reason != NULL && phase != MRC_EXPORT_PHASE_CANCELLED);
  mrc_text_set_text (MRC_TEXT (self->reason), reason != NULL ? reason : "");
  mrc_picture_set_picture (MRC_PICTURE (self->finished_picture), failed ? "warning" : "export-log");
}

void
mrc_export_panel_set (MrcExportPanel *self,
                         MrcExportPhase phase,
                         double fraction,
                         const char *text,
                         const char *file_name)
{
  g_autofree char *percent = NULL;
  gboolean writing = phase == MRC_EXPORT_PHASE_WRITING;

  g_return_if_fail (MRC_IS_EXPORT_PANEL (self));

  percent = mrc_message ("export.percent", "#n", (gint64) (CLAMP (fraction, 0, 1) * 100), NULL);
  mrc_text_set_text (MRC_TEXT (self->percent), percent);
  mrc_progress_bar_set_fraction (MRC_PROGRESS_BAR (self->bar), fraction);
  mrc_text_set_text (MRC_TEXT (self->written), text != NULL ? text : "");
  mrc_text_set_text (MRC_TEXT (self->file), file_name != NULL ? file_name : "");
  show_finished (self, phase, phase == MRC_EXPORT_PHASE_FAILED ? text : file_name);
  gtk_widget_set_visible (self->writing, writing);
  gtk_widget_set_visible (self->finished, !writing);
}
