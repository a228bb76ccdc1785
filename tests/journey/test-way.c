// SPDX-License-Identifier: GPL-3.0-or-later

/* The way to a serial, as a visitor goes it: by the widgets their words and pictures are on. */

#include "kiosk/app/places.h"
#include "kiosk/booking/appointment.h"
#include "tests/support/print-lab.h"
#include "tests/support/test-kiosk.h"

typedef struct {
  int width, height;
  MrcLanguage language;
} Case;

static const Case cases[] = {
  { 1080, 1920, MRC_LANGUAGE_BENGALI }, { 1080, 1920, MRC_LANGUAGE_ENGLISH },
  { 1920, 1080, MRC_LANGUAGE_BENGALI }, { 1920, 1080, MRC_LANGUAGE_ENGLISH },
  { 1280, 800, MRC_LANGUAGE_BENGALI },  { 1280, 800, MRC_LANGUAGE_ENGLISH },
};

static GPtrArray *
appointments (const char *dir)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcStore) store = mrc_store_open (dir, MRC_STORE_COMMAND, &error);
  MrcDay day = 0;
  GPtrArray *list = NULL;

  g_assert_no_error (error);
  mrc_day_from_iso (MRC_TEST_DAY, &day);
  list = mrc_appointment_list (store, day, day + 40, &error);
  g_assert_no_error (error);
  return list;
}

static void
wait_for_paper (MrcTestKiosk *kiosk)
{
  mrc_test_wait_until (mrc_print_job_is_final (mrc_kiosk_get_print_job (kiosk->kiosk)));
  mrc_test_frames (kiosk->window, 2);
  g_assert_cmpint (mrc_print_job_get_state (mrc_kiosk_get_print_job (kiosk->kiosk)), ==, MRC_PRINT_PRINTED);
}

static char *
slip_file (const char *dir)
{
  g_autofree char *folder = g_build_filename (dir, "slips", NULL);
  g_autoptr (GDir) slips = g_dir_open (folder, 0, NULL);
  const char *name = slips != NULL ? g_dir_read_name (slips) : NULL;

  g_assert_nonnull (name);
  g_assert_null (g_dir_read_name (slips));
  return g_build_filename (folder, name, NULL);
}

/* Start, door, serial, service, earliest, no phone, confirm. */
static void
test_seven_touches (gconstpointer data)
{
  static const char *const touches[] = { "start", "prospective", "serial", "counsel", "answer", "no", "yes" };
  const Case *c = data;
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (c->width, c->height, c->language, NULL);
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *pdf = NULL;
  g_autofree char *qr = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    mrc_test_kiosk_press (kiosk, touches[i]);
  mrc_test_kiosk_wait_place (kiosk, "ask/first_or_repeat");
  wait_for_paper (kiosk);
  mrc_test_kiosk_press (kiosk, "skip");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "slip");

  list = appointments (kiosk->dir);
  g_assert_cmpuint (list->len, ==, 1);
  pdf = slip_file (kiosk->dir);
  qr = mrc_test_read_qr (pdf, "zbar");
  g_assert_cmpstr (qr, ==, ((MrcAppointment *) g_ptr_array_index (list, 0))->ticket);

  mrc_test_kiosk_press (kiosk, "end");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "clock");
  mrc_test_kiosk_stop (kiosk);
  g_assert_cmpint (mrc_test_kiosk_count_visits (kiosk), ==, 1);
  mrc_test_kiosk_free (kiosk);
}

/* A small panel parts a home: its second page is the same home, spoken as it is, and the serial goes on
 * there. */
static void
test_home_of_two_pages (void)
{
  static const char *const touches[] = { "start", "family", "more" };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_BENGALI, "panel_mm: [217, 136]\n");
  const MrcPlace *home = mrc_place_find ("home/family");
  MrcVisit *visit = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    mrc_test_kiosk_press (kiosk, touches[i]);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "home/family/2");
  visit = mrc_kiosk_get_visit (kiosk->kiosk);
  g_assert_cmpstr (mrc_visit_get_door (visit), ==, "family");
  g_assert_true (mrc_place_find ("home/family/2") == home);
  g_assert_cmpint (mrc_place_get_aloud (home, kiosk->kiosk, "home/family/2"), ==, MRC_ALOUD_ALWAYS);
  ((MrcPage *) mrc_pack_get_page (mrc_kiosk_get_services (kiosk->kiosk)->pack, "home/family"))->sensitive =
    TRUE;
  g_assert_cmpint (mrc_place_get_aloud (home, kiosk->kiosk, "home/family/2"), ==, MRC_ALOUD_PRIVATELY);
  g_assert_null (mrc_test_find_id (kiosk->window, "more"));

  mrc_test_kiosk_press (kiosk, "serial");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "serial");
  mrc_test_kiosk_free (kiosk);
}

/* The disk is slow, the page was left and comes again meanwhile, and its answer is given a second time. */
static void
test_two_answers_are_one_slip (void)
{
  static const char *const touches[] = { "start", "prospective", "serial", "counsel", "answer", "no" };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *pdf = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    mrc_test_kiosk_press (kiosk, touches[i]);
  gtk_widget_activate_action (kiosk->window, "booking.confirm", "b", TRUE);
  gtk_widget_activate_action (kiosk->window, "booking.confirm", "b", TRUE);
  mrc_store_drain (mrc_kiosk_get_services (kiosk->kiosk)->store);
  mrc_test_kiosk_wait_place (kiosk, "ask/first_or_repeat");
  wait_for_paper (kiosk);
  g_assert_cmpuint (mrc_visit_get_booked (mrc_kiosk_get_visit (kiosk->kiosk))->len, ==, 1);
  mrc_test_kiosk_press (kiosk, "skip");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "slip");
  list = appointments (kiosk->dir);
  g_assert_cmpuint (list->len, ==, 1);
  pdf = slip_file (kiosk->dir);
  mrc_test_kiosk_free (kiosk);
}

/* The one woman is asked for: her time is kept, and the next who asks is shown another. */
static void
test_special_help (void)
{
  static const char *const first[] = { "start", "prospective", "serial", "counsel",      "special",
                                       "woman", "answer",      "no",     "without-paper" };
  static const char *const second[] = { "start",  "returnee", "serial",       "loan",    "special",
                                        "woman",  "special",  "woman",        "special", "woman",
                                        "answer", "no",       "without-paper" };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_autoptr (GPtrArray) list = NULL;
  const MrcAppointment *one;
  const MrcAppointment *other;

  for (guint i = 0; i < G_N_ELEMENTS (first); i++) {
    mrc_test_kiosk_press (kiosk, first[i]);
    if (g_str_equal (first[i], "woman"))
      g_assert_true (mrc_test_says (kiosk->window, "সাহায্য থাকবে"));
  }
  mrc_test_kiosk_wait_place (kiosk, "slip");
  mrc_test_kiosk_press (kiosk, "end");
  mrc_test_kiosk_open (kiosk, "idle");
  for (guint i = 0; i < G_N_ELEMENTS (second); i++)
    mrc_test_kiosk_press (kiosk, second[i]);
  mrc_test_kiosk_wait_place (kiosk, "slip");
  mrc_test_kiosk_stop (kiosk);
  list = appointments (kiosk->dir);
  g_assert_cmpuint (list->len, ==, 2);
  one = g_ptr_array_index (list, 0);
  other = g_ptr_array_index (list, 1);
  g_assert_cmpint (one->needs, ==, MRC_NEED_WOMAN);
  g_assert_cmpint (other->needs, ==, MRC_NEED_WOMAN);
  g_assert_true (one->day != other->day || one->minute + one->minutes <= other->minute);
  mrc_test_kiosk_free (kiosk);
}

static void
assert_says_then (MrcTestKiosk *kiosk, const Case *c, const char *page)
{
  g_autofree char *name = g_strdup_printf ("%s-%dx%d", page, c->width, c->height);

  g_assert_true (mrc_test_says (kiosk->window, c->language == MRC_LANGUAGE_BENGALI ? "তারপর" : "then"));
  mrc_test_save_png (kiosk->window, name);
}

/* Two things on one day: one serial, one number, times and nothing else on glass and paper. */
static void
test_one_journey (gconstpointer data)
{
  static const char *const touches[] = { "start",   "prospective", "serial", "more",   "counsel", "training",
                                         "counsel", "loan",        "more",   "answer", "no",      "yes" };
  const Case *c = data;
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (c->width, c->height, c->language, NULL);
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *pdf = NULL;
  g_autofree char *qr = NULL;
  const MrcAppointment *made;

  for (guint i = 0; i < G_N_ELEMENTS (touches); i++) {
    mrc_test_kiosk_press (kiosk, touches[i]);
    if (g_str_equal (touches[i], "no"))
      assert_says_then (kiosk, c, "journey-confirm");
  }
  mrc_test_kiosk_wait_place (kiosk, "ask/first_or_repeat");
  wait_for_paper (kiosk);
  mrc_test_kiosk_press (kiosk, "skip");
  assert_says_then (kiosk, c, "journey-slip");
  list = appointments (kiosk->dir);
  g_assert_cmpuint (list->len, ==, 1);
  made = g_ptr_array_index (list, 0);
  g_assert_cmpint (made->n_turns, ==, 2);
  g_assert_true (mrc_journey_has (made->service, "training"));
  g_assert_true (mrc_journey_has (made->service, "loan"));
  pdf = slip_file (kiosk->dir);
  qr = mrc_test_read_qr (pdf, "zbar");
  g_assert_cmpstr (qr, ==, made->ticket);
  mrc_test_kiosk_free (kiosk);
}

static void
type_keys (MrcTestKiosk *kiosk, const char *const *ids)
{
  for (; *ids != NULL; ids++)
    mrc_test_press_id (kiosk->window, *ids);
  mrc_test_frames (kiosk->window, 2);
}

static void
go_to_confirm (MrcTestKiosk *kiosk)
{
  static const char *const name[] = { "key-স", "key-ল", "key-ম", NULL };
  static const char *const touches[] = { "start", "returnee", "serial", "counsel", "answer", "yes", "safe" };

  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    mrc_test_kiosk_press (kiosk, touches[i]);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "phone");
  mrc_test_press_digits (kiosk->window, "01712345678");
  mrc_test_kiosk_press (kiosk, "go");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "name");
  type_keys (kiosk, name);
  mrc_test_kiosk_press (kiosk, "go");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "confirm");
}

static void
test_name_and_phone_stay_secret (void)
{
  static const char *const secrets[] = { "01712345678", "১৭১২৩৪৫৬৭৮", "1712345678", "সলম" };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_autoptr (GPtrArray) list = NULL;

  go_to_confirm (kiosk);
  g_assert_true (mrc_test_says (kiosk->window, "০১৭×× ×××৬৭৮"));
  mrc_test_kiosk_press (kiosk, "yes");
  mrc_test_kiosk_wait_place (kiosk, "ask/first_or_repeat");
  wait_for_paper (kiosk);
  g_assert_false (mrc_test_kiosk_said (kiosk, "০১৭"));
  g_assert_false (mrc_test_kiosk_said (kiosk, "সলম"));
  mrc_test_kiosk_stop (kiosk);

  list = appointments (kiosk->dir);
  g_assert_true (((MrcAppointment *) g_ptr_array_index (list, 0))->has_contact);
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++) {
    if (mrc_test_folder_has (kiosk->dir, secrets[i]))
      g_test_fail_printf ("“%s” stands in a file of the centre", secrets[i]);
  }
  mrc_test_kiosk_free (kiosk);
}

/* Back, home, another language: what was answered is still there. */
static void
test_no_answer_is_lost (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  go_to_confirm (kiosk);
  mrc_test_kiosk_press (kiosk, "language");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "confirm");
  g_assert_true (mrc_test_says (kiosk->window, "017×× ×××678"));
  mrc_test_kiosk_press (kiosk, "home");
  mrc_test_kiosk_press (kiosk, "returnee");
  mrc_test_kiosk_press (kiosk, "language");
  mrc_test_kiosk_press (kiosk, "serial");
  mrc_test_kiosk_press (kiosk, "counsel");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "confirm");
  mrc_test_kiosk_press (kiosk, "back");
  mrc_test_kiosk_free (kiosk);
}

static void
test_without_paper_the_number_is_shown (void)
{
  static const char *const touches[] = { "start",  "family", "serial",       "counsel",
                                         "answer", "no",     "without-paper" };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_BENGALI, NULL);
  g_autofree char *slips = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    mrc_test_kiosk_press (kiosk, touches[i]);
  mrc_test_kiosk_wait_place (kiosk, "slip");
  g_assert_true (mrc_test_says (kiosk->window, "০০১"));
  slips = g_build_filename (kiosk->dir, "slips", NULL);
  mrc_test_kiosk_stop (kiosk);
  g_assert_false (mrc_test_folder_has (slips, "%PDF"));
  mrc_test_kiosk_free (kiosk);
}

static void
test_another_day_and_time (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1920, 1080, MRC_LANGUAGE_BENGALI, NULL);
  g_autoptr (GPtrArray) list = NULL;
  const MrcAppointment *appointment = NULL;
  g_autofree char *iso = NULL;

  mrc_test_kiosk_press (kiosk, "start");
  mrc_test_kiosk_press (kiosk, "prospective");
  mrc_test_kiosk_press (kiosk, "serial");
  mrc_test_kiosk_press (kiosk, "counsel");
  mrc_test_kiosk_press (kiosk, "other");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "calendar");
  mrc_test_kiosk_press (kiosk, "day-2026-12-01");
  mrc_test_kiosk_press (kiosk, "time-630");
  mrc_test_kiosk_press (kiosk, "answer");
  mrc_test_kiosk_press (kiosk, "no");
  mrc_test_kiosk_press (kiosk, "yes");
  mrc_test_kiosk_wait_place (kiosk, "ask/first_or_repeat");
  mrc_test_kiosk_stop (kiosk);

  list = appointments (kiosk->dir);
  g_assert_cmpuint (list->len, ==, 1);
  appointment = g_ptr_array_index (list, 0);
  iso = mrc_day_to_iso (appointment->day);
  g_assert_cmpstr (iso, ==, "2026-12-01");
  g_assert_cmpint (appointment->minute, ==, 630);
  mrc_test_kiosk_free (kiosk);
}

static void
test_without_a_store_it_says_so_calmly (void)
{
  MrcTestKiosk *kiosk = NULL;
  g_autofree char *path = NULL;

  kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_clear_object (&mrc_kiosk_get_services (kiosk->kiosk)->store);
  mrc_test_kiosk_press (kiosk, "start");
  mrc_test_kiosk_press (kiosk, "prospective");
  mrc_test_kiosk_press (kiosk, "serial");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "sorry/booking");
  mrc_test_kiosk_free (kiosk);
}

#define FIFTY_YEARS (50LL * 365 * 24 * 3600)

/* Nothing is sold on a day the machine only guesses; the cards are still there. */
static void
test_a_wrong_clock_gives_no_serial (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  MrcServices *services = mrc_kiosk_get_services (kiosk->kiosk);
  gint64 now = mrc_clock_get_build_time () + FIFTY_YEARS;

  mrc_clock_set (services->clock, now);
  mrc_clock_set_boot_id (services->clock, "start");
  mrc_clock_set_boot_seconds (services->clock, 1000);
  mrc_time_watch_refresh (services->time);
  mrc_store_drain (services->store);
  mrc_clock_set (services->clock, now - FIFTY_YEARS);
  mrc_test_wait_until (!mrc_time_watch_is_good (services->time));
  mrc_test_kiosk_press (kiosk, "start");
  mrc_test_kiosk_press (kiosk, "prospective");
  mrc_test_kiosk_press (kiosk, "serial");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "sorry/clock");
  mrc_test_kiosk_press (kiosk, "back");
  mrc_test_kiosk_press (kiosk, "decide");
  mrc_test_kiosk_press (kiosk, "know");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "topic/decide");
  mrc_clock_set (services->clock, now);
  mrc_test_kiosk_press (kiosk, "home");
  mrc_test_kiosk_press (kiosk, "prospective");
  mrc_test_kiosk_press (kiosk, "serial");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "serial");
  mrc_test_kiosk_free (kiosk);
}

/* The serial is taken all the same; the screen never says that paper came. */
static void
test_a_printer_that_is_not_there (void)
{
  static const char *const touches[] = { "start", "prospective", "serial", "counsel", "answer", "no", "yes" };
  MrcTestKiosk *kiosk =
    mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, "printer: ipp://localhost:1/ipp/print\n");
  g_autoptr (GPtrArray) list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    mrc_test_kiosk_press (kiosk, touches[i]);
  mrc_test_kiosk_wait_place (kiosk, "ask/first_or_repeat");
  mrc_test_wait_until (mrc_print_job_is_final (mrc_kiosk_get_print_job (kiosk->kiosk)));
  mrc_test_kiosk_press (kiosk, "skip");
  g_assert_false (mrc_test_says (kiosk->window, "কাগজ নিন"));
  g_assert_true (mrc_test_says (kiosk->window, "০০১"));
  mrc_test_kiosk_stop (kiosk);
  list = appointments (kiosk->dir);
  g_assert_cmpuint (list->len, ==, 1);
  mrc_test_kiosk_free (kiosk);
}

/* Two questions are two pages: back leads from one to the other. */
static void
test_back_from_is_it_safe (void)
{
  static const char *const touches[] = { "start", "returnee", "serial", "counsel", "answer", "yes" };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    mrc_test_kiosk_press (kiosk, touches[i]);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "call/safe");
  mrc_test_kiosk_press (kiosk, "back");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "call");
  mrc_test_kiosk_press (kiosk, "back");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "when");
  mrc_test_kiosk_free (kiosk);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/way/seven-touches/%dx%d/%s", cases[i].width, cases[i].height,
                                             mrc_language_code (cases[i].language));

    g_test_add_data_func (path, &cases[i], test_seven_touches);
  }
  g_test_add_data_func ("/way/one-journey-portrait", &cases[0], test_one_journey);
  g_test_add_data_func ("/way/one-journey-compact", &cases[5], test_one_journey);
  g_test_add_func ("/way/home-of-two-pages", test_home_of_two_pages);
  g_test_add_func ("/way/two-answers-are-one-slip", test_two_answers_are_one_slip);
  g_test_add_func ("/way/special-help", test_special_help);
  g_test_add_func ("/way/name-and-phone-stay-secret", test_name_and_phone_stay_secret);
  g_test_add_func ("/way/no-answer-is-lost", test_no_answer_is_lost);
  g_test_add_func ("/way/without-paper-the-number-is-shown", test_without_paper_the_number_is_shown);
  g_test_add_func ("/way/another-day-and-time", test_another_day_and_time);
  g_test_add_func ("/way/without-a-store-it-says-so-calmly", test_without_a_store_it_says_so_calmly);
  g_test_add_func ("/way/a-wrong-clock-gives-no-serial", test_a_wrong_clock_gives_no_serial);
  g_test_add_func ("/way/a-printer-that-is-not-there", test_a_printer_that_is_not_there);
  g_test_add_func ("/way/back-from-is-it-safe", test_back_from_is_it_safe);

  return g_test_run ();
}
