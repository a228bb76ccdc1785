// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-idle"

#include "kiosk/app/notices-today.h"

#include "locales/dates.h"
#include "locales/messages.h"

#define SECONDS_A_MINUTE 60

const char *
mrc_notice_picture (MrcNoticeKind kind)
{
  static const char *const pictures[MRC_N_NOTICE_KINDS] = { "documents", "help-people", "training" };

  return pictures[kind];
}

char *
mrc_notice_title (MrcNoticeKind kind)
{
  static const char *const messages[MRC_N_NOTICE_KINDS] = { "notice.job", "notice.fair", "notice.intake" };

  return mrc_message (messages[kind], NULL);
}

char *
mrc_notice_until_text (const MrcNotice *notice, MrcLanguage language)
{
  g_autofree char *day = mrc_day_text (notice->until, MRC_DAY_TEXT_FULL, language);

  return mrc_message ("notice.until", "day", day, NULL);
}

static gpointer
list_in_store (MrcStore *store, gpointer data, GError **error)
{
  return mrc_notice_list_open (store, *(const MrcDay *) data, error);
}

static void
free_notices (gpointer notices)
{
  g_ptr_array_unref (notices);
}

typedef struct {
  MrcIdleScreen *screen; /* (owned) */
  gint64 minute;         /* that is now: it decides whose turn it is */
} Asker;

static void
asker_free (Asker *asker)
{
  g_object_unref (asker->screen);
  g_free (asker);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asker, asker_free)

static void
on_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Asker) asker = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notices = mrc_store_run_finish (MRC_STORE (source), result, &error);
  const MrcNotice *notice = NULL;
  g_autofree char *title = NULL;

  if (error != NULL)
    g_message ("what is open today is not known: %s", error->message);
  if (notices != NULL && notices->len > 0) {
    notice = g_ptr_array_index (notices, (guint) (asker->minute % notices->len));
    title = mrc_notice_title (notice->kind);
  }
  mrc_idle_screen_set_notice (asker->screen, title,
                              notice != NULL ? notice->text[mrc_language_current ()] : NULL);
}

static void
on_stale (MrcIdleScreen *screen, MrcKiosk *kiosk)
{
  const MrcServices *services = mrc_kiosk_get_services (kiosk);
  MrcDay today = mrc_clock_today (services->clock, NULL);
  Asker *asker = NULL;

  if (services->store == NULL || !mrc_time_watch_is_good (services->time)) {
    mrc_idle_screen_set_notice (screen, NULL, NULL);
    return;
  }
  asker = g_new0 (Asker, 1);
  asker->screen = g_object_ref (screen);
  asker->minute = mrc_clock_boot_seconds (services->clock) / SECONDS_A_MINUTE;
  mrc_store_run_async (services->store, list_in_store, g_memdup2 (&today, sizeof today), g_free, free_notices,
                       NULL, on_listed, asker);
}

void
mrc_notices_today_show (MrcKiosk *kiosk, MrcIdleScreen *screen)
{
  g_signal_connect_object (screen, "stale", G_CALLBACK (on_stale), kiosk, 0);
}
