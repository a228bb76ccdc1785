// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-slip"

#include "kiosk/app/actions.h"

typedef struct {
  MrcClock *clock; /* (owned) */
  MrcUuid id;
} Copy;

static void
copy_free (gpointer data)
{
  g_object_unref (((Copy *) data)->clock);
  g_free (data);
}

/* A walk-in is not among the appointments: its copies are counted on paper only. */
static gpointer
count_in_store (MrcStore *store, gpointer data, GError **error)
{
  Copy *copy = data;
  g_autoptr (MrcAppointment) appointment = mrc_appointment_get (store, &copy->id, NULL);
  int copies = 0;

  if (appointment != NULL)
    mrc_appointment_reprint (store, copy->clock, &copy->id, &copies, error);
  return NULL;
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  mrc_store_run_finish (MRC_STORE (source), result, &error);
  if (error != NULL)
    g_message ("a copy was not counted: %s", error->message);
}

static void
count_copy (MrcKiosk *kiosk)
{
  const MrcServices *services = mrc_kiosk_get_services (kiosk);
  Copy *copy = NULL;

  if (services->store == NULL)
    return;

  copy = g_new0 (Copy, 1);
  copy->clock = g_object_ref (services->clock);
  copy->id = mrc_kiosk_get_appointment (kiosk)->id;
  mrc_store_run_async (services->store, count_in_store, copy, copy_free, NULL, NULL, on_counted, NULL);
}

static void
print_again (MrcKiosk *kiosk)
{
  if (mrc_kiosk_get_appointment (kiosk) == NULL)
    return;

  if (mrc_kiosk_get_print_job (kiosk) != NULL)
    count_copy (kiosk);
  mrc_kiosk_print_slip (kiosk);
  mrc_navigator_refresh (mrc_kiosk_get_navigator (kiosk));
}

static void
on_again_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  print_again (data);
}

static void
on_done_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_kiosk_set_appointment (data, NULL);
  mrc_navigator_reset (mrc_kiosk_get_navigator (data), "doors");
}

/* "Did it come out?": no prints a marked copy, yes ends it. */
static void
on_came_out_activated (GSimpleAction *action, GVariant *target, gpointer data)
{
  MrcPrintJob *job = mrc_kiosk_get_print_job (data);

  if (job != NULL && mrc_print_job_get_state (job) == MRC_PRINT_UNCERTAIN)
    mrc_print_queue_answer (mrc_kiosk_get_services (data)->printing, job, g_variant_get_boolean (target));
  if (g_variant_get_boolean (target))
    on_done_activated (action, NULL, data);
  else
    print_again (data);
}

GActionGroup *
mrc_slip_actions_new (MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "again", .activate = on_again_activated },
    { .name = "done", .activate = on_done_activated },
    { .name = "came-out", .activate = on_came_out_activated, .parameter_type = "b" },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), kiosk);
  return G_ACTION_GROUP (group);
}
