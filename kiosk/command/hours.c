// SPDX-License-Identifier: GPL-3.0-or-later

/* When the centre is open: weekly hours, seasons with hours of their own, days worked out of turn. */

#include "kiosk/booking/appointment.h"
#include "kiosk/booking/opening.h"
#include "kiosk/command/bookings.h"
#include "kiosk/command/commands.h"
#include "kiosk/store/audit.h"

#include <stdio.h>

#define FIRST_DAY 0    /* where no validity is given: 1970-01-01 … */
#define LAST_DAY 47481 /* … 2099-12-31 */

static char *option_weekday, *option_from, *option_to, *option_season, *option_first, *option_last,
  *option_name_bn, *option_name_en, *option_day, *option_as;
static gboolean option_no;

static const char *const weekdays[] = { "sunday",   "monday", "tuesday", "wednesday",
                                        "thursday", "friday", "saturday" };

static gboolean
read_weekday (const char *option, const char *text, int *ret_weekday, GError **error)
{
  for (int i = 0; text != NULL && i < (int) G_N_ELEMENTS (weekdays); i++)
    if (g_ascii_strcasecmp (text, weekdays[i]) == 0) {
      *ret_weekday = i;
      return TRUE;
    }
  mrc_command_usage (error, "%s %s: write a weekday, as sunday", option, text != NULL ? text : "is missing");
  return FALSE;
}

static gboolean
read_season (MrcStore *store, const char *text, gint64 *ret_season, GError **error)
{
  g_autoptr (GPtrArray) seasons = NULL;

  *ret_season = 0;
  if (text == NULL)
    return TRUE;
  seasons = mrc_season_list (store, FIRST_DAY, LAST_DAY, error);
  if (seasons == NULL)
    return FALSE;
  for (guint i = 0; i < seasons->len; i++) {
    const MrcSeason *season = g_ptr_array_index (seasons, i);
    g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, season->id);

    if (g_str_equal (text, id)) {
      *ret_season = season->id;
      return TRUE;
    }
  }
  mrc_command_usage (error, "--season %s: mrc hours list has the numbers of the seasons", text);
  return FALSE;
}

static void
print_openings (GArray *openings)
{
  puts ("weekday\tfrom\tto\tseason\tfirst\tlast");
  for (guint i = 0; i < openings->len; i++) {
    const MrcOpening *opening = &g_array_index (openings, MrcOpening, i);
    g_autofree char *first = mrc_day_to_iso (opening->valid_from);
    g_autofree char *last = mrc_day_to_iso (opening->valid_to);

    printf ("%s\t%02d:%02d\t%02d:%02d\t%" G_GINT64_FORMAT "\t%s\t%s\n", weekdays[opening->weekday],
            opening->from / 60, opening->from % 60, opening->to / 60, opening->to % 60, opening->season,
            opening->valid_from == FIRST_DAY ? "" : first, opening->valid_to == LAST_DAY ? "" : last);
  }
}

static MrcExit
run_list (const MrcInvocation *invocation, GError **error)
{
  g_autoptr (MrcStore) store = mrc_command_open_store (invocation, MRC_STORE_READ_ONLY, error);
  g_autoptr (GArray) openings = store != NULL ? mrc_opening_list (store, FIRST_DAY, LAST_DAY, error) : NULL;
  g_autoptr (GPtrArray) seasons =
    openings != NULL ? mrc_season_list (store, FIRST_DAY, LAST_DAY, error) : NULL;
  g_autoptr (GArray) specials =
    seasons != NULL ? mrc_special_day_list (store, FIRST_DAY, LAST_DAY, error) : NULL;

  if (specials == NULL)
    return MRC_EXIT_FAILED;
  print_openings (openings);
  puts ("\nseason\tfirst\tlast\tname_en\tname_bn");
  for (guint i = 0; i < seasons->len; i++) {
    const MrcSeason *season = g_ptr_array_index (seasons, i);
    g_autofree char *first = mrc_day_to_iso (season->first);
    g_autofree char *last = mrc_day_to_iso (season->last);

    printf ("%" G_GINT64_FORMAT "\t%s\t%s\t%s\t%s\n", season->id, first, last, season->name_en,
            season->name_bn);
  }
  puts ("\nday\tas");
  for (guint i = 0; i < specials->len; i++) {
    const MrcSpecialDay *special = &g_array_index (specials, MrcSpecialDay, i);
    g_autofree char *day = mrc_day_to_iso (special->day);

    printf ("%s\t%s\n", day, weekdays[special->weekday]);
  }
  return MRC_EXIT_DONE;
}

/* One change and its line in the audit log are one transaction. */
typedef struct {
  const MrcBookingsDesk *desk;
  MrcOpening opening;
  MrcSeason season;
  MrcSpecialDay special;
  const char *act;
  const char *detail;
  gboolean (*work) (MrcStore *store, gpointer data, GError **error);
} Act;

static gboolean
perform_in_store (MrcStore *store, gpointer data, GError **error)
{
  Act *act = data;

  return act->work (store, act, error) &&
         mrc_audit_add (store, mrc_clock_now (act->desk->clock), act->act, act->detail, error);
}

static MrcExit
perform (Act *act, GError **error)
{
  return mrc_store_transact (act->desk->store, perform_in_store, act, error) ? MRC_EXIT_DONE
                                                                             : MRC_EXIT_FAILED;
}

static gboolean
add_hours (MrcStore *store, gpointer data, GError **error)
{
  return mrc_opening_put (store, &((Act *) data)->opening, error);
}

static gboolean
drop_hours (MrcStore *store, gpointer data, GError **error)
{
  return mrc_opening_drop (store, &((Act *) data)->opening, error);
}

static gboolean
read_days (MrcDay *first, MrcDay *last, GError **error)
{
  if ((option_first != NULL && !mrc_command_parse_day ("--first", option_first, first, error)) ||
      (option_last != NULL && !mrc_command_parse_day ("--last", option_last, last, error)))
    return FALSE;
  if (*last >= *first)
    return TRUE;
  mrc_command_usage (error, "--last is before --first: change them over");
  return FALSE;
}

static MrcExit
run_add (const MrcInvocation *invocation, GError **error)
{
  g_auto (MrcBookingsDesk) desk = { 0 };
  Act act = { .desk = &desk, .act = "hours-add", .detail = option_weekday, .work = add_hours };
  MrcOpening *opening = &act.opening;

  opening->valid_from = FIRST_DAY;
  opening->valid_to = LAST_DAY;
  if (!read_weekday ("--weekday", option_weekday, &opening->weekday, error) ||
      !mrc_bookings_parse_time ("--from", option_from, &opening->from, error) ||
      !mrc_bookings_parse_time ("--to", option_to, &opening->to, error) ||
      !read_days (&opening->valid_from, &opening->valid_to, error))
    return MRC_EXIT_FAILED;
  if (opening->to <= opening->from)
    return mrc_command_usage (error, "--to %s is not after --from %s: change them over", option_to,
                              option_from);
  if (!mrc_bookings_open (&desk, invocation, FALSE, error) ||
      !read_season (desk.store, option_season, &opening->season, error))
    return MRC_EXIT_FAILED;
  return perform (&act, error);
}

static MrcExit
run_drop (const MrcInvocation *invocation, GError **error)
{
  g_auto (MrcBookingsDesk) desk = { 0 };
  Act act = { .desk = &desk, .act = "hours-drop", .detail = option_weekday, .work = drop_hours };
  g_autoptr (GArray) openings = NULL;

  if (!read_weekday ("--weekday", option_weekday, &act.opening.weekday, error) ||
      !mrc_bookings_parse_time ("--from", option_from, &act.opening.from, error) ||
      !mrc_bookings_open (&desk, invocation, FALSE, error) ||
      !read_season (desk.store, option_season, &act.opening.season, error))
    return MRC_EXIT_FAILED;
  openings = mrc_opening_list (desk.store, FIRST_DAY, LAST_DAY, error);
  if (openings == NULL)
    return MRC_EXIT_FAILED;
  for (guint i = 0; i < openings->len; i++) {
    const MrcOpening *opening = &g_array_index (openings, MrcOpening, i);

    if (opening->season == act.opening.season && opening->weekday == act.opening.weekday &&
        opening->from == act.opening.from)
      return perform (&act, error);
  }
  mrc_command_fail (error, "no hours begin then: see mrc hours list");
  return MRC_EXIT_NO;
}

static gboolean
add_season (MrcStore *store, gpointer data, GError **error)
{
  return mrc_season_put (store, &((Act *) data)->season, error);
}

static gboolean
drop_season (MrcStore *store, gpointer data, GError **error)
{
  return mrc_season_drop (store, ((Act *) data)->season.id, error);
}

static MrcExit
drop_one_season (const MrcInvocation *invocation, GError **error)
{
  g_auto (MrcBookingsDesk) desk = { 0 };
  Act act = { .desk = &desk, .act = "season-drop", .detail = option_season, .work = drop_season };

  if (!mrc_bookings_open (&desk, invocation, FALSE, error) ||
      !read_season (desk.store, option_season, &act.season.id, error))
    return MRC_EXIT_FAILED;
  return perform (&act, error);
}

static MrcExit
run_season (const MrcInvocation *invocation, GError **error)
{
  g_auto (MrcBookingsDesk) desk = { 0 };
  Act act = { .desk = &desk, .act = "season-add", .detail = option_name_en, .work = add_season };
  MrcExit exit_code;

  if (option_season != NULL)
    return drop_one_season (invocation, error);
  if (option_name_bn == NULL || option_name_en == NULL || option_first == NULL || option_last == NULL)
    return mrc_command_usage (error,
                              "--name-bn, --name-en, --first and --last make a season; --season N drops one");
  if (!read_days (&act.season.first, &act.season.last, error) ||
      !mrc_bookings_open (&desk, invocation, FALSE, error))
    return MRC_EXIT_FAILED;
  act.season.name_bn = option_name_bn;
  act.season.name_en = option_name_en;
  exit_code = perform (&act, error);
  if (exit_code == MRC_EXIT_DONE)
    printf ("season: %" G_GINT64_FORMAT "\n", act.season.id);
  return exit_code;
}

static gboolean
put_special (MrcStore *store, gpointer data, GError **error)
{
  return mrc_special_day_put (store, &((Act *) data)->special, error);
}

static gboolean
drop_special (MrcStore *store, gpointer data, GError **error)
{
  return mrc_special_day_drop (store, ((Act *) data)->special.day, error);
}

static MrcExit
run_work (const MrcInvocation *invocation, GError **error)
{
  g_auto (MrcBookingsDesk) desk = { 0 };
  Act act = { .desk = &desk,
              .act = option_no ? "day-rest" : "day-work",
              .detail = option_day,
              .work = option_no ? drop_special : put_special };

  if (!mrc_command_parse_day ("--day", option_day, &act.special.day, error) ||
      !read_weekday ("--as", option_as != NULL ? option_as : "sunday", &act.special.weekday, error) ||
      !mrc_bookings_open (&desk, invocation, FALSE, error))
    return MRC_EXIT_FAILED;
  return perform (&act, error);
}

#define SEASON_OPTION(words) \
  { \
    "season", 0, 0, G_OPTION_ARG_STRING, &option_season, words, "N" \
  }

const MrcCommand mrc_command_hours_list = {
  .name = "hours list",
  .operands = "",
  .summary = "Lists the hours of the week, the seasons and the days worked out of turn",
  .details = "Three tables, their fields divided by tabs, with an empty line between. Season 0 are the "
             "ordinary hours. "
             "A break is the time between two pieces of one weekday.",
  .example = "mrc hours list",
  .run = run_list,
};

static const GOptionEntry add_options[] = {
  { "weekday", 0, 0, G_OPTION_ARG_STRING, &option_weekday, "Which day of the week", "DAY" },
  { "from", 0, 0, G_OPTION_ARG_STRING, &option_from, "From when", "HH:MM" },
  { "to", 0, 0, G_OPTION_ARG_STRING, &option_to, "Until when: a turn must end by then", "HH:MM" },
  { "first", 0, 0, G_OPTION_ARG_STRING, &option_first,
    "The first day on which they count; else they always did", "DATE" },
  { "last", 0, 0, G_OPTION_ARG_STRING, &option_last, "The last day; else they always will", "DATE" },
  SEASON_OPTION ("The season whose hours they are; else they are the ordinary ones"),
  { NULL },
};

const MrcCommand mrc_command_hours_add = {
  .name = "hours add",
  .operands = "",
  .summary = "Adds hours to a weekday, or makes those that begin then longer or shorter",
  .details =
    "Serials that were taken stay as they are: look with mrc bookings list whom a shorter day leaves out.",
  .example = "mrc hours add --weekday sunday --from 09:00 --to 13:00\n"
             "mrc hours add --weekday sunday --from 09:00 --to 15:30 --season 1",
  .options = add_options,
  .run = run_add,
};

static const GOptionEntry drop_options[] = {
  { "weekday", 0, 0, G_OPTION_ARG_STRING, &option_weekday, "Which day of the week", "DAY" },
  { "from", 0, 0, G_OPTION_ARG_STRING, &option_from, "When they begin", "HH:MM" },
  SEASON_OPTION ("The season whose hours they are"),
  { NULL },
};

const MrcCommand mrc_command_hours_drop = {
  .name = "hours drop",
  .operands = "",
  .summary = "Takes hours away from a weekday",
  .details = "Serials that were taken stay as they are. Exit 1: no hours begin then.",
  .example = "mrc hours drop --weekday thursday --from 14:00",
  .options = drop_options,
  .run = run_drop,
};

static const GOptionEntry season_options[] = {
  { "name-bn", 0, 0, G_OPTION_ARG_STRING, &option_name_bn, "Its name in Bengali", "WORDS" },
  { "name-en", 0, 0, G_OPTION_ARG_STRING, &option_name_en, "Its name in English", "WORDS" },
  { "first", 0, 0, G_OPTION_ARG_STRING, &option_first, "Its first day", "DATE" },
  { "last", 0, 0, G_OPTION_ARG_STRING, &option_last, "Its last day", "DATE" },
  SEASON_OPTION ("Drop this one, with its hours"),
  { NULL },
};

const MrcCommand mrc_command_hours_season = {
  .name = "hours season",
  .operands = "",
  .summary = "Makes a season with hours of its own, or drops one",
  .details =
    "Prints its number. While it lasts the ordinary hours do not count: give it its own with mrc hours add "
    "--season, for each weekday that is worked. Where two seasons meet, the one that began later counts.",
  .example = "mrc hours season --name-bn রমজান --name-en Ramadan --first 2027-02-08 --last 2027-03-09\n"
             "mrc hours season --season 1",
  .options = season_options,
  .run = run_season,
};

static const GOptionEntry work_options[] = {
  { "day", 0, 0, G_OPTION_ARG_STRING, &option_day, "The day", "DATE" },
  { "as", 0, 0, G_OPTION_ARG_STRING, &option_as, "By the hours of which weekday; else of sunday", "DAY" },
  { "no", 0, 0, G_OPTION_ARG_NONE, &option_no, "It is not worked after all", NULL },
  { NULL },
};

const MrcCommand mrc_command_hours_work = {
  .name = "hours work",
  .operands = "",
  .summary = "Works a day out of turn, as a Saturday before a long holiday",
  .details = "A closure of that day still counts more.",
  .example = "mrc hours work --day 2027-03-06 --as thursday",
  .options = work_options,
  .run = run_work,
};
