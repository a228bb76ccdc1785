// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/content-sample.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include <string.h>

#define SVG \
  "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\">\n<circle cx=\"12\" cy=\"12\" " \
  "r=\"9\"/>\n</svg>\n"

#define STEP "      - { picture: contract, text: { bn: \"কাগজ দেখাব।\", en: \"I show my papers.\" } }\n"
#define STEPS \
  "    steps:\n" STEP STEP STEP \
  "    papers:\n      - { picture: contract, text: { bn: \"চুক্তি\", en: \"Contract\" } }\n"

static const char doors[] = "id: doors\n"
                            "question: { bn: \"আপনি কে?\", en: \"Who are you?\" }\n"
                            "entries:\n"
                            "  - id: prospective\n"
                            "    picture: go-abroad\n"
                            "    label: { bn: \"বিদেশ\\nযেতে চাই\", en: \"I want to\\ngo abroad\" }\n"
                            "    opens: home/prospective\n";

static const char home[] = "id: home/prospective\n"
                           "question: { bn: \"কী জানতে চান?\", en: \"What would you like to know?\" }\n"
                           "sub: { bn: \"একটি ছবি ছুঁন\", en: \"Touch a picture\" }\n"
                           "entries:\n"
                           "  - id: papers\n"
                           "    picture: contract\n"
                           "    label: { bn: \"কাগজপত্র\", en: \"Papers\" }\n"
                           "    tag: { bn: \"আগে এটি দেখুন\", en: \"See this first\" }\n"
                           "    style: hero\n"
                           "    opens: topics/papers\n"
                           "  - id: serial\n"
                           "    picture: go-abroad\n"
                           "    label: { bn: \"সিরিয়াল নিন\", en: \"Take a serial\" }\n"
                           "    opens: serial\n";

static const char list[] =
  "id: topics/papers\n"
  "question: { bn: \"কোন কাগজ?\", en: \"Which paper?\" }\n"
  "sensitive: false\n"
  "entries:\n"
  "  - { id: contract, picture: contract, label: { bn: \"চুক্তিপত্র\", en: \"Contract\" }, opens: "
  "topic/contract }\n"
  "  - { id: visa, picture: go-abroad, label: { bn: \"ভিসা\", en: \"Visa\" }, opens: topic/visa/1 }\n"
  "  - { id: path, picture: go-abroad, label: { bn: \"যাব?\", en: \"Go?\" }, opens: decide/go }\n";

static const char help[] =
  "id: help\n"
  "question: { bn: \"সাহায্য চান?\", en: \"Do you want help?\" }\n"
  "entries:\n"
  "  - { id: numbers, picture: contract, label: { bn: \"নম্বর\", en: \"Numbers\" }, opens: "
  "help/numbers }\n";

static const char ask[] = "id: ask/sex\n"
                          "question: { bn: \"আপনি?\", en: \"You are?\" }\n"
                          "entries:\n"
                          "  - { id: female, picture: go-abroad, label: { bn: \"নারী\", en: \"Woman\" } }\n";

static const char topic[] = "title: { bn: \"চুক্তিপত্র\", en: \"Your contract\" }\n"
                            "audience: prospective\n"
                            "picture: contract\n"
                            "sensitive: false\n"
                            "reviewer: \"\"\n"
                            "cards:\n"
                            "  - picture: contract\n"
                            "    source: { bn: \"আইন, ২০১৩\", en: \"Act, 2013\" }\n"
                            "    address: \"http://bdlaws.minlaw.gov.bd/\"\n"
                            "    as_of: 2013-10-27\n"
                            "    review_by: 2027-05-31\n"
                            "    check_with_staff: false\n"
                            "    danger: false\n"
                            "  - picture: go-abroad\n"
                            "    source: { bn: \"বিএমইটি\", en: \"BMET\" }\n"
                            "    as_of: 2025-01-01\n"
                            "    review_by: 2026-12-31\n"
                            "    check_with_staff: true\n"
                            "    danger: true\n";

static const char topic_bn[] = "চুক্তি পড়ে সই করুন। না বুঝলে জিজ্ঞাসা করুন।\n\n---\n\nকাজ আর বেতন মিলিয়ে নিন।\n";
static const char topic_en[] = "Read the contract before you sign. Ask if you do not understand.\n\n---\n\n"
                               "Check the work and the wage of Tk. 20,000.\n";

static const char visa[] =
  "title: { bn: \"ভিসা\", en: \"Visa\" }\n"
  "audience: all\n"
  "picture: go-abroad\n"
  "cards:\n"
  "  - { picture: go-abroad, source: { bn: \"বিএমইটি\", en: \"BMET\" }, as_of: 2025-01-01, "
  "review_by: 2026-12-31 }\n";

static const char decision[] =
  "title: { bn: \"যাব?\", en: \"Go?\" }\n"
  "picture: go-abroad\n"
  "audience: prospective\n"
  "source: { bn: \"এই সেন্টার\", en: \"This centre\" }\n"
  "as_of: 2026-01-01\n"
  "review_by: 2027-12-31\n"
  "parts: [stay]\n"
  "questions:\n"
  "  - id: choice\n"
  "    question: { bn: \"কী করবেন?\", en: \"What will you do?\" }\n"
  "    otherwise: stay\n"
  "    answers:\n"
  "      - id: go\n"
  "        picture: go-abroad\n"
  "        label: { bn: \"যাব\", en: \"Go\" }\n"
  "        plan: { bn: \"আয় করতে চাই।\", en: \"I want to earn.\" }\n"
  "        next: who\n"
  "      - { id: stay, picture: contract, label: { bn: \"থাকব\", en: \"Stay\" }, next: stay }\n"
  "  - id: who\n"
  "    question: { bn: \"কে নেবে?\", en: \"Who takes you?\" }\n"
  "    answers:\n"
  "      - id: broker\n"
  "        picture: contract\n"
  "        label: { bn: \"দালাল\", en: \"A broker\" }\n"
  "        risks: [broker]\n"
  "        next: go\n"
  "      - id: sea\n"
  "        picture: contract\n"
  "        label: { bn: \"ট্রলার\", en: \"A trawler\" }\n"
  "        risks: [sea]\n"
  "        papers: [ { picture: contract, text: { bn: \"রসিদ\", en: \"Receipt\" } } ]\n"
  "        next: never\n"
  "results:\n"
  "  - id: go\n"
  "    outcome: go\n"
  "    plan: { picture: go-abroad, text: { bn: \"নিয়ম মেনে যাব।\", en: \"I go the legal way.\" } }\n" STEPS
  "  - id: never\n"
  "    outcome: stop\n"
  "    plan: { picture: contract, text: { bn: \"এভাবে যাব না।\", en: \"Not like this.\" } }\n" STEPS;

static const char part[] =
  "results:\n"
  "  - id: stay\n"
  "    outcome: stay\n"
  "    plan: { picture: contract, text: { bn: \"দেশে থাকব।\", en: \"I stay.\" } }\n" STEPS;

static const char risks[] =
  "risks:\n"
  "  - id: sea\n"
  "    stop: true\n"
  "    care: { picture: contract, text: { bn: \"সাগরে যাব না।\", en: \"Not by sea.\" } }\n"
  "    step: { picture: contract, text: { bn: \"এখানে বলব।\", en: \"I tell them here.\" } }\n"
  "  - id: broker\n"
  "    care: { picture: contract, text: { bn: \"অফিসে যাব।\", en: \"To the office.\" } }\n";

static const char hotlines[] = "number,dial,abroad,page,picture,name_bn,name_en,sub_bn,sub_en\n"
                               "16135,tel:16135,+8809610102030,1,contract,প্রবাস বন্ধু,Probash Bondhu,,\n"
                               "999,tel:999,,2,go-abroad,জরুরি সেবা,Emergency,পুলিশ,\"Police, fire\"\n";
static const char services[] =
  "code,order,audience,picture,name_bn,name_en,provider_bn,provider_en,fee_bn,fee_en,papers_bn,papers_en,"
  "counter,minutes,"
  "capacity,horizon_days,notice_minutes\n"
  "documents,1,prospective returnee,contract,কাগজ\\nদেখা,Papers\\nchecked,এই সেন্টার,"
  "This centre,টাকা লাগে না,Free,পাসপোর্ট,Passport,1,30,2,30,60\n";
static const char opening[] =
  "weekday,from,to,valid_from,valid_to\n0,09:00,13:00,,\n0,14:00,17:00,2026-01-01,2026-12-31\n";
static const char closures[] = "day,reason_bn,reason_en,moon\n2026-12-16,বিজয় দিবস,Victory Day,false\n"
                               "2027-03-10,ঈদ,Eid,true\n";
static const char notice_texts[] = "code,kind,names_country,names_trade,text_bn,text_en\n"
                                   "boesl,job,true,false,লোক নেওয়া হবে।,Workers are taken.\n";
static const char steps[] = "code,name_bn,name_en,papers_bn,papers_en,fee_bn,fee_en,place_bn,place_en,days_"
                            "bn,days_en,source_bn,source_en,address,"
                            "as_of,review_by,check_with_staff\n"
                            "card,কার্ড,Card,পাসপোর্ট,passport,নেই,none,অফিসে,office,এক দিন,one "
                            "day,সরকার,Government,,2026-01-01,2027-01-01,true\n";
static const char needs[] = "code,picture,name_bn,name_en,sub_bn,sub_en,on_paper\n"
                            "manpower,go-abroad,জনশক্তি অফিস,Manpower office,রেজিস্ট্রেশন,Registration,true\n";
static const char offices[] = "code,need,district,name_bn,name_en,where_bn,where_en,hours_bn,hours_en,phone,"
                              "source_bn,source_en,address,as_of,"
                              "review_by,check_with_staff\n"
                              "demo,manpower,cumilla,জেলা অফিস,District office,শহরে,In the "
                              "town,,,,সরকার,Government,https://example.org/demo,"
                              "2026-01-01,2027-01-01,false\n";
static const char districts[] = "code,name_bn,name_en,division\ncumilla,কুমিল্লা,Cumilla,chattogram\n";
static const char divisions[] = "code,picture,name_bn,name_en\nchattogram,go-abroad,চট্টগ্রাম,Chattogram\n";
static const char trades[] = "code,picture,name_bn,name_en\nsewing,contract,সেলাই,Sewing\n";
static const char training[] =
  "code,trade,district,name_bn,name_en,courses_bn,courses_en,time_bn,time_en,cost_bn,cost_en,source_bn,"
  "source_en,address,as_of,review_by,check_with_staff\n"
  "here,sewing,cumilla,কুমিল্লা টিটিসি,Cumilla TTC,সেলাই,Sewing,এক মাস,One month,এখানে জানুন,Ask here,পাতা,Page,"
  "https://a.example/,2020-12-13,2027-02-28,true\n"
  "all,sewing,,টিটিসি,TTC,সেলাই,Sewing,এক মাস,One month,এখানে জানুন,Ask here,পাতা,Page,"
  "https://a.example/,2020-12-13,2027-02-28,true\n";
static const char countries[] =
  "code,order,picture,name_bn,name_en,currency,cost,wage,source_bn,source_en,as_of\n"
  "sa,1,go-abroad,সৌদি আরব,Saudi Arabia,sar,436000,,\"জরিপ, ২০২০\",\"Survey, 2020\",2020-12-13\n";
static const char currencies[] = "code,name_bn,name_en,units,poisha,as_of,sample,step,sums\n"
                                 "sar,রিয়াল,Riyal,1,3200,2026-11-20,true,25,600 800 1000 1200 1500 2000\n";
static const char lenders[] = "code,order,picture,name_bn,name_en,sub_bn,sub_en,poisha_per_thousand,as_of\n"
                              "lender,1,contract,মহাজন,A moneylender,,,,2026-11-25\n";
static const char channels[] =
  "code,picture,name_bn,name_en,sub_bn,sub_en,risk,check_with_staff,cost,cost_bn,cost_en,time_bn,time_en,"
  "papers_bn,papers_en,"
  "see_bn,see_en,opens,source_bn,source_en,address,as_of,review_by\n"
  "home,contract,দেশে,At home,দোকান,Shop,near,false,,অল্প,A little,আজ,Today,কাগজ,Paper,সেন্টার,Centre,"
  "topic/contract,জরিপ,Survey,https://a.example/,2020-12-13,2027-02-28\n";
static const char ceilings[] =
  "code,ceiling,remark_bn,remark_en,source_bn,source_en,address,as_of,review_by\n"
  "sa,165000,,,নোটিশ,Notice,https://a.example/,2016-08-29,2027-02-28\n";
static const char contract[] =
  "code,picture,must,question_bn,question_en,sub_bn,sub_en,ask_bn,ask_en,source_bn,source_en,address,as_of,"
  "review_by\n"
  "wage,contract,true,বেতন লেখা আছে?,Is the wage written?,মাসে,A month,বেতন কত?,What is the wage?,সেন্টার,"
  "Centre,,2026-11-25,2027-11-24\n";
static const char contract_advice[] = "code,picture,text_bn,text_en\n"
                                      "office,contract,অফিসে জিজ্ঞেস করুন।,Ask at the office.\n";
static const char fee_advice[] = "code,answer,picture,text_bn,text_en\n"
                                 "a,within,contract,রসিদ নিন,Take a receipt\n"
                                 "b,over,contract,রসিদ নিন,Take a receipt\n"
                                 "c,unknown,contract,রসিদ নিন,Take a receipt\n"
                                 "d,old,contract,রসিদ নিন,Take a receipt\n";
static const char crises[] = "code,names_country,picture,approved,text_bn,text_en\n"
                             "stopped,true,contract,false,এখন বন্ধ।,Stopped now.\n"
                             "cheats,false,contract,true,টাকা দেবেন না।,Do not pay.\n";
static const char notices[] = "kind,first_day,last_day,text_bn,text_en\n"
                              "fair,2026-11-01,2027-10-31,নমুনা: মেলা।,Sample: a fair.\n";
static const char sums[] = "code,step,sums\ncost,10000,100000 200000 300000 400000 500000 700000\n";

static const char synonyms[] = "words\nচুক্তি কাগজনামা\n";

static const struct {
  const char *file;
  const char *text;
} files[] = {
  { "latin-allowed.txt", "# words that may stand in Bengali\nQR\n" },
  { "pages/doors.yaml", doors },
  { "pages/home-prospective.yaml", home },
  { "pages/topics-papers.yaml", list },
  { "pages/help.yaml", help },
  { "pages/ask-sex.yaml", ask },
  { "topics/contract/topic.yaml", topic },
  { "topics/contract/bn.md", topic_bn },
  { "topics/contract/en.md", topic_en },
  { "topics/visa/topic.yaml", visa },
  { "topics/visa/bn.md", "ভিসা নিজে যাচাই করুন, QR কোডে।\n" },
  { "topics/visa/en.md", "Check the visa yourself.\n" },
  { "paths/go.yaml", decision },
  { "paths/parts/stay.yaml", part },
  { "risks.yaml", risks },
  { "tables/hotlines.csv", hotlines },
  { "tables/services.csv", services },
  { "tables/opening.csv", opening },
  { "tables/closures.csv", closures },
  { "tables/districts.csv", districts },
  { "tables/upazilas.csv", "code,name_bn,name_en,district\ncumilla-homna,হোমনা,Homna,cumilla\n" },
  { "tables/notice_texts.csv", notice_texts },
  { "tables/steps.csv", steps },
  { "tables/needs.csv", needs },
  { "tables/offices.csv", offices },
  { "tables/onward.csv", "topic,need\nvisa,manpower\n" },
  { "tables/divisions.csv", divisions },
  { "tables/trades.csv", trades },
  { "tables/training.csv", training },
  { "tables/countries.csv", countries },
  { "tables/currencies.csv", currencies },
  { "tables/lenders.csv", lenders },
  { "tables/channels.csv", channels },
  { "tables/ceilings.csv", ceilings },
  { "tables/contract.csv", contract },
  { "tables/contract_advice.csv", contract_advice },
  { "tables/fee_advice.csv", fee_advice },
  { "tables/crises.csv", crises },
  { "tables/notices.csv", notices },
  { "tables/sums.csv", sums },
  { "tables/synonyms.csv", synonyms },
  { "pictures/contract.svg", SVG },
  { "pictures/go-abroad.svg", SVG },
  { "pictures/scenes/scene-people-portrait.svg", SVG },
};

char *
sample_path (const char *folder, const char *file)
{
  return g_build_filename (folder, file, NULL);
}

char *
sample_read (const char *folder, const char *file)
{
  g_autofree char *path = sample_path (folder, file);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

void
sample_write (const char *folder, const char *file, const char *text)
{
  g_autofree char *path = sample_path (folder, file);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

void
sample_replace (const char *folder, const char *file, const char *what, const char *with)
{
  g_autofree char *text = sample_read (folder, file);
  g_autoptr (GString) changed = g_string_new (text);

  g_assert_cmpuint (g_string_replace (changed, what, with, 1), ==, 1);
  sample_write (folder, file, changed->str);
}

char *
sample_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("mrc-content-XXXXXX", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autofree char *file = g_build_filename ("content", files[i].file, NULL);

    sample_write (folder, file, files[i].text);
  }
  return folder;
}

static void
delete_tree (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    delete_tree (child);
  }
  g_remove (path);
}

void
sample_free (char *folder)
{
  delete_tree (folder);
  g_free (folder);
}
