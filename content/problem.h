// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MRC_PROBLEMS_MAX 1000 /* enough to work on; a hostile folder cannot fill the memory with them */

/**
 * mrc_problem_add:
 * @problems: (element-type utf8): what is wrong with a source folder, one line each
 * @file: relative to the folder
 * @line: from 1; 0 when it is the whole file
 * @remedy: what the editor should do
 * @format: what is wrong
 *
 * Adds "file:line: what is wrong; remedy", once: what several paths have in common is read for each of them.
 */
void
mrc_problem_add (GPtrArray *problems, const char *file, int line, const char *remedy, const char *format, ...)
  G_GNUC_PRINTF (5, 6);

G_END_DECLS
