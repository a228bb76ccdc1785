// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

#include "kiosk/privacy/seal.h"
#include "kiosk/store/uuid7.h"
#include "locales/dates.h"
#include "locales/language.h"

G_BEGIN_DECLS

/** The picture questions of a visit: facts/domain.md 15. An unanswered one is an empty string. */
typedef enum {
  MRC_FACT_FIRST,       /* first · repeat */
  MRC_FACT_SEX,         /* female · male · other */
  MRC_FACT_AGE,         /* under-18 · 18-24 · 25-34 · 35-44 · 45-plus */
  MRC_FACT_DISTRICT,    /* code of the district table */
  MRC_FACT_DESTINATION, /* ISO 3166 alpha-2 · undecided */
  MRC_FACT_STAGE,       /* thinking · passport · offer · paid · visa */
  MRC_FACT_OFFER,       /* agency · boesl · relative · broker · online · none */
  MRC_FACT_LAST_COUNTRY,
  MRC_FACT_DECISION, /* go · train · wait · stay */
  MRC_N_FACTS,
} MrcFact;

/**
 * MrcVisit:
 *
 * The present visitor, and all there is of them: language, way through the
 * kiosk, answers, the serial being taken. It dies with the visit: ending it is
 * one g_clear_object(), which wipes name and phone. Main thread only.
 */
#define MRC_TYPE_VISIT (mrc_visit_get_type ())
G_DECLARE_FINAL_TYPE (MrcVisit, mrc_visit, MRC, VISIT, GObject)

/** mrc_visit_new: @day, @hour: when it began; no finer time is kept. @monotonic_us: for the duration */
MrcVisit *mrc_visit_new (MrcDay day, int hour, gint64 monotonic_us);

MrcDay mrc_visit_get_day (MrcVisit *self);
int mrc_visit_get_hour (MrcVisit *self);
int mrc_visit_get_seconds (MrcVisit *self, gint64 monotonic_us);

MrcLanguage mrc_visit_get_language (MrcVisit *self);
void mrc_visit_set_language (MrcVisit *self, MrcLanguage language);
/** mrc_visit_get_door: (nullable): "prospective", "returnee", "family", "help" */
const char *mrc_visit_get_door (MrcVisit *self);
void mrc_visit_set_door (MrcVisit *self, const char *door);
void mrc_visit_set_voice_used (MrcVisit *self);
gboolean mrc_visit_get_voice_used (MrcVisit *self);

/** mrc_visit_see_topic / has_seen_topic: for the tick in the list, and for the log */
void mrc_visit_see_topic (MrcVisit *self, const char *slug);
gboolean mrc_visit_has_seen_topic (MrcVisit *self, const char *slug);
GPtrArray *mrc_visit_get_topics (MrcVisit *self); /* (transfer none) (element-type utf8) */

/** mrc_visit_get_fact: Returns: (transfer none): "" when not answered */
const char *mrc_visit_get_fact (MrcVisit *self, MrcFact fact);
void mrc_visit_set_fact (MrcVisit *self, MrcFact fact, const char *value);
const char *mrc_fact_name (MrcFact fact); /* the column's name: "age_band" */

/* The serial being taken: nothing of it is lost by back, home or a change of language. */
const char *mrc_visit_get_service (MrcVisit *self); /* (nullable) */
/** mrc_visit_set_service: a new service forgets day and time */
void mrc_visit_set_service (MrcVisit *self, const char *code);
/** mrc_visit_get_time: @ret_day, @ret_minute: (out) (optional). Returns: whether a time was chosen */
gboolean mrc_visit_get_time (MrcVisit *self, MrcDay *ret_day, int *ret_minute);
void mrc_visit_set_time (MrcVisit *self, MrcDay day, int minute);
void mrc_visit_clear_time (MrcVisit *self);

/** mrc_visit_set_waits: all times are taken: goes on the wait-list instead of choosing one. A time or another
 * service ends it */
void mrc_visit_set_waits (MrcVisit *self, gboolean waits);
gboolean mrc_visit_get_waits (MrcVisit *self);

/** mrc_visit_get_needs: what is kept besides the service, as flags of the room that gives serials; a new
 * service leaves it, as it is the same person */
guint mrc_visit_get_needs (MrcVisit *self);
void mrc_visit_set_needs (MrcVisit *self, guint needs);

typedef enum {
  MRC_CALL_UNASKED,
  MRC_CALL_NO,
  MRC_CALL_YES, /* may be called on a number that is safe */
} MrcCall;

MrcCall mrc_visit_get_call (MrcVisit *self);
/** mrc_visit_set_call: MRC_CALL_NO wipes the phone */
void mrc_visit_set_call (MrcVisit *self, MrcCall call);
MrcSecretText *
mrc_visit_get_phone (MrcVisit *self); /* (transfer none): written in place by the screens' field */
MrcSecretText *mrc_visit_get_name (MrcVisit *self);
/** mrc_visit_dup_masked_phone: Returns: (transfer full) (nullable): "017×× ×××678" in ASCII digits, NULL when
 * there is none */
char *mrc_visit_dup_masked_phone (MrcVisit *self);
/** mrc_visit_forget_contact: wipes name and phone: called as soon as they are sealed */
void mrc_visit_forget_contact (MrcVisit *self);
/** mrc_visit_get_booking_id: made at the first call; a retry uses the same. mrc_visit_renew_booking_id: for
 * the next serial of the visit */
const MrcUuid *mrc_visit_get_booking_id (MrcVisit *self, gint64 unix_ms);
void mrc_visit_renew_booking_id (MrcVisit *self);
/** mrc_visit_has_booking_id: Returns: whether one was made and not used up: a time may be held under it */
gboolean mrc_visit_has_booking_id (MrcVisit *self);
/** mrc_visit_add_booked: counts a serial for the log: the service only, no link to the appointment */
void mrc_visit_add_booked (MrcVisit *self, const char *service);
GPtrArray *mrc_visit_get_booked (MrcVisit *self); /* (transfer none) (element-type utf8) */

G_END_DECLS
