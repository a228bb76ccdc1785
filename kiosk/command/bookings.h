// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/booking/appointment.h"
#include "kiosk/command/command.h"

G_BEGIN_DECLS

/** What the subcommands about serials share. */

/** MrcBookingsDesk: a centre opened for writing, as a desk needs it */
typedef struct {
  MrcStore *store;   /* (owned) */
  MrcClock *clock;   /* (owned) */
  MrcTicketKey *key; /* (owned) (nullable) */
} MrcBookingsDesk;

/** mrc_bookings_open: @with_key: also the key that signs slips, which is beside the store */
gboolean
mrc_bookings_open (MrcBookingsDesk *self, const MrcInvocation *invocation, gboolean with_key, GError **error);
void mrc_bookings_close (MrcBookingsDesk *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MrcBookingsDesk, mrc_bookings_close)

/** mrc_bookings_find: by a QR's text or a short code. @ret_exit: (out): what mrc exits with when there is
 * none */
MrcAppointment *mrc_bookings_find (MrcStore *store, const char *text, MrcExit *ret_exit, GError **error);

/** mrc_bookings_exit_of: Returns: MRC_EXIT_NO where the answer is no; MRC_EXIT_FAILED where it could not be
 * done */
MrcExit mrc_bookings_exit_of (const GError *error);

/** mrc_bookings_print: "name: value" lines; nothing personal */
void mrc_bookings_print (const MrcAppointment *appointment);

/** mrc_bookings_parse_needs: @names: (nullable): of mrc_need_name() */
gboolean mrc_bookings_parse_needs (char **names, MrcNeed *ret_needs, GError **error);

/** mrc_bookings_needs_text: Returns: (transfer full): "woman,reading"; "none" */
char *mrc_bookings_needs_text (MrcNeed needs);

/** MrcBookingsSealed: a name and a phone, and the code under which somebody looks at them. Borrowed */
typedef struct {
  GBytes *bytes;
  const char *short_code;
} MrcBookingsSealed;

/** mrc_bookings_reveal: prints name and phone, after the look is in the audit log. @key_dir: where centre.key
 * is. @passphrase_file: (nullable): else it is asked for. MRC_EXIT_NO when they cannot be opened */
MrcExit mrc_bookings_reveal (const MrcInvocation *invocation,
                             MrcStore *store,
                             const MrcBookingsSealed *sealed,
                             const char *key_dir,
                             const char *passphrase_file,
                             GError **error);

/** mrc_bookings_parse_time: @option: as in messages: "--time". @text: (nullable): "10:30"; NULL is an error
 * that says so */
gboolean mrc_bookings_parse_time (const char *option, const char *text, int *ret_minute, GError **error);

G_END_DECLS
