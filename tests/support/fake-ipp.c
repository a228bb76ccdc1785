// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fake-ipp.h"

#include <arpa/inet.h>
#include <cups/cups.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#define JOB_ID 7

static ipp_t *
new_response (ipp_t *request, ipp_status_t status)
{
  ipp_t *response = ippNewResponse (request);

  ippSetStatusCode (response, status);
  return response;
}

static void
add_job (MrcFakeIpp *self, ipp_t *response)
{
  const char *name = self->job_name != NULL ? self->job_name : self->took->str;
  g_autofree char *bare = g_strchomp (g_strdup (name));

  ippAddInteger (response, IPP_TAG_JOB, IPP_TAG_INTEGER, "job-id", JOB_ID);
  ippAddString (response, IPP_TAG_JOB, IPP_TAG_NAME, "job-name", NULL, bare);
  ippAddInteger (response, IPP_TAG_JOB, IPP_TAG_ENUM, "job-state", self->job_state);
}

static ipp_t *
answer_print (MrcFakeIpp *self, ipp_t *request)
{
  ipp_t *response = NULL;

  if (self->n_busy > 0) {
    self->n_busy--;
    return new_response (request, IPP_STATUS_ERROR_BUSY);
  }
  if (self->refused != 0)
    return new_response (request, self->refused);
  if (!self->deaf)
    g_string_append_printf (self->took, "%s ",
                            ippGetString (ippFindAttribute (request, "job-name", IPP_TAG_NAME), 0, NULL));
  if (self->mute || self->deaf)
    return NULL;
  response = new_response (request, IPP_STATUS_OK);
  add_job (self, response);
  return response;
}

/* Jobs that have ended are in the other list. */
static ipp_t *
answer_jobs (MrcFakeIpp *self, ipp_t *request)
{
  ipp_t *response = new_response (request, IPP_STATUS_OK);
  const char *which = ippGetString (ippFindAttribute (request, "which-jobs", IPP_TAG_KEYWORD), 0, NULL);

  if (self->took->len > 0 &&
      g_str_equal (which, self->job_state >= IPP_JSTATE_CANCELED ? "completed" : "not-completed"))
    add_job (self, response);
  return response;
}

static ipp_t *
answer_printer (MrcFakeIpp *self, ipp_t *request)
{
  const char *reason = g_atomic_pointer_get (&self->reason);
  ipp_t *response = new_response (request, IPP_STATUS_OK);

  ippAddInteger (response, IPP_TAG_PRINTER, IPP_TAG_ENUM, "printer-state", IPP_PSTATE_IDLE);
  ippAddBoolean (response, IPP_TAG_PRINTER, "printer-is-accepting-jobs", 1);
  ippAddString (response, IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "printer-state-reasons", NULL,
                reason != NULL ? reason : "none");
  if (self->is_queue)
    ippAddString (response, IPP_TAG_PRINTER, IPP_TAG_TEXT, "cups-version", NULL, "2.4.2");
  return response;
}

/* Returns: (nullable): NULL says nothing */
static ipp_t *
answer (MrcFakeIpp *self, ipp_t *request)
{
  ipp_t *response = NULL;

  if (self->then_silent && self->took->len > 0)
    return NULL;

  switch ((int) ippGetOperation (request)) {
  case IPP_OP_GET_PRINTER_ATTRIBUTES:
    return answer_printer (self, request);
  case IPP_OP_PRINT_JOB:
    return answer_print (self, request);
  case IPP_OP_GET_JOBS:
    return answer_jobs (self, request);
  case IPP_OP_CANCEL_JOB:
    self->n_cancelled++;
    if (self->job_state < IPP_JSTATE_CANCELED)
      self->job_state = IPP_JSTATE_CANCELED;
    return new_response (request, IPP_STATUS_OK);
  default:
    response = new_response (request, IPP_STATUS_OK);
    add_job (self, response);
    return response;
  }
}

static gboolean
read_request (MrcFakeIpp *self, http_t *http, ipp_t *request)
{
  char resource[HTTP_MAX_URI];
  char rest[4096];
  http_state_t state = httpReadRequest (http, resource, sizeof resource);
  http_status_t status = HTTP_STATUS_CONTINUE;

  while (state == HTTP_STATE_WAITING)
    state = httpReadRequest (http, resource, sizeof resource);
  if (state != HTTP_STATE_POST)
    return FALSE;

  while ((status = httpUpdate (http)) == HTTP_STATUS_CONTINUE)
    ;
  if (status != HTTP_STATUS_OK)
    return FALSE;
  if (httpGetExpect (http) == HTTP_STATUS_CONTINUE)
    httpWriteResponse (http, HTTP_STATUS_CONTINUE);
  while (ippRead (http, request) != IPP_STATE_DATA) {
    if (httpError (http) != 0)
      return FALSE;
  }
  if (self->drops && ippGetOperation (request) == IPP_OP_PRINT_JOB)
    return FALSE;
  while (httpGetState (http) == HTTP_STATE_POST_RECV && httpRead2 (http, rest, sizeof rest) > 0)
    ;
  return TRUE;
}

static void
write_response (http_t *http, ipp_t *response)
{
  httpClearFields (http);
  httpSetField (http, HTTP_FIELD_CONTENT_TYPE, "application/ipp");
  httpSetLength (http, ippLength (response));
  httpWriteResponse (http, HTTP_STATUS_OK);
  ippWrite (http, response);
  httpFlushWrite (http);
}

static void
serve (MrcFakeIpp *self, http_t *http)
{
  gboolean open = TRUE;

  while (open) {
    ipp_t *request = ippNew ();
    ipp_t *response = NULL;

    open = read_request (self, http, request);
    if (open) {
      response = answer (self, request);
      if (response != NULL)
        write_response (http, response);
    }
    ippDelete (response);
    ippDelete (request);
  }
}

static gpointer
run (gpointer data)
{
  MrcFakeIpp *self = data;
  http_t *http = NULL;

  while ((http = httpAcceptConnection (self->fd, 1)) != NULL) {
    serve (self, http);
    httpClose (http);
  }
  return NULL;
}

void
mrc_fake_ipp_start (MrcFakeIpp *self)
{
  struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr.s_addr = htonl (INADDR_LOOPBACK) };
  socklen_t length = sizeof address;

  self->took = g_string_new (NULL);
  self->fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  g_assert_cmpint (bind (self->fd, (struct sockaddr *) &address, length), ==, 0);
  g_assert_cmpint (listen (self->fd, 8), ==, 0);
  g_assert_cmpint (getsockname (self->fd, (struct sockaddr *) &address, &length), ==, 0);
  self->uri = g_strdup_printf ("ipp://127.0.0.1:%d/ipp/print", ntohs (address.sin_port));
  self->thread = g_thread_new ("fake-ipp", run, self);
}

void
mrc_fake_ipp_stop (MrcFakeIpp *self)
{
  if (self->thread == NULL)
    return;

  shutdown (self->fd, SHUT_RDWR);
  g_thread_join (g_steal_pointer (&self->thread));
  close (self->fd);
}

void
mrc_fake_ipp_clear (MrcFakeIpp *self)
{
  mrc_fake_ipp_stop (self);
  g_string_free (self->took, TRUE);
  g_free (self->uri);
}
