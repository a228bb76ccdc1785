// SPDX-License-Identifier: GPL-3.0-or-later

/* The slip on a sheet of A5: the same as on the roll, and room for one's own questions. */

#include "printing/slip-private.h"

#include "printing/figures.h"
#include "printing/words.h"

#define BN MRC_LANGUAGE_BENGALI
#define EN MRC_LANGUAGE_ENGLISH

#define X 8.8
#define TOP 5.8
#define BOTTOM (MRC_A5_HEIGHT - 5.1)
#define WIDTH (MRC_A5_WIDTH - 2 * X)
#define MODULE 0.75
#define QR_ROOM ((41 + 8) * MODULE) /* of version 6 */
#define PAD 4.0                     /* between a box and its words */
#define GAP 2.2
#define CLOCK 30.5
#define TICK 5.0
#define BOX_THICK 0.5
#define BOX_RADIUS 2.7
#define ASK_LINE 9.5
#define N_PAPERS 4

static const MrcPenStyle heading = { 6.4, 1.35, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle plain = { 4.9, 1.38, FALSE, MRC_PEN_LEFT };
static const MrcPenStyle strong = { 5.2, 1.35, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle mark = { 4.9, 1.38, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle small = { 3.7, 1.38, FALSE, MRC_PEN_LEFT };
static const MrcPenStyle serial = { 19.6, 1.1, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle counter = { 5.8, 1.38, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle moment = { 6.4, 1.3, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle code = { 12.5, 1.2, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle hotline = { 10.2, 1.1, TRUE, MRC_PEN_RIGHT };
static const MrcPenStyle hotlines = { 6.1, 1.2, TRUE, MRC_PEN_RIGHT };
static const MrcPenStyle corner = { 4.9, 1.38, FALSE, MRC_PEN_RIGHT };
static const MrcPenStyle corner_small = { 3.7, 1.38, FALSE, MRC_PEN_RIGHT };

static double
put (MrcPen *pen, const MrcPenStyle *style, double y, const char *text)
{
  return y + mrc_pen_write (pen, style, X, y, WIDTH, text);
}

static double
put_in_box (MrcPen *pen, const MrcPenStyle *style, double y, const char *text)
{
  return y + mrc_pen_write (pen, style, X + PAD, y, WIDTH - 2 * PAD, text);
}

static double
close_box (MrcPen *pen, double top, double bottom)
{
  mrc_pen_box (pen, X, top, WIDTH, bottom - top, BOX_RADIUS, BOX_THICK);
  return bottom + GAP;
}

static double
draw_mark (MrcPen *pen, double top, const MrcSlip *slip, const MrcSlipText *text)
{
  double y = top + 0.8;

  if (slip->demo) {
    y = put_in_box (pen, &mark, y, mrc_word (MRC_WORD_DEMO, BN));
    put_in_box (pen, &corner_small, top + 1.6, mrc_word (MRC_WORD_DEMO, EN));
  }
  if (text->mark != NULL)
    y = put_in_box (pen, &mark, y, text->mark);
  return y > top + 0.8 ? close_box (pen, top, y + 0.8) : top;
}

static double
draw_head (MrcPen *pen, double y, const MrcSlipText *text)
{
  g_autofree char *under = g_strconcat (text->centre[BN], *text->centre[BN] ? " · " : "",
                                        mrc_word (MRC_WORD_UNDER_HEADING, BN), NULL);

  y = put (pen, &heading, y, mrc_word (MRC_WORD_HEADING, BN));
  y = put (pen, &plain, y, under);
  y = put (pen, &small, y, text->centre[EN]) + 1.6;
  mrc_pen_rule (pen, X, y, WIDTH, 0.7, 0, 0);
  return y + 2;
}

static void
draw_moment (MrcPen *pen, double middle, const MrcSlip *slip, const MrcSlipText *text)
{
  const char *const lines[] = { text->weekday, text->date, text->time };
  double right = X + WIDTH - CLOCK - 3.7;
  double y = middle - G_N_ELEMENTS (lines) * moment.size * moment.line / 2;
  double widest = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    widest = MAX (widest, mrc_pen_width (pen, &moment, lines[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    y += mrc_pen_write (pen, &moment, right - widest, y, widest + 1, lines[i]);
  mrc_figure_clock (pen, X + WIDTH - CLOCK, middle - CLOCK / 2, CLOCK, slip->minute);
}

static double
draw_serial (MrcPen *pen, double top, const MrcSlip *slip, const MrcSlipText *text)
{
  g_autofree char *staff = g_strjoin (" · ", text->staff[0], text->staff[1], NULL);
  double y = put (pen, &plain, top, mrc_word (MRC_WORD_SERIAL, BN));

  y = put (pen, &serial, y, text->serial);
  y = put (pen, &counter, y, text->counter);
  draw_moment (pen, (top + y) / 2, slip, text);
  return put (pen, &small, y, staff) + GAP;
}

static double
draw_ticket (MrcPen *pen, double top, const MrcSlip *slip, const MrcSlipText *text)
{
  g_autofree char *digits = g_strjoin (" ", text->code[0], text->code[1], text->code[2], NULL);
  g_autofree char *lost =
    g_strjoin (" ", mrc_word (MRC_WORD_LOST_1, BN), mrc_word (MRC_WORD_LOST_2, BN), NULL);
  g_autofree char *english =
    g_strjoin (" ", mrc_word (MRC_WORD_LOST_1, EN), mrc_word (MRC_WORD_LOST_2, EN), NULL);
  double height = QR_ROOM + 1.6;
  double side = mrc_pen_qr (pen, X + 1.5, top + height / 2, MODULE, slip->ticket);
  double x = X + 1.5 + side + 4;
  double width = X + WIDTH - PAD - x;
  double words = plain.size * plain.line + code.size * code.line + small.size * small.line;
  double y = top + (height - words) / 2;

  y += mrc_pen_write (pen, &plain, x, y, width, lost);
  y += mrc_pen_write (pen, &code, x, y, width, digits);
  mrc_pen_write (pen, &small, x, y, width, english);
  return close_box (pen, top, top + height);
}

static double
draw_bring (MrcPen *pen, double top)
{
  static const MrcWord papers[N_PAPERS] = { MRC_WORD_BRING_SLIP, MRC_WORD_BRING_ID, MRC_WORD_BRING_PASSPORT,
                                            MRC_WORD_BRING_PAPERS };
  double column = (WIDTH - 2 * PAD) / 2;
  double row = plain.size * plain.line + 0.7;
  double y = put_in_box (pen, &strong, top + 1, mrc_word (MRC_WORD_BRING, BN));

  for (int i = 0; i < N_PAPERS; i++) {
    double x = X + PAD + i % 2 * column;
    double middle = y + (i / 2 + 0.5) * row;

    mrc_pen_box (pen, x, middle - TICK / 2, TICK, TICK, 1, BOX_THICK);
    mrc_pen_write (pen, &plain, x + TICK + 2.4, middle - plain.size * plain.line / 2, column - TICK - 2.4,
                   mrc_word (papers[i], BN));
  }
  return close_box (pen, top, y + N_PAPERS / 2 * row + 1.2);
}

static double
draw_hotlines (MrcPen *pen, double top, const MrcSlipText *text)
{
  double y = top + 1;
  double left = y;

  if (text->hotline != NULL) {
    left += 1.3;
    y = put_in_box (pen, &hotline, y, text->hotline);
    if (text->more_hotlines != NULL)
      y = put_in_box (pen, &hotlines, y, text->more_hotlines);
    left = put_in_box (pen, &plain, left, mrc_word (MRC_WORD_CALL, BN));
  }
  left = put_in_box (pen, &plain, left, mrc_word (MRC_WORD_NO_MONEY, BN));
  left = put_in_box (pen, &small, left, mrc_word (MRC_WORD_NO_MONEY, EN));
  return close_box (pen, top, MAX (y, left) + 1);
}

/* As many lines as the page has room for. */
static void
draw_questions (MrcPen *pen, double top, double bottom)
{
  double y = put_in_box (pen, &strong, top + 1, mrc_word (MRC_WORD_ASK, BN));

  for (y += ASK_LINE; y < bottom - 2; y += ASK_LINE)
    mrc_pen_rule (pen, X + PAD, y, WIDTH - 2 * PAD, 0.5, 0.5, 0.5);
  close_box (pen, top, bottom);
}

double
mrc_slip_draw_a5 (MrcPen *pen, const MrcSlip *slip, const MrcSlipText *text)
{
  double foot = BOTTOM - plain.size * plain.line;
  double y = draw_head (pen, draw_mark (pen, TOP, slip, text), text);

  y = draw_serial (pen, y, slip, text);
  y = draw_ticket (pen, y, slip, text);
  y = draw_bring (pen, y);
  y = draw_hotlines (pen, y, text);
  draw_questions (pen, y, foot - GAP);
  put (pen, &plain, foot, text->phone);
  put (pen, &corner, foot, text->foot);
  return MRC_A5_HEIGHT;
}
