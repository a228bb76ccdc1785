// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * MrcSheet:
 *
 * Something to draw a paper on, once to measure and once for good. The unit is
 * the dot of a receipt printer, an eighth of a millimetre (203.2 to the inch), so
 * that whole numbers are exact on paper. Pure black and white: no grey.
 */
typedef struct _MrcSheet MrcSheet;

#define MRC_DOTS_PER_MM 8

typedef enum {
  MRC_ALIGN_LEFT,
  MRC_ALIGN_CENTRE,
  MRC_ALIGN_RIGHT,
} MrcAlign;

/** mrc_sheet_new: @cr: (transfer full) (nullable): in dots; NULL only measures */
MrcSheet *mrc_sheet_new (cairo_t *cr);
void mrc_sheet_free (MrcSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcSheet, mrc_sheet_free)

/** mrc_sheet_text: one paragraph, wrapped at words within @width. @size: of the letters, dots. Returns: its
 * height */
int mrc_sheet_text (MrcSheet *self,
                    int x,
                    int y,
                    int width,
                    int size,
                    gboolean bold,
                    MrcAlign align,
                    const char *text);
/** mrc_sheet_rule: a dashed line across */
void mrc_sheet_rule (MrcSheet *self, int x, int y, int width);
/** mrc_sheet_line: a solid line, @thick dots */
void mrc_sheet_line (MrcSheet *self, double x1, double y1, double x2, double y2, double thick);
/** mrc_sheet_box: an outline with round corners; a filled panel would fade on a cheap head */
void mrc_sheet_box (MrcSheet *self, int x, int y, int width, int height, int radius, int thick);
/** mrc_sheet_clock: a face that shows @minute of the day */
void mrc_sheet_clock (MrcSheet *self, int cx, int cy, int radius, int minute);
/** mrc_sheet_qr: @module: dots; without its quiet zone. Returns: the side in dots; 0 when @text is too long
 */
int mrc_sheet_qr (MrcSheet *self, int x, int y, int module, const char *text);
/** mrc_sheet_missing: Returns: letters without a glyph so far: none on a healthy machine */
int mrc_sheet_missing (MrcSheet *self);
/** mrc_sheet_cairo: Returns: (nullable) (transfer none): for a drawing of a room's own */
cairo_t *mrc_sheet_cairo (MrcSheet *self);

G_END_DECLS
