// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MrcFakeIpp:
 *
 * An IPP printer that misbehaves as it is told, on a port and a thread of its
 * own. What ippeveprinter and cupsd cannot be made to do in a test: answers that
 * are lost, ids that are given twice, jobs that stop. Fill the first fields before
 * mrc_fake_ipp_start(); count afterwards.
 */
typedef struct {
  gboolean is_queue;    /* answers as a cupsd does */
  const char *reason;   /* its printer-state-reasons; NULL: none. May be set while it runs, atomically */
  gboolean mute;        /* Print-Job gets no answer */
  gboolean deaf;        /* … and is not taken either */
  gboolean then_silent; /* nothing is answered after a Print-Job */
  gboolean drops;       /* the line goes dead in the middle of a document */
  int refused;          /* an ipp_status_t: what Print-Job is told; 0 takes it */
  int n_busy;           /* so many Print-Jobs are told that it is busy */
  int job_state;        /* an ipp_jstate_t, of each job */
  const char *job_name; /* (nullable): what jobs are called in place of their names */

  char *uri;       /* (owned) */
  GString *took;   /* (owned): names of the jobs it took, each with a space */
  int n_cancelled; /* Cancel-Jobs */

  int fd;
  GThread *thread; /* (owned) */
} MrcFakeIpp;

void mrc_fake_ipp_start (MrcFakeIpp *self);
/** mrc_fake_ipp_stop: when its last client has gone; after it the counts may be read */
void mrc_fake_ipp_stop (MrcFakeIpp *self);
void mrc_fake_ipp_clear (MrcFakeIpp *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MrcFakeIpp, mrc_fake_ipp_clear)

G_END_DECLS
