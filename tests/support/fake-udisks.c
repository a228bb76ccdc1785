// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fake-udisks.h"

#define UDISKS "org.freedesktop.UDisks2"

static const char interfaces[] =
  "<node>"
  " <interface name='org.freedesktop.DBus.ObjectManager'>"
  "  <method name='GetManagedObjects'><arg type='a{oa{sa{sv}}}' direction='out'/></method>"
  " </interface>"
  " <interface name='" UDISKS ".Filesystem'>"
  "  <method name='Mount'><arg type='a{sv}' direction='in'/><arg type='s' direction='out'/></method>"
  "  <method name='Unmount'><arg type='a{sv}' direction='in'/></method>"
  " </interface>"
  "</node>";

struct _MrcFakeUdisks {
  GTestDBus *daemon;    /* (owned) */
  GThread *thread;      /* (owned) */
  GMainLoop *loop;      /* (owned) */
  GDBusNodeInfo *nodes; /* (owned) */
  GMutex mutex;         /* of what follows */
  GCond started;
  gboolean is_started;
  char *objects;   /* (owned) */
  char *folder;    /* (owned) */
  char *refuse[2]; /* (owned) (nullable): Mount, Unmount */
  GString *calls;  /* (owned) */
};

static void
answer_filesystem (MrcFakeUdisks *self,
                   const char *object,
                   const char *method,
                   GVariant *arguments,
                   GDBusMethodInvocation *invocation)
{
  g_autoptr (GVariant) given = g_variant_get_child_value (arguments, 0);
  const char *options = NULL;
  gboolean mounts = g_str_equal (method, "Mount");
  const char *refusal = self->refuse[mounts ? 0 : 1];

  g_string_append_printf (self->calls, "%s %s ", method, strrchr (object, '/') + 1);
  if (g_variant_lookup (given, "options", "&s", &options))
    g_string_append_printf (self->calls, "(%s) ", options);
  if (refusal != NULL) {
    g_autofree char *name = g_strconcat (UDISKS ".Error.", refusal, NULL);

    g_dbus_method_invocation_return_dbus_error (invocation, name, "as the test wants it");
  } else {
    g_dbus_method_invocation_return_value (invocation, mounts ? g_variant_new ("(s)", self->folder) : NULL);
  }
}

static void
on_call (GDBusConnection *bus,
         const char *sender,
         const char *object,
         const char *interface,
         const char *method,
         GVariant *arguments,
         GDBusMethodInvocation *invocation,
         gpointer data)
{
  MrcFakeUdisks *self = data;

  g_mutex_lock (&self->mutex);
  if (g_str_equal (method, "GetManagedObjects")) {
    GVariant *objects = g_variant_parse (G_VARIANT_TYPE ("a{oa{sa{sv}}}"), self->objects, NULL, NULL, NULL);

    g_assert_nonnull (objects);
    g_dbus_method_invocation_return_value (invocation, g_variant_new_tuple (&objects, 1));
    g_variant_unref (objects);
  } else {
    answer_filesystem (self, object, method, arguments, invocation);
  }
  g_mutex_unlock (&self->mutex);
}

static void
on_name_acquired (GDBusConnection *bus, const char *name, gpointer data)
{
  MrcFakeUdisks *self = data;

  g_mutex_lock (&self->mutex);
  self->is_started = TRUE;
  g_cond_signal (&self->started);
  g_mutex_unlock (&self->mutex);
}

static gpointer
run (gpointer data)
{
  static const GDBusInterfaceVTable table = { .method_call = on_call };
  static const char *const paths[] = { "/org/freedesktop/UDisks2", MRC_FAKE_STICK, MRC_FAKE_SECOND_STICK };
  MrcFakeUdisks *self = data;
  GMainContext *context = g_main_loop_get_context (self->loop);
  g_autoptr (GDBusConnection) bus = NULL;
  guint name = 0;

  g_main_context_push_thread_default (context);
  bus = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (self->daemon),
                                                G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                NULL, NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    g_dbus_connection_register_object (bus, paths[i], self->nodes->interfaces[i == 0 ? 0 : 1], &table, self,
                                       NULL, NULL);
  name = g_bus_own_name_on_connection (bus, UDISKS, G_BUS_NAME_OWNER_FLAGS_NONE, on_name_acquired, NULL, self,
                                       NULL);
  g_main_loop_run (self->loop);
  g_bus_unown_name (name);
  g_dbus_connection_close_sync (bus, NULL, NULL);
  g_main_context_pop_thread_default (context);
  return NULL;
}

MrcFakeUdisks *
mrc_fake_udisks_new (void)
{
  MrcFakeUdisks *self = g_new0 (MrcFakeUdisks, 1);
  g_autoptr (GMainContext) context = g_main_context_new ();

  self->daemon = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (self->daemon);
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_test_dbus_get_bus_address (self->daemon), TRUE);
  self->loop = g_main_loop_new (context, FALSE);
  self->nodes = g_dbus_node_info_new_for_xml (interfaces, NULL);
  self->calls = g_string_new (NULL);
  self->objects = g_strdup ("{}");
  g_mutex_init (&self->mutex);
  g_cond_init (&self->started);
  self->thread = g_thread_new ("udisks", run, self);

  g_mutex_lock (&self->mutex);
  while (!self->is_started)
    g_cond_wait (&self->started, &self->mutex);
  g_mutex_unlock (&self->mutex);
  return self;
}

void
mrc_fake_udisks_free (MrcFakeUdisks *self)
{
  g_main_loop_quit (self->loop);
  g_thread_join (self->thread);
  g_test_dbus_stop (self->daemon);
  g_object_unref (self->daemon);
  g_main_loop_unref (self->loop);
  g_dbus_node_info_unref (self->nodes);
  g_string_free (self->calls, TRUE);
  g_free (self->objects);
  g_free (self->folder);
  g_free (self->refuse[0]);
  g_free (self->refuse[1]);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->started);
  g_free (self);
}

void
mrc_fake_udisks_plug (MrcFakeUdisks *self, const char *objects, const char *folder)
{
  g_mutex_lock (&self->mutex);
  g_free (self->objects);
  g_free (self->folder);
  self->objects = g_strdup (objects);
  self->folder = g_strdup (folder);
  g_mutex_unlock (&self->mutex);
}

void
mrc_fake_udisks_refuse (MrcFakeUdisks *self, const char *method, const char *error)
{
  char **refusal = &self->refuse[g_str_equal (method, "Mount") ? 0 : 1];

  g_mutex_lock (&self->mutex);
  g_free (*refusal);
  *refusal = g_strdup (error);
  g_mutex_unlock (&self->mutex);
}

char *
mrc_fake_udisks_calls (MrcFakeUdisks *self)
{
  char *calls = NULL;

  g_mutex_lock (&self->mutex);
  calls = g_strdup (self->calls->str);
  g_mutex_unlock (&self->mutex);
  return calls;
}
