#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Lays the pictures of a tour out on sheets, one for each size, language and text
# size, so that a person can look at them all: tour-sheet.sh DIR. Cards are left out.
set -euo pipefail
cd "$1"

for combination in $(ls idle-*.png 2> /dev/null | sed 's/^idle-//; s/\.png$//'); do
  mapfile -t pictures < <(ls -- *-"$combination".png | grep -v '^topic-\|^sheet-')
  case $combination in
  1080x1920-*) tile=270x480+6+6 ;;
  *) tile=427x267+6+6 ;;
  esac
  montage -label '%t' "${pictures[@]}" -geometry $tile -tile 8x "sheet-$combination.png"
done
