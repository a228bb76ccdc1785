// SPDX-License-Identifier: GPL-3.0-or-later

#include "kiosk/store/store-private.h"

struct _MrcStatement {
  MrcStore *store;    /* (unowned) */
  sqlite3_stmt *stmt; /* (owned) */
  gboolean cached;
  gboolean lent;
};

gboolean
mrc_store_exec (sqlite3 *db, const char *path, const char *sql, GError **error)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  mrc_store_set_error (error, db, path);
  return FALSE;
}

gboolean
mrc_store_query_int (sqlite3 *db, const char *path, const char *sql, int *ret_value, GError **error)
{
  sqlite3_stmt *stmt = NULL;
  int result = sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL);

  if (result == SQLITE_OK)
    result = sqlite3_step (stmt);
  if (result == SQLITE_ROW)
    *ret_value = sqlite3_column_int (stmt, 0);
  else if (result != SQLITE_DONE)
    mrc_store_set_error (error, db, path);
  sqlite3_finalize (stmt);
  return result == SQLITE_ROW || result == SQLITE_DONE;
}

/* The text between "-- name: NAME" and the next such line. */
static char *
dup_section (const char *room, const char *name)
{
  g_autofree char *path = g_strdup_printf ("/bd/mrc/kiosk/sql/%s.sql", room);
  g_autofree char *mark = g_strdup_printf ("-- name: %s\n", name);
  g_autoptr (GBytes) file = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = NULL;
  char *section;
  char *next;

  if (!file)
    g_error ("%s is not compiled in", path);
  text = g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  section = strstr (text, mark);
  if (!section)
    g_error ("%s has no section %s", path, name);
  section += strlen (mark);
  next = strstr (section, "-- name: ");
  return next ? g_strndup (section, next - section) : g_strdup (section);
}

static void
free_statement (gpointer data)
{
  MrcStatement *self = data;

  sqlite3_finalize (self->stmt);
  g_free (self);
}

static MrcStatement *
prepare (MrcStore *store, const char *room, const char *name, GError **error)
{
  g_autofree char *sql = dup_section (room, name);
  sqlite3_stmt *stmt = NULL;
  MrcStatement *self;

  if (sqlite3_prepare_v3 (store->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL) != SQLITE_OK) {
    mrc_store_set_error (error, store->db, store->path);
    g_prefix_error (error, "%s/%s: ", room, name);
    return NULL;
  }
  self = g_new0 (MrcStatement, 1);
  self->store = store;
  self->stmt = stmt;
  self->lent = TRUE;
  return self;
}

MrcStatement *
mrc_store_statement (MrcStore *self, const char *room, const char *name, GError **error)
{
  g_autofree char *key = g_strdup_printf ("%s/%s", room, name);
  MrcStatement *statement;

  g_return_val_if_fail (MRC_IS_STORE (self), NULL);

  if (!self->statements)
    self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_statement);

  statement = g_hash_table_lookup (self->statements, key);
  if (statement && !statement->lent) {
    statement->lent = TRUE;
    return statement;
  }
  /* Lent already: a second one for whoever asks while the first still steps. */
  if (statement)
    return prepare (self, room, name, error);

  statement = prepare (self, room, name, error);
  if (statement) {
    statement->cached = TRUE;
    g_hash_table_insert (self->statements, g_steal_pointer (&key), statement);
  }
  return statement;
}

void
mrc_statement_free (MrcStatement *self)
{
  if (!self)
    return;
  if (!self->cached) {
    free_statement (self);
    return;
  }
  sqlite3_reset (self->stmt);
  /* What was bound may be somebody's: it does not wait here for the next use. */
  sqlite3_clear_bindings (self->stmt);
  self->lent = FALSE;
}

void
mrc_statement_bind_int64 (MrcStatement *self, int index, gint64 value)
{
  int result = sqlite3_bind_int64 (self->stmt, index, value);

  g_return_if_fail (result == SQLITE_OK);
}

void
mrc_statement_bind_text (MrcStatement *self, int index, const char *text)
{
  int result = sqlite3_bind_text (self->stmt, index, text, -1, SQLITE_TRANSIENT);

  g_return_if_fail (result == SQLITE_OK);
}

void
mrc_statement_bind_blob (MrcStatement *self, int index, const void *data, gsize length)
{
  int result = sqlite3_bind_blob64 (self->stmt, index, data, length, SQLITE_TRANSIENT);

  g_return_if_fail (result == SQLITE_OK);
}

MrcStep
mrc_statement_step (MrcStatement *self, GError **error)
{
  g_autoptr (GError) failure = NULL;
  MrcStore *store = self->store;

  if (!sqlite3_stmt_readonly (self->stmt)) {
    g_return_val_if_fail (store->depth > 0, MRC_STEP_ERROR);
    /* SQLite has ended the transaction at an earlier failure: going on would write half of it. */
    if (sqlite3_get_autocommit (store->db)) {
      g_set_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_IO, "%s: the transaction has failed already",
                   store->path);
      return MRC_STEP_ERROR;
    }
  }

  switch (sqlite3_step (self->stmt)) {
  case SQLITE_ROW:
    return MRC_STEP_ROW;
  case SQLITE_DONE:
    return MRC_STEP_DONE;
  default:
    mrc_store_set_error (&failure, store->db, store->path);
    mrc_store_note_failure (store, failure);
    g_propagate_error (error, g_steal_pointer (&failure));
    sqlite3_reset (self->stmt);
    return MRC_STEP_ERROR;
  }
}

gboolean
mrc_statement_run (MrcStatement *self, GError **error)
{
  MrcStep step = mrc_statement_step (self, error);

  g_return_val_if_fail (step != MRC_STEP_ROW, FALSE);
  return step == MRC_STEP_DONE;
}

gint64
mrc_statement_int64 (MrcStatement *self, int column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

const char *
mrc_statement_text (MrcStatement *self, int column)
{
  return (const char *) sqlite3_column_text (self->stmt, column);
}

GBytes *
mrc_statement_dup_blob (MrcStatement *self, int column)
{
  const void *data = sqlite3_column_blob (self->stmt, column);

  if (mrc_statement_is_null (self, column))
    return NULL;
  return g_bytes_new (data, sqlite3_column_bytes (self->stmt, column));
}

gboolean
mrc_statement_is_null (MrcStatement *self, int column)
{
  return sqlite3_column_type (self->stmt, column) == SQLITE_NULL;
}

int
mrc_store_changes (MrcStore *self)
{
  return sqlite3_changes (self->db);
}
