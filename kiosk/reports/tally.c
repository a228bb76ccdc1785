// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/reports/tally.h"

#include <string.h>

struct _MrcTally {
  GHashTable *facts;              /* (owned): fact → (value → MrcCounts) */
  char *groups[MRC_TALLY_GROUPS]; /* (owned) */
};

MrcTally *
mrc_tally_new (void)
{
  MrcTally *self = g_new0 (MrcTally, 1);

  self->facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  return self;
}

void
mrc_tally_free (MrcTally *self)
{
  if (self == NULL)
    return;
  for (int i = 0; i < MRC_TALLY_GROUPS; i++)
    g_free (self->groups[i]);
  g_hash_table_unref (self->facts);
  g_free (self);
}

int
mrc_tally_find_group (MrcTally *self, const char *sex)
{
  for (int i = 0; i < MRC_TALLY_GROUPS - 1; i++) {
    if (self->groups[i] == NULL)
      self->groups[i] = g_strdup (sex);
    if (strcmp (self->groups[i], sex) == 0)
      return i;
  }
  if (self->groups[MRC_TALLY_GROUPS - 1] == NULL)
    self->groups[MRC_TALLY_GROUPS - 1] = g_strdup ("others");
  return MRC_TALLY_GROUPS - 1;
}

const char *
mrc_tally_get_group (MrcTally *self, int group)
{
  return group < MRC_TALLY_GROUPS ? self->groups[group] : NULL;
}

void
mrc_tally_add (MrcTally *self, const char *fact, const char *value, int group, gint64 n)
{
  GHashTable *values = g_hash_table_lookup (self->facts, fact);
  gint64 *counts;

  if (values == NULL) {
    values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    g_hash_table_insert (self->facts, g_strdup (fact), values);
  }
  counts = g_hash_table_lookup (values, value);
  if (counts == NULL) {
    counts = g_malloc0 (sizeof (MrcCounts));
    g_hash_table_insert (values, g_strdup (value), counts);
  }
  counts[group] += n;
}

static int
compare_text (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
mrc_tally_list (MrcTally *self, const char *fact)
{
  GHashTable *values = g_hash_table_lookup (self->facts, fact);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer value;

  if (values != NULL) {
    g_hash_table_iter_init (&iter, values);
    while (g_hash_table_iter_next (&iter, &value, NULL))
      g_ptr_array_add (list, g_strdup (value));
  }
  g_ptr_array_sort (list, compare_text);
  return list;
}

const gint64 *
mrc_tally_get (MrcTally *self, const char *fact, const char *value)
{
  static const MrcCounts none;
  GHashTable *values = g_hash_table_lookup (self->facts, fact);
  const gint64 *counts = values != NULL ? g_hash_table_lookup (values, value) : NULL;

  return counts != NULL ? counts : none;
}
