// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/reports/export.h"

#include "kiosk/reports/export-private.h"
#include "kiosk/store/audit.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define PAGE_ROWS 2000

static const MrcExportClass *const kinds[] = {
  [MRC_EXPORT_OPEN] = &mrc_export_open,
  [MRC_EXPORT_ROWS] = &mrc_export_rows,
  [MRC_EXPORT_FULL] = &mrc_export_full,
};

gboolean
mrc_export_advance (MrcExport *self, gint64 n, GError **error)
{
  self->done += n;
  if (self->progress == NULL || self->progress (MIN (self->done, self->total), self->total, self->data))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                       "the export was cancelled; nothing is left of it");
  return FALSE;
}

/* One page, in a read of its own. @key: where it begins, then where the next one does. */
static int
read_page (MrcExport *self,
           MrcDay *day,
           GBytes **key,
           MrcDay to,
           MrcEachVisit each,
           gpointer data,
           GError **error)
{
  g_autoptr (MrcStatement) page = mrc_store_statement (self->store, "reports", "visit-page", error);
  MrcStep step = MRC_STEP_DONE;
  gsize size;
  int n = 0;

  if (page == NULL)
    return -1;

  const void *bytes = g_bytes_get_data (*key, &size);

  mrc_statement_bind_int64 (page, 1, *day);
  mrc_statement_bind_blob (page, 2, bytes != NULL ? bytes : "", size);
  mrc_statement_bind_int64 (page, 3, to);
  mrc_statement_bind_int64 (page, 4, PAGE_ROWS);
  while ((step = mrc_statement_step (page, error)) == MRC_STEP_ROW) {
    each (page, data);
    if (++n < PAGE_ROWS)
      continue;
    *day = mrc_statement_int64 (page, MRC_VISIT_DAY);
    g_bytes_unref (*key);
    *key = mrc_statement_dup_blob (page, MRC_VISIT_KEY);
  }
  return step == MRC_STEP_ERROR ? -1 : n;
}

gboolean
mrc_export_each_visit (MrcExport *self,
                       MrcDay from,
                       MrcDay to,
                       MrcEachVisit each,
                       gpointer data,
                       GError **error)
{
  g_autoptr (GBytes) key = g_bytes_new (NULL, 0);
  MrcDay day = from;
  int n;

  do {
    n = read_page (self, &day, &key, to, each, data, error);
    if (n < 0 || !mrc_export_advance (self, n, error))
      return FALSE;
  } while (n == PAGE_ROWS);
  return TRUE;
}

gboolean
mrc_export_count (MrcStore *store,
                  const char *name,
                  MrcDay from,
                  MrcDay to,
                  gint64 *ret_count,
                  GError **error)
{
  g_autoptr (MrcStatement) count = mrc_store_statement (store, "reports", name, error);

  if (count == NULL)
    return FALSE;
  mrc_statement_bind_int64 (count, 1, from);
  mrc_statement_bind_int64 (count, 2, to);
  if (mrc_statement_step (count, error) != MRC_STEP_ROW)
    return FALSE;
  *ret_count = mrc_statement_int64 (count, 0);
  return TRUE;
}

const char *
mrc_export_ended_text (gint64 ended)
{
  static const char *const words[] = { "exit", "idle", "stop" };

  return ended >= 0 && ended < (gint64) G_N_ELEMENTS (words) ? words[ended] : "unknown";
}

MrcDay
mrc_export_month (MrcDay day, MrcDay *ret_last)
{
  MrcDay first = day - mrc_day_of_month (day) + 1, next = first + 28;

  while (mrc_day_of_month (next) != 1)
    next++;
  *ret_last = next - 1;
  return first;
}

/* The file and its folder are flushed on either side of the new name. */
static gboolean
give_name (const char *part, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd;

  if (g_rename (part, path) != 0) {
    int code = errno;

    g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s; choose another name", path,
                 g_strerror (code));
    return FALSE;
  }
  fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd >= 0) {
    fsync (fd);
    close (fd);
  }
  return TRUE;
}

static gboolean
add_audit (MrcStore *store, gpointer detail, GError **error)
{
  return mrc_audit_add (store, g_get_real_time () / G_USEC_PER_SEC, "export", detail, error);
}

static gboolean
write_audit (MrcExport *self, GError **error)
{
  g_autofree char *from = mrc_day_to_iso (self->options->from);
  g_autofree char *to = mrc_day_to_iso (self->options->to);
  g_autofree char *detail = g_strdup_printf ("%s %s %s %s", kinds[self->options->kind]->name, from, to,
                                             self->options->format == MRC_EXPORT_CSV ? "csv" : "xlsx");

  return mrc_store_transact (self->store, add_audit, detail, error);
}

static gboolean
write_part (MrcExport *self, const char *part, GError **error)
{
  const MrcExportClass *kind = kinds[self->options->kind];
  g_autoptr (MrcOutput) output = mrc_output_open (self->options->format, part, kind->name, kind->columns,
                                                  kind->n_columns, self->options->hxl, error);

  self->output = output;
  return output != NULL && kind->write (self, error) && mrc_output_close (output, error);
}

gboolean
mrc_export_write (MrcStore *store,
                  const MrcExportOptions *options,
                  const char *path,
                  MrcExportProgress progress,
                  gpointer data,
                  GError **error)
{
  g_return_val_if_fail (MRC_IS_STORE (store) && options != NULL && path != NULL, FALSE);

  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autofree char *centre = mrc_store_dup_setting (store, MRC_SETTING_CENTRE_CODE, NULL);
  MrcExport self = { store, options, NULL, centre != NULL ? centre : "", progress, data, 0, 0 };

  if (!write_part (&self, part, error))
    return FALSE;
  if (!write_audit (&self, error) || !give_name (part, path, error)) {
    g_unlink (part);
    return FALSE;
  }
  return TRUE;
}

char *
mrc_export_name (const char *centre, const MrcExportOptions *options)
{
  MrcDay first = options->from, last = options->to, ignored;

  if (options->kind == MRC_EXPORT_OPEN) {
    first = mrc_export_month (first, &ignored);
    mrc_export_month (options->to, &last);
  }

  g_autofree char *from = mrc_day_to_iso (first);
  g_autofree char *to = mrc_day_to_iso (last);

  return g_strdup_printf ("MRC-%s-%s%d-%s-%s.%s", centre, kinds[options->kind]->name, MRC_EXPORT_VERSION,
                          from, to, options->format == MRC_EXPORT_CSV ? "csv" : "xlsx");
}
