// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-ipp"

#include "printing/ipp.h"

#include <cups/cups.h>
#include <math.h>
#include <string.h>
#include <sys/stat.h>

#define CONNECT_MS 2000
#define ANSWER_SECONDS 3.0
#define USER "mrc-kiosk"
#define HUNDREDTHS_PER_MM 100

struct _MrcIpp {
  char *uri;      /* (owned) */
  char *host;     /* (owned) */
  char *resource; /* (owned) */
  int port;
  http_encryption_t encryption;
  gboolean is_queue;
  char *device; /* (owned) (nullable): the IPP printer behind a queue */
  guint64 link; /* of the last answer */
  http_t *http; /* (owned) (nullable): closed after any doubt, as it is then out of step */
};

/* The default one would ask on the terminal. */
static const char *
no_password (const char *prompt, http_t *http, const char *method, const char *resource, void *data)
{
  return NULL;
}

static int
on_timeout (http_t *http, void *data)
{
  return 0;
}

MrcIpp *
mrc_ipp_new (const char *uri)
{
  MrcIpp *self = g_new0 (MrcIpp, 1);
  char scheme[HTTP_MAX_URI], user[HTTP_MAX_URI], host[HTTP_MAX_URI], resource[HTTP_MAX_URI];

  httpSeparateURI (HTTP_URI_CODING_ALL, uri, scheme, sizeof scheme, user, sizeof user, host, sizeof host,
                   &self->port, resource, sizeof resource);
  self->uri = g_strdup (uri);
  self->host = g_strdup (host);
  self->resource = g_strdup (resource);
  self->encryption = g_str_equal (scheme, "ipps") ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_NEVER;
  return self;
}

void
mrc_ipp_free (MrcIpp *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->http, httpClose);
  g_free (self->uri);
  g_free (self->host);
  g_free (self->resource);
  g_free (self->device);
  g_free (self);
}

static gboolean
connect_if_needed (MrcIpp *self)
{
  if (self->http != NULL)
    return TRUE;

  cupsSetPasswordCB2 (no_password, NULL); /* kept by thread */
  self->http = httpConnect2 (self->host, self->port, NULL, AF_UNSPEC, self->encryption, 1, CONNECT_MS, NULL);
  if (self->http == NULL)
    return FALSE;

  httpSetTimeout (self->http, ANSWER_SECONDS, on_timeout, NULL);
  return TRUE;
}

static ipp_t *
new_request (MrcIpp *self, ipp_op_t operation)
{
  ipp_t *request = ippNewRequest (operation);

  ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", NULL, self->uri);
  ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", NULL, USER);
  return request;
}

static void
ask_for (ipp_t *request, int n, const char *const *names)
{
  ippAddStrings (request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", n, NULL, names);
}

/* Whether a status is an answer of the server, or libcups' word for having none. */
static gboolean
is_answer (const ipp_t *response)
{
  return response != NULL && ippGetStatusCode ((ipp_t *) response) != IPP_STATUS_ERROR_INTERNAL;
}

/* libcups connects anew without a word; a socket of the kernel has a number that no other has. */
static void
note_link (MrcIpp *self)
{
  struct stat status;

  self->link = fstat (httpGetFd (self->http), &status) == 0 ? (guint64) status.st_ino : 0;
}

/* Returns: (nullable) (transfer full): the server's answer, good or bad */
static ipp_t *
send_request (MrcIpp *self, ipp_t *request)
{
  ipp_t *response = NULL;

  if (!connect_if_needed (self)) {
    ippDelete (request);
    return NULL;
  }

  response = cupsDoRequest (self->http, request, self->resource);
  if (is_answer (response)) {
    note_link (self);
    return response;
  }

  g_clear_pointer (&self->http, httpClose);
  g_clear_pointer (&response, ippDelete);
  return NULL;
}

static gboolean
is_good (ipp_t *response)
{
  return ippGetStatusCode (response) < IPP_STATUS_REDIRECTION_OTHER_SITE;
}

/* The suffix tells whether the printer is idle, at work or stopped, not what is wrong. */
static MrcPrintReason
reason_of (const char *keyword)
{
  static const struct {
    const char *prefix;
    MrcPrintReason reason;
  } rows[] = {
    { "media-empty", MRC_PRINT_REASON_PAPER },        { "media-needed", MRC_PRINT_REASON_PAPER },
    { "input-tray-missing", MRC_PRINT_REASON_PAPER }, { "media-jam", MRC_PRINT_REASON_JAM },
    { "cover-open", MRC_PRINT_REASON_COVER },         { "door-open", MRC_PRINT_REASON_COVER },
    { "interlock-open", MRC_PRINT_REASON_COVER },     { "timed-out", MRC_PRINT_REASON_UNREACHABLE },
    { "other-error", MRC_PRINT_REASON_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    if (g_str_has_prefix (keyword, rows[i].prefix))
      return rows[i].reason;
  }

  return MRC_PRINT_REASON_NONE;
}

static MrcPrintReason
find_reason (ipp_t *response)
{
  ipp_attribute_t *reasons = ippFindAttribute (response, "printer-state-reasons", IPP_TAG_KEYWORD);

  for (int i = 0; reasons != NULL && i < ippGetCount (reasons); i++) {
    MrcPrintReason reason = reason_of (ippGetString (reasons, i, NULL));

    if (reason != MRC_PRINT_REASON_NONE)
      return reason;
  }

  return MRC_PRINT_REASON_NONE;
}

static gboolean
has_reason (ipp_t *response, const char *prefix)
{
  ipp_attribute_t *reasons = ippFindAttribute (response, "printer-state-reasons", IPP_TAG_KEYWORD);

  for (int i = 0; reasons != NULL && i < ippGetCount (reasons); i++) {
    if (g_str_has_prefix (ippGetString (reasons, i, NULL), prefix))
      return TRUE;
  }

  return FALSE;
}

static void
keep_device (MrcIpp *self, ipp_t *response)
{
  ipp_attribute_t *device = ippFindAttribute (response, "device-uri", IPP_TAG_URI);
  const char *uri = device != NULL ? ippGetString (device, 0, NULL) : NULL;

  if (!self->is_queue || uri == NULL || !(g_str_has_prefix (uri, "ipp:") || g_str_has_prefix (uri, "ipps:")))
    return;

  g_free (self->device);
  self->device = g_strndup (uri, strcspn (uri, "?"));
}

static void
read_printer (ipp_t *response, MrcIppPrinter *printer)
{
  ipp_attribute_t *state = ippFindAttribute (response, "printer-state", IPP_TAG_ENUM);
  ipp_attribute_t *accepting = ippFindAttribute (response, "printer-is-accepting-jobs", IPP_TAG_BOOLEAN);

  printer->reason = find_reason (response);
  printer->low = has_reason (response, "media-low");
  printer->begun = has_reason (response, "mrc-begun");
  printer->accepts = is_good (response) && (accepting == NULL || ippGetBoolean (accepting, 0)) &&
                     (state == NULL || ippGetInteger (state, 0) != IPP_PSTATE_STOPPED ||
                      printer->reason != MRC_PRINT_REASON_NONE);
}

MrcIppAnswer
mrc_ipp_printer (MrcIpp *self, MrcIppPrinter *ret_printer)
{
  static const char *const wanted[] = { "printer-state", "printer-state-reasons", "printer-is-accepting-jobs",
                                        "cups-version", "device-uri" };
  ipp_t *request = new_request (self, IPP_OP_GET_PRINTER_ATTRIBUTES);
  ipp_t *response = NULL;

  ask_for (request, G_N_ELEMENTS (wanted), wanted);
  response = send_request (self, request);
  if (response == NULL)
    return MRC_IPP_UNKNOWN;

  self->is_queue = ippFindAttribute (response, "cups-version", IPP_TAG_TEXT) != NULL;
  keep_device (self, response);
  read_printer (response, ret_printer);
  ippDelete (response);
  return ret_printer->accepts ? MRC_IPP_YES : MRC_IPP_NO;
}

gboolean
mrc_ipp_is_queue (MrcIpp *self)
{
  return self->is_queue;
}

const char *
mrc_ipp_get_device (MrcIpp *self)
{
  return self->device;
}

gboolean
mrc_ipp_is_here (MrcIpp *self)
{
  return g_str_equal (self->host, "localhost") || g_str_equal (self->host, "::1") ||
         g_str_has_prefix (self->host, "127.") || self->host[0] == '/';
}

guint64
mrc_ipp_get_link (MrcIpp *self)
{
  return self->link;
}

static void
add_media (ipp_t *request, double width_mm, double height_mm)
{
  ipp_t *size = ippNew ();
  ipp_t *media = ippNew ();

  ippAddInteger (size, IPP_TAG_JOB, IPP_TAG_INTEGER, "x-dimension",
                 (int) lround (width_mm * HUNDREDTHS_PER_MM));
  ippAddInteger (size, IPP_TAG_JOB, IPP_TAG_INTEGER, "y-dimension",
                 (int) lround (height_mm * HUNDREDTHS_PER_MM));
  ippAddCollection (media, IPP_TAG_JOB, "media-size", size);
  ippAddInteger (media, IPP_TAG_JOB, IPP_TAG_INTEGER, "media-top-margin", 0);
  ippAddInteger (media, IPP_TAG_JOB, IPP_TAG_INTEGER, "media-bottom-margin", 0);
  ippAddInteger (media, IPP_TAG_JOB, IPP_TAG_INTEGER, "media-left-margin", 0);
  ippAddInteger (media, IPP_TAG_JOB, IPP_TAG_INTEGER, "media-right-margin", 0);
  ippAddCollection (request, IPP_TAG_JOB, "media-col", media);
  ippAddString (request, IPP_TAG_JOB, IPP_TAG_KEYWORD, "print-scaling", NULL, "none");
  ippDelete (size);
  ippDelete (media);
}

static ipp_t *
send_document (MrcIpp *self, ipp_t *request, GBytes *document)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (document, &length);
  http_status_t status = cupsSendRequest (self->http, request, self->resource, CUPS_LENGTH_VARIABLE);

  if (status == HTTP_STATUS_CONTINUE)
    status = cupsWriteRequestData (self->http, data, length);
  if (status != HTTP_STATUS_CONTINUE)
    return NULL;
  return cupsGetResponse (self->http, self->resource);
}

/* A raster begins with "RaS2" or "RaS3", in the order of its machine's bytes. */
static const char *
format_of (GBytes *document)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (document, &size);

  return size > 4 && (memcmp (data, "RaS", 3) == 0 || memcmp (data + 1, "SaR", 3) == 0)
           ? "application/vnd.cups-raster"
           : "application/pdf";
}

/* Returns: (nullable) (transfer full): the server's answer */
static ipp_t *
print_job (MrcIpp *self, const char *name, GBytes *document, double width_mm, double height_mm)
{
  ipp_t *request = new_request (self, IPP_OP_PRINT_JOB);
  ipp_t *response = NULL;

  ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", NULL, name);
  ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", NULL, format_of (document));
  add_media (request, width_mm, height_mm);
  response = send_document (self, request, document);
  ippDelete (request);
  return response;
}

static MrcIppAnswer
read_print_answer (MrcIpp *self, ipp_t *response, int *ret_job)
{
  ipp_attribute_t *id = ippFindAttribute (response, "job-id", IPP_TAG_INTEGER);

  if (is_good (response) && id != NULL) {
    *ret_job = ippGetInteger (id, 0);
    return MRC_IPP_YES;
  }
  if (ippGetStatusCode (response) == IPP_STATUS_ERROR_BUSY)
    return MRC_IPP_LATER;

  g_message ("%s refused a slip: %s", self->uri, ippErrorString (ippGetStatusCode (response)));
  return MRC_IPP_NO;
}

MrcIppAnswer
mrc_ipp_print (MrcIpp *self,
               const char *name,
               GBytes *document,
               double width_mm,
               double height_mm,
               int *ret_job)
{
  ipp_t *response = NULL;
  MrcIppAnswer answer = MRC_IPP_UNKNOWN;

  if (!connect_if_needed (self))
    return MRC_IPP_NO;

  response = print_job (self, name, document, width_mm, height_mm);
  if (is_answer (response)) {
    note_link (self);
    answer = read_print_answer (self, response, ret_job);
  } else {
    g_clear_pointer (&self->http, httpClose);
  }
  g_clear_pointer (&response, ippDelete);
  return answer;
}

/* Returns the id of the last job in @response that is called @name, 0 for none. */
static int
find_name (ipp_t *response, const char *name)
{
  const char *job_name = NULL;
  int id = 0, found = 0;

  for (ipp_attribute_t *a = ippFirstAttribute (response); a != NULL; a = ippNextAttribute (response)) {
    const char *key = ippGetName (a);

    if (key == NULL) { /* the next job begins */
      id = 0;
      job_name = NULL;
    } else if (g_str_equal (key, "job-id")) {
      id = ippGetInteger (a, 0);
    } else if (g_str_equal (key, "job-name")) {
      job_name = ippGetString (a, 0, NULL);
    }
    if (id != 0 && g_strcmp0 (job_name, name) == 0)
      found = id;
  }
  return found;
}

static MrcIppAnswer
find_among (MrcIpp *self, const char *which, const char *name, int *ret_job)
{
  /* The uuid is not needed: it makes cupsd read the job from the disk, else it may have no name. */
  static const char *const wanted[] = { "job-id", "job-name", "job-uuid" };
  ipp_t *request = new_request (self, IPP_OP_GET_JOBS);
  ipp_t *response = NULL;
  int id = 0;

  ippAddString (request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "which-jobs", NULL, which);
  ask_for (request, G_N_ELEMENTS (wanted), wanted);
  response = send_request (self, request);
  if (response == NULL || !is_good (response)) {
    g_clear_pointer (&response, ippDelete);
    return MRC_IPP_UNKNOWN;
  }

  id = find_name (response, name);
  ippDelete (response);
  if (id == 0)
    return MRC_IPP_NO;
  *ret_job = id;
  return MRC_IPP_YES;
}

/* In this order: a job goes from the first list to the second. */
MrcIppAnswer
mrc_ipp_find (MrcIpp *self, const char *name, int *ret_job)
{
  MrcIppAnswer answer = find_among (self, "not-completed", name, ret_job);

  return answer == MRC_IPP_NO ? find_among (self, "completed", name, ret_job) : answer;
}

static MrcIppJob
job_of (ipp_t *response, const char *name)
{
  ipp_attribute_t *state = ippFindAttribute (response, "job-state", IPP_TAG_ENUM);
  ipp_attribute_t *job_name = ippFindAttribute (response, "job-name", IPP_TAG_NAME);

  if (!is_good (response) || state == NULL ||
      (job_name != NULL && g_strcmp0 (ippGetString (job_name, 0, NULL), name) != 0))
    return MRC_IPP_JOB_ANOTHER;

  switch (ippGetInteger (state, 0)) {
  case IPP_JSTATE_COMPLETED:
    return MRC_IPP_JOB_PRINTED;
  case IPP_JSTATE_CANCELED:
  case IPP_JSTATE_ABORTED:
    return MRC_IPP_JOB_FAILED;
  case IPP_JSTATE_STOPPED:
    return MRC_IPP_JOB_STOPPED;
  default:
    return MRC_IPP_JOB_WAITING;
  }
}

MrcIppAnswer
mrc_ipp_job (MrcIpp *self, int job, const char *name, MrcIppJob *ret_job)
{
  static const char *const wanted[] = { "job-id", "job-name", "job-state", "job-state-reasons" };
  ipp_t *request = new_request (self, IPP_OP_GET_JOB_ATTRIBUTES);
  ipp_t *response = NULL;

  ippAddInteger (request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
  ask_for (request, G_N_ELEMENTS (wanted), wanted);
  response = send_request (self, request);
  if (response == NULL)
    return MRC_IPP_UNKNOWN;

  *ret_job = job_of (response, name);
  ippDelete (response);
  return MRC_IPP_YES;
}

MrcIppAnswer
mrc_ipp_cancel (MrcIpp *self, int job)
{
  ipp_t *request = new_request (self, IPP_OP_CANCEL_JOB);
  ipp_t *response = NULL;
  MrcIppAnswer answer = MRC_IPP_UNKNOWN;

  ippAddInteger (request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
  response = send_request (self, request);
  if (response != NULL)
    answer = is_good (response) ? MRC_IPP_YES : MRC_IPP_NO;
  g_clear_pointer (&response, ippDelete);
  return answer;
}

static MrcIppAnswer
simple (MrcIpp *self, ipp_op_t operation)
{
  ipp_t *response = send_request (self, new_request (self, operation));
  MrcIppAnswer answer = MRC_IPP_UNKNOWN;

  if (response != NULL)
    answer = is_good (response) ? MRC_IPP_YES : MRC_IPP_NO;
  g_clear_pointer (&response, ippDelete);
  return answer;
}

MrcIppAnswer
mrc_ipp_resume (MrcIpp *self)
{
  MrcIppAnswer answer = simple (self, IPP_OP_RESUME_PRINTER);

  /* A printer of its own knows no such thing as refusing. */
  if (answer == MRC_IPP_YES && self->is_queue)
    answer = simple (self, IPP_OP_CUPS_ACCEPT_JOBS);
  return answer;
}
