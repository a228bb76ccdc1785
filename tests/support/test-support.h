// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "kiosk/widgets/panel.h"
#include "locales/language.h"

G_BEGIN_DECLS

/* Runs the main loop until @condition holds; meson's timeout ends a hang. */
#define mrc_test_wait_until(condition) \
  G_STMT_START \
  { \
    while (!(condition)) \
      g_main_context_iteration (NULL, TRUE); \
  } \
  G_STMT_END

/** mrc_test_init: gtk_test_init(), with our style, without animation, with the pictures of content/pictures,
 * in Bengali */
void mrc_test_init (int *argc, char ***argv);

/**
 * mrc_test_panel:
 *
 * Sets the panel and its style, before the widgets of a test are built.
 * 1080×1920 and 1920×1080 are taken for 24″, 1280×800 for 15.4″.
 */
void mrc_test_panel (int width, int height, MrcTextSize text);

/** mrc_test_over_bar: Returns: (transfer floating): @screen with the room of the bar under it, as the window
 * leaves it */
GtkWidget *mrc_test_over_bar (GtkWidget *screen);

/**
 * mrc_test_present:
 * @child: (transfer floating): may be a window already
 *
 * Shows @child in a window of that size and waits for the first frame.
 *
 * Returns: (transfer none): the window; end it with mrc_test_close()
 */
GtkWidget *mrc_test_present (GtkWidget *child, int width, int height);

/** mrc_test_close: closes @window and waits until nothing holds it */
void mrc_test_close (GtkWidget *window);

/** mrc_test_frames: waits until @n frames with all changes up to now are drawn */
void mrc_test_frames (GtkWidget *widget, int n);

/**
 * mrc_test_find:
 * @words: what a visitor reads on it, its lines joined by spaces; the whole text of one MrcText or GtkLabel
 *
 * Returns: (transfer none) (nullable): the button on the page that shows @words
 */
GtkWidget *mrc_test_find (GtkWidget *root, const char *words);

/** mrc_test_find_id: Returns: (transfer none) (nullable): the mapped widget with that buildable id or name */
GtkWidget *mrc_test_find_id (GtkWidget *root, const char *id);

/** mrc_test_says: Returns: whether some words on the page are, or contain, @words */
gboolean mrc_test_says (GtkWidget *root, const char *words);

/**
 * mrc_test_press:
 *
 * Presses @button as a finger would: it must be inside its window, large enough,
 * sensitive, and what lies under its very centre; then "clicked" is emitted and
 * two frames go by.
 */
void mrc_test_press (GtkWidget *button);

/** mrc_test_assert_label: what has that id has @words for its name */
void mrc_test_assert_label (GtkWidget *root, const char *id, const char *words);

/** mrc_test_press_words, mrc_test_press_id: find, and press; not finding it fails the test */
void mrc_test_press_words (GtkWidget *root, const char *words);
void mrc_test_press_id (GtkWidget *root, const char *id);
/** mrc_test_press_digits: each on the number pad of the page. @digits: "246810" */
void mrc_test_press_digits (GtkWidget *root, const char *digits);
/** mrc_test_strike: @keyval: of a keyboard with keys, while the focus is in @page. Returns: whether the page
 * took it */
gboolean mrc_test_strike (GtkWidget *page, guint keyval);

/** mrc_test_record_actions: appends "nav.open('doors') " and so on to @log for every action of @names
 * ("nav.open:s") */
void mrc_test_record_actions (GtkWidget *window, const char *const *names, GString *log);

typedef void (
  *MrcTestLook) (gconstpointer data, int width, int height, MrcTextSize text, MrcLanguage language);

/**
 * mrc_test_look_everywhere:
 *
 * Calls @look for the panels, text sizes and languages a page is due to be looked
 * at in: in portrait and at 1280×800, ordinary and largest letters, both languages.
 * $MRC_TOUR says otherwise: "all" for the whole matrix, "least" for one of it, where
 * a sanitizer makes the rest minutes long. Leaves Bengali on.
 */
void mrc_test_look_everywhere (MrcTestLook look, gconstpointer data);

/** mrc_test_save_png: writes @widget as it looks now to $MRC_SCREENSHOTS/@name.png, where that is set */
void mrc_test_save_png (GtkWidget *widget, const char *name);

/**
 * mrc_test_lint:
 * @public: whether visitors use the page: the floor is 15 mm for any target of theirs, 20 mm for tiles
 *   and large buttons; staff pages have 14 mm
 *
 * Fails the test for each thing to press that is too small, each text that is cut
 * or has a letter without a glyph, each widget that reaches outside @root and, on
 * a Bengali page, each Latin letter or digit that tests/support/latin-allowed.txt
 * does not list (a staff page's texts of the class "verbatim" apart). @page names the page in the messages.
 */
void mrc_test_lint (GtkWidget *root, const char *page, gboolean public);

/** mrc_test_reach: fails the test for each thing to press that stands above what mrc_panel_set_low() leaves
 * to be touched in the window @root */
void mrc_test_reach (GtkWidget *root, const char *page);

/**
 * mrc_test_contrast:
 * @high: whether the page is in black and white
 *
 * Fails the test for each text whose ink, against what its place is painted with, is under 10 to 1 (7 on a
 * button and for the small words beside it; 20 in black and white).
 */
void mrc_test_contrast (GtkWidget *root, const char *page, gboolean high);

/** mrc_test_contrast_of: Returns: how many to 1 two colours are, each an ARGB pixel */
double mrc_test_contrast_of (guint32 a, guint32 b);

/**
 * mrc_test_voice:
 * @screen: an MrcScreen
 *
 * Fails the test when the page says nothing, says a choice before its question, leaves out a tile or the gold
 * button that can be touched, or goes back up the page from one tile to the next.
 */
void mrc_test_voice (GtkWidget *screen, const char *page);

/**
 * mrc_test_names:
 *
 * Fails the test for each screen, image and thing to press or to focus in @root that has no name for a screen
 * reader, and for words on what is pressed that are not in its name. Wants GTK_A11Y=test, as meson sets it.
 */
void mrc_test_names (GtkWidget *root, const char *page);

/** mrc_test_fail: a finding: the test fails and goes on; every one is told, not only the last */
void mrc_test_fail (const char *format, ...) G_GNUC_PRINTF (1, 2);

G_END_DECLS
