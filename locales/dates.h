// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "locales/language.h"

G_BEGIN_DECLS

/**
 * MrcDay:
 *
 * A calendar day in Bangladesh (Asia/Dhaka), counted from 1970-01-01 = 0. A
 * time of day goes beside it as minutes after midnight, 0 to 1439.
 */
typedef int MrcDay;

#define MRC_NO_DAY -1 /* none is chosen, or there is none */

typedef enum {
  MRC_DAY_TEXT_FULL, /* সোমবার, ৩০ নভেম্বর ২০২৬ · Monday, 30 November 2026 */
  MRC_DAY_TEXT_WEEKDAY_MONTH, /* মঙ্গলবার, ২৪ নভেম্বর · Tuesday, 24 November */
  MRC_DAY_TEXT_DAY_MONTH,     /* ২৪ নভেম্বর · 24 November */
  MRC_DAY_TEXT_WEEKDAY,       /* মঙ্গলবার · Tuesday */
  MRC_DAY_TEXT_WEEKDAY_SHORT, /* মঙ্গল · Tue */
  MRC_DAY_TEXT_NUMBER,        /* ২৪ · 24 */
  MRC_DAY_TEXT_MONTH,         /* নভেম্বর · November */
  MRC_DAY_TEXT_MONTH_YEAR,    /* নভেম্বর ২০২৬ · November 2026 */
} MrcDayText;

typedef enum {
  MRC_PART_MORNING,   /* সকাল: before 12:00 */
  MRC_PART_NOON,      /* দুপুর: 12:00 to 14:59 */
  MRC_PART_AFTERNOON, /* বিকেল: from 15:00 */
} MrcPartOfDay;

#define MRC_N_PARTS_OF_DAY 3

/**
 * mrc_day_from_iso:
 * @iso: "2026-11-24"
 * @ret_day: (out): left alone on failure
 *
 * Returns: whether @iso is a day that exists
 */
gboolean mrc_day_from_iso (const char *iso, MrcDay *ret_day);

/** mrc_day_to_iso: Returns: (transfer full): "2026-11-24" */
char *mrc_day_to_iso (MrcDay day) G_GNUC_WARN_UNUSED_RESULT;

/** mrc_day_from_unix: @unix_time: seconds, UTC. @ret_minute: (out) (optional): minutes after midnight in
 * Dhaka */
MrcDay mrc_day_from_unix (gint64 unix_time, int *ret_minute);

/** mrc_day_to_unix: Returns: seconds, UTC, of @minute of @day in Dhaka */
gint64 mrc_day_to_unix (MrcDay day, int minute);

/** mrc_day_weekday: Returns: 0 for Sunday to 6 for Saturday, as the week is counted in Bangladesh */
int mrc_day_weekday (MrcDay day);

/** mrc_day_of_month: Returns: 1 to 31 */
int mrc_day_of_month (MrcDay day);

/** mrc_day_text: Returns: (transfer full): @day in words */
char *mrc_day_text (MrcDay day, MrcDayText form, MrcLanguage language) G_GNUC_WARN_UNUSED_RESULT;

/** mrc_day_bangla_text: Returns: (transfer full): @day by the Bangla calendar of Bangladesh, as the
 * government keeps it since 2019: "৮ অগ্রহায়ণ ১৪৩৩" */
char *mrc_day_bangla_text (MrcDay day, MrcLanguage language) G_GNUC_WARN_UNUSED_RESULT;

/** mrc_minute_from_text: @text: "10:30", ASCII. Returns: whether it is a time; @ret_minute is left alone if
 * not */
gboolean mrc_minute_from_text (const char *text, int *ret_minute);

/** mrc_minute_text: Returns: (transfer full): "সকাল ১০:৩০", "10:30 am" */
char *mrc_minute_text (int minute, MrcLanguage language) G_GNUC_WARN_UNUSED_RESULT;

/** mrc_minute_short_text: Returns: (transfer full): "১০:৩০", "10:30": where the part of the day stands beside
 * it */
char *mrc_minute_short_text (int minute, MrcLanguage language) G_GNUC_WARN_UNUSED_RESULT;

/** mrc_time_word: Returns: (transfer none): the Bengali word before a time, in the customary order: ভোর, সকাল,
 * দুপুর, বিকেল, সন্ধ্যা, রাত; finer than the parts that a day's serials are shown in */
const char *mrc_time_word (int minute);

MrcPartOfDay mrc_part_of_day (int minute);

/** mrc_part_of_day_text: Returns: (transfer none): "সকাল", "Morning" */
const char *mrc_part_of_day_text (MrcPartOfDay part, MrcLanguage language);

G_END_DECLS
