// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/name-board-private.h"

#include "kiosk/widgets/bengali-typing.h"
#include "kiosk/widgets/button.h"
#include "kiosk/widgets/layout.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/style.h"
#include "kiosk/widgets/take-out.h"
#include "locales/language.h"
#include "locales/messages.h"

#include <string.h>

static const MrcNameBoardKeys bengali = {
  .parts = { "মোঃ", "মোসাঃ", "আক্তার", "বেগম", "খাতুন", "রানী", "দাস", "ইসলাম" },
  .vowels = { "া", "ি", "ী", "ু", "ূ", "ে", "ৈ", "ো", "ৌ", MRC_TYPING_JOIN },
  .letters = { "ক", "খ", "গ", "ঘ", "ঙ", "চ", "ছ", "জ", "ঝ", "ঞ", "ট", "ঠ", "ড",
               "ঢ", "ণ", "ত", "থ", "দ", "ধ", "ন", "প", "ফ", "ব", "ভ", "ম", "য",
               "র", "ল", "শ", "ষ", "স", "হ", "ড়", "ঢ়", "য়", "ৎ", "ং", "ঃ", "ঁ" },
  .more = { "অ",  "আ",  "ই",           "ঈ",           "উ",
            "ঊ",  "ঋ",  "এ",           "ঐ",           "ও",
            "ঔ",  "ৃ",   MRC_TYPING_YA, MRC_TYPING_RA, MRC_TYPING_REPH,
            "ক্ত", "ক্ষ", "ঙ্গ",          "চ্চ",          "জ্জ",
            "জ্ঞ", "ঞ্জ", "ট্ট",          "ণ্ড",          "ত্ত",
            "দ্দ", "ন্ত", "ন্দ",          "ন্ন",          "ব্দ",
            "ব্ব", "ম্ব", "ম্ম",          "ল্ল",          "শ্ব",
            "ষ্ট", "ষ্ণ", "স্ত",          "স্ম" },
  .columns = 8,
  .columns_wide = 14,
  .columns_low = 10,
};

static const MrcNameBoardKeys english = {
  .parts = { "Md.", "Mst.", "Akter", "Begum", "Khatun", "Rani", "Das", "Islam" },
  .letters = { "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N",
               "O", "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y", "Z", ".", "-" },
  .columns = 7,
  .columns_wide = 10,
  .columns_low = 10,
};

/* On the joining key while there is nothing to join. */
#define JOINED "যুক্ত"

G_DEFINE_FINAL_TYPE (MrcNameBoard, mrc_name_board, GTK_TYPE_WIDGET)

static const char *
key_of (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "key");
}

/* Whether the key shows itself together with the last consonant. */
static gboolean
shows_syllable (const char *key)
{
  return g_unichar_ismark (g_utf8_get_char (key)) || g_str_equal (key, MRC_TYPING_REPH);
}

static void
set_key (GtkWidget *button, const char *key)
{
  g_autofree char *id = g_strconcat ("key-", key, NULL);

  g_object_set_data (G_OBJECT (button), "key", (gpointer) key);
  gtk_widget_set_name (button, id);
  mrc_button_set_text (MRC_BUTTON (button), key);
}

static void
show_join (MrcNameBoard *self, GtkWidget *button, const char *text)
{
  gboolean can = mrc_typing_can_join (text);
  gboolean waiting = mrc_typing_is_joining (text);
  g_autofree char *letter = !waiting && can ? mrc_typing_preview (text, MRC_TYPING_JOIN) : NULL;

  gtk_widget_set_sensitive (button, can);
  if (letter != NULL || !can)
    mrc_button_set_text (MRC_BUTTON (button), can ? letter : JOINED);
  mrc_style_set_class (button, "on", waiting);
}

static void
show_keys (MrcNameBoard *self, GPtrArray *keys)
{
  const char *text = mrc_draft_peek (self->draft);

  for (guint i = 0; i < keys->len; i++) {
    GtkWidget *button = g_ptr_array_index (keys, i);
    g_autofree char *syllable = NULL;

    if (g_str_equal (key_of (button), MRC_TYPING_JOIN)) {
      show_join (self, button, text);
    } else if (shows_syllable (key_of (button))) {
      syllable = mrc_typing_preview (text, key_of (button));
      mrc_button_set_text (MRC_BUTTON (button), syllable);
    }
  }
}

static void
on_draft_changed (MrcNameBoard *self)
{
  show_keys (self, self->vowels);
  show_keys (self, self->keys);
}

/* Of a page of keys, of the rarer ones or not, the second half or not. */
static const char *const *
keys_of (MrcNameBoard *self, gboolean more, gboolean rest)
{
  return (more ? self->board->more : self->board->letters) + (rest ? self->keys->len : 0);
}

/* A key that turns the page shows the first two of where it leads. */
static void
show_turn (GtkWidget *button, const char *const *keys)
{
  g_autofree char *text = NULL;

  if (button == NULL)
    return;

  text = g_strconcat (keys[0], " ", keys[1], NULL);
  mrc_button_set_text (MRC_BUTTON (button), text);
}

static void
show_turns (MrcNameBoard *self)
{
  show_turn (self->page, keys_of (self, !self->on_more, FALSE));
  show_turn (self->half, keys_of (self, self->on_more, !self->on_rest));
}

static void
show_page (MrcNameBoard *self, gboolean more, gboolean rest)
{
  const char *const *keys = NULL;

  if (self->page == NULL || (self->on_more == more && self->on_rest == rest))
    return;

  self->on_more = more;
  self->on_rest = rest;
  keys = keys_of (self, more, rest);
  for (guint i = 0; i < self->keys->len; i++) {
    GtkWidget *button = g_ptr_array_index (self->keys, i);

    gtk_widget_set_visible (button, keys[i] != NULL);
    if (keys[i] != NULL)
      set_key (button, keys[i]);
  }
  show_turns (self);
  show_keys (self, self->keys);
}

/* The common words in the place of the letters, where there is no row for both. */
static void
show_common (MrcNameBoard *self, gboolean on)
{
  if (self->common == NULL)
    return;

  for (guint i = 0; i < self->parts->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->parts, i), on);
  for (guint i = 0; i < self->keys->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->keys, i),
                            !on && keys_of (self, self->on_more, self->on_rest)[i] != NULL);
  if (on)
    show_turn (self->common, keys_of (self, FALSE, FALSE));
  else
    mrc_button_set_text (MRC_BUTTON (self->common), key_of (g_ptr_array_index (self->parts, 0)));
}

static gboolean
erase (char *text, const char *unused)
{
  return mrc_typing_erase (text);
}

static void
edit (MrcNameBoard *self, gboolean (*change) (char *text, const char *key), const char *key)
{
  char text[MRC_TYPING_SIZE] = "";

  g_utf8_strncpy (text, mrc_draft_peek (self->draft), MRC_TYPING_MAX);
  if (change (text, key))
    mrc_draft_set (self->draft, text);
  explicit_bzero (text, sizeof text);
}

static gboolean
begins_word (const char *text)
{
  gsize length = strlen (text);

  return length == 0 || !g_ascii_isalpha (text[length - 1]);
}

static void
on_key_clicked (GtkWidget *button, MrcNameBoard *self)
{
  const char *key = key_of (button);
  char small[2] = { g_ascii_tolower (*key), '\0' };
  gboolean capital = !g_ascii_isalpha (*key) || begins_word (mrc_draft_peek (self->draft));

  edit (self, mrc_typing_press, capital ? key : small);
  show_page (self, FALSE, FALSE);
}

static void
on_part_clicked (GtkWidget *button, MrcNameBoard *self)
{
  gboolean focused = gtk_widget_is_focus (button);

  edit (self, mrc_typing_add_part, key_of (button));
  show_common (self, FALSE);
  if (focused && self->common != NULL) /* the part is gone: whoever goes by keys stays near it */
    gtk_widget_grab_focus (self->common);
}

static void
on_page_clicked (GtkWidget *button, MrcNameBoard *self)
{
  show_common (self, FALSE);
  show_page (self, !self->on_more, FALSE);
}

static void
on_half_clicked (GtkWidget *button, MrcNameBoard *self)
{
  show_common (self, FALSE);
  show_page (self, self->on_more, !self->on_rest);
}

static void
on_common_clicked (GtkWidget *button, MrcNameBoard *self)
{
  gboolean on = !gtk_widget_get_visible (g_ptr_array_index (self->parts, 0));

  show_page (self, FALSE, FALSE);
  show_common (self, on);
}

static void
on_erase_clicked (GtkWidget *button, MrcNameBoard *self)
{
  edit (self, erase, NULL);
}

static void
on_space_clicked (GtkWidget *button, MrcNameBoard *self)
{
  edit (self, mrc_typing_press, " ");
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                MrcNameBoard *self)
{
  char key[7] = "";
  gunichar c = gdk_keyval_to_unicode (keyval);

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_BackSpace) {
    edit (self, erase, NULL);
    return GDK_EVENT_STOP;
  }
  if (c == 0 || g_unichar_iscntrl (c))
    return GDK_EVENT_PROPAGATE;

  g_unichar_to_utf8 (c, key);
  edit (self, mrc_typing_press, key);
  return GDK_EVENT_STOP;
}

void
mrc_name_board_place (GtkWidget *child, double x, double y, double width, double height)
{
  int left = (int) x;
  int top = (int) y;

  gtk_widget_size_allocate (
    child,
    &(GtkAllocation){ left, top, MAX ((int) (x + width) - left, 0), MAX ((int) (y + height) - top, 0) }, -1);
}

void
mrc_name_board_place_grid (GPtrArray *keys, int n_columns, const GtkAllocation *room, double row)
{
  double gap = mrc_gap_below (mrc_layout ()->board_gap);
  double across = mrc_gap (12);
  double width = (room->width - across * (n_columns - 1)) / n_columns;

  for (guint i = 0; i < keys->len; i++)
    mrc_name_board_place (g_ptr_array_index (keys, i), room->x + ((int) i % n_columns) * (width + across),
                          room->y + ((int) i / n_columns) * (row + gap), width, row);
}

static void
mrc_name_board_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = 1;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = mrc_panel_get ()->small ? mrc_name_board_small_least ()
                                       : mrc_name_board_large_least (MRC_NAME_BOARD (widget));
  *natural = *minimum;
}

static void
mrc_name_board_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MrcNameBoard *self = MRC_NAME_BOARD (widget);

  if (mrc_panel_get ()->small)
    mrc_name_board_small_allocate (self, width, height);
  else
    mrc_name_board_large_allocate (self, width, height);
}

static void
mrc_name_board_dispose (GObject *object)
{
  MrcNameBoard *self = MRC_NAME_BOARD (object);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->vowels, g_ptr_array_unref);
  g_clear_pointer (&self->keys, g_ptr_array_unref);

  G_OBJECT_CLASS (mrc_name_board_parent_class)->dispose (object);
}

static void
mrc_name_board_class_init (MrcNameBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mrc_name_board_dispose;
  widget_class->measure = mrc_name_board_measure;
  widget_class->size_allocate = mrc_name_board_size_allocate;

  g_type_ensure (MRC_TYPE_BUTTON);
  gtk_widget_class_set_css_name (widget_class, "mrc-name-board");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/widgets/name-board.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcNameBoard, erase);
  gtk_widget_class_bind_template_child (widget_class, MrcNameBoard, space);
  gtk_widget_class_bind_template_callback (widget_class, on_erase_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_space_clicked);
}

static GtkWidget *
add_button (MrcNameBoard *self, const char *classes, const char *text, GCallback clicked)
{
  GtkWidget *button = mrc_button_new (classes, text, NULL);

  mrc_pressable_set_eager (MRC_PRESSABLE (button), TRUE);
  g_signal_connect (button, "clicked", clicked, self);
  gtk_widget_insert_before (button, GTK_WIDGET (self), self->erase);

  return button;
}

static void
add_keys (MrcNameBoard *self, GPtrArray *keys, const char *const *texts, int most, const char *classes)
{
  for (; *texts != NULL && (int) keys->len < most; texts++) {
    GtkWidget *button = add_button (self, classes, *texts, G_CALLBACK (on_key_clicked));

    set_key (button, *texts);
    g_ptr_array_add (keys, button);
  }
}

static void
add_parts (MrcNameBoard *self, const char *const *parts)
{
  for (int i = 0; i < MRC_NAME_BOARD_PARTS; i++) {
    const char *part = parts[i];
    g_autofree char *id = g_strconcat ("part-", part, NULL);
    GtkWidget *button = add_button (self, "btn part", part, G_CALLBACK (on_part_clicked));

    g_object_set_data_full (G_OBJECT (button), "key", g_strdup (part), g_free);
    gtk_widget_set_name (button, id);
    g_ptr_array_add (self->parts, button);
  }
}

static GtkWidget *
add_turn (MrcNameBoard *self, const char *name, GCallback clicked)
{
  GtkWidget *button = add_button (self, "key alt words", "", clicked);

  gtk_widget_set_name (button, name);
  return button;
}

static void
add_turns (MrcNameBoard *self)
{
  gboolean small = mrc_panel_get ()->small;

  if (self->board->more[0] != NULL)
    self->page = add_turn (self, "key-page", G_CALLBACK (on_page_clicked));
  if (self->board->more[0] != NULL && small)
    self->half = add_turn (self, "key-half", G_CALLBACK (on_half_clicked));
  if (small)
    self->common = add_turn (self, "key-common", G_CALLBACK (on_common_clicked));
  show_turns (self);
  show_common (self, FALSE);
}

static void
listen_to_keyboard (MrcNameBoard *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  g_autofree char *name = mrc_message ("pad.letters", NULL);

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
mrc_name_board_init (MrcNameBoard *self)
{
  self->parts = g_ptr_array_new ();
  self->vowels = g_ptr_array_new ();
  self->keys = g_ptr_array_new ();
  self->board = mrc_language_current () == MRC_LANGUAGE_BENGALI ? &bengali : &english;

  gtk_widget_init_template (GTK_WIDGET (self));
  if (!mrc_panel_get ()->portrait)
    g_object_set (self->erase, "upright", TRUE, "glyph-units", 46.0, NULL);
  listen_to_keyboard (self);
}

GtkWidget *
mrc_name_board_new (MrcDraft *draft, GtkWidget *field, const char *const *parts)
{
  MrcNameBoard *self = NULL;
  gboolean small = mrc_panel_get ()->small;

  g_return_val_if_fail (MRC_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (field == NULL || GTK_IS_WIDGET (field), NULL);
  g_return_val_if_fail (parts == NULL || g_strv_length ((char **) parts) == MRC_NAME_BOARD_PARTS, NULL);

  self = g_object_new (MRC_TYPE_NAME_BOARD, NULL);
  self->draft = g_object_ref (draft);
  self->field = field;
  add_parts (self, parts != NULL ? parts : self->board->parts);
  add_keys (self, self->vowels, self->board->vowels, MRC_NAME_BOARD_VOWELS, "key vowel");
  add_keys (self, self->keys, self->board->letters, small ? mrc_name_board_small_letters (self) : G_MAXINT,
            "key");
  add_turns (self);
  if (field != NULL)
    gtk_widget_insert_after (field, GTK_WIDGET (self), NULL);
  g_signal_connect_swapped (draft, "changed", G_CALLBACK (on_draft_changed), self);
  on_draft_changed (self);

  return GTK_WIDGET (self);
}

void
mrc_name_board_lend_edit_keys (MrcNameBoard *self, GtkWidget *row)
{
  GtkWidget *const keys[] = { self->space, self->erase };

  g_return_if_fail (MRC_IS_NAME_BOARD (self));
  g_return_if_fail (GTK_IS_BOX (row));

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_box_prepend (GTK_BOX (row), mrc_take_out (keys[i]));
}
