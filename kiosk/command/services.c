// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/service.h"

#include "kiosk/command/commands.h"

#include <stdio.h>

/* Names have hand-set line breaks for the tiles. */
static void
print_name (const MrcService *service, MrcLanguage language)
{
  g_autofree char *name = g_strdup (service->name[language]);

  printf ("\t%s", g_strdelimit (name, "\n\t", ' '));
}

static MrcExit
run_list (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_READ_ONLY, error);
  g_autoptr (GPtrArray) services = store != NULL ? mrc_service_list (store, MRC_AUDIENCE_ALL, error) : NULL;

  if (services == NULL)
    return MRC_EXIT_FAILED;
  puts ("code\tminutes\tcapacity\thorizon_days\tnotice_minutes\tname_en\tname_bn");
  for (guint i = 0; i < services->len; i++) {
    const MrcService *service = g_ptr_array_index (services, i);

    printf ("%s\t%d\t%d\t%d\t%d", service->code, service->minutes, service->capacity, service->horizon_days,
            service->notice_minutes);
    print_name (service, MRC_LANGUAGE_ENGLISH);
    print_name (service, MRC_LANGUAGE_BENGALI);
    putchar ('\n');
  }
  return MRC_EXIT_DONE;
}

const MrcCommand mrc_command_services_list = {
  .name = "services list",
  .operands = "",
  .summary = "Lists the services",
  .details =
    "Prints one line a service, its fields divided by tabs, under a line with their names: its code, the "
    "minutes of one turn, how many at a time, how many days ahead, and how long before at the latest.",
  .example = "mrc services list",
  .run = run_list,
};
