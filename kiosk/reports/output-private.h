// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/reports/output.h"

/** A way to write rows: what the two formats differ in. */
typedef struct {
  void (*text) (MrcOutput *self, const char *text, gboolean heading);
  void (*number) (MrcOutput *self, gint64 number);
  void (*day) (MrcOutput *self, MrcDay day);
  void (*end_row) (MrcOutput *self);
  gboolean (*finish) (MrcOutput *self, GError **error); /* everything is handed to the system */
  void (*free) (MrcOutput *self);
} MrcOutputClass;

struct _MrcOutput {
  const MrcOutputClass *class;
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

MrcOutput *mrc_output_csv_new (void);
MrcOutput *mrc_output_xlsx_new (const char *path, GError **error);

/** mrc_output_write_headings: the names, and the tags when they are wanted */
void mrc_output_write_headings (MrcOutput *self);
