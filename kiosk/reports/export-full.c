// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/booking/appointment.h"
#include "kiosk/reports/export-private.h"

static const MrcColumn columns[] = {
  { "centre", "#org+code" },
  { "day", "#date" },
  { "time", "#date+time" },
  { "service", "#service+code" },
  { "call_number", "#meta+number" },
  { "short_code", "#meta+id" },
  { "state", "#status" },
  { "name", "#contact+name" },
  { "phone", "#contact+phone" },
};

static const char *const states[] = {
  [MRC_APPOINTMENT_CANCELLED] = "cancelled", [MRC_APPOINTMENT_BOOKED] = "booked",
  [MRC_APPOINTMENT_ARRIVED] = "arrived",     [MRC_APPOINTMENT_DONE] = "done",
  [MRC_APPOINTMENT_MISSED] = "missed",
};

/* What does not open was sealed to another key: it stays closed, and says so. */
static gboolean
write_contact (MrcExport *self, const MrcAppointment *appointment, GError **error)
{
  g_autoptr (MrcSecretText) name = NULL;
  g_autoptr (MrcSecretText) phone = NULL;
  g_autoptr (GError) local = NULL;
  g_autoptr (GBytes) sealed =
    appointment->has_contact ? mrc_appointment_dup_sealed (self->store, &appointment->id, &local) : NULL;
  gboolean opened = FALSE;

  if (local != NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  if (sealed != NULL)
    opened = mrc_unseal (self->options->public_key, self->options->secret_key, sealed, &name, &phone);

  mrc_output_text (self->output, opened ? mrc_secret_text_peek (name) : sealed != NULL ? "(other key)" : "");
  mrc_output_text (self->output, opened ? mrc_secret_text_peek (phone) : sealed != NULL ? "(other key)" : "");
  return TRUE;
}

static gboolean
write_appointment (MrcExport *self, const MrcAppointment *appointment, GError **error)
{
  g_autofree char *time = g_strdup_printf ("%02d:%02d", appointment->minute / 60, appointment->minute % 60);

  mrc_output_text (self->output, self->centre);
  mrc_output_day (self->output, appointment->day);
  mrc_output_text (self->output, time);
  mrc_output_text (self->output, appointment->service);
  mrc_output_number (self->output, appointment->call_number);
  mrc_output_text (self->output, appointment->short_code);
  mrc_output_text (self->output, states[appointment->state]);
  if (!write_contact (self, appointment, error))
    return FALSE;
  mrc_output_end_row (self->output);
  return TRUE;
}

static gboolean
write_day (MrcExport *self, MrcDay day, GError **error)
{
  g_autoptr (GPtrArray) list = mrc_appointment_list (self->store, day, day, error);

  for (guint i = 0; list != NULL && i < list->len; i++)
    if (!write_appointment (self, g_ptr_array_index (list, i), error))
      return FALSE;
  return list != NULL && mrc_export_advance (self, list->len, error);
}

/* Whether there is a day with appointments from @day on; @day becomes it. */
static MrcStep
find_day (MrcExport *self, MrcDay *day, GError **error)
{
  g_autoptr (MrcStatement) next = mrc_store_statement (self->store, "reports", "appointment-next-day", error);
  MrcStep step = MRC_STEP_ERROR;

  if (next == NULL)
    return step;
  mrc_statement_bind_int64 (next, 1, *day);
  mrc_statement_bind_int64 (next, 2, self->options->to);
  step = mrc_statement_step (next, error);
  if (step != MRC_STEP_ROW)
    return MRC_STEP_ERROR;
  if (mrc_statement_is_null (next, 0))
    return MRC_STEP_DONE;
  *day = mrc_statement_int64 (next, 0);
  return MRC_STEP_ROW;
}

static gboolean
write_full (MrcExport *self, GError **error)
{
  MrcDay day = self->options->from;
  MrcStep step;

  g_return_val_if_fail (self->options->public_key != NULL && self->options->secret_key != NULL, FALSE);

  if (!mrc_export_count (self->store, "appointment-count", day, self->options->to, &self->total, error))
    return FALSE;
  while ((step = find_day (self, &day, error)) == MRC_STEP_ROW) {
    if (!write_day (self, day, error))
      return FALSE;
    day++;
  }
  return step == MRC_STEP_DONE;
}

const MrcExportClass mrc_export_full = { "full", columns, G_N_ELEMENTS (columns), write_full };
