// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/layout.h"

#include "kiosk/widgets/panel.h"

/* clang-format off */
static const MrcLayout tall = {
  .bar = 142, .bar_glyph = 52, .bar_help = 306, .bar_help_gap = 32, .bar_help_glyph = 86,
  .pill = 96, .pill_top = 26, .ring = 152,
  .tile_gap = 24, .hero = 256, .wide_row = 182,
  .pad_gap = 20, .pad_page = 24, .pad_side = 24,
  .board_field = 140, .board_parts = 98, .board_vowels = 132, .board_keys = 123, .board_edit = 122,
  .board_gap = 15, .board_page = 15, .board_buttons = 132,
  .card_art = 380,
  .ways = 2, .ways_foot = 0, .ways_button = 640, .ways_chip = 312, .ways_gap = 12, .ways_top = 1.5, .ways_cost = 1.5,
  .agency_buttons = 0, .agency_label = 200,
  .verdict_band = 0, .verdict_picture = 0, .verdict_head = 92, .verdict_old = 92, .verdict_source = 48, .verdict_gap = 16,
  .verdict_do = 170, .verdict_not = 136, .verdict_call = 132, .verdict_row = 0, .verdict_buttons = 24,
  .option_gap = 18, .today_counts = 140, .today_rows = 8,
  .card_gap = 24, .when_tiles = 24, .when_page = 20,
  .times_most = 0, .times_least = 1, .times_gap = 14, .weeks = 4,
};

/* All that is touched in the lower 60 % of a tall panel; the end pill is in the bar. */
static const MrcLayout low = {
  .bar = 142, .bar_glyph = 52, .bar_help = 184, .bar_help_gap = 16, .bar_help_glyph = 48,
  .pill = 96, .pill_top = 26, .ring = 520,
  .tile_gap = 16, .hero = 210, .wide_row = 144,
  .pad_gap = 16, .pad_page = 12, .pad_side = 12,
  .board_field = 104, .board_parts = 92, .board_vowels = 100, .board_keys = 100, .board_edit = 100,
  .board_gap = 12, .board_page = 15, .board_buttons = 132,
  .card_art = 380,
  .ways = 1, .ways_foot = 0, .ways_button = 640, .ways_chip = 312, .ways_gap = 8, .ways_top = 1.5, .ways_cost = 1.8,
  .agency_buttons = 0, .agency_label = 200,
  .verdict_band = 0, .verdict_picture = 0, .verdict_head = 92, .verdict_old = 92, .verdict_source = 48, .verdict_gap = 16,
  .verdict_do = 170, .verdict_not = 136, .verdict_call = 132, .verdict_row = 0, .verdict_buttons = 24,
  .option_gap = 18, .today_counts = 140, .today_rows = 8,
  .card_gap = 24, .when_tiles = 24, .when_page = 20,
  .times_most = 0, .times_least = 1, .times_gap = 14, .weeks = 3,
};

static const MrcLayout wide = {
  .bar = 121, .bar_glyph = 48, .bar_help = 360, .bar_help_gap = 32, .bar_help_glyph = 86,
  .pill = 96, .pill_top = 22, .ring = 124,
  .tile_gap = 24, .hero = 460, .wide_row = 154,
  .pad_gap = 16, .pad_page = 48, .pad_side = 24,
  .board_field = 110, .board_parts = 110, .board_vowels = 110, .board_keys = 134, .board_edit = 134,
  .board_gap = 8, .board_page = 8, .board_buttons = 114,
  .card_art = 800,
  .ways = 2, .ways_foot = 124, .ways_button = 640, .ways_chip = 0, .ways_gap = 8, .ways_top = 1.2, .ways_cost = 1.8,
  .agency_buttons = 660, .agency_label = 200,
  .verdict_band = 660, .verdict_picture = 0, .verdict_head = 100, .verdict_old = 92, .verdict_source = 48, .verdict_gap = 16,
  .verdict_do = 136, .verdict_not = 136, .verdict_call = 108, .verdict_row = 132, .verdict_buttons = 24,
  .option_gap = 18, .today_counts = 118, .today_rows = 3,
  .card_gap = 24, .when_tiles = 18, .when_page = 12,
  .times_most = 5, .times_least = 3, .times_gap = 10, .weeks = 4,
};

static const MrcLayout compact = {
  .bar = 121, .bar_glyph = 36, .bar_help = 280, .bar_help_gap = 32, .bar_help_glyph = 86,
  .pill = 106, .pill_top = 9, .ring = 124,
  .tile_gap = 24, .hero = 420, .wide_row = 154,
  .pad_gap = 16, .pad_page = 48, .pad_side = 24,
  .board_field = 108, .board_parts = 108, .board_vowels = 124, .board_keys = 132, .board_edit = 132,
  .board_gap = 5, .board_page = 5, .board_buttons = 114,
  .card_art = 720,
  .ways = 2, .ways_foot = 124, .ways_button = 640, .ways_chip = 0, .ways_gap = 8, .ways_top = 1.2, .ways_cost = 2.5,
  .agency_buttons = 660, .agency_label = 200,
  .verdict_band = 660, .verdict_picture = 0, .verdict_head = 100, .verdict_old = 76, .verdict_source = 48, .verdict_gap = 10,
  .verdict_do = 100, .verdict_not = 100, .verdict_call = 108, .verdict_row = 132, .verdict_buttons = 24,
  .option_gap = 18, .today_counts = 118, .today_rows = 3,
  .card_gap = 24, .when_tiles = 18, .when_page = 12,
  .times_most = 5, .times_least = 3, .times_gap = 10, .weeks = 3,
};

/* Of 10.1″: 20 mm are 159 units there, 15 mm 119, 3 mm 24. */
static const MrcLayout small = {
  .bar = 166, .bar_glyph = 38, .bar_help = 290, .bar_help_gap = 24, .bar_help_glyph = 86,
  .pill = 120, .pill_top = 9, .ring = 124,
  .tile_gap = 28, .hero = 420, .wide_row = 167,
  .pad_gap = 16, .pad_page = 48, .pad_side = 24,
  .board_field = 127, .board_parts = 127, .board_vowels = 127, .board_keys = 127, .board_edit = 127,
  .board_gap = 17, .board_page = 17, .board_buttons = 167,
  .card_art = 560,
  .ways = 1, .ways_foot = 138, .ways_button = 500, .ways_chip = 366, .ways_gap = 3, .ways_top = 2.15, .ways_cost = 2.0,
  .agency_buttons = 510, .agency_label = 146,
  .verdict_band = 600, .verdict_picture = 150, .verdict_head = 118, .verdict_old = 0, .verdict_source = 0, .verdict_gap = 8,
  .verdict_do = 72, .verdict_not = 96, .verdict_call = 127, .verdict_row = 146, .verdict_buttons = 17,
  .option_gap = 27, .today_counts = 92, .today_rows = 2,
  .card_gap = 12, .when_tiles = 26, .when_page = 22,
  .times_most = 2, .times_least = 2, .times_gap = 20, .weeks = 3,
};
/* clang-format on */

const MrcLayout *
mrc_layout (void)
{
  const MrcPanel *panel = mrc_panel_get ();

  return panel->low        ? &low
         : panel->portrait ? &tall
         : panel->small    ? &small
         : panel->compact  ? &compact
                           : &wide;
}
