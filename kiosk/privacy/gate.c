// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/privacy/gate.h"

#include <sodium.h>
#include <string.h>

#define PIN_SETTING "pin_hash"
#define PIN_DIGITS 6
#define FREE_TRIES 2
#define FIRST_WAIT 5
/* A million PINs are soon tried by whoever takes the file away: each is made to
 * cost 128 MB and a fifth of a second, which a small kiosk can still spare. */
#define OPS 3
#define MEMORY (128 << 20)

/* Seconds after so many wrong tries: 0 0 5 10 20 40 80 160 300 300 … */
static int
wait_after (gint64 tries)
{
  if (tries <= FREE_TRIES)
    return 0;
  return MIN (FIRST_WAIT << MIN (tries - FREE_TRIES - 1, 8), MRC_GATE_WAIT_CAP);
}

typedef struct {
  const char *kind;
  gint64 now; /* seconds on the boot clock */
  MrcGateAnswer answer;
  int wait;
} Try;

static gboolean
run_gate (MrcStore *store, const char *name, const char *kind, gint64 now, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "privacy", name, error);

  if (!statement)
    return FALSE;
  mrc_statement_bind_text (statement, 1, kind);
  if (now >= 0)
    mrc_statement_bind_int64 (statement, 2, now);
  return mrc_statement_run (statement, error);
}

static gboolean
read_gate (MrcStore *store, const char *kind, gint64 *ret_tries, gint64 *ret_since, GError **error)
{
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "privacy", "gate-get", error);
  MrcStep step;

  if (!statement)
    return FALSE;
  mrc_statement_bind_text (statement, 1, kind);
  step = mrc_statement_step (statement, error);
  if (step == MRC_STEP_ERROR)
    return FALSE;
  *ret_tries = step == MRC_STEP_ROW ? mrc_statement_int64 (statement, 0) : 0;
  *ret_since = step == MRC_STEP_ROW ? mrc_statement_int64 (statement, 1) : 0;
  return TRUE;
}

static gboolean
begin_try (MrcStore *store, gpointer data, GError **error)
{
  Try *try = data;
  gint64 tries, since, left;

  if (!read_gate (store, try->kind, &tries, &since, error))
    return FALSE;
  /* The boot clock stands before the last try only after a restart of the
   * machine. How long that took nobody knows: the whole wait begins again. */
  if (try->now < since) {
    since = try->now;
    if (!run_gate (store, "gate-restart", try->kind, since, error))
      return FALSE;
  }
  left = wait_after (tries) - (try->now - since);
  if (left > 0) {
    try->answer = MRC_GATE_WAIT;
    try->wait = (int) left;
    return TRUE;
  }
  try->answer = MRC_GATE_OPEN;
  try->wait = wait_after (tries + 1);
  return run_gate (store, "gate-count", try->kind, try->now, error);
}

gboolean
mrc_gate_begin_try (MrcStore *store,
                    MrcClock *clock,
                    const char *kind,
                    MrcGateAnswer *ret_answer,
                    int *ret_wait,
                    GError **error)
{
  Try try = { .kind = kind, .now = mrc_clock_boot_seconds (clock) };

  if (!mrc_store_transact (store, begin_try, &try, error))
    return FALSE;
  *ret_answer = try.answer;
  *ret_wait = try.wait;
  return TRUE;
}

static gboolean
clear_gate (MrcStore *store, gpointer data, GError **error)
{
  return run_gate (store, "gate-clear", data, -1, error);
}

gboolean
mrc_gate_end_try (MrcStore *store, const char *kind, gboolean right, GError **error)
{
  return !right || mrc_store_transact (store, clear_gate, (gpointer) kind, error);
}

static gboolean
is_pin (const char *text)
{
  return strlen (text) == PIN_DIGITS && strspn (text, "0123456789") == PIN_DIGITS;
}

gboolean
mrc_gate_set_pin (MrcStore *store, const char *pin, GError **error)
{
  char hash[crypto_pwhash_STRBYTES];

  if (!is_pin (pin)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "a PIN has %d digits from 0 to 9",
                 PIN_DIGITS);
    return FALSE;
  }
  if (sodium_init () < 0 || crypto_pwhash_str (hash, pin, PIN_DIGITS, OPS, MEMORY) != 0) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                 "keeping a PIN takes %d MB of memory: free some and try again", MEMORY >> 20);
    return FALSE;
  }
  return mrc_store_set_setting (store, PIN_SETTING, hash, error);
}

static char *
dup_pin_hash (MrcStore *store, GError **error)
{
  g_autoptr (GError) failure = NULL;
  char *hash = mrc_store_dup_setting (store, PIN_SETTING, &failure);

  if (failure)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (!hash)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s: no PIN is set: run mrc setup",
                 mrc_store_get_path (store));
  return hash;
}

gboolean
mrc_gate_try_pin (MrcStore *store,
                  MrcClock *clock,
                  const char *pin,
                  MrcGateAnswer *ret_answer,
                  int *ret_wait,
                  GError **error)
{
  g_autofree char *hash = dup_pin_hash (store, error);
  MrcGateAnswer answer;
  gboolean right;
  int wait;

  if (!hash || !mrc_gate_begin_try (store, clock, "pin", &answer, &wait, error))
    return FALSE;
  if (answer == MRC_GATE_OPEN) {
    right = sodium_init () >= 0 && crypto_pwhash_str_verify (hash, pin, strlen (pin)) == 0;
    if (!mrc_gate_end_try (store, "pin", right, error))
      return FALSE;
    answer = right ? MRC_GATE_OPEN : MRC_GATE_WRONG;
    wait = right ? 0 : wait;
  }
  *ret_answer = answer;
  *ret_wait = wait;
  return TRUE;
}
