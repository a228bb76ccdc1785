// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/studio/take.h"

#include <ebur128.h>
#include <math.h>
#include <string.h>

#include "content/clip.h"
#include "kiosk/speech/synthesiser.h"

#define MS_PER_SECOND 1000
#define WINDOW_MS 10       /* of which one loudness is taken */
#define QUIET_SHARE 0.02f  /* of the loudest window: 34 dB below it is silence */
#define NOTHING 0.001f     /* 60 dB below the loudest there can be: a microphone that was off */
#define KEPT_MS 100        /* of the silence around it: a word must not begin with a click */
#define MEASURED_SECONDS 3 /* a loudness is told of so much at least */
#define EVENINGS 4
#define DOWN_MS 2.0f /* how soon a peak is softened, and let go */
#define UP_MS 30.0f
#define FULL_SCALE 32768.0f

MrcTake *
mrc_take_new (int rate)
{
  MrcTake *self = g_new0 (MrcTake, 1);

  self->rate = rate;
  self->words = g_array_new (FALSE, FALSE, sizeof (MrcClipWord));
  return self;
}

typedef struct {
  MrcTake *take;
  GArray *frames; /* (element-type float) */
} Synthesis;

static void
on_word (gpointer data, gint64 at, int start, int end)
{
  Synthesis *self = data;
  const MrcClipWord word = { (int) (at * MS_PER_SECOND / self->take->rate), start, end };

  g_array_append_val (self->take->words, word);
}

static gboolean
on_sound (gpointer data, const gint16 *frames, int n)
{
  Synthesis *self = data;

  for (int i = 0; i < n; i++) {
    float frame = frames[i] / FULL_SCALE;

    g_array_append_val (self->frames, frame);
  }
  return TRUE;
}

MrcTake *
mrc_take_synthesise (const char *text, MrcLanguage language, const char *const *dial)
{
  static const MrcSynthesiserFuncs funcs = { on_word, on_sound };
  const MrcManner manner = MRC_MANNER_NORMAL;
  int rate = mrc_synthesiser_start ();
  g_autoptr (MrcTake) self = NULL;
  Synthesis synthesis;

  if (rate < 0)
    return NULL;
  self = mrc_take_new (rate);
  synthesis.take = self;
  synthesis.frames = g_array_new (FALSE, FALSE, sizeof (float));
  mrc_synthesise (text, language, dial, &manner, &funcs, &synthesis);
  self->frames = (float *) g_array_steal (synthesis.frames, &self->n);
  g_array_unref (synthesis.frames);
  return g_steal_pointer (&self);
}

static gsize
window_frames (const MrcTake *self)
{
  return (gsize) self->rate * WINDOW_MS / MS_PER_SECOND;
}

static float
loudness_of_window (const MrcTake *self, gsize from)
{
  gsize end = MIN (from + window_frames (self), self->n);
  float sum = 0;

  for (gsize i = from; i < end; i++)
    sum += self->frames[i] * self->frames[i];
  return end > from ? sqrtf (sum / (float) (end - from)) : 0;
}

/* Above it somebody speaks. */
static float
quiet_below (const MrcTake *self)
{
  float loudest = 0;

  for (gsize at = 0; at < self->n; at += window_frames (self))
    loudest = MAX (loudest, loudness_of_window (self, at));
  return MAX (loudest * QUIET_SHARE, NOTHING);
}

static void
move_words (MrcTake *self, int ms)
{
  int last = (int) (mrc_take_seconds (self) * MS_PER_SECOND);

  for (guint i = 0; i < self->words->len; i++) {
    MrcClipWord *word = &g_array_index (self->words, MrcClipWord, i);

    word->ms = CLAMP (word->ms - ms, 0, last);
  }
}

gboolean
mrc_take_trim (MrcTake *self)
{
  const float quiet = quiet_below (self);
  const gsize kept = (gsize) self->rate * KEPT_MS / MS_PER_SECOND;
  gsize begin = self->n, end = 0;

  for (gsize at = 0; at < self->n; at += window_frames (self)) {
    if (loudness_of_window (self, at) < quiet)
      continue;
    begin = MIN (begin, at);
    end = MIN (at + window_frames (self), self->n);
  }
  if (end == 0)
    return FALSE;
  begin = begin > kept ? begin - kept : 0;
  end = MIN (end + kept, self->n);
  memmove (self->frames, self->frames + begin, (end - begin) * sizeof *self->frames);
  self->n = end - begin;
  move_words (self, (int) (begin * MS_PER_SECOND / (gsize) self->rate));
  return TRUE;
}

double
mrc_take_seconds (const MrcTake *self)
{
  return (double) self->n / self->rate;
}

double
mrc_take_longest_pause (const MrcTake *self)
{
  const float quiet = quiet_below (self);
  int run = 0, longest = 0;

  for (gsize at = 0; at < self->n; at += window_frames (self)) {
    run = loudness_of_window (self, at) < quiet ? run + 1 : 0;
    longest = MAX (longest, run);
  }
  return (double) longest * WINDOW_MS / MS_PER_SECOND;
}

double
mrc_take_loudness (const MrcTake *self)
{
  ebur128_state *meter = ebur128_init (1, (unsigned long) self->rate, EBUR128_MODE_I);
  double loudness = -HUGE_VAL;
  gsize measured = 0;

  ebur128_set_channel (meter, 0, EBUR128_DUAL_MONO);
  do {
    ebur128_add_frames_float (meter, self->frames, self->n);
    measured += self->n;
  } while (self->n > 0 && measured < (gsize) self->rate * MEASURED_SECONDS);
  ebur128_loudness_global (meter, &loudness);
  ebur128_destroy (&meter);
  return loudness;
}

static float
peak_of (const MrcTake *self)
{
  float peak = 0;

  for (gsize i = 0; i < self->n; i++)
    peak = MAX (peak, fabsf (self->frames[i]));
  return peak;
}

static void
amplify (MrcTake *self, float gain)
{
  for (gsize i = 0; i < self->n; i++)
    self->frames[i] *= gain;
}

/* What @frame may be multiplied with at most, where @before was what its neighbour may: it comes back with
 * @share of the way a frame. */
static float
least_gain (float frame, float before, float share)
{
  float recovered = before + (1 - before) * share;

  return fabsf (frame) * recovered > MRC_TAKE_PEAK ? (float) MRC_TAKE_PEAK / fabsf (frame) : recovered;
}

/* Softens what is above MRC_TAKE_PEAK: a p, or the knock of the button, which else keeps all the rest soft.
 * It begins before the peak and ends after it, so slowly that it is not heard. */
static void
limit (MrcTake *self)
{
  g_autofree float *gain = g_new (float, self->n);
  const float down = 1 - expf (-(float) MS_PER_SECOND / (DOWN_MS * (float) self->rate));
  const float up = 1 - expf (-(float) MS_PER_SECOND / (UP_MS * (float) self->rate));
  float before = 1;

  for (gsize i = 0; i < self->n; i++)
    gain[i] = before = least_gain (self->frames[i], before, up);
  before = 1;
  for (gsize i = self->n; i > 0; i--) {
    before = least_gain (self->frames[i - 1], before, down);
    self->frames[i - 1] *= MIN (before, gain[i - 1]);
  }
}

/* Softened peaks take some of the loudness with them: hence more than once. */
void
mrc_take_even (MrcTake *self)
{
  for (int i = 0; i < EVENINGS; i++) {
    double loudness = mrc_take_loudness (self);

    if (isinf (loudness) || peak_of (self) == 0)
      return;
    amplify (self, powf (10, (float) (MRC_TAKE_LUFS - loudness) / 20));
    limit (self);
  }
}

void
mrc_take_free (MrcTake *self)
{
  if (self == NULL)
    return;
  g_free (self->frames);
  g_array_unref (self->words);
  g_free (self);
}
