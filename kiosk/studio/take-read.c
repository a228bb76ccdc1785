// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/studio/take.h"

#include <math.h>
#include <sndfile.h>
#include <stdio.h>
#include <string.h>

#include "content/clip.h"

#define MAX_SECONDS 300
#define MAX_CHANNELS 8
#define LEAST_RATE 8000 /* frames a second: a telephone's */
#define MOST_RATE 192000
#define CLIPPED 0.999f
#define BLOCK 4096  /* frames read at once */
#define HEAD 12     /* bytes by which a file is known */
#define ENOUGH 0.75 /* of the length a header promises: that of an MP3 may only be guessed */

/* What phones record in that libsndfile does not read. Returns: (nullable) */
static const char *
kind_of (const guint8 *head)
{
  static const guint8 asf[] = { 0x30, 0x26, 0xB2, 0x75 }, ebml[] = { 0x1A, 0x45, 0xDF, 0xA3 };

  if (memcmp (head + 4, "ftyp3g", 6) == 0)
    return "3GP";
  if (memcmp (head + 4, "ftyp", 4) == 0)
    return "M4A";
  if (memcmp (head, "#!AMR", 5) == 0)
    return "AMR";
  if (head[0] == 0xFF && (head[1] & 0xF6) == 0xF0)
    return "AAC";
  if (memcmp (head, asf, sizeof asf) == 0)
    return "WMA";
  if (memcmp (head, ebml, sizeof ebml) == 0)
    return "WebM";
  return NULL;
}

static void
set_unreadable (const char *path, const char *why, GError **error)
{
  g_autofree char *file = g_path_get_basename (path);
  g_autofree char *name = g_strndup (file, strcspn (file, "."));
  guint8 head[HEAD] = { 0 };
  FILE *stream = fopen (path, "rb");
  gsize n = stream != NULL ? fread (head, 1, sizeof head, stream) : 0;
  const char *kind = kind_of (head);

  if (stream != NULL)
    fclose (stream);
  if (kind != NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 "is %s, which cannot be read; convert it with: ffmpeg -i %s %s.wav, or have the recorder "
                 "save WAV or MP3",
                 kind, file, name);
  else if (stream != NULL && n == 0)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "is an empty file; copy it again");
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "cannot be read (%s); save it as WAV", why);
}

/* Returns: (nullable): what is wrong with what @file promises, to be freed */
static char *
dup_fault (const SF_INFO *info)
{
  if (info->samplerate < LEAST_RATE || info->samplerate > MOST_RATE)
    return g_strdup_printf ("has %d frames a second; record it with 48000", info->samplerate);
  if (info->channels > MAX_CHANNELS)
    return g_strdup_printf ("has %d channels; record it with one", info->channels);
  if (info->frames == 0)
    return g_strdup (
      "says of itself that it has no sound: its recorder did not finish it; open it in Audacity "
      "and save it as WAV anew, or record it again");
  if (info->frames == SF_COUNT_MAX)
    return g_strdup ("has no end; copy it again, or save it as WAV");
  return NULL;
}

/* All channels, to the end: a header may promise too much. Returns: %FALSE: it is damaged */
static gboolean
read_all (SNDFILE *file, const SF_INFO *info, GArray *all)
{
  const guint most = (guint) (info->samplerate * MAX_SECONDS * info->channels);
  g_autofree float *block = g_new (float, BLOCK * info->channels);
  sf_count_t n;

  while (all->len <= most && (n = sf_readf_float (file, block, BLOCK)) > 0)
    g_array_append_vals (all, block, (guint) (n * info->channels));
  return sf_error (file) == SF_ERR_NO_ERROR;
}

/* Numbers of their own may go above 1.0 and are whole there: nothing is cut off before they are. */
static gboolean
has_float (const SF_INFO *info)
{
  int coding = info->format & SF_FORMAT_SUBMASK;

  return coding == SF_FORMAT_FLOAT || coding == SF_FORMAT_DOUBLE;
}

static gboolean
is_sound (const GArray *all)
{
  gboolean sound = TRUE;

  for (guint i = 0; i < all->len; i++)
    sound = sound && isfinite (g_array_index (all, float, i));
  return sound;
}

static float
loudest_of (const GArray *all)
{
  float peak = 0;

  for (guint i = 0; i < all->len; i++)
    peak = MAX (peak, fabsf (g_array_index (all, float, i)));
  return peak;
}

/* With two microphones one is nearer the mouth, or the only one that is plugged in; their mean is dull, or
 * nothing where they are wired against each other. */
static int
loudest_channel (const GArray *all, int channels)
{
  double power[MAX_CHANNELS] = { 0 };
  int loudest = 0;

  for (guint i = 0; i < all->len; i++) {
    double frame = g_array_index (all, float, i);

    power[i % (guint) channels] += frame * frame;
  }
  for (int c = 1; c < channels; c++)
    loudest = power[c] > power[loudest] ? c : loudest;
  return loudest;
}

/* A cheap sound card's silence is not zero: it would be taken for sound. */
static void
centre (MrcTake *self)
{
  double sum = 0;

  for (gsize i = 0; i < self->n; i++)
    sum += self->frames[i];
  for (gsize i = 0; i < self->n; i++)
    self->frames[i] -= (float) (sum / (double) self->n);
}

static MrcTake *
take_from (const GArray *all, const SF_INFO *info)
{
  const guint channels = (guint) info->channels, channel = (guint) loudest_channel (all, info->channels);
  const float peak = loudest_of (all), gain = has_float (info) && peak > 1 ? 1 / peak : 1;
  gsize clipped = 0;
  MrcTake *self = mrc_take_new (info->samplerate);

  self->n = all->len / channels;
  self->frames = g_new (float, self->n);
  for (gsize i = 0; i < self->n; i++) {
    self->frames[i] = g_array_index (all, float, i *channels + channel) * gain;
    clipped += gain == 1 && fabsf (self->frames[i]) >= CLIPPED;
  }
  self->clipped = (double) clipped / (double) MAX (self->n, 1);
  centre (self);
  return self;
}

MrcTake *
mrc_take_read (const char *path, GError **error)
{
  SF_INFO info = { 0 };
  SNDFILE *file = sf_open (path, SFM_READ, &info);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (float));
  g_autofree char *fault = NULL;
  gboolean whole = TRUE;
  double seconds, promised;

  if (file == NULL) {
    set_unreadable (path, sf_strerror (NULL), error);
    return NULL;
  }
  fault = dup_fault (&info);
  if (fault == NULL)
    whole = read_all (file, &info, all);
  sf_close (file);
  seconds = (double) all->len / MAX (info.channels, 1) / MAX (info.samplerate, 1);
  promised = (double) info.frames / MAX (info.samplerate, 1);
  if (fault != NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, fault);
  else if (seconds > MAX_SECONDS)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 "is longer than %d seconds; is it the right file?", MAX_SECONDS);
  else if (!whole || all->len == 0 || seconds < promised * ENOUGH)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 "breaks off after %.1f of %.1f seconds; copy it again, or save it as WAV", seconds,
                 promised);
  else if (!is_sound (all))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 "holds what is no sound; save it as WAV of 16 bits");
  else
    return take_from (all, &info);
  return NULL;
}
