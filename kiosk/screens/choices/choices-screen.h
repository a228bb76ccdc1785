// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"
#include "kiosk/widgets/choice-grid.h"

G_BEGIN_DECLS

/**
 * MrcChoicesScreen:
 *
 * A question and the pictures that answer it: the doors, the homes, the topic
 * lists, the services, whose danger, and the picture questions.
 *
 * The head is rose when every choice is a MRC_CHOICE_DANGER.
 */
#define MRC_TYPE_CHOICES_SCREEN (mrc_choices_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcChoicesScreen, mrc_choices_screen, MRC, CHOICES_SCREEN, MrcScreen)

/**
 * mrc_choices_screen_new:
 * @sub: (nullable)
 * @portrait: (nullable): picture in the ring; %NULL for the counsellor
 * @choices: (element-type MrcChoice): read once
 */
GtkWidget *mrc_choices_screen_new (MrcChoiceLayout layout,
                                   const char *question,
                                   const char *sub,
                                   const char *portrait,
                                   GListModel *choices);

/** mrc_choices_screen_set_skip: @action: a detailed action for "I would rather not say"; the button is not
 * there without it */
void mrc_choices_screen_set_skip (MrcChoicesScreen *self, const char *action);

/** mrc_choices_screen_set_more: in the place of "I would rather not say": @words and a detailed @action. @go:
 * gold, what most should press next. Id: more */
void mrc_choices_screen_set_more (MrcChoicesScreen *self, const char *words, const char *action, gboolean go);

/** mrc_choices_screen_set_serial: a card over the choices: which serial they are about. @number: as it is
 * shown;
 * @when: day and time, in two lines; @minute: of the clock */
void mrc_choices_screen_set_serial (MrcChoicesScreen *self, const char *number, const char *when, int minute);

/** mrc_choices_screen_set_hotline: a flat strip under the choices: @words and a large @number, as they are
 * shown */
void mrc_choices_screen_set_hotline (MrcChoicesScreen *self, const char *words, const char *number);

/** mrc_choices_screen_set_steps: progress stitches over the head, as MrcHeader has them */
void mrc_choices_screen_set_steps (MrcChoicesScreen *self, int steps, int step);

G_END_DECLS
