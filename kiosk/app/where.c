// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/where.h"

#include "kiosk/app/tiles.h"
#include "kiosk/app/worksheet.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/widgets/choice.h"
#include "locales/collation.h"
#include "locales/messages.h"

#include <string.h>

#define MOST 8 /* to choose from: design/tokens.md 1 */

/* The nearest is told first. */
typedef enum {
  HERE, /* in the district itself */
  NEAR, /* in another of its division */
  ALL,  /* of no one district: it holds in each */
  FAR,
} Nearness;

gboolean
mrc_where_hangs_on_place (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++) {
    if (*mrc_table_row_get (rows->pdata[i], "district") != '\0')
      return TRUE;
  }
  return FALSE;
}

/* @row: what it is called, and its code is the tile's id */
static void
add_tile (GListStore *choices, MrcTableRow *row, const char *picture, const char *place)
{
  g_autofree char *action = g_strdup_printf ("nav.open('%s')", place);

  mrc_tiles_add (choices, mrc_table_row_get (row, "code"), picture,
                 mrc_row_words (row, "name", mrc_language_current ()), NULL, action);
}

static GtkWidget *
question_screen (GListStore *choices, const char *question_id, guint page, guint n_pages)
{
  g_autofree char *question = mrc_message (question_id, NULL);
  g_autofree char *sub = n_pages > 1
                           ? mrc_message ("index.page", "#n", (gint64) page, "#of", (gint64) n_pages, NULL)
                           : mrc_message ("index.touch", NULL);

  return mrc_choices_screen_new (MRC_LAYOUT_SERVICES, question, sub, NULL, G_LIST_MODEL (choices));
}

static GtkWidget *
divisions_screen (MrcKiosk *kiosk, const char *base)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  GPtrArray *divisions = mrc_pack_get_table (mrc_kiosk_get_services (kiosk)->pack, "divisions");

  for (guint i = 0; divisions != NULL && i < divisions->len; i++) {
    MrcTableRow *division = divisions->pdata[i];
    g_autofree char *place = g_strconcat (base, "/in/", mrc_table_row_get (division, "code"), NULL);

    add_tile (choices, division, mrc_table_row_get (division, "picture"), place);
  }
  return question_screen (choices, "training.division", 1, 1);
}

GtkWidget *
mrc_where_first_screen (MrcKiosk *kiosk, const char *base)
{
  const char *code = mrc_settings_get_district (mrc_kiosk_get_services (kiosk)->settings);
  MrcTableRow *own = code != NULL ? mrc_worksheet_row (kiosk, "districts", code) : NULL;
  MrcTableRow *division =
    own != NULL ? mrc_worksheet_row (kiosk, "divisions", mrc_table_row_get (own, "division")) : NULL;
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message ("training.district", NULL);
  g_autofree char *sub = mrc_message ("index.touch", NULL);
  g_autofree char *here = NULL;
  g_autofree char *elsewhere = g_strdup_printf ("nav.open('%s/in')", base);

  if (division == NULL)
    return divisions_screen (kiosk, base);

  here = g_strdup_printf ("nav.open('%s/at/%s')", base, code);
  mrc_tiles_add (choices, "own", mrc_table_row_get (division, "picture"),
                 mrc_row_words (own, "name", mrc_language_current ()), NULL, here);
  mrc_tiles_add_message (choices, "elsewhere", "map-district", "where.elsewhere", elsewhere);
  return mrc_choices_screen_new (MRC_LAYOUT_ROWS, question, sub, NULL, G_LIST_MODEL (choices));
}

static void
add_next_page (GListStore *choices, const char *base, MrcTableRow *division, guint page)
{
  g_autofree char *words = mrc_message ("index.next", NULL);
  g_autofree char *action =
    g_strdup_printf ("nav.open('%s/in/%s/%u')", base, mrc_table_row_get (division, "code"), page + 1);
  g_autoptr (MrcChoice) choice = mrc_choice_new ("next-page", "pages", words, NULL, action, MRC_CHOICE_WIDE);

  g_list_store_append (choices, choice);
}

typedef struct {
  MrcTableRow *row;
  char *key; /* (owned): see collation.h */
} District;

static void
district_clear (gpointer data)
{
  District *district = data;

  g_free (district->key);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (((const District *) a)->key, ((const District *) b)->key);
}

/* In the order of a dictionary of the language they are read in. Returns: (element-type District) */
static GArray *
districts_of (MrcKiosk *kiosk, const char *division)
{
  GPtrArray *rows = mrc_pack_get_table (mrc_kiosk_get_services (kiosk)->pack, "districts");
  MrcLanguage shown = mrc_language_current ();
  GArray *found = g_array_new (FALSE, FALSE, sizeof (District));

  g_array_set_clear_func (found, district_clear);
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    District district = { rows->pdata[i], NULL };

    if (!g_str_equal (mrc_table_row_get (district.row, "division"), division))
      continue;
    district.key = mrc_collation_key (mrc_row_words (district.row, "name", shown), shown);
    g_array_append_val (found, district);
  }
  g_array_sort (found, compare_keys);
  return found;
}

/* @number: (nullable): the page, the first for none. Returns: (nullable): %NULL for no such page */
static GtkWidget *
districts_screen (MrcKiosk *kiosk, const char *base, MrcTableRow *division, const char *number)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autoptr (GArray) districts = districts_of (kiosk, mrc_table_row_get (division, "code"));
  guint a_page = districts->len > MOST ? MOST - 1 : MOST; /* the next page is a choice too */
  guint n_pages = (districts->len + a_page - 1) / a_page;
  guint64 page = 1;

  if (n_pages == 0 || (number != NULL && !g_ascii_string_to_unsigned (number, 10, 1, n_pages, &page, NULL)))
    return NULL;

  for (guint i = ((guint) page - 1) * a_page; i < MIN ((guint) page * a_page, districts->len); i++) {
    MrcTableRow *district = g_array_index (districts, District, i).row;
    g_autofree char *place = g_strconcat (base, "/at/", mrc_table_row_get (district, "code"), NULL);

    add_tile (choices, district, mrc_table_row_get (division, "picture"), place);
  }
  if (page < n_pages)
    add_next_page (choices, base, division, (guint) page);
  return question_screen (choices, "training.district", (guint) page, n_pages);
}

GtkWidget *
mrc_where_screen (MrcKiosk *kiosk,
                  const char *base,
                  const char *rest,
                  MrcTableRow *about,
                  MrcWhereCard card,
                  gpointer data)
{
  g_auto (GStrv) parts = g_strsplit (rest, "/", 3); /* in or at, a code, a number */
  const char *code = parts[0] != NULL ? parts[1] : NULL;
  gboolean in = g_strcmp0 (parts[0], "in") == 0;
  MrcTableRow *row = code != NULL ? mrc_worksheet_row (kiosk, in ? "divisions" : "districts", code) : NULL;

  if (in && code == NULL)
    return divisions_screen (kiosk, base);
  if (in)
    return row != NULL ? districts_screen (kiosk, base, row, parts[2]) : NULL;
  if (code != NULL && g_str_equal (parts[0], "at") && (row != NULL || g_str_equal (code, MRC_ANYWHERE)))
    return card (kiosk, about, row, parts[2], data);
  return NULL;
}

/* @district: (nullable) */
static Nearness
nearness_of (MrcKiosk *kiosk, MrcTableRow *row, MrcTableRow *district)
{
  const char *code = mrc_table_row_get (row, "district");
  MrcTableRow *its = mrc_worksheet_row (kiosk, "districts", code);

  if (*code == '\0')
    return ALL;
  if (district == NULL || its == NULL)
    return FAR;
  if (its == district)
    return HERE;
  return g_str_equal (mrc_table_row_get (its, "division"), mrc_table_row_get (district, "division")) ? NEAR
                                                                                                     : FAR;
}

GPtrArray *
mrc_where_answers (MrcKiosk *kiosk, GPtrArray *rows, MrcTableRow *district, gboolean near_too)
{
  GPtrArray *answers = g_ptr_array_new ();

  for (Nearness nearness = HERE; nearness <= ALL; nearness++) {
    if (nearness == ALL && answers->len == 0)
      g_ptr_array_add (answers, NULL);
    for (guint i = 0; (near_too || nearness != NEAR) && i < rows->len; i++) {
      if (nearness_of (kiosk, rows->pdata[i], district) == nearness)
        g_ptr_array_add (answers, rows->pdata[i]);
    }
  }
  return answers;
}
