// SPDX-License-Identifier: GPL-3.0-or-later

/* The worksheet, told by touches alone, from the first page to two ways side by side. */

#include "kiosk/app/worksheet.h"
#include "kiosk/widgets/text.h"
#include "tests/support/test-kiosk.h"

static MrcWorksheet
sheet_of (MrcTestKiosk *kiosk)
{
  MrcWorksheet sheet;

  g_assert_true (mrc_worksheet_answers_get_sheet (mrc_worksheet_of (kiosk->kiosk), &sheet));
  return sheet;
}

/* Four lakh, half of it from a lender at 30 in a thousand, 1,000 riyal a month. */
static void
test_two_ways (void)
{
  static const char *const first[] = { "start", "prospective", "cost",  "worksheet", "sa",        "sum-4",
                                       "done",  "lender",      "sum-3", "done",      "sum-3",     "done",
                                       "sum-3", "done",        "sum-4", "done",      "months-24", NULL };
  static const char *const second[] = { "other", "more",  "kr",   "unsure",    "none", "more",
                                        "done",  "sum-1", "done", "months-36", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  MrcWorksheet sheet;

  mrc_test_kiosk_press_each (kiosk, first);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "worksheet/result");
  sheet = sheet_of (kiosk);
  g_assert_cmpint (sheet.cost, ==, 40000000);
  g_assert_cmpint (sheet.loan, ==, 20000000);
  g_assert_cmpint (sheet.interest, ==, 3000);
  g_assert_cmpint (sheet.wage, ==, 3200000);
  g_assert_cmpint (sheet.living, ==, 1000000);
  g_assert_cmpint (sheet.months, ==, 24);

  mrc_test_kiosk_press_each (kiosk, second);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "worksheet/result");
  sheet = sheet_of (kiosk);
  g_assert_cmpint (sheet.cost, ==, 41678900); /* the survey's: Korea has no figure of its own */
  g_assert_cmpint (sheet.loan, ==, 0);
  g_assert_cmpint (sheet.wage, ==, 19125000); /* 22,50,000 won */
  mrc_test_kiosk_press (kiosk, "other");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "worksheet/compare");
  mrc_test_kiosk_free (kiosk);
}

/* A small panel has what it was reckoned from on a page of its own: it is changed there, and drawn in boxes.
 */
static void
test_the_sums_of_a_small_panel (void)
{
  static const char *const told[] = { "start", "prospective", "cost",      "worksheet", "sa",
                                      "sum-4", "done",        "none",      "sum-3",     "done",
                                      "sum-4", "done",        "months-24", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_BENGALI, "panel_mm: [217, 136]\n");

  mrc_test_kiosk_press_each (kiosk, told);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "worksheet/result");
  mrc_test_kiosk_press (kiosk, "sums");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "worksheet/sums");
  mrc_test_kiosk_press (kiosk, "plain");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "worksheet/boxes");
  mrc_test_kiosk_press (kiosk, "back");
  mrc_test_kiosk_press (kiosk, "input-2");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "worksheet/wage");
  mrc_test_kiosk_free (kiosk);
}

/* Back, another country, another money: what was told stays, what depends on it is asked anew. */
/* The words of what a screen reader is told when it changes. */
static const char *
told (GtkWidget *root)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (root)) == GTK_ACCESSIBLE_ROLE_STATUS)
    return mrc_text_get_text (MRC_TEXT (root));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    const char *words = told (child);

    if (words != NULL)
      return words;
  }
  return NULL;
}

static void
test_a_mind_is_changed (void)
{
  static const char *const touches[] = { "start", "prospective", "cost", "worksheet",
                                         "om",    "done",        "none", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_ENGLISH, NULL);
  const MrcWorksheetAnswers *answers = mrc_worksheet_of (kiosk->kiosk);

  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "worksheet/wage");
  mrc_test_kiosk_press (kiosk, "other-unit");
  g_assert_cmpstr (answers->currency, ==, "taka");
  mrc_test_kiosk_press (kiosk, "sum-1");
  mrc_test_kiosk_press (kiosk, "done");
  g_assert_cmpint (answers->wage, ==, 1800000);
  mrc_test_kiosk_open (kiosk, "worksheet");
  mrc_test_kiosk_press (kiosk, "my");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "worksheet/cost");
  g_assert_false (mrc_worksheet_answers_has (answers, MRC_WORKSHEET_WAGE));
  g_assert_true (mrc_worksheet_answers_has (answers, MRC_WORKSHEET_LENDER));
  mrc_test_kiosk_press (kiosk, "sum-1");
  g_assert_cmpstr (told (kiosk->window), ==, "1,00,000 taka");
  mrc_test_kiosk_press (kiosk, "done");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "worksheet/wage");
  mrc_test_kiosk_free (kiosk);
}

static void
test_it_dies_with_the_visit (void)
{
  static const char *const touches[] = { "start", "prospective", "cost", "worksheet", "sa", "done", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  mrc_test_kiosk_press_each (kiosk, touches);
  mrc_test_kiosk_press (kiosk, "end");
  g_assert_cmpuint (mrc_worksheet_of (kiosk->kiosk)->answered, ==, 0);
  mrc_test_kiosk_free (kiosk);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/worksheet/two-ways", test_two_ways);
  g_test_add_func ("/worksheet/the-sums-of-a-small-panel", test_the_sums_of_a_small_panel);
  g_test_add_func ("/worksheet/a-mind-is-changed", test_a_mind_is_changed);
  g_test_add_func ("/worksheet/it-dies-with-the-visit", test_it_dies_with_the_visit);

  return g_test_run ();
}
