// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum {
  MRC_BAR_BACK = 1 << 0,     /* nav.back */
  MRC_BAR_HOME = 1 << 1,     /* nav.home */
  MRC_BAR_LISTEN = 1 << 2,   /* speech.toggle */
  MRC_BAR_LANGUAGE = 1 << 3, /* visit.language */
  MRC_BAR_SEE = 1 << 4,      /* nav.open ('see') */
  MRC_BAR_HELP = 1 << 5,     /* nav.open('help') */
} MrcBarButtons;

#define MRC_BAR_ALL \
  (MRC_BAR_BACK | MRC_BAR_HOME | MRC_BAR_LISTEN | MRC_BAR_LANGUAGE | MRC_BAR_SEE | MRC_BAR_HELP)

/**
 * MrcBar:
 *
 * The bar at the bottom of every public page: the way back, the first page, the
 * voice, the other language, seeing and hearing, and help. It never moves: a button
 * that makes no sense leaves its place empty. Where the panel is touched low it has
 * the end pill too. Buildable ids: back, home, listen, stop, language, see, end, help.
 */
#define MRC_TYPE_BAR (mrc_bar_get_type ())
G_DECLARE_FINAL_TYPE (MrcBar, mrc_bar, MRC, BAR, GtkWidget)

GtkWidget *mrc_bar_new (void);
void mrc_bar_set_shown (MrcBar *self, MrcBarButtons shown);
/** mrc_bar_set_speaking: "Listen" becomes "Stop" */
void mrc_bar_set_speaking (MrcBar *self, gboolean speaking);
/** mrc_bar_set_help_here: this is a help page: its button has the gold edge */
void mrc_bar_set_help_here (MrcBar *self, gboolean here);
/** mrc_bar_set_hotline: (nullable) both: words and number in the two left places, for the idle page; %NULL
 * for none */
void mrc_bar_set_hotline (MrcBar *self, const char *words, const char *number);

G_END_DECLS
