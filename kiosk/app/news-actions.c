// SPDX-License-Identifier: GPL-3.0-or-later

/* Staff tell everybody something, or take it back: one touch, one transaction, one line in the audit log. */

#define G_LOG_DOMAIN "mrc-staff"

#include "kiosk/app/actions.h"
#include "kiosk/app/staff-work.h"
#include "kiosk/notice/crisis.h"
#include "kiosk/notice/notice.h"
#include "kiosk/notice/prepared.h"
#include "kiosk/store/audit.h"
#include "locales/messages.h"

#define CRISES "crises"

typedef struct {
  MrcClock *clock;   /* (owned) */
  MrcCrisis *crisis; /* (owned) (nullable): to be shown */
  MrcNotice *notice; /* (owned) (nullable): to be shown */
  gint64 id;         /* of the notice that is made or taken away */
} Act;

static void
act_free (gpointer data)
{
  Act *act = data;

  g_clear_object (&act->clock);
  mrc_crisis_free (act->crisis);
  mrc_notice_free (act->notice);
  g_free (act);
}

gboolean
mrc_news_is_table (const char *table)
{
  return g_str_equal (table, CRISES) || g_str_equal (table, "notice_texts");
}

static gboolean
note (MrcStore *store, const Act *act, const char *word, const char *detail, GError **error)
{
  return mrc_audit_add (store, mrc_clock_now (act->clock), word, detail, error);
}

static gboolean
note_id (MrcStore *store, const Act *act, const char *word, GError **error)
{
  g_autofree char *detail = g_strdup_printf ("%" G_GINT64_FORMAT, act->id);

  return note (store, act, word, detail, error);
}

static gboolean
tell (MrcStore *store, gpointer data, GError **error)
{
  Act *act = data;

  if (act->crisis != NULL)
    return mrc_crisis_set (store, act->crisis, error) &&
           note (store, act, "crisis-on", act->crisis->code, error);
  return mrc_notice_add (store, act->notice, &act->id, error) && note_id (store, act, "notice-add", error);
}

static gpointer
tell_in_store (MrcStore *store, gpointer data, GError **error)
{
  return mrc_store_transact (store, tell, data, error) ? mrc_message ("news.told", NULL) : NULL;
}

static gboolean
drop_notice (MrcStore *store, gpointer data, GError **error)
{
  const Act *act = data;
  gboolean dropped = FALSE;

  return mrc_notice_drop (store, act->id, &dropped, error) &&
         (!dropped || note_id (store, act, "notice-drop", error));
}

static gpointer
drop_notice_in_store (MrcStore *store, gpointer data, GError **error)
{
  return mrc_store_transact (store, drop_notice, data, error) ? mrc_message ("news.dropped", NULL) : NULL;
}

static gboolean
drop_crisis (MrcStore *store, gpointer data, GError **error)
{
  gboolean dropped = FALSE;

  return mrc_crisis_drop (store, &dropped, error) &&
         (!dropped || note (store, data, "crisis-off", "", error));
}

static gpointer
drop_crisis_in_store (MrcStore *store, gpointer data, GError **error)
{
  return mrc_store_transact (store, drop_crisis, data, error) ? mrc_message ("news.dropped", NULL) : NULL;
}

/* Returns: (nullable): NULL where staff may not */
static Act *
act_new (MrcKiosk *kiosk)
{
  Act *act = NULL;

  if (!mrc_staff_may_work (kiosk))
    return NULL;

  act = g_new0 (Act, 1);
  act->clock = g_object_ref (mrc_kiosk_get_services (kiosk)->clock);
  return act;
}

/* @act: (transfer full) */
static void
run_act (MrcKiosk *kiosk, MrcStoreFunc func, Act *act)
{
  mrc_staff_work (kiosk, func, act, act_free, "news");
}

static void
take_crisis (Act *act, const MrcPrepared *prepared, MrcDay until)
{
  act->crisis = g_new0 (MrcCrisis, 1);
  act->crisis->code = g_strdup (mrc_table_row_get (prepared->words, "code"));
  act->crisis->until = until;
  for (MrcLanguage language = 0; language < MRC_N_LANGUAGES; language++)
    act->crisis->text[language] = mrc_prepared_dup_text (prepared->words, prepared->named, language);
}

static void
take_notice (Act *act, const MrcPrepared *prepared, MrcDay from, MrcDay until)
{
  act->notice = mrc_notice_new ();
  mrc_notice_kind_from_name (mrc_table_row_get (prepared->words, "kind"), &act->notice->kind);
  act->notice->from = from;
  act->notice->until = until;
  for (MrcLanguage language = 0; language < MRC_N_LANGUAGES; language++)
    act->notice->text[language] = mrc_prepared_dup_text (prepared->words, prepared->named, language);
}

static void
on_tell (GSimpleAction *action, GVariant *target, gpointer data)
{
  const MrcServices *services = mrc_kiosk_get_services (data);
  MrcDay today = mrc_clock_today (services->clock, NULL);
  const char *table = NULL;
  const char *code = NULL;
  const char *what = NULL;
  MrcPrepared prepared = { 0 };
  Act *act = NULL;
  int start = 0;
  int days = 0;

  g_variant_get (target, "(&s&s&sii)", &table, &code, &what, &start, &days);
  if (services->pack == NULL || !mrc_news_is_table (table) ||
      !mrc_prepared_find (services->pack, table, code, what, &prepared))
    return;
  start = CLAMP (start, 0, MRC_NEWS_DAYS_MAX);
  days = CLAMP (days, 0, MRC_NEWS_DAYS_MAX - start);
  act = act_new (data);
  if (act == NULL)
    return;

  if (g_str_equal (table, CRISES))
    take_crisis (act, &prepared, today + days);
  else
    take_notice (act, &prepared, today + start, today + start + days);
  run_act (data, tell_in_store, act);
}

static void
on_notice_drop (GSimpleAction *action, GVariant *target, gpointer data)
{
  Act *act = act_new (data);

  if (act == NULL)
    return;
  act->id = g_variant_get_int64 (target);
  run_act (data, drop_notice_in_store, act);
}

static void
on_crisis_off (GSimpleAction *action, GVariant *target, gpointer data)
{
  Act *act = act_new (data);

  if (act != NULL)
    run_act (data, drop_crisis_in_store, act);
}

void
mrc_news_actions_add (GActionMap *map, MrcKiosk *kiosk)
{
  static const GActionEntry entries[] = {
    { .name = "tell", .activate = on_tell, .parameter_type = "(sssii)" },
    { .name = "notice-drop", .activate = on_notice_drop, .parameter_type = "x" },
    { .name = "crisis-off", .activate = on_crisis_off },
  };

  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), kiosk);
}
