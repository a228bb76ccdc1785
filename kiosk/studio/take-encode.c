// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/studio/take.h"

#include <opusenc.h>

#define BITS 24000 /* a second: speech in one voice is clear with it */
#define SERIAL 1   /* of the Ogg stream: else each encoding would be another file */

static int
on_written (void *data, const unsigned char *bytes, opus_int32 length)
{
  g_byte_array_append (data, bytes, (guint) length);
  return 0;
}

static int
on_closed (void *data)
{
  return 0;
}

GBytes *
mrc_take_encode (const MrcTake *self, GError **error)
{
  static const OpusEncCallbacks callbacks = { on_written, on_closed };
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  OggOpusComments *comments = ope_comments_create ();
  int code = OPE_OK;
  OggOpusEnc *encoder = ope_encoder_create_callbacks (&callbacks, bytes, comments, self->rate, 1, 0, &code);

  if (encoder != NULL) {
    ope_encoder_ctl (encoder, OPUS_SET_BITRATE (BITS));
    ope_encoder_ctl (encoder, OPUS_SET_SIGNAL (OPUS_SIGNAL_VOICE));
    ope_encoder_ctl (encoder, OPE_SET_SERIALNO (SERIAL));
    code = ope_encoder_write_float (encoder, self->frames, (int) self->n);
    if (code == OPE_OK)
      code = ope_encoder_drain (encoder);
    ope_encoder_destroy (encoder);
  }
  ope_comments_destroy (comments);
  if (code == OPE_OK)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "cannot be encoded (%s)", ope_strerror (code));
  return NULL;
}
