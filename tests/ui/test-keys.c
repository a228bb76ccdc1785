// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/field.h"
#include "kiosk/widgets/number-pad.h"
#include "kiosk/widgets/shares.h"
#include "kiosk/widgets/text.h"
#include "tests/support/test-draft.h"
#include "tests/support/test-support.h"

static void
on_digit (MrcNumberPad *pad, int digit, GString *log)
{
  g_string_append_printf (log, "%d ", digit);
}

static void
on_erase (MrcNumberPad *pad, GString *log)
{
  g_string_append (log, "erase ");
}

static void
on_done (MrcNumberPad *pad, GString *log)
{
  g_string_append (log, "done ");
}

static GtkWidget *
logged_pad (GString *log)
{
  GtkWidget *pad = mrc_number_pad_new ("ঠিক আছে");

  g_signal_connect (pad, "digit", G_CALLBACK (on_digit), log);
  g_signal_connect (pad, "erase", G_CALLBACK (on_erase), log);
  g_signal_connect (pad, "done", G_CALLBACK (on_done), log);

  return pad;
}

static void
test_pad_is_pressed (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *window = NULL;

  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
  window = mrc_test_present (logged_pad (log), 1016, 1000);

  mrc_test_press_words (window, "০");
  mrc_test_press_words (window, "৯");
  mrc_test_press_id (window, "key-1");
  mrc_test_press_id (window, "key-1");
  mrc_test_press_id (window, "erase");
  mrc_test_press_words (window, "ঠিক আছে");
  g_assert_cmpstr (log->str, ==, "0 9 1 1 erase done ");
  mrc_test_lint (window, "number pad", TRUE);

  mrc_test_close (window);
}

static void
test_pad_takes_a_keyboard (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *pad = g_object_ref_sink (logged_pad (log));

  g_assert_true (mrc_number_pad_key (MRC_NUMBER_PAD (pad), GDK_KEY_7));
  g_assert_true (mrc_number_pad_key (MRC_NUMBER_PAD (pad), GDK_KEY_KP_8));
  g_assert_true (mrc_number_pad_key (MRC_NUMBER_PAD (pad), gdk_unicode_to_keyval (0x09E9)));
  g_assert_true (mrc_number_pad_key (MRC_NUMBER_PAD (pad), GDK_KEY_BackSpace));
  g_assert_true (mrc_number_pad_key (MRC_NUMBER_PAD (pad), GDK_KEY_Return));
  g_assert_false (mrc_number_pad_key (MRC_NUMBER_PAD (pad), GDK_KEY_a));
  g_assert_false (mrc_number_pad_key (MRC_NUMBER_PAD (pad), GDK_KEY_Tab));
  g_assert_cmpstr (log->str, ==, "7 8 3 erase done ");

  g_object_unref (pad);
}

static void
test_phone_is_written_in_groups (void)
{
  static const struct {
    const char *digits, *bengali, *english;
  } rows[] = {
    { "", "", "" },
    { "0", "০", "0" },
    { "01712", "০১৭১২", "01712" },
    { "017123", "০১৭১২-৩", "01712-3" },
    { "01712345678", "০১৭১২-৩৪৫৬৭৮", "01712-345678" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *bengali = NULL;
    g_autofree char *english = NULL;

    mrc_language_use (MRC_LANGUAGE_ENGLISH);
    english = mrc_field_phone_text (rows[i].digits);
    mrc_language_use (MRC_LANGUAGE_BENGALI);
    bengali = mrc_field_phone_text (rows[i].digits);
    g_assert_cmpstr (bengali, ==, rows[i].bengali);
    g_assert_cmpstr (english, ==, rows[i].english);
  }
}

/* Changing the draft draws the field anew; a field that is gone neither hears nor holds it. */
static void
test_field_follows_its_draft (void)
{
  MrcDraft *draft = mrc_test_draft_new ("");
  GtkWidget *window = NULL;

  g_object_add_weak_pointer (G_OBJECT (draft), (gpointer *) &draft);
  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
  window = mrc_test_present (mrc_field_new (draft), 1016, 140);
  mrc_draft_set (draft, "সালমা আক্তার বেগম খাতুন, যাঁর নাম ঘরের চেয়ে অনেক লম্বা");
  mrc_test_frames (window, 1);
  mrc_test_close (window);

  mrc_draft_set (draft, "");
  g_object_unref (draft);
  g_assert_null (draft);
}

static void
test_shares_divide (void)
{
  GtkWidget *shares = mrc_shares_new (FALSE, 10);
  GtkWidget *wished = mrc_text_new ("number", "০৪২");
  GtkWidget *one = mrc_shares_new (FALSE, 0);
  GtkWidget *two = mrc_shares_new (FALSE, 0);
  GtkWidget *window = NULL;
  int natural = 0;

  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
  mrc_shares_add (MRC_SHARES (shares), wished, 0);
  mrc_shares_add (MRC_SHARES (shares), one, 1);
  mrc_shares_add (MRC_SHARES (shares), two, 2);
  window = mrc_test_present (shares, 400, 1000);

  gtk_widget_measure (wished, GTK_ORIENTATION_VERTICAL, 400, NULL, &natural, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_height (wished), ==, natural);
  g_assert_cmpint (gtk_widget_get_height (one), ==, (1000 - 20 - natural) / 3);
  g_assert_cmpint (ABS (gtk_widget_get_height (two) - 2 * gtk_widget_get_height (one)), <=, 1);

  mrc_shares_set_child (two, 0, 0, 300);
  mrc_test_frames (window, 2);
  g_assert_cmpint (gtk_widget_get_height (two), ==, 300);
  g_assert_cmpint (gtk_widget_get_height (one), ==, 1000 - 20 - natural - 300);

  mrc_test_close (window);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/number-pad/is-pressed", test_pad_is_pressed);
  g_test_add_func ("/number-pad/takes-a-keyboard", test_pad_takes_a_keyboard);
  g_test_add_func ("/field/phone-is-written-in-groups", test_phone_is_written_in_groups);
  g_test_add_func ("/field/follows-its-draft", test_field_follows_its_draft);
  g_test_add_func ("/shares/divide", test_shares_divide);

  return g_test_run ();
}
