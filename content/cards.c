// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/cards.h"

#include <cmark.h>
#include <string.h>

#include "content/problem.h"
#include "content/sentence.h"

static const char *
refusal (cmark_node_type type)
{
  switch ((int) type) {
  case CMARK_NODE_LINK:
    return "a link";
  case CMARK_NODE_IMAGE:
    return "a picture in the text";
  case CMARK_NODE_HTML_BLOCK:
  case CMARK_NODE_HTML_INLINE:
    return "HTML";
  case CMARK_NODE_HEADING:
    return "a heading";
  case CMARK_NODE_LIST:
  case CMARK_NODE_ITEM:
    return "a list";
  case CMARK_NODE_BLOCK_QUOTE:
    return "a quotation";
  case CMARK_NODE_CODE:
  case CMARK_NODE_CODE_BLOCK:
    return "code (four spaces at the start of a line make it)";
  case CMARK_NODE_EMPH:
  case CMARK_NODE_STRONG:
    return "bold or slanted type";
  case CMARK_NODE_THEMATIC_BREAK:
    return "a line of * or _";
  default:
    return NULL;
  }
}

/* Inline nodes have no line in cmark 0.30: the block around them has. */
static int
line_of (cmark_node *node)
{
  while (node != NULL && cmark_node_get_start_line (node) == 0)
    node = cmark_node_parent (node);
  return node != NULL ? cmark_node_get_start_line (node) : 1;
}

static void
collect (cmark_node *node, cmark_event_type event, GString *text)
{
  cmark_node_type type = cmark_node_get_type (node);

  if (event == CMARK_EVENT_ENTER && type == CMARK_NODE_PARAGRAPH && text->len > 0)
    g_string_append_c (text, '\n');
  else if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
    g_string_append (text, cmark_node_get_literal (node));
  else if (type == CMARK_NODE_SOFTBREAK)
    g_string_append_c (text, ' ');
  else if (type == CMARK_NODE_LINEBREAK)
    g_string_append_c (text, '\n');
}

/* Takes one card apart; says once what it must not hold. */
static char *
plain_text (const char *markdown, gsize length, int first_line, const MrcTextPlace *place)
{
  cmark_node *root = cmark_parse_document (markdown, length, CMARK_OPT_DEFAULT);
  cmark_iter *iter = cmark_iter_new (root);
  GString *text = g_string_new (NULL);
  const char *said = NULL;
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE) {
    cmark_node *node = cmark_iter_get_node (iter);
    const char *what = refusal (cmark_node_get_type (node));

    if (what != NULL && what != said) {
      mrc_problem_add (place->problems, place->file, first_line + line_of (node) - 1,
                       "a card has plain sentences only", "%s", what);
      said = what;
    }
    collect (node, event, text);
  }
  cmark_iter_free (iter);
  cmark_node_free (root);
  return g_strstrip (g_string_free (text, FALSE));
}

static int
first_text_line (const char *markdown, gsize length, int line)
{
  for (gsize i = 0; i < length && g_ascii_isspace (markdown[i]); i++)
    line += markdown[i] == '\n';
  return line;
}

static MrcCardText *
read_card (const char *markdown, gsize length, int line, MrcLanguage language, const MrcTextPlace *place)
{
  MrcCardText *card = g_new0 (MrcCardText, 1);
  g_autofree char *text = plain_text (markdown, length, line, place);
  g_autoptr (GPtrArray) sentences = mrc_sentences_split (text);
  MrcTextPlace here = *place;

  card->line = here.line = first_text_line (markdown, length, line);
  card->text = mrc_text_take (text, language, &here);
  if (sentences->len == 0)
    mrc_problem_add (place->problems, place->file, line, "write it, or take out one line ---",
                     "an empty card");
  if (sentences->len > MRC_CARD_MAX_SENTENCES)
    mrc_problem_add (place->problems, place->file, card->line, "shorten it or make two cards of it",
                     "%u sentences on a card, at most %d fit", sentences->len, MRC_CARD_MAX_SENTENCES);
  return card;
}

static gboolean
is_divider (const char *line, gsize length)
{
  while (length > 0 && g_ascii_isspace (line[length - 1]))
    length--;
  return length == 3 && memcmp (line, "---", 3) == 0;
}

void
mrc_card_text_free (MrcCardText *self)
{
  g_free (self->text);
  g_free (self);
}

GPtrArray *
mrc_cards_parse (const char *markdown, MrcLanguage language, const MrcTextPlace *place)
{
  GPtrArray *cards = g_ptr_array_new_with_free_func ((GDestroyNotify) mrc_card_text_free);
  const char *start = markdown, *at = markdown;
  int first = 1, line = 1;

  /* Divided before CommonMark sees it: there "text" above "---" would be a heading. */
  while (*at != '\0') {
    const char *end = strchrnul (at, '\n');

    if (is_divider (at, end - at)) {
      g_ptr_array_add (cards, read_card (start, at - start, first, language, place));
      start = *end != '\0' ? end + 1 : end;
      first = line + 1;
    }
    at = *end != '\0' ? end + 1 : end;
    line++;
  }
  g_ptr_array_add (cards, read_card (start, at - start, first, language, place));
  return cards;
}
