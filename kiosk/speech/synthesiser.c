// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/speech/synthesiser.h"

#include <espeak-ng/speak_lib.h>
#include <string.h>

#include "kiosk/speech/spoken.h"

#define RATE_WPM 130 /* slow and clear */
#define BUFFER_MS 100

typedef struct {
  const MrcSynthesiserFuncs *funcs;
  gpointer data;
  MrcSpoken *spoken;
  int start, end; /* the last word told */
} Turn;

/* espeak-ng keeps one voice and one callback a process. */
static GMutex lock;

static void
on_word (Turn *turn, const espeak_EVENT *event)
{
  int start = 0, end = 0;

  mrc_spoken_locate (turn->spoken, event->text_position - 1, event->length, &start, &end);
  /* The words of a number are one; between two sentences espeak-ng tells of the first letter again. */
  if (end <= start || start < turn->start || (start == turn->start && end == turn->end))
    return;
  turn->start = start;
  turn->end = end;
  turn->funcs->word (turn->data, event->sample, start, end);
}

/* espeak-ng hands out sound and events as it makes them; told 1 it stops. */
static int
on_synthesised (short *samples, int n, espeak_EVENT *event)
{
  Turn *turn = event->user_data;

  if (turn == NULL)
    return 0;

  for (; event->type != espeakEVENT_LIST_TERMINATED; event++) {
    if (event->type == espeakEVENT_WORD)
      on_word (turn, event);
  }

  return samples == NULL || turn->funcs->sound (turn->data, samples, n) ? 0 : 1;
}

int
mrc_synthesiser_start (void)
{
  static int rate = 0;

  g_mutex_lock (&lock);
  if (rate == 0) {
    rate = espeak_Initialize (AUDIO_OUTPUT_SYNCHRONOUS, BUFFER_MS, NULL, espeakINITIALIZE_DONT_EXIT);
    if (rate > 0)
      espeak_SetSynthCallback (on_synthesised);
    else
      rate = -1;
  }
  g_mutex_unlock (&lock);
  return rate;
}

gboolean
mrc_synthesise (const char *text,
                MrcLanguage language,
                const char *const *dial,
                const MrcManner *manner,
                const MrcSynthesiserFuncs *funcs,
                gpointer data)
{
  g_autoptr (MrcSpoken) spoken = mrc_spoken_new (text, language, dial);
  Turn turn = { funcs, data, spoken, 0, 0 };
  gboolean has_voice;

  g_mutex_lock (&lock);
  has_voice = espeak_SetVoiceByName (mrc_language_code (language)) == EE_OK;
  espeak_SetParameter (espeakRATE, (int) (RATE_WPM * manner->speed), 0);
  espeak_SetParameter (espeakVOLUME, manner->volume, 0);
  espeak_Synth (spoken->text, strlen (spoken->text) + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, NULL, &turn);
  g_mutex_unlock (&lock);
  return has_voice;
}
