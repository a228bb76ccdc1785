// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

#include "content/text-check.h"

G_BEGIN_DECLS

#define MRC_CARD_MAX_SENTENCES 2

/** The text of a card and the line it begins on. */
typedef struct {
  int line;
  char *text; /* plain paragraphs divided by "\n", in NFC */
} MrcCardText;

void mrc_card_text_free (MrcCardText *self);

/**
 * mrc_cards_parse:
 * @markdown: a whole bn.md or en.md, UTF-8: cards divided by a line "---"
 * @place: the file, the words allowed and the list of problems; its line is not used
 *
 * Reads CommonMark, of which a card may have paragraphs only. Anything else (a
 * link, HTML, a picture, a heading, a list, bold type), an empty card and a third
 * sentence are problems; the text is still returned, so that the number of cards is right.
 *
 * Returns: (transfer full) (element-type MrcCardText)
 */
GPtrArray *mrc_cards_parse (const char *markdown, MrcLanguage language, const MrcTextPlace *place);

G_END_DECLS
