// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/store/store.h"
#include "locales/dates.h"

G_BEGIN_DECLS

/** MrcOpening: weekly hours of the centre, with validity. */
typedef struct {
  int weekday;                 /* 0 Sunday to 6 Saturday */
  int from, to;                /* minutes after midnight; a slot must end by @to */
  MrcDay valid_from, valid_to; /* inclusive */
} MrcOpening;

/** MrcClosure: a day on which the centre is shut. */
typedef struct {
  MrcDay day;
  char *reason_bn; /* "বিজয় দিবস" */
  char *reason_en;
  gboolean moon; /* depends on the moon: staff confirm the date */
} MrcClosure;

MrcClosure *mrc_closure_new (void); /* all empty: for those that read one */
void mrc_closure_free (MrcClosure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcClosure, mrc_closure_free)

/** mrc_opening_put: inserts; replaces what begins at the same time of the same weekday and validity */
gboolean mrc_opening_put (MrcStore *store, const MrcOpening *opening, GError **error);
/** mrc_opening_list: Returns: (transfer full) (element-type MrcOpening): those valid on some day of the
 * range, by weekday and time */
GArray *mrc_opening_list (MrcStore *store, MrcDay from, MrcDay to, GError **error);

/** mrc_closure_put: inserts or replaces the closure of that day */
gboolean mrc_closure_put (MrcStore *store, const MrcClosure *closure, GError **error);
/** mrc_closure_drop: opens the day again; it is fine when it was not closed */
gboolean mrc_closure_drop (MrcStore *store, MrcDay day, GError **error);
/** mrc_closure_list: Returns: (transfer full) (element-type MrcClosure): by day; @from and @to are inclusive
 */
GPtrArray *mrc_closure_list (MrcStore *store, MrcDay from, MrcDay to, GError **error);

G_END_DECLS
