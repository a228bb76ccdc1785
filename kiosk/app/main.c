// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/app/application.h"

#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "locales/language.h"

/* Without a GPU, GTK 4.8 would take GL on llvmpipe: five times the memory, and a
 * core for one moving thing (recipes/ui.md 1). */
static void
choose_renderer (MrcSettings *settings)
{
  if (mrc_settings_get_gl (settings))
    return;

  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
}

/* What a visitor typed must not come to the disk in a core dump. */
static void
forbid_core_dumps (void)
{
  const struct rlimit none = { 0, 0 };

  setrlimit (RLIMIT_CORE, &none);
  prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
}

/* Secrets have wiped memory of their own; what a toolkit copies of them for a moment is overwritten when it is
 * freed. */
static void
overwrite_what_is_freed (void)
{
  mallopt (M_PERTURB, 0xa5);
}

int
main (int argc, char **argv)
{
  g_autoptr (MrcApplication) app = NULL;
  MrcOptions *options = NULL;
  int status = 0;

  options = mrc_options_parse (argc, argv, &status);
  if (options == NULL)
    return status;

  forbid_core_dumps ();
  overwrite_what_is_freed ();
  choose_renderer (options->settings);
  mrc_language_init (NULL);
  app = mrc_application_new (options);
  status = g_application_run (G_APPLICATION (app), 1, argv);
  return status != 0 ? status : mrc_application_get_status (app);
}
