// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/printer.h"

G_DEFINE_ABSTRACT_TYPE (MrcPrinter, mrc_printer, G_TYPE_OBJECT)

static void
mrc_printer_class_init (MrcPrinterClass *klass)
{
}

static void
mrc_printer_init (MrcPrinter *self)
{
}

MrcPrintState
mrc_printer_print (MrcPrinter *self,
                   const char *name,
                   GBytes *pdf,
                   double width_mm,
                   double height_mm,
                   MrcPrintReport report,
                   gpointer data,
                   GCancellable *cancellable,
                   MrcPrintReason *ret_reason)
{
  g_return_val_if_fail (MRC_IS_PRINTER (self), MRC_PRINT_FAILED);
  g_return_val_if_fail (name != NULL && pdf != NULL && ret_reason != NULL, MRC_PRINT_FAILED);

  *ret_reason = MRC_PRINT_REASON_NONE;
  return MRC_PRINTER_GET_CLASS (self)->print (self, name, pdf, width_mm, height_mm, report, data, cancellable,
                                              ret_reason);
}

char *
mrc_printer_describe (MrcPrinter *self, gboolean *ret_ok)
{
  g_return_val_if_fail (MRC_IS_PRINTER (self), NULL);

  return MRC_PRINTER_GET_CLASS (self)->describe (self, ret_ok);
}
