// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/choice.h"

#include "kiosk/widgets/text.h"

struct _MrcChoice {
  GObject parent_instance;

  char *id;
  char *picture;
  char *label;
  char *sub;
  char *tag;
  char *spoken; /* (nullable) */
  char *action;
  MrcChoiceStyle style;
  gboolean ticked;
  gboolean selected;
};

G_DEFINE_FINAL_TYPE (MrcChoice, mrc_choice, G_TYPE_OBJECT)

static void
mrc_choice_finalize (GObject *object)
{
  MrcChoice *self = MRC_CHOICE (object);

  g_free (self->id);
  g_free (self->picture);
  g_free (self->label);
  g_free (self->sub);
  g_free (self->tag);
  g_free (self->spoken);
  g_free (self->action);

  G_OBJECT_CLASS (mrc_choice_parent_class)->finalize (object);
}

static void
mrc_choice_class_init (MrcChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mrc_choice_finalize;
}

static void
mrc_choice_init (MrcChoice *self)
{
  self->tag = g_strdup ("");
}

MrcChoice *
mrc_choice_new (const char *id,
                const char *picture,
                const char *label,
                const char *sub,
                const char *action,
                MrcChoiceStyle style)
{
  MrcChoice *self = g_object_new (MRC_TYPE_CHOICE, NULL);

  self->id = g_strdup (id);
  self->picture = g_strdup (picture);
  self->label = g_strdup (label);
  self->sub = g_strdup (sub != NULL ? sub : "");
  self->action = g_strdup (action);
  self->style = style;

  return self;
}

void
mrc_choice_set_tag (MrcChoice *self, const char *tag)
{
  g_return_if_fail (MRC_IS_CHOICE (self));

  g_free (self->tag);
  self->tag = g_strdup (tag != NULL ? tag : "");
}

void
mrc_choice_set_spoken (MrcChoice *self, const char *spoken)
{
  g_return_if_fail (MRC_IS_CHOICE (self));

  g_free (self->spoken);
  self->spoken = g_strdup (spoken);
}

void
mrc_choice_set_ticked (MrcChoice *self, gboolean ticked)
{
  g_return_if_fail (MRC_IS_CHOICE (self));

  self->ticked = ticked;
}

void
mrc_choice_set_selected (MrcChoice *self, gboolean selected)
{
  g_return_if_fail (MRC_IS_CHOICE (self));

  self->selected = selected;
}

const char *
mrc_choice_get_id (MrcChoice *self)
{
  g_return_val_if_fail (MRC_IS_CHOICE (self), NULL);

  return self->id;
}

const char *
mrc_choice_get_picture (MrcChoice *self)
{
  g_return_val_if_fail (MRC_IS_CHOICE (self), NULL);

  return self->picture;
}

const char *
mrc_choice_get_label (MrcChoice *self)
{
  g_return_val_if_fail (MRC_IS_CHOICE (self), NULL);

  return self->label;
}

const char *
mrc_choice_get_sub (MrcChoice *self)
{
  g_return_val_if_fail (MRC_IS_CHOICE (self), NULL);

  return self->sub;
}

const char *
mrc_choice_get_tag (MrcChoice *self)
{
  g_return_val_if_fail (MRC_IS_CHOICE (self), NULL);

  return self->tag;
}

const char *
mrc_choice_get_action (MrcChoice *self)
{
  g_return_val_if_fail (MRC_IS_CHOICE (self), NULL);

  return self->action;
}

MrcChoiceStyle
mrc_choice_get_style (MrcChoice *self)
{
  g_return_val_if_fail (MRC_IS_CHOICE (self), MRC_CHOICE_PLAIN);

  return self->style;
}

gboolean
mrc_choice_get_ticked (MrcChoice *self)
{
  g_return_val_if_fail (MRC_IS_CHOICE (self), FALSE);

  return self->ticked;
}

gboolean
mrc_choice_get_selected (MrcChoice *self)
{
  g_return_val_if_fail (MRC_IS_CHOICE (self), FALSE);

  return self->selected;
}

static gboolean
ends_sentence (const char *text)
{
  return g_str_has_suffix (text, "।") || g_str_has_suffix (text, "?") || g_str_has_suffix (text, "!") ||
         g_str_has_suffix (text, ".");
}

const char *
mrc_choice_get_spoken (MrcChoice *self)
{
  g_return_val_if_fail (MRC_IS_CHOICE (self), NULL);

  return self->spoken;
}

char *
mrc_choice_dup_spoken (MrcChoice *self)
{
  g_autofree char *label = NULL;
  g_autofree char *sub = NULL;

  g_return_val_if_fail (MRC_IS_CHOICE (self), NULL);

  if (self->spoken != NULL)
    return g_strdup (self->spoken);

  label = mrc_flat (self->label);
  if (*self->sub == '\0')
    return g_steal_pointer (&label);

  sub = mrc_flat (self->sub);
  return g_strconcat (label, ends_sentence (label) ? " " : ", ", sub, NULL);
}
