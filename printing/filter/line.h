// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <signal.h>
#include <stdbool.h>

#include "printing/filter/escpos.h"

/**
 * The line to the printer: what is written goes to the backend, what the printer
 * answers comes back by CUPS' back channel. No wait is longer than its limit,
 * whatever the printer does; a cancelled job ends each within a quarter of a second.
 */
typedef struct {
  int fd;                           /* to the backend; made non-blocking */
  volatile sig_atomic_t *cancelled; /* set by a signal */
  MrcEscposAnswers answers;
} MrcLine;

void mrc_line_open (MrcLine *self, int fd, volatile sig_atomic_t *cancelled);

/** mrc_line_now: seconds, of a clock that nobody sets */
double mrc_line_now (void);

typedef enum {
  MRC_LINE_DONE,
  MRC_LINE_LATE, /* the limit has passed */
  MRC_LINE_GONE, /* the backend has left: the cable, or the network */
  MRC_LINE_CANCELLED,
} MrcLineEnd;

/** mrc_line_send: @limit_seconds: with no byte taken. A cancelled job is not left in the middle of @bytes as
 * long as the printer takes them: it would take the next job for the rest of a picture */
MrcLineEnd mrc_line_send (MrcLine *self, const unsigned char *bytes, size_t size, double limit_seconds);

/** mrc_line_listen: takes what has come and what comes within a quarter of a second at most */
void mrc_line_listen (MrcLine *self);

/** mrc_line_ask: sends one DLE EOT and waits for its answer; see mrc_escpos_ask() */
MrcLineEnd mrc_line_ask (MrcLine *self, int about, double limit_seconds);
