// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"
#include "kiosk/app/window.h"

G_BEGIN_DECLS

/**
 * MrcPhotographDone:
 * @n: pictures taken
 * @error: (nullable): of G_FILE_ERROR, where one could not be written: the last one tried
 */
typedef void (*MrcPhotographDone) (int n, const GError *error, gpointer data);

/**
 * mrc_photograph:
 * @folder: is made when it is not there; a picture of that name in it is replaced
 * @prefix: "topic/visa": every place of mrc_places_list() that begins so; "" for all
 *
 * Shows one place after the other, in both languages, and writes what is on the glass:
 * "topic-visa-1-bn.png". For editors and sheets, on a demonstration centre. @done comes
 * later. Main thread; @window must live until then.
 */
void mrc_photograph (MrcWindow *window,
                     MrcKiosk *kiosk,
                     const char *folder,
                     const char *prefix,
                     MrcPhotographDone done,
                     gpointer data);

G_END_DECLS
