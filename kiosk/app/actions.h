// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"

G_BEGIN_DECLS

/**
 * What a touch does. Each group is put on the window under its name; screens
 * activate "group.action" and know nothing else.
 *
 * All: (transfer full); they hold no reference to the kiosk and live as long as its window.
 */

/** mrc_nav_actions_new: nav: open (s), back, home */
GActionGroup *mrc_nav_actions_new (MrcKiosk *kiosk);
/** mrc_visit_actions_new: visit: exit, language, ease (s larger · smaller · contrast · louder · quieter ·
 * slower · normal), fact ((ss)), skip-facts */
GActionGroup *mrc_visit_actions_new (MrcKiosk *kiosk);
/** mrc_booking_actions_new: booking: service (s), day (i), time ((ii)), call (b), phone, name, skip-name,
 * confirm (b) */
GActionGroup *mrc_booking_actions_new (MrcKiosk *kiosk);
/** mrc_arrival_actions_new: arrival: code (s), without-slip, here, line (i) of a slip that is here, today (i)
 * a serial in that line, -1 for "rather not say", take (b), change, confirm-change (b), reprint, cancel. A
 * boolean is "on paper" */
GActionGroup *mrc_arrival_actions_new (MrcKiosk *kiosk);
/** mrc_slip_actions_new: slip: again, done, came-out (b) */
GActionGroup *mrc_slip_actions_new (MrcKiosk *kiosk);
/** mrc_help_actions_new: help: call */
GActionGroup *mrc_help_actions_new (MrcKiosk *kiosk);
/** mrc_contract_actions_new: contract: answer ((ss) point, yes · no · unsure) */
GActionGroup *mrc_contract_actions_new (MrcKiosk *kiosk);
/** mrc_decision_actions_new: decide: answer ((sss) path, question, answer; an answer "" for "I would rather
 * not say") */
GActionGroup *mrc_decision_actions_new (MrcKiosk *kiosk);
/** mrc_fee_actions_new: fee: country (s), asked (x: whole taka) */
GActionGroup *mrc_fee_actions_new (MrcKiosk *kiosk);
/** mrc_worksheet_actions_new: worksheet: country (s), cost (x), lender (s), loan (x), interest (x), currency
 * (s), wage (x), living (x), months (i), unsure (s), another. Sums are whole taka, the wage whole units of
 * its currency */
GActionGroup *mrc_worksheet_actions_new (MrcKiosk *kiosk);
/** mrc_search_actions_new: search: find */
GActionGroup *mrc_search_actions_new (MrcKiosk *kiosk);
/** mrc_agency_actions_new: agency: number (i a licence), by-name, name (that was written) */
GActionGroup *mrc_agency_actions_new (MrcKiosk *kiosk);
/** mrc_take_actions_new: take: print (s a kind of mrc_take_home_has()), office ((ssu) need, district or
 * "anywhere", which of mrc_refer_answers()): the paper of an office */
GActionGroup *mrc_take_actions_new (MrcKiosk *kiosk);
/** mrc_staff_actions_new: staff: pin (s), export (a{sv}), cancel, lock */
GActionGroup *mrc_staff_actions_new (MrcKiosk *kiosk);

/** mrc_queue_actions_add: to the group staff: call-next, jump ((is)), finish ((ib)), here (i), missed (i) */
void mrc_queue_actions_add (GActionMap *map, MrcKiosk *kiosk);

/** mrc_centre_actions_add: to the group staff: service ((ss) code, more · fewer · longer · shorter ·
 * ahead-more · ahead-less · retire · again), need ((is) which, more · fewer), hours ((is) weekday,
 * open-earlier · open-later · close-earlier · close-later · shut · open), work (i day), close ((is) day, move
 * · noon · keep), open (i), wait-give (s code), wait-drop (s), clock-right, clock-repair */
void mrc_centre_actions_add (GActionMap *map, MrcKiosk *kiosk);

#define MRC_NEWS_DAYS_MAX 91 /* after today: what goes on for longer belongs into the topics */

/** mrc_news_actions_add: to the group staff: tell ((sssi) table of prepared words, code, what they are about,
 * days after today), notice-drop (x), crisis-off; they lead to the place "news" */
void mrc_news_actions_add (GActionMap *map, MrcKiosk *kiosk);
/** mrc_news_is_table: Returns: whether staff choose words from it */
gboolean mrc_news_is_table (const char *table);

/** mrc_content_actions_add: to the group staff: content-take (the newest pack of the stick), content-back */
void mrc_content_actions_add (GActionMap *map, MrcKiosk *kiosk);

/** mrc_paper_actions_add: to the group staff: print-notices (i a day that was closed), print-day (i),
 * print-pad, print-paper (s of mrc_take_home_has()) */
void mrc_paper_actions_add (GActionMap *map, MrcKiosk *kiosk);

/** mrc_printer_actions_add: to the group staff: print-test, print-good (b), print-retry (s), print-cancel
 * (s), print-resume, print-roll (i) */
void mrc_printer_actions_add (GActionMap *map, MrcKiosk *kiosk);

/** mrc_wait_list_actions_add: to the group booking: wait, confirm-wait */
void mrc_wait_list_actions_add (GActionMap *map, MrcKiosk *kiosk);

/** mrc_wait_list_is_offered: whether somebody can be called at all, and has no serial that is being changed
 */
gboolean mrc_wait_list_is_offered (MrcKiosk *kiosk);

/**
 * mrc_booking_next_place:
 *
 * Returns: (transfer none): where the serial being taken goes on: the first thing not answered yet, at the
 * end "confirm"
 */
const char *mrc_booking_next_place (MrcKiosk *kiosk);

/** mrc_booking_next_contact: the first thing about calling that is not answered; @then when all is */
const char *mrc_booking_next_contact (MrcKiosk *kiosk, const char *then);
/** mrc_wait_list_next_place: the same for who waits: at the end "waiting" */
const char *mrc_wait_list_next_place (MrcKiosk *kiosk);

/** mrc_facts_next_place: @after: (nullable): the fact just answered. Returns: (transfer full): the next
 * picture question, at the end "slip" */
char *mrc_facts_next_place (MrcKiosk *kiosk, const char *after);

G_END_DECLS
