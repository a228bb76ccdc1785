// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/widgets/name-board.h"

G_BEGIN_DECLS

/* Shared by the file that has the keys and what they do (name-board.c) and those that divide the room among
 * them: all at a time (name-board-large.c) or half (name-board-small.c). */

#define MRC_NAME_BOARD_VOWELS 10 /* the last one joins */

typedef struct {
  const char *parts[MRC_NAME_BOARD_PARTS + 1];
  const char *vowels[MRC_NAME_BOARD_VOWELS + 1];
  const char *letters[40];
  const char *more[40]; /* in place of the letters, after the page key */
  int columns, columns_wide, columns_low;
} MrcNameBoardKeys;

struct _MrcNameBoard {
  GtkWidget parent_instance;

  const MrcNameBoardKeys *board;
  MrcDraft *draft;
  gboolean on_more; /* the rarer letters are on the keys */
  gboolean on_rest; /* the second half of them, where they come by halves */

  GtkWidget *field; /* (nullable) */
  GPtrArray *parts; /* of GtkWidget, not owned: they are our children */
  GPtrArray *vowels;
  GPtrArray *keys;   /* the letters */
  GtkWidget *page;   /* (nullable): the key that turns to the rarer letters and back */
  GtkWidget *half;   /* (nullable): to the other half of them */
  GtkWidget *common; /* (nullable): to the common words and back */
  GtkWidget *erase;
  GtkWidget *space;
};

/** mrc_name_board_place: gives @child its room, px from the board's corner */
void mrc_name_board_place (GtkWidget *child, double x, double y, double width, double height);
/**
 * mrc_name_board_place_grid:
 * @keys: (element-type GtkWidget)
 * @room: where the first stands, and the width of all
 * @row: px of height
 */
void mrc_name_board_place_grid (GPtrArray *keys, int n_columns, const GtkAllocation *room, double row);

/** mrc_name_board_large_least: Returns: px of height under which no finger finds the keys */
int mrc_name_board_large_least (MrcNameBoard *self);
void mrc_name_board_large_allocate (MrcNameBoard *self, int width, int height);

/** mrc_name_board_small_least: Returns: px of height under which no finger finds the keys */
int mrc_name_board_small_least (void);
/** mrc_name_board_small_letters: Returns: how many letters there is room for at a time */
int mrc_name_board_small_letters (MrcNameBoard *self);
void mrc_name_board_small_allocate (MrcNameBoard *self, int width, int height);

G_END_DECLS
