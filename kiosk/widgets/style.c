// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-style"

#include "kiosk/widgets/style.h"

#include "kiosk/widgets/panel.h"

#define TEMPLATE "/bd/mrc/kiosk/widgets/kiosk.css.in"
#define CONTRAST "/bd/mrc/kiosk/widgets/contrast.css.in"

static GtkCssProvider *provider = NULL; /* (owned): the one in force */

/* Whether a minus stands before @at rather than the hyphen of a name. */
static gboolean
is_negative (const char *template, const char *at)
{
  return at > template + 1 && at[-1] == '-' && strchr (" (,:", at[-2]) != NULL;
}

static gboolean
begins_length (const char *template, const char *at)
{
  if (!g_ascii_isdigit (*at))
    return FALSE;
  if (is_negative (template, at))
    return TRUE;

  return at == template || !(g_ascii_isalnum (at[-1]) || strchr ("#._-", at[-1]) != NULL);
}

static double
in_px (double number, char unit, gboolean is_font)
{
  const MrcPanel *panel = mrc_panel_get ();
  double px = unit == 't' ? mrc_t (number) : number * (unit == 'l' ? panel->letters : panel->scale);

  return is_font ? MAX (px, mrc_letter_floor ()) : px;
}

/* Appends the number at @at, in px if a unit of ours follows. Returns: where it ends. */
static const char *
expand_number (GString *css, const char *at, gboolean is_font)
{
  char *end = NULL;
  double number = g_ascii_strtod (at, &end);
  char px[G_ASCII_DTOSTR_BUF_SIZE];

  if ((*end != 'u' && *end != 't' && *end != 'l') || g_ascii_isalnum (end[1])) {
    g_string_append_len (css, at, end - at);
    return end;
  }

  g_ascii_formatd (px, sizeof px, "%.2f", in_px (number, *end, is_font));
  g_string_append_printf (css, "%spx", px);
  return end + 1;
}

char *
mrc_style_expand (const char *template)
{
  GString *css = g_string_new (NULL);

  for (const char *at = template; *at != '\0';) {
    if (begins_length (template, at))
      at = expand_number (css, at, g_str_has_suffix (css->str, "font-size: "));
    else
      g_string_append_c (css, *at++);
  }

  return g_string_free (css, FALSE);
}

static void
on_parsing_error (GtkCssProvider *css, GtkCssSection *section, const GError *error, gpointer data)
{
  g_autofree char *where = gtk_css_section_to_string (section);

  g_warning ("kiosk.css.in, %s: %s", where, error->message);
}

void
mrc_style_load (GdkDisplay *display)
{
  g_autoptr (GBytes) template = g_resources_lookup_data (TEMPLATE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GBytes) contrast = g_resources_lookup_data (CONTRAST, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *both = NULL;
  g_autofree char *css = NULL;

  g_return_if_fail (GDK_IS_DISPLAY (display));
  g_return_if_fail (template != NULL && contrast != NULL);

  if (provider != NULL)
    gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (provider));
  g_clear_object (&provider);

  /* What is defined last counts: the sheet is the same, its colours are others. */
  both = g_strconcat (g_bytes_get_data (template, NULL),
                      mrc_panel_get ()->contrast ? g_bytes_get_data (contrast, NULL) : "", NULL);
  css = mrc_style_expand (both);
  provider = gtk_css_provider_new ();
  g_signal_connect (provider, "parsing-error", G_CALLBACK (on_parsing_error), NULL);
  gtk_css_provider_load_from_data (provider, css, -1);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_USER + 1);
}

void
mrc_style_set_class (GtkWidget *widget, const char *name, gboolean on)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
mrc_style_dress (GtkWidget *window)
{
  const MrcPanel *panel = mrc_panel_get ();

  g_return_if_fail (GTK_IS_WIDGET (window));

  gtk_widget_add_css_class (window, "kiosk");
  mrc_style_set_class (window, "portrait", panel->portrait);
  mrc_style_set_class (window, "landscape", !panel->portrait);
  mrc_style_set_class (window, "compact", panel->compact);
  mrc_style_set_class (window, "small", panel->small);
  mrc_style_set_class (window, "contrast", panel->contrast);
  mrc_style_set_class (window, "low", panel->low);
}
