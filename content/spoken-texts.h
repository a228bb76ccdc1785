// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/source.h"

G_BEGIN_DECLS

/** MrcSpokenText: something the kiosk says, in just these words. */
typedef struct {
  char *name; /* mrc_clip_name() of it: the recording's file name */
  MrcLanguage language;
  char *text;  /* in one line */
  char *place; /* where it is first met: "topics/visa/bn.md:5", "arrival.here", "screens/when" */
} MrcSpokenText;

/**
 * mrc_source_spoken_texts:
 *
 * All that is said in fixed words and can be recorded: questions, labels, titles
 * and cards of @source, the sentences of locales/messages.inc that carry no
 * value and are not for staff, and the words of the visitors' templates. Each text once, Bengali first, in
 * the order of the source.
 *
 * Returns: (transfer full) (element-type MrcSpokenText)
 */
GPtrArray *mrc_source_spoken_texts (MrcSource *source);

/** mrc_spoken_patterns: Returns: (transfer full) (element-type MrcSpokenText): the sentences that carry a
 * value, "{n} …", and so are always the synthesiser's; their name is "-" */
GPtrArray *mrc_spoken_patterns (void);

G_END_DECLS
