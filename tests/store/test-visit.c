// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/visit/visit-log.h"
#include "tests/store/folder.h"

#include <sodium.h>

#define DAY 20779
#define SECOND G_USEC_PER_SEC

/* The visitor */

static void
test_new_is_empty (void)
{
  g_autoptr (MrcVisit) visit = mrc_visit_new (DAY, 10, 5 * SECOND);
  MrcDay day = 1;
  int minute = 1;

  g_assert_cmpint (mrc_visit_get_day (visit), ==, DAY);
  g_assert_cmpint (mrc_visit_get_hour (visit), ==, 10);
  g_assert_cmpint (mrc_visit_get_seconds (visit, 65 * SECOND + 900000), ==, 60);
  g_assert_cmpint (mrc_visit_get_language (visit), ==, MRC_LANGUAGE_BENGALI);
  g_assert_null (mrc_visit_get_door (visit));
  g_assert_null (mrc_visit_get_service (visit));
  g_assert_false (mrc_visit_get_time (visit, &day, &minute));
  g_assert_cmpint (day, ==, 1);
  g_assert_cmpint (mrc_visit_get_call (visit), ==, MRC_CALL_UNASKED);
  g_assert_true (mrc_secret_text_is_empty (mrc_visit_get_phone (visit)));
  g_assert_null (mrc_visit_dup_masked_phone (visit));
  for (int fact = 0; fact < MRC_N_FACTS; fact++)
    g_assert_cmpstr (mrc_visit_get_fact (visit, (MrcFact) fact), ==, "");
}

static void
test_topics_once_each (void)
{
  g_autoptr (MrcVisit) visit = mrc_visit_new (DAY, 10, 0);

  mrc_visit_see_topic (visit, "loan");
  mrc_visit_see_topic (visit, "health");
  mrc_visit_see_topic (visit, "loan");
  g_assert_cmpuint (mrc_visit_get_topics (visit)->len, ==, 2);
  g_assert_true (mrc_visit_has_seen_topic (visit, "health"));
  g_assert_false (mrc_visit_has_seen_topic (visit, "heal"));
}

static void
test_new_service_forgets_the_time (void)
{
  g_autoptr (MrcVisit) visit = mrc_visit_new (DAY, 10, 0);
  MrcDay day;
  int minute;

  mrc_visit_set_service (visit, "loan");
  mrc_visit_set_time (visit, DAY + 1, 0);
  mrc_visit_set_service (visit, "loan"); /* back, and the same again */
  g_assert_true (mrc_visit_get_time (visit, &day, &minute));
  g_assert_cmpint (day, ==, DAY + 1);
  g_assert_cmpint (minute, ==, 0);
  mrc_visit_set_service (visit, "documents");
  g_assert_false (mrc_visit_get_time (visit, &day, &minute));
}

static void
test_no_call_wipes_the_phone (void)
{
  g_autoptr (MrcVisit) visit = mrc_visit_new (DAY, 10, 0);
  const char *memory = mrc_secret_text_peek (mrc_visit_get_phone (visit));

  mrc_visit_set_call (visit, MRC_CALL_YES);
  mrc_secret_text_set (mrc_visit_get_phone (visit), "01712345678");
  mrc_secret_text_set (mrc_visit_get_name (visit), "রহিমা");
  mrc_visit_set_call (visit, MRC_CALL_NO);
  g_assert_true (sodium_is_zero ((const guint8 *) memory, MRC_SECRET_TEXT_MAX));
  g_assert_false (mrc_secret_text_is_empty (mrc_visit_get_name (visit)));
  mrc_visit_forget_contact (visit);
  g_assert_true (mrc_secret_text_is_empty (mrc_visit_get_name (visit)));
}

static void
test_masked_phone (void)
{
  static const char *const pairs[][2] = {
    { "01712345678", "017×× ×××678" },
    { "0171234", "××××× ××" },
    { "017", "×××" },
    { "0171234567890", "017×× ×××××890" },
  };
  g_autoptr (MrcVisit) visit = mrc_visit_new (DAY, 10, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++) {
    g_autofree char *masked = NULL;

    mrc_secret_text_set (mrc_visit_get_phone (visit), pairs[i][0]);
    masked = mrc_visit_dup_masked_phone (visit);
    g_assert_cmpstr (masked, ==, pairs[i][1]);
  }
}

static void
test_booking_id_is_kept (void)
{
  g_autoptr (MrcVisit) visit = mrc_visit_new (DAY, 10, 0);
  MrcUuid first = *mrc_visit_get_booking_id (visit, 1000);
  MrcUuid again = *mrc_visit_get_booking_id (visit, 2000);
  MrcUuid next;

  g_assert_cmpmem (&first, sizeof first, &again, sizeof again);
  mrc_visit_renew_booking_id (visit);
  next = *mrc_visit_get_booking_id (visit, 3000);
  g_assert_cmpint (memcmp (&first, &next, sizeof first), !=, 0);
}

/* The log */

static MrcVisit *
busy_visit (void)
{
  MrcVisit *visit = mrc_visit_new (DAY, 10, 0);

  mrc_visit_set_language (visit, MRC_LANGUAGE_ENGLISH);
  mrc_visit_set_door (visit, "returnee");
  mrc_visit_set_voice_used (visit);
  mrc_visit_see_topic (visit, "loan");
  mrc_visit_see_topic (visit, "health");
  for (int fact = 0; fact < MRC_N_FACTS; fact++)
    if (fact != MRC_FACT_STAGE)
      mrc_visit_set_fact (visit, (MrcFact) fact, mrc_fact_name ((MrcFact) fact));
  mrc_visit_add_booked (visit, "documents");
  mrc_visit_add_booked (visit, "loan");
  mrc_visit_add_booked (visit, "documents");
  mrc_secret_text_set (mrc_visit_get_name (visit), "রহিমা খাতুন");
  mrc_secret_text_set (mrc_visit_get_phone (visit), "01712345678");
  return visit;
}

static void
append (MrcStore *store, MrcVisitRow *row)
{
  g_autoptr (GError) error = NULL;

  mrc_visit_log_append (store, row, &error);
  g_assert_no_error (error);
}

static void
test_append_is_on_the_disk (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);
  g_autoptr (MrcVisit) visit = busy_visit ();
  g_autoptr (MrcVisitRow) row = mrc_visit_row_new (visit, 240 * SECOND, MRC_VISIT_END_IDLE, NULL);

  g_clear_object (&visit); /* the row stands alone */
  append (store, row);
  g_clear_object (&store);
  g_assert_cmpint (mrc_test_count (folder->db, "SELECT count(*) FROM visit WHERE day = 20779 AND hour = 10"
                                               " AND seconds = 240 AND door = 'returnee' AND language = 'en'"
                                               " AND voice = 1 AND ended = 1 AND length(visit_id) = 16"),
                   ==, 1);
  /* Each fact in the column of its name. */
  g_assert_cmpint (mrc_test_count (folder->db,
                                   "SELECT count(*) FROM visit WHERE first_or_repeat = 'first_or_repeat'"
                                   " AND sex = 'sex' AND age_band = 'age_band' AND district = 'district'"
                                   " AND destination_country = 'destination_country' AND stage = ''"
                                   " AND channel_of_offer = 'channel_of_offer'"
                                   " AND last_country = 'last_country'"
                                   " AND decision_after = 'decision_after'"),
                   ==, 1);
  g_assert_cmpint (
    mrc_test_count (folder->db, "SELECT count(*) FROM visit_topic WHERE topic IN ('loan', 'health')"), ==, 2);
  g_assert_cmpint (
    mrc_test_count (folder->db, "SELECT booked FROM visit_service WHERE service = 'documents'"), ==, 2);
  g_assert_cmpint (mrc_test_count (folder->db, "SELECT booked FROM visit_service WHERE service = 'loan'"), ==,
                   1);
}

static void
test_append_twice_is_one (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);
  g_autoptr (MrcVisit) visit = busy_visit ();
  g_autoptr (MrcVisitRow) row = mrc_visit_row_new (visit, 240 * SECOND, MRC_VISIT_END_EXIT, NULL);
  g_autoptr (MrcVisitRow) other = mrc_visit_row_new (visit, 240 * SECOND, MRC_VISIT_END_EXIT, NULL);
  gint64 count;

  append (store, row);
  append (store, row);
  append (store, other);
  g_assert_true (mrc_visit_log_count (store, DAY, DAY, &count, NULL));
  g_assert_cmpint (count, ==, 2);
  g_assert_cmpint (mrc_test_count (folder->db, "SELECT sum(booked) FROM visit_service"), ==, 6);
}

static void
test_count_by_day (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);
  gint64 count;

  for (int day = 0; day < 5; day++) {
    g_autoptr (MrcVisit) visit = mrc_visit_new (DAY + day, 9, 0);
    g_autoptr (MrcVisitRow) row = mrc_visit_row_new (visit, 0, MRC_VISIT_END_STOP, NULL);

    append (store, row);
  }
  g_assert_true (mrc_visit_log_count (store, DAY + 1, DAY + 3, &count, NULL));
  g_assert_cmpint (count, ==, 3);
}

static void
test_pages_are_only_counted (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);

  for (int i = 0; i < 3; i++)
    g_assert_true (mrc_visit_log_count_page (store, DAY, "help", NULL, NULL));
  g_assert_true (mrc_visit_log_count_page (store, DAY + 1, "help", NULL, NULL));
  g_assert_cmpint (
    mrc_test_count (folder->db, "SELECT count FROM page_count WHERE day = 20779 AND page = 'help'"), ==, 3);
  g_assert_cmpint (mrc_test_count (folder->db, "SELECT count(*) FROM page_count"), ==, 2);
}

static void
test_nothing_personal (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);
  g_autoptr (MrcVisit) visit = busy_visit ();
  g_autoptr (MrcVisitRow) row = mrc_visit_row_new (visit, 240 * SECOND, MRC_VISIT_END_EXIT, NULL);

  append (store, row);
  g_assert_true (mrc_test_folder_holds (folder, "returnee"));
  g_assert_false (mrc_test_folder_holds (folder, "রহিমা"));
  g_assert_false (mrc_test_folder_holds (folder, "01712345678"));
  /* No column of these tables could lead from a visit to an appointment. */
  g_assert_cmpint (mrc_test_count (folder->db,
                                   "SELECT count(*) FROM sqlite_schema m, pragma_table_info(m.name) c"
                                   " WHERE m.name LIKE 'visit%' AND (c.name LIKE '%appointment%'"
                                   " OR c.name LIKE '%slot%' OR c.name LIKE '%ticket%'"
                                   " OR c.name LIKE '%code%' OR c.name GLOB '*_at')"),
                   ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/visit/new-is-empty", test_new_is_empty);
  g_test_add_func ("/visit/topics-once-each", test_topics_once_each);
  g_test_add_func ("/visit/new-service-forgets-the-time", test_new_service_forgets_the_time);
  g_test_add_func ("/visit/no-call-wipes-the-phone", test_no_call_wipes_the_phone);
  g_test_add_func ("/visit/masked-phone", test_masked_phone);
  g_test_add_func ("/visit/booking-id-is-kept", test_booking_id_is_kept);
  g_test_add_func ("/visit/log/append-is-on-the-disk", test_append_is_on_the_disk);
  g_test_add_func ("/visit/log/append-twice-is-one", test_append_twice_is_one);
  g_test_add_func ("/visit/log/count-by-day", test_count_by_day);
  g_test_add_func ("/visit/log/pages-are-only-counted", test_pages_are_only_counted);
  g_test_add_func ("/visit/log/nothing-personal", test_nothing_personal);

  return g_test_run ();
}
