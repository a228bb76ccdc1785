// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/widgets/text.h"

G_BEGIN_DECLS

/* Shared by the file that paints a text (text.c) and the one that fits its letters to a box (text-fit.c). */

struct _MrcText {
  GtkWidget parent_instance;

  char *text;
  char *style;
  double line_em;
  float xalign, yalign;
  double factor;
  gboolean joins;           /* see mrc_text_set_joins() */
  GStrv row;                /* (nullable): see mrc_text_set_row() */
  int mark_start, mark_end; /* characters; -1: none */

  PangoLayout *layout; /* (owned) (nullable): fitted to the allocation */
  gboolean cut;
};

/** mrc_text_ensure_layout: fits the letters to @width × @height px, unless they have been */
void mrc_text_ensure_layout (MrcText *self, int width, int height);

/**
 * mrc_text_wrapped_height:
 *
 * Without letters stepping down for a word that is too long: GTK keeps ranges of sizes and takes it for
 * granted that less width never means less height.
 *
 * Returns: px the lines need in @width px, letters at @factor of their full size
 */
int mrc_text_wrapped_height (MrcText *self, int width, double factor);

G_END_DECLS
