// SPDX-License-Identifier: GPL-3.0-or-later

/* Going, or staying: thought through by touches alone, from the first page to the paper in the hand. */

#include "kiosk/app/decision.h"
#include "kiosk/app/take-home.h"
#include "kiosk/widgets/steps.h"
#include "tests/support/print-lab.h"
#include "tests/support/test-kiosk.h"

#define TO_GO "start", "prospective", "decide", "path"
#define SECONDS_OF_A_DAY 86400

static MrcDecisionPlan *
plan_of (MrcTestKiosk *kiosk)
{
  return mrc_decision_plan_of (kiosk->kiosk, mrc_decision_told (kiosk->kiosk));
}

static gboolean
is_careful (MrcTestKiosk *kiosk)
{
  return gtk_widget_has_css_class (mrc_test_find_id (kiosk->window, "line-1"), "careful");
}

static gboolean
is_gold (MrcTestKiosk *kiosk, const char *id)
{
  return gtk_widget_has_css_class (mrc_test_find_id (kiosk->window, id), "go");
}

/* All pages of the result, from the first. Returns: how many */
static int
leaf_through (MrcTestKiosk *kiosk)
{
  int n = 1;

  while (mrc_test_find_id (kiosk->window, "next") != NULL) {
    mrc_test_kiosk_press (kiosk, "next");
    n++;
  }
  return n;
}

static GtkWidget *
find_steps (GtkWidget *root)
{
  GtkWidget *found = MRC_IS_STEPS (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_steps (child);
  return found;
}

static void
assert_steps (MrcTestKiosk *kiosk, int count, int current)
{
  int has_count = 0, has_current = 0;

  g_object_get (find_steps (GTK_WIDGET (mrc_window_get_screen (MRC_WINDOW (kiosk->window)))), "count",
                &has_count, "current", &has_current, NULL);
  g_assert_cmpint (has_count, ==, count);
  g_assert_cmpint (has_current, ==, current);
}

static char *
read_paper (MrcTestKiosk *kiosk)
{
  g_autofree char *folder = g_build_filename (kiosk->dir, "slips", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;
  g_autofree char *path = NULL;

  g_assert_nonnull (name);
  path = g_build_filename (folder, name, NULL);
  return mrc_test_read_text (path);
}

/* In debt, through a broker who has money and passport: nine questions, two pages of what to be careful
 * about. */
static void
test_to_go (gconstpointer data)
{
  static const char *const touches[] = { TO_GO,  "grown",      "debt",   "not-told", "go", "broker",
                                         "free", "no-receipt", "theirs", "spoken",   NULL };
  MrcLanguage language = (MrcLanguage) GPOINTER_TO_INT (data);
  MrcTestKiosk *kiosk = language == MRC_LANGUAGE_BENGALI ? mrc_test_kiosk_new (1080, 1920, language, NULL)
                                                         : mrc_test_kiosk_new (1280, 800, language, NULL);
  g_autoptr (MrcDecisionPlan) plan = NULL;
  g_autofree char *paper = NULL;

  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "decide/go/result");
  g_assert_true (mrc_test_kiosk_said (kiosk, language == MRC_LANGUAGE_BENGALI ? "ধার শোধ করতে চাই।"
                                                                              : "I want to pay my debt."));
  plan = plan_of (kiosk);
  g_assert_cmpuint (plan->risks->len, ==, 7);
  g_assert_cmpint (leaf_through (kiosk), ==, 5);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "decide/go/result/5");
  mrc_test_kiosk_press (kiosk, "print");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "take/plan");
  mrc_test_wait_until (mrc_print_job_is_final (mrc_take_home_get_job (kiosk->kiosk)));
  mrc_test_kiosk_settle (kiosk);
  mrc_test_lint (kiosk->window, "take-plan", TRUE);
  g_assert_cmpint (mrc_print_job_get_state (mrc_take_home_get_job (kiosk->kiosk)), ==, MRC_PRINT_PRINTED);
  paper = read_paper (kiosk);
  if (language == MRC_LANGUAGE_ENGLISH) { /* Bengali does not come out of a PDF as it went in */
    static const char *const in_this_order[] = { "My plan",
                                                 "I want to pay my debt.",
                                                 "careful",
                                                 "I keep my passport myself.",
                                                 "My next three steps",
                                                 "I shall talk here about my papers.",
                                                 "My papers",
                                                 "Work contract" };
    const char *rest = paper;

    for (gsize i = 0; i < G_N_ELEMENTS (in_this_order); i++) {
      rest = strstr (rest, in_this_order[i]);
      g_assert_nonnull (rest);
    }
  }
  mrc_test_kiosk_press (kiosk, "done");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "decide/go/result/5");
  mrc_test_kiosk_press (kiosk, "serial");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "serial");
  mrc_test_kiosk_free (kiosk);
}

/* Nobody is told to be careful for the sake of it: no page and no heading of it. The stitches above a
 * question say how far it still is, and only what is to be careful about is rose, only steps are counted. */
static void
test_nothing_to_fear (void)
{
  static const char *const touches[] = { TO_GO,   "grown", "work",    "agreed", "go",
                                         "boesl", "work",  "not-yet", "mine",   NULL };
  static const char *const risky[] = { "spoken", "next", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_ENGLISH, NULL);
  g_autofree char *paper = NULL;

  mrc_test_kiosk_press_each (kiosk, touches);
  assert_steps (kiosk, 9, 9);
  mrc_test_kiosk_press (kiosk, "read");
  g_assert_false (is_careful (kiosk));
  g_assert_null (mrc_test_find (kiosk->window, "1"));
  mrc_test_kiosk_press (kiosk, "next");
  g_assert_true (mrc_test_says (kiosk->window, "My next three steps"));
  g_assert_true (mrc_test_says (kiosk->window, "3"));
  mrc_test_kiosk_press (kiosk, "next");
  g_assert_true (is_gold (kiosk, "print"));
  g_assert_false (is_gold (kiosk, "serial"));
  mrc_test_kiosk_press (kiosk, "print");
  mrc_test_wait_until (mrc_print_job_is_final (mrc_take_home_get_job (kiosk->kiosk)));
  paper = read_paper (kiosk);
  g_assert_nonnull (strstr (paper, "My next three steps"));
  g_assert_null (strstr (paper, "careful"));
  g_assert_nonnull (strstr (paper, "you decide"));

  mrc_test_kiosk_open (kiosk, "decide/go/choice");
  assert_steps (kiosk, 9, 4);
  mrc_test_kiosk_open (kiosk, "decide/go/contract");
  mrc_test_kiosk_press_each (kiosk, risky);
  g_assert_true (mrc_test_says (kiosk->window, "What I shall be careful about"));
  g_assert_true (is_careful (kiosk));
  mrc_test_kiosk_free (kiosk);
}

/* As many touches to stay as to go, and as many pages. */
static void
test_to_stay (void)
{
  static const char *const to_stay[] = { TO_GO,  "grown", "work",   "agreed", "stay", "shop",
                                         "well", "asked", "lender", "no",     NULL };
  static const char *const to_go[] = { TO_GO,  "grown",   "work", "agreed", "go", "broker",
                                       "work", "not-yet", "mine", "read",   NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  int stay;

  G_STATIC_ASSERT (G_N_ELEMENTS (to_stay) == G_N_ELEMENTS (to_go));
  mrc_test_kiosk_press_each (kiosk, to_stay);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "decide/go/result");
  stay = leaf_through (kiosk);
  mrc_test_kiosk_press (kiosk, "end");
  mrc_test_kiosk_open (kiosk, "idle");
  mrc_test_kiosk_press_each (kiosk, to_go);
  g_assert_cmpint (leaf_through (kiosk), ==, stay);
  mrc_test_kiosk_free (kiosk);
}

/* The job path ends with the first answer; who to call stands there, and to talk comes first, on paper too:
 * nobody tells a child that it decides. */
static void
test_under_18 (void)
{
  static const char *const touches[] = { TO_GO, "under-18", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_autofree char *paper = NULL;

  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "decide/go/result");
  g_assert_true (mrc_test_says (kiosk->window, "আগে আমাদের সাথে কথা বলুন"));
  g_assert_false (mrc_test_says (kiosk->window, "ঠিক করবেন আপনি"));
  g_assert_cmpint (leaf_through (kiosk), ==, 4);
  g_assert_true (mrc_test_kiosk_said (kiosk, "১০৯৮"));
  g_assert_true (is_gold (kiosk, "serial"));
  g_assert_false (is_gold (kiosk, "print"));
  mrc_test_lint (kiosk->window, "plan-stop", TRUE);
  mrc_test_save_png (kiosk->window, "plan-stop");
  mrc_test_kiosk_press (kiosk, "language");
  mrc_test_kiosk_press (kiosk, "print");
  mrc_test_wait_until (mrc_print_job_is_final (mrc_take_home_get_job (kiosk->kiosk)));
  paper = read_paper (kiosk);
  g_assert_nonnull (strstr (paper, "Talk to us first"));
  g_assert_null (strstr (paper, "you decide"));
  mrc_test_kiosk_free (kiosk);
}

/* Back, and another answer; "rather not say"; another language in the middle; a place that does not exist. */
static void
test_a_mind_is_changed (void)
{
  static const char *const touches[] = { TO_GO, "grown", "skip", "skip", "go", "agency", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_ENGLISH, NULL);

  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "decide/go/visa");
  mrc_test_kiosk_press (kiosk, "back");
  g_assert_true (gtk_widget_has_css_class (mrc_test_find_id (kiosk->window, "agency"), "selected"));
  mrc_test_kiosk_press (kiosk, "language");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "decide/go/who");
  g_assert_true (mrc_test_says (kiosk->window, "কে পাঠাবে?"));
  g_assert_true (gtk_widget_has_css_class (mrc_test_find_id (kiosk->window, "agency"), "selected"));
  mrc_test_kiosk_press (kiosk, "back");
  mrc_test_kiosk_press (kiosk, "wait");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "decide/go/wait-what");
  mrc_test_kiosk_open (kiosk, "decide/go/result");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "sorry/content"); /* it is not thought through yet */
  mrc_test_kiosk_free (kiosk);
}

/* A woman's path says nothing aloud until she asks, neither what is asked nor what it comes to, and leaves a
 * counter of the day, no topic of a visit. */
static void
test_quietly (void)
{
  static const char *const on[] = { "none", "stay", "shop", "well", "asked", "own", "no", NULL };
  static const char *const touches[] = { "start", "prospective", "decide", "woman", "grown", "others", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "decide/woman/home");
  g_assert_false (mrc_test_kiosk_said (kiosk, "যাওয়ার কথা কে"));
  g_assert_false (mrc_test_kiosk_said (kiosk, "কে দেখবে?"));
  mrc_test_kiosk_press (kiosk, "listen");
  g_assert_true (mrc_test_kiosk_said (kiosk, "কে দেখবে?"));
  mrc_test_kiosk_press_each (kiosk, on);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "decide/woman/result");
  g_assert_true (mrc_test_says (kiosk->window, "দেশে থেকে আয় করব।"));
  g_assert_false (mrc_test_kiosk_said (kiosk, "দেশে থেকে আয় করব।"));
  mrc_test_kiosk_press (kiosk, "listen");
  g_assert_true (mrc_test_kiosk_said (kiosk, "দেশে থেকে আয় করব।"));
  g_assert_false (mrc_visit_has_seen_topic (mrc_kiosk_get_visit (kiosk->kiosk), "decide-woman"));
  mrc_test_kiosk_open (kiosk, "decide/go");
  g_assert_true (mrc_visit_has_seen_topic (mrc_kiosk_get_visit (kiosk->kiosk), "decide-go"));
  mrc_test_kiosk_free (kiosk);
}

static void
test_it_dies_with_the_visit (void)
{
  static const char *const touches[] = { TO_GO, "grown", "debt", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_nonnull (mrc_decision_told (kiosk->kiosk));
  mrc_test_kiosk_press (kiosk, "end");
  g_assert_null (mrc_decision_told (kiosk->kiosk));
  mrc_test_kiosk_open (kiosk, "decide/go/why");
  g_assert_false (gtk_widget_has_css_class (mrc_test_find_id (kiosk->window, "debt"), "selected"));
  mrc_test_kiosk_free (kiosk);
}

/* Past the day by which somebody should have looked at it, glass and paper say so. */
static void
test_it_grows_old (void)
{
  static const char *const touches[] = { TO_GO, "under-18", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_ENGLISH, NULL);
  MrcClock *clock = mrc_kiosk_get_services (kiosk->kiosk)->clock;
  int days = mrc_decision_find (kiosk->kiosk, "go")->review_by - mrc_clock_today (clock, NULL);
  g_autofree char *paper = NULL;

  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_false (mrc_test_says (kiosk->window, "This may be old"));
  mrc_clock_set (clock, mrc_clock_now (clock) + (gint64) days * SECONDS_OF_A_DAY);
  mrc_test_kiosk_open (kiosk, "decide/go/result/3");
  g_assert_false (mrc_test_says (kiosk->window, "This may be old"));
  mrc_clock_set (clock, mrc_clock_now (clock) + SECONDS_OF_A_DAY);
  mrc_test_kiosk_open (kiosk, "decide/go/result/4");
  g_assert_true (mrc_test_says (kiosk->window, "This may be old"));
  mrc_test_kiosk_press (kiosk, "print");
  mrc_test_wait_until (mrc_print_job_is_final (mrc_take_home_get_job (kiosk->kiosk)));
  paper = read_paper (kiosk);
  g_assert_nonnull (strstr (paper, "This may be old"));
  mrc_test_kiosk_free (kiosk);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_data_func ("/decision/to-go/bn", GINT_TO_POINTER (MRC_LANGUAGE_BENGALI), test_to_go);
  g_test_add_data_func ("/decision/to-go/en", GINT_TO_POINTER (MRC_LANGUAGE_ENGLISH), test_to_go);
  g_test_add_func ("/decision/nothing-to-fear", test_nothing_to_fear);
  g_test_add_func ("/decision/to-stay", test_to_stay);
  g_test_add_func ("/decision/under-18", test_under_18);
  g_test_add_func ("/decision/a-mind-is-changed", test_a_mind_is_changed);
  g_test_add_func ("/decision/quietly", test_quietly);
  g_test_add_func ("/decision/it-dies-with-the-visit", test_it_dies_with_the_visit);
  g_test_add_func ("/decision/it-grows-old", test_it_grows_old);

  return g_test_run ();
}
