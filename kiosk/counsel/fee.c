// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/counsel/fee.h"

#include <string.h>

static int
length_of (gint64 sum, gint64 longest)
{
  return sum > 0 ? (int) ((sum * MRC_FEE_WHOLE + longest / 2) / longest) : 0;
}

static MrcFeeAnswer
answer_of (const MrcFee *self)
{
  if (self->ceiling < 0)
    return MRC_FEE_UNKNOWN;
  if (self->old)
    return MRC_FEE_OLD;
  return self->asked > self->ceiling ? MRC_FEE_OVER : MRC_FEE_WITHIN;
}

void
mrc_fee_check (const MrcFee *self, MrcFeeResult *ret_result)
{
  gint64 longest = MAX (self->asked, MAX (self->ceiling, self->average));
  MrcFeeAnswer answer = answer_of (self);

  *ret_result = (MrcFeeResult){ .answer = answer,
                                .over = answer == MRC_FEE_OVER ? self->asked - self->ceiling : 0,
                                .asked_length = length_of (self->asked, longest),
                                .ceiling_length = length_of (self->ceiling, longest),
                                .average_length = length_of (self->average, longest) };
}

const char *
mrc_fee_answer_code (MrcFeeAnswer answer)
{
  static const char *const codes[MRC_N_FEE_ANSWERS] = { "within", "over", "unknown", "old" };

  return codes[answer];
}

MrcFeeTold *
mrc_fee_told_new (void)
{
  return g_new0 (MrcFeeTold, 1);
}

void
mrc_fee_told_free (MrcFeeTold *self)
{
  explicit_bzero (self, sizeof *self);
  g_free (self);
}

void
mrc_fee_told_set_country (MrcFeeTold *self, const char *code)
{
  g_strlcpy (self->country, code, sizeof self->country);
}

void
mrc_fee_told_set_asked (MrcFeeTold *self, gint64 poisha)
{
  self->has_asked = TRUE;
  self->asked = poisha;
}
