// SPDX-License-Identifier: GPL-3.0-or-later

/* Papers that people take home: from the card that tells of them, and what was reckoned. */

#include "kiosk/app/take-home.h"
#include "kiosk/app/worksheet.h"
#include "tests/support/test-kiosk.h"

#include <glib/gstdio.h>

static int
count_papers (MrcTestKiosk *kiosk)
{
  g_autofree char *path = g_build_filename (kiosk->dir, "slips", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  int n = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

static void
begin (MrcTestKiosk *kiosk)
{
  mrc_test_kiosk_press (kiosk, "start");
  mrc_test_kiosk_press (kiosk, "prospective");
}

/* The first card of a topic that has a paper. */
static void
open_paper_card (MrcTestKiosk *kiosk, const char *slug, const char *picture)
{
  const MrcTopic *topic = mrc_pack_get_topic (mrc_kiosk_get_services (kiosk->kiosk)->pack, slug);

  for (guint i = 0; i < topic->cards->len; i++) {
    const MrcCard *card = g_ptr_array_index (topic->cards, i);
    g_autofree char *place = g_strdup_printf ("topic/%s/%u", slug, i + 1);

    if (g_str_equal (card->picture, picture)) {
      mrc_test_kiosk_open (kiosk, place);
      return;
    }
  }
  g_assert_not_reached ();
}

static void
wait_for_paper (MrcTestKiosk *kiosk)
{
  mrc_test_wait_until (mrc_print_job_is_final (mrc_take_home_get_job (kiosk->kiosk)));
  mrc_test_kiosk_settle (kiosk);
}

static void
test_from_its_card (gconstpointer data)
{
  static const char *const cards[][2] = { { "broker", "broker-receipt" },
                                          { "departure", "home-sheet" },
                                          { "steps", "steps-papers" },
                                          { "departure", "pocket-card" } };
  MrcLanguage language = (MrcLanguage) GPOINTER_TO_INT (data);
  MrcTestKiosk *kiosk = language == MRC_LANGUAGE_BENGALI ? mrc_test_kiosk_new (1080, 1920, language, NULL)
                                                         : mrc_test_kiosk_new (1280, 800, language, NULL);

  begin (kiosk);
  for (gsize i = 0; i < G_N_ELEMENTS (cards); i++) {
    g_autofree char *place = g_strconcat ("take/", cards[i][1], NULL);
    g_autofree char *shot = g_strconcat (cards[i][1], language == MRC_LANGUAGE_BENGALI ? "" : "-low", NULL);

    open_paper_card (kiosk, cards[i][0], cards[i][1]);
    mrc_test_lint (kiosk->window, shot, TRUE);
    if (i == 0)
      mrc_test_save_png (kiosk->window, shot);
    mrc_test_kiosk_press (kiosk, "print");
    g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, place);
    wait_for_paper (kiosk);
    g_assert_true (
      mrc_test_says (kiosk->window, language == MRC_LANGUAGE_BENGALI ? "কাগজ নিন" : "Take your paper"));
    mrc_test_lint (kiosk->window, place, TRUE);
    g_assert_cmpint (count_papers (kiosk), ==, (int) i + 1);
  }
  mrc_test_save_png (kiosk->window, language == MRC_LANGUAGE_BENGALI ? "take" : "take-low");
  mrc_test_kiosk_press (kiosk, "done");
  g_assert_true (g_str_has_prefix (mrc_test_kiosk_get_place (kiosk), "topic/departure"));
  mrc_test_kiosk_free (kiosk);
}

static void
test_what_was_reckoned (gconstpointer data)
{
  static const char *const touches[] = { "start", "prospective", "cost",  "worksheet", "sa",
                                         "done",  "none",        "sum-2", "done",      "done" };
  MrcTestKiosk *kiosk = GPOINTER_TO_INT (data) ? mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL)
                                               : mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_ENGLISH, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (touches); i++)
    mrc_test_kiosk_press (kiosk, touches[i]);
  mrc_worksheet_answers_set_months (mrc_worksheet_of (kiosk->kiosk), 24);
  mrc_test_kiosk_open (kiosk, "worksheet/result");
  mrc_test_lint (kiosk->window, "worksheet-result", TRUE);
  mrc_test_save_png (kiosk->window, GPOINTER_TO_INT (data) ? "worksheet-print" : "worksheet-print-low");
  mrc_test_kiosk_press (kiosk, "print");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "take/worksheet");
  wait_for_paper (kiosk);
  g_assert_cmpint (mrc_print_job_get_state (mrc_take_home_get_job (kiosk->kiosk)), ==, MRC_PRINT_PRINTED);
  mrc_test_kiosk_free (kiosk);
}

/* Where there is no printer the page says who helps, and nothing is owed to the next visitor. */
static void
test_the_printer_fails (void)
{
  MrcTestKiosk *kiosk =
    mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, "printer: ipp://127.0.0.1:9/ipp\n");

  begin (kiosk);
  open_paper_card (kiosk, "broker", "broker-receipt");
  mrc_test_kiosk_press (kiosk, "print");
  mrc_test_wait_until (mrc_test_says (kiosk->window, "কাউন্টারে বলুন"));
  mrc_test_kiosk_settle (kiosk);
  mrc_test_kiosk_press (kiosk, "end");
  mrc_test_kiosk_open (kiosk, "doors");
  g_assert_null (mrc_take_home_get_job (kiosk->kiosk));
  mrc_test_kiosk_free (kiosk);
}

int
main (int argc, char *argv[])
{
  mrc_test_init (&argc, &argv);

  g_test_add_data_func ("/take/from-its-card/bn", GINT_TO_POINTER (MRC_LANGUAGE_BENGALI), test_from_its_card);
  g_test_add_data_func ("/take/from-its-card/en", GINT_TO_POINTER (MRC_LANGUAGE_ENGLISH), test_from_its_card);
  g_test_add_data_func ("/take/what-was-reckoned/portrait", GINT_TO_POINTER (TRUE), test_what_was_reckoned);
  g_test_add_data_func ("/take/what-was-reckoned/low", GINT_TO_POINTER (FALSE), test_what_was_reckoned);
  g_test_add_func ("/take/the-printer-fails", test_the_printer_fails);

  return g_test_run ();
}
