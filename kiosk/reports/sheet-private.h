// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/reports/sheet.h"

/** A way to write rows: what the two formats differ in. */
typedef struct {
  void (*text) (MrcSheet *self, const char *text, gboolean heading);
  void (*number) (MrcSheet *self, gint64 number);
  void (*day) (MrcSheet *self, MrcDay day);
  void (*end_row) (MrcSheet *self);
  gboolean (*finish) (MrcSheet *self, GError **error); /* everything is handed to the system */
  void (*free) (MrcSheet *self);
} MrcSheetClass;

struct _MrcSheet {
  const MrcSheetClass *class;
  char *path;               /* (owned) */
  const char *title;        /* (unowned) */
  const MrcColumn *columns; /* (unowned) */
  int n_columns;
  gboolean hxl;
  int column; /* of the next cell */
  int fd;     /* (owned) */
  gboolean closed;
  GError *error; /* (owned) (nullable): the first failure */
};

MrcSheet *mrc_sheet_csv_new (void);
MrcSheet *mrc_sheet_xlsx_new (const char *path, GError **error);

/** mrc_sheet_write_headings: the names, and the tags when they are wanted */
void mrc_sheet_write_headings (MrcSheet *self);
