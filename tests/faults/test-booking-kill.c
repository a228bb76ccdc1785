// SPDX-License-Identifier: GPL-3.0-or-later

/* Writers are killed at any moment; what they had promised is there, what they had
 * not is there once at most, and the same id asked again ends as one appointment.
 *
 * A kill cannot see whether a commit has reached the card, as the kernel's memory
 * survives it: it shows that transactions are whole, that the lock falls with its
 * holder, and that a promise comes after the commit. Seen failing: with the promise
 * made before the booking, and with the trigger that counts taken seats left out. */

#include "tests/store/centre.h"

#include <signal.h>
#include <stdatomic.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define SUNDAY MRC_TEST_SUNDAY
#define NINE (9 * 60)
#define WRITERS 3
#define ROUNDS 1000
#define PROMISES 4000     /* of a writer in a round: more than it can make */
#define MOST_TRIES 24     /* of all writers together, before they are killed */
#define LONGEST_WAIT 1500 /* microseconds after that, so that the kill falls anywhere in a transaction */

typedef enum { TRIED, PROMISED, REFUSED } Stage;

typedef struct {
  MrcUuid id;
  int n;           /* tells the day and the time */
  gboolean cancel; /* of what an earlier promise booked */
  atomic_int stage;
} Promise;

typedef struct {
  atomic_int n;
  Promise made[PROMISES];
} Book;

typedef struct {
  atomic_int ready;
  Book books[WRITERS];
} Shared;

static Promise *
next_promise (Book *book, const MrcUuid *id, int n, gboolean cancel)
{
  Promise *promise = &book->made[book->n];

  if (book->n == PROMISES - 1)
    pause ();
  promise->id = *id;
  promise->n = n;
  promise->cancel = cancel;
  promise->stage = TRIED;
  book->n++;
  return promise;
}

/* What is asked follows from @n alone, so that it can be asked again: two things in a row where the morning
 * is long enough, the woman there is with every ninth, who then cancels. */
static gboolean
is_journey (int n)
{
  return n % 4 == 1 && n % 6 < 5;
}

static gboolean
needs_woman (int n)
{
  return n % 9 == 0;
}

static MrcAppointment *
ask (MrcTestCentre *centre, const MrcUuid *id, int n, GError **error)
{
  return mrc_appointment_book (
    centre->store, centre->clock, centre->key, id, is_journey (n) ? "documents+counsel" : "documents",
    SUNDAY + n % 5, NINE + 30 * (n % 6), needs_woman (n) ? MRC_NEED_WOMAN : MRC_NEED_NONE, NULL, error);
}

/* Of a journey all turns are there, or it is not. */
static gboolean
is_whole (const MrcAppointment *found, int n)
{
  return found->n_turns == (is_journey (n) ? 2 : 1) &&
         found->needs == (needs_woman (n) ? MRC_NEED_WOMAN : MRC_NEED_NONE);
}

static void
write_until_killed (MrcTestCentre *centre, Shared *shared, int writer)
{
  Book *book = &shared->books[writer];

  centre->store =
    mrc_store_open (centre->folder->path, writer == 0 ? MRC_STORE_KIOSK : MRC_STORE_COMMAND, NULL);
  if (!centre->store)
    _exit (1);
  shared->ready++;
  while (shared->ready < WRITERS)
    g_usleep (100);
  for (int n = getpid () % 30;; n++) { /* all times get their share */
    MrcUuid id = mrc_uuid7_new (n);
    Promise *promise = next_promise (book, &id, n, FALSE);
    g_autoptr (MrcAppointment) made = ask (centre, &id, n, NULL);

    promise->stage = made ? PROMISED : REFUSED;
    if (made && n % 3 == 0) {
      promise = next_promise (book, &id, n, TRUE);
      promise->stage = mrc_appointment_cancel (centre->store, centre->clock, &id, NULL) ? PROMISED : REFUSED;
    }
  }
}

static int
count_tries (Shared *shared)
{
  int n = 0;

  for (int writer = 0; writer < WRITERS; writer++)
    n += shared->books[writer].n;
  return n;
}

/* They live by what they do, not by the clock: as much is promised on a slow machine. */
static void
kill_writers (MrcTestCentre *centre, Shared *shared)
{
  pid_t children[WRITERS];
  int tries = g_random_int_range (0, MOST_TRIES);

  shared->ready = 0;
  for (int writer = 0; writer < WRITERS; writer++) {
    shared->books[writer].n = 0;
    children[writer] = fork ();
    if (children[writer] == 0)
      write_until_killed (centre, shared, writer);
  }
  while (shared->ready < WRITERS || count_tries (shared) < tries) {
    g_assert_cmpint (waitpid (-1, NULL, WNOHANG), ==, 0); /* none has given up */
    g_usleep (100);
  }
  g_usleep (g_random_int_range (0, LONGEST_WAIT));
  for (int writer = 0; writer < WRITERS; writer++)
    kill (children[writer], SIGKILL);
  for (int writer = 0; writer < WRITERS; writer++) {
    int status;

    g_assert_cmpint (waitpid (children[writer], &status, 0), ==, children[writer]);
    g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  }
}

typedef struct {
  int promised;
  int journeys; /* of those */
  int in_flight;
  int landed;
} Count;

/* A booking in flight may have landed. Asked again with the same id, it is there once. */
static void
check_in_flight (MrcTestCentre *centre, const Promise *promise, Count *count)
{
  g_autoptr (MrcAppointment) landed = mrc_appointment_get (centre->store, &promise->id, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcAppointment) again = ask (centre, &promise->id, promise->n, &error);

  count->in_flight++;
  if (!landed && needs_woman (promise->n) &&
      g_error_matches (error, MRC_BOOKING_ERROR, MRC_BOOKING_ERROR_TAKEN))
    return; /* those killed before they could cancel have them all */
  g_assert_no_error (error);
  g_assert_true (is_whole (again, promise->n));
  if (landed) {
    count->landed++;
    g_assert_cmpstr (landed->short_code, ==, again->short_code);
  }
}

static void
check_book (MrcTestCentre *centre, const Book *book, Count *count)
{
  for (int i = 0; i < book->n; i++) {
    const Promise *promise = &book->made[i];
    gboolean cancel_follows = i + 1 < book->n && book->made[i + 1].cancel;
    g_autoptr (MrcAppointment) found = NULL;

    if (promise->stage == REFUSED) {
      g_assert_true (!promise->cancel && needs_woman (promise->n));
      continue;
    }
    if (promise->stage == TRIED) {
      if (!promise->cancel)
        check_in_flight (centre, promise, count);
      continue;
    }
    count->promised++;
    found = mrc_appointment_get (centre->store, &promise->id, NULL);
    g_assert_nonnull (found);
    count->journeys += !promise->cancel && found->n_turns > 1;
    if (!promise->cancel && !cancel_follows)
      g_assert_true (is_whole (found, promise->n));
    if (promise->cancel)
      g_assert_cmpint (found->state, ==, MRC_APPOINTMENT_CANCELLED);
    else if (!cancel_follows)
      g_assert_cmpint (found->state, ==, MRC_APPOINTMENT_BOOKED);
  }
}

static void
test_killed_at_any_moment (void)
{
  g_autoptr (MrcTestCentre) centre = mrc_test_centre_new ();
  Shared *shared = mmap (NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  int rounds = mrc_test_many ("MRC_KILL_ROUNDS", ROUNDS);
  Count count = { 0 };

  g_assert_true (shared != MAP_FAILED);
  mrc_test_centre_put_service (centre, "documents", 1000);
  mrc_test_centre_put_service (centre, "counsel", 1000);
  g_assert_true (mrc_need_set_capacity (centre->store, MRC_NEED_WOMAN, MRC_NEED_CAPACITY_MAX, NULL));
  for (int round = 0; round < rounds; round++) {
    g_clear_object (&centre->store);
    kill_writers (centre, shared);
    centre->store = mrc_test_folder_open_store (centre->folder, MRC_STORE_KIOSK);
    for (int writer = 0; writer < WRITERS; writer++)
      check_book (centre, &shared->books[writer], &count);
  }
  g_clear_object (&centre->store);
  mrc_test_centre_assert_sound (centre->folder->db);
  g_test_message ("%d kills, %d promises kept, %d of them journeys, %d in flight of which %d had landed",
                  rounds * WRITERS, count.promised, count.journeys, count.in_flight, count.landed);
  g_assert_cmpint (count.promised, >, 0);
  g_assert_cmpint (count.journeys, >, 0);
  munmap (shared, sizeof *shared);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/faults/booking/killed-at-any-moment", test_killed_at_any_moment);

  return g_test_run ();
}
