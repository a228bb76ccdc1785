// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/filter/escpos.h"

#include <string.h>

#define DLE 0x10
#define EOT 0x04
#define ENQ 0x05
#define DC4 0x14
#define ESC 0x1b
#define GS 0x1d
#define BLOCK 0x37
#define BLOCK_ID 0x22
#define BLOCK_FORGOT 0x25
#define CUT_FEED 24 /* dots below the last row: 3 mm */

static size_t
put (unsigned char *out, const unsigned char *bytes, size_t size)
{
  memcpy (out, bytes, size);
  return size;
}

size_t
mrc_escpos_ask (unsigned char *out, int about)
{
  const unsigned char bytes[] = { DLE, EOT, (unsigned char) about };

  return put (out, bytes, sizeof bytes);
}

size_t
mrc_escpos_reset (unsigned char *out)
{
  const unsigned char bytes[] = { ESC, '@' };

  return put (out, bytes, sizeof bytes);
}

size_t
mrc_escpos_band (unsigned char *out, size_t row_bytes, size_t rows)
{
  const unsigned char bytes[] = {
    GS, 'v', '0', 0, row_bytes & 0xff, row_bytes >> 8 & 0xff, rows & 0xff, rows >> 8 & 0xff
  };

  return put (out, bytes, sizeof bytes);
}

size_t
mrc_escpos_cut (unsigned char *out)
{
  const unsigned char bytes[] = { GS, 'V', 66, CUT_FEED };

  return put (out, bytes, sizeof bytes);
}

size_t
mrc_escpos_forget (unsigned char *out)
{
  const unsigned char bytes[] = { DLE, DC4, 8, 1, 3, 20, 1, 6, 2, 8 };

  return put (out, bytes, sizeof bytes);
}

size_t
mrc_escpos_prove (unsigned char *out, MrcEscposProof proof, const char id[MRC_ESCPOS_ID_SIZE])
{
  const unsigned char status[] = { GS, 'r', 1 };
  const unsigned char process[] = { GS, '(', 'H', 6, 0, 48, 48, id[0], id[1], id[2], id[3] };

  if (proof == MRC_ESCPOS_STATUS)
    return put (out, status, sizeof status);
  return put (out, process, sizeof process);
}

/* Of the letters from '@' to 'O' none has the bit that all status bytes have. */
void
mrc_escpos_new_id (char id[MRC_ESCPOS_ID_SIZE], unsigned int number)
{
  for (int i = 0; i < MRC_ESCPOS_ID_SIZE; i++)
    id[i] = (char) ('@' + (number >> (4 * i) & 0x0f));
}

void
mrc_escpos_hush (unsigned char *picture, size_t size)
{
  for (size_t i = 0; i + 1 < size; i++) {
    if (picture[i] == DLE && (picture[i + 1] == EOT || picture[i + 1] == ENQ || picture[i + 1] == DC4))
      picture[i] |= 0x08;
  }
}

/* The answers to DLE EOT look alike; one is read as that to the question that was asked. */
static void
take_status (MrcEscposAnswers *self, unsigned char byte)
{
  unsigned int about = 0, found = 0;

  switch (self->asked) {
  case 2:
    about = MRC_ESCPOS_COVER;
    found = byte & 0x04 ? MRC_ESCPOS_COVER : 0;
    break;
  case 3:
    about = MRC_ESCPOS_CUTTER | MRC_ESCPOS_ERROR;
    found = (byte & 0x08 ? MRC_ESCPOS_CUTTER : 0) | (byte & 0x64 ? MRC_ESCPOS_ERROR : 0);
    break;
  case 4:
    about = MRC_ESCPOS_EMPTY | MRC_ESCPOS_LOW;
    found = (byte & 0x60 ? MRC_ESCPOS_EMPTY : 0) | (byte & 0x0c ? MRC_ESCPOS_LOW : 0);
    break;
  default: /* nothing was asked: an echo, or a printer gone mad */
    return;
  }

  self->faults = (self->faults & ~about) | found;
  self->asked = 0;
}

static void
take_block (MrcEscposAnswers *self)
{
  if (self->block[1] == BLOCK_FORGOT)
    self->forgot = true;
  if (self->block[1] == BLOCK_ID && self->n_block == 2 + MRC_ESCPOS_ID_SIZE + 1 && self->waits_for_id &&
      memcmp (self->block + 2, self->id, MRC_ESCPOS_ID_SIZE) == 0)
    self->proved = true;
}

void
mrc_escpos_take (MrcEscposAnswers *self, unsigned char byte)
{
  if ((byte & 0x93) == 0x12) { /* real-time answers may come in the middle of a block */
    take_status (self, byte);
  } else if (byte == BLOCK) {
    self->block[0] = byte;
    self->n_block = 1;
  } else if (self->n_block > 0 && self->n_block < sizeof self->block) {
    self->block[self->n_block++] = byte;
    if (byte != 0)
      return;
    take_block (self);
    self->n_block = 0;
  } else if (self->n_block > 0) {
    self->n_block = 0; /* longer than any block is */
  } else if ((byte & 0x93) == 0 && self->waits_for_status) {
    self->proved = true;
  }
}
