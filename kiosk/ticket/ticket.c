// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/ticket/ticket.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#include "kiosk/ticket/base32.h"

#define PREFIX "MRC1"
#define DOMAIN "MRC1 slip" /* what is signed is a slip and nothing else */
#define CENTRE_SIZE 3
#define DAY_SIZE 2
#define BODY_SIZE (CENTRE_SIZE + MRC_TICKET_KEY_ID_SIZE + MRC_TICKET_ID_SIZE + DAY_SIZE)
#define WHOLE_SIZE (BODY_SIZE + crypto_sign_BYTES)
#define MAX_TEXT 256

G_STATIC_ASSERT (MRC_TICKET_PUBLIC_KEY_SIZE == crypto_sign_PUBLICKEYBYTES);
G_STATIC_ASSERT (MRC_TICKET_SECRET_KEY_SIZE == crypto_sign_SECRETKEYBYTES);

struct _MrcTicketKey {
  guint8 public[crypto_sign_PUBLICKEYBYTES];
  guint8 *secret; /* (owned): in locked memory */
};

GQuark
mrc_ticket_error_quark (void)
{
  return g_quark_from_static_string ("mrc-ticket-error");
}

static MrcTicketKey *
key_alloc (void)
{
  MrcTicketKey *self = NULL;

  if (sodium_init () < 0)
    g_error ("libsodium cannot start");

  self = g_new0 (MrcTicketKey, 1);
  self->secret = sodium_malloc (crypto_sign_SECRETKEYBYTES);
  if (self->secret == NULL)
    g_error ("no locked memory for the ticket key: raise RLIMIT_MEMLOCK");
  return self;
}

MrcTicketKey *
mrc_ticket_key_new (void)
{
  MrcTicketKey *self = key_alloc ();

  crypto_sign_keypair (self->public, self->secret);
  return self;
}

static void
set_errno (GError **error, const char *path, const char *remedy)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code), "%s: %s; %s", path, g_strerror (code),
               remedy);
}

/* Damage that changed one half would sign slips that nobody can verify. */
static gboolean
halves_match (const MrcTicketKey *self)
{
  guint8 seed[crypto_sign_SEEDBYTES];
  guint8 public[crypto_sign_PUBLICKEYBYTES];
  guint8 secret[crypto_sign_SECRETKEYBYTES];
  gboolean match = FALSE;

  crypto_sign_ed25519_sk_to_seed (seed, self->secret);
  crypto_sign_seed_keypair (public, secret, seed);
  match = sodium_memcmp (secret, self->secret, sizeof secret) == 0;
  sodium_memzero (seed, sizeof seed);
  sodium_memzero (secret, sizeof secret);
  return match;
}

static gboolean
read_secret (MrcTicketKey *self, int fd)
{
  guint8 more = 0;

  return read (fd, self->secret, crypto_sign_SECRETKEYBYTES) == crypto_sign_SECRETKEYBYTES &&
         read (fd, &more, 1) == 0 && halves_match (self);
}

MrcTicketKey *
mrc_ticket_key_load (const char *path, GError **error)
{
  g_autoptr (MrcTicketKey) self = NULL;
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean whole = FALSE;

  if (fd < 0) {
    set_errno (error, path, "the kiosk cannot sign slips: make the key with mrc setup");
    return NULL;
  }

  self = key_alloc ();
  whole = read_secret (self, fd);
  close (fd);
  if (!whole) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 "%s: damaged, or no ticket key (%d bytes expected); restore it from the backup, or move it "
                 "away and make a new one with mrc setup",
                 path, (int) crypto_sign_SECRETKEYBYTES);
    return NULL;
  }

  crypto_sign_ed25519_sk_to_pk (self->public, self->secret);
  return g_steal_pointer (&self);
}

gboolean
mrc_ticket_key_save (MrcTicketKey *self, const char *path, GError **error)
{
  int fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  gboolean ok = FALSE;

  if (fd < 0) {
    set_errno (error, path, "the key is never overwritten: move the old one away first");
    return FALSE;
  }

  ok = write (fd, self->secret, crypto_sign_SECRETKEYBYTES) == crypto_sign_SECRETKEYBYTES && fsync (fd) == 0;
  ok = close (fd) == 0 && ok;
  if (!ok) {
    set_errno (error, path, "free some room and try again");
    g_unlink (path);
  }
  return ok;
}

const guint8 *
mrc_ticket_key_get_public (MrcTicketKey *self)
{
  return self->public;
}

void
mrc_ticket_key_free (MrcTicketKey *self)
{
  if (self == NULL)
    return;

  sodium_free (self->secret);
  g_free (self);
}

void
mrc_ticket_key_id (const guint8 *public_key, guint8 *ret_id)
{
  guint8 hash[crypto_generichash_BYTES_MIN];

  crypto_generichash (hash, sizeof hash, public_key, crypto_sign_PUBLICKEYBYTES, NULL, 0);
  memcpy (ret_id, hash, MRC_TICKET_KEY_ID_SIZE);
}

static void
pack_body (const MrcTicket *ticket, guint8 *body)
{
  guint8 *p = body;

  memcpy (p, ticket->centre, CENTRE_SIZE);
  p += CENTRE_SIZE;
  memcpy (p, ticket->key_id, MRC_TICKET_KEY_ID_SIZE);
  p += MRC_TICKET_KEY_ID_SIZE;
  memcpy (p, ticket->id, MRC_TICKET_ID_SIZE);
  p += MRC_TICKET_ID_SIZE;
  p[0] = (guint8) (ticket->day >> 8);
  p[1] = (guint8) ticket->day;
}

static gboolean
unpack_body (const guint8 *body, MrcTicket *ret_ticket)
{
  MrcTicket ticket = { 0 };
  const guint8 *p = body;

  memcpy (ticket.centre, p, CENTRE_SIZE);
  p += CENTRE_SIZE;
  memcpy (ticket.key_id, p, MRC_TICKET_KEY_ID_SIZE);
  p += MRC_TICKET_KEY_ID_SIZE;
  memcpy (ticket.id, p, MRC_TICKET_ID_SIZE);
  p += MRC_TICKET_ID_SIZE;
  ticket.day = p[0] << 8 | p[1];

  for (int i = 0; i < CENTRE_SIZE; i++) {
    if (!g_ascii_isupper (ticket.centre[i]))
      return FALSE;
  }
  *ret_ticket = ticket;
  return TRUE;
}

static void
sign_message (const guint8 *body, guint8 *message)
{
  memcpy (message, DOMAIN, sizeof DOMAIN);
  memcpy (message + sizeof DOMAIN, body, BODY_SIZE);
}

char *
mrc_ticket_sign (MrcTicket *ticket, MrcTicketKey *key)
{
  guint8 whole[WHOLE_SIZE];
  guint8 message[sizeof DOMAIN + BODY_SIZE];
  g_autofree char *text = NULL;

  g_return_val_if_fail (strlen (ticket->centre) == CENTRE_SIZE, NULL);
  g_return_val_if_fail (ticket->day >= 0 && ticket->day <= G_MAXUINT16, NULL);

  mrc_ticket_key_id (key->public, ticket->key_id);
  pack_body (ticket, whole);
  sign_message (whole, message);
  crypto_sign_detached (whole + BODY_SIZE, NULL, message, sizeof message, key->secret);
  text = mrc_base32_encode (whole, sizeof whole);
  return g_strconcat (PREFIX, text, NULL);
}

/* Scanners add spaces and line ends, and some turn capitals into small letters. */
static char *
clean (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0' && out->len < MAX_TEXT; p++) {
    if (!g_ascii_isspace (*p))
      g_string_append_c (out, g_ascii_toupper (*p));
  }
  return g_string_free (out, FALSE);
}

static gboolean
read_whole (const char *text, guint8 *whole, MrcTicket *ret_ticket, GError **error)
{
  g_autofree char *bare = clean (text);

  if (g_str_has_prefix (bare, PREFIX) && mrc_base32_decode (bare + strlen (PREFIX), whole, WHOLE_SIZE) &&
      unpack_body (whole, ret_ticket))
    return TRUE;

  g_set_error_literal (error, MRC_TICKET_ERROR, MRC_TICKET_ERROR_NO_TICKET, "this is no slip of a centre");
  return FALSE;
}

gboolean
mrc_ticket_read (const char *text, MrcTicket *ret_ticket, GError **error)
{
  guint8 whole[WHOLE_SIZE];

  g_return_val_if_fail (text != NULL, FALSE);

  return read_whole (text, whole, ret_ticket, error);
}

static GBytes *
find_key (GPtrArray *public_keys, const guint8 *key_id)
{
  for (guint i = 0; i < public_keys->len; i++) {
    GBytes *key = g_ptr_array_index (public_keys, i);
    guint8 id[MRC_TICKET_KEY_ID_SIZE];

    if (g_bytes_get_size (key) != MRC_TICKET_PUBLIC_KEY_SIZE)
      continue;
    mrc_ticket_key_id (g_bytes_get_data (key, NULL), id);
    if (memcmp (id, key_id, sizeof id) == 0)
      return key;
  }

  return NULL;
}

gboolean
mrc_ticket_verify (const char *text, GPtrArray *public_keys, MrcTicket *ret_ticket, GError **error)
{
  guint8 whole[WHOLE_SIZE];
  guint8 message[sizeof DOMAIN + BODY_SIZE];
  MrcTicket ticket;
  GBytes *key = NULL;

  g_return_val_if_fail (text != NULL && public_keys != NULL, FALSE);

  if (sodium_init () < 0 || !read_whole (text, whole, &ticket, error))
    return FALSE;

  key = find_key (public_keys, ticket.key_id);
  if (key == NULL) {
    g_set_error (error, MRC_TICKET_ERROR, MRC_TICKET_ERROR_UNKNOWN_KEY,
                 "signed by a kiosk that is not known here: its public key comes with the content pack");
    return FALSE;
  }

  sign_message (whole, message);
  if (crypto_sign_verify_detached (whole + BODY_SIZE, message, sizeof message,
                                   g_bytes_get_data (key, NULL)) != 0) {
    g_set_error_literal (error, MRC_TICKET_ERROR, MRC_TICKET_ERROR_FORGED,
                         "the signature is wrong: forged or damaged");
    return FALSE;
  }

  *ret_ticket = ticket;
  return TRUE;
}
