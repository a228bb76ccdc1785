// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/slip/slip-screen.h"

#include "kiosk/screens/say.h"
#include "kiosk/widgets/button.h"
#include "kiosk/widgets/clock-face.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/page.h"
#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/style.h"
#include "kiosk/widgets/take-out.h"
#include "kiosk/widgets/text.h"
#include "locales/messages.h"
#include "locales/numbers.h"
#include "locales/spoken.h"

#define CODE_PART 3   /* digits said in one breath */
#define ART_WIDTH 580 /* units, landscape, as the next ones */
#define LEAST_AGAIN_WIDTH 300
#define GLYPH_COMPACT 40.0
#define LEAST_DONE_WIDTH 360
#define TICKET_WIDTH 920
#define TICKET_WIDTH_COMPACT 860

static const char *const sides[] = { "right", "left", "below" };

/* What a state shows; NULL: nothing of that kind. Where no paper comes the ticket is large, to be kept. */
static const struct {
  const char *question;
  const char *sub; /* ending in "-": the printer's side follows */
  const char *remark;
  const char *again;
  const char *done;
  gboolean large;
} looks[MRC_N_SLIP_STATES] = {
  [MRC_SLIP_PRINTING] = { "slip.printing", "slip.printing-sub", NULL, NULL, NULL, FALSE },
  [MRC_SLIP_TAKE] = { "slip.take", "slip.take-", NULL, "slip.again", "slip.done", FALSE },
  [MRC_SLIP_NO_PAPER] = { "slip.no-paper", "slip.keep", "slip.no-paper-remark", NULL, "slip.done-kept",
                          TRUE },
  [MRC_SLIP_JAM] = { "slip.jam", "slip.keep", "slip.jam-remark", NULL, "slip.done-kept", TRUE },
  [MRC_SLIP_COVER] = { "slip.cover", "slip.keep", "slip.cover-remark", NULL, "slip.done-kept", TRUE },
  [MRC_SLIP_UNAVAILABLE] = { "slip.unavailable", "slip.keep", "slip.unavailable-remark", NULL,
                             "slip.done-kept", TRUE },
  [MRC_SLIP_UNCERTAIN] = { "slip.uncertain", "slip.uncertain-", NULL, NULL, NULL, FALSE },
  [MRC_SLIP_WITHOUT_PAPER] = { "slip.without-paper", "slip.without-paper-sub", NULL, "slip.again-first",
                               "slip.done-remembered", TRUE },
};

struct _MrcSlipScreen {
  MrcScreen parent_instance;

  MrcSlipState state;
  MrcSlipSide where;
  char *code; /* nine digits of the language */
  char *spoken_moment;

  GtkWidget *header;
  GtkWidget *page;
  GtkWidget *art;
  GtkWidget *side;
  GtkWidget *ticket;
  GtkWidget *ticket_top;
  GtkWidget *number_title, *number, *moment, *clock;
  GtkWidget *ticket_bottom;
  GtkWidget *qr, *code_title, *code_text, *counter;
  GtkWidget *remark, *remark_picture, *remark_text;
  GtkWidget *hints;
  GtkWidget *photo, *photo_picture;
  GtkWidget *ask, *ask_picture;
  GtkWidget *thirds, *thirds_picture;
  GtkWidget *buttons;
  GtkWidget *again, *not_out, *done, *out;
};

enum {
  PROP_0,
  PROP_STATE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MrcSlipScreen, mrc_slip_screen, MRC_TYPE_SCREEN)

static char *
spaced (const char *digits, const char *between)
{
  GString *text = g_string_new (NULL);
  int n = 0;

  for (const char *at = digits; *at != '\0'; at = g_utf8_next_char (at), n++) {
    if (n > 0 && n % CODE_PART == 0)
      g_string_append (text, between);
    g_string_append_unichar (text, g_utf8_get_char (at));
  }

  return g_string_free (text, FALSE);
}

static char *
message_for (MrcSlipScreen *self, const char *id)
{
  g_autofree char *with_side = NULL;

  if (!g_str_has_suffix (id, "-"))
    return mrc_message (id, NULL);

  with_side = g_strconcat (id, sides[self->where], NULL);
  return mrc_message (with_side, NULL);
}

/* Large letters on a panel that is not high: what the question says already is left out. */
static gboolean
tight (void)
{
  const MrcPanel *panel = mrc_panel_get ();

  return !panel->portrait && panel->text > (panel->compact ? 1 : 1.25);
}

/* Three lines are easier to keep in mind, where there is room. */
static gboolean
code_in_lines (MrcSlipScreen *self)
{
  const MrcPanel *panel = mrc_panel_get ();

  return looks[self->state].large && (panel->portrait || (!panel->compact && panel->text <= 1));
}

static void
show_words (MrcSlipScreen *self)
{
  g_autofree char *question = message_for (self, looks[self->state].question);
  g_autofree char *sub = message_for (self, looks[self->state].sub);
  g_autofree char *code = spaced (self->code, code_in_lines (self) ? "\n" : " ");

  mrc_header_set_question (MRC_HEADER (self->header), question);
  mrc_header_set_sub (MRC_HEADER (self->header), sub);
  mrc_text_set_text (MRC_TEXT (self->code_text), code);
  gtk_widget_set_visible (self->remark, looks[self->state].remark != NULL && !tight ());
  if (looks[self->state].remark != NULL) {
    g_autofree char *remark = message_for (self, looks[self->state].remark);

    mrc_text_set_text (MRC_TEXT (self->remark_text), remark);
  }
}

static void
show_button (GtkWidget *button, const char *message)
{
  g_autofree char *text = message != NULL ? mrc_message (message, NULL) : NULL;

  gtk_widget_set_visible (button, message != NULL);
  if (message != NULL)
    mrc_button_set_text (MRC_BUTTON (button), text);
}

static void
show_buttons (MrcSlipScreen *self)
{
  gboolean large = looks[self->state].large;
  gboolean uncertain = self->state == MRC_SLIP_UNCERTAIN;
  gboolean pair = looks[self->state].again != NULL || uncertain;
  gboolean apart = pair && (mrc_panel_get ()->portrait || !large);

  show_button (self->again, looks[self->state].again);
  show_button (self->done, looks[self->state].done);
  gtk_widget_set_visible (self->not_out, uncertain);
  gtk_widget_set_visible (self->out, uncertain);
  gtk_widget_set_halign (self->done, apart ? GTK_ALIGN_END : GTK_ALIGN_FILL);
  gtk_widget_set_halign (self->out, apart ? GTK_ALIGN_END : GTK_ALIGN_FILL);
  gtk_widget_set_visible (self->hints, large);
  gtk_widget_set_visible (self->ask, self->state != MRC_SLIP_WITHOUT_PAPER);
  gtk_widget_set_visible (self->thirds, self->state == MRC_SLIP_WITHOUT_PAPER);
}

static double
done_width (void)
{
  return mrc_panel_get ()->compact ? 460 : 560;
}

/* Large, the ticket is the page's left half or its upper part; else it stands beside or under the picture of
 * the printer. */
static void
place_ticket (MrcSlipScreen *self)
{
  const MrcPanel *panel = mrc_panel_get ();
  gboolean large = looks[self->state].large;
  int large_width = mrc_u (panel->compact ? TICKET_WIDTH_COMPACT : TICKET_WIDTH);

  gtk_widget_set_visible (self->art, !large);
  gtk_widget_set_vexpand (self->ticket, large);
  gtk_widget_set_vexpand (self->ticket_top, large);
  gtk_widget_set_vexpand (self->ticket_bottom, large);
  gtk_widget_set_size_request (self->qr, mrc_u (panel->portrait ? (large ? 360 : 250) : (large ? 300 : 220)),
                               mrc_u (panel->portrait ? (large ? 360 : 250) : (large ? 280 : 200)));
  mrc_style_set_class (self->ticket, "large", large);
  if (panel->portrait)
    return;

  gtk_widget_set_size_request (self->done, mrc_u (large ? LEAST_DONE_WIDTH : done_width ()), -1);
  gtk_box_prepend (GTK_BOX (large ? self->page : self->side), mrc_take_out (self->ticket));
  gtk_widget_set_size_request (self->ticket, large ? large_width : -1, -1);
  gtk_widget_set_valign (self->buttons, large ? GTK_ALIGN_FILL : GTK_ALIGN_END);
  gtk_widget_set_vexpand (self->buttons, !large);
  gtk_widget_set_valign (self->side, large ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
}

static void
show_state (MrcSlipScreen *self)
{
  show_words (self);
  show_buttons (self);
  place_ticket (self);
}

static GPtrArray *
mrc_slip_screen_dup_narration (MrcScreen *screen)
{
  MrcSlipScreen *self = MRC_SLIP_SCREEN (screen);
  g_autoptr (GPtrArray) sayings = mrc_sayings_new ();
  g_autofree char *number = g_strconcat (mrc_text_get_text (MRC_TEXT (self->number_title)), ": ",
                                         mrc_text_get_text (MRC_TEXT (self->number)), NULL);
  g_autofree char *digits = spaced (self->code, " ");
  g_autofree char *code = g_strconcat (mrc_text_get_text (MRC_TEXT (self->code_title)), ": ", digits, NULL);

  mrc_say_header (sayings, self->header);
  if (looks[self->state].remark != NULL)
    mrc_say_text (sayings, "", self->remark_text);
  mrc_sayings_add (sayings, "", number);
  mrc_sayings_add (sayings, "", self->spoken_moment);
  mrc_say_button (sayings, self->out);
  mrc_say_button (sayings, self->not_out);
  mrc_say_button (sayings, self->done);
  mrc_say_button (sayings, self->again);
  mrc_sayings_add (sayings, "code", code);

  return g_steal_pointer (&sayings);
}

static void
mrc_slip_screen_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_STATE:
    g_value_set_uint (value, MRC_SLIP_SCREEN (object)->state);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_slip_screen_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_STATE:
    mrc_slip_screen_set_state (MRC_SLIP_SCREEN (object), (MrcSlipState) g_value_get_uint (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_slip_screen_finalize (GObject *object)
{
  MrcSlipScreen *self = MRC_SLIP_SCREEN (object);

  g_free (self->code);
  g_free (self->spoken_moment);

  G_OBJECT_CLASS (mrc_slip_screen_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, header);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, page);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, art);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, side);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, ticket);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, ticket_top);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, number_title);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, number);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, moment);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, clock);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, ticket_bottom);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, qr);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, code_title);
  gtk_widget_class_bind_template_child_full (widget_class, "code", FALSE,
                                             G_STRUCT_OFFSET (MrcSlipScreen, code_text));
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, counter);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, remark);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, remark_picture);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, remark_text);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, hints);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, photo);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, photo_picture);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, ask);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, ask_picture);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, thirds);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, thirds_picture);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, buttons);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, again);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, not_out);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, done);
  gtk_widget_class_bind_template_child (widget_class, MrcSlipScreen, out);
}

static void
mrc_slip_screen_class_init (MrcSlipScreenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mrc_slip_screen_get_property;
  object_class->set_property = mrc_slip_screen_set_property;
  object_class->finalize = mrc_slip_screen_finalize;
  MRC_SCREEN_CLASS (klass)->dup_narration = mrc_slip_screen_dup_narration;

  props[PROP_STATE] =
    g_param_spec_uint ("state", NULL, NULL, 0, MRC_N_SLIP_STATES - 1, 0,
                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (MRC_TYPE_PAGE);
  g_type_ensure (MRC_TYPE_CLOCK_FACE);
  gtk_widget_class_set_css_name (widget_class, "mrc-slip-screen");
  gtk_widget_class_set_template_from_resource (widget_class, "/bd/mrc/kiosk/screens/slip/slip-screen.ui");
  bind_children (widget_class);
}

static void
arrange_hints (MrcSlipScreen *self)
{
  gboolean portrait = mrc_panel_get ()->portrait;
  GtkWidget *hints[] = { self->photo, self->ask, self->thirds, self->remark };
  GtkWidget *pictures[] = { self->photo_picture, self->ask_picture, self->thirds_picture,
                            self->remark_picture };
  int picture = mrc_u (portrait ? 120 : 94);

  if (!portrait)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->hints), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self->hints), mrc_u (portrait ? 24 : 14));
  gtk_box_set_homogeneous (GTK_BOX (self->hints), TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (hints); i++) {
    gtk_box_set_spacing (GTK_BOX (hints[i]), mrc_u (20));
    gtk_widget_set_size_request (pictures[i], picture, picture);
  }
}

static void
arrange (MrcSlipScreen *self)
{
  const MrcPanel *panel = mrc_panel_get ();
  int clock = mrc_u (panel->portrait ? 150 : 130);
  int done_height = mrc_u (panel->portrait ? 170 : panel->compact ? 128 : 144);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->page),
                                  panel->portrait ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self->page), mrc_u (panel->portrait ? 24 : 48));
  gtk_box_set_spacing (GTK_BOX (self->side), mrc_u (panel->portrait ? 24 : 16));
  gtk_box_set_spacing (GTK_BOX (self->ticket), mrc_u (panel->portrait ? 16 : 8));
  gtk_box_set_spacing (GTK_BOX (self->ticket_top), mrc_u (30));
  gtk_box_set_spacing (GTK_BOX (self->ticket_bottom), mrc_u (30));
  gtk_box_set_spacing (GTK_BOX (self->buttons), mrc_u (24));
  gtk_widget_set_size_request (self->clock, clock, clock);
  gtk_widget_set_valign (self->clock, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (self->buttons, -1, done_height);
  gtk_widget_set_size_request (self->done, mrc_u (done_width ()), -1);
  gtk_widget_set_size_request (self->out, mrc_u (done_width ()), -1);
  gtk_widget_set_size_request (self->again, mrc_u (LEAST_AGAIN_WIDTH), -1);
  g_object_set (self->again, "least", 84.0, NULL);
  g_object_set (self->not_out, "least", 84.0, NULL);
  if (!panel->portrait)
    gtk_widget_set_size_request (self->art, mrc_u (ART_WIDTH), -1);
  if (panel->compact) { /* or their words would break */
    g_object_set (self->again, "glyph-units", GLYPH_COMPACT, NULL);
    g_object_set (self->done, "glyph-units", GLYPH_COMPACT, NULL);
  }
  arrange_hints (self);
}

static void
mrc_slip_screen_init (MrcSlipScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mrc_header_set_short (MRC_HEADER (self->header)); /* the ticket is looked at */
  arrange (self);
}

static void
show_ticket (MrcSlipScreen *self, const MrcSlipWords *words)
{
  MrcLanguage language = mrc_language_current ();
  g_autofree char *number = mrc_digits_text (words->call_number, language);
  g_autofree char *weekday = mrc_day_text (words->day, MRC_DAY_TEXT_WEEKDAY, language);
  g_autofree char *date = mrc_day_text (words->day, MRC_DAY_TEXT_DAY_MONTH, language);
  g_autofree char *together = mrc_unbroken (date);
  g_autofree char *time = mrc_minute_text (words->minute, language);
  g_autofree char *time_spoken = mrc_minute_spoken (words->minute, language);
  g_autofree char *moment = words->then != NULL
                              ? g_strdup_printf ("%s\n%s\n%s\n%s", weekday, together, time, words->then)
                              : g_strdup_printf ("%s\n%s\n%s", weekday, together, time);
  g_autofree char *counter = mrc_message ("confirm.counter", "#n", (gint64) words->counter, NULL);
  g_autofree char *picture = g_strconcat ("printer-", sides[words->side], NULL);

  self->code = mrc_digits_text (words->code, language);
  self->spoken_moment = words->then != NULL
                          ? g_strdup_printf ("%s, %s, %s. %s", weekday, date, time_spoken, words->then)
                          : g_strdup_printf ("%s, %s, %s", weekday, date, time_spoken);
  mrc_text_set_text (MRC_TEXT (self->number), number);
  mrc_text_set_text (MRC_TEXT (self->moment), moment);
  mrc_text_set_text (MRC_TEXT (self->counter), counter);
  mrc_clock_face_set_minute (MRC_CLOCK_FACE (self->clock), words->minute);
  mrc_picture_set_picture (MRC_PICTURE (self->art), picture);
  if (words->qr != NULL)
    mrc_picture_set_texture (MRC_PICTURE (self->qr), words->qr);
  gtk_widget_set_visible (self->qr, words->qr != NULL);
}

GtkWidget *
mrc_slip_screen_new (const MrcSlipWords *words, MrcSlipState state)
{
  MrcSlipScreen *self = NULL;

  g_return_val_if_fail (words != NULL && words->call_number != NULL && words->code != NULL, NULL);
  g_return_val_if_fail ((int) state >= 0 && state < MRC_N_SLIP_STATES, NULL);

  self = g_object_new (MRC_TYPE_SLIP_SCREEN, NULL);
  self->state = state;
  self->where = words->side;
  show_ticket (self, words);
  show_state (self);

  return GTK_WIDGET (self);
}

void
mrc_slip_screen_set_state (MrcSlipScreen *self, MrcSlipState state)
{
  g_return_if_fail (MRC_IS_SLIP_SCREEN (self));
  g_return_if_fail ((int) state >= 0 && state < MRC_N_SLIP_STATES);

  if (self->state == state)
    return;

  self->state = state;
  show_state (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
  mrc_screen_ask (MRC_SCREEN (self));
}

MrcSlipState
mrc_slip_screen_get_state (MrcSlipScreen *self)
{
  g_return_val_if_fail (MRC_IS_SLIP_SCREEN (self), MRC_SLIP_TAKE);

  return self->state;
}
