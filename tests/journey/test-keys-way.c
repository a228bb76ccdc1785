// SPDX-License-Identifier: GPL-3.0-or-later

/* The way by keys or switches, in one process: tests/journey/test_four_keys.py has it by real ones. */

#include "kiosk/app/places.h"
#include "kiosk/widgets/pressable.h"
#include "tests/support/test-kiosk.h"

#define SMALL "panel_mm: [217, 136]\n" /* 10.1″ */
#define PIN "246810"
#define SLOW_MS 4000
#define MOST 200 /* things on one page */

/* To whoever watches the window's keys, in their order, until one takes it. Without its end it comes again,
 * as of a key that is held. */
static void
hold_key (MrcTestKiosk *kiosk, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (kiosk->window);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
        gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
      g_signal_emit_by_name (controller, "key-pressed", keyval, keyval, 0, &taken);
  }
}

static void
press_key (MrcTestKiosk *kiosk, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (kiosk->window);

  hold_key (kiosk, keyval);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      g_signal_emit_by_name (controller, "key-released", keyval, keyval, 0);
  }
}

static void
choose (MrcTestKiosk *kiosk)
{
  mrc_pressable_forget_taps ();
  press_key (kiosk, GDK_KEY_Return);
  mrc_test_kiosk_settle (kiosk);
}

static GtkWidget *
focus_of (MrcTestKiosk *kiosk)
{
  return gtk_window_get_focus (GTK_WINDOW (kiosk->window));
}

static void
go_to (MrcTestKiosk *kiosk, const char *id)
{
  for (int i = 0; i < MOST; i++) {
    press_key (kiosk, GDK_KEY_Right);
    if (focus_of (kiosk) != NULL && g_str_equal (gtk_widget_get_name (focus_of (kiosk)), id))
      return;
  }
  g_error ("%s is not reached", id);
}

/* The focus is on the page without its ring while fingers are at work. */
static void
test_the_first_key_only_shows_the_ring (void)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_space, GDK_KEY_Right, GDK_KEY_Left };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
    GtkWidget *focus = focus_of (kiosk);

    g_assert_false (gtk_window_get_focus_visible (GTK_WINDOW (kiosk->window)));
    g_assert_cmpstr (gtk_widget_get_name (focus), ==, "start");
    press_key (kiosk, keys[i]);
    mrc_test_kiosk_settle (kiosk);
    g_assert_true (gtk_window_get_focus_visible (GTK_WINDOW (kiosk->window)));
    g_assert_true (focus_of (kiosk) == focus);
    g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "idle");
    mrc_test_kiosk_free (kiosk);
  }
}

static gboolean
on_time (gpointer over)
{
  *(gboolean *) over = TRUE;
  return G_SOURCE_REMOVE;
}

/* GTK takes its ring away after three seconds: some need longer for a switch. */
static void
test_nobody_is_hurried (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  gboolean over = FALSE;

  go_to (kiosk, "start");
  g_timeout_add (SLOW_MS, on_time, &over);
  mrc_test_wait_until (over);
  g_assert_true (gtk_window_get_focus_visible (GTK_WINDOW (kiosk->window)));
  choose (kiosk);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "doors");
  mrc_test_kiosk_free (kiosk);
}

/* One thing is chosen, however long the switch is down. */
static void
test_a_key_that_is_held_is_one_key (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  GtkWidget *first = NULL;

  go_to (kiosk, "start");
  mrc_pressable_forget_taps ();
  for (gint64 end = g_get_monotonic_time () + G_TIME_SPAN_SECOND; g_get_monotonic_time () < end;) {
    hold_key (kiosk, GDK_KEY_Return);
    mrc_test_kiosk_settle (kiosk);
  }
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "doors");
  press_key (kiosk, GDK_KEY_Right);
  hold_key (kiosk, GDK_KEY_Right);
  first = focus_of (kiosk);
  hold_key (kiosk, GDK_KEY_Right);
  g_assert_true (focus_of (kiosk) == first);
  mrc_test_kiosk_free (kiosk);
}

/* Whatever lies under the question is not what was answered. */
static void
test_a_key_answers_are_you_there (void)
{
  static const char *const touches[] = { "start", "prospective", "serial", "counsel", "answer", "no" };
  MrcTestKiosk *kiosk =
    mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, "idle_seconds: 10\nidle_grace_seconds: 30\n");
  MrcIdle *idle = mrc_kiosk_get_idle (kiosk->kiosk);

  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    mrc_test_kiosk_press (kiosk, touches[i]);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "confirm");
  go_to (kiosk, "yes");
  mrc_test_wait_until (mrc_idle_is_asking (idle));
  choose (kiosk);
  g_assert_false (mrc_idle_is_asking (idle));
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "confirm");
  g_assert_null (mrc_kiosk_get_appointment (kiosk->kiosk));
  choose (kiosk);
  mrc_test_kiosk_wait_place (kiosk, "ask/first_or_repeat");
  mrc_test_kiosk_free (kiosk);
}

/* As a screen reader presses: no event comes with it. */
static void
test_a_screen_reader_answers_are_you_there (void)
{
  MrcTestKiosk *kiosk =
    mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, "idle_seconds: 10\nidle_grace_seconds: 30\n");
  MrcIdle *idle = mrc_kiosk_get_idle (kiosk->kiosk);

  mrc_test_kiosk_press (kiosk, "start");
  mrc_test_wait_until (mrc_idle_is_asking (idle));
  mrc_test_frames (kiosk->window, 2);
  g_signal_emit_by_name (mrc_test_find_id (kiosk->window, "yes"), "clicked");
  g_assert_false (mrc_idle_is_asking (idle));
  g_assert_null (mrc_test_find_id (kiosk->window, "yes"));
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "doors");
  mrc_test_kiosk_free (kiosk);
}

static gboolean
is_on (GtkWidget *board, MrcTestKiosk *kiosk)
{
  return focus_of (kiosk) != NULL && gtk_widget_is_ancestor (focus_of (kiosk), board) &&
         gtk_widget_get_mapped (focus_of (kiosk));
}

/* What was pressed gives way to others: whoever pressed it is still among them, not at the head of the page.
 */
static void
test_a_board_that_changes_keeps_the_place (void)
{
  static const char *const presses[] = {
    "key-common", "part-টাকা", "key-half", "key-ৎ", "key-page", "key-অ"
  };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_BENGALI, SMALL);
  GtkWidget *board = NULL;

  mrc_test_kiosk_press (kiosk, "start");
  mrc_test_kiosk_open (kiosk, "search");
  board = gtk_widget_get_parent (mrc_test_find_id (kiosk->window, "key-ক"));
  for (guint i = 0; i < G_N_ELEMENTS (presses); i++) {
    go_to (kiosk, presses[i]);
    choose (kiosk);
    if (!is_on (board, kiosk))
      mrc_test_fail ("after %s the keys are somewhere else: %s", presses[i],
                     focus_of (kiosk) != NULL ? gtk_widget_get_name (focus_of (kiosk)) : "nowhere");
  }
  mrc_test_kiosk_free (kiosk);
}

/* Whoever brings a sum down to nothing is still beside it. */
static void
test_what_greys_is_gone_on_from (void)
{
  static const char *const touches[] = { "start", "prospective" };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  GtkWidget *less = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    mrc_test_kiosk_press (kiosk, touches[i]);
  mrc_test_kiosk_open (kiosk, "worksheet/cost");
  less = mrc_test_find_id (kiosk->window, "less");
  go_to (kiosk, "less");
  for (int i = 0; i < MOST && gtk_widget_is_sensitive (less); i++)
    choose (kiosk);
  g_assert_false (gtk_widget_is_sensitive (less));
  press_key (kiosk, GDK_KEY_Right);
  g_assert_nonnull (focus_of (kiosk));
  g_assert_cmpstr (gtk_widget_get_name (focus_of (kiosk)), ==, "more");
  mrc_test_kiosk_free (kiosk);
}

/* Visitors' help over the staff's pages would be a visitor in pages that are unlocked. At the PIN a visitor
 * may stand who went wrong. */
static void
test_help_is_for_visitors (void)
{
  static const char *const places[] = { "today", "centre",    "news",    "machine",
                                        "hours", "wait-list", "printer", "staff/export" };
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  mrc_test_kiosk_open (kiosk, "staff");
  press_key (kiosk, GDK_KEY_F1);
  mrc_test_kiosk_wait_place (kiosk, "help");
  g_assert_true (mrc_kiosk_has_visit (kiosk->kiosk));
  mrc_test_kiosk_open (kiosk, "staff");
  for (const char *p = PIN; *p != '\0'; p++) {
    g_autofree char *id = g_strdup_printf ("key-%c", *p);

    mrc_test_kiosk_press (kiosk, id);
  }
  mrc_test_kiosk_wait_place (kiosk, "today");
  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    mrc_test_kiosk_open (kiosk, places[i]);
    press_key (kiosk, GDK_KEY_F1);
    g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, places[i]);
  }
  mrc_test_kiosk_free (kiosk);
}

/* Other letters build the page anew: whoever chose them may choose once more. And back on a page that was
 * left the ring is where it was. */
static void
test_the_ring_stays_where_it_was (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);

  mrc_test_kiosk_press (kiosk, "start");
  go_to (kiosk, "family");
  choose (kiosk);
  mrc_test_kiosk_press (kiosk, "back");
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, "doors");
  g_assert_cmpstr (gtk_widget_get_name (focus_of (kiosk)), ==, "family");
  mrc_test_kiosk_open (kiosk, "see");
  go_to (kiosk, "louder");
  for (int i = 0; i < 2; i++) {
    choose (kiosk);
    g_assert_cmpstr (gtk_widget_get_name (focus_of (kiosk)), ==, "louder");
  }
  go_to (kiosk, "smaller");
  choose (kiosk);
  g_assert_cmpint (mrc_kiosk_get_ease (kiosk->kiosk)->text_size, ==, MRC_TEXT_SMALL);
  g_assert_cmpstr (gtk_widget_get_name (focus_of (kiosk)), ==, "smaller");
  mrc_test_kiosk_free (kiosk);
}

static void
collect (GtkWidget *widget, GHashTable *wanted)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return;
  if (MRC_IS_PRESSABLE (widget))
    g_hash_table_add (wanted, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, wanted);
}

static void
look_at (MrcTestKiosk *kiosk, const char *place)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer missed = NULL;
  GtkWidget *first = NULL;

  gtk_window_set_focus (GTK_WINDOW (kiosk->window), NULL);
  collect (kiosk->window, wanted);
  for (int i = 0; i < MOST; i++) {
    press_key (kiosk, GDK_KEY_Right);
    g_hash_table_remove (wanted, focus_of (kiosk));
    if (first != NULL && focus_of (kiosk) == first)
      break;
    first = first != NULL ? first : focus_of (kiosk);
  }
  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &missed, NULL))
    mrc_test_fail ("%s: no key leads to %s", place, gtk_widget_get_name (missed));
}

/* Round and round each page there is, and everything on it is met. */
static void
test_every_page_goes_round (gconstpointer extra)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1280, 800, MRC_LANGUAGE_BENGALI, extra);
  g_autoptr (GPtrArray) places = mrc_places_list (kiosk->kiosk);

  for (guint i = 0; i < places->len; i++) {
    if (mrc_place_get_flags (mrc_place_find (places->pdata[i])) & (MRC_PLACE_STAFF | MRC_PLACE_NO_BAR))
      continue;
    mrc_test_kiosk_open (kiosk, places->pdata[i]);
    look_at (kiosk, places->pdata[i]);
  }
  mrc_test_kiosk_free (kiosk);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);
  g_test_add_func ("/keys-way/the-first-key-only-shows-the-ring", test_the_first_key_only_shows_the_ring);
  g_test_add_func ("/keys-way/nobody-is-hurried", test_nobody_is_hurried);
  g_test_add_func ("/keys-way/a-key-that-is-held-is-one-key", test_a_key_that_is_held_is_one_key);
  g_test_add_func ("/keys-way/a-key-answers-are-you-there", test_a_key_answers_are_you_there);
  g_test_add_func ("/keys-way/a-screen-reader-answers-are-you-there",
                   test_a_screen_reader_answers_are_you_there);
  g_test_add_func ("/keys-way/a-board-that-changes-keeps-the-place",
                   test_a_board_that_changes_keeps_the_place);
  g_test_add_func ("/keys-way/what-greys-is-gone-on-from", test_what_greys_is_gone_on_from);
  g_test_add_func ("/keys-way/help-is-for-visitors", test_help_is_for_visitors);
  g_test_add_func ("/keys-way/the-ring-stays-where-it-was", test_the_ring_stays_where_it_was);
  g_test_add_data_func ("/keys-way/every-page-goes-round", NULL, test_every_page_goes_round);
  g_test_add_data_func ("/keys-way/every-small-page-goes-round", SMALL, test_every_page_goes_round);
  return g_test_run ();
}
