// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/idle.h"

typedef struct {
  MrcIdle *idle;
  int asked, came_back, ended;
} Fixture;

static void
on_ask (Fixture *fixture)
{
  fixture->asked++;
}

static void
on_back (Fixture *fixture)
{
  fixture->came_back++;
}

static void
on_end (Fixture *fixture)
{
  fixture->ended++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->idle = mrc_idle_new (30, 20);
  g_signal_connect_swapped (fixture->idle, "ask", G_CALLBACK (on_ask), fixture);
  g_signal_connect_swapped (fixture->idle, "back", G_CALLBACK (on_back), fixture);
  g_signal_connect_swapped (fixture->idle, "end", G_CALLBACK (on_end), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->idle);
}

static void
test_asks_then_ends (Fixture *fixture, gconstpointer data)
{
  mrc_idle_start (fixture->idle);
  while (fixture->ended == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (fixture->asked, ==, 1);
  g_assert_cmpint (fixture->came_back, ==, 0);
  g_assert_false (g_main_context_pending (NULL));
}

static void
test_a_touch_answers_the_question (Fixture *fixture, gconstpointer data)
{
  mrc_idle_start (fixture->idle);
  while (fixture->asked == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (mrc_idle_is_asking (fixture->idle));
  mrc_idle_touch (fixture->idle);
  g_assert_cmpint (fixture->came_back, ==, 1);
  g_assert_false (mrc_idle_is_asking (fixture->idle));
  while (fixture->ended == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (fixture->asked, ==, 2);
}

static void
on_page_read (gpointer data)
{
  mrc_idle_set_speaking (data, FALSE);
}

/* Whoever listens to a long page does not touch: they are asked a whole wait after its end. When an iteration
 * returns, one timer has run out: the wait, the page, the wait. */
static void
test_who_listens_is_there (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MrcIdle) idle = mrc_idle_new (1000, 20);

  g_signal_connect_swapped (idle, "ask", G_CALLBACK (on_ask), fixture);
  g_signal_connect_swapped (idle, "end", G_CALLBACK (on_end), fixture);
  mrc_idle_start (idle);
  mrc_idle_set_speaking (idle, TRUE);
  g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (fixture->asked, ==, 0);
  g_timeout_add_once (500, on_page_read, idle);
  g_main_context_iteration (NULL, TRUE);
  g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (fixture->asked, ==, 0);
  while (fixture->asked == 0)
    g_main_context_iteration (NULL, TRUE);
  mrc_idle_set_speaking (idle, TRUE); /* the question is said: that is no answer */
  mrc_idle_set_speaking (idle, FALSE);
  g_assert_true (mrc_idle_is_asking (idle));
  while (fixture->ended == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (fixture->asked, ==, 1);
}

static void
test_a_voice_that_never_ends_keeps_no_visit (Fixture *fixture, gconstpointer data)
{
  mrc_idle_start (fixture->idle);
  mrc_idle_set_speaking (fixture->idle, TRUE);
  while (fixture->ended == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (fixture->asked, ==, 1);
}

static void
test_stopped_it_says_nothing (Fixture *fixture, gconstpointer data)
{
  mrc_idle_start (fixture->idle);
  mrc_idle_stop (fixture->idle);
  g_assert_false (g_main_context_iteration (NULL, FALSE));
  g_assert_cmpint (fixture->asked + fixture->ended, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/app/idle/asks-then-ends", Fixture, NULL, set_up, test_asks_then_ends, tear_down);
  g_test_add ("/app/idle/a-touch-answers-the-question", Fixture, NULL, set_up,
              test_a_touch_answers_the_question, tear_down);
  g_test_add ("/app/idle/who-listens-is-there", Fixture, NULL, set_up, test_who_listens_is_there, tear_down);
  g_test_add ("/app/idle/a-voice-that-never-ends-keeps-no-visit", Fixture, NULL, set_up,
              test_a_voice_that_never_ends_keeps_no_visit, tear_down);
  g_test_add ("/app/idle/stopped-it-says-nothing", Fixture, NULL, set_up, test_stopped_it_says_nothing,
              tear_down);

  return g_test_run ();
}
