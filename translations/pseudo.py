#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes a language for layout tests out of the texts of a .ts file: pseudo.py IN.ts OUT.ts

[Ñéẃ ƀúîĺðéŕ… ~~~~]: letters with accents, about 40 % longer, in brackets: what is not translated has none, what is cut
has lost its last one. Placeholders, mnemonics, tags and line breaks stay as they are.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree

ACCENTS = str.maketrans("aceilnorsuyzACEINOSUYZ", "áćéíĺñóŕśúýźÁĆÉÍÑÓŚÚÝŹ")
# What must survive: %1, %L1, %n, tags, entities.
KEEP = re.compile(r"(%L?\d+|%n|<[^>]+>|&[a-z]+;)")

SHORTCUT = re.compile(r"(?:(?:Ctrl|Alt|Shift|Meta)\+)+\S+|F\d+|Enter|Esc")


def pseudo(text: str) -> str:
    """The text in the language for layout tests."""
    if not text.strip() or SHORTCUT.fullmatch(text):
        return text
    core = text.strip()
    before, after = text[:text.index(core)], text[text.index(core) + len(core):]
    accented = "".join(part if KEEP.fullmatch(part) else part.translate(ACCENTS) for part in KEEP.split(core))
    more = max(1, round(len(core) * 0.4) - 2)
    # In words, so that long texts break as real ones do.
    tail = " ".join("~" * min(8, more - start) for start in range(0, more, 8))
    return f"{before}[{accented} {tail}]{after}"


def main() -> int:
    source, target = sys.argv[1:]
    tree = ElementTree.parse(source)
    root = tree.getroot()
    # Forms for one and many as in English, so that lrelease knows them.
    root.set("language", "en")
    for message in root.iter("message"):
        translation = message.find("translation")
        for child in list(translation):
            translation.remove(child)
        translation.attrib.clear()
        translation.text = None
        text = pseudo(message.findtext("source"))
        if message.get("numerus") == "yes":
            for _ in range(2):
                ElementTree.SubElement(translation, "numerusform").text = text
        else:
            translation.text = text
    tree.write(target, encoding="utf-8", xml_declaration=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
