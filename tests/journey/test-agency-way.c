// SPDX-License-Identifier: GPL-3.0-or-later

/* Is the agency real? By its number and by its name, by touches alone, to each of the four answers. */

#include "kiosk/app/agency.h"
#include "kiosk/counsel/agency.h"
#include "tests/support/test-kiosk.h"

static void
press_to_the_pad (MrcTestKiosk *kiosk)
{
  static const char *const touches[] = { "start", "prospective", "agency", "check", NULL };

  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "agency");
}

static void
press_number (MrcTestKiosk *kiosk, const char *digits)
{
  mrc_test_press_digits (kiosk->window, digits);
  mrc_test_kiosk_press (kiosk, "go");
}

/* As staff bring another list in while the kiosk stands there. */
static void
bring_list (MrcTestKiosk *kiosk, const char *day)
{
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_COMMAND, NULL);
  g_autoptr (GPtrArray) all = mrc_agency_all (store, NULL);
  MrcAgencyList list = { .day = MRC_NO_DAY };

  if (day != NULL)
    g_assert_true (mrc_day_from_iso (day, &list.day));
  g_assert_true (mrc_agency_replace (store, all, &list, NULL));
}

/* Licence 1 stands in English alone, as the government's own list does. */
static void
bring_english (MrcTestKiosk *kiosk)
{
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_COMMAND, NULL);
  g_autoptr (GPtrArray) all = mrc_agency_all (store, NULL);
  MrcAgency *first = g_ptr_array_index (all, 0);
  MrcAgencyList list;

  g_assert_true (mrc_agency_get_list (store, &list, NULL));
  g_assert_cmpint (first->licence, ==, 1);
  *first->name[MRC_LANGUAGE_BENGALI] = *first->address[MRC_LANGUAGE_BENGALI] = '\0';
  g_free (first->name[MRC_LANGUAGE_ENGLISH]);
  first->name[MRC_LANGUAGE_ENGLISH] = g_strdup ("Golden Bengal Recruiting Agency Limited");
  g_free (first->address[MRC_LANGUAGE_ENGLISH]);
  first->address[MRC_LANGUAGE_ENGLISH] = g_strdup ("House 12, 5th Floor, Naya Paltan, Dhaka");
  g_assert_true (mrc_agency_replace (store, all, &list, NULL));
}

/* A Bengali page spells it in Bengali and says so; an English one has it as the list does. */
static void
test_an_english_name (gconstpointer low)
{
  MrcTestKiosk *kiosk = low != NULL ? mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_BENGALI, NULL)
                                    : mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  bring_english (kiosk);
  press_to_the_pad (kiosk);
  press_number (kiosk, "1");
  g_assert_true (mrc_test_kiosk_said (kiosk, "গোল্ডেন বেঙ্গল রিক্রুটিং এজেন্সি লিমিটেড"));
  g_assert_true (mrc_test_kiosk_said (kiosk, "তালিকায় নাম ইংরেজিতে"));
  g_assert_true (mrc_test_says (kiosk->window, "নয়া পল্টন, ঢাকা"));
  mrc_test_lint (kiosk->window, "agency/is/1", TRUE);
  mrc_test_save_png (kiosk->window, low != NULL ? "agency-english-low" : "agency-english");
  mrc_test_kiosk_press (kiosk, "yes");
  g_assert_true (mrc_test_says (kiosk->window, "তালিকায় নাম ইংরেজিতে"));
  mrc_test_lint (kiosk->window, "agency/answer/1", TRUE);
  mrc_test_save_png (kiosk->window, low != NULL ? "agency-english-answer-low" : "agency-english-answer");
  mrc_test_kiosk_press (kiosk, "language");
  g_assert_true (mrc_test_says (kiosk->window, "Golden Bengal Recruiting Agency Limited"));
  g_assert_false (mrc_test_says (kiosk->window, "গোল্ডেন"));
  mrc_test_kiosk_free (kiosk);
}

/* The name and the address are compared before anything is said. */
static void
test_four_answers (void)
{
  static const struct {
    const char *number, *says;
  } answers[] = {
    { "1", "সরকারি তালিকায় নাম আছে" },
    { "7", "এই লাইসেন্স বাতিল" },
    { "9", "এই লাইসেন্স এখন স্থগিত" },
    { "19", "লাইসেন্সের মেয়াদ শেষ" },
  };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  press_to_the_pad (kiosk);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++) {
    g_autofree char *asks = g_strconcat ("agency/is/", answers[i].number, NULL);
    g_autofree char *answer = g_strconcat ("agency/answer/", answers[i].number, NULL);

    press_number (kiosk, answers[i].number);
    g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, asks);
    g_assert_false (mrc_test_kiosk_said (kiosk, answers[i].says));
    mrc_test_kiosk_press (kiosk, "yes");
    g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, answer);
    g_assert_true (mrc_test_kiosk_said (kiosk, answers[i].says));
    mrc_test_kiosk_press (kiosk, "another");
    g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "agency");
  }
  press_number (kiosk, "99999");
  g_assert_true (mrc_test_kiosk_said (kiosk, "এই নম্বর তালিকায় পেলাম না"));
  g_assert_true (mrc_test_kiosk_said (kiosk, "না পেলেই ভুয়া, তা নয়"));
  mrc_test_kiosk_free (kiosk);
}

/* A digit too many, one taken back, and a number that was another's: back to the pad, which is empty. */
static void
test_a_wrong_digit (void)
{
  static const char *const touches[] = { "key-0", "key-7", "key-8", "erase", "go", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_ENGLISH, NULL);

  press_to_the_pad (kiosk);
  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "agency/is/7");
  mrc_test_kiosk_press (kiosk, "no");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "agency");
  press_number (kiosk, "1");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "agency/is/1");
  mrc_test_kiosk_press (kiosk, "unsure");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "help/called");
  mrc_test_kiosk_free (kiosk);
}

/* ফেনি for ফেনী. */
static void
test_a_name_that_was_heard (void)
{
  static const char *const touches[] = { "by-name",   "key-ফ",        "key-ে", "key-ন", "key-ি",
                                         "key-space", "part-ট্রাভেলস", "go",    NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  press_to_the_pad (kiosk);
  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "agency/found");
  mrc_test_kiosk_press (kiosk, "agency-15");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "agency/is/15");
  mrc_test_kiosk_press (kiosk, "no");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "agency/found");
  mrc_test_kiosk_press (kiosk, "none");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "agency/none");
  g_assert_true (mrc_test_kiosk_said (kiosk, "এই নাম তালিকায় পেলাম না"));

  g_assert_cmpstr (mrc_secret_text_peek (mrc_agency_get_heard (kiosk->kiosk)), ==, "ফেনি ট্রাভেলস");
  mrc_kiosk_end_visit (kiosk->kiosk, MRC_VISIT_END_EXIT, "clock");
  g_assert_true (mrc_secret_text_is_empty (mrc_agency_get_heard (kiosk->kiosk)));
  mrc_store_drain (mrc_kiosk_get_services (kiosk->kiosk)->store);
  g_assert_false (mrc_test_folder_has (kiosk->dir, "ফেনি ট্রাভেলস"));
  mrc_test_kiosk_free (kiosk);
}

/* Nobody is told the name of a stranger for one that is not there. */
static void
test_a_name_that_is_not_there (void)
{
  static const char *const touches[] = { "by-name", "key-ক", "key-খ", "key-গ", "key-ঘ", "go", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_BENGALI, NULL);

  press_to_the_pad (kiosk);
  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "agency/found");
  g_assert_true (mrc_test_kiosk_said (kiosk, "এই নাম তালিকায় পেলাম না"));
  mrc_test_kiosk_free (kiosk);
}

/* The clock says 23 November: the list is 30 days old, then 31. */
static void
test_an_old_list_says_so (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  bring_list (kiosk, "2026-10-24");
  press_to_the_pad (kiosk);
  g_assert_false (mrc_test_kiosk_said (kiosk, "দিনের পুরোনো"));
  bring_list (kiosk, "2026-10-23");
  press_number (kiosk, "1");
  mrc_test_kiosk_press (kiosk, "yes");
  g_assert_true (mrc_test_kiosk_said (kiosk, "এই তালিকা ৩১ দিনের পুরোনো"));
  g_assert_true (mrc_test_kiosk_said (kiosk, "২৩ অক্টোবর ২০২৬"));
  mrc_test_kiosk_free (kiosk);
}

static void
test_without_a_list_nothing_is_said (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_BENGALI, NULL);

  bring_list (kiosk, NULL);
  press_to_the_pad (kiosk);
  g_assert_true (mrc_test_kiosk_said (kiosk, "তালিকা এখন এখানে নেই"));
  mrc_test_kiosk_press (kiosk, "phone");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "help/numbers");
  mrc_test_kiosk_free (kiosk);
}

static void
test_without_a_store_it_says_so_calmly (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  static const char *const touches[] = { "start", "prospective", "agency", "check", NULL };

  g_clear_object (&mrc_kiosk_get_services (kiosk->kiosk)->store);
  mrc_test_kiosk_press_each (kiosk, touches);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "sorry/any");
  mrc_test_kiosk_free (kiosk);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);
  g_test_add_func ("/agency-way/four-answers", test_four_answers);
  g_test_add_func ("/agency-way/a-wrong-digit", test_a_wrong_digit);
  g_test_add_func ("/agency-way/a-name-that-was-heard", test_a_name_that_was_heard);
  g_test_add_func ("/agency-way/a-name-that-is-not-there", test_a_name_that_is_not_there);
  g_test_add_data_func ("/agency-way/an-english-name/portrait", NULL, test_an_english_name);
  g_test_add_data_func ("/agency-way/an-english-name/low", "low", test_an_english_name);
  g_test_add_func ("/agency-way/an-old-list-says-so", test_an_old_list_says_so);
  g_test_add_func ("/agency-way/without-a-list-nothing-is-said", test_without_a_list_nothing_is_said);
  g_test_add_func ("/agency-way/without-a-store-it-says-so-calmly", test_without_a_store_it_says_so_calmly);
  return g_test_run ();
}
