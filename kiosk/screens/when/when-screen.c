// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/when/when-screen.h"

#include "kiosk/screens/say.h"
#include "kiosk/widgets/answer.h"
#include "kiosk/widgets/button.h"
#include "kiosk/widgets/clock-face.h"
#include "kiosk/widgets/day-leaf.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/layout.h"
#include "kiosk/widgets/page.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/place-dots.h"
#include "kiosk/widgets/take-out.h"
#include "kiosk/widgets/text.h"
#include "locales/messages.h"
#include "locales/spoken.h"

#define DOT 22 /* units, as all that follow */
#define OTHER_WIDTH 344
#define OTHER_WIDTH_LANDSCAPE 560
#define EXTRA_WIDTH_LANDSCAPE 370 /* beside a button as wide */
#define EXTRA_WIDTH_OF_TWO 300    /* the same where there are two of them */
#define ANSWER_WIDTH 560          /* or the others would leave it one word a line */
#define EXTRAS_HEIGHT 124
#define MOST_LANDSCAPE 96.0 /* of a button, in its padding */
#define LARGEST 1.5         /* the days say what they are: their title makes room for them */

/* A part of the day, and what of its tile changes with the day. */
typedef struct {
  GtkWidget *tile;
  GtkWidget *clock;
  GtkWidget *time;
} Part;

typedef struct {
  MrcDay day;
  char *word;
  char *spoken;
  int first[MRC_N_PARTS_OF_DAY];
  GtkWidget *tile;
  GtkWidget *label;
} Day;

struct _MrcWhenScreen {
  MrcScreen parent_instance;

  Day days_data[MRC_WHEN_DAYS];
  Part parts_data[MRC_N_PARTS_OF_DAY];
  int day;  /* selected; -1: no day has a place */
  int part; /* selected */

  GtkWidget *header;
  GtkWidget *page;
  GtkWidget *halves;
  GtkWidget *day_half;
  GtkWidget *day_title;
  GtkWidget *days;
  GtkWidget *part_half;
  GtkWidget *part_title;
  GtkWidget *parts;
  GtkWidget *buttons;
  GtkWidget *other;
  GtkWidget *extras;
  GtkWidget *special;
  GtkWidget *wait;
  GtkWidget *answer;
};

G_DEFINE_FINAL_TYPE (MrcWhenScreen, mrc_when_screen, MRC_TYPE_SCREEN)

static int
first_part (const int *first)
{
  for (int i = 0; i < MRC_N_PARTS_OF_DAY; i++) {
    if (first[i] >= 0)
      return i;
  }

  return -1;
}

static char *
answer_text (MrcWhenScreen *self)
{
  const Day *day = &self->days_data[self->day];
  g_autofree char *time = mrc_minute_text (day->first[self->part], mrc_language_current ());

  return mrc_message ("when.answer", "day", day->word, "time", time, NULL);
}

static void
show_answer (MrcWhenScreen *self)
{
  g_autofree char *text = NULL;

  if (self->day < 0) {
    text = mrc_message ("when.see-calendar", NULL);
    gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->answer), "nav.open('calendar')");
  } else {
    const Day *day = &self->days_data[self->day];

    text = answer_text (self);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->answer), "booking.time");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->answer), "(ii)", day->day,
                                      day->first[self->part]);
  }
  mrc_button_set_text (MRC_BUTTON (self->answer), text);
  gtk_widget_set_visible (self->other, self->day >= 0);
}

static void
show_part (MrcWhenScreen *self, int i)
{
  Part *part = &self->parts_data[i];
  MrcLanguage language = mrc_language_current ();
  int minute = self->day >= 0 ? self->days_data[self->day].first[i] : -1;
  g_autofree char *time =
    minute >= 0 ? mrc_minute_short_text (minute, language) : mrc_message ("when.none", NULL);
  g_autofree char *name = g_strconcat (mrc_part_of_day_text ((MrcPartOfDay) i, language), " ", time, NULL);

  if (minute >= 0)
    mrc_clock_face_set_minute (MRC_CLOCK_FACE (part->clock), minute);
  gtk_widget_set_visible (part->clock, minute >= 0);
  mrc_text_set_text (MRC_TEXT (part->time), time);
  gtk_widget_set_sensitive (part->tile, minute >= 0);
  mrc_answer_set_selected (MRC_ANSWER (part->tile), minute >= 0 && i == self->part);
  gtk_accessible_update_property (GTK_ACCESSIBLE (part->tile), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_selected (MrcWhenScreen *self)
{
  for (int i = 0; i < MRC_WHEN_DAYS; i++)
    mrc_answer_set_selected (MRC_ANSWER (self->days_data[i].tile), i == self->day);
  for (int i = 0; i < MRC_N_PARTS_OF_DAY; i++)
    show_part (self, i);
  show_answer (self);
}

static void
on_day_clicked (GtkWidget *tile, MrcWhenScreen *self)
{
  for (int i = 0; i < MRC_WHEN_DAYS; i++) {
    if (self->days_data[i].tile == tile)
      self->day = i;
  }
  if (self->days_data[self->day].first[self->part] < 0)
    self->part = first_part (self->days_data[self->day].first);
  show_selected (self);
}

static void
on_part_clicked (GtkWidget *tile, MrcWhenScreen *self)
{
  for (int i = 0; i < MRC_N_PARTS_OF_DAY; i++) {
    if (self->parts_data[i].tile == tile)
      self->part = i;
  }
  show_selected (self);
}

static GtkWidget *
centred (const char *style, const char *text)
{
  GtkWidget *widget = mrc_text_new (style, text);

  mrc_text_set_align (MRC_TEXT (widget), 0.5f, 0.5f);

  return widget;
}

/* The words under the leaf: two lines where any day has two, so that the leaves stand in one row. */
static char *
day_words (const MrcWhenDay *day, gboolean two_lines)
{
  if (day->closed != NULL)
    return g_strdup (day->closed);
  if (first_part (day->first) < 0)
    return mrc_message ("when.full", NULL);
  if (!two_lines)
    return g_strdup (day->places);

  return g_strdup_printf ("%s\n%s", day->places, day->wait != NULL ? day->wait : " ");
}

static char *
day_spoken (const MrcWhenDay *day)
{
  g_autofree char *weekday = mrc_day_text (day->day, MRC_DAY_TEXT_WEEKDAY, mrc_language_current ());
  g_autofree char *words = day_words (day, day->wait != NULL);
  g_autofree char *flat = mrc_flat (words);

  return g_strdup_printf ("%s, %s: %s", day->word, weekday, flat);
}

static void
add_day (MrcWhenScreen *self, int i, const MrcWhenDay *day, gboolean two_lines)
{
  Day *mine = &self->days_data[i];
  g_autofree char *id = g_strdup_printf ("day-%d", i);
  g_autofree char *words = day_words (day, two_lines);
  g_autofree char *word = mrc_unbroken (day->word);
  g_autofree char *date = mrc_day_text (day->day, MRC_DAY_TEXT_DAY_MONTH, mrc_language_current ());
  g_autofree char *name = NULL;
  gboolean open = day->closed == NULL && first_part (day->first) >= 0;

  mine->day = day->day;
  mine->word = g_strdup (day->word);
  mine->spoken = day_spoken (day);
  for (int part = 0; part < MRC_N_PARTS_OF_DAY; part++)
    mine->first[part] = day->closed == NULL ? day->first[part] : -1;

  /* The voice leaves out the number on the leaf, which is not needed to choose. */
  name = g_strdup_printf ("%s, %s", mine->spoken, date);
  mine->tile = mrc_answer_new (id, name, GTK_ORIENTATION_VERTICAL, MRC_PARTS_SPREAD);
  gtk_widget_add_css_class (mine->tile, "pick-day");
  mine->label = centred ("label", word);
  mrc_answer_add (MRC_ANSWER (mine->tile), mine->label);
  mrc_answer_add (MRC_ANSWER (mine->tile), mrc_day_leaf_new (day->day));
  /* Where all stands low there is room for the dots or the words, not for both. */
  if (mrc_panel_get ()->low ? open : day->closed == NULL)
    mrc_answer_add (MRC_ANSWER (mine->tile),
                    mrc_place_dots_new (day->free, day->capacity, MRC_PLACE_DOTS_MAX, DOT));
  if (!mrc_panel_get ()->low || !open)
    mrc_answer_add (MRC_ANSWER (mine->tile), centred ("small", words));
  gtk_widget_set_sensitive (mine->tile, first_part (mine->first) >= 0);
  g_signal_connect (mine->tile, "clicked", G_CALLBACK (on_day_clicked), self);
  gtk_box_append (GTK_BOX (self->days), mine->tile);
}

/* No day speaks louder than the next. */
static void
keep_days_alike (MrcWhenScreen *self)
{
  const char *row[MRC_WHEN_DAYS + 1] = { NULL };

  for (int i = 0; i < MRC_WHEN_DAYS; i++)
    row[i] = mrc_text_get_text (MRC_TEXT (self->days_data[i].label));
  for (int i = 0; i < MRC_WHEN_DAYS; i++)
    mrc_text_set_row (MRC_TEXT (self->days_data[i].label), row);
}

/* Picture and clock: beside each other in portrait, under each other in landscape, only the clock where it is
 * low. */
static void
add_part_pictures (Part *part, const char *picture)
{
  const MrcPanel *panel = mrc_panel_get ();
  double side = panel->portrait ? 130 : 116;
  GtkWidget *both =
    mrc_parts_new (panel->portrait ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL, 12);

  part->clock = mrc_clock_face_new (0, side + 4);
  if (!panel->compact)
    mrc_parts_add (MRC_PARTS (both), mrc_picture_new (picture, side));
  mrc_parts_add (MRC_PARTS (both), part->clock);
  mrc_answer_add (MRC_ANSWER (part->tile), both);
}

static void
add_part (MrcWhenScreen *self, int i)
{
  static const char *const pictures[MRC_N_PARTS_OF_DAY] = { "morning", "noon", "afternoon" };
  Part *part = &self->parts_data[i];
  g_autofree char *id = g_strdup_printf ("part-%d", i);
  const char *word = mrc_part_of_day_text ((MrcPartOfDay) i, mrc_language_current ());
  GtkWidget *words = mrc_parts_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = centred ("label", word);
  const char *row[MRC_N_PARTS_OF_DAY + 1] = { NULL };

  for (int k = 0; k < MRC_N_PARTS_OF_DAY; k++)
    row[k] = mrc_part_of_day_text ((MrcPartOfDay) k, mrc_language_current ());
  mrc_text_set_row (MRC_TEXT (name), row);
  part->tile = mrc_answer_new (id, word, GTK_ORIENTATION_VERTICAL, MRC_PARTS_SPREAD);
  gtk_widget_add_css_class (part->tile, "pick-part");
  add_part_pictures (part, pictures[i]);
  part->time = centred ("label", NULL);
  gtk_widget_add_css_class (name, "part");
  mrc_parts_add (MRC_PARTS (words), name);
  mrc_parts_add (MRC_PARTS (words), part->time);
  mrc_answer_add (MRC_ANSWER (part->tile), words);
  g_signal_connect (part->tile, "clicked", G_CALLBACK (on_part_clicked), self);
  gtk_box_append (GTK_BOX (self->parts), part->tile);
}

static GPtrArray *
mrc_when_screen_dup_narration (MrcScreen *screen)
{
  MrcWhenScreen *self = MRC_WHEN_SCREEN (screen);
  MrcLanguage language = mrc_language_current ();
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();

  mrc_say_header (sayings, self->header);
  for (int i = 0; i < MRC_WHEN_DAYS; i++)
    mrc_sayings_add (sayings, gtk_widget_get_name (self->days_data[i].tile), self->days_data[i].spoken);
  for (int i = 0; self->day >= 0 && i < MRC_N_PARTS_OF_DAY; i++) {
    int minute = self->days_data[self->day].first[i];
    g_autofree char *time = minute >= 0 ? mrc_minute_spoken (minute, language) : NULL;

    mrc_sayings_add (sayings, gtk_widget_get_name (self->parts_data[i].tile), time);
  }
  mrc_say_button (sayings, self->other);
  mrc_say_button (sayings, self->special);
  mrc_say_button (sayings, self->wait);
  mrc_say_button (sayings, self->answer);

  return g_steal_pointer (&sayings);
}

static void
mrc_when_screen_finalize (GObject *object)
{
  MrcWhenScreen *self = MRC_WHEN_SCREEN (object);

  for (int i = 0; i < MRC_WHEN_DAYS; i++) {
    g_free (self->days_data[i].word);
    g_free (self->days_data[i].spoken);
  }

  G_OBJECT_CLASS (mrc_when_screen_parent_class)->finalize (object);
}

static void
mrc_when_screen_class_init (MrcWhenScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mrc_when_screen_finalize;
  MRC_SCREEN_CLASS (klass)->dup_narration = mrc_when_screen_dup_narration;

  g_type_ensure (MRC_TYPE_PAGE);
  gtk_widget_class_set_css_name (widget_class, "mrc-when-screen");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/screens/when/when-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, MrcWhenScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcWhenScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcWhenScreen, halves);
  gtk_widget_class_bind_template_child (widget_class, MrcWhenScreen, day_half);
  gtk_widget_class_bind_template_child (widget_class, MrcWhenScreen, day_title);
  gtk_widget_class_bind_template_child (widget_class, MrcWhenScreen, days);
  gtk_widget_class_bind_template_child (widget_class, MrcWhenScreen, part_half);
  gtk_widget_class_bind_template_child (widget_class, MrcWhenScreen, part_title);
  gtk_widget_class_bind_template_child (widget_class, MrcWhenScreen, parts);
  gtk_widget_class_bind_template_child (widget_class, MrcWhenScreen, buttons);
  gtk_widget_class_bind_template_child (widget_class, MrcWhenScreen, other);
  gtk_widget_class_bind_template_child (widget_class, MrcWhenScreen, extras);
  gtk_widget_class_bind_template_child (widget_class, MrcWhenScreen, special);
  gtk_widget_class_bind_template_child (widget_class, MrcWhenScreen, wait);
  gtk_widget_class_bind_template_child (widget_class, MrcWhenScreen, answer);
}

static void
arrange (MrcWhenScreen *self)
{
  const MrcPanel *panel = mrc_panel_get ();
  int tile_gap = mrc_gap (mrc_layout ()->when_tiles);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->halves),
                                  panel->portrait ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self->page), mrc_gap_below (mrc_layout ()->when_page));
  gtk_box_set_spacing (GTK_BOX (self->halves), mrc_u (panel->portrait ? 20 : 36));
  gtk_box_set_spacing (GTK_BOX (self->day_half), mrc_u (panel->portrait ? 20 : 10));
  gtk_box_set_spacing (GTK_BOX (self->part_half), mrc_u (panel->portrait ? 20 : 10));
  gtk_box_set_spacing (GTK_BOX (self->days), tile_gap);
  gtk_box_set_spacing (GTK_BOX (self->parts), tile_gap);
  gtk_box_set_spacing (GTK_BOX (self->buttons), mrc_gap (24));
  gtk_widget_set_visible (self->day_title, !panel->compact && !panel->low && panel->text < LARGEST);
  gtk_widget_set_visible (self->part_title, !panel->compact && !panel->low && panel->text < LARGEST);
  gtk_widget_set_size_request (self->other, mrc_u (panel->portrait ? OTHER_WIDTH : OTHER_WIDTH_LANDSCAPE),
                               -1);
  gtk_widget_set_size_request (self->buttons, -1, mrc_u (panel->portrait ? 168 : panel->compact ? 116 : 128));
  if (panel->portrait)
    return;

  /* Large letters are for the days and times, which are chosen first: the buttons leave them the page. */
  g_object_set (self->other, "most", MOST_LANDSCAPE, NULL);
  g_object_set (self->special, "most", MOST_LANDSCAPE, NULL);
  g_object_set (self->wait, "most", MOST_LANDSCAPE, NULL);
  g_object_set (self->answer, "most", MOST_LANDSCAPE, NULL);
}

/* In a low landscape the largest words leave room for one; how long one waits is heard all the same. */
static gboolean
has_room_for_two_lines (void)
{
  const MrcPanel *panel = mrc_panel_get ();

  return !panel->small && (!panel->compact || panel->text < LARGEST);
}

/* A tall page has room for a row more, a wide one for more buttons where two were. */
static void
place_extras (MrcWhenScreen *self)
{
  int n = gtk_widget_get_visible (self->wait) ? 2 : 1;
  int one = 0;

  /* Who cannot be given a time today is best seen today: staff see what help is needed. */
  if (n == 2 && !has_room_for_two_lines ()) {
    gtk_widget_set_visible (self->special, FALSE);
    n = 1;
  }
  one = n == 2 ? EXTRA_WIDTH_OF_TWO : EXTRA_WIDTH_LANDSCAPE;
  gtk_box_set_spacing (GTK_BOX (self->extras), mrc_u (24));
  if (mrc_panel_get ()->portrait) {
    gtk_widget_set_size_request (self->extras, -1, mrc_u (EXTRAS_HEIGHT));
    return;
  }

  gtk_box_insert_child_after (GTK_BOX (self->buttons), mrc_take_out (self->extras), self->other);
  gtk_widget_set_size_request (self->extras, mrc_u (n * one + (n - 1) * 24), -1);
  gtk_widget_set_size_request (self->other, mrc_u (one), -1);
  gtk_widget_set_size_request (self->answer, mrc_u (ANSWER_WIDTH), -1);
}

static void
show_special (MrcWhenScreen *self, gboolean kept)
{
  g_autofree char *words = mrc_message (kept ? "when.special-kept" : "when.special", NULL);

  mrc_button_set_text (MRC_BUTTON (self->special),
                       mrc_panel_get ()->compact ? g_strdelimit (words, " ", '\n') : words);
  mrc_pressable_set_selected (MRC_PRESSABLE (self->special), kept);
}

static void
mrc_when_screen_init (MrcWhenScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  arrange (self);
}

static void
show_sub (MrcWhenScreen *self, const char *notice)
{
  g_autofree char *sub = NULL;

  if (self->day < 0)
    sub = mrc_message ("when.no-place", NULL);
  else if (self->day == 0)
    sub = mrc_message ("when.today", NULL);
  else
    sub = mrc_message ("when.choose", NULL);
  if (notice != NULL)
    gtk_widget_add_css_class (self->header, "notice");
  mrc_header_set_sub (MRC_HEADER (self->header), notice != NULL ? notice : sub);
}

GtkWidget *
mrc_when_screen_new (const MrcWhenDay *days, gboolean special, const char *notice)
{
  MrcWhenScreen *self = NULL;
  gboolean two_lines = FALSE;

  g_return_val_if_fail (days != NULL, NULL);

  self = g_object_new (MRC_TYPE_WHEN_SCREEN, NULL);
  for (int i = 0; i < MRC_WHEN_DAYS; i++)
    two_lines = two_lines || (days[i].wait != NULL && has_room_for_two_lines ());
  self->day = -1;
  for (int i = 0; i < MRC_WHEN_DAYS; i++) {
    add_day (self, i, &days[i], two_lines);
    if (days[i].may_wait)
      gtk_widget_set_visible (self->wait, TRUE);
    if (self->day < 0 && first_part (self->days_data[i].first) >= 0)
      self->day = i;
  }
  keep_days_alike (self);
  self->part = self->day >= 0 ? first_part (self->days_data[self->day].first) : 0;
  for (int i = 0; i < MRC_N_PARTS_OF_DAY; i++)
    add_part (self, i);
  place_extras (self);
  show_special (self, special);
  show_sub (self, notice);
  show_selected (self);

  return GTK_WIDGET (self);
}

void
mrc_when_screen_offer_wait_list (MrcWhenScreen *self)
{
  g_autofree char *text = mrc_message ("when.wait-list", NULL);
  g_autofree char *sub = mrc_message ("when.all-taken", NULL);

  g_return_if_fail (MRC_IS_WHEN_SCREEN (self) && self->day < 0);

  mrc_button_set_text (MRC_BUTTON (self->answer), text);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->answer), "booking.wait");
  mrc_header_set_sub (MRC_HEADER (self->header), sub);
}
