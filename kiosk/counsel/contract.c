// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/counsel/contract.h"

#include <string.h>

MrcContractTold *
mrc_contract_told_new (void)
{
  return g_new0 (MrcContractTold, 1);
}

void
mrc_contract_told_free (MrcContractTold *self)
{
  explicit_bzero (self, sizeof *self);
  g_free (self);
}

void
mrc_contract_told_give (MrcContractTold *self, int point, MrcContractAnswer answer)
{
  g_return_if_fail (point >= 0 && point < MRC_CONTRACT_MAX);

  self->answers[point] = (guint8) answer;
}

MrcContractAnswer
mrc_contract_told_get (const MrcContractTold *self, int point)
{
  g_return_val_if_fail (point >= 0 && point < MRC_CONTRACT_MAX, MRC_CONTRACT_OPEN);

  return (MrcContractAnswer) self->answers[point];
}

int
mrc_contract_told_next (const MrcContractTold *self, int n_points)
{
  int point = 0;

  while (point < n_points && self->answers[point] != MRC_CONTRACT_OPEN)
    point++;
  return point;
}

static void
add_missing (const MrcContractTold *self,
             const gboolean *must,
             gboolean musts,
             int n_points,
             MrcContractResult *result)
{
  for (int i = 0; i < n_points; i++) {
    if (must[i] == musts && self->answers[i] != MRC_CONTRACT_YES)
      result->missing[result->n_missing++] = i;
  }
}

gboolean
mrc_contract_check (const MrcContractTold *self,
                    const gboolean *must,
                    int n_points,
                    MrcContractResult *ret_result)
{
  g_return_val_if_fail (n_points <= MRC_CONTRACT_MAX, FALSE);

  *ret_result = (MrcContractResult){ .verdict = MRC_CONTRACT_WHOLE };
  if (mrc_contract_told_next (self, n_points) < n_points)
    return FALSE;

  add_missing (self, must, TRUE, n_points, ret_result);
  add_missing (self, must, FALSE, n_points, ret_result);
  if (ret_result->n_missing > 0)
    ret_result->verdict = MRC_CONTRACT_ASK;
  for (int i = 0; i < n_points; i++) {
    if (must[i] && self->answers[i] == MRC_CONTRACT_NO)
      ret_result->verdict = MRC_CONTRACT_STOP;
  }
  return TRUE;
}
