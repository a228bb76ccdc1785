// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/command/command.h"

/* One a subcommand; frame.c has the table. */
extern const MrcCommand mrc_command_setup;
extern const MrcCommand mrc_command_doctor;
extern const MrcCommand mrc_command_export;
extern const MrcCommand mrc_command_bookings_list;
extern const MrcCommand mrc_command_bookings_show;
extern const MrcCommand mrc_command_bookings_cancel;
extern const MrcCommand mrc_command_slip_verify;
extern const MrcCommand mrc_command_content_check;
extern const MrcCommand mrc_command_content_build;
extern const MrcCommand mrc_command_content_keygen;
extern const MrcCommand mrc_command_content_sign;
extern const MrcCommand mrc_command_content_verify;
extern const MrcCommand mrc_command_content_install;
extern const MrcCommand mrc_command_print_test;
