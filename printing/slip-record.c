// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/slip-record.h"

/* Named fields, so that a later version of the program still reads what an earlier one kept. */
typedef struct {
  const char *key;
  char **value;
} Text;

#define N_TEXTS 6

static void
list_texts (MrcSlip *slip, Text *texts)
{
  const Text list[N_TEXTS] = {
    { "name-bn", &slip->centre_name[MRC_LANGUAGE_BENGALI] },
    { "name-en", &slip->centre_name[MRC_LANGUAGE_ENGLISH] },
    { "centre", &slip->centre_code },
    { "phone", &slip->centre_phone },
    { "code", &slip->short_code },
    { "ticket", &slip->ticket },
  };

  memcpy (texts, list, sizeof list);
}

typedef struct {
  const char *key;
  int *value;
} Number;

#define N_NUMBERS 9

static void
list_numbers (MrcSlip *slip, Number *numbers)
{
  const Number list[N_NUMBERS] = {
    { "call", &slip->call_number }, { "day", &slip->day },         { "minute", &slip->minute },
    { "counter", &slip->counter },  { "printed", &slip->printed }, { "copy", &slip->copy },
    { "demo", &slip->demo },        { "then-1", &slip->then[0] },  { "then-2", &slip->then[1] },
  };

  memcpy (numbers, list, sizeof list);
}

GBytes *
mrc_slip_to_bytes (const MrcSlip *self)
{
  GVariantDict dict;
  g_autoptr (GVariant) variant = NULL;
  Text texts[N_TEXTS];
  Number numbers[N_NUMBERS];

  list_texts ((MrcSlip *) self, texts);
  list_numbers ((MrcSlip *) self, numbers);
  g_variant_dict_init (&dict, NULL);
  for (int i = 0; i < N_TEXTS; i++) {
    if (*texts[i].value != NULL)
      g_variant_dict_insert (&dict, texts[i].key, "s", *texts[i].value);
  }
  for (int i = 0; i < N_NUMBERS; i++)
    g_variant_dict_insert (&dict, numbers[i].key, "i", *numbers[i].value);
  if (self->hotlines != NULL)
    g_variant_dict_insert (&dict, "hotlines", "^as", self->hotlines);
  variant = g_variant_ref_sink (g_variant_dict_end (&dict));
  return g_variant_get_data_as_bytes (variant);
}

MrcSlip *
mrc_slip_from_bytes (GBytes *bytes)
{
  g_autoptr (GVariant) variant =
    g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_VARDICT, bytes, FALSE));
  MrcSlip *slip = NULL;
  Text texts[N_TEXTS];
  Number numbers[N_NUMBERS];

  if (g_variant_n_children (variant) == 0)
    return NULL;

  slip = mrc_slip_new ();
  list_texts (slip, texts);
  list_numbers (slip, numbers);
  for (int i = 0; i < N_TEXTS; i++)
    g_variant_lookup (variant, texts[i].key, "s", texts[i].value);
  for (int i = 0; i < N_NUMBERS; i++)
    g_variant_lookup (variant, numbers[i].key, "i", numbers[i].value);
  g_variant_lookup (variant, "hotlines", "^as", &slip->hotlines);
  return slip;
}
