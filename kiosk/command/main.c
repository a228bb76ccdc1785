// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/command/command.h"

int
main (int argc, char *argv[])
{
  return mrc_command_main (argc, argv);
}
