// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/trusted-key.h"
#include "kiosk/privacy/seal.h"
#include "tests/store/centre.h"

#include <sodium.h>

#define SUNDAY MRC_TEST_SUNDAY
#define NINE (9 * 60)

static MrcUuid
new_id (MrcTestCentre *centre)
{
  return mrc_uuid7_new (mrc_clock_now (centre->clock) * 1000);
}

static void
assert_refused (MrcTestCentre *centre, const char *service, MrcDay day, int minute, MrcBookingError code)
{
  g_autoptr (GError) error = NULL;
  MrcUuid id = new_id (centre);

  g_assert_null (mrc_appointment_book (centre->store, centre->clock, centre->key, &id, service, day, minute,
                                       MRC_NEED_NONE, NULL, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, (int) code);
}

static void
cancel (MrcTestCentre *centre, const MrcAppointment *appointment)
{
  g_autoptr (GError) error = NULL;

  mrc_appointment_cancel (centre->store, centre->clock, &appointment->id, &error);
  g_assert_no_error (error);
}

static void
test_book (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcAppointment) made = NULL;
  g_autoptr (MrcAppointment) read = NULL;

  mrc_test_centre_put_service (centre, "documents", 2);
  made = mrc_test_centre_book (centre, "documents", SUNDAY + 1, NINE + 30);
  g_assert_cmpstr (made->service, ==, "documents");
  g_assert_cmpint (made->day, ==, SUNDAY + 1);
  g_assert_cmpint (made->minute, ==, NINE + 30);
  g_assert_cmpint (made->seat, ==, 1);
  g_assert_cmpint (made->call_number, ==, 1);
  g_assert_cmpuint (strlen (made->short_code), ==, 9);
  g_assert_true (g_str_has_prefix (made->ticket, "MRC1"));
  g_assert_cmpint (made->state, ==, MRC_APPOINTMENT_BOOKED);
  g_assert_false (made->has_contact);

  /* On the disk: another process would read the same. */
  g_clear_object (&centre->store);
  centre->store = mrc_test_folder_open_store (centre->folder, MRC_STORE_READ_ONLY);
  read = mrc_appointment_get (centre->store, &made->id, NULL);
  g_assert_cmpstr (read->short_code, ==, made->short_code);
  g_assert_cmpstr (read->ticket, ==, made->ticket);
}

static void
test_full (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();

  mrc_test_centre_put_service (centre, "documents", 2);
  for (int seat = 1; seat <= 2; seat++) {
    g_autoptr (MrcAppointment) made = mrc_test_centre_book (centre, "documents", SUNDAY, NINE);

    g_assert_cmpint (made->seat, ==, seat);
  }
  assert_refused (centre, "documents", SUNDAY, NINE, MRC_BOOKING_ERROR_TAKEN);
  mrc_test_centre_assert_sound (centre->folder->db);
}

static void
test_no_such_time (void)
{
  MrcClosure closure = { .day = SUNDAY + 1 };
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();

  mrc_test_centre_put_service (centre, "documents", 2);
  g_assert_true (mrc_closure_put (centre->store, &closure, NULL));
  assert_refused (centre, "nothing", SUNDAY, NINE, MRC_BOOKING_ERROR_NOT_FOUND);
  assert_refused (centre, "documents", SUNDAY, NINE + 10, MRC_BOOKING_ERROR_TAKEN); /* no slot */
  assert_refused (centre, "documents", SUNDAY, 12 * 60, MRC_BOOKING_ERROR_TAKEN);   /* shut by then */
  assert_refused (centre, "documents", SUNDAY + 1, NINE, MRC_BOOKING_ERROR_TAKEN);  /* a closure */
  assert_refused (centre, "documents", SUNDAY + 5, NINE, MRC_BOOKING_ERROR_TAKEN);  /* Friday */
  assert_refused (centre, "documents", SUNDAY - 7, NINE, MRC_BOOKING_ERROR_TAKEN);  /* past */
  assert_refused (centre, "documents", SUNDAY + 35, NINE, MRC_BOOKING_ERROR_TAKEN); /* too far ahead */
  mrc_test_centre_set_time (centre, SUNDAY, NINE + 1);
  assert_refused (centre, "documents", SUNDAY, NINE, MRC_BOOKING_ERROR_TAKEN); /* begun */
  g_assert_cmpint (mrc_test_count (centre->folder->db, "SELECT count(*) FROM slot"), ==, 0);
}

static void
test_same_id_same_appointment (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  MrcUuid id = new_id (centre);
  g_autoptr (MrcAppointment) first = NULL;
  g_autoptr (MrcAppointment) second = NULL;
  g_autoptr (GError) error = NULL;

  mrc_test_centre_put_service (centre, "documents", 1);
  first = mrc_appointment_book (centre->store, centre->clock, centre->key, &id, "documents", SUNDAY, NINE,
                                MRC_NEED_NONE, NULL, NULL);
  mrc_test_centre_set_time (centre, SUNDAY, NINE + 20); /* begun, and full: it is booked all the same */
  second = mrc_appointment_book (centre->store, centre->clock, centre->key, &id, "documents", SUNDAY, NINE,
                                 MRC_NEED_NONE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first->short_code, ==, second->short_code);
  g_assert_cmpint (mrc_test_count (centre->folder->db, "SELECT count(*) FROM appointment"), ==, 1);
}

static void
test_call_numbers_of_the_day (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  static const struct {
    const char *service;
    MrcDay day;
    int number;
  } calls[] = { { "documents", SUNDAY, 1 },
                { "loan", SUNDAY, 2 },
                { "documents", SUNDAY + 1, 1 },
                { "documents", SUNDAY, 3 },
                { "loan", SUNDAY + 1, 2 } };

  mrc_test_centre_put_service (centre, "documents", 5);
  mrc_test_centre_put_service (centre, "loan", 5);
  for (gsize i = 0; i < G_N_ELEMENTS (calls); i++) {
    g_autoptr (MrcAppointment) made = mrc_test_centre_book (centre, calls[i].service, calls[i].day, NINE);

    g_assert_cmpint (made->call_number, ==, calls[i].number);
  }
}

static void
test_cancel_frees_the_seat (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcAppointment) first = NULL;
  g_autoptr (MrcAppointment) second = NULL;
  g_autoptr (MrcAppointment) third = NULL;
  g_autoptr (MrcAppointment) read = NULL;

  mrc_test_centre_put_service (centre, "documents", 2);
  first = mrc_test_centre_book (centre, "documents", SUNDAY, NINE);
  second = mrc_test_centre_book (centre, "documents", SUNDAY, NINE);
  cancel (centre, first);
  read = mrc_appointment_get (centre->store, &first->id, NULL);
  g_assert_cmpint (read->state, ==, MRC_APPOINTMENT_CANCELLED);

  third = mrc_test_centre_book (centre, "documents", SUNDAY, NINE);
  g_assert_cmpint (third->seat, ==, 1);
  g_assert_cmpint (third->call_number, ==, 3); /* a number called once is not called again */
  assert_refused (centre, "documents", SUNDAY, NINE, MRC_BOOKING_ERROR_TAKEN);
  mrc_test_centre_assert_sound (centre->folder->db);
}

static void
test_cancel_twice (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcAppointment) made = NULL;
  g_autoptr (GError) error = NULL;
  MrcUuid nobody = mrc_uuid4_new ();

  mrc_test_centre_put_service (centre, "documents", 2);
  made = mrc_test_centre_book (centre, "documents", SUNDAY, NINE);
  cancel (centre, made);
  g_assert_false (mrc_appointment_cancel (centre->store, centre->clock, &made->id, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_STATE);
  g_clear_error (&error);
  g_assert_false (mrc_appointment_cancel (centre->store, centre->clock, &nobody, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_NOT_FOUND);
  mrc_test_centre_assert_sound (centre->folder->db);
}

static void
test_find (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcAppointment) made = NULL;
  g_autoptr (MrcAppointment) by_code = NULL;
  g_autoptr (MrcAppointment) by_ticket = NULL;
  g_autoptr (GError) error = NULL;

  mrc_test_centre_put_service (centre, "documents", 2);
  made = mrc_test_centre_book (centre, "documents", SUNDAY, NINE);
  by_code = mrc_appointment_find (centre->store, made->short_code, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (by_code->id.bytes, MRC_UUID_SIZE, made->id.bytes, MRC_UUID_SIZE);
  by_ticket = mrc_appointment_find (centre->store, made->ticket, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (by_ticket->id.bytes, MRC_UUID_SIZE, made->id.bytes, MRC_UUID_SIZE);
}

static void
test_find_nothing (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcTestCentre) other = mrc_test_centre_new ();
  g_autoptr (MrcAppointment) elsewhere = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (mrc_appointment_find (centre->store, "no slip at all", &error));
  g_assert_error (error, MRC_TICKET_ERROR, MRC_TICKET_ERROR_NO_TICKET);
  g_clear_error (&error);

  mrc_test_centre_put_service (other, "documents", 2);
  elsewhere = mrc_test_centre_book (other, "documents", SUNDAY, NINE);
  g_assert_null (mrc_appointment_find (centre->store, elsewhere->short_code, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* A sibling kiosk's slip: first unknown, then genuine, but not of this store. */
  g_assert_null (mrc_appointment_find (centre->store, elsewhere->ticket, &error));
  g_assert_error (error, MRC_TICKET_ERROR, MRC_TICKET_ERROR_UNKNOWN_KEY);
  g_clear_error (&error);
  g_assert_true (mrc_trusted_key_add (centre->store, mrc_ticket_key_get_public (other->key), NULL));
  g_assert_null (mrc_appointment_find (centre->store, elsewhere->ticket, &error));
  g_assert_error (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_NOT_FOUND);
}

static void
test_list (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (GPtrArray) all = NULL;
  static const int minutes[] = { NINE, NINE, NINE + 60 };

  mrc_test_centre_put_service (centre, "documents", 2);
  mrc_appointment_free (mrc_test_centre_book (centre, "documents", SUNDAY, NINE + 60));
  mrc_appointment_free (mrc_test_centre_book (centre, "documents", SUNDAY, NINE));
  mrc_appointment_free (mrc_test_centre_book (centre, "documents", SUNDAY, NINE));
  mrc_appointment_free (mrc_test_centre_book (centre, "documents", SUNDAY + 1, NINE));
  all = mrc_appointment_list (centre->store, SUNDAY, SUNDAY, NULL);
  g_assert_cmpuint (all->len, ==, 3);
  for (guint i = 0; i < all->len; i++)
    g_assert_cmpint (((MrcAppointment *) all->pdata[i])->minute, ==, minutes[i]);
}

/* What was sold stays sold, and nothing more is. */
static void
test_smaller_capacity (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();

  mrc_test_centre_put_service (centre, "documents", 3);
  for (int i = 0; i < 2; i++)
    mrc_appointment_free (mrc_test_centre_book (centre, "documents", SUNDAY, NINE));
  mrc_test_centre_put_service (centre, "documents", 1);
  assert_refused (centre, "documents", SUNDAY, NINE, MRC_BOOKING_ERROR_TAKEN);
  mrc_test_centre_put_service (centre, "documents", 3);
  mrc_appointment_free (mrc_test_centre_book (centre, "documents", SUNDAY, NINE));
  assert_refused (centre, "documents", SUNDAY, NINE, MRC_BOOKING_ERROR_TAKEN);
  mrc_test_centre_assert_sound (centre->folder->db);
}

static MrcSecretText *
secret (const char *text)
{
  MrcSecretText *self = mrc_secret_text_new ();

  mrc_secret_text_set (self, text);
  return self;
}

#define NAME "মোছাম্মৎ রহিমা খাতুন"
#define PHONE "01712345678"

static void
assert_unread (MrcTestCentre *centre)
{
  g_assert_false (mrc_test_folder_holds (centre->folder, "রহিমা"));
  g_assert_false (mrc_test_folder_holds (centre->folder, PHONE));
  g_assert_false (mrc_test_folder_holds (centre->folder, PHONE + 3));
  /* The search does find what is there. */
  g_assert_true (mrc_test_folder_holds (centre->folder, "documents"));
}

static void
test_sealed_is_never_in_clear (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcSecretText) name = secret (NAME);
  g_autoptr (MrcSecretText) phone = secret (PHONE);
  g_autoptr (MrcSecretText) opened_name = NULL;
  g_autoptr (MrcSecretText) opened_phone = NULL;
  g_autoptr (MrcAppointment) made = NULL;
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (GBytes) sealed = NULL;
  guint8 public_key[MRC_PUBLIC_KEY_SIZE];
  guint8 secret_key[crypto_box_SECRETKEYBYTES];
  MrcUuid id = new_id (centre);

  crypto_box_keypair (public_key, secret_key);
  sealed = mrc_seal (public_key, name, phone);
  mrc_test_centre_put_service (centre, "documents", 2);
  made = mrc_appointment_book (centre->store, centre->clock, centre->key, &id, "documents", SUNDAY, NINE,
                               MRC_NEED_NONE, sealed, NULL);
  g_assert_true (made->has_contact);
  g_assert_cmpint (mrc_test_folder_size (centre->folder, "centre.db-wal"), >, 0);
  assert_unread (centre);

  kept = mrc_appointment_dup_sealed (centre->store, &id, NULL);
  g_assert_true (mrc_unseal (public_key, secret_key, kept, &opened_name, &opened_phone));
  g_assert_cmpstr (mrc_secret_text_peek (opened_name), ==, NAME);
  g_assert_cmpstr (mrc_secret_text_peek (opened_phone), ==, PHONE);

  g_clear_object (&centre->store); /* checkpoints */
  assert_unread (centre);
}

/* What the schema itself forbids, whoever asks. */
static void
test_schema_guards (void)
{
  static const char *const forbidden[] = {
    "DELETE FROM appointment",
    "UPDATE appointment SET seat = 2 WHERE status = 1",
    "UPDATE appointment SET slot_id = slot_id",
    "UPDATE appointment SET status = 1 WHERE status = 0",
    "UPDATE appointment SET call_number = 7",
    "UPDATE slot SET taken = 2",
    "UPDATE slot SET taken = -1",
    "UPDATE slot SET capacity = 0",
    "UPDATE appointment SET changed_to = appointment_id WHERE status = 1",
    "UPDATE appointment SET reprints = -1",
    "DELETE FROM slot",
    "INSERT INTO walk_in SELECT randomblob(16), day, call_number, '999999999', randomblob(8), '', 0 FROM "
    "appointment",
    "DELETE FROM service",
    "INSERT INTO appointment SELECT randomblob(16), slot_id, 1, 1, day, 99, '999999999', randomblob(8), '', "
    "0, 0, NULL, 0, NULL, 0"
    " FROM slot",
  };
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  g_autoptr (MrcAppointment) cancelled = NULL;
  sqlite3 *db = NULL;

  mrc_test_centre_put_service (centre, "documents", 1);
  cancelled = mrc_test_centre_book (centre, "documents", SUNDAY, NINE);
  cancel (centre, cancelled);
  mrc_appointment_free (mrc_test_centre_book (centre, "documents", SUNDAY, NINE));
  g_clear_object (&centre->store);

  g_assert_cmpint (sqlite3_open (centre->folder->db, &db), ==, SQLITE_OK);
  sqlite3_exec (db, "PRAGMA foreign_keys = ON", NULL, NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (forbidden); i++)
    g_assert_cmpint (sqlite3_exec (db, forbidden[i], NULL, NULL, NULL), ==, SQLITE_CONSTRAINT);
  sqlite3_close (db);
  mrc_test_centre_assert_sound (centre->folder->db);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/booking/appointment/book", test_book);
  g_test_add_func ("/booking/appointment/full", test_full);
  g_test_add_func ("/booking/appointment/no-such-time", test_no_such_time);
  g_test_add_func ("/booking/appointment/same-id-same-appointment", test_same_id_same_appointment);
  g_test_add_func ("/booking/appointment/call-numbers-of-the-day", test_call_numbers_of_the_day);
  g_test_add_func ("/booking/appointment/cancel-frees-the-seat", test_cancel_frees_the_seat);
  g_test_add_func ("/booking/appointment/cancel-twice", test_cancel_twice);
  g_test_add_func ("/booking/appointment/find", test_find);
  g_test_add_func ("/booking/appointment/find-nothing", test_find_nothing);
  g_test_add_func ("/booking/appointment/list", test_list);
  g_test_add_func ("/booking/appointment/smaller-capacity", test_smaller_capacity);
  g_test_add_func ("/booking/appointment/sealed-is-never-in-clear", test_sealed_is_never_in_clear);
  g_test_add_func ("/booking/appointment/schema-guards", test_schema_guards);

  return g_test_run ();
}
