// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/document.h"

#include "locales/numbers.h"
#include "printing/paper-words.h"
#include "printing/words.h"

/* language, head, title, foot, date, number, copy, demo, smallest, blocks: kind, keep, texts */
#define KEPT_TYPE "(issssiibda(ibas))"

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static void
free_block (gpointer data)
{
  MrcBlock *block = data;

  g_strfreev (block->texts);
  g_free (block);
}

static char *
head_text (const MrcPaperFrame *frame)
{
  const char *centre = or_empty (frame->centre);

  return g_strconcat (mrc_word (MRC_WORD_HEADING, frame->language), *centre ? " · " : "", centre, NULL);
}

static char *
foot_text (const MrcPaperFrame *frame)
{
  g_autofree char *hotlines =
    frame->hotlines != NULL ? g_strjoinv (" · ", (char **) frame->hotlines) : g_strdup ("");
  g_autofree char *call =
    *hotlines ? mrc_paper_word_with (MRC_PAPER_WORD_CALL, hotlines, frame->language) : g_strdup ("");
  const char *phone = or_empty (frame->phone);
  g_autofree char *centre =
    *phone ? mrc_word_with (MRC_WORD_CENTRE_PHONE, phone, frame->language) : g_strdup ("");

  return g_strconcat (call, *call && *centre ? "\n" : "", centre, NULL);
}

/* "CML · ছাপা ২৩/১১/২৬" */
static char *
date_text (const MrcPaperFrame *frame)
{
  g_autofree char *iso = frame->printed > 0 ? mrc_day_to_iso (frame->printed) : NULL;
  g_autofree char *numbers =
    iso != NULL ? g_strdup_printf ("%.2s/%.2s/%.2s", iso + 8, iso + 5, iso + 2) : NULL;
  g_autofree char *printed =
    numbers != NULL ? mrc_word_with (MRC_WORD_PRINTED, numbers, frame->language) : g_strdup ("");
  const char *code = or_empty (frame->code);

  return g_strconcat (code, *code && *printed ? " · " : "", printed, NULL);
}

MrcDocument *
mrc_document_new (const MrcPaperFrame *frame, const char *title)
{
  MrcDocument *self = g_new0 (MrcDocument, 1);

  self->language = frame->language;
  self->head = head_text (frame);
  self->title = g_strdup (or_empty (title));
  self->foot = foot_text (frame);
  self->date = date_text (frame);
  self->demo = frame->demo;
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  return self;
}

MrcDocument *
mrc_document_copy (const MrcDocument *self)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (mrc_document_to_variant (self));

  return mrc_document_from_variant (variant);
}

void
mrc_document_free (MrcDocument *self)
{
  if (self == NULL)
    return;

  g_free (self->head);
  g_free (self->title);
  g_free (self->foot);
  g_free (self->date);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

static MrcBlock *
push (MrcDocument *self, MrcBlockKind kind, char **texts)
{
  MrcBlock *block = g_new0 (MrcBlock, 1);

  block->kind = kind;
  block->keep = kind == MRC_BLOCK_HEADING || kind == MRC_BLOCK_HEADS;
  block->texts = texts;
  g_ptr_array_add (self->blocks, block);
  return block;
}

void
mrc_document_add_texts (MrcDocument *self, MrcBlockKind kind, const char *const *texts)
{
  push (self, kind, g_strdupv ((char **) texts));
}

void
mrc_document_add_two (MrcDocument *self, MrcBlockKind kind, const char *first, const char *second)
{
  const char *const texts[] = { first, second, NULL };

  if (first != NULL && second != NULL)
    mrc_document_add_texts (self, kind, texts);
}

void
mrc_document_add (MrcDocument *self, MrcBlockKind kind, const char *text)
{
  const char *const texts[] = { text, NULL };

  if (text == NULL)
    return;
  if (kind == MRC_BLOCK_HEADING)
    self->n_numbered = 0;
  if (kind == MRC_BLOCK_NUMBERED) {
    g_autofree char *number = mrc_number_text (++self->n_numbered, self->language);

    mrc_document_add_two (self, kind, number, text);
  } else {
    mrc_document_add_texts (self, kind, texts);
  }
}

void
mrc_document_add_each (MrcDocument *self, MrcBlockKind kind, const char *const *texts)
{
  for (int i = 0; texts != NULL && texts[i] != NULL; i++)
    mrc_document_add (self, kind, texts[i]);
}

void
mrc_document_keep (MrcDocument *self)
{
  MrcBlock *last = g_ptr_array_index (self->blocks, self->blocks->len - 1);

  last->keep = TRUE;
}

GVariant *
mrc_document_to_variant (const MrcDocument *self)
{
  GVariantBuilder blocks;

  g_variant_builder_init (&blocks, G_VARIANT_TYPE ("a(ibas)"));
  for (guint i = 0; i < self->blocks->len; i++) {
    const MrcBlock *block = g_ptr_array_index (self->blocks, i);

    g_variant_builder_add (&blocks, "(ib^as)", block->kind, block->keep, block->texts);
  }
  return g_variant_new (KEPT_TYPE, self->language, self->head, self->title, self->foot, self->date,
                        self->number, self->copy, self->demo, self->smallest, &blocks);
}

MrcDocument *
mrc_document_from_variant (GVariant *variant)
{
  g_autoptr (MrcDocument) self = NULL;
  g_autoptr (GVariantIter) blocks = NULL;
  int kind = 0;
  gboolean keep = FALSE;
  char **texts = NULL;

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE (KEPT_TYPE)))
    return NULL;

  self = g_new0 (MrcDocument, 1);
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  g_variant_get (variant, KEPT_TYPE, &self->language, &self->head, &self->title, &self->foot, &self->date,
                 &self->number, &self->copy, &self->demo, &self->smallest, &blocks);
  while (g_variant_iter_next (blocks, "(ib^as)", &kind, &keep, &texts)) {
    if (kind < 0 || kind >= MRC_N_BLOCKS) {
      g_strfreev (texts);
      return NULL;
    }
    push (self, (MrcBlockKind) kind, texts)->keep = keep;
  }
  return self->language < MRC_N_LANGUAGES ? g_steal_pointer (&self) : NULL;
}
