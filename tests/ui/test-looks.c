// SPDX-License-Identifier: GPL-3.0-or-later

/* Every page of this room with the words of the mocks, in both languages, three
 * panels and four text sizes: linted, and photographed to $MRC_SCREENSHOTS. */

#include "kiosk/screens/card/card-screen.h"
#include "kiosk/screens/choices/choices-screen.h"
#include "kiosk/screens/help-numbers/help-numbers-screen.h"
#include "kiosk/screens/idle/idle-screen.h"
#include "kiosk/screens/neutral-clock/neutral-clock-screen.h"
#include "kiosk/screens/sorry/sorry-screen.h"
#include "kiosk/widgets/bar.h"
#include "kiosk/widgets/choice.h"
#include "kiosk/widgets/end-pill.h"
#include "tests/support/test-support.h"

typedef struct {
  const char *id, *picture;
  const char *label[MRC_N_LANGUAGES], *sub[MRC_N_LANGUAGES];
  MrcChoiceStyle style;
} Sample;

static const Sample doors[] = {
  { "prospective", "go-abroad", { "বিদেশ যেতে চাই", "I want to go abroad" }, { "কাজের জন্য", "for work" }, 0 },
  { "returnee",
    "come-home",
    { "বিদেশ থেকে\nফিরেছি", "I have come back" },
    { "এখন সাহায্য লাগবে", "I need help now I am home" },
    0 },
  { "family",
    "family-home",
    { "আমার লোক বিদেশে", "My family is abroad" },
    { "খোঁজ, টাকা, অসুখ", "no news, money, illness" },
    0 },
  { "help",
    "help-now",
    { "এখনই সাহায্য\nদরকার", "I need help now" },
    { "আমার বা আমার লোকের বিপদ", "I or my family is in danger" },
    MRC_CHOICE_DANGER },
};

static const Sample home[] = {
  { "decide",
    "decide",
    { "যাব, না দেশে থাকব?", "Go, or stay at home?" },
    { "লাভ-ক্ষতি নিজে মিলিয়ে দেখুন", "Weigh gain and loss yourself" },
    MRC_CHOICE_HERO },
  { "papers", "visa-check", { "ভিসা-কাগজ আসল তো?", "Are my papers real?" }, { "", "" }, 0 },
  { "country", "country-open", { "কোন দেশ খোলা", "Which country is open" }, { "", "" }, 0 },
  { "cost", "fee-ask", { "কত লাগে", "What it costs" }, { "লাভ-ক্ষতির হিসাব", "gain and loss" }, 0 },
  { "steps", "steps-papers", { "ধাপ ও কাগজ", "Steps and papers" }, { "কীভাবে যাব", "how to go" }, 0 },
  { "agency",
    "agency",
    { "এজেন্সি / দালাল", "Agency or broker" },
    { "আসল তো? টাকা মেরেছে?", "Is it real? Was I cheated?" },
    0 },
  { "training", "training", { "লোন ও ট্রেনিং", "Loan and training" }, { "", "" }, 0 },
  { "livelihood",
    "livelihood",
    { "দেশেই কিছু করি", "Work at home" },
    { "দোকান, খামার, কাজ", "shop, farm, job" },
    MRC_CHOICE_WIDE },
  { "serial",
    "book-service",
    { "সিরিয়াল নিন", "Take a serial" },
    { "আজ বা অন্য দিন আসব", "for today or later" },
    MRC_CHOICE_WIDE },
};

static const Sample topics[] = {
  { "passport", "passport", { "পাসপোর্ট", "Passport" }, { "", "" }, 0 },
  { "registration",
    "smart-card",
    { "রেজিস্ট্রেশন ও ফিঙ্গার", "Registration and fingerprints" },
    { "সরকারি ফি ২০০ টাকা", "government fee Tk 200" },
    0 },
  { "medical", "medical-test", { "মেডিকেল", "Medical test" }, { "", "" }, 0 },
  { "pdo", "training", { "ট্রেনিং ও পিডিও", "Training and briefing" }, { "", "" }, 0 },
  { "visa", "visa-check", { "ভিসা ও চুক্তি", "Visa and contract" }, { "", "" }, 0 },
  { "bank", "bank", { "ব্যাংক হিসাব", "Bank account" }, { "", "" }, 0 },
  { "clearance", "certificate", { "বিএমইটি কার্ড", "Clearance card" }, { "", "" }, 0 },
  { "notices", "documents", { "কাজের খবর", "Job news" }, { "নোটিশ", "notices" }, 0 },
};

static const Sample services[] = {
  { "papers",
    "visa-check",
    { "ভিসা-কাগজ দেখানো", "Have papers checked" },
    { "এই সেন্টার · টাকা লাগে না", "This centre · free" },
    0 },
  { "advice", "talk", { "পরামর্শ", "Advice" }, { "এই সেন্টার · টাকা লাগে না", "This centre · free" }, 0 },
  { "registration",
    "smart-card",
    { "রেজিস্ট্রেশন ও ফিঙ্গার", "Registration and fingerprints" },
    { "জেলা জনশক্তি অফিস\nসরকারি ফি ২০০ টাকা", "District manpower office\ngovernment fee Tk 200" },
    0 },
  { "training",
    "training",
    { "ট্রেনিংয়ের খোঁজ", "Find training" },
    { "ভর্তি টিটিসিতে\nফি আলাদা", "Enrol at the training centre\nits own fee" },
    0 },
  { "law",
    "law",
    { "আইন ও পাওনা টাকা", "Law and money owed" },
    { "এই সেন্টার · টাকা লাগে না", "This centre · free" },
    0 },
  { "health",
    "doctor",
    { "শরীর ও মন", "Body and mind" },
    { "এই সেন্টার · টাকা লাগে না", "This centre · free" },
    0 },
  { "loan",
    "loan",
    { "লোনের পরামর্শ", "Advice on loans" },
    { "প্রবাসী কল্যাণ ব্যাংকের লোন\nযাওয়ার আগে বা ফিরে এসে", "Bank for expatriates\nbefore or after going" },
    0 },
  { "search",
    "missing",
    { "আমার লোকের খোঁজ", "Look for my family" },
    { "এই সেন্টার · টাকা লাগে না", "This centre · free" },
    0 },
};

static const Sample danger[] = {
  { "me", "help-now", { "আমার", "Me" }, { "মারধর, আটক, ভয়", "beaten, held, afraid" }, MRC_CHOICE_DANGER },
  { "abroad",
    "family",
    { "বিদেশে আমার\nলোকের", "My family abroad" },
    { "খোঁজ নেই, বন্দি, অসুস্থ", "missing, jailed, ill" },
    MRC_CHOICE_DANGER },
  { "ransom",
    "ransom",
    { "মুক্তিপণ চায়", "They ask for ransom" },
    { "ভিডিও মুছবেন না", "do not delete the video" },
    MRC_CHOICE_DANGER },
};

static const Sample ages[] = {
  { "0-17", "person-woman", { "১৮-র কম", "Under 18" }, { "", "" }, 0 },
  { "18-24", "person-man", { "১৮–২৪", "18 to 24" }, { "", "" }, 0 },
  { "25-34", "person-woman-orna", { "২৫–৩৪", "25 to 34" }, { "", "" }, 0 },
  { "35-49", "person-woman-hijab", { "৩৫–৪৯", "35 to 49" }, { "", "" }, 0 },
  { "50-", "person-elder", { "৫০ বা বেশি", "50 or more" }, { "", "" }, 0 },
};

static GListModel *
choices (const Sample *samples, gsize n)
{
  GListStore *store = g_list_store_new (MRC_TYPE_CHOICE);

  for (gsize i = 0; i < n; i++) {
    const Sample *sample = &samples[i];
    MrcLanguage language = mrc_language_current ();
    g_autoptr (MrcChoice) choice =
      mrc_choice_new (sample->id, sample->picture, sample->label[language], sample->sub[language],
                      "nav.open('sample')", sample->style);

    if (sample->style == MRC_CHOICE_HERO)
      mrc_choice_set_tag (choice, language == MRC_LANGUAGE_BENGALI ? "আগে এটি দেখুন" : "See this first");
    mrc_choice_set_ticked (choice, samples == topics && i < 2);
    mrc_choice_set_selected (choice, samples == services && i == 0);
    g_list_store_append (store, choice);
  }

  return G_LIST_MODEL (store);
}

static const char *
word (const char *bengali, const char *english)
{
  return mrc_language_current () == MRC_LANGUAGE_BENGALI ? bengali : english;
}

static GtkWidget *
choices_screen (MrcChoiceLayout layout, const char *question, const char *sub, const Sample *samples, gsize n)
{
  g_autoptr (GListModel) model = choices (samples, n);

  return mrc_choices_screen_new (layout, question, sub, NULL, model);
}

static GtkWidget *
make_doors (void)
{
  return choices_screen (MRC_LAYOUT_DOORS, word ("কী দরকারে এসেছেন?", "What brings you here?"),
                         word ("একটি ছবিতে চাপ দিন", "Touch a picture"), doors, G_N_ELEMENTS (doors));
}

static GtkWidget *
make_home (void)
{
  return choices_screen (MRC_LAYOUT_HOME, word ("কী জানতে চান?", "What would you like to know?"),
                         word ("যেটি দরকার, সেই ছবিতে চাপ দিন", "Touch the picture you need"), home,
                         G_N_ELEMENTS (home));
}

static GtkWidget *
make_topics (void)
{
  return choices_screen (MRC_LAYOUT_LIST, word ("ধাপ ও কাগজ", "Steps and papers"),
                         word ("কীভাবে যাব · একটিতে চাপ দিন", "How to go · touch one"), topics,
                         G_N_ELEMENTS (topics));
}

static GtkWidget *
make_services (void)
{
  GtkWidget *screen =
    choices_screen (MRC_LAYOUT_SERVICES, word ("কোন কাজে সিরিয়াল নেবেন?", "A serial for what?"),
                    word ("কে দেবে, কত লাগে: নিচে লেখা আছে", "Who does it and what it costs is below"),
                    services, G_N_ELEMENTS (services));

  mrc_choices_screen_set_steps (MRC_CHOICES_SCREEN (screen), 5, 1);
  return screen;
}

static GtkWidget *
make_help (void)
{
  g_autoptr (GListModel) model = choices (danger, G_N_ELEMENTS (danger));
  GtkWidget *screen =
    mrc_choices_screen_new (MRC_LAYOUT_ROWS, word ("আমরা আছি। কার বিপদ?", "We are here. Who is in danger?"),
                            word ("একটি ছবিতে চাপ দিন", "Touch a picture"), "help-now", model);

  mrc_choices_screen_set_hotline (
    MRC_CHOICES_SCREEN (screen), word ("এখনই ফোন: প্রবাস বন্ধু, টাকা লাগে না", "Ring now: Probash Bondhu, free"),
    word ("১৬১৩৫", "16135"));
  return screen;
}

static GtkWidget *
make_ask (void)
{
  GtkWidget *screen =
    choices_screen (MRC_LAYOUT_ASK, word ("বয়স কত?", "How old are you?"),
                    word ("না বললেও চলবে, নাম লেখা হয় না", "You need not say; no name is written"), ages,
                    G_N_ELEMENTS (ages));

  mrc_choices_screen_set_skip (MRC_CHOICES_SCREEN (screen), "visit.skip-facts");
  return screen;
}

static const char *
card_text (void)
{
  return word (
    "চুক্তি নিজে পড়ুন। না পারলে এখানে এনে পড়িয়ে নিন।\nনা বুঝে কোনো কাগজে সই বা টিপসই দেবেন না।",
    "Read the contract yourself. If you cannot, have it read to you here.\nDo not sign or put your "
    "thumb to any paper you do not understand.");
}

/* As the narrator counts: in characters. */
static void
mark_a_word (GtkWidget *screen)
{
  const char *marked = word ("এখানে", "read");
  int start = (int) g_utf8_strlen (card_text (), strstr (card_text (), marked) - card_text ());

  mrc_screen_word (MRC_SCREEN (screen), "text", start, start + (int) g_utf8_strlen (marked, -1));
}

static GtkWidget *
make_card (void)
{
  return mrc_card_screen_new (&(MrcCardWords){
    .topic = word ("যাব, না দেশে থাকব?", "Go, or stay at home?"),
    .number = 3,
    .count = 7,
    .picture = "read-together",
    .text = card_text (),
    .source = word ("সূত্র: বৈদেশিক কর্মসংস্থান ও অভিবাসী আইন, ২০১৩",
                    "Source: Overseas Employment and Migrants Act, 2013"),
    .next = "nav.open('topic/decide/4')",
  });
}

static GtkWidget *
make_card_danger (void)
{
  return mrc_card_screen_new (&(MrcCardWords){
    .topic = word ("যাব, না দেশে থাকব?", "Check the agency before you pay it"),
    .number = 7,
    .count = 7,
    .picture = "boat-danger",
    .text = word (
      "ট্রলারে বা সাগরপথে নিতে চাইলে যাবেন না।\n২০১৪-১৫ সালে এ পথে হাজারের বেশি মানুষ মারা গেছেন বা নিখোঁজ।",
      "Do not go if they want to take you by trawler or by sea.\nIn 2014 and 2015 more than a thousand "
      "people died or "
      "were lost that way."),
    .source = word ("সূত্র: নিরাপদ অভিবাসন কাঠামো, ২০১৬", "Source: Safe Migration Framework, 2016"),
    .next = "nav.open('topics/decide')",
    .danger = TRUE,
    .check_with_staff = TRUE,
    .old = TRUE,
  });
}

/* Something of the size of a QR code: 29 modules with the quiet edge. */
static GdkTexture *
checks (void)
{
  static guint32 pixels[29 * 29];
  g_autoptr (GBytes) bytes = NULL;

  for (int i = 0; i < 29 * 29; i++)
    pixels[i] = i / 29 >= 4 && i / 29 < 25 && i % 29 >= 4 && i % 29 < 25 && (i / 29 + i % 29) % 2 == 0
                  ? 0xFF000000u
                  : 0xFFFFFFFFu;
  bytes = g_bytes_new_static (pixels, sizeof pixels);

  return gdk_memory_texture_new (29, 29, GDK_MEMORY_DEFAULT, bytes, (gsize) 29 * 4);
}

static GtkWidget *
make_numbers (void)
{
  g_autoptr (GdkTexture) qr = checks ();
  GtkWidget *screen = mrc_help_numbers_screen_new (TRUE, "help/numbers-2");
  MrcHelpNumbersScreen *self = MRC_HELP_NUMBERS_SCREEN (screen);

  mrc_help_numbers_screen_add (
    self, word ("১৬১৩৫", "16135"), word ("প্রবাস বন্ধু · টাকা লাগে না", "Probash Bondhu · free"),
    word ("বিদেশ থেকে +৮৮০৯৬১০১০২০৩০", "From abroad +8809610102030"), "hotline", qr);
  mrc_help_numbers_screen_add (self, word ("৯৯৯", "999"), word ("পুলিশ, অ্যাম্বুলেন্স", "Police, ambulance"), NULL,
                               "police", qr);
  mrc_help_numbers_screen_add (self, word ("১০৯", "109"),
                               word ("মারধর, জোর-জুলুম:\nনারী ও শিশু", "Violence against\nwomen and children"),
                               NULL, "women-worker", qr);
  return screen;
}

static GtkWidget *
make_numbers_2 (void)
{
  g_autoptr (GdkTexture) qr = checks ();
  GtkWidget *screen = mrc_help_numbers_screen_new (FALSE, NULL);
  MrcHelpNumbersScreen *self = MRC_HELP_NUMBERS_SCREEN (screen);

  mrc_help_numbers_screen_add (self, word ("১০৯৮", "1098"), word ("শিশুর বিপদে", "A child in danger"), NULL,
                               "family", qr);
  mrc_help_numbers_screen_add (self, word ("১৬৬৯৯", "16699"),
                               word ("সরকারি আইনি সহায়তা", "Government legal aid"), NULL, "law", qr);
  mrc_help_numbers_screen_add (self, word ("৩৩৩", "333"),
                               word ("সরকারি তথ্য ও সেবা", "Government information"), NULL, "phone-call", qr);
  return screen;
}

static GtkWidget *
make_idle (void)
{
  GtkWidget *screen = mrc_idle_screen_new (
    word ("অভিবাসী তথ্য কেন্দ্র (এমআরসি)", "Migrant Resource Centre (MRC)"),
    word ("কুমিল্লা · বিদেশ যাওয়া ও ফেরার সাহায্য", "Cumilla · help with going abroad and coming back"),
    "topics/notices");

  mrc_idle_screen_set_free (MRC_IDLE_SCREEN (screen),
                            word ("আজ সময় আছে:\nদুপুর ১২:৩০", "Free today:\n12:30 pm"));
  return screen;
}

static GtkWidget *
make_idle_home (void)
{
  GtkWidget *screen = make_idle ();

  mrc_idle_screen_next_scene (MRC_IDLE_SCREEN (screen));
  mrc_idle_screen_next_scene (MRC_IDLE_SCREEN (screen));
  return screen;
}

static GtkWidget *
make_clock (void)
{
  GtkWidget *screen = mrc_neutral_clock_screen_new ();

  mrc_neutral_clock_screen_set_time (MRC_NEUTRAL_CLOCK_SCREEN (screen), word ("১১:০৮", "11:08"),
                                     word ("সোমবার", "Monday"), word ("২৩ নভেম্বর ২০২৬", "23 November 2026"));
  return screen;
}

static GtkWidget *
make_sorry (void)
{
  return mrc_sorry_screen_new ("booking");
}

static const struct {
  const char *name;
  GtkWidget *(*make) (void);
  MrcBarButtons bar;  /* 0: no bar and no pill */
  const char *saying; /* (nullable): what is being said when the picture is taken */
} pages[] = {
  { "01-idle", make_idle, MRC_BAR_LISTEN | MRC_BAR_LANGUAGE | MRC_BAR_SEE | MRC_BAR_HELP, NULL },
  { "01c-idle-home", make_idle_home, MRC_BAR_LISTEN | MRC_BAR_LANGUAGE | MRC_BAR_SEE | MRC_BAR_HELP, NULL },
  { "02-doors", make_doors, MRC_BAR_ALL & ~MRC_BAR_BACK, "prospective" },
  { "03-home", make_home, MRC_BAR_ALL, NULL },
  { "05-card", make_card, MRC_BAR_ALL, "text" },
  { "05b-card-danger", make_card_danger, MRC_BAR_ALL, NULL },
  { "09a-services", make_services, MRC_BAR_ALL, NULL },
  { "09g-ask", make_ask, MRC_BAR_ALL & ~MRC_BAR_BACK, NULL },
  { "11-help", make_help, MRC_BAR_ALL, NULL },
  { "11b-numbers", make_numbers, MRC_BAR_ALL, NULL },
  { "11c-numbers", make_numbers_2, MRC_BAR_ALL, NULL },
  { "17-clock", make_clock, 0, NULL },
  { "19-topics", make_topics, MRC_BAR_ALL, "medical" },
  { "sorry", make_sorry, MRC_BAR_ALL & ~MRC_BAR_BACK, NULL },
};

static const char *const actions[] = { "nav.open:s",       "nav.back",   "nav.home",      "visit.exit",
                                       "visit.language",   "visit.size", "speech.toggle", "help.call",
                                       "visit.skip-facts", NULL };

/* The page as the window has it: the bar under it, the pill over it. */
static GtkWidget *
frame (GtkWidget *screen, gsize page)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = NULL;

  gtk_widget_set_vexpand (screen, TRUE);
  gtk_box_append (GTK_BOX (box), screen);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), box);
  if (pages[page].bar == 0)
    return overlay;

  bar = mrc_bar_new ();
  mrc_bar_set_shown (MRC_BAR (bar), pages[page].bar);
  mrc_bar_set_speaking (MRC_BAR (bar), pages[page].saying != NULL);
  mrc_bar_set_help_here (MRC_BAR (bar), g_str_has_prefix (pages[page].name, "11"));
  if (MRC_IS_IDLE_SCREEN (screen))
    mrc_bar_set_hotline (MRC_BAR (bar), word ("প্রবাস বন্ধু কল সেন্টার", "Probash Bondhu call centre"),
                         word ("১৬১৩৫", "16135"));
  gtk_box_append (GTK_BOX (box), bar);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), mrc_end_pill_new ());

  return overlay;
}

static void
look (gconstpointer data, int width, int height, MrcTextSize text, MrcLanguage language)
{
  gsize page = GPOINTER_TO_SIZE (data);
  g_autofree char *name =
    g_strdup_printf ("%s-%dx%d-%s-%d", pages[page].name, width, height, mrc_language_code (language), text);
  g_autoptr (GString) log = g_string_new (NULL);
  GtkWidget *screen = NULL;
  GtkWidget *window = NULL;
  int least = 0;

  mrc_test_panel (width, height, text);
  mrc_language_use (language);
  screen = pages[page].make ();
  window = mrc_test_present (frame (screen, page), width, height);
  mrc_test_record_actions (window, actions, log);
  if (pages[page].saying != NULL)
    mrc_screen_saying (MRC_SCREEN (screen), pages[page].saying);
  if (g_strcmp0 (pages[page].saying, "text") == 0)
    mark_a_word (screen);
  mrc_test_frames (window, 2);

  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, width);
  gtk_widget_measure (window, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, height);
  mrc_test_lint (window, name, TRUE);
  mrc_test_save_png (window, name);
  mrc_test_close (window);
}

static void
test_page (gconstpointer data)
{
  mrc_test_look_everywhere (look, data);
}

int
main (int argc, char **argv)
{
  mrc_test_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++) {
    g_autofree char *path = g_strconcat ("/looks/", pages[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_page);
  }

  return g_test_run ();
}
