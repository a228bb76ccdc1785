// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/provision/centre-tables.h"

#include "kiosk/booking/closure.h"
#include "kiosk/booking/opening.h"
#include "kiosk/booking/service.h"
#include "kiosk/booking/slot.h"
#include "kiosk/notice/notice.h"

#include <string.h>

#define FIRST_DAY 0    /* where a table leaves the validity out: 1970-01-01 … */
#define LAST_DAY 47481 /* … 2099-12-31 */

static int
number (MrcTableRow *row, const char *column, int most)
{
  return (int) MIN (g_ascii_strtoll (mrc_table_row_get (row, column), NULL, 10), most);
}

static char *
words (MrcTableRow *row, const char *column, MrcLanguage language)
{
  g_autofree char *name = g_strdup_printf ("%s_%s", column, mrc_language_code (language));
  g_autoptr (GString) text = g_string_new (mrc_table_row_get (row, name));

  g_string_replace (text, "\\n", "\n", 0); /* a hand-set line break */
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static MrcAudience
read_audience (const char *text)
{
  g_auto (GStrv) names = g_strsplit (text, " ", -1);
  int audience = 0;

  for (char **name = names; *name != NULL; name++) {
    audience |= strcmp (*name, "prospective") == 0 ? MRC_AUDIENCE_PROSPECTIVE : 0;
    audience |= strcmp (*name, "returnee") == 0 ? MRC_AUDIENCE_RETURNEE : 0;
    audience |= strcmp (*name, "family") == 0 ? MRC_AUDIENCE_FAMILY : 0;
    audience |= strcmp (*name, "all") == 0 ? MRC_AUDIENCE_ALL : 0;
  }
  return (MrcAudience) audience;
}

static MrcService *
read_service (MrcTableRow *row)
{
  MrcService *service = mrc_service_new ();

  g_free (service->code);
  service->code = g_strdup (mrc_table_row_get (row, "code"));
  for (int language = 0; language < MRC_N_LANGUAGES; language++) {
    g_free (service->name[language]);
    g_free (service->provider[language]);
    g_free (service->fee[language]);
    g_free (service->papers[language]);
    service->name[language] = words (row, "name", (MrcLanguage) language);
    service->provider[language] = words (row, "provider", (MrcLanguage) language);
    service->fee[language] = words (row, "fee", (MrcLanguage) language);
    service->papers[language] = words (row, "papers", (MrcLanguage) language);
  }
  g_free (service->picture);
  service->picture = g_strdup (mrc_table_row_get (row, "picture"));
  service->audience = read_audience (mrc_table_row_get (row, "audience"));
  service->order = number (row, "order", G_MAXINT);
  service->minutes = number (row, "minutes", G_MAXINT);
  service->capacity = number (row, "capacity", G_MAXINT);
  service->horizon_days = number (row, "horizon_days", MRC_SLOT_HORIZON_MAX);
  service->notice_minutes = number (row, "notice_minutes", MRC_SERVICE_NOTICE_MAX);
  service->counter = number (row, "counter", MRC_SERVICE_COUNTER_MAX);
  return service;
}

static gboolean
add_service (MrcStore *store, MrcTableRow *row, GError **error)
{
  g_autoptr (MrcService) service = read_service (row);
  g_autoptr (GError) local = NULL;
  g_autoptr (MrcService) present = mrc_service_get (store, service->code, &local);

  if (local != NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  return present != NULL || mrc_service_put (store, service, error);
}

static gboolean
add_opening (MrcStore *store, MrcTableRow *row, GError **error)
{
  MrcOpening opening = { .weekday = number (row, "weekday", 6),
                         .valid_from = FIRST_DAY,
                         .valid_to = LAST_DAY };

  mrc_minute_from_text (mrc_table_row_get (row, "from"), &opening.from);
  mrc_minute_from_text (mrc_table_row_get (row, "to"), &opening.to);
  mrc_day_from_iso (mrc_table_row_get (row, "valid_from"), &opening.valid_from);
  mrc_day_from_iso (mrc_table_row_get (row, "valid_to"), &opening.valid_to);
  return mrc_opening_put (store, &opening, error);
}

static gboolean
add_closure (MrcStore *store, MrcTableRow *row, GError **error)
{
  g_autoptr (MrcClosure) closure = mrc_closure_new ();
  g_autoptr (GPtrArray) present = NULL;

  if (!mrc_day_from_iso (mrc_table_row_get (row, "day"), &closure->day))
    return TRUE;
  present = mrc_closure_list (store, closure->day, closure->day, error);
  if (present == NULL || present->len > 0)
    return present != NULL;

  g_free (closure->reason_bn);
  g_free (closure->reason_en);
  closure->reason_bn = words (row, "reason", MRC_LANGUAGE_BENGALI);
  closure->reason_en = words (row, "reason", MRC_LANGUAGE_ENGLISH);
  closure->moon = mrc_table_row_is (row, "moon");
  return mrc_closure_put (store, closure, error);
}

static gboolean
add_notice (MrcStore *store, MrcTableRow *row, GError **error)
{
  g_autoptr (MrcNotice) notice = mrc_notice_new ();

  if (!mrc_notice_kind_from_name (mrc_table_row_get (row, "kind"), &notice->kind) ||
      !mrc_day_from_iso (mrc_table_row_get (row, "first_day"), &notice->from) ||
      !mrc_day_from_iso (mrc_table_row_get (row, "last_day"), &notice->until))
    return TRUE;
  notice->text[MRC_LANGUAGE_BENGALI] = words (row, "text", MRC_LANGUAGE_BENGALI);
  notice->text[MRC_LANGUAGE_ENGLISH] = words (row, "text", MRC_LANGUAGE_ENGLISH);
  return mrc_notice_add (store, notice, NULL, error);
}

static gboolean
add_rows (MrcStore *store,
          MrcPack *pack,
          const char *table,
          gboolean (*add) (MrcStore *store, MrcTableRow *row, GError **error),
          GError **error)
{
  GPtrArray *rows = mrc_pack_get_table (pack, table);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (!add (store, g_ptr_array_index (rows, i), error))
      return FALSE;
  return TRUE;
}

gboolean
mrc_centre_tables_add (MrcStore *store, MrcPack *pack, GError **error)
{
  g_autoptr (GArray) hours = mrc_opening_list (store, FIRST_DAY, LAST_DAY, error);

  return hours != NULL && (hours->len > 0 || add_rows (store, pack, "opening", add_opening, error)) &&
         add_rows (store, pack, "services", add_service, error) &&
         add_rows (store, pack, "closures", add_closure, error);
}

gboolean
mrc_centre_tables_add_samples (MrcStore *store, MrcPack *pack, GError **error)
{
  return add_rows (store, pack, "notices", add_notice, error);
}
