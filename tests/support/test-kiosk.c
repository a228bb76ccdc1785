// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test-kiosk.h"

#include <glib/gstdio.h>
#include <string.h>

#include "kiosk/app/pictures.h"
#include "kiosk/notice/crisis.h"

static void
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;

  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &out, &err, &error));
  if (!g_subprocess_get_successful (process))
    g_error ("%s failed:\n%s%s", argv[0], out, err);
}

static void
remove_tree (const char *dir)
{
  const char *const argv[] = { "rm", "-rf", dir, NULL };

  run (argv);
}

static char *master; /* the centre that each journey copies */
static char *keys;   /* its secret ones, beside it */

static MrcNarrator *next_narrator; /* (owned) (nullable): of the next kiosk */

static void
remove_master (void)
{
  g_autofree char *parent = g_path_get_dirname (master);

  remove_tree (parent);
}

/* Made once a program, by the command staff use. */
static const char *
get_master (void)
{
  g_autofree char *parent = NULL;
  g_autofree char *mrc = g_build_filename (g_getenv ("MRC_BUILD_ROOT"), "kiosk", "command", "mrc", NULL);
  g_autofree char *content = g_build_filename (g_getenv ("MRC_SOURCE_ROOT"), "content", NULL);

  if (master != NULL)
    return master;

  parent = g_dir_make_tmp ("mrc-centre-XXXXXX", NULL);
  master = g_build_filename (parent, "centre", NULL);
  keys = g_build_filename (parent, "keys", NULL);
  {
    const char *const argv[] = { mrc,         "setup", "--demo",    "--data", master,
                                 "--key-out", keys,    "--content", content,  NULL };

    run (argv);
  }
  atexit (remove_master);
  return master;
}

const char *
mrc_test_kiosk_get_keys (void)
{
  get_master ();
  return keys;
}

static char *
copy_centre (void)
{
  char *dir = g_dir_make_tmp ("mrc-journey-XXXXXX", NULL);
  g_autofree char *from = g_strconcat (get_master (), "/.", NULL);
  const char *const argv[] = { "cp", "-a", from, dir, NULL };

  run (argv);
  return dir;
}

void
mrc_test_kiosk_use_narrator (MrcNarrator *narrator)
{
  next_narrator = narrator;
}

static MrcSettings *
make_settings (int width, int height, const char *extra)
{
  g_autoptr (GError) error = NULL;
  const char *panel = strstr (extra, "panel_mm") != NULL ? ""
                      : width == 1280                    ? "panel_mm: [332, 207]\n"
                      : width > height                   ? "panel_mm: [531, 299]\n"
                                                         : "panel_mm: [299, 531]\n";
  g_autofree char *text =
    g_strdup_printf ("%svoice: silent\nreduced_motion: true\nclock: " MRC_TEST_TIME "\n%s", panel, extra);
  MrcSettings *settings = mrc_settings_parse ("kiosk.yaml", text, &error);

  g_assert_no_error (error);
  return settings;
}

MrcTestKiosk *
mrc_test_kiosk_new (int width, int height, MrcLanguage language, const char *extra)
{
  return mrc_test_kiosk_new_in (copy_centre (), width, height, language, extra);
}

MrcTestKiosk *
mrc_test_kiosk_new_in (char *dir, int width, int height, MrcLanguage language, const char *extra)
{
  MrcTestKiosk *self = g_new0 (MrcTestKiosk, 1);
  MrcServices *services = NULL;

  self->dir = dir;
  services = mrc_services_open (make_settings (width, height, extra != NULL ? extra : ""), self->dir);
  services->language = language;
  mrc_services_start (services);
  g_clear_object (&services->narrator);
  services->narrator =
    next_narrator != NULL ? g_steal_pointer (&next_narrator) : mrc_narrator_recording_new ();

  self->kiosk = mrc_kiosk_new (services, "idle");
  self->window = mrc_window_new (NULL, self->kiosk);
  mrc_test_present (self->window, width, height);
  mrc_test_kiosk_settle (self);
  return self;
}

void
mrc_test_kiosk_stop (MrcTestKiosk *self)
{
  if (self->window == NULL)
    return;

  mrc_test_close (g_steal_pointer (&self->window));
  g_assert_finalize_object (g_steal_pointer (&self->kiosk));
  mrc_pictures_use (NULL);
}

void
mrc_test_kiosk_free (MrcTestKiosk *self)
{
  mrc_test_kiosk_stop (self);
  remove_tree (self->dir);
  g_free (self->dir);
  g_free (self);
}

void
mrc_test_kiosk_settle (MrcTestKiosk *self)
{
  mrc_test_wait_until (mrc_window_is_settled (MRC_WINDOW (self->window)));
  mrc_test_frames (self->window, 2);
}

void
mrc_test_kiosk_open (MrcTestKiosk *self, const char *place)
{
  gtk_widget_activate_action (self->window, "nav.open", "s", place);
  mrc_test_kiosk_settle (self);
}

void
mrc_test_kiosk_press (MrcTestKiosk *self, const char *id)
{
  mrc_test_press_id (self->window, id);
  mrc_test_kiosk_settle (self);
}

void
mrc_test_kiosk_press_each (MrcTestKiosk *self, const char *const *ids)
{
  for (; *ids != NULL; ids++)
    mrc_test_kiosk_press (self, *ids);
}

void
mrc_test_kiosk_press_words (MrcTestKiosk *self, const char *words)
{
  mrc_test_press_words (self->window, words);
  mrc_test_kiosk_settle (self);
}

const char *
mrc_test_kiosk_get_place (MrcTestKiosk *self)
{
  return mrc_navigator_get_place (mrc_kiosk_get_navigator (self->kiosk));
}

void
mrc_test_kiosk_wait_place (MrcTestKiosk *self, const char *place)
{
  mrc_test_wait_until (g_str_equal (mrc_test_kiosk_get_place (self), place));
  mrc_test_kiosk_settle (self);
}

void
mrc_test_kiosk_let_staff_in (MrcTestKiosk *self)
{
  mrc_test_kiosk_open (self, "staff");
  mrc_test_press_digits (self->window, MRC_TEST_PIN);
  mrc_test_kiosk_wait_place (self, "today");
}

gint64
mrc_test_kiosk_count_visits (MrcTestKiosk *self)
{
  g_autoptr (MrcStore) store = mrc_store_open (self->dir, MRC_STORE_COMMAND, NULL);
  MrcDay day = 0;
  gint64 count = 0;

  mrc_day_from_iso (MRC_TEST_DAY, &day);
  g_assert_true (mrc_visit_log_count (store, day, day, &count, NULL));
  return count;
}

gboolean
mrc_test_kiosk_said (MrcTestKiosk *self, const char *words)
{
  GPtrArray *said = mrc_narrator_recording_get (mrc_kiosk_get_services (self->kiosk)->narrator);

  for (guint i = 0; i < said->len; i++) {
    const MrcSaying *saying = g_ptr_array_index (said, i);

    if (strstr (saying->text, words) != NULL)
      return TRUE;
  }
  return FALSE;
}

void
mrc_test_kiosk_tell_crisis (MrcTestKiosk *self, const char *bn, const char *en, const char *until)
{
  g_autoptr (MrcStore) store = mrc_store_open (self->dir, MRC_STORE_COMMAND, NULL);
  MrcCrisis crisis = { (char *) "stopped", 0, { (char *) bn, (char *) en } };

  g_assert_true (mrc_day_from_iso (until, &crisis.until));
  g_assert_true (mrc_crisis_set (store, &crisis, NULL));
}

gboolean
mrc_test_folder_has (const char *dir, const char *bytes)
{
  g_autoptr (GDir) folder = g_dir_open (dir, 0, NULL);
  const char *name = NULL;
  gboolean found = FALSE;

  while (!found && folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *path = g_build_filename (dir, name, NULL);
    g_autofree char *text = NULL;
    gsize length = 0;

    if (g_file_test (path, G_FILE_TEST_IS_DIR))
      found = mrc_test_folder_has (path, bytes);
    else if (g_file_get_contents (path, &text, &length, NULL))
      found = memmem (text, length, bytes, strlen (bytes)) != NULL;
  }
  return found;
}
