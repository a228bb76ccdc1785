// SPDX-License-Identifier: GPL-3.0-or-later

/* Where to go for what the centre does not do itself: what staff have written down comes first, what is known
 * of no district sends to the desk, and the paper tells of no police and no doctor. */

#include "kiosk/app/take-home.h"
#include "kiosk/counsel/office.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/reader.h"
#include "kiosk/widgets/text.h"
#include "tests/support/test-kiosk.h"

#define YEAR (366 * 24 * 3600)

static void
write_down (MrcTestKiosk *kiosk, const char *lines)
{
  MrcPack *pack = mrc_kiosk_get_services (kiosk->kiosk)->pack;
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_COMMAND, NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *file =
    g_strconcat ("need,district,name_bn,name_en,where_bn,where_en,phone,as_of\n", lines, NULL);
  g_autoptr (GPtrArray) offices = NULL;
  MrcDay today = 0;

  g_assert_true (mrc_day_from_iso (MRC_TEST_DAY, &today));
  offices = mrc_office_file_read (file, strlen (file), "offices.csv", mrc_pack_get_table (pack, "needs"),
                                  mrc_pack_get_table (pack, "districts"), today, problems);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_true (mrc_office_replace (store, offices, NULL));
}

static const char cumilla[] =
  "manpower,cumilla,কুমিল্লা জনশক্তি অফিস,Cumilla manpower office,টমছম ব্রিজ,Tomsom bridge,081-65432,2026-10-20\n"
  "police,cumilla,কোতোয়ালি থানা,Kotwali police station,কান্দিরপাড়,Kandirpar,081-11111,2026-10-20\n";

static void
assert_reads (MrcTestKiosk *kiosk, const char *words)
{
  GtkWidget *reader = mrc_test_find_id (kiosk->window, "reader");

  g_assert_cmpstr (mrc_reader_get_text (MRC_READER (reader)), ==, words);
}

/* From each home two touches; where nothing hangs on the district it is not asked. */
static void
test_from_a_door (void)
{
  static const char *const pages[] = { "topics/what-help", "topics/loan-training", "topics/danger-abroad" };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  mrc_test_kiosk_press (kiosk, "start");
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    mrc_test_kiosk_open (kiosk, pages[i]);
    mrc_test_kiosk_press (kiosk, "refer");
    g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "refer");
  }
  mrc_test_kiosk_press (kiosk, "law");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "refer/law/at/anywhere");
  g_assert_true (mrc_test_says (kiosk->window, "ফোন: ১৬৬৯৯"));
  mrc_test_kiosk_press (kiosk, "other");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "arrival/today");
  mrc_test_kiosk_free (kiosk);
}

/* The centre's own comes first in its district; elsewhere, next door too, the desk. */
static void
test_the_centres_own (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_BENGALI, NULL);

  write_down (kiosk, cumilla);
  mrc_test_kiosk_press (kiosk, "start");
  mrc_test_kiosk_open (kiosk, "refer");
  mrc_test_kiosk_press (kiosk, "manpower");
  mrc_test_kiosk_press (kiosk, "chattogram");
  mrc_test_kiosk_press (kiosk, "cumilla");
  assert_reads (kiosk, "কুমিল্লা জনশক্তি অফিস।\nটমছম ব্রিজ\nফোন: ০৮১-৬৫৪৩২");
  g_assert_true (mrc_test_says (kiosk->window, "এই সেন্টারের লেখা, অক্টোবর ২০২৬"));
  mrc_test_kiosk_press (kiosk, "next");
  g_assert_true (mrc_test_says (kiosk->window, "৬৪ জেলায় আছে"));
  mrc_test_kiosk_open (
    kiosk, "refer/manpower/at/chandpur"); /* next to it: another district's office is none of its */
  g_assert_false (mrc_test_says (kiosk->window, "কুমিল্লা জনশক্তি অফিস"));
  mrc_test_kiosk_open (kiosk, "refer/manpower/at/sylhet");
  assert_reads (kiosk, "এই জেলায় কোথায়, এই মেশিনে এখনো লেখা নেই।\nকাউন্টারে বলুন, আমরা খুঁজে দেব।");
  mrc_test_kiosk_free (kiosk);
}

/* Most are from the centre's own district: it is one touch, another is as before. */
static void
test_the_own_district_first (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_BENGALI, "district: cumilla\n");

  write_down (kiosk, cumilla);
  mrc_test_kiosk_press (kiosk, "start");
  mrc_test_kiosk_open (kiosk, "refer");
  mrc_test_kiosk_press (kiosk, "manpower");
  mrc_test_save_png (kiosk->window, "refer-own-district");
  mrc_test_lint (kiosk->window, "refer/manpower", TRUE);
  g_assert_true (mrc_test_says (kiosk->window, "কুমিল্লা"));
  mrc_test_kiosk_press (kiosk, "own");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "refer/manpower/at/cumilla");
  mrc_test_kiosk_open (kiosk, "refer/manpower");
  mrc_test_kiosk_press (kiosk, "elsewhere");
  mrc_test_kiosk_press (kiosk, "sylhet");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "refer/manpower/in/sylhet");
  mrc_test_kiosk_free (kiosk);
}

/* Who has heard a topic to its end goes on to where that help is; the district is asked where staff wrote one
 * down. */
static void
test_from_a_topic (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  MrcPack *pack = mrc_kiosk_get_services (kiosk->kiosk)->pack;
  g_autofree char *last =
    g_strdup_printf ("topic/wages-owed/%u", mrc_pack_get_topic (pack, "wages-owed")->cards->len);

  mrc_test_kiosk_press (kiosk, "start");
  mrc_test_kiosk_open (kiosk, last);
  mrc_test_kiosk_press (kiosk, "other");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "refer/manpower");
  g_assert_true (mrc_test_says (kiosk->window, "৬৪ জেলায় আছে"));
  write_down (kiosk, cumilla);
  mrc_test_kiosk_open (kiosk, last);
  mrc_test_kiosk_press (kiosk, "other");
  mrc_test_kiosk_press (kiosk, "chattogram");
  mrc_test_kiosk_free (kiosk);
}

/* A year after staff asked there it says so by itself. */
static void
test_old (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_ENGLISH, NULL);
  MrcClock *clock = mrc_kiosk_get_services (kiosk->kiosk)->clock;

  write_down (kiosk, cumilla);
  mrc_test_kiosk_press (kiosk, "start");
  mrc_test_kiosk_open (kiosk, "refer/manpower/at/cumilla");
  g_assert_null (mrc_test_find_id (kiosk->window, "old"));
  mrc_test_kiosk_open (kiosk, "refer");
  mrc_clock_set (clock, mrc_clock_now (clock) + YEAR);
  mrc_test_kiosk_open (kiosk, "refer/manpower/at/cumilla");
  g_assert_true (mrc_test_says (kiosk->window, "may be out of date"));
  mrc_test_kiosk_free (kiosk);
}

/* Printed by touch, with what the card says; nobody's bag tells of the police. */
static void
test_paper (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_autoptr (MrcDocument) paper = NULL;

  write_down (kiosk, cumilla);
  mrc_test_kiosk_press (kiosk, "start");
  mrc_test_kiosk_open (kiosk, "refer/manpower/at/cumilla");
  mrc_test_kiosk_press (kiosk, "print");
  mrc_test_kiosk_wait_place (kiosk, "take/referral");
  mrc_test_wait_until (mrc_print_job_is_final (mrc_take_home_get_job (kiosk->kiosk)));
  g_assert_cmpint (mrc_print_job_get_state (mrc_take_home_get_job (kiosk->kiosk)), ==, MRC_PRINT_PRINTED);
  paper = mrc_take_home_new (kiosk->kiosk, "referral");
  g_assert_nonnull (paper);

  mrc_test_kiosk_open (kiosk, "refer/police/at/cumilla");
  g_assert_true (mrc_test_says (kiosk->window, "কোতোয়ালি থানা"));
  g_assert_null (mrc_test_find_id (kiosk->window, "print"));
  mrc_test_kiosk_free (kiosk);
}

/* What is no business of the onlooker: neither heading nor picture names it. The desk stays the desk. */
static void
test_plain_on_the_glass (void)
{
  static const struct {
    const char *place, *topic, *picture;
  } cards[] = {
    { "refer/police/at/cumilla", "কোথায় যাব?", "map-district" },
    { "refer/doctor/at/anywhere", "কোথায় যাব?", "map-district" },
    { "refer/police/at/sylhet", "কোথায় যাব?", "staff-desk" },
    { "refer/bank/at/anywhere", "প্রবাসী কল্যাণ\nব্যাংক", "bank" },
  };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  write_down (kiosk, cumilla);
  mrc_test_kiosk_press (kiosk, "start");
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++) {
    mrc_test_kiosk_open (kiosk, cards[i].place);
    g_assert_cmpstr (mrc_text_get_text (MRC_TEXT (mrc_test_find_id (kiosk->window, "topic"))), ==,
                     cards[i].topic);
    g_assert_cmpstr (mrc_picture_get_picture (MRC_PICTURE (mrc_test_find_id (kiosk->window, "picture"))), ==,
                     cards[i].picture);
  }
  mrc_test_kiosk_free (kiosk);
}

/* A list that is brought in while somebody reads does not put another office onto their paper. */
static void
test_the_paper_is_of_the_card (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  write_down (kiosk, cumilla);
  mrc_test_kiosk_press (kiosk, "start");
  mrc_test_kiosk_open (kiosk, "refer/manpower/at/cumilla");
  write_down (kiosk, "manpower,cumilla,অন্য অফিস,Another,,,,2026-10-20\n");
  mrc_test_kiosk_press (kiosk, "print");
  mrc_test_wait_until (mrc_test_says (kiosk->window, "অন্য অফিস"));
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "refer/manpower/at/cumilla");
  g_assert_null (mrc_take_home_get_job (kiosk->kiosk));
  mrc_test_kiosk_free (kiosk);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/refer/from-a-door", test_from_a_door);
  g_test_add_func ("/refer/the-centres-own", test_the_centres_own);
  g_test_add_func ("/refer/the-own-district-first", test_the_own_district_first);
  g_test_add_func ("/refer/from-a-topic", test_from_a_topic);
  g_test_add_func ("/refer/old", test_old);
  g_test_add_func ("/refer/paper", test_paper);
  g_test_add_func ("/refer/plain-on-the-glass", test_plain_on_the_glass);
  g_test_add_func ("/refer/the-paper-is-of-the-card", test_the_paper_is_of_the_card);

  return g_test_run ();
}
