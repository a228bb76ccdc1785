// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/store/uuid7.h"

#include <sys/random.h>

static MrcUuid
random_uuid (guint8 version)
{
  MrcUuid uuid;

  /* Never short for 16 bytes once the machine has booted; an id that might repeat is no id. */
  if (getrandom (uuid.bytes, sizeof uuid.bytes, 0) != (gssize) sizeof uuid.bytes)
    g_error ("the system has no random numbers");
  uuid.bytes[6] = (uuid.bytes[6] & 0x0f) | (guint8) (version << 4);
  uuid.bytes[8] = (uuid.bytes[8] & 0x3f) | 0x80;
  return uuid;
}

MrcUuid
mrc_uuid7_new (gint64 unix_ms)
{
  MrcUuid uuid = random_uuid (7);

  for (int i = 0; i < 6; i++)
    uuid.bytes[i] = (guint8) (unix_ms >> (40 - 8 * i));
  return uuid;
}

MrcUuid
mrc_uuid4_new (void)
{
  return random_uuid (4);
}

char *
mrc_uuid_text (const MrcUuid *uuid)
{
  GString *text = g_string_sized_new (36);

  for (int i = 0; i < MRC_UUID_SIZE; i++)
    g_string_append_printf (text, i == 4 || i == 6 || i == 8 || i == 10 ? "-%02x" : "%02x", uuid->bytes[i]);
  return g_string_free (text, FALSE);
}
