// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/counsel/agency.h"

GQuark
mrc_agency_error_quark (void)
{
  return g_quark_from_static_string ("mrc-agency-error-quark");
}

static const char *const licence_names[MRC_N_LICENCES] = { "valid", "suspended", "cancelled" };

const char *
mrc_licence_name (MrcLicence licence)
{
  return licence_names[licence];
}

MrcAgency *
mrc_agency_new (void)
{
  MrcAgency *self = g_new0 (MrcAgency, 1);

  for (int language = 0; language < MRC_N_LANGUAGES; language++) {
    self->name[language] = g_strdup ("");
    self->address[language] = g_strdup ("");
  }
  self->state_day = MRC_NO_DAY;
  self->valid_to = MRC_NO_DAY;
  return self;
}

void
mrc_agency_free (MrcAgency *self)
{
  if (self == NULL)
    return;
  for (int language = 0; language < MRC_N_LANGUAGES; language++) {
    g_free (self->name[language]);
    g_free (self->address[language]);
  }
  g_free (self);
}

static const char *
in_language (char *const *texts, MrcLanguage language)
{
  return *texts[language] != '\0'           ? texts[language]
         : language == MRC_LANGUAGE_BENGALI ? texts[MRC_LANGUAGE_ENGLISH]
                                            : texts[MRC_LANGUAGE_BENGALI];
}

const char *
mrc_agency_name (const MrcAgency *self, MrcLanguage language)
{
  return in_language (self->name, language);
}

const char *
mrc_agency_address (const MrcAgency *self, MrcLanguage language)
{
  return in_language (self->address, language);
}

MrcAnswer
mrc_agency_answer (const MrcAgency *self, MrcDay today)
{
  if (self->state != MRC_LICENCE_VALID)
    return MRC_ANSWER_STOPPED;
  return self->valid_to != MRC_NO_DAY && self->valid_to < today ? MRC_ANSWER_EXPIRED : MRC_ANSWER_LISTED;
}

gboolean
mrc_agency_list_is_stale (const MrcAgencyList *self, MrcDay today)
{
  return self->day != MRC_NO_DAY && today - self->day > MRC_AGENCY_LIST_FRESH_DAYS;
}

gboolean
mrc_agency_list_may_follow (const MrcAgencyList *next,
                            const MrcAgencyList *present,
                            MrcDay today,
                            GError **error)
{
  g_autofree char *day = mrc_day_to_iso (next->day > today ? next->day : present->day);

  if (next->day > today) {
    g_set_error (error, MRC_AGENCY_ERROR, MRC_AGENCY_ERROR_FUTURE,
                 "the list is of %s, which has not come: give the day that stands on it", day);
    return FALSE;
  }
  if (present->day == MRC_NO_DAY || present->sample)
    return TRUE;
  if (next->day < present->day) {
    g_set_error (error, MRC_AGENCY_ERROR, MRC_AGENCY_ERROR_OLDER,
                 "the list here is of %s, which is newer: look for the newest", day);
    return FALSE;
  }
  if (next->n < present->n - present->n / 10) {
    g_set_error (error, MRC_AGENCY_ERROR, MRC_AGENCY_ERROR_SHORTER,
                 "it has %d lines, the list here has %d: look whether the end of the file is missing",
                 next->n, present->n);
    return FALSE;
  }
  return TRUE;
}

gboolean
mrc_agency_get_list (MrcStore *store, MrcAgencyList *ret_list, GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "counsel", "agency-list", error);
  MrcStep step = row != NULL ? mrc_statement_step (row, error) : MRC_STEP_ERROR;

  if (step == MRC_STEP_ERROR)
    return FALSE;
  *ret_list = (MrcAgencyList){ .day = MRC_NO_DAY };
  if (step == MRC_STEP_ROW)
    *ret_list = (MrcAgencyList){ .day = (MrcDay) mrc_statement_int64 (row, 0),
                                 .sample = mrc_statement_int64 (row, 1) != 0,
                                 .n = (int) mrc_statement_int64 (row, 2) };
  return TRUE;
}

static void
set (char **text, const char *value)
{
  g_free (*text);
  *text = g_strdup (value);
}

static MrcDay
day_at (MrcStatement *row, int column)
{
  return mrc_statement_is_null (row, column) ? MRC_NO_DAY : (MrcDay) mrc_statement_int64 (row, column);
}

static MrcAgency *
read_agency (MrcStatement *row)
{
  MrcAgency *self = mrc_agency_new ();

  self->licence = (int) mrc_statement_int64 (row, 0);
  set (&self->name[MRC_LANGUAGE_BENGALI], mrc_statement_text (row, 1));
  set (&self->name[MRC_LANGUAGE_ENGLISH], mrc_statement_text (row, 2));
  set (&self->address[MRC_LANGUAGE_BENGALI], mrc_statement_text (row, 3));
  set (&self->address[MRC_LANGUAGE_ENGLISH], mrc_statement_text (row, 4));
  self->state = (MrcLicence) mrc_statement_int64 (row, 5);
  self->state_day = day_at (row, 6);
  self->valid_to = day_at (row, 7);
  return self;
}

MrcAgency *
mrc_agency_get (MrcStore *store, int licence, GError **error)
{
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "counsel", "agency-get", error);

  if (row == NULL)
    return NULL;
  mrc_statement_bind_int64 (row, 1, licence);
  return mrc_statement_step (row, error) == MRC_STEP_ROW ? read_agency (row) : NULL;
}

GPtrArray *
mrc_agency_all (MrcStore *store, GError **error)
{
  g_autoptr (GPtrArray) agencies = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_agency_free);
  g_autoptr (MrcStatement) row = mrc_store_statement (store, "counsel", "agency-all", error);
  MrcStep step;

  if (row == NULL)
    return NULL;
  while ((step = mrc_statement_step (row, error)) == MRC_STEP_ROW)
    g_ptr_array_add (agencies, read_agency (row));
  return step == MRC_STEP_DONE ? g_steal_pointer (&agencies) : NULL;
}

static void
bind_day (MrcStatement *statement, int index, MrcDay day)
{
  if (day == MRC_NO_DAY)
    mrc_statement_bind_text (statement, index, NULL);
  else
    mrc_statement_bind_int64 (statement, index, day);
}

static gboolean
put (MrcStore *store, const MrcAgency *agency, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "counsel", "agency-put", error);

  if (statement == NULL)
    return FALSE;
  mrc_statement_bind_int64 (statement, 1, agency->licence);
  mrc_statement_bind_text (statement, 2, agency->name[MRC_LANGUAGE_BENGALI]);
  mrc_statement_bind_text (statement, 3, agency->name[MRC_LANGUAGE_ENGLISH]);
  mrc_statement_bind_text (statement, 4, agency->address[MRC_LANGUAGE_BENGALI]);
  mrc_statement_bind_text (statement, 5, agency->address[MRC_LANGUAGE_ENGLISH]);
  mrc_statement_bind_int64 (statement, 6, agency->state);
  bind_day (statement, 7, agency->state_day);
  bind_day (statement, 8, agency->valid_to);
  return mrc_statement_run (statement, error);
}

static gboolean
put_list (MrcStore *store, const MrcAgencyList *list, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "counsel", "agency-list-put", error);

  if (statement == NULL)
    return FALSE;
  mrc_statement_bind_int64 (statement, 1, list->day);
  mrc_statement_bind_int64 (statement, 2, list->sample ? 1 : 0);
  return mrc_statement_run (statement, error);
}

static gboolean
clear (MrcStore *store, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "counsel", "agency-clear", error);

  return statement != NULL && mrc_statement_run (statement, error);
}

typedef struct {
  GPtrArray *agencies;
  const MrcAgencyList *list;
} Replace;

static gboolean
replace (MrcStore *store, gpointer data, GError **error)
{
  const Replace *with = data;

  if (!clear (store, error) || !put_list (store, with->list, error))
    return FALSE;
  for (guint i = 0; i < with->agencies->len; i++)
    if (!put (store, g_ptr_array_index (with->agencies, i), error))
      return FALSE;
  return TRUE;
}

gboolean
mrc_agency_replace (MrcStore *store, GPtrArray *agencies, const MrcAgencyList *list, GError **error)
{
  Replace with = { agencies, list };

  return mrc_store_transact (store, replace, &with, error);
}
