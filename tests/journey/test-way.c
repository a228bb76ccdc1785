// SPDX-License-Identifier: GPL-3.0-or-later

/* The main way, as a visitor goes it: by the widgets their words and pictures are on. */

#include <glib/gstdio.h>
#include <string.h>

#include "kiosk/app/places.h"
#include "kiosk/app/still-there.h"
#include "kiosk/booking/appointment.h"
#include "kiosk/speech/narrator-private.h"
#include "kiosk/visit/visit-log.h"
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

static gint64
visits (const char *dir)
{
  g_autoptr (MrcStore) store = mrc_store_open (dir, MRC_STORE_COMMAND, NULL);
  MrcDay day = 0;
  gint64 count = 0;

  mrc_day_from_iso (MRC_TEST_DAY, &day);
  g_assert_true (mrc_visit_log_count (store, day, day, &count, NULL));
  return count;
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
  g_assert_cmpint (visits (kiosk->dir), ==, 1);
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
press_digits (MrcTestKiosk *kiosk, const char *digits)
{
  for (const char *p = digits; *p != '\0'; p++) {
    g_autofree char *id = g_strdup_printf ("key-%c", *p);

    mrc_test_press_id (kiosk->window, id);
  }
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
  press_digits (kiosk, "01712345678");
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
  g_assert_cmpint (visits (kiosk->dir), ==, 1);
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
    g_assert_true (
      gtk_test_accessible_has_relation (GTK_ACCESSIBLE (gtk_widget_get_ancestor (ring, MRC_TYPE_STILL_THERE)),
                                        GTK_ACCESSIBLE_RELATION_LABELLED_BY));
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
  press_digits (kiosk, "111111");
  mrc_test_wait_until (mrc_test_says (kiosk->window, "পিন মেলেনি। আবার দিন।"));
  press_digits (kiosk, "246810");
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
  g_test_add_func ("/way/a-card-is-heard", test_a_card_is_heard);
  g_test_add_func ("/way/nobody-there-ends-the-visit", test_nobody_there_ends_the_visit);
  g_test_add_func ("/way/a-ring-counts-down", test_a_ring_counts_down);
  g_test_add_func ("/way/staff-carry-the-log-away", test_staff_carry_the_log_away);
  g_test_add_func ("/way/without-a-store-it-says-so-calmly", test_without_a_store_it_says_so_calmly);
  g_test_add_func ("/way/a-wrong-clock-gives-no-serial", test_a_wrong_clock_gives_no_serial);
  g_test_add_func ("/way/a-printer-that-is-not-there", test_a_printer_that_is_not_there);
  g_test_add_func ("/way/help-is-called-without-a-word", test_help_is_called_without_a_word);
  g_test_add_func ("/way/back-from-is-it-safe", test_back_from_is_it_safe);
  g_test_add_func ("/way/hotlines-are-dialled", test_hotlines_are_dialled);
  g_test_add_func ("/way/no-page-keeps-a-visit", test_no_page_keeps_a_visit);
  g_test_add_func ("/way/reduced-motion", test_reduced_motion);
  g_test_add_func ("/way/all-comes-down-until-the-visit-ends", test_all_comes_down_until_the_visit_ends);
  g_test_add_func ("/way/what-is-set-ends-with-the-visit", test_what_is_set_ends_with_the_visit);
  g_test_add_func ("/way/what-is-set-ends-when-nobody-is-there", test_what_is_set_ends_when_nobody_is_there);

  return g_test_run ();
}
