// SPDX-License-Identifier: GPL-3.0-or-later

/* Staff tell everybody something by touch: a crisis notice, or what is open just now. Nothing is written: the
 * words are chosen, then what they are about, then their first and last day, and the last page shows them
 * whole.
 *
 * "news", "news/open", "news/one/ID", "news/crisis", "news/make/TABLE", then /CODE, /WHAT or "-", /START,
 * /DAYS; START is days from today, always 0 for a crisis notice, which is of today. A page of many is
 * "from-N" at the end. */

#define G_LOG_DOMAIN "mrc-places"

#include "content/sentence.h"
#include "kiosk/app/actions.h"
#include "kiosk/app/notices-today.h"
#include "kiosk/app/place-builders.h"
#include "kiosk/app/tiles.h"
#include "kiosk/notice/crisis.h"
#include "kiosk/notice/prepared.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/widgets/panel.h"
#include "locales/messages.h"

#include <stdlib.h>
#include <string.h>

#define MAKE "news/make/"
#define FROM "from-"
#define PAGE 6               /* the other two choices lead on and back */
#define SENTENCES (PAGE / 2) /* whole sentences on a page */
#define NOTHING "-"
#define STARTS 30 /* days ahead that a notice can begin */

typedef struct {
  GPtrArray *notices; /* (owned) (element-type MrcNotice): open or coming */
  MrcCrisis *crisis;  /* (owned) (nullable): shown now */
} News;

void
mrc_place_news_free (gpointer data)
{
  News *self = data;

  g_clear_pointer (&self->notices, g_ptr_array_unref);
  mrc_crisis_free (self->crisis);
  g_free (self);
}

static void
drop_what_is_over (GPtrArray *notices, MrcDay today)
{
  for (guint i = notices->len; i > 0; i--) {
    if (((MrcNotice *) notices->pdata[i - 1])->until < today)
      g_ptr_array_remove_index (notices, i - 1);
  }
}

gpointer
mrc_place_load_news (MrcStore *store, gpointer data, GError **error)
{
  const MrcPlaceRequest *request = data;
  News *self = g_new0 (News, 1);

  self->notices = mrc_notice_list (store, error);
  if (self->notices != NULL && mrc_crisis_get (store, request->view.today, &self->crisis, error)) {
    drop_what_is_over (self->notices, request->view.today);
    return self;
  }
  mrc_place_news_free (self);
  return NULL;
}

/* @sub: (nullable): what was just done comes before it */
static GtkWidget *
page (MrcKiosk *kiosk, MrcChoiceLayout layout, const char *question, const char *sub, GListStore *tiles)
{
  g_autofree char *notice = mrc_kiosk_take_notice (kiosk);

  return mrc_choices_screen_new (layout, question, notice != NULL ? notice : sub, "", G_LIST_MODEL (tiles));
}

static GtkWidget *
menu_screen (MrcKiosk *kiosk, const News *news)
{
  g_autoptr (GListStore) tiles = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message ("news.title", NULL);
  g_autofree char *crisis = mrc_message ("news.crisis", NULL);
  g_autofree char *state = mrc_message (news->crisis != NULL ? "news.crisis-on" : "news.crisis-off", NULL);
  g_autofree char *open = mrc_message ("news.open", NULL);
  g_autofree char *n = mrc_message ("news.open-sub", "#n", (gint64) news->notices->len, NULL);

  mrc_tiles_add (tiles, "crisis", "warning", crisis, state, "nav.open('news/crisis')");
  mrc_tiles_add_message (tiles, "make", "documents", "news.make", "nav.open('news/make/notice_texts')");
  mrc_tiles_add (tiles, "open", "listen", open, n, "nav.open('news/open')");
  mrc_tiles_add_message (tiles, "back", "staff-desk", "centre.back", "nav.open('centre')");
  return page (kiosk, MRC_LAYOUT_ROWS, question, NULL, tiles);
}

/* What is open, and one of it. */

static char *
dup_days (const MrcNotice *notice, MrcDay today, MrcLanguage language)
{
  g_autofree char *from = mrc_day_text (notice->from, MRC_DAY_TEXT_DAY_MONTH, language);
  g_autofree char *until = mrc_day_text (notice->until, MRC_DAY_TEXT_DAY_MONTH, language);

  return notice->from > today ? mrc_message ("news.from-until", "from", from, "day", until, NULL)
                              : mrc_message ("news.until", "day", until, NULL);
}

/* Each by its own words: of two intakes staff know which is which. */
static GtkWidget *
open_screen (MrcKiosk *kiosk, const News *news, guint first)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  MrcDay today = mrc_clock_today (mrc_kiosk_get_services (kiosk)->clock, NULL);
  g_autoptr (GListStore) tiles = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message ("news.open", NULL);
  g_autofree char *none = mrc_message ("news.open-none", NULL);
  guint next = first + SENTENCES;

  for (guint i = first; i < MIN (next, news->notices->len); i++) {
    const MrcNotice *notice = g_ptr_array_index (news->notices, i);
    g_autofree char *id = g_strdup_printf ("notice-%u", i);
    g_autoptr (GPtrArray) sentences = mrc_sentences_split (notice->text[language]);
    g_autofree char *days = dup_days (notice, today, language);
    g_autofree char *action = g_strdup_printf ("nav.open('news/one/%" G_GINT64_FORMAT "')", notice->id);

    mrc_tiles_add (tiles, id, mrc_notice_picture (notice->kind), sentences->pdata[0], days, action);
  }
  if (news->notices->len > SENTENCES) {
    g_autofree char *action =
      g_strdup_printf ("nav.open('news/open/" FROM "%u')", next < news->notices->len ? next : 0);

    mrc_tiles_add_message (tiles, "more", "steps-papers", "centre.more", action);
  }
  mrc_tiles_add_message (tiles, "back", "staff-desk", "news.back", "nav.open('news')");
  return page (kiosk, mrc_panel_get ()->portrait ? MRC_LAYOUT_ROWS : MRC_LAYOUT_SERVICES, question,
               news->notices->len == 0 ? none : NULL, tiles);
}

static GtkWidget *
one_screen (MrcKiosk *kiosk, const News *news, gint64 id)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  g_autoptr (GListStore) tiles = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *drop = g_strdup_printf ("staff.notice-drop(int64 %" G_GINT64_FORMAT ")", id);

  for (guint i = 0; i < news->notices->len; i++) {
    const MrcNotice *notice = g_ptr_array_index (news->notices, i);
    g_autofree char *until = NULL;

    if (notice->id != id)
      continue;
    until = mrc_notice_until_text (notice, language);
    mrc_tiles_add_message (tiles, "drop", "delete", "news.drop", drop);
    mrc_tiles_add_message (tiles, "list", "listen", "news.open", "nav.open('news/open')");
    return page (kiosk, MRC_LAYOUT_ROWS, notice->text[language], until, tiles);
  }
  return open_screen (kiosk, news, 0); /* it was just taken away, or is over */
}

/* The crisis notice: the one that is shown, or the prepared ones. */

static GtkWidget *
shown_screen (MrcKiosk *kiosk, const MrcCrisis *crisis)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  g_autoptr (GListStore) tiles = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *day = mrc_day_text (crisis->until, MRC_DAY_TEXT_FULL, language);
  g_autofree char *until = mrc_message ("news.until", "day", day, NULL);

  mrc_tiles_add_message (tiles, "off", "stop-hand", "news.off", "staff.crisis-off");
  mrc_tiles_add_message (tiles, "other", "warning", "news.other", "nav.open('news/make/crises')");
  mrc_tiles_add_message (tiles, "back", "staff-desk", "news.back", "nav.open('news')");
  return page (kiosk, MRC_LAYOUT_ROWS, crisis->text[language], until, tiles);
}

/* One row of a table after the other, as tiles that lead on from @place. */
typedef struct {
  MrcKiosk *kiosk;
  const char *place; /* "news/make/crises" */
  const char *question_id;
  GPtrArray *rows; /* (element-type MrcTableRow) */
  guint first;
} Shelf;

/* Returns: (transfer full) (nullable): what staff are to know of words that nobody has agreed to */
static char *
dup_unapproved (MrcTableRow *words)
{
  return g_str_equal (mrc_table_row_get (words, "approved"), "false") ? mrc_message ("news.unapproved", NULL)
                                                                      : NULL;
}

static void
add_row (const Shelf *self, GListStore *tiles, MrcTableRow *row)
{
  gboolean bengali = mrc_kiosk_get_language (self->kiosk) == MRC_LANGUAGE_BENGALI;
  const char *name = mrc_table_row_get (row, bengali ? "name_bn" : "name_en");
  const char *text = mrc_table_row_get (row, bengali ? "text_bn" : "text_en");
  const char *code = mrc_table_row_get (row, "code");
  const char *picture = mrc_table_row_get (row, "picture");
  g_autofree char *action = g_strdup_printf ("nav.open('%s/%s')", self->place, code);
  g_autofree char *unapproved = dup_unapproved (row);
  MrcNoticeKind kind = MRC_NOTICE_JOB;

  if (*picture == '\0')
    picture = mrc_notice_kind_from_name (mrc_table_row_get (row, "kind"), &kind) ? mrc_notice_picture (kind)
                                                                                 : "warning";
  mrc_tiles_add (tiles, code, picture, *name != '\0' ? name : text, unapproved, action);
}

static GtkWidget *
shelf_screen (const Shelf *self)
{
  g_autoptr (GListStore) tiles = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message (self->question_id, NULL);
  guint a_page = *mrc_table_row_get (self->rows->pdata[0], "name_bn") != '\0' ? PAGE : PAGE / 2;
  guint next = self->first + a_page;
  gboolean as_rows = a_page < PAGE && mrc_panel_get ()->portrait; /* whole sentences */

  for (guint i = self->first; i < MIN (next, self->rows->len); i++)
    add_row (self, tiles, self->rows->pdata[i]);
  if (self->rows->len > a_page) {
    g_autofree char *action =
      g_strdup_printf ("nav.open('%s/" FROM "%u')", self->place, next < self->rows->len ? next : 0);

    mrc_tiles_add_message (tiles, "more", "steps-papers", "centre.more", action);
  }
  mrc_tiles_add_message (tiles, "back", "staff-desk", "news.back", "nav.open('news')");
  return page (self->kiosk, as_rows ? MRC_LAYOUT_ROWS : MRC_LAYOUT_SERVICES, question, NULL, tiles);
}

/* A fair is told of before its day. */
static GtkWidget *
start_screen (MrcKiosk *kiosk, const char *place, const char *text, guint first)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  MrcDay today = mrc_clock_today (mrc_kiosk_get_services (kiosk)->clock, NULL);
  g_autoptr (GListStore) tiles = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message ("news.start", NULL);
  g_autofree char *other = g_strdup_printf ("nav.open('%s/" FROM "%u')", place, first + PAGE);

  for (guint start = first; start < first + PAGE; start++) {
    g_autofree char *id = g_strdup_printf ("start-%u", start);
    g_autofree char *day = mrc_day_text (today + (MrcDay) start, MRC_DAY_TEXT_DAY_MONTH, language);
    g_autofree char *weekday = mrc_day_text (today + (MrcDay) start, MRC_DAY_TEXT_WEEKDAY, language);
    g_autofree char *near = start < 2 ? mrc_message (start == 0 ? "day.today" : "day.tomorrow", NULL) : NULL;
    g_autofree char *action = g_strdup_printf ("nav.open('%s/%u')", place, start);

    mrc_tiles_add (tiles, id, "calendar", near != NULL ? near : day, near != NULL ? day : weekday, action);
  }
  if (first + PAGE < STARTS)
    mrc_tiles_add_message (tiles, "more", "steps-papers", "news.later", other);
  mrc_tiles_add_message (tiles, "back", "staff-desk", "news.back", "nav.open('news')");
  return page (kiosk, MRC_LAYOUT_SERVICES, question, text, tiles);
}

static GtkWidget *
days_screen (MrcKiosk *kiosk, const char *place, const char *text, int start)
{
  static const int days[] = { 0, 2, 6, 13, 29, 59 };
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  MrcDay today = mrc_clock_today (mrc_kiosk_get_services (kiosk)->clock, NULL);
  g_autoptr (GListStore) tiles = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message ("news.days", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    g_autofree char *id = g_strdup_printf ("days-%d", days[i]);
    g_autofree char *label =
      mrc_message (start > 0 ? "news.days-later" : "news.days-n", "#n", (gint64) days[i] + 1, NULL);
    g_autofree char *day = mrc_day_text (today + start + days[i], MRC_DAY_TEXT_DAY_MONTH, language);
    g_autofree char *sub = mrc_message ("news.until", "day", day, NULL);
    g_autofree char *action = g_strdup_printf ("nav.open('%s/%d')", place, days[i]);

    mrc_tiles_add (tiles, id, "calendar", label, sub, action);
  }
  mrc_tiles_add_message (tiles, "back", "staff-desk", "news.back", "nav.open('news')");
  return page (kiosk, MRC_LAYOUT_SERVICES, question, text, tiles);
}

static GtkWidget *
confirm_screen (MrcKiosk *kiosk, const char *const *parts, MrcTableRow *words, const char *text)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  MrcDay today = mrc_clock_today (mrc_kiosk_get_services (kiosk)->clock, NULL);
  int start = CLAMP (atoi (parts[3]), 0, MRC_NEWS_DAYS_MAX);
  int days = CLAMP (atoi (parts[4]), 0, MRC_NEWS_DAYS_MAX);
  const MrcNotice notice = { .from = today + start, .until = today + start + days };
  g_autoptr (GListStore) tiles = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *shown = dup_days (&notice, today, language);
  g_autofree char *unapproved = dup_unapproved (words);
  g_autofree char *until =
    unapproved != NULL ? g_strdup_printf ("%s · %s", shown, unapproved) : g_strdup (shown);
  g_autofree char *action =
    g_strdup_printf ("staff.tell(('%s', '%s', '%s', %d, %d))", parts[0], parts[1], parts[2], start, days);

  mrc_tiles_add_message (tiles, "tell", "listen", "news.tell", action);
  mrc_tiles_add_message (tiles, "back", "staff-desk", "news.back", "nav.open('news')");
  return page (kiosk, MRC_LAYOUT_ROWS, text, until, tiles);
}

/* @path: of the page, behind "news/make/". @rows: (nullable) */
static GtkWidget *
shelf_of (MrcKiosk *kiosk, const char *path, const char *question_id, GPtrArray *rows, guint first)
{
  g_autofree char *place = g_strconcat (MAKE, path, NULL);

  if (rows == NULL || rows->len == 0)
    return NULL;
  return shelf_screen (&(Shelf){ kiosk, place, question_id, rows, first < rows->len ? first : 0 });
}

/* @parts: the table, then what has been chosen, as far as it has been */
static GtkWidget *
step_screen (MrcKiosk *kiosk, const char *const *parts, guint n, const char *path, guint first)
{
  MrcPack *pack = mrc_kiosk_get_services (kiosk)->pack;
  MrcPrepared prepared = { 0 };
  g_autofree char *text = NULL;
  g_autofree char *place = NULL;
  gboolean crisis = g_str_equal (parts[0], "crises");

  if (n == 1)
    return shelf_of (kiosk, path, "news.choose", mrc_pack_get_table (pack, parts[0]), first);
  if (!mrc_prepared_find (pack, parts[0], parts[1], n > 2 ? parts[2] : NULL, &prepared))
    return NULL;
  if (!mrc_prepared_is_whole (&prepared))
    return shelf_of (kiosk, path, "news.about", mrc_pack_get_table (pack, prepared.about), first);

  text = mrc_prepared_dup_text (prepared.words, prepared.named, mrc_kiosk_get_language (kiosk));
  place = g_strconcat (MAKE, path, n == 2 ? "/" NOTHING : "", n < 4 && crisis ? "/0" : "", NULL);
  if (n < 4)
    return crisis ? days_screen (kiosk, place, text, 0) : start_screen (kiosk, place, text, first);
  if (n == 4)
    return days_screen (kiosk, place, text, CLAMP (atoi (parts[3]), 0, MRC_NEWS_DAYS_MAX));
  return confirm_screen (kiosk, parts, prepared.words, text);
}

/* @rest: "TABLE", "TABLE/CODE", "TABLE/CODE/WHAT", "TABLE/CODE/WHAT/START", "TABLE/CODE/WHAT/START/DAYS" */
static GtkWidget *
make_screen (MrcKiosk *kiosk, const char *rest)
{
  g_auto (GStrv) parts = g_strsplit (rest, "/", -1);
  guint n = g_strv_length (parts);
  guint first = 0;
  g_autofree char *path = NULL;

  if (n > 1 && g_str_has_prefix (parts[n - 1], FROM)) {
    first = (guint) MAX (atoi (parts[n - 1] + strlen (FROM)), 0);
    g_clear_pointer (&parts[--n], g_free);
  }
  if (mrc_kiosk_get_services (kiosk)->pack == NULL || n == 0 || !mrc_news_is_table (parts[0]))
    return NULL;
  path = g_strjoinv ("/", parts);
  return step_screen (kiosk, (const char *const *) parts, n, path, first);
}

GtkWidget *
mrc_place_news (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  const News *news = loaded;
  const char *from = strstr (rest, FROM);

  if (mrc_kiosk_get_services (kiosk)->staff_off || !mrc_kiosk_is_staff_unlocked (kiosk))
    return NULL;
  if (g_str_has_prefix (rest, "open"))
    return open_screen (kiosk, news, from != NULL ? (guint) MAX (atoi (from + strlen (FROM)), 0) : 0);
  if (g_str_has_prefix (rest, "one/"))
    return one_screen (kiosk, news, g_ascii_strtoll (rest + strlen ("one/"), NULL, 10));
  if (g_str_equal (rest, "crisis"))
    return news->crisis != NULL ? shown_screen (kiosk, news->crisis) : make_screen (kiosk, "crises");
  if (g_str_has_prefix (rest, "make/"))
    return make_screen (kiosk, rest + strlen ("make/"));
  return menu_screen (kiosk, news);
}
