// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/counsel/agency.h"

G_BEGIN_DECLS

/**
 * The list as staff bring it: a spreadsheet saved as "CSV UTF-8". Its first line names the
 * columns, in any order; others are passed over.
 *
 *   rl          the licence number: 1234, RL-1234, আরএল ১২৩৪
 *   name_en     as the list has it
 *   name_bn     where there is one; a line has at least one name
 *   address_en  may be empty or missing, and so may address_bn
 *   address_bn
 *   status      valid, suspended or cancelled; or বৈধ, স্থগিত, বাতিল
 *   status_day  2026-11-20, of what was suspended or cancelled; may be empty or missing
 *   valid_to    2027-06-30, the last day; may be empty or missing
 */

#define MRC_AGENCY_NAME_MOST 90 /* characters: what fits where agencies are to be told apart */
#define MRC_AGENCY_ADDRESS_MOST 160

/** mrc_agency_licence_from_text: @text: as in the column rl. Returns: whether it is a licence number;
 * @ret_licence is left alone if not */
gboolean mrc_agency_licence_from_text (const char *text, int *ret_licence);

/**
 * mrc_agency_file_read:
 * @data: of any source: nothing in it is believed
 * @name: what the file is called in a message
 * @problems: (element-type utf8): all that is wrong, as mrc_problem_add() writes it: with line and remedy
 *
 * Returns: (transfer full) (nullable) (element-type MrcAgency): %NULL when there are problems
 */
GPtrArray *mrc_agency_file_read (const char *data, gsize length, const char *name, GPtrArray *problems);

G_END_DECLS
