// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/filter/state.h"

#include <stdio.h>

#include "printing/filter/escpos.h"

static const struct {
  unsigned int fault;
  const char *keyword;
} rows[] = {
  { MRC_ESCPOS_EMPTY, "media-empty-error" }, { MRC_ESCPOS_LOW, "media-low-warning" },
  { MRC_ESCPOS_COVER, "cover-open-error" },  { MRC_ESCPOS_CUTTER, "media-jam-error" },
  { MRC_ESCPOS_ERROR, "other-error" },
};

static void
tell (const char *keyword, bool on)
{
  fprintf (stderr, "STATE: %c%s\n", on ? '+' : '-', keyword);
}

void
mrc_state_tell (MrcState *self, unsigned int faults)
{
  unsigned int changed = self->has_told ? faults ^ self->told : ~0u;

  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    if (changed & rows[i].fault)
      tell (rows[i].keyword, faults & rows[i].fault);
  }
  self->told = faults;
  self->has_told = true;
}

void
mrc_state_tell_silent (bool silent)
{
  tell ("timed-out-error", silent);
}

void
mrc_state_tell_begun (bool begun)
{
  tell ("mrc-begun", begun);
}
