// SPDX-License-Identifier: GPL-3.0-or-later

/* The slip on a roll of 80 or 58 mm. On the narrow one what stands beside each other on the
 * wide one stands under each other. A thermal head has 8 dots a mm: sizes are whole
 * dots, no letter is under 26 of them, and nothing large is filled, for cheap
 * heads fade there. */

#include "printing/slip-private.h"

#include <math.h>

#include "printing/figures.h"
#include "printing/words.h"

#define BN MRC_LANGUAGE_BENGALI
#define EN MRC_LANGUAGE_ENGLISH

#define DOT 0.125
#define GAP (14 * DOT)
#define CLOCK (150 * DOT)
#define ICON (84 * DOT)
#define BOX_THICK (4 * DOT)
#define BOX_RADIUS (12 * DOT)
#define N_PAPERS 3
#define NARROW 64.0 /* mm: a roll below it is laid out in one column */

static const MrcPenStyle heading = { 33 * DOT, 1.35, TRUE, MRC_PEN_CENTRE };
static const MrcPenStyle plain = { 28 * DOT, 1.42, FALSE, MRC_PEN_CENTRE };
static const MrcPenStyle strong = { 28 * DOT, 1.42, TRUE, MRC_PEN_CENTRE };
static const MrcPenStyle strong_narrow = { 26 * DOT, 1.42, TRUE, MRC_PEN_CENTRE };
static const MrcPenStyle small = { 26 * DOT, 1.32, FALSE, MRC_PEN_CENTRE };
static const MrcPenStyle serial = { 112 * DOT, 1.18, TRUE, MRC_PEN_CENTRE };
static const MrcPenStyle moment = { 42 * DOT, 1.3, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle moment_line = { 38 * DOT, 1.3, TRUE, MRC_PEN_CENTRE };
static const MrcPenStyle counter = { 34 * DOT, 1.42, TRUE, MRC_PEN_CENTRE };
static const MrcPenStyle code = { 64 * DOT, 1.16, TRUE, MRC_PEN_LEFT };
static const MrcPenStyle code_line = { 54 * DOT, 1.3, TRUE, MRC_PEN_CENTRE };
static const MrcPenStyle beside_code = { 30 * DOT, 1.32, FALSE, MRC_PEN_LEFT };
static const MrcPenStyle hotline = { 62 * DOT, 1.2, TRUE, MRC_PEN_CENTRE };
static const MrcPenStyle hotlines = { 40 * DOT, 1.2, TRUE, MRC_PEN_CENTRE };

typedef struct {
  MrcPen *pen;
  const MrcSlipPaper *paper;
  double x;
  double width; /* of the words */
  gboolean narrow;
} Roll;

static double
put (const Roll *roll, const MrcPenStyle *style, double y, const char *text)
{
  return y + mrc_pen_write (roll->pen, style, roll->x, y, roll->width, text);
}

static double
rule (const Roll *roll, double y)
{
  mrc_pen_rule (roll->pen, roll->x, y + GAP, roll->width, 3 * DOT, 6 * DOT, 3 * DOT);
  return y + 2 * GAP;
}

/* In a frame of its own, so that nobody takes it for a slip that counts. */
static double
draw_mark (const Roll *roll, double top, const char *bengali, const char *english)
{
  double y = put (roll, &strong, top + 6 * DOT, bengali);

  if (english != NULL)
    y = put (roll, &small, y, english);
  y += 6 * DOT;
  mrc_pen_box (roll->pen, roll->x, top, roll->width, y - top, BOX_RADIUS, BOX_THICK);
  return y + GAP;
}

static double
draw_head (const Roll *roll, double y, const MrcSlip *slip, const MrcSlipText *text)
{
  g_autofree char *under = g_strconcat (text->centre[BN], *text->centre[BN] ? " · " : "",
                                        mrc_word (MRC_WORD_UNDER_HEADING, BN), NULL);

  if (slip->demo)
    y = draw_mark (roll, y, mrc_word (MRC_WORD_DEMO, BN), mrc_word (MRC_WORD_DEMO, EN));
  if (text->mark != NULL)
    y = draw_mark (roll, y, text->mark, NULL);
  y = put (roll, &heading, y, mrc_word (MRC_WORD_HEADING, BN));
  y = put (roll, &plain, y, under);
  return put (roll, &small, y, text->centre[EN]);
}

static double
draw_moment (const Roll *roll, double top, const MrcSlip *slip, const MrcSlipText *text)
{
  const char *const lines[] = { text->weekday, text->date, text->time };
  double between = 24 * DOT;
  double widest = 0;
  double left = 0;
  double y = top;

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    widest = MAX (widest, mrc_pen_width (roll->pen, &moment, lines[i]));
  left = roll->x + (roll->width - CLOCK - between - widest) / 2;
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    y += mrc_pen_write (roll->pen, &moment, left + CLOCK + between, y, widest + DOT, lines[i]);
  mrc_figure_clock (roll->pen, left, (top + y - CLOCK) / 2, CLOCK, slip->minute);
  return y;
}

static double
draw_moment_narrow (const Roll *roll, double y, const MrcSlip *slip, const MrcSlipText *text)
{
  mrc_figure_clock (roll->pen, roll->x + (roll->width - CLOCK) / 2, y, CLOCK, slip->minute);
  y = put (roll, &moment_line, y + CLOCK + 8 * DOT, text->weekday);
  y = put (roll, &moment_line, y, text->date);
  return put (roll, &moment_line, y, text->time);
}

static double
draw_staff (const Roll *roll, double y, const MrcSlipText *text)
{
  char *const *lines = roll->narrow ? text->staff_narrow : text->staff;
  gsize n_lines = roll->narrow ? G_N_ELEMENTS (text->staff_narrow) : G_N_ELEMENTS (text->staff);

  for (gsize i = 0; i < n_lines; i++)
    y = put (roll, &small, y, lines[i]);
  return y;
}

static double
draw_serial (const Roll *roll, double y, const MrcSlip *slip, const MrcSlipText *text)
{
  y = put (roll, &plain, y, mrc_word (MRC_WORD_SERIAL, BN));
  y = put (roll, &serial, y, text->serial);
  y = roll->narrow ? draw_moment_narrow (roll, y, slip, text) : draw_moment (roll, y, slip, text);
  if (text->then != NULL)
    y = put (roll, roll->narrow ? &strong_narrow : &strong, y, text->then);
  y = put (roll, &counter, y + 4 * DOT, text->counter);
  return draw_staff (roll, y, text);
}

static double
draw_code (const Roll *roll, double x, double y, const MrcSlipText *text)
{
  double width = roll->x + roll->width - x;

  y += mrc_pen_write (roll->pen, &beside_code, x, y, width, mrc_word (MRC_WORD_LOST_1, BN));
  y += mrc_pen_write (roll->pen, &beside_code, x, y, width, mrc_word (MRC_WORD_LOST_2, BN));
  for (int i = 0; i < MRC_N_CODE_GROUPS; i++)
    y += mrc_pen_write (roll->pen, &code, x, y, width, text->code[i]);
  return y;
}

/* The picture's own white reaches into the margin; its dark part stays inside. */
static double
draw_ticket (const Roll *roll, double y, const MrcSlip *slip, const MrcSlipText *text)
{
  g_autofree char *english =
    g_strjoin (" ", mrc_word (MRC_WORD_LOST_1, EN), mrc_word (MRC_WORD_LOST_2, EN), NULL);
  double words = 2 * beside_code.size * beside_code.line + MRC_N_CODE_GROUPS * code.size * code.line;
  double side = mrc_pen_qr (roll->pen, roll->paper->edge, y + words / 2, roll->paper->module, slip->ticket);

  y = draw_code (roll, roll->paper->edge + side + 14 * DOT, y, text);
  return put (roll, &small, y + 4 * DOT, english);
}

static double
draw_ticket_narrow (const Roll *roll, double y, const MrcSlip *slip, const MrcSlipText *text)
{
  g_autofree char *bengali =
    g_strjoin (" ", mrc_word (MRC_WORD_LOST_1, BN), mrc_word (MRC_WORD_LOST_2, BN), NULL);
  g_autofree char *english =
    g_strjoin (" ", mrc_word (MRC_WORD_LOST_1, EN), mrc_word (MRC_WORD_LOST_2, EN), NULL);
  g_autofree char *digits = g_strjoin (" ", text->code[0], text->code[1], text->code[2], NULL);
  MrcPen *ruler = mrc_pen_new ();
  double side = mrc_pen_qr (ruler, 0, 0, roll->paper->module, slip->ticket);

  mrc_pen_free (ruler);
  /* To a whole dot, or the modules are not. */
  mrc_pen_qr (roll->pen, floor ((roll->paper->width - side) / 2 / DOT) * DOT, y + side / 2,
              roll->paper->module, slip->ticket);
  y = put (roll, &plain, y + side, bengali);
  y = put (roll, &code_line, y, digits);
  return put (roll, &small, y, english);
}

static double
draw_bring (const Roll *roll, double y)
{
  static const struct {
    void (*draw) (MrcPen *pen, double x, double y, double size);
    MrcWord word;
  } papers[N_PAPERS] = {
    { mrc_figure_slip, MRC_WORD_BRING_SLIP },
    { mrc_figure_id_card, MRC_WORD_BRING_ID },
    { mrc_figure_passport, MRC_WORD_BRING_PAPERS },
  };
  double column = roll->width / N_PAPERS;
  double words = 0;

  y = put (roll, &strong, y, mrc_word (MRC_WORD_BRING, BN)) + 4 * DOT;
  for (int i = 0; i < N_PAPERS; i++) {
    double x = roll->x + i * column;

    papers[i].draw (roll->pen, x + (column - ICON) / 2, y, ICON);
    words = MAX (words, mrc_pen_write (roll->pen, &small, x + 2, y + ICON + 4 * DOT, column - 4,
                                       mrc_word (papers[i].word, BN)));
  }
  return y + ICON + 4 * DOT + words;
}

static double
draw_hotlines (const Roll *roll, double top, const MrcSlipText *text)
{
  double y = top + 10 * DOT;

  if (text->hotline == NULL)
    return top;

  y = put (roll, &plain, y, mrc_word (MRC_WORD_CALL, BN));
  y = put (roll, &hotline, y, text->hotline);
  if (text->more_hotlines != NULL)
    y = put (roll, &hotlines, y, text->more_hotlines);
  y += 10 * DOT;
  mrc_pen_box (roll->pen, roll->x, top, roll->width, y - top, BOX_RADIUS, BOX_THICK);
  return y + 12 * DOT;
}

static double
draw_foot (const Roll *roll, double y, const MrcSlipText *text)
{
  y = put (roll, &small, y, text->phone);
  /* On one line: its first words alone would say the opposite. */
  y = put (roll, roll->narrow ? &strong_narrow : &strong, y, mrc_word (MRC_WORD_NO_MONEY, BN));
  y = put (roll, &small, y, mrc_word (MRC_WORD_NO_MONEY, EN));
  return put (roll, &small, y, text->foot);
}

double
mrc_slip_draw_roll (MrcPen *pen, const MrcSlipPaper *paper, const MrcSlip *slip, const MrcSlipText *text)
{
  gboolean narrow = paper->width < NARROW;
  double x = paper->edge + (narrow ? 2 : 20) * DOT;
  const Roll roll = { pen, paper, x, paper->width - 2 * x, narrow };
  double y = draw_head (&roll, 16 * DOT, slip, text);

  y = draw_serial (&roll, rule (&roll, y), slip, text);
  y = rule (&roll, y);
  y = narrow ? draw_ticket_narrow (&roll, y, slip, text) : draw_ticket (&roll, y, slip, text);
  y = draw_bring (&roll, rule (&roll, y));
  y = draw_hotlines (&roll, rule (&roll, y), text);
  return draw_foot (&roll, y, text) + 26 * DOT;
}
