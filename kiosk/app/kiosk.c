// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-kiosk"

#include "kiosk/app/kiosk.h"

#include "kiosk/app/pictures.h"
#include "kiosk/app/visit-writes.h"

#define MS_PER_SECOND 1000
#define MINUTES_PER_HOUR 60
#define NEUTRAL_CLOCK_MS 60000 /* design/tokens.md 8: then the idle page comes back by itself */

struct _MrcKiosk {
  GObject parent_instance;

  MrcServices *services;   /* (owned) */
  MrcNavigator *navigator; /* (owned) */
  MrcIdle *idle;           /* (owned) */
  MrcExportTask *export;   /* (owned) */

  /* All there is of the present visit. */
  MrcVisit *visit;             /* (owned) (nullable) */
  MrcTimeNote begun;           /* how good the time was then */
  MrcAppointment *appointment; /* (owned) (nullable) */
  MrcPrintJob *job;            /* (owned) (nullable) */
  int copies;                  /* slips sent to the printer for the appointment */
  gboolean on_paper;           /* paper was wanted for it */
  gboolean name_skipped;
  char *notice; /* (owned) (nullable) */
  MrcEase ease;
  gboolean staff_unlocked;
  gboolean taking_pack;
  MrcPack *next_pack;    /* (owned) (nullable): of the next visit */
  MrcPrintJob *desk_job; /* (owned) (nullable): of staff */

  guint neutral_timer; /* source id; 0 when the neutral clock is not shown */
};

enum {
  REBUILD,
  VISIT_ENDED,
  STAFF_CALLED,
  STAFF_ANSWER,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MrcKiosk, mrc_kiosk, G_TYPE_OBJECT)

/* @page: of the numbers for help: the first has those that stand everywhere; 0 for all */
static char **
dup_hotlines (MrcKiosk *self, int page)
{
  MrcPack *pack = self->services->pack;
  GPtrArray *hotlines = pack != NULL ? mrc_pack_get_hotlines (pack) : NULL;
  g_autoptr (GStrvBuilder) numbers = g_strv_builder_new ();

  if (hotlines == NULL)
    return NULL;

  for (guint i = 0; i < hotlines->len; i++) {
    const MrcHotline *hotline = g_ptr_array_index (hotlines, i);

    if (page == 0 || hotline->page == page)
      g_strv_builder_add (numbers, hotline->number);
  }
  return g_strv_builder_end (numbers);
}

/* Whoever wanted it has gone: it must not come out for the next visitor. */
static void
drop_job (MrcKiosk *self)
{
  if (self->job != NULL && !mrc_print_job_is_final (self->job))
    mrc_print_queue_cancel (self->services->printing, self->job);
  g_clear_object (&self->job);
}

/* While staff are here, so that they see it when something is mended, or breaks. */
static void
unlock_staff (MrcKiosk *self, gboolean unlocked)
{
  if (self->staff_unlocked != unlocked && self->services->printing != NULL)
    mrc_print_queue_watch (self->services->printing, unlocked);
  self->staff_unlocked = unlocked;
  if (!unlocked)
    g_clear_object (&self->desk_job);
}

static const MrcEase normal_ease = { MRC_TEXT_NORMAL, FALSE, { 1.0, 100 }, FALSE };

static void
put_ease (MrcKiosk *self, const MrcEase *ease)
{
  self->ease = *ease;
  mrc_narrator_set_manner (self->services->narrator, &ease->manner);
}

static void
forget_visit (MrcKiosk *self)
{
  g_clear_object (&self->visit);
  g_clear_pointer (&self->appointment, mrc_appointment_free);
  drop_job (self);
  g_clear_pointer (&self->notice, g_free);
  self->copies = 0;
  self->name_skipped = FALSE;
  unlock_staff (self, FALSE);
  put_ease (self, &normal_ease);
}

/* @pack may be the one that is shown already. */
static void
use_pack (MrcKiosk *self, MrcPack *pack)
{
  MrcServices *services = self->services;
  g_auto (GStrv) dial = NULL;

  g_set_object (&services->pack, pack);
  dial = dup_hotlines (self, 0);
  mrc_narrator_set_dial (services->narrator, (const char *const *) dial);
  mrc_narrator_set_pack (services->narrator, pack);
  mrc_pictures_use (pack);
}

static void
use_next_pack (MrcKiosk *self)
{
  g_autoptr (MrcPack) pack = g_steal_pointer (&self->next_pack);

  if (pack == NULL)
    return;
  use_pack (self, pack);
  g_signal_emit (self, signals[REBUILD], 0);
}

static MrcVisit *
begin_visit (MrcKiosk *self)
{
  int minute = 0;
  MrcDay day = mrc_clock_today (self->services->clock, &minute);
  MrcVisit *visit = mrc_visit_new (day, minute / MINUTES_PER_HOUR, g_get_monotonic_time ());

  mrc_visit_set_language (visit, mrc_language_current ());
  self->begun = *mrc_time_watch_note (self->services->time);
  return visit;
}

static void
on_neutral_timer (gpointer data)
{
  MrcKiosk *self = data;

  self->neutral_timer = 0;
  mrc_navigator_reset (self->navigator, "idle");
}

/* The idle page waits for ever, the neutral clock for a minute, all else for a visitor. */
static void
on_place_changed (MrcKiosk *self)
{
  const char *place = mrc_navigator_get_place (self->navigator);

  g_clear_handle_id (&self->neutral_timer, g_source_remove);
  if (g_str_equal (place, "clock"))
    self->neutral_timer = g_timeout_add_once (NEUTRAL_CLOCK_MS, on_neutral_timer, self);

  if (g_str_equal (place, "clock") || g_str_equal (place, "idle"))
    mrc_idle_stop (self->idle);
  else
    mrc_idle_start (self->idle);
}

static void
mrc_kiosk_dispose (GObject *object)
{
  MrcKiosk *self = MRC_KIOSK (object);

  g_clear_handle_id (&self->neutral_timer, g_source_remove);
  if (self->services != NULL && self->visit != NULL)
    mrc_visit_writes_end (self->services, self->visit, MRC_VISIT_END_STOP, &self->begun);
  if (self->services != NULL)
    forget_visit (self);
  g_clear_object (&self->idle);
  g_clear_object (&self->navigator);
  g_clear_object (&self->export);
  g_clear_object (&self->next_pack);
  g_clear_pointer (&self->services, mrc_services_free);

  G_OBJECT_CLASS (mrc_kiosk_parent_class)->dispose (object);
}

static void
mrc_kiosk_class_init (MrcKioskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mrc_kiosk_dispose;

  signals[REBUILD] =
    g_signal_new ("rebuild", MRC_TYPE_KIOSK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[VISIT_ENDED] =
    g_signal_new ("visit-ended", MRC_TYPE_KIOSK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[STAFF_CALLED] =
    g_signal_new ("staff-called", MRC_TYPE_KIOSK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[STAFF_ANSWER] = g_signal_new ("staff-answer", MRC_TYPE_KIOSK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mrc_kiosk_init (MrcKiosk *self)
{
  self->ease = normal_ease;
}

static void
on_idle_end (MrcKiosk *self)
{
  mrc_kiosk_end_visit (self, MRC_VISIT_END_IDLE, "idle");
}

/* What was loud enough for the one is not for the other; pulled out, nobody else hears the rest. */
static void
on_headphones_changed (MrcKiosk *self)
{
  MrcEase ease = self->ease;

  if (!mrc_headphones_get_present (self->services->headphones))
    mrc_narrator_stop (self->services->narrator);
  ease.manner.volume = normal_ease.manner.volume;
  mrc_kiosk_set_ease (self, &ease);
}

static void
on_speaking_changed (MrcKiosk *self)
{
  mrc_idle_set_speaking (self->idle, mrc_narrator_get_speaking (self->services->narrator));
}

MrcKiosk *
mrc_kiosk_new (MrcServices *services, const char *place)
{
  MrcKiosk *self = g_object_new (MRC_TYPE_KIOSK, NULL);

  g_return_val_if_fail (services != NULL, NULL);

  self->services = services;
  use_pack (self, services->pack);
  self->navigator = mrc_navigator_new (place);
  self->export = mrc_export_task_new (services->data_dir, services->centre_code);
  self->idle =
    mrc_idle_new ((guint) mrc_settings_get_idle_seconds (services->settings) * MS_PER_SECOND,
                  (guint) mrc_settings_get_idle_grace_seconds (services->settings) * MS_PER_SECOND);
  g_signal_connect_object (self->idle, "end", G_CALLBACK (on_idle_end), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->navigator, "notify::place", G_CALLBACK (on_place_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (services->narrator, "notify::speaking", G_CALLBACK (on_speaking_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (services->headphones, "notify::present", G_CALLBACK (on_headphones_changed), self,
                           G_CONNECT_SWAPPED);
  mrc_language_use (services->language);
  return self;
}

MrcServices *
mrc_kiosk_get_services (MrcKiosk *self)
{
  return self->services;
}

MrcNavigator *
mrc_kiosk_get_navigator (MrcKiosk *self)
{
  return self->navigator;
}

MrcIdle *
mrc_kiosk_get_idle (MrcKiosk *self)
{
  return self->idle;
}

void
mrc_kiosk_call_staff (MrcKiosk *self)
{
  g_signal_emit (self, signals[STAFF_CALLED], 0);
}

MrcExportTask *
mrc_kiosk_get_export (MrcKiosk *self)
{
  return self->export;
}

MrcLanguage
mrc_kiosk_get_language (MrcKiosk *self)
{
  return mrc_language_current ();
}

void
mrc_kiosk_toggle_language (MrcKiosk *self)
{
  MrcLanguage other =
    mrc_language_current () == MRC_LANGUAGE_BENGALI ? MRC_LANGUAGE_ENGLISH : MRC_LANGUAGE_BENGALI;

  mrc_language_use (other);
  if (self->visit != NULL)
    mrc_visit_set_language (self->visit, other);
  g_signal_emit (self, signals[REBUILD], 0);
}

gboolean
mrc_kiosk_may_be_old (MrcKiosk *self, MrcDay review_by)
{
  return !mrc_time_watch_is_good (self->services->time) ||
         mrc_review_is_over (review_by, mrc_clock_today (self->services->clock, NULL));
}

const MrcEase *
mrc_kiosk_get_ease (MrcKiosk *self)
{
  return &self->ease;
}

void
mrc_kiosk_set_ease (MrcKiosk *self, const MrcEase *ease)
{
  gboolean seen = ease->text_size != self->ease.text_size || ease->contrast != self->ease.contrast ||
                  ease->low != self->ease.low;

  put_ease (self, ease);
  if (seen)
    g_signal_emit (self, signals[REBUILD], 0);
}

MrcVisit *
mrc_kiosk_get_visit (MrcKiosk *self)
{
  if (self->visit == NULL)
    self->visit = begin_visit (self);
  return self->visit;
}

gboolean
mrc_kiosk_has_visit (MrcKiosk *self)
{
  return self->visit != NULL;
}

gpointer
mrc_kiosk_keep_for_visit (MrcKiosk *self, const char *key, gpointer (*make) (void), GDestroyNotify destroy)
{
  GObject *visit = G_OBJECT (mrc_kiosk_get_visit (self));

  if (g_object_get_data (visit, key) == NULL)
    g_object_set_data_full (visit, key, make (), destroy);
  return g_object_get_data (visit, key);
}

void
mrc_kiosk_end_visit (MrcKiosk *self, MrcVisitEnd end, const char *place)
{
  mrc_narrator_stop (self->services->narrator);
  if (self->visit != NULL) {
    mrc_visit_writes_no_hold (self->services, self->visit);
    mrc_visit_writes_end (self->services, self->visit, end, &self->begun);
  }
  forget_visit (self);
  mrc_language_use (self->services->language);
  mrc_navigator_reset (self->navigator, place);
  g_signal_emit (self, signals[VISIT_ENDED], 0);
  use_next_pack (self);
}

const MrcAppointment *
mrc_kiosk_get_appointment (MrcKiosk *self)
{
  return self->appointment;
}

void
mrc_kiosk_set_appointment (MrcKiosk *self, MrcAppointment *appointment)
{
  g_clear_pointer (&self->appointment, mrc_appointment_free);
  drop_job (self);
  self->copies = appointment != NULL ? appointment->reprints : 0;
  self->on_paper = FALSE;
  self->appointment = appointment;
}

MrcPrintJob *
mrc_kiosk_get_print_job (MrcKiosk *self)
{
  return self->job;
}

void
mrc_kiosk_set_desk_job (MrcKiosk *self, MrcPrintJob *job)
{
  g_set_object (&self->desk_job, job);
}

MrcPrintJob *
mrc_kiosk_get_desk_job (MrcKiosk *self)
{
  return self->desk_job;
}

gboolean
mrc_kiosk_is_printer_missing (MrcKiosk *self)
{
  return self->on_paper && self->job == NULL;
}

MrcLetterhead *
mrc_kiosk_dup_letterhead (MrcKiosk *self)
{
  const MrcServices *services = self->services;
  MrcLetterhead *head = mrc_letterhead_new ();

  head->language = mrc_kiosk_get_language (self);
  for (int i = 0; i < MRC_N_LANGUAGES; i++)
    head->name[i] = g_strdup (services->centre_name[i]);
  head->code = g_strdup (services->centre_code);
  head->phone = g_strdup (services->centre_phone);
  head->hotlines = dup_hotlines (self, 1);
  head->today = mrc_clock_today (services->clock, NULL);
  head->demo = services->demo;
  return head;
}

/* Who sits and waits has a ticket for today, which is no appointment. */
static MrcPrintJob *
print_serial (MrcKiosk *self, const MrcLetterhead *head, int copy)
{
  MrcPrintQueue *queue = self->services->printing;
  g_autoptr (MrcDocument) ticket = NULL;
  g_autoptr (MrcSlip) slip = NULL;

  if (*self->appointment->service == '\0') {
    ticket = mrc_desk_ticket_new (head, self->appointment, copy);
    return mrc_print_queue_add_document (queue, ticket);
  }
  slip = mrc_desk_slip_new (head, self->appointment, copy);
  return mrc_print_queue_add (queue, slip);
}

void
mrc_kiosk_print_slip (MrcKiosk *self)
{
  g_autoptr (MrcLetterhead) head = NULL;

  g_return_if_fail (self->appointment != NULL);

  head = mrc_kiosk_dup_letterhead (self);
  self->on_paper = TRUE;
  drop_job (self);
  if (self->services->printing != NULL)
    self->job = print_serial (self, head, self->copies);
  self->copies++;
}

gboolean
mrc_kiosk_is_name_skipped (MrcKiosk *self)
{
  return self->name_skipped;
}

void
mrc_kiosk_set_name_skipped (MrcKiosk *self, gboolean skipped)
{
  self->name_skipped = skipped;
}

char *
mrc_kiosk_take_notice (MrcKiosk *self)
{
  return g_steal_pointer (&self->notice);
}

void
mrc_kiosk_set_notice (MrcKiosk *self, const char *notice)
{
  g_free (self->notice);
  self->notice = g_strdup (notice);
}

void
mrc_kiosk_set_taking_pack (MrcKiosk *self, gboolean taking)
{
  self->taking_pack = taking;
}

gboolean
mrc_kiosk_is_taking_pack (MrcKiosk *self)
{
  return self->taking_pack;
}

void
mrc_kiosk_show_pack (MrcKiosk *self, MrcPack *pack)
{
  g_set_object (&self->next_pack, pack);
  if (self->visit == NULL)
    use_next_pack (self);
}

void
mrc_kiosk_set_staff_unlocked (MrcKiosk *self, gboolean unlocked)
{
  unlock_staff (self, unlocked);
}

void
mrc_kiosk_answer_staff (MrcKiosk *self, const char *words)
{
  g_signal_emit (self, signals[STAFF_ANSWER], 0, words);
}

gboolean
mrc_kiosk_is_staff_unlocked (MrcKiosk *self)
{
  return self->staff_unlocked;
}
