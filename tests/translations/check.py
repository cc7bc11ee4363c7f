#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks translations/*.ts: nothing missing, unfinished, gone or broken. Prints FILE: CONTEXT: WHAT for each problem.

A text is broken when its placeholders, its mnemonic, its line breaks, its spaces at the ends or its closing mark differ
from the original's.
"""
import re
import shutil
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HERE / "translations"))
import update

PLACEHOLDER = re.compile(r"%L?\d+|%n")
MNEMONIC = re.compile(r"(?<!&)&(?![&\s]|[a-z]+;)")
# How texts end: a translation that ends otherwise has lost or won a sentence.
ENDS = (".", "…", ":", "?")
FORMS = {"en": 2, "es": 2}


def faults(source: str, text: str, numerus: bool) -> list[str]:
    """What is wrong with one translated text."""
    if not text.strip():
        return ["empty"] if source.strip() else []
    found = []
    # A form for one may say the number as a word.
    wanted = sorted(word for word in PLACEHOLDER.findall(source) if not (numerus and word.endswith("n")))
    got = sorted(word for word in PLACEHOLDER.findall(text) if not (numerus and word.endswith("n")))
    if wanted != got:
        found.append(f"placeholders {' '.join(got) or 'none'} for {' '.join(wanted) or 'none'}")
    if len(MNEMONIC.findall(source)) != len(MNEMONIC.findall(text)):
        found.append("the mnemonic (&) is lost or was added")
    if source.count("\n") != text.count("\n"):
        found.append("line breaks differ")
    for what, original, translated in (("in front", source[:1], text[:1]), ("at the end", source[-1:], text[-1:])):
        if original.isspace() != translated.isspace():
            found.append(f"space {what} differs")
    ends = [next((end for end in ENDS if one.rstrip().endswith(end)), "") for one in (source, text)]
    if ends[0] != ends[1]:
        found.append(f"ends with “{ends[1]}”, the original with “{ends[0]}”")
    if any(text.count(a) - text.count(b) != source.count(a) - source.count(b) for a, b in ("“”", "()")):
        found.append("a quotation mark or bracket is not closed")
    return found


def check(root: ElementTree.Element, language: str) -> list[str]:
    problems = []
    for context in root.iter("context"):
        name = context.findtext("name")
        if name == "Tr":
            problems.append(f"{name}: lupdate finds no context: let the function's return type be written without ::")
        for message in context.iter("message"):
            source = message.findtext("source")
            translation = message.find("translation")
            where = f"{name}: “{source}”"
            if translation.get("type"):
                problems.append(f"{where}: {translation.get('type')}")
                continue
            numerus = message.get("numerus") == "yes"
            texts = [form.text or "" for form in translation] if numerus else [translation.text or ""]
            if numerus and len(texts) != FORMS[language]:
                problems.append(f"{where}: {len(texts)} forms, the language has {FORMS[language]}")
            for text in texts:
                problems += [f"{where}: {fault}: “{text}”" for fault in faults(source, text, numerus)]
    return problems


def texts(root: ElementTree.Element) -> set[tuple[str, str, str]]:
    return {(context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            for context in root.iter("context") for message in context.iter("message")}


def main() -> int:
    problems, count = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for file in (HERE / "translations").glob("*.ts"):
            shutil.copy(file, folder)
        problems += [line for line in update.update(Path(folder)).splitlines() if "Qualifying with unknown" in line]
        for file in sorted((HERE / "translations").glob("*.ts")):
            root = ElementTree.parse(file).getroot()
            now = texts(ElementTree.parse(Path(folder) / file.name).getroot())
            problems += [f"{file.name}: {context}: “{source}”: missing: ./dev translate"
                         for context, source, _ in sorted(now - texts(root))]
            problems += [f"{file.name}: {context}: “{source}”: gone from the program: ./dev translate"
                         for context, source, _ in sorted(texts(root) - now)]
            problems += [f"{file.name}: {problem}" for problem in check(root, root.get("language"))]
            count += len(now)
    print("\n".join(problems) if problems else f"{count} texts: nothing to say")
    return 1 if problems or not count else 0


if __name__ == "__main__":
    sys.exit(main())
