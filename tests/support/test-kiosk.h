// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"
#include "kiosk/app/window.h"
#include "tests/support/test-support.h"

G_BEGIN_DECLS

/** What every journey sets the clock to: Monday 23 November 2026, ten o'clock. */
#define MRC_TEST_DAY "2026-11-23"
#define MRC_TEST_TIME "2026-11-23T10:00:00"

/** Of every demonstration centre. */
#define MRC_TEST_PIN "246810"

/**
 * MrcTestKiosk:
 *
 * A whole kiosk in this process: a demonstration centre of its own made by mrc
 * setup, the shipped content, the folder printer, the recording narrator, a clock
 * that stands still, and the real window.
 */
typedef struct {
  char *dir;       /* (owned): the centre's folder */
  MrcKiosk *kiosk; /* (owned) */
  GtkWidget *window;
} MrcTestKiosk;

/** mrc_test_kiosk_new: @extra: (nullable): more lines of kiosk.yaml */
MrcTestKiosk *mrc_test_kiosk_new (int width, int height, MrcLanguage language, const char *extra);
/** mrc_test_kiosk_new_in: the same in a centre that is there: of a kiosk that was stopped. @dir: (transfer
 * full) */
MrcTestKiosk *
mrc_test_kiosk_new_in (char *dir, int width, int height, MrcLanguage language, const char *extra);
/** mrc_test_kiosk_use_narrator: the next kiosk speaks by @narrator, not by the recording one. @narrator:
 * (transfer full) */
void mrc_test_kiosk_use_narrator (MrcNarrator *narrator);
/** mrc_test_kiosk_get_keys: Returns: (transfer none): the folder with the secret keys of the centre */
const char *mrc_test_kiosk_get_keys (void);
/** mrc_test_kiosk_free: closes the window, waits for all that is to be written, removes the centre */
void mrc_test_kiosk_free (MrcTestKiosk *self);
/** mrc_test_kiosk_stop: the same without removing the centre: what was written can be looked at */
void mrc_test_kiosk_stop (MrcTestKiosk *self);

/** mrc_test_kiosk_open: goes to @place by the action a touch would activate, and waits until it is on the
 * glass */
void mrc_test_kiosk_open (MrcTestKiosk *self, const char *place);
/** mrc_test_kiosk_settle: waits until the navigator's place is on the glass and drawn */
void mrc_test_kiosk_settle (MrcTestKiosk *self);
/** mrc_test_kiosk_press: presses the widget with that id as a finger does, and settles */
void mrc_test_kiosk_press (MrcTestKiosk *self, const char *id);
/** mrc_test_kiosk_press_each: one after the other. @ids: (array zero-terminated=1) */
void mrc_test_kiosk_press_each (MrcTestKiosk *self, const char *const *ids);
void mrc_test_kiosk_press_words (MrcTestKiosk *self, const char *words);
/** mrc_test_kiosk_wait_place: waits until the kiosk is at @place */
void mrc_test_kiosk_wait_place (MrcTestKiosk *self, const char *place);
const char *mrc_test_kiosk_get_place (MrcTestKiosk *self);
/** mrc_test_kiosk_let_staff_in: types the PIN, and waits for the first of their pages */
void mrc_test_kiosk_let_staff_in (MrcTestKiosk *self);
/** mrc_test_kiosk_count_visits: Returns: of the day, as the log has them; of a kiosk that was stopped */
gint64 mrc_test_kiosk_count_visits (MrcTestKiosk *self);
/** mrc_test_kiosk_said: Returns: whether the narrator was told to say something that contains @words */
gboolean mrc_test_kiosk_said (MrcTestKiosk *self, const char *words);

/* The longest there may be. */
#define MRC_TEST_CRISIS_BN \
  "সংযুক্ত আরব আমিরাত: সরকার এখন সবাইকে দেশে ফিরিয়ে আনছে। আপনার লোকের কথা আজই অফিসে জানান।"
#define MRC_TEST_CRISIS_EN \
  "United Arab Emirates: the government brings everybody home. Tell the office about your people now."

/** mrc_test_kiosk_tell_crisis: as `mrc crisis` does, from another process. @until: "2026-11-23" */
void mrc_test_kiosk_tell_crisis (MrcTestKiosk *self, const char *bn, const char *en, const char *until);

/** mrc_test_folder_has: Returns: whether any file under @dir contains @bytes */
gboolean mrc_test_folder_has (const char *dir, const char *bytes);

G_END_DECLS
