// SPDX-License-Identifier: GPL-3.0-or-later

/* The staff's day at the kiosk: by PIN, in numbers, from the list to the last one served. */

#include "kiosk/booking/walk-in.h"
#include "tests/support/test-kiosk.h"

#include <glib/gstdio.h>

#define PIN "246810"

static void
unlock (MrcTestKiosk *kiosk)
{
  mrc_test_kiosk_open (kiosk, "staff");
  for (const char *p = PIN; *p != '\0'; p++) {
    g_autofree char *id = g_strdup_printf ("key-%c", *p);

    mrc_test_press_id (kiosk->window, id);
  }
  mrc_test_kiosk_wait_place (kiosk, "today");
  mrc_test_kiosk_settle (kiosk);
}

/* Two without a serial, and one with one at half past ten. */
static void
people_come (MrcTestKiosk *kiosk)
{
  const MrcServices *services = mrc_kiosk_get_services (kiosk->kiosk);
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_COMMAND, NULL);
  MrcUuid id = mrc_uuid7_new (1);
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcAppointment) made =
    mrc_appointment_book (store, services->clock, services->ticket_key, &id, "counsel",
                          mrc_clock_today (services->clock, NULL), 630, MRC_NEED_NONE, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (made->call_number, ==, 1);
  for (int i = 0; i < 2; i++) {
    MrcUuid next = mrc_uuid7_new (2 + i);
    g_autoptr (MrcWalkIn) walk_in =
      mrc_walk_in_take (store, services->clock, services->ticket_key, &next, MRC_QUEUE_GENERAL, &error);

    g_assert_no_error (error);
  }
}

static MrcQueueEntry *
entry_of (MrcTestKiosk *kiosk, int number)
{
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_READ_ONLY, NULL);
  g_autoptr (GPtrArray) list =
    mrc_queue_list (store, mrc_clock_today (mrc_kiosk_get_services (kiosk->kiosk)->clock, NULL), NULL);

  for (guint i = 0; i < list->len; i++) {
    if (((MrcQueueEntry *) list->pdata[i])->call_number == number)
      return g_ptr_array_steal_index (list, i);
  }
  return NULL;
}

static void
press_and_wait (MrcTestKiosk *kiosk, const char *id)
{
  mrc_test_kiosk_press (kiosk, id);
  mrc_store_drain (mrc_kiosk_get_services (kiosk->kiosk)->store);
  mrc_test_kiosk_wait_place (kiosk, "today");
  mrc_test_kiosk_settle (kiosk);
}

static void
test_a_day (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_autoptr (MrcQueueEntry) first = NULL;
  g_autoptr (MrcQueueEntry) second = NULL;
  g_autoptr (MrcQueueEntry) third = NULL;

  people_come (kiosk);
  unlock (kiosk);
  press_and_wait (kiosk, "call-next"); /* who came first: 2 */
  mrc_test_kiosk_press (kiosk, "row-2");
  press_and_wait (kiosk, "done");
  mrc_test_kiosk_press (kiosk, "row-1");
  press_and_wait (kiosk, "here");
  mrc_test_kiosk_press (kiosk, "row-1");
  press_and_wait (kiosk, "ill"); /* before 3, with a reason */
  mrc_test_kiosk_press (kiosk, "row-1");
  press_and_wait (kiosk, "gone");
  press_and_wait (kiosk, "call-next");
  mrc_test_save_png (kiosk->window, "desk-today");

  second = entry_of (kiosk, 2);
  first = entry_of (kiosk, 1);
  third = entry_of (kiosk, 3);
  g_assert_cmpint (second->state, ==, MRC_QUEUE_DONE);
  g_assert_cmpint (first->state, ==, MRC_QUEUE_GONE);
  g_assert_cmpstr (first->jumped, ==, "ill");
  g_assert_cmpint (third->state, ==, MRC_QUEUE_CALLED);
  mrc_test_kiosk_press (kiosk, "lock");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "idle");
  mrc_test_kiosk_free (kiosk);
}

/* Neither list nor acts without the PIN. */
static void
test_locked (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_ENGLISH, NULL);
  g_autoptr (MrcQueueEntry) entry = NULL;

  people_come (kiosk);
  mrc_navigator_open (mrc_kiosk_get_navigator (kiosk->kiosk), "today");
  mrc_test_kiosk_wait_place (kiosk, "staff");
  gtk_widget_activate_action (kiosk->window, "staff.call-next", NULL);
  mrc_store_drain (mrc_kiosk_get_services (kiosk->kiosk)->store);
  entry = entry_of (kiosk, 2);
  g_assert_cmpint (entry->state, ==, MRC_QUEUE_WAITING);
  mrc_test_kiosk_free (kiosk);
}

/* The card spoilt the store over night: numbers for today go on, nobody sees a raw word. */
static void
test_a_spoilt_store (void)
{
  static const char *const touches[] = { "start", "prospective", "serial", "general", NULL };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_autofree char *dir = g_strdup (kiosk->dir);
  g_autofree char *db = g_build_filename (dir, "centre.db", NULL);
  g_autofree char *wal = g_build_filename (dir, "centre.db-wal", NULL);
  g_autofree char *bytes = NULL;
  gsize length = 0;

  mrc_store_drain (mrc_kiosk_get_services (kiosk->kiosk)->store); /* the good copy is made */
  mrc_test_kiosk_stop (kiosk);
  while (g_main_context_iteration (NULL, FALSE)) /* what was answered lets go of the store */
    ;
  g_assert_true (g_file_get_contents (db, &bytes, &length, NULL));
  memset (bytes + 4096, 0xa5, length - 4096);
  g_assert_true (g_file_set_contents (db, bytes, (gssize) length, NULL));
  g_unlink (wal); /* it would mend some of the pages */
  g_free (kiosk->dir);
  g_free (kiosk);

  kiosk = mrc_test_kiosk_new_in (g_steal_pointer (&dir), 1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_assert_true (mrc_kiosk_get_services (kiosk->kiosk)->walk_in_only);
  for (int i = 0; touches[i] != NULL; i++)
    mrc_test_kiosk_press (kiosk, touches[i]);
  mrc_test_kiosk_wait_place (kiosk, "slip");
  mrc_test_kiosk_free (kiosk);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/desk/a-day", test_a_day);
  g_test_add_func ("/desk/locked", test_locked);
  g_test_add_func ("/desk/a-spoilt-store", test_a_spoilt_store);

  return g_test_run ();
}
