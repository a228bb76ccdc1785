// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/store/store.h"
#include "locales/dates.h"

G_BEGIN_DECLS

#define MRC_CLOSURE_DAY_END 1440

/** MrcClosure: when the centre, or one of its services, is shut out of turn. */
typedef struct {
  MrcDay day;
  char *service;   /* (owned) (nullable): a service's code; %NULL for the whole centre */
  int from, to;    /* minutes after midnight; @to 0 for the end of the day */
  char *reason_bn; /* (owned): "বিজয় দিবস" */
  char *reason_en; /* (owned) */
  gboolean moon;   /* depends on the moon: staff confirm the date */
} MrcClosure;

MrcClosure *mrc_closure_new (void); /* all empty: of a whole day, for those that read one */
void mrc_closure_free (MrcClosure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcClosure, mrc_closure_free)

/** mrc_closure_is_of_day: whether nothing of the day is left */
gboolean mrc_closure_is_of_day (const MrcClosure *self);
/** mrc_closure_covers: @minutes: how long it lasts. Whether any of it is in the closure, on its day */
gboolean mrc_closure_covers (const MrcClosure *self, const char *service, int minute, int minutes);

/** mrc_closure_put: inserts or replaces what begins at the same time of that day, of the centre or the
 * service.
 * @error: MRC_STORE_ERROR_CONSTRAINT for a service that is not there or a time that ends before it begins */
gboolean mrc_closure_put (MrcStore *store, const MrcClosure *closure, GError **error);
/** mrc_closure_drop: all of that day. @service: (nullable): %NULL for those of the whole centre. It is fine
 * when there are none */
gboolean mrc_closure_drop (MrcStore *store, MrcDay day, const char *service, GError **error);
/** mrc_closure_list: Returns: (transfer full) (element-type MrcClosure): by day and time; @from and @to are
 * inclusive */
GPtrArray *mrc_closure_list (MrcStore *store, MrcDay from, MrcDay to, GError **error);

G_END_DECLS
