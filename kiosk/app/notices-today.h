// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"
#include "kiosk/notice/notice.h"
#include "kiosk/screens/idle/idle-screen.h"

G_BEGIN_DECLS

/**
 * mrc_notices_today_show:
 *
 * Keeps the idle page telling one notice that is open today, another each minute,
 * asked on the store's thread whenever the page is stale: what is over goes within
 * the minute. Nothing is shown when the store cannot tell, or what day it is.
 */
void mrc_notices_today_show (MrcKiosk *kiosk, MrcIdleScreen *screen);

/** mrc_notice_picture: Returns: (transfer none): the picture's name */
const char *mrc_notice_picture (MrcNoticeKind kind);
/** mrc_notice_title: Returns: (transfer full): "কাজের খবর", "চাকরি মেলা", "ট্রেনিংয়ে ভর্তি" */
char *mrc_notice_title (MrcNoticeKind kind);
/** mrc_notice_until_text: Returns: (transfer full): who says it and until when */
char *mrc_notice_until_text (const MrcNotice *notice, MrcLanguage language);

G_END_DECLS
