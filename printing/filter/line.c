// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/filter/line.h"

#include <cups/cups.h>
#include <cups/sidechannel.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <time.h>
#include <unistd.h>

#define SLICE_SECONDS 0.25
#define SLICE_MS 250
#define ASK_SEND_SECONDS 2

void
mrc_line_open (MrcLine *self, int fd, volatile sig_atomic_t *cancelled)
{
  *self = (MrcLine){ .fd = fd, .cancelled = cancelled };
  fcntl (fd, F_SETFL, fcntl (fd, F_GETFL) | O_NONBLOCK);
}

double
mrc_line_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

MrcLineEnd
mrc_line_send (MrcLine *self, const unsigned char *bytes, size_t size, double limit_seconds)
{
  double end = mrc_line_now () + limit_seconds;

  while (size > 0) {
    ssize_t n = write (self->fd, bytes, size);
    struct pollfd pollfd = { .fd = self->fd, .events = POLLOUT };

    if (n > 0) {
      bytes += n;
      size -= (size_t) n;
      end = mrc_line_now () + limit_seconds;
    } else if (n < 0 && errno != EAGAIN && errno != EINTR) {
      return MRC_LINE_GONE;
    } else if (mrc_line_now () >= end) {
      return MRC_LINE_LATE;
    } else if (*self->cancelled && poll (&pollfd, 1, SLICE_MS) <= 0) {
      return MRC_LINE_CANCELLED;
    } else {
      poll (&pollfd, 1, SLICE_MS);
    }
  }
  return MRC_LINE_DONE;
}

void
mrc_line_listen (MrcLine *self)
{
  char bytes[64];
  ssize_t n = cupsBackChannelRead (bytes, sizeof bytes, SLICE_SECONDS);

  for (ssize_t i = 0; i < n; i++)
    mrc_escpos_take (&self->answers, (unsigned char) bytes[i]);
  /* With nobody at the other end it returns at once. */
  if (n == 0)
    poll (NULL, 0, SLICE_MS);
}

MrcLineEnd
mrc_line_ask (MrcLine *self, int about, double limit_seconds)
{
  unsigned char command[MRC_ESCPOS_MAX_COMMAND];
  double end = mrc_line_now () + limit_seconds;
  MrcLineEnd sent = MRC_LINE_DONE;

  self->answers.asked = about;
  sent = mrc_line_send (self, command, mrc_escpos_ask (command, about), ASK_SEND_SECONDS);
  if (sent != MRC_LINE_DONE)
    return sent;
  while (self->answers.asked != 0) {
    if (*self->cancelled)
      return MRC_LINE_CANCELLED;
    if (mrc_line_now () >= end)
      return MRC_LINE_LATE;
    mrc_line_listen (self);
  }
  return MRC_LINE_DONE;
}
