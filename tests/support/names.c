// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test-support.h"

#include "kiosk/screens/screen.h"
#include "kiosk/widgets/text.h"

#include <string.h>

/* What a screen reader is told it is called. */
static char *
name_of (GtkWidget *widget)
{
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                             "\x01 nothing is called so");
}

/* As it is heard: neither a comma nor what holds two words together makes another name of it. */
static char *
dup_heard (const char *text)
{
  g_autoptr (GString) heard = g_string_new (text);

  g_string_replace (heard, "\u00a0", " ", 0);
  g_string_replace (heard, ",", "", 0);
  return g_strdup (g_strstrip (heard->str));
}

static void
look_for_words (GtkWidget *widget, GtkWidget *button, const char *name, const char *page)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (MRC_IS_TEXT (widget)) {
    g_autofree char *flat = mrc_flat (mrc_text_get_text (MRC_TEXT (widget)));
    g_autofree char *words = dup_heard (flat);

    if (strstr (name, words) == NULL)
      mrc_test_fail ("%s: “%s” is to be read on “%s”, whose name is “%s”", page, words,
                     gtk_widget_get_name (button), name);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_for_words (child, button, name, page);
}

static gboolean
wants_name (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || MRC_IS_SCREEN (widget) || gtk_widget_get_focusable (widget) ||
         gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_IMG;
}

void
mrc_test_names (GtkWidget *root, const char *page)
{
  g_autofree char *name = NULL;

  if (!gtk_widget_get_mapped (root))
    return;

  name = wants_name (root) ? name_of (root) : g_strdup ("-");
  if (name == NULL || *name == '\0')
    mrc_test_fail ("%s: %s “%s” has no name for a screen reader", page, G_OBJECT_TYPE_NAME (root),
                   gtk_widget_get_name (root));
  else if (GTK_IS_BUTTON (root)) {
    g_autofree char *heard = dup_heard (name);

    look_for_words (root, root, heard, page);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mrc_test_names (child, page);
}
