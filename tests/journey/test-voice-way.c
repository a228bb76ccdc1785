// SPDX-License-Identifier: GPL-3.0-or-later

/* The way by ear: what the narrator is told to say, in which order, and what on the glass is lit meanwhile.
 * A transcript has a line a saying: the lit widget, a colon, the text. The question lights none. */

#include <string.h>

#include "kiosk/speech/narrator.h"
#include "kiosk/widgets/pressable.h"
#include "tests/support/test-kiosk.h"

typedef struct {
  MrcTestKiosk *kiosk;
  MrcNarrator *narrator; /* (borrowed) */
  GPtrArray *lit;        /* (element-type utf8): what was lit, a string each saying */
} Ear;

static void
add_lit (GtkWidget *widget, GString *lit)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (MRC_IS_PRESSABLE (widget) && gtk_widget_has_css_class (widget, "saying"))
    g_string_append (lit, gtk_widget_get_name (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_lit (child, lit);
}

/* After the application's own handler: the light is on by now. */
static void
on_started (MrcNarrator *narrator, const char *id, Ear *ear)
{
  g_autoptr (GString) lit = g_string_new (NULL);

  add_lit (ear->kiosk->window, lit);
  g_ptr_array_add (ear->lit, g_strdup (lit->str));
}

static void
listen (Ear *ear, MrcLanguage language)
{
  ear->kiosk = mrc_test_kiosk_new (1080, 1920, language, NULL);
  ear->narrator = g_object_ref (mrc_kiosk_get_services (ear->kiosk->kiosk)->narrator);
  ear->lit = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect (ear->narrator, "started", G_CALLBACK (on_started), ear);
}

static void
stop_listening (Ear *ear)
{
  g_signal_handlers_disconnect_by_data (ear->narrator, ear);
  g_object_unref (ear->narrator);
  mrc_test_kiosk_free (ear->kiosk);
  g_ptr_array_unref (ear->lit);
}

/* Touches @id. Returns: (transfer full): the transcript of what comes of it */
static char *
hear (Ear *ear, const char *id)
{
  GPtrArray *said = mrc_narrator_recording_get (ear->narrator);
  g_autoptr (GString) lines = g_string_new (NULL);

  mrc_narrator_recording_clear (ear->narrator);
  g_ptr_array_set_size (ear->lit, 0);
  mrc_test_kiosk_press (ear->kiosk, id);
  g_assert_cmpuint (said->len, ==, ear->lit->len);
  for (guint i = 0; i < said->len; i++)
    g_string_append_printf (lines, "%s: %s\n", (char *) g_ptr_array_index (ear->lit, i),
                            ((const MrcSaying *) g_ptr_array_index (said, i))->text);
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
assert_hears (Ear *ear, const char *id, const char *transcript)
{
  g_autofree char *heard = hear (ear, id);
  g_autofree char *expected = g_utf8_normalize (transcript, -1, G_NORMALIZE_NFC);
  g_autofree char *normal = g_utf8_normalize (heard, -1, G_NORMALIZE_NFC);

  g_assert_cmpstr (normal, ==, expected);
}

/* Of what was heard last. */
static void
assert_before (Ear *ear, const char *first, const char *second)
{
  GPtrArray *said = mrc_narrator_recording_get (ear->narrator);
  guint at[2] = { G_MAXUINT, G_MAXUINT };

  for (guint i = 0; i < said->len; i++) {
    const char *text = ((const MrcSaying *) g_ptr_array_index (said, i))->text;

    if (strstr (text, first) != NULL)
      at[0] = MIN (at[0], i);
    if (strstr (text, second) != NULL)
      at[1] = MIN (at[1], i);
  }
  g_assert_cmpuint (at[1], <, G_MAXUINT);
  g_assert_cmpuint (at[0], <, at[1]);
}

/* The question, what to do, then each choice from the upper left on. */
static void
test_the_doors (void)
{
  Ear ear;

  listen (&ear, MRC_LANGUAGE_BENGALI);
  assert_hears (&ear, "start",
                ": কী দরকারে এসেছেন?\n"
                ": একটি ছবিতে চাপ দিন\n"
                "prospective: বিদেশ যেতে চাই\n"
                "prospective: কাজের জন্য\n"
                "returnee: বিদেশ থেকে ফিরেছি\n"
                "returnee: এখন সাহায্য লাগবে\n"
                "family: আমার লোক বিদেশে\n"
                "family: খোঁজ, টাকা, অসুখ\n"
                "help: এখনই সাহায্য দরকার\n"
                "help: আমার বা আমার লোকের বিপদ\n"
                "arrival: স্লিপ এনেছি\n"
                "arrival: এসেছি, বা দিন বদলাব\n"
                "today: আজকের সিরিয়াল\n"
                "today: এখনই বসব\n"
                "all: সব বিষয় দেখব\n");
  stop_listening (&ear);
}

static void
test_the_doors_in_english (void)
{
  Ear ear;

  listen (&ear, MRC_LANGUAGE_ENGLISH);
  assert_hears (&ear, "start",
                ": What brings you here?\n"
                ": Touch a picture\n"
                "prospective: I want to go abroad\n"
                "prospective: For work\n"
                "returnee: I have come back\n"
                "returnee: I need help now I am home\n"
                "family: My family is abroad\n"
                "family: No news, money, illness\n"
                "help: I need help now\n"
                "help: I or my family is in danger\n"
                "arrival: I have a slip\n"
                "arrival: Come in, or change it\n"
                "today: A serial for today\n"
                "today: I sit and wait\n"
                "all: See all topics\n");
  stop_listening (&ear);
}

/* Who needs help may be overheard: not a word until asked, and the number comes last. */
static void
test_help_waits_to_be_asked (void)
{
  Ear ear;

  listen (&ear, MRC_LANGUAGE_BENGALI);
  mrc_test_kiosk_press (ear.kiosk, "start");
  assert_hears (&ear, "help", "");
  assert_hears (&ear, "listen",
                ": আমরা আছি। কার বিপদ?\n"
                ": একটি ছবিতে চাপ দিন\n"
                "me: আমার\n"
                "me: মারধর, আটক, ভয়\n"
                "abroad: বিদেশে আমার লোকের\n"
                "abroad: খোঁজ নেই, বন্দি, অসুস্থ\n"
                "ransom: মুক্তিপণ চায়\n"
                "ransom: ভিডিও মুছবেন না\n"
                ": এখনই ফোন: প্রবাস বন্ধু ১৬১৩৫\n");
  stop_listening (&ear);
}

static void
plug (Ear *ear, gboolean in)
{
  mrc_headphones_pretend_plug (mrc_kiosk_get_services (ear->kiosk->kiosk)->headphones, in);
}

/* Nobody else hears it: what waits to be asked speaks by itself, from the moment they are put in; without
 * them it waits again. */
static void
test_headphones_hear_what_is_sensitive (void)
{
  Ear ear;
  GPtrArray *said = NULL;
  g_autofree char *heard = NULL;

  listen (&ear, MRC_LANGUAGE_BENGALI);
  said = mrc_narrator_recording_get (ear.narrator);
  mrc_test_kiosk_press (ear.kiosk, "start");
  mrc_narrator_recording_clear (ear.narrator);
  plug (&ear, TRUE);
  g_assert_cmpuint (said->len, ==, 0); /* what may be overheard was said already */
  plug (&ear, FALSE);
  assert_hears (&ear, "help", "");
  plug (&ear, TRUE);
  g_assert_cmpuint (said->len, >, 0);
  heard = hear (&ear, "abroad");
  g_assert_cmpstr (heard, !=, "");
  plug (&ear, FALSE);
  mrc_test_kiosk_press (ear.kiosk, "back");
  assert_hears (&ear, "ransom", "");
  stop_listening (&ear);
}

/* The idle page and the staff's say nothing to whoever left them in the socket. */
static void
test_headphones_hear_no_page_without_a_visitor (void)
{
  static const char *const places[] = { "staff", "idle", "clock", NULL };
  Ear ear;

  listen (&ear, MRC_LANGUAGE_BENGALI);
  plug (&ear, TRUE);
  for (const char *const *place = places; *place != NULL; place++) {
    mrc_test_kiosk_open (ear.kiosk, *place);
    g_assert_cmpuint (mrc_narrator_recording_get (ear.narrator)->len, ==, 0);
  }
  stop_listening (&ear);
}

/* As loud as one asked for in headphones is not for the room, nor the other way round. */
static void
test_headphones_begin_at_their_own_loudness (void)
{
  Ear ear;

  listen (&ear, MRC_LANGUAGE_BENGALI);
  mrc_test_kiosk_press (ear.kiosk, "start");
  mrc_test_kiosk_open (ear.kiosk, "see");
  for (int in = 1; in >= 0; in--) {
    mrc_test_kiosk_press (ear.kiosk, "louder");
    g_assert_cmpint (mrc_narrator_get_manner (ear.narrator)->volume, ==, 125);
    plug (&ear, in);
    g_assert_cmpint (mrc_narrator_get_manner (ear.narrator)->volume, ==, 100);
    mrc_test_kiosk_settle (ear.kiosk);
    g_assert_false (gtk_widget_has_css_class (mrc_test_find_id (ear.kiosk->window, "louder"), "selected"));
  }
  stop_listening (&ear);
}

/* In the middle of a sentence: whoever stands by hears nothing of the rest. */
static void
test_headphones_pulled_out_silence_at_once (void)
{
  MrcNarrator *narrator = mrc_narrator_silent_new (); /* which keeps time */
  MrcTestKiosk *kiosk = NULL;
  MrcHeadphones *headphones = NULL;

  mrc_test_kiosk_use_narrator (narrator);
  kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, NULL);
  headphones = mrc_kiosk_get_services (kiosk->kiosk)->headphones;
  mrc_headphones_pretend_plug (headphones, TRUE);
  mrc_test_kiosk_press (kiosk, "start");
  mrc_test_kiosk_press (kiosk, "help");
  g_assert_true (mrc_narrator_get_speaking (narrator));
  mrc_headphones_pretend_plug (headphones, FALSE);
  g_assert_false (mrc_narrator_get_speaking (narrator));
  mrc_test_kiosk_settle (kiosk);
  g_assert_false (mrc_narrator_get_speaking (narrator));
  mrc_test_kiosk_free (kiosk);
}

/* A page that takes longer to say than the kiosk waits for a touch is heard to its end. */
static void
test_a_long_page_is_not_interrupted (void)
{
  MrcNarrator *narrator = mrc_narrator_silent_new (); /* which keeps time */
  MrcTestKiosk *kiosk = NULL;

  mrc_test_kiosk_use_narrator (narrator);
  kiosk = mrc_test_kiosk_new (1080, 1920, MRC_LANGUAGE_BENGALI, "idle_seconds: 10\n");
  mrc_test_kiosk_press (kiosk, "start");
  g_assert_true (mrc_narrator_get_speaking (narrator));
  mrc_test_wait_until (!mrc_narrator_get_speaking (narrator));
  g_assert_false (mrc_idle_is_asking (mrc_kiosk_get_idle (kiosk->kiosk)));
  mrc_test_kiosk_free (kiosk);
}

/* Content says of a page and of a topic that it is sensitive: neither is read out unasked. */
static void
test_what_is_sensitive_waits_to_be_asked (void)
{
  Ear ear;
  g_autofree char *asked = NULL;

  listen (&ear, MRC_LANGUAGE_BENGALI);
  mrc_test_kiosk_press (ear.kiosk, "start");
  mrc_test_kiosk_press (ear.kiosk, "help");
  assert_hears (&ear, "abroad", "");
  g_assert_cmpstr (mrc_test_kiosk_get_place (ear.kiosk), ==, "topics/danger-abroad");
  mrc_test_kiosk_press (ear.kiosk, "back");
  assert_hears (&ear, "ransom", "");
  g_assert_cmpstr (mrc_test_kiosk_get_place (ear.kiosk), ==, "topic/ransom");
  asked = hear (&ear, "listen");
  g_assert_cmpstr (asked, !=, "");
  stop_listening (&ear);
}

/* Days before times, then the ways out of them, and the answer last. */
static void
test_a_serial_by_ear (void)
{
  Ear ear;

  listen (&ear, MRC_LANGUAGE_BENGALI);
  mrc_test_kiosk_press (ear.kiosk, "start");
  mrc_test_kiosk_press (ear.kiosk, "returnee");
  mrc_test_kiosk_press (ear.kiosk, "serial");
  assert_hears (&ear, "counsel",
                ": কবে আসবেন?\n"
                ": আজ এলে আজই হবে\n"
                "day-0: আজই, সোমবার: অনেক জায়গা ৩০ মিনিট বসবেন\n"
                "day-1: কাল, মঙ্গলবার: অনেক জায়গা\n"
                "day-2: পরশু, বুধবার: অনেক জায়গা\n"
                "part-0: সকাল সাড়ে দশটা\n"
                "part-1: দুপুর বারোটা\n"
                "part-2: বিকেল তিনটা\n"
                "other: অন্য দিন\n"
                "special: বিশেষ সাহায্য\n"
                "answer: আজই সকাল ১০:৩০, ঠিক আছে\n");
  assert_hears (&ear, "answer",
                ": আপনাকে ফোন করা যাবে?\n"
                ": দরকার হলে শুধু আমরাই ফোন করব\n"
                "yes: হ্যাঁ, নম্বর দেব\n"
                "no: নম্বর দেব না\n");
  assert_hears (&ear, "yes",
                ": এই নম্বরে ফোন করা নিরাপদ?\n"
                ": ফোনটি আপনার নিজের হাতে থাকে তো?\n"
                "safe: হ্যাঁ, নিরাপদ\n"
                "unsafe: না, থাক\n");
  stop_listening (&ear);
}

static void
touch (Ear *ear, const char *const *ids)
{
  for (; *ids != NULL; ids++)
    mrc_test_kiosk_press (ear->kiosk, *ids);
}

/* Each touch says what the sum is now, and nothing else; শুনুন says it with the rest. */
static void
test_a_sum_by_ear (void)
{
  static const char *const touches[] = { "start", "prospective", "cost", "fee", NULL };
  Ear ear;

  listen (&ear, MRC_LANGUAGE_BENGALI);
  touch (&ear, touches);
  g_free (hear (&ear, "sa"));
  assert_hears (&ear, "sum-3", ": ৩,০০,০০০ টাকা\n");
  assert_hears (&ear, "more", ": ৩,১০,০০০ টাকা\n");
  assert_hears (&ear, "more", ": ৩,২০,০০০ টাকা\n");
  assert_hears (&ear, "less", ": ৩,১০,০০০ টাকা\n");
  assert_hears (&ear, "listen",
                ": কত টাকা চেয়েছে?\n"
                ": সব মিলিয়ে, আগে দেওয়া টাকাও\n"
                ": ৩,১০,০০০ টাকা\n"
                "sum-1: ১,০০,০০০ টাকা\n"
                "sum-2: ২,০০,০০০ টাকা\n"
                "sum-3: ৩,০০,০০০ টাকা\n"
                "sum-4: ৪,০০,০০০ টাকা\n"
                "sum-5: ৫,০০,০০০ টাকা\n"
                "sum-6: ৭,০০,০০০ টাকা\n"
                "done: ঠিক আছে\n");
  stop_listening (&ear);
}

/* A wage can be told in either money; each sum is said with the one it is in. */
static void
test_a_wage_by_ear (void)
{
  static const char *const touches[] = { "start", "prospective", "cost", "worksheet", "sa", "done", NULL };
  Ear ear;

  listen (&ear, MRC_LANGUAGE_BENGALI);
  touch (&ear, touches);
  assert_hears (&ear, "none",
                ": মাসে বেতন কত পাবেন?\n"
                ": চুক্তিতে যা লেখা আছে, সেই টাকায় চাপ দিন\n"
                "unit: রিয়াল\n"
                "other-unit: টাকা\n"
                ": ১,০০০ রিয়াল\n"
                ": = ৩২,০০০ টাকা\n"
                ": ১ রিয়াল = ৩২ টাকা · নমুনা দর, ২০ নভেম্বর ২০২৬\n"
                "sum-1: ৬০০ রিয়াল\n"
                "sum-2: ৮০০ রিয়াল\n"
                "sum-3: ১,০০০ রিয়াল\n"
                "sum-4: ১,২০০ রিয়াল\n"
                "sum-5: ১,৫০০ রিয়াল\n"
                "sum-6: ২,০০০ রিয়াল\n"
                "unsure: জানি না\n"
                "done: ঠিক আছে\n");
  stop_listening (&ear);
}

/* The words of a card, then what can be pressed under them, which lights up. */
static void
test_a_card_by_ear (void)
{
  Ear ear;

  listen (&ear, MRC_LANGUAGE_BENGALI);
  mrc_test_kiosk_press (ear.kiosk, "start");
  mrc_test_kiosk_open (ear.kiosk, "topic/contract");
  assert_hears (&ear, "listen",
                ": চুক্তি\n"
                ": চুক্তি নিজে পড়ুন। না পারলে এখানে এনে পড়িয়ে নিন।\n"
                "next: পরের কথা\n");
  stop_listening (&ear);
}

/* What was judged first, then each line of it, and last what can be done about it. */
static void
test_a_fee_by_ear (void)
{
  static const char *const touches[] = { "start", "prospective", "cost", "fee", "sa", "sum-3", NULL };
  Ear ear;

  listen (&ear, MRC_LANGUAGE_BENGALI);
  touch (&ear, touches);
  assert_hears (&ear, "done",
                ": সরকারের হিসাবের চেয়ে ১,৩৫,০০০ টাকা বেশি\n"
                ": টাকা দেওয়ার আগে কাউন্টারে জেনে নিন\n"
                ": আপনার কাছে চেয়েছে\n৩,০০,০০০ টাকা\n"
                ": সরকারের হিসাব, ২০১৬ সাল\n১,৬৫,০০০ টাকা\n"
                ": মানুষ গড়ে দিয়েছে, ২০২০ সাল\n৪,৩৬,০০০ টাকা\n"
                "next: এখন কী করব\n");
  stop_listening (&ear);
}

static void
test_an_agency_by_ear (void)
{
  static const char *const touches[] = { "start", "prospective", "agency", "check", "key-7", NULL };
  Ear ear;

  listen (&ear, MRC_LANGUAGE_BENGALI);
  touch (&ear, touches);
  assert_hears (&ear, "go",
                ": এটাই কি সেই এজেন্সি?\n"
                ": নাম আর ঠিকানা মিলিয়ে দেখুন\n"
                ": আরএল ৭\n"
                ": নমুনা বকুল হোল্ডিংস লিমিটেড\n"
                ": ১৯৭ নমুনা টাওয়ার, কুমিল্লা\n"
                "yes: হ্যাঁ, এটাই\n"
                "no: না, আবার দেখব\n"
                "unsure: বুঝতে পারছি না, অফিসের আপা বা ভাইকে দেখাব\n");
  g_free (hear (&ear, "yes"));
  assert_before (&ear, "এই লাইসেন্স বাতিল", "টাকা দেবেন না");
  assert_before (&ear, "টাকা দেবেন না", "আমাদের লোককে ডাকব");
  stop_listening (&ear);
}

/* The questions of a decision, whose last button is a way past them; then the plan, and a contract. */
static void
test_a_plan_by_ear (void)
{
  static const char *const touches[] = { "start", "prospective", "decide", "path", NULL };
  static const char *const to_plan[] = { "debt", "not-told",   "go",     "broker",
                                         "free", "no-receipt", "theirs", NULL };
  static const char *const to_contract[] = { "home", "prospective", "decide", "contract-check", "no", NULL };
  Ear ear;

  listen (&ear, MRC_LANGUAGE_BENGALI);
  touch (&ear, touches);
  assert_hears (&ear, "grown",
                ": কেন যেতে চান?\n"
                ": সবচেয়ে বড় কারণে চাপ দিন\n"
                "debt: ধার শোধ করব\n"
                "work: দেশে কাজ পাই না\n"
                "family: ঘর তুলতে, সংসার চালাতে\n"
                "land: বন্যায়, ভাঙনে জমি গেছে\n"
                "others: সবাই বলছে\n"
                "skip: বলব না\n");
  touch (&ear, to_plan);
  assert_hears (&ear, "spoken",
                ": আমার পরিকল্পনা\n"
                ": ঠিক করবেন আপনি, তাড়া নেই\n"
                ": নিয়ম মেনে বিদেশে কাজে যাব।\n"
                ": ধার শোধ করতে চাই।\n"
                "next: পরের কথা\n");
  touch (&ear, to_contract);
  assert_hears (&ear, "no",
                ": মাসে বেতন কত, লেখা আছে?\n"
                ": কোন দেশের টাকায়, তাও\n"
                "yes: হ্যাঁ\n"
                "no: না\n"
                "unsure: জানি না\n");
  stop_listening (&ear);
}

/* Where else to go waits to be asked. */
static void
test_an_office_by_ear (void)
{
  Ear ear;

  listen (&ear, MRC_LANGUAGE_BENGALI);
  mrc_test_kiosk_press (ear.kiosk, "start");
  mrc_test_kiosk_open (ear.kiosk, "refer");
  assert_hears (&ear, "law", "");
  assert_hears (&ear, "listen",
                ": কোথায় যাব?\n"
                ": সরকারি আইনি সহায়তা।\nফোনে পরামর্শ দেয়, টাকা লাগে না\nফোন: ১৬৬৯৯\n"
                "other: কাউন্টারে জিজ্ঞেস করব\n");
  stop_listening (&ear);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  g_test_add_func ("/voice-way/the-doors", test_the_doors);
  g_test_add_func ("/voice-way/the-doors-in-english", test_the_doors_in_english);
  g_test_add_func ("/voice-way/help-waits-to-be-asked", test_help_waits_to_be_asked);
  g_test_add_func ("/voice-way/headphones-hear-what-is-sensitive", test_headphones_hear_what_is_sensitive);
  g_test_add_func ("/voice-way/headphones-hear-no-page-without-a-visitor",
                   test_headphones_hear_no_page_without_a_visitor);
  g_test_add_func ("/voice-way/headphones-begin-at-their-own-loudness",
                   test_headphones_begin_at_their_own_loudness);
  g_test_add_func ("/voice-way/headphones-pulled-out-silence-at-once",
                   test_headphones_pulled_out_silence_at_once);
  g_test_add_func ("/voice-way/a-long-page-is-not-interrupted", test_a_long_page_is_not_interrupted);
  g_test_add_func ("/voice-way/what-is-sensitive-waits-to-be-asked",
                   test_what_is_sensitive_waits_to_be_asked);
  g_test_add_func ("/voice-way/a-serial-by-ear", test_a_serial_by_ear);
  g_test_add_func ("/voice-way/a-sum-by-ear", test_a_sum_by_ear);
  g_test_add_func ("/voice-way/a-wage-by-ear", test_a_wage_by_ear);
  g_test_add_func ("/voice-way/a-card-by-ear", test_a_card_by_ear);
  g_test_add_func ("/voice-way/a-fee-by-ear", test_a_fee_by_ear);
  g_test_add_func ("/voice-way/an-agency-by-ear", test_an_agency_by_ear);
  g_test_add_func ("/voice-way/a-plan-by-ear", test_a_plan_by_ear);
  g_test_add_func ("/voice-way/an-office-by-ear", test_an_office_by_ear);

  return g_test_run ();
}
