// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/** mrc_alsa_quiet: ALSA writes to stderr by itself; one line in the journal is ours to write. Any thread */
void mrc_alsa_quiet (void);
