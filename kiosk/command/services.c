// SPDX-License-Identifier: GPL-3.0-or-later

/* The services of the centre as staff keep them. */

#include "kiosk/booking/need.h"
#include "kiosk/booking/service.h"

#include "kiosk/command/commands.h"
#include "kiosk/provision/provision.h"
#include "kiosk/store/audit.h"

#include <stdio.h>

static char *option_name[MRC_N_LANGUAGES], *option_provider[MRC_N_LANGUAGES], *option_fee[MRC_N_LANGUAGES],
  *option_papers[MRC_N_LANGUAGES], *option_audience, *option_picture;
static int option_minutes = -1, option_capacity = -1, option_horizon = -1, option_notice = -1,
           option_counter = -1, option_order = -1;
static gboolean option_again;
static char *option_need;
static int option_number = -1;

typedef struct {
  MrcNeed need;
  gint64 now;
} NeedChange;

static const struct {
  const char *word;
  MrcAudience audience;
} audiences[] = {
  { "prospective", MRC_AUDIENCE_PROSPECTIVE },
  { "returnee", MRC_AUDIENCE_RETURNEE },
  { "family", MRC_AUDIENCE_FAMILY },
};

/* Names have hand-set line breaks for the tiles. */
static void
print_words (const char *words)
{
  g_autofree char *line = g_strdup (words);

  fputs (g_strdelimit (line, "\n\t", ' '), stdout);
}

static MrcExit
run_list (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_READ_ONLY, error);
  g_autoptr (GPtrArray) services = store != NULL ? mrc_service_list_all (store, error) : NULL;

  if (services == NULL)
    return MRC_EXIT_FAILED;
  puts ("code\tminutes\tcapacity\thorizon_days\tnotice_minutes\tcounter\tretired\tname_en\tname_bn");
  for (guint i = 0; i < services->len; i++) {
    const MrcService *service = g_ptr_array_index (services, i);

    printf ("%s\t%d\t%d\t%d\t%d\t%d\t%s\t", service->code, service->minutes, service->capacity,
            service->horizon_days, service->notice_minutes, service->counter,
            service->retired ? "yes" : "no");
    print_words (service->name[MRC_LANGUAGE_ENGLISH]);
    putchar ('\t');
    print_words (service->name[MRC_LANGUAGE_BENGALI]);
    putchar ('\n');
  }
  return MRC_EXIT_DONE;
}

/* @ret_exit: (out): what mrc exits with when there is none */
static MrcService *
find (MrcStore *store, const char *code, MrcExit *ret_exit, GError **error)
{
  g_autoptr (GError) local = NULL;
  MrcService *service = mrc_service_get (store, code, &local);

  *ret_exit = local != NULL ? MRC_EXIT_FAILED : MRC_EXIT_NO;
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (service == NULL)
    mrc_command_fail (error, "there is no service %s: mrc services list has their codes", code);
  return service;
}

static void
print_both (const char *field, char *const *words)
{
  for (int language = 0; language < MRC_N_LANGUAGES; language++) {
    printf ("%s_%s: ", field, mrc_language_code ((MrcLanguage) language));
    print_words (words[language]);
    putchar ('\n');
  }
}

static MrcExit
run_show (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_READ_ONLY, error);
  MrcExit exit_code = MRC_EXIT_FAILED;
  g_autoptr (MrcService) service =
    store != NULL ? find (store, invocation->operands[0], &exit_code, error) : NULL;

  if (service == NULL)
    return exit_code;
  printf ("code: %s\norder: %d\naudience:", service->code, service->order);
  for (gsize i = 0; i < G_N_ELEMENTS (audiences); i++)
    if (service->audience & audiences[i].audience)
      printf (" %s", audiences[i].word);
  printf ("\npicture: %s\n", service->picture);
  print_both ("name", service->name);
  print_both ("provider", service->provider);
  print_both ("fee", service->fee);
  print_both ("papers", service->papers);
  printf ("minutes: %d\ncapacity: %d\nhorizon_days: %d\nnotice_minutes: %d\ncounter: %d\nretired: %s\n",
          service->minutes, service->capacity, service->horizon_days, service->notice_minutes,
          service->counter, service->retired ? "yes" : "no");
  return MRC_EXIT_DONE;
}

static gboolean
read_audience (const char *text, MrcAudience *ret_audience, GError **error)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  int audience = 0;

  for (char **word = words; *word != NULL; word++) {
    int found = g_str_equal (*word, "all") ? MRC_AUDIENCE_ALL : 0;

    for (gsize i = 0; i < G_N_ELEMENTS (audiences); i++)
      if (g_str_equal (*word, audiences[i].word))
        found = audiences[i].audience;
    if (found == 0) {
      mrc_command_usage (
        error, "--audience %s: write prospective, returnee, family or all, with spaces between", text);
      return FALSE;
    }
    audience |= found;
  }
  *ret_audience = (MrcAudience) audience;
  return TRUE;
}

/* Visitors choose by picture: a service without one could not be found by those who do not read. */
static gboolean
check_picture (const MrcInvocation *invocation, MrcStore *store, const char *name, GError **error)
{
  g_autoptr (MrcPack) pack = mrc_provision_open (store, invocation->data_dir, NULL, NULL);

  if (pack == NULL || mrc_pack_get_picture (pack, name) != NULL)
    return TRUE;
  mrc_command_usage (error, "--picture %s: the content has no picture of that name", name);
  return FALSE;
}

static void
set_words (char **words, char *const *options)
{
  for (int language = 0; language < MRC_N_LANGUAGES; language++) {
    if (options[language] == NULL)
      continue;
    g_free (words[language]);
    words[language] = g_strcompress (options[language]); /* "\n" is a hand-set line break */
  }
}

static void
set_number (int *number, int option)
{
  if (option >= 0)
    *number = option;
}

static gboolean
apply_options (MrcService *service, const MrcInvocation *invocation, MrcStore *store, GError **error)
{
  if (option_audience != NULL && !read_audience (option_audience, &service->audience, error))
    return FALSE;
  if (option_picture != NULL) {
    if (!check_picture (invocation, store, option_picture, error))
      return FALSE;
    g_free (service->picture);
    service->picture = g_strdup (option_picture);
  }
  set_words (service->name, option_name);
  set_words (service->provider, option_provider);
  set_words (service->fee, option_fee);
  set_words (service->papers, option_papers);
  set_number (&service->minutes, option_minutes);
  set_number (&service->capacity, option_capacity);
  set_number (&service->horizon_days, option_horizon);
  set_number (&service->notice_minutes, option_notice);
  set_number (&service->counter, option_counter);
  set_number (&service->order, option_order);
  return TRUE;
}

typedef struct {
  const MrcService *service;
  const char *act;
  gint64 now;
} Put;

static gboolean
put_in_store (MrcStore *store, gpointer data, GError **error)
{
  const Put *put = data;

  return mrc_service_put (store, put->service, error) &&
         mrc_audit_add (store, put->now, put->act, put->service->code, error);
}

static MrcExit
put (const MrcInvocation *invocation,
     MrcStore *store,
     const MrcService *service,
     const char *act,
     GError **error)
{
  g_autoptr (MrcClock) clock = mrc_command_new_clock (invocation, store, error);
  Put put = { service, act, clock != NULL ? mrc_clock_now (clock) : 0 };

  return clock != NULL && mrc_store_transact (store, put_in_store, &put, error) ? MRC_EXIT_DONE
                                                                                : MRC_EXIT_FAILED;
}

static MrcExit
run_set (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_COMMAND, error);
  MrcExit exit_code = MRC_EXIT_FAILED;
  g_autoptr (MrcService) service =
    store != NULL ? find (store, invocation->operands[0], &exit_code, error) : NULL;

  if (service == NULL || !apply_options (service, invocation, store, error))
    return exit_code == MRC_EXIT_NO && service == NULL ? MRC_EXIT_NO : MRC_EXIT_FAILED;
  return put (invocation, store, service, "service-set", error);
}

static gboolean
is_code (const char *text)
{
  gsize length = strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-");

  return length > 0 && length <= 24 && text[length] == '\0';
}

/* What a service is where staff say nothing else. */
static MrcService *
new_service (const char *code)
{
  MrcService *service = mrc_service_new ();
  const char *const provider[MRC_N_LANGUAGES] = { "এই সেন্টার", "This centre" };
  const char *const fee[MRC_N_LANGUAGES] = { "টাকা লাগে না", "Free" };

  service->code = g_strdup (code);
  service->audience = MRC_AUDIENCE_ALL;
  service->minutes = 30;
  service->capacity = 1;
  service->horizon_days = 30;
  service->notice_minutes = 30;
  service->order = 1000;
  set_words (service->provider, (char *const *) provider);
  set_words (service->fee, (char *const *) fee);
  return service;
}

static MrcExit
run_add (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = NULL;
  g_autoptr (MrcService) service = NULL;
  g_autoptr (MrcService) present = NULL;

  if (!is_code (invocation->operands[0]))
    return mrc_command_usage (error, "%s is no code: write up to 24 small letters, digits and hyphens",
                              invocation->operands[0]);
  if (option_name[MRC_LANGUAGE_BENGALI] == NULL || option_name[MRC_LANGUAGE_ENGLISH] == NULL ||
      option_picture == NULL)
    return mrc_command_usage (error,
                              "--name-bn, --name-en and --picture are what visitors choose by: give them");
  store = mrc_command_open_store (invocation, MRC_STORE_COMMAND, error);
  if (store == NULL)
    return MRC_EXIT_FAILED;
  present = mrc_service_get (store, invocation->operands[0], NULL);
  if (present != NULL) {
    mrc_command_fail (error, "there is a service %s already: change it with mrc services set", present->code);
    return MRC_EXIT_NO;
  }
  service = new_service (invocation->operands[0]);
  if (!apply_options (service, invocation, store, error))
    return MRC_EXIT_FAILED;
  return put (invocation, store, service, "service-add", error);
}

static MrcExit
run_retire (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_COMMAND, error);
  MrcExit exit_code = MRC_EXIT_FAILED;
  g_autoptr (MrcService) service =
    store != NULL ? find (store, invocation->operands[0], &exit_code, error) : NULL;

  if (service == NULL)
    return exit_code;
  service->retired = !option_again;
  return put (invocation, store, service, option_again ? "service-again" : "service-retire", error);
}

static gboolean
set_need (MrcStore *store, gpointer data, GError **error)
{
  const NeedChange *change = data;

  return mrc_need_set_capacity (store, change->need, option_number, error) &&
         mrc_audit_add (store, change->now, "need-set", option_need, error);
}

static gboolean
change_need (const MrcInvocation *invocation, MrcStore *store, GError **error)
{
  g_autoptr (MrcClock) clock = mrc_command_new_clock (invocation, store, error);
  NeedChange change = { 0 };

  if (clock == NULL)
    return FALSE;
  change.now = mrc_clock_now (clock);
  if (!mrc_need_parse (option_need, &change.need))
    mrc_command_usage (error, "--need %s: write woman, wheelchair, reading or interpreter", option_need);
  else if (option_number < 0 || option_number > MRC_NEED_CAPACITY_MAX)
    mrc_command_usage (error, "--number is missing or out of bounds: write 0 to %d", MRC_NEED_CAPACITY_MAX);
  else
    return mrc_store_transact (store, set_need, &change, error);
  return FALSE;
}

static MrcExit
run_needs (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store =
    mrc_command_open_store (invocation, option_need != NULL ? MRC_STORE_COMMAND : MRC_STORE_READ_ONLY, error);
  int capacity[MRC_N_NEEDS];

  if (store == NULL || (option_need != NULL && !change_need (invocation, store, error)) ||
      !mrc_need_get_capacity (store, capacity, error))
    return MRC_EXIT_FAILED;
  puts ("need\tnumber");
  for (int i = 0; i < MRC_N_NEEDS; i++)
    printf ("%s\t%d\n", mrc_need_name (i), capacity[i]);
  return MRC_EXIT_DONE;
}

static const GOptionEntry needs_options[] = {
  { "need", 0, 0, G_OPTION_ARG_STRING, &option_need,
    "Change this one: woman, wheelchair, reading or interpreter", "NEED" },
  { "number", 0, 0, G_OPTION_ARG_INT, &option_number, "How many of it there are at one moment; 0 for none",
    "N" },
  { NULL },
};

const MrcCommand mrc_command_services_needs = {
  .name = "services needs",
  .operands = "",
  .summary = "Says, or changes, what help the centre has beside its services",
  .details =
    "A woman to talk to, a room for a wheelchair, somebody who reads and writes, an interpreter: how many of "
    "each at one moment, whatever service they are needed for. A kiosk offers what there is. Serials that "
    "were given keep theirs.",
  .example = "mrc services needs\nmrc services needs --need interpreter --number 1",
  .options = needs_options,
  .run = run_needs,
};

static const GOptionEntry service_options[] = {
  { "name-bn", 0, 0, G_OPTION_ARG_STRING, &option_name[MRC_LANGUAGE_BENGALI],
    "Its name, of few words; \\n is a line break", "WORDS" },
  { "name-en", 0, 0, G_OPTION_ARG_STRING, &option_name[MRC_LANGUAGE_ENGLISH], "The same in English",
    "WORDS" },
  { "picture", 0, 0, G_OPTION_ARG_STRING, &option_picture, "A picture of the content, by its name", "NAME" },
  { "audience", 0, 0, G_OPTION_ARG_STRING, &option_audience,
    "Whom it is for: prospective, returnee, family or all", "WHO" },
  { "provider-bn", 0, 0, G_OPTION_ARG_STRING, &option_provider[MRC_LANGUAGE_BENGALI], "Who gives it",
    "WORDS" },
  { "provider-en", 0, 0, G_OPTION_ARG_STRING, &option_provider[MRC_LANGUAGE_ENGLISH], "The same in English",
    "WORDS" },
  { "fee-bn", 0, 0, G_OPTION_ARG_STRING, &option_fee[MRC_LANGUAGE_BENGALI], "What it costs, in words",
    "WORDS" },
  { "fee-en", 0, 0, G_OPTION_ARG_STRING, &option_fee[MRC_LANGUAGE_ENGLISH], "The same in English", "WORDS" },
  { "papers-bn", 0, 0, G_OPTION_ARG_STRING, &option_papers[MRC_LANGUAGE_BENGALI], "What to bring", "WORDS" },
  { "papers-en", 0, 0, G_OPTION_ARG_STRING, &option_papers[MRC_LANGUAGE_ENGLISH], "The same in English",
    "WORDS" },
  { "minutes", 0, 0, G_OPTION_ARG_INT, &option_minutes, "How long a turn takes: 5 to 480", "N" },
  { "capacity", 0, 0, G_OPTION_ARG_INT, &option_capacity, "How many at the same time: 0 to 1000", "N" },
  { "horizon", 0, 0, G_OPTION_ARG_INT, &option_horizon, "How many days ahead it can be booked: 0 to 365",
    "N" },
  { "notice", 0, 0, G_OPTION_ARG_INT, &option_notice, "How many minutes before at the latest: 0 to 10080",
    "N" },
  { "counter", 0, 0, G_OPTION_ARG_INT, &option_counter, "Where staff give it: 1 to 99", "N" },
  { "order", 0, 0, G_OPTION_ARG_INT, &option_order, "Its place in the list", "N" },
  { NULL },
};

const MrcCommand mrc_command_services_list = {
  .name = "services list",
  .operands = "",
  .summary = "Lists the services",
  .details =
    "Prints one line a service, its fields divided by tabs, under a line with their names: its code, the "
    "minutes of one turn, how many at a time, how many days ahead, how long before at the latest, the "
    "counter, and "
    "whether it was retired.",
  .example = "mrc services list",
  .run = run_list,
};

const MrcCommand mrc_command_services_show = {
  .name = "services show",
  .operands = "CODE",
  .n_operands = 1,
  .summary = "Prints all about one service",
  .details = "One field a line. Exit 1: there is no such service.",
  .example = "mrc services show loan",
  .run = run_show,
};

const MrcCommand mrc_command_services_add = {
  .name = "services add",
  .operands = "CODE",
  .n_operands = 1,
  .summary = "Adds a service",
  .details =
    "The kiosk offers it from the next touch on. Where nothing is said it is for all, free, of this centre, "
    "30 "
    "minutes long, for one person at a time and can be booked 30 days ahead. Exit 1: the code is taken.",
  .example = "mrc services add passport --name-bn পাসপোর্ট --name-en Passport --picture passport --counter 2",
  .options = service_options,
  .run = run_add,
};

const MrcCommand mrc_command_services_set = {
  .name = "services set",
  .operands = "CODE",
  .n_operands = 1,
  .summary = "Changes a service",
  .details =
    "What is not given stays. What was booked keeps its time and its length; nobody is put on top of it. "
    "Exit 1: there is no such service.",
  .example = "mrc services set loan --capacity 3 --papers-bn 'এনআইডি, পাসপোর্ট' --papers-en 'NID, passport'",
  .options = service_options,
  .run = run_set,
};

static const GOptionEntry retire_options[] = {
  { "again", 0, 0, G_OPTION_ARG_NONE, &option_again, "Offer it again", NULL },
  { NULL },
};

const MrcCommand mrc_command_services_retire = {
  .name = "services retire",
  .operands = "CODE",
  .n_operands = 1,
  .summary = "Offers a service no more",
  .details = "What was booked stays and is served. Exit 1: there is no such service.",
  .example = "mrc services retire loan\nmrc services retire loan --again",
  .options = retire_options,
  .run = run_retire,
};
