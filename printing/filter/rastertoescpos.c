// SPDX-License-Identifier: GPL-3.0-or-later
//
// A CUPS filter for receipt printers: a raster comes in, ESC/POS goes out, and the
// job is completed only when the printer has said that it is on paper.
//
//   read      all of the document; one that breaks off prints nothing
//   gate      not one dot is sent while paper is out or the cover is open
//   print     bands, cut, and the question whether all is on paper
//   prove     until the printer answers
//
// A slip that stops in the middle is not taken up again: the rest is thrown away in
// the printer, or it would come out, headless, when somebody puts paper in, perhaps
// for the next visitor. The job fails, and the kiosk asks whether the slip came out.
//
// A page with no ink asks the printer how it is, and prints nothing.

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>
#include <unistd.h>

#include "printing/filter/line.h"
#include "printing/filter/page.h"
#include "printing/filter/setup.h"
#include "printing/filter/state.h"

/* Tests divide all waits by it. */
#ifndef MRC_HURRY
#define MRC_HURRY 1.0
#endif

#define READ_SECONDS 60                       /* Ghostscript's first page takes seconds */
#define FIRST_ANSWER_SECONDS (15 / MRC_HURRY) /* the backend connects when it has something to send */
#define ANSWER_SECONDS (10 / MRC_HURRY)
#define GATE_SECONDS (120 / MRC_HURRY) /* a backstop: the kiosk cancels earlier */
#define SEND_SECONDS (20 / MRC_HURRY)
#define PROVE_SECONDS (30 / MRC_HURRY)
#define STOP_SECONDS (5 / MRC_HURRY) /* a cover that was opened and closed again has broken nothing */
#define FORGET_SECONDS 1 /* not divided: a printer that forgets says so at once, on a busy machine later */

typedef struct {
  MrcLine line;
  MrcState state;
  MrcSetup setup;
} Job;

static volatile sig_atomic_t cancelled;

static void
on_term (int number)
{
  cancelled = 1;
}

static MrcLineEnd
ask_all (Job *job, double first_seconds)
{
  double limit = first_seconds;

  for (int about = 2; about <= 4; about++) {
    MrcLineEnd end = mrc_line_ask (&job->line, about, limit);

    if (end != MRC_LINE_DONE)
      return end;
    limit = ANSWER_SECONDS;
  }
  mrc_state_tell (&job->state, job->line.answers.faults);
  return MRC_LINE_DONE;
}

static int
is_stopped (const Job *job)
{
  return (job->line.answers.faults & MRC_ESCPOS_STOPS) != 0;
}

static MrcLineEnd
pass_gate (Job *job)
{
  double end = mrc_line_now () + GATE_SECONDS;
  MrcLineEnd asked = ask_all (job, FIRST_ANSWER_SECONDS);

  mrc_state_tell_silent (asked == MRC_LINE_LATE);
  while (asked == MRC_LINE_DONE && is_stopped (job)) {
    if (mrc_line_now () >= end)
      return MRC_LINE_LATE;
    mrc_line_listen (&job->line);
    asked = cancelled ? MRC_LINE_CANCELLED : ask_all (job, ANSWER_SECONDS);
  }
  return asked;
}

static MrcLineEnd
send_page (Job *job, MrcPage *page)
{
  unsigned char command[MRC_ESCPOS_MAX_COMMAND];
  MrcLineEnd end = mrc_line_send (&job->line, command, mrc_escpos_reset (command), SEND_SECONDS);

  mrc_escpos_hush (page->dots, page->rows * page->row_bytes);
  for (size_t y = 0; y < page->rows && end == MRC_LINE_DONE && !cancelled; y += MRC_ESCPOS_BAND_ROWS) {
    size_t left = page->rows - y;
    size_t rows = left < MRC_ESCPOS_BAND_ROWS ? left : MRC_ESCPOS_BAND_ROWS;

    end = mrc_line_send (&job->line, command, mrc_escpos_band (command, page->row_bytes, rows), SEND_SECONDS);
    if (end == MRC_LINE_DONE)
      end =
        mrc_line_send (&job->line, page->dots + y * page->row_bytes, rows * page->row_bytes, SEND_SECONDS);
  }
  if (cancelled)
    return MRC_LINE_CANCELLED;
  if (end == MRC_LINE_DONE)
    end = mrc_line_send (&job->line, command, mrc_escpos_cut (command), SEND_SECONDS);
  return end;
}

/* One question at a time, the next when the last has its answer, however late that is. */
static void
keep_asking (Job *job, int *about)
{
  MrcEscposAnswers *answers = &job->line.answers;
  unsigned char command[MRC_ESCPOS_MAX_COMMAND];

  if (answers->asked == 0) {
    mrc_state_tell (&job->state, answers->faults);
    *about = *about == 4 ? 2 : *about + 1;
    answers->asked = *about;
    mrc_line_send (&job->line, command, mrc_escpos_ask (command, *about), ANSWER_SECONDS);
  }
  mrc_line_listen (&job->line);
}

static MrcLineEnd
prove (Job *job)
{
  MrcEscposAnswers *answers = &job->line.answers;
  unsigned char command[MRC_ESCPOS_MAX_COMMAND];
  double end = mrc_line_now () + PROVE_SECONDS;
  double stopped = 0;
  int about = 4;
  MrcLineEnd sent = mrc_line_send (&job->line, command,
                                   mrc_escpos_prove (command, job->setup.proof, answers->id), SEND_SECONDS);

  if (sent != MRC_LINE_DONE)
    return sent;
  answers->waits_for_id = job->setup.proof == MRC_ESCPOS_PROCESS_ID;
  answers->waits_for_status = job->setup.proof == MRC_ESCPOS_STATUS;
  while (!answers->proved) {
    double now = mrc_line_now ();

    stopped = !is_stopped (job) ? 0 : stopped == 0 ? now : stopped;
    if (cancelled)
      return MRC_LINE_CANCELLED;
    if (now >= end || (stopped != 0 && now - stopped >= STOP_SECONDS))
      return MRC_LINE_LATE;
    keep_asking (job, &about);
  }
  return MRC_LINE_DONE;
}

/* The rest is thrown away in the printer; what has come out is cut off, so that the next slip is whole. */
static void
forget (Job *job)
{
  unsigned char command[MRC_ESCPOS_MAX_COMMAND];
  double end = mrc_line_now () + FORGET_SECONDS;

  mrc_line_send (&job->line, command, mrc_escpos_forget (command), FORGET_SECONDS);
  while (!job->line.answers.forgot && mrc_line_now () < end)
    mrc_line_listen (&job->line);
  mrc_line_send (&job->line, command, mrc_escpos_reset (command), FORGET_SECONDS);
  mrc_line_send (&job->line, command, mrc_escpos_cut (command), FORGET_SECONDS);
}

static MrcLineEnd
print (Job *job, MrcPage *pages, int n_pages)
{
  MrcLineEnd end = MRC_LINE_DONE;
  int begun = 0;

  for (int i = 0; i < n_pages && end == MRC_LINE_DONE; i++) {
    if (pages[i].rows == 0)
      continue;
    if (!begun)
      mrc_state_tell_begun (true);
    begun = 1;
    end = send_page (job, &pages[i]);
  }
  if (!begun)
    return MRC_LINE_DONE;
  if (end == MRC_LINE_DONE)
    end = prove (job);
  if (end == MRC_LINE_DONE)
    mrc_state_tell_begun (false);
  else if (end != MRC_LINE_GONE)
    forget (job);
  return end;
}

/* Returns the exit status: 0 only for what is on paper. */
static int
run (Job *job, MrcPage *pages, int n_pages)
{
  static const char *const words[] = {
    [MRC_LINE_LATE] = "ERROR: The printer stands still or does not answer\n",
    [MRC_LINE_GONE] = "ERROR: The line to the printer broke\n",
    [MRC_LINE_CANCELLED] = "INFO: Cancelled\n",
  };
  MrcLineEnd end = pass_gate (job);

  if (end == MRC_LINE_DONE)
    end = print (job, pages, n_pages);
  if (end == MRC_LINE_DONE)
    fprintf (stderr, "PAGE: total %d\n", n_pages);
  else
    fputs (words[end], stderr);
  return end == MRC_LINE_DONE ? 0 : 1;
}

static void
catch_signals (void)
{
  struct sigaction action = { .sa_handler = on_term };

  sigaction (SIGTERM, &action, NULL);
  signal (SIGPIPE, SIG_IGN);
}

static void
new_id (Job *job)
{
  unsigned short number = 0;

  if (getrandom (&number, sizeof number, 0) < 0)
    number = (unsigned short) getpid ();
  mrc_escpos_new_id (job->line.answers.id, number);
}

int
main (int argc, char **argv)
{
  Job job = { .setup = mrc_setup_read (getenv ("PPD")) };
  MrcPage pages[MRC_PAGE_MAX_COUNT];
  const char *wrong = NULL;
  int fd = argc == 7 ? open (argv[6], O_RDONLY | O_CLOEXEC) : STDIN_FILENO;
  int n_pages = 0, status = 1;

  if (argc < 6 || argc > 7 || fd < 0) {
    fputs ("ERROR: rastertoescpos JOB USER TITLE COPIES OPTIONS [FILE]\n", stderr);
    return 1;
  }
  setlinebuf (stderr);
  mrc_state_tell_begun (false); /* cupsd may still have it from the job before */
  catch_signals ();
  mrc_line_open (&job.line, STDOUT_FILENO, &cancelled);
  new_id (&job);
  n_pages = mrc_pages_read (fd, job.setup.head_dots, READ_SECONDS, pages, &wrong);
  if (n_pages > 0)
    status = run (&job, pages, n_pages);
  else
    fprintf (stderr, "ERROR: The document cannot be printed: %s\n", wrong);
  for (int i = 0; i < n_pages; i++)
    free (pages[i].dots);
  return status;
}
