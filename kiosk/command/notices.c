// SPDX-License-Identifier: GPL-3.0-or-later

/* What is open just now: jobs, fairs, intakes. Entered in a minute, gone by itself after its last day. */

#include "content/sentence.h"
#include "content/text-check.h"
#include "kiosk/command/commands.h"
#include "kiosk/notice/notice.h"
#include "kiosk/store/audit.h"

#include <stdio.h>
#include <string.h>

#define DAYS_MAX 366 /* what is open for longer is no news, but a topic */
#define SENTENCES_MAX 2

static char *option_kind, *option_from, *option_until, *option_text[MRC_N_LANGUAGES];

static const char *
state_of (const MrcNotice *notice, MrcDay today)
{
  if (today < notice->from)
    return "coming";
  return today <= notice->until ? "open" : "over";
}

static MrcExit
run_list (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_READ_ONLY, error);
  g_autoptr (MrcClock) clock = store != NULL ? mrc_command_new_clock (invocation, store, error) : NULL;
  g_autoptr (GPtrArray) notices = clock != NULL ? mrc_notice_list (store, error) : NULL;

  if (notices == NULL)
    return MRC_EXIT_FAILED;
  puts ("id\tstate\tkind\tfrom\tuntil\ten\tbn");
  for (guint i = 0; i < notices->len; i++) {
    const MrcNotice *notice = g_ptr_array_index (notices, i);
    g_autofree char *from = mrc_day_to_iso (notice->from);
    g_autofree char *until = mrc_day_to_iso (notice->until);

    printf ("%" G_GINT64_FORMAT "\t%s\t%s\t%s\t%s\t%s\t%s\n", notice->id,
            state_of (notice, mrc_clock_today (clock, NULL)), mrc_notice_kind_name (notice->kind), from,
            until, notice->text[MRC_LANGUAGE_ENGLISH], notice->text[MRC_LANGUAGE_BENGALI]);
  }
  return MRC_EXIT_DONE;
}

/* Visitors see it as it is typed: it is asked what every text of the content is asked. */
static gboolean
read_text (MrcNotice *notice, MrcLanguage language, GError **error)
{
  g_autofree char *option = g_strdup_printf ("--%s", mrc_language_code (language));
  const char *text = option_text[language];
  g_autoptr (GHashTable) allowed = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  MrcTextPlace place = { option, 1, allowed, problems };
  g_autoptr (GPtrArray) sentences = NULL;
  glong length = 0;

  if (text == NULL || *text == '\0' || !g_utf8_validate (text, -1, NULL)) {
    mrc_command_usage (error, "%s is missing: visitors read and hear it in both languages", option);
    return FALSE;
  }
  notice->text[language] = mrc_text_take (text, language, &place);
  if (problems->len > 0) {
    mrc_command_usage (error, "%s", (const char *) g_ptr_array_index (problems, 0));
    return FALSE;
  }
  length = g_utf8_strlen (notice->text[language], -1);
  sentences = mrc_sentences_split (notice->text[language]);
  if (length <= MRC_NOTICE_TEXT_MAX && sentences->len <= SENTENCES_MAX && strpbrk (text, "\n\t") == NULL)
    return TRUE;
  mrc_command_usage (
    error, "%s has %ld letters in %u sentences: write %d letters in %d sentences at most, on one line",
    option, length, sentences->len, MRC_NOTICE_TEXT_MAX, SENTENCES_MAX);
  return FALSE;
}

static gboolean
read_days (MrcNotice *notice, MrcDay today, GError **error)
{
  notice->from = today;
  if ((option_from != NULL && !mrc_command_parse_day ("--from", option_from, &notice->from, error)) ||
      !mrc_command_parse_day ("--until", option_until, &notice->until, error))
    return FALSE;
  if (notice->until < notice->from)
    mrc_command_usage (error, "--until is before --from: change them over");
  else if (notice->until < today)
    mrc_command_usage (error, "--until %s is over: nobody would see it", option_until);
  else if (notice->until - today > DAYS_MAX)
    mrc_command_usage (error, "--until %s is more than a year away: write when it ends", option_until);
  else
    return TRUE;
  return FALSE;
}

typedef struct {
  MrcClock *clock;
  MrcNotice *notice; /* (nullable): to be added */
  gint64 id;
  gboolean found;
} Act;

static gboolean
note (MrcStore *store, const Act *act, const char *word, GError **error)
{
  g_autofree char *detail = g_strdup_printf ("%" G_GINT64_FORMAT, act->id);

  return mrc_audit_add (store, mrc_clock_now (act->clock), word, detail, error);
}

static gboolean
add (MrcStore *store, gpointer data, GError **error)
{
  Act *act = data;

  return mrc_notice_add (store, act->notice, &act->id, error) && note (store, act, "notice-add", error);
}

static MrcExit
run_add (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcNotice) notice = mrc_notice_new ();
  g_autoptr (MrcStore) store = NULL;
  g_autoptr (MrcClock) clock = NULL;
  Act act = { .notice = notice };

  if (option_kind == NULL || !mrc_notice_kind_from_name (option_kind, &notice->kind))
    return mrc_command_usage (error, "--kind %s: write job, fair or intake",
                              option_kind != NULL ? option_kind : "is missing");
  if (!read_text (notice, MRC_LANGUAGE_BENGALI, error) || !read_text (notice, MRC_LANGUAGE_ENGLISH, error))
    return MRC_EXIT_FAILED;
  store = mrc_command_open_store (invocation, MRC_STORE_COMMAND, error);
  clock = store != NULL ? mrc_command_new_clock (invocation, store, error) : NULL;
  if (clock == NULL || !read_days (notice, mrc_clock_today (clock, NULL), error))
    return MRC_EXIT_FAILED;
  act.clock = clock;
  if (!mrc_store_transact (store, add, &act, error))
    return MRC_EXIT_FAILED;
  printf ("%" G_GINT64_FORMAT "\n", act.id);
  return MRC_EXIT_DONE;
}

static gboolean
drop (MrcStore *store, gpointer data, GError **error)
{
  Act *act = data;

  return mrc_notice_drop (store, act->id, &act->found, error) &&
         (!act->found || note (store, act, "notice-drop", error));
}

static MrcExit
run_drop (const MrcInvocation *invocation, GError **error)
{
  const char *text = invocation->operands[0];
  g_autoptr (MrcStore) store = NULL;
  g_autoptr (MrcClock) clock = NULL;
  guint64 id = 0;
  Act act = { 0 };

  if (!g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT64, &id, NULL))
    return mrc_command_usage (error, "%s is no number: mrc notices list has them", text);
  store = mrc_command_open_store (invocation, MRC_STORE_COMMAND, error);
  clock = store != NULL ? mrc_command_new_clock (invocation, store, error) : NULL;
  if (clock == NULL)
    return MRC_EXIT_FAILED;
  act.clock = clock;
  act.id = (gint64) id;
  if (!mrc_store_transact (store, drop, &act, error))
    return MRC_EXIT_FAILED;
  if (act.found)
    return MRC_EXIT_DONE;
  fprintf (stderr, "there is no notice %s: mrc notices list has them\n", text);
  return MRC_EXIT_NO;
}

const MrcCommand mrc_command_notices_list = {
  .name = "notices list",
  .operands = "",
  .summary = "Lists the notices of jobs, fairs and intakes, by last day",
  .details = "The state is coming, open or over. Visitors see those that are open.",
  .example = "mrc notices list",
  .run = run_list,
};

static const GOptionEntry add_options[] = {
  { "kind", 0, 0, G_OPTION_ARG_STRING, &option_kind, "job, fair or intake (of a training centre)", "KIND" },
  { "bn", 0, 0, G_OPTION_ARG_STRING, &option_text[MRC_LANGUAGE_BENGALI], "What is read and heard in Bengali",
    "WORDS" },
  { "en", 0, 0, G_OPTION_ARG_STRING, &option_text[MRC_LANGUAGE_ENGLISH], "The same in English", "WORDS" },
  { "from", 0, 0, G_OPTION_ARG_STRING, &option_from, "The first day it is shown; else today", "DATE" },
  { "until", 0, 0, G_OPTION_ARG_STRING, &option_until, "The last day it is shown", "DATE" },
  { NULL },
};

const MrcCommand mrc_command_notices_add = {
  .name = "notices add",
  .operands = "",
  .summary = "Shows a notice of a legal job, a fair or an intake until its last day",
  .details =
    "Prints its number. It is on the idle page within a minute and under Job news at once; after its last "
    "day it is gone by itself. Write where the news is from and what to do: two sentences and 120 letters at "
    "most, in Bengali without Latin letters and digits.",
  .example = "mrc notices add --kind job --until 2026-12-15 --bn 'বোয়েসেল জর্ডানে দর্জি নেবে। কাউন্টারে জানুন।' "
             "--en 'BOESL takes tailors for Jordan. Ask at the counter.'",
  .options = add_options,
  .run = run_add,
};

const MrcCommand mrc_command_notices_drop = {
  .name = "notices drop",
  .operands = "NUMBER",
  .n_operands = 1,
  .summary = "Takes a notice away before its last day",
  .details = "Exit 1: there is none with that number.",
  .example = "mrc notices drop 3",
  .run = run_drop,
};
