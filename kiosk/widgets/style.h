// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * mrc_style_load:
 *
 * Expands the style template (kiosk.css.in) for the panel in force and puts it
 * on @display in place of the one before. Call it after mrc_panel_set().
 *
 * In the template a length ends in u (units of the panel), t (units of text,
 * which also grow with the visitor's text size) or l (units of letters that do
 * not, the same as u but on a small panel): "12u", "46t", "38l".
 */
void mrc_style_load (GdkDisplay *display);

/**
 * mrc_style_dress:
 *
 * Gives @window the classes the style is written for: kiosk, and portrait or
 * landscape, and compact, contrast, low, as the panel in force is.
 */
void mrc_style_dress (GtkWidget *window);

/** mrc_style_set_class: gives @widget the class @name, or takes it away: for states, which come and go */
void mrc_style_set_class (GtkWidget *widget, const char *name, gboolean on);

/** mrc_style_expand: Returns: (transfer full): @template with its u, t and l lengths in px; for tests */
char *mrc_style_expand (const char *template);

G_END_DECLS
