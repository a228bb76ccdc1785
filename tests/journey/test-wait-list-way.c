// SPDX-License-Identifier: GPL-3.0-or-later

/* Every time is taken: a number is left, and staff give what falls free. */

#include "kiosk/booking/service.h"
#include "kiosk/booking/wait-list.h"
#include "tests/support/test-kiosk.h"

/* A service whose every day is shut: nothing is free anywhere. */
static void
take_all (MrcTestKiosk *kiosk)
{
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_COMMAND, NULL);
  g_autoptr (MrcService) service = mrc_service_get (store, "counsel", NULL);
  g_autoptr (GError) error = NULL;

  service->capacity = 0;
  g_assert_true (mrc_service_put (store, service, &error));
  g_assert_no_error (error);
}

static void
give_room (MrcTestKiosk *kiosk)
{
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_COMMAND, NULL);
  g_autoptr (MrcService) service = mrc_service_get (store, "counsel", NULL);

  service->capacity = 1;
  g_assert_true (mrc_service_put (store, service, NULL));
}

static GPtrArray *
who_waits (MrcTestKiosk *kiosk)
{
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_READ_ONLY, NULL);

  return mrc_wait_list_list (store, mrc_kiosk_get_services (kiosk->kiosk)->clock, NULL);
}

static void
press_each (MrcTestKiosk *kiosk, const char *prefix, const char *keys)
{
  for (const char *p = keys; *p != '\0'; p++) {
    g_autofree char *id = g_strdup_printf ("%s%c", prefix, *p);

    mrc_test_press_id (kiosk->window, id);
  }
}

static void
come_and_choose (MrcTestKiosk *kiosk)
{
  mrc_test_kiosk_open (kiosk, "doors");
  mrc_test_kiosk_press (kiosk, "prospective");
  mrc_test_kiosk_open (kiosk, "serial");
  mrc_test_kiosk_press (kiosk, "counsel");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "when");
}

static void
leave_a_number (MrcTestKiosk *kiosk)
{
  mrc_test_kiosk_press (kiosk, "yes");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "call/safe");
  mrc_test_kiosk_press (kiosk, "safe");
  press_each (kiosk, "key-", "01712345678");
  mrc_test_kiosk_press (kiosk, "go");
  mrc_test_kiosk_press (kiosk, "skip");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "waiting");
}

static void
test_a_number_is_left (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_autoptr (GPtrArray) waiting = NULL;
  const MrcWaiting *first = NULL;

  take_all (kiosk);
  come_and_choose (kiosk);
  mrc_test_save_png (kiosk->window, "wait-when");
  mrc_test_kiosk_open (kiosk, "calendar");
  mrc_test_save_png (kiosk->window, "wait-calendar");
  mrc_test_kiosk_press (kiosk, "earliest");
  leave_a_number (kiosk);
  mrc_test_save_png (kiosk->window, "wait-ask");
  mrc_test_kiosk_press (kiosk, "yes");
  mrc_test_kiosk_wait_place (kiosk, "waiting/done");
  mrc_test_kiosk_settle (kiosk);
  mrc_test_save_png (kiosk->window, "wait-done");
  g_assert_true (mrc_secret_text_is_empty (mrc_visit_get_phone (mrc_kiosk_get_visit (kiosk->kiosk))));

  waiting = who_waits (kiosk);
  g_assert_cmpuint (waiting->len, ==, 1);
  first = waiting->pdata[0];
  g_assert_cmpstr (first->service, ==, "counsel");
  g_assert_true (first->has_contact);
  mrc_test_kiosk_stop (kiosk);
  g_assert_false (mrc_test_folder_has (kiosk->dir, "01712345678"));
  mrc_test_kiosk_free (kiosk);
}

static void
test_nobody_without_a_number (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1920, 1080, MRC_LANGUAGE_ENGLISH, NULL);
  g_autoptr (GPtrArray) waiting = NULL;

  take_all (kiosk);
  come_and_choose (kiosk);
  mrc_test_kiosk_press (kiosk, "answer");
  mrc_test_save_png (kiosk->window, "wait-call");
  mrc_test_kiosk_press (kiosk, "no");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "waiting/no-number");
  mrc_test_save_png (kiosk->window, "wait-no-number");
  mrc_test_kiosk_press (kiosk, "number");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "call");
  waiting = who_waits (kiosk);
  g_assert_cmpuint (waiting->len, ==, 0);
  mrc_test_kiosk_free (kiosk);
}

static void
put_on_the_list (MrcTestKiosk *kiosk, int n)
{
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_COMMAND, NULL);

  for (int i = 0; i < n; i++) {
    MrcUuid id = mrc_uuid7_new (1 + i);
    g_autoptr (MrcWaiting) waiting = mrc_wait_list_add (store, mrc_kiosk_get_services (kiosk->kiosk)->clock,
                                                        &id, "counsel", MRC_NEED_NONE, NULL, NULL);

    g_assert_nonnull (waiting);
  }
}

/* A touch that changes the list, and what the page says then. */
static void
change (MrcTestKiosk *kiosk, const char *id, const char *words)
{
  mrc_test_kiosk_press (kiosk, id);
  mrc_store_drain (mrc_kiosk_get_services (kiosk->kiosk)->store);
  mrc_test_wait_until (mrc_test_says (kiosk->window, words));
  mrc_test_kiosk_settle (kiosk);
}

static void
test_staff_give_what_falls_free (gconstpointer language)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, (MrcLanguage) GPOINTER_TO_INT (language), NULL);
  gboolean bengali = GPOINTER_TO_INT (language) == MRC_LANGUAGE_BENGALI;
  g_autoptr (GPtrArray) left = NULL;

  take_all (kiosk);
  put_on_the_list (kiosk, 8);
  mrc_test_kiosk_let_staff_in (kiosk);
  mrc_test_kiosk_open (kiosk, "wait-list");
  mrc_test_save_png (kiosk->window, bengali ? "wait-list-bn" : "wait-list-en");
  mrc_test_kiosk_press (kiosk, "more");
  mrc_test_kiosk_press (kiosk, "more");
  give_room (kiosk);
  mrc_test_kiosk_open (kiosk, "centre");
  mrc_test_kiosk_press (kiosk, "waiting");
  mrc_test_kiosk_press (kiosk, "waits-1");
  mrc_test_save_png (kiosk->window, bengali ? "wait-one-bn" : "wait-one-en");
  change (kiosk, "give", bengali ? "দেওয়া হলো" : "Given");
  mrc_test_save_png (kiosk->window, bengali ? "wait-given-bn" : "wait-given-en");
  mrc_test_kiosk_press (kiosk, "waits-1");
  change (kiosk, "drop", bengali ? "বদলানো হলো" : "It is changed");
  left = who_waits (kiosk);
  g_assert_cmpuint (left->len, ==, 6);
  mrc_test_kiosk_free (kiosk);
}

int
main (int argc, char *argv[])
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/wait-list-way/a-number-is-left", test_a_number_is_left);
  g_test_add_func ("/wait-list-way/nobody-without-a-number", test_nobody_without_a_number);

  g_test_add_data_func ("/wait-list-way/staff-give/bn", GINT_TO_POINTER (MRC_LANGUAGE_BENGALI),
                        test_staff_give_what_falls_free);
  g_test_add_data_func ("/wait-list-way/staff-give/en", GINT_TO_POINTER (MRC_LANGUAGE_ENGLISH),
                        test_staff_give_what_falls_free);

  return g_test_run ();
}
