// SPDX-License-Identifier: GPL-3.0-or-later

/* May we call, and the number: what the pages do, and how they look. */

#include "kiosk/screens/call/call-screen.h"
#include "kiosk/screens/phone/phone-screen.h"
#include "kiosk/widgets/bar.h"
#include "kiosk/widgets/end-pill.h"
#include "tests/support/test-draft.h"
#include "tests/support/test-support.h"

static const char *const actions[] = { "booking.call:b", "booking.phone", "nav.open:s", NULL };

typedef struct {
  GtkWidget *screen;
  GtkWidget *window;
  GString *log;
  MrcDraft *draft; /* (owned) (nullable) */
} Page;

/* The page as the window has it: the bar under it, the pill over it. */
static GtkWidget *
frame (GtkWidget *screen)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = mrc_bar_new ();

  gtk_widget_set_vexpand (screen, TRUE);
  gtk_box_append (GTK_BOX (box), screen);
  mrc_bar_set_shown (MRC_BAR (bar), MRC_BAR_ALL);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), box);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), mrc_end_pill_new ());

  return overlay;
}

static void
open_page (Page *page, GtkWidget *screen, int width, int height)
{
  static const char *const bar_actions[] = { "nav.back",   "nav.home",      "visit.exit", "visit.language",
                                             "visit.size", "speech.toggle", "nav.open:s", NULL };

  page->screen = screen;
  page->log = g_string_new (NULL);
  page->window = mrc_test_present (frame (screen), width, height);
  mrc_test_record_actions (page->window, actions, page->log);
  mrc_test_record_actions (page->window, bar_actions, page->log);
  mrc_screen_shown (MRC_SCREEN (screen), NULL);
  mrc_test_frames (page->window, 2);
}

/* The screen dies with its window. */
static void
close_page (Page *page)
{
  g_object_add_weak_pointer (G_OBJECT (page->screen), (gpointer *) &page->screen);
  mrc_test_close (page->window);
  g_assert_null (page->screen);
  g_string_free (page->log, TRUE);
  g_clear_object (&page->draft);
}

static void
open_phone (Page *page, const char *digits, int width, int height)
{
  page->draft = mrc_test_draft_new (digits);
  open_page (page, mrc_phone_screen_new (page->draft), width, height);
}

static void
on_asks (MrcScreen *screen, int *count)
{
  ++*count;
}

static char *
narration (GtkWidget *screen)
{
  g_autoptr (GPtrArray) sayings = mrc_screen_dup_narration (MRC_SCREEN (screen));
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < sayings->len; i++) {
    const MrcSaying *saying = g_ptr_array_index (sayings, i);

    g_string_append_printf (all, "%s:%s|", saying->id, saying->text);
  }

  return g_string_free (all, FALSE);
}

static void
test_no_is_one_touch (void)
{
  Page page = { NULL };

  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
  open_page (&page, mrc_call_screen_new (FALSE), 1080, 1920);
  mrc_test_press_words (page.window, "নম্বর দেব না");
  g_assert_cmpstr (page.log->str, ==, "booking.call(false) ");
  close_page (&page);
}

static void
test_yes_asks_whether_it_is_safe (void)
{
  Page page = { NULL };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
  open_page (&page, mrc_call_screen_new (FALSE), 1080, 1920);
  first = narration (page.screen);
  g_assert_true (g_str_has_prefix (first, ":আপনাকে ফোন করা যাবে?|"));
  g_assert_nonnull (strstr (first, "|yes:হ্যাঁ, নম্বর দেব|no:নম্বর দেব না|"));
  mrc_test_press_id (page.window, "yes");
  g_assert_cmpstr (page.log->str, ==, "nav.open('call/safe') ");
  close_page (&page);

  open_page (&page, mrc_call_screen_new (TRUE), 1080, 1920);
  g_assert_true (mrc_test_says (page.window, "এই নম্বরে ফোন করা নিরাপদ?"));
  g_assert_false (mrc_test_says (page.window, "আপনাকে ফোন করা যাবে?"));
  second = narration (page.screen);
  g_assert_true (g_str_has_prefix (second, ":এই নম্বরে ফোন করা নিরাপদ?|"));
  g_assert_nonnull (strstr (second, "|safe:হ্যাঁ, নিরাপদ|unsafe:না, থাক|"));

  mrc_screen_saying (MRC_SCREEN (page.screen), "safe");
  g_assert_true (gtk_widget_has_css_class (mrc_test_find_id (page.window, "safe"), "saying"));
  mrc_test_press_id (page.window, "safe");
  g_assert_cmpstr (page.log->str, ==, "booking.call(true) ");
  close_page (&page);
}

static void
test_not_safe_is_no (void)
{
  Page page = { NULL };

  mrc_test_panel (1920, 1080, MRC_TEXT_NORMAL);
  open_page (&page, mrc_call_screen_new (TRUE), 1920, 1080);
  mrc_test_press_words (page.window, "না, থাক");
  g_assert_cmpstr (page.log->str, ==, "booking.call(false) ");
  close_page (&page);
}

static void
test_phone_is_typed (void)
{
  Page page = { NULL };

  mrc_test_panel (1280, 800, MRC_TEXT_NORMAL);
  open_phone (&page, "", 1280, 800);
  mrc_test_press_digits (page.window, "017123");
  mrc_test_press_id (page.window, "erase");
  g_assert_cmpstr (mrc_draft_peek (page.draft), ==, "01712");
  mrc_test_press_digits (page.window, "345678999");
  g_assert_cmpstr (mrc_draft_peek (page.draft), ==, "01712345678");
  mrc_test_press_words (page.window, "ঠিক আছে");
  g_assert_cmpstr (page.log->str, ==, "booking.phone() ");
  close_page (&page);
}

static void
test_phone_says_what_is_wrong (void)
{
  Page page = { NULL };
  g_autofree char *said = NULL;
  int asked = 0;

  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
  open_phone (&page, "", 1080, 1920);
  g_signal_connect (page.screen, "asks", G_CALLBACK (on_asks), &asked);
  mrc_test_press_digits (page.window, "01");
  g_assert_true (mrc_test_says (page.window, "আর কাউকে দেব না।"));
  mrc_test_press_digits (page.window, "12");
  g_assert_false (mrc_test_says (page.window, "আর কাউকে দেব না।"));
  g_assert_true (mrc_test_says (page.window, "০১৩ থেকে ০১৯"));
  g_assert_cmpint (asked, ==, 1);
  said = narration (page.screen);
  g_assert_cmpstr (said, ==, ":মোবাইল নম্বর ০১৩ থেকে ০১৯ দিয়ে শুরু হয়। মিলিয়ে দেখুন।|");

  mrc_draft_set (page.draft, "0171");
  mrc_test_frames (page.window, 2);
  g_assert_true (mrc_test_says (page.window, "আর কাউকে দেব না।"));
  close_page (&page);
}

static void
test_phone_waits_until_it_is_whole (void)
{
  Page page = { NULL };

  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
  open_phone (&page, "0171234567", 1080, 1920);
  g_assert_false (gtk_widget_is_sensitive (mrc_test_find_id (page.window, "go")));
  g_assert_true (mrc_test_strike (page.screen, GDK_KEY_Return));
  g_assert_cmpstr (page.log->str, ==, "");
  g_assert_true (mrc_test_strike (page.screen, GDK_KEY_8));
  g_assert_true (gtk_widget_is_sensitive (mrc_test_find_id (page.window, "go")));
  g_assert_true (mrc_test_strike (page.screen, GDK_KEY_Return));
  g_assert_cmpstr (page.log->str, ==, "booking.phone() ");
  g_assert_true (mrc_test_strike (page.screen, GDK_KEY_BackSpace));
  g_assert_false (gtk_widget_is_sensitive (mrc_test_find_id (page.window, "go")));
  close_page (&page);
}

static void
test_phone_is_never_said (void)
{
  Page page = { NULL };
  g_autofree char *said = NULL;

  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
  open_phone (&page, "01712345678", 1080, 1920);
  said = narration (page.screen);
  g_assert_true (g_str_has_prefix (said, ":আপনার মোবাইল নম্বর?|"));
  g_assert_nonnull (strstr (said, "skip:নম্বর দেব না|"));
  g_assert_null (strstr (said, "১৭"));
  g_assert_null (strstr (said, "17"));
  mrc_test_press_id (page.window, "skip");
  g_assert_cmpstr (page.log->str, ==, "booking.call(false) ");
  close_page (&page);
}

/* The pictures. */

typedef enum {
  LOOK_MAY,
  LOOK_SAFE,
  LOOK_PHONE,
  LOOK_PHONE_PROBLEM,
  N_LOOKS,
} Look;

static const char *const look_names[N_LOOKS] = { "09d0-call", "09d0-call-safe", "09d-phone",
                                                 "09d-phone-problem" };

static void
look (gconstpointer data, int width, int height, MrcTextSize text, MrcLanguage language)
{
  Look page_look = (Look) GPOINTER_TO_INT (data);
  g_autofree char *name = g_strdup_printf ("%s-%dx%d-%s-%d", look_names[page_look], width, height,
                                           mrc_language_code (language), text);
  Page page = { NULL };

  mrc_test_panel (width, height, text);
  mrc_language_use (language);
  if (page_look >= LOOK_PHONE)
    open_phone (&page, page_look == LOOK_PHONE_PROBLEM ? "01112" : "01712345", width, height);
  else
    open_page (&page, mrc_call_screen_new (page_look == LOOK_SAFE), width, height);
  mrc_test_lint (page.window, name, TRUE);
  mrc_test_save_png (page.window, name);
  close_page (&page);
}

static void
test_looks (gconstpointer data)
{
  mrc_test_look_everywhere (look, data);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/call/no-is-one-touch", test_no_is_one_touch);
  g_test_add_func ("/call/yes-asks-whether-it-is-safe", test_yes_asks_whether_it_is_safe);
  g_test_add_func ("/call/not-safe-is-no", test_not_safe_is_no);
  g_test_add_func ("/phone/is-typed", test_phone_is_typed);
  g_test_add_func ("/phone/says-what-is-wrong", test_phone_says_what_is_wrong);
  g_test_add_func ("/phone/waits-until-it-is-whole", test_phone_waits_until_it_is_whole);
  g_test_add_func ("/phone/is-never-said", test_phone_is_never_said);
  for (int i = 0; i < N_LOOKS; i++) {
    g_autofree char *path = g_strconcat ("/looks/", look_names[i], NULL);

    g_test_add_data_func (path, GINT_TO_POINTER (i), test_looks);
  }

  return g_test_run ();
}
