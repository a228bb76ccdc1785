// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test-support.h"

#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/pressable.h"
#include "kiosk/widgets/raster.h"
#include "kiosk/widgets/style.h"
#include "kiosk/widgets/text.h"

static GBytes *
source_picture (const char *name, gpointer data)
{
  static const char *const folders[] = { "content/pictures", "content/pictures/scenes" };

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++) {
    g_autofree char *path = g_strdup_printf ("%s/%s/%s.svg", g_getenv ("MRC_SOURCE_ROOT"), folders[i], name);
    char *svg = NULL;
    gsize length = 0;

    if (g_file_get_contents (path, &svg, &length, NULL))
      return g_bytes_new_take (svg, length);
  }

  return NULL;
}

void
mrc_test_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  mrc_language_init (NULL);
  mrc_language_use (MRC_LANGUAGE_BENGALI);
  mrc_picture_set_source (source_picture, NULL, NULL);
  mrc_test_panel (1080, 1920, MRC_TEXT_NORMAL);
}

void
mrc_test_panel (int width, int height, MrcTextSize text)
{
  gboolean small = MIN (width, height) < 1000;
  int long_mm = small ? 332 : 531;
  int short_mm = small ? 207 : 299;

  mrc_panel_set (width, height, width > height ? long_mm : short_mm, width > height ? short_mm : long_mm,
                 text);
  mrc_style_load (gdk_display_get_default ());
}

GtkWidget *
mrc_test_over_bar (GtkWidget *screen)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_size_request (bar, -1, mrc_u (mrc_panel_get ()->portrait ? 184 : 152));
  gtk_widget_set_vexpand (screen, TRUE);
  gtk_box_append (GTK_BOX (box), screen);
  gtk_box_append (GTK_BOX (box), bar);

  return box;
}

GtkWidget *
mrc_test_present (GtkWidget *child, int width, int height)
{
  GtkWidget *window = GTK_IS_WINDOW (child) ? child : gtk_window_new ();

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  if (window != child)
    gtk_window_set_child (GTK_WINDOW (window), child);
  mrc_style_dress (window);
  gtk_window_present (GTK_WINDOW (window));
  mrc_test_frames (window, 2);
  /* A page that asks for more than the glass has would make the window grow. */
  g_assert_cmpint (gtk_widget_get_width (window), ==, width);
  g_assert_cmpint (gtk_widget_get_height (window), ==, height);

  return window;
}

void
mrc_test_close (GtkWidget *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  mrc_test_wait_until (window == NULL);
}

static void
on_after_paint (GdkFrameClock *clock, gpointer data)
{
  ++*(int *) data;
}

void
mrc_test_frames (GtkWidget *widget, int n)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  int painted = 0;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), &painted);

  /* A clock with nothing to draw stands still: ask for each frame. */
  while (painted < n) {
    gtk_widget_queue_draw (widget);
    g_main_context_iteration (NULL, TRUE);
  }
  g_signal_handler_disconnect (clock, handler);
}

/* What a visitor reads on @widget itself; NULL if it shows no words. */
static char *
own_words (GtkWidget *widget)
{
  if (MRC_IS_TEXT (widget))
    return mrc_flat (mrc_text_get_text (MRC_TEXT (widget)));
  if (GTK_IS_LABEL (widget))
    return mrc_flat (gtk_label_get_text (GTK_LABEL (widget)));

  return NULL;
}

static gboolean
shows (GtkWidget *widget, const char *words, gboolean whole)
{
  g_autofree char *own = own_words (widget);

  if (own != NULL && (whole ? g_str_equal (own, words) : strstr (own, words) != NULL))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (gtk_widget_get_mapped (child) && shows (child, words, whole))
      return TRUE;
  }

  return FALSE;
}

GtkWidget *
mrc_test_find (GtkWidget *root, const char *words)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (GTK_IS_BUTTON (root))
    return shows (root, words, TRUE) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = mrc_test_find (child, words);

    if (found != NULL)
      return found;
  }

  return NULL;
}

GtkWidget *
mrc_test_find_id (GtkWidget *root, const char *id)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (root)), id) == 0 ||
      g_strcmp0 (gtk_widget_get_name (root), id) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = mrc_test_find_id (child, id);

    if (found != NULL)
      return found;
  }

  return NULL;
}

gboolean
mrc_test_says (GtkWidget *root, const char *words)
{
  return gtk_widget_get_mapped (root) && shows (root, words, FALSE);
}

void
mrc_test_press (GtkWidget *button)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (button));
  GtkWidget *hit = NULL;
  graphene_rect_t bounds;
  graphene_point_t centre;

  g_assert_true (gtk_widget_compute_bounds (button, window, &bounds));
  centre =
    GRAPHENE_POINT_INIT (bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height / 2);
  g_test_message ("press %s at %.0f, %.0f", gtk_widget_get_name (button), centre.x, centre.y);
  g_assert_true (gtk_widget_contains (window, centre.x, centre.y));
  hit = gtk_widget_pick (window, centre.x, centre.y, GTK_PICK_DEFAULT);
  g_assert_true (hit != NULL && (hit == button || gtk_widget_is_ancestor (hit, button)));
  g_assert_true (gtk_widget_is_sensitive (button));

  /* gtk_widget_activate() would hold "clicked" back for 250 ms. */
  g_object_ref (window);
  mrc_pressable_forget_taps ();
  g_signal_emit_by_name (button, "clicked");
  if (gtk_widget_get_mapped (window))
    mrc_test_frames (window, 2);
  g_object_unref (window);
}

void
mrc_test_assert_label (GtkWidget *root, const char *id, const char *words)
{
  GtkWidget *widget = mrc_test_find_id (root, id);

  g_assert_nonnull (widget);
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, words);
}

void
mrc_test_press_words (GtkWidget *root, const char *words)
{
  GtkWidget *button = mrc_test_find (root, words);

  if (button == NULL)
    g_error ("nothing to press says “%s”", words);
  mrc_test_press (button);
}

void
mrc_test_press_id (GtkWidget *root, const char *id)
{
  GtkWidget *button = mrc_test_find_id (root, id);

  if (button == NULL)
    g_error ("nothing on the page is “%s”", id);
  mrc_test_press (button);
}

void
mrc_test_press_digits (GtkWidget *root, const char *digits)
{
  for (; *digits != '\0'; digits++) {
    g_autofree char *id = g_strdup_printf ("key-%c", *digits);

    mrc_test_press_id (root, id);
  }
}

gboolean
mrc_test_strike (GtkWidget *page, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (page);
  gboolean taken = FALSE;

  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (page)), page));
  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &taken);
  }
  return taken;
}

static void
on_action (GSimpleAction *action, GVariant *target, gpointer data)
{
  g_autofree char *printed = target != NULL ? g_variant_print (target, FALSE) : g_strdup ("");

  g_string_append_printf (data, "%s(%s) ", (const char *) g_object_get_data (G_OBJECT (action), "full-name"),
                          printed);
}

void
mrc_test_record_actions (GtkWidget *window, const char *const *names, GString *log)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  for (; *names != NULL; names++) {
    g_auto (GStrv) name_and_type = g_strsplit (*names, ":", 2);
    g_auto (GStrv) parts = g_strsplit (name_and_type[0], ".", 2);
    g_autoptr (GSimpleAction) action = NULL;
    GSimpleActionGroup *group = g_hash_table_lookup (groups, parts[0]);

    if (group == NULL) {
      group = g_simple_action_group_new ();
      g_hash_table_insert (groups, g_strdup (parts[0]), group);
      gtk_widget_insert_action_group (window, parts[0], G_ACTION_GROUP (group));
    }
    action =
      g_simple_action_new (parts[1], name_and_type[1] != NULL ? G_VARIANT_TYPE (name_and_type[1]) : NULL);
    g_object_set_data_full (G_OBJECT (action), "full-name", g_strdup (name_and_type[0]), g_free);
    g_signal_connect (action, "activate", G_CALLBACK (on_action), log);
    g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  }
}

static gboolean
is_due (int width, int height, MrcTextSize text, MrcLanguage language)
{
  const char *tour = g_getenv ("MRC_TOUR");

  if (g_strcmp0 (tour, "all") == 0)
    return TRUE;
  if (g_strcmp0 (tour, "least") == 0)
    return width < height && text == MRC_TEXT_NORMAL && language == MRC_LANGUAGE_BENGALI;

  return text == MRC_TEXT_NORMAL || (text == MRC_TEXT_LARGEST && height != 1080);
}

void
mrc_test_look_everywhere (MrcTestLook look, gconstpointer data)
{
  static const struct {
    int width, height;
  } panels[] = { { 1080, 1920 }, { 1920, 1080 }, { 1280, 800 } };

  for (gsize i = 0; i < G_N_ELEMENTS (panels); i++) {
    for (MrcTextSize text = MRC_TEXT_SMALL; text < MRC_N_TEXT_SIZES; text++) {
      for (MrcLanguage language = 0; language < MRC_N_LANGUAGES; language++) {
        if (is_due (panels[i].width, panels[i].height, text, language))
          look (data, panels[i].width, panels[i].height, text, language);
      }
    }
  }
  mrc_language_use (MRC_LANGUAGE_BENGALI);
}

void
mrc_test_save_png (GtkWidget *widget, const char *name)
{
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = NULL;

  if (g_getenv ("MRC_SCREENSHOTS") == NULL)
    return;

  texture = mrc_raster_widget (widget);
  path = g_strdup_printf ("%s/%s.png", g_getenv ("MRC_SCREENSHOTS"), name);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}
