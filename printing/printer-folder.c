// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-printer-folder"

#include <glib/gstdio.h>

#include "printing/printer.h"

/* The pretend twin: for desks and for the demonstration centre. */
struct _MrcPrinterFolder {
  MrcPrinter parent_instance;

  char *folder; /* (owned) */
};

#define MRC_TYPE_PRINTER_FOLDER (mrc_printer_folder_get_type ())
G_DECLARE_FINAL_TYPE (MrcPrinterFolder, mrc_printer_folder, MRC, PRINTER_FOLDER, MrcPrinter)
G_DEFINE_FINAL_TYPE (MrcPrinterFolder, mrc_printer_folder, MRC_TYPE_PRINTER)

/* "slip:UUID:0" → "slip-UUID-0.pdf": opaque, and a name on every file system. */
static char *
path_of (MrcPrinterFolder *self, const char *name)
{
  g_autofree char *base = g_strdelimit (g_strdup (name), ":/\\", '-');
  g_autofree char *file = g_strconcat (base, ".pdf", NULL);

  return g_build_filename (self->folder, file, NULL);
}

static void
mrc_printer_folder_print (MrcPrinter *printer,
                          const char *name,
                          GBytes *pdf,
                          double width_mm,
                          double height_mm,
                          MrcPrintReport report,
                          gpointer data,
                          GCancellable *cancellable,
                          MrcPrintStep *step)
{
  MrcPrinterFolder *self = (MrcPrinterFolder *) printer;
  g_autofree char *path = path_of (self, name);
  g_autoptr (GError) error = NULL;

  step->state = MRC_PRINT_CANCELLED;
  if (g_cancellable_is_cancelled (cancellable))
    return;

  step->state = MRC_PRINT_SUBMITTING;
  if (report (step, data) && g_mkdir_with_parents (self->folder, 0700) == 0 &&
      g_file_set_contents_full (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf),
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &error)) {
    step->state = MRC_PRINT_PRINTED;
    return;
  }

  g_message ("%s: %s", path, error != NULL ? error->message : "not written");
  step->state = MRC_PRINT_FAILED;
  step->reason = MRC_PRINT_REASON_UNREACHABLE;
}

/* A file is there whole or not at all. */
static void
mrc_printer_folder_settle (MrcPrinter *printer, const char *name, MrcPrintStep *step)
{
  g_autofree char *path = path_of ((MrcPrinterFolder *) printer, name);

  step->state = g_file_test (path, G_FILE_TEST_EXISTS) ? MRC_PRINT_PRINTED : MRC_PRINT_FAILED;
  step->reason = step->state == MRC_PRINT_PRINTED ? MRC_PRINT_REASON_NONE : MRC_PRINT_REASON_LATE;
}

static void
mrc_printer_folder_ask (MrcPrinter *printer, MrcPrinterCondition *condition)
{
  MrcPrinterFolder *self = (MrcPrinterFolder *) printer;

  condition->answers = g_mkdir_with_parents (self->folder, 0700) == 0;
  condition->accepts = condition->answers && g_access (self->folder, W_OK) == 0;
  condition->reason = condition->accepts ? MRC_PRINT_REASON_NONE : MRC_PRINT_REASON_UNREACHABLE;
}

static gboolean
mrc_printer_folder_resume (MrcPrinter *printer)
{
  return TRUE;
}

static char *
mrc_printer_folder_describe (MrcPrinter *printer, gboolean *ret_ok)
{
  MrcPrinterFolder *self = (MrcPrinterFolder *) printer;
  MrcPrinterCondition condition = { 0 };

  mrc_printer_folder_ask (printer, &condition);
  *ret_ok = condition.accepts;
  return *ret_ok ? g_strdup_printf ("PDF files in %s", self->folder)
                 : g_strdup_printf ("%s cannot be written to: check its rights", self->folder);
}

static void
mrc_printer_folder_finalize (GObject *object)
{
  g_free (((MrcPrinterFolder *) object)->folder);

  G_OBJECT_CLASS (mrc_printer_folder_parent_class)->finalize (object);
}

static void
mrc_printer_folder_class_init (MrcPrinterFolderClass *klass)
{
  MRC_PRINTER_CLASS (klass)->print = mrc_printer_folder_print;
  MRC_PRINTER_CLASS (klass)->settle = mrc_printer_folder_settle;
  MRC_PRINTER_CLASS (klass)->ask = mrc_printer_folder_ask;
  MRC_PRINTER_CLASS (klass)->resume = mrc_printer_folder_resume;
  MRC_PRINTER_CLASS (klass)->describe = mrc_printer_folder_describe;
  G_OBJECT_CLASS (klass)->finalize = mrc_printer_folder_finalize;
}

static void
mrc_printer_folder_init (MrcPrinterFolder *self)
{
}

MrcPrinter *
mrc_printer_folder_new (const char *folder)
{
  MrcPrinterFolder *self = g_object_new (MRC_TYPE_PRINTER_FOLDER, NULL);

  self->folder = g_strdup (folder);
  return MRC_PRINTER (self);
}
