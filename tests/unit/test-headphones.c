// SPDX-License-Identifier: GPL-3.0-or-later

/* The jack against a real control of ALSA: the plugin of tests/support/jack-plugin.c, whose elements are the
 * lines of a file. */

#include "kiosk/speech/headphones.h"
#include "kiosk/speech/jack.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  int wake; /* fd: a byte says that something has changed */
  MrcHeadphones *headphones;
  int changes;
} Card;

static char *elements_path;
static char *pipe_path;
static char *journal; /* the line that was written last */

static GLogWriterOutput
write_journal (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  for (gsize i = 0; i < n_fields; i++) {
    if (g_str_equal (fields[i].key, "MESSAGE")) {
      g_free (journal);
      journal = g_strdup (fields[i].value);
    }
  }
  return G_LOG_WRITER_HANDLED;
}

static void
wait_for_journal (void)
{
  while (journal == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
on_present (MrcHeadphones *headphones, GParamSpec *pspec, Card *card)
{
  card->changes++;
}

static void
write_elements (const char *elements)
{
  g_assert_true (g_file_set_contents (elements_path, elements, -1, NULL));
}

static void
set_up (Card *card, gconstpointer data)
{
  g_clear_pointer (&journal, g_free);
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  card->wake = open (pipe_path, O_RDWR | O_NONBLOCK | O_CLOEXEC);
  g_assert_cmpint (card->wake, >=, 0);
}

static void
tear_down (Card *card, gconstpointer data)
{
  if (card->headphones != NULL)
    g_assert_finalize_object (card->headphones);
  if (card->wake >= 0)
    close (card->wake);
  g_remove (elements_path);
  g_remove (pipe_path);
}

static void
plug_card (Card *card, const char *device)
{
  card->headphones = mrc_headphones_jack_new (device);
  g_signal_connect (card->headphones, "notify::present", G_CALLBACK (on_present), card);
  wait_for_journal ();
}

static void
change (Card *card, const char *elements)
{
  write_elements (elements);
  g_assert_cmpint (write (card->wake, "!", 1), ==, 1);
}

/* In, out: told as it happens, with nobody asking. */
static void
test_the_socket_is_told_of (Card *card, gconstpointer data)
{
  write_elements ("Headphone Jack=0");
  plug_card (card, "jack");
  g_assert_false (mrc_headphones_get_present (card->headphones));
  change (card, "Headphone Jack=1");
  while (card->changes == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (mrc_headphones_get_present (card->headphones));
  change (card, "Headphone Jack=0");
  while (card->changes == 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (mrc_headphones_get_present (card->headphones));
}

/* The card is pulled out with the headphones on it: by the rules of a loudspeaker again, and staff can read
 * it. */
static void
test_a_card_that_goes (Card *card, gconstpointer data)
{
  write_elements ("Headphone Jack=0");
  plug_card (card, "jack");
  change (card, "Headphone Jack=1");
  while (card->changes == 0)
    g_main_context_iteration (NULL, TRUE);
  close (card->wake);
  card->wake = -1;
  while (card->changes == 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (mrc_headphones_get_present (card->headphones));
  g_assert_nonnull (strstr (journal, "gone"));
}

static void
test_no_card_is_a_line_in_the_journal (Card *card, gconstpointer data)
{
  plug_card (card, "nosuchcard");
  g_assert_false (mrc_headphones_get_present (card->headphones));
  g_assert_nonnull (strstr (journal, "not told of"));
  g_assert_nonnull (strstr (journal, "nosuchcard"));
}

static void
test_it_may_go_while_a_card_is_looked_for (Card *card, gconstpointer data)
{
  write_elements ("Headphone Jack=1");
  for (int round = 0; round < 5; round++)
    g_assert_finalize_object (mrc_headphones_jack_new ("jack"));
  plug_card (card, "nosuchcard"); /* the worker's answers to the others come to nobody */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (card->changes, ==, 0);
}

static void
test_the_pretend_one_is_told (void)
{
  g_autoptr (MrcHeadphones) headphones = mrc_headphones_pretend_new ();

  g_assert_false (mrc_headphones_get_present (headphones));
  mrc_headphones_pretend_plug (headphones, TRUE);
  g_assert_true (mrc_headphones_get_present (headphones));
}

/* What is at the sockets when the kiosk starts, what comes then, and whether that is private. */
static void
test_who_else_hears_it (Card *card, gconstpointer data)
{
  static const struct {
    const char *start, *then;
    gboolean private;
  } rows[] = {
    { "Headphone Jack=0", "Headphone Jack=1", TRUE },
    { "Front Headphone Jack=0", "Front Headphone Jack=1", TRUE },
    { "Headphone Jack=1", "Headphone Jack=1", FALSE }, /* a loudspeaker, for all we know */
    { "Headphone Jack=1\nFront Headphone Jack=0", "Headphone Jack=1\nFront Headphone Jack=1", FALSE },
    { "Headphone Jack=0\nMic Jack=0", "Headphone Jack=0\nMic Jack=1", FALSE },
    { "Headphone Jack=0\nSpeaker Playback Switch=1", "Headphone Jack=1\nSpeaker Playback Switch=1", FALSE },
    { "Headphone Jack=0\nLine Out Jack=1", "Headphone Jack=1\nLine Out Jack=1", FALSE },
    { "Headphone Jack=0\nSpeaker Playback Switch=1\nAuto-Mute Mode=2",
      "Headphone Jack=1\nSpeaker Playback Switch=1\nAuto-Mute Mode=2", TRUE },
    { "Headphone Jack=0\nAuto-Mute Mode=0", "Headphone Jack=1\nAuto-Mute Mode=0", FALSE },
    { "Headphone Jack=0\nAuto-Mute Mode=1", "Headphone Jack=1\nAuto-Mute Mode=1", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const char *why = NULL;
    MrcJack *jack = NULL;

    write_elements (rows[i].start);
    jack = mrc_jack_open ("jack", &why);
    g_assert_nonnull (jack);
    g_assert_false (mrc_jack_is_private (jack));
    change (card, rows[i].then);
    g_assert_true (mrc_jack_read (jack, &why));
    if (mrc_jack_is_private (jack) != rows[i].private)
      g_test_fail_printf ("%s, then %s", rows[i].start, rows[i].then);
    mrc_jack_close (jack);
  }
}

static void
test_pulled_once_it_is_for_headphones (Card *card, gconstpointer data)
{
  const char *why = NULL;
  g_autoptr (MrcJack) jack = NULL;

  write_elements ("Headphone Jack=1");
  jack = mrc_jack_open ("jack", &why);
  change (card, "Headphone Jack=0");
  g_assert_true (mrc_jack_read (jack, &why));
  change (card, "Headphone Jack=1");
  g_assert_true (mrc_jack_read (jack, &why));
  g_assert_true (mrc_jack_is_private (jack));
}

static void
test_a_card_without_a_switch (Card *card, gconstpointer data)
{
  const char *why = NULL;

  write_elements ("Master Playback Switch=1\nHeadphone Phantom Jack=1");
  g_assert_null (mrc_jack_open ("jack", &why));
  g_assert_cmpstr (why, ==, "no socket for headphones has a switch");
}

#define ADD(name, test) g_test_add ("/headphones/" name, Card, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_autofree char *dir = g_dir_make_tmp ("headphones-XXXXXX", NULL);
  g_autofree char *conf = g_build_filename (dir, "asound.conf", NULL);
  g_autofree char *text = NULL;
  int status = 0;

  elements_path = g_build_filename (dir, "elements", NULL);
  pipe_path = g_build_filename (dir, "changed", NULL);
  text = g_strdup_printf ("ctl_type.mrcjack { lib \"%s\" }\n"
                          "ctl.jack { type mrcjack file \"%s\" pipe \"%s\" }\n",
                          argv[1], elements_path, pipe_path);
  g_assert_true (g_file_set_contents (conf, text, -1, NULL));
  g_setenv ("ALSA_CONFIG_PATH", conf, TRUE);

  g_test_init (&argc, &argv, NULL);
  g_log_set_writer_func (write_journal, NULL, NULL);

  ADD ("the-socket-is-told-of", test_the_socket_is_told_of);
  ADD ("a-card-that-goes", test_a_card_that_goes);
  ADD ("no-card-is-a-line-in-the-journal", test_no_card_is_a_line_in_the_journal);
  ADD ("it-may-go-while-a-card-is-looked-for", test_it_may_go_while_a_card_is_looked_for);
  g_test_add_func ("/headphones/the-pretend-one-is-told", test_the_pretend_one_is_told);
  ADD ("who-else-hears-it", test_who_else_hears_it);
  ADD ("pulled-once-it-is-for-headphones", test_pulled_once_it_is_for_headphones);
  ADD ("a-card-without-a-switch", test_a_card_without_a_switch);

  status = g_test_run ();
  g_remove (conf);
  g_rmdir (dir);
  return status;
}
