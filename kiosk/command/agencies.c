// SPDX-License-Identifier: GPL-3.0-or-later

/* The government's list of recruiting agencies: brought in as a file, looked up as on the glass. */

#include "kiosk/counsel/agency-file.h"
#include "kiosk/counsel/agency-search.h"

#include "kiosk/command/bookings.h"
#include "kiosk/command/commands.h"
#include "kiosk/store/audit.h"

#include <stdio.h>

#define PROBLEMS_SHOWN 20
#define MOST_FOUND 10

static char *option_date;
static gboolean option_sample, option_even_so;

static char *
day_text (MrcDay day)
{
  return day == MRC_NO_DAY ? g_strdup ("") : mrc_day_to_iso (day);
}

static void
print_line (const MrcAgency *agency)
{
  g_autofree char *since = day_text (agency->state_day);
  g_autofree char *to = day_text (agency->valid_to);

  printf ("%d\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", agency->licence, agency->name[MRC_LANGUAGE_ENGLISH],
          agency->name[MRC_LANGUAGE_BENGALI], agency->address[MRC_LANGUAGE_ENGLISH],
          agency->address[MRC_LANGUAGE_BENGALI], mrc_licence_name (agency->state), since, to);
}

static void
print_lines (GPtrArray *agencies)
{
  puts ("rl\tname_en\tname_bn\taddress_en\taddress_bn\tstatus\tstatus_day\tvalid_to");
  for (guint i = 0; i < agencies->len; i++)
    print_line (g_ptr_array_index (agencies, i));
}

/* Says of which day the list is; with none there is nothing to look up. */
static gboolean
say_list (MrcStore *store, MrcClock *clock, MrcAgencyList *ret_list, GError **error)
{
  g_autofree char *day = NULL;

  if (!mrc_agency_get_list (store, ret_list, error))
    return FALSE;
  if (ret_list->day == MRC_NO_DAY)
    return mrc_command_fail (error, "there is no list here: bring one in with mrc agencies import");
  day = mrc_day_to_iso (ret_list->day);
  fprintf (stderr, "%d agencies, list of %s%s%s\n", ret_list->n, day, ret_list->sample ? ", a sample" : "",
           mrc_agency_list_is_stale (ret_list, mrc_clock_today (clock, NULL)) ? ": more than 30 days old"
                                                                              : "");
  return TRUE;
}

/* The store and the clock of a command that only looks. */
typedef struct {
  MrcStore *store; /* (owned) */
  MrcClock *clock; /* (owned) */
} Look;

static void
look_clear (Look *self)
{
  g_clear_object (&self->clock);
  g_clear_object (&self->store);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Look, look_clear)

static gboolean
look_open (Look *self, const MrcInvocation *invocation, GError **error)
{
  MrcAgencyList list;

  self->store = mrc_command_open_store (invocation, MRC_STORE_READ_ONLY, error);
  self->clock = self->store != NULL ? mrc_command_new_clock (invocation, self->store, error) : NULL;
  return self->clock != NULL && say_list (self->store, self->clock, &list, error);
}

static MrcExit
run_list (const MrcInvocation *invocation, GError **error)
{
  g_auto (Look) look = { 0 };
  g_autoptr (GPtrArray) agencies =
    look_open (&look, invocation, error) ? mrc_agency_all (look.store, error) : NULL;

  if (agencies == NULL)
    return MRC_EXIT_FAILED;
  print_lines (agencies);
  return MRC_EXIT_DONE;
}

static void
print_agency (const MrcAgency *agency, MrcDay today)
{
  static const char *const answers[] = { "listed", "stopped", "expired" };
  g_autofree char *since = day_text (agency->state_day);
  g_autofree char *to = day_text (agency->valid_to);

  printf ("rl: %d\nname_en: %s\nname_bn: %s\naddress_en: %s\naddress_bn: %s\nstatus: %s\nstatus_day: %s\n"
          "valid_to: %s\nanswer: %s\n",
          agency->licence, agency->name[MRC_LANGUAGE_ENGLISH], agency->name[MRC_LANGUAGE_BENGALI],
          agency->address[MRC_LANGUAGE_ENGLISH], agency->address[MRC_LANGUAGE_BENGALI],
          mrc_licence_name (agency->state), since, to, answers[mrc_agency_answer (agency, today)]);
}

static MrcExit
run_show (const MrcInvocation *invocation, GError **error)
{
  g_auto (Look) look = { 0 };
  g_autoptr (MrcAgency) agency = NULL;
  GError *local = NULL;
  int licence = 0;

  if (!mrc_agency_licence_from_text (invocation->operands[0], &licence))
    return mrc_command_usage (error, "%s is no licence number: write it as 1234", invocation->operands[0]);
  if (!look_open (&look, invocation, error))
    return MRC_EXIT_FAILED;
  agency = mrc_agency_get (look.store, licence, &local);
  if (local != NULL) {
    g_propagate_error (error, local);
    return MRC_EXIT_FAILED;
  }
  if (agency == NULL) {
    fprintf (stderr, "%d is not on it; that is no proof: ask 16135\n", licence);
    return MRC_EXIT_NO;
  }
  print_agency (agency, mrc_clock_today (look.clock, NULL));
  return MRC_EXIT_DONE;
}

static MrcExit
run_find (const MrcInvocation *invocation, GError **error)
{
  g_auto (Look) look = { 0 };
  g_autoptr (GPtrArray) found = look_open (&look, invocation, error)
                                  ? mrc_agency_find (look.store, invocation->operands[0], MOST_FOUND, error)
                                  : NULL;

  if (found == NULL)
    return MRC_EXIT_FAILED;
  print_lines (found);
  return found->len > 0 ? MRC_EXIT_DONE : MRC_EXIT_NO;
}

typedef struct {
  GPtrArray *agencies; /* (owned) (element-type MrcAgency) */
  MrcAgencyList list;
  gint64 now;
} Import;

static void
import_clear (Import *self)
{
  g_clear_pointer (&self->agencies, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

static gboolean
read_file (Import *self, const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *data = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize length;

  if (!g_file_get_contents (path, &data, &length, error))
    return FALSE;
  self->agencies = mrc_agency_file_read (data, length, name, problems);
  if (self->agencies != NULL) {
    self->list.n = (int) self->agencies->len;
    return TRUE;
  }
  for (guint i = 0; i < problems->len && i < PROBLEMS_SHOWN; i++)
    fprintf (stderr, "%s\n", (const char *) g_ptr_array_index (problems, i));
  return mrc_command_fail (error, "%u mistakes in %s: nothing was taken", problems->len, name);
}

/* The list and its line in the audit log are one. */
static gboolean
import_in_store (MrcStore *store, gpointer data, GError **error)
{
  const Import *self = data;
  g_autofree char *day = mrc_day_to_iso (self->list.day);
  g_autofree char *detail = g_strdup_printf ("%s %d", day, self->list.n);

  return mrc_agency_replace (store, self->agencies, &self->list, error) &&
         mrc_audit_add (store, self->now, "agencies-import", detail, error);
}

static gboolean
may_import (const Import *self, MrcStore *store, MrcClock *clock, GError **error)
{
  MrcAgencyList present;
  GError *local = NULL;

  if (self->list.sample && !mrc_command_is_demo (store))
    return mrc_command_fail (error, "invented names are for a demonstration centre: leave --sample out");
  if (!mrc_agency_get_list (store, &present, error))
    return FALSE;
  if (mrc_agency_list_may_follow (&self->list, &present, mrc_clock_today (clock, NULL), &local))
    return TRUE;
  if (option_even_so && !g_error_matches (local, MRC_AGENCY_ERROR, MRC_AGENCY_ERROR_FUTURE)) {
    g_error_free (local);
    return TRUE;
  }
  if (!g_error_matches (local, MRC_AGENCY_ERROR, MRC_AGENCY_ERROR_FUTURE))
    g_prefix_error (&local, "not without --even-so: ");
  g_propagate_error (error, local);
  return FALSE;
}

static MrcExit
run_import (const MrcInvocation *invocation, GError **error)
{
  g_auto (MrcBookingsDesk) desk = { 0 };
  g_auto (Import) import = { .list = { .sample = option_sample } };
  g_autofree char *day = NULL;

  if (!mrc_command_parse_day ("--date", option_date, &import.list.day, error) ||
      !read_file (&import, invocation->operands[0], error) ||
      !mrc_bookings_open (&desk, invocation, FALSE, error) ||
      !may_import (&import, desk.store, desk.clock, error))
    return MRC_EXIT_FAILED;
  import.now = mrc_clock_now (desk.clock);
  if (!mrc_store_transact (desk.store, import_in_store, &import, error))
    return MRC_EXIT_FAILED;
  day = mrc_day_to_iso (import.list.day);
  fprintf (stderr, "%d agencies, list of %s\n", import.list.n, day);
  return MRC_EXIT_DONE;
}

static const GOptionEntry import_options[] = {
  { "date", 0, 0, G_OPTION_ARG_STRING, &option_date, "The day that stands on the list: visitors are told it",
    "DATE" },
  { "even-so", 0, 0, G_OPTION_ARG_NONE, &option_even_so,
    "Also when it is older than the list here, or more than a tenth shorter", NULL },
  { "sample", 0, 0, G_OPTION_ARG_NONE, &option_sample, "Invented names, for a demonstration centre", NULL },
  { NULL },
};

const MrcCommand mrc_command_agencies_import = {
  .name = "agencies import",
  .operands = "FILE",
  .n_operands = 1,
  .summary = "Takes the government's list of recruiting agencies from a CSV file",
  .details =
    "The first line names the columns: rl, name_en and status; and, where the list has them, name_bn, "
    "address_en, address_bn, status_day and valid_to. status is valid, suspended or cancelled; days are "
    "written as 2027-06-30. The list takes the place of the one before, all of it or nothing; each mistake "
    "is "
    "named with its line. From 30 days after --date visitors are told that the list is old.",
  .example = "mrc agencies import bmet-agencies.csv --date 2026-11-20",
  .options = import_options,
  .run = run_import,
};

const MrcCommand mrc_command_agencies_list = {
  .name = "agencies list",
  .operands = "",
  .summary = "Prints the list of recruiting agencies",
  .details =
    "Prints one line an agency, its fields divided by tabs, under a line with their names; how old the "
    "list is goes to stderr.",
  .example = "mrc agencies list | grep cancelled",
  .run = run_list,
};

const MrcCommand mrc_command_agencies_show = {
  .name = "agencies show",
  .operands = "NUMBER",
  .n_operands = 1,
  .summary = "Shows one agency by the number of its licence",
  .details =
    "answer is what a visitor is told: listed, stopped or expired. Exit 1 when it is not on the list, "
    "which is no proof.",
  .example = "mrc agencies show 1234",
  .run = run_show,
};

const MrcCommand mrc_command_agencies_find = {
  .name = "agencies find",
  .operands = "NAME",
  .n_operands = 1,
  .summary = "Finds agencies by name, however it is spelt",
  .details =
    "In Bengali or English letters, by sound, as on the visitors' page: the likeliest first, ten at most. "
    "Exit 1 when there is none.",
  .example = "mrc agencies find 'al modina'",
  .run = run_find,
};
