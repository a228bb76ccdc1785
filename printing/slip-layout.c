// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-printing"

#include "printing/slip-layout.h"

#include <cairo-pdf.h>
#include <math.h>

#include "printing/slip-private.h"

#define POINTS_PER_MM (72.0 / 25.4)
#define FIXED_DATE "2000-01-01T00:00:00Z" /* else the bytes differ each time, and tell when it was made */

#define ROLL_MODULE 0.75 /* mm: 6 dots, so that version 6 and its white fit 58 mm */
#define SHEET_MODULE 0.75
#define LARGE_MODULE 1.0 /* 8 dots */

typedef struct {
  MrcSlipPaper paper;
  MrcSlipDraw draw;
} Layout;

static const Layout *
find_layout (const char *name)
{
  static const Layout layouts[] = {
    { { "58mm", 58, 0, 5, 1, ROLL_MODULE }, mrc_slip_draw_roll },
    { { "80mm", 80, 0, 4, 1, ROLL_MODULE }, mrc_slip_draw_roll },
    { { "a6", 105, 148, 0, 0.74, SHEET_MODULE }, mrc_slip_draw_sheet },
    { { "a5", 148, 210, 0, 1, SHEET_MODULE }, mrc_slip_draw_sheet },
    { { "a4", 210, 297, 0, 1.35, LARGE_MODULE }, mrc_slip_draw_sheet },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (layouts); i++) {
    if (g_str_equal (layouts[i].paper.name, name))
      return &layouts[i];
  }
  g_error ("no paper is called “%s”", name);
}

static cairo_status_t
append (void *array, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (array, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
draw_pdf (const Layout *layout, double height, MrcPen *pen, const MrcSlip *slip, const MrcSlipText *text)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *pdf = cairo_pdf_surface_create_for_stream (
    append, bytes, layout->paper.width * POINTS_PER_MM, height * POINTS_PER_MM);

  cairo_pdf_surface_set_metadata (pdf, CAIRO_PDF_METADATA_TITLE, "MRC");
  cairo_pdf_surface_set_metadata (pdf, CAIRO_PDF_METADATA_CREATE_DATE, FIXED_DATE);
  mrc_pen_put_on (pen, pdf);
  layout->draw (pen, &layout->paper, slip, text);
  cairo_show_page (mrc_pen_get_cairo (pen));
  cairo_surface_finish (pdf);
  if (cairo_surface_status (pdf) != CAIRO_STATUS_SUCCESS)
    g_error ("a slip cannot be drawn: %s", cairo_status_to_string (cairo_surface_status (pdf)));
  cairo_surface_destroy (pdf);
  return g_byte_array_free_to_bytes (bytes);
}

GBytes *
mrc_slip_layout_pdf (const MrcSlip *slip, const char *paper_name, double *ret_width_mm, double *ret_height_mm)
{
  g_autoptr (MrcPen) pen = mrc_pen_new ();
  g_autoptr (MrcSlipText) text = mrc_slip_text_new (slip);
  const Layout *layout = find_layout (paper_name);
  const MrcSlipPaper *paper = &layout->paper;
  double height = paper->height > 0 ? paper->height : ceil (layout->draw (pen, paper, slip, text));
  GBytes *pdf = draw_pdf (layout, height, pen, slip, text);

  if (mrc_pen_get_n_missing (pen) > 0)
    g_warning ("%d letters of the slip are in no font: install fonts-noto-core", mrc_pen_get_n_missing (pen));

  *ret_width_mm = paper->width;
  *ret_height_mm = height;
  return pdf;
}
