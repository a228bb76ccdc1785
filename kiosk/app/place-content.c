// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-places"

#include "kiosk/app/free-today.h"
#include "kiosk/app/notices-today.h"
#include "kiosk/app/place-builders.h"
#include "kiosk/app/take-home.h"
#include "kiosk/app/visit-writes.h"
#include "kiosk/screens/card/card-screen.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/screens/help-numbers/help-numbers-screen.h"
#include "kiosk/screens/idle/idle-screen.h"
#include "kiosk/screens/neutral-clock/neutral-clock-screen.h"
#include "kiosk/screens/sorry/sorry-screen.h"
#include "kiosk/widgets/choice.h"
#include "kiosk/widgets/panel.h"
#include "locales/messages.h"
#include "locales/numbers.h"

#include <string.h>

#define JOB_TOPIC "real-jobs" /* what is there to say about job news when there is none */
#define ALL "all"             /* topics/all, topics/all/2 */
#define HOME_TILES_SMALL 3    /* beside the hero and the broad ones, on a page of a small panel */
#define NUMBERS "numbers"     /* help/numbers, help/numbers-2 */
#define NUMBERS_PAGES 3

static MrcPack *
pack_of (MrcKiosk *kiosk)
{
  return mrc_kiosk_get_services (kiosk)->pack;
}

static MrcChoiceStyle
style_of (const MrcEntry *entry)
{
  static const char *const words[] = { "", "hero", "wide", "danger" };
  static const MrcChoiceStyle styles[] = { MRC_CHOICE_PLAIN, MRC_CHOICE_HERO, MRC_CHOICE_WIDE,
                                           MRC_CHOICE_DANGER };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    if (g_str_equal (entry->style, words[i]))
      return styles[i];
  }

  return MRC_CHOICE_PLAIN;
}

static gboolean
is_seen (MrcKiosk *kiosk, const MrcEntry *entry)
{
  return mrc_kiosk_has_visit (kiosk) && g_str_has_prefix (entry->opens, "topic/") &&
         mrc_visit_has_seen_topic (mrc_kiosk_get_visit (kiosk), entry->opens + strlen ("topic/"));
}

static MrcChoice *
choice_new (MrcKiosk *kiosk, const MrcEntry *entry, const char *action)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  MrcChoice *choice = mrc_choice_new (entry->id, entry->picture, entry->label[language], entry->sub[language],
                                      action, style_of (entry));

  mrc_choice_set_tag (choice, entry->tag[language]);
  mrc_choice_set_ticked (choice, is_seen (kiosk, entry));
  return choice;
}

static GListModel *
choices_of (MrcKiosk *kiosk, const MrcPage *page)
{
  GListStore *choices = g_list_store_new (MRC_TYPE_CHOICE);

  for (guint i = 0; i < page->entries->len; i++) {
    const MrcEntry *entry = g_ptr_array_index (page->entries, i);
    g_autofree char *action = g_strdup_printf ("nav.open('%s')", entry->opens);
    g_autoptr (MrcChoice) choice = choice_new (kiosk, entry, action);

    g_list_store_append (choices, choice);
  }

  return G_LIST_MODEL (choices);
}

static GtkWidget *
page_screen (MrcKiosk *kiosk, const char *id, MrcChoiceLayout layout, const char *portrait)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  const MrcPage *page = pack_of (kiosk) != NULL ? mrc_pack_get_page (pack_of (kiosk), id) : NULL;
  g_autoptr (GListModel) choices = NULL;

  if (page == NULL)
    return NULL;

  choices = choices_of (kiosk, page);
  return mrc_choices_screen_new (layout, page->question[language], page->sub[language], portrait, choices);
}

GtkWidget *
mrc_place_idle (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  const MrcServices *services = mrc_kiosk_get_services (kiosk);
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  gboolean news = services->pack != NULL && mrc_pack_get_topic (services->pack, JOB_TOPIC) != NULL;
  g_autofree char *centre = mrc_message ("centre.name", NULL);
  g_autofree char *town = mrc_message ("centre.town", "town", services->centre_name[language], NULL);
  GtkWidget *screen = mrc_idle_screen_new (centre, town, news ? "notices/" JOB_TOPIC : NULL);

  mrc_free_today_show (kiosk, MRC_IDLE_SCREEN (screen));
  mrc_notices_today_show (kiosk, MRC_IDLE_SCREEN (screen));
  return screen;
}

GtkWidget *
mrc_place_doors (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  return page_screen (kiosk, "doors", MRC_LAYOUT_DOORS, NULL);
}

/* On a small panel all tiles of a home on one page would leave each a picture of 4 mm. */
static gboolean
home_has_two_pages (const MrcPage *page)
{
  guint n = 0;

  for (guint i = 0; i < page->entries->len; i++) {
    MrcChoiceStyle style = style_of (g_ptr_array_index (page->entries, i));

    n += style == MRC_CHOICE_PLAIN || style == MRC_CHOICE_DANGER;
  }
  return mrc_panel_get ()->small && n > HOME_TILES_SMALL;
}

/* The hero and the first tiles, then the rest; the last one, the serial, stands on both. */
static gboolean
is_on_home_page (const MrcPage *page, guint entry, guint before, guint number)
{
  MrcChoiceStyle style = style_of (g_ptr_array_index (page->entries, entry));

  if (style == MRC_CHOICE_HERO)
    return number == 1;
  if (style == MRC_CHOICE_WIDE)
    return number == 2 || entry + 1 == page->entries->len;
  return (before < HOME_TILES_SMALL) == (number == 1);
}

static void
add_more_of_home (GListStore *choices, const char *door)
{
  g_autofree char *label = mrc_message ("home.more", NULL);
  g_autofree char *action = g_strdup_printf ("nav.open('home/%s/2')", door);
  g_autoptr (MrcChoice) more = mrc_choice_new ("more", "all-topics", label, NULL, action, MRC_CHOICE_WIDE);

  g_list_store_append (choices, more);
}

static GListModel *
choices_of_home (MrcKiosk *kiosk, const MrcPage *page, const char *door, guint number)
{
  g_autoptr (GListModel) all = choices_of (kiosk, page);
  GListStore *choices = g_list_store_new (MRC_TYPE_CHOICE);
  guint before = 0;

  for (guint i = 0; i < page->entries->len; i++) {
    g_autoptr (MrcChoice) choice = g_list_model_get_item (all, i);
    MrcChoiceStyle style = mrc_choice_get_style (choice);

    if (number == 1 && i + 1 == page->entries->len)
      add_more_of_home (choices, door);
    if (is_on_home_page (page, i, before, number))
      g_list_store_append (choices, choice);
    before += style == MRC_CHOICE_PLAIN || style == MRC_CHOICE_DANGER;
  }
  return G_LIST_MODEL (choices);
}

GtkWidget *
mrc_place_home (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  g_auto (GStrv) parts = g_strsplit (rest, "/", 2);
  g_autofree char *id = g_strconcat ("home/", parts[0] != NULL ? parts[0] : "", NULL);
  const MrcPage *page = pack_of (kiosk) != NULL ? mrc_pack_get_page (pack_of (kiosk), id) : NULL;
  gboolean second = parts[0] != NULL && g_strcmp0 (parts[1], "2") == 0;
  g_autoptr (GListModel) choices = NULL;

  /* A page that is kept open while the panel is turned is the whole home then. */
  if (page == NULL || !home_has_two_pages (page))
    return page_screen (kiosk, id, MRC_LAYOUT_HOME, NULL);

  choices = choices_of_home (kiosk, page, parts[0], second ? 2 : 1);
  return mrc_choices_screen_new (MRC_LAYOUT_HOME, page->question[language], page->sub[language], NULL,
                                 choices);
}

GtkWidget *
mrc_place_topics (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  g_autofree char *id = g_strconcat ("topics/", rest, NULL);

  if (g_str_equal (rest, ALL))
    return mrc_place_all_topics (kiosk, "");
  if (g_str_has_prefix (rest, ALL "/"))
    return mrc_place_all_topics (kiosk, rest + strlen (ALL "/"));
  return page_screen (kiosk, id, MRC_LAYOUT_LIST, NULL);
}

/* The first card of a topic opens it: a sensitive one is only counted for the
 * day, any other is the visitor's, for the tick and for the log. */
static void
open_topic (MrcKiosk *kiosk, const MrcTopic *topic)
{
  if (topic->sensitive)
    mrc_visit_writes_page (mrc_kiosk_get_services (kiosk), topic->slug);
  else
    mrc_visit_see_topic (mrc_kiosk_get_visit (kiosk), topic->slug);
}

/* "contract/3": the third card of the topic contract. */
static const MrcTopic *
find_topic (MrcKiosk *kiosk, const char *rest, guint *ret_index)
{
  g_auto (GStrv) parts = g_strsplit (rest, "/", 2);
  const MrcTopic *topic = NULL;
  guint64 number = 1;

  if (pack_of (kiosk) == NULL || parts[0] == NULL)
    return NULL;
  topic = mrc_pack_get_topic (pack_of (kiosk), parts[0]);
  if (topic == NULL ||
      (parts[1] != NULL && !g_ascii_string_to_unsigned (parts[1], 10, 1, topic->cards->len, &number, NULL)))
    return NULL;

  *ret_index = (guint) number - 1;
  return topic;
}

/* Where help in the district is meant, the last card leads to where. Returns: (nullable) */
static const char *
need_of (MrcKiosk *kiosk, const MrcTopic *topic)
{
  MrcTableRow *row = mrc_table_find (mrc_pack_get_table (pack_of (kiosk), "onward"), "topic", topic->slug);

  return row != NULL ? mrc_table_row_get (row, "need") : NULL;
}

static char *
next_action (const MrcTopic *topic, guint index, const char *need)
{
  if (index + 1 < topic->cards->len)
    return g_strdup_printf ("nav.open('topic/%s/%u')", topic->slug, index + 2);
  if (need != NULL)
    return g_strdup_printf ("nav.open('refer/%s')", need);
  return g_strdup ("nav.leave-topic");
}

GtkWidget *
mrc_place_topic (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  guint index = 0;
  const MrcTopic *topic = find_topic (kiosk, rest, &index);
  const MrcCard *card = NULL;
  const char *need = NULL;
  g_autofree char *next = NULL;
  g_autofree char *onward = mrc_message ("refer.where", NULL);
  g_autofree char *print = NULL;
  MrcCardWords words = { 0 };

  if (topic == NULL)
    return NULL;
  if (index == 0)
    open_topic (kiosk, topic);

  card = g_ptr_array_index (topic->cards, index);
  need = need_of (kiosk, topic);
  next = next_action (topic, index, need);
  /* A card that shows a paper prints it. */
  if (mrc_take_home_has (card->picture))
    print = g_strdup_printf ("take.print('%s')", card->picture);
  words.topic = topic->title[language];
  words.number = (int) index + 1;
  words.count = (int) topic->cards->len;
  words.picture = card->picture;
  words.text = card->text[language];
  words.source = card->source[language];
  words.print = print;
  words.next = next;
  words.onward = need != NULL ? onward : NULL;
  words.danger = card->danger;
  words.check_with_staff = card->check_with_staff;
  words.old = mrc_kiosk_may_be_old (kiosk, card->review_by);
  return mrc_card_screen_new (&words);
}

/* Whose number it is, and what there is to say of it. */
static char *
hotline_name (const MrcHotline *hotline, MrcLanguage language)
{
  const char *between = hotline->sub[language][0] != '\0' ? " · " : "";

  return g_strconcat (hotline->name[language], between, hotline->sub[language], NULL);
}

static void
add_hotline (MrcHelpNumbersScreen *screen, const MrcHotline *hotline, MrcLanguage language)
{
  g_autofree char *number = mrc_digits_text (hotline->number, language);
  g_autofree char *abroad_digits = mrc_digits_text (hotline->abroad, language);
  g_autofree char *abroad =
    hotline->abroad[0] != '\0' ? mrc_message ("help.from-abroad", "number", abroad_digits, NULL) : NULL;
  g_autofree char *name = hotline_name (hotline, language);
  g_autoptr (GdkTexture) qr = mrc_qr_texture (hotline->dial);

  mrc_help_numbers_screen_add (screen, number, name, abroad, hotline->picture, qr);
}

/* A small panel has room for the first number alone beside our people. */
static int
numbers_page_of (const MrcHotline *hotline, guint i)
{
  return hotline->page + (mrc_panel_get ()->small && i > 0);
}

static GtkWidget *
numbers_screen (MrcKiosk *kiosk, int page)
{
  GPtrArray *hotlines = pack_of (kiosk) != NULL ? mrc_pack_get_hotlines (pack_of (kiosk)) : NULL;
  g_autofree char *more = NULL;
  GtkWidget *screen = NULL;
  int last = 1;

  if (hotlines == NULL)
    return NULL;

  for (guint i = 0; i < hotlines->len; i++)
    last = MAX (last, numbers_page_of (g_ptr_array_index (hotlines, i), i));
  if (page > last)
    return NULL;

  mrc_visit_writes_page (mrc_kiosk_get_services (kiosk), "help-numbers");
  more = page < last ? g_strdup_printf ("help/" NUMBERS "-%d", page + 1) : NULL;
  screen = mrc_help_numbers_screen_new (page == 1, more);
  for (guint i = 0; i < hotlines->len; i++) {
    const MrcHotline *hotline = g_ptr_array_index (hotlines, i);

    if (numbers_page_of (hotline, i) == page)
      add_hotline (MRC_HELP_NUMBERS_SCREEN (screen), hotline, mrc_kiosk_get_language (kiosk));
  }
  return screen;
}

static GtkWidget *
whose_danger (MrcKiosk *kiosk)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  GtkWidget *screen = page_screen (kiosk, "help", MRC_LAYOUT_ROWS, "help-now");
  GPtrArray *hotlines = NULL;

  if (screen == NULL)
    return NULL;

  mrc_visit_writes_page (mrc_kiosk_get_services (kiosk), "help");
  hotlines = mrc_pack_get_hotlines (pack_of (kiosk));
  if (hotlines->len > 0) {
    const MrcHotline *first = g_ptr_array_index (hotlines, 0);
    g_autofree char *number = mrc_digits_text (first->number, language);
    g_autofree char *words = mrc_message ("help.ring-now", "name", first->name[language], NULL);

    mrc_choices_screen_set_hotline (MRC_CHOICES_SCREEN (screen), words, number);
  }
  return screen;
}

GtkWidget *
mrc_place_help (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  guint64 page = 0;

  if (g_str_equal (rest, NUMBERS))
    return numbers_screen (kiosk, 1);
  if (g_str_has_prefix (rest, NUMBERS "-") &&
      g_ascii_string_to_unsigned (rest + strlen (NUMBERS "-"), 10, 2, NUMBERS_PAGES, &page, NULL))
    return numbers_screen (kiosk, (int) page);
  if (g_str_equal (rest, "called"))
    return mrc_sorry_screen_new ("called");
  return whose_danger (kiosk);
}

GtkWidget *
mrc_place_ask (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  g_autofree char *id = g_strconcat ("ask/", rest, NULL);
  const MrcPage *page = pack_of (kiosk) != NULL ? mrc_pack_get_page (pack_of (kiosk), id) : NULL;
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  GtkWidget *screen = NULL;

  if (page == NULL)
    return NULL;

  for (guint i = 0; i < page->entries->len; i++) {
    const MrcEntry *entry = g_ptr_array_index (page->entries, i);
    g_autofree char *action = g_strdup_printf ("visit.fact(('%s', '%s'))", rest, entry->id);
    g_autoptr (MrcChoice) choice = choice_new (kiosk, entry, action);

    g_list_store_append (choices, choice);
  }
  screen = mrc_choices_screen_new (MRC_LAYOUT_ASK, page->question[language], page->sub[language], NULL,
                                   G_LIST_MODEL (choices));
  mrc_choices_screen_set_skip (MRC_CHOICES_SCREEN (screen), "visit.skip-facts");
  return screen;
}

static void
set_time (MrcKiosk *kiosk, GtkWidget *screen)
{
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  int minute = 0;
  MrcDay day = mrc_clock_today (mrc_kiosk_get_services (kiosk)->clock, &minute);
  g_autofree char *time = mrc_minute_short_text (minute, language);
  g_autofree char *weekday = mrc_day_text (day, MRC_DAY_TEXT_WEEKDAY, language);
  g_autofree char *ours = mrc_day_text (day, MRC_DAY_TEXT_DAY_MONTH, language);
  g_autofree char *bangla = mrc_day_bangla_text (day, language);
  g_autofree char *date = g_strconcat (ours, "\n", bangla, NULL);

  mrc_neutral_clock_screen_set_time (MRC_NEUTRAL_CLOCK_SCREEN (screen), time, weekday, date);
}

/* It stands for a minute at most: the kiosk leads from it to the idle page. */
GtkWidget *
mrc_place_clock (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  GtkWidget *screen = mrc_neutral_clock_screen_new ();

  set_time (kiosk, screen);
  return screen;
}

GtkWidget *
mrc_place_sorry (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  return mrc_sorry_screen_new (rest);
}
