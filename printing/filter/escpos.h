// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <stdbool.h>
#include <stddef.h>

/**
 * ESC/POS, as far as a slip needs it: what is written to the printer, and what its
 * answers mean. Knows no file and no clock; bytes in, bytes and facts out. Any
 * bytes may come: an answer is believed only when it fits what was asked.
 */

/** What keeps, or will soon keep, a printer from printing. */
enum {
  MRC_ESCPOS_EMPTY = 1 << 0,  /* the roll has ended */
  MRC_ESCPOS_LOW = 1 << 1,    /* it is near its end; it still prints */
  MRC_ESCPOS_COVER = 1 << 2,  /* the cover is open */
  MRC_ESCPOS_CUTTER = 1 << 3, /* paper is stuck, mostly at the cutter */
  MRC_ESCPOS_ERROR = 1 << 4,  /* something else */
};
/** Of these, what stops it. */
#define MRC_ESCPOS_STOPS (MRC_ESCPOS_EMPTY | MRC_ESCPOS_COVER | MRC_ESCPOS_CUTTER | MRC_ESCPOS_ERROR)

/** How the printer tells that all before it is on paper. */
typedef enum {
  MRC_ESCPOS_PROCESS_ID, /* GS ( H: it sends our four letters back once the printing is completed */
  MRC_ESCPOS_STATUS,     /* GS r: for printers without it: answered in its turn, so what came before has been
                            taken from the buffer */
} MrcEscposProof;

#define MRC_ESCPOS_ID_SIZE 4
#define MRC_ESCPOS_MAX_COMMAND 16
#define MRC_ESCPOS_BAND_ROWS 128 /* a band fits the buffer of a small printer */

/** Each writes one command into @out, of MRC_ESCPOS_MAX_COMMAND bytes. Returns: its length */

/** mrc_escpos_ask: DLE EOT, answered at once, even while the printer stands still. @about: 2 what has stopped
 * it, 3 which error, 4 the paper */
size_t mrc_escpos_ask (unsigned char *out, int about);
size_t mrc_escpos_reset (unsigned char *out);
/** mrc_escpos_band: the head of a band; @row_bytes × @rows bytes of picture follow, 1 is black, the left dot
 * is the high bit */
size_t mrc_escpos_band (unsigned char *out, size_t row_bytes, size_t rows);
/** mrc_escpos_cut: feeds the last row past the knife and cuts */
size_t mrc_escpos_cut (unsigned char *out);
/** mrc_escpos_forget: DLE DC4 8: throws away what the printer has in its buffers, at once */
size_t mrc_escpos_forget (unsigned char *out);
/** mrc_escpos_prove: asks for the proof that all before it is on paper */
size_t mrc_escpos_prove (unsigned char *out, MrcEscposProof proof, const char id[MRC_ESCPOS_ID_SIZE]);

/** mrc_escpos_new_id: four letters that no answer of another kind can contain */
void mrc_escpos_new_id (char id[MRC_ESCPOS_ID_SIZE], unsigned int number);

/** mrc_escpos_hush: makes two dots of one wherever the @size bytes of @picture would be a real-time command,
 * which many printers obey even in the middle of a picture */
void mrc_escpos_hush (unsigned char *picture, size_t size);

/** What the printer has answered so far. All zero before the first byte. */
typedef struct {
  unsigned int faults; /* MRC_ESCPOS_… */
  int asked;           /* the DLE EOT that is not yet answered, or 0 */
  bool proved;         /* all is on paper */
  bool forgot;         /* the buffers are empty */
  bool waits_for_id;
  bool waits_for_status;
  char id[MRC_ESCPOS_ID_SIZE];
  unsigned char block[8]; /* 0x37 … 0x00, while it comes */
  size_t n_block;
} MrcEscposAnswers;

/** mrc_escpos_take: one byte of the printer */
void mrc_escpos_take (MrcEscposAnswers *self, unsigned char byte);
