// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "kiosk/speech/saying.h"

G_BEGIN_DECLS

/**
 * MrcScreen:
 *
 * One full-screen page. A screen shows what it is given and activates actions;
 * it knows no other screen and opens no file.
 *
 * It is built anew when its place is not kept, and always when the language or
 * the text size changes, so it need not handle either.
 *
 * Signal "asks" (): it asks another question than before, or says what was wrong
 * with an answer: its narration is another now and wants to be heard.
 *
 * Signal "tells" (id): a touch has changed what is said under this id, as the sum
 * that was put: that alone wants to be heard.
 */
#define MRC_TYPE_SCREEN (mrc_screen_get_type ())
G_DECLARE_DERIVABLE_TYPE (MrcScreen, mrc_screen, MRC, SCREEN, GtkWidget)

struct _MrcScreenClass {
  GtkWidgetClass parent_class;

  /* The screen is in the window now: give one of its widgets the focus, if that is not to be the first, never
   * the screen itself, which GTK 4.8 would then keep for good, and the visit with it */
  void (*shown) (MrcScreen *self);

  /* (transfer full) (element-type MrcSaying) (nullable): what is read aloud, question first, then each choice
   */
  GPtrArray *(*dup_narration) (MrcScreen *self);

  /* This saying is being said: light its tile. (nullable): nothing is. Default: the choice with that id gets
   * the class "saying" */
  void (*saying) (MrcScreen *self, const char *id);

  /* These characters of the saying are being said. Default: nothing */
  void (*word) (MrcScreen *self, const char *id, int start, int end);
};

/**
 * mrc_screen_shown:
 * @at: (nullable): the name of what had the focus when this page was built before
 *
 * Names the screen for a screen reader by what is said before the first choice, and moves the focus into it,
 * so that this is read out: to where it was, else to the first thing.
 */
void mrc_screen_shown (MrcScreen *self, const char *at);
/** mrc_screen_leave: another screen is about to come: lets go of the focus, and remembers where it was.
 * Returns: (transfer full) (nullable): the name of what had it */
char *mrc_screen_leave (MrcScreen *self) G_GNUC_WARN_UNUSED_RESULT;
/** mrc_screen_announce: has a screen reader read out @words, what a touch has changed; for screens, and only
 * of what neither asks nor tells */
void mrc_screen_announce (MrcScreen *self, const char *words);
GPtrArray *mrc_screen_dup_narration (MrcScreen *self) G_GNUC_WARN_UNUSED_RESULT;
/** mrc_screen_ask: emits "asks"; for screens */
void mrc_screen_ask (MrcScreen *self);
/** mrc_screen_tell: emits "tells"; for screens */
void mrc_screen_tell (MrcScreen *self, const char *id);
void mrc_screen_saying (MrcScreen *self, const char *id);
void mrc_screen_word (MrcScreen *self, const char *id, int start, int end);

G_END_DECLS
