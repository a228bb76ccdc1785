// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/store/store.h"
#include "locales/language.h"

G_BEGIN_DECLS

/** MrcAudience: the doors of the kiosk, as flags. */
typedef enum {
  MRC_AUDIENCE_PROSPECTIVE = 1 << 0,
  MRC_AUDIENCE_RETURNEE = 1 << 1,
  MRC_AUDIENCE_FAMILY = 1 << 2,
} MrcAudience;

/* What a service may be. */
#define MRC_SERVICE_MINUTES_MIN 5
#define MRC_SERVICE_MINUTES_MAX 480
#define MRC_SERVICE_CAPACITY_MAX 1000
#define MRC_SERVICE_HORIZON_MAX 365
#define MRC_SERVICE_NOTICE_MAX 10080 /* a week */
#define MRC_SERVICE_COUNTER_MAX 99

#define MRC_AUDIENCE_ALL (MRC_AUDIENCE_PROSPECTIVE | MRC_AUDIENCE_RETURNEE | MRC_AUDIENCE_FAMILY)

/**
 * MrcService:
 *
 * One thing a visitor can take a serial for. Immutable once read, counted by
 * reference, for any thread.
 */
typedef struct {
  char *code;                      /* "documents": stable, ASCII */
  char *name[MRC_N_LANGUAGES];     /* with hand-set line breaks */
  char *provider[MRC_N_LANGUAGES]; /* who gives it: "এই সেন্টার" */
  char *fee[MRC_N_LANGUAGES];      /* in words: "টাকা লাগে না" */
  char *papers[MRC_N_LANGUAGES]; /* what to bring: "পাসপোর্ট, ভিসার কাগজ"; "" for nothing of its own */
  char *picture; /* name of a picture of the pack */
  MrcAudience audience;
  int order;
  int minutes;        /* length of a slot */
  int capacity;       /* people at the same time */
  int horizon_days;   /* how far ahead it can be booked */
  int notice_minutes; /* the earliest start from now */
  int counter; /* where staff give it, from 1; visitors are never told, as it would say what was asked for */
  gboolean retired; /* can be booked no more; what was booked stays */
} MrcService;

MrcService *mrc_service_new (void); /* all empty: for those that read one */
MrcService *mrc_service_ref (MrcService *self);
void mrc_service_unref (MrcService *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcService, mrc_service_unref)

/** mrc_service_list: Returns: (transfer full) (element-type MrcService): those that can be booked and are
 * open to
 * @audience, in order */
GPtrArray *mrc_service_list (MrcStore *store, MrcAudience audience, GError **error);
/** mrc_service_list_all: the retired ones too, of all audiences */
GPtrArray *mrc_service_list_all (MrcStore *store, GError **error);
/** mrc_service_get: Returns: (transfer full) (nullable): NULL without @error when there is none */
MrcService *mrc_service_get (MrcStore *store, const char *code, GError **error);
/**
 * mrc_service_put:
 *
 * Inserts or replaces by code; from the pack's defaults or from staff. What was
 * booked keeps its seats: a smaller capacity, other minutes or a retired service
 * only say what can be booked from now on. @error: MRC_BOOKING_ERROR_STATE, and
 * nothing is written, when a value is out of bounds; the message says which
 */
gboolean mrc_service_put (MrcStore *store, const MrcService *service, GError **error);

G_END_DECLS
