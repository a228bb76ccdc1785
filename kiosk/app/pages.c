// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-pages"

#include "kiosk/app/pages.h"

#include "kiosk/app/places.h"

#define FADE_MS 160 /* design/tokens.md 7 */

struct _MrcPages {
  GObject parent_instance;

  MrcKiosk *kiosk; /* (owned) */
  GtkStack *stack; /* (borrowed) */

  GHashTable *kept;       /* (owned) (element-type utf8 MrcScreen): borrowed from the stack */
  MrcScreen *screen;      /* (borrowed) (nullable): what is shown */
  char *place;            /* (owned) (nullable): of @screen */
  char *coming;           /* (owned) (nullable): the place that is being built */
  char *left;             /* (owned) (nullable): the place that was left, until the next is shown */
  char *left_at;          /* (owned) (nullable): the name of what had the focus there */
  GCancellable *building; /* (owned) (nullable) */
  GQueue *leaving;        /* (owned): screens to be hidden when the fade is over, then taken away */
  GPtrArray *to_warm;     /* (owned) (nullable): places still to be built behind the idle page */
  guint warming;          /* source id */
};

enum {
  SHOWN,
  ASKS,
  TELLS,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MrcPages, mrc_pages, G_TYPE_OBJECT)

static gboolean
is_kept (MrcPages *self, MrcScreen *screen)
{
  GHashTableIter iter;
  gpointer kept = NULL;

  g_hash_table_iter_init (&iter, self->kept);
  while (g_hash_table_iter_next (&iter, NULL, &kept)) {
    if (kept == screen)
      return TRUE;
  }

  return FALSE;
}

/* A screen reader says where it has come to by where it was: what was left last is only hidden, until the
 * next is left, or all are dropped. */
static void
take_away_left_screens (MrcPages *self)
{
  guint n = g_queue_get_length (self->leaving);

  for (guint i = 0; i < n; i++) {
    MrcScreen *screen = g_queue_pop_head (self->leaving);

    if (screen == self->screen)
      continue;
    gtk_widget_set_visible (GTK_WIDGET (screen), FALSE);
    if (is_kept (self, screen))
      continue;
    if (i + 1 == n)
      g_queue_push_tail (self->leaving, screen);
    else
      gtk_stack_remove (self->stack, GTK_WIDGET (screen));
  }
}

static void
on_transition_running (MrcPages *self)
{
  if (!gtk_stack_get_transition_running (self->stack))
    take_away_left_screens (self);
}

/* A kept page is hidden, so that a screen reader does not find what nobody sees. */
static void
leave (MrcPages *self, MrcScreen *old)
{
  if (old == NULL || old == self->screen)
    return;

  g_queue_push_tail (self->leaving, old);
  if (!gtk_stack_get_transition_running (self->stack))
    take_away_left_screens (self);
}

static void
on_asks (MrcPages *self, MrcScreen *screen)
{
  if (screen == self->screen)
    g_signal_emit (self, signals[ASKS], 0);
}

static void
on_tells (MrcPages *self, const char *id, MrcScreen *screen)
{
  if (screen == self->screen)
    g_signal_emit (self, signals[TELLS], 0, id);
}

static void
add_screen (MrcPages *self, MrcScreen *screen)
{
  GtkStackPage *page = NULL;

  g_warn_if_fail (!gtk_widget_get_focusable (GTK_WIDGET (screen))); /* see MrcScreenClass.shown */
  page = gtk_stack_add_child (self->stack, GTK_WIDGET (screen));
  /* The screen has a name: without one of its own GTK would give the page that of its class. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  g_signal_connect_object (screen, "asks", G_CALLBACK (on_asks), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (screen, "tells", G_CALLBACK (on_tells), self, G_CONNECT_SWAPPED);
}

/* The same page may be built anew: in larger letters, or with another answer chosen. */
static void
remember_focus (MrcPages *self)
{
  g_free (self->left);
  g_free (self->left_at);
  self->left = g_strdup (self->place);
  self->left_at = self->screen != NULL ? mrc_screen_leave (self->screen) : NULL;
}

static void
present (MrcPages *self, MrcScreen *screen, const char *place)
{
  MrcScreen *old = self->screen;

  if (old != NULL && old != screen)
    remember_focus (self);
  self->screen = screen;
  g_free (self->place);
  self->place = g_strdup (place);
  if (gtk_widget_get_parent (GTK_WIDGET (screen)) == NULL)
    add_screen (self, screen);
  gtk_widget_set_visible (GTK_WIDGET (screen), TRUE);
  if (mrc_place_get_flags (mrc_place_find (place)) & MRC_PLACE_KEEP)
    g_hash_table_insert (self->kept, g_strdup (place), screen);

  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (screen));
  leave (self, old);
  mrc_screen_shown (screen, g_strcmp0 (self->left, place) == 0 ? self->left_at : NULL);
  g_clear_pointer (&self->left, g_free); /* where a visitor was goes no further */
  g_clear_pointer (&self->left_at, g_free);
  g_signal_emit (self, signals[SHOWN], 0);
}

static void
on_built (MrcScreen *screen, gpointer data)
{
  MrcPages *self = data;
  g_autofree char *place = g_steal_pointer (&self->coming);
  g_autofree char *instead = NULL;

  if (screen != NULL) {
    present (self, screen, place);
    return;
  }
  if (g_str_has_prefix (place, "sorry/"))
    return;
  instead = mrc_place_get_instead (mrc_place_find (place), self->kiosk, place);
  mrc_navigator_replace (mrc_kiosk_get_navigator (self->kiosk), instead);
}

void
mrc_pages_show (MrcPages *self)
{
  const char *place = mrc_navigator_get_place (mrc_kiosk_get_navigator (self->kiosk));
  const MrcPlace *entry = mrc_place_find (place);
  MrcScreen *kept = g_hash_table_lookup (self->kept, place);

  g_return_if_fail (MRC_IS_PAGES (self) && entry != NULL);

  g_cancellable_cancel (self->building);
  g_clear_object (&self->building);
  g_free (self->coming);
  self->coming = g_strdup (place);
  if (kept != NULL) {
    on_built (kept, self);
    return;
  }

  self->building = g_cancellable_new ();
  mrc_place_build (entry, self->kiosk, place, self->building, on_built, self);
}

static void
on_warmed (MrcScreen *screen, gpointer data)
{
  MrcPages *self = data;
  g_autofree char *place = g_strdup (g_ptr_array_index (self->to_warm, self->to_warm->len - 1));

  g_ptr_array_set_size (self->to_warm, (int) self->to_warm->len - 1);
  if (screen == NULL)
    return;

  add_screen (self, screen);
  gtk_widget_set_visible (GTK_WIDGET (screen), FALSE);
  g_hash_table_insert (self->kept, g_steal_pointer (&place), screen);
}

/* Only places that need no store are kept, so that on_warmed() is called before this returns. */
static gboolean
on_warming (gpointer data)
{
  MrcPages *self = data;
  const char *place = NULL;

  if (self->to_warm->len == 0 || mrc_kiosk_has_visit (self->kiosk)) {
    self->warming = 0;
    return G_SOURCE_REMOVE;
  }

  place = g_ptr_array_index (self->to_warm, self->to_warm->len - 1);
  if (g_hash_table_contains (self->kept, place))
    g_ptr_array_set_size (self->to_warm, (int) self->to_warm->len - 1);
  else
    mrc_place_build (mrc_place_find (place), self->kiosk, place, NULL, on_warmed, self);
  return G_SOURCE_CONTINUE;
}

void
mrc_pages_drop (MrcPages *self)
{
  GtkWidget *child = NULL;

  g_return_if_fail (MRC_IS_PAGES (self));

  remember_focus (self);
  g_cancellable_cancel (self->building);
  g_clear_object (&self->building);
  g_clear_pointer (&self->coming, g_free);
  g_clear_pointer (&self->place, g_free);
  g_hash_table_remove_all (self->kept);
  g_queue_clear (self->leaving);
  self->screen = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->stack))) != NULL)
    gtk_stack_remove (self->stack, child);
}

void
mrc_pages_warm (MrcPages *self)
{
  g_autoptr (GPtrArray) places = NULL;

  g_return_if_fail (MRC_IS_PAGES (self));

  places = mrc_places_list (self->kiosk);
  g_clear_pointer (&self->to_warm, g_ptr_array_unref);
  self->to_warm = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < places->len; i++) {
    const char *place = g_ptr_array_index (places, i);

    if (mrc_place_get_flags (mrc_place_find (place)) & MRC_PLACE_KEEP)
      g_ptr_array_add (self->to_warm, g_strdup (place));
  }
  if (self->warming == 0)
    self->warming = g_idle_add_full (G_PRIORITY_LOW, on_warming, self, NULL);
}

MrcScreen *
mrc_pages_get_screen (MrcPages *self)
{
  g_return_val_if_fail (MRC_IS_PAGES (self), NULL);

  return self->screen;
}

const char *
mrc_pages_get_place (MrcPages *self)
{
  g_return_val_if_fail (MRC_IS_PAGES (self), NULL);

  return self->place;
}

gboolean
mrc_pages_is_settled (MrcPages *self)
{
  g_return_val_if_fail (MRC_IS_PAGES (self), FALSE);

  return self->screen != NULL && self->coming == NULL &&
         g_str_equal (self->place, mrc_navigator_get_place (mrc_kiosk_get_navigator (self->kiosk)));
}

static void
mrc_pages_dispose (GObject *object)
{
  MrcPages *self = MRC_PAGES (object);

  g_cancellable_cancel (self->building);
  g_clear_object (&self->building);
  g_clear_handle_id (&self->warming, g_source_remove);
  g_clear_object (&self->kiosk);

  G_OBJECT_CLASS (mrc_pages_parent_class)->dispose (object);
}

static void
mrc_pages_finalize (GObject *object)
{
  MrcPages *self = MRC_PAGES (object);

  g_clear_pointer (&self->to_warm, g_ptr_array_unref);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_clear_pointer (&self->leaving, g_queue_free);
  g_free (self->coming);
  g_free (self->place);
  g_free (self->left);
  g_free (self->left_at);

  G_OBJECT_CLASS (mrc_pages_parent_class)->finalize (object);
}

static void
mrc_pages_class_init (MrcPagesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mrc_pages_dispose;
  object_class->finalize = mrc_pages_finalize;

  signals[SHOWN] =
    g_signal_new ("shown", MRC_TYPE_PAGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ASKS] =
    g_signal_new ("asks", MRC_TYPE_PAGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TELLS] = g_signal_new ("tells", MRC_TYPE_PAGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 1, G_TYPE_STRING);
}

static void
mrc_pages_init (MrcPages *self)
{
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->leaving = g_queue_new ();
}

MrcPages *
mrc_pages_new (MrcKiosk *kiosk, GtkStack *stack)
{
  MrcPages *self = g_object_new (MRC_TYPE_PAGES, NULL);

  self->kiosk = g_object_ref (kiosk);
  self->stack = stack;
  gtk_stack_set_transition_type (stack, GTK_STACK_TRANSITION_TYPE_CROSSFADE);
  gtk_stack_set_transition_duration (stack, FADE_MS);
  g_signal_connect_object (stack, "notify::transition-running", G_CALLBACK (on_transition_running), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mrc_kiosk_get_navigator (kiosk), "notify::place", G_CALLBACK (mrc_pages_show),
                           self, G_CONNECT_SWAPPED);
  return self;
}
