// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/take-out.h"

GtkWidget *
mrc_take_out (GtkWidget *child)
{
  g_return_val_if_fail (gtk_widget_get_parent (child) != NULL, child);

  /* What it is added to sinks this reference, as it does that of a new widget. */
  g_object_ref (child);
  gtk_widget_unparent (child);
  g_object_force_floating (G_OBJECT (child));
  return child;
}
