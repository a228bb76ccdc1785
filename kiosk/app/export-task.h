// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/drives/drive.h"
#include "kiosk/reports/export.h"

G_BEGIN_DECLS

typedef enum {
  MRC_EXPORT_TASK_READY,
  MRC_EXPORT_TASK_WRITING,
  MRC_EXPORT_TASK_DONE, /* on the drive, read back, safe to remove */
  MRC_EXPORT_TASK_CANCELLED,
  MRC_EXPORT_TASK_FAILED,
} MrcExportTaskState;

/**
 * MrcExportTask:
 *
 * One carrying-away of a file by staff, on a thread of its own with a connection
 * of its own, so that a long one never keeps a visitor's serial waiting. Signal
 * "changed" (): state or count is another. Main thread.
 */
#define MRC_TYPE_EXPORT_TASK (mrc_export_task_get_type ())
G_DECLARE_FINAL_TYPE (MrcExportTask, mrc_export_task, MRC, EXPORT_TASK, GObject)

MrcExportTask *mrc_export_task_new (const char *data_dir, const char *centre_code);

/** mrc_export_task_start: @drive: (transfer full). Does nothing while one is being written */
void mrc_export_task_start (MrcExportTask *self, MrcDrive *drive, const MrcExportOptions *options);
/** mrc_export_task_cancel: leaves nothing on the drive */
void mrc_export_task_cancel (MrcExportTask *self);
/** mrc_export_task_fail: nothing could be started: @message: for staff */
void mrc_export_task_fail (MrcExportTask *self, const char *message);

MrcExportTaskState mrc_export_task_get_state (MrcExportTask *self);
/** mrc_export_task_get_count: rows written of all; @ret_total is 0 until it is known */
void mrc_export_task_get_count (MrcExportTask *self, gint64 *ret_done, gint64 *ret_total);
const char *mrc_export_task_get_file_name (MrcExportTask *self); /* (nullable) */
const char *mrc_export_task_get_message (MrcExportTask *self);   /* (nullable): why it failed, for staff */

G_END_DECLS
