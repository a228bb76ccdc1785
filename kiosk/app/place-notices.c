// SPDX-License-Identifier: GPL-3.0-or-later

/* What is open just now, as staff entered it: one card a notice. After the last one, and where there is none,
 * comes the topic that tells how such news is judged. */

#define G_LOG_DOMAIN "mrc-places"

#include "kiosk/app/notices-today.h"
#include "kiosk/app/place-builders.h"
#include "kiosk/screens/card/card-screen.h"
#include "locales/messages.h"

gpointer
mrc_place_load_notices (MrcStore *store, gpointer data, GError **error)
{
  const MrcPlaceRequest *request = data;

  return mrc_notice_list_open (store, request->view.today, error);
}

char *
mrc_notices_dup_topic (const char *rest)
{
  g_autofree char *slug = g_strndup (rest, strcspn (rest, "/"));

  return g_strconcat ("topic/", slug, NULL);
}

/* "real-jobs/2": the second. One that is over since the page before was built is none. */
static guint
number_of (const char *rest, guint n)
{
  const char *slash = strchr (rest, '/');
  guint64 number = 1;

  if (n == 0 || (slash != NULL && !g_ascii_string_to_unsigned (slash + 1, 10, 1, n, &number, NULL)))
    return 0;
  return (guint) number;
}

static char *
next_action (const char *rest, guint number, guint n)
{
  g_autofree char *slug = g_strndup (rest, strcspn (rest, "/"));

  return number < n ? g_strdup_printf ("nav.open('notices/%s/%u')", slug, number + 1)
                    : g_strdup_printf ("nav.open('topic/%s')", slug);
}

GtkWidget *
mrc_place_notices (MrcKiosk *kiosk, const char *rest, gpointer loaded)
{
  GPtrArray *notices = loaded;
  MrcLanguage language = mrc_kiosk_get_language (kiosk);
  guint number = number_of (rest, notices->len);
  const MrcNotice *notice = NULL;
  g_autofree char *title = NULL;
  g_autofree char *until = NULL;
  g_autofree char *next = NULL;
  g_autofree char *onward = NULL;

  if (number == 0)
    return NULL;
  notice = g_ptr_array_index (notices, number - 1);
  title = mrc_notice_title (notice->kind);
  until = mrc_notice_until_text (notice, language);
  next = next_action (rest, number, notices->len);
  onward = mrc_message ("notice.onward", NULL);
  return mrc_card_screen_new (&(MrcCardWords){
    .topic = title,
    .number = (int) number,
    .count = (int) notices->len,
    .picture = mrc_notice_picture (notice->kind),
    .text = notice->text[language],
    .source = until,
    .next = next,
    .onward = onward,
  });
}
