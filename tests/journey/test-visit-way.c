// SPDX-License-Identifier: GPL-3.0-or-later

/* What holds for any visit, whatever it is for: it is heard, helped, eased, and it ends. */

#include "kiosk/app/still-there.h"
#include "kiosk/speech/narrator-private.h"
#include "tests/support/test-kiosk.h"

/* A card is heard, the topic is ticked, help is one touch away and tells nobody. */
static void
test_a_card_is_heard (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  mrc_test_kiosk_press (kiosk, "start");
  g_assert_true (mrc_test_kiosk_said (kiosk, "কী দরকারে এসেছেন?"));
  g_assert_true (mrc_test_kiosk_said (kiosk, "বিদেশ যেতে চাই"));
  mrc_test_kiosk_press (kiosk, "prospective");
  mrc_test_kiosk_press (kiosk, "decide");
  mrc_test_kiosk_press (kiosk, "know");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "topic/decide");
  g_assert_true (mrc_visit_has_seen_topic (mrc_kiosk_get_visit (kiosk->kiosk), "decide"));

  mrc_narrator_recording_clear (mrc_kiosk_get_services (kiosk->kiosk)->narrator);
  mrc_test_kiosk_press (kiosk, "help");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "help");
  g_assert_cmpuint (mrc_narrator_recording_get (mrc_kiosk_get_services (kiosk->kiosk)->narrator)->len, ==, 0);
  mrc_test_kiosk_press (kiosk, "listen");
  g_assert_true (mrc_test_kiosk_said (kiosk, "কার বিপদ?"));
  mrc_test_kiosk_press (kiosk, "back");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "topic/decide");
  mrc_test_kiosk_free (kiosk);
}

static void
test_nobody_there_ends_the_visit (void)
{
  MrcTestKiosk *kiosk =
    mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, "idle_seconds: 10\nidle_grace_seconds: 5\n");

  mrc_test_kiosk_press (kiosk, "start");
  mrc_test_kiosk_press (kiosk, "language");
  mrc_test_wait_until (mrc_idle_is_asking (mrc_kiosk_get_idle (kiosk->kiosk)));
  mrc_test_frames (kiosk->window, 2);
  g_assert_true (mrc_test_kiosk_said (kiosk, "there?"));
  g_assert_true (mrc_test_kiosk_said (kiosk, "erased"));
  mrc_test_kiosk_wait_place (kiosk, "idle");
  g_assert_false (mrc_kiosk_has_visit (kiosk->kiosk));
  g_assert_cmpint (mrc_kiosk_get_language (kiosk->kiosk), ==, MRC_LANGUAGE_BENGALI);
  mrc_test_kiosk_stop (kiosk);
  g_assert_cmpint (mrc_test_kiosk_count_visits (kiosk), ==, 1);
  mrc_test_kiosk_free (kiosk);
}

/* Who cannot read sees the time run out, a step a second, from the whole ring on each time. */
static void
test_a_ring_counts_down (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  MrcIdle *idle = mrc_kiosk_get_idle (kiosk->kiosk);
  GtkWidget *ring = NULL;
  double left = 0;

  mrc_test_kiosk_press (kiosk, "start");
  for (int round = 0; round < 2; round++) {
    g_signal_emit_by_name (idle, "ask");
    mrc_test_wait_until ((ring = mrc_test_find_id (kiosk->window, "countdown")) != NULL);
    g_object_get (ring, "left", &left, NULL);
    g_assert_cmpfloat (left, ==, 1);
    mrc_test_wait_until ((g_object_get (ring, "left", &left, NULL), left < 1));
    mrc_test_frames (kiosk->window, 2);
    mrc_test_save_png (kiosk->window, "are-you-there");
    g_signal_emit_by_name (idle, "back");
    mrc_test_wait_until (mrc_test_find_id (kiosk->window, "countdown") == NULL);
  }
  mrc_test_kiosk_free (kiosk);
}

/* For whoever hears it by a screen reader, and goes on where they were. */
static void
test_the_question_has_the_focus_and_gives_it_back (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  MrcIdle *idle = mrc_kiosk_get_idle (kiosk->kiosk);
  GtkWidget *before = NULL;
  GtkWidget *focus = NULL;

  mrc_test_kiosk_press (kiosk, "start");
  before = gtk_window_get_focus (GTK_WINDOW (kiosk->window));
  g_assert_nonnull (before);
  g_signal_emit_by_name (idle, "ask");
  focus = gtk_window_get_focus (GTK_WINDOW (kiosk->window));
  g_assert_true (focus == mrc_test_find_id (kiosk->window, "yes"));
  g_assert_null (gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (gtk_widget_get_ancestor (focus, MRC_TYPE_STILL_THERE)), GTK_ACCESSIBLE_PROPERTY_LABEL,
    "আপনি কি আছেন? সাড়া না পেলে সব মুছে যাবে।"));
  g_signal_emit_by_name (idle, "back");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (kiosk->window)) == before);
  mrc_test_kiosk_free (kiosk);
}

static void
test_staff_carry_the_log_away (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  MrcExportTask *task = mrc_kiosk_get_export (kiosk->kiosk);
  g_autofree char *copies = g_build_filename (kiosk->dir, "export", NULL);

  mrc_test_kiosk_press (kiosk, "start");
  mrc_test_kiosk_press (kiosk, "end");
  mrc_test_kiosk_open (kiosk, "idle");
  mrc_test_kiosk_press (kiosk, "staff");
  mrc_test_press_digits (kiosk->window, "111111");
  mrc_test_wait_until (mrc_test_says (kiosk->window, "পিন মেলেনি। আবার দিন।"));
  mrc_test_press_digits (kiosk->window, MRC_TEST_PIN);
  mrc_test_kiosk_wait_place (kiosk, "today");
  mrc_test_kiosk_press (kiosk, "copy");
  mrc_test_kiosk_wait_place (kiosk, "staff/export");
  mrc_test_kiosk_press (kiosk, "copy");
  mrc_test_wait_until (mrc_export_task_get_state (task) != MRC_EXPORT_TASK_WRITING);
  g_assert_cmpint (mrc_export_task_get_state (task), ==, MRC_EXPORT_TASK_DONE);
  g_assert_true (mrc_test_folder_has (copies, "\xef\xbb\xbf"));
  mrc_test_kiosk_press (kiosk, "lock");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "idle");
  g_assert_false (mrc_kiosk_is_staff_unlocked (kiosk->kiosk));
  mrc_test_kiosk_free (kiosk);
}

/* The pack's numbers for help are said digit by digit. */
static void
test_hotlines_are_dialled (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  const char *const *dial = mrc_narrator_get_dial (mrc_kiosk_get_services (kiosk->kiosk)->narrator);

  g_assert_true (g_strv_contains (dial, "109"));
  g_assert_true (g_strv_contains (dial, "333"));
  mrc_test_kiosk_free (kiosk);
}

static void
test_help_is_called_without_a_word (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  mrc_test_kiosk_press (kiosk, "help");
  mrc_test_kiosk_press (kiosk, "me");
  g_assert_true (mrc_test_says (kiosk->window, "১৬১৩৫"));
  mrc_test_kiosk_press (kiosk, "call");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "help/called");
  g_assert_true (gtk_widget_has_css_class (kiosk->window, "called"));
  mrc_test_kiosk_press (kiosk, "end");
  g_assert_false (gtk_widget_has_css_class (kiosk->window, "called"));
  mrc_test_kiosk_free (kiosk);
}

/* No page keeps the visit, and with it what was typed, when it has ended. */
static void
test_no_page_keeps_a_visit (void)
{
  static const char *const places[] = { "name",       "phone",  "search",     "found/nothing",
                                        "arrival",    "see",    "worksheet",  "help",
                                        "topics/all", "agency", "agency/name" };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    MrcVisit *visit = NULL;

    mrc_test_kiosk_open (kiosk, "doors");
    visit = mrc_kiosk_get_visit (kiosk->kiosk);
    g_object_add_weak_pointer (G_OBJECT (visit), (gpointer *) &visit);
    mrc_test_kiosk_open (kiosk, places[i]);
    mrc_test_kiosk_press (kiosk, "home");
    mrc_test_kiosk_press (kiosk, "end");
    g_test_message ("%s", places[i]);
    g_assert_null (visit);
  }
  mrc_test_kiosk_free (kiosk);
}

/* "reduced_motion: true" holds for all that GTK moves, not for the pages alone. */
static void
test_reduced_motion (void)
{
  MrcTestKiosk *kiosk = NULL;
  gboolean moves = TRUE;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &moves, NULL);
  g_assert_false (moves);
  mrc_test_kiosk_free (kiosk);
}

static void
assert_within_reach (MrcTestKiosk *kiosk, const char *page)
{
  g_assert_true (mrc_panel_get ()->low);
  mrc_test_reach (kiosk->window, page);
}

/* From a wheelchair, also when the kiosk asks whether somebody is there; the next visitor finds it as it was.
 */
static void
test_all_comes_down_until_the_visit_ends (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  MrcIdle *idle = mrc_kiosk_get_idle (kiosk->kiosk);

  mrc_test_kiosk_open (kiosk, "see");
  mrc_test_kiosk_press (kiosk, "low");
  assert_within_reach (kiosk, "see");
  for (int i = 0; i < MRC_N_TEXT_SIZES; i++)
    mrc_test_kiosk_press (kiosk, "larger");
  assert_within_reach (kiosk, "see, larger letters wanted");
  g_assert_cmpint (mrc_kiosk_get_ease (kiosk->kiosk)->text_size, ==, MRC_TEXT_NORMAL);
  g_signal_emit_by_name (idle, "ask");
  mrc_test_wait_until (mrc_test_find_id (kiosk->window, "yes") != NULL);
  mrc_test_frames (kiosk->window, 2);
  assert_within_reach (kiosk, "are you there");
  g_signal_emit_by_name (idle, "back");
  mrc_test_kiosk_press (kiosk, "end");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "clock");
  g_assert_false (mrc_panel_get ()->low);
  mrc_test_kiosk_free (kiosk);
}

/* What is seen, and what is heard, of how a visitor sees and hears best. */
typedef struct {
  MrcTextSize text_size;
  gboolean contrast, low;
  double speed;
  int volume;
} Set;

static void
assert_set (MrcTestKiosk *kiosk, const Set *set)
{
  static const double letters[MRC_N_TEXT_SIZES] = { 0.85, 1, 1.25, 1.5 };
  const MrcEase *ease = mrc_kiosk_get_ease (kiosk->kiosk);
  const MrcPanel *panel = mrc_panel_get ();
  const MrcManner *manner = mrc_narrator_get_manner (mrc_kiosk_get_services (kiosk->kiosk)->narrator);

  g_assert_cmpint (ease->text_size, ==, set->text_size);
  g_assert_cmpint (ease->contrast, ==, set->contrast);
  g_assert_cmpint (ease->low, ==, set->low);
  g_assert_cmpfloat (ease->manner.speed, ==, set->speed);
  g_assert_cmpint (ease->manner.volume, ==, set->volume);
  g_assert_cmpfloat (panel->text, ==, letters[set->text_size]);
  g_assert_cmpint (panel->contrast, ==, set->contrast);
  g_assert_cmpint (panel->low, ==, set->low);
  g_assert_cmpfloat (manner->speed, ==, set->speed);
  g_assert_cmpint (manner->volume, ==, set->volume);
}

/* Touches what there is to set, one after the other. */
static void
set_all (MrcTestKiosk *kiosk, const char *const *touches)
{
  mrc_test_kiosk_press (kiosk, "start");
  mrc_test_kiosk_press (kiosk, "see");
  for (; *touches != NULL; touches++)
    mrc_test_kiosk_press (kiosk, *touches);
}

/* On the page itself too, for whoever comes next. */
static void
assert_nothing_is_set (MrcTestKiosk *kiosk)
{
  static const char *const ids[] = { "larger", "smaller", "contrast", "low", "slower", "louder", "quieter" };
  static const Set normal = { MRC_TEXT_NORMAL, FALSE, FALSE, 1, 100 };

  assert_set (kiosk, &normal);
  mrc_test_kiosk_open (kiosk, "see");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_false (gtk_widget_has_css_class (mrc_test_find_id (kiosk->window, ids[i]), "selected"));
  assert_set (kiosk, &normal);
}

static void
test_what_is_set_ends_with_the_visit (void)
{
  static const char *const large[] = { "larger", "larger", "contrast", "slower", "louder", "louder", NULL };
  static const char *const small[] = { "smaller", "low", "quieter", NULL };
  static const Set is_large = { MRC_TEXT_LARGEST, TRUE, FALSE, 0.75, 150 };
  static const Set is_small = { MRC_TEXT_SMALL, FALSE, TRUE, 1, 75 };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  for (int i = 0; i < 2; i++) {
    mrc_test_kiosk_open (kiosk, "idle");
    set_all (kiosk, i == 0 ? large : small);
    assert_set (kiosk, i == 0 ? &is_large : &is_small);
    mrc_test_kiosk_press (kiosk, "end");
    g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "clock");
    assert_nothing_is_set (kiosk);
  }
  mrc_test_kiosk_free (kiosk);
}

static void
test_what_is_set_ends_when_nobody_is_there (void)
{
  static const char *const touches[] = { "smaller", "contrast", "low", "slower", "louder", NULL };
  static const Set set = { MRC_TEXT_SMALL, TRUE, TRUE, 0.75, 125 };
  MrcTestKiosk *kiosk =
    mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, "idle_seconds: 10\nidle_grace_seconds: 5\n");

  set_all (kiosk, touches);
  assert_set (kiosk, &set);
  mrc_test_kiosk_wait_place (kiosk, "idle");
  assert_nothing_is_set (kiosk);
  mrc_test_kiosk_free (kiosk);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/visit-way/a-card-is-heard", test_a_card_is_heard);
  g_test_add_func ("/visit-way/nobody-there-ends-the-visit", test_nobody_there_ends_the_visit);
  g_test_add_func ("/visit-way/a-ring-counts-down", test_a_ring_counts_down);
  g_test_add_func ("/visit-way/the-question-has-the-focus-and-gives-it-back",
                   test_the_question_has_the_focus_and_gives_it_back);
  g_test_add_func ("/visit-way/staff-carry-the-log-away", test_staff_carry_the_log_away);
  g_test_add_func ("/visit-way/help-is-called-without-a-word", test_help_is_called_without_a_word);
  g_test_add_func ("/visit-way/hotlines-are-dialled", test_hotlines_are_dialled);
  g_test_add_func ("/visit-way/no-page-keeps-a-visit", test_no_page_keeps_a_visit);
  g_test_add_func ("/visit-way/reduced-motion", test_reduced_motion);
  g_test_add_func ("/visit-way/all-comes-down-until-the-visit-ends",
                   test_all_comes_down_until_the_visit_ends);
  g_test_add_func ("/visit-way/what-is-set-ends-with-the-visit", test_what_is_set_ends_with_the_visit);
  g_test_add_func ("/visit-way/what-is-set-ends-when-nobody-is-there",
                   test_what_is_set_ends_when_nobody_is_there);

  return g_test_run ();
}
