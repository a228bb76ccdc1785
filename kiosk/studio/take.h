// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "kiosk/speech/saying.h"
#include "locales/language.h"

G_BEGIN_DECLS

/**
 * MrcTake:
 *
 * Somebody, or the synthesiser, reading one text: sound on its way to a clip, one
 * channel, 1.0 the loudest.
 */
typedef struct {
  float *frames;
  gsize n;
  int rate;      /* frames a second */
  double clipped; /* which share of the frames is as loud as can be: recorded too loud */
  GArray *words; /* (element-type MrcClipWord): empty where they are not known */
} MrcTake;

MrcTake *mrc_take_new (int rate);

/** mrc_take_read: @path: WAV, FLAC, Ogg, MP3 or what else libsndfile reads; of several channels the loudest is
 * taken. What it does not read, is damaged, or longer than five minutes is refused with the remedy */
MrcTake *mrc_take_read (const char *path, GError **error);

/** mrc_take_synthesise: @dial: (nullable): as of mrc_spoken_new(). Returns: (nullable): with its words;
 * %NULL: espeak-ng is not there */
MrcTake *mrc_take_synthesise (const char *text, MrcLanguage language, const char *const *dial);

/** mrc_take_trim: cuts the silence before and after, but a tenth of a second; its words move with it.
 * Returns: %FALSE: there is nothing but silence */
gboolean mrc_take_trim (MrcTake *self);

double mrc_take_seconds (const MrcTake *self);
/** mrc_take_longest_pause: Returns: seconds */
double mrc_take_longest_pause (const MrcTake *self);

/**
 * mrc_take_even: makes it as loud as all others: MRC_TAKE_LUFS by EBU R 128, with its
 * peaks softened to MRC_TAKE_PEAK. What is shorter than a loudness can be told of is measured as if said again and
 * again.
 */
void mrc_take_even (MrcTake *self);
double mrc_take_loudness (const MrcTake *self); /* LUFS; -HUGE_VAL for silence */

#define MRC_TAKE_LUFS (-16.0)
#define MRC_TAKE_PEAK 0.89 /* -1 dB: what a small loudspeaker does not distort */

/** mrc_take_encode: Returns: (transfer full) (nullable): Ogg Opus, 24 kbit/s; the same bytes for the same
 * sound */
GBytes *mrc_take_encode (const MrcTake *self, GError **error);

void mrc_take_free (MrcTake *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcTake, mrc_take_free)

G_END_DECLS
