// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/button.h"
#include "kiosk/widgets/choice-grid.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/style.h"
#include "kiosk/widgets/text.h"
#include "kiosk/widgets/tile.h"
#include "tests/support/test-support.h"

static const char *const actions[] = { "nav.open:s", NULL };

static void
test_style_expands_units (void)
{
  g_autofree char *css = NULL;

  mrc_test_panel (1920, 1080, MRC_TEXT_LARGE);
  css =
    mrc_style_expand ("a { margin: 0 8u 2.5u; font-size: 46t; color: #12u4; border-radius: 3px } b1u { }");
  g_assert_cmpstr (
    css, ==, "a { margin: 0 8.00px 2.50px; font-size: 57.50px; color: #12u4; border-radius: 3px } b1u { }");
  mrc_test_panel (1080, 1920, MRC_TEXT_SMALL);
  g_assert_cmpfloat (mrc_t (34), ==, 32); /* nobody is asked to read less */
}

static void
test_text_fits (void)
{
  GtkWidget *text = mrc_text_new ("label", "লাভ-ক্ষতি নিজে মিলিয়ে দেখুন");
  GtkWidget *window = NULL;

  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
  window = mrc_test_present (text, 420, 200);
  g_assert_cmpint (pango_layout_get_line_count (mrc_text_get_layout (MRC_TEXT (text))), ==, 2);
  g_assert_false (mrc_text_is_cut (MRC_TEXT (text)));
  mrc_test_close (window);

  text = mrc_text_new ("label", "লাভ-ক্ষতি নিজে মিলিয়ে দেখুন");
  window = mrc_test_present (text, 60, 300); /* no word has room */
  g_assert_true (mrc_text_is_cut (MRC_TEXT (text)));
  mrc_test_close (window);
}

static void
test_double_tap_counts_once (void)
{
  GtkWidget *button = mrc_button_new ("btn go", "ঠিক আছে", "check");
  GtkWidget *window = NULL;
  g_autoptr (GString) log = g_string_new (NULL);

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), "nav.open('doors')");
  window = mrc_test_present (button, 600, 200);
  mrc_test_record_actions (window, actions, log);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "ঠিক আছে");

  mrc_test_press_words (window, "ঠিক আছে");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (log->str, ==, "nav.open('doors') ");

  mrc_pressable_set_eager (MRC_PRESSABLE (button), TRUE);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (log->str, ==, "nav.open('doors') nav.open('doors') ");

  mrc_test_close (window);
}

static void
test_press_is_seen (void)
{
  GtkWidget *button = mrc_button_new ("btn", "ঠিক আছে", NULL);
  GtkWidget *window = mrc_test_present (button, 600, 200);
  gint64 began = g_get_monotonic_time ();

  gtk_widget_set_state_flags (button, GTK_STATE_FLAG_ACTIVE, FALSE);
  gtk_widget_unset_state_flags (button, GTK_STATE_FLAG_ACTIVE);
  g_assert_true (gtk_widget_has_css_class (button, "pressed"));
  mrc_test_wait_until (!gtk_widget_has_css_class (button, "pressed"));
  g_assert_cmpint (g_get_monotonic_time () - began, >=, 115 * G_TIME_SPAN_MILLISECOND);

  mrc_test_close (window);
}

static void
test_tile (void)
{
  g_autoptr (MrcChoice) choice = mrc_choice_new ("papers", "visa-check", "ভিসা-কাগজ\nআসল তো?", "দেখে নিন",
                                                 "nav.open('topic/papers')", MRC_CHOICE_PLAIN);
  GtkWidget *tile = NULL;
  GtkWidget *window = NULL;
  g_autoptr (GString) log = g_string_new (NULL);

  mrc_choice_set_ticked (choice, TRUE);
  mrc_choice_set_selected (choice, TRUE);
  tile = mrc_tile_new (choice);
  window = mrc_test_present (tile, 480, 300);
  mrc_test_record_actions (window, actions, log);

  gtk_test_accessible_assert_role (tile, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (tile, GTK_ACCESSIBLE_PROPERTY_LABEL, "ভিসা-কাগজ আসল তো? দেখে নিন");
  g_assert_true (mrc_test_find_id (window, "papers") == tile);
  mrc_test_press_words (window, "ভিসা-কাগজ আসল তো?");
  g_assert_cmpstr (log->str, ==, "nav.open('topic/papers') ");

  mrc_test_close (window);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/widgets/style/expands-units", test_style_expands_units);
  g_test_add_func ("/widgets/text/fits-or-says-it-is-cut", test_text_fits);
  g_test_add_func ("/widgets/pressable/double-tap-counts-once", test_double_tap_counts_once);
  g_test_add_func ("/widgets/pressable/quick-press-is-seen", test_press_is_seen);
  g_test_add_func ("/widgets/tile/says-and-does", test_tile);

  return g_test_run ();
}
