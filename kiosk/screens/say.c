// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/say.h"

#include "kiosk/widgets/button.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/text.h"

static void
add_flat (GPtrArray *sayings, const char *id, const char *text)
{
  g_autofree char *flat = text != NULL ? mrc_flat (text) : NULL;

  mrc_sayings_add (sayings, id, flat);
}

void
mrc_say_header (GPtrArray *sayings, GtkWidget *header)
{
  gboolean notice = gtk_widget_has_css_class (header, "notice");

  if (notice)
    add_flat (sayings, "", mrc_header_get_sub (MRC_HEADER (header)));
  add_flat (sayings, "", mrc_header_get_question (MRC_HEADER (header)));
  if (!notice)
    add_flat (sayings, "", mrc_header_get_sub (MRC_HEADER (header)));
}

void
mrc_say_button (GPtrArray *sayings, GtkWidget *button)
{
  g_autofree char *text = NULL;

  if (!gtk_widget_get_visible (button))
    return;

  g_object_get (button, "text", &text, NULL);
  add_flat (sayings, gtk_widget_get_name (button), text);
}

void
mrc_say_choice (GPtrArray *sayings, MrcChoice *choice)
{
  const char *id = mrc_choice_get_id (choice);

  if (mrc_choice_get_spoken (choice) != NULL) {
    mrc_sayings_add (sayings, id, mrc_choice_get_spoken (choice));
    return;
  }
  add_flat (sayings, id, mrc_choice_get_label (choice));
  add_flat (sayings, id, mrc_choice_get_sub (choice));
}

void
mrc_say_text (GPtrArray *sayings, const char *id, GtkWidget *text)
{
  if (gtk_widget_get_visible (text))
    add_flat (sayings, id, mrc_text_get_text (MRC_TEXT (text)));
}
