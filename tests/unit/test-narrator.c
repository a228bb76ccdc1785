// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/speech/narrator.h"

#include <glib/gstdio.h>

#include "kiosk/speech/spoken.h"

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

static void
test_numbers_to_dial_are_spelled (void)
{
  g_autoptr (MrcSpoken) dial = mrc_spoken_new ("১৬১৩৫ নম্বরে", MRC_LANGUAGE_BENGALI);
  g_autoptr (MrcSpoken) sum = mrc_spoken_new ("২০০ টাকা", MRC_LANGUAGE_BENGALI);
  g_autoptr (MrcSpoken) joined = mrc_spoken_new ("র‍্যাব\nআসে", MRC_LANGUAGE_BENGALI);
  int start = 0, end = 0;

  g_assert_cmpstr (dial->text, ==, "এক, ছয়, এক, তিন, পাঁচ,  নম্বরে");
  mrc_spoken_locate (dial, 0, 2, &start, &end);
  g_assert_cmpint (start, ==, 0);
  g_assert_cmpint (end, ==, 1);
  mrc_spoken_locate (dial, (int) g_utf8_strlen (dial->text, -1) - 6, 6, &start, &end);
  g_assert_cmpint (start, ==, 6);
  g_assert_cmpint (end, ==, 12);
  g_assert_cmpstr (sum->text, ==, "২০০ টাকা");
  g_assert_cmpstr (joined->text, ==, "র্যাব আসে");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/speech/recording-writes-down", test_recording_writes_down);
  g_test_add_func ("/speech/silent-keeps-the-order", test_silent_keeps_the_order);
  g_test_add_func ("/speech/sound-marks-each-word", test_sound_marks_each_word);
  g_test_add_func ("/speech/sound-is-silent-at-once", test_sound_is_silent_at_once);
  g_test_add_func ("/speech/no-sound-card-is-no-crash", test_no_sound_card_is_no_crash);
  g_test_add_func ("/speech/numbers-to-dial-are-spelled", test_numbers_to_dial_are_spelled);

  return g_test_run ();
}
