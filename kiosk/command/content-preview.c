// SPDX-License-Identifier: GPL-3.0-or-later

/* The real kiosk on a demonstration centre that lives for a minute, on a screen that nobody sees. */

#include "content/file.h"
#include "kiosk/command/commands.h"
#include "kiosk/command/content.h"
#include "kiosk/command/setup.h"

#define SIZE "1080x1920" /* the panel that the mocks are drawn for, 24" */
#define PANEL "[299, 531]"

static char *option_output, *option_place;

/* Beside mrc where both are installed; in its own room where they were only built. */
static char *
find_kiosk (GError **error)
{
  static const char *const places[] = { "mrc-kiosk", "../app/mrc-kiosk" };
  g_autofree char *self = g_file_read_link ("/proc/self/exe", error);
  g_autofree char *folder = self != NULL ? g_path_get_dirname (self) : NULL;

  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (places); i++) {
    g_autofree char *path = g_build_filename (folder, places[i], NULL);

    if (g_file_test (path, G_FILE_TEST_IS_EXECUTABLE))
      return g_steal_pointer (&path);
  }
  if (folder != NULL)
    mrc_command_fail (error, "mrc-kiosk is not beside mrc in %s; install both", folder);
  return NULL;
}

static gboolean
make_centre (const char *folder, const char *content, GError **error)
{
  g_auto (MrcSetup) setup = { 0 };

  setup.demo = TRUE;
  setup.data_dir = g_build_filename (folder, "centre", NULL);
  setup.key_dir = g_build_filename (folder, "keys", NULL);
  setup.content = g_strdup (content);
  setup.code = g_strdup (MRC_DEMO_CODE);
  setup.name[MRC_LANGUAGE_ENGLISH] = g_strdup (MRC_DEMO_NAME_EN);
  setup.name[MRC_LANGUAGE_BENGALI] = g_strdup (MRC_DEMO_NAME_BN);
  setup.passphrase = mrc_secret_text_new ();
  setup.pin = mrc_secret_text_new ();
  return mrc_secret_text_set (setup.passphrase, MRC_DEMO_PASSPHRASE) &&
         mrc_secret_text_set (setup.pin, MRC_DEMO_PIN) && mrc_setup_run (&setup, error);
}

static gboolean
photograph (const char *folder, const char *kiosk, GError **error)
{
  g_autofree char *data = g_build_filename (folder, "centre", NULL);
  g_autofree char *config = g_build_filename (folder, "kiosk.yaml", NULL);
  const char *const argv[] = { "xvfb-run",
                               "-a",
                               "-s",
                               "-screen 0 " SIZE "x24 -nolisten tcp",
                               kiosk,
                               "--data",
                               data,
                               "--config",
                               config,
                               "--size",
                               SIZE,
                               "--photograph",
                               option_output,
                               "--place",
                               option_place != NULL ? option_place : "",
                               NULL };
  int status = 0;

  return g_file_set_contents (config, "voice: silent\nreduced_motion: true\npanel_mm: " PANEL "\n", -1,
                              error) &&
         g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_CHILD_INHERITS_STDIN, NULL,
                       NULL, NULL, NULL, &status, error) &&
         g_spawn_check_wait_status (status, error);
}

static MrcExit
run_preview (const MrcInvocation *invocation, GError **error)
{
  MrcExit exit_code = MRC_EXIT_FAILED;
  g_autofree char *xvfb = g_find_program_in_path ("xvfb-run");
  g_autofree char *kiosk = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (MrcSource) source = NULL;
  gboolean done = FALSE;

  if (option_output == NULL)
    return mrc_command_usage (error, "-o is missing: give the folder for the pictures");
  if (xvfb == NULL)
    return mrc_command_usage (error, "xvfb-run is missing; apt install xvfb xauth");
  kiosk = find_kiosk (error);
  source = kiosk != NULL ? mrc_content_read_source (invocation->operands[0], &exit_code, error) : NULL;
  folder = source != NULL ? g_dir_make_tmp ("mrc-preview-XXXXXX", error) : NULL;
  if (folder == NULL)
    return exit_code;
  done = make_centre (folder, invocation->operands[0], error) && photograph (folder, kiosk, error);
  mrc_folder_remove (folder);
  return done ? MRC_EXIT_DONE : MRC_EXIT_FAILED;
}

static const GOptionEntry preview_options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &option_output, "The folder for the pictures", "FOLDER" },
  { "place", 0, 0, G_OPTION_ARG_STRING, &option_place,
    "Only pages that begin so: topic/visa-real, topics; else all", "PLACE" },
  { NULL },
};

const MrcCommand mrc_command_content_preview = {
  .name = "content preview",
  .operands = "DIR",
  .n_operands = 1,
  .summary = "Makes pictures of the pages, as the kiosk will show them",
  .details =
    "One PNG a page and language, topic-visa-real-1-bn.png, at the size of the 24-inch panel. DIR is a "
    "source folder; with mistakes in it nothing is made, exit 1. Needs mrc-kiosk and xvfb.",
  .example = "mrc content preview content -o pictures --place topic/contract",
  .options = preview_options,
  .run = run_preview,
};
