// SPDX-License-Identifier: GPL-3.0-or-later

/* What no journey does: places that are not there, a centre that lacks what a page is made of, and touches
 * without sense. Nothing may warn, and something is on the glass afterwards. */

#include "content/build.h"
#include "content/signature.h"
#include "kiosk/counsel/agency.h"
#include "kiosk/notice/notice.h"
#include "kiosk/widgets/pressable.h"
#include "tests/support/content-sample.h"
#include "tests/support/test-kiosk.h"

#include <sqlite3.h>
#include <stdlib.h>

#define TOUCHES 200     /* without sense; $MRC_TOUCHES says otherwise */
#define WHEN 1790000000 /* Unix time */

/* Behind a name; the first is nothing. */
static const char tails[] =
  " / /1 /0 /asked /more /-1 /999 /99999999999999999999 /x /x/2 /x/y/z // /%s /is/ /is/-1 /is/999 "
  "/answer/999 /name /none /found /nothing /called /result /go/unknown /go/result/9 "
  "/2 /result/x /language/in/nowhere /driving/in/dhaka/9 /driving/at/anywhere/9 /all/0 /all/99 /real-jobs/2 "
  "/visa-real/999";

static const char names[] =
  "idle doors home topics topic notices search found serial when needs calendar times call "
  "phone name confirm arrival waiting see take decide contract fee training worksheet ways agency ask slip "
  "help clock today centre machine hours wait-list printer staff sorry no-such-place";

/* As mrc_test_kiosk_settle() without drawing: hundreds of pages. */
static void
arrive (MrcTestKiosk *kiosk)
{
  mrc_test_wait_until (mrc_window_is_settled (MRC_WINDOW (kiosk->window)));
}

/* Where a sanitizer makes the whole of it minutes long: see mrc_test_look_everywhere(). */
static int
one_of (void)
{
  return g_strcmp0 (g_getenv ("MRC_TOUR"), "least") == 0 ? 5 : 1;
}

static void
open_all (MrcTestKiosk *kiosk)
{
  g_auto (GStrv) starts = g_strsplit (names, " ", -1);
  g_auto (GStrv) ends = g_strsplit (tails, " ", -1);

  for (int i = 0; starts[i] != NULL; i++)
    for (int n = i % one_of (), n_ends = (int) g_strv_length (ends); n < n_ends; n += one_of ()) {
      g_autofree char *place = g_strconcat (starts[i], ends[n], NULL);

      g_test_message ("%s", place);
      gtk_widget_activate_action (kiosk->window, "nav.open", "s", place);
      if (n % 9 == 0)
        gtk_widget_activate_action (kiosk->window, "visit.language", NULL);
      arrive (kiosk);
      if (n % 7 == 0) {
        gtk_widget_activate_action (kiosk->window, "nav.back", NULL);
        arrive (kiosk);
      }
    }
  gtk_widget_activate_action (kiosk->window, "visit.exit", NULL);
  mrc_test_kiosk_settle (kiosk);
}

static void
test_no_such_place (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  open_all (kiosk);
  mrc_test_kiosk_free (kiosk);
}

/* As the first builder made them: nothing but pages, topics and numbers to call. */
static const char of_yesterday[] =
  "DELETE FROM cell WHERE sheet <> 'hotlines'; DROP TABLE clip; DROP TABLE decision;"
  "DROP TABLE question; DROP TABLE answer; DROP TABLE result; DROP TABLE advice;"
  "DROP TABLE risk; PRAGMA user_version = 1;";

/* As a builder may make them that knows more: a word in a table which this kiosk has never heard, and more
 * points of a contract than it keeps answers for. */
static const char of_tomorrow[] =
  "INSERT INTO cell SELECT sheet, 99, name, value FROM cell WHERE sheet = 'channels';"
  "UPDATE cell SET value = 'unheard-of' WHERE name IN ('risk', 'kind');"
  "WITH n (i) AS (VALUES (200) UNION ALL SELECT i + 1 FROM n WHERE i < 300)"
  "  INSERT INTO cell SELECT sheet, i, name, value FROM cell, n WHERE sheet = 'contract';";

/* As one may that leaves something out. */
static const char of_a_stranger[] =
  "DELETE FROM cell WHERE sheet IN ('contract_advice', 'fee_advice', 'sums', 'ceilings');";

static MrcPack *
changed_pack (const char *folder, const char *change)
{
  g_autofree char *content = sample_path (folder, "content");
  g_autofree char *path = sample_path (folder, "changed.pack");
  g_autofree char *secret = sample_path (folder, "content.key");
  g_autofree char *public_file = sample_path (folder, "content.pub");
  g_autoptr (MrcSigningKey) key = mrc_signing_key_create (secret, public_file, NULL, NULL);
  g_autofree char *public_key = mrc_signing_key_dup_public (key);
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcSource) source = mrc_source_read (content, &error);
  MrcPack *pack = NULL;
  sqlite3 *db = NULL;

  g_assert_no_error (error);
  mrc_pack_build (source, path, 1, WHEN, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, change, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  mrc_sign_file (path, key, WHEN, &error);
  g_assert_no_error (error);
  pack = mrc_pack_open (path, public_key, &error);
  g_assert_no_error (error);
  return pack;
}

/* As the store is where nobody entered anything. */
static void
empty_store (MrcStore *store)
{
  g_autoptr (GPtrArray) notices = mrc_notice_list (store, NULL);
  g_autoptr (GPtrArray) agencies = g_ptr_array_new ();
  const MrcAgencyList list = { .day = 0, .sample = TRUE };

  for (guint i = 0; i < notices->len; i++) {
    gboolean dropped = FALSE;

    g_assert_true (
      mrc_notice_drop (store, ((MrcNotice *) g_ptr_array_index (notices, i))->id, &dropped, NULL));
    g_assert_true (dropped);
  }
  g_assert_true (mrc_agency_replace (store, agencies, &list, NULL));
}

static void
test_old_content (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_BENGALI, NULL);
  char *folder = sample_new ();
  g_autoptr (MrcPack) pack = changed_pack (folder, of_yesterday);

  empty_store (mrc_kiosk_get_services (kiosk->kiosk)->store);
  mrc_kiosk_show_pack (kiosk->kiosk, pack);
  mrc_test_kiosk_settle (kiosk);
  open_all (kiosk);
  mrc_test_kiosk_free (kiosk);
  sample_free (folder);
}

static void
test_new_content (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_BENGALI, NULL);
  char *folder = sample_new ();
  g_autoptr (MrcPack) pack = changed_pack (folder, of_tomorrow);

  mrc_kiosk_show_pack (kiosk->kiosk, pack);
  mrc_test_kiosk_settle (kiosk);
  mrc_test_kiosk_open (kiosk, "ways");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "ways");
  mrc_test_kiosk_open (kiosk, "contract/result/1");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "sorry/content");
  mrc_test_kiosk_free (kiosk);
  sample_free (folder);
}

static void
test_strange_content (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_ENGLISH, NULL);
  char *folder = sample_new ();
  g_autoptr (MrcPack) pack = changed_pack (folder, of_a_stranger);

  mrc_kiosk_show_pack (kiosk->kiosk, pack);
  mrc_test_kiosk_settle (kiosk);
  mrc_test_kiosk_open (kiosk, "contract");
  mrc_test_kiosk_press (kiosk, "yes");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "contract/result/1");
  mrc_test_kiosk_open (kiosk, "fee");
  mrc_test_kiosk_press (kiosk, "sa");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "sorry/content");
  mrc_test_kiosk_free (kiosk);
  sample_free (folder);
}

static void
test_no_content (void)
{
  MrcTestKiosk *kiosk = NULL;
  char *dir = g_dir_make_tmp ("mrc-hostile-XXXXXX", NULL);

  kiosk = mrc_test_kiosk_new_in (dir, 1920, 1080, MRC_LANGUAGE_ENGLISH, NULL);
  g_assert_null (mrc_kiosk_get_services (kiosk->kiosk)->pack);
  open_all (kiosk);
  mrc_test_kiosk_free (kiosk);
}

/* touches without sense */

static void
collect (GtkWidget *widget, GPtrArray *buttons)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (g_signal_lookup ("clicked", G_OBJECT_TYPE (widget)) != 0 && gtk_widget_is_sensitive (widget))
    g_ptr_array_add (buttons, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, buttons);
}

static void
touch_something (MrcTestKiosk *kiosk, GRand *rand)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  GtkWidget *button = NULL;

  collect (kiosk->window, buttons);
  if (buttons->len == 0)
    return;
  button = g_ptr_array_index (buttons, (guint) g_rand_int_range (rand, 0, (gint32) buttons->len));
  g_test_message ("%s: %s", mrc_test_kiosk_get_place (kiosk), gtk_widget_get_name (button));
  mrc_pressable_forget_taps ();
  g_signal_emit_by_name (button, "clicked");
}

static void
do_something (MrcTestKiosk *kiosk, GRand *rand, MrcPack *other)
{
  static const char *const actions[] = { "nav.back", "visit.language", "nav.home", "visit.exit" };
  gint32 what = g_rand_int_range (rand, 0, 40);

  if (what < (gint32) G_N_ELEMENTS (actions)) {
    g_test_message ("%s", actions[what]);
    gtk_widget_activate_action (kiosk->window, actions[what], NULL);
  } else if (what == 10) {
    mrc_kiosk_end_visit (kiosk->kiosk, MRC_VISIT_END_IDLE, "idle");
  } else if (what == 11) {
    gtk_widget_activate_action (kiosk->window, "visit.ease", "s", "larger");
  } else if (what == 12) {
    mrc_kiosk_show_pack (kiosk->kiosk, other);
  } else {
    touch_something (kiosk, rand);
  }
}

static int
count_touches (void)
{
  const char *wish = g_getenv ("MRC_TOUCHES");

  return wish != NULL ? atoi (wish) : TOUCHES / one_of ();
}

static void
test_touches_without_sense (void)
{
  static const char *const from[] = { "decide/go", "search", "agency/name", "ways",    "notices/real-jobs",
                                      "agency",    "fee",    "worksheet",   "contract" };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1); /* the same ones each time */
  g_autoptr (MrcPack) own = g_object_ref (mrc_kiosk_get_services (kiosk->kiosk)->pack);

  for (int i = 0; i < count_touches (); i++) {
    if (i % 25 == 0 || !mrc_kiosk_has_visit (kiosk->kiosk))
      mrc_test_kiosk_open (kiosk, from[g_rand_int_range (rand, 0, G_N_ELEMENTS (from))]);
    do_something (kiosk, rand, own);
    if (g_rand_boolean (rand))
      mrc_test_kiosk_settle (kiosk);
  }
  mrc_test_kiosk_settle (kiosk);
  mrc_test_kiosk_free (kiosk);
}

/* Staff go through everything too, and back to the content before while a page waits. */
static void
test_staff_without_sense (void)
{
  static const char *const from[] = { "machine/content", "machine", "centre", "today" };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_BENGALI, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MrcPack) own = g_object_ref (mrc_kiosk_get_services (kiosk->kiosk)->pack);

  for (int i = 0; i < count_touches () / 2; i++) {
    if (!mrc_kiosk_is_staff_unlocked (kiosk->kiosk))
      mrc_test_kiosk_let_staff_in (kiosk);
    if (i % 10 == 0)
      mrc_test_kiosk_open (kiosk, from[g_rand_int_range (rand, 0, G_N_ELEMENTS (from))]);
    do_something (kiosk, rand, own);
    if (g_rand_boolean (rand))
      mrc_test_kiosk_settle (kiosk);
  }
  mrc_test_wait_until (!mrc_kiosk_is_taking_pack (kiosk->kiosk));
  mrc_test_kiosk_settle (kiosk);
  mrc_test_kiosk_free (kiosk);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/hostile/no-such-place", test_no_such_place);
  g_test_add_func ("/hostile/old-content", test_old_content);
  g_test_add_func ("/hostile/new-content", test_new_content);
  g_test_add_func ("/hostile/strange-content", test_strange_content);
  g_test_add_func ("/hostile/no-content", test_no_content);
  g_test_add_func ("/hostile/touches-without-sense", test_touches_without_sense);
  g_test_add_func ("/hostile/staff-without-sense", test_staff_without_sense);

  return g_test_run ();
}
