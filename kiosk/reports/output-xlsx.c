// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/reports/output-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <linux/magic.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <xlsxwriter.h>

#define SHEET_ROWS 1000000 /* Excel ends at 1,048,576 */
#define EXCEL_EPOCH 25569  /* 1970-01-01 as Excel counts days */

typedef struct {
  MrcOutput parent;
  char *temporary;     /* (owned): a private folder in memory */
  lxw_workbook *book;  /* (owned) until it is closed */
  lxw_worksheet *page; /* of book */
  lxw_format *day_format, *heading_format;
  lxw_row_t row;
  int pages;
} XlsxOutput;

static gboolean
is_memory (const char *folder)
{
  struct statfs fs;

  return folder != NULL && statfs (folder, &fs) == 0 && fs.f_type == TMPFS_MAGIC &&
         access (folder, W_OK) == 0;
}

/* The library keeps the rows in temporary files until it closes: they must not reach a disk. */
static char *
make_temporary (GError **error)
{
  const char *places[] = { g_getenv ("XDG_RUNTIME_DIR"), "/dev/shm" };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autofree char *folder =
      is_memory (places[i]) ? g_build_filename (places[i], "mrc-export-XXXXXX", NULL) : NULL;

    if (folder != NULL && g_mkdtemp_full (folder, 0700) != NULL)
      return g_steal_pointer (&folder);
  }
  g_set_error (
    error, G_FILE_ERROR, G_FILE_ERROR_NOSPC,
    "no folder in memory for the rows of an XLSX file (/dev/shm is missing); export CSV, or mount a tmpfs "
    "on /dev/shm");
  return NULL;
}

static void
begin_page (XlsxOutput *self)
{
  g_autofree char *name = self->pages == 0 ? g_strdup (self->parent.title)
                                           : g_strdup_printf ("%s-%d", self->parent.title, self->pages + 1);

  self->page = workbook_add_worksheet (self->book, name);
  self->row = 0;
  self->pages++;
  worksheet_freeze_panes (self->page, self->parent.hxl ? 2 : 1, 0);
  worksheet_set_column (self->page, 0, self->parent.n_columns - 1, 16, NULL);
  mrc_output_write_headings (&self->parent);
}

/* The book is opened with the first row: its name is known only then. */
static void
ensure_page (XlsxOutput *self)
{
  if (self->book == NULL) {
    lxw_workbook_options options = { .constant_memory = LXW_TRUE, .tmpdir = self->temporary };

    self->book = workbook_new_opt (self->parent.path, &options);
    self->day_format = workbook_add_format (self->book);
    format_set_num_format (self->day_format, "yyyy-mm-dd");
    self->heading_format = workbook_add_format (self->book);
    format_set_bold (self->heading_format);
  }
  if (self->page == NULL || (self->row >= SHEET_ROWS && self->parent.column == 0))
    begin_page (self);
}

static void
check (XlsxOutput *self, lxw_error code)
{
  if (code == LXW_NO_ERROR || self->parent.error != NULL)
    return;
  g_set_error (&self->parent.error, G_FILE_ERROR, G_FILE_ERROR_IO,
               "%s: %s; make room or choose another drive", self->parent.path, lxw_strerror (code));
}

static void
xlsx_text (MrcOutput *output, const char *text, gboolean heading)
{
  XlsxOutput *self = (XlsxOutput *) output;

  if (!heading)
    ensure_page (self);
  check (self, worksheet_write_string (self->page, self->row, output->column++, text,
                                       heading ? self->heading_format : NULL));
}

static void
xlsx_number (MrcOutput *output, gint64 number)
{
  XlsxOutput *self = (XlsxOutput *) output;

  ensure_page (self);
  check (self, worksheet_write_number (self->page, self->row, output->column++, number, NULL));
}

static void
xlsx_day (MrcOutput *output, MrcDay day)
{
  XlsxOutput *self = (XlsxOutput *) output;

  ensure_page (self);
  check (self, worksheet_write_number (self->page, self->row, output->column++, day + EXCEL_EPOCH,
                                       self->day_format));
}

static void
xlsx_end_row (MrcOutput *output)
{
  ((XlsxOutput *) output)->row++;
}

/* The library opens the file by its name; what it wrote is then in the one we hold. */
static gboolean
xlsx_finish (MrcOutput *output, GError **error)
{
  XlsxOutput *self = (XlsxOutput *) output;

  ensure_page (self);
  check (self, workbook_close (g_steal_pointer (&self->book)));
  return output->error == NULL;
}

/* An export that was given up. The library closes a page's rows only where it writes
 * the book, so they are closed here; their names are unlinked already. */
static void
abandon (lxw_workbook *book)
{
  lxw_worksheet *page;

  STAILQ_FOREACH (page, book->worksheets, list_pointers)
  {
    if (page->optimize_tmpfile != NULL)
      fclose (page->optimize_tmpfile);
  }
  lxw_workbook_free (book);
}

static void
xlsx_free (MrcOutput *output)
{
  XlsxOutput *self = (XlsxOutput *) output;

  if (self->book != NULL)
    abandon (self->book);
  g_rmdir (self->temporary);
  g_free (self->temporary);
  g_free (self);
}

static const MrcOutputClass xlsx_class = {
  xlsx_text, xlsx_number, xlsx_day, xlsx_end_row, xlsx_finish, xlsx_free,
};

MrcOutput *
mrc_output_xlsx_new (const char *path, GError **error)
{
  g_autofree char *temporary = make_temporary (error);

  if (temporary == NULL)
    return NULL;

  XlsxOutput *self = g_new0 (XlsxOutput, 1);

  self->parent.class = &xlsx_class;
  self->parent.fd = -1;
  self->temporary = g_steal_pointer (&temporary);
  return &self->parent;
}
