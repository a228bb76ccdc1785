// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/reports/output.h"

#include "kiosk/reports/output-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

static gboolean
fail (GError **error, const char *path)
{
  int code = errno;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s; %s", path, g_strerror (code),
               code == ENOSPC ? "make room or choose another drive"
                              : "choose a folder that can be written to");
  return FALSE;
}

/* What is left of a broken export goes first, so that no link is followed. */
static gboolean
make_file (MrcOutput *self, GError **error)
{
  g_unlink (self->path);
  self->fd = g_open (self->path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
  return self->fd >= 0 || fail (error, self->path);
}

void
mrc_output_write_headings (MrcOutput *self)
{
  for (int i = 0; i < self->n_columns; i++)
    self->class->text (self, self->columns[i].name, TRUE);
  mrc_output_end_row (self);

  for (int i = 0; self->hxl && i < self->n_columns; i++)
    self->class->text (self, self->columns[i].hxl, TRUE);
  if (self->hxl)
    mrc_output_end_row (self);
}

MrcOutput *
mrc_output_open (MrcExportFormat format,
                 const char *path,
                 const char *title,
                 const MrcColumn *columns,
                 int n,
                 gboolean hxl,
                 GError **error)
{
  g_autoptr (MrcOutput) self =
    format == MRC_EXPORT_CSV ? mrc_output_csv_new () : mrc_output_xlsx_new (path, error);

  if (self == NULL)
    return NULL;

  self->path = g_strdup (path);
  self->title = title;
  self->columns = columns;
  self->n_columns = n;
  self->hxl = hxl;
  if (!make_file (self, error))
    return NULL;

  if (format == MRC_EXPORT_CSV)
    mrc_output_write_headings (self);
  return g_steal_pointer (&self);
}

void
mrc_output_text (MrcOutput *self, const char *text)
{
  self->class->text (self, text, FALSE);
}

void
mrc_output_number (MrcOutput *self, gint64 number)
{
  self->class->number (self, number);
}

void
mrc_output_day (MrcOutput *self, MrcDay day)
{
  self->class->day (self, day);
}

void
mrc_output_end_row (MrcOutput *self)
{
  self->class->end_row (self);
  self->column = 0;
}

gboolean
mrc_output_close (MrcOutput *self, GError **error)
{
  if (self->error == NULL)
    self->class->finish (self, &self->error);
  if (self->error != NULL) {
    g_propagate_error (error, g_steal_pointer (&self->error));
    return FALSE;
  }

  if (fsync (self->fd) != 0)
    return fail (error, self->path);
  self->closed = TRUE;
  return TRUE;
}

void
mrc_output_free (MrcOutput *self)
{
  if (self == NULL)
    return;

  if (self->fd >= 0) {
    close (self->fd);
    if (!self->closed)
      g_unlink (self->path);
  }
  g_clear_error (&self->error);
  g_free (self->path);
  self->class->free (self);
}
