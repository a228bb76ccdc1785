// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum {
  MRC_LAYOUT_DOORS,    /* 2×2; landscape 1×4; large pictures */
  MRC_LAYOUT_HOME,     /* a hero, the rest in 2 columns (landscape 3), the wide ones in low last rows */
  MRC_LAYOUT_LIST,     /* topics: 2 columns of tiles across; landscape upright, 4 a row */
  MRC_LAYOUT_SERVICES, /* upright tiles with two lines of small words */
  MRC_LAYOUT_ROWS,     /* help: one a row; landscape one a column; the largest words */
  MRC_LAYOUT_ASK,      /* two to five answers to one question */
} MrcChoiceLayout;

#define MRC_N_CHOICE_LAYOUTS 6

/**
 * MrcChoiceGrid:
 *
 * Tiles for a list of choices, arranged for the panel in force. It takes what it
 * is given (let it expand) and divides it; it asks for nothing.
 */
#define MRC_TYPE_CHOICE_GRID (mrc_choice_grid_get_type ())
G_DECLARE_FINAL_TYPE (MrcChoiceGrid, mrc_choice_grid, MRC, CHOICE_GRID, GtkWidget)

GtkWidget *mrc_choice_grid_new (MrcChoiceLayout layout, GListModel *choices);

/** mrc_choice_grid_set: @choices: (element-type MrcChoice): read once */
void mrc_choice_grid_set (MrcChoiceGrid *self, MrcChoiceLayout layout, GListModel *choices);

/** mrc_choice_grid_get_tile: Returns: (transfer none) (nullable): the tile of the choice @id */
GtkWidget *mrc_choice_grid_get_tile (MrcChoiceGrid *self, const char *id);

G_END_DECLS
