// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/model.h"
#include "kiosk/store/store.h"
#include "locales/dates.h"

G_BEGIN_DECLS

/**
 * Where people are sent on to: the manpower office, a bank, a doctor. What is public stands in the table
 * "offices" of the pack, for all districts; what a centre knows of its own and the neighbouring districts,
 * staff bring in as a file, which is kept in the store. Both are rows of the same columns.
 */

/** An office that staff wrote down longer ago than this says so: people move, offices close. */
#define MRC_OFFICE_FRESH_DAYS 366

/**
 * mrc_office_file_read:
 * @data: of any source: nothing in it is believed. CSV whose first line names the columns, in any order;
 * others are passed over: need, district, name_bn and as_of (2026-11-20, when somebody asked there) must be
 * there; name_en, where_bn, where_en, hours_bn, hours_en and phone may; what is not there
 *   in English is as in Bengali. A line without name_bn is passed
 * over: it is one of the template that nobody has filled in
 * @name: what the file is called in a message
 * @needs, @districts: (element-type MrcTableRow): of the pack: the codes there are
 * @today: an as_of after it is wrong
 * @problems: (element-type utf8): all that is wrong, with line and remedy
 *
 * Returns: (transfer full) (nullable) (element-type MrcTableRow): %NULL when there are problems
 */
GPtrArray *mrc_office_file_read (const char *data,
                                 gsize length,
                                 const char *name,
                                 GPtrArray *needs,
                                 GPtrArray *districts,
                                 MrcDay today,
                                 GPtrArray *problems);

/** mrc_office_file_new: Returns: (transfer full): @offices as such a file; and a line to be filled in for
 * each of
 * @needs that has none in @district. @district: (nullable): no such lines */
char *mrc_office_file_new (GPtrArray *offices, GPtrArray *needs, const char *district);

/** mrc_office_replace: the centre's own are @offices from now on, all of them or nothing */
gboolean mrc_office_replace (MrcStore *store, GPtrArray *offices, GError **error);

/** mrc_office_all: Returns: (transfer full) (element-type MrcTableRow): the centre's own */
GPtrArray *mrc_office_all (MrcStore *store, GError **error);

/** mrc_office_is_old: Returns: whether nobody has asked there for a year */
gboolean mrc_office_is_old (MrcTableRow *office, MrcDay today);

G_END_DECLS
