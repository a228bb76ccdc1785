#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""templates.py BN.PO UI… > templates.inc: the words that stand in the visitors' templates, as a C table:
where they stand, Bengali, English. Runs while the program is built."""

import ast
import os
import re
import sys
import xml.etree.ElementTree

SPOKEN = ("question", "sub", "text", "done")  # properties; a label is a screen reader's, but for that of a question


def read_po(path):
    """Returns: {(context or None, English): Bengali}"""
    found, entry, last = {}, {}, None
    for line in open(path, encoding="utf-8").read().splitlines() + [""]:
        key = re.match(r"(msgctxt|msgid|msgstr) ", line)
        if key:
            last = key[1]
            entry[last] = ""
        if last and '"' in line and not line.startswith("#"):
            entry[last] += ast.literal_eval(line[line.index('"'):])
        if not line and entry:
            found[entry.get("msgctxt"), entry["msgid"]] = entry["msgstr"]
            entry, last = {}, None
    return found


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def spoken(root):
    """Yields the properties whose words are said."""
    for item in root.iter():
        for node in item.findall("property"):
            name = node.get("name")
            said = name in SPOKEN or (name == "label" and item.get("id") == "question")
            if said and node.get("translatable") == "yes" and node.text:
                yield node


def main():
    sys.stdout.reconfigure(encoding="utf-8")
    bengali = read_po(sys.argv[1])
    for path in sys.argv[2:]:
        place = "screens/" + os.path.basename(path).removesuffix(".ui").removesuffix("-screen")
        for node in spoken(xml.etree.ElementTree.parse(path).getroot()):
            words = bengali.get((node.get("context"), node.text), "")
            print(f"TEMPLATE ({quoted(place)}, {quoted(words)}, {quoted(node.text)})")


main()
