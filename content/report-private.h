// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "content/report.h"

G_BEGIN_DECLS

/* Each writes its part of the report. */
void mrc_report_sentences (MrcSource *source, GString *out);
void mrc_report_words (MrcSource *source, GString *out);
void mrc_report_gaps (MrcSource *source, MrcDay today, GString *out);

/** mrc_report_split_words: Returns: (transfer full) (element-type utf8): the words of @text, without what
 * divides them */
GPtrArray *mrc_report_split_words (const char *text);

typedef void (*MrcReportCardFunc) (const MrcTopic *topic, const MrcCard *card, gpointer data);
void mrc_report_each_card (MrcSource *source, MrcReportCardFunc each, gpointer data);

/** mrc_report_where: Returns: (transfer full): "topics/visa/bn.md:5" of a thing of the source */
char *mrc_report_where (MrcSource *source, gconstpointer thing);

G_END_DECLS
