// SPDX-License-Identifier: GPL-3.0-or-later

/* The slip on a roll of 80 mm. A thermal head has 8 dots a mm: sizes are whole
 * dots, no letter is under 26 of them, and nothing large is filled, for cheap
 * heads fade there. */

#include "printing/slip-private.h"

#include "printing/figures.h"
#include "printing/words.h"

#define BN MRC_LANGUAGE_BENGALI
#define EN MRC_LANGUAGE_ENGLISH

#define DOT 0.125
#define HEAD_MARGIN 4.0 /* mm on either side that the head does not reach */
#define X (HEAD_MARGIN + 20 * DOT)
#define WIDTH (MRC_ROLL_WIDTH - 2 * X)
#define MODULE (6 * DOT)
#define GAP (14 * DOT)
#define CLOCK (150 * DOT)
#define ICON (84 * DOT)
#define BOX_THICK (4 * DOT)
#define BOX_RADIUS (12 * DOT)
#define N_PAPERS 3

static const MrcPenStyle heading = { 33 * DOT, 1.35, TRUE, MRC_PEN_CENTRE };
static const MrcPenStyle plain = { 28 * DOT, 1.42, FALSE, MRC_PEN_CENTRE };
static const MrcPenStyle strong = { 28 * DOT, 1.42, TRUE, MRC_PEN_CENTRE };
static const MrcPenStyle small = { 26 * DOT, 1.32, FALSE, MRC_PEN_CENTRE };
static const MrcPenStyle serial = { 112 * DOT, 1.18, TRUE, MRC_PEN_CENTRE };
static const MrcPenStyle moment = { 42 * DOT, 1.3, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle counter = { 34 * DOT, 1.42, TRUE, MRC_PEN_CENTRE };
static const MrcPenStyle code = { 64 * DOT, 1.16, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle beside_code = { 30 * DOT, 1.32, FALSE, MRC_PEN_LEFT };
static const MrcPenStyle hotline = { 62 * DOT, 1.2, TRUE, MRC_PEN_CENTRE };
static const MrcPenStyle hotlines = { 40 * DOT, 1.2, TRUE, MRC_PEN_CENTRE };

static double
put (MrcPen *pen, const MrcPenStyle *style, double y, const char *text)
{
  return y + mrc_pen_write (pen, style, X, y, WIDTH, text);
}

static double
rule (MrcPen *pen, double y)
{
  mrc_pen_rule (pen, X, y + GAP, WIDTH, 3 * DOT, 6 * DOT, 3 * DOT);
  return y + 2 * GAP;
}

/* In a frame of its own, so that nobody takes it for a slip that counts. */
static double
draw_mark (MrcPen *pen, double top, const char *bengali, const char *english)
{
  double y = put (pen, &strong, top + 6 * DOT, bengali);

  if (english != NULL)
    y = put (pen, &small, y, english);
  y += 6 * DOT;
  mrc_pen_box (pen, X, top, WIDTH, y - top, BOX_RADIUS, BOX_THICK);
  return y + GAP;
}

static double
draw_head (MrcPen *pen, double y, const MrcSlip *slip, const MrcSlipText *text)
{
  g_autofree char *under = g_strconcat (text->centre[BN], *text->centre[BN] ? " · " : "",
                                        mrc_word (MRC_WORD_UNDER_HEADING, BN), NULL);

  if (slip->demo)
    y = draw_mark (pen, y, mrc_word (MRC_WORD_DEMO, BN), mrc_word (MRC_WORD_DEMO, EN));
  if (text->mark != NULL)
    y = draw_mark (pen, y, text->mark, NULL);
  y = put (pen, &heading, y, mrc_word (MRC_WORD_HEADING, BN));
  y = put (pen, &plain, y, under);
  return put (pen, &small, y, text->centre[EN]);
}

static double
draw_moment (MrcPen *pen, double top, const MrcSlip *slip, const MrcSlipText *text)
{
  const char *const lines[] = { text->weekday, text->date, text->time };
  double between = 24 * DOT;
  double widest = 0;
  double left = 0;
  double y = top;

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    widest = MAX (widest, mrc_pen_width (pen, &moment, lines[i]));
  left = X + (WIDTH - CLOCK - between - widest) / 2;
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    y += mrc_pen_write (pen, &moment, left + CLOCK + between, y, widest + DOT, lines[i]);
  mrc_figure_clock (pen, left, (top + y - CLOCK) / 2, CLOCK, slip->minute);
  return y;
}

static double
draw_serial (MrcPen *pen, double y, const MrcSlip *slip, const MrcSlipText *text)
{
  y = put (pen, &plain, y, mrc_word (MRC_WORD_SERIAL, BN));
  y = put (pen, &serial, y, text->serial);
  y = draw_moment (pen, y, slip, text);
  y = put (pen, &counter, y + 4 * DOT, text->counter);
  for (gsize i = 0; i < G_N_ELEMENTS (text->staff); i++)
    y = put (pen, &small, y, text->staff[i]);
  return y;
}

static double
draw_code (MrcPen *pen, double x, double y, const MrcSlipText *text)
{
  double width = X + WIDTH - x;

  y += mrc_pen_write (pen, &beside_code, x, y, width, mrc_word (MRC_WORD_LOST_1, BN));
  y += mrc_pen_write (pen, &beside_code, x, y, width, mrc_word (MRC_WORD_LOST_2, BN));
  for (int i = 0; i < MRC_N_CODE_GROUPS; i++)
    y += mrc_pen_write (pen, &code, x, y, width, text->code[i]);
  return y;
}

/* The picture's own white reaches into the margin; its dark part stays inside. */
static double
draw_ticket (MrcPen *pen, double y, const MrcSlip *slip, const MrcSlipText *text)
{
  g_autofree char *english =
    g_strjoin (" ", mrc_word (MRC_WORD_LOST_1, EN), mrc_word (MRC_WORD_LOST_2, EN), NULL);
  double words = 2 * beside_code.size * beside_code.line + MRC_N_CODE_GROUPS * code.size * code.line;
  double side = mrc_pen_qr (pen, HEAD_MARGIN, y + words / 2, MODULE, slip->ticket);

  y = draw_code (pen, HEAD_MARGIN + side + 14 * DOT, y, text);
  return put (pen, &small, y + 4 * DOT, english);
}

static double
draw_bring (MrcPen *pen, double y)
{
  static const struct {
    void (*draw) (MrcPen *pen, double x, double y, double size);
    MrcWord word;
  } papers[N_PAPERS] = {
    { mrc_figure_slip, MRC_WORD_BRING_SLIP },
    { mrc_figure_id_card, MRC_WORD_BRING_ID },
    { mrc_figure_passport, MRC_WORD_BRING_PAPERS },
  };
  double column = WIDTH / N_PAPERS;
  double words = 0;

  y = put (pen, &strong, y, mrc_word (MRC_WORD_BRING, BN)) + 4 * DOT;
  for (int i = 0; i < N_PAPERS; i++) {
    double x = X + i * column;

    papers[i].draw (pen, x + (column - ICON) / 2, y, ICON);
    words = MAX (words, mrc_pen_write (pen, &small, x + 2, y + ICON + 4 * DOT, column - 4,
                                       mrc_word (papers[i].word, BN)));
  }
  return y + ICON + 4 * DOT + words;
}

static double
draw_hotlines (MrcPen *pen, double top, const MrcSlipText *text)
{
  double y = top + 10 * DOT;

  if (text->hotline == NULL)
    return top;

  y = put (pen, &plain, y, mrc_word (MRC_WORD_CALL, BN));
  y = put (pen, &hotline, y, text->hotline);
  if (text->more_hotlines != NULL)
    y = put (pen, &hotlines, y, text->more_hotlines);
  y += 10 * DOT;
  mrc_pen_box (pen, X, top, WIDTH, y - top, BOX_RADIUS, BOX_THICK);
  return y + 12 * DOT;
}

static double
draw_foot (MrcPen *pen, double y, const MrcSlipText *text)
{
  y = put (pen, &small, y, text->phone);
  y = put (pen, &strong, y, mrc_word (MRC_WORD_NO_MONEY, BN));
  y = put (pen, &small, y, mrc_word (MRC_WORD_NO_MONEY, EN));
  return put (pen, &small, y, text->foot);
}

double
mrc_slip_draw_roll (MrcPen *pen, const MrcSlip *slip, const MrcSlipText *text)
{
  double y = draw_head (pen, 16 * DOT, slip, text);

  y = draw_serial (pen, rule (pen, y), slip, text);
  y = draw_ticket (pen, rule (pen, y), slip, text);
  y = draw_bring (pen, rule (pen, y));
  y = draw_hotlines (pen, rule (pen, y), text);
  return draw_foot (pen, y, text) + 26 * DOT;
}
