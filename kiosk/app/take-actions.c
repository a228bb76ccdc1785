// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-take-home"

#include "kiosk/app/actions.h"
#include "kiosk/app/refer.h"
#include "kiosk/app/take-home.h"
#include "kiosk/app/worksheet.h"
#include "kiosk/counsel/office.h"

static void
on_print (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_take_home_print (data, g_variant_get_string (target, NULL));
}

/* Which card was touched, while the store is asked for the centre's own offices. */
typedef struct {
  MrcKiosk *kiosk;  /* (owned) */
  MrcVisit *visit;  /* (owned): whose paper it is */
  GVariant *target; /* (owned) */
} Wish;

static void
wish_free (Wish *self)
{
  g_object_unref (self->kiosk);
  g_object_unref (self->visit);
  g_variant_unref (self->target);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wish, wish_free)

static gpointer
offices_in_store (MrcStore *store, gpointer data, GError **error)
{
  return mrc_office_all (store, error);
}

static void
free_offices (gpointer offices)
{
  g_ptr_array_unref (offices);
}

static void
on_offices (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Wish) wish = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) own = mrc_store_run_finish (MRC_STORE (source), result, &error);
  g_autoptr (GPtrArray) answers = NULL;
  const char *need = NULL;
  const char *at = NULL;
  const char *key = NULL;

  if (own == NULL)
    g_message ("the centre's own offices are not known: %s", error->message);
  if (!mrc_kiosk_has_visit (wish->kiosk) || mrc_kiosk_get_visit (wish->kiosk) != wish->visit)
    return;

  g_variant_get (wish->target, "(&s&s&s)", &need, &at, &key);
  answers = mrc_refer_answers (wish->kiosk, own, need, mrc_worksheet_row (wish->kiosk, "districts", at));
  for (guint i = 0; i < answers->len; i++) {
    g_autofree char *its = answers->pdata[i] != NULL ? mrc_refer_dup_key (answers->pdata[i]) : NULL;

    if (g_strcmp0 (its, key) == 0) {
      mrc_refer_choose (wish->kiosk, answers->pdata[i]);
      mrc_take_home_print (wish->kiosk, "referral");
      return;
    }
  }
  /* Staff brought in another list since: the page shows it. */
  mrc_navigator_refresh (mrc_kiosk_get_navigator (wish->kiosk));
}

static void
on_office (GSimpleAction *action, GVariant *target, gpointer data)
{
  MrcStore *store = mrc_kiosk_get_services (data)->store;
  Wish *wish = NULL;

  if (store == NULL)
    return;
  wish = g_new0 (Wish, 1);
  wish->kiosk = g_object_ref (data);
  wish->visit = g_object_ref (mrc_kiosk_get_visit (data));
  wish->target = g_variant_ref (target);
  mrc_store_run_async (store, offices_in_store, NULL, NULL, free_offices, NULL, on_offices, wish);
}

GActionGroup *
mrc_take_actions_new (MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "print", .activate = on_print, .parameter_type = "s" },
    { .name = "office", .activate = on_office, .parameter_type = "(sss)" },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), kiosk);
  return G_ACTION_GROUP (group);
}
