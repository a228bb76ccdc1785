// SPDX-License-Identifier: GPL-3.0-or-later

/* A stick by udisks2 on the system bus. Not by GVolumeMonitor, which wants the
 * main thread and mounts nothing where no desktop runs. */

#include <errno.h>
#include <string.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "kiosk/drives/copy.h"
#include "kiosk/drives/drive.h"

#define UDISKS "org.freedesktop.UDisks2"
#define BLOCK UDISKS ".Block"
#define DRIVE UDISKS ".Drive"
#define FILESYSTEM UDISKS ".Filesystem"
#define ASK_MS 5000
#define MOUNT_MS 30000   /* a file system that was pulled out is repaired first */
#define UNMOUNT_MS 60000 /* what is still in memory is written */

struct _MrcDriveRemovable {
  MrcDrive parent_instance;

  GDBusConnection *bus; /* (owned) */
  char *object;         /* (owned): of the block device */
  char *name;           /* (owned) */
  char *mounted;        /* (owned) (nullable): where it was mounted when found */
  MrcDriveUse use;
};

#define MRC_TYPE_DRIVE_REMOVABLE (mrc_drive_removable_get_type ())
G_DECLARE_FINAL_TYPE (MrcDriveRemovable, mrc_drive_removable, MRC, DRIVE_REMOVABLE, MrcDrive)
G_DEFINE_FINAL_TYPE (MrcDriveRemovable, mrc_drive_removable, MRC_TYPE_DRIVE)

static GVariant *
call (GDBusConnection *bus,
      const char *object,
      const char *interface,
      const char *method,
      GVariant *arguments,
      const char *reply,
      int ms,
      GCancellable *cancellable,
      GError **error)
{
  return g_dbus_connection_call_sync (bus, UDISKS, object, interface, method, arguments,
                                      G_VARIANT_TYPE (reply), G_DBUS_CALL_FLAGS_NONE, ms, cancellable, error);
}

/* Nobody is there to type a password: a refusal must come back as one. @mount: (nullable): options of
 * mount(8) */
static GVariant *
no_questions (const char *mount)
{
  GVariantBuilder options;

  g_variant_builder_init (&options, G_VARIANT_TYPE ("(a{sv})"));
  g_variant_builder_open (&options, G_VARIANT_TYPE ("a{sv}"));
  g_variant_builder_add (&options, "{sv}", "auth.no_user_interaction", g_variant_new_boolean (TRUE));
  if (mount != NULL)
    g_variant_builder_add (&options, "{sv}", "options", g_variant_new_string (mount));
  g_variant_builder_close (&options);
  return g_variant_builder_end (&options);
}

static GIOErrorEnum
what_udisks_said (const GError *error)
{
  g_autofree char *name = g_dbus_error_is_remote_error (error) ? g_dbus_error_get_remote_error (error) : NULL;

  if (name == NULL)
    return G_IO_ERROR_FAILED;
  if (g_str_has_suffix (name, ".DeviceBusy"))
    return G_IO_ERROR_BUSY;
  if (g_str_has_suffix (name, ".UnknownObject") || g_str_has_suffix (name, ".UnknownMethod"))
    return G_IO_ERROR_NOT_MOUNTED;
  return G_IO_ERROR_FAILED;
}

static void
take_error (GError **error, GError *from, const char *what, const char *remedy)
{
  GIOErrorEnum said = what_udisks_said (from);

  if (g_error_matches (from, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_propagate_error (error, from);
    return;
  }
  g_dbus_error_strip_remote_error (from);
  g_set_error (error, G_IO_ERROR, (int) said, "%s: %s; %s", what, from->message, remedy);
  g_error_free (from);
}

static char *
mount_it (MrcDriveRemovable *self, GError **error)
{
  GError *refused = NULL;
  GVariant *options = no_questions (self->use == MRC_DRIVE_READ ? "ro,noexec,nosuid,nodev" : NULL);
  g_autoptr (GVariant) reply =
    call (self->bus, self->object, FILESYSTEM, "Mount", options, "(s)", MOUNT_MS, NULL, &refused);
  char *folder = NULL;

  if (reply != NULL)
    g_variant_get (reply, "(s)", &folder);
  else
    take_error (error, refused, self->name,
                "format it as FAT32 or exFAT on another machine, or take another");
  return folder;
}

static gboolean
is_writable (const char *folder, GError **error)
{
  struct statvfs fs;

  if (statvfs (folder, &fs) == 0) {
    if (fs.f_flag & ST_RDONLY)
      errno = EROFS;
    else if (eaccess (folder, W_OK | X_OK) == 0)
      return TRUE;
  }
  mrc_copy_set_error (error, folder);
  return FALSE;
}

static gboolean
unmount_it (MrcDriveRemovable *self, GCancellable *cancellable, GError **error)
{
  GError *refused = NULL;
  g_autoptr (GVariant) reply = call (self->bus, self->object, FILESYSTEM, "Unmount", no_questions (NULL),
                                     "()", UNMOUNT_MS, cancellable, &refused);

  if (reply == NULL)
    take_error (error, refused, self->name, "wait until its light is still, then try again");
  return reply != NULL;
}

static char *
mrc_drive_removable_open (MrcDrive *drive, GError **error)
{
  MrcDriveRemovable *self = MRC_DRIVE_REMOVABLE (drive);
  char *folder = self->mounted != NULL ? g_strdup (self->mounted) : mount_it (self, error);

  if (folder == NULL || self->use == MRC_DRIVE_READ || is_writable (folder, error))
    return folder;

  unmount_it (self, NULL, NULL);
  g_free (folder);
  return NULL;
}

static gboolean
mrc_drive_removable_close (MrcDrive *drive, GCancellable *cancellable, GError **error)
{
  MrcDriveRemovable *self = MRC_DRIVE_REMOVABLE (drive);

  if (!unmount_it (self, cancellable, error))
    return FALSE;
  g_clear_pointer (&self->mounted, g_free);
  return TRUE;
}

static void
mrc_drive_removable_finalize (GObject *object)
{
  MrcDriveRemovable *self = MRC_DRIVE_REMOVABLE (object);

  g_clear_object (&self->bus);
  g_free (self->object);
  g_free (self->name);
  g_free (self->mounted);

  G_OBJECT_CLASS (mrc_drive_removable_parent_class)->finalize (object);
}

static void
mrc_drive_removable_class_init (MrcDriveRemovableClass *klass)
{
  MRC_DRIVE_CLASS (klass)->open = mrc_drive_removable_open;
  MRC_DRIVE_CLASS (klass)->close = mrc_drive_removable_close;
  G_OBJECT_CLASS (klass)->finalize = mrc_drive_removable_finalize;
}

static void
mrc_drive_removable_init (MrcDriveRemovable *self)
{
}

/* @objects: what ObjectManager tells: a{oa{sa{sv}}} */
static GVariant *
find_interface (GVariant *objects, const char *object, const char *interface)
{
  g_autoptr (GVariant) interfaces = g_variant_lookup_value (objects, object, G_VARIANT_TYPE ("a{sa{sv}}"));

  return interfaces != NULL ? g_variant_lookup_value (interfaces, interface, G_VARIANT_TYPE_VARDICT) : NULL;
}

static gboolean
is_true (GVariant *properties, const char *name)
{
  gboolean value = FALSE;

  return g_variant_lookup (properties, name, "b", &value) && value;
}

static char *
dup_property (GVariant *properties, const char *name)
{
  char *text = NULL;

  return g_variant_lookup (properties, name, "s", &text) ? text : g_strdup ("");
}

/* Of the drive, not the block: a partition knows nothing of plugs. */
static gboolean
is_on_a_stick (GVariant *objects, GVariant *block)
{
  g_autofree char *object = NULL;
  g_autoptr (GVariant) drive = NULL;
  g_autofree char *bus = NULL;

  if (!g_variant_lookup (block, "Drive", "o", &object))
    return FALSE;
  drive = find_interface (objects, object, DRIVE);
  if (drive == NULL)
    return FALSE;
  bus = dup_property (drive, "ConnectionBus");
  return is_true (drive, "Removable") || g_str_equal (bus, "usb");
}

/* (transfer full) (nullable) */
static char *
dup_mount_point (GVariant *filesystem)
{
  g_autoptr (GVariant) points = g_variant_lookup_value (filesystem, "MountPoints", G_VARIANT_TYPE ("aay"));
  char *first = NULL;

  if (points != NULL && g_variant_n_children (points) > 0)
    g_variant_get_child (points, 0, "^ay", &first);
  return first;
}

/* A kiosk that runs from a stick must not carry the register away on itself. */
static gboolean
is_of_the_system (const char *mounted)
{
  static const char *const carried[] = { "/media/", "/run/media/", "/mnt/" };

  for (gsize i = 0; mounted != NULL && i < G_N_ELEMENTS (carried); i++) {
    if (g_str_has_prefix (mounted, carried[i]))
      return FALSE;
  }
  return mounted != NULL;
}

typedef struct {
  MrcDriveUse use;
  char *object;  /* (owned) (nullable): the first in order that will do */
  char *name;    /* (owned) */
  char *mounted; /* (owned) (nullable) */
  gboolean read_only;
  gboolean no_files; /* a stick, but nothing to write a file to */
} Found;

static void
found_clear (Found *found)
{
  g_free (found->object);
  g_free (found->name);
  g_free (found->mounted);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Found, found_clear)

static void
look_at (Found *found, GVariant *objects, const char *object)
{
  g_autoptr (GVariant) block = find_interface (objects, object, BLOCK);
  g_autoptr (GVariant) filesystem = find_interface (objects, object, FILESYSTEM);
  g_autofree char *mounted = NULL;

  if (block == NULL || is_true (block, "HintIgnore") || !is_on_a_stick (objects, block))
    return;
  if (filesystem == NULL) {
    found->no_files = TRUE;
    return;
  }
  mounted = dup_mount_point (filesystem);
  if (is_of_the_system (mounted))
    return;
  if (found->use == MRC_DRIVE_WRITE && is_true (block, "ReadOnly")) {
    found->read_only = TRUE;
    return;
  }
  if (found->object != NULL && strcmp (found->object, object) <= 0)
    return;

  found_clear (found);
  found->object = g_strdup (object);
  found->name = dup_property (block, "IdLabel");
  found->mounted = g_steal_pointer (&mounted);
}

static void
set_missing (const Found *found, GError **error)
{
  if (found->read_only)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY,
                 "the USB stick is locked: move the switch on its side, or take another");
  else if (found->no_files)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                 "the USB stick has no file system: format it as FAT32 or exFAT on another machine");
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no USB stick: plug one in and try again");
}

static GVariant *
ask_udisks (GDBusConnection *bus, GError **error)
{
  GError *refused = NULL;
  g_autoptr (GVariant) reply = call (bus, "/org/freedesktop/UDisks2", "org.freedesktop.DBus.ObjectManager",
                                     "GetManagedObjects", NULL, "(a{oa{sa{sv}}})", ASK_MS, NULL, &refused);

  if (reply != NULL)
    return g_variant_get_child_value (reply, 0);
  take_error (error, refused, "USB sticks cannot be looked for", "is udisks2 installed and running?");
  return NULL;
}

MrcDrive *
mrc_drive_removable_find (MrcDriveUse use, GError **error)
{
  GError *no_bus = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SYSTEM, NULL, &no_bus);
  g_autoptr (GVariant) objects = NULL;
  g_auto (Found) found = { .use = use };
  MrcDriveRemovable *self = NULL;
  GVariantIter iter;
  const char *object = NULL;

  if (bus == NULL) {
    take_error (error, no_bus, "USB sticks cannot be looked for", "is the system bus running?");
    return NULL;
  }
  g_dbus_connection_set_exit_on_close (bus, FALSE);
  objects = ask_udisks (bus, error);
  if (objects == NULL)
    return NULL;

  g_variant_iter_init (&iter, objects);
  while (g_variant_iter_next (&iter, "{&o@a{sa{sv}}}", &object, NULL))
    look_at (&found, objects, object);
  if (found.object == NULL) {
    set_missing (&found, error);
    return NULL;
  }

  self = g_object_new (MRC_TYPE_DRIVE_REMOVABLE, NULL);
  self->use = use;
  self->bus = g_steal_pointer (&bus);
  self->object = g_steal_pointer (&found.object);
  self->name = *found.name != '\0' ? g_steal_pointer (&found.name) : g_strdup ("USB");
  self->mounted = g_steal_pointer (&found.mounted);
  return MRC_DRIVE (self);
}
