// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/booking/appointment.h"
#include "kiosk/booking/closure.h"
#include "kiosk/booking/opening.h"
#include "kiosk/booking/service.h"
#include "tests/store/folder.h"

G_BEGIN_DECLS

/** MrcTestCentre: a small centre, open Sunday to Thursday from 9:00 to 12:00, at nine in the morning of
 * Sunday 2026-11-22. */
typedef struct {
  MrcTestFolder *folder;
  MrcStore *store;
  MrcClock *clock;
  MrcTicketKey *key;
} MrcTestCentre;

#define MRC_TEST_SUNDAY 20779 /* 2026-11-22 */

MrcTestCentre *mrc_test_centre_new (void);
void mrc_test_centre_free (MrcTestCentre *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcTestCentre, mrc_test_centre_free)

/** mrc_test_centre_set_time: of a day in Dhaka */
void mrc_test_centre_set_time (MrcTestCentre *self, MrcDay day, int minute);

/** mrc_test_centre_put_service: half-hour slots, a horizon of 30 days, no notice */
void mrc_test_centre_put_service (MrcTestCentre *self, const char *code, int capacity);

/** mrc_test_centre_book: fails the test when it does not book. Returns: (transfer full) */
MrcAppointment *mrc_test_centre_book (MrcTestCentre *self, const char *service, MrcDay day, int minute);

/** mrc_test_centre_assert_sound: no seat twice, no counter wrong, no row without its parent; looked at past
 * the store */
void mrc_test_centre_assert_sound (const char *db_path);

G_END_DECLS
