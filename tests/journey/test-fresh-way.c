// SPDX-License-Identifier: GPL-3.0-or-later

/* What is told grows old by itself: on any day, the first after its day of review and no earlier, a card says
 * so on the glass and aloud; so does a way to work. The clock only moves on; the kiosk runs all the while. */

#include "content/pack.h"
#include "tests/support/test-kiosk.h"

#define DAYS 480 /* past the last review of the shipped content, which is looked at again within a year */
#define CARDS_A_STOP 5
#define NOON 720
#define OLD "পুরোনো হতে পারে"

typedef struct {
  char *place; /* (owned): "topic/real-jobs/2" */
  const MrcCard *card;
} Told;

static void
told_clear (gpointer told)
{
  g_free (((Told *) told)->place);
}

static GArray *
all_cards (MrcTestKiosk *kiosk)
{
  GPtrArray *topics = mrc_pack_get_topics (mrc_kiosk_get_services (kiosk->kiosk)->pack);
  GArray *cards = g_array_new (FALSE, FALSE, sizeof (Told));

  g_array_set_clear_func (cards, told_clear);
  for (guint t = 0; t < topics->len; t++) {
    const MrcTopic *topic = g_ptr_array_index (topics, t);

    for (guint c = 0; c < topic->cards->len; c++) {
      Told told = { g_strdup_printf ("topic/%s/%u", topic->slug, c + 1), topic->cards->pdata[c] };

      g_array_append_val (cards, told);
    }
  }
  return cards;
}

/* The stops of the clock, in order: chance days, and each day of review with the day after it. */
static GArray *
stops_of (GArray *cards, GRand *rand)
{
  GArray *stops = g_array_new (FALSE, FALSE, sizeof (MrcDay));
  g_autoptr (GHashTable) marks = g_hash_table_new (NULL, NULL);
  MrcDay first = 0;

  mrc_day_from_iso (MRC_TEST_DAY, &first);
  for (guint i = 0; i < cards->len; i++) {
    MrcDay review_by = g_array_index (cards, Told, i).card->review_by;

    g_hash_table_add (marks, GINT_TO_POINTER (review_by));
    g_hash_table_add (marks, GINT_TO_POINTER (review_by + 1));
  }
  for (MrcDay day = first; day < first + DAYS; day++) {
    if (g_rand_int_range (rand, 0, 16) == 0 || g_hash_table_contains (marks, GINT_TO_POINTER (day)))
      g_array_append_val (stops, day);
  }
  return stops;
}

static void
set_day (MrcTestKiosk *kiosk, MrcDay day)
{
  mrc_clock_set (mrc_kiosk_get_services (kiosk->kiosk)->clock, mrc_day_to_unix (day, NOON));
}

static gboolean
is_said (MrcTestKiosk *kiosk, const char *words)
{
  GtkWidget *screen = GTK_WIDGET (mrc_window_get_screen (MRC_WINDOW (kiosk->window)));
  g_autoptr (GPtrArray) sayings = mrc_screen_dup_narration (MRC_SCREEN (screen));

  for (guint i = 0; i < sayings->len; i++) {
    g_autofree char *text =
      g_utf8_normalize (((const MrcSaying *) g_ptr_array_index (sayings, i))->text, -1, G_NORMALIZE_NFC);

    if (strstr (text, words) != NULL)
      return TRUE;
  }
  return FALSE;
}

static void
check (MrcTestKiosk *kiosk, const Told *told, MrcDay day)
{
  g_autofree char *old = g_utf8_normalize (OLD, -1, G_NORMALIZE_NFC);
  gboolean expected = day > told->card->review_by;
  gboolean seen, heard;

  mrc_test_kiosk_open (kiosk, told->place);
  seen = mrc_test_says (kiosk->window, OLD);
  heard = is_said (kiosk, old);
  if (seen != expected || heard != expected)
    g_test_fail_printf ("%s, %d days after its review: %s, %s", told->place, day - told->card->review_by,
                        seen ? "says that it may be old" : "says nothing",
                        heard ? "is heard to be" : "is not heard to be");
}

static void
test_on_any_day (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (14);
  g_autoptr (GArray) cards = all_cards (kiosk);
  g_autoptr (GArray) stops = stops_of (cards, rand);

  g_assert_cmpuint (cards->len, >=, 200);
  for (guint i = 0; i < stops->len; i++) {
    MrcDay day = g_array_index (stops, MrcDay, i);

    set_day (kiosk, day);
    for (int n = 0; n < CARDS_A_STOP; n++)
      check (kiosk, &g_array_index (cards, Told, g_rand_int_range (rand, 0, (gint32) cards->len)), day);
  }
  mrc_test_kiosk_free (kiosk);
}

/* Each card on its own last day and on the day after. */
static int
compare_review (gconstpointer a, gconstpointer b)
{
  return ((const Told *) a)->card->review_by - ((const Told *) b)->card->review_by;
}

static void
test_from_one_day_to_the_next (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  g_autoptr (GArray) cards = all_cards (kiosk);

  g_array_sort (cards, compare_review);
  for (guint i = 0; i < cards->len; i += 11) {
    const Told *told = &g_array_index (cards, Told, i);

    set_day (kiosk, told->card->review_by);
    check (kiosk, told, told->card->review_by);
    set_day (kiosk, told->card->review_by + 1);
    mrc_test_kiosk_open (kiosk, "doors");
    check (kiosk, told, told->card->review_by + 1);
  }
  mrc_test_kiosk_free (kiosk);
}

/* The machine came up long before the program was made: whatever day it is, it is not that one. */
static void
test_without_knowing_the_day (void)
{
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  MrcClock *clock = mrc_kiosk_get_services (kiosk->kiosk)->clock;

  mrc_test_kiosk_open (kiosk, "topic/real-jobs/1");
  g_assert_false (mrc_test_says (kiosk->window, OLD));
  mrc_clock_set_boot_id (clock, "start");
  mrc_clock_set (clock, 0);
  mrc_test_kiosk_open (kiosk, "doors");
  mrc_test_kiosk_open (kiosk, "topic/real-jobs/1");
  g_assert_true (mrc_test_says (kiosk->window, OLD));
  mrc_test_kiosk_free (kiosk);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/fresh/on-any-day", test_on_any_day);
  g_test_add_func ("/fresh/from-one-day-to-the-next", test_from_one_day_to_the_next);
  g_test_add_func ("/fresh/without-knowing-the-day", test_without_knowing_the_day);

  return g_test_run ();
}
