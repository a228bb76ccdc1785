// SPDX-License-Identifier: GPL-3.0-or-later

/* The printer as staff see it: what is the matter with it, the slips that did not come out, a test, the roll.
 */

#include <cups/cups.h>
#include <glib/gstdio.h>

#include "printing/paper-roll.h"
#include "printing/print-queue.h"
#include "tests/support/fake-ipp.h"
#include "tests/support/test-kiosk.h"

static void
open_printer (MrcTestKiosk *kiosk)
{
  mrc_test_kiosk_let_staff_in (kiosk);
  mrc_test_kiosk_press (kiosk, "printer");
  mrc_test_kiosk_wait_place (kiosk, "printer");
  mrc_test_kiosk_settle (kiosk);
}

/* Slips that an earlier kiosk left behind: one that surely did not come out, one of which nobody knows. */
static void
leave_slips (const char *dir)
{
  g_autoptr (MrcStore) store = mrc_store_open (dir, MRC_STORE_COMMAND, NULL);
  static const char *const ids[] = { "0c6f9c5e-0000-4b1e-9f3a-2f8a1f0f3c55",
                                     "1c6f9c5e-0000-4b1e-9f3a-2f8a1f0f3c55" };
  static const MrcPrintStep steps[] = { { .state = MRC_PRINT_FAILED, .reason = MRC_PRINT_REASON_PAPER },
                                        { .state = MRC_PRINT_UNCERTAIN } };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (MrcSlip) slip = mrc_slip_new ();

    slip->call_number = 42 + (int) i;
    slip->short_code = g_strdup ("417205836");
    slip->ticket = g_strdup ("MRC1ABC");
    g_assert_true (mrc_print_record_add (store, ids[i], &(MrcPrintout){ .slip = slip }, NULL));
    g_assert_true (mrc_print_record_note (store, ids[i], &steps[i], NULL));
  }
}

static guint
count_slips (MrcTestKiosk *kiosk)
{
  g_autofree char *path = g_build_filename (kiosk->dir, "slips", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Staff find them by their numbers; the kiosk itself prints nothing that nobody waits for. */
static void
test_slips_wait_for_a_touch (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  char *dir = g_strdup (kiosk->dir);
  guint n_before = 0;

  leave_slips (kiosk->dir);
  mrc_store_drain (mrc_kiosk_get_services (kiosk->kiosk)->store);
  mrc_test_kiosk_stop (kiosk);
  while (g_main_context_iteration (NULL, FALSE)) /* what was answered lets go of the store */
    ;
  g_free (kiosk->dir);
  g_free (kiosk);
  kiosk = mrc_test_kiosk_new_in (dir, 1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  n_before = count_slips (kiosk);
  open_printer (kiosk);
  g_assert_true (mrc_test_says (kiosk->window, "০৪২"));
  g_assert_true (mrc_test_says (kiosk->window, "ছাপা হয়নি"));
  g_assert_true (mrc_test_says (kiosk->window, "০৪৩"));
  g_assert_true (mrc_test_says (kiosk->window, "বের হয়েছে কি না জানা নেই"));
  g_assert_true (mrc_test_says (kiosk->window, "ছাপার জন্য তৈরি"));
  g_assert_cmpuint (count_slips (kiosk), ==, n_before); /* not by itself */

  mrc_test_kiosk_press (kiosk, "retry-0");
  mrc_test_wait_until (count_slips (kiosk) == n_before + 1);
  mrc_test_wait_until (mrc_test_find_id (kiosk->window, "retry-1") == NULL);
  mrc_test_kiosk_settle (kiosk);
  mrc_test_kiosk_press (kiosk, "cancel-0");
  mrc_test_wait_until (mrc_test_says (kiosk->window, "তালিকা থেকে বাদ দেওয়া হলো"));
  g_assert_true (mrc_test_says (kiosk->window, "কোনো কাগজ ছাপা বাকি নেই"));
  g_assert_cmpuint (count_slips (kiosk), ==, n_before + 1);
  mrc_test_kiosk_press (kiosk, "lock");
  gtk_widget_activate_action (kiosk->window, "staff.print-test", NULL); /* nothing without the PIN */
  g_assert_null (mrc_kiosk_get_desk_job (kiosk->kiosk));
  mrc_test_kiosk_free (kiosk);
}

static void
test_a_test_is_looked_at (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_BENGALI, NULL);

  open_printer (kiosk);
  mrc_test_kiosk_press (kiosk, "test");
  mrc_test_wait_until (mrc_test_says (kiosk->window, "পরিষ্কার?"));
  mrc_test_kiosk_settle (kiosk);
  mrc_test_kiosk_press (kiosk, "bad");
  mrc_test_kiosk_wait_place (kiosk, "printer/remedy");
  mrc_test_kiosk_settle (kiosk);
  mrc_test_save_png (kiosk->window, "printer-remedy");
  mrc_test_kiosk_press (kiosk, "cleaned");
  mrc_test_wait_until (mrc_test_says (kiosk->window, "পরিষ্কার?"));
  mrc_test_kiosk_settle (kiosk);
  mrc_test_save_png (kiosk->window, "printer-test");
  mrc_test_kiosk_press (kiosk, "good");
  mrc_test_kiosk_wait_place (kiosk, "printer");
  mrc_test_wait_until (mrc_test_says (kiosk->window, "পরীক্ষা ভালো হয়েছে"));
  mrc_test_kiosk_free (kiosk);
}

static void
test_the_roll_is_counted (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1920, 1080, MRC_LANGUAGE_BENGALI, NULL);
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_COMMAND, NULL);
  MrcPaperRoll roll;

  g_assert_true (mrc_paper_roll_begin (store, 0, NULL));
  g_assert_true (mrc_paper_roll_use (store, 0, 30000, NULL));
  g_assert_true (mrc_paper_roll_set_empty (store, 0, NULL));
  g_assert_true (mrc_paper_roll_use (store, 0, 28000, NULL));
  mrc_test_kiosk_let_staff_in (kiosk);
  g_assert_true (gtk_widget_has_css_class (mrc_test_find_id (kiosk->window, "printer"), "needs"));
  mrc_test_kiosk_press (kiosk, "printer");
  mrc_test_wait_until (mrc_test_says (kiosk->window, "কাগজ শেষের দিকে: প্রায় ২ মিটার"));
  mrc_test_kiosk_settle (kiosk);
  mrc_test_kiosk_press (kiosk, "roll-0");
  mrc_test_wait_until (mrc_test_says (kiosk->window, "কাগজ আছে প্রায় ৩০ মিটার"));
  g_assert_true (mrc_paper_roll_get (store, 0, &roll, NULL));
  g_assert_cmpint (roll.used_mm, ==, 0);
  mrc_test_kiosk_settle (kiosk);
  mrc_test_kiosk_press (kiosk, "day");
  mrc_test_kiosk_wait_place (kiosk, "today");
  mrc_test_wait_until (!gtk_widget_has_css_class (mrc_test_find_id (kiosk->window, "printer"), "needs"));
  mrc_test_kiosk_free (kiosk);
}

/* What an IPP printer says of itself is on the page within seconds, in words and with what to do. */
static void
show_troubles (int width, int height, MrcLanguage language)
{
  static const struct {
    const char *reason;
    const char *words[MRC_N_LANGUAGES];
  } troubles[] = {
    { "none", { "ছাপার জন্য তৈরি", "Ready to print" } },
    { "media-empty-error", { "নতুন রোল দিয়ে ঢাকনা বন্ধ করুন", "Put a new roll in" } },
    { "media-jam-error", { "কাগজ আটকে গেছে", "The paper is stuck" } },
    { "cover-open-error", { "ঢাকনা খোলা", "The cover is open" } },
    { "media-low-warning", { "নতুন রোল হাতের কাছে রাখুন", "Have a new roll ready" } },
  };
  g_auto (MrcFakeIpp) fake = { .job_state = IPP_JSTATE_COMPLETED };
  g_autofree char *settings = NULL;
  MrcTestKiosk *kiosk = NULL;

  mrc_fake_ipp_start (&fake);
  settings = g_strdup_printf ("printer: %s\n", fake.uri);
  kiosk = mrc_test_kiosk_new (width, height, language, settings);
  leave_slips (kiosk->dir);
  open_printer (kiosk);
  for (gsize i = 0; i < G_N_ELEMENTS (troubles); i++) {
    g_autofree char *name = g_strdup_printf ("printer-%s-%dx%d-%s", troubles[i].reason, width, height,
                                             mrc_language_code (language));

    g_atomic_pointer_set (&fake.reason, troubles[i].reason);
    gtk_widget_activate_action (kiosk->window, "staff.print-resume", NULL); /* asks at once */
    mrc_test_wait_until (mrc_test_says (kiosk->window, troubles[i].words[language]));
    mrc_test_kiosk_settle (kiosk);
    mrc_test_lint (kiosk->window, name, FALSE);
    mrc_test_save_png (kiosk->window, name);
  }
  mrc_test_kiosk_press (kiosk, "day");
  mrc_test_kiosk_wait_place (kiosk, "today");
  mrc_test_kiosk_settle (kiosk);
  g_assert_true (gtk_widget_has_css_class (mrc_test_find_id (kiosk->window, "printer"), "needs"));
  mrc_test_kiosk_free (kiosk);
  mrc_fake_ipp_stop (&fake);
}

/* Staff have no large text. */
static void
look (gconstpointer data, int width, int height, MrcTextSize text, MrcLanguage language)
{
  if (text == MRC_TEXT_NORMAL)
    show_troubles (width, height, language);
}

static void
test_troubles (void)
{
  mrc_test_look_everywhere (look, NULL);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/printer-desk/slips-wait-for-a-touch", test_slips_wait_for_a_touch);
  g_test_add_func ("/printer-desk/a-test-is-looked-at", test_a_test_is_looked_at);
  g_test_add_func ("/printer-desk/the-roll-is-counted", test_the_roll_is_counted);
  g_test_add_func ("/printer-desk/troubles", test_troubles);

  return g_test_run ();
}
