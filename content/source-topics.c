// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/source-private.h"

#include "content/cards.h"
#include "content/problem.h"

#define MAX_CARDS_FILE (128 * 1024)

static void
check_days (MrcSource *self, const char *file, const MrcYaml *map, const MrcCard *card)
{
  const MrcYaml *review = mrc_yaml_get (map, "review_by");

  if (review != NULL && card->as_of != 0 && card->review_by != 0 && card->review_by < card->as_of)
    mrc_problem_add (self->problems, file, review->line, "set it to the day the fact must be looked up again",
                     "review_by: is before as_of:");
}

static MrcCard *
read_card (MrcSource *self, const char *file, const MrcYaml *map)
{
  g_autoptr (MrcCard) card = mrc_card_new ();

  mrc_source_note (self, card, file, map->line);
  if (map->kind != MRC_YAML_MAP) {
    mrc_problem_add (self->problems, file, map->line,
                     "write picture:, source:, as_of: and review_by:", "no card");
    return g_steal_pointer (&card);
  }
  mrc_fields_known (self, file, map, "picture source address as_of review_by check_with_staff danger");
  mrc_fields_text (self, file, map, "picture", TRUE, &card->picture);
  mrc_fields_text (self, file, map, "address", FALSE, &card->address);
  mrc_fields_words (self, file, map, "source", TRUE, card->source);
  card->as_of = mrc_fields_day (self, file, map, "as_of");
  card->review_by = mrc_fields_day (self, file, map, "review_by");
  check_days (self, file, map, card);
  card->check_with_staff = mrc_fields_yes (self, file, map, "check_with_staff");
  card->danger = mrc_fields_yes (self, file, map, "danger");
  return g_steal_pointer (&card);
}

/* The words of the cards in one language; the number of cards must be that of topic.yaml. */
static void
read_words (MrcSource *self, const char *folder, MrcTopic *topic, MrcLanguage language)
{
  g_autofree char *name = g_strconcat (mrc_language_code (language), ".md", NULL);
  g_autofree char *file = g_build_filename (folder, name, NULL);
  MrcTextPlace place = { file, 1, self->allowed, self->problems };
  g_autoptr (GBytes) bytes = mrc_source_load (self, file, MAX_CARDS_FILE);
  g_autoptr (GPtrArray) cards = NULL;
  g_autofree char *text = NULL;

  if (bytes == NULL)
    return;
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  cards = mrc_cards_parse (text, language, &place);
  if (cards->len != topic->cards->len) {
    const MrcCardText *last = g_ptr_array_index (cards, MIN (cards->len, topic->cards->len + 1) - 1);

    mrc_problem_add (self->problems, file, last->line,
                     "each card has its part in topic.yaml, bn.md and en.md",
                     "%u cards, but topic.yaml has %u", cards->len, topic->cards->len);
  }
  for (guint i = 0; i < MIN (cards->len, topic->cards->len); i++) {
    MrcCardText *words = g_ptr_array_index (cards, i);
    MrcCard *card = g_ptr_array_index (topic->cards, i);

    g_free (card->text[language]);
    card->text[language] = g_steal_pointer (&words->text);
    mrc_source_note (self, card->text[language], file, words->line);
  }
}

static void
read_heading (MrcSource *self, const char *file, const MrcYaml *map, MrcTopic *topic)
{
  mrc_fields_known (self, file, map, "title audience picture sensitive reviewer cards");
  mrc_fields_words (self, file, map, "title", TRUE, topic->title);
  mrc_fields_text (self, file, map, "picture", TRUE, &topic->picture);
  mrc_fields_text (self, file, map, "reviewer", FALSE, &topic->reviewer);
  mrc_fields_text (self, file, map, "audience", TRUE, &topic->audience);
  if (*topic->audience != '\0' && !mrc_is_one_of (topic->audience, "prospective returnee family all"))
    mrc_problem_add (self->problems, file, mrc_yaml_get (map, "audience")->line,
                     "write prospective, returnee, family or all", "unknown audience: %s", topic->audience);
  topic->sensitive = mrc_fields_yes (self, file, map, "sensitive");
}

static void
read_topic (MrcSource *self, const char *slug)
{
  g_autofree char *folder = g_build_filename ("topics", slug, NULL);
  g_autofree char *file = g_build_filename (folder, "topic.yaml", NULL);
  g_autoptr (MrcYaml) map = mrc_source_load_yaml (self, file);
  MrcTopic *topic = mrc_topic_new ();
  const MrcYaml *list;

  /* Even one that cannot be read is there: what opens it is not wrong. */
  g_ptr_array_add (self->topics, topic);
  g_free (topic->slug);
  topic->slug = g_strdup (slug);
  mrc_source_note (self, topic, file, map != NULL ? map->line : 1);
  if (map == NULL)
    return;
  read_heading (self, file, map, topic);
  list = mrc_fields_list (self, file, map, "cards");
  for (guint i = 0; list != NULL && i < list->items->len; i++)
    g_ptr_array_add (topic->cards, read_card (self, file, g_ptr_array_index (list->items, i)));
  for (int i = 0; i < MRC_N_LANGUAGES; i++)
    read_words (self, folder, topic, i);
}

static void
check_files (MrcSource *self, const char *slug)
{
  g_autofree char *folder = g_build_filename ("topics", slug, NULL);
  g_auto (GStrv) names = mrc_source_list (self, folder);

  for (int i = 0; names[i] != NULL; i++) {
    g_autofree char *file = g_build_filename (folder, names[i], NULL);

    if (!mrc_is_one_of (names[i], "topic.yaml bn.md en.md"))
      mrc_problem_add (self->problems, file, 0, "a topic has topic.yaml, bn.md and en.md; move this away",
                       "an unknown file");
  }
}

void
mrc_source_read_topics (MrcSource *self)
{
  g_auto (GStrv) names = mrc_source_list (self, "topics");

  for (int i = 0; names[i] != NULL; i++) {
    g_autofree char *folder = g_build_filename ("topics", names[i], NULL);

    if (!mrc_is_slug (names[i])) {
      mrc_problem_add (self->problems, folder, 0, "name it like fake-job", "no name of a topic");
      continue;
    }
    check_files (self, names[i]);
    read_topic (self, names[i]);
  }
}
