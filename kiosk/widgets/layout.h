// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MrcLayout:
 *
 * Heights, widths and gaps that differ between the classes of panel, in units: one
 * row for each class in layout.c, asked for by name. A new class is one row more.
 * What is the same in all, or belongs to one page alone, stands where it is used.
 */
typedef struct {
  double bar; /* its buttons, with their lip */
  double bar_glyph;
  double bar_help, bar_help_gap, bar_help_glyph;
  double pill, pill_top;     /* the end pill: its height, and the air over it */
  double ring;               /* the face of the header */
  double tile_gap;           /* between tiles */
  double hero;               /* its height; where it stands at the side, its width */
  double wide_row;           /* of wide tiles */
  double pad_gap;            /* between the keys of the number pad, lip and all */
  double pad_page, pad_side; /* pages with a number pad: between what stands there, and beside the pad */
  double board_field, board_parts, board_vowels, board_keys, board_edit; /* rows of the name board */
  double board_gap;
  double board_page, board_buttons; /* between the board and the buttons under it, and their height */
  double card_art; /* the least height of a card's picture; where it stands at the side, its width */
  int ways;        /* that stand on a page beside staying */
  double ways_foot, ways_button; /* the height of their foot where it is a row, the width of its button */
  double ways_chip;              /* its width, where it stands beside the name */
  double ways_gap;               /* between the rows of a way */
  double ways_top, ways_cost;    /* shares of its name and of its cost; a row of other facts has 1 */
  double agency_buttons;         /* their width, where they stand at the side */
  double agency_label;           /* the words before its name and address */
  double verdict_band;           /* its width, where it stands at the side */
  double verdict_picture;        /* in the band; 0: what the words leave */
  double verdict_head, verdict_old, verdict_source, verdict_gap; /* 0: as high as the words need */
  double verdict_do, verdict_not;                                /* pictures of what to do and what not */
  double verdict_call, verdict_row, verdict_buttons; /* the first button, the row of the others, the gap */
  double option_gap;                                 /* between buttons of which one is chosen */
  double today_counts;                               /* staff: the row of sums over the day's serials */
  int today_rows;                                    /* of them, under one another */
  double card_gap;                                   /* between what stands beside a card's picture */
  double when_tiles, when_page; /* between the tiles of days and parts, and what stands under them */
  int times_most, times_least;  /* rows of a part of the day; more times stand in more columns; 0: any */
  double times_gap;             /* between these rows */
  int weeks;                    /* of a page of the calendar */
} MrcLayout;

/** mrc_layout: Returns: (transfer none): that of the panel in force */
const MrcLayout *mrc_layout (void);

G_END_DECLS
