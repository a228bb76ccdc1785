// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * What the journeys need and no subcommand does yet:
 *
 *   centre-tool content DIR                   a small content folder without mistakes
 *   centre-tool book DATA NAME PHONE          books one seat; prints short code and QR text
 *   centre-tool forge DATA TEXT               the ticket again, with another day: prints its text
 *   centre-tool elsewhere                     a ticket of another centre by an unknown kiosk
 *   centre-tool visits DATA N                 N visits of last month
 */

#include "kiosk/booking/appointment.h"
#include "kiosk/booking/service.h"
#include "kiosk/booking/slot.h"
#include "kiosk/ticket/ticket.h"
#include "kiosk/visit/visit-log.h"
#include "tests/support/content-sample.h"

#include <glib/gstdio.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
check (const GError *error)
{
  if (error == NULL)
    return;
  fprintf (stderr, "centre-tool: %s\n", error->message);
  exit (2);
}

static MrcStore *
open_store (const char *data_dir)
{
  g_autoptr (GError) error = NULL;
  MrcStore *store = mrc_store_open (data_dir, MRC_STORE_COMMAND, &error);

  check (error);
  return store;
}

static MrcTicketKey *
load_key (const char *data_dir)
{
  g_autofree char *path = g_build_filename (data_dir, "ticket.key", NULL);
  g_autoptr (GError) error = NULL;
  MrcTicketKey *key = mrc_ticket_key_load (path, &error);

  check (error);
  return key;
}

static void
write_content (const char *folder)
{
  char *made = sample_new ();
  g_autofree char *inner = g_build_filename (made, "content", NULL);

  if (g_rename (inner, folder) != 0) {
    perror (folder);
    exit (2);
  }
  sample_free (made);
}

static GBytes *
seal (MrcStore *store, const char *name_text, const char *phone_text)
{
  g_autofree char *hex = mrc_store_dup_setting (store, MRC_SETTING_PUBLIC_KEY, NULL);
  g_autoptr (MrcSecretText) name = mrc_secret_text_new ();
  g_autoptr (MrcSecretText) phone = mrc_secret_text_new ();
  guint8 key[MRC_PUBLIC_KEY_SIZE];

  sodium_hex2bin (key, sizeof key, hex, strlen (hex), NULL, NULL, NULL);
  mrc_secret_text_set (name, name_text);
  mrc_secret_text_set (phone, phone_text);
  return mrc_seal (key, name, phone);
}

static void
book (const char *data_dir, const char *name, const char *phone)
{
  g_autoptr (MrcStore) store = open_store (data_dir);
  g_autoptr (MrcTicketKey) key = load_key (data_dir);
  g_autoptr (MrcClock) clock = mrc_clock_new ();
  g_autoptr (GPtrArray) services = mrc_service_list (store, MRC_AUDIENCE_ALL, NULL);
  g_autoptr (GBytes) sealed = seal (store, name, phone);
  g_autoptr (MrcAppointment) booked = NULL;
  g_autoptr (GError) error = NULL;
  const MrcService *service = g_ptr_array_index (services, 0);
  MrcUuid id = mrc_uuid7_new (mrc_clock_now (clock) * 1000);
  MrcSlotView view = mrc_slot_view (clock, NULL);
  MrcDay day = 0;
  int minute = 0;

  mrc_slot_find_earliest (store, service->code, &view, &day, &minute, &error);
  check (error);
  booked =
    mrc_appointment_book (store, clock, key, &id, service->code, day, minute, MRC_NEED_NONE, sealed, &error);
  check (error);
  printf ("%s %s\n", booked->short_code, booked->ticket);
}

/* The text of one ticket with the signature of another. */
static void
forge (const char *data_dir, const char *text)
{
  g_autoptr (MrcTicketKey) key = load_key (data_dir);
  g_autoptr (GError) error = NULL;
  g_autofree char *other = NULL;
  MrcTicket ticket;
  gsize half = strlen (text) / 2;

  mrc_ticket_read (text, &ticket, &error);
  check (error);
  ticket.day++;
  other = mrc_ticket_sign (&ticket, key);
  printf ("%.*s%s\n", (int) half, other, text + half);
}

static void
print_elsewhere (void)
{
  g_autoptr (MrcTicketKey) key = mrc_ticket_key_new ();
  MrcTicket ticket = { .centre = "DHK", .day = 20781 };
  g_autofree char *text = NULL;

  randombytes_buf (ticket.id, sizeof ticket.id);
  text = mrc_ticket_sign (&ticket, key);
  printf ("%s\n", text);
}

static void
append_visit (MrcStore *store, MrcDay day, int i)
{
  g_autoptr (MrcVisit) visit = mrc_visit_new (day, 10, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcVisitRow) row = NULL;
  const char *const ages[] = { "18-24", "25-34", "35-44", "under-18" };

  mrc_visit_set_door (visit, i % 4 == 0 ? "returnee" : "prospective");
  mrc_visit_set_fact (visit, MRC_FACT_SEX, i % 3 == 0 ? "female" : i % 41 == 0 ? "other" : "male");
  mrc_visit_set_fact (visit, MRC_FACT_AGE, ages[i % 19 == 0 ? 3 : i % 3]);
  mrc_visit_see_topic (visit, "contract");
  if (i % 2 == 0)
    mrc_visit_see_topic (visit, "visa");
  row = mrc_visit_row_new (visit, (gint64) i * G_USEC_PER_SEC, MRC_VISIT_END_EXIT, NULL);
  mrc_visit_log_append (store, row, &error);
  check (error);
}

static void
add_visits (const char *data_dir, int n)
{
  g_autoptr (MrcStore) store = open_store (data_dir);
  g_autoptr (MrcClock) clock = mrc_clock_new ();
  MrcDay today = mrc_clock_today (clock, NULL), last = today - mrc_day_of_month (today);

  for (int i = 0; i < n; i++)
    append_visit (store, last - i % 20, i);
}

int
main (int argc, char *argv[])
{
  if (sodium_init () < 0)
    return 2;
  if (argc == 3 && strcmp (argv[1], "content") == 0)
    write_content (argv[2]);
  else if (argc == 5 && strcmp (argv[1], "book") == 0)
    book (argv[2], argv[3], argv[4]);
  else if (argc == 4 && strcmp (argv[1], "forge") == 0)
    forge (argv[2], argv[3]);
  else if (argc == 2 && strcmp (argv[1], "elsewhere") == 0)
    print_elsewhere ();
  else if (argc == 4 && strcmp (argv[1], "visits") == 0)
    add_visits (argv[2], atoi (argv[3]));
  else
    return 2;
  return 0;
}
