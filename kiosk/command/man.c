// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * Run by the build: prints the man page "mrc" or "mrc-bookings-list" from the words
 * that --help shows, so that the two cannot tell different things.
 */

#include "kiosk/command/command.h"

#include <stdio.h>
#include <string.h>

/* roff takes a dot or an apostrophe at a line's beginning for a request. */
static void
print_text (const char *text)
{
  gboolean beginning = TRUE;

  for (; *text != '\0'; text++) {
    if (beginning && (*text == '.' || *text == '\''))
      fputs ("\\&", stdout);
    if (*text == '\\')
      fputs ("\\e", stdout);
    else if (*text == '-')
      fputs ("\\-", stdout);
    else
      putchar (*text);
    beginning = *text == '\n';
  }
}

static void
print_paragraphs (const char *text)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n\n", -1);

  for (char **paragraph = paragraphs; *paragraph != NULL; paragraph++) {
    puts (".PP");
    print_text (*paragraph);
    putchar ('\n');
  }
}

static void
print_options (const GOptionEntry *options)
{
  for (; options != NULL && options->long_name != NULL; options++) {
    fputs (".TP\n\\fB", stdout);
    if (options->short_name != 0)
      printf ("\\-%c\\fR, \\fB", options->short_name);
    fputs ("\\-\\-", stdout);
    print_text (options->long_name);
    if (options->arg_description != NULL)
      printf ("\\fR \\fI%s", options->arg_description);
    fputs ("\\fR\n", stdout);
    print_text (options->description);
    puts (".");
  }
}

static void
print_head (const char *page, const char *summary)
{
  g_autofree char *title = g_ascii_strup (page, -1);

  printf (".TH \"%s\" 1 \"\" \"MRC Kiosk " MRC_VERSION "\" \"MRC Kiosk\"\n.SH NAME\n", title);
  print_text (page);
  fputs (" \\- ", stdout);
  print_text (summary);
  putchar ('\n');
}

static void
print_tail (void)
{
  puts (
    ".SH EXIT STATUS\n0: done. 1: the answer is no. 2: it could not be done; the message names the remedy.");
  puts (".SH SEE ALSO\n\\fBmrc\\fR(1)");
}

static void
print_command (const char *page, const MrcCommand *command)
{
  print_head (page, command->summary);
  printf (".SH SYNOPSIS\n\\fBmrc %s\\fR [\\fIOPTION\\fR]... \\fI%s\\fR\n.SH DESCRIPTION\n", command->name,
          command->operands);
  print_paragraphs (command->details);
  puts (".SH OPTIONS");
  print_options (command->options);
  print_options (mrc_common_options);
  puts (".SH EXAMPLE\n.nf");
  print_text (command->example);
  puts ("\n.fi");
  print_tail ();
}

static void
print_overview (void)
{
  print_head ("mrc", "the staff's side of a migrant resource centre's kiosk");
  puts (".SH SYNOPSIS\n\\fBmrc\\fR \\fISUBCOMMAND\\fR [\\fIOPTION\\fR]...\n.SH DESCRIPTION");
  puts (
    "Makes a centre and looks after it. Data goes to standard output, talk to standard error. It may be used "
    "while the kiosk runs.\n.SH SUBCOMMANDS");
  for (const MrcCommand *const *command = mrc_commands; *command != NULL; command++) {
    printf (".TP\n\\fB%s\\fR\n", (*command)->name);
    print_text ((*command)->summary);
    puts (".");
  }
  puts (".SH OPTIONS");
  print_options (mrc_common_options);
  print_tail ();
}

int
main (int argc, char *argv[])
{
  if (argc == 2 && strcmp (argv[1], "mrc") == 0) {
    print_overview ();
    return 0;
  }
  for (const MrcCommand *const *command = mrc_commands; argc == 2 && *command != NULL; command++) {
    g_autofree char *page = g_strconcat ("mrc-", (*command)->name, NULL);

    g_strdelimit (page, " ", '-');
    if (strcmp (page, argv[1]) == 0) {
      print_command (page, *command);
      return 0;
    }
  }
  fprintf (stderr, "usage: mrc-man mrc|mrc-SUBCOMMAND\n");
  return 2;
}
