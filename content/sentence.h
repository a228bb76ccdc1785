// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * mrc_sentences_split:
 * @text: paragraphs divided by "\n", Bengali or English
 *
 * A sentence ends at । ? ! or a full stop before a space, and at the end of a
 * paragraph; "Tk. 200" and "e.g. this" go on. The closing quote stays with it.
 *
 * Returns: (transfer full) (element-type utf8): the sentences without the white space between them
 */
GPtrArray *mrc_sentences_split (const char *text);

G_END_DECLS
