// SPDX-License-Identifier: GPL-3.0-or-later

/* Preloaded into ippeveprinter, which wants Avahi, D-Bus and IPv6 even when it is
 * told to announce itself nowhere: here it listens on 127.0.0.1 and nothing else. */

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

void *avahi_client_new (const void *poll, int flags, void *callback, void *data, int *error);
const char *avahi_client_get_host_name_fqdn (void *client);
int httpAddrListen (void *address, int port);

void *
avahi_client_new (const void *poll, int flags, void *callback, void *data, int *error)
{
  if (error != NULL)
    *error = 0;
  return calloc (1, 256); /* never looked into */
}

const char *
avahi_client_get_host_name_fqdn (void *client)
{
  return NULL;
}

int
httpAddrListen (void *address, int port)
{
  const struct sockaddr *asked = address;
  struct sockaddr_in loopback = { .sin_family = AF_INET, .sin_addr.s_addr = htonl (INADDR_LOOPBACK) };
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  int on = 1;

  /* The second call is for IPv6: it gets a port nobody asks. */
  loopback.sin_port = asked->sa_family == AF_INET6 ? 0 : htons ((unsigned short) port);
  setsockopt (fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (fd >= 0 && bind (fd, (struct sockaddr *) &loopback, sizeof loopback) == 0 && listen (fd, 128) == 0)
    return fd;

  close (fd);
  return -1;
}
