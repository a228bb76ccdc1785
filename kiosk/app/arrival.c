// SPDX-License-Identifier: GPL-3.0-or-later

#define G_LOG_DOMAIN "mrc-arrival"

#include "kiosk/app/arrival.h"

#define SLIP "mrc-arrival"
#define CHANGING "mrc-arrival-changing"
#define LINE "mrc-arrival-line"

static GObject *
visit_of (MrcKiosk *kiosk)
{
  return G_OBJECT (mrc_kiosk_get_visit (kiosk));
}

const MrcArrival *
mrc_arrival_of (MrcKiosk *kiosk)
{
  return g_object_get_data (visit_of (kiosk), SLIP);
}

void
mrc_arrival_set (MrcKiosk *kiosk, MrcArrival *arrival)
{
  g_object_set_data_full (visit_of (kiosk), SLIP, arrival, (GDestroyNotify) mrc_arrival_free);
  mrc_arrival_set_changing (kiosk, FALSE);
}

gboolean
mrc_arrival_is_changing (MrcKiosk *kiosk)
{
  return g_object_get_data (visit_of (kiosk), CHANGING) != NULL;
}

void
mrc_arrival_set_changing (MrcKiosk *kiosk, gboolean changing)
{
  g_object_set_data (visit_of (kiosk), CHANGING, GINT_TO_POINTER (changing));
}

MrcQueueLine
mrc_arrival_get_line (MrcKiosk *kiosk)
{
  return (MrcQueueLine) GPOINTER_TO_INT (g_object_get_data (visit_of (kiosk), LINE));
}

void
mrc_arrival_set_line (MrcKiosk *kiosk, MrcQueueLine line)
{
  g_object_set_data (visit_of (kiosk), LINE, GINT_TO_POINTER (line));
}
