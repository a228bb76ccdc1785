// SPDX-License-Identifier: GPL-3.0-or-later

/* Where this centre sends people on to: written down by staff in a spreadsheet, brought in whole. */

#include "kiosk/command/bookings.h"
#include "kiosk/command/commands.h"
#include "kiosk/counsel/office.h"
#include "kiosk/provision/provision.h"
#include "kiosk/store/audit.h"

#include <stdio.h>

#define PROBLEMS_SHOWN 20

static char *option_district;

static MrcExit
run_list (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_READ_ONLY, error);
  g_autoptr (MrcPack) pack =
    store != NULL ? mrc_provision_open (store, invocation->data_dir, NULL, error) : NULL;
  g_autoptr (GPtrArray) offices = pack != NULL ? mrc_office_all (store, error) : NULL;
  g_autofree char *file = NULL;

  if (offices == NULL)
    return MRC_EXIT_FAILED;
  if (option_district != NULL &&
      mrc_table_find (mrc_pack_get_table (pack, "districts"), "code", option_district) == NULL)
    return mrc_command_usage (error, "--template-for %s: tables/districts.csv has none with that code",
                              option_district);
  file = mrc_office_file_new (offices, mrc_pack_get_table (pack, "needs"), option_district);
  printf ("\xEF\xBB\xBF%s", file); /* Excel reads UTF-8 only behind a byte order mark, as of mrc export */
  return MRC_EXIT_DONE;
}

typedef struct {
  GPtrArray *offices; /* (element-type MrcTableRow) */
  gint64 now;
} Import;

/* The list and its line in the audit log are one. */
static gboolean
import_in_store (MrcStore *store, gpointer data, GError **error)
{
  const Import *self = data;
  g_autofree char *detail = g_strdup_printf ("%u", self->offices->len);

  return mrc_office_replace (store, self->offices, error) &&
         mrc_audit_add (store, self->now, "offices-import", detail, error);
}

static GPtrArray *
read_file (const char *path, MrcPack *pack, MrcDay today, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *data = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *offices = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &data, &length, error))
    return NULL;
  offices = mrc_office_file_read (data, length, name, mrc_pack_get_table (pack, "needs"),
                                  mrc_pack_get_table (pack, "districts"), today, problems);
  if (offices != NULL)
    return offices;
  for (guint i = 0; i < problems->len && i < PROBLEMS_SHOWN; i++)
    fprintf (stderr, "%s\n", (const char *) g_ptr_array_index (problems, i));
  mrc_command_fail (error, "%u mistakes in %s: nothing was taken", problems->len, name);
  return NULL;
}

static MrcExit
run_import (const MrcInvocation *invocation, GError **error)
{
  g_auto (MrcBookingsDesk) desk = { 0 };
  g_autoptr (MrcPack) pack = NULL;
  g_autoptr (GPtrArray) offices = NULL;
  Import import = { 0 };

  if (!mrc_bookings_open (&desk, invocation, FALSE, error))
    return MRC_EXIT_FAILED;
  pack = mrc_provision_open (desk.store, invocation->data_dir, NULL, error);
  offices = pack != NULL
              ? read_file (invocation->operands[0], pack, mrc_clock_today (desk.clock, NULL), error)
              : NULL;
  if (offices == NULL)
    return MRC_EXIT_FAILED;
  import = (Import){ offices, mrc_clock_now (desk.clock) };
  if (!mrc_store_transact (desk.store, import_in_store, &import, error))
    return MRC_EXIT_FAILED;
  fprintf (stderr, "%u offices\n", offices->len);
  return MRC_EXIT_DONE;
}

static const GOptionEntry list_options[] = {
  { "template-for", 0, 0, G_OPTION_ARG_STRING, &option_district,
    "Adds a line to be filled in for each need that has no office in that district", "DISTRICT" },
  { NULL },
};

const MrcCommand mrc_command_offices_list = {
  .name = "offices list",
  .operands = "",
  .summary = "Prints the offices this centre sends people to, as a CSV file",
  .details =
    "Opens in a spreadsheet, and can be imported again. What is public of all districts comes with the "
    "content and is not among them.",
  .example = "mrc offices list --template-for cumilla > offices.csv",
  .options = list_options,
  .run = run_list,
};

const MrcCommand mrc_command_offices_import = {
  .name = "offices import",
  .operands = "FILE",
  .n_operands = 1,
  .summary = "Takes the offices this centre sends people to from a CSV file",
  .details = "The first line names the columns: need, district, name_bn and as_of, the day somebody asked "
             "there; and, where "
             "known, name_en, where_bn, where_en, hours_bn, hours_en and phone. Lines without name_bn are "
             "passed over. The "
             "list takes the place of the one before, all of it or nothing; each mistake is named with its "
             "line. A year "
             "after as_of visitors are told to ask first.",
  .example = "mrc offices import offices.csv",
  .run = run_import,
};
