// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "kiosk/app/kiosk.h"
#include "kiosk/booking/service.h"
#include "kiosk/booking/slot.h"
#include "kiosk/screens/screen.h"

G_BEGIN_DECLS

/**
 * How each place becomes a screen; places.c lists them. @rest is what stands in
 * the place after its first '/', "" for nothing. All: (transfer floating)
 * (nullable): %NULL where there is nothing to show. Main thread.
 */

/* What is said: from the pack. */
GtkWidget *mrc_place_idle (MrcKiosk *kiosk, const char *rest, gpointer loaded);
GtkWidget *mrc_place_doors (MrcKiosk *kiosk, const char *rest, gpointer loaded);
GtkWidget *mrc_place_home (MrcKiosk *kiosk, const char *rest, gpointer loaded);
GtkWidget *mrc_place_topics (MrcKiosk *kiosk, const char *rest, gpointer loaded);
GtkWidget *mrc_place_topic (MrcKiosk *kiosk, const char *rest, gpointer loaded);

/* What is open just now: "notices/TOPIC", "notices/TOPIC/2": one card a notice, then the topic. */
gpointer mrc_place_load_notices (MrcStore *store, gpointer request, GError **error);
GtkWidget *mrc_place_notices (MrcKiosk *kiosk, const char *rest, gpointer loaded);
/** mrc_notices_dup_topic: @rest: of the place. Returns: (transfer full): "topic/TOPIC" */
char *mrc_notices_dup_topic (const char *rest);

GtkWidget *mrc_place_help (MrcKiosk *kiosk, const char *rest, gpointer loaded);
GtkWidget *mrc_place_ask (MrcKiosk *kiosk, const char *rest, gpointer loaded);
GtkWidget *mrc_place_clock (MrcKiosk *kiosk, const char *rest, gpointer loaded);
GtkWidget *mrc_place_sorry (MrcKiosk *kiosk, const char *rest, gpointer loaded);

/** What the store is asked before a page of the serial is built. Copied, so that the store's thread has its
 * own. */
typedef struct {
  MrcAudience audience;
  char *service; /* (nullable): or a journey */
  MrcDay day;    /* that was chosen; @minute -1 for none */
  int minute;
  char *rest;
  char *heard;     /* the name of an agency, as the visitor wrote it; wiped; NULL for staff */
  MrcClock *clock; /* (owned) */
  MrcSlotView view;
  MrcDay first; /* of the calendar, and how many */
  int n_days;
} MrcPlaceRequest;

/* The serial being taken: first the store's part, on its thread, then the screen. */
gpointer mrc_place_load_services (MrcStore *store, gpointer request, GError **error);
gpointer mrc_place_load_when (MrcStore *store, gpointer request, GError **error);
void mrc_place_when_free (gpointer loaded);
gpointer mrc_place_load_needs (MrcStore *store, gpointer data, GError **error);
GtkWidget *mrc_place_needs (MrcKiosk *kiosk, const char *rest, gpointer loaded);
gpointer mrc_place_load_calendar (MrcStore *store, gpointer request, GError **error);
void mrc_place_calendar_free (gpointer loaded);
gpointer mrc_place_load_times (MrcStore *store, gpointer request, GError **error);
gpointer mrc_place_load_wanted (MrcStore *store, gpointer request, GError **error);
void mrc_place_wanted_free (gpointer loaded);
GtkWidget *mrc_place_serial (MrcKiosk *kiosk, const char *rest, gpointer loaded);
GtkWidget *mrc_place_when (MrcKiosk *kiosk, const char *rest, gpointer loaded);
GtkWidget *mrc_place_calendar (MrcKiosk *kiosk, const char *rest, gpointer loaded);
GtkWidget *mrc_place_times (MrcKiosk *kiosk, const char *rest, gpointer loaded);
GtkWidget *mrc_place_call (MrcKiosk *kiosk, const char *rest, gpointer loaded);
GtkWidget *mrc_place_phone (MrcKiosk *kiosk, const char *rest, gpointer loaded);
GtkWidget *mrc_place_name (MrcKiosk *kiosk, const char *rest, gpointer loaded);
GtkWidget *mrc_place_confirm (MrcKiosk *kiosk, const char *rest, gpointer loaded);
/** mrc_place_then_text: Returns: (transfer full) (nullable): "তারপর সকাল ১১:০০, সকাল ১১:৩০": @minutes: of the
 * later turns */
char *mrc_place_then_text (const int *minutes, int n);
GtkWidget *mrc_place_slip (MrcKiosk *kiosk, const char *rest, gpointer loaded);

/* With a slip, or for today without one. */
gpointer mrc_place_load_queue (MrcStore *store, gpointer request, GError **error);
void mrc_place_queue_free (gpointer loaded);
GtkWidget *mrc_place_arrival (MrcKiosk *kiosk, const char *rest, gpointer loaded);

/* All times are taken: to be called when one falls free. */
GtkWidget *mrc_place_waiting (MrcKiosk *kiosk, const char *rest, gpointer loaded);

/* How one sees and hears best. */
GtkWidget *mrc_place_see (MrcKiosk *kiosk, const char *rest, gpointer loaded);

/* A paper to take home. */
GtkWidget *mrc_place_take (MrcKiosk *kiosk, const char *rest, gpointer loaded);

/* Going, or staying: a path of questions and what it comes to. */
GtkWidget *mrc_place_decision (MrcKiosk *kiosk, const char *rest, gpointer loaded);

/* What a contract must hold. */
GtkWidget *mrc_place_contract (MrcKiosk *kiosk, const char *rest, gpointer loaded);

/* What was asked for going, beside what the government allows. */
GtkWidget *mrc_place_fee (MrcKiosk *kiosk, const char *rest, gpointer loaded);

/* The ways to work, side by side. */
GtkWidget *mrc_place_ways (MrcKiosk *kiosk, const char *rest, gpointer loaded);

/* Where a trade or a language is taught near one's home. */
GtkWidget *mrc_place_training (MrcKiosk *kiosk, const char *rest, gpointer loaded);

/* Where to go for what the centre does not do itself. */
gpointer mrc_place_load_refer (MrcStore *store, gpointer request, GError **error);
GtkWidget *mrc_place_refer (MrcKiosk *kiosk, const char *rest, gpointer loaded);

/* What one finds by oneself. mrc_place_all_topics: @rest: the page, "" for the first */
GtkWidget *mrc_place_all_topics (MrcKiosk *kiosk, const char *rest);
GtkWidget *mrc_place_search (MrcKiosk *kiosk, const char *rest, gpointer loaded);
GtkWidget *mrc_place_found (MrcKiosk *kiosk, const char *rest, gpointer loaded);

/* What a way abroad costs and brings. */
GtkWidget *mrc_place_worksheet (MrcKiosk *kiosk, const char *rest, gpointer loaded);

/* Whether an agency is on the list. */
gpointer mrc_place_load_agency (MrcStore *store, gpointer request, GError **error);
void mrc_place_agency_free (gpointer loaded);
GtkWidget *mrc_place_agency (MrcKiosk *kiosk, const char *rest, gpointer loaded);

/* Staff. */
/* the machine itself, for staff: "", "content" */
GtkWidget *mrc_place_machine (MrcKiosk *kiosk, const char *rest, gpointer loaded);

gpointer mrc_place_load_centre (MrcStore *store, gpointer request, GError **error);
void mrc_place_centre_free (gpointer loaded);
GtkWidget *mrc_place_centre (MrcKiosk *kiosk, const char *rest, gpointer loaded);
/* what staff tell everybody: see place-news.c */
gpointer mrc_place_load_news (MrcStore *store, gpointer request, GError **error);
void mrc_place_news_free (gpointer loaded);
GtkWidget *mrc_place_news (MrcKiosk *kiosk, const char *rest, gpointer loaded);
gpointer mrc_place_load_hours (MrcStore *store, gpointer request, GError **error);
GtkWidget *mrc_place_hours (MrcKiosk *kiosk, const char *rest, gpointer loaded);
gpointer mrc_place_load_wait_list (MrcStore *store, gpointer request, GError **error);
void mrc_place_wait_list_free (gpointer loaded);
GtkWidget *mrc_place_wait_list (MrcKiosk *kiosk, const char *rest, gpointer loaded);
gpointer mrc_place_load_today (MrcStore *store, gpointer request, GError **error);
void mrc_place_today_free (gpointer loaded);
GtkWidget *mrc_place_today (MrcKiosk *kiosk, const char *rest, gpointer loaded);
gpointer mrc_place_load_printer (MrcStore *store, gpointer request, GError **error);
void mrc_place_printer_free (gpointer loaded);
GtkWidget *mrc_place_printer (MrcKiosk *kiosk, const char *rest, gpointer loaded);
GtkWidget *mrc_place_staff (MrcKiosk *kiosk, const char *rest, gpointer loaded);

/** mrc_qr_texture: Returns: (transfer full) (nullable): @text as a QR, one px a module, with its quiet zone
 */
GdkTexture *mrc_qr_texture (const char *text);

G_END_DECLS
