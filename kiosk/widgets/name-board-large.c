// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/layout.h"
#include "kiosk/widgets/name-board-private.h"
#include "kiosk/widgets/panel.h"

#define LEAST_MM 20
#define LEAST_WORDS_MM 16
#define KEY_BESIDE_FIELD 0.2 /* of the width, where the panel is touched low */

/* The rows of a tall panel, which is touched up to its upper edge. */
static gboolean
is_tall (void)
{
  return mrc_panel_get ()->portrait && !mrc_panel_get ()->low;
}

static int
columns (MrcNameBoard *self)
{
  const MrcPanel *panel = mrc_panel_get ();

  return panel->low        ? self->board->columns_low
         : panel->portrait ? self->board->columns
                           : self->board->columns_wide;
}

/* Keys that stand in the grid of letters. */
static GPtrArray *
new_grid (MrcNameBoard *self)
{
  GPtrArray *grid = g_ptr_array_copy (self->keys, NULL, NULL);

  if (self->page != NULL)
    g_ptr_array_add (grid, self->page);
  if (!mrc_panel_get ()->portrait) {
    g_ptr_array_add (grid, self->erase);
    g_ptr_array_add (grid, self->space);
  }

  return grid;
}

static int
n_grid_rows (MrcNameBoard *self)
{
  g_autoptr (GPtrArray) grid = new_grid (self);

  return ((int) grid->len + columns (self) - 1) / columns (self);
}

/* Returns: the rows of the board; @ret_units: their heights together */
static int
count_rows (MrcNameBoard *self, double *ret_units)
{
  const MrcLayout *h = mrc_layout ();
  int grid_rows = n_grid_rows (self);
  int rows = 1 + grid_rows;

  *ret_units = h->board_field + grid_rows * h->board_keys;
  if (self->vowels->len > 0) {
    rows++;
    *ret_units += h->board_vowels;
  }
  if (is_tall ()) {
    rows += 3;
    *ret_units += 2 * h->board_parts + h->board_edit;
  }
  if (mrc_panel_get ()->low) {
    rows++;
    *ret_units += h->board_parts;
  }

  return rows;
}

int
mrc_name_board_large_least (MrcNameBoard *self)
{
  double units = 0;

  return count_rows (self, &units) * ((int) (LEAST_MM * mrc_panel_get ()->px_per_mm) + mrc_u (MRC_LIP) +
                                      mrc_gap_below (mrc_layout ()->board_gap));
}

/* In one row: a finger's width each, and of the rest what their words ask for. */
static void
place_by_words (GPtrArray *keys, double x, double y, double width, double height)
{
  double gap = mrc_gap (8);
  double least = LEAST_WORDS_MM * mrc_panel_get ()->px_per_mm;
  double rest = width - gap * (keys->len - 1) - least * keys->len;
  double wishes[MRC_NAME_BOARD_PARTS] = { 0 };
  double wished = 0;

  for (guint i = 0; i < keys->len; i++) {
    int natural = 0;

    gtk_widget_measure (g_ptr_array_index (keys, i), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL,
                        NULL);
    wishes[i] = MAX (natural - least, 1);
    wished += wishes[i];
  }
  for (guint i = 0; i < keys->len; i++) {
    double own = wished > rest ? wishes[i] * rest / wished : wishes[i] + (rest - wished) / keys->len;

    mrc_name_board_place (g_ptr_array_index (keys, i), x, y, least + own, height);
    x += least + own + gap;
  }
}

/* The field and the parts of names. Returns: where the next row begins */
static double
place_top (MrcNameBoard *self, int width, double scale)
{
  const MrcLayout *h = mrc_layout ();
  double gap = mrc_gap_below (h->board_gap);
  double field = width * (mrc_panel_get ()->compact ? 0.36 : 0.4);
  double y = h->board_field * scale;

  if (is_tall ()) {
    mrc_name_board_place (self->field, 0, 0, width, y);
    mrc_name_board_place_grid (self->parts, MRC_NAME_BOARD_PARTS / 2,
                               &(GtkAllocation){ 0, (int) (y + gap), width, 0 }, h->board_parts * scale);
    return y + 2 * (h->board_parts * scale + gap) + gap;
  }

  if (mrc_panel_get ()->low) {
    double key = width * KEY_BESIDE_FIELD;

    mrc_name_board_place (self->field, 0, 0, width - 2 * (key + mrc_u (16)), y - mrc_u (MRC_LIP));
    mrc_name_board_place (self->erase, width - 2 * key - mrc_u (16), 0, key, y);
    mrc_name_board_place (self->space, width - key, 0, key, y);
    place_by_words (self->parts, 0, y + gap, width, h->board_parts * scale);
    return y + gap + h->board_parts * scale + gap;
  }

  mrc_name_board_place (self->field, 0, 0, field, y - mrc_u (MRC_LIP));
  place_by_words (self->parts, field + mrc_u (16), 0, width - field - mrc_u (16), y);
  return y + gap;
}

void
mrc_name_board_large_allocate (MrcNameBoard *self, int width, int height)
{
  const MrcLayout *h = mrc_layout ();
  g_autoptr (GPtrArray) grid = new_grid (self);
  double gap = mrc_gap_below (h->board_gap);
  double units = 0;
  double scale = (height - gap * (count_rows (self, &units) - 1)) / units;
  double y = 0;

  y = place_top (self, width, scale);
  if (self->vowels->len > 0) {
    mrc_name_board_place_grid (self->vowels, MRC_NAME_BOARD_VOWELS, &(GtkAllocation){ 0, (int) y, width, 0 },
                               h->board_vowels * scale);
    y += h->board_vowels * scale + gap;
  }
  mrc_name_board_place_grid (grid, columns (self), &(GtkAllocation){ 0, (int) y, width, 0 },
                             h->board_keys * scale);
  y += n_grid_rows (self) * (h->board_keys * scale + gap);
  if (is_tall ()) {
    double third = (width - mrc_u (16)) / 3.0;

    mrc_name_board_place (self->erase, 0, y, third, h->board_edit * scale);
    mrc_name_board_place (self->space, third + mrc_u (16), y, 2 * third, h->board_edit * scale);
  }
}
