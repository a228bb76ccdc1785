// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/photograph.h"

#include <errno.h>

#include <glib/gstdio.h>

#include "kiosk/app/places.h"
#include "kiosk/widgets/raster.h"

#define FRAMES 2 /* on the glass: laid out in the first, drawn in the second */

typedef struct {
  MrcWindow *window; /* (borrowed) */
  MrcKiosk *kiosk;   /* (borrowed) */
  char *folder;      /* (owned) */
  GPtrArray *places; /* (owned) (element-type utf8): to come, the last first */
  int shown;         /* frames since the place is settled */
  int n;
  MrcPhotographDone done;
  gpointer data;
} Camera;

static void
camera_free (gpointer data)
{
  Camera *self = data;

  g_free (self->folder);
  g_ptr_array_unref (self->places);
  g_free (self);
}

static GPtrArray *
list_places (MrcKiosk *kiosk, const char *prefix)
{
  g_autoptr (GPtrArray) all = mrc_places_list (kiosk);
  GPtrArray *places = g_ptr_array_new_with_free_func (g_free);

  for (guint i = all->len; i > 0; i--) {
    if (g_str_has_prefix (all->pdata[i - 1], prefix))
      g_ptr_array_add (places, g_strdup (all->pdata[i - 1]));
  }
  return places;
}

static gboolean
take (Camera *self, const char *place, GError **error)
{
  g_autoptr (GdkTexture) texture = mrc_raster_widget (GTK_WIDGET (self->window));
  g_autofree char *name = g_strdelimit (g_strdup (place), "/", '-');
  g_autofree char *path = g_strdup_printf ("%s/%s-%s.png", self->folder, name,
                                           mrc_language_code (mrc_kiosk_get_language (self->kiosk)));

  if (gdk_texture_save_to_png (texture, path)) {
    self->n++;
    return TRUE;
  }
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED,
               "%s cannot be written; look at the folder's rights and at the room on the disk", path);
  return FALSE;
}

static const char *
next_place (Camera *self)
{
  return g_ptr_array_index (self->places, self->places->len - 1);
}

/* Each place in the language there is, then in the other; then the next place. */
static void
go_on (Camera *self)
{
  gboolean second = mrc_kiosk_get_language (self->kiosk) != mrc_kiosk_get_services (self->kiosk)->language;

  self->shown = 0;
  mrc_idle_touch (mrc_kiosk_get_idle (self->kiosk));
  mrc_kiosk_toggle_language (self->kiosk);
  if (!second)
    return;

  g_ptr_array_set_size (self->places, (int) self->places->len - 1);
  if (self->places->len > 0)
    mrc_navigator_replace (mrc_kiosk_get_navigator (self->kiosk), next_place (self));
}

/* What was painted can be copied until the next change; each picture asks for the next frame itself. */
static void
on_painted (GdkFrameClock *clock, gpointer data)
{
  Camera *self = data;
  g_autoptr (GError) error = NULL;

  if (mrc_window_is_settled (self->window) && ++self->shown > FRAMES &&
      take (self, next_place (self), &error))
    go_on (self);
  if (error == NULL && self->places->len > 0) {
    gtk_widget_queue_draw (GTK_WIDGET (self->window));
    return;
  }
  self->done (self->n, error, self->data);
  g_signal_handlers_disconnect_by_data (clock, self);
}

void
mrc_photograph (MrcWindow *window,
                MrcKiosk *kiosk,
                const char *folder,
                const char *prefix,
                MrcPhotographDone done,
                gpointer data)
{
  Camera *self = g_new0 (Camera, 1);
  g_autoptr (GError) error = NULL;

  self->window = window;
  self->kiosk = kiosk;
  self->folder = g_strdup (folder);
  self->places = list_places (kiosk, prefix);
  self->done = done;
  self->data = data;
  if (self->places->len == 0)
    g_set_error (&error, G_FILE_ERROR, G_FILE_ERROR_NOENT,
                 "there is no place %s; write one as topic/visa-real, or leave it out for all", prefix);
  else if (g_mkdir_with_parents (folder, 0755) < 0)
    g_set_error (&error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s; choose another folder",
                 folder, g_strerror (errno));
  if (error != NULL) {
    done (0, error, data);
    camera_free (self);
    return;
  }
  mrc_navigator_replace (mrc_kiosk_get_navigator (kiosk), next_place (self));
  g_signal_connect_data (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                         G_CALLBACK (on_painted), self, (GClosureNotify) (GCallback) camera_free, 0);
  gtk_widget_queue_draw (GTK_WIDGET (window));
}
