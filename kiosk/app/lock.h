// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * mrc_lock_window:
 *
 * Shuts the ways out of the kiosk that GTK opens (recipes/ui.md 5): inspector,
 * context menus, emoji chooser, hex input, key chords, closing, middle-click
 * paste. Keys that a visitor or a scanner types still arrive.
 */
void mrc_lock_window (GtkWindow *window);

G_END_DECLS
