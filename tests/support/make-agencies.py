#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a list of recruiting agencies as staff bring it in, of invented names, each marked as a sample.

usage: make-agencies.py FILE [ROWS]

The same rows every time. As in the real list some names stand in English only, licences are numbered with
gaps, most are valid and some have run out, are suspended or cancelled.
"""

import csv
import random
import sys

# Two parts and a kind of business make a name: (Bengali, English).
FIRST = [pair.split("/") for pair in """
আল মদিনা/Al Madina, আল হেরা/Al Hera, আল আমিন/Al Amin, নিউ পদ্মা/New Padma, নিউ মেঘনা/New Meghna, যমুনা/Jamuna,
সুরমা/Surma, কর্ণফুলী/Karnaphuli, তিস্তা/Tista, রূপসা/Rupsha, শাপলা/Shapla, দোয়েল/Doyel, শিমুল/Shimul,
পলাশ/Palash, বকুল/Bakul, চামেলি/Chameli, জুঁই/Jui, কাজল/Kajal, সোনার বাংলা/Sonar Bangla, সবুজ বাংলা/Sabuj Bangla,
রূপসী বাংলা/Ruposhi Bangla, গ্রীন বেঙ্গল/Green Bengal, ডেল্টা/Delta, ওশান/Ocean, স্কাই/Sky, স্টার/Star, সান/Sun,
মুন/Moon, গোল্ডেন/Golden, সিলভার/Silver, রয়েল/Royal, ইম্পেরিয়াল/Imperial, গ্লোবাল/Global, ইউনিক/Unique,
ইউনাইটেড/United, প্রগতি/Pragati, উন্নয়ন/Unnayan, আশা/Asha, ভরসা/Bharsa, বিশ্বাস/Biswas, সততা/Satata,
সুন্দর/Sundar, স্বদেশ/Swadesh, প্রবাস/Probash, দিগন্ত/Diganta, আকাশ/Akash, সাগর/Sagar, নদী/Nadi, মাটি/Mati,
রহমান/Rahman, করিম/Karim, হাসান/Hasan, হোসেন/Hossain, সরকার/Sarkar, চৌধুরী/Chowdhury, তালুকদার/Talukder,
মজুমদার/Majumder, ভূঁইয়া/Bhuiyan, খন্দকার/Khandaker, মোল্লা/Molla, পাটোয়ারী/Patwary, সিকদার/Sikder, শেখ/Sheikh,
মির্জা/Mirza, কুমিল্লা/Cumilla, সিলেট/Sylhet, নোয়াখালী/Noakhali, বরিশাল/Barishal, যশোর/Jashore, টাঙ্গাইল/Tangail,
চাঁদপুর/Chandpur, ফেনী/Feni, ভৈরব/Bhairab, বিক্রমপুর/Bikrampur, সোনারগাঁ/Sonargaon, এশিয়া/Asia, অ্যারাবিয়ান/Arabian,
গালফ/Gulf, ক্রিসেন্ট/Crescent, প্যাসিফিক/Pacific, অরবিট/Orbit, ভিশন/Vision, মিশন/Mission, সার্ভিস/Service,
এক্সপ্রেস/Express, প্রাইম/Prime, ট্রাস্ট/Trust, ফ্রেন্ডস/Friends, ব্রাদার্স/Brothers, আর কে/R K, এস বি/S B, এম আর/M R,
এ কে/A K, জে এস/J S, টি এন/T N, বি এম/B M, জননী/Janani, মাতৃভূমি/Matribhumi, অঙ্কুর/Ankur, প্রত্যাশা/Pratyasha,
নবান্ন/Nabanna, বৈশাখী/Baishakhi, ফাল্গুনী/Falguni, শরৎ/Sharat, হেমন্ত/Hemanta, বসন্ত/Basanta, জ্যোৎস্না/Jyotsna,
লক্ষ্মীপুর/Lakshmipur, রাজ/Raj, শাহজাদা/Shahzada, সুলতানা/Sultana, ফাতেমা/Fatema, আয়েশা/Ayesha, ইউসুফ/Yousuf,
ইব্রাহিম/Ibrahim, ইসমাইল/Ismail, মুসা/Musa, দাউদ/Dawood, সোলায়মান/Solaiman, হারুন/Harun
""".replace("\n", " ").strip().split(", ")]

BUSINESS = [pair.split("/") for pair in """
ওভারসিজ/Overseas, ইন্টারন্যাশনাল/International, ট্রাভেলস/Travels, ট্রেড ইন্টারন্যাশনাল/Trade International,
রিক্রুটিং এজেন্সি/Recruiting Agency, ম্যানপাওয়ার সার্ভিসেস/Manpower Services, এন্টারপ্রাইজ/Enterprise,
ট্রেডার্স/Traders, কর্পোরেশন/Corporation, ট্যুরস অ্যান্ড ট্রাভেলস/Tours and Travels, এভিয়েশন/Aviation,
হিউম্যান রিসোর্স/Human Resource, এমপ্লয়মেন্ট/Employment, কনসালট্যান্ট/Consultant, অ্যাসোসিয়েটস/Associates,
এয়ার সার্ভিস/Air Service, বিজনেস/Business, ওয়ার্ল্ড/World, গ্রুপ/Group, হোল্ডিংস/Holdings, লিংক/Link,
নেটওয়ার্ক/Network, প্লেসমেন্ট/Placement
""".replace("\n", " ").strip().split(", ")]

STREETS = [pair.split("/") for pair in """
নমুনা রোড/Sample Road, নমুনা সড়ক/Sample Sarak, নমুনা লেন/Sample Lane, নমুনা টাওয়ার/Sample Tower
""".strip().split(", ")]

TOWNS = [pair.split("/") for pair in """
ঢাকা/Dhaka, চট্টগ্রাম/Chattogram, সিলেট/Sylhet, কুমিল্লা/Cumilla, খুলনা/Khulna
""".strip().split(", ")]

BENGALI = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")


def rows(wanted):
    dice = random.Random(2026)
    names = [(first, business) for first in FIRST for business in BUSINESS]
    dice.shuffle(names)
    assert wanted <= len(names), f"only {len(names)} names can be made"
    licence = 0
    for first, business in names[:wanted]:
        licence += dice.choice([1, 1, 1, 1, 2])
        status = dice.choices(["valid", "suspended", "cancelled"], [93, 4, 3])[0]
        house, street, town = dice.randint(1, 199), dice.choice(STREETS), dice.choice(TOWNS)
        limited = dice.random() < .4
        bengali = dice.random() >= .1
        yield {
            "rl": f"RL-{licence:04d}",
            "name_en": f"Sample {first[1]} {business[1]}" + (" Ltd." if limited else ""),
            "name_bn": f"নমুনা {first[0]} {business[0]}" + (" লিমিটেড" if limited else "") if bengali else "",
            "address_en": f"{house} {street[1]}, {town[1]}",
            "address_bn": f"{house} {street[0]}, {town[0]}".translate(BENGALI) if bengali else "",
            "status": status,
            "status_day": "" if status == "valid" else f"202{dice.randint(3, 5)}-{dice.randint(1, 12):02d}-15",
            "valid_to": f"{2026 if dice.random() < .05 else dice.randint(2027, 2029)}-06-30",
        }


def main():
    path, wanted = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 2750
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, list(next(rows(1))))
        out.writeheader()
        out.writerows(rows(wanted))


main()
