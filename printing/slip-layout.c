// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/slip-layout.h"

#include <cairo-pdf.h>

#include "locales/numbers.h"
#include "printing/sheet.h"
#include "printing/words.h"

#define BN MRC_LANGUAGE_BENGALI
#define EN MRC_LANGUAGE_ENGLISH

#define POINTS_PER_DOT (72.0 / 203.2)
#define HOTLINE "16135"
#define OTHER_HOTLINES "999 · 109"
#define CODE_GROUP 3
#define QR_MODULE 6                         /* dots: 0.75 mm (architecture.md) */
#define DATE_OF_FILE "2026-01-01T00:00:00Z" /* the same slip gives the same bytes */

/* A receipt printer prints 72 of its 80 mm. */
#define ROLL_WIDTH_MM 80
#define ROLL_MARGIN (4 * MRC_DOTS_PER_MM)
#define ROLL_WIDTH (72 * MRC_DOTS_PER_MM)
#define A5_WIDTH_MM 148
#define A5_HEIGHT_MM 210
#define A5_MARGIN (9 * MRC_DOTS_PER_MM)
#define A5_WIDTH (A5_WIDTH_MM * MRC_DOTS_PER_MM - 2 * A5_MARGIN)

static char *
number_word (MrcWord word, int number, MrcLanguage language)
{
  g_autofree char *digits = mrc_number_text (number, language);
  g_auto (GStrv) parts = g_strsplit (mrc_word (word, language), "%s", 2);

  return g_strconcat (parts[0], digits, parts[1], NULL);
}

static char *
call_number (const MrcSlip *slip, MrcLanguage language)
{
  g_autofree char *ascii = g_strdup_printf ("%03d", slip->call_number);

  return mrc_digits_text (ascii, language);
}

static char *
date_text (const MrcSlip *slip)
{
  g_autofree char *day = mrc_day_text (slip->day, MRC_DAY_TEXT_DAY_MONTH, BN);
  g_autofree char *month_year = mrc_day_text (slip->day, MRC_DAY_TEXT_MONTH_YEAR, BN);
  g_autofree char *year = g_strdup (strrchr (month_year, ' '));

  return g_strconcat (day, year, NULL);
}

/* Weekday, date and time on a line each: on one they would break before the time. */
static char *
when_text (const MrcSlip *slip)
{
  g_autofree char *weekday = mrc_day_text (slip->day, MRC_DAY_TEXT_WEEKDAY, BN);
  g_autofree char *date = date_text (slip);
  g_autofree char *time = mrc_minute_text (slip->minute, BN);

  return g_strjoin ("\n", weekday, date, time, NULL);
}

static char *
grouped_code (const MrcSlip *slip, const char *between)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; slip->short_code[i] != '\0'; i++) {
    g_autofree char *digit = g_strndup (slip->short_code + i, 1);
    g_autofree char *bengali = mrc_digits_text (digit, BN);

    if (i > 0 && i % CODE_GROUP == 0)
      g_string_append (text, between);
    g_string_append (text, bengali);
  }
  return g_string_free (text, FALSE);
}

/* For the desk: what staff must read at once, whoever they are. */
static char *
staff_line (const MrcSlip *slip)
{
  g_autofree char *date = mrc_day_to_iso (slip->day);
  g_autofree char *counter = number_word (MRC_WORD_COUNTER, slip->counter, EN);

  return g_strdup_printf ("%s %03d · %s %02d:%02d · %s", mrc_word (MRC_WORD_YOUR_SERIAL, EN),
                          slip->call_number, date, slip->minute / 60, slip->minute % 60, counter);
}

static char *
centre_phone (const MrcSlip *slip)
{
  g_autofree char *digits = mrc_digits_text (slip->centre_phone != NULL ? slip->centre_phone : "", BN);

  return g_strconcat (mrc_word (MRC_WORD_CENTRE_PHONE, BN), " ",
                      digits[0] != '\0' ? digits : "..........................", NULL);
}

static int
marks (MrcSheet *sheet, const MrcSlip *slip, int x, int y, int width)
{
  int top = y;

  if (slip->demo)
    y += mrc_sheet_text (sheet, x, y, width, 28, TRUE, MRC_ALIGN_CENTRE, mrc_word (MRC_WORD_DEMO, BN));
  if (slip->copy > 0) {
    g_autofree char *copy = number_word (MRC_WORD_COPY, slip->copy, BN);

    y += mrc_sheet_text (sheet, x, y, width, 34, TRUE, MRC_ALIGN_CENTRE, copy);
  }
  return y - top;
}

static void
draw_slip_icon (MrcSheet *sheet, int x, int y)
{
  mrc_sheet_box (sheet, x, y, 44, 64, 4, 5);
  for (int i = 0; i < 3; i++)
    mrc_sheet_line (sheet, x + 10, y + 16 + 14 * i, x + (i == 2 ? 22 : 34), y + 16 + 14 * i, 5);
}

static void
draw_card_icon (MrcSheet *sheet, int x, int y)
{
  cairo_t *cr = mrc_sheet_cairo (sheet);

  mrc_sheet_box (sheet, x, y + 12, 70, 44, 6, 5);
  mrc_sheet_line (sheet, x + 40, y + 28, x + 58, y + 28, 5);
  mrc_sheet_line (sheet, x + 40, y + 40, x + 58, y + 40, 5);
  if (cr == NULL)
    return;
  cairo_arc (cr, x + 22, y + 27, 7, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_arc (cr, x + 22, y + 46, 11, G_PI, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_papers_icon (MrcSheet *sheet, int x, int y)
{
  mrc_sheet_box (sheet, x + 12, y, 44, 52, 4, 5);
  mrc_sheet_box (sheet, x, y + 12, 44, 52, 4, 5);
  mrc_sheet_line (sheet, x + 10, y + 30, x + 32, y + 30, 5);
  mrc_sheet_line (sheet, x + 10, y + 44, x + 32, y + 44, 5);
}

/* The same three things for everybody: the list must not tell the service. */
static int
roll_bring (MrcSheet *sheet, int x, int y)
{
  static const MrcWord bring[] = { MRC_WORD_BRING_SLIP, MRC_WORD_BRING_ID, MRC_WORD_BRING_PAPERS };
  static void (*const icons[]) (MrcSheet *, int, int) = { draw_slip_icon, draw_card_icon, draw_papers_icon };
  static const int icon_widths[] = { 44, 70, 56 };
  int column = ROLL_WIDTH / 3;
  int tallest = 0;
  int head =
    mrc_sheet_text (sheet, x, y, ROLL_WIDTH, 32, TRUE, MRC_ALIGN_CENTRE, mrc_word (MRC_WORD_BRING, BN));

  for (int i = 0; i < 3; i++) {
    int left = x + i * column;
    int text = mrc_sheet_text (sheet, left, y + head + 78, column, 28, FALSE, MRC_ALIGN_CENTRE,
                               mrc_word (bring[i], BN));

    icons[i](sheet, left + (column - icon_widths[i]) / 2, y + head + 8);
    tallest = MAX (tallest, text);
  }
  return head + 78 + tallest;
}

static int
roll_phones (MrcSheet *sheet, int x, int y)
{
  g_autofree char *hotline = mrc_digits_text (HOTLINE, BN);
  g_autofree char *others = mrc_digits_text (OTHER_HOTLINES, BN);
  int top = y;

  y += 12;
  y +=
    mrc_sheet_text (sheet, x, y, ROLL_WIDTH, 28, FALSE, MRC_ALIGN_CENTRE, mrc_word (MRC_WORD_PHONE_FREE, BN));
  y += mrc_sheet_text (sheet, x, y - 6, ROLL_WIDTH, 68, TRUE, MRC_ALIGN_CENTRE, hotline) - 12;
  y += mrc_sheet_text (sheet, x, y, ROLL_WIDTH, 40, TRUE, MRC_ALIGN_CENTRE, others);
  y += 10;
  mrc_sheet_box (sheet, x + 2, top, ROLL_WIDTH - 4, y - top, 14, 4);
  return y - top;
}

static int
roll_code (MrcSheet *sheet, const MrcSlip *slip, int x, int y)
{
  g_autofree char *code = grouped_code (slip, " ");
  g_auto (GStrv) groups = g_strsplit (code, " ", -1);
  int side = mrc_sheet_qr (sheet, x + 4 * QR_MODULE, y + 2 * QR_MODULE, QR_MODULE, slip->ticket);
  int left = x + side + 8 * QR_MODULE + 4;
  int width = ROLL_WIDTH - (left - x);
  int text =
    mrc_sheet_text (sheet, left, y, width, 30, FALSE, MRC_ALIGN_LEFT, mrc_word (MRC_WORD_IF_LOST, BN));

  for (int i = 0; groups[i] != NULL; i++)
    text += mrc_sheet_text (sheet, left, y + text - 6, width, 60, TRUE, MRC_ALIGN_LEFT, groups[i]) - 12;
  return MAX (text, side + 4 * QR_MODULE);
}

static int
roll_rule (MrcSheet *sheet, int x, int y)
{
  mrc_sheet_rule (sheet, x, y + 12, ROLL_WIDTH);
  return 24;
}

/* Returns the height in dots. */
static int
draw_roll (MrcSheet *sheet, const MrcSlip *slip)
{
  g_autofree char *number = call_number (slip, BN);
  g_autofree char *when = when_text (slip);
  g_autofree char *counter = number_word (MRC_WORD_COUNTER, slip->counter, BN);
  g_autofree char *phone = centre_phone (slip);
  g_autofree char *staff = staff_line (slip);
  int x = ROLL_MARGIN, y = ROLL_MARGIN / 2, height = 0;

  y += marks (sheet, slip, x, y, ROLL_WIDTH);
  y += mrc_sheet_text (sheet, x, y, ROLL_WIDTH, 36, TRUE, MRC_ALIGN_CENTRE, slip->centre_name[BN]);
  y +=
    mrc_sheet_text (sheet, x, y, ROLL_WIDTH, 29, FALSE, MRC_ALIGN_CENTRE, mrc_word (MRC_WORD_WHAT_WE_DO, BN));
  y += roll_rule (sheet, x, y);
  y += mrc_sheet_text (sheet, x, y, ROLL_WIDTH, 30, FALSE, MRC_ALIGN_CENTRE,
                       mrc_word (MRC_WORD_YOUR_SERIAL, BN));
  y += mrc_sheet_text (sheet, x, y - 12, ROLL_WIDTH, 112, TRUE, MRC_ALIGN_CENTRE, number) - 28;
  height = mrc_sheet_text (sheet, x + 200, y, ROLL_WIDTH - 200, 42, TRUE, MRC_ALIGN_LEFT, when);
  mrc_sheet_clock (sheet, x + 100, y + height / 2, 72, slip->minute);
  y += height + 4;
  y += mrc_sheet_text (sheet, x, y, ROLL_WIDTH, 38, TRUE, MRC_ALIGN_CENTRE, counter) + 4;
  y += roll_rule (sheet, x, y);
  y += roll_code (sheet, slip, x, y);
  y += roll_rule (sheet, x, y);
  y += roll_bring (sheet, x, y);
  y += roll_rule (sheet, x, y);
  y += roll_phones (sheet, x, y) + 10;
  y += mrc_sheet_text (sheet, x, y, ROLL_WIDTH, 28, FALSE, MRC_ALIGN_CENTRE, phone);
  y +=
    mrc_sheet_text (sheet, x, y, ROLL_WIDTH, 28, TRUE, MRC_ALIGN_CENTRE, mrc_word (MRC_WORD_PAY_NOBODY, BN));
  y += mrc_sheet_text (sheet, x, y + 4, ROLL_WIDTH, 24, FALSE, MRC_ALIGN_CENTRE, staff) + 4;
  return y + ROLL_MARGIN / 2;
}

static int
a5_bring (MrcSheet *sheet, int x, int y)
{
  static const MrcWord bring[] = { MRC_WORD_BRING_SLIP, MRC_WORD_BRING_ID, MRC_WORD_BRING_PASSPORT,
                                   MRC_WORD_BRING_PAPERS };
  int column = A5_WIDTH / 2;
  int top = y;

  y += 18;
  y +=
    mrc_sheet_text (sheet, x + 36, y, A5_WIDTH, 40, TRUE, MRC_ALIGN_LEFT, mrc_word (MRC_WORD_BRING, BN)) + 4;
  for (int i = 0; i < 4; i++) {
    g_autofree char *text = g_strdelimit (g_strdup (mrc_word (bring[i], BN)), "\n", ' ');
    int left = x + 36 + i % 2 * column;

    mrc_sheet_box (sheet, left, y + 8, 38, 38, 6, 4);
    mrc_sheet_text (sheet, left + 58, y, column, 40, FALSE, MRC_ALIGN_LEFT, text);
    y += i % 2 * 64;
  }
  mrc_sheet_box (sheet, x, top, A5_WIDTH, y + 14 - top, 20, 4);
  return y + 14 - top;
}

static int
a5_code (MrcSheet *sheet, const MrcSlip *slip, int x, int y)
{
  g_autofree char *code = grouped_code (slip, " ");
  g_autofree char *lost = g_strdelimit (g_strdup (mrc_word (MRC_WORD_IF_LOST, BN)), "\n", ' ');
  int quiet = 4 * QR_MODULE;
  int side = mrc_sheet_qr (sheet, x + quiet + 20, y + quiet + 8, QR_MODULE, slip->ticket);
  int left = x + side + 2 * quiet + 60;
  int height = side + 2 * quiet + 16;
  int text =
    mrc_sheet_text (sheet, left, y + height / 4, A5_WIDTH - (left - x), 40, FALSE, MRC_ALIGN_LEFT, lost);

  mrc_sheet_text (sheet, left, y + height / 4 + text, A5_WIDTH - (left - x), 96, TRUE, MRC_ALIGN_LEFT, code);
  mrc_sheet_box (sheet, x, y, A5_WIDTH, height, 20, 4);
  return height;
}

static int
a5_phones (MrcSheet *sheet, int x, int y)
{
  g_autofree char *hotline = mrc_digits_text (HOTLINE, BN);
  g_autofree char *others = mrc_digits_text (OTHER_HOTLINES, BN);
  g_autofree char *words =
    g_strconcat (mrc_word (MRC_WORD_PHONE_FREE, BN), "।\n", mrc_word (MRC_WORD_PAY_NOBODY, BN), NULL);

  mrc_sheet_text (sheet, x + 36, y + 32, A5_WIDTH - 380, 40, FALSE, MRC_ALIGN_LEFT, words);
  mrc_sheet_text (sheet, x, y + 2, A5_WIDTH - 36, 80, TRUE, MRC_ALIGN_RIGHT, hotline);
  mrc_sheet_text (sheet, x, y + 94, A5_WIDTH - 36, 50, TRUE, MRC_ALIGN_RIGHT, others);
  mrc_sheet_box (sheet, x, y, A5_WIDTH, 172, 20, 4);
  return 172;
}

static void
a5_to_ask (MrcSheet *sheet, int x, int y, int height)
{
  mrc_sheet_text (sheet, x + 36, y + 14, A5_WIDTH, 40, TRUE, MRC_ALIGN_LEFT, mrc_word (MRC_WORD_TO_ASK, BN));
  for (int line = 140; line + 30 < height; line += 76)
    mrc_sheet_rule (sheet, x + 36, y + line, A5_WIDTH - 72);
  mrc_sheet_box (sheet, x, y, A5_WIDTH, height, 20, 4);
}

static void
draw_a5 (MrcSheet *sheet, const MrcSlip *slip)
{
  g_autofree char *number = call_number (slip, BN);
  g_autofree char *when = when_text (slip);
  g_autofree char *counter = number_word (MRC_WORD_COUNTER, slip->counter, BN);
  g_autofree char *phone = centre_phone (slip);
  g_autofree char *staff = staff_line (slip);
  int x = A5_MARGIN, y = A5_MARGIN / 2, foot = A5_HEIGHT_MM * MRC_DOTS_PER_MM - A5_MARGIN - 90;

  y += marks (sheet, slip, x, y, A5_WIDTH);
  y += mrc_sheet_text (sheet, x, y, A5_WIDTH, 54, TRUE, MRC_ALIGN_LEFT, slip->centre_name[BN]);
  y += mrc_sheet_text (sheet, x, y, A5_WIDTH, 38, FALSE, MRC_ALIGN_LEFT, mrc_word (MRC_WORD_WHAT_WE_DO, BN)) +
       12;
  mrc_sheet_line (sheet, x, y, x + A5_WIDTH, y, 5);
  y += 14;
  mrc_sheet_text (sheet, x, y, 420, 38, FALSE, MRC_ALIGN_LEFT, mrc_word (MRC_WORD_YOUR_SERIAL, BN));
  mrc_sheet_text (sheet, x, y + 24, 420, 150, TRUE, MRC_ALIGN_LEFT, number);
  mrc_sheet_text (sheet, x, y + 220, 420, 42, TRUE, MRC_ALIGN_LEFT, counter);
  mrc_sheet_text (sheet, x + 380, y + 56, 460, 46, TRUE, MRC_ALIGN_LEFT, when);
  mrc_sheet_clock (sheet, x + A5_WIDTH - 116, y + 150, 114, slip->minute);
  y += 300;
  y += a5_code (sheet, slip, x, y) + 18;
  y += a5_bring (sheet, x, y) + 18;
  y += a5_phones (sheet, x, y) + 18;
  a5_to_ask (sheet, x, y, foot - 12 - y);
  foot += mrc_sheet_text (sheet, x, foot, A5_WIDTH, 36, FALSE, MRC_ALIGN_LEFT, phone);
  mrc_sheet_text (sheet, x, foot, A5_WIDTH, 28, FALSE, MRC_ALIGN_LEFT, staff);
}

static cairo_status_t
on_bytes (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static int
measure_roll_mm (const MrcSlip *slip)
{
  g_autoptr (MrcSheet) sheet = mrc_sheet_new (NULL);

  return (draw_roll (sheet, slip) + MRC_DOTS_PER_MM - 1) / MRC_DOTS_PER_MM;
}

GBytes *
mrc_slip_layout_pdf (const MrcSlip *slip, const char *paper, double *ret_width_mm, double *ret_height_mm)
{
  gboolean a5 = g_str_equal (paper, "a5");
  int width_mm = a5 ? A5_WIDTH_MM : ROLL_WIDTH_MM;
  int height_mm = a5 ? A5_HEIGHT_MM : measure_roll_mm (slip);
  double points = MRC_DOTS_PER_MM * POINTS_PER_DOT;
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (on_bytes, bytes, width_mm * points, height_mm * points);
  MrcSheet *sheet = NULL;
  cairo_t *cr = cairo_create (surface);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, DATE_OF_FILE);
  cairo_scale (cr, POINTS_PER_DOT, POINTS_PER_DOT);
  sheet = mrc_sheet_new (cr);
  if (a5)
    draw_a5 (sheet, slip);
  else
    draw_roll (sheet, slip);
  if (mrc_sheet_missing (sheet) > 0)
    g_message ("%d letters of a slip have no glyph: install fonts-noto-core", mrc_sheet_missing (sheet));

  mrc_sheet_free (sheet);
  cairo_surface_destroy (surface);
  *ret_width_mm = width_mm;
  *ret_height_mm = height_mm;
  return g_byte_array_free_to_bytes (bytes);
}
