// SPDX-License-Identifier: GPL-3.0-or-later

/* The register of agencies: read from a file that may hold anything, kept whole, answered by the day. */

#include "kiosk/counsel/agency-file.h"
#include "kiosk/counsel/agency-search.h"
#include "tests/store/folder.h"

#include <string.h>

#define HEADER "rl,name_en,name_bn,address_en,address_bn,status,status_day,valid_to\n"
#define TODAY 20779 /* 2026-11-22 */

static GPtrArray *
read_text (const char *text, GPtrArray *problems)
{
  return mrc_agency_file_read (text, strlen (text), "list.csv", problems);
}

static GPtrArray *
read_good (const char *text)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *agencies = read_text (text, problems);

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (problems, i));
  g_assert_nonnull (agencies);
  return agencies;
}

static void
test_reads_a_line (void)
{
  g_autoptr (GPtrArray) agencies = read_good (
    "\xEF\xBB\xBF" HEADER "RL-1234,Sample Overseas,নমুনা  ওভারসিজ ,\"12 Sample Road, Dhaka\",,Suspended,"
    "2026-10-30,2027-06-30\r\n");
  const MrcAgency *agency = g_ptr_array_index (agencies, 0);

  g_assert_cmpuint (agencies->len, ==, 1);
  g_assert_cmpint (agency->licence, ==, 1234);
  g_assert_cmpstr (agency->name[MRC_LANGUAGE_BENGALI], ==, "নমুনা ওভারসিজ");
  g_assert_cmpstr (mrc_agency_address (agency, MRC_LANGUAGE_BENGALI), ==, "12 Sample Road, Dhaka");
  g_assert_cmpint (agency->state, ==, MRC_LICENCE_SUSPENDED);
  g_assert_cmpint (agency->state_day, ==, 20756);
  g_assert_cmpint (agency->valid_to, ==, 20999);
}

/* The columns that are there, in any order; others are passed over. */
static void
test_least_of_columns (void)
{
  g_autoptr (GPtrArray) agencies = read_good ("sl,status,rl,name_en\n1,বৈধ,আরএল নং ১২,Sample One\n");
  const MrcAgency *agency = g_ptr_array_index (agencies, 0);

  g_assert_cmpint (agency->licence, ==, 12);
  g_assert_cmpstr (mrc_agency_name (agency, MRC_LANGUAGE_BENGALI), ==, "Sample One");
  g_assert_cmpstr (mrc_agency_address (agency, MRC_LANGUAGE_BENGALI), ==, "");
  g_assert_cmpint (agency->valid_to, ==, MRC_NO_DAY);
}

static void
test_licence_numbers (void)
{
  static const struct {
    const char *text;
    int licence; /* 0: none */
  } cases[] = {
    { "1234", 1234 },      { "RL-0012", 12 }, { "R.L. No: 7", 7 },
    { "আরএল ১২৩৪", 1234 }, { " 45 ", 45 },    { "99999", 99999 },
    { "100000", 0 },       { "0", 0 },        { "", 0 },
    { "RL", 0 },           { "12a", 0 },      { "12 13", 0 },
    { "-5", 5 },           { "x12", 0 },      { "99999999999999999999", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    int licence = 0;

    g_test_message ("“%s”", cases[i].text);
    g_assert_cmpint (mrc_agency_licence_from_text (cases[i].text, &licence), ==, cases[i].licence != 0);
    g_assert_cmpint (licence, ==, cases[i].licence);
  }
}

/* Each mistake is told with file, line and remedy, all of them at once, and nothing is taken. */
static void
test_mistakes (void)
{
  static const struct {
    const char *text, *told;
  } cases[] = {
    { "", "list.csv: it has no line after the first; is it the right file?" },
    { HEADER, "list.csv: it has no line after the first; is it the right file?" },
    { "rl,name\n1,a\n",
      "list.csv:1: the column name_en is missing; let the first line name rl, name_en and status" },
    { HEADER "x,Sample,,,,valid,,\n", "list.csv:2: rl is “x”; write the number on the licence, as 1234" },
    { HEADER "1,Sample,,,,valid,,\n2,Sample,,,,valid,,\n1,Other,,,,valid,,\n",
      "list.csv:4: rl 1 stands on line 2 too; keep the line that is right" },
    { HEADER "1,,,,,valid,,\n", "list.csv:2: the agency has no name; write name_en or name_bn" },
    { HEADER "1,Sample,নমুনা Ltd,,,valid,,\n", "list.csv:2: name_bn is “নমুনা Ltd”, with Latin letters; write "
                                              "it in Bengali letters, or leave it empty" },
    { HEADER "1,Sample,,,,closed,,\n",
      "list.csv:2: status is “closed”; write valid, suspended or cancelled" },
    { HEADER "1,Sample,,,,valid,,30/6/2027\n",
      "list.csv:2: valid_to is “30/6/2027”; write a day as 2027-06-30, or leave it empty" },
    { HEADER "1,\"Sample,,,,valid,,\n", "list.csv:2: a quote is opened and never closed; close it" },
    { HEADER "1,Sample \xFF,,,,valid,,\n", "list.csv:2: not UTF-8 text; save it as \"CSV UTF-8\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

    g_assert_null (read_text (cases[i].text, problems));
    g_assert_cmpuint (problems->len, >=, 1);
    g_assert_cmpstr (g_ptr_array_index (problems, 0), ==, cases[i].told);
  }
}

static void
test_all_mistakes_at_once (void)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = g_strnfill (MRC_AGENCY_NAME_MOST + 1, 'a');
  g_autofree char *text = g_strconcat (HEADER "x,Sample,,,,valid,,\n1,", name, ",,,,open,,\n", NULL);

  g_assert_null (read_text (text, problems));
  g_assert_cmpuint (problems->len, ==, 3);
}

static MrcAgency *
get (MrcStore *store, int licence)
{
  g_autoptr (GError) error = NULL;
  MrcAgency *agency = mrc_agency_get (store, licence, &error);

  g_assert_no_error (error);
  return agency;
}

static void
replace (MrcStore *store, const char *text, MrcDay day)
{
  g_autoptr (GPtrArray) agencies = read_good (text);
  g_autoptr (GError) error = NULL;

  mrc_agency_replace (store, agencies, &(MrcAgencyList){ .day = day }, &error);
  g_assert_no_error (error);
}

static void
test_kept_and_replaced (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);
  g_autoptr (MrcAgency) first = NULL;
  g_autoptr (MrcAgency) gone = NULL;
  g_autoptr (MrcAgency) stranger = NULL;
  MrcAgencyList list;

  g_assert_true (mrc_agency_get_list (store, &list, NULL));
  g_assert_cmpint (list.day, ==, MRC_NO_DAY);

  replace (store,
           HEADER "1,Sample One,নমুনা এক,Road 1,,cancelled,2026-10-30,\n2,Sample Two,,,,valid,,2027-06-30\n",
           TODAY - 40);
  replace (store, HEADER "1,Sample One,নমুনা এক,Road 1,,suspended,2026-10-30,\n3,Sample Three,,,,valid,,\n",
           TODAY - 2);
  g_assert_true (mrc_agency_get_list (store, &list, NULL));
  g_assert_cmpint (list.day, ==, TODAY - 2);
  g_assert_cmpint (list.n, ==, 2);
  g_assert_false (list.sample);

  first = get (store, 1);
  g_assert_cmpint (first->state, ==, MRC_LICENCE_SUSPENDED);
  g_assert_cmpint (first->state_day, ==, 20756);
  g_assert_cmpint (first->valid_to, ==, MRC_NO_DAY);
  g_assert_cmpstr (first->name[MRC_LANGUAGE_BENGALI], ==, "নমুনা এক");
  gone = get (store, 2);
  g_assert_null (gone);
  stranger = get (store, 77);
  g_assert_null (stranger);
}

/* A row that the schema refuses leaves the list that was there. */
static void
test_all_or_nothing (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);
  g_autoptr (GPtrArray) agencies = read_good (HEADER "5,Sample Five,,,,valid,,\n6,Sample Six,,,,valid,,\n");
  g_autoptr (MrcAgency) kept = NULL;
  g_autoptr (GError) error = NULL;
  MrcAgencyList list;

  replace (store, HEADER "1,Sample One,,,,valid,,\n", TODAY - 9);
  ((MrcAgency *) g_ptr_array_index (agencies, 1))->licence = 5;
  g_assert_false (mrc_agency_replace (store, agencies, &(MrcAgencyList){ .day = TODAY }, &error));
  g_assert_error (error, MRC_STORE_ERROR, MRC_STORE_ERROR_CONSTRAINT);
  kept = get (store, 1);
  g_assert_nonnull (kept);
  g_assert_true (mrc_agency_get_list (store, &list, NULL));
  g_assert_cmpint (list.day, ==, TODAY - 9);
}

static void
test_answers (void)
{
  g_autoptr (MrcAgency) agency = mrc_agency_new ();

  g_assert_cmpint (mrc_agency_answer (agency, TODAY), ==, MRC_ANSWER_LISTED);
  agency->valid_to = TODAY;
  g_assert_cmpint (mrc_agency_answer (agency, TODAY), ==, MRC_ANSWER_LISTED);
  g_assert_cmpint (mrc_agency_answer (agency, TODAY + 1), ==, MRC_ANSWER_EXPIRED);
  agency->state = MRC_LICENCE_SUSPENDED;
  g_assert_cmpint (mrc_agency_answer (agency, TODAY + 1), ==, MRC_ANSWER_STOPPED);
  agency->state = MRC_LICENCE_CANCELLED;
  g_assert_cmpint (mrc_agency_answer (agency, TODAY), ==, MRC_ANSWER_STOPPED);
}

static void
test_stale (void)
{
  MrcAgencyList list = { .day = TODAY };

  g_assert_false (mrc_agency_list_is_stale (&list, TODAY));
  g_assert_false (mrc_agency_list_is_stale (&list, TODAY + 30));
  g_assert_true (mrc_agency_list_is_stale (&list, TODAY + 31));
  list.day = MRC_NO_DAY;
  g_assert_false (mrc_agency_list_is_stale (&list, TODAY));
}

static void
assert_refused (const MrcAgencyList *next, const MrcAgencyList *present, MrcAgencyError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (mrc_agency_list_may_follow (next, present, TODAY, &error));
  g_assert_error (error, MRC_AGENCY_ERROR, (int) code);
}

static void
test_what_may_follow (void)
{
  const MrcAgencyList none = { .day = MRC_NO_DAY };
  const MrcAgencyList present = { .day = TODAY - 10, .n = 2700 };
  const MrcAgencyList sample = { .day = TODAY, .n = 2750, .sample = TRUE };
  MrcAgencyList next = { .day = TODAY, .n = 2430 };

  g_assert_true (mrc_agency_list_may_follow (&next, &none, TODAY, NULL));
  g_assert_true (mrc_agency_list_may_follow (&next, &present, TODAY, NULL));
  next.n = 2429;
  assert_refused (&next, &present, MRC_AGENCY_ERROR_SHORTER);
  next = (MrcAgencyList){ .day = TODAY - 11, .n = 2700 };
  assert_refused (&next, &present, MRC_AGENCY_ERROR_OLDER);
  g_assert_true (mrc_agency_list_may_follow (&next, &sample, TODAY, NULL));
  next.day = TODAY + 1;
  assert_refused (&next, &none, MRC_AGENCY_ERROR_FUTURE);
}

static void
test_found_in_the_register (void)
{
  g_autoptr (MrcTestFolder) folder = mrc_test_folder_new ();
  g_autoptr (MrcStore) store = mrc_test_folder_create_store (folder);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) none = NULL;

  replace (store,
           HEADER
           "1,Sample Shapla Overseas,,,,valid,,\n2,Sample Jamuna Travels,নমুনা যমুনা ট্রাভেলস,,,valid,,\n",
           TODAY);
  found = mrc_agency_find (store, "jomuna", 5, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (((MrcAgency *) g_ptr_array_index (found, 0))->licence, ==, 2);
  none = mrc_agency_find (store, "কর্ণফুলী", 5, NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agency/file/reads-a-line", test_reads_a_line);
  g_test_add_func ("/agency/file/least-of-columns", test_least_of_columns);
  g_test_add_func ("/agency/file/licence-numbers", test_licence_numbers);
  g_test_add_func ("/agency/file/mistakes-have-line-and-remedy", test_mistakes);
  g_test_add_func ("/agency/file/all-mistakes-at-once", test_all_mistakes_at_once);
  g_test_add_func ("/agency/list/kept-and-replaced", test_kept_and_replaced);
  g_test_add_func ("/agency/list/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/agency/list/stale-after-30-days", test_stale);
  g_test_add_func ("/agency/list/what-may-follow", test_what_may_follow);
  g_test_add_func ("/agency/answers", test_answers);
  g_test_add_func ("/agency/found-in-the-register", test_found_in_the_register);
  return g_test_run ();
}
