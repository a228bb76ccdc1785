// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/visit/visit.h"

#include <string.h>

#define NO_MINUTE (-1)

struct _MrcVisit {
  GObject parent_instance;

  MrcDay day;
  int hour;
  gint64 started; /* microseconds on the monotonic clock */
  MrcLanguage language;
  char *door; /* (owned) (nullable) */
  gboolean voice_used;
  GPtrArray *topics;        /* (owned) (element-type utf8) */
  char *facts[MRC_N_FACTS]; /* (owned) (nullable): NULL when not answered */
  char *service;            /* (owned) (nullable) */
  guint needs;
  MrcDay booking_day;
  int booking_minute; /* NO_MINUTE before a time is chosen */
  gboolean waits;
  MrcCall call;
  MrcSecretText *phone; /* (owned) */
  MrcSecretText *name;  /* (owned) */
  MrcUuid booking_id;
  gboolean has_booking_id;
  GPtrArray *booked; /* (owned) (element-type utf8): services, one for each serial */
};

G_DEFINE_FINAL_TYPE (MrcVisit, mrc_visit, G_TYPE_OBJECT)

static void
mrc_visit_finalize (GObject *object)
{
  MrcVisit *self = MRC_VISIT (object);

  mrc_secret_text_free (self->phone);
  mrc_secret_text_free (self->name);
  for (int fact = 0; fact < MRC_N_FACTS; fact++)
    g_free (self->facts[fact]);
  g_ptr_array_unref (self->topics);
  g_ptr_array_unref (self->booked);
  g_free (self->service);
  g_free (self->door);

  G_OBJECT_CLASS (mrc_visit_parent_class)->finalize (object);
}

static void
mrc_visit_class_init (MrcVisitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mrc_visit_finalize;
}

static void
mrc_visit_init (MrcVisit *self)
{
  self->topics = g_ptr_array_new_with_free_func (g_free);
  self->booked = g_ptr_array_new_with_free_func (g_free);
  self->phone = mrc_secret_text_new ();
  self->name = mrc_secret_text_new ();
  self->booking_minute = NO_MINUTE;
}

MrcVisit *
mrc_visit_new (MrcDay day, int hour, gint64 monotonic_us)
{
  MrcVisit *self = g_object_new (MRC_TYPE_VISIT, NULL);

  self->day = day;
  self->hour = hour;
  self->started = monotonic_us;
  return self;
}

MrcDay
mrc_visit_get_day (MrcVisit *self)
{
  g_return_val_if_fail (MRC_IS_VISIT (self), 0);

  return self->day;
}

int
mrc_visit_get_hour (MrcVisit *self)
{
  g_return_val_if_fail (MRC_IS_VISIT (self), 0);

  return self->hour;
}

int
mrc_visit_get_seconds (MrcVisit *self, gint64 monotonic_us)
{
  g_return_val_if_fail (MRC_IS_VISIT (self), 0);

  return (int) MAX (0, (monotonic_us - self->started) / G_USEC_PER_SEC);
}

MrcLanguage
mrc_visit_get_language (MrcVisit *self)
{
  g_return_val_if_fail (MRC_IS_VISIT (self), MRC_LANGUAGE_BENGALI);

  return self->language;
}

void
mrc_visit_set_language (MrcVisit *self, MrcLanguage language)
{
  g_return_if_fail (MRC_IS_VISIT (self));

  self->language = language;
}

const char *
mrc_visit_get_door (MrcVisit *self)
{
  g_return_val_if_fail (MRC_IS_VISIT (self), NULL);

  return self->door;
}

static void
replace (char **place, const char *text)
{
  char *copy = g_strdup (text); /* @text may be what stands there */

  g_free (*place);
  *place = copy;
}

void
mrc_visit_set_door (MrcVisit *self, const char *door)
{
  g_return_if_fail (MRC_IS_VISIT (self));

  replace (&self->door, door);
}

void
mrc_visit_set_voice_used (MrcVisit *self)
{
  g_return_if_fail (MRC_IS_VISIT (self));

  self->voice_used = TRUE;
}

gboolean
mrc_visit_get_voice_used (MrcVisit *self)
{
  g_return_val_if_fail (MRC_IS_VISIT (self), FALSE);

  return self->voice_used;
}

void
mrc_visit_see_topic (MrcVisit *self, const char *slug)
{
  g_return_if_fail (MRC_IS_VISIT (self) && slug);

  if (!mrc_visit_has_seen_topic (self, slug))
    g_ptr_array_add (self->topics, g_strdup (slug));
}

gboolean
mrc_visit_has_seen_topic (MrcVisit *self, const char *slug)
{
  g_return_val_if_fail (MRC_IS_VISIT (self) && slug, FALSE);

  return g_ptr_array_find_with_equal_func (self->topics, slug, g_str_equal, NULL);
}

GPtrArray *
mrc_visit_get_topics (MrcVisit *self)
{
  g_return_val_if_fail (MRC_IS_VISIT (self), NULL);

  return self->topics;
}

const char *
mrc_visit_get_fact (MrcVisit *self, MrcFact fact)
{
  g_return_val_if_fail (MRC_IS_VISIT (self) && fact < MRC_N_FACTS, "");

  return self->facts[fact] ? self->facts[fact] : "";
}

void
mrc_visit_set_fact (MrcVisit *self, MrcFact fact, const char *value)
{
  g_return_if_fail (MRC_IS_VISIT (self) && fact < MRC_N_FACTS);

  replace (&self->facts[fact], value);
}

const char *
mrc_fact_name (MrcFact fact)
{
  static const char *const names[MRC_N_FACTS] = {
    [MRC_FACT_FIRST] = "first_or_repeat",
    [MRC_FACT_SEX] = "sex",
    [MRC_FACT_AGE] = "age_band",
    [MRC_FACT_DISTRICT] = "district",
    [MRC_FACT_DESTINATION] = "destination_country",
    [MRC_FACT_STAGE] = "stage",
    [MRC_FACT_OFFER] = "channel_of_offer",
    [MRC_FACT_LAST_COUNTRY] = "last_country",
    [MRC_FACT_DECISION] = "decision_after",
  };

  g_return_val_if_fail (fact < MRC_N_FACTS, NULL);

  return names[fact];
}

const char *
mrc_visit_get_service (MrcVisit *self)
{
  g_return_val_if_fail (MRC_IS_VISIT (self), NULL);

  return self->service;
}

void
mrc_visit_set_service (MrcVisit *self, const char *code)
{
  g_return_if_fail (MRC_IS_VISIT (self));

  if (g_strcmp0 (self->service, code) == 0)
    return;
  replace (&self->service, code);
  mrc_visit_clear_time (self);
  self->waits = FALSE;
}

gboolean
mrc_visit_get_time (MrcVisit *self, MrcDay *ret_day, int *ret_minute)
{
  g_return_val_if_fail (MRC_IS_VISIT (self), FALSE);

  if (self->booking_minute == NO_MINUTE)
    return FALSE;
  if (ret_day != NULL)
    *ret_day = self->booking_day;
  if (ret_minute != NULL)
    *ret_minute = self->booking_minute;
  return TRUE;
}

void
mrc_visit_set_time (MrcVisit *self, MrcDay day, int minute)
{
  g_return_if_fail (MRC_IS_VISIT (self) && minute >= 0);

  self->booking_day = day;
  self->booking_minute = minute;
  self->waits = FALSE;
}

void
mrc_visit_clear_time (MrcVisit *self)
{
  g_return_if_fail (MRC_IS_VISIT (self));

  self->booking_minute = NO_MINUTE;
}

gboolean
mrc_visit_get_waits (MrcVisit *self)
{
  g_return_val_if_fail (MRC_IS_VISIT (self), FALSE);

  return self->waits;
}

void
mrc_visit_set_waits (MrcVisit *self, gboolean waits)
{
  g_return_if_fail (MRC_IS_VISIT (self));

  self->waits = waits;
}

guint
mrc_visit_get_needs (MrcVisit *self)
{
  g_return_val_if_fail (MRC_IS_VISIT (self), 0);

  return self->needs;
}

void
mrc_visit_set_needs (MrcVisit *self, guint needs)
{
  g_return_if_fail (MRC_IS_VISIT (self));

  self->needs = needs;
}

MrcCall
mrc_visit_get_call (MrcVisit *self)
{
  g_return_val_if_fail (MRC_IS_VISIT (self), MRC_CALL_UNASKED);

  return self->call;
}

void
mrc_visit_set_call (MrcVisit *self, MrcCall call)
{
  g_return_if_fail (MRC_IS_VISIT (self));

  self->call = call;
  if (call == MRC_CALL_NO)
    mrc_secret_text_clear (self->phone);
}

MrcSecretText *
mrc_visit_get_phone (MrcVisit *self)
{
  g_return_val_if_fail (MRC_IS_VISIT (self), NULL);

  return self->phone;
}

MrcSecretText *
mrc_visit_get_name (MrcVisit *self)
{
  g_return_val_if_fail (MRC_IS_VISIT (self), NULL);

  return self->name;
}

/* What is left open is what its owner knows it by, and no one else can dial. */
char *
mrc_visit_dup_masked_phone (MrcVisit *self)
{
  const char *phone;
  gsize length;
  GString *masked;

  g_return_val_if_fail (MRC_IS_VISIT (self), NULL);

  phone = mrc_secret_text_peek (self->phone);
  length = strlen (phone);
  if (length == 0)
    return NULL;
  masked = g_string_new (NULL);
  for (gsize i = 0; i < length; i++) {
    gboolean shown = length >= 11 && (i < 3 || i >= length - 3);

    if (i == 5)
      g_string_append_c (masked, ' ');
    if (shown)
      g_string_append_c (masked, phone[i]);
    else
      g_string_append (masked, "×");
  }
  return g_string_free (masked, FALSE);
}

void
mrc_visit_forget_contact (MrcVisit *self)
{
  g_return_if_fail (MRC_IS_VISIT (self));

  mrc_secret_text_clear (self->phone);
  mrc_secret_text_clear (self->name);
}

const MrcUuid *
mrc_visit_get_booking_id (MrcVisit *self, gint64 unix_ms)
{
  g_return_val_if_fail (MRC_IS_VISIT (self), NULL);

  if (!self->has_booking_id)
    self->booking_id = mrc_uuid7_new (unix_ms);
  self->has_booking_id = TRUE;
  return &self->booking_id;
}

void
mrc_visit_renew_booking_id (MrcVisit *self)
{
  g_return_if_fail (MRC_IS_VISIT (self));

  self->has_booking_id = FALSE;
}

gboolean
mrc_visit_has_booking_id (MrcVisit *self)
{
  g_return_val_if_fail (MRC_IS_VISIT (self), FALSE);

  return self->has_booking_id;
}

void
mrc_visit_add_booked (MrcVisit *self, const char *service)
{
  g_return_if_fail (MRC_IS_VISIT (self) && service);

  g_ptr_array_add (self->booked, g_strdup (service));
}

GPtrArray *
mrc_visit_get_booked (MrcVisit *self)
{
  g_return_val_if_fail (MRC_IS_VISIT (self), NULL);

  return self->booked;
}
