// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/speech/alsa-quiet.h"

#include <alsa/asoundlib.h>

static void
on_alsa_error (const char *file, int line, const char *function, int code, const char *format, ...)
{
}

void
mrc_alsa_quiet (void)
{
  snd_lib_error_set_handler (on_alsa_error);
}
