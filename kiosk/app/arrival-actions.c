// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-arrival"

#include "kiosk/app/actions.h"
#include "kiosk/app/arrival.h"
#include "kiosk/app/places.h"
#include "kiosk/booking/walk-in.h"
#include "kiosk/privacy/gate.h"
#include "kiosk/ticket/short-code.h"
#include "locales/messages.h"

#define MS_PER_SECOND 1000

/* What the store's thread is asked; nothing of the visit goes there. */
typedef struct {
  MrcClock *clock;   /* (owned) */
  MrcTicketKey *key; /* (borrowed): outlives the store's thread */
  char *text;        /* (owned) (nullable): of a slip */
  MrcUuid id;        /* of the serial that is there */
  MrcUuid new_id;
  MrcQueueLine line;
  MrcDay day;
  int minute;
} Question;

/* Who waits; @visit tells whether the visitor is still the same. */
typedef struct {
  GWeakRef kiosk;
  gconstpointer visit;
  gboolean on_paper;
} Waiting;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_clear_object (&question->clock);
  g_free (question->text);
  g_free (question);
}

static void
waiting_free (Waiting *waiting)
{
  g_weak_ref_clear (&waiting->kiosk);
  g_free (waiting);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Waiting, waiting_free)

static Question *
question_new (MrcKiosk *kiosk, const char *text)
{
  const MrcServices *services = mrc_kiosk_get_services (kiosk);
  const MrcArrival *arrival = mrc_arrival_of (kiosk);
  MrcVisit *visit = mrc_kiosk_get_visit (kiosk);
  Question *question = g_new0 (Question, 1);

  question->clock = g_object_ref (services->clock);
  question->key = services->ticket_key;
  question->text = g_strdup (text);
  question->new_id = *mrc_visit_get_booking_id (visit, mrc_clock_now (services->clock) * MS_PER_SECOND);
  question->line = mrc_arrival_get_line (kiosk);
  mrc_visit_get_time (visit, &question->day, &question->minute);
  if (arrival != NULL && arrival->appointment != NULL)
    question->id = arrival->appointment->id;
  return question;
}

static void
ask (MrcKiosk *kiosk,
     const char *text,
     gboolean on_paper,
     MrcStoreFunc func,
     GDestroyNotify result_free,
     GAsyncReadyCallback callback)
{
  const MrcServices *services = mrc_kiosk_get_services (kiosk);
  Waiting *waiting = NULL;

  if (services->store == NULL || services->ticket_key == NULL) {
    mrc_navigator_open (mrc_kiosk_get_navigator (kiosk), "sorry/booking");
    return;
  }

  waiting = g_new0 (Waiting, 1);
  g_weak_ref_init (&waiting->kiosk, kiosk);
  waiting->visit = mrc_kiosk_get_visit (kiosk);
  waiting->on_paper = on_paper;
  mrc_store_run_async (services->store, func, question_new (kiosk, text), question_free, result_free, NULL,
                       callback, waiting);
}

/* Returns: (transfer full) (nullable): the kiosk, when the visitor who asked is still there */
static MrcKiosk *
still_there (Waiting *waiting)
{
  g_autoptr (MrcKiosk) kiosk = g_weak_ref_get (&waiting->kiosk);

  if (kiosk == NULL || !mrc_kiosk_has_visit (kiosk) || mrc_kiosk_get_visit (kiosk) != waiting->visit)
    return NULL;
  return g_steal_pointer (&kiosk);
}

static void
go (MrcKiosk *kiosk, const char *place)
{
  mrc_navigator_open (mrc_kiosk_get_navigator (kiosk), place);
}

static void
sorry (MrcKiosk *kiosk, const GError *error)
{
  g_message ("nothing was changed: %s", error->message);
  go (kiosk, mrc_places_get_sorry (error));
}

/* what a slip says */

/* A code that is guessed meets the growing wait of the gate; a signed ticket cannot be guessed. */
static gpointer
check_in_store (MrcStore *store, gpointer data, GError **error)
{
  const Question *question = data;
  g_autofree char *code = mrc_short_code_read (question->text);
  MrcGateAnswer answer = MRC_GATE_OPEN;
  MrcArrival *arrival = NULL;
  int wait = 0;

  if (code != NULL && !mrc_gate_begin_try (store, question->clock, "code", &answer, &wait, error))
    return NULL;
  if (answer == MRC_GATE_WAIT) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY, "codes are not looked at for %d s", wait);
    return NULL;
  }
  arrival = mrc_arrival_check (store, question->clock, question->text, error);
  if (code != NULL && arrival != NULL)
    mrc_gate_end_try (store, "code", arrival->verdict != MRC_ARRIVAL_UNKNOWN, NULL);
  return arrival;
}

static const char *
place_for (MrcArrivalVerdict verdict)
{
  switch (verdict) {
  case MRC_ARRIVAL_ALREADY:
    return "arrival/here";
  case MRC_ARRIVAL_GOOD:
  case MRC_ARRIVAL_IS_EARLY:
  case MRC_ARRIVAL_IS_LATE:
  case MRC_ARRIVAL_OTHER_DAY:
  case MRC_ARRIVAL_PAST_DAY:
  case MRC_ARRIVAL_MISSED:
  case MRC_ARRIVAL_CHANGED:
    return "arrival/slip";
  case MRC_ARRIVAL_CANCELLED:
  case MRC_ARRIVAL_USED:
  case MRC_ARRIVAL_OTHER_CENTRE:
  case MRC_ARRIVAL_BLANK:
  case MRC_ARRIVAL_UNKNOWN:
  case MRC_ARRIVAL_FORGED:
  case MRC_ARRIVAL_NO_SLIP:
  default:
    return "arrival/no";
  }
}

static void
on_checked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Waiting) waiting = data;
  g_autoptr (GError) error = NULL;
  MrcArrival *arrival = mrc_store_run_finish (MRC_STORE (source), result, &error);
  g_autoptr (MrcKiosk) kiosk = still_there (waiting);
  g_autofree char *wait = NULL;

  if (kiosk == NULL) {
    mrc_arrival_free (arrival);
    return;
  }
  if (arrival != NULL) {
    mrc_arrival_set (kiosk, arrival);
    go (kiosk, place_for (arrival->verdict));
  } else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY)) {
    wait = mrc_message ("arrival.wait", NULL);
    mrc_kiosk_set_notice (kiosk, wait);
    mrc_navigator_refresh (mrc_kiosk_get_navigator (kiosk));
  } else {
    sorry (kiosk, error);
  }
}

static void
on_code (GSimpleAction *action, GVariant *target, gpointer data)
{
  ask (data, g_variant_get_string (target, NULL), FALSE, check_in_store, (GDestroyNotify) mrc_arrival_free,
       on_checked);
}

/* here I am */

static gpointer
enter_in_store (MrcStore *store, gpointer data, GError **error)
{
  const Question *question = data;

  return mrc_arrival_check_in (store, question->clock, question->text, question->line, error);
}

static void
on_entered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Waiting) waiting = data;
  g_autoptr (GError) error = NULL;
  MrcArrival *arrival = mrc_store_run_finish (MRC_STORE (source), result, &error);
  g_autoptr (MrcKiosk) kiosk = still_there (waiting);

  if (kiosk == NULL) {
    mrc_arrival_free (arrival);
    return;
  }
  if (arrival == NULL) {
    sorry (kiosk, error);
    return;
  }
  mrc_arrival_set (kiosk, arrival);
  mrc_navigator_reset (mrc_kiosk_get_navigator (kiosk), "doors");
  go (kiosk, arrival->verdict <= MRC_ARRIVAL_ALREADY ? "arrival/here" : place_for (arrival->verdict));
}

static void
on_here (GSimpleAction *action, GVariant *target, gpointer data)
{
  go (data, "arrival/line");
}

static void
on_without_slip (GSimpleAction *action, GVariant *target, gpointer data)
{
  go (data, "arrival/today");
}

static void
on_line (GSimpleAction *action, GVariant *target, gpointer data)
{
  const MrcArrival *arrival = mrc_arrival_of (data);

  mrc_arrival_set_line (data, (MrcQueueLine) CLAMP (g_variant_get_int32 (target), 0, MRC_N_QUEUE_LINES - 1));
  if (arrival != NULL && arrival->appointment != NULL)
    ask (data, arrival->appointment->ticket, FALSE, enter_in_store, (GDestroyNotify) mrc_arrival_free,
         on_entered);
}

/* a serial for today */

static MrcAppointment *
appointment_of (const MrcWalkIn *walk_in, MrcClock *clock)
{
  MrcAppointment *appointment = g_new0 (MrcAppointment, 1);

  appointment->id = walk_in->id;
  appointment->service = g_strdup ("");
  appointment->day = walk_in->day;
  mrc_clock_today (clock, &appointment->minute);
  appointment->call_number = walk_in->call_number;
  appointment->short_code = g_strdup (walk_in->short_code);
  appointment->ticket = g_strdup (walk_in->ticket);
  appointment->state = MRC_APPOINTMENT_ARRIVED;
  return appointment;
}

static gpointer
take_in_store (MrcStore *store, gpointer data, GError **error)
{
  const Question *question = data;
  g_autoptr (MrcWalkIn) walk_in =
    mrc_walk_in_take (store, question->clock, question->key, &question->new_id, question->line, error);

  return walk_in != NULL ? appointment_of (walk_in, question->clock) : NULL;
}

/* A slip that is new: to paper when it is wanted, and shown. */
static void
show_slip (MrcKiosk *kiosk, MrcAppointment *appointment, gboolean on_paper)
{
  MrcVisit *visit = mrc_kiosk_get_visit (kiosk);

  mrc_visit_renew_booking_id (visit);
  mrc_visit_set_service (visit, NULL);
  mrc_arrival_set (kiosk, NULL);
  mrc_kiosk_set_appointment (kiosk, appointment);
  if (on_paper)
    mrc_kiosk_print_slip (kiosk);
  mrc_navigator_reset (mrc_kiosk_get_navigator (kiosk), "doors");
  go (kiosk, "slip");
}

static gboolean
is_shown (MrcKiosk *kiosk, const MrcAppointment *appointment)
{
  const MrcAppointment *shown = mrc_kiosk_get_appointment (kiosk);

  return shown != NULL && memcmp (&shown->id, &appointment->id, sizeof shown->id) == 0;
}

static void
on_new_slip (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Waiting) waiting = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcAppointment) appointment = mrc_store_run_finish (MRC_STORE (source), result, &error);
  g_autoptr (MrcKiosk) kiosk = still_there (waiting);
  g_autofree char *taken = NULL;

  if (kiosk == NULL)
    return;
  if (appointment != NULL && is_shown (kiosk, appointment)) {
    return; /* touched twice: it is one serial, and one slip is on its way */
  } else if (appointment != NULL) {
    show_slip (kiosk, g_steal_pointer (&appointment), waiting->on_paper);
  } else if (g_error_matches (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN)) {
    taken = mrc_message ("arrival.change-taken", NULL);
    mrc_visit_clear_time (mrc_kiosk_get_visit (kiosk));
    mrc_kiosk_set_notice (kiosk, taken);
    go (kiosk, "when");
  } else {
    sorry (kiosk, error);
  }
}

/* The line is the last question. Who would rather not say sees first how many are waiting, and may take the
 * serial without paper. */
static void
on_today (GSimpleAction *action, GVariant *target, gpointer data)
{
  int line = g_variant_get_int32 (target);

  mrc_arrival_set_line (data, (MrcQueueLine) CLAMP (line, 0, MRC_N_QUEUE_LINES - 1));
  if (line < 0)
    go (data, "arrival/walk-in");
  else
    ask (data, NULL, TRUE, take_in_store, (GDestroyNotify) mrc_appointment_free, on_new_slip);
}

static void
on_take (GSimpleAction *action, GVariant *target, gpointer data)
{
  ask (data, NULL, g_variant_get_boolean (target), take_in_store, (GDestroyNotify) mrc_appointment_free,
       on_new_slip);
}

/* another time */

static void
on_change (GSimpleAction *action, GVariant *target, gpointer data)
{
  const MrcArrival *arrival = mrc_arrival_of (data);

  if (arrival == NULL || arrival->appointment == NULL)
    return;

  mrc_visit_set_service (mrc_kiosk_get_visit (data), arrival->appointment->service);
  mrc_visit_set_needs (mrc_kiosk_get_visit (data), arrival->appointment->needs);
  mrc_visit_clear_time (mrc_kiosk_get_visit (data));
  mrc_arrival_set_changing (data, TRUE);
  go (data, "when");
}

static gpointer
change_in_store (MrcStore *store, gpointer data, GError **error)
{
  const Question *question = data;

  return mrc_appointment_change (store, question->clock, question->key, &question->id, &question->new_id,
                                 question->day, question->minute, error);
}

static void
on_confirm_change (GSimpleAction *action, GVariant *target, gpointer data)
{
  if (mrc_arrival_is_changing (data) && mrc_visit_get_time (mrc_kiosk_get_visit (data), NULL, NULL))
    ask (data, NULL, g_variant_get_boolean (target), change_in_store, (GDestroyNotify) mrc_appointment_free,
         on_new_slip);
}

/* another copy */

static gpointer
reprint_in_store (MrcStore *store, gpointer data, GError **error)
{
  const Question *question = data;
  int copies = 0;

  if (!mrc_appointment_reprint (store, question->clock, &question->id, &copies, error))
    return NULL;
  return mrc_appointment_get (store, &question->id, error);
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Waiting) waiting = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcAppointment) appointment = mrc_store_run_finish (MRC_STORE (source), result, &error);
  g_autoptr (MrcKiosk) kiosk = still_there (waiting);

  if (kiosk == NULL)
    return;
  if (appointment != NULL)
    show_slip (kiosk, g_steal_pointer (&appointment), TRUE);
  else
    sorry (kiosk, error);
}

static void
on_reprint (GSimpleAction *action, GVariant *target, gpointer data)
{
  ask (data, NULL, TRUE, reprint_in_store, (GDestroyNotify) mrc_appointment_free, on_counted);
}

/* I shall not come */

static gpointer
cancel_in_store (MrcStore *store, gpointer data, GError **error)
{
  const Question *question = data;

  mrc_appointment_cancel (store, question->clock, &question->id, error);
  return NULL;
}

static void
on_cancelled (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Waiting) waiting = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcKiosk) kiosk = NULL;

  mrc_store_run_finish (MRC_STORE (source), result, &error);
  kiosk = still_there (waiting);
  if (kiosk == NULL)
    return;
  if (error != NULL) {
    sorry (kiosk, error);
    return;
  }
  mrc_arrival_set (kiosk, NULL);
  mrc_navigator_reset (mrc_kiosk_get_navigator (kiosk), "doors");
  go (kiosk, "arrival/cancelled");
}

static void
on_cancel (GSimpleAction *action, GVariant *target, gpointer data)
{
  ask (data, NULL, FALSE, cancel_in_store, NULL, on_cancelled);
}

GActionGroup *
mrc_arrival_actions_new (MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "code", .activate = on_code, .parameter_type = "s" },
    { .name = "without-slip", .activate = on_without_slip },
    { .name = "here", .activate = on_here },
    { .name = "line", .activate = on_line, .parameter_type = "i" },
    { .name = "today", .activate = on_today, .parameter_type = "i" },
    { .name = "take", .activate = on_take, .parameter_type = "b" },
    { .name = "change", .activate = on_change },
    { .name = "confirm-change", .activate = on_confirm_change, .parameter_type = "b" },
    { .name = "reprint", .activate = on_reprint },
    { .name = "cancel", .activate = on_cancel },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), kiosk);
  return G_ACTION_GROUP (group);
}
