// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/idle/idle-screen.h"

#include "kiosk/widgets/button.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/steps.h"
#include "kiosk/widgets/style.h"
#include "kiosk/widgets/text.h"
#include "locales/language.h"

#define SCENE_SECONDS 12
#define N_SCENES 3
#define NEWS N_SCENES /* a message more, in front of the first scene, while a notice is open */
#define SCENES_A_MINUTE 5
#define LEFT_WIDTH 980 /* units: what the words take of a landscape page */
#define LEFT_WIDTH_COMPACT 860
#define SKY_WIDTH_SMALL 1180 /* what they take above the heads, up to the staff's lock */
#define STAFF_MM 17          /* to be found by who looks for it */
#define STAFF_TOP 150        /* units: under the end pill */
#define STAFF_TOP_SMALL 180
#define NEWS_WIDTH 260
#define NEWS_WIDTH_SMALL 210
#define SUB_MARGIN 300  /* units: the plane flies there */
#define NEWS_MARGIN 350 /* and there the sun is */
#define SUN_MARGIN 100  /* where it is in landscape */
#define PILL_ROOM 268   /* units at the right that belong to the end pill */
#define N_SHIFTS 8      /* of the style sheet: shift-1 to shift-7, and none */

static const char *const scene_names[N_SCENES] = { "people", "family", "home" };

struct _MrcIdleScreen {
  MrcScreen parent_instance;

  int scene; /* or NEWS */
  gboolean has_notice;
  guint timer_id; /* 0 while it is not on the glass */
  guint seen;     /* scenes since it came there */
  guint shift;    /* scenes since it was made */

  GtkWidget *glass;
  GtkWidget *free; /* when there is a time today: in the sky */
  GtkWidget *free_words;
  GtkWidget *scenes;
  GtkWidget *front;
  GtkWidget *brand;
  GtkWidget *centre;
  GtkWidget *town;
  GtkWidget *messages[N_SCENES + 1];
  GtkWidget *news_title;
  GtkWidget *news_text;
  GtkWidget *pictures[N_SCENES];
  GtkWidget *people_sub;
  GtkWidget *home_sub;
  GtkWidget *under; /* the messages */
  GtkWidget *steps;
  GtkWidget *foot;
  GtkWidget *truth_nobody;
  GtkWidget *truth_money;
  GtkWidget *acts;
  GtkWidget *start;
  GtkWidget *news;
  GtkWidget *staff;
};

enum {
  STALE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MrcIdleScreen, mrc_idle_screen, MRC_TYPE_SCREEN)

/* What stands still for days burns into a panel: with each scene all lies a few units elsewhere. The bar and
 * the pill are not ours, so it is the window that wears the class. */
static void
wear_shift (MrcIdleScreen *self, gboolean on)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root == NULL)
    return;

  for (guint i = 1; i < N_SHIFTS; i++) {
    g_autofree char *class = g_strdup_printf ("shift-%u", i);

    mrc_style_set_class (GTK_WIDGET (root), class, on && i == self->shift % N_SHIFTS);
  }
}

static gboolean
on_scene_seen (gpointer data)
{
  MrcIdleScreen *self = data;

  mrc_idle_screen_next_scene (self);
  self->seen++;
  if (self->seen % SCENES_A_MINUTE == 0)
    g_signal_emit (self, signals[STALE], 0);

  return G_SOURCE_CONTINUE;
}

static void
mrc_idle_screen_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mrc_idle_screen_parent_class)->map (widget);

  MRC_IDLE_SCREEN (widget)->seen = 0;
  wear_shift (MRC_IDLE_SCREEN (widget), TRUE);
  MRC_IDLE_SCREEN (widget)->timer_id = g_timeout_add_seconds (SCENE_SECONDS, on_scene_seen, widget);
  g_signal_emit (widget, signals[STALE], 0);
}

static void
mrc_idle_screen_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&MRC_IDLE_SCREEN (widget)->timer_id, g_source_remove);
  wear_shift (MRC_IDLE_SCREEN (widget), FALSE);

  GTK_WIDGET_CLASS (mrc_idle_screen_parent_class)->unmap (widget);
}

static void
say_text (GPtrArray *sayings, const char *id, GtkWidget *text)
{
  g_autofree char *flat = mrc_flat (mrc_text_get_text (MRC_TEXT (text)));

  mrc_sayings_add (sayings, id, flat);
}

static void
say_button (GPtrArray *sayings, const char *id, GtkWidget *button)
{
  g_autofree char *text = NULL;
  g_autofree char *flat = NULL;

  if (!gtk_widget_get_visible (button))
    return;

  g_object_get (button, "text", &text, NULL);
  flat = mrc_flat (text);
  mrc_sayings_add (sayings, id, flat);
}

static GPtrArray *
mrc_idle_screen_dup_narration (MrcScreen *screen)
{
  MrcIdleScreen *self = MRC_IDLE_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  say_text (sayings, "", self->centre);
  if (self->has_notice) {
    say_text (sayings, "", self->news_title);
    say_text (sayings, "", self->news_text);
  }
  say_text (sayings, "", self->truth_nobody);
  say_text (sayings, "", self->truth_money);
  if (gtk_widget_get_visible (self->free))
    say_text (sayings, "", self->free_words);
  say_button (sayings, "start", self->start);
  say_button (sayings, "news", self->news);

  return g_steal_pointer (&sayings);
}

static void
mrc_idle_screen_dispose (GObject *object)
{
  g_clear_handle_id (&MRC_IDLE_SCREEN (object)->timer_id, g_source_remove);

  G_OBJECT_CLASS (mrc_idle_screen_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MrcIdleScreen, glass);
  gtk_widget_class_bind_template_child (widget_class, MrcIdleScreen, scenes);
  gtk_widget_class_bind_template_child_full (widget_class, "people", FALSE,
                                             G_STRUCT_OFFSET (MrcIdleScreen, pictures[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "family", FALSE,
                                             G_STRUCT_OFFSET (MrcIdleScreen, pictures[1]));
  gtk_widget_class_bind_template_child_full (widget_class, "home", FALSE,
                                             G_STRUCT_OFFSET (MrcIdleScreen, pictures[2]));
  gtk_widget_class_bind_template_child (widget_class, MrcIdleScreen, front);
  gtk_widget_class_bind_template_child (widget_class, MrcIdleScreen, brand);
  gtk_widget_class_bind_template_child (widget_class, MrcIdleScreen, centre);
  gtk_widget_class_bind_template_child (widget_class, MrcIdleScreen, town);
  gtk_widget_class_bind_template_child_full (widget_class, "message_people", FALSE,
                                             G_STRUCT_OFFSET (MrcIdleScreen, messages[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "message_family", FALSE,
                                             G_STRUCT_OFFSET (MrcIdleScreen, messages[1]));
  gtk_widget_class_bind_template_child_full (widget_class, "message_home", FALSE,
                                             G_STRUCT_OFFSET (MrcIdleScreen, messages[2]));
  gtk_widget_class_bind_template_child_full (widget_class, "message_news", FALSE,
                                             G_STRUCT_OFFSET (MrcIdleScreen, messages[NEWS]));
  gtk_widget_class_bind_template_child (widget_class, MrcIdleScreen, news_title);
  gtk_widget_class_bind_template_child (widget_class, MrcIdleScreen, news_text);
  gtk_widget_class_bind_template_child (widget_class, MrcIdleScreen, people_sub);
  gtk_widget_class_bind_template_child (widget_class, MrcIdleScreen, home_sub);
  gtk_widget_class_bind_template_child (widget_class, MrcIdleScreen, under);
  gtk_widget_class_bind_template_child (widget_class, MrcIdleScreen, steps);
  gtk_widget_class_bind_template_child (widget_class, MrcIdleScreen, foot);
  gtk_widget_class_bind_template_child (widget_class, MrcIdleScreen, truth_nobody);
  gtk_widget_class_bind_template_child (widget_class, MrcIdleScreen, truth_money);
  gtk_widget_class_bind_template_child (widget_class, MrcIdleScreen, acts);
  gtk_widget_class_bind_template_child (widget_class, MrcIdleScreen, start);
  gtk_widget_class_bind_template_child (widget_class, MrcIdleScreen, news);
  gtk_widget_class_bind_template_child (widget_class, MrcIdleScreen, staff);
}

static void
mrc_idle_screen_class_init (MrcIdleScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mrc_idle_screen_dispose;
  widget_class->map = mrc_idle_screen_map;
  widget_class->unmap = mrc_idle_screen_unmap;
  MRC_SCREEN_CLASS (klass)->dup_narration = mrc_idle_screen_dup_narration;

  signals[STALE] =
    g_signal_new ("stale", MRC_TYPE_IDLE_SCREEN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "mrc-idle-screen");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/screens/idle/idle-screen.ui");
  bind_children (widget_class);
}

/* English takes more lines for the rest: of those set by hand its titles keep @lines. */
static void
join_titles (MrcIdleScreen *self, int lines)
{
  for (int i = 0; i < N_SCENES; i++) {
    MrcText *title = MRC_TEXT (gtk_widget_get_first_child (self->messages[i]));
    g_auto (GStrv) parts = g_strsplit (mrc_text_get_text (title), "\n", lines);
    g_autofree char *text = NULL;

    for (int k = 0; k < lines && parts[k] != NULL; k++)
      g_strdelimit (parts[k], "\n", ' ');
    text = g_strjoinv ("\n", parts);
    mrc_text_set_text (title, text);
  }
}

static void
arrange (MrcIdleScreen *self)
{
  const MrcPanel *panel = mrc_panel_get ();
  gboolean portrait = panel->portrait;
  int staff = (int) (STAFF_MM * panel->px_per_mm);
  int left = portrait ? panel->width : mrc_u (panel->compact ? LEFT_WIDTH_COMPACT : LEFT_WIDTH);
  int front = panel->small ? mrc_u (SKY_WIDTH_SMALL) : left;

  gtk_box_set_spacing (GTK_BOX (self->brand), mrc_u (20));
  gtk_box_set_spacing (GTK_BOX (self->foot), mrc_u (portrait ? 16 : 20));
  gtk_box_set_spacing (GTK_BOX (self->acts), mrc_u (24));
  gtk_widget_set_visible (self->steps, portrait);
  gtk_widget_set_size_request (self->steps, mrc_u (200), -1);
  gtk_widget_set_size_request (self->news, mrc_u (panel->small ? NEWS_WIDTH_SMALL : NEWS_WIDTH), -1);
  g_object_set (self->start, "least", portrait ? 172.0 : 140.0, "glyph-units",
                portrait       ? 150.0
                : panel->small ? 84.0
                               : 130.0,
                NULL);
  gtk_widget_set_size_request (self->staff, staff, staff);
  gtk_widget_set_margin_top (self->staff, mrc_u (portrait ? STAFF_TOP : panel->compact ? 20 : 34));
  gtk_widget_set_margin_end (self->staff, mrc_u (portrait ? 32 : 48 + PILL_ROOM));
  mrc_text_set_align (MRC_TEXT (self->truth_nobody), portrait ? 0.5f : 0, 0.5f);
  mrc_text_set_align (MRC_TEXT (self->truth_money), portrait ? 0.5f : 0, 0.5f);
  /* Told, because an overlay asks how high this is at its least width. */
  gtk_widget_set_size_request (self->front, front, -1);
  gtk_widget_set_margin_end (self->foot, front - left);
  /* Where the buttons take the room, the second sentence is only heard. */
  gtk_widget_set_visible (self->people_sub, !panel->small);
  gtk_widget_set_visible (self->home_sub, !panel->small);
  gtk_widget_set_visible (self->news_text, !panel->small);
  gtk_widget_set_margin_end (self->people_sub, mrc_u (portrait ? SUB_MARGIN : SUN_MARGIN));
  gtk_widget_set_margin_end (self->home_sub, mrc_u (portrait ? SUB_MARGIN : SUN_MARGIN));
  gtk_widget_set_margin_end (self->news_text, mrc_u (portrait ? NEWS_MARGIN : SUN_MARGIN));
  if (!portrait) {
    gtk_widget_set_margin_end (self->front, panel->width - front);
  }
  if (!portrait && mrc_language_current () == MRC_LANGUAGE_ENGLISH)
    join_titles (self, panel->small ? 1 : 2);
}

static void
add_free (MrcIdleScreen *self)
{
  const MrcPanel *panel = mrc_panel_get ();

  self->free = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, mrc_u (14));
  self->free_words = mrc_text_new ("label", NULL);
  gtk_widget_add_css_class (self->free, "free");
  gtk_widget_set_visible (self->free, FALSE);
  gtk_widget_set_can_target (self->free, FALSE);
  gtk_box_append (GTK_BOX (self->free), mrc_picture_new ("calendar", panel->portrait ? 56 : 72));
  gtk_box_append (GTK_BOX (self->free), self->free_words);
  if (panel->portrait) {
    gtk_widget_set_halign (self->free, GTK_ALIGN_END);
    gtk_widget_set_hexpand (self->free, TRUE);
    gtk_box_append (GTK_BOX (self->under), self->free);
    return;
  }

  gtk_widget_set_halign (self->free, GTK_ALIGN_END);
  gtk_widget_set_valign (self->free, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->free, mrc_u (panel->small ? STAFF_TOP_SMALL : STAFF_TOP));
  gtk_widget_set_margin_end (self->free, mrc_u (48));
  gtk_overlay_add_overlay (GTK_OVERLAY (self->glass), self->free);
}

static void
mrc_idle_screen_init (MrcIdleScreen *self)
{
  const char *way = mrc_panel_get ()->portrait ? "portrait" : "landscape";

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < N_SCENES; i++) {
    g_autofree char *name = g_strdup_printf ("scene-%s-%s", scene_names[i], way);

    mrc_picture_set_picture (MRC_PICTURE (self->pictures[i]), name);
  }
  arrange (self);
  add_free (self);
}

GtkWidget *
mrc_idle_screen_new (const char *centre, const char *town, const char *news)
{
  MrcIdleScreen *self = g_object_new (MRC_TYPE_IDLE_SCREEN, NULL);

  mrc_text_set_text (MRC_TEXT (self->centre), centre);
  mrc_text_set_text (MRC_TEXT (self->town), town);
  gtk_widget_set_visible (self->news, news != NULL);
  if (news != NULL) {
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->news), "s", news);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->news), "nav.open");
  }

  return GTK_WIDGET (self);
}

void
mrc_idle_screen_set_free (MrcIdleScreen *self, const char *words)
{
  g_autofree char *flat = NULL;

  g_return_if_fail (MRC_IS_IDLE_SCREEN (self));

  flat = words != NULL ? mrc_flat (words) : NULL;
  gtk_widget_set_visible (self->free, words != NULL);
  if (words != NULL)
    mrc_text_set_text (MRC_TEXT (self->free_words), mrc_panel_get ()->portrait ? flat : words);
}

static int
count_scenes (MrcIdleScreen *self)
{
  return self->has_notice ? N_SCENES + 1 : N_SCENES;
}

static void
show_scene (MrcIdleScreen *self, int scene)
{
  gtk_widget_set_visible (self->messages[self->scene], FALSE);
  self->scene = scene;
  gtk_widget_set_visible (self->messages[scene], TRUE);
  gtk_stack_set_visible_child_name (GTK_STACK (self->scenes), scene_names[scene % N_SCENES]);
  mrc_steps_set (MRC_STEPS (self->steps), count_scenes (self), scene + 1);
}

void
mrc_idle_screen_set_notice (MrcIdleScreen *self, const char *title, const char *words)
{
  g_return_if_fail (MRC_IS_IDLE_SCREEN (self));

  self->has_notice = words != NULL;
  mrc_text_set_text (MRC_TEXT (self->news_title), title != NULL ? title : "");
  mrc_text_set_text (MRC_TEXT (self->news_text), words != NULL ? words : "");
  show_scene (self, self->scene < count_scenes (self) ? self->scene : 0);
}

void
mrc_idle_screen_next_scene (MrcIdleScreen *self)
{
  g_return_if_fail (MRC_IS_IDLE_SCREEN (self));

  show_scene (self, (self->scene + 1) % count_scenes (self));
  self->shift++;
  wear_shift (self, TRUE);
}
