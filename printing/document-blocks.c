// SPDX-License-Identifier: GPL-3.0-or-later

/* How each block of a document looks. Lengths are mm where plain letters are 4.4 mm, and
 * follow the scale of the paper; dots of a printer's head do not. */

#include "printing/document-private.h"

#include "printing/words.h"

#define GAP 1.4  /* under a block */
#define TICK 4.2 /* the side of a box to tick */
#define THIN (2 * MRC_DOT)
#define THICK (4 * MRC_DOT)
#define WRITE 10.5      /* a line to write on by hand */
#define LEAST_ROOM 0.60 /* of the lengths before and after this one: a hand does not get smaller */
#define SIGN 22.0       /* a box for a thumb or a stamp */
#define BESIDE_QR 30.0  /* the least words need beside it */
#define LABEL_PART 0.56 /* of the width, in a row of label and value */
#define CELL 8.5        /* a row of a table: a finger's breadth to tick in */
#define DOTS_HEIGHT 10.0
#define DOTS_STEP 4 /* dots between two bars */

static const MrcPenStyle head = { 3.9, 1.38, FALSE, MRC_PEN_LEFT };
static const MrcPenStyle title = { 7.2, 1.3, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle heading = { 5.2, 1.38, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle plain = { 4.4, 1.4, FALSE, MRC_PEN_LEFT };
static const MrcPenStyle strong = { 4.6, 1.4, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle small = { 3.7, 1.38, FALSE, MRC_PEN_LEFT };
static const MrcPenStyle foreign = { 4.8, 1.4, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle value = { 4.4, 1.4, TRUE, MRC_PEN_RIGHT };
static const MrcPenStyle number = { 19.6, 1.15, TRUE, MRC_PEN_CENTRE };
static const MrcPenStyle code = { 10.6, 1.2, TRUE, MRC_PEN_CENTRE };
static const MrcPenStyle cell = { 4.4, 1.3, FALSE, MRC_PEN_CENTRE };
static const MrcPenStyle cell_head = { 3.9, 1.3, TRUE, MRC_PEN_CENTRE };
static const MrcPenStyle middle = { 3.7, 1.38, FALSE, MRC_PEN_CENTRE };

static MrcPenStyle
scaled (const MrcDocumentArea *area, const MrcPenStyle *style)
{
  MrcPenStyle copy = *style;

  copy.size = MAX (style->size * area->scale, area->least);
  return copy;
}

static double
line_of (const MrcDocumentArea *area, const MrcPenStyle *style)
{
  MrcPenStyle own = scaled (area, style);

  return own.size * own.line;
}

static double
put_at (const MrcDocumentArea *area,
        const MrcPenStyle *style,
        double x,
        double y,
        double width,
        const char *text)
{
  MrcPenStyle own = scaled (area, style);

  return *text != '\0' ? mrc_pen_write (area->pen, &own, x, y, width, text) : 0;
}

static double
width_of (const MrcDocumentArea *area, const MrcPenStyle *style, const char *text)
{
  MrcPenStyle own = scaled (area, style);

  return mrc_pen_width (area->pen, &own, text);
}

static double
put (const MrcDocumentArea *area, const MrcPenStyle *style, double y, const char *text)
{
  return put_at (area, style, area->x, y, area->width, text);
}

static double
draw_writing_line (const MrcDocumentArea *area, double x, double y, double width)
{
  mrc_pen_rule (area->pen, x, y, width, THIN, 4 * MRC_DOT, 4 * MRC_DOT);
  return y;
}

static double
draw_hanging (const MrcDocumentArea *area, double y, double indent, const char *text)
{
  return put_at (area, &plain, area->x + indent, y, area->width - indent, text);
}

static double
draw_numbered (const MrcDocumentArea *area, char **texts, double y)
{
  double indent = 2 * TICK * area->scale;

  put_at (area, &strong, area->x, y, indent, texts[0]);
  return draw_hanging (area, y, indent, texts[1]);
}

static void
draw_tick_box (const MrcDocumentArea *area, double x, double middle_y)
{
  double side = TICK * area->scale;

  mrc_pen_box (area->pen, x, middle_y - side / 2, side, side, 0.6, THIN + MRC_DOT);
}

static double
draw_tick (const MrcDocumentArea *area, char **texts, double y)
{
  double indent = 1.7 * TICK * area->scale;
  double height = draw_hanging (area, y, indent, texts[0]);

  draw_tick_box (area, area->x, y + line_of (area, &plain) / 2);
  if (texts[1] != NULL)
    height += put_at (area, &small, area->x + indent, y + height, area->width - indent, texts[1]);
  return height;
}

/* A long value gets lines of its own under its label. */
static double
draw_row (const MrcDocumentArea *area, char **texts, double y)
{
  double label = area->width * LABEL_PART;
  double height = 0;

  if (width_of (area, &value, texts[1]) <= area->width - label - GAP) {
    height = put_at (area, &plain, area->x, y, label, texts[0]);
    put_at (area, &value, area->x + label, y + height - line_of (area, &value), area->width - label,
            texts[1]);
  } else {
    height = put (area, &plain, y, texts[0]);
    height += put (area, &value, y + height, texts[1]);
  }
  mrc_pen_rule (area->pen, area->x, y + height + GAP / 2 * area->scale, area->width, MRC_DOT, MRC_DOT,
                3 * MRC_DOT);
  return height + GAP / 2 * area->scale;
}

/* The line stands where a hand has room to write, whatever the letters' size. */
static double
draw_fill (const MrcDocumentArea *area, char **texts, double y)
{
  double room = WRITE * MAX (area->scale, LEAST_ROOM);
  double label = width_of (area, &plain, texts[0]) + 2 * GAP;
  double words = line_of (area, &plain);

  if (label > area->width * LABEL_PART) {
    double height = put (area, &plain, y, texts[0]);

    return draw_writing_line (area, area->x, y + height + room * 0.8, area->width) - y + GAP;
  }
  put_at (area, &plain, area->x, y + room - words, area->width, texts[0]);
  draw_writing_line (area, area->x + label, y + room - words * 0.18, area->width - label);
  return room + GAP / 2;
}

static double
draw_lines (const MrcDocumentArea *area, char **texts, double y)
{
  double room = WRITE * MAX (area->scale, LEAST_ROOM);
  double down = y;

  for (int i = 0; texts[i] != NULL; i++) {
    down += room;
    draw_writing_line (area, area->x, down, area->width);
  }
  return down - y + GAP;
}

static double
draw_sign (const MrcDocumentArea *area, char **texts, double y)
{
  int n = (int) g_strv_length (texts);
  double column = area->width / n;
  double box = SIGN * MAX (area->scale, LEAST_ROOM);
  double words = 0;

  for (int i = 0; i < n; i++) {
    double x = area->x + i * column;

    mrc_pen_box (area->pen, x + GAP / 2, y + GAP, column - GAP, box, 1, THIN);
    words = MAX (words, put_at (area, &middle, x, y + GAP + box, column, texts[i]));
  }
  return GAP + box + words;
}

/* Arabic begins at the right. */
static double
draw_foreign (const MrcDocumentArea *area, char **texts, double y)
{
  gboolean arabic = g_unichar_get_script (g_utf8_get_char (texts[0])) == G_UNICODE_SCRIPT_ARABIC;
  MrcPenStyle style = foreign;

  style.align = arabic ? MRC_PEN_RIGHT : MRC_PEN_LEFT;
  return put (area, &style, y, texts[0]);
}

/* In its groups on lines of their own where one line is too wide. */
static double
draw_code (const MrcDocumentArea *area, char **texts, double y)
{
  g_auto (GStrv) groups = NULL;
  double down = y;

  if (width_of (area, &code, texts[0]) <= area->width)
    return put (area, &code, y, texts[0]);
  groups = g_strsplit (texts[0], " ", -1);
  for (int i = 0; groups[i] != NULL; i++)
    down += put (area, &code, down, groups[i]);
  return down - y;
}

static double
write_beside (const MrcDocumentArea *area, double x, double y, double width, char **texts)
{
  double down = y;

  for (int i = 1; texts[i] != NULL; i++)
    down += put_at (area, i == 1 ? &strong : &plain, x, down, width, texts[i]);
  return down - y;
}

static double
draw_qr (const MrcDocumentArea *area, char **texts, double y)
{
  g_autoptr (MrcPen) ruler = mrc_pen_new ();
  MrcDocumentArea measure = *area;
  double side = mrc_pen_qr (ruler, 0, 0, area->module, texts[0]);
  double room = area->width - side - GAP;
  double words = 0;

  y += GAP;
  measure.pen = ruler;
  if (room < BESIDE_QR * area->scale || texts[1] == NULL) {
    mrc_pen_qr (area->pen, area->x + (area->width - side) / 2, y + side / 2, area->module, texts[0]);
    return GAP + side + write_beside (area, area->x, y + side, area->width, texts);
  }
  words = write_beside (&measure, 0, 0, room, texts);
  mrc_pen_qr (area->pen, area->x, y + MAX (side, words) / 2, area->module, texts[0]);
  write_beside (area, area->x + side + GAP, y + MAX (0, side - words) / 2, room, texts);
  return GAP + MAX (side, words);
}

static double
draw_cells (const MrcDocumentArea *area, const MrcPenStyle *style, char **texts, double y)
{
  g_autoptr (MrcPen) ruler = mrc_pen_new ();
  MrcDocumentArea measure = *area;
  int n = (int) g_strv_length (texts);
  double column = area->width / n;
  double height = CELL * area->scale;

  measure.pen = ruler;
  for (int i = 0; i < n; i++)
    height = MAX (height, put_at (&measure, style, 0, 0, column, texts[i]) + GAP);
  for (int i = 0; i < n; i++) {
    double x = area->x + i * column;
    double words = put_at (&measure, style, 0, 0, column, texts[i]);

    if (g_str_equal (texts[i], MRC_CELL_TICK))
      draw_tick_box (area, x + (column - TICK * area->scale) / 2, y + height / 2);
    else
      put_at (area, style, x, y + (height - words) / 2, column, texts[i]);
  }
  mrc_pen_rule (area->pen, area->x, y + height, area->width, style->bold ? THICK : MRC_DOT, 0, 0);
  return height;
}

static double
draw_rule (const MrcDocumentArea *area, double y)
{
  mrc_pen_rule (area->pen, area->x, y + GAP, area->width, THIN, 0, 0);
  return 2 * GAP;
}

static double
draw_cut (const MrcDocumentArea *area, char **texts, double y)
{
  double line = y + 2 * GAP;

  mrc_pen_rule (area->pen, area->x, line, area->width, THIN, 12 * MRC_DOT, 8 * MRC_DOT);
  return 2 * GAP + put (area, &middle, line + GAP / 2, texts[0]) + GAP;
}

/* Each dot of the head prints bars of its own and nothing else there: a dead one is a white gap
 * in the stairs. Then what lines of one, two and three dots look like. */
static double
draw_dots (const MrcDocumentArea *area, double y)
{
  int n = (int) (area->width / MRC_DOT);
  double step = DOTS_HEIGHT / DOTS_STEP;

  for (int i = 0; i < n; i++) {
    cairo_t *cr = mrc_pen_get_cairo (area->pen);

    if (cr == NULL)
      break;
    cairo_rectangle (cr, area->x + i * MRC_DOT, y + i % DOTS_STEP * step, MRC_DOT, step);
    cairo_fill (cr);
  }
  for (int thick = 1; thick <= 3; thick++)
    mrc_pen_rule (area->pen, area->x, y + DOTS_HEIGHT + thick * 2, area->width, thick * MRC_DOT, 0, 0);
  return DOTS_HEIGHT + 4 * 2;
}

static double
draw (const MrcDocumentArea *area, const MrcBlock *block, double y)
{
  switch (block->kind) {
  case MRC_BLOCK_HEADING:
    return GAP * area->scale + put (area, &heading, y + GAP * area->scale, block->texts[0]);
  case MRC_BLOCK_TEXT:
    return put (area, &plain, y, block->texts[0]);
  case MRC_BLOCK_STRONG:
    return put (area, &strong, y, block->texts[0]);
  case MRC_BLOCK_SMALL:
    return put (area, &small, y, block->texts[0]);
  case MRC_BLOCK_FOREIGN:
    return draw_foreign (area, block->texts, y);
  case MRC_BLOCK_NUMBERED:
    return draw_numbered (area, block->texts, y);
  case MRC_BLOCK_TICK:
    return draw_tick (area, block->texts, y);
  case MRC_BLOCK_ROW:
    return draw_row (area, block->texts, y);
  case MRC_BLOCK_FILL:
    return draw_fill (area, block->texts, y);
  case MRC_BLOCK_LINES:
    return draw_lines (area, block->texts, y);
  case MRC_BLOCK_SIGN:
    return draw_sign (area, block->texts, y);
  case MRC_BLOCK_NUMBER:
    return put (area, &number, y, block->texts[0]);
  case MRC_BLOCK_CODE:
    return draw_code (area, block->texts, y);
  case MRC_BLOCK_QR:
    return draw_qr (area, block->texts, y);
  case MRC_BLOCK_HEADS:
    return draw_cells (area, &cell_head, block->texts, y);
  case MRC_BLOCK_CELLS:
    return draw_cells (area, &cell, block->texts, y);
  case MRC_BLOCK_RULE:
    return draw_rule (area, y);
  case MRC_BLOCK_CUT:
    return draw_cut (area, block->texts, y);
  case MRC_BLOCK_DOTS:
    return draw_dots (area, y);
  case MRC_BLOCK_PAGE:
  case MRC_N_BLOCKS:
    return 0;
  }
  g_return_val_if_reached (0);
}

double
mrc_document_block_draw (const MrcDocumentArea *area, const MrcBlock *block, double y)
{
  gboolean joined =
    block->kind == MRC_BLOCK_PAGE || block->kind == MRC_BLOCK_HEADS || block->kind == MRC_BLOCK_CELLS;

  return draw (area, block, y) + (joined ? 0 : GAP * area->scale);
}

static double
draw_marks (const MrcDocumentArea *area, const MrcDocument *document, double y)
{
  g_autofree char *n = g_strdup_printf ("%d", document->copy);
  g_autofree char *copy = document->copy > 0 ? mrc_word_with (MRC_WORD_COPY, n, document->language) : NULL;
  double down = y;

  if (document->demo)
    down += put (area, &strong, down, mrc_word (MRC_WORD_DEMO, document->language));
  if (copy != NULL)
    down += put (area, &strong, down, copy);
  return down - y;
}

double
mrc_document_head_draw (const MrcDocumentArea *area, const MrcDocument *document, double y)
{
  double down = y + draw_marks (area, document, y);

  down += put (area, &head, down, document->head);
  mrc_pen_rule (area->pen, area->x, down + GAP / 2, area->width, THICK, 0, 0);
  down += 2 * GAP;
  down += put (area, &title, down, document->title);
  return down - y + GAP * area->scale;
}

/* The page's number and the date at the right; beside the hotlines where there is room. */
double
mrc_document_foot_draw (const MrcDocumentArea *area, const MrcDocument *document, const char *page, double y)
{
  MrcPenStyle corner = small;
  g_autofree char *right = g_strconcat (document->date, *document->date && *page ? " · " : "", page, NULL);
  double used = width_of (area, &small, right) + 2 * GAP;
  g_auto (GStrv) calls = g_strsplit (document->foot, "\n", -1);
  g_autofree char *left = g_strjoinv (" · ", calls);
  double top = y + GAP;
  double height = 0;

  corner.align = MRC_PEN_RIGHT;
  mrc_pen_rule (area->pen, area->x, y + GAP / 2, area->width, THIN, 0, 0);
  if (width_of (area, &small, left) + used <= area->width) {
    height = MAX (put (area, &small, top, left), line_of (area, &small));
    put (area, &corner, top, right);
  } else {
    height = put (area, &small, top, width_of (area, &small, left) <= area->width ? left : document->foot);
    height += put (area, &corner, top + height, right);
  }
  return GAP + height;
}
