// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/source.h"

G_BEGIN_DECLS

#define MRC_REPORT_LONG_SENTENCE 9 /* words: more are hard to follow by ear */
#define MRC_REPORT_LONG_WORD_BN 6 /* letters as they are spoken, conjuncts as one: "অভিবাসনপ্রত্যাশী" */
#define MRC_REPORT_LONG_WORD_EN 13 /* letters */

/**
 * mrc_source_report:
 * @today: the day against which review-by days are held
 *
 * What is allowed and still worth an editor's look, as plain text in three parts,
 * a line each with file and line:
 *
 * - sentences: how long they are, and each with more than MRC_REPORT_LONG_SENTENCE words;
 * - words: those of plain-words.csv ("not,rather") and the long ones, with how often and where first;
 * - gaps: cards past their review, marked "check with staff" or without an address, topics nobody has
 *   reviewed, empty cells of tables.
 *
 * Returns: (transfer full)
 */
char *mrc_source_report (MrcSource *source, MrcDay today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
