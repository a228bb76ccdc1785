// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/demo-band.h"

#include "kiosk/widgets/text.h"
#include "locales/messages.h"

GtkWidget *
mrc_demo_band_new (void)
{
  g_autofree char *words = mrc_message ("demo.band", NULL);
  GtkWidget *text = mrc_text_new ("source", words);

  mrc_text_set_align (MRC_TEXT (text), 0.5f, 0.5f);
  gtk_widget_add_css_class (text, "demo");
  return text;
}
