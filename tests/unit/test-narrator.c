// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/speech/narrator.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  GString *log; /* what was told, in order */
  int finished;
} Told;

static void
on_started (MrcNarrator *narrator, const char *id, Told *told)
{
  g_string_append_printf (told->log, "[%s]", id);
}

static void
on_word (MrcNarrator *narrator, const char *id, int start, int end, Told *told)
{
  g_string_append_printf (told->log, "%d-%d ", start, end);
}

static void
on_finished (MrcNarrator *narrator, Told *told)
{
  told->finished++;
}

static void
listen (MrcNarrator *narrator, Told *told)
{
  told->log = g_string_new (NULL);
  told->finished = 0;
  g_signal_connect (narrator, "started", G_CALLBACK (on_started), told);
  g_signal_connect (narrator, "word", G_CALLBACK (on_word), told);
  g_signal_connect (narrator, "finished", G_CALLBACK (on_finished), told);
}

static GPtrArray *
question_and_choice (void)
{
  GPtrArray *sayings = mrc_sayings_new ();

  mrc_sayings_add (sayings, "", "কী দরকারে এসেছেন?");
  mrc_sayings_add (sayings, "prospective", "বিদেশ যেতে চাই");
  mrc_sayings_add (sayings, "nothing", "");
  return sayings;
}

static void
test_recording_writes_down (void)
{
  g_autoptr (MrcNarrator) narrator = mrc_narrator_recording_new ();
  g_autoptr (GPtrArray) sayings = question_and_choice ();
  Told told;

  listen (narrator, &told);
  mrc_narrator_say (narrator, sayings, MRC_LANGUAGE_BENGALI);
  g_assert_cmpstr (told.log->str, ==, "[][prospective]");
  g_assert_cmpint (told.finished, ==, 1);
  g_assert_cmpuint (mrc_narrator_recording_get (narrator)->len, ==, 2);
  mrc_narrator_recording_clear (narrator);
  g_assert_cmpuint (mrc_narrator_recording_get (narrator)->len, ==, 0);
  g_string_free (told.log, TRUE);
}

static void
test_silent_keeps_the_order (void)
{
  g_autoptr (MrcNarrator) narrator = mrc_narrator_silent_new ();
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();
  Told told;

  mrc_sayings_add (sayings, "", "ক");
  mrc_sayings_add (sayings, "b", "খ");
  listen (narrator, &told);
  mrc_narrator_say (narrator, sayings, MRC_LANGUAGE_BENGALI);
  g_assert_true (mrc_narrator_get_speaking (narrator));
  while (told.finished == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (told.log->str, ==, "[][b]");
  g_assert_false (mrc_narrator_get_speaking (narrator));
  g_string_free (told.log, TRUE);
}

/* A sound card that takes everything at once: highlights follow the frames, so
 * nothing here waits for the length of the speech. */
static void
test_sound_marks_each_word (void)
{
  g_autoptr (MrcNarrator) narrator = mrc_narrator_sound_new ("null");
  g_autoptr (GPtrArray) sayings = question_and_choice ();
  Told told;

  listen (narrator, &told);
  mrc_narrator_say (narrator, sayings, MRC_LANGUAGE_BENGALI);
  while (told.finished == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (told.log->str, ==, "[]0-2 3-9 10-16 [prospective]0-5 6-10 11-14 ");
  g_string_free (told.log, TRUE);
}

static void
test_sound_is_silent_at_once (void)
{
  g_autoptr (MrcNarrator) narrator = mrc_narrator_sound_new ("null");
  g_autoptr (GPtrArray) sayings = question_and_choice ();
  Told told;

  listen (narrator, &told);
  mrc_narrator_say (narrator, sayings, MRC_LANGUAGE_BENGALI);
  mrc_narrator_stop (narrator);
  g_assert_cmpint (told.finished, ==, 1);
  g_assert_false (mrc_narrator_get_speaking (narrator));
  mrc_narrator_say (narrator, sayings, MRC_LANGUAGE_ENGLISH);
  while (told.finished == 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (told.finished, ==, 2);
  g_string_free (told.log, TRUE);
}

static void
test_no_sound_card_is_no_crash (void)
{
  MrcNarrator *narrator = mrc_narrator_sound_new ("nosuchcard");
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();
  Told told;

  mrc_sayings_add (sayings, "", "ক");
  listen (narrator, &told);
  mrc_narrator_say (narrator, sayings, MRC_LANGUAGE_BENGALI);
  while (told.finished == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (told.log->str, ==, "[]");
  g_assert_finalize_object (narrator);
  g_string_free (told.log, TRUE);
}

/* A sound card that writes down what it was given. */
static char *
make_sound_card (const char *dir)
{
  g_autofree char *path = g_build_filename (dir, "asound.conf", NULL);
  g_autofree char *conf =
    g_strdup_printf ("pcm.null { type null }\n"
                     "pcm.heard { type file slave.pcm null file \"%s/heard.raw\" format raw }\n",
                     dir);

  g_assert_true (g_file_set_contents (path, conf, -1, NULL));
  g_setenv ("ALSA_CONFIG_PATH", path, TRUE);
  return g_build_filename (dir, "heard.raw", NULL);
}

static int
loudest (const char *path, gsize *ret_frames)
{
  g_autofree char *data = NULL;
  gsize length = 0;
  int peak = 0;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  for (gsize i = 0; i + 1 < length; i += 2) {
    gint16 frame = 0;

    memcpy (&frame, data + i, sizeof frame);
    peak = MAX (peak, ABS ((int) frame));
  }
  *ret_frames = length / 2;
  return peak;
}

static void
test_sound_is_heard (gconstpointer path)
{
  g_autoptr (MrcNarrator) narrator = mrc_narrator_sound_new ("heard");
  g_autoptr (GPtrArray) sayings = question_and_choice ();
  gsize frames = 0;
  Told told;

  listen (narrator, &told);
  mrc_narrator_say (narrator, sayings, MRC_LANGUAGE_BENGALI);
  while (told.finished == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (loudest (path, &frames), >, 1000);
  g_assert_cmpuint (frames, >, 22050);     /* 33 letters: more than a second */
  g_assert_cmpuint (frames, <, 22050 * 8); /* and each is said once */
  g_string_free (told.log, TRUE);
}

/* Numbers come as words, and the box lies on the number. */
static void
test_a_number_lights_up_as_one (void)
{
  g_autoptr (MrcNarrator) narrator = mrc_narrator_sound_new ("null");
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();
  Told told;

  mrc_sayings_add (sayings, "t", "কাল ১০:৩০, খরচ ৪,৫০,০০০ টাকা");
  listen (narrator, &told);
  mrc_narrator_say (narrator, sayings, MRC_LANGUAGE_BENGALI);
  while (told.finished == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (told.log->str, ==, "[t]0-3 4-9 11-14 15-23 24-28 ");
  g_string_free (told.log, TRUE);
}

static void
on_started_stop (MrcNarrator *narrator, const char *id, gpointer data)
{
  mrc_narrator_stop (narrator);
}

/* Told to stop by the first word it says, it tells nothing more of what it was at. */
static void
test_a_stop_from_within_is_the_last_word (void)
{
  g_autoptr (MrcNarrator) narrator = mrc_narrator_sound_new ("null");
  g_autoptr (GPtrArray) sayings = question_and_choice ();
  Told told;

  listen (narrator, &told);
  g_signal_connect (narrator, "started", G_CALLBACK (on_started_stop), NULL);
  mrc_narrator_say (narrator, sayings, MRC_LANGUAGE_BENGALI);
  while (told.finished == 0)
    g_main_context_iteration (NULL, TRUE);
  mrc_narrator_say (narrator, sayings, MRC_LANGUAGE_ENGLISH);
  while (told.finished == 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (told.log->str, ==, "[][]");
  g_assert_cmpint (told.finished, ==, 2);
  g_string_free (told.log, TRUE);
}

static void
test_it_may_go_while_it_speaks (void)
{
  for (int round = 0; round < 5; round++) {
    MrcNarrator *sound = mrc_narrator_sound_new ("null");
    MrcNarrator *silent = mrc_narrator_silent_new ();
    g_autoptr (GPtrArray) sayings = question_and_choice ();

    mrc_narrator_say (sound, sayings, MRC_LANGUAGE_BENGALI);
    mrc_narrator_say (silent, sayings, MRC_LANGUAGE_BENGALI);
    g_assert_finalize_object (sound);
    g_assert_finalize_object (silent);
    while (g_main_context_iteration (NULL, FALSE))
      ;
  }
}

int
main (int argc, char **argv)
{
  g_autofree char *dir = g_dir_make_tmp ("narrator-XXXXXX", NULL);
  g_autofree char *heard = make_sound_card (dir);
  g_autofree char *conf = g_build_filename (dir, "asound.conf", NULL);
  int status = 0;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/speech/recording-writes-down", test_recording_writes_down);
  g_test_add_func ("/speech/silent-keeps-the-order", test_silent_keeps_the_order);
  g_test_add_func ("/speech/sound-marks-each-word", test_sound_marks_each_word);
  g_test_add_func ("/speech/sound-is-silent-at-once", test_sound_is_silent_at_once);
  g_test_add_func ("/speech/no-sound-card-is-no-crash", test_no_sound_card_is_no_crash);
  g_test_add_data_func ("/speech/sound-is-heard", heard, test_sound_is_heard);
  g_test_add_func ("/speech/a-number-lights-up-as-one", test_a_number_lights_up_as_one);
  g_test_add_func ("/speech/a-stop-from-within-is-the-last-word", test_a_stop_from_within_is_the_last_word);
  g_test_add_func ("/speech/it-may-go-while-it-speaks", test_it_may_go_while_it_speaks);

  status = g_test_run ();
  g_unlink (heard);
  g_unlink (conf);
  g_rmdir (dir);
  return status;
}
