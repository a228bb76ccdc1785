// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-places"

#include "kiosk/app/agency.h"
#include "kiosk/app/place-builders.h"
#include "kiosk/app/secret-draft.h"
#include "kiosk/app/tiles.h"
#include "kiosk/counsel/agency-file.h"
#include "kiosk/counsel/agency-search.h"
#include "kiosk/counsel/spelling.h"
#include "kiosk/screens/agency/agency-screen.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/screens/licence/licence-screen.h"
#include "kiosk/screens/name/name-screen.h"
#include "kiosk/screens/verdict/verdict-screen.h"
#include "kiosk/widgets/choice.h"
#include "locales/messages.h"
#include "locales/numbers.h"

#include <string.h>

#define MOST_FOUND 4 /* and "none of these": five tiles have room for a long name */
#define TOWN_MOST 30 /* characters */

/* What the store knows for a page. */
typedef struct {
  MrcAgencyList list;
  MrcDay today;
  int licence;       /* that was asked for; 0 for none */
  MrcAgency *agency; /* (owned) (nullable): it is on the list */
  GPtrArray *found;  /* (owned) (nullable) (element-type MrcAgency): by name */
} Known;

void
mrc_place_agency_free (gpointer data)
{
  Known *self = data;

  g_clear_pointer (&self->agency, mrc_agency_free);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Known, mrc_place_agency_free)

static gboolean
look_up (Known *self, MrcStore *store, const MrcPlaceRequest *request, GError **error)
{
  GError *local = NULL;
  const char *slash = strchr (request->rest, '/');

  if (!mrc_agency_get_list (store, &self->list, error))
    return FALSE;
  if (g_str_equal (request->rest, "found")) {
    self->found = mrc_agency_find (store, request->heard, MOST_FOUND, error);
    return self->found != NULL;
  }
  if (slash != NULL && mrc_agency_licence_from_text (slash + 1, &self->licence)) {
    self->agency = mrc_agency_get (store, self->licence, &local);
    if (local != NULL) {
      g_propagate_error (error, local);
      return FALSE;
    }
  }
  return TRUE;
}

gpointer
mrc_place_load_agency (MrcStore *store, gpointer data, GError **error)
{
  const MrcPlaceRequest *request = data;
  g_autoptr (Known) known = g_new0 (Known, 1);

  known->today = request->view.today;
  return look_up (known, store, request, error) ? g_steal_pointer (&known) : NULL;
}

/* Texts that live until a screen has copied them. */
static const char *
keep (GPtrArray *texts, char *text)
{
  g_ptr_array_add (texts, text);
  return text;
}

static GPtrArray *
texts_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

/* Returns: (nullable): the band of an old list */
static char *
old_text (const Known *known)
{
  if (!mrc_agency_list_is_stale (&known->list, known->today))
    return NULL;
  return mrc_message ("agency.old", "#n", (gint64) (known->today - known->list.day), NULL);
}

static char *
number_text (int licence)
{
  g_autofree char *ascii = g_strdup_printf ("%d", licence);
  g_autofree char *digits = mrc_digits_text (ascii, mrc_language_current ());

  return mrc_message ("agency.number", "number", digits, NULL);
}

/* Nothing is said of an agency without a list. */
static GtkWidget *
no_list_screen (void)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message ("agency.no-list", NULL);
  g_autofree char *sub = mrc_message ("agency.no-list.sub", NULL);

  mrc_tiles_add_message (choices, "phone", "hotline", "agency.phone", "nav.open('help/numbers')");
  mrc_tiles_add_message (choices, "call", "help-people", "agency.call", "help.call");
  return mrc_choices_screen_new (MRC_LAYOUT_ROWS, question, sub, NULL, G_LIST_MODEL (choices));
}

static GtkWidget *
name_screen (MrcKiosk *kiosk)
{
  MrcVisit *visit = mrc_kiosk_get_visit (kiosk);
  g_autoptr (MrcDraft) draft = mrc_secret_draft_new (visit, mrc_agency_get_heard (kiosk));
  g_autofree char *question = mrc_message ("agency.name", NULL);
  g_autofree char *sub = mrc_message ("agency.name.sub", NULL);
  g_autofree char *words = mrc_message ("agency.parts", NULL);
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  g_autofree char *skip = mrc_message ("agency.by-number", NULL);
  g_autofree char *go = mrc_message ("agency.search", NULL);

  return mrc_name_screen_new_for (draft, &(MrcNameScreenWords){ .question = question,
                                                                .sub = sub,
                                                                .skip = skip,
                                                                .skip_action = "nav.open('agency')",
                                                                .go = go,
                                                                .go_action = "agency.name",
                                                                .parts = (const char *const *) parts });
}

/* What stands last in an address; the whole one is on the page that asks. "" when it is too long for a tile.
 */
static const char *
town_of (const char *address)
{
  const char *comma = strrchr (address, ',');
  const char *town = comma != NULL ? comma + 1 : address;

  town += strspn (town, " ");
  return g_utf8_strlen (town, -1) <= TOWN_MOST ? town : "";
}

/* Where the list has English alone a Bengali page spells it in letters that are read there. */
static char *
in_letters_of (const char *text, const char *bengali, MrcLanguage language)
{
  return language == MRC_LANGUAGE_BENGALI && *bengali == '\0' ? mrc_spelling_bengali (text) : g_strdup (text);
}

static char *
dup_name (const MrcAgency *agency, MrcLanguage language)
{
  return in_letters_of (mrc_agency_name (agency, language), agency->name[MRC_LANGUAGE_BENGALI], language);
}

static char *
dup_address (const MrcAgency *agency, MrcLanguage language)
{
  return in_letters_of (mrc_agency_address (agency, language), agency->address[MRC_LANGUAGE_BENGALI],
                        language);
}

/* The name where something is said of its owner: with a word that the spelling is ours, where it is. */
static char *
full_name_text (const MrcAgency *agency, MrcLanguage language)
{
  g_autofree char *name = dup_name (agency, language);

  if (language == MRC_LANGUAGE_BENGALI && *agency->name[MRC_LANGUAGE_BENGALI] == '\0')
    return mrc_message ("agency.our-spelling", "name", name, NULL);
  return g_steal_pointer (&name);
}

/* Name, number and town: which of them it is, the visitor knows. */
static void
add_agency (GListStore *choices, const MrcAgency *agency)
{
  MrcLanguage language = mrc_language_current ();
  g_autofree char *name = dup_name (agency, language);
  g_autofree char *address = dup_address (agency, language);
  const char *town = town_of (address);
  g_autofree char *id = g_strdup_printf ("agency-%d", agency->licence);
  g_autofree char *action = g_strdup_printf ("agency.number(%d)", agency->licence);
  g_autofree char *number = number_text (agency->licence);
  g_autofree char *sub = *town != '\0' ? g_strdup_printf ("%s, %s", number, town) : g_strdup (number);

  mrc_tiles_add (choices, id, "agency", name, sub, action);
}

static GtkWidget *
found_screen (const Known *known)
{
  g_autoptr (GListStore) choices = g_list_store_new (MRC_TYPE_CHOICE);
  g_autofree char *question = mrc_message ("agency.which", NULL);
  g_autofree char *sub = mrc_message ("agency.which.sub", NULL);

  for (guint i = 0; i < known->found->len; i++)
    add_agency (choices, g_ptr_array_index (known->found, i));
  mrc_tiles_add_message (choices, "none", "question", "agency.none-of-these", "nav.open('agency/none')");
  return mrc_choices_screen_new (MRC_LAYOUT_ASK, question, sub, NULL, G_LIST_MODEL (choices));
}

/* the four answers */

static const char *
source_text (GPtrArray *texts, const Known *known, gboolean calm)
{
  const char *day = keep (texts, mrc_day_text (known->list.day, MRC_DAY_TEXT_FULL, mrc_language_current ()));
  const char *source = keep (
    texts, mrc_message (known->list.sample ? "agency.source-sample" : "agency.source", "day", day, NULL));

  return calm ? keep (texts, mrc_message ("agency.no-print", "source", source, NULL)) : source;
}

static const char *
month_text (GPtrArray *texts, MrcDay day)
{
  return keep (texts, mrc_day_text (day, MRC_DAY_TEXT_MONTH_YEAR, mrc_language_current ()));
}

static void
say_do_not (MrcVerdictWords *words, GPtrArray *texts)
{
  words->advice[0] = (MrcVerdictAdvice){ "money", keep (texts, mrc_message ("agency.give-no-money", NULL)) };
  words->advice[1] =
    (MrcVerdictAdvice){ "passport", keep (texts, mrc_message ("agency.give-no-passport", NULL)) };
  words->advice[2] =
    (MrcVerdictAdvice){ "contract", keep (texts, mrc_message ("agency.sign-nothing", NULL)) };
}

static void
say_buttons (MrcVerdictWords *words, GPtrArray *texts, const char *call_id, MrcVerdictButton second)
{
  words->buttons[0] =
    (MrcVerdictButton){ "call", keep (texts, mrc_message (call_id, NULL)), "person", "help.call" };
  words->buttons[1] = second;
  words->buttons[2] = (MrcVerdictButton){ "another", keep (texts, mrc_message ("agency.another", NULL)), NULL,
                                          "nav.open('agency')" };
}

static void
say_listed (MrcVerdictWords *words, GPtrArray *texts, const MrcAgency *agency)
{
  words->tone = MRC_TONE_CALM;
  words->verdict = keep (texts, mrc_message ("agency.listed", NULL));
  if (agency->valid_to != MRC_NO_DAY)
    words->fact = keep (texts, mrc_message ("agency.valid-to", "number", words->fact, "month",
                                            month_text (texts, agency->valid_to), NULL));
  words->chip = keep (texts, mrc_message ("agency.no-praise", NULL));
  words->head = keep (texts, mrc_message ("agency.remember", NULL));
  words->advice[0] = (MrcVerdictAdvice){ "agency", keep (texts, mrc_message ("agency.go-yourself", NULL)) };
  words->advice[1] = (MrcVerdictAdvice){ "receipt", keep (texts, mrc_message ("agency.receipt", NULL)) };
  words->advice[2] =
    (MrcVerdictAdvice){ "read-together", keep (texts, mrc_message ("agency.have-it-read", NULL)) };
  say_buttons (words, texts, "agency.broker-only", (MrcVerdictButton){ 0 });
}

static void
say_stopped (MrcVerdictWords *words, GPtrArray *texts, const MrcAgency *agency)
{
  gboolean for_good = agency->state == MRC_LICENCE_CANCELLED;

  words->tone = MRC_TONE_BAD;
  words->picture = "licence-bad";
  words->verdict = keep (texts, mrc_message (for_good ? "agency.cancelled" : "agency.suspended", NULL));
  if (agency->state_day != MRC_NO_DAY)
    words->fact =
      keep (texts, mrc_message (for_good ? "agency.cancelled-in" : "agency.suspended-in", "number",
                                words->fact, "month", month_text (texts, agency->state_day), NULL));
  words->head = keep (texts, mrc_message ("agency.to-this", NULL));
  say_do_not (words, texts);
  say_buttons (words, texts, "agency.call",
               (MrcVerdictButton){ "paid", keep (texts, mrc_message ("agency.paid", NULL)), NULL,
                                   "nav.open('topic/cheated')" });
}

static void
say_expired (MrcVerdictWords *words, GPtrArray *texts, const MrcAgency *agency)
{
  words->tone = MRC_TONE_DOUBT;
  words->verdict = keep (texts, mrc_message ("agency.expired", NULL));
  words->fact = keep (texts, mrc_message ("agency.was-valid-to", "number", words->fact, "month",
                                          month_text (texts, agency->valid_to), NULL));
  words->chip = keep (texts, mrc_message ("agency.ask-renewed", NULL));
  words->head = keep (texts, mrc_message ("agency.until-sure", NULL));
  say_do_not (words, texts);
  say_buttons (words, texts, "agency.call",
               (MrcVerdictButton){ "phone", keep (texts, mrc_message ("agency.phone", NULL)), NULL,
                                   "nav.open('help/numbers')" });
}

static GtkWidget *
answer_screen (const Known *known)
{
  static void (*const say[]) (MrcVerdictWords *, GPtrArray *, const MrcAgency *) = {
    [MRC_ANSWER_LISTED] = say_listed,
    [MRC_ANSWER_STOPPED] = say_stopped,
    [MRC_ANSWER_EXPIRED] = say_expired,
  };
  g_autoptr (GPtrArray) texts = texts_new ();
  MrcAnswer answer = mrc_agency_answer (known->agency, known->today);
  MrcVerdictWords words = { .picture = "agency",
                            .name = keep (texts, full_name_text (known->agency, mrc_language_current ())),
                            .fact = keep (texts, number_text (known->licence)),
                            .old = keep (texts, old_text (known)),
                            .source = source_text (texts, known, answer == MRC_ANSWER_LISTED) };

  say[answer](&words, texts, known->agency);
  return mrc_verdict_screen_new (&words);
}

/* Not on the list: by number, or none of those the name found. */
static GtkWidget *
none_screen (const Known *known)
{
  g_autoptr (GPtrArray) texts = texts_new ();
  gboolean by_number = known->licence > 0;
  MrcVerdictWords words = {
    .tone = MRC_TONE_DOUBT,
    .picture = "question",
    .verdict = keep (texts, mrc_message (by_number ? "agency.none" : "agency.none-named", NULL)),
    .name = by_number ? keep (texts, number_text (known->licence)) : NULL,
    .fact = keep (texts, mrc_message (by_number ? "agency.none.why" : "agency.none-named.why", NULL)),
    .chip = keep (texts, mrc_message ("agency.no-proof", NULL)),
    .head = keep (texts, mrc_message ("agency.until-sure", NULL)),
    .old = keep (texts, old_text (known)),
    .source = source_text (texts, known, FALSE),
  };

  say_do_not (&words, texts);
  say_buttons (&words, texts, "agency.call",
               by_number ? (MrcVerdictButton){ "by-name", keep (texts, mrc_message ("agency.by-name", NULL)),
                                               NULL, "agency.by-name" }
                         : (MrcVerdictButton){ "phone", keep (texts, mrc_message ("agency.phone", NULL)),
                                               NULL, "nav.open('help/numbers')" });
  return mrc_verdict_screen_new (&words);
}

static GtkWidget *
ask_screen (const Known *known)
{
  MrcLanguage language = mrc_language_current ();
  g_autofree char *name = full_name_text (known->agency, language);
  g_autofree char *address = dup_address (known->agency, language);
  g_autofree char *number = number_text (known->licence);
  g_autofree char *yes = g_strdup_printf ("nav.open('agency/answer/%d')", known->licence);

  return mrc_agency_screen_new (&(MrcAgencyWords){
    .number = number, .name = name, .address = *address != '\0' ? address : NULL, .yes_action = yes });
}

GtkWidget *
mrc_place_agency (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  const Known *known = loaded;
  g_autofree char *notice = old_text (known);

  if (known->list.day == MRC_NO_DAY)
    return no_list_screen ();
  if (*rest == '\0')
    return mrc_licence_screen_new (MRC_AGENCY_LICENCE_DIGITS, notice);
  if (g_str_equal (rest, "name"))
    return name_screen (kiosk);
  if (g_str_equal (rest, "found"))
    return known->found->len > 0 ? found_screen (known) : none_screen (known);
  if (g_str_equal (rest, "none") || (known->licence > 0 && known->agency == NULL))
    return none_screen (known);
  if (known->agency == NULL)
    return NULL;
  return g_str_has_prefix (rest, "answer/") ? answer_screen (known) : ask_screen (known);
}
