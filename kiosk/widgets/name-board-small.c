// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/layout.h"
#include "kiosk/widgets/name-board-private.h"
#include "kiosk/widgets/panel.h"

#include <math.h>

#define LEAST_MM 15
#define COLUMNS 10 /* and one of the keys that turn to others */
#define ROWS 3     /* the vowels are one */

int
mrc_name_board_small_least (void)
{
  return ROWS * ((int) (LEAST_MM * mrc_panel_get ()->px_per_mm) + mrc_u (MRC_LIP) +
                 mrc_gap_below (mrc_layout ()->board_gap));
}

int
mrc_name_board_small_letters (MrcNameBoard *self)
{
  return COLUMNS * (ROWS - (self->vowels->len > 0));
}

/* Where three rows are all there is: of vowels and letters, and at their right the keys that turn to the
 * others. What is written, and the keys that change it, are beside the board. */
void
mrc_name_board_small_allocate (MrcNameBoard *self, int width, int height)
{
  GtkWidget *const turns[ROWS] = { self->half, self->page, self->common };
  double gap = mrc_gap_below (mrc_layout ()->board_gap);
  double across = mrc_gap (0);
  double row = floor ((height - gap * (ROWS - 1)) / ROWS);
  double key = (width - across * COLUMNS) / (COLUMNS + 1);
  GtkAllocation room = { 0, 0, (int) (width - key - across), height };

  for (int i = 0; i < ROWS; i++) {
    if (turns[i] != NULL)
      mrc_name_board_place (turns[i], width - key, i * (row + gap), key, row);
  }
  if (self->vowels->len > 0) {
    mrc_name_board_place_grid (self->vowels, MRC_NAME_BOARD_VOWELS, &room, row);
    room.y += (int) (row + gap);
  }
  mrc_name_board_place_grid (self->keys, COLUMNS, &room, row);
  mrc_name_board_place_grid (self->parts, MRC_NAME_BOARD_PARTS / 2, &room, row);
}
