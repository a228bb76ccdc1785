// SPDX-License-Identifier: GPL-3.0-or-later

/* What GTK alone costs on this machine, for bench-glass: a window of the same size with one line in it. */

#include <gtk/gtk.h>

int
main (void)
{
  GtkWidget *window = NULL;

  gtk_init ();
  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 1080, 1920);
  gtk_window_set_child (GTK_WINDOW (window), gtk_label_new ("বিদেশ যেতে চাই"));
  gtk_window_present (GTK_WINDOW (window));
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}
