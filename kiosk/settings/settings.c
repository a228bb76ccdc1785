// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-settings"

#include "kiosk/settings/settings.h"

#include <string.h>

#include "kiosk/settings/yaml-map.h"

#define SYSTEM_FILE "/etc/mrc-kiosk/kiosk.yaml"
#define MAX_FILE (64 * 1024) /* bytes: a real one has two thousand */
#define URI_MAX 512

struct _MrcSettings {
  GObject parent_instance;

  int panel_width_mm, panel_height_mm; /* 0: ask the monitor */
  MrcLanguage language;
  MrcPrinterKind printer_kind;
  char *printer_uri; /* (owned) (nullable) */
  char *paper;       /* (owned) */
  char *second_uri;   /* (owned) (nullable) */
  char *second_paper; /* (owned) (nullable) */
  MrcSide printer_side;
  MrcVoiceKind voice;
  char *district; /* (owned) (nullable) */
  int idle_seconds;
  int idle_grace_seconds;
  gboolean gl;
  gboolean reduced_motion;
  char *export_folder; /* (owned) (nullable) */
  char *clock;         /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (MrcSettings, mrc_settings, G_TYPE_OBJECT)

GQuark
mrc_settings_error_quark (void)
{
  return g_quark_from_static_string ("mrc-settings-error");
}

/* One of @words; its place in them is the value. */
static gboolean
read_word (const MrcYamlValue *value, const char *const *words, int *ret_index, char **ret_remedy)
{
  for (int i = 0; words[i] != NULL; i++) {
    if (value->kind == MRC_YAML_SCALAR && g_str_equal (value->text, words[i])) {
      *ret_index = i;
      return TRUE;
    }
  }

  g_free (*ret_remedy);
  *ret_remedy = g_strjoinv (", ", (char **) words);
  return FALSE;
}

static gboolean
read_number (const MrcYamlValue *value, int min, int max, int *ret_number, char **ret_remedy)
{
  gint64 number = 0;

  if (value->kind == MRC_YAML_SCALAR && g_ascii_string_to_signed (value->text, 10, min, max, &number, NULL)) {
    *ret_number = (int) number;
    return TRUE;
  }

  *ret_remedy = g_strdup_printf ("a whole number from %d to %d", min, max);
  return FALSE;
}

static gboolean
read_boolean (const MrcYamlValue *value, gboolean *ret_boolean, char **ret_remedy)
{
  static const char *const words[] = { "false", "true", NULL };

  return read_word (value, words, ret_boolean, ret_remedy);
}

static gboolean
read_panel (MrcSettings *self, const MrcYamlValue *value, char **ret_remedy)
{
  MrcYamlValue side = { .kind = MRC_YAML_SCALAR };
  int sides[2] = { 0, 0 };

  for (guint i = 0; i < 2 && value->kind == MRC_YAML_LIST && value->list->len == 2; i++) {
    side.text = g_ptr_array_index (value->list, i);
    if (!read_number (&side, 50, 2500, &sides[i], ret_remedy))
      break;
  }
  if (sides[0] > 0 && sides[1] > 0) {
    self->panel_width_mm = sides[0];
    self->panel_height_mm = sides[1];
    return TRUE;
  }

  g_free (*ret_remedy);
  *ret_remedy = g_strdup ("[width, height] in millimetres, each 50 to 2500, as [299, 531]");
  return FALSE;
}

static gboolean
is_printer_uri (const char *text)
{
  return (g_str_has_prefix (text, "ipp://") || g_str_has_prefix (text, "ipps://")) && strlen (text) < URI_MAX &&
         g_uri_is_valid (text, G_URI_FLAGS_NONE, NULL);
}

static void
read_second_printer (MrcSettings *self, const MrcYamlValue *value, char **ret_remedy)
{
  if (value->kind != MRC_YAML_SCALAR || !is_printer_uri (value->text)) {
    *ret_remedy = g_strdup ("the printer's address, as ipp://localhost:631/printers/office");
    return;
  }

  g_free (self->second_uri);
  self->second_uri = g_strdup (value->text);
}

static gboolean
read_printer (MrcSettings *self, const MrcYamlValue *value, char **ret_remedy)
{
  const char *text = value->kind == MRC_YAML_SCALAR ? value->text : "";

  if (g_str_equal (text, "folder")) {
    self->printer_kind = MRC_PRINTER_FOLDER;
    return TRUE;
  }
  if (is_printer_uri (text)) {
    self->printer_kind = MRC_PRINTER_IPP;
    g_free (self->printer_uri);
    self->printer_uri = g_strdup (text);
    return TRUE;
  }

  *ret_remedy = g_strdup ("folder, or the printer's address, as ipp://localhost:631/printers/slip");
  return FALSE;
}

static gboolean
read_clock (MrcSettings *self, const MrcYamlValue *value, char **ret_remedy)
{
  g_autoptr (GTimeZone) dhaka = g_time_zone_new_offset (6 * 3600);
  g_autoptr (GDateTime) time =
    value->kind == MRC_YAML_SCALAR ? g_date_time_new_from_iso8601 (value->text, dhaka) : NULL;

  if (time == NULL) {
    *ret_remedy = g_strdup ("a time in Dhaka, as 2026-11-23T10:00:00");
    return FALSE;
  }

  g_free (self->clock);
  self->clock = g_strdup (value->text);
  return TRUE;
}

/* Which codes there are the content knows. */
static gboolean
read_district (MrcSettings *self, const MrcYamlValue *value, char **ret_remedy)
{
  const char *text = value->kind == MRC_YAML_SCALAR ? value->text : "";

  if (*text == '\0' || text[strspn (text, "abcdefghijklmnopqrstuvwxyz-")] != '\0') {
    *ret_remedy = g_strdup ("a code of content/tables/districts.csv, as cumilla");
    return FALSE;
  }

  g_free (self->district);
  self->district = g_strdup (text);
  return TRUE;
}

static gboolean
read_folder (MrcSettings *self, const MrcYamlValue *value, char **ret_remedy)
{
  if (value->kind != MRC_YAML_SCALAR || !g_path_is_absolute (value->text)) {
    *ret_remedy = g_strdup ("a folder with its whole path");
    return FALSE;
  }

  g_free (self->export_folder);
  self->export_folder = g_strdup (value->text);
  return TRUE;
}

/* Returns whether @key is known; @ret_remedy is set when its value is not good. */
static gboolean
read_key (MrcSettings *self, const char *key, const MrcYamlValue *value, char **ret_remedy)
{
  static const char *const languages[] = { "bn", "en", NULL };
  static const char *const papers[] = { "58mm", "80mm", "a6", "a5", "a4", NULL };
  static const char *const sides[] = { "right", "left", "below", NULL };
  static const char *const voices[] = { "sound", "silent", NULL };
  int index = 0;

  if (g_str_equal (key, "panel_mm")) {
    read_panel (self, value, ret_remedy);
  } else if (g_str_equal (key, "language")) {
    if (read_word (value, languages, &index, ret_remedy))
      self->language = (MrcLanguage) index;
  } else if (g_str_equal (key, "printer")) {
    read_printer (self, value, ret_remedy);
  } else if (g_str_equal (key, "paper")) {
    if (read_word (value, papers, &index, ret_remedy)) {
      g_free (self->paper);
      self->paper = g_strdup (papers[index]);
    }
  } else if (g_str_equal (key, "second_printer")) {
    read_second_printer (self, value, ret_remedy);
  } else if (g_str_equal (key, "second_paper")) {
    if (read_word (value, papers, &index, ret_remedy)) {
      g_free (self->second_paper);
      self->second_paper = g_strdup (papers[index]);
    }
  } else if (g_str_equal (key, "printer_side")) {
    if (read_word (value, sides, &index, ret_remedy))
      self->printer_side = (MrcSide) index;
  } else if (g_str_equal (key, "voice")) {
    if (read_word (value, voices, &index, ret_remedy))
      self->voice = (MrcVoiceKind) index;
  } else if (g_str_equal (key, "district")) {
    read_district (self, value, ret_remedy);
  } else if (g_str_equal (key, "idle_seconds")) {
    read_number (value, 10, 600, &self->idle_seconds, ret_remedy);
  } else if (g_str_equal (key, "idle_grace_seconds")) {
    read_number (value, 5, 120, &self->idle_grace_seconds, ret_remedy);
  } else if (g_str_equal (key, "gl")) {
    read_boolean (value, &self->gl, ret_remedy);
  } else if (g_str_equal (key, "reduced_motion")) {
    read_boolean (value, &self->reduced_motion, ret_remedy);
  } else if (g_str_equal (key, "export_folder")) {
    read_folder (self, value, ret_remedy);
  } else if (g_str_equal (key, "clock")) {
    read_clock (self, value, ret_remedy);
  } else {
    return FALSE;
  }

  return TRUE;
}

typedef struct {
  MrcSettings *settings;
  const char *name;
} Reading;

static gboolean
on_pair (const char *key, const MrcYamlValue *value, gpointer data, GError **error)
{
  const Reading *reading = data;
  g_autofree char *remedy = NULL;

  if (!read_key (reading->settings, key, value, &remedy)) {
    g_set_error (error, MRC_SETTINGS_ERROR, MRC_SETTINGS_ERROR_KEY,
                 "%s:%d: there is no key “%s”; take the line out, or see the keys in kiosk/deploy/kiosk.yaml",
                 reading->name, value->line, key);
    return FALSE;
  }
  if (remedy != NULL) {
    g_set_error (error, MRC_SETTINGS_ERROR, MRC_SETTINGS_ERROR_VALUE, "%s:%d: “%s” must be %s", reading->name,
                 value->line, key, remedy);
    return FALSE;
  }
  return TRUE;
}

static void
mrc_settings_finalize (GObject *object)
{
  MrcSettings *self = MRC_SETTINGS (object);

  g_free (self->printer_uri);
  g_free (self->paper);
  g_free (self->second_uri);
  g_free (self->second_paper);
  g_free (self->district);
  g_free (self->export_folder);
  g_free (self->clock);

  G_OBJECT_CLASS (mrc_settings_parent_class)->finalize (object);
}

static void
mrc_settings_class_init (MrcSettingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mrc_settings_finalize;
}

static void
mrc_settings_init (MrcSettings *self)
{
  self->language = MRC_LANGUAGE_BENGALI;
  self->printer_kind = MRC_PRINTER_FOLDER;
  self->paper = g_strdup ("80mm");
  self->printer_side = MRC_SIDE_RIGHT;
  self->voice = MRC_VOICE_SOUND;
  self->idle_seconds = 90;
  self->idle_grace_seconds = 30;
}

MrcSettings *
mrc_settings_parse (const char *name, const char *text, GError **error)
{
  g_autoptr (MrcSettings) self = g_object_new (MRC_TYPE_SETTINGS, NULL);
  const Reading reading = { self, name };

  g_return_val_if_fail (name != NULL && text != NULL, NULL);

  if (!mrc_yaml_map_read (name, text, on_pair, (gpointer) &reading, error))
    return NULL;
  return g_steal_pointer (&self);
}

static MrcSettings *
load_file (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) reason = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &text, &length, &reason)) {
    g_set_error (error, MRC_SETTINGS_ERROR, MRC_SETTINGS_ERROR_READ, "%s; check the path and its rights",
                 reason->message);
    return NULL;
  }
  if (length > MAX_FILE || strlen (text) != length || !g_utf8_validate (text, -1, NULL)) {
    g_set_error (error, MRC_SETTINGS_ERROR, MRC_SETTINGS_ERROR_SYNTAX,
                 "%s:1: no text file in UTF-8 under 64 KiB; copy kiosk/deploy/kiosk.yaml anew", path);
    return NULL;
  }

  return mrc_settings_parse (path, text, error);
}

MrcSettings *
mrc_settings_load (const char *path, GError **error)
{
  g_autofree char *user = g_build_filename (g_get_user_config_dir (), "mrc-kiosk", "kiosk.yaml", NULL);

  if (path != NULL)
    return load_file (path, error);
  if (g_file_test (user, G_FILE_TEST_EXISTS))
    return load_file (user, error);
  if (g_file_test (SYSTEM_FILE, G_FILE_TEST_EXISTS))
    return load_file (SYSTEM_FILE, error);
  return g_object_new (MRC_TYPE_SETTINGS, NULL);
}

char *
mrc_settings_dup_data_dir (const char *option)
{
  const char *state = g_getenv ("STATE_DIRECTORY");

  if (option != NULL)
    return g_strdup (option);
  if (state != NULL && state[0] != '\0')
    return g_strdup (state);
  return g_build_filename (g_get_user_data_dir (), "mrc-kiosk", NULL);
}

void
mrc_settings_get_panel_mm (MrcSettings *self, int *ret_width, int *ret_height)
{
  *ret_width = self->panel_width_mm;
  *ret_height = self->panel_height_mm;
}

MrcLanguage
mrc_settings_get_language (MrcSettings *self)
{
  return self->language;
}

MrcPrinterKind
mrc_settings_get_printer_kind (MrcSettings *self)
{
  return self->printer_kind;
}

const char *
mrc_settings_get_printer_uri (MrcSettings *self)
{
  return self->printer_uri;
}

const char *
mrc_settings_get_second_printer_uri (MrcSettings *self)
{
  return self->second_uri;
}

const char *
mrc_settings_get_second_paper (MrcSettings *self)
{
  return self->second_paper != NULL ? self->second_paper : self->paper;
}

const char *
mrc_settings_get_paper (MrcSettings *self)
{
  return self->paper;
}

MrcSide
mrc_settings_get_printer_side (MrcSettings *self)
{
  return self->printer_side;
}

MrcVoiceKind
mrc_settings_get_voice (MrcSettings *self)
{
  return self->voice;
}

const char *
mrc_settings_get_district (MrcSettings *self)
{
  return self->district;
}

int
mrc_settings_get_idle_seconds (MrcSettings *self)
{
  return self->idle_seconds;
}

int
mrc_settings_get_idle_grace_seconds (MrcSettings *self)
{
  return self->idle_grace_seconds;
}

gboolean
mrc_settings_get_gl (MrcSettings *self)
{
  return self->gl;
}

gboolean
mrc_settings_get_reduced_motion (MrcSettings *self)
{
  return self->reduced_motion;
}

const char *
mrc_settings_get_export_folder (MrcSettings *self)
{
  return self->export_folder;
}

const char *
mrc_settings_get_clock (MrcSettings *self)
{
  return self->clock;
}
