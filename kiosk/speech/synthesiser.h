// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

#include "kiosk/speech/saying.h"
#include "locales/language.h"

G_BEGIN_DECLS

/**
 * MrcSynthesiserFuncs:
 * @word: from frame @at of this text's sound these characters of it are said; a number is one word
 * @sound: the next @n frames, 16 bits mono. Returns: whether to go on
 *
 * Both are called while mrc_synthesise() runs, on its thread; a word before its sound.
 */
typedef struct {
  void (*word) (gpointer data, gint64 at, int start, int end);
  gboolean (*sound) (gpointer data, const gint16 *frames, int n);
} MrcSynthesiserFuncs;

/**
 * mrc_synthesiser_start: espeak-ng, once for the whole process. It is never put
 * down: its own end waits for ever for a thread that has not begun.
 *
 * Returns: frames a second; -1: its data is not there
 */
int mrc_synthesiser_start (void);

/**
 * mrc_synthesise:
 * @dial: (nullable): as of mrc_spoken_new()
 *
 * Says @text into @funcs. Any thread; one waits for the other. Call mrc_synthesiser_start() first.
 *
 * Returns: %FALSE when espeak-ng has no voice for @language; it then says it all the same
 */
gboolean mrc_synthesise (const char *text,
                         MrcLanguage language,
                         const char *const *dial,
                         const MrcManner *manner,
                         const MrcSynthesiserFuncs *funcs,
                         gpointer data);

G_END_DECLS
