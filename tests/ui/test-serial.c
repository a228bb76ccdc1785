// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/calendar/calendar-screen.h"
#include "kiosk/screens/confirm/confirm-screen.h"
#include "kiosk/screens/slip/slip-screen.h"
#include "kiosk/screens/times/times-screen.h"
#include "kiosk/screens/when/when-screen.h"
#include "kiosk/widgets/place-dots.h"
#include "kiosk/widgets/text.h"
#include "locales/messages.h"
#include "tests/support/test-support.h"

/* The samples of the design: today is Monday, 23 November 2026. */
#define MONDAY 20780

static const char *const actions[] = {
  "nav.open:s", "booking.time:(ii)", "booking.day:i",   "booking.confirm:b",
  "slip.again", "slip.done",         "slip.came-out:b", NULL,
};

static const char *
word (const char *bengali, const char *english)
{
  return mrc_language_current () == MRC_LANGUAGE_BENGALI ? bengali : english;
}

static GtkWidget *
make_when (void)
{
  g_autofree char *two = mrc_message ("when.places-left", "#n", (gint64) 2, NULL);
  g_autofree char *five = mrc_message ("when.places-left", "#n", (gint64) 5, NULL);
  g_autofree char *wait = mrc_message ("when.wait-minutes", "#n", (gint64) 40, NULL);
  const MrcWhenDay days[MRC_WHEN_DAYS] = {
    { MONDAY, word ("আজই", "Today"), 2, 6, two, wait, NULL, { -1, 750, 900 } },
    { MONDAY + 1, word ("কাল", "Tomorrow"), 5, 6, five, NULL, NULL, { 630, 750, 900 } },
    { MONDAY + 2,
      word ("পরশু", "Day after"),
      40,
      40,
      word ("অনেক জায়গা", "Many places"),
      NULL,
      NULL,
      { 540, -1, 960 } },
  };

  return mrc_when_screen_new (days, FALSE, NULL);
}

static GtkWidget *
make_when_full (void)
{
  g_autofree char *five = mrc_message ("when.places-left", "#n", (gint64) 5, NULL);
  const MrcWhenDay days[MRC_WHEN_DAYS] = {
    { MONDAY, word ("আজই", "Today"), 0, 6, "", NULL, NULL, { -1, -1, -1 }, TRUE },
    { MONDAY + 1, word ("কাল", "Tomorrow"), 5, 6, five, NULL, NULL, { 630, 750, 900 }, FALSE },
    { MONDAY + 2, word ("পরশু", "Day after"), 0, 6, "", NULL, NULL, { -1, -1, -1 }, FALSE },
  };

  return mrc_when_screen_new (days, FALSE, NULL);
}

static GtkWidget *
make_when_none (void)
{
  const MrcWhenDay days[MRC_WHEN_DAYS] = {
    { MONDAY, word ("আজই", "Today"), 0, 6, "", NULL, NULL, { -1, -1, -1 } },
    { MONDAY + 1, word ("কাল", "Tomorrow"), 0, 6, "", NULL, NULL, { -1, -1, -1 } },
    { MONDAY + 2, word ("পরশু", "Day after"), 0, 0, "", NULL, word ("ছুটি", "Holiday"), { 540, -1, -1 } },
  };

  return mrc_when_screen_new (days, FALSE, word ("এই সময়টা এইমাত্র ভরে গেছে। অন্য সময় নিন।",
                                          "That time has just been taken. Please choose another."));
}

static void
fill_weeks (MrcCalendarDay *days)
{
  static const int frees[] = { 0, 2, 4, 5, 2, 0, 0, 6, 3, 6, 1, 6, 0, 0, 6, 6, 5, 0, 4 };

  for (int i = 0; i < 28; i++) {
    days[i] = (MrcCalendarDay){ .day = MONDAY - 1 + i, .state = MRC_CALENDAR_OPEN, .capacity = 6 };
    days[i].free = i < (int) G_N_ELEMENTS (frees) ? frees[i] : 6;
    if (i % 7 >= 5)
      days[i].state = MRC_CALENDAR_CLOSED;
  }
  days[0].state = MRC_CALENDAR_OUTSIDE;
  days[24].state = MRC_CALENDAR_HOLIDAY;
  days[24].reason = word ("বিজয় দিবস", "Victory Day");
}

static GtkWidget *
make_calendar (void)
{
  MrcCalendarDay days[28];
  const MrcEarliest earliest = { MONDAY + 1, 630, word ("কাল, ২৪ নভেম্বর", "tomorrow, 24 November") };

  fill_weeks (days);
  return mrc_calendar_screen_new (days, 28, MONDAY + 2, &earliest, FALSE);
}

static GtkWidget *
make_times (void)
{
  static const MrcTimesSlot slots[] = {
    { 540, 6, 0 }, { 570, 6, 2 }, { 600, 6, 3 }, { 630, 6, 5 }, { 660, 6, 1 },
    { 690, 6, 6 }, { 720, 6, 6 }, { 750, 6, 6 }, { 780, 0, 0 }, { 840, 6, 6 },
    { 870, 6, 1 }, { 900, 6, 1 }, { 930, 6, 2 }, { 960, 6, 0 }, { 990, 6, 0 },
  };

  return mrc_times_screen_new (MONDAY + 2, slots, G_N_ELEMENTS (slots), 630, NULL);
}

static GtkWidget *
make_times_many (void)
{
  MrcTimesSlot slots[32];

  for (int i = 0; i < 32; i++)
    slots[i] = (MrcTimesSlot){ 540 + i * 15, 4, i % 5 == 0 ? 0 : 2 };

  return mrc_times_screen_new (MONDAY + 2, slots, 32, -1, NULL);
}

static GtkWidget *
make_times_none (void)
{
  return mrc_times_screen_new (MONDAY + 2, NULL, 0, -1, NULL);
}

static GtkWidget *
confirm_screen (const char *phone)
{
  return mrc_confirm_screen_new (&(MrcConfirmWords){
    .picture = "visa-check",
    .service = word ("ভিসা-কাগজ\nদেখানো", "Check a visa\nor papers"),
    .day = MONDAY + 1,
    .near = word ("কাল", "Tomorrow"),
    .minute = 630,
    .phone = phone,
  });
}

static GtkWidget *
make_confirm (void)
{
  return confirm_screen (word ("০১৭×× ×××৬৭৮", "017×× ×××678"));
}

static GtkWidget *
make_confirm_no_phone (void)
{
  return confirm_screen (NULL);
}

/* Of the size of our ticket: 41 modules and the quiet edge. */
static GdkTexture *
checks (void)
{
  static guint32 pixels[49 * 49];
  g_autoptr (GBytes) bytes = NULL;

  for (int i = 0; i < 49 * 49; i++) {
    int x = i % 49;
    int y = i / 49;

    pixels[i] = x >= 4 && x < 45 && y >= 4 && y < 45 && (x * y + x / 3) % 3 == 0 ? 0xFF000000u : 0xFFFFFFFFu;
  }
  bytes = g_bytes_new_static (pixels, sizeof pixels);

  return gdk_memory_texture_new (49, 49, GDK_MEMORY_DEFAULT, bytes, (gsize) 49 * 4);
}

static GtkWidget *
slip_screen (MrcSlipState state, MrcSlipSide side)
{
  g_autoptr (GdkTexture) qr = checks ();

  return mrc_slip_screen_new (
    &(MrcSlipWords){
      .call_number = "042",
      .day = MONDAY + 1,
      .minute = 630,
      .code = "417205836",
      .qr = qr,
      .counter = 1,
      .side = side,
    },
    state);
}

static GtkWidget *
make_slip_printing (void)
{
  return slip_screen (MRC_SLIP_PRINTING, MRC_SLIP_SIDE_BELOW);
}

static GtkWidget *
make_slip_take (void)
{
  return slip_screen (MRC_SLIP_TAKE, MRC_SLIP_SIDE_RIGHT);
}

static GtkWidget *
make_slip_no_paper (void)
{
  return slip_screen (MRC_SLIP_NO_PAPER, MRC_SLIP_SIDE_RIGHT);
}

static GtkWidget *
make_slip_jam (void)
{
  return slip_screen (MRC_SLIP_JAM, MRC_SLIP_SIDE_RIGHT);
}

static GtkWidget *
make_slip_cover (void)
{
  return slip_screen (MRC_SLIP_COVER, MRC_SLIP_SIDE_RIGHT);
}

static GtkWidget *
make_slip_unavailable (void)
{
  return slip_screen (MRC_SLIP_UNAVAILABLE, MRC_SLIP_SIDE_RIGHT);
}

static GtkWidget *
make_slip_uncertain (void)
{
  return slip_screen (MRC_SLIP_UNCERTAIN, MRC_SLIP_SIDE_LEFT);
}

static GtkWidget *
make_slip_without (void)
{
  return slip_screen (MRC_SLIP_WITHOUT_PAPER, MRC_SLIP_SIDE_RIGHT);
}

static const struct {
  const char *name;
  GtkWidget *(*make) (void);
  const char *press;  /* (nullable): the id pressed before the picture is taken */
  const char *saying; /* (nullable): what is being said then */
} pages[] = {
  { "09b-when", make_when, "day-1", NULL },
  { "09b-when-today", make_when, NULL, "day-1" },
  { "09b-when-full", make_when_full, NULL, NULL },
  { "09b-when-none", make_when_none, NULL, NULL },
  { "09b2-calendar", make_calendar, NULL, NULL },
  { "09b3-times", make_times, NULL, "time-690" },
  { "09b3-times-many", make_times_many, NULL, NULL },
  { "09b3-times-none", make_times_none, NULL, NULL },
  { "09f-confirm", make_confirm, NULL, NULL },
  { "09f-confirm-no-phone", make_confirm_no_phone, NULL, "yes" },
  { "09f-confirm-busy", make_confirm, "yes", NULL },
  { "10-slip-printing", make_slip_printing, NULL, NULL },
  { "10-slip-jam", make_slip_jam, NULL, NULL },
  { "10-slip-cover", make_slip_cover, NULL, NULL },
  { "10-slip-unavailable", make_slip_unavailable, NULL, NULL },
  { "10-slip-uncertain", make_slip_uncertain, NULL, NULL },
  { "10a-slip-take", make_slip_take, NULL, NULL },
  { "10b-slip-no-paper", make_slip_no_paper, NULL, NULL },
  { "10c-slip-without", make_slip_without, NULL, NULL },
};

static void
assert_fits (GtkWidget *window, int width, int height)
{
  int least = 0;

  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, width);
  gtk_widget_measure (window, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, height);
}

static void
look (gconstpointer data, int width, int height, MrcTextSize text, MrcLanguage language)
{
  gsize page = GPOINTER_TO_SIZE (data);
  g_autofree char *name =
    g_strdup_printf ("%s-%dx%d-%s-%d", pages[page].name, width, height, mrc_language_code (language), text);
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *screen = NULL;
  GtkWidget *window = NULL;

  mrc_test_panel (width, height, text);
  mrc_language_use (language);
  screen = pages[page].make ();
  window = mrc_test_present (mrc_test_over_bar (screen), width, height);
  mrc_test_record_actions (window, actions, log);
  if (pages[page].press != NULL)
    mrc_test_press_id (window, pages[page].press);
  if (pages[page].saying != NULL)
    mrc_screen_saying (MRC_SCREEN (screen), pages[page].saying);
  mrc_test_frames (window, 2);

  assert_fits (window, width, height);
  mrc_test_lint (window, name, TRUE);
  mrc_test_save_png (window, name);
  g_object_add_weak_pointer (G_OBJECT (screen), (gpointer *) &screen);
  mrc_test_close (window);
  g_assert_null (screen);
}

static void
test_page (gconstpointer data)
{
  mrc_test_look_everywhere (look, data);
}

/* A window with @screen in it, its actions written down in @log. */
static GtkWidget *
open_screen (GtkWidget *screen, GString *log)
{
  GtkWidget *window = mrc_test_present (mrc_test_over_bar (screen), 1080, 1920);

  mrc_test_record_actions (window, actions, log);
  return window;
}

static void
begin (void)
{
  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
  mrc_language_use (MRC_LANGUAGE_BENGALI);
}

static void
assert_says (GtkWidget *screen, const char *expected)
{
  g_autoptr (GPtrArray) sayings = mrc_screen_dup_narration (MRC_SCREEN (screen));
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < sayings->len; i++) {
    const MrcSaying *saying = g_ptr_array_index (sayings, i);

    g_string_append_printf (all, "[%s] %s\n", saying->id, saying->text);
  }
  g_assert_cmpstr (all->str, ==, expected);
}

static void
test_when_answers_at_once (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *window = NULL;

  begin ();
  window = open_screen (make_when (), log);
  mrc_test_press_words (window, "আজই দুপুর ১২:৩০, ঠিক আছে");
  g_assert_cmpstr (log->str, ==, "booking.time((20780, 750)) ");
  mrc_test_close (window);
}

static void
test_when_another_day_and_part (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *window = NULL;

  begin ();
  window = open_screen (make_when (), log);
  g_assert_false (gtk_widget_is_sensitive (mrc_test_find_id (window, "part-0")));

  mrc_test_press_words (window, "কাল");
  mrc_test_press_words (window, "সকাল");
  g_assert_cmpstr (log->str, ==, "");
  mrc_test_press_words (window, "কাল সকাল ১০:৩০, ঠিক আছে");
  g_assert_cmpstr (log->str, ==, "booking.time((20781, 630)) ");

  /* The day after has no noon: the part that is left is taken. */
  g_string_truncate (log, 0);
  mrc_test_press_words (window, "দুপুর");
  mrc_test_press_words (window, "পরশু");
  mrc_test_press_words (window, "পরশু সকাল ৯:০০, ঠিক আছে");
  mrc_test_press_words (window, "অন্য দিন");
  g_assert_cmpstr (log->str, ==, "booking.time((20782, 540)) nav.open('calendar') ");
  mrc_test_close (window);
}

static void
test_when_without_a_place (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *window = NULL;
  GtkWidget *screen = NULL;
  g_autoptr (GPtrArray) sayings = NULL;

  begin ();
  screen = make_when_none ();
  window = open_screen (screen, log);
  mrc_test_press_id (window, "answer");
  g_assert_cmpstr (log->str, ==, "nav.open('calendar') ");
  sayings = mrc_screen_dup_narration (MRC_SCREEN (screen));
  g_assert_cmpstr (((MrcSaying *) g_ptr_array_index (sayings, 0))->text, ==,
                   "এই সময়টা এইমাত্র ভরে গেছে। অন্য সময় নিন।");
  mrc_test_close (window);
}

static void
test_when_says (void)
{
  GtkWidget *screen = NULL;

  begin ();
  screen = g_object_ref_sink (make_when ());
  assert_says (screen, "[] কবে আসবেন?\n"
                       "[] আজ এলে আজই হবে\n"
                       "[day-0] আজই, সোমবার: ২ জনের জায়গা ৪০ মিনিট বসবেন\n"
                       "[day-1] কাল, মঙ্গলবার: ৫ জনের জায়গা\n"
                       "[day-2] পরশু, বুধবার: অনেক জায়গা\n"
                       "[part-1] দুপুর সাড়ে বারোটা\n"
                       "[part-2] বিকেল তিনটা\n"
                       "[other] অন্য দিন\n"
                       "[special] বিশেষ সাহায্য\n"
                       "[answer] আজই দুপুর ১২:৩০, ঠিক আছে\n");
  g_object_unref (screen);
}

static void
test_calendar_chooses (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *window = NULL;

  begin ();
  window = open_screen (make_calendar (), log);
  mrc_test_press_id (window, "day-2026-11-25");
  mrc_test_press_id (window, "earliest");
  g_assert_cmpstr (log->str, ==, "booking.day(20782) booking.time((20781, 630)) ");

  g_assert_false (gtk_widget_is_sensitive (mrc_test_find_id (window, "day-2026-12-09"))); /* full */
  g_assert_false (GTK_IS_BUTTON (mrc_test_find_id (window, "day-2026-12-16")));           /* a holiday */
  g_assert_false (GTK_IS_BUTTON (mrc_test_find_id (window, "day-2026-11-22")));           /* past */
  mrc_test_close (window);
}

static void
test_times_choose (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *window = NULL;

  begin ();
  window = open_screen (make_times (), log);
  g_assert_false (gtk_widget_is_sensitive (mrc_test_find_id (window, "time-540")));
  mrc_test_press_words (window, "বুধবার সকাল ১০:৩০, ঠিক আছে");
  mrc_test_press_words (window, "৩:৩০");
  mrc_test_press_words (window, "বুধবার বিকেল ৩:৩০, ঠিক আছে");
  g_assert_cmpstr (log->str, ==, "booking.time((20782, 630)) booking.time((20782, 930)) ");
  mrc_test_close (window);
}

static void
test_times_full_day (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *window = NULL;

  begin ();
  window = open_screen (make_times_none (), log);
  mrc_test_press_id (window, "answer");
  g_assert_cmpstr (log->str, ==, "nav.open('calendar') ");
  mrc_test_close (window);
}

static void
test_confirm_once (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *screen = NULL;
  GtkWidget *window = NULL;

  begin ();
  screen = make_confirm ();
  window = open_screen (screen, log);
  mrc_test_press_id (window, "time");
  mrc_test_press_words (window, "হ্যাঁ, কাগজ ছাপব");
  g_assert_cmpstr (log->str, ==, "nav.open('times') booking.confirm(true) ");

  mrc_test_press_words (window, "একটু দাঁড়ান");
  g_assert_cmpstr (log->str, ==, "nav.open('times') booking.confirm(true) ");
  g_assert_false (gtk_widget_is_sensitive (mrc_test_find_id (window, "without-paper")));
  g_assert_false (gtk_widget_is_sensitive (mrc_test_find_id (window, "what")));

  g_string_truncate (log, 0);
  mrc_confirm_screen_set_busy (MRC_CONFIRM_SCREEN (screen), FALSE);
  mrc_test_press_words (window, "কাগজ ছাড়া, নম্বর দেখব");
  g_assert_cmpstr (log->str, ==, "booking.confirm(false) ");
  mrc_test_close (window);
}

static void
count_asks (MrcScreen *screen, gpointer data)
{
  ++*(int *) data;
}

static void
test_slip_follows_its_state (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  int n_asks = 0;
  GtkWidget *screen = NULL;
  GtkWidget *window = NULL;

  begin ();
  screen = make_slip_printing ();
  window = open_screen (screen, log);
  g_signal_connect (screen, "asks", G_CALLBACK (count_asks), &n_asks);
  g_assert_null (mrc_test_find_id (window, "done"));
  g_object_set (screen, "state", MRC_SLIP_UNCERTAIN, NULL);
  g_object_set (screen, "state", MRC_SLIP_UNCERTAIN, NULL); /* told twice, said once */
  g_assert_cmpint (n_asks, ==, 1);
  mrc_test_frames (window, 2);
  mrc_test_press_words (window, "না, হয়নি");
  mrc_test_press_words (window, "হ্যাঁ, পেয়েছি");
  g_object_set (screen, "state", MRC_SLIP_TAKE, NULL);
  mrc_test_frames (window, 2);
  g_assert_true (mrc_test_says (window, "নিচের মেশিন থেকে"));
  mrc_test_press_words (window, "আবার ছাপব");
  mrc_test_press_words (window, "পেয়েছি");
  g_object_set (screen, "state", MRC_SLIP_NO_PAPER, NULL);
  mrc_test_frames (window, 2);
  g_assert_true (mrc_test_says (window, "সিরিয়াল হয়ে গেছে। কাগজ শেষ।"));
  g_assert_null (mrc_test_find_id (window, "again"));
  mrc_test_press_words (window, "রেখেছি");
  g_assert_cmpstr (log->str, ==,
                   "slip.came-out(false) slip.came-out(true) slip.again() slip.done() slip.done() ");
  mrc_test_close (window);
}

static void
test_slip_says_its_code_last (void)
{
  GtkWidget *screen = NULL;

  begin ();
  screen = g_object_ref_sink (make_slip_take ());
  assert_says (screen, "[] কাগজ নিন\n"
                       "[] ডান পাশের মেশিন থেকে\n"
                       "[] আপনার সিরিয়াল নম্বর: ০৪২\n"
                       "[] মঙ্গলবার, ২৪ নভেম্বর, সকাল সাড়ে দশটা\n"
                       "[done] পেয়েছি\n"
                       "[again] আবার ছাপব\n"
                       "[code] স্লিপ হারালে এই নম্বর বলুন: ৪১৭ ২০৫ ৮৩৬\n");
  g_object_unref (screen);
}

static void
test_dots_tell_free_from_full (void)
{
  int free = 0;

  g_assert_cmpint (mrc_place_dots_scale (2, 4, &free), ==, 4);
  g_assert_cmpint (free, ==, 2);
  g_assert_cmpint (mrc_place_dots_scale (1, 40, &free), ==, 6);
  g_assert_cmpint (free, ==, 1);
  g_assert_cmpint (mrc_place_dots_scale (39, 40, &free), ==, 6);
  g_assert_cmpint (free, ==, 5);
  g_assert_cmpint (mrc_place_dots_scale (0, 40, &free), ==, 6);
  g_assert_cmpint (free, ==, 0);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/serial/when/answers-at-once", test_when_answers_at_once);
  g_test_add_func ("/serial/when/another-day-and-part", test_when_another_day_and_part);
  g_test_add_func ("/serial/when/without-a-place", test_when_without_a_place);
  g_test_add_func ("/serial/when/says", test_when_says);
  g_test_add_func ("/serial/calendar/chooses", test_calendar_chooses);
  g_test_add_func ("/serial/times/choose", test_times_choose);
  g_test_add_func ("/serial/times/full-day", test_times_full_day);
  g_test_add_func ("/serial/confirm/once", test_confirm_once);
  g_test_add_func ("/serial/slip/follows-its-state", test_slip_follows_its_state);
  g_test_add_func ("/serial/slip/says-its-code-last", test_slip_says_its_code_last);
  g_test_add_func ("/serial/dots/tell-free-from-full", test_dots_tell_free_from_full);
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++) {
    g_autofree char *path = g_strconcat ("/serial/looks/", pages[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_page);
  }

  return g_test_run ();
}
