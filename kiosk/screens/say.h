// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "kiosk/speech/saying.h"
#include "kiosk/widgets/choice.h"

G_BEGIN_DECLS

/** mrc_say_header: the question, then the small words of an MrcHeader; with the class "notice" these are news
 * and come first */
void mrc_say_header (GPtrArray *sayings, GtkWidget *header);

/** mrc_say_button: the words of an MrcButton, under its widget name; nothing when it is hidden */
void mrc_say_button (GPtrArray *sayings, GtkWidget *button);

/** mrc_say_choice: its label, then the small words; or what was set to be said instead. Apart, so that a
 * recording of either is heard wherever it is shown */
void mrc_say_choice (GPtrArray *sayings, MrcChoice *choice);

/** mrc_say_text: the words of an MrcText, under @id; nothing when it is hidden */
void mrc_say_text (GPtrArray *sayings, const char *id, GtkWidget *text);

G_END_DECLS
