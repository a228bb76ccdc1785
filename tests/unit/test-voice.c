// SPDX-License-Identifier: GPL-3.0-or-later

/* When a word of a clip lights up: as many frames into the sound as its sidecar says, however fast it is
 * played and whatever was said before. Time here is counted in what was played, and in nothing else. */

#include "content/clip.h"
#include "kiosk/speech/voice.h"
#include "kiosk/studio/studio.h"
#include "tests/support/content-sample.h"
#include "tests/support/pack-sample.h"

#define CARD "কাজ আর বেতন মিলিয়ে নিন।"
#define CARD_WORDS 5
#define CHUNK_MS 40                 /* of sound between two looks at the words */
#define TOLERANCE_MS (2 * CHUNK_MS) /* the look before and the look after */

typedef struct {
  int chunk; /* so many were played when it was told */
  int start, end;
} Told;

typedef struct {
  int chunks;
  GArray *told; /* (element-type Told) */
} Listener;

typedef struct {
  char *folder;
  MrcPack *pack;
} Fixture;

static gboolean
on_wait (gpointer data, int ms)
{
  Listener *listener = data;

  listener->chunks += ms == 0; /* asked before each chunk */
  return FALSE;
}

static void
on_tell (gpointer data, const char *id, int start, int end)
{
  Listener *listener = data;
  const Told told = { listener->chunks, start, end };

  g_array_append_val (listener->told, told);
}

/* A card that takes all at once: what was written is heard. */
static void
make_sound_card (const char *folder)
{
  g_autofree char *conf = sample_path (folder, "asound.conf");

  sample_write (folder, "asound.conf", "pcm.null { type null }\n");
  g_setenv ("ALSA_CONFIG_PATH", conf, TRUE);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *content = NULL;
  g_autoptr (MrcSource) before = NULL;
  g_autoptr (MrcSource) source = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = sample_new ();
  content = sample_path (self->folder, "content");
  before = mrc_source_read (content, NULL);
  texts = mrc_source_spoken_texts (before);
  for (guint i = 0; i < texts->len; i++) {
    const MrcSpokenText *text = g_ptr_array_index (texts, i);

    if (g_str_equal (text->text, CARD))
      mrc_studio_bake (before, text, &error);
    g_assert_no_error (error);
  }
  source = mrc_source_read (content, NULL);
  self->pack = sample_pack (self->folder, source);
  make_sound_card (self->folder);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->pack);
  sample_free (self->folder);
}

static GArray *
say_twice (Fixture *self, double speed)
{
  static const MrcVoiceFuncs funcs = { on_wait, on_tell };
  Listener listener = { 0, g_array_new (FALSE, FALSE, sizeof (Told)) };
  g_autoptr (MrcVoice) voice = mrc_voice_new ("null", &funcs, &listener);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();
  MrcVoiceOrder order = { sayings, MRC_LANGUAGE_BENGALI, NULL, self->pack, { speed, 100 } };

  mrc_sayings_add (sayings, "first", CARD);
  mrc_sayings_add (sayings, "second", CARD);
  mrc_voice_say (voice, &order);
  return listener.told;
}

/* @told: the saying that begins, then its words. */
static void
assert_in_time (const Told *told, GArray *words, double speed)
{
  g_assert_cmpint (told[0].end, ==, 0);
  for (guint i = 0; i < words->len; i++) {
    const MrcClipWord *word = &g_array_index (words, MrcClipWord, i);
    const Told *lit = &told[i + 1];

    g_assert_cmpint (lit->start, ==, word->start);
    g_assert_cmpint (lit->end, ==, word->end);
    g_assert_cmpfloat_with_epsilon ((double) (lit->chunk - told[0].chunk) * CHUNK_MS, word->ms / speed,
                                    TOLERANCE_MS);
  }
}

static void
test_words_light_up_with_their_sound (Fixture *self, gconstpointer data)
{
  static const double speeds[] = { 0.75, 1.0, 1.25 };
  const MrcClip *clip = mrc_pack_get_clip (self->pack, MRC_LANGUAGE_BENGALI, CARD);

  g_assert_nonnull (clip);
  g_assert_cmpuint (clip->words->len, ==, CARD_WORDS);
  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++) {
    g_autoptr (GArray) told = say_twice (self, speeds[i]);

    g_assert_cmpuint (told->len, ==, 2 * (1 + CARD_WORDS));
    assert_in_time (&g_array_index (told, Told, 0), clip->words, speeds[i]);
    assert_in_time (&g_array_index (told, Told, 1 + CARD_WORDS), clip->words, speeds[i]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/voice/words-light-up-with-their-sound", Fixture, NULL, set_up,
              test_words_light_up_with_their_sound, tear_down);
  return g_test_run ();
}
