// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/export-task.h"
#include "kiosk/app/idle.h"
#include "kiosk/app/navigator.h"
#include "kiosk/app/services.h"
#include "kiosk/booking/appointment.h"
#include "kiosk/paper/desk-paper.h"
#include "kiosk/visit/visit-log.h"
#include "kiosk/visit/visit.h"
#include "kiosk/widgets/panel.h"

G_BEGIN_DECLS

/**
 * MrcKiosk:
 *
 * The running kiosk without its window: the services, the present visit and
 * where it is. Actions change it; the window shows it. Main thread only.
 *
 * Signals: "rebuild" (): language, text size or content changed, every built screen
 * is stale. "visit-ended" (): nothing of the visit may stay on the glass.
 */
#define MRC_TYPE_KIOSK (mrc_kiosk_get_type ())
G_DECLARE_FINAL_TYPE (MrcKiosk, mrc_kiosk, MRC, KIOSK, GObject)

/** mrc_kiosk_new: @services: (transfer full). @place: the first place, "idle" as a rule */
MrcKiosk *mrc_kiosk_new (MrcServices *services, const char *place);

MrcServices *mrc_kiosk_get_services (MrcKiosk *self);   /* (transfer none) */
MrcNavigator *mrc_kiosk_get_navigator (MrcKiosk *self); /* (transfer none) */
MrcIdle *mrc_kiosk_get_idle (MrcKiosk *self);           /* (transfer none) */

/** mrc_kiosk_get_language: the visitor's; between visits that of kiosk.yaml */
MrcLanguage mrc_kiosk_get_language (MrcKiosk *self);
void mrc_kiosk_toggle_language (MrcKiosk *self);

/** mrc_kiosk_may_be_old: Returns: whether a visitor is told that what was to be looked at again by @review_by
 * may be out of date: it is over, or the kiosk does not know what day it is */
gboolean mrc_kiosk_may_be_old (MrcKiosk *self, MrcDay review_by);

/** MrcEase: how this visitor sees and hears best; it ends with the visit */
typedef struct {
  MrcTextSize text_size;
  gboolean contrast; /* black and white */
  MrcManner manner;  /* of the voice */
  gboolean low; /* what is touched stands low, for a wheelchair; letters are no larger than normal then */
} MrcEase;

const MrcEase *mrc_kiosk_get_ease (MrcKiosk *self); /* (transfer none) */
/** mrc_kiosk_set_ease: every built screen is stale where what is seen has changed */
void mrc_kiosk_set_ease (MrcKiosk *self, const MrcEase *ease);

/** mrc_kiosk_get_visit: Returns: (transfer none): the present visit, begun now if there is none */
MrcVisit *mrc_kiosk_get_visit (MrcKiosk *self);
gboolean mrc_kiosk_has_visit (MrcKiosk *self);

/**
 * mrc_kiosk_keep_for_visit:
 * @key: the caller's own
 * @make: makes what is kept, (transfer full); cast as with %GDestroyNotify
 *
 * What a page keeps of what the visitor told: it dies with the visit.
 *
 * Returns: (transfer none): of the present visit, made now if there is nothing
 */
gpointer
mrc_kiosk_keep_for_visit (MrcKiosk *self, const char *key, gpointer (*make) (void), GDestroyNotify destroy);
/** MRC_KEEP_FOR_VISIT: the same for a type with a @type_new (void) and a @type_free (@type *) */
#define MRC_KEEP_FOR_VISIT(kiosk, key, type) \
  mrc_kiosk_keep_for_visit (kiosk, key, (gpointer (*) (void)) type##_new, (GDestroyNotify) type##_free)

/**
 * mrc_kiosk_end_visit:
 * @place: where the kiosk goes: "clock" after শেষ, "idle" after the idle time
 *
 * Queues the visit's row for the disk, wipes the visit, silences the narrator
 * and goes to @place. Does only the last two when there is no visit.
 */
void mrc_kiosk_end_visit (MrcKiosk *self, MrcVisitEnd end, const char *place);

/* The serial that was taken, and its way to paper: they die with the visit. */
const MrcAppointment *mrc_kiosk_get_appointment (MrcKiosk *self);             /* (nullable) */
void mrc_kiosk_set_appointment (MrcKiosk *self, MrcAppointment *appointment); /* (transfer full) (nullable) */
MrcPrintJob *mrc_kiosk_get_print_job (MrcKiosk *self); /* (nullable): NULL for "without paper" */
/** mrc_kiosk_is_printer_missing: paper was wanted, and there is no printer at all */
gboolean mrc_kiosk_is_printer_missing (MrcKiosk *self);
/** mrc_kiosk_dup_letterhead: Returns: (transfer full): what stands on papers now, in the language now */
MrcLetterhead *mrc_kiosk_dup_letterhead (MrcKiosk *self);
/** mrc_kiosk_print_slip: prints the slip of the appointment; each further call a copy, marked and counted */
void mrc_kiosk_print_slip (MrcKiosk *self);

/** mrc_kiosk_set_desk_job: what staff have last sent to a printer; nothing ends it but its end. @job:
 * (nullable) */
void mrc_kiosk_set_desk_job (MrcKiosk *self, MrcPrintJob *job);
MrcPrintJob *mrc_kiosk_get_desk_job (MrcKiosk *self); /* (nullable) */

/** mrc_kiosk_is_name_skipped: the visitor was asked for a name and would not say */
gboolean mrc_kiosk_is_name_skipped (MrcKiosk *self);
void mrc_kiosk_set_name_skipped (MrcKiosk *self, gboolean skipped);

/** mrc_kiosk_take_notice: a sentence for the next place: why the visitor is here again. Taken once. */
char *mrc_kiosk_take_notice (MrcKiosk *self); /* (transfer full) (nullable) */
void mrc_kiosk_set_notice (MrcKiosk *self, const char *notice);

/** mrc_kiosk_call_staff: lights the band that staff see from afar, until the visit ends. Signal
 * "staff-called" () */
void mrc_kiosk_call_staff (MrcKiosk *self);

/** mrc_kiosk_get_export: Returns: (transfer none): what staff carry away now or carried away last */
MrcExportTask *mrc_kiosk_get_export (MrcKiosk *self);

/** mrc_kiosk_set_taking_pack: whether a pack is being read for staff: one at a time */
void mrc_kiosk_set_taking_pack (MrcKiosk *self, gboolean taking);
gboolean mrc_kiosk_is_taking_pack (MrcKiosk *self);
/** mrc_kiosk_show_pack: what is said comes from @pack from now on; where somebody is in the middle of a
 * visit, from its end on */
void mrc_kiosk_show_pack (MrcKiosk *self, MrcPack *pack);

/** mrc_kiosk_set_staff_unlocked: whether the PIN was given; locked again by the idle time and by leaving */
void mrc_kiosk_set_staff_unlocked (MrcKiosk *self, gboolean unlocked);
/** mrc_kiosk_answer_staff: tells the page that asked for the PIN why it was not right. Signal "staff-answer"
 * (words) */
void mrc_kiosk_answer_staff (MrcKiosk *self, const char *words);
gboolean mrc_kiosk_is_staff_unlocked (MrcKiosk *self);

G_END_DECLS
