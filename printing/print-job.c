// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing/print-job-private.h"

enum {
  PROP_0,
  PROP_STATE,
  PROP_REASON,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MrcPrintJob, mrc_print_job, G_TYPE_OBJECT)

static void
mrc_print_job_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MrcPrintJob *self = MRC_PRINT_JOB (object);

  switch (id) {
  case PROP_STATE:
    g_value_set_int (value, (int) self->state);
    break;
  case PROP_REASON:
    g_value_set_int (value, (int) self->reason);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mrc_print_job_finalize (GObject *object)
{
  MrcPrintJob *self = MRC_PRINT_JOB (object);

  g_free (self->id);
  mrc_printout_free (self->printout);
  g_object_unref (self->cancel);

  G_OBJECT_CLASS (mrc_print_job_parent_class)->finalize (object);
}

static void
mrc_print_job_class_init (MrcPrintJobClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = mrc_print_job_get_property;
  G_OBJECT_CLASS (klass)->finalize = mrc_print_job_finalize;

  props[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, 0, MRC_PRINT_CANCELLED, MRC_PRINT_QUEUED,
                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_REASON] = g_param_spec_int ("reason", NULL, NULL, 0, MRC_PRINT_REASON_LATE,
                                         MRC_PRINT_REASON_NONE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
}

static void
mrc_print_job_init (MrcPrintJob *self)
{
  self->cancel = g_cancellable_new ();
}

void
mrc_print_job_set (MrcPrintJob *self, MrcPrintState state, MrcPrintReason reason)
{
  GObject *object = G_OBJECT (self);

  g_object_freeze_notify (object);
  if (self->reason != reason) {
    self->reason = reason;
    g_object_notify_by_pspec (object, props[PROP_REASON]);
  }
  if (self->state != state) {
    self->state = state;
    g_object_notify_by_pspec (object, props[PROP_STATE]);
  }
  g_object_thaw_notify (object);
}

const char *
mrc_print_job_get_id (MrcPrintJob *self)
{
  g_return_val_if_fail (MRC_IS_PRINT_JOB (self), NULL);

  return self->id;
}

MrcPrintState
mrc_print_job_get_state (MrcPrintJob *self)
{
  g_return_val_if_fail (MRC_IS_PRINT_JOB (self), MRC_PRINT_FAILED);

  return self->state;
}

MrcPrintReason
mrc_print_job_get_reason (MrcPrintJob *self)
{
  g_return_val_if_fail (MRC_IS_PRINT_JOB (self), MRC_PRINT_REASON_OTHER);

  return self->reason;
}

gboolean
mrc_print_job_is_final (MrcPrintJob *self)
{
  g_return_val_if_fail (MRC_IS_PRINT_JOB (self), TRUE);

  return mrc_print_state_is_final (self->state);
}
