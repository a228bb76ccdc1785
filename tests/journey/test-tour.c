// SPDX-License-Identifier: GPL-3.0-or-later

/* Every place × language × size × text size: the lint, and a picture each. */

#include "kiosk/app/agency.h"
#include "kiosk/app/arrival.h"
#include "kiosk/app/contract.h"
#include "kiosk/app/decision.h"
#include "kiosk/app/fee.h"
#include "kiosk/app/finding.h"
#include "kiosk/app/places.h"
#include "kiosk/app/worksheet.h"
#include "kiosk/booking/walk-in.h"
#include "kiosk/counsel/agency.h"
#include "kiosk/widgets/layout.h"
#include "tests/support/test-kiosk.h"

static const struct {
  int width, height;
  gboolean all; /* only by MRC_TOUR=all */
} sizes[] = {
  { 1080, 1920, FALSE },
  { 1280, 800, FALSE },
  { 1920, 1080, TRUE },
  { 3840, 2160, TRUE },
};

static const struct {
  MrcTextSize size;
  const char *name;
  gboolean all;
} texts[] = {
  { MRC_TEXT_SMALL, "small", TRUE },
  { MRC_TEXT_NORMAL, "normal", FALSE },
  { MRC_TEXT_LARGE, "large", TRUE },
  { MRC_TEXT_LARGEST, "largest", FALSE },
};

/* Those that say they are under 188 mm high. */
static const struct {
  int width, height;
  const char *name;
  const char *settings;
} smalls[] = {
  { 1280, 800, "10in", "panel_mm: [216, 135]\n" }, /* the lowest that is believed */
  { 1366, 768, "11in", "panel_mm: [256, 144]\n" },
  { 1280, 800, "12in", "panel_mm: [250, 156]\n" },
  { 1920, 1080, "13in", "panel_mm: [286, 179]\n" },
};

typedef struct {
  int width, height;
  MrcLanguage language;
  guint text; /* index of texts */
  gboolean contrast;
  gboolean low;         /* for a wheelchair: of the pages of visitors only */
  const char *small;    /* (nullable): its name */
  const char *settings; /* (nullable) */
} Tour;

/* The pages of the serial need one another: they are opened with the answers given. */
static const char *const steps[] = { "serial/more", "when",      "needs", "calendar", "times/2026-11-24",
                                     "call",        "call/safe", "phone", "name",     "confirm",
                                     "slip" };

/* The samples of what is open. */
static const char *const notices[] = { "notices/real-jobs", "notices/real-jobs/2", "notices/real-jobs/3" };

/* And those of a slip that was brought. */
static const struct {
  const char *place;
  MrcArrivalVerdict verdict;
} slips[] = {
  { "arrival/slip", MRC_ARRIVAL_IS_LATE },   { "arrival/here", MRC_ARRIVAL_ALREADY },
  { "arrival/no", MRC_ARRIVAL_UNKNOWN },     { "arrival/line", MRC_ARRIVAL_GOOD },
  { "arrival/cancel", MRC_ARRIVAL_GOOD },    { "arrival/change", MRC_ARRIVAL_GOOD },
  { "arrival/walk-in", MRC_ARRIVAL_GOOD },   { "arrival/today", MRC_ARRIVAL_GOOD },
  { "arrival/cancelled", MRC_ARRIVAL_GOOD },
};

/* So do those of the worksheet. */
static const char *const worksheet[] = { "worksheet",        "worksheet/countries", "worksheet/cost",
                                         "worksheet/lender", "worksheet/loan",      "worksheet/interest",
                                         "worksheet/wage",   "worksheet/living",    "worksheet/months",
                                         "worksheet/result", "worksheet/boxes",     "worksheet/compare" };

/* And those of what is found. */
static const char *const search[] = { "search", "found/1", "found/2", "topics/all/2", "topics/all/9" };
/* And those of the agencies: listed, cancelled, suspended, run out, not there; by an old list, which has most
 * to say. */
static const char *const agencies[] = { "agency",          "agency/name",      "agency/found",
                                        "agency/is/7",     "agency/answer/1",  "agency/answer/7",
                                        "agency/answer/9", "agency/answer/19", "agency/is/99999",
                                        "agency/none" };

/* And those of where to go: asked of a district, said of all. */
static const char *const refer[] = { "refer",
                                     "refer/manpower/in/chattogram",
                                     "refer/manpower/at/cumilla",
                                     "refer/manpower/at/cumilla/2",
                                     "refer/bank/at/anywhere",
                                     "refer/law/at/anywhere",
                                     "refer/people/at/anywhere" };

/* And those of the training: known in the district, known beside it, not known, said of all. */
static const char *const training[] = {
  "training",
  "training/domestic-work",
  "training/domestic-work/in/dhaka",
  "training/domestic-work/in/dhaka/2",
  "training/domestic-work/in/rajshahi",
  "training/domestic-work/at/pabna",
  "training/domestic-work/at/chapainawabganj/2",
  "training/domestic-work/at/brahmanbaria",
  "training/departure/at/munshiganj",
  "training/certificate/at/anywhere",
  "training/certificate/at/anywhere/2",
  "training/language/at/anywhere/2",
  "training/driving/at/anywhere",
};

/* As long as a list may have them. */
static void
lengthen (MrcAgency *agency)
{
  static const char *const name[MRC_N_LANGUAGES] = {
    [MRC_LANGUAGE_BENGALI] =
      "নমুনা আন্তর্জাতিক জনশক্তি রপ্তানি ও নিয়োগ সেবা প্রতিষ্ঠান ওভারসিজ ট্রাভেলস প্রাঃ লিমিটেড",
    [MRC_LANGUAGE_ENGLISH] =
      "Sample International Manpower Export and Recruiting Services Overseas Travels Private Ltd",
  };
  static const char *const address[MRC_N_LANGUAGES] = {
    [MRC_LANGUAGE_BENGALI] = "নমুনা টাওয়ার (পঞ্চম তলা), বাড়ি নম্বর ১২৩/এ, রোড নম্বর ২৭ (পুরাতন), ব্লক সি, সেক্টর "
                             "১৪, উত্তর নমুনা আবাসিক এলাকা, নমুনা বাজারের পাশে, থানা নমুনাপুর, ঢাকা",
    [MRC_LANGUAGE_ENGLISH] =
      "Sample Tower (5th Floor), House 123/A, Road 27 (old), Block C, Sector 14, North Sample Residential "
      "Area, south of the Bazar, Thana Samplepur, Sample, Dhaka 1230",
  };

  for (int i = 0; i < MRC_N_LANGUAGES; i++) {
    g_free (agency->name[i]);
    g_free (agency->address[i]);
    agency->name[i] = g_strdup (name[i]);
    agency->address[i] = g_strdup (address[i]);
  }
}

static void
hear_of_agencies (MrcTestKiosk *kiosk)
{
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_COMMAND, NULL);
  g_autoptr (GPtrArray) all = mrc_agency_all (store, NULL);
  MrcAgencyList list = { .sample = TRUE };

  for (guint i = 0; i < 9; i++)
    lengthen (g_ptr_array_index (all, i)); /* of licence 1 to 9 */
  mrc_day_from_iso ("2026-10-01", &list.day);
  g_assert_true (mrc_agency_replace (store, all, &list, NULL));
  mrc_secret_text_set (mrc_agency_get_heard (kiosk->kiosk), "ট্রাভেলস");
}

/* Told as in the sample of the design. */
static void
tell_a_way (MrcTestKiosk *kiosk, const char *country, gint64 cost)
{
  MrcWorksheetAnswers *answers = mrc_worksheet_of (kiosk->kiosk);

  mrc_worksheet_answers_set_country (answers, country);
  mrc_worksheet_answers_set_cost (answers, cost);
  mrc_worksheet_answers_set_lender (answers, "lender", TRUE, -1);
  mrc_worksheet_answers_set_loan (answers, 20000000);
  mrc_worksheet_answers_set_interest (answers, 2000);
  mrc_worksheet_answers_set_wage (answers, 875, 2800000);
  mrc_worksheet_answers_set_living (answers, 1550000);
  mrc_worksheet_answers_set_months (answers, 24);
}

/* One that earns back its cost, to the country of the longest name; then the sample, which does not. */
static void
tell_two_ways (MrcTestKiosk *kiosk)
{
  tell_a_way (kiosk, "ae", 5200000);
  mrc_worksheet_begin_another (kiosk->kiosk);
  tell_a_way (kiosk, "sa", 47200000);
}

/* The way of a path that raises most, so that the pages of its result are as full as they get. */
typedef struct {
  MrcDecisionAnswers *answers;
  guint most;
} Fullest;

static void
look_for_fullest (const MrcDecision *decision,
                  const MrcDecisionStep *path,
                  int n_steps,
                  const MrcDecisionResult *result,
                  gpointer data)
{
  Fullest *fullest = data;
  guint n = result->papers->len;

  for (int i = 0; i < n_steps; i++) {
    const MrcDecisionAnswer *given = mrc_decision_question_get_answer (
      mrc_decision_get_question (decision, path[i].question), path[i].answer);

    n += given != NULL ? given->risks->len + given->papers->len + (given->plan != NULL) : 0;
  }
  if (n <= fullest->most)
    return;
  fullest->most = n;
  for (int i = 0; i < n_steps; i++)
    mrc_decision_answers_give (fullest->answers, decision, path[i].question, path[i].answer);
}

static int
think_it_through (MrcTestKiosk *kiosk, const MrcDecision *decision)
{
  Fullest fullest = { mrc_decision_answers_of (kiosk->kiosk, decision), 0 };
  g_autoptr (MrcDecisionPlan) plan = NULL;

  g_assert_true (mrc_decision_each_way (decision, look_for_fullest, &fullest));
  plan = mrc_decision_plan_of (kiosk->kiosk, decision);
  return 3 + ((int) plan->risks->len + 3) / 4;
}

/* What a slip says: one that may come in, in the queue, or is none of ours. */
static void
bring_a_slip (MrcTestKiosk *kiosk, MrcArrivalVerdict verdict)
{
  MrcArrival *arrival = g_new0 (MrcArrival, 1);
  MrcAppointment *appointment = g_new0 (MrcAppointment, 1);
  MrcDay day = 0;

  mrc_day_from_iso ("2026-11-24", &day);
  *appointment = (MrcAppointment){ .service = g_strdup ("paper-check"),
                                   .day = day,
                                   .minute = 630,
                                   .call_number = 42,
                                   .short_code = g_strdup ("417205836"),
                                   .ticket = g_strdup ("MRC1SAMPLE") };
  *arrival = (MrcArrival){ .verdict = verdict, .appointment = appointment, .call_number = 42, .before = 12 };
  mrc_arrival_set (kiosk->kiosk, arrival);
}

static void
answer (MrcTestKiosk *kiosk)
{
  MrcVisit *visit = mrc_kiosk_get_visit (kiosk->kiosk);
  MrcAppointment *appointment = g_new0 (MrcAppointment, 1);
  MrcDay day = 0;

  mrc_day_from_iso ("2026-11-24", &day);
  mrc_visit_set_door (visit, "prospective");
  mrc_visit_set_service (visit, "paper-check");
  mrc_visit_set_time (visit, day, 630);
  mrc_visit_set_call (visit, MRC_CALL_YES);
  mrc_secret_text_set (mrc_visit_get_phone (visit), "01712345678");
  mrc_secret_text_set (mrc_visit_get_name (visit), "সালমা আক্তার");
  appointment->service = g_strdup ("paper-check");
  appointment->day = day;
  appointment->minute = 630;
  appointment->call_number = 42;
  appointment->short_code = g_strdup ("417205836");
  appointment->ticket = g_strdup ("MRC1SAMPLE");
  mrc_kiosk_set_appointment (kiosk->kiosk, appointment);
}

/* Every card is looked at by the lint; a picture is kept of the first of each topic. */
static gboolean
is_pictured (const char *place)
{
  return !g_str_has_prefix (place, "topic/") || g_str_has_suffix (place, "/1");
}

/* MRC_TOUR_PLACE: the tour of one who works on a few pages: the places that begin so, or so: "doors,home". */
static gboolean
is_wanted (const char *place)
{
  g_auto (GStrv) only = g_strsplit (g_getenv ("MRC_TOUR_PLACE"), ",", -1);

  for (guint i = 0; only[i] != NULL; i++) {
    if (g_str_has_prefix (place, only[i]))
      return TRUE;
  }

  return FALSE;
}

static void
visit (MrcTestKiosk *kiosk, const Tour *tour, const char *place)
{
  const char *language = mrc_language_code (tour->language);
  gboolean few = g_getenv ("MRC_TOUR_PLACE") != NULL;
  g_autofree char *flat = g_strdelimit (g_strdup (place), "/", '-');
  g_autofree char *name = g_strdup_printf ("%s-%dx%d-%s-%s%s", flat, tour->width, tour->height, language,
                                           tour->small != NULL ? tour->small : texts[tour->text].name,
                                           tour->contrast ? "-contrast"
                                           : tour->low    ? "-low"
                                                          : "");
  MrcPlaceFlags flags = mrc_place_get_flags (mrc_place_find (place));
  gboolean staff = flags & MRC_PLACE_STAFF;

  if (few && !is_wanted (place))
    return;
  /* Where nobody has asked for it yet, and where it has ended. */
  if (tour->low && (flags & (MRC_PLACE_STAFF | MRC_PLACE_IDLE | MRC_PLACE_NO_BAR)))
    return;

  mrc_test_kiosk_open (kiosk, place);
  g_assert_cmpstr (mrc_test_kiosk_get_place (kiosk), ==, place);
  /* A page that wants more than the panel has would push the bar off the glass. */
  if (gtk_widget_get_width (kiosk->window) > tour->width ||
      gtk_widget_get_height (kiosk->window) > tour->height)
    mrc_test_fail ("%s wants %d×%d", name, gtk_widget_get_width (kiosk->window),
                   gtk_widget_get_height (kiosk->window));
  mrc_test_lint (kiosk->window, name, !staff);
  mrc_test_names (kiosk->window, name);
  if (tour->low)
    mrc_test_reach (kiosk->window, name);
  if (!staff && !g_str_equal (place, "clock"))
    mrc_test_voice (GTK_WIDGET (mrc_window_get_screen (MRC_WINDOW (kiosk->window))), name);
  if (is_pictured (place)) {
    /* Its scenes fade into each other: what a word stands on there is another at each moment. And what stands
     * low has the colours it has elsewhere. */
    if (!g_str_equal (place, "idle") && !tour->low)
      mrc_test_contrast (kiosk->window, name, tour->contrast);
    mrc_test_save_png (kiosk->window, name);
  }
}

static void
tour_decisions (MrcTestKiosk *kiosk, const Tour *tour)
{
  GPtrArray *decisions = mrc_pack_get_decisions (mrc_kiosk_get_services (kiosk->kiosk)->pack);

  for (guint i = 0; i < decisions->len; i++) {
    const MrcDecision *decision = g_ptr_array_index (decisions, i);
    int pages = think_it_through (kiosk, decision);

    for (int page = 1; page <= pages; page++) {
      g_autofree char *place = g_strdup_printf ("decide/%s/result/%d", decision->slug, page);

      visit (kiosk, tour, place);
    }
  }
}

/* Each answer of the fee check: over, within, unknown with a remark. */
static void
tour_fees (MrcTestKiosk *kiosk, const Tour *tour)
{
  static const char *const countries[] = { "jp", "sg", "sa" };

  visit (kiosk, tour, "fee");
  visit (kiosk, tour, "fee/countries");
  for (guint i = 0; i < G_N_ELEMENTS (countries); i++) {
    mrc_fee_told_set_country (mrc_fee_told_of (kiosk->kiosk), countries[i]);
    mrc_fee_told_set_asked (mrc_fee_told_of (kiosk->kiosk), 26000000);
    visit (kiosk, tour, "fee/asked");
    visit (kiosk, tour, "fee/result");
    visit (kiosk, tour, "fee/next");
    if (tour->small != NULL)
      visit (kiosk, tour, "fee/next/2");
  }
}

static void
tour_search (MrcTestKiosk *kiosk, const Tour *tour)
{
  mrc_test_kiosk_open (kiosk, "search");
  mrc_secret_text_set (mrc_finding_words (kiosk->kiosk), "টাকা");
  mrc_finding_start (kiosk->kiosk);
  mrc_test_kiosk_wait_place (kiosk, "found/1");
  for (guint i = 0; i < G_N_ELEMENTS (search); i++)
    visit (kiosk, tour, search[i]);
}

/* Every point; then the fullest result, in which nothing is there. */
static void
tour_contract (MrcTestKiosk *kiosk, const Tour *tour)
{
  GPtrArray *points = mrc_contract_points (kiosk->kiosk);

  for (guint i = 0; i < points->len; i++) {
    g_autofree char *place = g_strconcat ("contract/", mrc_table_row_get (points->pdata[i], "code"), NULL);

    visit (kiosk, tour, place);
    mrc_contract_told_give (mrc_contract_told_of (kiosk->kiosk), (int) i, MRC_CONTRACT_NO);
  }
  for (int page = 1; page <= (int) (points->len + 3) / 4 + 1; page++) {
    g_autofree char *place = g_strdup_printf ("contract/result/%d", page);

    visit (kiosk, tour, place);
  }
}

/* Where a page has room for one way beside staying there are more pages. */
static void
tour_ways (MrcTestKiosk *kiosk, const Tour *tour)
{
  GPtrArray *ways = mrc_pack_get_table (mrc_kiosk_get_services (kiosk->kiosk)->pack, "channels");
  guint others = (guint) mrc_layout ()->ways;

  visit (kiosk, tour, "ways");
  for (guint page = 2; (page - 1) * others < ways->len - 1; page++) {
    g_autofree char *place = g_strdup_printf ("ways/%u", page);

    visit (kiosk, tour, place);
  }
}

/* More than a page of the day has room for. */
static void
people_come (MrcTestKiosk *kiosk)
{
  const MrcServices *services = mrc_kiosk_get_services (kiosk->kiosk);
  g_autoptr (MrcStore) store = mrc_store_open (kiosk->dir, MRC_STORE_COMMAND, NULL);

  for (int i = 0; i < 9; i++) {
    MrcUuid id = mrc_uuid7_new (1 + i);
    g_autoptr (GError) error = NULL;
    g_autoptr (MrcWalkIn) walk_in =
      mrc_walk_in_take (store, services->clock, services->ticket_key, &id, MRC_QUEUE_GENERAL, &error);

    g_assert_no_error (error);
  }
}

/* The longest there may be, where a page has the least room to give; and where contrast is the highest. */
static void
tell_of_a_crisis (MrcTestKiosk *kiosk)
{
  mrc_test_kiosk_tell_crisis (kiosk, MRC_TEST_CRISIS_BN, MRC_TEST_CRISIS_EN, MRC_TEST_DAY);
  mrc_test_kiosk_open (kiosk, "doors");
  mrc_test_wait_until (mrc_test_find_id (kiosk->window, "crisis") != NULL);
}

/* Its band stands over what is in reach: the same pages once more. */
static void
tour_crisis (MrcTestKiosk *kiosk, const Tour *tour)
{
  static const char *const pages[] = { "doors", "home/prospective", "home/returnee", "home/family" };

  tell_of_a_crisis (kiosk);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    visit (kiosk, tour, pages[i]);
}

static void
test_tour (gconstpointer data)
{
  const Tour *tour = data;
  MrcTestKiosk *kiosk = mrc_test_kiosk_new (tour->width, tour->height, tour->language, tour->settings);
  g_autoptr (GPtrArray) places = mrc_places_list (kiosk->kiosk);

  answer (kiosk);
  if (tour->contrast || texts[tour->text].size == MRC_TEXT_LARGEST)
    tell_of_a_crisis (kiosk);
  mrc_kiosk_set_ease (kiosk->kiosk,
                      &(MrcEase){ texts[tour->text].size, tour->contrast, MRC_MANNER_NORMAL, tour->low });
  for (guint i = 0; i < places->len; i++)
    visit (kiosk, tour, g_ptr_array_index (places, i));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    visit (kiosk, tour, steps[i]);
  for (guint i = 0; i < G_N_ELEMENTS (notices); i++)
    visit (kiosk, tour, notices[i]);
  for (guint i = 0; i < G_N_ELEMENTS (slips); i++) {
    bring_a_slip (kiosk, slips[i].verdict);
    mrc_arrival_set_changing (kiosk->kiosk, TRUE);
    visit (kiosk, tour, slips[i].place);
  }
  tell_two_ways (kiosk);
  for (guint i = 0; i < G_N_ELEMENTS (worksheet); i++)
    visit (kiosk, tour, worksheet[i]);
  tour_decisions (kiosk, tour);
  tour_contract (kiosk, tour);
  tour_fees (kiosk, tour);
  if (tour->small != NULL) { /* pages of its own */
    visit (kiosk, tour, "home/prospective/2");
    visit (kiosk, tour, "home/returnee/2");
    visit (kiosk, tour, "home/family/2");
    visit (kiosk, tour, "help/numbers-3");
    visit (kiosk, tour, "worksheet/sums");
  }
  tour_ways (kiosk, tour);
  for (guint i = 0; i < G_N_ELEMENTS (training); i++)
    visit (kiosk, tour, training[i]);
  for (guint i = 0; i < G_N_ELEMENTS (refer); i++)
    visit (kiosk, tour, refer[i]);
  tour_search (kiosk, tour);
  hear_of_agencies (kiosk);
  for (guint i = 0; i < G_N_ELEMENTS (agencies); i++)
    visit (kiosk, tour, agencies[i]);
  mrc_kiosk_set_staff_unlocked (kiosk->kiosk, TRUE);
  visit (kiosk, tour, "staff/export");
  people_come (kiosk);
  visit (kiosk, tour, "today");
  visit (kiosk, tour, "today/from-4");
  visit (kiosk, tour, "today/1");
  visit (kiosk, tour, "centre");
  visit (kiosk, tour, "centre/services/0");
  visit (kiosk, tour, "centre/service/counsel");
  visit (kiosk, tour, "centre/days");
  visit (kiosk, tour, "centre/clock");
  if (tour->low)
    tour_crisis (kiosk, tour);
  mrc_test_kiosk_free (kiosk);
}

/* "--part 2/4": every fourth, beginning with the second. Of a few places (MRC_TOUR_PLACE) the first does all.
 */
static guint part = 1, parts = 1;
static guint n_tours;

static void
add_tour (const char *path, Tour *tour)
{
  if (n_tours++ % parts == part - 1)
    g_test_add_data_func_full (path, tour, test_tour, g_free);
  else
    g_free (tour);
}

int
main (int argc, char **argv)
{
  gboolean all = g_strcmp0 (g_getenv ("MRC_TOUR"), "all") == 0;

  mrc_test_init (&argc, &argv);
  if (argc > 2 && g_str_equal (argv[1], "--part") && sscanf (argv[2], "%u/%u", &part, &parts) != 2)
    g_error ("%s is no part", argv[2]);
  if (part == 1 && g_getenv ("MRC_TOUR_PLACE") != NULL)
    parts = 1;

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++) {
    for (guint t = 0; t < G_N_ELEMENTS (texts); t++) {
      for (MrcLanguage language = 0; language < MRC_N_LANGUAGES; language++) {
        Tour *tour = g_new0 (Tour, 1);
        g_autofree char *path = g_strdup_printf ("/tour/%dx%d/%s/%s", sizes[s].width, sizes[s].height,
                                                 mrc_language_code (language), texts[t].name);

        *tour = (Tour){ sizes[s].width, sizes[s].height, language, t, FALSE, FALSE };
        if (all || (!sizes[s].all && !texts[t].all))
          add_tour (path, tour);
        else
          g_free (tour);
      }
    }
  }

  /* The colours are the same in both. */
  for (MrcLanguage language = 0; language < MRC_N_LANGUAGES; language++) {
    Tour *tour = g_new0 (Tour, 1);
    g_autofree char *path = g_strdup_printf ("/tour/1080x1920/%s/contrast", mrc_language_code (language));

    *tour = (Tour){ 1080, 1920, language, 1, TRUE, FALSE };
    if (all || language == MRC_LANGUAGE_BENGALI)
      add_tour (path, tour);
    else
      g_free (tour);
  }

  for (guint t = 0; t < G_N_ELEMENTS (texts); t++) {
    for (MrcLanguage language = 0; language < MRC_N_LANGUAGES; language++) {
      Tour *tour = g_new0 (Tour, 1);
      g_autofree char *path =
        g_strdup_printf ("/tour/1080x1920/%s/%s-low", mrc_language_code (language), texts[t].name);

      *tour = (Tour){ 1080, 1920, language, t, FALSE, TRUE };
      if (texts[t].size <= MRC_TEXT_NORMAL &&
          (all || (texts[t].size == MRC_TEXT_NORMAL && language == MRC_LANGUAGE_BENGALI)))
        add_tour (path, tour);
      else
        g_free (tour);
    }
  }

  for (guint i = 0; all && i < G_N_ELEMENTS (smalls); i++) {
    for (MrcLanguage language = 0; language < MRC_N_LANGUAGES; language++) {
      Tour *tour = g_new0 (Tour, 1);
      g_autofree char *path = g_strdup_printf ("/tour/%dx%d/%s/%s", smalls[i].width, smalls[i].height,
                                               mrc_language_code (language), smalls[i].name);

      *tour = (Tour){ smalls[i].width, smalls[i].height, language,          1, FALSE,
                      FALSE,           smalls[i].name,   smalls[i].settings };
      add_tour (path, tour);
    }
  }

  return g_test_run ();
}
