// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-finding"

#include "kiosk/app/finding.h"

#define FINDING "mrc-finding"
#define RESULTS "found/1"
#define NO_RESULT "found/nothing"

/* Of the visit. */
typedef struct {
  MrcSecretText *words; /* (owned) */
  MrcPack *pack;        /* (owned) (nullable): @found is of it */
  GPtrArray *found;     /* (owned) (nullable) */
  GCancellable *search; /* (owned) (nullable): the one under way */
} Finding;

static gpointer
finding_new (void)
{
  Finding *self = g_new0 (Finding, 1);

  self->words = mrc_secret_text_new ();
  return self;
}

static void
finding_free (gpointer data)
{
  Finding *self = data;

  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_object (&self->pack);
  mrc_secret_text_free (self->words);
  g_free (self);
}

static Finding *
finding_of (MrcKiosk *kiosk)
{
  return mrc_kiosk_keep_for_visit (kiosk, FINDING, finding_new, finding_free);
}

MrcSecretText *
mrc_finding_words (MrcKiosk *kiosk)
{
  return finding_of (kiosk)->words;
}

GPtrArray *
mrc_finding_get (MrcKiosk *kiosk)
{
  return finding_of (kiosk)->found;
}

/* What the thread is given: its own words, so that the visitor may type on. */
typedef struct {
  MrcPack *pack;        /* (owned) */
  MrcSecretText *words; /* (owned) */
  char *from;           /* (owned): the place it was asked at */
} Search;

static void
search_free (gpointer data)
{
  Search *self = data;

  g_object_unref (self->pack);
  mrc_secret_text_free (self->words);
  g_free (self->from);
  g_free (self);
}

static void
search_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Search *search = data;

  g_task_return_pointer (task, mrc_pack_search (search->pack, mrc_secret_text_peek (search->words)),
                         (GDestroyNotify) g_ptr_array_unref);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  MrcKiosk *kiosk = MRC_KIOSK (source);
  MrcNavigator *nav = mrc_kiosk_get_navigator (kiosk);
  const Search *search = g_task_get_task_data (G_TASK (result));
  g_autoptr (GPtrArray) found = g_task_propagate_pointer (G_TASK (result), NULL);
  Finding *self = NULL;

  if (found == NULL) /* the visit has ended, or another search has begun */
    return;

  self = finding_of (kiosk);
  g_clear_object (&self->search);
  g_set_object (&self->pack, search->pack);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = g_steal_pointer (&found);
  if (g_str_equal (mrc_navigator_get_place (nav), search->from))
    mrc_navigator_open (nav, self->found->len > 0 ? RESULTS : NO_RESULT);
}

void
mrc_finding_start (MrcKiosk *kiosk)
{
  Finding *self = finding_of (kiosk);
  MrcPack *pack = mrc_kiosk_get_services (kiosk)->pack;
  g_autoptr (GTask) task = NULL;
  Search *search = NULL;

  if (pack == NULL || mrc_secret_text_is_empty (self->words))
    return;

  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  self->search = g_cancellable_new ();
  search = g_new0 (Search, 1);
  search->pack = g_object_ref (pack);
  search->words = mrc_secret_text_new ();
  mrc_secret_text_set (search->words, mrc_secret_text_peek (self->words));
  search->from = g_strdup (mrc_navigator_get_place (mrc_kiosk_get_navigator (kiosk)));
  task = g_task_new (kiosk, self->search, on_found, NULL);
  g_task_set_task_data (task, search, search_free);
  g_task_run_in_thread (task, search_in_thread);
}
