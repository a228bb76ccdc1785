// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/reports/output-private.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define BUFFER_SIZE 65536

/* A fixed buffer, so that no copy of a name is left behind by a growing one. */
typedef struct {
  MrcOutput parent;
  gsize used;
  MrcDay day; /* the last one written, and its text: rows come by day */
  char *day_text;
  char buffer[BUFFER_SIZE];
} CsvOutput;

static void
drain (CsvOutput *self)
{
  gsize done = 0;

  while (done < self->used && self->parent.error == NULL) {
    gssize n = write (self->parent.fd, self->buffer + done, self->used - done);

    if (n > 0)
      done += n;
    else if (n < 0 && errno != EINTR)
      g_set_error (&self->parent.error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s; %s",
                   self->parent.path, g_strerror (errno), "make room or choose another drive");
  }
  self->used = 0;
}

static void
put (CsvOutput *self, const char *bytes, gsize n)
{
  while (n > 0) {
    gsize part = MIN (n, BUFFER_SIZE - self->used);

    memcpy (self->buffer + self->used, bytes, part);
    self->used += part;
    bytes += part;
    n -= part;
    if (self->used == BUFFER_SIZE)
      drain (self);
  }
}

static void
divide (CsvOutput *self)
{
  if (self->parent.column++ > 0)
    put (self, ",", 1);
}

/* OWASP's list (CWE-1236), also behind the spaces that a spreadsheet skips. */
static gboolean
is_formula (const char *text)
{
  text += strspn (text, " ");
  return *text != '\0' && strchr ("=+-@\t\r\n", *text) != NULL;
}

static void
put_quoted (CsvOutput *self, const char *text)
{
  for (const char *quote; (quote = strchr (text, '"')) != NULL; text = quote + 1) {
    put (self, text, quote - text);
    put (self, "\"\"", 2);
  }
  put (self, text, strlen (text));
}

static void
csv_text (MrcOutput *output, const char *text, gboolean heading)
{
  CsvOutput *self = (CsvOutput *) output;
  gboolean guard = !heading && is_formula (text);

  divide (self);
  if (!guard && strpbrk (text, ",\"\r\n") == NULL && text[0] != ' ') {
    put (self, text, strlen (text));
    return;
  }
  put (self, "\"'", guard ? 2 : 1);
  put_quoted (self, text);
  put (self, "\"", 1);
}

static void
csv_number (MrcOutput *output, gint64 number)
{
  CsvOutput *self = (CsvOutput *) output;
  char text[32];

  divide (self);
  put (self, text, g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, number));
}

static void
csv_day (MrcOutput *output, MrcDay day)
{
  CsvOutput *self = (CsvOutput *) output;

  if (self->day_text == NULL || self->day != day) {
    g_free (self->day_text);
    self->day_text = mrc_day_to_iso (day);
    self->day = day;
  }
  divide (self);
  put (self, self->day_text, strlen (self->day_text));
}

static void
csv_end_row (MrcOutput *output)
{
  put ((CsvOutput *) output, "\r\n", 2);
}

static gboolean
csv_finish (MrcOutput *output, GError **error)
{
  drain ((CsvOutput *) output);
  return output->error == NULL;
}

static void
csv_free (MrcOutput *output)
{
  CsvOutput *self = (CsvOutput *) output;

  g_free (self->day_text);
  explicit_bzero (self->buffer, sizeof self->buffer);
  g_free (self);
}

static const MrcOutputClass csv_class = {
  csv_text, csv_number, csv_day, csv_end_row, csv_finish, csv_free,
};

MrcOutput *
mrc_output_csv_new (void)
{
  CsvOutput *self = g_new0 (CsvOutput, 1);

  self->parent.class = &csv_class;
  self->parent.fd = -1;
  put (self, "\xEF\xBB\xBF", 3); /* Excel reads UTF-8 only behind a byte order mark */
  return &self->parent;
}
