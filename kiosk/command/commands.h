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
extern const MrcCommand mrc_command_bookings_add;
extern const MrcCommand mrc_command_bookings_change;
extern const MrcCommand mrc_command_bookings_check_in;
extern const MrcCommand mrc_command_bookings_missed;
extern const MrcCommand mrc_command_bookings_reprint;
extern const MrcCommand mrc_command_services_list;
extern const MrcCommand mrc_command_services_show;
extern const MrcCommand mrc_command_services_add;
extern const MrcCommand mrc_command_services_set;
extern const MrcCommand mrc_command_services_retire;
extern const MrcCommand mrc_command_services_needs;
extern const MrcCommand mrc_command_hours_list;
extern const MrcCommand mrc_command_hours_add;
extern const MrcCommand mrc_command_hours_drop;
extern const MrcCommand mrc_command_hours_season;
extern const MrcCommand mrc_command_hours_work;
extern const MrcCommand mrc_command_closures_list;
extern const MrcCommand mrc_command_closures_import;
extern const MrcCommand mrc_command_agencies_import;
extern const MrcCommand mrc_command_agencies_list;
extern const MrcCommand mrc_command_agencies_show;
extern const MrcCommand mrc_command_agencies_find;
extern const MrcCommand mrc_command_slots_list;
extern const MrcCommand mrc_command_slots_close;
extern const MrcCommand mrc_command_slots_open;
extern const MrcCommand mrc_command_waiting_list;
extern const MrcCommand mrc_command_waiting_show;
extern const MrcCommand mrc_command_waiting_add;
extern const MrcCommand mrc_command_waiting_give;
extern const MrcCommand mrc_command_waiting_drop;
extern const MrcCommand mrc_command_queue_list;
extern const MrcCommand mrc_command_queue_take;
extern const MrcCommand mrc_command_queue_next;
extern const MrcCommand mrc_command_queue_jump;
extern const MrcCommand mrc_command_queue_done;
extern const MrcCommand mrc_command_queue_missed;
extern const MrcCommand mrc_command_clock_show;
extern const MrcCommand mrc_command_clock_confirm;
extern const MrcCommand mrc_command_clock_doubts;
extern const MrcCommand mrc_command_clock_repair;
extern const MrcCommand mrc_command_backup;
extern const MrcCommand mrc_command_restore;
extern const MrcCommand mrc_command_slip_verify;
extern const MrcCommand mrc_command_content_check;
extern const MrcCommand mrc_command_content_build;
extern const MrcCommand mrc_command_content_keygen;
extern const MrcCommand mrc_command_content_sign;
extern const MrcCommand mrc_command_content_verify;
extern const MrcCommand mrc_command_content_install;
extern const MrcCommand mrc_command_content_rollback;
extern const MrcCommand mrc_command_content_voices_list;
extern const MrcCommand mrc_command_content_voices_script;
extern const MrcCommand mrc_command_content_voices_import;
extern const MrcCommand mrc_command_content_voices_bake;
extern const MrcCommand mrc_command_print_test;
extern const MrcCommand mrc_command_print_queue;
extern const MrcCommand mrc_command_print_retry;
extern const MrcCommand mrc_command_print_cancel;
extern const MrcCommand mrc_command_print_resume;
extern const MrcCommand mrc_command_print_roll;
extern const MrcCommand mrc_command_print_sample;
extern const MrcCommand mrc_command_print_day_sheet;
extern const MrcCommand mrc_command_print_pad;
extern const MrcCommand mrc_command_print_home;
