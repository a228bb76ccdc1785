// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/name/name-screen.h"
#include "kiosk/widgets/button.h"
#include "tests/support/test-support.h"

#include <string.h>

static const char *const actions[] = { "booking.name", "booking.skip-name", "search.find", "nav.home", NULL };

/* A draft that forgets nothing and locks nothing. */
#define TEST_TYPE_DRAFT (test_draft_get_type ())
G_DECLARE_FINAL_TYPE (TestDraft, test_draft, TEST, DRAFT, MrcDraft)

struct _TestDraft {
  MrcDraft parent_instance;

  char *text;
};

G_DEFINE_FINAL_TYPE (TestDraft, test_draft, MRC_TYPE_DRAFT)

static const char *
test_draft_peek (MrcDraft *draft)
{
  return TEST_DRAFT (draft)->text;
}

static gboolean
test_draft_set (MrcDraft *draft, const char *text)
{
  g_free (TEST_DRAFT (draft)->text);
  TEST_DRAFT (draft)->text = g_strdup (text);

  return TRUE;
}

static void
test_draft_finalize (GObject *object)
{
  g_free (TEST_DRAFT (object)->text);

  G_OBJECT_CLASS (test_draft_parent_class)->finalize (object);
}

static void
test_draft_class_init (TestDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_draft_finalize;
  MRC_DRAFT_CLASS (klass)->peek = test_draft_peek;
  MRC_DRAFT_CLASS (klass)->set = test_draft_set;
}

static void
test_draft_init (TestDraft *self)
{
  self->text = g_strdup ("");
}

typedef struct {
  MrcDraft *draft;
  GtkWidget *screen;
  GtkWidget *window;
  GString *log;
} Page;

static void
open_page (Page *page, MrcLanguage language, int width, int height, MrcTextSize text)
{
  mrc_test_panel (width, height, text);
  mrc_language_use (language);
  page->draft = g_object_new (TEST_TYPE_DRAFT, NULL);
  page->log = g_string_new (NULL);
  page->screen = mrc_name_screen_new (page->draft);
  page->window = mrc_test_present (mrc_test_over_bar (page->screen), width, height);
  mrc_test_record_actions (page->window, actions, page->log);
  mrc_screen_shown (MRC_SCREEN (page->screen), NULL);
}

static void
close_page (Page *page)
{
  g_object_add_weak_pointer (G_OBJECT (page->screen), (gpointer *) &page->screen);
  mrc_test_close (page->window);
  g_assert_null (page->screen);
  g_object_add_weak_pointer (G_OBJECT (page->draft), (gpointer *) &page->draft);
  g_object_unref (page->draft);
  g_assert_null (page->draft);
  g_string_free (page->log, TRUE);
}

static void
press_all (Page *page, const char *keys)
{
  g_auto (GStrv) split = g_strsplit (keys, " ", -1);

  for (char **key = split; *key != NULL; key++) {
    g_autofree char *id = g_strconcat (
      g_unichar_ismark (g_utf8_get_char (*key)) || !strchr (*key, '-') ? "key-" : "", *key, NULL);

    mrc_test_press_id (page->window, id);
  }
}

static void
test_bengali (void)
{
  Page page = { 0 };

  open_page (&page, MRC_LANGUAGE_BENGALI, 1080, 1920, MRC_TEXT_NORMAL);
  g_assert_false (gtk_widget_is_sensitive (mrc_test_find_id (page.window, "go")));
  g_assert_false (gtk_widget_is_sensitive (mrc_test_find_id (page.window, "key-্")));

  press_all (&page, "স া ল ম া part-আক্তার");
  g_assert_cmpstr (mrc_draft_peek (page.draft), ==, "সালমা আক্তার");
  gtk_test_accessible_assert_property (mrc_test_find_id (page.window, "key-ি"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "রি");
  g_assert_nonnull (mrc_test_find (page.window, "রং"));
  press_all (&page, "erase");
  g_assert_cmpstr (mrc_draft_peek (page.draft), ==, "সালমা আক্তা");
  g_assert_nonnull (mrc_test_find (page.window, "ই"));

  press_all (&page, "র space page আ");
  g_assert_cmpstr (mrc_draft_peek (page.draft), ==, "সালমা আক্তার আ");
  g_assert_nonnull (mrc_test_find_id (page.window, "key-ক")); /* the letters are back by themselves */
  press_all (&page, "ম ্");
  g_assert_true (gtk_widget_has_css_class (mrc_test_find_id (page.window, "key-্"), "on"));
  press_all (&page, "ম া space");

  mrc_test_press_id (page.window, "go");
  g_assert_cmpstr (mrc_draft_peek (page.draft), ==, "সালমা আক্তার আম্মা");
  mrc_test_press_id (page.window, "skip");
  g_assert_cmpstr (page.log->str, ==, "booking.name() booking.skip-name() ");
  close_page (&page);
}

/* The key that writes what @at begins with: a letter and its dot are one. Turns the page where it must. */
static GtkWidget *
find_key (Page *page, const char *at, const char **ret_next)
{
  static const char *const dots[] = { "ড়", "ঢ়", "য়" }; /* as the board has them */
  g_autofree char *one = g_strndup (at, (gsize) (g_utf8_next_char (at) - at));
  g_autofree char *id = g_strconcat ("key-", g_str_equal (one, " ") ? "space" : one, NULL);
  GtkWidget *key = NULL;

  *ret_next = g_utf8_next_char (at);
  for (guint i = 0; i < G_N_ELEMENTS (dots); i++) {
    g_autofree char *nfc = g_utf8_normalize (dots[i], -1, G_NORMALIZE_NFC);

    if (g_str_has_prefix (at, nfc)) {
      g_free (id);
      id = g_strconcat ("key-", dots[i], NULL);
      *ret_next = at + strlen (nfc);
    }
  }
  key = mrc_test_find_id (page->window, id);
  if (key == NULL) {
    g_signal_emit_by_name (mrc_test_find_id (page->window, "key-page"), "clicked");
    key = mrc_test_find_id (page->window, id);
  }
  if (key == NULL)
    g_error ("no key for “%s”", at);
  return key;
}

/* 200 names of people of Bangladesh, each by the keys of the board alone. */
static void
test_names (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "ui", "names-bn.txt", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) names = NULL;
  Page page = { 0 };
  int n = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  names = g_strsplit (text, "\n", -1);
  open_page (&page, MRC_LANGUAGE_BENGALI, 1080, 1920, MRC_TEXT_NORMAL);
  for (int i = 0; names[i] != NULL && *names[i] != '\0'; i++, n++) {
    g_autofree char *typed = NULL;

    mrc_draft_set (page.draft, "");
    for (const char *at = names[i]; *at != '\0';) {
      GtkWidget *key = find_key (&page, at, &at);

      if (!gtk_widget_is_sensitive (key))
        g_error ("%s: the key %s cannot be pressed", names[i], gtk_widget_get_name (key));
      g_signal_emit_by_name (key, "clicked");
    }
    typed = g_utf8_normalize (mrc_draft_peek (page.draft), -1, G_NORMALIZE_NFC);
    g_assert_cmpstr (typed, ==, names[i]);
  }
  g_assert_cmpint (n, ==, 200);
  close_page (&page);
}

static void
test_english (void)
{
  Page page = { 0 };

  open_page (&page, MRC_LANGUAGE_ENGLISH, 1080, 1920, MRC_TEXT_NORMAL);
  press_all (&page, "part-Md. S A L A M part-Das");
  g_assert_cmpstr (mrc_draft_peek (page.draft), ==, "Md. Salam Das");
  close_page (&page);
}

static gboolean
strike_at (GtkWidget *widget, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
  }

  return handled;
}

static gboolean
strike (Page *page, guint keyval, GdkModifierType state)
{
  return strike_at (gtk_window_get_focus (GTK_WINDOW (page->window)), keyval, state);
}

static void
test_keyboard (void)
{
  Page page = { 0 };

  open_page (&page, MRC_LANGUAGE_BENGALI, 1080, 1920, MRC_TEXT_NORMAL);
  g_assert_true (strike (&page, gdk_unicode_to_keyval (0x0995), 0));
  g_assert_true (strike (&page, gdk_unicode_to_keyval (0x09BF), 0));
  g_assert_true (strike (&page, GDK_KEY_space, 0));
  g_assert_true (strike (&page, GDK_KEY_a, 0));
  g_assert_cmpstr (mrc_draft_peek (page.draft), ==, "কি a");
  g_assert_true (strike (&page, GDK_KEY_BackSpace, 0));
  g_assert_cmpstr (mrc_draft_peek (page.draft), ==, "কি ");
  g_assert_false (strike (&page, GDK_KEY_q, GDK_CONTROL_MASK));
  g_assert_false (strike (&page, GDK_KEY_Tab, 0));
  g_assert_false (strike (&page, GDK_KEY_Return, 0));
  g_assert_cmpstr (mrc_draft_peek (page.draft), ==, "কি ");

  g_assert_cmpstr (page.log->str, ==, "");
  g_assert_true (strike_at (page.screen, GDK_KEY_Return, 0));
  g_assert_cmpstr (page.log->str, ==, "booking.name() ");
  g_assert_false (strike_at (page.screen, GDK_KEY_Escape, 0));
  close_page (&page);
}

/* The same keys for other words: what they are, and where they go. */
static void
test_other_words (void)
{
  static const char *const parts[] = { "ভিসা", "দালাল",  "টাকা",    "লোন", "চুক্তি",
                                       "জেল",  "ট্রেনিং", "মেডিকেল", NULL };
  MrcNameScreenWords words = { "কী খুঁজছেন?", "দুটো শব্দ", parts, "ছবি", "খুঁজব", "nav.home", "search.find" };
  Page page = { 0 };

  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
  mrc_language_use (MRC_LANGUAGE_BENGALI);
  page.draft = g_object_new (TEST_TYPE_DRAFT, NULL);
  page.log = g_string_new (NULL);
  page.screen = mrc_name_screen_new_for (page.draft, &words);
  page.window = mrc_test_present (mrc_test_over_bar (page.screen), 1080, 1920);
  mrc_test_record_actions (page.window, actions, page.log);
  g_assert_null (mrc_test_find_id (page.window, "part-বেগম"));
  press_all (&page, "part-ভিসা space");
  mrc_test_press_id (page.window, "go");
  mrc_test_press_id (page.window, "skip");
  g_assert_cmpstr (mrc_draft_peek (page.draft), ==, "ভিসা");
  g_assert_cmpstr (page.log->str, ==, "search.find() nav.home() ");
  close_page (&page);
}

static void
test_field_is_named (void)
{
  Page page = { 0 };
  GtkWidget *field = NULL;

  open_page (&page, MRC_LANGUAGE_BENGALI, 1080, 1920, MRC_TEXT_NORMAL);
  field = gtk_widget_get_first_child (gtk_window_get_focus (GTK_WINDOW (page.window)));
  gtk_test_accessible_assert_property (field, GTK_ACCESSIBLE_PROPERTY_LABEL, "আপনার নাম?");
  close_page (&page);
}

static void
test_narration (void)
{
  Page page = { 0 };
  g_autoptr (GString) said = g_string_new (NULL);
  g_autoptr (GPtrArray) sayings = NULL;

  open_page (&page, MRC_LANGUAGE_BENGALI, 1920, 1080, MRC_TEXT_NORMAL);
  press_all (&page, "part-খাতুন");
  sayings = mrc_screen_dup_narration (MRC_SCREEN (page.screen));
  for (guint i = 0; i < sayings->len; i++) {
    MrcSaying *saying = g_ptr_array_index (sayings, i);

    g_string_append_printf (said, "%s:%s|", saying->id, saying->text);
  }
  g_assert_cmpstr (said->str, ==, ":আপনার নাম?|:না লিখলেও চলবে|skip:নাম দেব না|go:ঠিক আছে|");
  close_page (&page);
}

/* Keys of 20 mm, where the design has them, even on the smallest panel. */
static void
assert_large (Page *page, const char *id)
{
  GtkWidget *key = mrc_test_find_id (page->window, id);
  double least = 20 * mrc_panel_get ()->px_per_mm;
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (key, page->window, &bounds));
  g_assert_cmpfloat (bounds.size.height, >=, least - 1);
  g_assert_cmpfloat (bounds.size.width, >=, least - 1);
}

static void
look (gconstpointer data, int width, int height, MrcTextSize text, MrcLanguage language)
{
  gboolean bengali = language == MRC_LANGUAGE_BENGALI;
  g_autofree char *name =
    g_strdup_printf ("09e-name-%dx%d-%s-%d", width, height, mrc_language_code (language), text);
  g_autofree char *empty = g_strconcat (name, "-empty", NULL);
  g_autofree char *more = g_strconcat (name, "-more", NULL);
  Page page = { 0 };
  int least = 0;

  open_page (&page, language, width, height, text);
  mrc_test_frames (page.window, 2);
  mrc_test_lint (page.window, empty, TRUE);
  mrc_test_save_png (page.window, empty);
  assert_large (&page, bengali ? "key-ক" : "key-A");
  if (bengali)
    assert_large (&page, "key-া");
  mrc_draft_set (page.draft, bengali ? "সালমা আক্তার" : "Salma Akter");
  mrc_test_frames (page.window, 2);
  mrc_test_lint (page.window, name, TRUE);
  mrc_test_save_png (page.window, name);
  gtk_widget_measure (page.window, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, height);

  if (bengali) {
    mrc_draft_set (page.draft, "মোঃ আব্দুর রাজ্জাক রাষ্ট্র");
    press_all (&page, "page");
    mrc_test_lint (page.window, more, TRUE);
    mrc_test_save_png (page.window, more);
  }
  close_page (&page);
}

static void
test_looks (void)
{
  mrc_test_look_everywhere (look, NULL);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/name/bengali", test_bengali);
  g_test_add_func ("/name/200-names", test_names);
  g_test_add_func ("/name/english", test_english);
  g_test_add_func ("/name/keyboard", test_keyboard);
  g_test_add_func ("/name/other-words", test_other_words);
  g_test_add_func ("/name/field-is-named", test_field_is_named);
  g_test_add_func ("/name/narration", test_narration);
  g_test_add_func ("/name/looks", test_looks);

  return g_test_run ();
}
