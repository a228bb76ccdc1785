#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Puts each mock beside the page that was built from it, the mock on the left, for a
# person to compare: mock-sheet.sh MOCKS TOUR SHEETS. MOCKS is the design's folder of
# PNGs, TOUR the pictures of a tour. One sheet for each panel; a mock or a page that is
# not there is told, and leaves the script with 1.
#
# Mocks without a pair, and why: 00 is the style sheet, which the states test draws;
# 01b, 01c, 10b, 10c and 13c are states of pages (the looks, serial and staff tests draw
# them); 06c2 is 06c with other sums; what 09i asks is said over the number (phone); 15
# is paper (the slip test); 12, 14 and 20 have no page. Pages that differ from theirs: 17
# shows digits, for a wall clock is an election symbol; 08c is brickd, on which white is
# 10 to 1; 09g asks one thing a page.
set -euo pipefail
[ $# -eq 3 ] || { sed -n '3,6s/^# //p' "$0" >&2; exit 2; }
mocks=$1 tour=$2 sheets=$3
mkdir -p "$sheets"

# mock, place
pairs='
01-attract idle
02-who doors
02-who-en doors
03-home-prospective home-prospective
04-home-returnee home-returnee
04b-home-family home-family
05-card topic-contract-1
05b-card-danger topic-free-visa-1
05c-card-ransom topic-ransom-1
06a-worksheet-wage worksheet-wage
06b-worksheet-result worksheet-result
06c-worksheet-boxes worksheet-boxes
07-compare ways
08a-licence-keypad agency
08a2-licence-confirm agency-is-7
08b-licence-good agency-answer-1
08c-licence-bad agency-answer-7
09a-book-service serial
09b-book-when when
09b2-book-calendar calendar
09b3-book-time times-2026-11-24
09d0-book-call call
09d-book-phone phone
09e-book-name name
09f-book-confirm confirm
09g-book-picture-questions ask-age_band
09h-change-cancel arrival-slip
10a-slip-printed slip
11-help help
11b-help-numbers help-numbers
11c-help-numbers-2 help-numbers-2
13-pin staff
13a-staff-today today
13b-staff-export staff-export
16-arrival arrival
16b-arrived arrival-here
17-neutral-clock clock
18-walk-in arrival-today
19-topic-list topics-agency
'

status=0
sheet() { # panel, the mocks' name of it, width and height of one picture on the sheet
  local cells=() mock place language
  while read -r mock place; do
    [ -n "$mock" ] || continue
    language=bn
    [[ $mock = *-en ]] && language=en
    local left="$mocks/$mock-$2.png" right="$tour/$place-$1-$language-normal.png"
    [ -f "$left" ] || continue # not every mock was drawn for every panel
    [ -f "$tour/doors-$1-$language-normal.png" ] || continue # that language was not toured
    [ -f "$right" ] || { echo "mock-sheet.sh: no $right for $mock" >&2; status=1; continue; }
    cells+=(-label "$mock" "$left[$3]" -label "$place" "$right[$3]") # small at once: all of them whole need 1 GB
  done <<< "$pairs"
  [ ${#cells[@]} -eq 0 ] || montage "${cells[@]}" -geometry "$3+8+8" -tile "$4" "$sheets/mocks-$1.png"
}
# A panel that was not toured has no sheet.
[ ! -f "$tour/doors-1080x1920-bn-normal.png" ] || sheet 1080x1920 portrait 360x640 8x
[ ! -f "$tour/doors-1920x1080-bn-normal.png" ] || sheet 1920x1080 landscape 640x360 4x
[ ! -f "$tour/doors-1280x800-bn-normal.png" ] || sheet 1280x800 1280x800 640x400 4x
exit $status
