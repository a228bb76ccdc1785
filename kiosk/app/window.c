// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-window"

#include "kiosk/app/window.h"

#include "kiosk/app/actions.h"
#include "kiosk/app/crisis-watch.h"
#include "kiosk/app/demo-band.h"
#include "kiosk/app/keys.h"
#include "kiosk/app/lock.h"
#include "kiosk/app/narration.h"
#include "kiosk/app/pages.h"
#include "kiosk/app/panel-size.h"
#include "kiosk/app/places.h"
#include "kiosk/app/scanner.h"
#include "kiosk/app/still-there.h"
#include "kiosk/widgets/bar.h"
#include "kiosk/widgets/end-pill.h"
#include "kiosk/widgets/style.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/text.h"
#include "locales/messages.h"
#include "locales/numbers.h"

#define BAND_PICTURE 72      /* units: two lines of the words beside it */
#define BAND_PICTURE_WIDE 46 /* one line */

struct _MrcWindow {
  GtkApplicationWindow parent_instance;

  MrcKiosk *kiosk;         /* (owned) */
  MrcNarration *narration; /* (owned) */

  MrcCrisisWatch *crisis; /* (owned) */

  MrcPages *pages;   /* (owned) */
  guint resizing;    /* source id */
  gulong clicks;     /* emission hook */
  int width, height; /* px: what the panel was last set to */

  GtkWidget *glass;  /* (template child) */
  GtkWidget *column; /* (template child) */
  GtkWidget *stack;  /* (template child): the pages */

  /* The frame, built for language and panel (borrowed). */
  GtkWidget *band; /* the crisis notice where a page has room for it: picture and words */
  GtkWidget *band_picture;
  GtkWidget *band_text;
  GtkWidget *strip; /* the same in one line under the bar, on all other pages of a visitor */
  GtkWidget *bar;
  GtkWidget *pill;
  GtkWidget *demo;        /* (nullable): the mark of a demonstration centre */
  GtkWidget *still_there; /* over everything while the question is asked */
};

G_DEFINE_FINAL_TYPE (MrcWindow, mrc_window, GTK_TYPE_APPLICATION_WINDOW)

static void
drop_pages (MrcWindow *self)
{
  mrc_narration_show (self->narration, NULL, MRC_ALOUD_NEVER);
  mrc_pages_drop (self->pages);
}

static GtkWidget *
crisis_text_new (const char *name)
{
  GtkWidget *text = mrc_text_new ("source", "");

  mrc_text_set_align (MRC_TEXT (text), 0.5f, 0.5f);
  gtk_widget_set_name (text, name);
  gtk_widget_add_css_class (text, name);
  gtk_widget_set_visible (text, FALSE);
  return text;
}

/* Where the panel is touched low the band stands over the head of the page, which is only looked at there:
 * all that is in reach keeps its room. Elsewhere it is over the bar. */
static void
place_band (MrcWindow *self)
{
  gtk_widget_set_valign (self->band, GTK_ALIGN_START);
  if (mrc_panel_get ()->low)
    gtk_overlay_add_overlay (GTK_OVERLAY (self->glass), self->band);
  else
    gtk_box_append (GTK_BOX (self->column), self->band);
}

static void
build_band (MrcWindow *self)
{
  int picture = mrc_panel_get ()->portrait ? BAND_PICTURE : BAND_PICTURE_WIDE;

  self->band = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, mrc_u (24));
  self->band_picture = mrc_picture_new ("warning", picture);
  self->band_text = crisis_text_new ("crisis-words");
  gtk_widget_set_name (self->band, "crisis");
  gtk_widget_add_css_class (self->band, "crisis");
  gtk_widget_set_visible (self->band, FALSE);
  gtk_widget_set_visible (self->band_text, TRUE);
  gtk_widget_set_hexpand (self->band_text, TRUE);
  gtk_widget_set_size_request (self->band_picture, mrc_u (picture), -1);
  gtk_box_append (GTK_BOX (self->band), self->band_picture);
  gtk_box_append (GTK_BOX (self->band), self->band_text);
}

/* Language and panel are fixed when a widget is built: the frame is made anew with them. */
static void
build_frame (MrcWindow *self)
{
  const MrcServices *services = mrc_kiosk_get_services (self->kiosk);

  if (self->bar != NULL) {
    gtk_widget_unparent (self->band);
    gtk_box_remove (GTK_BOX (self->column), self->bar);
    gtk_box_remove (GTK_BOX (self->column), self->strip);
    gtk_overlay_remove_overlay (GTK_OVERLAY (self->glass), self->pill);
    gtk_overlay_remove_overlay (GTK_OVERLAY (self->glass), self->still_there);
  }
  if (self->demo != NULL)
    gtk_box_remove (GTK_BOX (self->column), self->demo);

  build_band (self);
  self->strip = crisis_text_new ("crisis-strip");
  self->bar = mrc_bar_new ();
  self->pill = mrc_end_pill_new ();
  self->still_there = mrc_still_there_new (mrc_settings_get_idle_grace_seconds (services->settings));
  self->demo = services->demo ? mrc_demo_band_new () : NULL;
  gtk_widget_set_visible (self->still_there, FALSE);
  place_band (self);
  gtk_box_append (GTK_BOX (self->column), self->bar);
  gtk_box_append (GTK_BOX (self->column), self->strip);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->glass), self->pill);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->glass), self->still_there);
  if (self->demo != NULL)
    gtk_box_append (GTK_BOX (self->column), self->demo);
}

static void
show_hotline (MrcWindow *self, gboolean shown)
{
  GPtrArray *hotlines = NULL;
  const MrcHotline *first = NULL;
  MrcLanguage language = mrc_kiosk_get_language (self->kiosk);
  g_autofree char *number = NULL;

  if (mrc_kiosk_get_services (self->kiosk)->pack != NULL)
    hotlines = mrc_pack_get_hotlines (mrc_kiosk_get_services (self->kiosk)->pack);
  if (!shown || hotlines == NULL || hotlines->len == 0) {
    mrc_bar_set_hotline (MRC_BAR (self->bar), NULL, NULL);
    return;
  }

  first = g_ptr_array_index (hotlines, 0);
  number = mrc_digits_text (first->number, language);
  mrc_bar_set_hotline (MRC_BAR (self->bar), first->name[language], number);
}

static gboolean
has_room_for_crisis (MrcPlaceFlags flags)
{
  return (flags & MRC_PLACE_CRISIS) || ((flags & MRC_PLACE_CRISIS_TALL) && mrc_panel_get ()->portrait);
}

static void
show_band (MrcWindow *self, const char *words)
{
  mrc_text_set_text (MRC_TEXT (self->band_text), words != NULL ? words : "");
  if (words != NULL)
    mrc_picture_set_picture (MRC_PICTURE (self->band_picture), mrc_crisis_watch_get_picture (self->crisis));
  gtk_widget_set_visible (self->band, words != NULL);
  mrc_style_set_class (GTK_WIDGET (self), "crisis-band", words != NULL);
}

static void
show_words (GtkWidget *text, const char *words)
{
  mrc_text_set_text (MRC_TEXT (text), words != NULL ? words : "");
  gtk_widget_set_visible (text, words != NULL);
}

/* The strip has the room of the mark of a demonstration centre, and so says that too. */
static void
show_strip (MrcWindow *self, const char *words)
{
  g_autofree char *both =
    words != NULL && self->demo != NULL ? mrc_message ("demo.crisis", "words", words, NULL) : NULL;

  show_words (self->strip, both != NULL ? both : words);
  if (self->demo != NULL)
    gtk_widget_set_visible (self->demo, words == NULL);
}

/* What it says is another, or none: what is on the glass changes while it stands there. */
static void
show_crisis (gpointer data)
{
  MrcWindow *self = data;
  const char *place = mrc_pages_get_place (self->pages);
  const MrcPlace *found = place != NULL ? mrc_place_find (place) : NULL;
  MrcPlaceFlags flags = found != NULL ? mrc_place_get_flags (found) : MRC_PLACE_NO_BAR;
  gboolean large = has_room_for_crisis (flags);
  const char *words =
    flags & (MRC_PLACE_NO_BAR | MRC_PLACE_STAFF) ? NULL : mrc_crisis_watch_get_text (self->crisis);

  show_band (self, large ? words : NULL);
  show_strip (self, large ? NULL : words);
  mrc_narration_set_first (self->narration, words, (flags & MRC_PLACE_CRISIS) != 0);
}

static void
update_frame (MrcWindow *self, MrcPlaceFlags flags)
{
  MrcNavigator *nav = mrc_kiosk_get_navigator (self->kiosk);
  gboolean visitor = !(flags & (MRC_PLACE_NO_BAR | MRC_PLACE_STAFF));
  MrcBarButtons buttons = MRC_BAR_LISTEN | MRC_BAR_LANGUAGE | MRC_BAR_HELP;

  if (!(flags & MRC_PLACE_FINAL))
    buttons |= MRC_BAR_SEE;
  if (!(flags & (MRC_PLACE_FIRST | MRC_PLACE_IDLE)))
    buttons |= MRC_BAR_HOME;
  if (mrc_navigator_can_go_back (nav) && !(flags & (MRC_PLACE_FIRST | MRC_PLACE_FINAL | MRC_PLACE_IDLE)))
    buttons |= MRC_BAR_BACK;

  mrc_bar_set_shown (MRC_BAR (self->bar), buttons);
  mrc_bar_set_help_here (MRC_BAR (self->bar), (flags & MRC_PLACE_HELP) != 0);
  show_hotline (self, (flags & MRC_PLACE_IDLE) != 0);
  gtk_widget_set_visible (self->bar, visitor);
  gtk_widget_set_visible (self->pill, visitor && !mrc_panel_get ()->low); /* then it is in the bar */
  show_crisis (self);
}

/* A page that asks something new, or says what was wrong, is read again. */
static void
on_asks (MrcWindow *self)
{
  const char *place = mrc_pages_get_place (self->pages);

  mrc_narration_show (self->narration, mrc_pages_get_screen (self->pages),
                      mrc_place_get_aloud (mrc_place_find (place), self->kiosk, place));
}

static void
on_tells (MrcWindow *self, const char *id)
{
  mrc_narration_tell (self->narration, id);
}

static void
on_shown (MrcWindow *self)
{
  MrcPlaceFlags flags = mrc_place_get_flags (mrc_place_find (mrc_pages_get_place (self->pages)));

  update_frame (self, flags);
  if (has_room_for_crisis (flags))
    mrc_crisis_watch_refresh (self->crisis);
  on_asks (self);
}

/* Of a panel that we fill: a smaller window is taken for a panel of its own, of 24″. */
static void
ask_monitor (MrcWindow *self, int *ret_width_mm, int *ret_height_mm)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self));
  GdkMonitor *monitor =
    surface != NULL ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface) : NULL;
  GdkRectangle area = { 0, 0, 0, 0 };

  if (monitor == NULL)
    return;
  gdk_monitor_get_geometry (monitor, &area);
  if (area.width == self->width && area.height == self->height)
    mrc_panel_size_believe (area.width, area.height, gdk_monitor_get_width_mm (monitor),
                            gdk_monitor_get_height_mm (monitor), ret_width_mm, ret_height_mm);
}

/* The kiosk is measured anew: first show, rotation, a browser window that grows. */
static gboolean
on_resized (gpointer data)
{
  MrcWindow *self = data;
  int width_mm = 0;
  int height_mm = 0;

  self->resizing = 0;
  mrc_settings_get_panel_mm (mrc_kiosk_get_services (self->kiosk)->settings, &width_mm, &height_mm);
  if (width_mm == 0)
    ask_monitor (self, &width_mm, &height_mm);
  mrc_panel_set (self->width, self->height, width_mm, height_mm, mrc_kiosk_get_ease (self->kiosk)->text_size);
  mrc_panel_set_contrast (mrc_kiosk_get_ease (self->kiosk)->contrast);
  mrc_panel_set_low (mrc_kiosk_get_ease (self->kiosk)->low);
  mrc_style_load (gtk_widget_get_display (GTK_WIDGET (self)));
  mrc_style_dress (GTK_WIDGET (self));
  drop_pages (self);
  build_frame (self);
  mrc_pages_show (self->pages);
  return G_SOURCE_REMOVE;
}

static void
measure_anew (MrcWindow *self)
{
  if (self->resizing == 0)
    self->resizing = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_resized, self, NULL);
}

static void
on_rebuild (MrcWindow *self)
{
  on_resized (self);
}

/* In the same frame: nothing of the visit stays on the glass. */
static void
on_visit_ended (MrcWindow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "called");
  on_resized (self);
}

static void
on_staff_called (MrcWindow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "called");
}

static void
on_idle_ask (MrcWindow *self)
{
  g_autoptr (GPtrArray) sayings = mrc_still_there_dup_narration (MRC_STILL_THERE (self->still_there));

  mrc_still_there_ask (MRC_STILL_THERE (self->still_there));
  mrc_narration_say (self->narration, sayings);
}

static void
on_idle_back (MrcWindow *self)
{
  mrc_still_there_go (MRC_STILL_THERE (self->still_there));
}

static void
on_speaking_changed (MrcWindow *self)
{
  mrc_bar_set_speaking (MRC_BAR (self->bar), mrc_narration_get_speaking (self->narration));
}

/* MrcKiosk has made the voice as loud as it begins for them, or for the room. */
static void
on_headphones_changed (MrcWindow *self)
{
  MrcNavigator *nav = mrc_kiosk_get_navigator (self->kiosk);

  if (mrc_place_get_flags (mrc_place_find (mrc_navigator_get_place (nav))) & MRC_PLACE_LOUDNESS)
    mrc_navigator_refresh (nav);
}

static gboolean
is_stop_button (MrcWindow *self, GtkWidget *picked)
{
  for (GtkWidget *widget = picked; widget != NULL && widget != self->bar;
       widget = gtk_widget_get_parent (widget)) {
    if (g_str_equal (gtk_widget_get_name (widget), "stop"))
      return TRUE;
  }

  return FALSE;
}

/* A touch interrupts the voice at once, except on the button that is there for it. */
static gboolean
on_event (GtkEventControllerLegacy *controller, GdkEvent *event, MrcWindow *self)
{
  GdkEventType type = gdk_event_get_event_type (event);
  double x = 0, y = 0;
  GtkWidget *picked = NULL;

  if (type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN || type == GDK_KEY_PRESS)
    mrc_idle_touch (mrc_kiosk_get_idle (self->kiosk));
  if (type != GDK_BUTTON_PRESS && type != GDK_TOUCH_BEGIN)
    return GDK_EVENT_PROPAGATE;

  if (gdk_event_get_position (event, &x, &y))
    picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  if (!is_stop_button (self, picked))
    mrc_narration_interrupt (self->narration);
  return GDK_EVENT_PROPAGATE;
}

/* A screen reader presses without any event; that too is an answer to "are you there?". */
static gboolean
on_any_clicked (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  mrc_idle_touch (mrc_kiosk_get_idle (MRC_WINDOW (data)->kiosk));
  return TRUE;
}

static void
on_toggle_speech (GSimpleAction *action, GVariant *target, gpointer data)
{
  mrc_narration_toggle (MRC_WINDOW (data)->narration);
}

/* What the frame itself does; all else is in the action groups of the application. */
static void
add_actions (MrcWindow *self)
{
  static const GActionEntry speech[] = { { .name = "toggle", .activate = on_toggle_speech } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  const struct {
    const char *name;
    GActionGroup *group; /* (owned) */
  } groups[] = {
    { "nav", mrc_nav_actions_new (self->kiosk) },
    { "visit", mrc_visit_actions_new (self->kiosk) },
    { "booking", mrc_booking_actions_new (self->kiosk) },
    { "slip", mrc_slip_actions_new (self->kiosk) },
    { "help", mrc_help_actions_new (self->kiosk) },
    { "staff", mrc_staff_actions_new (self->kiosk) },
    { "arrival", mrc_arrival_actions_new (self->kiosk) },
    { "contract", mrc_contract_actions_new (self->kiosk) },
    { "decide", mrc_decision_actions_new (self->kiosk) },
    { "fee", mrc_fee_actions_new (self->kiosk) },
    { "search", mrc_search_actions_new (self->kiosk) },
    { "take", mrc_take_actions_new (self->kiosk) },
    { "worksheet", mrc_worksheet_actions_new (self->kiosk) },
    { "agency", mrc_agency_actions_new (self->kiosk) },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (group), speech, G_N_ELEMENTS (speech), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "speech", G_ACTION_GROUP (group));
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++) {
    gtk_widget_insert_action_group (GTK_WIDGET (self), groups[i].name, groups[i].group);
    g_object_unref (groups[i].group);
  }
}

static void
watch_events (MrcWindow *self)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect (events, "event", G_CALLBACK (on_event), self);
  gtk_widget_add_controller (GTK_WIDGET (self), events);
  self->clicks =
    g_signal_add_emission_hook (g_signal_lookup ("clicked", GTK_TYPE_BUTTON), 0, on_any_clicked, self, NULL);
}

static void
watch_kiosk (MrcWindow *self)
{
  MrcIdle *idle = mrc_kiosk_get_idle (self->kiosk);

  g_signal_connect_object (self->pages, "shown", G_CALLBACK (on_shown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "asks", G_CALLBACK (on_asks), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "tells", G_CALLBACK (on_tells), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kiosk, "rebuild", G_CALLBACK (on_rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kiosk, "staff-called", G_CALLBACK (on_staff_called), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kiosk, "visit-ended", G_CALLBACK (on_visit_ended), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (idle, "ask", G_CALLBACK (on_idle_ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (idle, "back", G_CALLBACK (on_idle_back), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mrc_kiosk_get_services (self->kiosk)->headphones, "notify::present",
                           G_CALLBACK (on_headphones_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->narration, "notify::speaking", G_CALLBACK (on_speaking_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
mrc_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MrcWindow *self = MRC_WINDOW (widget);

  if (width != self->width || height != self->height) {
    self->width = width;
    self->height = height;
    measure_anew (self);
  }

  GTK_WIDGET_CLASS (mrc_window_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
mrc_window_dispose (GObject *object)
{
  MrcWindow *self = MRC_WINDOW (object);

  g_clear_handle_id (&self->resizing, g_source_remove);
  if (self->clicks != 0)
    g_signal_remove_emission_hook (g_signal_lookup ("clicked", GTK_TYPE_BUTTON), self->clicks);
  self->clicks = 0;
  if (self->pages != NULL)
    drop_pages (self);
  g_clear_pointer (&self->crisis, mrc_crisis_watch_free);
  g_clear_object (&self->pages);
  g_clear_object (&self->narration);
  g_clear_object (&self->kiosk);
  /* A window lets go of its child itself: gtk_widget_dispose_template() would do it a second time. */

  G_OBJECT_CLASS (mrc_window_parent_class)->dispose (object);
}

static void
mrc_window_class_init (MrcWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mrc_window_dispose;
  widget_class->size_allocate = mrc_window_size_allocate;

  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/app/window.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcWindow, glass);
  gtk_widget_class_bind_template_child (widget_class, MrcWindow, column);
  gtk_widget_class_bind_template_child (widget_class, MrcWindow, stack);
}

static void
mrc_window_init (MrcWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mrc_window_new (GtkApplication *app, MrcKiosk *kiosk)
{
  MrcWindow *self = g_object_new (MRC_TYPE_WINDOW, "application", app, NULL);

  self->kiosk = g_object_ref (kiosk);
  /* Pages, idle scenes and the give of a button alike: GTK asks this of whatever moves. */
  if (mrc_settings_get_reduced_motion (mrc_kiosk_get_services (kiosk)->settings))
    g_object_set (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", FALSE, NULL);
  self->narration = mrc_narration_new (kiosk);
  self->pages = mrc_pages_new (kiosk, GTK_STACK (self->stack));
  self->crisis = mrc_crisis_watch_new (kiosk, show_crisis, self);
  build_frame (self);

  add_actions (self);
  watch_events (self);
  watch_kiosk (self);
  mrc_lock_window (GTK_WINDOW (self));
  mrc_keys_watch (GTK_WINDOW (self), kiosk); /* before the lock has its turn: the last one is asked first */
  mrc_scanner_watch (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

MrcScreen *
mrc_window_get_screen (MrcWindow *self)
{
  g_return_val_if_fail (MRC_IS_WINDOW (self), NULL);

  return mrc_pages_get_screen (self->pages);
}

gboolean
mrc_window_is_settled (MrcWindow *self)
{
  g_return_val_if_fail (MRC_IS_WINDOW (self), FALSE);

  return self->resizing == 0 && mrc_pages_is_settled (self->pages);
}

void
mrc_window_warm (MrcWindow *self)
{
  g_return_if_fail (MRC_IS_WINDOW (self));

  mrc_pages_warm (self->pages);
}
