// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/card/card-screen.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/screens/help-numbers/help-numbers-screen.h"
#include "kiosk/screens/idle/idle-screen.h"
#include "kiosk/screens/neutral-clock/neutral-clock-screen.h"
#include "kiosk/screens/sorry/sorry-screen.h"
#include "kiosk/widgets/choice.h"
#include "kiosk/widgets/bar.h"
#include "kiosk/widgets/text.h"
#include "tests/support/test-support.h"

static const char *const actions[] = { "nav.open:s", "nav.home", "help.call", "visit.skip-facts", NULL };

typedef struct {
  GtkWidget *window;
  GtkWidget *screen;
  GString *log; /* what was pressed */
} Page;

static Page
open_page (GtkWidget *screen)
{
  Page page = { mrc_test_present (screen, 1080, 1736), screen, g_string_new (NULL) };

  mrc_test_record_actions (page.window, actions, page.log);
  mrc_test_frames (page.window, 1);
  return page;
}

static void
close_page (Page *page)
{
  mrc_test_close (page->window);
  g_string_free (page->log, TRUE);
}

static void
assert_said (GtkWidget *screen, const char *const *expected)
{
  g_autoptr (GPtrArray) sayings = mrc_screen_dup_narration (MRC_SCREEN (screen));

  for (guint i = 0; i < sayings->len; i++) {
    MrcSaying *saying = g_ptr_array_index (sayings, i);
    g_autofree char *both = g_strdup_printf ("%s|%s", saying->id, saying->text);

    g_assert_nonnull (expected[i]);
    g_assert_cmpstr (both, ==, expected[i]);
  }
  g_assert_null (expected[sayings->len]);
}

static GListModel *
numbered (int n, MrcChoiceStyle style)
{
  GListStore *store = g_list_store_new (MRC_TYPE_CHOICE);

  for (int i = 0; i < n; i++) {
    g_autofree char *id = g_strdup_printf ("c%d", i);
    g_autoptr (MrcChoice) choice =
      mrc_choice_new (id, "talk", "রেজিস্ট্রেশন ও\nফিঙ্গার", "সরকারি ফি ২০০ টাকা", "nav.open('x')", style);

    g_list_store_append (store, choice);
  }

  return G_LIST_MODEL (store);
}

static void
test_choices_say_and_open (void)
{
  static const char *const said[] = { "|কার বিপদ?",
                                      "|চাপ দিন",
                                      "c0|রেজিস্ট্রেশন ও ফিঙ্গার",
                                      "c0|সরকারি ফি ২০০ টাকা",
                                      "c1|রেজিস্ট্রেশন ও ফিঙ্গার",
                                      "c1|সরকারি ফি ২০০ টাকা",
                                      "|ফোন ১৬১৩৫",
                                      "skip|বলব না",
                                      NULL };
  g_autoptr (GListModel) choices = numbered (2, MRC_CHOICE_DANGER);
  GtkWidget *screen = mrc_choices_screen_new (MRC_LAYOUT_ROWS, "কার বিপদ?", "চাপ দিন", NULL, choices);
  Page page;
  GtkWidget *tile = NULL;

  mrc_choices_screen_set_hotline (MRC_CHOICES_SCREEN (screen), "ফোন", "১৬১৩৫");
  mrc_choices_screen_set_skip (MRC_CHOICES_SCREEN (screen), "visit.skip-facts");
  page = open_page (screen);
  assert_said (screen, said);

  tile = mrc_test_find_id (page.window, "c1");
  mrc_screen_saying (MRC_SCREEN (screen), "c1");
  g_assert_true (gtk_widget_has_css_class (tile, "saying"));
  g_assert_false (gtk_widget_has_css_class (mrc_test_find_id (page.window, "c0"), "saying"));
  mrc_screen_saying (MRC_SCREEN (screen), NULL);
  g_assert_false (gtk_widget_has_css_class (tile, "saying"));

  mrc_test_press (tile);
  mrc_test_press_id (page.window, "skip");
  g_assert_cmpstr (page.log->str, ==, "nav.open('x') visit.skip-facts() ");
  close_page (&page);
}

static void
test_any_number_of_choices (void)
{
  static const int counts[] = { 0, 1, 2, 3, 4, 7, 8, 12 };
  static const int sizes[][2] = { { 1080, 1736 }, { 1920, 928 }, { 1280, 687 } };

  for (gsize size = 0; size < G_N_ELEMENTS (sizes); size++) {
    mrc_test_panel (sizes[size][0], size == 0 ? 1920 : size == 1 ? 1080 : 800, MRC_TEXT_NORMAL);
    for (int layout = 0; layout < MRC_N_CHOICE_LAYOUTS; layout++) {
      /* Twelve services are the most the centre has; no page of pictures asks for more than eight. */
      int most = layout == MRC_LAYOUT_SERVICES || layout == MRC_LAYOUT_LIST ? 12
                 : layout == MRC_LAYOUT_HOME                                ? 8
                                                                            : 4;

      for (gsize i = 0; i < G_N_ELEMENTS (counts) && counts[i] <= most; i++) {
        int n = counts[i];
        g_autoptr (GListModel) choices = numbered (n, MRC_CHOICE_PLAIN);
        g_autofree char *name = g_strdup_printf ("layout %d, %d choices, %d wide", layout, n, sizes[size][0]);
        GtkWidget *window =
          mrc_test_present (mrc_choices_screen_new (layout, "কী জানতে চান?", NULL, NULL, choices),
                            sizes[size][0], sizes[size][1]);

        mrc_test_lint (window, name, TRUE);
        mrc_test_close (window);
      }
    }
  }
  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
}

static GtkWidget *
card (int number)
{
  return mrc_card_screen_new (&(MrcCardWords){ .topic = "পাসপোর্ট",
                                               .number = number,
                                               .count = 3,
                                               .picture = "passport",
                                               .text = "নিজে পড়ুন।\nসই দেবেন না।",
                                               .next = "nav.open('topic/passport/2')",
                                               .check_with_staff = number == 3 });
}

static void
test_card_reads_and_goes_on (void)
{
  static const char *const first[] = { "|পাসপোর্ট", "text|নিজে পড়ুন।\nসই দেবেন না।", "next|পরের কথা", NULL };
  static const char *const last[] = { "text|নিজে পড়ুন।\nসই দেবেন না।", "|এটি কাউন্টারে জিজ্ঞেস করে নিন।",
                                      "other|অন্য বিষয় দেখব", NULL };
  Page page = open_page (card (1));

  assert_said (page.screen, first);
  g_assert_true (mrc_test_says (page.window, "১ / ৩"));
  mrc_screen_saying (MRC_SCREEN (page.screen), "text");
  for (int at = -1; at < 30; at++) /* whatever a voice says, past the end too */
    mrc_screen_word (MRC_SCREEN (page.screen), "text", at, at + 4);
  mrc_screen_saying (MRC_SCREEN (page.screen), NULL);
  mrc_test_press_words (page.window, "পরের কথা");
  g_assert_cmpstr (page.log->str, ==, "nav.open('topic/passport/2') ");
  close_page (&page);

  page = open_page (card (3));
  assert_said (page.screen, last);
  g_assert_null (mrc_test_find (page.window, "পরের কথা"));
  g_assert_nonnull (mrc_test_find (page.window, "অন্য বিষয় দেখব"));
  close_page (&page);
}

static void
test_idle_opens_and_changes (void)
{
  Page page = open_page (mrc_idle_screen_new ("অভিবাসী তথ্য কেন্দ্র", "কুমিল্লা", "topics/notices"));

  g_assert_true (mrc_test_says (page.window, "আমরা কাউকে বিদেশ পাঠাই না।"));
  g_assert_true (mrc_test_says (page.window, "বিদেশ যাবেন?"));
  mrc_idle_screen_next_scene (MRC_IDLE_SCREEN (page.screen));
  mrc_test_frames (page.window, 1);
  g_assert_false (mrc_test_says (page.window, "বিদেশ যাবেন?"));
  g_assert_true (mrc_test_says (page.window, "ছেলের খোঁজ নেই?"));

  mrc_idle_screen_set_free (MRC_IDLE_SCREEN (page.screen), "আজ সময় আছে:\nসকাল ১০:৩০");
  g_assert_true (mrc_test_says (page.window, "আজ সময় আছে: সকাল ১০:৩০"));
  mrc_idle_screen_set_free (MRC_IDLE_SCREEN (page.screen), NULL);
  g_assert_false (mrc_test_says (page.window, "আজ সময় আছে"));

  mrc_test_press_words (page.window, "শুরু করতে এখানে চাপ দিন");
  mrc_test_press_words (page.window, "কাজের খবর");
  mrc_test_press_id (page.window, "staff");
  g_assert_cmpstr (page.log->str, ==, "nav.open('doors') nav.open('topics/notices') nav.open('staff') ");
  gtk_test_accessible_assert_property (mrc_test_find_id (page.window, "staff"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "অফিসের লোক");
  close_page (&page);
}

static graphene_point_t
corner (GtkWidget *widget, GtkWidget *of)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, of, &bounds));
  return bounds.origin;
}

/* No edge stands where it stood in the seven scenes before, and none goes far. */
static void
test_idle_burns_nothing_in (void)
{
  Page page = open_page (mrc_idle_screen_new ("অভিবাসী তথ্য কেন্দ্র", "কুমিল্লা", "topics/notices"));
  GtkWidget *start = mrc_test_find (page.window, "শুরু করতে এখানে চাপ দিন");
  graphene_point_t seen[9];

  for (int i = 0; i < 9; i++) {
    seen[i] = corner (start, page.window);
    for (int k = 0; k < i && i < 8; k++)
      g_assert_false (graphene_point_near (&seen[i], &seen[k], 0.5f));
    g_assert_true (graphene_point_near (&seen[i], &seen[0], (float) mrc_u (16)));
    mrc_idle_screen_next_scene (MRC_IDLE_SCREEN (page.screen));
    mrc_test_frames (page.window, 2);
  }
  g_assert_true (graphene_point_near (&seen[8], &seen[0], 0.5f));
  close_page (&page);
}

/* What stands in the bar and in the bands under it is lit as long as the page. */
static void
test_idle_burns_no_words_in (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *screen = mrc_idle_screen_new ("অভিবাসী তথ্য কেন্দ্র", "কুমিল্লা", "topics/notices");
  GtkWidget *bar = mrc_bar_new ();
  GtkWidget *demo = mrc_text_new ("source", "নমুনা কেন্দ্র");
  GtkWidget *strip = mrc_text_new ("source", "জরুরি কথা");
  GtkWidget *window = NULL;

  gtk_widget_add_css_class (demo, "demo");
  gtk_widget_add_css_class (strip, "crisis-strip");
  gtk_widget_set_vexpand (screen, TRUE);
  gtk_box_append (GTK_BOX (box), screen);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), demo);
  gtk_box_append (GTK_BOX (box), strip);
  window = mrc_test_present (box, 1080, 1920);
  {
    GtkWidget *const lit[] = { mrc_test_find (window, "শুনুন"), demo, strip };
    int height = gtk_widget_get_height (bar);
    graphene_point_t seen[G_N_ELEMENTS (lit)][8];

    for (int i = 0; i < 8; i++) {
      for (gsize n = 0; n < G_N_ELEMENTS (lit); n++) {
        g_assert_true (gtk_widget_compute_point (lit[n], window, &GRAPHENE_POINT_INIT (0, 0), &seen[n][i]));
        g_assert_true (i == 0 || !graphene_point_near (&seen[n][i], &seen[n][i - 1], 0.5f));
        g_assert_true (graphene_point_near (&seen[n][i], &seen[n][0], (float) mrc_u (16)));
      }
      g_assert_cmpint (gtk_widget_get_height (bar), ==, height);
      mrc_idle_screen_next_scene (MRC_IDLE_SCREEN (screen));
      mrc_test_frames (window, 2);
    }
  }
  mrc_test_close (window);
}

static void
test_help_numbers_call_first (void)
{
  static const char *const said[] = { "|আমরা আছি",
                                      "|বলুন, বা এখনই ফোন করুন",
                                      "call|আমাদের লোককে জানাব",
                                      "|পুলিশ, অ্যাম্বুলেন্স: ৯৯৯",
                                      "more|আরও নম্বর দেখব",
                                      NULL };
  GtkWidget *screen = mrc_help_numbers_screen_new (TRUE, "help/numbers-2");
  Page page;

  mrc_help_numbers_screen_add (MRC_HELP_NUMBERS_SCREEN (screen), "৯৯৯", "পুলিশ,\nঅ্যাম্বুলেন্স", NULL, "police",
                               NULL);
  page = open_page (screen);
  assert_said (screen, said);
  mrc_test_press_words (page.window, "আমাদের লোককে জানাব");
  mrc_test_press_words (page.window, "আরও নম্বর দেখব");
  g_assert_cmpstr (page.log->str, ==, "help.call() nav.open('help/numbers-2') ");
  close_page (&page);
}

static void
test_clock_is_deaf_at_first (void)
{
  Page page = open_page (mrc_neutral_clock_screen_new ());
  gint64 until = g_get_monotonic_time () + 1600 * G_TIME_SPAN_MILLISECOND;

  mrc_neutral_clock_screen_set_time (MRC_NEUTRAL_CLOCK_SCREEN (page.screen), "১১:০৮", "সোমবার",
                                     "২৩ নভেম্বর ২০২৬");
  g_assert_true (mrc_test_says (page.window, "১১:০৮"));
  g_assert_null (mrc_screen_dup_narration (MRC_SCREEN (page.screen)));

  mrc_test_press_id (page.window, "anywhere");
  g_assert_cmpstr (page.log->str, ==, "");
  while (g_get_monotonic_time () < until)
    mrc_test_frames (page.window, 1);
  mrc_test_press_id (page.window, "anywhere");
  g_assert_cmpstr (page.log->str, ==, "nav.open('idle') ");
  close_page (&page);
}

static void
test_sorry_always_has_a_sentence (void)
{
  static const char *const reasons[] = { "content", "booking", "full",           "store",
                                         "clock",   "closed",  "no-such-reason", "side" };

  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++) {
    Page page = open_page (mrc_sorry_screen_new (reasons[i]));
    g_autoptr (GPtrArray) sayings = mrc_screen_dup_narration (MRC_SCREEN (page.screen));

    g_assert_cmpint (sayings->len, ==, 3);
    g_assert_true (mrc_test_says (page.window, ((MrcSaying *) g_ptr_array_index (sayings, 0))->text));
    g_assert_cmpint (mrc_test_says (page.window, "এখন কাজটি হলো না।"), ==, i >= 6);
    mrc_test_press_words (page.window, "প্রথম পাতা");
    g_assert_cmpstr (page.log->str, ==, "nav.home() ");
    close_page (&page);
  }
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/screens/choices/say-and-open", test_choices_say_and_open);
  g_test_add_func ("/screens/choices/any-number", test_any_number_of_choices);
  g_test_add_func ("/screens/card/reads-and-goes-on", test_card_reads_and_goes_on);
  g_test_add_func ("/screens/idle/opens-and-changes", test_idle_opens_and_changes);
  g_test_add_func ("/screens/idle/burns-nothing-in", test_idle_burns_nothing_in);
  g_test_add_func ("/screens/idle/burns-nothing-in-around-it", test_idle_burns_no_words_in);
  g_test_add_func ("/screens/help-numbers/call-first", test_help_numbers_call_first);
  g_test_add_func ("/screens/neutral-clock/deaf-at-first", test_clock_is_deaf_at_first);
  g_test_add_func ("/screens/sorry/always-has-a-sentence", test_sorry_always_has_a_sentence);

  return g_test_run ();
}
