// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MrcPrintLab:
 *
 * A real printer for a test: tests/support/cups-lab.sh in a folder of its own. It
 * ends with the test, however that ends.
 */
typedef struct {
  char *dir;           /* (owned) */
  char *uri;           /* (owned) */
  GSubprocess *script; /* (owned) */
} MrcPrintLab;

/** mrc_print_lab_new: @kind: "printer" (ippeveprinter) or "queue" (cupsd before it) */
MrcPrintLab *mrc_print_lab_new (const char *kind);
void mrc_print_lab_free (MrcPrintLab *self);
/** mrc_print_lab_behave: @how: "ok", "empty", "jam", "cover", "fail" or the seconds a slip takes */
void mrc_print_lab_behave (MrcPrintLab *self, const char *how);
/** mrc_print_lab_printed: Returns: (transfer full) (element-type utf8): the files the printer has kept */
GPtrArray *mrc_print_lab_printed (MrcPrintLab *self);

/** mrc_test_read_qr: @pdf: a file. Returns: (transfer full): what @reader, "zbar" or "zxing", reads from its
 * pixels at 203 dpi; "" for nothing */
char *mrc_test_read_qr (const char *pdf, const char *reader);
/** mrc_test_read_text: Returns: (transfer full): the words of a PDF file */
char *mrc_test_read_text (const char *pdf);

G_END_DECLS
