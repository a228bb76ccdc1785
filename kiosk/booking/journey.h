// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * One journey: two or three services on one day, in a row, for one visitor, under
 * one serial: one ticket, one code, one call number.
 *
 * Wherever this room takes a service's code it takes a journey too: codes joined by
 * MRC_JOURNEY_SEPARATOR, in any order: "loan+counsel". A time of it is one at
 * which its first turn begins and the others follow, none waiting for longer than
 * MRC_JOURNEY_GAP_MINUTES; of the orders there are, the one that ends first. It is
 * held, booked, changed, cancelled and moved as a whole or not at all. An
 * MrcAppointment names its services in the order of its turns.
 */
#define MRC_JOURNEY_SEPARATOR "+"
#define MRC_JOURNEY_MAX 3
#define MRC_JOURNEY_GAP_MINUTES 60

/** mrc_journey_is: whether @service is more than one */
gboolean mrc_journey_is (const char *service);

/** mrc_journey_split: Returns: (transfer full): the codes; one for a single service */
char **mrc_journey_split (const char *service);

/** mrc_journey_has: @service: (nullable) */
gboolean mrc_journey_has (const char *service, const char *code);

/** mrc_journey_toggle: Returns: (transfer full) (nullable): @service (nullable) with @code, or without it
 * where it was in it: %NULL for nothing left. A journey that is full stays as it is */
char *mrc_journey_toggle (const char *service, const char *code);

G_END_DECLS
