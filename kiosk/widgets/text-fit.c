// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/widgets/panel.h"
#include "kiosk/widgets/text-private.h"

#define STEP 0.95 /* how much the letters shrink at a time */
#define LEAST_FACTOR 0.3
#define BALANCE_TRIES 6

static PangoAlignment
alignment (MrcText *self)
{
  if (self->xalign < 0.25)
    return PANGO_ALIGN_LEFT;

  return self->xalign > 0.75 ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_CENTER;
}

/* px of one em as the style sheet has it */
static double
em_of (MrcText *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

  return (double) pango_font_description_get_size (pango_context_get_font_description (context)) /
         PANGO_SCALE;
}

/* No line begins with the point between two things. */
static void
keep_points (PangoAttrList *attributes, const char *text)
{
  static const char point[] = " ·";

  for (const char *at = strstr (text, point); at != NULL; at = strstr (at + 1, point)) {
    PangoAttribute *keep = pango_attr_allow_breaks_new (FALSE);

    keep->start_index = (guint) (at - text);
    keep->end_index = keep->start_index + sizeof point - 1;
    pango_attr_list_insert (attributes, keep);
  }
}

static void
set_size (MrcText *self, PangoLayout *layout, double em)
{
  PangoContext *context = pango_layout_get_context (layout);
  g_autoptr (PangoFontDescription) font =
    pango_font_description_copy (pango_context_get_font_description (context));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, em * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_attr_list_insert (attributes,
                          pango_attr_line_height_new_absolute ((int) (em * self->line_em * PANGO_SCALE)));
  keep_points (attributes, pango_layout_get_text (layout));
  pango_layout_set_attributes (layout, attributes);
}

static int
count_lines (const char *text)
{
  int lines = 1;

  for (; *text != '\0'; text++)
    lines += *text == '\n';

  return lines;
}

static gboolean
takes (PangoLayout *layout, const char *text, int width)
{
  int used = 0;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &used, NULL);

  return used <= width;
}

/* In @width px, for letters of the size it has: on one line where that fits, as set by hand where that does,
 * and where neither does the words break as they come. */
static void
choose_breaks (MrcText *self, PangoLayout *layout, int width)
{
  g_autofree char *flat = NULL;

  if (!self->joins || strchr (self->text, '\n') == NULL)
    return;

  flat = mrc_flat (self->text);
  pango_layout_set_width (layout, -1);
  if (!takes (layout, flat, width) && !takes (layout, self->text, width))
    pango_layout_set_text (layout, flat, -1);
}

/* Draws the right edge in as far as it goes without another line, so that no line is left with one word. */
static void
balance (MrcText *self, PangoLayout *layout, int width)
{
  int lines = pango_layout_get_line_count (layout);
  int low = width / 2;
  int high = width;
  int used = 0;

  if (lines <= count_lines (pango_layout_get_text (layout)))
    return;

  for (int i = 0; i < BALANCE_TRIES && high - low > 2; i++) {
    int middle = (low + high) / 2;

    pango_layout_set_width (layout, middle * PANGO_SCALE);
    pango_layout_get_pixel_size (layout, &used, NULL);
    if (pango_layout_get_line_count (layout) == lines && used <= middle)
      high = middle;
    else
      low = middle;
  }
  pango_layout_set_width (layout, high * PANGO_SCALE);
}

/* Sets @layout in @width px; without a @height any will do. @factor is where the letters begin to step down,
 * and where they have come to. Returns: whether it fits. */
static gboolean
set_within (MrcText *self, PangoLayout *layout, int width, int height, double *factor)
{
  double full = em_of (self);
  double em = full * *factor;
  double floor_em = MIN (full, mrc_letter_floor ());
  int used_width = 0;
  int used_height = 0;

  for (;; em *= STEP) {
    set_size (self, layout, MAX (em, floor_em));
    choose_breaks (self, layout, width);
    pango_layout_set_width (layout, width * PANGO_SCALE);
    pango_layout_get_pixel_size (layout, &used_width, &used_height);
    *factor = em / full;
    if (used_width <= width && (height < 0 || used_height <= height))
      return TRUE;
    if (em <= floor_em)
      return FALSE;
  }
}

static gboolean
fit (MrcText *self, PangoLayout *layout, int width, int height, double factor)
{
  gboolean fits = set_within (self, layout, width, height, &factor);

  if (fits)
    balance (self, layout, width);

  return fits;
}

static PangoLayout *
new_layout (MrcText *self)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_alignment (layout, alignment (self));

  return layout;
}

/* Where the letters begin to step down in @width px, so that all words of the row have room at one size. */
static double
factor_in_row (MrcText *self, int width)
{
  double factor = self->factor;

  for (char **words = self->row; words != NULL && *words != NULL; words++) {
    g_autoptr (PangoLayout) layout = new_layout (self);
    int used = 0;

    pango_layout_set_text (layout, *words, -1);
    set_size (self, layout, em_of (self));
    pango_layout_get_pixel_size (layout, &used, NULL);
    factor = MIN (factor, (double) (width - 1) / MAX (used, 1));
  }
  return factor;
}

void
mrc_text_ensure_layout (MrcText *self, int width, int height)
{
  if (self->layout != NULL || width <= 0)
    return;

  self->layout = new_layout (self);
  self->cut = !fit (self, self->layout, width, height, factor_in_row (self, width));
}

int
mrc_text_wrapped_height (MrcText *self, int width, double factor)
{
  g_autoptr (PangoLayout) layout = new_layout (self);
  double full = em_of (self);
  int height = 0;

  set_size (self, layout, MAX (full * factor, MIN (full, mrc_letter_floor ())));
  choose_breaks (self, layout, width);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return MAX (height, 1);
}

int
mrc_text_height_for (MrcText *self, int width, double factor)
{
  g_autoptr (PangoLayout) layout = NULL;
  int height = 0;

  g_return_val_if_fail (MRC_IS_TEXT (self), 0);

  if (*self->text == '\0')
    return 0;

  layout = new_layout (self);
  set_within (self, layout, MAX (width, 1), -1, &factor);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

double
mrc_text_factor_for (MrcText *self, int width, double least)
{
  g_autoptr (PangoLayout) layout = NULL;
  double factor = 1;
  int used = 0;

  g_return_val_if_fail (MRC_IS_TEXT (self), 1);

  layout = new_layout (self);
  set_size (self, layout, em_of (self));
  pango_layout_get_pixel_size (layout, &used, NULL);
  if (used <= width)
    return 1;

  /* A pixel less, for letters do not grow quite evenly. */
  if ((double) (width - 1) / used >= MAX (least, mrc_letter_floor () / em_of (self)))
    return (double) (width - 1) / used;

  set_within (self, layout, MAX (width, 1), -1, &factor);
  return factor;
}

int
mrc_text_natural_width (MrcText *self)
{
  g_autoptr (PangoLayout) layout = NULL;
  int width = 0;

  g_return_val_if_fail (MRC_IS_TEXT (self), 0);

  layout = new_layout (self);
  set_size (self, layout, em_of (self) * self->factor);
  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

static int
heights_for (GtkWidget *const *texts, gsize n, int width)
{
  int height = 0;

  for (gsize i = 0; i < n; i++) {
    MrcText *text = MRC_TEXT (texts[i]);

    height += text != NULL ? mrc_text_height_for (text, width, mrc_text_get_factor (text)) : 0;
  }

  return height;
}

static void
scale_factors (GtkWidget *const *texts, gsize n, double by)
{
  for (gsize i = 0; i < n; i++) {
    if (texts[i] != NULL)
      mrc_text_set_factor (MRC_TEXT (texts[i]), mrc_text_get_factor (MRC_TEXT (texts[i])) * by);
  }
}

int
mrc_texts_fit (GtkWidget *const *texts, gsize n, int width, int height, double keep)
{
  int used = 0;

  for (gsize i = 0; i < n; i++) {
    if (texts[i] != NULL)
      mrc_text_set_factor (MRC_TEXT (texts[i]), mrc_text_factor_for (MRC_TEXT (texts[i]), width, keep));
  }
  used = heights_for (texts, n, width);
  for (double factor = 1; used > height && factor > LEAST_FACTOR; factor *= STEP) {
    scale_factors (texts, n, STEP);
    used = heights_for (texts, n, width);
  }

  return used;
}

PangoLayout *
mrc_text_get_layout (MrcText *self)
{
  g_return_val_if_fail (MRC_IS_TEXT (self), NULL);

  mrc_text_ensure_layout (self, gtk_widget_get_width (GTK_WIDGET (self)),
                          gtk_widget_get_height (GTK_WIDGET (self)));
  return self->layout;
}

gboolean
mrc_text_is_cut (MrcText *self)
{
  g_return_val_if_fail (MRC_IS_TEXT (self), FALSE);

  return *self->text != '\0' && (mrc_text_get_layout (self) == NULL || self->cut);
}
