// SPDX-License-Identifier: GPL-3.0-or-later

/* An urgent word to everybody who comes, chosen from the prepared ones: on the glass within a minute. */

#include "kiosk/command/commands.h"
#include "kiosk/notice/crisis.h"
#include "kiosk/notice/prepared.h"
#include "kiosk/provision/provision.h"
#include "kiosk/store/audit.h"

#include <stdio.h>

#define DAYS_MAX 92 /* what goes on for longer belongs into the topics */

static char *option_until, *option_country;

static void
print_prepared (MrcTableRow *row, const MrcCrisis *shown)
{
  const char *code = mrc_table_row_get (row, "code");
  gboolean on = shown != NULL && g_str_equal (shown->code, code);
  g_autofree char *until = on ? mrc_day_to_iso (shown->until) : g_strdup ("");

  printf ("%s\t%s\t%s\t%s\t%s\t%s\n", code, on ? "on" : "off", until,
          mrc_table_row_get (row, "names_country"),
          on ? shown->text[MRC_LANGUAGE_ENGLISH] : mrc_table_row_get (row, "text_en"),
          on ? shown->text[MRC_LANGUAGE_BENGALI] : mrc_table_row_get (row, "text_bn"));
}

static MrcExit
run_list (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_READ_ONLY, error);
  g_autoptr (MrcClock) clock = store != NULL ? mrc_command_new_clock (invocation, store, error) : NULL;
  g_autoptr (MrcPack) pack =
    clock != NULL ? mrc_provision_open (store, invocation->data_dir, NULL, error) : NULL;
  g_autoptr (MrcCrisis) shown = NULL;
  GPtrArray *rows = NULL;

  if (pack == NULL || !mrc_crisis_get (store, mrc_clock_today (clock, NULL), &shown, error))
    return MRC_EXIT_FAILED;
  rows = mrc_pack_get_table (pack, "crises");
  puts ("code\tstate\tuntil\tcountry\ten\tbn");
  for (guint i = 0; i < rows->len; i++)
    print_prepared (rows->pdata[i], shown);
  return MRC_EXIT_DONE;
}

static gboolean
choose (MrcPack *pack, const char *code, MrcCrisis *crisis, GError **error)
{
  MrcTableRow *row = mrc_table_find (mrc_pack_get_table (pack, "crises"), "code", code);
  MrcTableRow *country = option_country != NULL
                           ? mrc_table_find (mrc_pack_get_table (pack, "countries"), "code", option_country)
                           : NULL;
  gboolean named = row != NULL && mrc_prepared_about (row) != NULL;

  if (row == NULL)
    mrc_command_usage (error, "there is no prepared text %s: mrc crisis list has them", code);
  else if (named && option_country == NULL)
    mrc_command_usage (error, "--country is missing: %s is about one, as sa or qa", code);
  else if (!named && option_country != NULL)
    mrc_command_usage (error, "%s is about no country: leave --country out", code);
  else if (named && country == NULL)
    mrc_command_usage (error, "--country %s: tables/countries.csv has none with that code", option_country);
  else {
    crisis->code = g_strdup (code);
    for (MrcLanguage language = 0; language < MRC_N_LANGUAGES; language++)
      crisis->text[language] = mrc_prepared_dup_text (row, country, language);
    return TRUE;
  }
  return FALSE;
}

static gboolean
read_until (MrcCrisis *crisis, MrcDay today, GError **error)
{
  if (!mrc_command_parse_day ("--until", option_until, &crisis->until, error))
    return FALSE;
  if (crisis->until < today)
    mrc_command_usage (error, "--until %s is over: nobody would see it", option_until);
  else if (crisis->until - today > DAYS_MAX)
    mrc_command_usage (error, "--until %s is more than %d days away: say it anew when it goes on",
                       option_until, DAYS_MAX);
  else
    return TRUE;
  return FALSE;
}

typedef struct {
  MrcClock *clock;
  const MrcCrisis *crisis; /* (nullable): to be shown */
  gboolean dropped;
} Act;

static gboolean
set (MrcStore *store, gpointer data, GError **error)
{
  const Act *act = data;

  return mrc_crisis_set (store, act->crisis, error) &&
         mrc_audit_add (store, mrc_clock_now (act->clock), "crisis-on", act->crisis->code, error);
}

static MrcExit
run_on (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_COMMAND, error);
  g_autoptr (MrcClock) clock = store != NULL ? mrc_command_new_clock (invocation, store, error) : NULL;
  g_autoptr (MrcPack) pack =
    clock != NULL ? mrc_provision_open (store, invocation->data_dir, NULL, error) : NULL;
  g_autoptr (MrcCrisis) crisis = g_new0 (MrcCrisis, 1);
  Act act = { clock, crisis, FALSE };

  if (pack == NULL || !choose (pack, invocation->operands[0], crisis, error) ||
      !read_until (crisis, mrc_clock_today (clock, NULL), error) ||
      !mrc_store_transact (store, set, &act, error))
    return MRC_EXIT_FAILED;
  return MRC_EXIT_DONE;
}

static gboolean
drop (MrcStore *store, gpointer data, GError **error)
{
  Act *act = data;

  return mrc_crisis_drop (store, &act->dropped, error) &&
         (!act->dropped || mrc_audit_add (store, mrc_clock_now (act->clock), "crisis-off", "", error));
}

static MrcExit
run_off (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_COMMAND, error);
  g_autoptr (MrcClock) clock = store != NULL ? mrc_command_new_clock (invocation, store, error) : NULL;
  Act act = { clock, NULL, FALSE };

  if (clock == NULL || !mrc_store_transact (store, drop, &act, error))
    return MRC_EXIT_FAILED;
  if (act.dropped)
    return MRC_EXIT_DONE;
  fputs ("there is no crisis notice: mrc crisis list has the prepared ones\n", stderr);
  return MRC_EXIT_NO;
}

const MrcCommand mrc_command_crisis_list = {
  .name = "crisis list",
  .operands = "",
  .summary = "Lists the prepared crisis notices, and which one is shown",
  .details = "The words come with the content: tables/crises.csv. One whose country is true is about one.",
  .example = "mrc crisis list",
  .run = run_list,
};

static const GOptionEntry on_options[] = {
  { "until", 0, 0, G_OPTION_ARG_STRING, &option_until, "The last day it is shown", "DATE" },
  { "country", 0, 0, G_OPTION_ARG_STRING, &option_country, "The country it is about, as sa", "CODE" },
  { NULL },
};

const MrcCommand mrc_command_crisis_on = {
  .name = "crisis on",
  .operands = "CODE",
  .n_operands = 1,
  .summary = "Shows a prepared crisis notice to everybody who comes, until its last day",
  .details = "It stands on every page of a visitor within a minute, and is read out before the idle page and "
             "the first "
             "page of a visit. It takes the place of the one before; after its last day it is gone by "
             "itself. Staff can "
             "do the same by touch.",
  .example = "mrc crisis on stopped --country qa --until 2026-12-15",
  .options = on_options,
  .run = run_on,
};

const MrcCommand mrc_command_crisis_off = {
  .name = "crisis off",
  .operands = "",
  .summary = "Takes the crisis notice away before its last day",
  .details = "Exit 1: there is none.",
  .example = "mrc crisis off",
  .run = run_off,
};
