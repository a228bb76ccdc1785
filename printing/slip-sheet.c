// SPDX-License-Identifier: GPL-3.0-or-later

/* The slip on a sheet of A6, A5 or A4: the same as on the roll, and room for one's own
 * questions where the sheet has it. Lengths are mm on A5; the pen's scale makes those of
 * the other sheets. Only the QR keeps the paper's own dots. */

#include "printing/slip-private.h"

#include "printing/figures.h"
#include "printing/words.h"

#define BN MRC_LANGUAGE_BENGALI
#define EN MRC_LANGUAGE_ENGLISH

#define X 8.8
#define TOP 5.8
#define FOOT_MARGIN 5.1
#define QR_MODULES (41 + 8) /* of version 6, with its white */
#define PAD 4.0             /* between a box and its words */
#define GAP 2.2
#define CLOCK 30.5
#define BETWEEN 3.7 /* serial, moment and clock */
#define TICK 5.0
#define BOX_THICK 0.5
#define BOX_RADIUS 2.7
#define ASK_LINE 9.5
#define ASK_LEAST 19.0 /* for the question and a line to write on */
#define N_PAPERS 4
#define LEAST_SCALE 0.58 /* letters of 8 points */
#define SCALE_STEP 0.02

static const MrcPenStyle heading = { 6.4, 1.35, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle plain = { 4.9, 1.38, FALSE, MRC_PEN_LEFT };
static const MrcPenStyle strong = { 5.2, 1.35, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle mark = { 4.9, 1.38, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle small = { 3.7, 1.38, FALSE, MRC_PEN_LEFT };
static const MrcPenStyle serial = { 19.6, 1.1, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle counter = { 5.8, 1.38, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle moment = { 6.4, 1.3, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle code = { 12.5, 1.2, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle code_lines = { 10.6, 1.1, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle hotline = { 10.2, 1.1, TRUE, MRC_PEN_RIGHT };
static const MrcPenStyle hotlines = { 6.1, 1.2, TRUE, MRC_PEN_RIGHT };
static const MrcPenStyle corner = { 4.9, 1.38, FALSE, MRC_PEN_RIGHT };
static const MrcPenStyle corner_small = { 3.7, 1.38, FALSE, MRC_PEN_RIGHT };

/* The page, in the units of this layout. */
typedef struct {
  MrcPen *pen;
  double width; /* between the margins */
  double bottom;
  double module;
} Sheet;

static double
put (const Sheet *sheet, const MrcPenStyle *style, double y, const char *text)
{
  return y + mrc_pen_write (sheet->pen, style, X, y, sheet->width, text);
}

static double
put_in_box (const Sheet *sheet, const MrcPenStyle *style, double y, const char *text)
{
  return y + mrc_pen_write (sheet->pen, style, X + PAD, y, sheet->width - 2 * PAD, text);
}

static double
close_box (const Sheet *sheet, double top, double bottom)
{
  mrc_pen_box (sheet->pen, X, top, sheet->width, bottom - top, BOX_RADIUS, BOX_THICK);
  return bottom + GAP;
}

static double
draw_mark (const Sheet *sheet, double top, const MrcSlip *slip, const MrcSlipText *text)
{
  double y = top + 0.8;

  if (slip->demo) {
    y = put_in_box (sheet, &mark, y, mrc_word (MRC_WORD_DEMO, BN));
    put_in_box (sheet, &corner_small, top + 1.6, mrc_word (MRC_WORD_DEMO, EN));
  }
  if (text->mark != NULL)
    y = put_in_box (sheet, &mark, y, text->mark);
  return y > top + 0.8 ? close_box (sheet, top, y + 0.8) : top;
}

static double
draw_head (const Sheet *sheet, double y, const MrcSlipText *text)
{
  g_autofree char *under = g_strconcat (text->centre[BN], *text->centre[BN] ? " · " : "",
                                        mrc_word (MRC_WORD_UNDER_HEADING, BN), NULL);

  y = put (sheet, &heading, y, mrc_word (MRC_WORD_HEADING, BN));
  y = put (sheet, &plain, y, under);
  y = put (sheet, &small, y, text->centre[EN]) + 1.6;
  mrc_pen_rule (sheet->pen, X, y, sheet->width, 0.7, 0, 0);
  return y + 2;
}

/* The clock gives way where the serial and a long month need its room. */
static void
draw_moment (const Sheet *sheet, double middle, const MrcSlip *slip, const MrcSlipText *text)
{
  const char *const lines[] = { text->weekday, text->date, text->time };
  double taken = mrc_pen_width (sheet->pen, &serial, text->serial) + 2 * BETWEEN;
  double y = middle - G_N_ELEMENTS (lines) * moment.size * moment.line / 2;
  double widest = 0, face = 0, left = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    widest = MAX (widest, mrc_pen_width (sheet->pen, &moment, lines[i]));
  face = MIN (CLOCK, sheet->width - taken - widest);
  left = X + sheet->width - face - BETWEEN - widest;
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    y += mrc_pen_write (sheet->pen, &moment, left, y, widest + 1, lines[i]);
  mrc_figure_clock (sheet->pen, X + sheet->width - face, middle - face / 2, face, slip->minute);
}

static double
draw_serial (const Sheet *sheet, double top, const MrcSlip *slip, const MrcSlipText *text)
{
  g_autofree char *staff = g_strjoin (" · ", text->staff[0], text->staff[1], NULL);
  double y = put (sheet, &plain, top, mrc_word (MRC_WORD_SERIAL, BN));

  y = put (sheet, &serial, y, text->serial);
  y = put (sheet, &counter, y, text->counter);
  draw_moment (sheet, (top + y) / 2, slip, text);
  if (text->then != NULL)
    y = put (sheet, &strong, y, text->then);
  return put (sheet, &small, y, staff) + GAP;
}

/* On one line where there is room, else in the three groups it is said in. */
static double
draw_code (const Sheet *sheet, double x, double y, double width, const MrcSlipText *text)
{
  g_autofree char *digits = g_strjoin (" ", text->code[0], text->code[1], text->code[2], NULL);

  if (mrc_pen_width (sheet->pen, &code, digits) <= width)
    return mrc_pen_write (sheet->pen, &code, x, y, width, digits);
  for (int i = 0; i < MRC_N_CODE_GROUPS; i++)
    mrc_pen_write (sheet->pen, &code_lines, x, y + i * code_lines.size * code_lines.line, width,
                   text->code[i]);
  return MRC_N_CODE_GROUPS * code_lines.size * code_lines.line;
}

/* Returns: where the words end, drawn from @y down */
static double
draw_beside_qr (const Sheet *sheet, double x, double y, const MrcSlipText *text)
{
  g_autofree char *lost =
    g_strjoin (" ", mrc_word (MRC_WORD_LOST_1, BN), mrc_word (MRC_WORD_LOST_2, BN), NULL);
  g_autofree char *english =
    g_strjoin (" ", mrc_word (MRC_WORD_LOST_1, EN), mrc_word (MRC_WORD_LOST_2, EN), NULL);
  double width = X + sheet->width - PAD / 2 - x;

  y += mrc_pen_write (sheet->pen, &plain, x, y, width, lost);
  y += draw_code (sheet, x, y, width, text);
  return y + mrc_pen_write (sheet->pen, &small, x, y, width, english);
}

static double
draw_ticket (const Sheet *sheet, double top, const MrcSlip *slip, const MrcSlipText *text)
{
  double x = X + 1.5 + QR_MODULES * sheet->module + 4;
  Sheet measure = *sheet;
  g_autoptr (MrcPen) ruler = mrc_pen_new ();
  double words = 0, height = 0;

  measure.pen = ruler;
  words = draw_beside_qr (&measure, x, 0, text);
  height = MAX (QR_MODULES * sheet->module, words) + 1.6;
  mrc_pen_qr (sheet->pen, X + 1.5, top + height / 2, sheet->module, slip->ticket);
  draw_beside_qr (sheet, x, top + (height - words) / 2, text);
  return close_box (sheet, top, top + height);
}

static double
draw_bring (const Sheet *sheet, double top)
{
  static const MrcWord papers[N_PAPERS] = { MRC_WORD_BRING_SLIP, MRC_WORD_BRING_ID, MRC_WORD_BRING_PASSPORT,
                                            MRC_WORD_BRING_PAPERS };
  double column = (sheet->width - 2 * PAD) / 2;
  double row = plain.size * plain.line + 0.7;
  double y = put_in_box (sheet, &strong, top + 1, mrc_word (MRC_WORD_BRING, BN));

  for (int i = 0; i < N_PAPERS; i++) {
    double x = X + PAD + i % 2 * column;
    double middle = y + (i / 2 + 0.5) * row;

    mrc_pen_box (sheet->pen, x, middle - TICK / 2, TICK, TICK, 1, BOX_THICK);
    mrc_pen_write (sheet->pen, &plain, x + TICK + 2.4, middle - plain.size * plain.line / 2,
                   column - TICK - 2.4, mrc_word (papers[i], BN));
  }
  return close_box (sheet, top, y + N_PAPERS / 2 * row + 1.2);
}

static double
draw_hotlines (const Sheet *sheet, double top, const MrcSlipText *text)
{
  double y = top + 1;
  double left = y;

  if (text->hotline != NULL) {
    left += 1.3;
    y = put_in_box (sheet, &hotline, y, text->hotline);
    if (text->more_hotlines != NULL)
      y = put_in_box (sheet, &hotlines, y, text->more_hotlines);
    left = put_in_box (sheet, &plain, left, mrc_word (MRC_WORD_CALL, BN));
  }
  left = put_in_box (sheet, &plain, left, mrc_word (MRC_WORD_NO_MONEY, BN));
  left = put_in_box (sheet, &small, left, mrc_word (MRC_WORD_NO_MONEY, EN));
  return close_box (sheet, top, MAX (y, left) + 1);
}

/* As many lines as the page has room for. */
static void
draw_questions (const Sheet *sheet, double top, double bottom)
{
  double y = put_in_box (sheet, &strong, top + 1, mrc_word (MRC_WORD_ASK, BN));

  for (y += ASK_LINE; y < bottom - 2; y += ASK_LINE)
    mrc_pen_rule (sheet->pen, X + PAD, y, sheet->width - 2 * PAD, 0.5, 0.5, 0.5);
  close_box (sheet, top, bottom);
}

static Sheet
make_sheet (MrcPen *pen, const MrcSlipPaper *paper, double scale)
{
  const Sheet sheet = { pen, paper->width / scale - 2 * X, paper->height / scale - FOOT_MARGIN,
                        paper->module / scale };

  return sheet;
}

/* Returns: the top of the last line, at the foot of the page */
static double
foot_of (const Sheet *sheet)
{
  return sheet->bottom - plain.size * plain.line;
}

/* Returns: how far down all reaches that must be on the page */
static double
draw_body (const Sheet *sheet, const MrcSlip *slip, const MrcSlipText *text)
{
  double y = draw_head (sheet, draw_mark (sheet, TOP, slip, text), text);

  y = draw_serial (sheet, y, slip, text);
  y = draw_ticket (sheet, y, slip, text);
  y = draw_bring (sheet, y);
  return draw_hotlines (sheet, y, text);
}

/* A long name of a centre and all marks make the letters of A6 smaller; nothing may fall off the page. */
static double
find_scale (const MrcSlipPaper *paper, const MrcSlip *slip, const MrcSlipText *text)
{
  g_autoptr (MrcPen) ruler = mrc_pen_new ();
  double scale = paper->scale;
  Sheet sheet = make_sheet (ruler, paper, scale);

  while (draw_body (&sheet, slip, text) > foot_of (&sheet) && scale > LEAST_SCALE) {
    scale -= SCALE_STEP;
    sheet = make_sheet (ruler, paper, scale);
  }
  return scale;
}

double
mrc_slip_draw_sheet (MrcPen *pen, const MrcSlipPaper *paper, const MrcSlip *slip, const MrcSlipText *text)
{
  double scale = find_scale (paper, slip, text);
  const Sheet sheet = make_sheet (pen, paper, scale);
  double foot = foot_of (&sheet);
  double y = 0;

  mrc_pen_set_scale (pen, scale);
  y = draw_body (&sheet, slip, text);
  if (foot - GAP - y >= ASK_LEAST)
    draw_questions (&sheet, y, foot - GAP);
  put (&sheet, &plain, foot, text->phone);
  put (&sheet, &corner, foot, text->foot);
  return paper->height;
}
