#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Lays the pictures of a tour out on sheets, one for each size, language and text
# size, so that a person can look at them all: tour-sheet.sh DIR. Cards are left out, and of the
# paths all but the first, whose pages look alike.
set -euo pipefail
cd "$1"

for combination in $(ls idle-[0-9]*.png 2> /dev/null | sed 's/^idle-//; s/\.png$//'); do
  mapfile -t pictures < <(ls -- *-"$combination".png | grep -v '^topic-\|^decide-woman-\|^decide-again-\|^sheet-')
  case $combination in
  1080x1920-*) size=270x480 ;;
  *) size=427x267 ;;
  esac
  # Made small as each is read: all of them whole are more than ImageMagick may hold.
  montage -label '%t' "${pictures[@]/%/[$size]}" -geometry "$size+6+6" -tile 8x "sheet-$combination.png"
done
