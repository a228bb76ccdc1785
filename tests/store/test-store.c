// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/store/audit.h"
#include "kiosk/store/ballast.h"
#include "kiosk/store/lock.h"
#include "kiosk/store/store-private.h"
#include "kiosk/store/uuid7.h"
#include "tests/store/folder.h"

#include <glib/gstdio.h>
#include <unistd.h>

static void
set (MrcStore *store, const char *key, const char *value)
{
  g_autoptr (GError) error = NULL;

  mrc_store_set_setting (store, key, value, &error);
  g_assert_no_error (error);
}

static void
assert_setting (MrcStore *store, const char *key, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *value = mrc_store_dup_setting (store, key, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (value, ==, expected);
}

static int
pragma (MrcStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;
  int value = -1;

  mrc_store_query_int (store->db, store->path, sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

/* Creating */

static int
mode_of (MrcTestFolder *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder->path, name, NULL);
  GStatBuf buf;

  g_assert_cmpint (g_stat (path, &buf), ==, 0);
  return buf.st_mode & 0777;
}

static void
test_create_is_private (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = NULL;

  g_chmod (folder->path, 0755);
  store = mrc_test_folder_create_store (folder);
  set (store, "x", "1");
  g_assert_cmpint (mode_of (folder, "."), ==, 0700);
  g_assert_cmpint (mode_of (folder, "centre.db"), ==, 0600);
  g_assert_cmpint (mode_of (folder, "centre.db-wal"), ==, 0600);
  g_assert_cmpint (mode_of (folder, "centre.lock"), ==, 0600);
  g_assert_cmpint (mode_of (folder, "ballast"), ==, 0600);
  g_assert_cmpint (mrc_test_folder_size (folder, "centre.db.new"), ==, -1);
}

static void
test_create_refuses_to_overwrite (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);

  set (store, "x", "1");
  g_assert_null (mrc_store_create (folder->path, &error));
  g_assert_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_EXISTS);
  assert_setting (store, "x", "1");
}

static void
test_create_after_a_crash (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autofree char *draft = g_build_filename (folder->path, "centre.db.new", NULL);
  g_autoptr (MrcStore) store = NULL;

  g_assert_true (g_file_set_contents (draft, "half a file", -1, NULL));
  store = mrc_test_folder_create_store (folder);
  set (store, "x", "1");
}

static void
test_create_where_it_cannot (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mrc_store_create ("/dev/null/folder", &error));
  g_assert_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "/dev/null/folder"));
}

/* Opening */

static void
assert_refused (MrcTestFolder *folder, MrcStoreMode mode, MrcStoreError code, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MrcStore) store = mrc_store_open (folder->path, mode, &error);

  g_assert_null (store);
  g_assert_error (error, MRC_STORE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, words));
  g_assert_nonnull (strstr (error->message, code == MRC_STORE_ERROR_BUSY ? "centre.lock" : folder->db));
}

static void
test_open_missing (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();

  assert_refused (folder, MRC_STORE_KIOSK, MRC_STORE_ERROR_MISSING, "mrc setup");
  g_assert_cmpint (mrc_test_folder_size (folder, "centre.db"), ==, -1);
}

static void
test_open_no_database (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autofree char *text = g_strnfill (5000, 'x');

  for (MrcStoreMode mode = MRC_STORE_KIOSK; mode <= MRC_STORE_READ_ONLY; mode++) {
    g_assert_true (g_file_set_contents (folder->db, text, -1, NULL));
    assert_refused (folder, mode, MRC_STORE_ERROR_DAMAGED, "last good copy");
    g_assert_true (g_file_set_contents (folder->db, "", 0, NULL));
    assert_refused (folder, mode, MRC_STORE_ERROR_DAMAGED, "no database of a kiosk");
    g_assert_cmpint (mrc_test_folder_size (folder, "centre.db"), ==, 0);
  }
}

static void
test_open_foreign (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();

  mrc_test_exec (folder->db, "CREATE TABLE somebody(a); PRAGMA user_version = 1");
  assert_refused (folder, MRC_STORE_KIOSK, MRC_STORE_ERROR_DAMAGED, "no database of a kiosk");
}

static void
make_and_close (MrcTestFolder *folder)
{
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);

  for (int i = 0; i < 200; i++) {
    g_autofree char *key = g_strdup_printf ("key %d", i);
    g_autofree char *value = g_strnfill (200, 'v');

    set (store, key, value);
  }
}

static void
test_open_truncated (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  gint64 size;

  make_and_close (folder);
  size = mrc_test_folder_size (folder, "centre.db");
  g_assert_cmpint (truncate (folder->db, size / 2 / 4096 * 4096), ==, 0);
  assert_refused (folder, MRC_STORE_KIOSK, MRC_STORE_ERROR_DAMAGED, "last good copy");
}

static void
test_open_damaged_inside (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  make_and_close (folder);
  g_assert_true (g_file_get_contents (folder->db, &contents, &length, NULL));
  memset (contents + length - 3 * 4096, 0xa5, 3 * 4096);
  g_assert_true (g_file_set_contents (folder->db, contents, length, NULL));
  assert_refused (folder, MRC_STORE_KIOSK, MRC_STORE_ERROR_DAMAGED, "last good copy");

  /* A command does not look through the whole file unless it is asked to. */
  store = mrc_test_folder_open_store (folder, MRC_STORE_READ_ONLY);
  g_assert_false (mrc_store_check (store, &error));
  g_assert_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_DAMAGED);
}

static void
test_open_newer (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();

  make_and_close (folder);
  mrc_test_exec (folder->db, "PRAGMA user_version = 999");
  for (MrcStoreMode mode = MRC_STORE_KIOSK; mode <= MRC_STORE_READ_ONLY; mode++)
    assert_refused (folder, mode, MRC_STORE_ERROR_NEWER, "update the program");
  g_assert_cmpint (mrc_test_count (folder->db, "PRAGMA user_version"), ==, 999);
}

static void
test_open_one_kiosk_a_folder (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) kiosk = mrc_test_folder_create_store (folder);
  g_autoptr (MrcStore) command = mrc_test_folder_open_store (folder, MRC_STORE_COMMAND);

  assert_refused (folder, MRC_STORE_KIOSK, MRC_STORE_ERROR_BUSY, "a kiosk runs");
  set (command, "by", "command");
  assert_setting (kiosk, "by", "command");
  set (kiosk, "by", "kiosk");
  assert_setting (command, "by", "kiosk");
  g_clear_object (&kiosk);
  kiosk = mrc_test_folder_open_store (folder, MRC_STORE_KIOSK);
}

static void
test_open_settings (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) kiosk = mrc_test_folder_create_store (folder);
  g_autoptr (MrcStore) command = mrc_test_folder_open_store (folder, MRC_STORE_COMMAND);
  MrcStore *stores[] = { kiosk, command };

  for (int i = 0; i < 2; i++) {
    g_assert_false (sqlite3_uri_boolean (sqlite3_db_filename (stores[i]->db, "main"), "psow", 1));
    g_assert_cmpint (pragma (stores[i], "SELECT journal_mode = 'wal' FROM pragma_journal_mode"), ==, 1);
    g_assert_cmpint (pragma (stores[i], "PRAGMA synchronous"), ==, 2);
    g_assert_cmpint (pragma (stores[i], "PRAGMA foreign_keys"), ==, 1);
    g_assert_cmpint (pragma (stores[i], "PRAGMA secure_delete"), ==, 1);
  }
  g_assert_cmpint (pragma (kiosk, "PRAGMA wal_autocheckpoint"), ==, 500);
  g_assert_cmpint (pragma (command, "PRAGMA wal_autocheckpoint"), ==, 0);
}

static void
test_open_command_never_checkpoints (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = NULL;
  g_autofree char *value = g_strnfill (100000, 'v');
  gint64 size;

  make_and_close (folder);
  size = mrc_test_folder_size (folder, "centre.db");
  store = mrc_test_folder_open_store (folder, MRC_STORE_COMMAND);
  for (int i = 0; i < 40; i++)
    set (store, "big", i % 2 ? value : "");
  set (store, "big", value);
  g_clear_object (&store);
  g_assert_cmpint (mrc_test_folder_size (folder, "centre.db"), ==, size);
  g_assert_cmpint (mrc_test_folder_size (folder, "centre.db-wal"), >, 1000000);

  store = mrc_test_folder_open_store (folder, MRC_STORE_KIOSK);
  assert_setting (store, "big", value);
  g_clear_object (&store);
  g_assert_cmpint (mrc_test_folder_size (folder, "centre.db"), >, size);
  g_assert_cmpint (mrc_test_folder_size (folder, "centre.db-wal"), ==, -1);
}

static void
test_open_read_only (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = NULL;
  g_autoptr (GError) error = NULL;

  make_and_close (folder);
  store = mrc_test_folder_open_store (folder, MRC_STORE_READ_ONLY);
  g_assert_false (mrc_store_set_setting (store, "x", "1", &error));
  g_assert_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_IO);
  assert_setting (store, "x", NULL);
}

static void
test_ballast_is_kept (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);
  g_autofree char *path = g_build_filename (folder->path, "ballast", NULL);
  GStatBuf buf;

  g_assert_cmpint (g_stat (path, &buf), ==, 0);
  g_assert_cmpint (buf.st_size, ==, MRC_BALLAST_SIZE);
  g_assert_cmpint (buf.st_blocks * 512, >=, MRC_BALLAST_SIZE); /* no hole */
  g_clear_object (&store);
  g_unlink (path);
  store = mrc_test_folder_open_store (folder, MRC_STORE_COMMAND);
  g_assert_cmpint (g_stat (path, &buf), !=, 0);
  g_clear_object (&store);
  store = mrc_test_folder_open_store (folder, MRC_STORE_KIOSK);
  g_assert_cmpint (g_stat (path, &buf), ==, 0);
}

/* Transactions and statements */

static void
test_setting_round (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);

  assert_setting (store, "x", NULL);
  set (store, "x", "ক");
  set (store, "x", "খ");
  assert_setting (store, "x", "খ");
  g_clear_object (&store);
  store = mrc_test_folder_open_store (folder, MRC_STORE_KIOSK);
  assert_setting (store, "x", "খ");
  set (store, "x", NULL);
  assert_setting (store, "x", NULL);
}

static void
test_transaction_nests (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);
  g_autoptr (GError) error = NULL;

  g_assert_true (mrc_store_begin (store, &error));
  set (store, "a", "1");
  g_assert_true (mrc_store_begin (store, &error));
  set (store, "b", "1");
  mrc_store_rollback (store);
  assert_setting (store, "a", "1");
  assert_setting (store, "b", NULL);
  g_assert_true (mrc_store_commit (store, &error));

  g_assert_true (mrc_store_begin (store, &error));
  set (store, "c", "1");
  mrc_store_rollback (store);
  assert_setting (store, "a", "1");
  assert_setting (store, "c", NULL);
}

static void
test_transaction_guards_writes (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);
  g_autoptr (MrcStatement) statement = mrc_store_statement (store, "store", "setting-set", NULL);

  mrc_statement_bind_text (statement, 1, "x");
  mrc_statement_bind_text (statement, 2, "1");
  g_test_expect_message ("mrc-store", G_LOG_LEVEL_CRITICAL, "*depth > 0*");
  g_assert_cmpint (mrc_statement_step (statement, NULL), ==, MRC_STEP_ERROR);
  g_test_assert_expected_messages ();
  assert_setting (store, "x", NULL);
}

static void
test_lock_between_stores (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) kiosk = mrc_test_folder_create_store (folder);
  g_autoptr (GError) error = NULL;
  int fd = mrc_lock_open (folder->path, NULL);

  g_assert_true (mrc_store_begin (kiosk, NULL));
  g_assert_false (mrc_lock_take (fd, MRC_LOCK_WRITE, 10, &error));
  g_assert_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_BUSY);
  mrc_store_rollback (kiosk);
  g_assert_true (mrc_lock_take (fd, MRC_LOCK_WRITE, 10, NULL));
  mrc_lock_release (fd, MRC_LOCK_WRITE);
  set (kiosk, "x", "1");
  close (fd);
}

static void
test_statement_is_lent_once (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);
  g_autoptr (MrcStatement) first = NULL;
  MrcStatement *remembered;

  set (store, "a", "1");
  first = mrc_store_statement (store, "store", "setting-get", NULL);
  remembered = first;
  mrc_statement_bind_text (first, 1, "a");
  g_assert_cmpint (mrc_statement_step (first, NULL), ==, MRC_STEP_ROW);
  assert_setting (store, "nothing", NULL); /* takes a second one */
  g_assert_cmpstr (mrc_statement_text (first, 0), ==, "1");
  g_clear_pointer (&first, mrc_statement_free);

  first = mrc_store_statement (store, "store", "setting-get", NULL);
  g_assert_true (first == remembered);
  g_assert_cmpint (mrc_statement_step (first, NULL), ==, MRC_STEP_DONE); /* what was bound is gone */
}

static void
test_audit_stays (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);
  g_autoptr (GError) error = NULL;

  g_assert_true (mrc_audit_add (store, 1000, "export", "2026-10-01", &error));
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_exec (store->db, "DELETE FROM audit", NULL, NULL, NULL), ==,
                   SQLITE_CONSTRAINT_TRIGGER);
  g_assert_cmpint (sqlite3_exec (store->db, "UPDATE audit SET at = 1", NULL, NULL, NULL), ==,
                   SQLITE_CONSTRAINT_TRIGGER);
  g_assert_cmpint (pragma (store, "SELECT count(*) FROM audit WHERE at = 1000 AND act = 'export'"), ==, 1);
}

/* The worker */

static gpointer
note_order (MrcStore *store, gpointer data, GError **error)
{
  g_autofree char *before = mrc_store_dup_setting (store, "order", NULL);
  g_autofree char *after = g_strconcat (before ? before : "", data, NULL);

  mrc_store_set_setting (store, "order", after, NULL);
  return g_strdup (after);
}

typedef struct {
  GMainLoop *loop;
  GThread *thread;
  char *result;
  GError *error;
  int calls;
} Report;

static void
on_run_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  Report *report = data;

  report->thread = g_thread_self ();
  g_clear_pointer (&report->result, g_free);
  report->result = mrc_store_run_finish (MRC_STORE (source), result, report->error ? NULL : &report->error);
  report->calls++;
}

static void
wait_for_calls (Report *report, int calls)
{
  while (report->calls < calls)
    g_main_context_iteration (NULL, TRUE);
}

static void
report_clear (Report *report)
{
  g_clear_pointer (&report->result, g_free);
  g_clear_error (&report->error);
}

static void
test_run_in_order (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);
  Report report = { 0 };

  for (const char *letter = "abcdefgh"; *letter; letter++)
    mrc_store_run_async (store, note_order, g_strndup (letter, 1), g_free, g_free, NULL, on_run_ready,
                         &report);
  wait_for_calls (&report, 8);
  g_assert_cmpstr (report.result, ==, "abcdefgh");
  g_assert_true (report.thread == g_thread_self ());
  report_clear (&report);
}

static gpointer
refuse (MrcStore *store, gpointer data, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY, "no");
  return NULL;
}

static void
test_run_error (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);
  Report report = { 0 };

  mrc_store_run_async (store, refuse, NULL, NULL, NULL, NULL, on_run_ready, &report);
  wait_for_calls (&report, 1);
  g_assert_error (report.error, G_IO_ERROR, G_IO_ERROR_BUSY);
  report_clear (&report);
}

static void
test_run_cancel_is_of_the_report (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Report report = { 0 };

  g_cancellable_cancel (cancellable);
  mrc_store_run_async (store, note_order, g_strdup ("a"), g_free, g_free, cancellable, on_run_ready, &report);
  wait_for_calls (&report, 1);
  g_assert_error (report.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_setting (store, "order", "a");
  report_clear (&report);
}

static void
test_run_outlives_the_caller (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);

  for (int i = 0; i < 20; i++)
    mrc_store_run_async (store, note_order, g_strdup ("a"), g_free, g_free, NULL, NULL, NULL);
  mrc_store_drain (store);
  assert_setting (store, "order", "aaaaaaaaaaaaaaaaaaaa");

  /* The last reference may fall on the store's own thread. */
  for (int i = 0; i < 20; i++)
    mrc_store_run_async (store, note_order, g_strdup ("b"), g_free, g_free, NULL, NULL, NULL);
  g_object_add_weak_pointer (G_OBJECT (store), (gpointer *) &store);
  g_object_unref (store);
  while (g_atomic_pointer_get (&store))
    g_main_context_iteration (NULL, FALSE);
  /* The weak pointer falls before the file is closed: the kiosk's lock falls after. */
  while (!store)
    store = mrc_store_open (folder->path, MRC_STORE_KIOSK, NULL);
  assert_setting (store, "order", "aaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbb");
}

/* Ids */

static void
test_uuid_forms (void)
{
  MrcUuid seven = mrc_uuid7_new (0x0123456789ab);
  MrcUuid four = mrc_uuid4_new ();
  MrcUuid other = mrc_uuid4_new ();
  g_autofree char *text = mrc_uuid_text (&seven);

  g_assert_true (g_str_has_prefix (text, "01234567-89ab-7"));
  g_assert_cmpuint (strlen (text), ==, 36);
  g_assert_cmpint (seven.bytes[8] >> 6, ==, 2);
  g_assert_cmpint (four.bytes[6] >> 4, ==, 4);
  g_assert_cmpint (four.bytes[8] >> 6, ==, 2);
  g_assert_cmpint (memcmp (&four, &other, sizeof four), !=, 0);
}

static void
test_uuid7_in_order (void)
{
  for (gint64 ms = 1; ms < G_GINT64_CONSTANT (1) << 47; ms *= 3) {
    MrcUuid before = mrc_uuid7_new (ms);
    MrcUuid after = mrc_uuid7_new (ms + 1);

    g_assert_cmpint (memcmp (&before, &after, sizeof before), <, 0);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/create/is-private", test_create_is_private);
  g_test_add_func ("/store/create/refuses-to-overwrite", test_create_refuses_to_overwrite);
  g_test_add_func ("/store/create/after-a-crash", test_create_after_a_crash);
  g_test_add_func ("/store/create/where-it-cannot", test_create_where_it_cannot);
  g_test_add_func ("/store/open/missing", test_open_missing);
  g_test_add_func ("/store/open/no-database", test_open_no_database);
  g_test_add_func ("/store/open/foreign", test_open_foreign);
  g_test_add_func ("/store/open/truncated", test_open_truncated);
  g_test_add_func ("/store/open/damaged-inside", test_open_damaged_inside);
  g_test_add_func ("/store/open/newer", test_open_newer);
  g_test_add_func ("/store/open/one-kiosk-a-folder", test_open_one_kiosk_a_folder);
  g_test_add_func ("/store/open/settings", test_open_settings);
  g_test_add_func ("/store/open/command-never-checkpoints", test_open_command_never_checkpoints);
  g_test_add_func ("/store/open/read-only", test_open_read_only);
  g_test_add_func ("/store/ballast/is-kept", test_ballast_is_kept);
  g_test_add_func ("/store/setting/round", test_setting_round);
  g_test_add_func ("/store/transaction/nests", test_transaction_nests);
  g_test_add_func ("/store/transaction/guards-writes", test_transaction_guards_writes);
  g_test_add_func ("/store/lock/between-stores", test_lock_between_stores);
  g_test_add_func ("/store/statement/is-lent-once", test_statement_is_lent_once);
  g_test_add_func ("/store/audit/stays", test_audit_stays);
  g_test_add_func ("/store/run/in-order", test_run_in_order);
  g_test_add_func ("/store/run/error", test_run_error);
  g_test_add_func ("/store/run/cancel-is-of-the-report", test_run_cancel_is_of_the_report);
  g_test_add_func ("/store/run/outlives-the-caller", test_run_outlives_the_caller);
  g_test_add_func ("/store/uuid/forms", test_uuid_forms);
  g_test_add_func ("/store/uuid/in-order", test_uuid7_in_order);

  return g_test_run ();
}
