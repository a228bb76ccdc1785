// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-take-home"

#include "kiosk/app/take-home.h"

#include "kiosk/app/contract.h"
#include "kiosk/app/decision.h"
#include "kiosk/app/refer.h"
#include "kiosk/app/steps-paper.h"
#include "kiosk/app/worksheet-paper.h"

#define JOB "mrc-take-home-job"

typedef struct {
  MrcPrintQueue *queue; /* (owned) */
  MrcPrintJob *job;     /* (owned) */
} Held;

static void
held_free (gpointer data)
{
  Held *held = data;

  if (!mrc_print_job_is_final (held->job))
    mrc_print_queue_cancel (held->queue, held->job);
  g_object_unref (held->job);
  g_object_unref (held->queue);
  g_free (held);
}

static const struct {
  const char *kind;
  MrcDocument *(*blank) (const MrcLetterhead *head); /* (nullable): of those that are the same for all */
  MrcDocument *(*own) (MrcKiosk *kiosk); /* (nullable): of those a visitor has filled by touches */
} kinds[] = {
  { "broker-receipt", mrc_desk_broker_new, NULL }, { "contract", NULL, mrc_contract_paper_new },
  { "home-sheet", mrc_desk_home_new, NULL },       { "plan", NULL, mrc_decision_paper_new },
  { "pocket-card", mrc_desk_pocket_new, NULL },    { "referral", NULL, mrc_refer_paper_new },
  { "steps-papers", NULL, mrc_steps_paper_new },   { "worksheet", NULL, mrc_worksheet_paper_new },
};

gboolean
mrc_take_home_has (const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kind, kinds[i].kind) == 0)
      return TRUE;
  return FALSE;
}

MrcDocument *
mrc_take_home_new (MrcKiosk *kiosk, const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (g_strcmp0 (kind, kinds[i].kind) == 0 && kinds[i].own != NULL)
      return kinds[i].own (kiosk);
    if (g_strcmp0 (kind, kinds[i].kind) == 0) {
      g_autoptr (MrcLetterhead) head = mrc_kiosk_dup_letterhead (kiosk);

      return kinds[i].blank (head);
    }
  }
  return NULL;
}

static void
on_state (MrcPrintJob *job, GParamSpec *pspec, MrcKiosk *kiosk)
{
  MrcNavigator *navigator = mrc_kiosk_get_navigator (kiosk);

  if (mrc_kiosk_has_visit (kiosk) && mrc_take_home_get_job (kiosk) == job &&
      g_str_has_prefix (mrc_navigator_get_place (navigator), "take/"))
    mrc_navigator_refresh (navigator);
}

void
mrc_take_home_print (MrcKiosk *kiosk, const char *kind)
{
  MrcPrintQueue *queue = mrc_kiosk_get_services (kiosk)->printing;
  g_autoptr (MrcDocument) document = mrc_take_home_new (kiosk, kind);
  g_autofree char *place = g_strconcat ("take/", kind, NULL);
  Held *held = NULL;

  if (document == NULL)
    return;
  if (queue != NULL) {
    held = g_new0 (Held, 1);
    held->queue = g_object_ref (queue);
    held->job = mrc_print_queue_add_document (queue, document);
    g_signal_connect_object (held->job, "notify::state", G_CALLBACK (on_state), kiosk, 0);
  }
  g_object_set_data_full (G_OBJECT (mrc_kiosk_get_visit (kiosk)), JOB, held, held_free);
  if (g_str_equal (mrc_navigator_get_place (mrc_kiosk_get_navigator (kiosk)), place))
    mrc_navigator_refresh (mrc_kiosk_get_navigator (kiosk));
  else
    mrc_navigator_open (mrc_kiosk_get_navigator (kiosk), place);
}

MrcPrintJob *
mrc_take_home_get_job (MrcKiosk *kiosk)
{
  const Held *held = g_object_get_data (G_OBJECT (mrc_kiosk_get_visit (kiosk)), JOB);

  return held != NULL ? held->job : NULL;
}
