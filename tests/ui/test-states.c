// SPDX-License-Identifier: GPL-3.0-or-later

/* Every kind of thing to press in each state of design/tokens.md 6, side by side, in both languages and in
 * black and white: linted, its contrast measured, nothing in it moved by its state; photographed to
 * $MRC_SCREENSHOTS. */

#include "kiosk/widgets/answer.h"
#include "kiosk/widgets/button.h"
#include "kiosk/widgets/place-dots.h"
#include "kiosk/widgets/raster.h"
#include "kiosk/widgets/style.h"
#include "kiosk/widgets/text.h"
#include "kiosk/widgets/tile.h"
#include "tests/support/test-support.h"

#include <math.h>

#define RING 14    /* units beside a control in which lies the line around what keys have reached */
#define CELL 400   /* units */
#define MARGIN 30  /* units around a control: room for the line */
#define MOVES 1.5f /* px: rounding */
#define OUTLINE 3.0

typedef enum {
  REST,
  PRESSED,
  SAYING,
  SELECTED,
  FOCUS,
  DISABLED,
  BUSY,
  N_STATES,
} State;

#define ALL (1 << REST | 1 << PRESSED | 1 << FOCUS)

typedef struct {
  const char *id;
  const char *words[MRC_N_LANGUAGES];
  const char *classes;
  const char *glyph;
  const char *selected; /* (nullable): the class of what is chosen */
  guint states;         /* 1 << State of those it can be in */
  gboolean other_words; /* disabled it says why in other words, which may stand elsewhere */
} Kind;

typedef struct {
  const char *name;
  const char *within; /* (nullable): CSS name of what such things stand in */
  int height;         /* units */
  GtkWidget *(*make) (const Kind *kind);
  Kind kinds[6];
} Group;

static const char *
words_of (const Kind *kind)
{
  return kind->words[mrc_language_current ()];
}

static GtkWidget *
make_tile (const Kind *kind)
{
  gboolean hero = g_str_equal (kind->classes, "hero");
  g_autoptr (MrcChoice) choice = mrc_choice_new (kind->id, "decide", words_of (kind), NULL, NULL,
                                                 hero                                    ? MRC_CHOICE_HERO
                                                 : g_str_equal (kind->classes, "danger") ? MRC_CHOICE_DANGER
                                                                                         : MRC_CHOICE_PLAIN);
  GtkWidget *tile = mrc_tile_new (choice);

  if (hero)
    gtk_widget_add_css_class (tile, "home");
  mrc_tile_set_across (MRC_TILE (tile), g_str_equal (kind->classes, "across"));

  return tile;
}

static GtkWidget *
make_button (const Kind *kind)
{
  return mrc_button_new (kind->classes, words_of (kind), kind->glyph);
}

static GtkWidget *
make_answer (const Kind *kind)
{
  GtkWidget *answer = mrc_answer_new (kind->id, words_of (kind), GTK_ORIENTATION_VERTICAL, 4);
  gboolean day = g_str_equal (kind->classes, "day");

  gtk_widget_add_css_class (answer, kind->classes);
  mrc_answer_add (MRC_ANSWER (answer), mrc_text_new (day ? "number" : "label", words_of (kind)));
  mrc_answer_add (MRC_ANSWER (answer), mrc_place_dots_new (4, 6, MRC_PLACE_DOTS_MAX, 17));

  return answer;
}

static const Group groups[] = {
  { "tiles",
    NULL,
    280,
    make_tile,
    { { "tile",
        { "কীভাবে যাব", "How to go" },
        "plain",
        NULL,
        "selected",
        ALL | 1 << SAYING | 1 << SELECTED | 1 << DISABLED,
        FALSE },
      { "danger", { "আমার", "Me" }, "danger", NULL, "selected", ALL | 1 << SAYING | 1 << DISABLED, FALSE },
      { "across",
        { "পাসপোর্ট", "Passport" },
        "across",
        NULL,
        "selected",
        ALL | 1 << SAYING | 1 << SELECTED,
        FALSE },
      { "hero", { "যাব, না থাকব?", "Go, or stay?" }, "hero", NULL, NULL, ALL | 1 << SAYING, FALSE } } },
  { "buttons",
    NULL,
    184,
    make_button,
    { { "go",
        { "ঠিক আছে", "Yes" },
        "btn go",
        "check",
        NULL,
        ALL | 1 << SAYING | 1 << DISABLED | 1 << BUSY,
        FALSE },
      { "primary",
        { "কথা বলুন", "Talk" },
        "btn primary",
        NULL,
        NULL,
        ALL | 1 << SAYING | 1 << DISABLED,
        FALSE },
      { "plain", { "আগের", "Before" }, "btn", NULL, NULL, ALL | 1 << SAYING | 1 << DISABLED, FALSE },
      { "soft",
        { "বাদ দিন", "Skip" },
        "btn soft",
        NULL,
        "selected",
        ALL | 1 << SAYING | 1 << SELECTED | 1 << DISABLED,
        FALSE },
      { "help", { "জানাব", "Tell" }, "btn help", NULL, NULL, ALL | 1 << SAYING | 1 << DISABLED, FALSE },
      { "option",
        { "ছয় মাস", "6 months" },
        "btn option",
        NULL,
        "selected",
        ALL | 1 << SAYING | 1 << SELECTED | 1 << DISABLED,
        FALSE } } },
  { "keys",
    "mrc-name-board",
    160,
    make_button,
    { { "letter", { "ক", "a" }, "key", NULL, NULL, ALL | 1 << DISABLED, FALSE },
      { "vowel", { "কা", "e" }, "key vowel", NULL, "on", ALL | 1 << SELECTED | 1 << DISABLED, TRUE },
      { "erase", { "মুছুন", "Erase" }, "key alt words", NULL, NULL, ALL, FALSE },
      { "done", { "দেখুন", "Look" }, "key go words", NULL, NULL, ALL | 1 << DISABLED, FALSE } } },
  { "days",
    NULL,
    220,
    make_answer,
    { { "part",
        { "সকাল", "Morning" },
        "pick-part",
        NULL,
        "selected",
        ALL | 1 << SAYING | 1 << SELECTED | 1 << DISABLED,
        TRUE },
      { "time",
        { "১০:৩০", "10:30" },
        "time",
        NULL,
        "selected",
        ALL | 1 << SAYING | 1 << SELECTED | 1 << DISABLED,
        TRUE },
      { "day",
        { "২৪", "24" },
        "day",
        NULL,
        "chosen",
        ALL | 1 << SAYING | 1 << SELECTED | 1 << DISABLED,
        FALSE } } },
  { "bar",
    "mrc-bar",
    180,
    make_button,
    { { "nav", { "শুনুন", "Listen" }, "nav", "listen", "on", ALL | 1 << SELECTED, FALSE },
      { "grip", { "সাহায্য", "Help" }, "help", "grip", "here", ALL | 1 << SELECTED, FALSE } } },
  { "quit",
    NULL,
    180,
    make_button,
    { { "quit", { "শেষ", "End" }, "quit", "exit", NULL, ALL, FALSE },
      { "quiet", { "তালা", "Lock" }, "quiet", NULL, NULL, ALL, FALSE } } },
};

static void
put_into (GtkWidget *control, const Kind *kind, State state)
{
  static const char *const wait[MRC_N_LANGUAGES] = { "একটু দাঁড়ান", "Please wait" };

  switch (state) {
  case PRESSED:
    gtk_widget_set_state_flags (control, GTK_STATE_FLAG_ACTIVE, FALSE);
    break;
  case SAYING:
    gtk_widget_add_css_class (control, "saying");
    break;
  case SELECTED:
    if (MRC_IS_TILE (control))
      mrc_tile_set_selected (MRC_TILE (control), TRUE);
    else if (MRC_IS_ANSWER (control) && g_str_equal (kind->selected, "selected"))
      mrc_answer_set_selected (MRC_ANSWER (control), TRUE);
    else
      gtk_widget_add_css_class (control, kind->selected);
    break;
  case FOCUS:
    gtk_widget_set_state_flags (control, GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE, FALSE);
    break;
  case DISABLED:
    gtk_widget_set_sensitive (control, FALSE);
    break;
  case BUSY:
    gtk_widget_add_css_class (control, "busy");
    mrc_button_set_text (MRC_BUTTON (control), wait[mrc_language_current ()]);
    mrc_button_set_glyph (MRC_BUTTON (control), "clock");
    break;
  case REST:
  case N_STATES:
    break;
  }
}

static GtkWidget *
find_words (GtkWidget *widget)
{
  GtkWidget *found = MRC_IS_TEXT (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_words (child);
  return found;
}

/* Where the middle of the words stands in @cell, and how large their letters are. */
static graphene_point_t
middle_of_words (GtkWidget *cell, int *ret_letters)
{
  GtkWidget *words = find_words (cell);
  PangoLayout *layout = mrc_text_get_layout (MRC_TEXT (words));
  graphene_rect_t bounds;

  *ret_letters = pango_font_description_get_size (pango_layout_get_font_description (layout)) / PANGO_SCALE;
  g_assert_true (gtk_widget_compute_bounds (words, cell, &bounds));
  return GRAPHENE_POINT_INIT (bounds.origin.x + bounds.size.width / 2,
                              bounds.origin.y + bounds.size.height / 2);
}

static void
check_still (GtkWidget *rest, GtkWidget *cell, const Kind *kind, State state, const char *page)
{
  int letters_before = 0;
  int letters = 0;
  graphene_point_t before = middle_of_words (rest, &letters_before);
  graphene_point_t now = middle_of_words (cell, &letters);
  float down = now.y - before.y;
  gboolean moves =
    state == PRESSED ? down < -MOVES || down > (float) mrc_u (MRC_LIP) + MOVES : fabsf (down) > MOVES;

  if (state == BUSY || (state == DISABLED && kind->other_words))
    return;
  if (moves || fabsf (now.x - before.x) > MOVES || letters != letters_before)
    mrc_test_fail ("%s: in state %d the words of “%s” go from %.0f, %.0f (%d px) to %.0f, %.0f (%d px)", page,
                   state, kind->id, before.x, before.y, letters_before, now.x, now.y, letters);
}

typedef struct {
  const char *page;
  int width;
  guint32 *pixels; /* ARGB */
} Glass;

static guint32
pixel (const Glass *glass, float x, float y)
{
  return glass->pixels[(gsize) y * (gsize) glass->width + (gsize) x];
}

static void
check_ring (const Glass *glass, GtkWidget *control, const graphene_rect_t *at)
{
  float middle = at->origin.y + at->size.height / 2;
  guint32 ground = pixel (glass, at->origin.x - (float) mrc_u (MARGIN - 4), middle);
  double found = 0;

  for (int i = 2; i < RING; i++)
    found =
      MAX (found, mrc_test_contrast_of (pixel (glass, at->origin.x - (float) mrc_u (i), middle), ground));
  if (found < OUTLINE)
    mrc_test_fail ("%s: the line around “%s”, which keys have reached, is %.1f to 1", glass->page,
                   gtk_widget_get_name (control), found);
}

/* Sand, and flat: nothing of a lip under it. */
static void
check_disabled (const Glass *glass, GtkWidget *control, const graphene_rect_t *at)
{
  float middle = at->origin.x + at->size.width / 2;
  float bottom = at->origin.y + at->size.height;
  guint32 ground = pixel (glass, middle, at->origin.y + (float) mrc_u (7));
  GdkRGBA sand;

  gtk_style_context_lookup_color (gtk_widget_get_style_context (control), "sand", &sand);
  if (ground != (0xFF000000u | (guint32) (sand.red * 255) << 16 | (guint32) (sand.green * 255) << 8 |
                 (guint32) (sand.blue * 255)))
    mrc_test_fail ("%s: “%s”, which cannot be pressed, stands on %06X", glass->page,
                   gtk_widget_get_name (control), ground);
  if (pixel (glass, middle, bottom + (float) mrc_u (4)) !=
      pixel (glass, middle, bottom + (float) mrc_u (MARGIN - 12)))
    mrc_test_fail ("%s: “%s”, which cannot be pressed, has a lip", glass->page,
                   gtk_widget_get_name (control));
}

static void
check_state (const Glass *glass,
             GtkWidget *window,
             GtkWidget *rest,
             GtkWidget *cell,
             const Kind *kind,
             State state)
{
  GtkWidget *control = gtk_widget_get_first_child (cell);
  graphene_rect_t at;

  g_assert_true (gtk_widget_compute_bounds (control, window, &at));
  check_still (rest, cell, kind, state, glass->page);
  if (state == FOCUS)
    check_ring (glass, control, &at);
  if (state == DISABLED)
    check_disabled (glass, control, &at);
}

static guint32 *
paint (GtkWidget *window)
{
  g_autoptr (GdkTexture) texture = mrc_raster_widget (window);
  gsize width = (gsize) gdk_texture_get_width (texture);
  guint32 *pixels = g_new (guint32, width * (gsize) gdk_texture_get_height (texture));

  gdk_texture_download (texture, (guchar *) pixels, width * 4);
  return pixels;
}

static GtkWidget *
new_cell (const Group *group, const Kind *kind, State state)
{
  GtkWidget *cell =
    g_object_new (GTK_TYPE_BOX, "css-name", group->within != NULL ? group->within : "box", NULL);
  GtkWidget *control = group->make (kind);

  gtk_widget_set_size_request (cell, mrc_u (CELL), mrc_u (group->height));
  gtk_widget_set_margin_start (control, mrc_u (MARGIN));
  gtk_widget_set_margin_end (control, mrc_u (MARGIN));
  gtk_widget_set_margin_top (control, mrc_u (MARGIN));
  gtk_widget_set_margin_bottom (control, mrc_u (MARGIN));
  gtk_widget_set_hexpand (control, TRUE);
  gtk_widget_set_vexpand (control, TRUE);
  gtk_widget_set_name (control, kind->id);
  gtk_box_append (GTK_BOX (cell), control);
  put_into (control, kind, state);

  return cell;
}

static void
look (const Group *group, MrcLanguage language, gboolean contrast)
{
  g_autofree char *page = g_strdup_printf ("states-%s-%s%s", group->name, mrc_language_code (language),
                                           contrast ? "-contrast" : "");
  GtkWidget *grid = NULL;
  GtkWidget *window = NULL;
  g_autofree guint32 *pixels = NULL;
  Glass glass;
  int n = 0;

  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
  mrc_panel_set_contrast (contrast);
  mrc_style_load (gdk_display_get_default ());
  mrc_language_use (language);
  grid = gtk_grid_new ();
  for (; n < (int) G_N_ELEMENTS (group->kinds) && group->kinds[n].id != NULL; n++)
    for (int state = 0; state < N_STATES; state++)
      if (group->kinds[n].states & 1u << state)
        gtk_grid_attach (GTK_GRID (grid), new_cell (group, &group->kinds[n], state), state, n, 1, 1);
  window = mrc_test_present (grid, mrc_u (CELL) * N_STATES, mrc_u (group->height) * n);

  mrc_test_lint (window, page, TRUE);
  mrc_test_contrast (window, page, contrast);
  pixels = paint (window);
  glass = (Glass){ page, gtk_widget_get_width (window), pixels };
  for (int i = 0; i < n; i++)
    for (int state = 0; state < N_STATES; state++) {
      GtkWidget *cell = gtk_grid_get_child_at (GTK_GRID (grid), state, i);

      if (cell != NULL)
        check_state (&glass, window, gtk_grid_get_child_at (GTK_GRID (grid), REST, i), cell, &group->kinds[i],
                     state);
    }
  mrc_test_save_png (window, page);
  mrc_test_close (window);
}

static void
test_states (gconstpointer data)
{
  look (data, MRC_LANGUAGE_BENGALI, FALSE);
  look (data, MRC_LANGUAGE_ENGLISH, FALSE);
  look (data, MRC_LANGUAGE_BENGALI, TRUE);
  mrc_panel_set_contrast (FALSE);
  mrc_language_use (MRC_LANGUAGE_BENGALI);
}

/* The word that is being said stands out from its ground as an outline does. */
static void
look_at_word (gboolean contrast)
{
  GtkWidget *text = NULL;
  GtkWidget *window = NULL;
  g_autofree guint32 *before = NULL;
  g_autofree guint32 *after = NULL;
  double found = 0;

  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
  mrc_panel_set_contrast (contrast);
  mrc_style_load (gdk_display_get_default ());
  text = mrc_text_new ("body", "চুক্তি নিজে পড়ুন");
  window = mrc_test_present (text, mrc_u (CELL), mrc_u (CELL));
  mrc_test_frames (window, 2);
  before = paint (window);
  mrc_text_set_mark (MRC_TEXT (text), 0, 6);
  mrc_test_frames (window, 2);
  after = paint (window);
  for (int i = 0; i < gtk_widget_get_width (window) * gtk_widget_get_height (window); i++)
    found = MAX (found, mrc_test_contrast_of (after[i], before[i]));
  if (found < OUTLINE)
    mrc_test_fail ("the word that is being said is %.1f to 1 beside the others", found);
  mrc_test_close (window);
}

static void
test_word (void)
{
  look_at_word (FALSE);
  look_at_word (TRUE);
  mrc_panel_set_contrast (FALSE);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++) {
    g_autofree char *path = g_strconcat ("/states/", groups[i].name, NULL);

    g_test_add_data_func (path, &groups[i], test_states);
  }
  g_test_add_func ("/states/word", test_word);

  return g_test_run ();
}
