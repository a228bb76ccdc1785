// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

#include "locales/dates.h"

G_BEGIN_DECLS

#define MRC_TICKET_ID_SIZE 8
#define MRC_TICKET_KEY_ID_SIZE 4
#define MRC_TICKET_PUBLIC_KEY_SIZE 32
#define MRC_TICKET_SECRET_KEY_SIZE 64

/**
 * MrcTicketError:
 * @MRC_TICKET_ERROR_NO_TICKET: the text is no slip of ours
 * @MRC_TICKET_ERROR_FORGED: it looks like one, but its signature is wrong
 * @MRC_TICKET_ERROR_UNKNOWN_KEY: signed by a kiosk whose public key is not known here
 */
typedef enum {
  MRC_TICKET_ERROR_NO_TICKET,
  MRC_TICKET_ERROR_FORGED,
  MRC_TICKET_ERROR_UNKNOWN_KEY,
} MrcTicketError;

#define MRC_TICKET_ERROR (mrc_ticket_error_quark ())
GQuark mrc_ticket_error_quark (void);

/**
 * MrcTicket:
 *
 * What a slip's QR says: nothing personal, no service, no room. A slip is
 * accepted on the database's word; the signature only lets another desk tell a
 * genuine slip from a forged one with no network.
 */
typedef struct {
  char centre[4];                        /* "CML", NUL-terminated */
  guint8 key_id[MRC_TICKET_KEY_ID_SIZE]; /* of the kiosk that signed */
  guint8 id[MRC_TICKET_ID_SIZE];         /* random */
  MrcDay day;
} MrcTicket;

/** MrcTicketKey: a kiosk's own signing key, ticket.key in the data folder (mode 0600). */
typedef struct _MrcTicketKey MrcTicketKey;

MrcTicketKey *mrc_ticket_key_new (void);
/** mrc_ticket_key_load / save: save refuses to overwrite, load refuses a damaged key. @error: GIO's */
MrcTicketKey *mrc_ticket_key_load (const char *path, GError **error);
gboolean mrc_ticket_key_save (MrcTicketKey *self, const char *path, GError **error);
const guint8 *mrc_ticket_key_get_public (MrcTicketKey *self);
void mrc_ticket_key_free (MrcTicketKey *self); /* wipes */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MrcTicketKey, mrc_ticket_key_free)

/** mrc_ticket_key_id: @ret_id: (out): MRC_TICKET_KEY_ID_SIZE bytes that name @public_key */
void mrc_ticket_key_id (const guint8 *public_key, guint8 *ret_id);

/**
 * mrc_ticket_sign:
 * @ticket: its key_id is filled in
 *
 * Returns: (transfer full): the QR's text, "MRC1" and base32: the alphanumeric set of a QR, version 6-M
 */
char *mrc_ticket_sign (MrcTicket *ticket, MrcTicketKey *key);

/**
 * mrc_ticket_read:
 * @text: what a scanner sent; spaces and lower case are forgiven
 *
 * Reads without checking the signature.
 */
gboolean mrc_ticket_read (const char *text, MrcTicket *ret_ticket, GError **error);

/**
 * mrc_ticket_verify:
 * @public_keys: (element-type GBytes): keys of the kiosks trusted here, 32 bytes each
 *
 * Reads and checks. @error: #MrcTicketError
 */
gboolean mrc_ticket_verify (const char *text, GPtrArray *public_keys, MrcTicket *ret_ticket, GError **error);

G_END_DECLS
