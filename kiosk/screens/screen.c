// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/screens/screen.h"

#include "kiosk/widgets/button.h"
#include "kiosk/widgets/choice-grid.h"
#include "kiosk/widgets/clock-face.h"
#include "kiosk/widgets/field.h"
#include "kiosk/widgets/header.h"
#include "kiosk/widgets/number-pad.h"
#include "kiosk/widgets/picture.h"
#include "kiosk/widgets/shares.h"
#include "kiosk/widgets/steps.h"
#include "kiosk/widgets/text.h"

enum {
  ASKS,
  TELLS,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct {
  GtkWidget *left_at; /* (weak) (nullable): what had the focus when another screen came */
  GtkWidget *told_at; /* (weak) (nullable): what was described as what is new */
} MrcScreenPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MrcScreen, mrc_screen, GTK_TYPE_WIDGET)

/* The header's ring is gold while anything is said; what is said is lit by its name. */
static void
light (GtkWidget *widget, const char *id)
{
  if (MRC_IS_HEADER (widget))
    mrc_header_set_speaking (MRC_HEADER (widget), id != NULL);
  else if (MRC_IS_PRESSABLE (widget) && g_strcmp0 (gtk_widget_get_name (widget), id) == 0)
    gtk_widget_add_css_class (widget, "saying");
  else if (MRC_IS_PRESSABLE (widget))
    gtk_widget_remove_css_class (widget, "saying");

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    light (child, id);
}

static void
mrc_screen_real_saying (MrcScreen *self, const char *id)
{
  light (GTK_WIDGET (self), id);
}

/* A template's top-level widget is our child: GTK 4.8 lets go of it only when told. */
static void
mrc_screen_dispose (GObject *object)
{
  MrcScreenPrivate *priv = mrc_screen_get_instance_private (MRC_SCREEN (object));
  GtkWidget *child = NULL;

  g_clear_weak_pointer (&priv->left_at);
  g_clear_weak_pointer (&priv->told_at);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mrc_screen_parent_class)->dispose (object);
}

static void
mrc_screen_class_init (MrcScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mrc_screen_dispose;
  klass->saying = mrc_screen_real_saying;

  signals[ASKS] =
    g_signal_new ("asks", MRC_TYPE_SCREEN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TELLS] = g_signal_new ("tells", MRC_TYPE_SCREEN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /* The types templates name. */
  g_type_ensure (MRC_TYPE_BUTTON);
  g_type_ensure (MRC_TYPE_CHOICE_GRID);
  g_type_ensure (MRC_TYPE_CLOCK_FACE);
  g_type_ensure (MRC_TYPE_FIELD);
  g_type_ensure (MRC_TYPE_GLYPH);
  g_type_ensure (MRC_TYPE_HEADER);
  g_type_ensure (MRC_TYPE_NUMBER_PAD);
  g_type_ensure (MRC_TYPE_PICTURE);
  g_type_ensure (MRC_TYPE_SHARES);
  g_type_ensure (MRC_TYPE_STEPS);
  g_type_ensure (MRC_TYPE_TEXT);
}

static void
mrc_screen_init (MrcScreen *self)
{
}

static GtkWidget *
find_focusable (GtkWidget *widget, const char *name)
{
  GtkWidget *found = NULL;

  if (gtk_widget_get_focusable (widget) && g_str_equal (gtk_widget_get_name (widget), name))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_focusable (child, name);
  return found;
}

/* The question, or what was found out, or the words of a card. */
static char *
join_until_choice (MrcScreen *self, GPtrArray *sayings)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; i < sayings->len; i++) {
    const MrcSaying *saying = g_ptr_array_index (sayings, i);

    if (find_focusable (GTK_WIDGET (self), saying->id) != NULL)
      break;
    g_ptr_array_add (words, saying->text);
  }
  g_ptr_array_add (words, NULL);
  joined = g_strjoinv (" ", (char **) words->pdata);
  return mrc_flat (joined);
}

static const char *
first_words (GtkWidget *widget)
{
  const char *words = NULL;

  if (MRC_IS_TEXT (widget))
    return gtk_widget_get_visible (widget) ? mrc_text_get_text (MRC_TEXT (widget)) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && words == NULL;
       child = gtk_widget_get_next_sibling (child))
    words = first_words (child);
  return words;
}

static char *
dup_news (MrcScreen *self)
{
  g_autoptr (GPtrArray) sayings = mrc_screen_dup_narration (self);
  const char *first = NULL;

  if (sayings != NULL)
    return join_until_choice (self, sayings);

  first = first_words (GTK_WIDGET (self)); /* of a page that says nothing, as staff's */
  return mrc_flat (first != NULL ? first : "");
}

/* A screen reader that is moved into a page says its name, then what it was moved to. */
static void
tell_name (MrcScreen *self, const char *news)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, news, -1);
}

/* Returns: (nullable): what has the focus, if that is of ours */
static GtkWidget *
focus_of (MrcScreen *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? focus : NULL;
}

void
mrc_screen_shown (MrcScreen *self, const char *at)
{
  MrcScreenPrivate *priv = mrc_screen_get_instance_private (self);
  GtkWidget *before = NULL;
  g_autofree char *news = NULL;

  g_return_if_fail (MRC_IS_SCREEN (self));

  news = dup_news (self);
  tell_name (self, news);
  before = at != NULL ? find_focusable (GTK_WIDGET (self), at) : priv->left_at;
  if (MRC_SCREEN_GET_CLASS (self)->shown != NULL)
    MRC_SCREEN_GET_CLASS (self)->shown (self);
  else if (before != NULL)
    gtk_widget_grab_focus (before);
  if (focus_of (self) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

char *
mrc_screen_leave (MrcScreen *self)
{
  MrcScreenPrivate *priv = mrc_screen_get_instance_private (self);

  g_return_val_if_fail (MRC_IS_SCREEN (self), NULL);

  g_set_weak_pointer (&priv->left_at, focus_of (self));
  if (priv->left_at == NULL)
    return NULL;

  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  return g_strdup (gtk_widget_get_name (priv->left_at));
}

/* GTK 4.8 announces nothing, and Orca 43 passes over its alerts: but it reads out how what has the focus is
 * described when that changes. */
void
mrc_screen_announce (MrcScreen *self, const char *words)
{
  MrcScreenPrivate *priv = mrc_screen_get_instance_private (self);

  g_return_if_fail (MRC_IS_SCREEN (self) && words != NULL);

  if (priv->told_at != NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (priv->told_at), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  g_set_weak_pointer (&priv->told_at, focus_of (self));
  if (priv->told_at != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (priv->told_at), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    words, -1);
}

static void
announce_saying (MrcScreen *self, const char *id)
{
  g_autoptr (GPtrArray) sayings = mrc_screen_dup_narration (self);

  for (guint i = 0; sayings != NULL && i < sayings->len; i++) {
    const MrcSaying *saying = g_ptr_array_index (sayings, i);

    if (g_str_equal (saying->id, id))
      mrc_screen_announce (self, saying->text);
  }
}

GPtrArray *
mrc_screen_dup_narration (MrcScreen *self)
{
  g_return_val_if_fail (MRC_IS_SCREEN (self), NULL);

  if (MRC_SCREEN_GET_CLASS (self)->dup_narration == NULL)
    return NULL;

  return MRC_SCREEN_GET_CLASS (self)->dup_narration (self);
}

void
mrc_screen_ask (MrcScreen *self)
{
  g_autofree char *news = NULL;

  g_return_if_fail (MRC_IS_SCREEN (self));

  news = dup_news (self);
  tell_name (self, news);
  mrc_screen_announce (self, news);
  g_signal_emit (self, signals[ASKS], 0);
}

void
mrc_screen_tell (MrcScreen *self, const char *id)
{
  g_return_if_fail (MRC_IS_SCREEN (self) && id != NULL);

  announce_saying (self, id);
  g_signal_emit (self, signals[TELLS], 0, id);
}

void
mrc_screen_saying (MrcScreen *self, const char *id)
{
  g_return_if_fail (MRC_IS_SCREEN (self));

  MRC_SCREEN_GET_CLASS (self)->saying (self, id);
}

void
mrc_screen_word (MrcScreen *self, const char *id, int start, int end)
{
  g_return_if_fail (MRC_IS_SCREEN (self));

  if (MRC_SCREEN_GET_CLASS (self)->word != NULL)
    MRC_SCREEN_GET_CLASS (self)->word (self, id, start, end);
}
