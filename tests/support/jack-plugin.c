// SPDX-License-Identifier: GPL-3.0-or-later

/* A sound card's control for ALSA, as a file says it: a line an element, "Headphone Jack=1", "Auto-Mute
 * Mode=2" (of three items). A byte through @pipe says that something has changed; its end takes the card
 * away. */

#include <alsa/asoundlib.h>
#include <alsa/control_external.h>
#include <fcntl.h>
#include <glib.h>
#include <unistd.h>

#define ITEMS 3

typedef struct {
  snd_ctl_ext_t ext;
  char *file; /* (owned) */
} Card;

static char **
read_lines (const Card *card)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents (card->file, &text, NULL, NULL))
    return g_new0 (char *, 1);
  return g_strsplit (g_strchomp (text), "\n", -1);
}

static gboolean
is_enumerated (const char *line)
{
  return g_str_has_prefix (line, "Auto-Mute Mode=");
}

/* @find: a name, or NULL. Returns: (transfer full) (nullable): of the line of that name, else of that number
 */
static char *
dup_line (const snd_ctl_ext_t *ext, const char *find, unsigned int at, unsigned int *ret_at)
{
  g_auto (GStrv) lines = read_lines (ext->private_data);

  for (unsigned int i = 0; lines[i] != NULL; i++) {
    g_autofree char *name = g_strndup (lines[i], strcspn (lines[i], "="));

    if (find != NULL ? g_str_equal (name, find) : i == at) {
      *ret_at = i;
      return g_strdup (lines[i]);
    }
  }
  return NULL;
}

static void
card_close (snd_ctl_ext_t *ext)
{
  Card *card = ext->private_data;

  close (ext->poll_fd);
  g_free (card->file);
  g_free (card);
}

static int
elem_count (snd_ctl_ext_t *ext)
{
  g_auto (GStrv) lines = read_lines (ext->private_data);

  return (int) g_strv_length (lines);
}

static int
elem_list (snd_ctl_ext_t *ext, unsigned int offset, snd_ctl_elem_id_t *id)
{
  unsigned int at = 0;
  g_autofree char *line = dup_line (ext, NULL, offset, &at);

  if (line == NULL)
    return -ENOENT;
  line[strcspn (line, "=")] = '\0';
  snd_ctl_elem_id_set_interface (id, g_str_has_suffix (line, " Jack") ? SND_CTL_ELEM_IFACE_CARD
                                                                      : SND_CTL_ELEM_IFACE_MIXER);
  snd_ctl_elem_id_set_name (id, line);
  return 0;
}

static snd_ctl_ext_key_t
find_elem (snd_ctl_ext_t *ext, const snd_ctl_elem_id_t *id)
{
  unsigned int at = 0;
  g_autofree char *line = dup_line (ext, snd_ctl_elem_id_get_name (id), 0, &at);

  return line != NULL ? at : SND_CTL_EXT_KEY_NOT_FOUND;
}

static int
get_attribute (snd_ctl_ext_t *ext,
               snd_ctl_ext_key_t key,
               int *type,
               unsigned int *access,
               unsigned int *count)
{
  unsigned int at = 0;
  g_autofree char *line = dup_line (ext, NULL, (unsigned int) key, &at);

  if (line == NULL)
    return -ENOENT;
  *type = is_enumerated (line) ? SND_CTL_ELEM_TYPE_ENUMERATED : SND_CTL_ELEM_TYPE_BOOLEAN;
  *access = SND_CTL_EXT_ACCESS_READ;
  *count = 1;
  return 0;
}

static int
get_enumerated_info (snd_ctl_ext_t *ext, snd_ctl_ext_key_t key, unsigned int *items)
{
  *items = ITEMS;
  return 0;
}

static int
get_enumerated_name (snd_ctl_ext_t *ext,
                     snd_ctl_ext_key_t key,
                     unsigned int item,
                     char *name,
                     size_t name_max_len)
{
  g_snprintf (name, name_max_len, "item %u", item);
  return 0;
}

static int
read_integer (snd_ctl_ext_t *ext, snd_ctl_ext_key_t key, long *value)
{
  unsigned int at = 0;
  g_autofree char *line = dup_line (ext, NULL, (unsigned int) key, &at);

  if (line == NULL)
    return -ENOENT;
  *value = atol (strchr (line, '=') + 1);
  return 0;
}

static int
read_enumerated (snd_ctl_ext_t *ext, snd_ctl_ext_key_t key, unsigned int *items)
{
  long value = 0;
  int code = read_integer (ext, key, &value);

  *items = (unsigned int) value;
  return code;
}

static void
subscribe_events (snd_ctl_ext_t *ext, int subscribe)
{
}

static int
read_event (snd_ctl_ext_t *ext, snd_ctl_elem_id_t *id, unsigned int *mask)
{
  char byte = 0;

  if (read (ext->poll_fd, &byte, 1) != 1)
    return -EAGAIN;
  *mask = SND_CTL_EVENT_MASK_VALUE;
  return elem_list (ext, 0, id) < 0 ? -ENODEV : 1;
}

static const snd_ctl_ext_callback_t callbacks = {
  .close = card_close,
  .elem_count = elem_count,
  .elem_list = elem_list,
  .find_elem = find_elem,
  .get_attribute = get_attribute,
  .get_enumerated_info = get_enumerated_info,
  .get_enumerated_name = get_enumerated_name,
  .read_integer = read_integer,
  .read_enumerated = read_enumerated,
  .subscribe_events = subscribe_events,
  .read_event = read_event,
};

static char *
dup_setting (snd_config_t *conf, const char *key)
{
  snd_config_t *node = NULL;
  const char *value = "";

  if (snd_config_search (conf, key, &node) >= 0)
    snd_config_get_string (node, &value);
  return g_strdup (value);
}

SND_CTL_PLUGIN_DEFINE_FUNC (mrcjack);

SND_CTL_PLUGIN_DEFINE_FUNC (mrcjack)
{
  Card *card = g_new0 (Card, 1);
  g_autofree char *pipe = dup_setting (conf, "pipe");
  int code = 0;

  card->file = dup_setting (conf, "file");
  card->ext.version = SND_CTL_EXT_VERSION;
  card->ext.callback = &callbacks;
  card->ext.private_data = card;
  card->ext.poll_fd = open (pipe, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  g_strlcpy (card->ext.name, "a card with sockets", sizeof card->ext.name);
  code = snd_ctl_ext_create (&card->ext, name, mode);
  if (code < 0)
    card_close (&card->ext);
  else
    *handlep = card->ext.handle;
  return code;
}

SND_CTL_PLUGIN_SYMBOL (mrcjack);
