// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/filter/setup.h"

#include <cups/ppd.h>
#include <stdlib.h>
#include <string.h>

#define DEFAULT_DOTS 576
#define MIN_DOTS 64
#define MAX_DOTS 1024

/* CUPS 3 will have no PPD files; until then this is how a queue tells its filter. */
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

MrcSetup
mrc_setup_read (const char *ppd)
{
  MrcSetup setup = { .head_dots = DEFAULT_DOTS, .proof = MRC_ESCPOS_PROCESS_ID };
  ppd_file_t *file = ppd != NULL ? ppdOpenFile (ppd) : NULL;
  ppd_attr_t *dots = NULL;
  ppd_option_t *proof = NULL;
  long n = 0;

  if (file == NULL)
    return setup;
  dots = ppdFindAttr (file, "MrcHeadDots", NULL);
  n = dots != NULL && dots->value != NULL ? strtol (dots->value, NULL, 10) : 0;
  if (n >= MIN_DOTS && n <= MAX_DOTS)
    setup.head_dots = (size_t) n;
  proof = ppdFindOption (file, "MrcProof");
  if (proof != NULL && strcmp (proof->defchoice, "Status") == 0)
    setup.proof = MRC_ESCPOS_STATUS;
  ppdClose (file);
  return setup;
}
