// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-printer-folder"

#include <errno.h>
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
file_name (const char *name)
{
  g_autofree char *base = g_strdelimit (g_strdup (name), ":/\\", '-');

  return g_strconcat (base, ".pdf", NULL);
}

static MrcPrintState
mrc_printer_folder_print (MrcPrinter *printer,
                          const char *name,
                          GBytes *pdf,
                          double width_mm,
                          double height_mm,
                          MrcPrintReport report,
                          gpointer data,
                          GCancellable *cancellable,
                          MrcPrintReason *ret_reason)
{
  MrcPrinterFolder *self = (MrcPrinterFolder *) printer;
  g_autofree char *file = file_name (name);
  g_autofree char *path = g_build_filename (self->folder, file, NULL);
  g_autoptr (GError) error = NULL;

  if (g_cancellable_is_cancelled (cancellable))
    return MRC_PRINT_CANCELLED;

  report (MRC_PRINT_SUBMITTING, MRC_PRINT_REASON_NONE, data);
  if (g_mkdir_with_parents (self->folder, 0700) == 0 &&
      g_file_set_contents_full (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf),
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &error))
    return MRC_PRINT_PRINTED;

  g_message ("%s: %s", path, error != NULL ? error->message : g_strerror (errno));
  *ret_reason = MRC_PRINT_REASON_UNREACHABLE;
  return MRC_PRINT_FAILED;
}

static char *
mrc_printer_folder_describe (MrcPrinter *printer, gboolean *ret_ok)
{
  MrcPrinterFolder *self = (MrcPrinterFolder *) printer;

  *ret_ok = g_mkdir_with_parents (self->folder, 0700) == 0 && g_access (self->folder, W_OK) == 0;
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
