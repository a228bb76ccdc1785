// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/printout.h"

#include "printing/document-layout.h"
#include "printing/slip-layout.h"
#include "printing/slip-record.h"

#define DOCUMENT "document" /* no field of a slip has this name */

MrcPrintout *
mrc_printout_new_slip (const MrcSlip *slip)
{
  MrcPrintout *self = g_new0 (MrcPrintout, 1);

  self->slip = mrc_slip_copy (slip);
  return self;
}

MrcPrintout *
mrc_printout_new_document (const MrcDocument *document)
{
  MrcPrintout *self = g_new0 (MrcPrintout, 1);

  self->document = mrc_document_copy (document);
  return self;
}

MrcPrintout *
mrc_printout_copy (const MrcPrintout *self)
{
  return self->slip != NULL ? mrc_printout_new_slip (self->slip) : mrc_printout_new_document (self->document);
}

void
mrc_printout_free (MrcPrintout *self)
{
  if (self == NULL)
    return;

  mrc_slip_free (self->slip);
  mrc_document_free (self->document);
  g_free (self);
}

int
mrc_printout_get_number (const MrcPrintout *self)
{
  return self->slip != NULL ? self->slip->call_number : self->document->number;
}

int
mrc_printout_get_copy (const MrcPrintout *self)
{
  return self->slip != NULL ? self->slip->copy : self->document->copy;
}

void
mrc_printout_mark_copy (MrcPrintout *self)
{
  if (self->slip != NULL)
    self->slip->copy++;
  else
    self->document->copy++;
}

GBytes *
mrc_printout_draw (const MrcPrintout *self, const char *paper, double *ret_width_mm, double *ret_height_mm)
{
  return self->slip != NULL ? mrc_slip_layout_pdf (self->slip, paper, ret_width_mm, ret_height_mm)
                            : mrc_document_layout_pdf (self->document, paper, ret_width_mm, ret_height_mm);
}

GBytes *
mrc_printout_to_bytes (const MrcPrintout *self)
{
  GVariantDict dict;
  g_autoptr (GVariant) variant = NULL;

  if (self->slip != NULL)
    return mrc_slip_to_bytes (self->slip);
  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert_value (&dict, DOCUMENT, mrc_document_to_variant (self->document));
  variant = g_variant_ref_sink (g_variant_dict_end (&dict));
  return g_variant_get_data_as_bytes (variant);
}

MrcPrintout *
mrc_printout_from_bytes (GBytes *bytes)
{
  g_autoptr (GVariant) dict =
    g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_VARDICT, bytes, FALSE));
  g_autoptr (GVariant) document = g_variant_lookup_value (dict, DOCUMENT, NULL);
  g_autoptr (MrcPrintout) self = g_new0 (MrcPrintout, 1);

  if (document != NULL)
    self->document = mrc_document_from_variant (document);
  else
    self->slip = mrc_slip_from_bytes (bytes);
  return self->slip != NULL || self->document != NULL ? g_steal_pointer (&self) : NULL;
}
