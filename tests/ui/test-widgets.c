// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/bar.h"
#include "kiosk/widgets/button.h"
#include "kiosk/widgets/choice-grid.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/style.h"
#include "kiosk/widgets/take-out.h"
#include "kiosk/widgets/text.h"
#include "kiosk/widgets/tile.h"
#include "tests/support/test-support.h"

static const char *const actions[] = { "nav.open:s", NULL };

static void
assert_expands (const char *template, const char *expected)
{
  g_autofree char *css = mrc_style_expand (template);

  g_assert_cmpstr (css, ==, expected);
}

static void
test_style_expands_units (void)
{
  mrc_test_panel (1920, 1080, MRC_TEXT_LARGE);
  assert_expands (
    "a-3u { margin: 0 8u 2.5u -4u; font-size: 46t; color: #12u4; border-radius: 3px } b1u { }",
    "a-3u { margin: 0 8.00px 2.50px -4.00px; font-size: 57.50px; color: #12u4; border-radius: 3px } b1u { }");
  assert_expands ("46l", "46.00px");
  mrc_panel_set (1280, 800, 230, 144, MRC_TEXT_LARGE);
  assert_expands ("108u 108t 108l", "80.00px 104.35px 104.35px"); /* of one size on a small panel */
  mrc_test_panel (1080, 1920, MRC_TEXT_SMALL);
  g_assert_cmpfloat (mrc_t (34), ==, 32); /* nobody is asked to read less */
}

static void
test_only_a_tall_panel_is_touched_low (void)
{
  mrc_test_panel (1920, 1080, MRC_TEXT_NORMAL);
  mrc_panel_set_low (TRUE);
  g_assert_cmpint (mrc_panel_out_of_reach (), ==, 0);
  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
  mrc_panel_set_low (TRUE);
  g_assert_cmpint (mrc_panel_out_of_reach (), ==, 768);
  mrc_panel_set_low (FALSE);
  g_assert_cmpint (mrc_panel_out_of_reach (), ==, 0);
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

static int
letters_in (GtkWidget *text)
{
  PangoLayout *layout = mrc_text_get_layout (MRC_TEXT (text));

  return pango_font_description_get_size (pango_layout_get_font_description (layout));
}

static void
test_text_is_as_its_row (void)
{
  static const char *const row[] = { "আজই", "আগামীকাল সকালে", NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *texts[2];
  GtkWidget *window = NULL;

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (int i = 0; i < 2; i++) {
    texts[i] = mrc_text_new ("label", row[i]);
    mrc_text_set_row (MRC_TEXT (texts[i]), row);
    gtk_box_append (GTK_BOX (box), texts[i]);
  }
  window = mrc_test_present (box, 560, 200);
  g_assert_cmpint (letters_in (texts[0]), ==, letters_in (texts[1]));
  g_assert_cmpint (letters_in (texts[0]), <, mrc_u (46) * PANGO_SCALE);
  g_assert_cmpint (pango_layout_get_line_count (mrc_text_get_layout (MRC_TEXT (texts[1]))), ==, 1);
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
test_chosen_is_told (void)
{
  GtkWidget *button = mrc_button_new ("btn option", "সব দিন", NULL);
  GtkWidget *window = mrc_test_present (button, 600, 200);

  g_assert_false (gtk_test_accessible_has_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED));
  mrc_pressable_set_selected (MRC_PRESSABLE (button), TRUE);
  g_assert_true (gtk_widget_has_css_class (button, "selected"));
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  mrc_pressable_set_selected (MRC_PRESSABLE (button), FALSE);
  g_assert_false (gtk_widget_has_css_class (button, "selected"));
  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE);
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

static GtkWidget *
words_of (GtkWidget *grid, const char *id, const char *class)
{
  GtkWidget *child = gtk_widget_get_first_child (mrc_test_find_id (grid, id));

  while (!gtk_widget_has_css_class (child, class))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static int
letters_of (GtkWidget *grid, const char *id)
{
  PangoLayout *layout = mrc_text_get_layout (MRC_TEXT (words_of (grid, id, "label")));

  return pango_font_description_get_size (pango_layout_get_font_description (layout));
}

static void
add_choice (GListStore *choices, const char *id, const char *label, const char *sub, MrcChoiceStyle style)
{
  g_autoptr (MrcChoice) choice = mrc_choice_new (id, "visa-check", label, sub, NULL, style);

  g_list_store_append (choices, choice);
}

/* No tile of a grid speaks louder than the next. */
static void
test_grid_is_alike (void)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  GtkWidget *grid = NULL;
  GtkWidget *window = NULL;

  mrc_test_panel (1920, 1080, MRC_TEXT_LARGEST);
  add_choice (choices, "short", "মন", NULL, MRC_CHOICE_PLAIN);
  add_choice (choices, "long", "লেখা আছে তো?\nমিলিয়ে দেখুন", "কোথায়, কত লাগে", MRC_CHOICE_PLAIN);
  add_choice (choices, "low", "লোন", "ব্যাংক", MRC_CHOICE_WIDE);
  add_choice (choices, "low-2", "লাভ-ক্ষতির হিসাব নিজে করে দেখুন", "কত মাসে টাকা উঠবে", MRC_CHOICE_WIDE);
  grid = mrc_choice_grid_new (MRC_LAYOUT_HOME, G_LIST_MODEL (choices));
  window = mrc_test_present (grid, 900, 520);

  g_assert_cmpint (letters_of (grid, "short"), <, (int) (mrc_t (42) * PANGO_SCALE));
  g_assert_cmpint (letters_of (grid, "short"), ==, letters_of (grid, "long"));
  g_assert_cmpint (letters_of (grid, "low"), ==, letters_of (grid, "low-2"));

  mrc_test_close (window);
  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
}

/* The tag hangs over the upper edge: a picture begins under it. */
static void
test_tag_leaves_picture (void)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autoptr (MrcChoice) hero = mrc_choice_new ("hero", "decide", "যাব, না\nদেশে থাকব?",
                                               "লাভ-ক্ষতি নিজে\nমিলিয়ে দেখুন", NULL, MRC_CHOICE_HERO);
  GtkWidget *grid = NULL;
  GtkWidget *window = NULL;
  graphene_rect_t tag, picture;

  mrc_test_panel (1280, 800, MRC_TEXT_LARGEST);
  mrc_choice_set_tag (hero, "আগে এটি দেখুন");
  g_list_store_append (choices, hero);
  grid = mrc_choice_grid_new (MRC_LAYOUT_HOME, G_LIST_MODEL (choices));
  window = mrc_test_present (grid, 1200, 480);

  g_assert_true (gtk_widget_compute_bounds (words_of (grid, "hero", "tag"), grid, &tag));
  g_assert_true (
    gtk_widget_compute_bounds (gtk_widget_get_first_child (mrc_test_find_id (grid, "hero")), grid, &picture));
  g_assert_cmpfloat (picture.origin.y, >=, tag.origin.y + tag.size.height);

  mrc_test_close (window);
  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
}

static int
lines_of (GtkWidget *button)
{
  GtkWidget *words = gtk_widget_get_last_child (button);

  return pango_layout_get_line_count (mrc_text_get_layout (MRC_TEXT (words)));
}

/* Along a wide panel each word of the bar stands beside its glyph on one line; help alone is set on two. */
static void
test_bar_on_one_line (void)
{
  static const char *const buttons[] = { "back", "home", "listen", "language", "see" };
  static const int sizes[][2] = { { 1280, 800 }, { 1920, 1080 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (MrcLanguage language = 0; language < MRC_N_LANGUAGES; language++) {
      GtkWidget *window = NULL;
      GtkWidget *bar = NULL;

      mrc_test_panel (sizes[i][0], sizes[i][1], MRC_TEXT_LARGEST);
      mrc_language_use (language);
      bar = mrc_bar_new ();
      window = mrc_test_present (bar, sizes[i][0], mrc_u (160));
      for (gsize j = 0; j < G_N_ELEMENTS (buttons); j++) {
        if (lines_of (mrc_test_find_id (bar, buttons[j])) != 1)
          mrc_test_fail ("%d px, %s: “%s” is broken", sizes[i][0], mrc_language_code (language), buttons[j]);
      }
      mrc_test_close (window);
    }
  mrc_language_use (MRC_LANGUAGE_BENGALI);
  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
}

static char *
drawn (GtkWidget *text, int width)
{
  GtkWidget *window = mrc_test_present (text, width, 200);
  char *words = g_strdup (pango_layout_get_text (mrc_text_get_layout (MRC_TEXT (text))));

  mrc_test_close (window);
  return words;
}

/* Hand-set lines become one only where it fits. */
static void
test_text_joins (void)
{
  const char *words = "বিদেশ থেকে\nফিরেছি আমি";
  const struct {
    int width;
    gboolean joins;
    const char *drawn;
  } cases[] = {
    { 900, FALSE, "বিদেশ থেকে\nফিরেছি আমি" },
    { 900, TRUE, "বিদেশ থেকে ফিরেছি আমি" },
    { 300, TRUE, "বিদেশ থেকে\nফিরেছি আমি" },
    { 180, TRUE, "বিদেশ থেকে ফিরেছি আমি" },
  };

  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    GtkWidget *text = mrc_text_new ("label", words);
    g_autofree char *found = NULL;

    mrc_text_set_joins (MRC_TEXT (text), cases[i].joins);
    found = drawn (text, cases[i].width);
    g_assert_cmpstr (found, ==, cases[i].drawn);
  }
}

/* It stands where it was added, and ends with it. */
static void
test_taken_out (void)
{
  GtkWidget *template = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *beside = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_object_add_weak_pointer (G_OBJECT (child), (gpointer *) &child);
  gtk_box_append (GTK_BOX (template), child);
  gtk_box_append (GTK_BOX (beside), mrc_take_out (child));
  g_object_unref (template);
  g_assert_true (gtk_widget_get_parent (child) == beside);
  g_object_unref (beside);
  g_assert_null (child);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/widgets/style/expands-units", test_style_expands_units);
  g_test_add_func ("/widgets/only-a-tall-panel-is-touched-low", test_only_a_tall_panel_is_touched_low);
  g_test_add_func ("/widgets/text/fits-or-says-it-is-cut", test_text_fits);
  g_test_add_func ("/widgets/text/is-as-its-row", test_text_is_as_its_row);
  g_test_add_func ("/widgets/text/joins-lines-that-fit", test_text_joins);
  g_test_add_func ("/widgets/bar/words-stand-on-one-line", test_bar_on_one_line);
  g_test_add_func ("/widgets/pressable/double-tap-counts-once", test_double_tap_counts_once);
  g_test_add_func ("/widgets/pressable/quick-press-is-seen", test_press_is_seen);
  g_test_add_func ("/widgets/pressable/chosen-is-told", test_chosen_is_told);
  g_test_add_func ("/widgets/tile/says-and-does", test_tile);
  g_test_add_func ("/widgets/tile/tag-leaves-the-picture", test_tag_leaves_picture);
  g_test_add_func ("/widgets/taken-out", test_taken_out);
  g_test_add_func ("/widgets/choice-grid/letters-are-alike", test_grid_is_alike);

  return g_test_run ();
}
