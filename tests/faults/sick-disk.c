// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/sick-disk.h"

#include <errno.h>
#include <sqlite3.h>

static MrcDiskState state;
static char *ballast;
static sqlite3_vfs *real_vfs;
static GPtrArray *record; /* (owned) (nullable) (element-type MrcDiskOp) */

/* The real file lies behind its wrapper in the same memory. */
typedef struct {
  sqlite3_file base;
  MrcDiskFile file; /* MRC_DISK_N_FILES for any other */
  sqlite3_file real[];
} SickFile;

#define REAL(file) (((SickFile *) (file))->real)
#define CALL(file, method, ...) (REAL (file)->pMethods->method (REAL (file), ##__VA_ARGS__))

static void
op_free (gpointer data)
{
  MrcDiskOp *op = data;

  g_clear_pointer (&op->data, g_bytes_unref);
  g_free (op);
}

static void
keep_op (MrcDiskOpKind kind, MrcDiskFile file, gint64 offset, const void *data, int amount)
{
  MrcDiskOp *op;

  if (!record || file == MRC_DISK_N_FILES)
    return;
  op = g_new0 (MrcDiskOp, 1);
  op->kind = kind;
  op->file = file;
  op->offset = offset;
  op->data = data ? g_bytes_new (data, amount) : NULL;
  g_ptr_array_add (record, op);
}

static MrcDiskFile
file_of (sqlite3_file *file)
{
  return ((SickFile *) file)->file;
}

static int
fail_with (int system_errno, int code)
{
  errno = system_errno;
  return code;
}

/* What a write meets now. */
static int
check_write (void)
{
  if (state == MRC_DISK_FULL_BUT_BALLAST && !g_file_test (ballast, G_FILE_TEST_EXISTS))
    state = MRC_DISK_WELL;
  switch (state) {
  case MRC_DISK_FULL:
  case MRC_DISK_FULL_BUT_BALLAST:
    return fail_with (ENOSPC, SQLITE_FULL);
  case MRC_DISK_QUOTA:
    return fail_with (EDQUOT, SQLITE_IOERR_WRITE);
  case MRC_DISK_NO_WRITE:
    return fail_with (EIO, SQLITE_IOERR_WRITE);
  case MRC_DISK_WELL:
  case MRC_DISK_NO_SYNC:
  default:
    return SQLITE_OK;
  }
}

static int
sick_close (sqlite3_file *file)
{
  return CALL (file, xClose);
}

static int
sick_read (sqlite3_file *file, void *data, int amount, sqlite3_int64 offset)
{
  return CALL (file, xRead, data, amount, offset);
}

static int
sick_write (sqlite3_file *file, const void *data, int amount, sqlite3_int64 offset)
{
  int result = check_write ();

  if (result != SQLITE_OK)
    return result;
  keep_op (MRC_DISK_OP_WRITE, file_of (file), offset, data, amount);
  return CALL (file, xWrite, data, amount, offset);
}

static int
sick_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  keep_op (MRC_DISK_OP_TRUNCATE, file_of (file), size, NULL, 0);
  return CALL (file, xTruncate, size);
}

static int
sick_sync (sqlite3_file *file, int flags)
{
  if (state == MRC_DISK_NO_SYNC)
    return fail_with (EIO, SQLITE_IOERR_FSYNC);
  keep_op (MRC_DISK_OP_SYNC, file_of (file), 0, NULL, 0);
  return CALL (file, xSync, flags);
}

static int
sick_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return CALL (file, xFileSize, size);
}

static int
sick_lock (sqlite3_file *file, int level)
{
  return CALL (file, xLock, level);
}

static int
sick_unlock (sqlite3_file *file, int level)
{
  return CALL (file, xUnlock, level);
}

static int
sick_check_reserved_lock (sqlite3_file *file, int *result)
{
  return CALL (file, xCheckReservedLock, result);
}

static int
sick_file_control (sqlite3_file *file, int op, void *arg)
{
  return CALL (file, xFileControl, op, arg);
}

static int
sick_sector_size (sqlite3_file *file)
{
  return CALL (file, xSectorSize);
}

static int
sick_device_characteristics (sqlite3_file *file)
{
  return CALL (file, xDeviceCharacteristics);
}

static int
sick_shm_map (sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
  int result = extend ? check_write () : SQLITE_OK;

  return result == SQLITE_OK ? CALL (file, xShmMap, region, size, extend, memory)
                             : fail_with (errno, SQLITE_IOERR_SHMSIZE);
}

static int
sick_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return CALL (file, xShmLock, offset, n, flags);
}

static void
sick_shm_barrier (sqlite3_file *file)
{
  CALL (file, xShmBarrier);
}

static int
sick_shm_unmap (sqlite3_file *file, int delete)
{
  return CALL (file, xShmUnmap, delete);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = sick_close,
  .xRead = sick_read,
  .xWrite = sick_write,
  .xTruncate = sick_truncate,
  .xSync = sick_sync,
  .xFileSize = sick_file_size,
  .xLock = sick_lock,
  .xUnlock = sick_unlock,
  .xCheckReservedLock = sick_check_reserved_lock,
  .xFileControl = sick_file_control,
  .xSectorSize = sick_sector_size,
  .xDeviceCharacteristics = sick_device_characteristics,
  .xShmMap = sick_shm_map,
  .xShmLock = sick_shm_lock,
  .xShmBarrier = sick_shm_barrier,
  .xShmUnmap = sick_shm_unmap,
};

static int
sick_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  int result = real_vfs->xOpen (real_vfs, name, REAL (file), flags, out_flags);

  file->pMethods = REAL (file)->pMethods ? &methods : NULL;
  ((SickFile *) file)->file = flags & SQLITE_OPEN_MAIN_DB ? MRC_DISK_DATABASE
                              : flags & SQLITE_OPEN_WAL   ? MRC_DISK_WAL
                                                          : MRC_DISK_N_FILES;
  return result;
}

void
mrc_sick_disk_install (const char *data_dir)
{
  static sqlite3_vfs vfs;

  g_free (ballast);
  ballast = g_build_filename (data_dir, "ballast", NULL);
  state = MRC_DISK_WELL;
  if (real_vfs)
    return;
  sqlite3_initialize ();
  real_vfs = sqlite3_vfs_find (NULL);
  vfs = *real_vfs;
  vfs.zName = "sick";
  vfs.szOsFile = (int) sizeof (SickFile) + real_vfs->szOsFile;
  vfs.xOpen = sick_open;
  sqlite3_vfs_register (&vfs, 1);
}

void
mrc_sick_disk_set (MrcDiskState new_state)
{
  state = new_state;
}

void
mrc_sick_disk_record (void)
{
  record = g_ptr_array_new_with_free_func (op_free);
}

void
mrc_sick_disk_promise (void)
{
  keep_op (MRC_DISK_OP_PROMISE, MRC_DISK_DATABASE, 0, NULL, 0);
}

GPtrArray *
mrc_sick_disk_stop (void)
{
  return g_steal_pointer (&record);
}
