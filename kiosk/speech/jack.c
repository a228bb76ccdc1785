// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/speech/jack.h"

#include "kiosk/speech/alsa-quiet.h"

#include <alsa/asoundlib.h>
#include <poll.h>

typedef struct {
  snd_ctl_elem_id_t *id; /* (owned) */
  gboolean filled;
  gboolean standing; /* filled since the kiosk started: a loudspeaker, for all we know */
} Socket;

struct _MrcJack {
  snd_ctl_t *ctl;               /* (owned) */
  int fd;                       /* of @ctl */
  GArray *sockets;              /* (owned) (element-type Socket) */
  snd_ctl_elem_id_t *auto_mute; /* (owned) (nullable) */
  unsigned int auto_mute_last;  /* its item that mutes all that can be muted */
  gboolean loudspeakers;        /* the card has others than the sockets */
  gboolean muted;               /* they are mute while a socket is filled */
};

static void
socket_clear (gpointer data)
{
  snd_ctl_elem_id_free (((Socket *) data)->id);
}

static snd_ctl_elem_id_t *
dup_id (const snd_ctl_elem_id_t *id)
{
  snd_ctl_elem_id_t *copy = NULL;

  if (snd_ctl_elem_id_malloc (&copy) < 0)
    g_error ("no memory for an element of a sound card");
  snd_ctl_elem_id_copy (copy, id);
  return copy;
}

static int
read_value (MrcJack *self, const snd_ctl_elem_id_t *id, snd_ctl_elem_value_t *value)
{
  snd_ctl_elem_value_clear (value);
  snd_ctl_elem_value_set_id (value, id);
  return snd_ctl_elem_read (self->ctl, value);
}

/* Returns: 0, or an ALSA error: then nothing is believed */
static int
read_all (MrcJack *self)
{
  snd_ctl_elem_value_t *value = NULL;
  int code = 0;

  snd_ctl_elem_value_alloca (&value);
  for (guint i = 0; i < self->sockets->len; i++) {
    Socket *socket = &g_array_index (self->sockets, Socket, i);

    code = read_value (self, socket->id, value);
    if (code < 0)
      return code;
    socket->filled = snd_ctl_elem_value_get_boolean (value, 0) != 0;
    socket->standing = socket->standing && socket->filled;
  }
  self->muted = !self->loudspeakers;
  if (self->auto_mute != NULL) {
    code = read_value (self, self->auto_mute, value);
    if (code < 0)
      return code;
    self->muted = snd_ctl_elem_value_get_enumerated (value, 0) == self->auto_mute_last;
  }
  return 0;
}

static gboolean
is_socket (const char *name)
{
  return g_str_equal (name, "Headphone Jack") || g_str_equal (name, "Front Headphone Jack");
}

static void
find_auto_mute (MrcJack *self, const snd_ctl_elem_id_t *id)
{
  snd_ctl_elem_info_t *info = NULL;

  snd_ctl_elem_info_alloca (&info);
  snd_ctl_elem_info_set_id (info, id);
  if (self->auto_mute != NULL || snd_ctl_elem_info (self->ctl, info) < 0 ||
      snd_ctl_elem_info_get_type (info) != SND_CTL_ELEM_TYPE_ENUMERATED ||
      snd_ctl_elem_info_get_items (info) == 0)
    return;

  self->auto_mute = dup_id (id);
  self->auto_mute_last = snd_ctl_elem_info_get_items (info) - 1;
}

static void
note_element (MrcJack *self, const snd_ctl_elem_id_t *id)
{
  const char *name = snd_ctl_elem_id_get_name (id);

  if (is_socket (name) && snd_ctl_elem_id_get_interface (id) == SND_CTL_ELEM_IFACE_CARD) {
    Socket socket = { dup_id (id), FALSE, TRUE };

    g_array_append_val (self->sockets, socket);
  } else if (g_str_equal (name, "Auto-Mute Mode"))
    find_auto_mute (self, id);
  else if (g_str_has_prefix (name, "Speaker ") || g_str_has_prefix (name, "Line Out "))
    self->loudspeakers = TRUE;
}

static int
list_elements (MrcJack *self)
{
  snd_ctl_elem_list_t *list = NULL;
  snd_ctl_elem_id_t *id = NULL;
  int code = 0;

  snd_ctl_elem_list_alloca (&list);
  snd_ctl_elem_id_alloca (&id);
  code = snd_ctl_elem_list (self->ctl, list);
  if (code >= 0)
    code = snd_ctl_elem_list_alloc_space (list, snd_ctl_elem_list_get_count (list));
  if (code >= 0)
    code = snd_ctl_elem_list (self->ctl, list);
  for (unsigned int i = 0; code >= 0 && i < snd_ctl_elem_list_get_used (list); i++) {
    snd_ctl_elem_list_get_id (list, i, id);
    note_element (self, id);
  }
  snd_ctl_elem_list_free_space (list);
  return code;
}

/* Events are asked for before the sockets are read: none falls between. */
static int
begin (MrcJack *self)
{
  struct pollfd fd = { .fd = -1 };
  int code = list_elements (self);

  if (code >= 0 && self->sockets->len == 0)
    return -ENOENT;
  if (code >= 0 && snd_ctl_poll_descriptors (self->ctl, &fd, 1) != 1)
    return -ENOTSUP;
  self->fd = fd.fd;
  if (code >= 0)
    code = snd_ctl_subscribe_events (self->ctl, 1);
  return code < 0 ? code : read_all (self);
}

MrcJack *
mrc_jack_open (const char *device, const char **ret_why)
{
  g_autoptr (MrcJack) self = NULL;
  snd_ctl_t *ctl = NULL;
  int code = 0;

  mrc_alsa_quiet ();
  code = snd_ctl_open (&ctl, device, SND_CTL_NONBLOCK);
  if (code < 0) {
    *ret_why = snd_strerror (code);
    return NULL;
  }

  self = g_new0 (MrcJack, 1);
  self->ctl = ctl;
  self->sockets = g_array_new (FALSE, FALSE, sizeof (Socket));
  g_array_set_clear_func (self->sockets, socket_clear);
  code = begin (self);
  if (code < 0) {
    *ret_why = code == -ENOENT ? "no socket for headphones has a switch" : snd_strerror (code);
    return NULL;
  }
  return g_steal_pointer (&self);
}

int
mrc_jack_get_fd (const MrcJack *self)
{
  return self->fd;
}

gboolean
mrc_jack_read (MrcJack *self, const char **ret_why)
{
  snd_ctl_event_t *event = NULL;
  int code = 0;

  snd_ctl_event_alloca (&event);
  do
    code = snd_ctl_read (self->ctl, event);
  while (code > 0);
  if (code == 0 || code == -EAGAIN)
    code = read_all (self); /* whichever it was: there are two or three */
  if (code < 0)
    *ret_why = snd_strerror (code);
  return code >= 0;
}

gboolean
mrc_jack_is_private (const MrcJack *self)
{
  gboolean filled = FALSE;

  for (guint i = 0; i < self->sockets->len; i++) {
    const Socket *socket = &g_array_index (self->sockets, Socket, i);

    if (socket->standing)
      return FALSE;
    filled = filled || socket->filled;
  }
  return filled && self->muted;
}

gboolean
mrc_jack_is_alone (const MrcJack *self)
{
  return self->muted;
}

void
mrc_jack_close (MrcJack *self)
{
  if (self == NULL)
    return;

  snd_ctl_close (self->ctl);
  g_array_unref (self->sockets);
  g_clear_pointer (&self->auto_mute, snd_ctl_elem_id_free);
  g_free (self);
}
