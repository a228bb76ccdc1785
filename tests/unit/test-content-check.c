// SPDX-License-Identifier: GPL-3.0-or-later

#include "content/report.h"
#include "content/source.h"

#include <string.h>
#include <unistd.h>

#include "tests/support/content-sample.h"

/* What an editor did, and where and how it must be found. */
typedef struct {
  const char *name;
  const char *file;  /* in which the mistake is made */
  const char *what;  /* replaced; NULL when the file is new or written anew */
  const char *with;  /* NULL deletes the file */
  const char *found; /* how the problem begins: file and line */
  const char *says;  /* and what it says */
} Mistake;

#define TOPIC "topics/contract/topic.yaml"
#define BN "topics/contract/bn.md"
#define EN "topics/contract/en.md"
#define HOME "pages/home-prospective.yaml"
#define PATH "paths/go.yaml"
#define PART "paths/parts/stay.yaml"
#define RISKS "risks.yaml"
#define STEP "      - { picture: contract, text: { bn: \"কাগজ দেখাব।\", en: \"I show my papers.\" } }\n"
#define ANSWER(n) "      - { id: a" n ", picture: contract, label: { bn: \"ক\", en: \"A\" }, next: go }\n"
#define LONG_ENTRY(n) \
  "  - { id: e" n ", picture: contract, label: { bn: \"ক\", en: \"A\" }, opens: serial }\n"
#define TRADE(code) code ",contract,ক,A\n"
#define SIXTY_LETTERS "Sample: a fair in the town hall where everybody may come too"

static const Mistake mistakes[] = {
  { "missing-language", HOME, "bn: \"কাগজপত্র\", ", "", HOME ":7: ", "no text in the language bn" },
  { "missing-both-languages", "pages/doors.yaml", "question: { bn: \"আপনি কে?\", en: \"Who are you?\" }\n",
    "", "pages/doors.yaml:1: ", "question: is missing" },
  { "a-card-missing-in-english", EN, "\n\n---\n\n", " ", EN ":1: ", "1 cards, but topic.yaml has 2" },
  { "a-card-too-many-in-bengali", BN, "নিন।\n", "নিন।\n\n---\n\nআরও একটি।\n",
    BN ":9: ", "3 cards, but topic.yaml has 2" },
  { "an-empty-card", BN, "কাজ আর বেতন মিলিয়ে নিন।\n", "", BN ":4: ", "an empty card" },
  { "three-sentences", BN, "নিন।\n", "নিন। ভাবুন! যাবেন?\n", BN ":5: ", "3 sentences on a card" },
  { "a-link", EN, "the work", "[the work](http://a.example)", EN ":5: ", "a link" },
  { "an-automatic-link", EN, "the work", "<http://a.example>", EN ":5: ", "a link" },
  { "html", EN, "the work", "the <b>work</b>", EN ":5: ", "HTML" },
  { "a-script", EN, "Read the", "<script>alert(1)</script>\n\nRead the", EN ":1: ", "HTML" },
  { "a-picture-in-the-text", EN, "the work", "![the work](a.png)", EN ":5: ", "a picture in the text" },
  { "a-heading", EN, "Read", "# Read", EN ":1: ", "a heading" },
  { "a-list", EN, "Check", "- Check", EN ":5: ", "a list" },
  { "bold", EN, "the work", "the **work**", EN ":5: ", "bold" },
  { "a-latin-word", BN, "বেতন", "salary", BN ":5: ", "Latin \"salary\"" },
  { "a-latin-digit", HOME, "কাগজপত্র", "কাগজ 3", HOME ":7: ", "Latin \"3\"" },
  { "an-ellipsis", EN, "wage of", "wage\u2026 of", EN ":5: ", "an ellipsis" },
  { "an-ellipsis-of-points", EN, "wage of", "wage... of", EN ":5: ", "an ellipsis" },
  { "a-dotted-circle", BN, "বেতন", "\u25CC\u09C7বতন", BN ":5: ", "a dotted circle" },
  { "a-lone-vowel-sign", BN, "আর বেতন", "আর \u09BEবেতন", BN ":5: ", "U+09BE stands alone" },
  { "not-nfc", BN, "বেতন", "মোটা ম\u09C7\u09BEটা", BN ":5: ", "not NFC" },
  { "an-invisible-sign", BN, "বেতন", "বেতন\u200E", BN ":5: ", "U+200E" },
  { "not-utf8", EN, "wage", "w\xE9ge", EN ":5: ", "not UTF-8" },
  { "no-picture-named", TOPIC, "  - picture: go-abroad\n    source", "  - source",
    TOPIC ":14: ", "picture: is missing" },
  { "a-picture-that-is-not-there", TOPIC, "  - picture: go-abroad", "  - picture: nowhere",
    TOPIC ":14: ", "no picture nowhere" },
  { "a-picture-of-an-entry", HOME, "picture: go-abroad", "picture: nowhere",
    HOME ":11: ", "no picture nowhere" },
  { "no-source", TOPIC, "    source: { bn: \"বিএমইটি\", en: \"BMET\" }\n", "",
    TOPIC ":14: ", "source: is missing" },
  { "no-as-of", TOPIC, "    as_of: 2025-01-01\n", "", TOPIC ":14: ", "as_of: is missing" },
  { "no-review-by", TOPIC, "    review_by: 2026-12-31\n", "", TOPIC ":14: ", "review_by: is missing" },
  { "review-before-as-of", TOPIC, "review_by: 2026-12-31", "review_by: 2024-12-31",
    TOPIC ":17: ", "before as_of" },
  { "no-such-day", TOPIC, "as_of: 2025-01-01", "as_of: 2025-02-30", TOPIC ":16: ", "is no day" },
  { "not-true-or-false", TOPIC, "danger: true", "danger: maybe", TOPIC ":19: ", "danger: is \"maybe\"" },
  { "an-unknown-key", TOPIC, "    danger: true", "    dangr: true", TOPIC ":19: ", "unknown key dangr:" },
  { "a-key-twice", TOPIC, "    danger: true", "    danger: true\n    danger: true",
    TOPIC ":20: ", "given twice" },
  { "an-unknown-audience", TOPIC, "audience: prospective", "audience: everybody",
    TOPIC ":2: ", "unknown audience: everybody" },
  { "an-unknown-style", HOME, "style: hero", "style: golden", HOME ":5: ", "unknown style: golden" },
  { "an-unknown-place", HOME, "opens: serial", "opens: cereal", HOME ":11: ", "leads nowhere: cereal" },
  { "an-unknown-topic", "pages/topics-papers.yaml", "topic/visa/1", "topic/visum",
    "pages/topics-papers.yaml:6: ", "leads nowhere: topic/visum" },
  { "a-card-that-is-not-there", "pages/topics-papers.yaml", "topic/visa/1", "topic/visa/2",
    "pages/topics-papers.yaml:6: ", "leads nowhere: topic/visa/2" },
  { "nothing-opens", HOME, "    opens: serial\n", "", HOME ":11: ", "opens: is missing" },
  { "a-question-opens", "pages/ask-sex.yaml", "en: \"Woman\" }", "en: \"Woman\" }, opens: serial",
    "pages/ask-sex.yaml:4: ", "opens: in an entry of a question" },
  { "two-entries-with-an-id", HOME, "id: serial", "id: papers",
    HOME ":11: ", "two entries have the id papers" },
  { "nine-entries", HOME, "    opens: serial\n",
    "    opens: serial\n" LONG_ENTRY ("2") LONG_ENTRY ("3") LONG_ENTRY ("4") LONG_ENTRY ("5") LONG_ENTRY ("6")
      LONG_ENTRY ("7") LONG_ENTRY ("8") LONG_ENTRY ("9"),
    HOME ":22: ", "more than 8 entries" },
  { "the-wrong-file-for-a-page", HOME, "id: home/prospective", "id: home/returnee",
    HOME ":1: ", "belongs in" },
  { "two-pages-with-an-id", "pages/help2.yaml", NULL,
    "id: help\nquestion: { bn: \"ক\", en: \"A\" }\nentries:\n" LONG_ENTRY ("1"),
    "pages/help2.yaml:1: ", "two pages have the id help" },
  { "a-topic-nobody-opens", "pages/topics-papers.yaml", "topic/visa/1", "serial",
    "topics/visa/topic.yaml:1: ", "no page leads to the topic visa" },
  { "a-page-nobody-opens", "pages/topics-jobs.yaml", NULL,
    "id: topics/jobs\nquestion: { bn: \"ক\", en: \"A\" }\nentries:\n" LONG_ENTRY ("1"),
    "pages/topics-jobs.yaml:1: ", "no page leads to the page topics/jobs" },
  { "a-slug-in-capitals", "topics/Visa/topic.yaml", NULL, "title: x\n",
    "topics/Visa: ", "no name of a topic" },
  { "a-file-too-many", "topics/visa/notes.txt", NULL, "x\n", "topics/visa/notes.txt: ", "unknown file" },
  { "an-alias", TOPIC, "reviewer: \"\"", "reviewer: *name", TOPIC ":5: ", "an alias" },
  { "an-anchor", TOPIC, "reviewer: \"\"", "reviewer: &name \"\"", TOPIC ":5: ", "an anchor" },
  { "a-tag", TOPIC, "reviewer: \"\"", "reviewer: !!binary \"\"", TOPIC ":5: ", "tag" },
  { "no-yaml", TOPIC, "reviewer: \"\"", "reviewer: \"", TOPIC ":", "not YAML" },
  { "a-second-document", TOPIC, "cards:", "---\ncards:", TOPIC ":6: ", "a second document" },
  { "deep-nesting", TOPIC, "reviewer: \"\"", "reviewer: [[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]",
    TOPIC ":5: ", "nested too deep" },
  { "an-empty-file", TOPIC, NULL, "", TOPIC ":1: ", "the file is empty" },
  { "a-missing-text", BN, NULL, NULL, BN ":1: ", "cannot be read" },
  { "a-missing-table", "tables/services.csv", NULL, NULL, "tables/services.csv:1: ", "cannot be read" },
  { "a-column-too-few", "tables/closures.csv", ",Victory Day,false", ",Victory Day",
    "tables/closures.csv:2: ", "3 columns, the first row has 4" },
  { "a-wrong-header", "tables/closures.csv", "reason_en", "reason",
    "tables/closures.csv:1: ", "the columns are not day,reason_bn,reason_en,moon" },
  { "a-service-for-nobody", "tables/services.csv", "prospective returnee", "prospective tourist",
    "tables/services.csv:2: ", "audience is \"prospective tourist\"" },
  { "a-number-malformed", "tables/services.csv", "Passport,1,30,2", "Passport,1,30 min,2",
    "tables/services.csv:2: ", "minutes is \"30 min\"" },
  { "a-number-out-of-range", "tables/services.csv", "Passport,1,30,2", "Passport,1,30,0",
    "tables/services.csv:2: ", "capacity is \"0\"" },
  { "a-phone-malformed", "tables/hotlines.csv", "\n999,", "\n9-nine,",
    "tables/hotlines.csv:3: ", "number is \"9-nine\"" },
  { "a-number-without-room", "tables/hotlines.csv", NULL,
    "number,dial,abroad,page,picture,name_bn,name_en,sub_bn,sub_en\n"
    "1,tel:1,,1,contract,এক,One,,\n2,tel:2,,1,contract,দুই,Two,,\n3,tel:3,,2,contract,তিন,Three,,\n"
    "4,tel:4,,1,contract,চার,Four,,\n5,tel:5,,1,contract,পাঁচ,Five,,\n",
    "tables/hotlines.csv:6: ", "more numbers than a page has room for: 5" },
  { "a-bad-day", "tables/closures.csv", "2027-03-10", "10/03/2027",
    "tables/closures.csv:3: ", "day is \"10/03/2027\"" },
  { "a-day-twice", "tables/closures.csv", "2027-03-10", "2026-12-16",
    "tables/closures.csv:3: ", "is there twice" },
  { "a-code-twice", "tables/districts.csv", "chattogram\n", "chattogram\ncumilla,ক,A,chattogram\n",
    "tables/districts.csv:3: ", "code cumilla is there twice" },
  { "a-crisis-too-long", "tables/crises.csv", "Stopped now.", SIXTY_LETTERS SIXTY_LETTERS,
    "tables/crises.csv:2: ", "write it in 70 letters at most" },
  { "a-notice-of-no-kind", "tables/notices.csv", "\nfair,", "\nparty,",
    "tables/notices.csv:2: ", "kind is \"party\"; write job, fair or intake" },
  { "a-notice-that-ends-first", "tables/notices.csv", "2027-10-31", "2026-10-31",
    "tables/notices.csv:2: ", "first_day is after last_day" },
  { "a-notice-too-long", "tables/notices.csv", "Sample: a fair.", SIXTY_LETTERS SIXTY_LETTERS "e.",
    "tables/notices.csv:2: ", "write it in 120 letters at most" },
  { "notices-before-no-topic", HOME, "opens: serial", "opens: notices/nowhere",
    HOME ":11: ", "leads nowhere: notices/nowhere" },
  { "a-sum-too-few", "tables/sums.csv", " 700000", "", "tables/sums.csv:2: ", "sums is \"100000" },
  { "sums-in-disorder", "tables/sums.csv", "500000 700000", "700000 500000",
    "tables/sums.csv:2: ", "sums is" },
  { "a-synonym-alone", "tables/synonyms.csv", " কাগজনামা", "", "tables/synonyms.csv:2: ", "words is" },
  { "a-synonym-twice", "tables/synonyms.csv", "কাগজনামা", "চুক্তির",
    "tables/synonyms.csv:2: ", "is there twice" },
  { "a-cost-in-words", "tables/countries.csv", "436000", "4 lakh",
    "tables/countries.csv:2: ", "cost is \"4 lakh\"" },
  { "a-rate-of-nothing", "tables/currencies.csv", ",3200,", ",0,",
    "tables/currencies.csv:2: ", "poisha is \"0\"" },
  { "a-rate-without-a-day", "tables/currencies.csv", "2026-11-20", "",
    "tables/currencies.csv:2: ", "as_of is \"\"" },
  { "a-way-without-staying", "tables/channels.csv", "\nhome,", "\nboesl,",
    "tables/channels.csv:2: ", "the first way is boesl" },
  { "a-way-that-leads-nowhere", "tables/channels.csv", "topic/contract", "topic/kontract",
    "tables/channels.csv:2: ", "leads nowhere: topic/kontract" },
  { "a-picture-of-a-way", "tables/channels.csv", "home,contract", "home,nowhere",
    "tables/channels.csv:2: ", "no picture nowhere" },
  { "an-unknown-risk", "tables/channels.csv", ",near,", ",none,",
    "tables/channels.csv:2: ", "risk is \"none\"" },
  { "a-way-read-nowhere", "tables/channels.csv", "https://a.example/", "a book",
    "tables/channels.csv:2: ", "address is \"a book\"" },
  { "a-way-reviewed-before-it-was-read", "tables/channels.csv", "2027-02-28", "2019-02-28",
    "tables/channels.csv:2: ", "review_by is before as_of" },
  { "a-point-without-a-picture", "tables/contract.csv", "wage,contract", "wage,nowhere",
    "tables/contract.csv:2: ", "no picture nowhere" },
  { "a-point-read-in-a-book", "tables/contract.csv", "Centre,,", "Centre,a book,",
    "tables/contract.csv:2: ", "address is \"a book\"" },
  { "a-ceiling-of-no-country", "tables/ceilings.csv", "\nsa,", "\nxx,",
    "tables/ceilings.csv:2: ", "no country has the code xx" },
  { "an-unknown-answer", "tables/fee_advice.csv", ",over,", ",above,",
    "tables/fee_advice.csv:3: ", "answer is \"above\"" },
  { "an-answer-without-advice", "tables/fee_advice.csv", ",over,", ",old,",
    "tables/fee_advice.csv:2: ", "no advice for the answer over" },
  { "advice-beyond-the-page-of-a-fee", "tables/fee_advice.csv", "b,over",
    "x0,within,contract,রসিদ নিন,Take a receipt\nx1,within,contract,রসিদ নিন,Take a "
    "receipt\nx2,within,contract,রসিদ নিন,Take a receipt\nx3,within,contract,রসিদ নিন,Take a "
    "receipt\nx4,within,contract,রসিদ নিন,Take a receipt\nb,over",
    "tables/fee_advice.csv:7: ", "more advice than a page has room for: x4" },
  { "advice-beyond-the-page-of-a-contract", "tables/contract_advice.csv", "office,contract",
    "x0,contract,রসিদ নিন,Take a receipt\nx1,contract,রসিদ নিন,Take a receipt\nx2,contract,রসিদ নিন,Take a "
    "receipt\nx3,contract,রসিদ নিন,Take a receipt\nx4,contract,রসিদ নিন,Take a receipt\nx5,contract,রসিদ "
    "নিন,Take a receipt\noffice,contract",
    "tables/contract_advice.csv:8: ", "more advice than a page has room for: office" },
  { "a-trade-that-is-not-there", "tables/training.csv", "here,sewing", "here,tailoring",
    "tables/training.csv:2: ", "trade: there is no row tailoring" },
  { "a-centre-in-no-district", "tables/training.csv", "all,sewing,,", "all,sewing,kumilla,",
    "tables/training.csv:3: ", "district: there is no row kumilla" },
  { "a-district-in-words", "tables/training.csv", ",cumilla,", ",Cumilla town,",
    "tables/training.csv:2: ", "district is \"Cumilla town\"" },
  { "two-centres-with-a-code", "tables/training.csv", "all,sewing", "here,sewing",
    "tables/training.csv:3: ", "code here is there twice" },
  { "a-centre-read-nowhere", "tables/training.csv", "https://a.example/", "somebody said",
    "tables/training.csv:2: ", "address is \"somebody said\"" },
  { "a-centre-without-a-source", "tables/training.csv", ",Page,", ",,",
    "tables/training.csv:2: ", "source_en is \"\"" },
  { "a-centre-without-a-day", "tables/training.csv", "2020-12-13", "",
    "tables/training.csv:2: ", "as_of is \"\"" },
  { "a-centre-reviewed-before-it-was-read", "tables/training.csv", "2027-02-28", "2019-02-28",
    "tables/training.csv:2: ", "review_by is before as_of" },
  { "a-centre-without-its-mark", "tables/training.csv", "28,true", "28,",
    "tables/training.csv:2: ", "check_with_staff is \"\"" },
  { "a-course-longer-than-a-glance", "tables/training.csv", ",Sewing,", "," SIXTY_LETTERS " and sew,",
    "tables/training.csv:2: ", "courses_en is \"Sample: a fair" },
  { "a-picture-of-a-trade", "tables/trades.csv", "sewing,contract", "sewing,nowhere",
    "tables/trades.csv:2: ", "no picture nowhere" },
  { "more-trades-than-a-page-has-room-for", "tables/trades.csv", "\nsewing,",
    "\n" TRADE ("b") TRADE ("c") TRADE ("d") TRADE ("e") TRADE ("f") TRADE ("g") TRADE ("h")
      TRADE ("i") "sewing,",
    "tables/trades.csv:10: ", "more to choose from than a page has room for: sewing" },
  { "a-picture-of-a-division", "tables/divisions.csv", "chattogram,go-abroad", "chattogram,nowhere",
    "tables/divisions.csv:2: ", "no picture nowhere" },
  { "an-office-for-no-need", "tables/offices.csv", "demo,manpower", "demo,mapower",
    "tables/offices.csv:2: ", "need: there is no row mapower" },
  { "a-need-of-no-topic", "tables/onward.csv", "visa,", "vissa,",
    "tables/onward.csv:2: ", "topic: there is none called vissa" },
  { "a-topic-that-leads-to-no-need", "tables/onward.csv", "visa,manpower", "visa,mapower",
    "tables/onward.csv:2: ", "need: there is no row mapower" },
  { "an-office-in-no-district", "tables/offices.csv", "manpower,cumilla", "manpower,comilla",
    "tables/offices.csv:2: ", "district: there is no row comilla" },
  { "an-upazila-in-no-district", "tables/upazilas.csv", "Homna,cumilla", "Homna,comilla",
    "tables/upazilas.csv:2: ", "district: there is no row comilla" },
  { "a-district-in-no-division", "tables/districts.csv", "Cumilla,chattogram", "Cumilla,chittagong",
    "tables/districts.csv:2: ", "division: there is no row chittagong" },
  { "closing-before-opening", "tables/opening.csv", "0,14:00,17:00", "0,17:00,14:00",
    "tables/opening.csv:3: ", "from is not before to" },
  { "a-bad-time", "tables/opening.csv", "0,14:00", "0,25:00", "tables/opening.csv:3: ", "from is \"25:00\"" },
  { "valid-to-before-valid-from", "tables/opening.csv", "2026-12-31", "2025-12-31",
    "tables/opening.csv:3: ", "valid_from is after valid_to" },
  { "an-unclosed-quote", "tables/hotlines.csv", "\"Police, fire\"", "\"Police, fire",
    "tables/hotlines.csv:3: ", "never closed" },
  { "a-latin-word-in-a-table", "tables/hotlines.csv", "পুলিশ", "Police",
    "tables/hotlines.csv:3: ", "Latin \"Police\"" },
  { "an-unknown-table", "tables/wages.csv", NULL, "a,b\n", "tables/wages.csv: ", "an unknown table" },
  { "a-plain-word-without-its-partner", "plain-words.csv", NULL, "not,rather\nঋণ\n",
    "plain-words.csv:2: ", "no two words" },
  { "a-dead-end", PATH, "next: who", "next: whom", PATH ":13: ", "a dead end: next: leads nowhere: whom" },
  { "a-dead-end-for-who-will-not-say", PATH, "otherwise: stay", "otherwise: stray",
    PATH ":9: ", "a dead end: otherwise: leads nowhere: stray" },
  { "an-answer-without-its-next", PATH, "        next: who\n", "", PATH ":13: ", "next: is missing" },
  { "a-circle", PATH, "        next: go\n", "        next: choice\n",
    PATH ":9: ", "a circle: the question choice leads back to itself" },
  { "a-question-nobody-reaches", PATH, "next: who", "next: go",
    PATH ":19: ", "no answer leads to the question who" },
  { "a-result-nobody-reaches", PATH, "next: never", "next: go",
    PATH ":43: ", "no answer leads to the result never" },
  { "a-grave-risk-that-goes-on", PATH, "next: never", "next: go",
    PATH ":27: ", "the risk sea can still end in the result go" },
  { "a-risk-that-is-not-there", PATH, "risks: [broker]", "risks: [brokr]",
    PATH ":22: ", "there is no risk brokr" },
  { "a-risk-nobody-raises", PATH, "        risks: [broker]\n", "",
    RISKS ":6: ", "no answer raises the risk broker" },
  { "two-risks-with-an-id", RISKS, "id: broker", "id: sea", RISKS ":6: ", "two risks have the id sea" },
  { "a-risk-without-its-sentence", RISKS, "    care: { picture: contract, text: { bn: \"অফিসে",
    "    stop: { picture: contract, text: { bn: \"অফিসে", RISKS ":6: ", "care: is missing" },
  { "a-picture-of-a-risk", RISKS, "step: { picture: contract", "step: { picture: nowhere",
    RISKS ":5: ", "no picture nowhere" },
  { "a-picture-of-an-answer", PATH, "        picture: go-abroad\n        label",
    "        picture: nowhere\n        label", PATH ":13: ", "no picture nowhere" },
  { "a-picture-of-a-step", PART, "      - { picture: contract", "      - { picture: nowhere",
    PART ":6: ", "no picture nowhere" },
  { "a-picture-of-a-plan", PART, "plan: { picture: contract", "plan: { picture: nowhere",
    PART ":4: ", "no picture nowhere" },
  { "an-answer-in-one-language", PATH, "{ bn: \"যাব\", en: \"Go\" }", "{ bn: \"যাব\" }",
    PATH ":15: ", "no text in the language en" },
  { "two-steps", PART, STEP, "", PART ":2: ", "2 steps" },
  { "no-papers", PART,
    "    papers:\n      - { picture: contract, text: { bn: \"চুক্তি\", en: \"Contract\" } }\n", "",
    PART ":2: ", "papers: is missing" },
  { "an-unknown-outcome", PART, "outcome: stay", "outcome: rest", PART ":3: ", "unknown outcome: rest" },
  { "nobody-may-stay", PART, "outcome: stay", "outcome: wait", PATH ":1: ", "no way ends in stay" },
  { "staying-is-asked-less", PATH, "  - id: who\n",
    "  - id: who\n    question: { bn: \"ক?\", en: \"A?\" }\n    answers:\n      - { id: a, picture: "
    "contract, label: { bn: \"ক\", en: \"A\" }, next: more }\n"
    "      - { id: b, picture: contract, label: { bn: \"ক\", en: \"A\" }, next: more }\n  - id: more\n",
    PATH ":1: ", "3 to 3 questions end in go, 1 to 1 in stay" },
  { "one-answer", PATH,
    "      - { id: stay, picture: contract, label: { bn: \"থাকব\", en: \"Stay\" }, next: stay }\n", "",
    PATH ":9: ", "1 answers" },
  { "six-answers", PATH, "      - id: broker\n",
    ANSWER ("1") ANSWER ("2") ANSWER ("3") ANSWER ("4") "      - id: broker\n", PATH ":19: ", "6 answers" },
  { "two-answers-with-an-id", PATH, "- id: sea", "- id: broker",
    PATH ":27: ", "two answers have the id broker" },
  { "two-results-with-an-id", PART, "id: stay", "id: go",
    PART ":2: ", "two questions or results have the id go" },
  { "a-part-that-is-not-there", PATH, "parts: [stay]", "parts: [stray]",
    "paths/parts/stray.yaml:1: ", "cannot be read" },
  { "a-part-of-no-path", "paths/parts/more.yaml", NULL, "results:\n",
    "paths/parts/more.yaml: ", "no path has this part" },
  { "a-path-nobody-opens", "pages/topics-papers.yaml", "decide/go", "serial",
    PATH ":1: ", "no page leads to the path go" },
  { "a-path-that-is-not-there", "pages/topics-papers.yaml", "decide/go", "decide/gone",
    "pages/topics-papers.yaml:7: ", "leads nowhere: decide/gone" },
  { "a-path-without-a-day", PATH, "as_of: 2026-01-01\n", "", PATH ":1: ", "as_of: is missing" },
  { "a-path-in-capitals", "paths/Go.yaml", NULL, "title: x\n", "paths/Go.yaml: ", "no name of a path" },
  { "a-picture-with-a-script", "pictures/contract.svg", "<circle", "<script>alert(1)</script>\n<circle",
    "pictures/contract.svg:2: ", "<script> in a picture" },
  { "a-picture-with-words", "pictures/contract.svg", "<circle", "<text>A</text><circle",
    "pictures/contract.svg:2: ", "<text> in a picture" },
  { "a-picture-from-elsewhere", "pictures/contract.svg", "<circle",
    "<use href=\"http://a.example/#x\"/><circle", "pictures/contract.svg:2: ", "leaves the picture" },
  { "a-picture-with-a-foreign-fill", "pictures/contract.svg", "<circle",
    "<circle fill=\"url(file:///etc/x#y)\"", "pictures/contract.svg:2: ", "leaves the picture" },
  { "a-picture-with-a-handler", "pictures/contract.svg", "<circle", "<circle onload=\"x()\"",
    "pictures/contract.svg:2: ", "a script in onload" },
  { "a-picture-with-entities", "pictures/contract.svg", "<svg", "<!DOCTYPE svg [<!ENTITY a \"b\">]>\n<svg",
    "pictures/contract.svg:", "a document type" },
  { "a-broken-picture", "pictures/contract.svg", "</svg>", "", "pictures/contract.svg:", "no whole XML" },
  { "a-picture-that-is-none", "pictures/contract.svg", NULL, "<html viewBox=\"0 0 1 1\"></html>",
    "pictures/contract.svg:1: ", "no SVG picture" },
  { "a-picture-without-a-box", "pictures/contract.svg", " viewBox=\"0 0 24 24\"", "",
    "pictures/contract.svg:1: ", "no viewBox" },
};

static char *
folder_of (const char *sample)
{
  return sample_path (sample, "content");
}

static MrcSource *
read_source (const char *sample)
{
  g_autofree char *folder = folder_of (sample);
  g_autoptr (GError) error = NULL;
  MrcSource *source = mrc_source_read (folder, &error);

  g_assert_no_error (error);
  return source;
}

static void
make (const char *folder, const Mistake *mistake)
{
  g_autofree char *path = sample_path (folder, mistake->file);

  if (mistake->with == NULL)
    g_assert_cmpint (unlink (path), ==, 0);
  else if (mistake->what == NULL)
    sample_write (folder, mistake->file, mistake->with);
  else
    sample_replace (folder, mistake->file, mistake->what, mistake->with);
}

static void
test_mistake (gconstpointer data)
{
  const Mistake *mistake = data;
  char *sample = sample_new ();
  g_autofree char *folder = folder_of (sample);
  g_autoptr (MrcSource) source = NULL;
  gboolean found = FALSE;

  make (folder, mistake);
  source = read_source (sample);
  for (guint i = 0; i < source->problems->len; i++) {
    const char *problem = source->problems->pdata[i];

    g_test_message ("%s", problem);
    found = found || (g_str_has_prefix (problem, mistake->found) && strstr (problem, mistake->says) != NULL &&
                      strstr (problem, "; ") != NULL);
  }
  g_assert_true (found);
  sample_free (sample);
}

static void
test_good (void)
{
  char *sample = sample_new ();
  g_autoptr (MrcSource) source = read_source (sample);
  const MrcTopic *topic;
  const MrcCard *card;

  for (guint i = 0; i < source->problems->len; i++)
    g_test_message ("%s", (char *) source->problems->pdata[i]);
  g_assert_cmpuint (source->problems->len, ==, 0);
  g_assert_cmpuint (source->pages->len, ==, 5);
  topic = mrc_source_get_topic (source, "contract");
  g_assert_nonnull (topic);
  card = topic->cards->pdata[1];
  g_assert_cmpstr (card->text[MRC_LANGUAGE_ENGLISH], ==, "Check the work and the wage of Tk. 20,000.");
  g_assert_true (card->check_with_staff && card->danger);
  sample_free (sample);
}

static void
test_keyboard_letters (void)
{
  char *sample = sample_new ();
  g_autoptr (MrcSource) source = NULL;
  const MrcCard *card;

  /* য় as one sign, as every Bengali keyboard types it. */
  sample_write (sample, "content/topics/visa/bn.md", "সম\u09DF নিন।\n");
  source = read_source (sample);
  g_assert_cmpuint (source->problems->len, ==, 0);
  card = mrc_source_get_topic (source, "visa")->cards->pdata[0];
  g_assert_cmpstr (card->text[MRC_LANGUAGE_BENGALI], ==, "সম\u09AF\u09BC নিন।");
  sample_free (sample);
}

static void
test_too_deep (void)
{
  char *sample = sample_new ();
  g_autoptr (MrcSource) source = NULL;

  sample_replace (sample, "content/pages/topics-papers.yaml", "topic/visa/1", "topics/more");
  sample_write (sample, "content/pages/topics-more.yaml",
                "id: topics/more\nquestion: { bn: \"ক\", en: \"A\" }\nentries:\n"
                "  - { id: a, picture: contract, label: { bn: \"ক\", en: \"A\" }, opens: topic/visa }\n");
  source = read_source (sample);
  g_assert_cmpuint (source->problems->len, ==, 1);
  g_assert_true (
    g_str_has_prefix (source->problems->pdata[0],
                      "topics/visa/topic.yaml:1: deeper than two levels below a door: the topic visa"));
  sample_free (sample);
}

/* The second page of a list is no level of its own; a page of another name is. */
static void
test_next_page (void)
{
  static const struct {
    const char *id, *file;
    guint n_problems;
  } pages[] = { { "topics/papers-2", "content/pages/topics-papers-2.yaml", 0 },
                { "topics/papers-too", "content/pages/topics-papers-too.yaml", 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    char *sample = sample_new ();
    g_autofree char *page = g_strdup_printf (
      "id: %s\nquestion: { bn: \"ক\", en: \"A\" }\nentries:\n"
      "  - { id: a, picture: contract, label: { bn: \"ক\", en: \"A\" }, opens: topic/visa }\n",
      pages[i].id);
    g_autoptr (MrcSource) source = NULL;

    sample_replace (sample, "content/pages/topics-papers.yaml", "topic/visa/1", pages[i].id);
    sample_write (sample, pages[i].file, page);
    source = read_source (sample);
    g_assert_cmpuint (source->problems->len, ==, pages[i].n_problems);
    sample_free (sample);
  }
}

static void
test_links_and_pipes (void)
{
  char *sample = sample_new ();
  g_autofree char *path = sample_path (sample, "content/topics/visa/bn.md");
  g_autoptr (MrcSource) source = NULL;

  g_assert_cmpint (unlink (path), ==, 0);
  g_assert_cmpint (symlink ("/etc/passwd", path), ==, 0);
  source = read_source (sample);
  g_assert_cmpuint (source->problems->len, ==, 1);
  g_assert_nonnull (strstr (source->problems->pdata[0], "a link"));
  sample_free (sample);
}

/* Whatever bytes a file has, it is read to a list of problems, bounded and without a crash. */
static void
test_garbage (void)
{
  static const char *const files[] = { HOME,
                                       TOPIC,
                                       BN,
                                       EN,
                                       "tables/hotlines.csv",
                                       "tables/services.csv",
                                       "pictures/contract.svg",
                                       "latin-allowed.txt" };
  static const char pieces[] = "\"'{}[]<>&*!|-:#,\n\t \\%@`?.\xE0\xA6\x95\xFF";
  char *sample = sample_new ();
  g_autofree char *folder = folder_of (sample);

  for (int i = 0; i < 240; i++) {
    const char *file = files[i % G_N_ELEMENTS (files)];
    g_autofree char *text = sample_read (folder, file);
    g_autofree char *spoilt = g_strdup (text);
    g_autoptr (MrcSource) source = NULL;

    for (int n = 0; n < 1 + i % 7; n++)
      spoilt[g_test_rand_int_range (0, (int) strlen (text))] =
        pieces[g_test_rand_int_range (0, sizeof pieces - 1)];
    sample_write (folder, file, spoilt);
    source = read_source (sample);
    g_assert_cmpuint (source->problems->len, <=, 1000);
    sample_write (folder, file, text);
  }
  sample_free (sample);
}

static void
assert_reported (const char *report, const char *line)
{
  g_test_message ("%s", line);
  g_assert_nonnull (strstr (report, line));
}

/* What is allowed and yet worth a look, with its place. */
static void
test_report (void)
{
  char *sample = sample_new ();
  g_autoptr (MrcSource) source = NULL;
  g_autofree char *report = NULL;
  MrcDay today = 0;

  sample_write (sample, "content/plain-words.csv", "not,rather\nঋণ,লোন\n");
  sample_write (sample, "content/topics/visa/bn.md",
                "ঋণের কথা এক দুই তিন চার পাঁচ ছয় সাত আট। কারঋণ অভিবাসনপ্রত্যাশী।\n");
  source = read_source (sample);
  g_assert_cmpuint (source->problems->len, ==, 0);
  g_assert_true (mrc_day_from_iso ("2027-03-15", &today));
  report = mrc_source_report (source, today);
  assert_reported (report, "\ntopics/visa/bn.md:1: 10 words: ঋণের কথা");
  assert_reported (report, "\ntopics/visa/bn.md:1: ঋণ, 1 time; rather লোন\n"); /* not that in কারঋণ */
  assert_reported (report, "\ntopics/visa/bn.md:1: অভিবাসনপ্রত্যাশী, 1 time\n");
  assert_reported (report, "\ntopics/contract/topic.yaml:7: to be reviewed by 2027-05-31\n");
  assert_reported (report, "\ntopics/contract/topic.yaml:14: past its review since 2026-12-31; ");
  assert_reported (report, "\ntopics/contract/topic.yaml:14: not sure: ");
  assert_reported (report, "\ntopics/contract/topic.yaml:14: no address: ");
  assert_reported (report, "\ntopics/contract/topic.yaml:1: no reviewer: ");
  assert_reported (report, "\npaths/go.yaml:1: no reviewer: nobody has signed for the path go\n");
  assert_reported (report, "\ntables/countries.csv:2: empty: wage\n");
  assert_reported (report, "\ntables/offices.csv:2: past its review since 2027-01-01; ");
  assert_reported (report, "\ntables/steps.csv:2: not sure: ");
  assert_reported (report, "\ntables/crises.csv:2: not approved: ");
  assert_reported (report, "2 topics, 2 of them nobody has signed for; 3 cards\n");
  sample_free (sample);
}

static void
test_no_folder (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mrc_source_read ("/nowhere/at/all", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/check/good-folder-has-no-problem", test_good);
  g_test_add_func ("/content/check/letters-are-taken-as-keyboards-type-them", test_keyboard_letters);
  g_test_add_func ("/content/check/topic-three-levels-below-a-door", test_too_deep);
  g_test_add_func ("/content/check/the-second-page-of-a-list", test_next_page);
  g_test_add_func ("/content/check/links-are-not-followed", test_links_and_pipes);
  g_test_add_func ("/content/check/garbage-is-no-crash", test_garbage);
  g_test_add_func ("/content/check/report-of-sentences-words-and-gaps", test_report);
  g_test_add_func ("/content/check/no-folder", test_no_folder);
  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++) {
    g_autofree char *path = g_strconcat ("/content/check/mistake/", mistakes[i].name, NULL);

    g_test_add_data_func (path, &mistakes[i], test_mistake);
  }
  return g_test_run ();
}
