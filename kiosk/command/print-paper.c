// SPDX-License-Identifier: GPL-3.0-or-later

/* The papers of a desk, printed through the queue as a visitor's slip is, or written to a file. */

#include "kiosk/booking/pad.h"
#include "kiosk/command/commands.h"
#include "kiosk/command/paper.h"
#include "kiosk/command/printing.h"
#include "kiosk/store/audit.h"
#include "printing/document-layout.h"

#define PAD_MAX 50
#define EMPTY_ROWS 20 /* of a day sheet: for those who come without a serial */

static char *option_day, *option_paper, *option_output, *option_language;
static int option_count = 10;

typedef struct {
  MrcSettings *settings; /* (owned) */
  MrcStore *store;       /* (owned) */
  MrcClock *clock;       /* (owned) */
  MrcLetterhead *head;   /* (owned) */
  const char *paper;     /* (nullable): of the file */
} Desk;

static void
desk_clear (Desk *self)
{
  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->head, mrc_letterhead_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, desk_clear)

static gboolean
desk_open (Desk *self, const MrcInvocation *invocation, GError **error)
{
  if (option_output != NULL) {
    self->paper = mrc_command_find_paper (option_paper, error);
    if (self->paper == NULL)
      return FALSE;
  }
  if (option_language != NULL && !g_str_equal (option_language, "bn") &&
      !g_str_equal (option_language, "en")) {
    mrc_command_usage (error, "--language is neither bn nor en");
    return FALSE;
  }
  self->settings = mrc_settings_load (invocation->config, error);
  self->store = self->settings != NULL ? mrc_command_open_store (invocation, MRC_STORE_COMMAND, error) : NULL;
  self->clock = self->store != NULL ? mrc_command_new_clock (invocation, self->store, error) : NULL;
  if (self->clock == NULL)
    return FALSE;
  self->head = mrc_command_new_letterhead (invocation->data_dir, self->store, self->clock);
  if (g_strcmp0 (option_language, "en") == 0)
    self->head->language = MRC_LANGUAGE_ENGLISH;
  return TRUE;
}

static MrcExit
put_out (const Desk *self, const MrcInvocation *invocation, MrcDocument *document, GError **error)
{
  g_autoptr (MrcPrintWork) work = NULL;
  g_autoptr (GBytes) pdf = NULL;
  double width = 0, height = 0;

  if (option_output != NULL) {
    pdf = mrc_document_layout_pdf (document, self->paper, &width, &height);
    return mrc_command_write_paper (pdf, option_output, width, height, error);
  }
  work = mrc_command_new_print_work (invocation->data_dir, self->store, self->settings, error);
  if (work == NULL)
    return MRC_EXIT_FAILED;
  return mrc_print_new (self->store, work, &(MrcPrintout){ .document = document }, error);
}

static MrcExit
run_day_sheet (const MrcInvocation *invocation, GError **error)
{
  g_auto (Desk) desk = { 0 };
  g_autoptr (GPtrArray) appointments = NULL;
  g_autoptr (MrcDocument) document = NULL;
  MrcDay day = 0;

  if (!desk_open (&desk, invocation, error))
    return MRC_EXIT_FAILED;
  day = desk.head->today;
  if (option_day != NULL && !mrc_command_parse_day ("--day", option_day, &day, error))
    return MRC_EXIT_FAILED;
  appointments = mrc_appointment_list (desk.store, day, day, error);
  if (appointments == NULL)
    return MRC_EXIT_FAILED;
  document = mrc_desk_day_sheet_new (desk.head, day, appointments, EMPTY_ROWS);
  return put_out (&desk, invocation, document, error);
}

typedef struct {
  const Desk *desk;
  MrcTicketKey *key;
  GPtrArray *slips; /* (owned) (element-type MrcPadSlip) */
} Pad;

static gboolean
make_pad (MrcStore *store, gpointer data, GError **error)
{
  Pad *self = data;
  g_autofree char *n = g_strdup_printf ("%d", option_count);

  g_clear_pointer (&self->slips, g_ptr_array_unref);
  self->slips = mrc_pad_make (store, self->desk->clock, self->key, option_count, error);
  return self->slips != NULL && mrc_audit_add (store, mrc_clock_now (self->desk->clock), "pad", n, error);
}

static MrcExit
run_pad (const MrcInvocation *invocation, GError **error)
{
  g_auto (Desk) desk = { 0 };
  g_autofree char *path = g_build_filename (invocation->data_dir, "ticket.key", NULL);
  g_autoptr (MrcTicketKey) key = NULL;
  g_autoptr (MrcDocument) document = NULL;
  Pad pad = { &desk, NULL, NULL };

  if (option_count < 1 || option_count > PAD_MAX)
    return mrc_command_usage (error, "--count: from 1 to %d", PAD_MAX);
  if (!desk_open (&desk, invocation, error))
    return MRC_EXIT_FAILED;
  pad.key = key = mrc_ticket_key_load (path, error);
  if (key == NULL || !mrc_store_transact (desk.store, make_pad, &pad, error)) {
    g_clear_pointer (&pad.slips, g_ptr_array_unref);
    return MRC_EXIT_FAILED;
  }
  document = mrc_desk_pad_new (desk.head, pad.slips);
  g_clear_pointer (&pad.slips, g_ptr_array_unref);
  return put_out (&desk, invocation, document, error);
}

static MrcExit
run_home (const MrcInvocation *invocation, GError **error)
{
  static const struct {
    const char *kind;
    MrcDocument *(*make) (const MrcLetterhead *head);
  } kinds[] = {
    { "broker-receipt", mrc_desk_broker_new },
    { "home-sheet", mrc_desk_home_new },
    { "pocket-card", mrc_desk_pocket_new },
  };
  g_auto (Desk) desk = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (MrcDocument) document = NULL;

    if (!g_str_equal (invocation->operands[0], kinds[i].kind))
      continue;
    if (!desk_open (&desk, invocation, error))
      return MRC_EXIT_FAILED;
    document = kinds[i].make (desk.head);
    return put_out (&desk, invocation, document, error);
  }
  return mrc_command_usage (error, "%s is none of broker-receipt, home-sheet, pocket-card",
                            invocation->operands[0]);
}

#define TO_A_FILE \
  { \
    "output", 0, 0, G_OPTION_ARG_FILENAME, &option_output, "Write a PDF file and print nothing", "FILE.pdf" \
  }, \
    { "paper", 0, 0, G_OPTION_ARG_STRING, &option_paper, "Of the file: 58, 80 (mm of the roll), a6, a5 or a4", \
      "PAPER" }, \
  { \
    "language", 0, 0, G_OPTION_ARG_STRING, &option_language, "bn (the default) or en", "LANGUAGE" \
  }

static const GOptionEntry day_options[] = {
  { "day", 0, 0, G_OPTION_ARG_STRING, &option_day, "The day; else today", "DATE" },
  TO_A_FILE,
  { NULL },
};

const MrcCommand mrc_command_print_day_sheet = {
  .name = "print day-sheet",
  .operands = "",
  .summary = "Prints the day for the desk, for when there is no power",
  .details =
    "Numbers and times of those who are expected, with boxes to tick, and empty rows for those who come "
    "without a serial. No names. Exit 1 when it did not come out: mrc print retry prints it later.",
  .example = "mrc print day-sheet\nmrc print day-sheet --day 2026-11-25 --paper a4 --output sheet.pdf",
  .options = day_options,
  .run = run_day_sheet,
};

static const GOptionEntry pad_options[] = {
  { "count", 0, 0, G_OPTION_ARG_INT, &option_count, "How many; else 10", "N" },
  TO_A_FILE,
  { NULL },
};

const MrcCommand mrc_command_print_pad = {
  .name = "print pad",
  .operands = "",
  .summary = "Prints signed blank slips, to be filled in by hand when there is no power",
  .details =
    "Each has a number and a QR of its own. When the power is back mrc bookings add --pad enters what was "
    "written on one, and from then on its QR and its number are those of the serial. Until then the kiosk "
    "says of it to show it at the counter. Exit 1 when they did not come out.",
  .example = "mrc print pad --count 20",
  .options = pad_options,
  .run = run_pad,
};

static const GOptionEntry home_options[] = {
  TO_A_FILE,
  { NULL },
};

const MrcCommand mrc_command_print_home = {
  .name = "print home",
  .operands = "KIND",
  .n_operands = 1,
  .summary = "Prints a paper that people take home",
  .details =
    "KIND is broker-receipt (what whoever takes money must sign), home-sheet (what stays with the family) "
    "or pocket-card (sentences to show abroad). All are blank: they are filled in by hand. Exit 1 when it "
    "did not come out.",
  .example = "mrc print home broker-receipt",
  .options = home_options,
  .run = run_home,
};
