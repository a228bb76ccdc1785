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

gboolean
mrc_print_state_is_final (MrcPrintState state)
{
  return state == MRC_PRINT_PRINTED || state == MRC_PRINT_FAILED || state == MRC_PRINT_UNCERTAIN ||
         state == MRC_PRINT_CANCELLED;
}

void
mrc_printer_print (MrcPrinter *self,
                   const char *name,
                   GBytes *document,
                   double width_mm,
                   double height_mm,
                   MrcPrintReport report,
                   gpointer data,
                   GCancellable *cancellable,
                   MrcPrintStep *ret_step)
{
  g_return_if_fail (MRC_IS_PRINTER (self));
  g_return_if_fail (name != NULL && document != NULL && ret_step != NULL);

  *ret_step = (MrcPrintStep){ .state = MRC_PRINT_FAILED };
  MRC_PRINTER_GET_CLASS (self)->print (self, name, document, width_mm, height_mm, report, data, cancellable,
                                       ret_step);
}

void
mrc_printer_settle (MrcPrinter *self, const char *name, MrcPrintStep *step)
{
  g_return_if_fail (MRC_IS_PRINTER (self));
  g_return_if_fail (name != NULL && step != NULL);

  MRC_PRINTER_GET_CLASS (self)->settle (self, name, step);
}

void
mrc_printer_ask (MrcPrinter *self, MrcPrinterCondition *ret_condition)
{
  g_return_if_fail (MRC_IS_PRINTER (self) && ret_condition != NULL);

  *ret_condition = (MrcPrinterCondition){ 0 };
  MRC_PRINTER_GET_CLASS (self)->ask (self, ret_condition);
}

gboolean
mrc_printer_resume (MrcPrinter *self)
{
  g_return_val_if_fail (MRC_IS_PRINTER (self), FALSE);

  return MRC_PRINTER_GET_CLASS (self)->resume (self);
}

char *
mrc_printer_describe (MrcPrinter *self, gboolean *ret_ok)
{
  g_return_val_if_fail (MRC_IS_PRINTER (self), NULL);

  return MRC_PRINTER_GET_CLASS (self)->describe (self, ret_ok);
}
