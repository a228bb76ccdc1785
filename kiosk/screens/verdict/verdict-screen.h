// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

#define MRC_VERDICT_ADVICE 3
#define MRC_VERDICT_BUTTONS 3

typedef enum {
  MRC_TONE_CALM,  /* never green: it is no seal */
  MRC_TONE_DOUBT, /* nobody knows yet */
  MRC_TONE_BAD,
} MrcVerdictTone;

typedef struct {
  const char *picture;
  const char *words;
} MrcVerdictAdvice;

typedef struct {
  const char *id;
  const char *label;  /* (nullable): %NULL: there is no such button */
  const char *glyph;  /* (nullable) */
  const char *action; /* a detailed action */
} MrcVerdictButton;

/** MrcVerdictWords: all copied */
typedef struct {
  MrcVerdictTone tone; /* but for calm ones the advice is what not to do: a cross on each picture */
  const char *picture;
  const char *verdict;
  const char *name; /* (nullable): of whom */
  const char *fact; /* its number, and until when */
  const char *chip; /* (nullable): what it does not mean */
  const char *head; /* over the advice */
  MrcVerdictAdvice advice[MRC_VERDICT_ADVICE];
  const char *old; /* (nullable): the band that says how old the list is */
  const char *source;
  MrcVerdictButton buttons[MRC_VERDICT_BUTTONS]; /* the first is the one most should press */
} MrcVerdictWords;

/**
 * MrcVerdictScreen:
 *
 * What is known of an agency, in a band, and what to do about it. It is not
 * printed: on paper it would be a broker's certificate.
 */
#define MRC_TYPE_VERDICT_SCREEN (mrc_verdict_screen_get_type ())
G_DECLARE_FINAL_TYPE (MrcVerdictScreen, mrc_verdict_screen, MRC, VERDICT_SCREEN, MrcScreen)

GtkWidget *mrc_verdict_screen_new (const MrcVerdictWords *words);

G_END_DECLS
