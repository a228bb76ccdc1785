// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/build.h"
#include "content/report.h"
#include "content/status.h"
#include "kiosk/command/commands.h"
#include "kiosk/command/content.h"

#include <stdio.h>

static char *option_output;
static gboolean option_report, option_status;

MrcSource *
mrc_content_read_source (const char *folder, MrcExit *ret_exit, GError **error)
{
  g_autoptr (MrcSource) source = mrc_source_read (folder, error);

  if (source == NULL)
    return NULL;
  for (guint i = 0; i < source->problems->len; i++)
    puts (g_ptr_array_index (source->problems, i));
  if (source->problems->len == 0)
    return g_steal_pointer (&source);
  fprintf (stderr, "%u to correct\n", source->problems->len);
  *ret_exit = MRC_EXIT_NO;
  return NULL;
}

static guint
count_cards (MrcSource *source)
{
  guint n = 0;

  for (guint i = 0; i < source->topics->len; i++)
    n += ((const MrcTopic *) g_ptr_array_index (source->topics, i))->cards->len;
  return n;
}

static void
count_way (const MrcDecision *decision,
           const MrcDecisionStep *steps,
           int n_steps,
           const MrcDecisionResult *result,
           gpointer n)
{
  ++*(guint *) n;
}

static guint
count_ways (MrcSource *source)
{
  guint n = 0;

  for (guint i = 0; i < source->decisions->len; i++)
    mrc_decision_each_way (g_ptr_array_index (source->decisions, i), count_way, &n);
  return n;
}

static MrcExit
run_check (const MrcInvocation *invocation, GError **error)
{
  MrcExit exit_code = MRC_EXIT_FAILED;
  g_autoptr (MrcSource) source = mrc_content_read_source (invocation->operands[0], &exit_code, error);

  if (source == NULL)
    return exit_code;
  fprintf (
    stderr,
    "nothing to correct: %u pages, %u topics with %u cards, %u paths of %u ways, all walked, %u pictures\n",
    source->pages->len, source->topics->len, count_cards (source), source->decisions->len,
    count_ways (source), g_hash_table_size (source->pictures));
  if (option_report) {
    g_autofree char *report =
      mrc_source_report (source, mrc_day_from_unix (g_get_real_time () / G_USEC_PER_SEC, NULL));

    fputs (report, stdout);
  }
  return MRC_EXIT_DONE;
}

static MrcExit
run_build (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcSource) source = NULL;
  MrcExit exit_code = MRC_EXIT_FAILED;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  if (option_output == NULL)
    return mrc_command_usage (error, "-o is missing: give the file to write, as demo.pack");
  source = mrc_content_read_source (invocation->operands[0], &exit_code, error);
  if (source == NULL)
    return exit_code;
  if (option_status)
    mrc_source_keep_status (source);
  return mrc_pack_build (source, option_output, now, now, error) ? MRC_EXIT_DONE : MRC_EXIT_FAILED;
}

static const GOptionEntry check_options[] = {
  { "report", 0, 0, G_OPTION_ARG_NONE, &option_report,
    "Also print long sentences, hard words and gaps, once nothing is wrong", NULL },
  { NULL },
};

const MrcCommand mrc_command_content_check = {
  .name = "content check",
  .operands = "DIR",
  .n_operands = 1,
  .summary = "Says what an editor should correct",
  .details =
    "DIR is a source folder with pages, topics, tables and pictures. Prints one line a mistake, with file, "
    "line and remedy. Exit 1 when there are any.",
  .example = "mrc content check content --report",
  .options = check_options,
  .run = run_check,
};

static const GOptionEntry build_options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &option_output, "The pack to write", "PACK" },
  { "status", 0, 0, G_OPTION_ARG_NONE, &option_status,
    "Only which countries are open: a small pack that is laid over the whole one", NULL },
  { NULL },
};

const MrcCommand mrc_command_content_build = {
  .name = "content build",
  .operands = "DIR",
  .n_operands = 1,
  .summary = "Makes a pack of a source folder",
  .details =
    "A folder with mistakes is refused, exit 1, as mrc content check does. The pack counts for nothing "
    "until it is signed. With --status it has the countries' pages, topics and tables alone, and changes "
    "nothing "
    "else at a centre; a country that the centre's content does not know needs a whole pack.",
  .example = "mrc content build content -o cumilla.pack",
  .options = build_options,
  .run = run_build,
};
