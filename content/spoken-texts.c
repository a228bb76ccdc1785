// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/spoken-texts.h"

#include <string.h>

#include "content/clip.h"
#include "content/report-private.h"
#include "locales/messages.h"
#include "locales/templates.h"

/* Sentences by the staff's side of the kiosk: nobody records them. */
static const char *const staff_only[] = {
  "centre.", "content.", "export.", "gate.",    "hours.", "machine.",
  "news.",   "papers.",  "pin.",    "printer.", "today.", "wait-list."
};

typedef struct {
  MrcSource *source;
  MrcLanguage language;
  GPtrArray *texts;
  GHashTable *known; /* (element-type utf8): names */
} List;

static void
spoken_text_free (gpointer data)
{
  MrcSpokenText *self = data;

  g_free (self->name);
  g_free (self->text);
  g_free (self->place);
  g_free (self);
}

static MrcSpokenText *
spoken_text_new (char *name, MrcLanguage language, const char *text, const char *place)
{
  MrcSpokenText *self = g_new0 (MrcSpokenText, 1);

  self->name = name;
  self->language = language;
  self->text = g_strdelimit (g_strdup (text), "\n", ' ');
  self->place = g_strdup (place);
  return self;
}

static void
add (List *list, const char *text, const char *place)
{
  g_autofree char *name = mrc_clip_name (list->language, text);

  if (*text == '\0' || !g_hash_table_add (list->known, g_strdup (name)))
    return;
  g_ptr_array_add (list->texts, spoken_text_new (g_steal_pointer (&name), list->language, text, place));
}

static void
add_page (List *list, const MrcPage *page)
{
  g_autofree char *place = mrc_report_where (list->source, page);

  add (list, page->question[list->language], place);
  add (list, page->sub[list->language], place);
  for (guint i = 0; i < page->entries->len; i++) {
    const MrcEntry *entry = g_ptr_array_index (page->entries, i);
    g_autofree char *line = mrc_report_where (list->source, entry);

    add (list, entry->label[list->language], line);
    add (list, entry->sub[list->language], line);
  }
}

static void
add_topic (List *list, const MrcTopic *topic)
{
  g_autofree char *place = mrc_report_where (list->source, topic);

  add (list, topic->title[list->language], place);
  for (guint i = 0; i < topic->cards->len; i++) {
    const MrcCard *card = g_ptr_array_index (topic->cards, i);
    g_autofree char *line = mrc_report_where (list->source, card->text[list->language]);

    add (list, card->text[list->language], line);
  }
}

static void
add_advice (List *list, const MrcAdvice *advice)
{
  g_autofree char *place = mrc_report_where (list->source, advice);

  add (list, advice->text[list->language], place);
}

static void
add_advices (List *list, GPtrArray *advices)
{
  for (guint i = 0; i < advices->len; i++)
    add_advice (list, g_ptr_array_index (advices, i));
}

static void
add_question (List *list, const MrcDecisionQuestion *question)
{
  g_autofree char *place = mrc_report_where (list->source, question);

  add (list, question->question[list->language], place);
  add (list, question->sub[list->language], place);
  for (guint i = 0; i < question->answers->len; i++) {
    const MrcDecisionAnswer *answer = g_ptr_array_index (question->answers, i);
    g_autofree char *line = mrc_report_where (list->source, answer);

    add (list, answer->label[list->language], line);
    add (list, answer->sub[list->language], line);
    if (answer->plan != NULL)
      add_advice (list, answer->plan);
    add_advices (list, answer->papers);
  }
}

static void
add_decision (List *list, const MrcDecision *decision)
{
  for (guint i = 0; i < decision->questions->len; i++)
    add_question (list, g_ptr_array_index (decision->questions, i));
  for (guint i = 0; i < decision->results->len; i++) {
    const MrcDecisionResult *result = g_ptr_array_index (decision->results, i);

    add_advice (list, result->plan);
    add_advices (list, result->steps);
    add_advices (list, result->papers);
  }
}

static void
add_risk (List *list, const MrcRisk *risk)
{
  add_advice (list, risk->care);
  if (risk->step != NULL)
    add_advice (list, risk->step);
}

/* A number, a day, a name: only the synthesiser can say them. */
static gboolean
has_value (const char *pattern)
{
  return strchr (pattern, '{') != NULL;
}

static gboolean
is_for_staff (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (staff_only); i++) {
    if (g_str_has_prefix (id, staff_only[i]))
      return TRUE;
  }
  return FALSE;
}

static void
add_messages (List *list)
{
  const char *const *ids = mrc_messages_list ();

  for (int i = 0; ids[i] != NULL; i++) {
    const char *pattern = mrc_message_pattern (list->language, ids[i]);

    if (!has_value (pattern) && !is_for_staff (ids[i]))
      add (list, pattern, ids[i]);
  }
}

static void
add_templates (List *list)
{
  guint n = 0;
  const MrcTemplateText *texts = mrc_template_texts (&n);

  for (guint i = 0; i < n; i++)
    add (list, texts[i].text[list->language], texts[i].place);
}

GPtrArray *
mrc_source_spoken_texts (MrcSource *source)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  List list = { source, MRC_LANGUAGE_BENGALI, g_ptr_array_new_with_free_func (spoken_text_free), known };

  for (int language = 0; language < MRC_N_LANGUAGES; language++) {
    list.language = language;
    for (guint i = 0; i < source->pages->len; i++)
      add_page (&list, g_ptr_array_index (source->pages, i));
    for (guint i = 0; i < source->topics->len; i++)
      add_topic (&list, g_ptr_array_index (source->topics, i));
    for (guint i = 0; i < source->decisions->len; i++)
      add_decision (&list, g_ptr_array_index (source->decisions, i));
    for (guint i = 0; i < source->risks->len; i++)
      add_risk (&list, g_ptr_array_index (source->risks, i));
    add_messages (&list);
    add_templates (&list);
  }
  return list.texts;
}

GPtrArray *
mrc_spoken_patterns (void)
{
  GPtrArray *patterns = g_ptr_array_new_with_free_func (spoken_text_free);
  const char *const *ids = mrc_messages_list ();

  for (MrcLanguage language = 0; language < MRC_N_LANGUAGES; language++) {
    for (int i = 0; ids[i] != NULL; i++) {
      const char *pattern = mrc_message_pattern (language, ids[i]);

      if (has_value (pattern) && !is_for_staff (ids[i]))
        g_ptr_array_add (patterns, spoken_text_new (g_strdup ("-"), language, pattern, ids[i]));
    }
  }
  return patterns;
}
