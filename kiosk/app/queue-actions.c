// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-staff"

#include "kiosk/app/actions.h"
#include "kiosk/booking/arrival.h"
#include "kiosk/store/audit.h"
#include "locales/messages.h"
#include "locales/numbers.h"

/* What staff do with one number of today. */
typedef struct {
  MrcClock *clock; /* (owned) */
  int number;
  char *reason; /* (owned) (nullable) */
  gboolean came;
} Act;

static void
act_free (gpointer data)
{
  Act *act = data;

  g_clear_object (&act->clock);
  g_free (act->reason);
  g_free (act);
}

/* Returns: (transfer full): the number, as it is told */
static gpointer
number_of (int number)
{
  return g_strdup_printf ("%03d", number);
}

static gpointer
next_in_store (MrcStore *store, gpointer data, GError **error)
{
  const Act *act = data;
  g_autoptr (MrcQueueEntry) entry = NULL;

  if (!mrc_queue_call_next (store, act->clock, &entry, error))
    return NULL;
  return entry != NULL ? number_of (entry->call_number) : g_strdup ("");
}

static gpointer
jump_in_store (MrcStore *store, gpointer data, GError **error)
{
  const Act *act = data;

  return mrc_queue_jump (store, act->clock, act->number, act->reason, error) ? number_of (act->number) : NULL;
}

static gpointer
finish_in_store (MrcStore *store, gpointer data, GError **error)
{
  const Act *act = data;

  return mrc_queue_finish (store, act->clock, act->number, act->came, error) ? g_strdup ("done") : NULL;
}

static MrcAppointment *
find_today (MrcStore *store, const Act *act, GError **error)
{
  MrcDay today = mrc_clock_today (act->clock, NULL);
  g_autoptr (GPtrArray) list = mrc_appointment_list (store, today, today, error);

  for (guint i = 0; list != NULL && i < list->len; i++) {
    const MrcAppointment *appointment = g_ptr_array_index (list, i);

    if (appointment->call_number == act->number)
      return mrc_appointment_get (store, &appointment->id, error);
  }
  return NULL;
}

static gpointer
here_in_store (MrcStore *store, gpointer data, GError **error)
{
  const Act *act = data;
  g_autoptr (MrcAppointment) appointment = find_today (store, act, error);
  g_autoptr (MrcArrival) arrival =
    appointment != NULL
      ? mrc_arrival_check_in (store, act->clock, appointment->short_code, MRC_QUEUE_GENERAL, error)
      : NULL;

  return arrival != NULL ? g_strdup ("done") : NULL;
}

static gboolean
miss (MrcStore *store, gpointer data, GError **error)
{
  const Act *act = data;
  g_autoptr (MrcAppointment) appointment = find_today (store, act, error);

  return appointment != NULL && mrc_appointment_set_missed (store, act->clock, &appointment->id, error) &&
         mrc_audit_add (store, mrc_clock_now (act->clock), "missed", appointment->short_code, error);
}

static gpointer
missed_in_store (MrcStore *store, gpointer data, GError **error)
{
  return mrc_store_transact (store, miss, data, error) ? g_strdup ("done") : NULL;
}

/* Back to the list, which says what happened. Another desk may have been quicker: the list shows that too. */
static void
on_acted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MrcKiosk) kiosk = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *answer = mrc_store_run_finish (MRC_STORE (source), result, &error);
  g_autofree char *number = answer != NULL ? mrc_digits_text (answer, mrc_kiosk_get_language (kiosk)) : NULL;
  g_autofree char *notice = NULL;

  if (!mrc_kiosk_is_staff_unlocked (kiosk))
    return;

  if (error != NULL)
    g_message ("the queue: %s", error->message);
  if (answer == NULL)
    notice = mrc_message ("today.not-done", NULL);
  else if (*answer == '\0')
    notice = mrc_message ("today.nobody", NULL);
  else if (g_ascii_isdigit (*answer))
    notice = mrc_message ("today.is-called", "number", number, NULL);
  mrc_kiosk_set_notice (kiosk, notice);
  if (g_str_equal (mrc_navigator_get_place (mrc_kiosk_get_navigator (kiosk)), "today"))
    mrc_navigator_refresh (mrc_kiosk_get_navigator (kiosk));
  else
    mrc_navigator_open (mrc_kiosk_get_navigator (kiosk), "today");
}

static void
act (MrcKiosk *kiosk, MrcStoreFunc func, int number, const char *reason, gboolean came)
{
  const MrcServices *services = mrc_kiosk_get_services (kiosk);
  Act *act = NULL;

  if (services->store == NULL || !mrc_kiosk_is_staff_unlocked (kiosk))
    return;

  act = g_new0 (Act, 1);
  act->clock = g_object_ref (services->clock);
  act->number = number;
  act->reason = g_strdup (reason);
  act->came = came;
  mrc_store_run_async (services->store, func, act, act_free, g_free, NULL, on_acted, g_object_ref (kiosk));
}

static void
on_call_next (GSimpleAction *action, GVariant *target, gpointer data)
{
  act (data, next_in_store, 0, NULL, FALSE);
}

static void
on_jump (GSimpleAction *action, GVariant *target, gpointer data)
{
  const char *reason = NULL;
  int number = 0;

  g_variant_get (target, "(i&s)", &number, &reason);
  act (data, jump_in_store, number, reason, FALSE);
}

static void
on_finish (GSimpleAction *action, GVariant *target, gpointer data)
{
  gboolean came = FALSE;
  int number = 0;

  g_variant_get (target, "(ib)", &number, &came);
  act (data, finish_in_store, number, NULL, came);
}

static void
on_here (GSimpleAction *action, GVariant *target, gpointer data)
{
  act (data, here_in_store, g_variant_get_int32 (target), NULL, FALSE);
}

static void
on_missed (GSimpleAction *action, GVariant *target, gpointer data)
{
  act (data, missed_in_store, g_variant_get_int32 (target), NULL, FALSE);
}

void
mrc_queue_actions_add (GActionMap *map, MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "call-next", .activate = on_call_next },
    { .name = "jump", .activate = on_jump, .parameter_type = "(is)" },
    { .name = "finish", .activate = on_finish, .parameter_type = "(ib)" },
    { .name = "here", .activate = on_here, .parameter_type = "i" },
    { .name = "missed", .activate = on_missed, .parameter_type = "i" },
  };

  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), kiosk);
}
