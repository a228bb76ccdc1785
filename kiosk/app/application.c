// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-application"

#include "kiosk/app/application.h"

#include <glib-unix.h>

#ifdef GDK_WINDOWING_BROADWAY
#include <gdk/broadway/gdkbroadway.h>
#endif

#include "kiosk/app/kiosk.h"
#include "kiosk/app/photograph.h"
#include "kiosk/app/pictures.h"
#include "kiosk/app/window.h"

struct _MrcApplication {
  GtkApplication parent_instance;

  MrcOptions *options; /* (owned) */
  MrcKiosk *kiosk;     /* (owned) (nullable): NULL until the services are open */
  GtkWidget *window;   /* (borrowed) */
  int status;          /* of the program, as its exit code */
};

G_DEFINE_FINAL_TYPE (MrcApplication, mrc_application, GTK_TYPE_APPLICATION)

static gboolean
is_broadway (void)
{
#ifdef GDK_WINDOWING_BROADWAY
  return GDK_IS_BROADWAY_DISPLAY (gdk_display_get_default ());
#else
  return FALSE;
#endif
}

/* Without a window manager a full-screen window keeps its default size: it is
 * given the monitor's. Broadway follows the browser's only when maximised. */
static void
size_window (MrcApplication *self)
{
  GtkWindow *window = GTK_WINDOW (self->window);
  g_autoptr (GdkMonitor) monitor =
    g_list_model_get_item (gdk_display_get_monitors (gdk_display_get_default ()), 0);
  GdkRectangle area = { 0, 0, 1080, 1920 };

  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &area);
  if (self->options->width > 0) {
    area.width = self->options->width;
    area.height = self->options->height;
  }

  gtk_window_set_default_size (window, area.width, area.height);
  if (is_broadway () && self->options->width == 0)
    gtk_window_maximize (window);
  else if (!self->options->windowed)
    gtk_window_fullscreen (window);
}

static void
on_photographed (int n, const GError *error, gpointer data)
{
  MrcApplication *self = data;

  if (error != NULL)
    g_printerr ("mrc-kiosk: %s\n", error->message);
  else
    g_printerr ("%d pictures\n", n);
  self->status = error != NULL;
  g_application_quit (G_APPLICATION (self));
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const MrcOptions *options = data;
  MrcServices *services = mrc_services_open (g_object_ref (options->settings), options->data_dir);

  g_task_return_pointer (task, services, (GDestroyNotify) mrc_services_free);
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  MrcApplication *self = MRC_APPLICATION (source);
  MrcServices *services = g_task_propagate_pointer (G_TASK (result), NULL);

  services->language = self->options->language;
  services->staff_off = is_broadway ();
  if (services->staff_off && !services->demo) {
    g_printerr ("mrc-kiosk: only a demonstration centre is shown in a browser; use a display\n");
    mrc_services_free (services);
    g_application_release (G_APPLICATION (self));
    return;
  }
  mrc_services_start (services);
  self->kiosk = mrc_kiosk_new (services, self->options->photograph != NULL ? "idle" : self->options->place);
  self->window = mrc_window_new (GTK_APPLICATION (self), self->kiosk);
  size_window (self);
  gtk_window_present (GTK_WINDOW (self->window));
  if (self->options->photograph != NULL)
    mrc_photograph (MRC_WINDOW (self->window), self->kiosk, self->options->photograph, self->options->place,
                    on_photographed, self);
  else
    mrc_window_warm (MRC_WINDOW (self->window));
  g_application_release (G_APPLICATION (self));
}

static gboolean
on_signal (gpointer data)
{
  g_application_quit (G_APPLICATION (data));
  return G_SOURCE_CONTINUE;
}

static void
mrc_application_startup (GApplication *app)
{
  G_APPLICATION_CLASS (mrc_application_parent_class)->startup (app);

  g_unix_signal_add (SIGTERM, on_signal, app);
  g_unix_signal_add (SIGINT, on_signal, app);
}

static void
mrc_application_activate (GApplication *app)
{
  MrcApplication *self = MRC_APPLICATION (app);
  g_autoptr (GTask) task = NULL;

  if (self->window != NULL) {
    gtk_window_present (GTK_WINDOW (self->window));
    return;
  }

  g_application_hold (app);
  task = g_task_new (self, NULL, on_opened, NULL);
  g_task_set_task_data (task, self->options, NULL);
  g_task_run_in_thread (task, open_in_thread);
}

static void
mrc_application_shutdown (GApplication *app)
{
  MrcApplication *self = MRC_APPLICATION (app);

  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  self->window = NULL;
  g_clear_object (&self->kiosk);
  mrc_pictures_use (NULL);

  G_APPLICATION_CLASS (mrc_application_parent_class)->shutdown (app);
}

static void
mrc_application_finalize (GObject *object)
{
  g_clear_pointer (&MRC_APPLICATION (object)->options, mrc_options_free);

  G_OBJECT_CLASS (mrc_application_parent_class)->finalize (object);
}

static void
mrc_application_class_init (MrcApplicationClass *klass)
{
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mrc_application_finalize;
  app_class->startup = mrc_application_startup;
  app_class->activate = mrc_application_activate;
  app_class->shutdown = mrc_application_shutdown;
}

static void
mrc_application_init (MrcApplication *self)
{
}

int
mrc_application_get_status (MrcApplication *self)
{
  g_return_val_if_fail (MRC_IS_APPLICATION (self), 1);

  return self->status;
}

/* Not unique on a bus: a kiosk has one session, tests have many at once. */
MrcApplication *
mrc_application_new (MrcOptions *options)
{
  MrcApplication *self = g_object_new (MRC_TYPE_APPLICATION, "application-id", "bd.mrc.Kiosk", "flags",
                                       G_APPLICATION_NON_UNIQUE, NULL);

  self->options = options;
  return self;
}
