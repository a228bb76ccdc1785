// SPDX-License-Identifier: GPL-3.0-or-later

/* The papers of the desk, by touch: made on the store's thread, printed one after the other. */

#define G_LOG_DOMAIN "mrc-staff"

#include "kiosk/app/actions.h"
#include "kiosk/app/take-home.h"
#include "kiosk/store/audit.h"
#include "locales/messages.h"

#define PAD_SLIPS 10
#define EMPTY_ROWS 20 /* of a day sheet: for those who come without a serial */

typedef struct {
  MrcClock *clock;     /* (owned) */
  MrcTicketKey *key;   /* outlives the work: of the services */
  MrcLetterhead *head; /* (owned) */
  MrcDay day;
  GPtrArray *papers; /* (owned) (element-type MrcDocument) */
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_clear_object (&order->clock);
  mrc_letterhead_free (order->head);
  g_ptr_array_unref (order->papers);
  g_free (order);
}

static void
free_papers (gpointer papers)
{
  g_ptr_array_unref (papers);
}

/* To each who was shut out that day, also when it was closed twice. */
static gboolean
add_notices (MrcStore *store, Order *order, const MrcClosure *closure, GHashTable *told, GError **error)
{
  g_autoptr (GPtrArray) turns = mrc_closing_list_to_tell (store, closure, error);

  for (guint i = 0; turns != NULL && i < turns->len; i++) {
    const MrcClosingTurn *turn = g_ptr_array_index (turns, i);

    if (g_hash_table_add (told, GINT_TO_POINTER (turn->before->call_number)))
      g_ptr_array_add (order->papers, mrc_desk_closed_new (order->head, closure, turn));
  }
  return turns != NULL;
}

static gpointer
notices_in_store (MrcStore *store, gpointer data, GError **error)
{
  Order *order = data;
  g_autoptr (GPtrArray) closures = mrc_closure_list (store, order->day, order->day, error);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);

  if (closures == NULL)
    return NULL;
  for (guint i = 0; i < closures->len; i++)
    if (!add_notices (store, order, g_ptr_array_index (closures, i), told, error))
      return NULL;
  return g_ptr_array_ref (order->papers);
}

static gpointer
day_sheet_in_store (MrcStore *store, gpointer data, GError **error)
{
  Order *order = data;
  g_autoptr (GPtrArray) appointments = mrc_appointment_list (store, order->day, order->day, error);

  if (appointments == NULL)
    return NULL;
  g_ptr_array_add (order->papers, mrc_desk_day_sheet_new (order->head, order->day, appointments, EMPTY_ROWS));
  return g_ptr_array_ref (order->papers);
}

static gboolean
make_pad (MrcStore *store, gpointer data, GError **error)
{
  Order *order = data;
  g_autoptr (GPtrArray) slips = mrc_pad_make (store, order->clock, order->key, PAD_SLIPS, error);

  g_ptr_array_set_size (order->papers, 0);
  if (slips == NULL ||
      !mrc_audit_add (store, mrc_clock_now (order->clock), "pad", G_STRINGIFY (PAD_SLIPS), error))
    return FALSE;
  g_ptr_array_add (order->papers, mrc_desk_pad_new (order->head, slips));
  return TRUE;
}

/* Their numbers are on the disk before they are on paper. */
static gpointer
pad_in_store (MrcStore *store, gpointer data, GError **error)
{
  return mrc_store_transact (store, make_pad, data, error) ? g_ptr_array_ref (((Order *) data)->papers)
                                                           : NULL;
}

static void
print_all (MrcKiosk *kiosk, GPtrArray *papers)
{
  MrcPrintQueue *queue = mrc_kiosk_get_services (kiosk)->printing;
  g_autofree char *words = NULL;

  for (guint i = 0; queue != NULL && papers != NULL && i < papers->len; i++) {
    g_autoptr (MrcPrintJob) job = mrc_print_queue_add_document (queue, g_ptr_array_index (papers, i));

    mrc_kiosk_set_desk_job (kiosk, job);
  }
  words = queue == NULL || papers == NULL ? mrc_message ("centre.not-done", NULL)
                                          : mrc_message ("papers.printing", "#n", (gint64) papers->len, NULL);
  mrc_kiosk_set_notice (kiosk, words);
  mrc_navigator_refresh (mrc_kiosk_get_navigator (kiosk));
}

static void
on_made (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MrcKiosk) kiosk = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) papers = mrc_store_run_finish (MRC_STORE (source), result, &error);

  if (!mrc_kiosk_is_staff_unlocked (kiosk))
    return;
  if (error != NULL)
    g_message ("nothing was printed: %s", error->message);
  print_all (kiosk, papers);
}

static void
make (MrcKiosk *kiosk, MrcStoreFunc func, MrcDay day)
{
  const MrcServices *services = mrc_kiosk_get_services (kiosk);
  Order *order = NULL;

  if (services->store == NULL || services->ticket_key == NULL || !mrc_kiosk_is_staff_unlocked (kiosk))
    return;

  order = g_new0 (Order, 1);
  order->clock = g_object_ref (services->clock);
  order->key = services->ticket_key;
  order->head = mrc_kiosk_dup_letterhead (kiosk);
  order->head->language = MRC_LANGUAGE_BENGALI; /* of whoever gets them, not of who prints them */
  order->day = day;
  order->papers = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_document_free);
  mrc_store_run_async (services->store, func, order, order_free, free_papers, NULL, on_made,
                       g_object_ref (kiosk));
}

static void
on_print_notices (GSimpleAction *action, GVariant *target, gpointer data)
{
  make (data, notices_in_store, g_variant_get_int32 (target));
}

static void
on_print_day (GSimpleAction *action, GVariant *target, gpointer data)
{
  make (data, day_sheet_in_store, g_variant_get_int32 (target));
}

static void
on_print_pad (GSimpleAction *action, GVariant *target, gpointer data)
{
  make (data, pad_in_store, 0);
}

/* Those that are the same every day. */
static void
on_print_paper (GSimpleAction *action, GVariant *target, gpointer data)
{
  g_autoptr (GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_document_free);
  MrcDocument *document = NULL;

  if (!mrc_kiosk_is_staff_unlocked (data))
    return;
  document = mrc_take_home_new (data, g_variant_get_string (target, NULL));
  if (document == NULL)
    return;
  g_ptr_array_add (papers, document);
  print_all (data, papers);
}

void
mrc_paper_actions_add (GActionMap *map, MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "print-notices", .activate = on_print_notices, .parameter_type = "i" },
    { .name = "print-day", .activate = on_print_day, .parameter_type = "i" },
    { .name = "print-pad", .activate = on_print_pad },
    { .name = "print-paper", .activate = on_print_paper, .parameter_type = "s" },
  };

  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), kiosk);
}
