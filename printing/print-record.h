// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/store/store.h"
#include "printing/printer.h"
#include "printing/printout.h"

G_BEGIN_DECLS

/**
 * MrcPrintRecord:
 *
 * What is written down of a paper on its way out, and of one that never came
 * out: the only queue of record, as a cupsd forgets and repeats jobs. Nothing
 * personal; what to draw is wiped when it is out, all of it two days later.
 */
typedef struct {
  char *id;        /* (owned): random */
  int call_number; /* ০৪২: what staff know it by; 0 where it has none */
  int copy;
  int attempt; /* how often it was sent */
  int printer; /* where it was sent last: 0 the first, 1 the second */
  MrcPrintStep step;
  gint64 created, changed; /* seconds, UTC */
  MrcPrintout *printout;   /* (owned) (nullable): NULL when it cannot be printed again */
} MrcPrintRecord;

void mrc_print_record_free (MrcPrintRecord *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcPrintRecord, mrc_print_record_free)

/** mrc_print_record_list: Returns: (transfer full) (element-type MrcPrintRecord): the newest first */
GPtrArray *mrc_print_record_list (MrcStore *store, GError **error);
/** mrc_print_record_list_orphans: Returns: (transfer full) (element-type MrcPrintRecord): what was on its
 * way. With the print lock in hand, those whose program died */
GPtrArray *mrc_print_record_list_orphans (MrcStore *store, GError **error);
/** mrc_print_record_get: Returns: (transfer full) (nullable): NULL without @error when there is none */
MrcPrintRecord *mrc_print_record_get (MrcStore *store, const char *id, GError **error);

/** mrc_print_record_waits_for_staff: whether it did not come out, or nobody knows, and it can be printed
 * later */
gboolean mrc_print_record_waits_for_staff (const MrcPrintRecord *self);

/** mrc_print_record_add: @id: random. It is queued */
gboolean mrc_print_record_add (MrcStore *store, const char *id, const MrcPrintout *printout, GError **error);

/**
 * mrc_print_record_claim:
 * @ret_attempt: counts from 1; with @id it makes the job's name
 *
 * Writes down that it is about to be sent, before it is. Returns: %FALSE, without
 * @error, when another one has sent it or it is out already
 */
gboolean mrc_print_record_claim (MrcStore *store,
                                 const char *id,
                                 int printer,
                                 const char *life,
                                 int *ret_attempt,
                                 GError **error);

/** mrc_print_record_note: writes down how far it has come */
gboolean mrc_print_record_note (MrcStore *store, const char *id, const MrcPrintStep *step, GError **error);

/** mrc_print_record_drop: nobody wants it any more: what to draw is wiped. Not for what is on its way.
 * @error: MRC_STORE_ERROR_CONSTRAINT */
gboolean mrc_print_record_drop (MrcStore *store, const char *id, GError **error);

/**
 * mrc_print_record_start:
 *
 * At the start of the one kiosk: what was queued when the last one ended is left
 * for staff, as nobody stands there for it; what is older than two days goes.
 */
gboolean mrc_print_record_start (MrcStore *store, GError **error);

G_END_DECLS
