// SPDX-License-Identifier: GPL-3.0-or-later

/* Prints slip after slip until it is killed, as a kiosk does: for test_print_chaos.py.
 *
 *   print-worker DATA URI LIFE-FILE work|drain|naive
 *
 * The id of each slip is said once it is written down. "drain" only settles what others
 * left. "naive" is the client that must be caught: it sends again what was on its way. */

#include <stdio.h>

#include "kiosk/store/uuid7.h"
#include "printing/print-work.h"

#define LIMIT_SECONDS 20

static void
send_again (MrcStore *store, MrcPrintWork *work)
{
  g_autoptr (GPtrArray) orphans = mrc_print_record_list_orphans (store, NULL);
  const MrcPrintStep queued = { .state = MRC_PRINT_QUEUED };
  MrcPrintStep step = { 0 };

  for (guint i = 0; orphans != NULL && i < orphans->len; i++) {
    const MrcPrintRecord *orphan = g_ptr_array_index (orphans, i);

    mrc_print_record_note (store, orphan->id, &queued, NULL);
    mrc_print_work_run (work, orphan->id, NULL, NULL, NULL, NULL, &step);
  }
}

static void
print_one (MrcStore *store, MrcPrintWork *work, const MrcSlip *slip)
{
  MrcUuid uuid = mrc_uuid4_new ();
  g_autofree char *id = mrc_uuid_text (&uuid);
  g_autoptr (GError) error = NULL;
  MrcPrintStep step = { 0 };

  if (!mrc_print_record_add (store, id, &(MrcPrintout){ .slip = (MrcSlip *) slip }, &error))
    g_error ("%s", error->message);
  puts (id);
  fflush (stdout);
  mrc_print_work_run (work, id, NULL, NULL, NULL, NULL, &step);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcStore) store = mrc_store_open (argv[1], MRC_STORE_COMMAND, &error);
  g_autoptr (MrcPrinter) printer = mrc_printer_ipp_new (argv[2], LIMIT_SECONDS, argv[3]);
  const MrcPrintTarget targets[MRC_N_PRINTERS] = { { printer, "80mm" } };
  g_autoptr (MrcPrintWork) work = NULL;
  g_autoptr (MrcSlip) slip = mrc_slip_new ();

  if (argc != 5 || store == NULL)
    g_error ("print-worker: %s", error != NULL ? error->message : "four arguments");

  work = mrc_print_work_new (store, targets);
  slip->call_number = 42;
  slip->short_code = g_strdup ("417205836");
  slip->ticket = g_strdup ("MRC1D5K6G0123456789ABCDEFGHJKMNPQRSTVWXYZ");
  if (g_str_equal (argv[4], "naive")) {
    send_again (store, work);
  } else {
    mrc_print_record_start (store, NULL);
    mrc_print_work_settle (work);
  }
  while (!g_str_equal (argv[4], "drain"))
    print_one (store, work, slip);
  return 0;
}
