// SPDX-License-Identifier: GPL-3.0-or-later

/* The list of closures: holidays of a year from a file, and what is known to be shut. */

#include "kiosk/booking/closure.h"

#include "content/csv.h"
#include "kiosk/booking/appointment.h"
#include "kiosk/booking/closing.h"
#include "kiosk/command/bookings.h"
#include "kiosk/command/commands.h"
#include "kiosk/store/audit.h"

#include <stdio.h>
#include <string.h>

#define LAST_DAY 47481 /* 2099-12-31 */

static char *option_from, *option_to;

static MrcExit
run_list (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = NULL;
  g_autoptr (GPtrArray) closures = NULL;
  MrcDay from = 0;
  MrcDay to = LAST_DAY;

  if ((option_from != NULL && !mrc_command_parse_day ("--from", option_from, &from, error)) ||
      (option_to != NULL && !mrc_command_parse_day ("--to", option_to, &to, error)))
    return MRC_EXIT_FAILED;
  store = mrc_command_open_store (invocation, MRC_STORE_READ_ONLY, error);
  closures = store != NULL ? mrc_closure_list (store, from, to, error) : NULL;
  if (closures == NULL)
    return MRC_EXIT_FAILED;
  puts ("day\tfrom\tto\tservice\tmoon\treason_en\treason_bn");
  for (guint i = 0; i < closures->len; i++) {
    const MrcClosure *closure = g_ptr_array_index (closures, i);
    g_autofree char *day = mrc_day_to_iso (closure->day);

    printf ("%s\t%02d:%02d\t%02d:%02d\t%s\t%s\t%s\t%s\n", day, closure->from / 60, closure->from % 60,
            closure->to / 60, closure->to % 60, closure->service != NULL ? closure->service : "",
            closure->moon ? "true" : "false", closure->reason_en, closure->reason_bn);
  }
  return MRC_EXIT_DONE;
}

/* The columns of a file; the first four must be there. */
enum { DAY, REASON_BN, REASON_EN, MOON, SERVICE, FROM, TO, N_COLUMNS };

static const char *const columns[N_COLUMNS] = { "day",     "reason_bn", "reason_en", "moon",
                                                "service", "from",      "to" };

typedef struct {
  const char *file;
  int place[N_COLUMNS]; /* in a row; -1 where the file does not have it */
  GPtrArray *closures;  /* (owned) (element-type MrcClosure) */
  GArray *lines;        /* (owned) (element-type int): of each */
  gint64 now;
} Import;

static void
import_clear (Import *self)
{
  g_clear_pointer (&self->closures, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

static const char *
field (const Import *self, const MrcCsvRow *row, int column)
{
  int place = self->place[column];

  return place >= 0 && place < (int) row->fields->len ? g_ptr_array_index (row->fields, place) : "";
}

static gboolean
read_header (Import *self, const MrcCsvRow *header, GError **error)
{
  for (int column = 0; column < N_COLUMNS; column++) {
    self->place[column] = -1;
    for (guint i = 0; i < header->fields->len; i++)
      if (g_str_equal (g_ptr_array_index (header->fields, i), columns[column]))
        self->place[column] = (int) i;
    if (self->place[column] < 0 && column <= MOON)
      return mrc_command_fail (error,
                               "%s:%d: the column %s is missing: the first line names day, reason_bn, "
                               "reason_en and moon, and may name service, from and to",
                               self->file, header->line, columns[column]);
  }
  return TRUE;
}

static gboolean
read_minute (const Import *self, const MrcCsvRow *row, int column, int *ret_minute, GError **error)
{
  const char *text = field (self, row, column);

  if (*text == '\0' || mrc_minute_from_text (text, ret_minute))
    return TRUE;
  return mrc_command_fail (error, "%s:%d: %s is “%s”: write a time as 13:30, or nothing", self->file,
                           row->line, columns[column], text);
}

static gboolean
read_closure (const Import *self, const MrcCsvRow *row, MrcClosure *closure, GError **error)
{
  const char *moon = field (self, row, MOON);

  if (!mrc_day_from_iso (field (self, row, DAY), &closure->day))
    return mrc_command_fail (error, "%s:%d: day is “%s”: write it as 2027-03-26", self->file, row->line,
                             field (self, row, DAY));
  if (*field (self, row, REASON_BN) == '\0' || *field (self, row, REASON_EN) == '\0')
    return mrc_command_fail (error, "%s:%d: visitors are shown why: write reason_bn and reason_en",
                             self->file, row->line);
  if (!g_str_equal (moon, "true") && !g_str_equal (moon, "false"))
    return mrc_command_fail (error,
                             "%s:%d: moon is “%s”: write true where the date depends on the moon, else false",
                             self->file, row->line, moon);
  if (!read_minute (self, row, FROM, &closure->from, error) ||
      !read_minute (self, row, TO, &closure->to, error))
    return FALSE;
  if (closure->to != 0 && closure->to <= closure->from)
    return mrc_command_fail (error, "%s:%d: to is not after from: change them over", self->file, row->line);
  closure->reason_bn = g_strdup (field (self, row, REASON_BN));
  closure->reason_en = g_strdup (field (self, row, REASON_EN));
  closure->moon = g_str_equal (moon, "true");
  closure->service = *field (self, row, SERVICE) != '\0' ? g_strdup (field (self, row, SERVICE)) : NULL;
  return TRUE;
}

static gboolean
read_file (Import *self, const char *path, GError **error)
{
  g_autofree char *data = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  gsize length;

  if (!g_file_get_contents (path, &data, &length, error))
    return FALSE;
  rows = mrc_csv_parse (data, length, self->file, error);
  if (rows == NULL)
    return FALSE;
  if (rows->len < 2)
    return mrc_command_fail (error, "%s: it has no lines after the first: nothing was imported", self->file);
  if (!read_header (self, g_ptr_array_index (rows, 0), error))
    return FALSE;
  self->closures = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_closure_free);
  self->lines = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 1; i < rows->len; i++) {
    const MrcCsvRow *row = g_ptr_array_index (rows, i);
    MrcClosure *closure = mrc_closure_new ();

    g_ptr_array_add (self->closures, closure);
    g_array_append_val (self->lines, row->line);
    if (!read_closure (self, row, closure, error))
      return FALSE;
  }
  return TRUE;
}

/* All of it or nothing. */
static gboolean
import_in_store (MrcStore *store, gpointer data, GError **error)
{
  const Import *self = data;
  g_autofree char *detail = g_strdup_printf ("%u", self->closures->len);

  for (guint i = 0; i < self->closures->len; i++)
    if (!mrc_closure_put (store, g_ptr_array_index (self->closures, i), error)) {
      g_prefix_error (error, "%s:%d: ", self->file, g_array_index (self->lines, int, i));
      return FALSE;
    }
  return mrc_audit_add (store, self->now, "closures-import", detail, error);
}

/* A holiday may come to lie on a day for which people hold serials. */
static void
warn_of_serials (MrcStore *store, GPtrArray *closures, MrcDay today)
{
  for (guint i = 0; i < closures->len; i++) {
    const MrcClosure *closure = g_ptr_array_index (closures, i);
    g_autoptr (GPtrArray) turns = closure->day >= today ? mrc_closing_list (store, closure, NULL) : NULL;
    g_autofree char *day = mrc_day_to_iso (closure->day);

    if (turns != NULL && turns->len > 0)
      fprintf (stderr, "%u serials are expected on %s: move them with mrc slots close --day %s --move\n",
               turns->len, day, day);
  }
}

static MrcExit
run_import (const MrcInvocation *invocation, GError **error)
{
  g_auto (MrcBookingsDesk) desk = { 0 };
  g_autofree char *name = g_path_get_basename (invocation->operands[0]);
  g_auto (Import) import = { .file = name };

  if (!read_file (&import, invocation->operands[0], error) ||
      !mrc_bookings_open (&desk, invocation, FALSE, error))
    return MRC_EXIT_FAILED;
  import.now = mrc_clock_now (desk.clock);
  if (!mrc_store_transact (desk.store, import_in_store, &import, error))
    return MRC_EXIT_FAILED;
  fprintf (stderr, "%u closures are in the calendar\n", import.closures->len);
  warn_of_serials (desk.store, import.closures, mrc_clock_today (desk.clock, NULL));
  return MRC_EXIT_DONE;
}

static const GOptionEntry list_options[] = {
  { "from", 0, 0, G_OPTION_ARG_STRING, &option_from, "The first day", "DATE" },
  { "to", 0, 0, G_OPTION_ARG_STRING, &option_to, "The last day", "DATE" },
  { NULL },
};

const MrcCommand mrc_command_closures_list = {
  .name = "closures list",
  .operands = "",
  .summary = "Lists when the centre or one of its services is shut out of turn",
  .details =
    "Prints one line a closure, its fields divided by tabs, under a line with their names. moon: the date "
    "depends on the moon: confirm it.",
  .example = "mrc closures list --from 2027-01-01 --to 2027-12-31",
  .options = list_options,
  .run = run_list,
};

const MrcCommand mrc_command_closures_import = {
  .name = "closures import",
  .operands = "FILE",
  .n_operands = 1,
  .summary = "Takes the holidays of a year from a CSV file",
  .details =
    "The first line names the columns: day, reason_bn, reason_en, moon; and, where wanted, service, from and "
    "to. What is there for the same day and time is replaced. All of the file is taken or nothing of it; a "
    "mistake is named with its line. Days on which serials are expected are listed.",
  .example = "mrc closures import holidays-2028.csv",
  .run = run_import,
};
