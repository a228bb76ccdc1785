// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/store/centre.h"

#include "kiosk/booking/trusted-key.h"

MrcTestCentre *
mrc_test_centre_new (void)
{
  MrcTestCentre *self = g_new0 (MrcTestCentre, 1);
  g_autoptr (GError) error = NULL;

  self->folder = mrc_test_folder_new ();
  self->store = mrc_test_folder_create_store (self->folder);
  self->clock = mrc_clock_new_settable (mrc_day_to_unix (MRC_TEST_SUNDAY, 9 * 60));
  self->key = mrc_ticket_key_new ();
  mrc_trusted_key_add (self->store, mrc_ticket_key_get_public (self->key), &error);
  g_assert_no_error (error);
  mrc_store_set_setting (self->store, MRC_SETTING_CENTRE_CODE, "CML", &error);
  g_assert_no_error (error);
  for (int weekday = 0; weekday < 5; weekday++) {
    MrcOpening opening = {
      .weekday = weekday, .from = 9 * 60, .to = 12 * 60, .valid_from = 0, .valid_to = 99999
    };

    mrc_opening_put (self->store, &opening, &error);
    g_assert_no_error (error);
  }
  return self;
}

void
mrc_test_centre_free (MrcTestCentre *self)
{
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->key, mrc_ticket_key_free);
  mrc_test_folder_free (self->folder);
  g_free (self);
}

void
mrc_test_centre_set_time (MrcTestCentre *self, MrcDay day, int minute)
{
  mrc_clock_set (self->clock, mrc_day_to_unix (day, minute));
}

void
mrc_test_centre_put_service (MrcTestCentre *self, const char *code, int capacity)
{
  g_autoptr (MrcService) service = mrc_service_new ();
  g_autoptr (GError) error = NULL;

  service->code = g_strdup (code);
  service->audience = MRC_AUDIENCE_ALL;
  service->minutes = 30;
  service->capacity = capacity;
  service->horizon_days = 30;
  mrc_service_put (self->store, service, &error);
  g_assert_no_error (error);
}

MrcAppointment *
mrc_test_centre_book (MrcTestCentre *self, const char *service, MrcDay day, int minute)
{
  MrcUuid id = mrc_uuid7_new (mrc_clock_now (self->clock) * 1000);
  g_autoptr (GError) error = NULL;
  MrcAppointment *appointment = mrc_appointment_book (self->store, self->clock, self->key, &id, service, day,
                                                      minute, MRC_NEED_NONE, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (appointment);
  return appointment;
}

void
mrc_test_centre_assert_sound (const char *db_path)
{
  g_assert_cmpint (
    mrc_test_count (db_path, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"), ==,
    0);
  g_assert_cmpint (mrc_test_count (db_path, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
  g_assert_cmpint (mrc_test_count (db_path,
                                   "SELECT count(*) FROM slot s WHERE taken > capacity OR taken <>"
                                   " (SELECT count(*) FROM appointment a"
                                   "  WHERE a.slot_id = s.slot_id AND a.status <> 0)"
                                   " + (SELECT count(*) FROM turn t WHERE t.slot_id = s.slot_id AND t.live)"),
                   ==, 0);
  g_assert_cmpint (mrc_test_count (db_path, "SELECT count(*) FROM (SELECT 1 FROM"
                                            " (SELECT slot_id, seat FROM appointment WHERE status <> 0"
                                            "  UNION ALL SELECT slot_id, seat FROM turn WHERE live)"
                                            " GROUP BY slot_id, seat HAVING count(*) > 1)"),
                   ==, 0);
  g_assert_cmpint (mrc_test_count (db_path, "SELECT count(*) FROM appointment a JOIN slot s USING(slot_id)"
                                            " WHERE a.status <> 0 AND a.seat > s.capacity"),
                   ==, 0);
  /* Nobody was promised a helper who is with somebody else: at the moment any turn begins, of a journey too,
   * there are no more who need one than there are. Counted without the view the guards use. */
  g_assert_cmpint (
    mrc_test_count (
      db_path, "WITH use AS (SELECT s.day, s.minute, s.minute + s.minutes AS until, a.needs"
               "  FROM appointment a JOIN slot s ON s.slot_id = a.slot_id"
               "   OR s.slot_id IN (SELECT t.slot_id FROM turn t WHERE t.appointment_id = a.appointment_id)"
               "  WHERE a.needs <> 0 AND a.status IN (1, 2, 3))"
               "SELECT count(*) FROM use u JOIN need n ON u.needs & n.need"
               " WHERE n.capacity < (SELECT count(*) FROM use w WHERE w.day = u.day AND w.needs & n.need"
               "  AND w.minute <= u.minute AND u.minute < w.until)"),
    ==, 0);
}
