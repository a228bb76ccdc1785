// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * MrcPen:
 *
 * Writes and draws on paper in black, all lengths in millimetres from the top
 * left corner. With no paper under it it only measures, so that one function is
 * both the layout and the measure of a document. One thread.
 *
 * Letters are Noto Sans Bengali, chosen by a sheet of 59 clusters at 26 dots, black or
 * white, as a head of 203 dpi prints them: its strokes keep an even two or three dots and
 * its conjuncts stay open. Noto Serif Bengali fills the small eyes of ঞ্জ, ষ্ট্র, স্ত্র; Lohit
 * Bengali is one dot thin and falls apart into a visible hasanta in ঙ্ক্ষ and স্প্র; Mukti is
 * smaller at the same size, and crowds.
 */
typedef struct _MrcPen MrcPen;

typedef enum {
  MRC_PEN_LEFT,
  MRC_PEN_CENTRE,
  MRC_PEN_RIGHT,
} MrcPenAlign;

/** @size: of the letters. @line: from line to line, as a multiple of @size */
typedef struct {
  double size;
  double line;
  gboolean bold;
  MrcPenAlign align;
} MrcPenStyle;

MrcPen *mrc_pen_new (void);
void mrc_pen_free (MrcPen *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcPen, mrc_pen_free)

/** mrc_pen_put_on: @paper: (nullable): whose unit is the point; NULL only to measure */
void mrc_pen_put_on (MrcPen *self, cairo_surface_t *paper);

/** mrc_pen_set_scale: from now on a length of 1 is @scale mm on the paper; mrc_pen_put_on() sets it to 1 */
void mrc_pen_set_scale (MrcPen *self, double scale);

/** mrc_pen_write: breaks at words where @text is wider than @width. Returns: the height taken */
double
mrc_pen_write (MrcPen *self, const MrcPenStyle *style, double x, double y, double width, const char *text);

/** mrc_pen_width: Returns: how wide @text is on one line */
double mrc_pen_width (MrcPen *self, const MrcPenStyle *style, const char *text);

/** mrc_pen_rule: a line from left to right; @dash, @gap: 0 for a whole one */
void mrc_pen_rule (MrcPen *self, double x, double y, double width, double thick, double dash, double gap);
/** mrc_pen_box: an outline, all of it inside the rectangle */
void mrc_pen_box (MrcPen *self, double x, double y, double width, double height, double radius, double thick);
/** mrc_pen_qr: @middle: of its height. @module: of the paper's dots a whole number. @text: (nullable).
 * Returns: the side with four modules of white; 0 if @text is too long */
double mrc_pen_qr (MrcPen *self, double x, double middle, double module, const char *text);

/** mrc_pen_get_cairo: Returns: (transfer none) (nullable): in millimetres; NULL while it only measures */
cairo_t *mrc_pen_get_cairo (MrcPen *self);
/** mrc_pen_get_n_missing: Returns: letters written so far for which no font has a picture */
int mrc_pen_get_n_missing (MrcPen *self);

G_END_DECLS
