// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/privacy/seal.h"

#include <sodium.h>
#include <string.h>

struct _MrcSecretText {
  char *text; /* (owned) from sodium_malloc: locked, not in core dumps, wiped when freed */
};

MrcSecretText *
mrc_secret_text_new (void)
{
  MrcSecretText *self = g_new0 (MrcSecretText, 1);

  if (sodium_init () < 0)
    g_error ("libsodium cannot start");
  self->text = sodium_malloc (MRC_SECRET_TEXT_MAX + 1);
  if (!self->text)
    g_error ("no locked memory is left for a visitor's words");
  mrc_secret_text_clear (self);
  return self;
}

void
mrc_secret_text_free (MrcSecretText *self)
{
  if (!self)
    return;
  sodium_free (self->text);
  g_free (self);
}

const char *
mrc_secret_text_peek (MrcSecretText *self)
{
  g_return_val_if_fail (self, NULL);

  return self->text;
}

gboolean
mrc_secret_text_set (MrcSecretText *self, const char *text)
{
  gsize length = strlen (text);

  g_return_val_if_fail (self, FALSE);

  if (length > MRC_SECRET_TEXT_MAX)
    return FALSE;
  /* @text may lie in our own memory: a field that drops its last letter does so. */
  memmove (self->text, text, length);
  sodium_memzero (self->text + length, MRC_SECRET_TEXT_MAX + 1 - length);
  return TRUE;
}

void
mrc_secret_text_clear (MrcSecretText *self)
{
  g_return_if_fail (self);

  sodium_memzero (self->text, MRC_SECRET_TEXT_MAX + 1);
}

gboolean
mrc_secret_text_is_empty (MrcSecretText *self)
{
  g_return_val_if_fail (self, TRUE);

  return *self->text == '\0';
}
