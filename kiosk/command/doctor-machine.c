// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/clock/doubt.h"
#include "kiosk/command/doctor.h"
#include "kiosk/speech/jack.h"

#include <espeak-ng/speak_lib.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/sysmacros.h>

#define LOW_SPACE (200LL << 20)
#define NO_SPACE (32LL << 20)

/* Returns: whether the time is believed */
static gboolean
check_time (MrcDoctor *self, MrcClock *clock)
{
  g_autofree char *sequence =
    self->store != NULL ? mrc_store_dup_setting (self->store, MRC_SETTING_CONTENT_SEQUENCE, NULL) : NULL;
  gint64 newest = sequence != NULL ? g_ascii_strtoll (sequence, NULL, 10) : 0;
  MrcTimeMark mark = { 0 };

  if (self->store != NULL)
    mrc_time_mark_read (self->store, &mark, NULL);
  return (mark.overruled >= newest || mrc_clock_is_sane (clock, newest)) && mrc_clock_is_sane (clock, 0) &&
         mrc_time_mark_judge (&mark, clock) == MRC_TIME_GOOD;
}

static void
check_doubts (MrcDoctor *self)
{
  g_autoptr (GArray) doubts = self->store != NULL ? mrc_doubt_list (self->store, NULL) : NULL;
  int visits = 0;

  for (guint i = 0; doubts != NULL && i < doubts->len; i++)
    visits += g_array_index (doubts, MrcDoubt, i).visits;
  if (visits > 0)
    mrc_doctor_say (self, MRC_VERDICT_WARNING, "doubtful visits",
                    "%d were logged while the clock was wrong and are in no report; see mrc clock doubts",
                    visits);
}

void
mrc_doctor_check_clock (MrcDoctor *self)
{
  g_autoptr (MrcClock) clock = mrc_clock_new ();
  int minute = 0;
  g_autofree char *day = mrc_day_to_iso (mrc_clock_today (clock, &minute));

  if (check_time (self, clock))
    mrc_doctor_say (self, MRC_VERDICT_OK, "clock", "it is %s %02d:%02d in Dhaka", day, minute / 60,
                    minute % 60);
  else
    mrc_doctor_say (self, MRC_VERDICT_FAILED, "clock",
                    "it says %s %02d:%02d, and that is in doubt; set it with timedatectl set-time when it is "
                    "wrong, then run mrc "
                    "clock confirm; when it happens again, change the battery of the clock",
                    day, minute / 60, minute % 60);
  check_doubts (self);
}

void
mrc_doctor_check_space (MrcDoctor *self)
{
  struct statvfs fs;
  gint64 left;

  if (statvfs (self->data_dir, &fs) != 0)
    return;
  left = (gint64) fs.f_bavail * fs.f_frsize;
  if (left < NO_SPACE)
    mrc_doctor_say (self, MRC_VERDICT_FAILED, "disk", "only %d MB are free; remove what is not the kiosk's",
                    (int) (left >> 20));
  else if (left < LOW_SPACE)
    mrc_doctor_say (self, MRC_VERDICT_WARNING, "disk", "%d MB are free; remove what is not the kiosk's",
                    (int) (left >> 20));
  else
    mrc_doctor_say (self, MRC_VERDICT_OK, "disk", "%d MB are free", (int) (left >> 20));
}

/* Whether block device @device, or what it lies on, is one of dm-crypt's. */
static gboolean
is_encrypted (dev_t device)
{
  g_autofree char *path =
    g_strdup_printf ("/sys/dev/block/%u:%u/dm/uuid", gnu_dev_major (device), gnu_dev_minor (device));
  g_autofree char *uuid = NULL;

  return g_file_get_contents (path, &uuid, NULL, NULL) && g_str_has_prefix (uuid, "CRYPT-");
}

static gboolean
is_safe_swap (const char *line)
{
  g_auto (GStrv) fields = g_strsplit_set (line, " \t", 2);
  struct stat status;

  return g_str_has_prefix (line, "/dev/zram") ||
         (stat (fields[0], &status) == 0 && S_ISBLK (status.st_mode) && is_encrypted (status.st_rdev));
}

/* Names are kept in locked memory, but the words of a screen may be swapped out. */
static void
check_swap (MrcDoctor *self)
{
  g_autofree char *swaps = NULL;
  g_auto (GStrv) lines = NULL;

  if (g_file_get_contents ("/proc/swaps", &swaps, NULL, NULL))
    lines = g_strsplit (g_strchomp (swaps), "\n", -1);
  for (char **line = lines != NULL && *lines != NULL ? lines + 1 : NULL; line != NULL && *line != NULL;
       line++)
    if (!is_safe_swap (*line)) {
      mrc_doctor_say (self, MRC_VERDICT_WARNING, "swap",
                      "it is on and not encrypted; swapoff -a, and take it out of "
                      "/etc/fstab");
      return;
    }
  mrc_doctor_say (self, MRC_VERDICT_OK, "swap", "nothing of a visit can reach the disk by it");
}

static void
check_cores (MrcDoctor *self)
{
  g_autofree char *pattern = NULL;
  struct rlimit limit = { 0 };

  getrlimit (RLIMIT_CORE, &limit);
  g_file_get_contents ("/proc/sys/kernel/core_pattern", &pattern, NULL, NULL);
  if (limit.rlim_max == 0 || (pattern != NULL && g_str_has_prefix (pattern, "|/bin/false")))
    mrc_doctor_say (self, MRC_VERDICT_OK, "core dumps", "off");
  else
    mrc_doctor_say (self, MRC_VERDICT_WARNING, "core dumps",
                    "a crash would write memory to the disk; sysctl kernel.core_pattern=|/bin/false");
}

static void
check_encryption (MrcDoctor *self)
{
  struct stat status;

  if (stat (self->data_dir, &status) == 0 && is_encrypted (status.st_dev))
    mrc_doctor_say (self, MRC_VERDICT_OK, "encryption", "the data folder is on an encrypted disk");
  else
    mrc_doctor_say (
      self, MRC_VERDICT_WARNING, "encryption",
      "the data folder is on a disk that is not encrypted; names are sealed, but install the machine "
      "with LUKS");
}

void
mrc_doctor_check_machine (MrcDoctor *self)
{
  check_swap (self);
  check_cores (self);
  check_encryption (self);
}

static gboolean
has_family (PangoFontFamily **families, int n, const char *name)
{
  for (int i = 0; i < n; i++)
    if (g_ascii_strcasecmp (pango_font_family_get_name (families[i]), name) == 0)
      return TRUE;
  return FALSE;
}

void
mrc_doctor_check_fonts (MrcDoctor *self)
{
  static const char *const wanted[] = { "Noto Serif Bengali", "Noto Sans Bengali", "Noto Serif",
                                        "Noto Sans" };
  g_autofree PangoFontFamily **families = NULL;
  int n;

  pango_font_map_list_families (pango_cairo_font_map_get_default (), &families, &n);
  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (!has_family (families, n, wanted[i])) {
      mrc_doctor_say (self, MRC_VERDICT_FAILED, "fonts", "%s is missing; apt install fonts-noto-core",
                      wanted[i]);
      return;
    }
  mrc_doctor_say (self, MRC_VERDICT_OK, "fonts", "all are there");
}

static void
check_voice_data (MrcDoctor *self)
{
  espeak_VOICE wanted = { .languages = "bn" };
  gboolean found = espeak_Initialize (AUDIO_OUTPUT_RETRIEVAL, 0, NULL, espeakINITIALIZE_DONT_EXIT) > 0 &&
                   espeak_SetVoiceByProperties (&wanted) == EE_OK;

  espeak_Terminate ();
  if (found)
    mrc_doctor_say (self, MRC_VERDICT_OK, "voice", "speaks Bengali");
  else
    mrc_doctor_say (self, MRC_VERDICT_FAILED, "voice", "it has no Bengali; apt install espeak-ng-data");
}

static gboolean
has_sound_card (void)
{
  g_autofree char *cards = NULL;

  return g_file_get_contents ("/proc/asound/cards", &cards, NULL, NULL) &&
         strstr (cards, "no soundcards") == NULL;
}

/* As the kiosk looks for it: mrc_headphones_jack_new(). */
static void
check_headphones (MrcDoctor *self)
{
  const char *why = NULL;
  g_autoptr (MrcJack) jack = mrc_jack_open ("default", &why);

  if (jack == NULL)
    mrc_doctor_say (
      self, MRC_VERDICT_OK, "headphones",
      "nothing tells when they are put in (%s): sensitive pages speak only when Listen is "
      "touched; to let them speak into headphones, connect a sound card with a control “Headphone "
      "Jack” (amixer contents)",
      why);
  else if (!mrc_jack_is_alone (jack))
    mrc_doctor_say (self, MRC_VERDICT_WARNING, "headphones",
                    "loudspeakers sound beside them, and so sensitive pages speak only when Listen is "
                    "touched; set Auto-Mute Mode to its last item in alsamixer, then alsactl store; where "
                    "it is not there, take the loudspeakers off this card");
  else
    mrc_doctor_say (self, MRC_VERDICT_OK, "headphones",
                    "the socket tells when they are put in: then sensitive pages speak by themselves");
}

void
mrc_doctor_check_voice (MrcDoctor *self)
{
  if (self->settings != NULL && mrc_settings_get_voice (self->settings) == MRC_VOICE_SILENT) {
    mrc_doctor_say (self, MRC_VERDICT_OK, "voice", "silent, as kiosk.yaml says");
    return;
  }
  check_voice_data (self);
  if (has_sound_card ())
    mrc_doctor_say (self, MRC_VERDICT_OK, "sound", "there is a sound card");
  else
    mrc_doctor_say (
      self, MRC_VERDICT_WARNING, "sound",
      "there is no sound card: visitors who cannot read are alone; connect one, or say voice: silent in "
      "kiosk.yaml");
  check_headphones (self);
}
