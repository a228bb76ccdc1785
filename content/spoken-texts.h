// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/source.h"

G_BEGIN_DECLS

/** MrcSpokenText: something the kiosk says, in just these words. */
typedef struct {
  char *name; /* mrc_clip_name() of it: the recording's file name */
  MrcLanguage language;
  char *text;  /* in one line */
  char *place; /* where it is first met: "topics/visa/bn.md:5", "arrival.here" */
} MrcSpokenText;

/**
 * mrc_source_spoken_texts:
 *
 * All that is said in fixed words and can be recorded: questions, labels, titles
 * and cards of @source, and the sentences of locales/messages.inc that carry no
 * value and are not for staff. Each text once, Bengali first, in the order of the source.
 *
 * Returns: (transfer full) (element-type MrcSpokenText)
 */
GPtrArray *mrc_source_spoken_texts (MrcSource *source);

G_END_DECLS
