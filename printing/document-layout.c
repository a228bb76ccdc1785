// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-printing"

#include "printing/document-layout.h"

#include <cairo-pdf.h>
#include <math.h>

#include "locales/numbers.h"
#include "printing/document-private.h"

#define POINTS_PER_MM (72.0 / 25.4)
#define FIXED_DATE "2000-01-01T00:00:00Z" /* else the bytes differ each time, and tell when it was made */
#define SCALE_STEP 0.96
#define SCALE_TRIES 24
#define FOOT_GAP 2.0
#define PLAIN_SIZE 4.4 /* mm, where the scale is 1 */

typedef struct {
  const char *name;
  double width;  /* mm */
  double height; /* mm; 0 for a roll */
  double margin; /* left and right: what the head of a roll does not reach */
  double top;
  double scale;
  double least;
  double module;
} Paper;

static const Paper *
find_paper (const char *name)
{
  static const Paper papers[] = {
    { "58mm", 58, 0, 5, 3, 0.74, 26 * MRC_DOT, 6 * MRC_DOT },
    { "80mm", 80, 0, 4, 3, 0.8, 26 * MRC_DOT, 6 * MRC_DOT },
    { "a6", 105, 148, 7, 6, 0.76, 2.8, 6 * MRC_DOT },
    { "a5", 148, 210, 10, 8, 0.94, 2.8, 6 * MRC_DOT },
    { "a4", 210, 297, 15, 12, 1.15, 2.8, 8 * MRC_DOT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++) {
    if (g_str_equal (papers[i].name, name))
      return &papers[i];
  }
  g_error ("no paper is called “%s”", name);
}

/* One run over all blocks, with or without paper under the pen. */
typedef struct {
  const MrcDocument *document;
  const Paper *paper;
  MrcDocumentArea area;  /* pen: what is drawn with */
  MrcDocumentArea ruler; /* the same, but it only measures */
  double y;
  double longest; /* of all pages so far */
  int page;
  int n_pages;           /* 0 while it is not known */
  const MrcBlock *heads; /* (nullable): of the table that goes on */
  gboolean overflows;    /* a block is longer than a page */
} Flow;

static const MrcBlock *
nth (const Flow *flow, guint i)
{
  return g_ptr_array_index (flow->document->blocks, i);
}

static gboolean
is_roll (const Flow *flow)
{
  return flow->paper->height == 0;
}

/* "২ / ৩" */
static char *
page_text (const Flow *flow)
{
  g_autofree char *ascii = g_strdup_printf ("%d / %d", flow->page, flow->n_pages);

  return flow->n_pages > 1 && !is_roll (flow) ? mrc_digits_text (ascii, flow->document->language)
                                              : g_strdup ("");
}

static double
bottom_of (const Flow *flow)
{
  if (is_roll (flow))
    return G_MAXDOUBLE;
  return flow->paper->height - flow->paper->top - FOOT_GAP -
         mrc_document_foot_draw (&flow->ruler, flow->document, "8 / 8", 0);
}

static void
end_page (Flow *flow)
{
  g_autofree char *page = page_text (flow);
  double foot = mrc_document_foot_draw (&flow->ruler, flow->document, page, 0);
  double y = is_roll (flow) ? flow->y + FOOT_GAP : flow->paper->height - flow->paper->top - foot;
  cairo_t *cr = mrc_pen_get_cairo (flow->area.pen);

  mrc_document_foot_draw (&flow->area, flow->document, page, y);
  flow->longest = MAX (flow->longest, y + foot + flow->paper->top);
  if (cr != NULL)
    cairo_show_page (cr);
}

static void
begin_page (Flow *flow)
{
  flow->page++;
  flow->y = flow->paper->top;
}

static double
height_of (const Flow *flow, guint i)
{
  return mrc_document_block_draw (&flow->ruler, nth (flow, i), 0);
}

/* Returns: of the block and those it is not torn from */
static double
height_of_group (const Flow *flow, guint first)
{
  double height = 0;

  for (guint i = first; i < flow->document->blocks->len; i++) {
    height += height_of (flow, i);
    if (!nth (flow, i)->keep)
      break;
  }
  return height;
}

static void
put (Flow *flow, const MrcBlock *block)
{
  flow->y += mrc_document_block_draw (&flow->area, block, flow->y);
}

static gboolean
goes_on_next_page (const Flow *flow, guint i, double bottom, gboolean in_group)
{
  double group = height_of_group (flow, i);
  gboolean fits_one = group <= bottom - flow->paper->top;

  if (nth (flow, i)->kind == MRC_BLOCK_PAGE)
    return flow->y > flow->paper->top;
  if (in_group || !fits_one)
    return flow->y + height_of (flow, i) > bottom && flow->y > flow->paper->top;
  return flow->y + group > bottom && flow->y > flow->paper->top;
}

static void
put_next (Flow *flow, guint i, double bottom)
{
  const MrcBlock *block = nth (flow, i);
  gboolean in_group = i > 0 && nth (flow, i - 1)->keep;

  if (goes_on_next_page (flow, i, bottom, in_group)) {
    end_page (flow);
    begin_page (flow);
    if (block->kind == MRC_BLOCK_CELLS && flow->heads != NULL)
      put (flow, flow->heads);
  }
  flow->overflows |= flow->y + height_of (flow, i) > bottom;
  if (block->kind != MRC_BLOCK_CELLS)
    flow->heads = block->kind == MRC_BLOCK_HEADS ? block : NULL;
  put (flow, block);
}

static void
run (Flow *flow)
{
  double bottom = bottom_of (flow);

  begin_page (flow);
  flow->y += mrc_document_head_draw (&flow->area, flow->document, flow->y);
  flow->overflows |= flow->y > bottom;
  for (guint i = 0; i < flow->document->blocks->len; i++)
    put_next (flow, i, bottom);
  end_page (flow);
}

static Flow
make_flow (const MrcDocument *document, const Paper *paper, double scale, MrcPen *pen, MrcPen *ruler)
{
  const MrcDocumentArea area = {
    .pen = pen,
    .x = paper->margin,
    .width = paper->width - 2 * paper->margin,
    .scale = scale,
    .least = MIN (paper->least, scale * PLAIN_SIZE),
    .module = paper->module,
  };
  Flow flow = { .document = document, .paper = paper, .area = area, .ruler = area };

  flow.ruler.pen = ruler;
  return flow;
}

static Flow
measure_at (const MrcDocument *document, const Paper *paper, MrcPen *ruler, double scale)
{
  Flow flow = make_flow (document, paper, scale, ruler, ruler);

  run (&flow);
  return flow;
}

/* Smaller letters where one sheet is wished for, as small as need be for the fewest sheets. */
static Flow
measure_one_sheet (const Flow *usual, MrcPen *ruler)
{
  Flow best = *usual;

  for (double scale = usual->area.scale * SCALE_STEP;
       best.page > 1 && scale * PLAIN_SIZE >= usual->document->smallest; scale *= SCALE_STEP) {
    Flow flow = measure_at (usual->document, usual->paper, ruler, scale);

    if (flow.page < best.page)
      best = flow;
  }
  return best;
}

/* Measures all of it, with smaller letters until each block has a page. */
static Flow
measure (const MrcDocument *document, const Paper *paper, MrcPen *ruler)
{
  Flow flow = measure_at (document, paper, ruler, paper->scale);

  for (int i = 0; flow.overflows && i < SCALE_TRIES; i++)
    flow = measure_at (document, paper, ruler, flow.area.scale * SCALE_STEP);
  return document->smallest > 0 && flow.page > 1 ? measure_one_sheet (&flow, ruler) : flow;
}

static cairo_status_t
append (void *array, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (array, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
draw (const Flow *measured, double height)
{
  g_autoptr (MrcPen) pen = mrc_pen_new ();
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *pdf = cairo_pdf_surface_create_for_stream (
    append, bytes, measured->paper->width * POINTS_PER_MM, height * POINTS_PER_MM);
  Flow flow = make_flow (measured->document, measured->paper, measured->area.scale, pen, measured->ruler.pen);

  flow.n_pages = measured->page;
  cairo_pdf_surface_set_metadata (pdf, CAIRO_PDF_METADATA_TITLE, "MRC");
  cairo_pdf_surface_set_metadata (pdf, CAIRO_PDF_METADATA_CREATE_DATE, FIXED_DATE);
  mrc_pen_put_on (pen, pdf);
  run (&flow);
  if (mrc_pen_get_n_missing (pen) > 0)
    g_warning ("%d letters of a paper are in no font: install fonts-noto-core", mrc_pen_get_n_missing (pen));
  mrc_pen_put_on (pen, NULL);
  cairo_surface_finish (pdf);
  if (cairo_surface_status (pdf) != CAIRO_STATUS_SUCCESS)
    g_error ("a paper cannot be drawn: %s", cairo_status_to_string (cairo_surface_status (pdf)));
  cairo_surface_destroy (pdf);
  return g_byte_array_free_to_bytes (bytes);
}

GBytes *
mrc_document_layout_pdf (const MrcDocument *document,
                         const char *paper_name,
                         double *ret_width_mm,
                         double *ret_height_mm)
{
  g_autoptr (MrcPen) ruler = mrc_pen_new ();
  const Paper *paper = find_paper (paper_name);
  Flow flow = measure (document, paper, ruler);

  *ret_width_mm = paper->width;
  *ret_height_mm = paper->height > 0 ? paper->height : ceil (flow.longest);
  return draw (&flow, *ret_height_mm);
}
