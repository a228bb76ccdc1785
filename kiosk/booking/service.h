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
  char *picture;                   /* name of a picture of the pack */
  MrcAudience audience;
  int order;
  int minutes;        /* length of a slot */
  int capacity;       /* people at the same time */
  int horizon_days;   /* how far ahead it can be booked */
  int notice_minutes; /* the earliest start from now */
} MrcService;

MrcService *mrc_service_new (void); /* all empty: for those that read one */
MrcService *mrc_service_ref (MrcService *self);
void mrc_service_unref (MrcService *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcService, mrc_service_unref)

/** mrc_service_list: Returns: (transfer full) (element-type MrcService): those open to @audience, in order */
GPtrArray *mrc_service_list (MrcStore *store, MrcAudience audience, GError **error);
/** mrc_service_get: Returns: (transfer full) (nullable): NULL without @error when there is none */
MrcService *mrc_service_get (MrcStore *store, const char *code, GError **error);
/** mrc_service_put: inserts or replaces by code; from the pack's defaults or from staff. Past bookings keep
 * their seats */
gboolean mrc_service_put (MrcStore *store, const MrcService *service, GError **error);

G_END_DECLS
