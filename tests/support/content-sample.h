// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * A small content folder in which nothing is wrong: doors, a home, a list, help, a
 * question, two topics, a decision path, all tables, two pictures.
 */

/** sample_new: Returns: (transfer full): a new temporary folder with a `content` folder in it */
char *sample_new (void);
/** sample_free: deletes the temporary folder and all that is in it */
void sample_free (char *folder);

/** sample_path: Returns: (transfer full) */
char *sample_path (const char *folder, const char *file);
char *sample_read (const char *folder, const char *file);
void sample_write (const char *folder, const char *file, const char *text);
/** sample_replace: puts @with in the place of the one @what of @file; it must be there */
void sample_replace (const char *folder, const char *file, const char *what, const char *with);

G_END_DECLS
