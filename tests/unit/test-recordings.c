// SPDX-License-Identifier: GPL-3.0-or-later

/* From a recording to the loudspeaker: what is refused, what a clip is, and that it is heard. A "recording"
 * here is a tone of 1000 Hz: nothing that the synthesiser says sounds like it. */

#include "content/build.h"
#include "content/clip.h"
#include "content/pack.h"
#include "content/signature.h"
#include "kiosk/speech/narrator.h"
#include "kiosk/studio/studio.h"
#include "kiosk/studio/take.h"

#include <glib/gstdio.h>
#include <math.h>
#include <opusfile.h>
#include <sndfile.h>
#include <sqlite3.h>
#include <string.h>

#include "tests/support/content-sample.h"
#include "tests/support/pack-sample.h"

#define RATE 44100
#define HERTZ 1000
#define CLIP_RATE 48000
#define SYNTHESISER_RATE 22050
#define CARD "কাজ আর বেতন মিলিয়ে নিন।"

typedef struct {
  char *folder;
  MrcSource *source;
  GPtrArray *texts;
  const MrcSpokenText *card; /* that says CARD */
  double machine;            /* seconds the synthesiser takes for it */
} Fixture;

static void
read_source (Fixture *self)
{
  g_autofree char *content = sample_path (self->folder, "content");

  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->source, mrc_source_free);
  self->source = mrc_source_read (content, NULL);
  for (guint i = 0; i < self->source->problems->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (self->source->problems, i));
  self->texts = mrc_source_spoken_texts (self->source);
  for (guint i = 0; i < self->texts->len; i++) {
    const MrcSpokenText *text = g_ptr_array_index (self->texts, i);

    if (g_str_equal (text->text, CARD))
      self->card = text;
  }
  g_assert_nonnull (self->card);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (MrcTake) machine = NULL;

  self->folder = sample_new ();
  read_source (self);
  machine = mrc_take_synthesise (CARD, MRC_LANGUAGE_BENGALI, NULL);
  mrc_take_trim (machine);
  self->machine = mrc_take_seconds (machine);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_ptr_array_unref (self->texts);
  mrc_source_free (self->source);
  sample_free (self->folder);
}

#define WAV_16 (SF_FORMAT_WAV | SF_FORMAT_PCM_16)
#define WAV_24 (SF_FORMAT_WAV | SF_FORMAT_PCM_24)
#define WAV_FLOAT (SF_FORMAT_WAV | SF_FORMAT_FLOAT)
#define FLAC (SF_FORMAT_FLAC | SF_FORMAT_PCM_16)
#define MP3 (SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III)
#define VORBIS (SF_FORMAT_OGG | SF_FORMAT_VORBIS)
#define OPUS (SF_FORMAT_OGG | SF_FORMAT_OPUS)

typedef struct {
  const char *file;
  int format, rate, channels;
  double amplitude;
  double right;  /* the second channel, as a share of the first */
  double offset; /* of silence */
  double knock;  /* for a hundredth of a second at the beginning */
} Device;

/* A tone between silences; @pause seconds of silence in its middle. Returns: its file */
static char *
record_with (Fixture *self, const Device *device, double seconds, double pause)
{
  const int rate = device->rate;
  SF_INFO info = { .samplerate = rate, .channels = device->channels, .format = device->format };
  char *path = sample_path (self->folder, device->file);
  SNDFILE *file = sf_open (path, SFM_WRITE, &info);
  int n = (int) ((seconds + pause + 2) * rate);

  g_assert_nonnull (file);
  sf_command (file, SFC_SET_CLIPPING, NULL, SF_TRUE); /* else what is too loud for an integer wraps */
  for (int i = 0; i < n; i++) {
    double at = (double) i / rate - 1; /* a second of silence before and after */
    gboolean silent = at < 0 || at > seconds + pause || (at > seconds / 2 && at < seconds / 2 + pause);
    double loud = at > 0 && at < 0.01 ? device->knock : 0;
    double value = silent ? 0 : (device->amplitude + loud) * sin (2 * G_PI * HERTZ * at);
    const double frame[2] = { value + device->offset, value * device->right + device->offset };

    sf_writef_double (file, frame, 1);
  }
  sf_close (file);
  return path;
}

static char *
record (Fixture *self, double seconds, double amplitude, double pause)
{
  const Device studio = { "take.wav", WAV_16, RATE, 2, amplitude, 1, 0, 0 };

  return record_with (self, &studio, seconds, pause);
}

/* A second of noise as nobody records it. */
static void
write_with_rate (const char *path, int rate)
{
  SF_INFO info = { .samplerate = rate, .channels = 1, .format = SF_FORMAT_WAV | SF_FORMAT_PCM_16 };
  SNDFILE *file = sf_open (path, SFM_WRITE, &info);

  for (int i = 0; i < rate; i++) {
    const double frame = i % 2 == 0 ? 0.3 : -0.3;

    sf_writef_double (file, &frame, 1);
  }
  sf_close (file);
}

static void
assert_refused (Fixture *self, const char *path, const char *why)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *clip = g_strdup_printf ("%s/voices/%s.opus", self->source->folder, self->card->name);

  g_assert_false (mrc_studio_take_in (self->source, self->card, path, &error));
  g_test_message ("%s: %s", path, error->message);
  g_assert_nonnull (strstr (error->message, why));
  g_assert_false (g_file_test (clip, G_FILE_TEST_EXISTS));
}

static void
test_a_clip_belongs_to_its_words (void)
{
  g_autofree char *one = mrc_clip_name (MRC_LANGUAGE_BENGALI, "বিদেশ\nযেতে চাই");
  g_autofree char *flat = mrc_clip_name (MRC_LANGUAGE_BENGALI, "বিদেশ যেতে চাই");
  g_autofree char *other = mrc_clip_name (MRC_LANGUAGE_BENGALI, "বিদেশ যেতে চাই না");
  g_autofree char *english = mrc_clip_name (MRC_LANGUAGE_ENGLISH, "বিদেশ যেতে চাই");

  g_assert_cmpstr (one, ==, flat);
  g_assert_cmpstr (one, !=, other);
  g_assert_cmpstr (one, !=, english);
  g_assert_cmpuint (strlen (one), ==, 19);
}

static void
test_words_are_written_and_read (void)
{
  static const char *const bad[] = { "0",     "0 3 3",  "5 0 2, 4 3 5", "0 0 2 9",
                                     "a b c", "-1 0 2", "0 0 2,",       NULL };
  g_autoptr (GArray) words = mrc_clip_words_from_text ("0 0 2, 480 3 9");
  g_autofree char *text = mrc_clip_words_to_text (words);
  g_autoptr (GArray) none = mrc_clip_words_from_text ("");

  g_assert_cmpstr (text, ==, "0 0 2, 480 3 9");
  g_assert_cmpuint (none->len, ==, 0);
  for (int i = 0; bad[i] != NULL; i++)
    g_assert_null (mrc_clip_words_from_text (bad[i]));
}

/* Every question, label, title and card of the sample, once in each language. */
static void
test_all_texts_are_listed (Fixture *self, gconstpointer data)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->texts->len; i++) {
    const MrcSpokenText *text = g_ptr_array_index (self->texts, i);

    g_assert_true (g_hash_table_add (names, text->name));
    g_hash_table_add (texts, text->text);
    g_assert_null (strchr (text->text, '\n'));
    g_assert_null (strchr (text->text, '{'));
  }
  g_assert_true (g_hash_table_contains (texts, "আপনি কে?"));
  g_assert_true (g_hash_table_contains (texts, "বিদেশ যেতে চাই"));
  g_assert_true (g_hash_table_contains (texts, "চুক্তিপত্র"));
  g_assert_true (g_hash_table_contains (texts, "Check the work and the wage of Tk. 20,000."));
  g_assert_true (g_hash_table_contains (texts, "এসেছেন, লেখা হলো")); /* of locales/messages.inc */
}

static void
test_bad_recordings_are_refused (Fixture *self, gconstpointer data)
{
  g_autofree char *path = record (self, self->machine, 0, 0);

  assert_refused (self, path, "silent");
  g_free (record (self, self->machine, 30, 0));
  assert_refused (self, path, "too loud");
  g_free (record (self, self->machine * 0.2, 0.3, 0));
  assert_refused (self, path, "not whole");
  g_free (record (self, self->machine * 4, 0.3, 0));
  assert_refused (self, path, "another text");
  g_free (record (self, self->machine, 0.3, 2.5));
  assert_refused (self, path, "pause");
  write_with_rate (path, 50); /* a window of it has no frame */
  assert_refused (self, path, "frames a second");
  sample_write (self->folder, "take.wav", "this is no sound");
  assert_refused (self, path, "WAV");
}

/* As the kiosk's own decoder hears it. */
static void
assert_clip (Fixture *self, const char *device)
{
  g_autofree char *path = g_strdup_printf ("%s/voices/%s.opus", self->source->folder, self->card->name);
  OggOpusFile *opus = op_open_file (path, NULL);
  g_autoptr (MrcTake) clip = mrc_take_read (path, NULL);

  g_test_message ("%s", device);
  g_assert_nonnull (opus);
  g_assert_cmpint (op_channel_count (opus, -1), ==, 1);
  g_assert_cmpfloat_with_epsilon ((double) op_pcm_total (opus, -1) / CLIP_RATE, self->machine + 0.2, 0.15);
  op_free (opus);
  g_assert_cmpfloat_with_epsilon (mrc_take_loudness (clip), MRC_TAKE_LUFS, 1.0);
}

static void
assert_taken (Fixture *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  mrc_studio_take_in (self->source, self->card, path, &error);
  g_assert_no_error (error);
  assert_clip (self, path);
}

/* What studios and phones write, by the device. */
static void
test_every_device_is_taken (Fixture *self, gconstpointer data)
{
  static const Device devices[] = {
    { "telephone.wav", WAV_16, 8000, 2, 0.3, 1, 0, 0 },
    { "old-phone.wav", SF_FORMAT_WAV | SF_FORMAT_GSM610, 8000, 1, 0.3, 1, 0, 0 },
    { "phone.wav", WAV_16, 44100, 1, 0.3, 1, 0, 0 },
    { "recorder.wav", WAV_24, 96000, 2, 0.3, 1, 0, 0 },
    { "studio.wav", WAV_FLOAT, 48000, 1, 0.3, 1, 0, 0 },
    { "float-above-one.wav", WAV_FLOAT, 48000, 2, 1.7, 1, 0, 0 },
    { "phone.flac", FLAC, 48000, 1, 0.3, 1, 0, 0 },
    { "phone.mp3", MP3, 44100, 2, 0.3, 1, 0, 0 },
    { "small.mp3", MP3, 16000, 1, 0.3, 1, 0, 0 },
    { "messenger.ogg", OPUS, 48000, 1, 0.3, 1, 0, 0 },
    { "messenger-narrow.ogg", OPUS, 16000, 1, 0.3, 1, 0, 0 },
    { "recorder.ogg", VORBIS, 44100, 2, 0.3, 1, 0, 0 },
    { "one-microphone.wav", WAV_16, 48000, 2, 0.3, 0, 0, 0 },
    { "wired-against.wav", WAV_16, 48000, 2, 0.3, -1, 0, 0 },
    { "cheap-card.wav", WAV_16, 44100, 1, 0.3, 1, 0.05, 0 },
    { "knocked.wav", WAV_16, 44100, 1, 0.03, 1, 0, 0.6 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (devices); i++) {
    g_autofree char *path = record_with (self, &devices[i], self->machine, 0);

    assert_taken (self, path);
  }
}

static void
test_bad_devices_are_refused (Fixture *self, gconstpointer data)
{
  static const struct {
    Device device;
    const char *why;
  } cases[] = {
    { { "one-rattles.wav", WAV_16, 48000, 2, 3, 0, 0, 0 }, "too loud" },
    { { "rattles.mp3", MP3, 44100, 1, 3, 1, 0, 0 }, "too loud" },
    { { "afar.wav", WAV_16, 48000, 1, 0.003, 1, 0, 0 }, "too softly" },
    { { "broken.wav", WAV_FLOAT, 48000, 1, NAN, 1, 0, 0 }, "no sound" },
    { { "muted.wav", WAV_16, 48000, 1, 0, 1, 0.05, 0 }, "silent" },
  };
  const Device phone = { "long.wav", WAV_16, 44100, 1, 0.3, 1, 0, 0 };
  g_autofree char *too_long = record_with (self, &phone, 60, 0);

  assert_refused (self, too_long, "is 60.");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = record_with (self, &cases[i].device, self->machine, 0);

    assert_refused (self, path, cases[i].why);
  }
}

/* What libsndfile does not read: the error must say which it is, and how it becomes a WAV. */
static void
test_other_formats_name_the_remedy (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *file, *bytes;
    gsize n;
    const char *why;
  } cases[] = {
    { "take.m4a", "\0\0\0\040ftypM4A \0\0\0\0M4A mp42isom", 28, "ffmpeg -i take.m4a take.wav" },
    { "take.3gp", "\0\0\0\030ftyp3gp4\0\0\0\0isom3gp4", 24, "is 3GP" },
    { "take.amr", "#!AMR\n\x3c\x08", 8, "is AMR" },
    { "take.aac", "\xff\xf1\x50\x80\x2e\x7f\xfc", 7, "is AAC" },
    { "take.wma", "\x30\x26\xb2\x75\x8e\x66\xcf\x11", 8, "is WMA" },
    { "take.weba", "\x1a\x45\xdf\xa3\x01", 5, "is WebM" },
    { "take.wav", "", 0, "is an empty file" },
    { "take.bin", "\xff", 1, "save it as WAV" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = sample_path (self->folder, cases[i].file);

    g_assert_true (g_file_set_contents (path, cases[i].bytes, (gssize) cases[i].n, NULL));
    assert_refused (self, path, cases[i].why);
  }
}

/* The file at @path, with @length as what its chunk named @chunk says of its length. */
static void
set_length (const char *path, const char *chunk, guint32 length)
{
  g_autofree char *bytes = NULL;
  gsize n = 0;
  char *at = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, &n, NULL));
  at = memmem (bytes, n, chunk, strlen (chunk));
  g_assert_nonnull (at);
  length = GUINT32_TO_LE (length);
  memcpy (at + 4, &length, sizeof length);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) n, NULL));
}

static void
cut_file (const char *path, gsize from, double share)
{
  g_autofree char *bytes = NULL;
  gsize n = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &n, NULL));
  g_assert_true (g_file_set_contents (path, bytes + from, (gssize) ((double) (n - from) * share), NULL));
}

/* Where its first frame of sound begins: the one before only carries the length of all, and many phones write
 * none. */
static gsize
second_frame (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize n = 0;
  const char *at = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, &n, NULL));
  at = memmem (bytes + 4, n - 4, bytes, 2);
  g_assert_nonnull (at);
  return (gsize) (at - bytes);
}

static void
test_a_wrong_length_is_no_matter (Fixture *self, gconstpointer data)
{
  const Device phone = { "phone.mp3", MP3, 44100, 2, 0.3, 1, 0, 0 };
  g_autofree char *wav = record (self, self->machine, 0.3, 0);
  g_autofree char *mp3 = record_with (self, &phone, self->machine, 0);

  set_length (wav, "data", G_MAXUINT32); /* written into a pipe */
  set_length (wav, "RIFF", G_MAXUINT32);
  assert_taken (self, wav);
  cut_file (mp3, second_frame (mp3), 1);
  assert_taken (self, mp3);
}

static void
test_half_a_file_is_refused (Fixture *self, gconstpointer data)
{
  const Device devices[] = {
    { "phone.mp3", MP3, 44100, 2, 0.3, 1, 0, 0 },
    { "phone.flac", FLAC, 48000, 1, 0.3, 1, 0, 0 },
  };
  g_autofree char *wav = record (self, self->machine, 0.3, 0);
  const Device messenger = { "messenger.ogg", OPUS, 48000, 1, 0.3, 1, 0, 0 };
  g_autofree char *ogg = record_with (self, &messenger, self->machine, 0);

  set_length (wav, "data", 0); /* its battery went flat */
  assert_refused (self, wav, "did not finish it");
  cut_file (ogg, 0, 0.5);
  assert_refused (self, ogg, "no end");
  for (guint i = 0; i < G_N_ELEMENTS (devices); i++) {
    g_autofree char *path = record_with (self, &devices[i], self->machine, 0);

    cut_file (path, 0, 0.5);
    assert_refused (self, path, "breaks off");
  }
}

static void
take_in (Fixture *self, double amplitude)
{
  g_autofree char *path = record (self, self->machine, amplitude, 0);
  g_autoptr (GError) error = NULL;

  mrc_studio_take_in (self->source, self->card, path, &error);
  g_assert_no_error (error);
  read_source (self);
  g_assert_cmpuint (self->source->problems->len, ==, 0);
}

/* Whispered or shouted, it comes out alike, without the silence around it. */
static void
test_loudness_is_evened (Fixture *self, gconstpointer data)
{
  static const double amplitudes[] = { 0.02, 0.9 };

  for (guint i = 0; i < G_N_ELEMENTS (amplitudes); i++) {
    g_autofree char *told = g_strdup_printf ("%g", amplitudes[i]);

    take_in (self, amplitudes[i]);
    assert_clip (self, told);
  }
}

static void
test_a_machine_is_told_from_a_person (Fixture *self, gconstpointer data)
{
  g_autofree char *name = g_strdup (self->card->name);
  const MrcClip *clip = NULL;

  g_assert_true (mrc_studio_bake (self->source, self->card, NULL));
  read_source (self);
  clip = g_hash_table_lookup (self->source->clips, name);
  g_assert_true (clip->synthetic);
  g_assert_cmpuint (clip->words->len, ==, 5);

  take_in (self, 0.3);
  clip = g_hash_table_lookup (self->source->clips, name);
  g_assert_false (clip->synthetic);
  g_assert_cmpuint (clip->words->len, ==, 5);
}

/* A clip whose words are no longer the text's would say what is not true any more. */
static void
test_a_spoilt_folder_is_told (Fixture *self, gconstpointer data)
{
  g_autofree char *yaml = g_strdup_printf ("content/voices/%s.yaml", self->card->name);
  g_autofree char *opus = g_strdup_printf ("content/voices/%s.opus", self->card->name);

  take_in (self, 0.3);
  sample_replace (self->folder, yaml, "বেতন", "ছুটি");
  read_source (self);
  g_assert_cmpuint (self->source->problems->len, ==, 1);
  sample_write (self->folder, opus, "no Opus");
  read_source (self);
  g_assert_cmpuint (self->source->problems->len, ==, 1);
  sample_write (self->folder, "content/voices/my voice.mp3", "ID3");
  read_source (self);
  g_assert_cmpuint (self->source->problems->len, ==, 2);
}

static void
on_word (MrcNarrator *narrator, const char *id, int start, int end, GString *log)
{
  g_string_append_printf (log, "%d-%d ", start, end);
}

static void
on_finished (MrcNarrator *narrator, gboolean *finished)
{
  *finished = TRUE;
}

/* Returns: what was heard: one voice at @rate frames a second, 16 bits */
static GArray *
hear (const char *path, int rate)
{
  SF_INFO info = { 0 };
  SNDFILE *file = sf_open (path, SFM_READ, &info);
  GArray *sound = g_array_new (FALSE, FALSE, sizeof (gint16));

  g_assert_nonnull (file);
  g_assert_cmpint (info.samplerate, ==, rate);
  g_assert_cmpint (info.channels, ==, 1);
  g_array_set_size (sound, (guint) info.frames);
  g_assert_cmpint (sf_readf_short (file, (short *) sound->data, info.frames), ==, info.frames);
  sf_close (file);
  return sound;
}

/* Plays CARD into a card that writes down what it is given. Returns: the sound that came; the words that lit
 * up in @log */
static GArray *
play (Fixture *self, MrcPack *pack, const MrcManner *manner, int rate, GString *log)
{
  g_autofree char *path = sample_path (self->folder, "heard.wav");
  g_autofree char *conf = sample_path (self->folder, "asound.conf");
  g_autofree char *card = g_strdup_printf ("pcm.null { type null }\n"
                                           "pcm.heard { type file slave.pcm null file \"%s\" format wav }\n",
                                           path);
  g_autoptr (MrcNarrator) narrator = mrc_narrator_sound_new ("heard");
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();
  gboolean finished = FALSE;

  sample_write (self->folder, "asound.conf", card);
  g_setenv ("ALSA_CONFIG_PATH", conf, TRUE);
  mrc_sayings_add (sayings, "t", CARD);
  mrc_narrator_set_pack (narrator, pack);
  mrc_narrator_set_manner (narrator, manner);
  g_signal_connect (narrator, "word", G_CALLBACK (on_word), log);
  g_signal_connect (narrator, "finished", G_CALLBACK (on_finished), &finished);
  mrc_narrator_say (narrator, sayings, MRC_LANGUAGE_BENGALI);
  while (!finished)
    g_main_context_iteration (NULL, TRUE);
  return hear (path, rate);
}

#define LOUD 1000

static int
loudest (GArray *sound)
{
  int peak = 0;

  for (guint i = 0; i < sound->len; i++)
    peak = MAX (peak, ABS ((int) g_array_index (sound, gint16, i)));
  return peak;
}

/* Seconds of @sound that are loud, and the tone in them. */
static double
measure (GArray *sound, int rate, double *ret_hertz)
{
  int first = -1, last = 0, waves = 0;
  gboolean below = FALSE;

  for (guint i = 0; i < sound->len; i++) {
    int frame = g_array_index (sound, gint16, i);

    if (ABS (frame) > LOUD) {
      first = first < 0 ? (int) i : first;
      last = (int) i;
      waves += below && frame > 0;
      below = frame < 0;
    }
  }
  *ret_hertz = (double) waves * rate / MAX (1, last - first);
  return (double) (last - first) / rate;
}

static void
test_a_clip_is_heard (Fixture *self, gconstpointer data)
{
  const MrcManner normal = MRC_MANNER_NORMAL;
  const MrcManner slow = { 0.75, 60 };
  g_autoptr (MrcPack) pack = NULL;
  g_autoptr (GArray) sound = NULL, slowed = NULL, synthesised = NULL;
  g_autoptr (GString) words = g_string_new (NULL), slow_words = g_string_new (NULL),
                      none = g_string_new (NULL);
  double hertz = 0, seconds;

  take_in (self, 0.3);
  pack = sample_pack (self->folder, self->source);
  sound = play (self, pack, &normal, CLIP_RATE, words);
  seconds = measure (sound, CLIP_RATE, &hertz);
  g_assert_cmpfloat_with_epsilon (hertz, HERTZ, 20);
  g_assert_cmpfloat_with_epsilon (seconds, self->machine, 0.1);
  g_assert_cmpstr (words->str, ==, "0-3 4-6 7-11 12-19 20-23 ");

  /* Slower, at the same pitch, and softer. */
  slowed = play (self, pack, &slow, CLIP_RATE, slow_words);
  g_assert_cmpfloat_with_epsilon (measure (slowed, CLIP_RATE, &hertz), seconds / slow.speed, 0.15);
  g_assert_cmpfloat_with_epsilon (hertz, HERTZ, 20);
  g_assert_cmpfloat_with_epsilon ((double) loudest (slowed) / loudest (sound), slow.volume / 100.0, 0.1);
  g_assert_cmpstr (slow_words->str, ==, words->str);

  /* Without the pack the synthesiser speaks, and it does not hum. */
  synthesised = play (self, NULL, &normal, SYNTHESISER_RATE, none);
  measure (synthesised, SYNTHESISER_RATE, &hertz);
  g_assert_cmpfloat (fabs (hertz - HERTZ), >, 50);
}

/* A pack of before there were clips. */
static void
test_an_older_pack_is_read (Fixture *self, gconstpointer data)
{
  g_autofree char *path = sample_path (self->folder, "old.pack");
  g_autofree char *secret = sample_path (self->folder, "content.key");
  g_autofree char *public_file = sample_path (self->folder, "content.pub");
  g_autoptr (MrcSigningKey) key = mrc_signing_key_create (secret, public_file, NULL, NULL);
  g_autofree char *public_key = mrc_signing_key_dup_public (key);
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcPack) pack = NULL;
  sqlite3 *db = NULL;

  g_assert_true (mrc_pack_build (self->source, path, 1, 1790000000, NULL));
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "DROP TABLE clip; PRAGMA user_version = 1", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  sqlite3_close (db);
  g_assert_true (mrc_sign_file (path, key, 1790000000, NULL));
  pack = mrc_pack_open (path, public_key, &error);
  g_assert_no_error (error);
  g_assert_null (mrc_pack_get_clip (pack, MRC_LANGUAGE_BENGALI, CARD));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recordings/a-clip-belongs-to-its-words", test_a_clip_belongs_to_its_words);
  g_test_add_func ("/recordings/words-are-written-and-read", test_words_are_written_and_read);
  ADD ("/recordings/all-texts-are-listed", test_all_texts_are_listed);
  ADD ("/recordings/bad-ones-are-refused", test_bad_recordings_are_refused);
  ADD ("/recordings/every-device-is-taken", test_every_device_is_taken);
  ADD ("/recordings/bad-devices-are-refused", test_bad_devices_are_refused);
  ADD ("/recordings/other-formats-name-the-remedy", test_other_formats_name_the_remedy);
  ADD ("/recordings/a-wrong-length-is-no-matter", test_a_wrong_length_is_no_matter);
  ADD ("/recordings/half-a-file-is-refused", test_half_a_file_is_refused);
  ADD ("/recordings/loudness-is-evened", test_loudness_is_evened);
  ADD ("/recordings/a-machine-is-told-from-a-person", test_a_machine_is_told_from_a_person);
  ADD ("/recordings/a-spoilt-folder-is-told", test_a_spoilt_folder_is_told);
  ADD ("/recordings/a-clip-is-heard", test_a_clip_is_heard);
  ADD ("/recordings/an-older-pack-is-read", test_an_older_pack_is_read);
  return g_test_run ();
}
