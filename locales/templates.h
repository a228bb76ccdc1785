// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "locales/language.h"

G_BEGIN_DECLS

/**
 * MrcTemplateText:
 *
 * Words that stand in a visitor's template as they are: questions, buttons,
 * the bar. The templates themselves get theirs through gettext; this is the list of
 * them, made from locales/POTFILES and bn.po when the program is built.
 */
typedef struct {
  const char *place; /* "screens/when" */
  const char *text[MRC_N_LANGUAGES];
} MrcTemplateText;

/** mrc_template_texts: Returns: (array length=ret_n) (transfer none): in the order of their files; the same
 * words may come more than once */
const MrcTemplateText *mrc_template_texts (guint *ret_n);

G_END_DECLS
