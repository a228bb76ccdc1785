// SPDX-License-Identifier: GPL-3.0-or-later

/* What cupsd needs on a kiosk: kiosk/deploy/cups. */

#include "kiosk/command/doctor.h"

#include "printing/printer.h"

#include <string.h>

#define REMEDY \
  "as root: cupsctl Browsing=No WebInterface=No IdleExitTimeout=0 PreserveJobFiles=No DirtyCleanInterval=0 " \
  "ErrorPolicy=abort-job LogLevel=warn"

static gboolean
is_loopback (const char *host)
{
  return g_ascii_strcasecmp (host, "localhost") == 0 || g_str_has_prefix (host, "127.") ||
         g_str_equal (host, "::1");
}

static gboolean
is_own_queue (const char *uri)
{
  g_autoptr (GUri) parsed = g_uri_parse (uri, G_URI_FLAGS_NONE, NULL);
  const char *host = parsed != NULL ? g_uri_get_host (parsed) : NULL;

  return host != NULL && is_loopback (host) && g_str_has_prefix (g_uri_get_path (parsed), "/printers/");
}

/* The last word of a directive counts, as it does for cupsd. */
static char *
find_directive (char *const *lines, const char *name)
{
  char *found = NULL;

  for (char *const *line = lines; *line != NULL; line++) {
    g_auto (GStrv) words = g_strsplit_set (g_strstrip (*line), " \t", 2);

    if (words[0] == NULL || words[1] == NULL || g_ascii_strcasecmp (words[0], name) != 0)
      continue;
    g_free (found);
    found = g_strdup (g_strstrip (words[1]));
  }
  return found;
}

static gboolean
is_off (const char *value)
{
  return g_ascii_strcasecmp (value, "no") == 0 || g_ascii_strcasecmp (value, "off") == 0;
}

/* "localhost:631", "[::1]:631", "127.0.0.1", "/run/cups/cups.sock" */
static gboolean
is_at_home (const char *address)
{
  g_autofree char *text = g_strdup_printf ("ipp://%s/", address);
  g_autoptr (GUri) uri = *address == '/' ? NULL : g_uri_parse (text, G_URI_FLAGS_NONE, NULL);

  return *address == '/' ||
         (uri != NULL && g_uri_get_host (uri) != NULL && is_loopback (g_uri_get_host (uri)));
}

/* Returns: (transfer full) (nullable): a line by which the whole network may print */
static char *
find_open_door (char *const *lines)
{
  for (char *const *line = lines; *line != NULL; line++) {
    g_auto (GStrv) words = g_strsplit_set (*line, " \t", 2);

    if (words[0] == NULL || words[1] == NULL)
      continue;
    if (g_ascii_strcasecmp (words[0], "Port") == 0 ||
        (g_ascii_strcasecmp (words[0], "Listen") == 0 && !is_at_home (g_strstrip (words[1]))))
      return g_strdup (*line);
  }
  return NULL;
}

/* Returns: whether all is well so far */
static gboolean
check_doors_and_log (MrcDoctor *self, char *const *lines)
{
  g_autofree char *door = find_open_door (lines);
  g_autofree char *level = find_directive (lines, "LogLevel");

  if (door != NULL)
    mrc_doctor_say (
      self, MRC_VERDICT_WARNING, "cupsd.conf",
      "“%s” lets the network print here; as root: cupsctl --no-remote-any --no-share-printers, and "
      "Listen localhost:631 in place of it",
      door);
  else if (level != NULL && g_str_has_prefix (level, "debug"))
    mrc_doctor_say (self, MRC_VERDICT_WARNING, "cupsd.conf",
                    "LogLevel is %s: each slip leaves lines in the log; " REMEDY, level);
  else
    return TRUE;
  return FALSE;
}

static void
check_directives (MrcDoctor *self)
{
  static const struct {
    const char *name, *value;
  } wanted[] = {
    { "Browsing", "No" },         { "WebInterface", "No" },      { "IdleExitTimeout", "0" },
    { "PreserveJobFiles", "No" }, { "DirtyCleanInterval", "0" }, { "ErrorPolicy", "abort-job" },
  };
  g_autofree char *path = g_build_filename (self->root, "etc/cups/cupsd.conf", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL)) {
    mrc_doctor_say (self, MRC_VERDICT_WARNING, "cupsd.conf",
                    "%s cannot be read; run this as root to have it looked at", path);
    return;
  }
  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++) {
    g_autofree char *value = find_directive (lines, wanted[i].name);
    gboolean good =
      value != NULL &&
      (g_str_equal (wanted[i].value, "No") ? is_off (value) : g_str_equal (value, wanted[i].value));

    if (good)
      continue;
    mrc_doctor_say (self, MRC_VERDICT_WARNING, "cupsd.conf", "%s is %s and not %s; " REMEDY, wanted[i].name,
                    value != NULL ? value : "not said", wanted[i].value);
    return;
  }
  if (check_doors_and_log (self, lines))
    mrc_doctor_say (self, MRC_VERDICT_OK, "cupsd.conf", "as a kiosk needs it");
}

static gboolean
exists (MrcDoctor *self, const char *path)
{
  g_autofree char *full = g_build_filename (self->root, path, NULL);

  return g_file_test (full, G_FILE_TEST_EXISTS);
}

/* Without it cupsd prints after a power cut what nobody waits for any more. */
static void
check_start (MrcDoctor *self)
{
  static const char *const places[] = { "etc/systemd/system/cups.service.d/mrc-kiosk.conf",
                                        "lib/systemd/system/cups.service.d/mrc-kiosk.conf",
                                        "usr/lib/systemd/system/cups.service.d/mrc-kiosk.conf",
                                        "usr/local/lib/systemd/system/cups.service.d/mrc-kiosk.conf" };
  gboolean found = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    found = found || exists (self, places[i]);
  if (!found)
    mrc_doctor_say (self, MRC_VERDICT_WARNING, "cupsd start",
                    "after a power cut cupsd would print for whoever stands there; put mrc-kiosk.conf into "
                    "/etc/systemd/system/cups.service.d and restart cups");
  else if (!exists (self, MRC_PRINTER_LIFE_FILE))
    mrc_doctor_say (self, MRC_VERDICT_WARNING, "cupsd start",
                    "%s is not there: cupsd has not been started since mrc-kiosk.conf was put in place; "
                    "systemctl daemon-reload and systemctl restart cups",
                    MRC_PRINTER_LIFE_FILE);
  else
    mrc_doctor_say (self, MRC_VERDICT_OK, "cupsd start", "its spool is wiped, and its life has an id");
}

void
mrc_doctor_check_cups (MrcDoctor *self)
{
  const char *uri = self->settings != NULL ? mrc_settings_get_printer_uri (self->settings) : NULL;

  if (uri == NULL || !is_own_queue (uri))
    return;
  check_start (self);
  check_directives (self);
}
