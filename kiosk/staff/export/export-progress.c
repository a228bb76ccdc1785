// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/staff/export/export-progress.h"

#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/progress-bar.h"
#include "kiosk/widgets/shares.h"
#include "kiosk/widgets/text.h"
#include "locales/messages.h"

#define BUTTON_WIDTH 560 /* units */

struct _MrcExportProgress {
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

G_DEFINE_FINAL_TYPE (MrcExportProgress, mrc_export_progress, GTK_TYPE_WIDGET)

static void
on_again_clicked (GtkWidget *button, gpointer data)
{
  g_signal_emit (data, signals[CLOSED], 0);
}

static void
mrc_export_progress_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mrc_export_progress_parent_class)->dispose (object);
}

static void
mrc_export_progress_class_init (MrcExportProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mrc_export_progress_dispose;

  signals[CLOSED] =
    g_signal_new ("closed", MRC_TYPE_EXPORT_PROGRESS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (MRC_TYPE_PROGRESS_BAR);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "mrc-export-progress");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/staff/export/export-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcExportProgress, writing);
  gtk_widget_class_bind_template_child (widget_class, MrcExportProgress, writing_side);
  gtk_widget_class_bind_template_child (widget_class, MrcExportProgress, file);
  gtk_widget_class_bind_template_child (widget_class, MrcExportProgress, percent);
  gtk_widget_class_bind_template_child (widget_class, MrcExportProgress, bar);
  gtk_widget_class_bind_template_child (widget_class, MrcExportProgress, written);
  gtk_widget_class_bind_template_child (widget_class, MrcExportProgress, warning);
  gtk_widget_class_bind_template_child (widget_class, MrcExportProgress, cancel);
  gtk_widget_class_bind_template_child (widget_class, MrcExportProgress, finished);
  gtk_widget_class_bind_template_child (widget_class, MrcExportProgress, finished_picture);
  gtk_widget_class_bind_template_child (widget_class, MrcExportProgress, finished_side);
  gtk_widget_class_bind_template_child (widget_class, MrcExportProgress, done);
  gtk_widget_class_bind_template_child (widget_class, MrcExportProgress, take);
  gtk_widget_class_bind_template_child (widget_class, MrcExportProgress, cancelled);
  gtk_widget_class_bind_template_child (widget_class, MrcExportProgress, nothing);
  gtk_widget_class_bind_template_child (widget_class, MrcExportProgress, failed);
  gtk_widget_class_bind_template_child (widget_class, MrcExportProgress, reason);
  gtk_widget_class_bind_template_child (widget_class, MrcExportProgress, again);
  gtk_widget_class_bind_template_callback (widget_class, on_again_clicked);
}

static void
mrc_export_progress_init (MrcExportProgress *self)
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
show_finished (MrcExportProgress *self, MrcExportPhase phase, const char *reason)
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
mrc_export_progress_set (MrcExportProgress *self,
                         MrcExportPhase phase,
                         double fraction,
                         const char *text,
                         const char *file_name)
{
  g_autofree char *percent = NULL;
  gboolean writing = phase == MRC_EXPORT_PHASE_WRITING;

  g_return_if_fail (MRC_IS_EXPORT_PROGRESS (self));

  percent = mrc_message ("export.percent", "#n", (gint64) (CLAMP (fraction, 0, 1) * 100), NULL);
  mrc_text_set_text (MRC_TEXT (self->percent), percent);
  mrc_progress_bar_set_fraction (MRC_PROGRESS_BAR (self->bar), fraction);
  mrc_text_set_text (MRC_TEXT (self->written), text != NULL ? text : "");
  mrc_text_set_text (MRC_TEXT (self->file), file_name != NULL ? file_name : "");
  show_finished (self, phase, phase == MRC_EXPORT_PHASE_FAILED ? text : file_name);
  gtk_widget_set_visible (self->writing, writing);
  gtk_widget_set_visible (self->finished, !writing);
}
