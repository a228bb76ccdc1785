// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MRC_FIGURE_HIDDEN_DIGIT 0x00D7 /* ×: of a phone number that is not shown whole */
#define MRC_FIGURE_TAKA 0x09F3
#define MRC_FIGURE_MIDDLE_DOT 0x00B7

/**
 * MrcShown:
 *
 * A text as it is shown, to find out what its figures mean. Places in it are
 * characters from 0; one outside holds nothing. An end is the place after the
 * last character; where nothing is found it is the place asked for.
 */
typedef struct {
  const gunichar *characters; /* (borrowed) */
  int n;
  const char *const *dial; /* (borrowed) (nullable): numbers known to be dialled */
} MrcShown;

gunichar mrc_figure_char (const MrcShown *shown, int at);
int mrc_figure_digit (const MrcShown *shown, int at);              /* of any script; -1: none */
int mrc_figure_run (const MrcShown *shown, int at);                /* how many digits begin here */
gint64 mrc_figure_number (const MrcShown *shown, int at, int end); /* what is no digit is passed over */
gboolean mrc_figure_matches (const MrcShown *shown, int at, const char *words);

int mrc_figure_end_of_time (const MrcShown *shown, int at); /* "10:30" */
int mrc_figure_end_of_sum (const MrcShown *shown, int at);  /* "4,50,000"; a comma before a blank ends it */
int mrc_figure_end_of_chain (const MrcShown *shown,
                             int at); /* "417 205 836", "01712-345678": a code, a phone */
int mrc_figure_start_of_money (const MrcShown *shown, int at); /* "৳৫০০", "Tk 500": where the sign stands */

/** mrc_figure_is_to_dial: Returns: whether these digits are ones that people name one by one */
gboolean mrc_figure_is_to_dial (const MrcShown *shown, int at, int end);

G_END_DECLS
