// SPDX-License-Identifier: GPL-3.0-or-later

/* What a visitor meets when the printer fails: the number is shown and said, nobody is left without a way on,
 * and staff find the slip on their list. */

#include <cups/cups.h>
#include <glib/gstdio.h>

#include "kiosk/booking/appointment.h"
#include "printing/print-queue.h"
#include "tests/support/fake-ipp.h"
#include "tests/support/print-lab.h"
#include "tests/support/test-kiosk.h"

/* Returns: (transfer full): a serial of tomorrow, whose slip is printed once more */
static MrcAppointment *
print_a_copy (MrcTestKiosk *kiosk)
{
  const MrcServices *services = mrc_kiosk_get_services (kiosk->kiosk);
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_COMMAND, NULL);
  MrcUuid id = mrc_uuid7_new (g_get_real_time () / 1000);
  MrcDay day = mrc_clock_today (services->clock, NULL) + 1;
  MrcAppointment *made = mrc_appointment_book (store, services->clock, services->ticket_key, &id, "counsel",
                                               day, 630, MRC_NEED_NONE, NULL, NULL);

  g_assert_nonnull (made);
  gtk_widget_activate_action (kiosk->window, "arrival.code", "s", made->ticket);
  mrc_test_kiosk_wait_place (kiosk, "arrival/slip");
  mrc_test_kiosk_settle (kiosk);
  mrc_test_kiosk_press (kiosk, "reprint");
  mrc_test_kiosk_wait_place (kiosk, "slip");
  mrc_test_kiosk_settle (kiosk);
  return made;
}

/* Returns: (transfer full): the newest first */
static GPtrArray *
records (MrcTestKiosk *kiosk)
{
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_READ_ONLY, NULL);

  return mrc_print_record_list (store, NULL);
}

static MrcPrintState
state_of (MrcTestKiosk *kiosk, const char *id)
{
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_READ_ONLY, NULL);
  g_autoptr (MrcPrintRecord) record = mrc_print_record_get (store, id, NULL);

  return record != NULL ? record->step.state : MRC_PRINT_QUEUED;
}

static void
test_nothing_prints (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  MrcPrintQueue *queue = mrc_kiosk_get_services (kiosk->kiosk)->printing;
  g_autofree char *slips = g_build_filename (kiosk->dir, "slips", NULL);
  g_autoptr (MrcAppointment) made = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (MrcPrintJob) later = NULL;
  g_autofree char *id = NULL;

  g_assert_true (g_file_set_contents (slips, "no folder", -1, NULL));
  made = print_a_copy (kiosk);
  mrc_test_wait_until (mrc_test_kiosk_said (kiosk, "মেশিন ছাপছে না"));
  g_assert_true (mrc_test_says (kiosk->window, "০০১"));
  list = records (kiosk);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_true (mrc_print_record_waits_for_staff (g_ptr_array_index (list, 0)));
  id = g_strdup (((MrcPrintRecord *) g_ptr_array_index (list, 0))->id);
  mrc_test_kiosk_press (kiosk, "done");

  /* The printer has been mended: nothing comes by itself, staff print it. */
  g_assert_cmpint (g_unlink (slips), ==, 0);
  later = mrc_print_queue_retry (queue, id);
  mrc_test_wait_until (mrc_print_job_is_final (later));
  g_assert_cmpint (mrc_print_job_get_state (later), ==, MRC_PRINT_PRINTED);
  mrc_test_kiosk_free (kiosk);
}

/* Whoever leaves with the number has no slip come out behind them. */
static void
test_paper_is_out (void)
{
  MrcPrintLab *lab = mrc_print_lab_new ("printer");
  g_autofree char *printer = g_strdup_printf ("printer: %s\n", lab->uri);
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_BENGALI, printer);
  g_autoptr (MrcAppointment) made = NULL;
  g_autoptr (MrcPrintJob) job = NULL;
  g_autoptr (GPtrArray) list = NULL;

  mrc_print_lab_behave (lab, "empty");
  made = print_a_copy (kiosk);
  g_set_object (&job, mrc_kiosk_get_print_job (kiosk->kiosk));
  mrc_test_wait_until (mrc_test_kiosk_said (kiosk, "কাগজ শেষ"));
  mrc_test_kiosk_press (kiosk, "done");
  mrc_test_wait_until (mrc_print_job_is_final (job));
  g_assert_cmpint (mrc_print_job_get_state (job), !=, MRC_PRINT_PRINTED);
  list = records (kiosk);
  g_assert_true (mrc_print_record_waits_for_staff (g_ptr_array_index (list, 0)));
  mrc_print_lab_behave (lab, "ok");
  mrc_test_kiosk_free (kiosk);
  mrc_print_lab_free (lab);
}

/* "Did it come out?" "No": a copy, marked and counted. "Yes": that is the end of it. */
static void
test_nobody_knows (void)
{
  g_auto (MrcFakeIpp) fake = { .job_name = "slip:someone-elses:1", .job_state = IPP_JSTATE_COMPLETED };
  g_autofree char *printer = NULL;
  MrcTestKiosk *kiosk = NULL;
  g_autoptr (MrcAppointment) made = NULL, counted = NULL;
  g_autoptr (MrcPrintJob) first = NULL, second = NULL;
  g_autoptr (MrcStore) store = NULL;
  g_autoptr (MrcPrintRecord) copy = NULL;

  mrc_fake_ipp_start (&fake);
  printer = g_strdup_printf ("printer: %s\n", fake.uri);
  kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, printer);
  made = print_a_copy (kiosk);
  g_set_object (&first, mrc_kiosk_get_print_job (kiosk->kiosk));
  mrc_test_wait_until (mrc_test_kiosk_said (kiosk, "কাগজ কি বের হয়েছে?"));
  mrc_test_kiosk_press (kiosk, "not-out");
  g_set_object (&second, mrc_kiosk_get_print_job (kiosk->kiosk));
  g_assert_true (first != second);
  mrc_test_wait_until (mrc_print_job_get_state (second) == MRC_PRINT_UNCERTAIN);
  mrc_test_wait_until (state_of (kiosk, mrc_print_job_get_id (first)) == MRC_PRINT_CANCELLED);
  store = mrc_store_open (kiosk->dir, MRC_STORE_READ_ONLY, NULL);
  copy = mrc_print_record_get (store, mrc_print_job_get_id (second), NULL);
  g_assert_cmpint (copy->copy, ==, 2);
  counted = mrc_appointment_find (store, made->ticket, NULL);
  g_assert_cmpint (counted->reprints, ==, 2); /* the one asked for, and this one */
  g_clear_object (&store);
  mrc_test_kiosk_settle (kiosk);
  mrc_test_kiosk_press (kiosk, "out");
  mrc_test_wait_until (state_of (kiosk, mrc_print_job_get_id (second)) == MRC_PRINT_PRINTED);
  mrc_test_kiosk_free (kiosk);
  mrc_fake_ipp_stop (&fake);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/printer/nothing-prints", test_nothing_prints);
  g_test_add_func ("/printer/paper-is-out", test_paper_is_out);
  g_test_add_func ("/printer/nobody-knows", test_nobody_knows);

  return g_test_run ();
}
