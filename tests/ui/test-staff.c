// SPDX-License-Identifier: GPL-3.0-or-later

/* The staff's door and the page they copy from: what they do, and how they look. */

#include "kiosk/staff/export/export-screen.h"
#include "kiosk/staff/pin/pin-screen.h"
#include "tests/support/test-support.h"

static const char *const actions[] = { "staff.pin:s", "staff.export:a{sv}", "staff.cancel",
                                       "staff.lock",  "nav.open:s",         NULL };

typedef struct {
  GtkWidget *screen;
  GtkWidget *window;
  GString *log;
} Page;

static void
open_page (Page *page, GtkWidget *screen, int width, int height)
{
  page->screen = screen;
  page->log = g_string_new (NULL);
  page->window = mrc_test_present (screen, width, height);
  mrc_test_record_actions (page->window, actions, page->log);
  mrc_screen_shown (MRC_SCREEN (screen), NULL);
  mrc_test_frames (page->window, 2);
}

static void
close_page (Page *page)
{
  g_object_add_weak_pointer (G_OBJECT (page->screen), (gpointer *) &page->screen);
  mrc_test_close (page->window);
  g_assert_null (page->screen);
  g_string_free (page->log, TRUE);
}

static int
dots_on (Page *page)
{
  int on = 0;

  for (GtkWidget *dot = gtk_widget_get_first_child (mrc_test_find_id (page->window, "dots")); dot != NULL;
       dot = gtk_widget_get_next_sibling (dot))
    on += gtk_widget_has_css_class (dot, "on");

  return on;
}

static void
test_sixth_digit_opens (void)
{
  Page page = { NULL };

  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
  open_page (&page, mrc_pin_screen_new (), 1080, 1920);
  mrc_test_press_digits (page.window, "2468");
  g_assert_cmpint (dots_on (&page), ==, 4);
  mrc_test_press_id (page.window, "erase");
  g_assert_cmpint (dots_on (&page), ==, 3);
  mrc_test_press_digits (page.window, "81");
  g_assert_cmpstr (page.log->str, ==, "");
  mrc_test_press_digits (page.window, "0");
  g_assert_cmpstr (page.log->str, ==, "staff.pin('246810') ");
  g_assert_cmpint (dots_on (&page), ==, 6);
  g_assert_null (mrc_screen_dup_narration (MRC_SCREEN (page.screen)));
  close_page (&page);
}

static void
test_a_keyboard_types_the_pin (void)
{
  static const guint keys[] = { GDK_KEY_2,    0x10009ea, GDK_KEY_9, GDK_KEY_BackSpace,
                                GDK_KEY_KP_6, GDK_KEY_8, GDK_KEY_1, GDK_KEY_0 }; /* ৪ is the second */
  Page page = { NULL };

  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
  open_page (&page, mrc_pin_screen_new (), 1080, 1920);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_true (mrc_test_strike (page.screen, keys[i]));
  g_assert_cmpstr (page.log->str, ==, "staff.pin('246810') ");
  g_assert_false (mrc_test_strike (page.screen, GDK_KEY_a));
  close_page (&page);
}

static void
test_refusal_empties_the_dots (void)
{
  Page page = { NULL };

  mrc_test_panel (1280, 800, MRC_TEXT_NORMAL);
  open_page (&page, mrc_pin_screen_new (), 1280, 800);
  mrc_test_press_digits (page.window, "11111");
  mrc_test_press_words (page.window, "খুলুন");
  g_assert_true (mrc_test_says (page.window, "পিন ছয় সংখ্যার"));
  g_assert_cmpstr (page.log->str, ==, "");
  mrc_test_press_digits (page.window, "1");
  g_assert_cmpstr (page.log->str, ==, "staff.pin('111111') ");
  mrc_pin_screen_set_message (MRC_PIN_SCREEN (page.screen), "পিন মেলেনি। আবার দিন।");
  mrc_test_frames (page.window, 2);
  g_assert_cmpint (dots_on (&page), ==, 0);
  g_assert_true (mrc_test_says (page.window, "পিন মেলেনি"));

  /* Nothing is left of the first one. */
  mrc_test_press_digits (page.window, "2");
  g_assert_false (mrc_test_says (page.window, "পিন মেলেনি"));
  mrc_test_press_digits (page.window, "34567");
  g_assert_cmpstr (page.log->str, ==, "staff.pin('111111') staff.pin('234567') ");
  mrc_test_press_id (page.window, "back");
  g_assert_true (g_str_has_suffix (page.log->str, "nav.open('idle') "));
  close_page (&page);
}

/* Of the PIN nothing stays behind: not in the screen, and not before the next one. */
static void
test_pin_is_forgotten (void)
{
  Page page = { NULL };
  GTypeQuery type;

  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
  g_type_query (MRC_TYPE_PIN_SCREEN, &type);
  open_page (&page, mrc_pin_screen_new (), 1080, 1920);
  mrc_test_press_digits (page.window, "24681");
  g_assert_nonnull (memmem (page.screen, type.instance_size, "24681", 5));
  mrc_test_press_digits (page.window, "0");
  g_assert_null (memmem (page.screen, type.instance_size, "24681", 5));

  mrc_test_press_digits (page.window, "999");
  mrc_pin_screen_set_message (MRC_PIN_SCREEN (page.screen), "পিন মেলেনি। আবার দিন।");
  g_assert_cmpint (dots_on (&page), ==, 0);
  mrc_test_press_digits (page.window, "135792");
  g_assert_cmpstr (page.log->str, ==, "staff.pin('246810') staff.pin('135792') ");
  close_page (&page);
}

static MrcDay
day (const char *iso)
{
  MrcDay result = 0;

  g_assert_true (mrc_day_from_iso (iso, &result));
  return result;
}

/* Today is Monday, 23 November 2026, as everywhere in the samples. */
static GtkWidget *
export_screen (gboolean drive_found)
{
  gboolean bengali = mrc_language_current () == MRC_LANGUAGE_BENGALI;
  const MrcExportChoice periods[] = {
    { "week", bengali ? "এই সপ্তাহ" : "This week", day ("2026-11-22"), day ("2026-11-23") },
    { "month", bengali ? "গত মাস" : "Last month", day ("2026-10-01"), day ("2026-10-31") },
    { "year", bengali ? "এই বছর" : "This year", day ("2026-01-01"), day ("2026-11-23") },
  };

  return mrc_export_screen_new (periods, G_N_ELEMENTS (periods),
                                drive_found ? (bengali ? "পেনড্রাইভ পাওয়া গেছে" : "USB stick found")
                                            : (bengali ? "পেনড্রাইভ লাগান" : "Put a USB stick in"),
                                drive_found);
}

/* What the one staff.export in the log was asked for. */
static char *
wanted (Page *page)
{
  g_autoptr (GVariant) options = NULL;
  g_autofree char *dict = NULL;
  g_autofree char *from_iso = NULL;
  g_autofree char *to_iso = NULL;
  const char *format = NULL;
  MrcDay from = 0;
  MrcDay to = 0;

  g_assert_true (g_str_has_prefix (page->log->str, "staff.export("));
  dict = g_strndup (page->log->str + strlen ("staff.export("),
                    strlen (page->log->str) - strlen ("staff.export() "));
  options = g_variant_parse (G_VARIANT_TYPE_VARDICT, dict, NULL, NULL, NULL);
  g_assert_nonnull (options);
  g_assert_true (g_variant_lookup (options, "from", "i", &from));
  g_assert_true (g_variant_lookup (options, "to", "i", &to));
  g_assert_true (g_variant_lookup (options, "format", "&s", &format));
  from_iso = mrc_day_to_iso (from);
  to_iso = mrc_day_to_iso (to);
  g_string_truncate (page->log, 0);

  return g_strjoin (" ", from_iso, to_iso, format, NULL);
}

static void
assert_wanted (Page *page, const char *expected)
{
  g_autofree char *options = NULL;

  mrc_test_press_id (page->window, "copy");
  options = wanted (page);
  g_assert_cmpstr (options, ==, expected);
}

static void
test_export_is_chosen (void)
{
  Page page = { NULL };

  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
  open_page (&page, export_screen (TRUE), 1080, 1920);
  g_assert_true (mrc_test_says (page.window, "২২ নভেম্বর ২০২৬ থেকে ২৩ নভেম্বর ২০২৬"));
  assert_wanted (&page, "2026-11-22 2026-11-23 csv");
  mrc_test_press_words (page.window, "গত মাস");
  mrc_test_press_id (page.window, "xlsx");
  assert_wanted (&page, "2026-10-01 2026-10-31 xlsx");
  mrc_test_press_id (page.window, "lock");
  g_assert_cmpstr (page.log->str, ==, "staff.lock() ");
  close_page (&page);
}

static void
test_export_needs_a_drive (void)
{
  Page page = { NULL };

  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
  open_page (&page, export_screen (FALSE), 1080, 1920);
  g_assert_false (gtk_widget_is_sensitive (mrc_test_find_id (page.window, "copy")));
  g_assert_true (mrc_test_says (page.window, "পেনড্রাইভ লাগান"));
  close_page (&page);
}

static void
test_export_tells_how_far (void)
{
  Page page = { NULL };
  MrcExportScreen *screen = NULL;

  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
  open_page (&page, export_screen (TRUE), 1080, 1920);
  screen = MRC_EXPORT_SCREEN (page.screen);
  mrc_export_screen_set_progress (screen, MRC_EXPORT_PHASE_WRITING, 0.645, "১,২৪৮টির মধ্যে ৮০২টি লেখা হয়েছে",
                                  "a.csv");
  mrc_test_frames (page.window, 2);
  g_assert_true (mrc_test_says (page.window, "৬৪%"));
  g_assert_true (mrc_test_says (page.window, "৮০২টি লেখা হয়েছে"));
  g_assert_null (mrc_test_find_id (page.window, "copy"));
  mrc_test_press_words (page.window, "থামান");
  g_assert_cmpstr (page.log->str, ==, "staff.cancel() ");

  mrc_export_screen_set_progress (screen, MRC_EXPORT_PHASE_CANCELLED, 0.645, NULL, "a.csv");
  mrc_test_frames (page.window, 2);
  g_assert_true (mrc_test_says (page.window, "কপি থামানো হয়েছে"));
  mrc_export_screen_set_progress (screen, MRC_EXPORT_PHASE_FAILED, 0, "MRC-CML: the stick is full", NULL);
  mrc_test_frames (page.window, 2);
  g_assert_true (mrc_test_says (page.window, "the stick is full"));
  mrc_export_screen_set_progress (screen, MRC_EXPORT_PHASE_DONE, 1, NULL, "a.csv");
  mrc_test_frames (page.window, 2);
  g_assert_true (mrc_test_says (page.window, "এখন পেনড্রাইভ খুলে নিতে পারেন।"));
  g_assert_false (mrc_test_says (page.window, "the stick is full"));
  mrc_test_press_id (page.window, "again");
  g_assert_nonnull (mrc_test_find_id (page.window, "copy"));
  close_page (&page);
}

/* The pictures. */

static const struct {
  const char *name;
  gboolean pin;
  MrcExportPhase phase;
} pages[] = {
  { "13-pin", TRUE, 0 },
  { "13b-export", FALSE, MRC_EXPORT_PHASE_CHOOSE },
  { "13c-writing", FALSE, MRC_EXPORT_PHASE_WRITING },
  { "13c-done", FALSE, MRC_EXPORT_PHASE_DONE },
  { "13c-cancelled", FALSE, MRC_EXPORT_PHASE_CANCELLED },
  { "13c-failed", FALSE, MRC_EXPORT_PHASE_FAILED },
};

static void
set_phase (Page *page, MrcExportPhase phase)
{
  gboolean bengali = mrc_language_current () == MRC_LANGUAGE_BENGALI;
  const char *text = phase == MRC_EXPORT_PHASE_FAILED
                       ? "“MRC” was pulled out while MRC-CML-202610.csv was being written: put it in again"
                     : bengali ? "১,২৪৮টির মধ্যে ৮০২টি লেখা হয়েছে"
                               : "802 of 1,248 written";

  mrc_export_screen_set_progress (MRC_EXPORT_SCREEN (page->screen), phase, 802 / 1248.0, text,
                                  "MRC-CML-202610.csv");
}

static void
look (gconstpointer data, int width, int height, MrcTextSize text, MrcLanguage language)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *name =
    g_strdup_printf ("%s-%dx%d-%s-%d", pages[i].name, width, height, mrc_language_code (language), text);
  Page page = { NULL };

  mrc_test_panel (width, height, text);
  mrc_language_use (language);
  open_page (&page, pages[i].pin ? mrc_pin_screen_new () : export_screen (TRUE), width, height);
  if (pages[i].pin) {
    mrc_test_press_digits (page.window, "2468");
    mrc_pin_screen_set_message (MRC_PIN_SCREEN (page.screen), language == MRC_LANGUAGE_BENGALI
                                                                ? "পিন মেলেনি। আর ৩০ সেকেন্ড পরে চেষ্টা করুন"
                                                                : "Try again in 30 seconds");
  } else {
    set_phase (&page, pages[i].phase);
  }
  mrc_test_frames (page.window, 2);
  mrc_test_lint (page.window, name, FALSE);
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

  g_test_add_func ("/pin/sixth-digit-opens", test_sixth_digit_opens);
  g_test_add_func ("/pin/a-keyboard-types-the-pin", test_a_keyboard_types_the_pin);
  g_test_add_func ("/pin/refusal-empties-the-dots", test_refusal_empties_the_dots);
  g_test_add_func ("/pin/is-forgotten", test_pin_is_forgotten);
  g_test_add_func ("/export/is-chosen", test_export_is_chosen);
  g_test_add_func ("/export/needs-a-drive", test_export_needs_a_drive);
  g_test_add_func ("/export/tells-how-far", test_export_tells_how_far);
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++) {
    g_autofree char *path = g_strconcat ("/looks/", pages[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_looks);
  }

  return g_test_run ();
}
