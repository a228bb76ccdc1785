// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/problem.h"

void
mrc_problem_add (GPtrArray *problems, const char *file, int line, const char *remedy, const char *format, ...)
{
  g_autofree char *what = NULL;
  g_autofree char *whole = NULL;
  va_list args;

  if (problems->len >= MRC_PROBLEMS_MAX)
    return;
  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  whole = line > 0 ? g_strdup_printf ("%s:%d: %s; %s", file, line, what, remedy)
                   : g_strdup_printf ("%s: %s; %s", file, what, remedy);
  if (!g_ptr_array_find_with_equal_func (problems, whole, g_str_equal, NULL))
    g_ptr_array_add (problems, g_steal_pointer (&whole));
}
